"""The facts of one reading, looked up in the plainest way: terms by number, who holds what, and all possible plans.

Only data is taken from the library (members, posts, terms, absences, history); what follows from them is worked out here.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product

from constraints.absences import Absence
from constraints.members import Group, Member
from constraints.orders import Order
from constraints.posts import Seat
from constraints.setting import BodySetting, LadderSetting, Setting
from constraints.states import State
from constraints.terms import Term

#: A plan: the member of every planned seat.
Holding = dict[Seat, str]


class World:
    """One reading of a setting. Terms have numbers: 1 is the first planned one, 0 the one before it."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.bodies = {body.name: body for body in setting.bodies}
        self.reading = dict(setting.reading)
        self._terms = {
            Seat(body.name, post, term.label): term
            for body in setting.bodies
            for ladder in body.ladders
            for post in ladder.ladder.names
            for term in ladder.timeline.terms
        }
        self._members: dict[tuple[str, Seat], bool] = {}
        self.seats = self._planned()
        self.carrier = self._designations()
        self.declined = self._declined()

    # --- terms and seats -------------------------------------------------------------------------------------------

    def ladder(self, body: str, post: str) -> LadderSetting:
        return next(ladder for ladder in self.bodies[body].ladders if post in ladder.ladder.names)

    def term(self, seat: Seat) -> Term:
        return self._terms[seat]

    def seat(self, body: str, post: str, number: int) -> Seat:
        """The seat of a post in the term with this number. Raises IndexError outside the terms laid out."""
        timeline = self.ladder(body, post).timeline
        place = timeline.first + number - 1
        if place < 0:
            raise IndexError(number)
        return Seat(body, post, timeline.terms[place].label)

    def number(self, seat: Seat) -> int:
        """The number of a seat's term."""
        timeline = self.ladder(seat.body, seat.post).timeline
        return [term.label for term in timeline.terms].index(seat.term) - timeline.first + 1

    def first_number(self, body: str, post: str) -> int:
        """The number of the first listed term."""
        return 1 - self.ladder(body, post).timeline.first

    def last_number(self, body: str, post: str) -> int:
        """The number of the last planned term."""
        return self.ladder(body, post).timeline.count

    def steps_up(self, body: str, post: str) -> int:
        """How many terms past the horizon holders of the post are designated: one per linked post below it."""
        ladder = self.ladder(body, post).ladder
        return ladder.names.index(post) if ladder.links else 0

    def past(self, body: str, post: str) -> list[Seat]:
        return [self.seat(body, post, number) for number in range(self.first_number(body, post), 1)]

    def ahead(self, body: str, post: str) -> list[Seat]:
        """Planned and designated seats of a post."""
        last = self.last_number(body, post) + self.steps_up(body, post)
        return [self.seat(body, post, number) for number in range(1, last + 1)]

    def planned(self, body: str, post: str) -> list[Seat]:
        return [self.seat(body, post, number) for number in range(1, self.last_number(body, post) + 1)]

    def _planned(self) -> list[Seat]:
        """Canonical order: by term, in a term senior post first."""
        found = [
            seat
            for body in self.bodies.values()
            for ladder in body.ladders
            for post in ladder.ladder.names[::-1]
            for seat in self.planned(body.name, post)
        ]
        return sorted(found, key=lambda seat: self.term(seat).start)

    def _designations(self) -> dict[Seat, Seat]:
        """Seats beyond the horizon, with the planned seat of the last term whose holder is designated for them."""
        found = {}
        for body in self.bodies.values():
            for ladder in body.ladders:
                posts, last = ladder.ladder.names, ladder.timeline.count
                for place, post in enumerate(posts):
                    for step in range(1, place + 1 if ladder.ladder.links else 1):
                        below = self.seat(body.name, posts[place - step], last)
                        found[self.seat(body.name, post, last + step)] = below
        return found

    # --- members ---------------------------------------------------------------------------------------------------

    def member(self, body: str, name: str) -> Member:
        return next(member for member in self.bodies[body].members if member.name == name)

    def is_member(self, name: str, seat: Seat) -> bool:
        """From the first to the last day of the seat's term."""
        if (name, seat) not in self._members:
            joins = self.member(seat.body, name).joins
            joined = joins is None or joins <= self.term(seat).start
            self._members[name, seat] = joined and not self.has_left(name, seat)
        return self._members[name, seat]

    def has_left(self, name: str, seat: Seat) -> bool:
        leaves = self.member(seat.body, name).leaves
        return leaves is not None and leaves < self.term(seat).end

    def names(self, body: str) -> list[str]:
        return [member.name for member in self.bodies[body].members]

    def order(self, body: str, post: str) -> Order | None:
        return next((order for order in self.bodies[body].orders if order.post == post), None)

    def taking_part(self, body: str, post: str) -> list[str]:
        """Who takes part in the order of a post, in case-file order; everybody where it has none."""
        order = self.order(body, post)
        listed = getattr(order, "participants", None)
        if order is not None and listed is None and order.principle == "agreed":
            listed = order.list
        if order is not None and order.takers == "groups":
            listed = [n for g in self.groups(body) if listed is None or g.name in listed for n in g.members]
        return [n for n in self.names(body) if listed is None or {n, *self.former(body, n)} & {*listed}]

    def groups(self, body: str) -> list[Group]:
        return list(self.bodies[body].groups)

    def former(self, body: str, name: str) -> list[str]:
        """Everybody that a member goes on for."""
        found = list(self.member(body, name).replaces)
        return [*found, *(earlier for former in found for earlier in self.former(body, former))]

    # --- what is settled of seats ----------------------------------------------------------------------------------

    def state(self, seat: Seat) -> State | None:
        first = next(iter(self.bodies))
        named = [s for s in self.setting.states if (s.body or first, s.post, s.term) == tuple(seat)]
        return named[0] if named else None

    def is_acting(self, seat: Seat) -> bool:
        state = self.state(seat)
        return state is not None and state.state == "acting"

    # --- absences --------------------------------------------------------------------------------------------------

    def absence_seats(self, absence: Absence) -> list[Seat]:
        body = absence.body or next(iter(self.bodies))
        posts = absence.posts or [p for ladder in self.bodies[body].ladders for p in ladder.ladder.names]
        return [seat for post in posts for seat in self.ahead(body, post) if seat.term in absence.terms]

    def _declined(self) -> set[tuple[str, Seat]]:
        """What members keep away from: planned seats, and those that would designate them for one they declined."""
        pairs = {(absence.member, seat) for absence in self.setting.absences for seat in self.absence_seats(absence)}
        return {(name, self.carrier.get(seat, seat)) for name, seat in pairs}

    # --- plans -----------------------------------------------------------------------------------------------------

    def holder(self, plan: Holding, seat: Seat) -> str | None:
        """Who holds a seat: planned, designated (unless it has left by then), or in history."""
        if seat in plan:
            return plan[seat]
        if seat in self.carrier:
            name = plan[self.carrier[seat]]
            return name if self.is_member(name, seat) else None
        return self.reading.get(seat)

    def may_hold(self, seat: Seat, absences: bool = True, states: bool = True) -> list[str]:
        names = [name for name in self.taking_part(seat.body, seat.post) if self.is_member(name, seat)]
        names = [name for name in names if name not in self.still_holding(seat)]
        state = self.state(seat) if states else None
        if state is not None and state.state in ("elected", "acting"):
            return [state.member or ""]
        if state is not None and state.one_of:
            names = [name for name in names if name in state.one_of]
        for beyond in (beyond for beyond, carrier in self.carrier.items() if carrier == seat):
            names = [name for name in names if name in self.taking_part(beyond.body, beyond.post)]
        return [name for name in names if not absences or (name, seat) not in self.declined]

    def still_holding(self, seat: Seat) -> list[str]:
        """Who, in the history, holds a post of the body whose term lasts into the seat's."""
        begins = self.term(seat).start
        earlier = [s for s in self.reading if s.body == seat.body and self.term(s).end >= begins]
        return [self.reading[s] for s in earlier]

    def at_once(self) -> list[tuple[Seat, Seat]]:
        """Planned seats of one body on the same days."""
        terms = {seat: self.term(seat) for seat in self.seats}
        return [
            (one, other)
            for one, other in combinations(self.seats, 2)
            if one.body == other.body and terms[one].start <= terms[other].end and terms[other].start <= terms[one].end
        ]

    def plans(self, absences: bool = True) -> Iterator[Holding]:
        """Every plan that the structure allows."""
        at_once = self.at_once()
        for members in product(*(self.may_hold(seat, absences) for seat in self.seats)):
            plan = dict(zip(self.seats, members, strict=True))
            if all(plan[one] != plan[other] for one, other in at_once):
                yield plan


def posts_of(body: BodySetting) -> list[str]:
    return [post for ladder in body.ladders for post in ladder.ladder.names]
