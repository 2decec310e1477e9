"""The setting: bodies with members, ladders and their terms, history, orders and absences. Data without rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, Protocol

from constraints.absences import Absence, PowerShift, Swap
from constraints.body_setting import BodySetting, LadderSetting
from constraints.elections import ElectionCalendar
from constraints.history import Record
from constraints.members import Group, Member
from constraints.posts import Post, Seat, qualified
from constraints.states import State
from constraints.terms import Term
from constraints.words import Language, Words, say

__all__ = ["BodySetting", "Boundary", "Holders", "LadderSetting", "Setting"]

_POST_OF = Words("{post} i {body}", "{post} of {body}")


class Holders(Protocol):
    """Whatever says who holds a planned seat; a plan does."""

    def holder(self, seat: Seat) -> str:
        """The member in a planned seat."""
        ...


class Boundary(NamedTuple):
    """A link at the border of two terms: the holder of ``junior`` is expected in ``senior`` one term later."""

    junior: Seat
    senior: Seat


#: What is derived of a setting without its reading.
_SAME_IN_EVERY_READING = {"_bodies", "_ladders", "seats", "planned", "designated", "stated", "running", "_absent"}


@dataclass(frozen=True)
class Setting:
    """Everything that is planned for, without rules.

    ``reading`` fills every history cell; it is empty in a setting as loaded (see ``constraints.readings``).
    """

    bodies: tuple[BodySetting, ...]
    record: Record
    absences: tuple[Absence, ...] = ()
    power_shifts: tuple[PowerShift, ...] = ()
    calendar: ElectionCalendar | None = None
    reading: Mapping[Seat, str] = field(default_factory=dict)
    swaps: tuple[Swap, ...] = ()
    states: tuple[State, ...] = ()
    #: Derived things, built once per setting (queues, for instance).
    memo: dict[object, object] = field(default_factory=dict, init=False, compare=False, repr=False)

    def read(self, reading: Mapping[Seat, str]) -> Setting:
        """The same setting with every history cell filled."""
        read = replace(self, reading=dict(reading))
        # Thousands of readings may be looked at: what none of them changes is worked out once.
        vars(read).update({name: found for name, found in vars(self).items() if name in _SAME_IN_EVERY_READING})
        return read

    def without_absences(self) -> Setting:
        """The same setting before anybody declined."""
        return replace(self, absences=())

    # --- looking things up -------------------------------------------------------------------------------------

    def body(self, name: str | None) -> BodySetting:
        """A body by name; None means the only one. Raises KeyError for an unknown or missing name."""
        if name is None and len(self.bodies) == 1:
            return self.bodies[0]
        return self._bodies[name or ""]

    @cached_property
    def _bodies(self) -> Mapping[str, BodySetting]:
        return {body.name: body for body in self.bodies}

    def ladder(self, seat: Seat) -> LadderSetting:
        """The ladder of a seat."""
        return self._ladders[seat.body, seat.post]

    @cached_property
    def _ladders(self) -> Mapping[tuple[str, str], LadderSetting]:
        return {(body.name, post): body.ladder_of(post) for body in self.bodies for post in body.posts}

    def term(self, seat: Seat) -> Term:
        """The term of a seat. Raises KeyError for a term that is not listed."""
        return self.ladder(seat).timeline.term(seat.term)

    def number(self, seat: Seat) -> int:
        """The ladder's terms counted from the first planned one, which is 1; history is 0 and below."""
        timeline = self.ladder(seat).timeline
        return timeline.index(seat.term) - timeline.first + 1

    def at(self, body: str, post: str, number: int) -> Seat | None:
        """The seat of a post in the term with this number; None outside what is listed."""
        ladder = self._ladders[body, post]
        index = number + ladder.timeline.first - 1
        if 0 <= index < len(ladder.timeline.terms):
            return ladder.seat(post, ladder.timeline.terms[index])
        return None

    # --- seats -------------------------------------------------------------------------------------------------

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """The planned seats in canonical order: by term, in a term senior post first."""
        found = [
            (term.start, ladder.seat(post, term))
            for body in self.bodies
            for ladder in body.ladders
            for term in ladder.timeline.planned
            for post in reversed(ladder.posts)
        ]
        return tuple(seat for _, seat in sorted(found, key=lambda pair: pair[0]))

    @cached_property
    def planned(self) -> frozenset[Seat]:
        """The planned seats, for membership tests only."""
        return frozenset(self.seats)

    def past(self, body: str, post: str) -> tuple[Seat, ...]:
        """The listed history seats of a post, oldest first."""
        ladder = self._ladders[body, post]
        return tuple(ladder.seat(post, term) for term in ladder.timeline.history)

    def sequence(self, body: str, post: str) -> tuple[Seat, ...]:
        """The planned seats of a post, then those designated beyond the horizon through the links."""
        ladder = self._ladders[body, post]
        reach = ladder.rung(post) if ladder.ladder.links else 0
        terms = (*ladder.timeline.planned, *ladder.timeline.beyond[:reach])
        return tuple(ladder.seat(post, term) for term in terms)

    def everything(self, body: str, post: str) -> tuple[Seat, ...]:
        """History, planned and designated seats of a post."""
        return (*self.past(body, post), *self.sequence(body, post))

    def carrier(self, seat: Seat) -> Seat | None:
        """The planned seat whose holder is designated for a seat beyond the horizon; None if there is none."""
        ladder = self.ladder(seat)
        steps = self.number(seat) - ladder.timeline.count
        rung = ladder.rung(seat.post) - steps
        if steps < 1 or rung < 0 or not ladder.ladder.links:
            return None
        return ladder.seat(ladder.posts[rung], ladder.timeline.planned[-1])

    @cached_property
    def designated(self) -> Mapping[Seat, Seat]:
        """Each designated seat with the planned seat that carries it."""
        found: dict[Seat, Seat] = {}
        for body in self.bodies:
            for post in body.posts:
                for seat in self.sequence(body.name, post):
                    carrier = None if seat in self.planned else self.carrier(seat)
                    if carrier is not None:
                        found[seat] = carrier
        return found

    def boundaries(self, body: str) -> Iterator[Boundary]:
        """Every link into a planned term, by term and senior post first; from history too."""
        found: list[tuple[int, Boundary]] = []
        for ladder in self.body(body).ladders:
            terms = ladder.timeline.terms
            pairs = list(pairwise(ladder.posts)) if ladder.ladder.links else []
            first, count = ladder.timeline.first, ladder.timeline.count
            for index in range(max(first, 1), first + count):
                for junior, senior in reversed(pairs):
                    edge = Boundary(ladder.seat(junior, terms[index - 1]), ladder.seat(senior, terms[index]))
                    found.append((terms[index].start.toordinal(), edge))
        return iter([edge for _, edge in sorted(found, key=lambda pair: pair[0])])

    # --- who may and who does ----------------------------------------------------------------------------------

    def belongs(self, member: str, seat: Seat) -> bool:
        """Whether the member is one for the seat's whole term."""
        found = self.body(seat.body).by_name.get(member)
        return found is not None and found.belongs(self.term(seat))

    def moving_up(self, member: str | None, seat: Seat) -> str | None:
        """Who is expected in a seat when a member would move up to it: itself, or once it has left who replaces it."""
        return None if member is None else self.body(seat.body).heir(member, self.term(seat))

    @cached_property
    def stated(self) -> Mapping[Seat, State]:
        """What is stated of planned seats."""
        found = {Seat(state.body or self.bodies[0].name, state.post, state.term): state for state in self.states}
        return {seat: state for seat, state in found.items() if seat in self.planned}

    @property
    def has_facts(self) -> bool:
        """Whether somebody is elected or acting in a planned seat."""
        return any(state.fact is not None for state in self.stated.values())

    def takes_turn(self, seat: Seat) -> bool:
        """Whether holding a seat takes a turn: a holder that is only acting takes none."""
        return seat not in self.stated or self.stated[seat].state != "acting"

    def turns(self, body: str, post: str) -> tuple[Seat, ...]:
        """The planned and designated seats of a post in which turns are taken."""
        return tuple(seat for seat in self.sequence(body, post) if self.takes_turn(seat))

    def entitled(self, seat: Seat) -> tuple[str, ...]:
        """Who may hold a planned seat, absences aside; in case-file order.

        Only the member that is elected or acting, or those among whom it is disputed, where that is stated. Else members
        for the whole term that take part in the order of its post, and of the posts beyond the horizon that it
        designates its holder for, and do not hold an earlier seat that lasts into it.
        """
        return self._once("entitled", seat, self._entitled)

    def eligible(self, seat: Seat) -> tuple[str, ...]:
        """Who could hold a planned seat by membership and order, whoever is elected: as ``entitled``, without its state."""
        return self._once("eligible", seat, self._eligible)

    def _once(self, what: str, seat: Seat, make: Callable[[Seat], tuple[str, ...]]) -> tuple[str, ...]:
        key = (what, seat)
        if key not in self.memo:
            self.memo[key] = make(seat)
        found = self.memo[key]
        if not isinstance(found, tuple):
            raise TypeError(key)
        return found

    def _entitled(self, seat: Seat) -> tuple[str, ...]:
        state = self.stated.get(seat)
        if state is not None and state.fact is not None:
            return (state.fact,)
        able = self.eligible(seat)
        return able if state is None or not state.one_of else tuple(name for name in able if name in state.one_of)

    def taking_part(self, seat: Seat) -> tuple[str, ...]:
        """The members for the whole term that take part in the order of its post, and of the posts it designates for."""
        body = self.body(seat.body)
        posts = [seat.post, *(beyond.post for beyond, carrier in self.designated.items() if carrier == seat)]
        orders = [order for post in posts if (order := body.order_of(post)) is not None]
        taking_part = [{member.name for member in body.participants(order)} for order in orders]
        members = [member for member in body.members if all(member.name in names for names in taking_part)]
        term = self.term(seat)
        return tuple(member.name for member in members if member.belongs(term))

    def _eligible(self, seat: Seat) -> tuple[str, ...]:
        busy = {self.reading.get(earlier) for earlier in self.running.get(seat, ())}
        return tuple(name for name in self.taking_part(seat) if name not in busy)

    @cached_property
    def running(self) -> Mapping[Seat, tuple[Seat, ...]]:
        """Planned seats with the history seats of their body that last into their terms."""
        found: dict[Seat, tuple[Seat, ...]] = {}
        for body in self.bodies:
            past = [seat for post in body.posts for seat in self.past(body.name, post)]
            for seat in self.seats:
                earlier = [other for other in past if self.term(other).end >= self.term(seat).start]
                if seat.body == body.name and earlier:
                    found[seat] = tuple(earlier)
        return found

    def absent(self, member: str, seat: Seat) -> tuple[int, ...]:
        """Which absences (places in the case file, from 0) keep a member from a seat, directly or as one it designates."""
        return self._absent.get((member, seat), ())

    @cached_property
    def _absent(self) -> Mapping[tuple[str, Seat], tuple[int, ...]]:
        found: dict[tuple[str, Seat], list[int]] = {}
        for number, absence in enumerate(self.absences):
            for seat in self.absence_seats(absence):
                found.setdefault((absence.member, seat), []).append(number)
                if seat in self.designated:
                    found.setdefault((absence.member, self.designated[seat]), []).append(number)
        return {key: tuple(dict.fromkeys(numbers)) for key, numbers in found.items()}

    def absence_seats(self, absence: Absence) -> Iterator[Seat]:
        """The seats that an absence names: its posts (or all) in its terms."""
        body = self.body(absence.body)
        for post in absence.posts or body.posts:
            timeline = body.ladder_of(post).timeline
            for label in absence.terms:
                if label in timeline:
                    yield Seat(body.name, post, label)

    def swaps_of(self, body: str, post: str) -> tuple[Swap, ...]:
        """The swaps of turns of a post, in case-file order."""
        return tuple(swap for swap in self.swaps if (swap.body or body) == body and (swap.post or post) == post)

    @cached_property
    def candidates(self) -> Mapping[Seat, tuple[str, ...]]:
        """Who may hold each planned seat, absences counted; in case-file order."""
        return {seat: tuple(name for name in self.entitled(seat) if not self.absent(name, seat)) for seat in self.seats}

    def held(self, plan: Holders, seat: Seat) -> str | None:
        """Who holds a seat: from history, from the plan, or designated by the plan.

        None for a seat that nobody is designated for, and for a designated member that has left by then.
        """
        if seat in self.planned:
            return plan.holder(seat)
        if seat in self.designated:
            member = plan.holder(self.designated[seat])
            return member if self.belongs(member, seat) else None
        return self.reading.get(seat)

    # --- how things are called ---------------------------------------------------------------------------------

    def official(self, member: str) -> str:
        """The official name of a member."""
        return self._member(member).official_name

    def genitive(self, member: str) -> str:
        """The genitive of a member's name."""
        return self._member(member).genitive_name

    def post(self, post: str, language: Language, home: str | None = None) -> str:
        """A post's name in running text: as the body ``home`` calls it, else as the first that has such a post."""
        found = [(body, item) for body, item in self._posts() if item.name == post]
        at_home = [item for body, item in found if body == home]
        return next((item.called(language) for item in (*at_home, *(item for _, item in found))), post)

    def post_of(self, post: str, language: Language) -> str:
        """A post with its body ("Styrelsen: chair") in running text; without a body as ``post`` says it."""
        for body, item in self._posts():
            if qualified(body, item.name) == post:
                return say(_POST_OF, {"post": item.called(language), "body": body}, language)
        return self.post(post, language)

    def _posts(self) -> Iterator[tuple[str, Post]]:
        """Every post with the name of its body."""
        for body in self.bodies:
            for ladder in body.ladders:
                yield from ((body.name, item) for item in ladder.ladder.posts)

    def _member(self, name: str) -> Member | Group:
        for body in self.bodies:
            if name in body.by_name:
                return body.by_name[name]
        groups = (group for body in self.bodies for group in body.groups)
        return next((group for group in groups if group.name == name), Member(name=name))
