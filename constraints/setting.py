"""The setting: bodies with members, ladders and their terms, history, orders and absences. Data without rules."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, Protocol

from constraints.absences import Absence, PowerShift, Swap
from constraints.elections import ElectionCalendar
from constraints.history import Record
from constraints.members import Group, Member, Noun
from constraints.orders import Order
from constraints.posts import Ladder, Seat
from constraints.states import State
from constraints.terms import Term
from constraints.timeline import Timeline
from constraints.words import Language


class Holders(Protocol):
    """Whatever says who holds a planned seat; a plan does."""

    def holder(self, seat: Seat) -> str:
        """The member in a planned seat."""
        ...


class Boundary(NamedTuple):
    """A link at the border of two terms: the holder of ``junior`` is expected in ``senior`` one term later."""

    junior: Seat
    senior: Seat


@dataclass(frozen=True)
class LadderSetting:
    """A ladder of one body with its terms."""

    body: str
    ladder: Ladder
    timeline: Timeline

    @property
    def posts(self) -> tuple[str, ...]:
        """Posts, junior first."""
        return self.ladder.names

    def seat(self, post: str, term: Term) -> Seat:
        """The seat of a post in a term of this ladder."""
        return Seat(self.body, post, term.label)

    def rung(self, post: str) -> int:
        """Steps from the most junior post."""
        return self.posts.index(post)


@dataclass(frozen=True)
class BodySetting:
    """One body: members in case-file order, ladders, orders by post."""

    name: str
    members: tuple[Member, ...]
    ladders: tuple[LadderSetting, ...]
    orders: tuple[Order, ...] = ()
    noun: Noun = field(default_factory=Noun)
    groups: tuple[Group, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Member]:
        """Members by name."""
        return {member.name: member for member in self.members}

    @property
    def posts(self) -> tuple[str, ...]:
        """All posts, ladder by ladder, senior first."""
        return tuple(post for ladder in self.ladders for post in reversed(ladder.posts))

    def ladder_of(self, post: str) -> LadderSetting:
        """The ladder that a post belongs to. Raises KeyError for an unknown post."""
        for ladder in self.ladders:
            if post in ladder.posts:
                return ladder
        raise KeyError(post)

    def order_of(self, post: str) -> Order | None:
        """The order of a post, if it has one."""
        return next((order for order in self.orders if order.post == post), None)

    def participants(self, order: Order) -> tuple[Member, ...]:
        """The members that take part in an order, themselves or in their group, in case-file order.

        Who replaces a member that takes part does so too.
        """
        named = order.participants
        if named is None and order.principle == "agreed":
            named = order.list
        if order.takers == "groups":
            groups = [group for group in self.groups if named is None or group.name in named]
            named = tuple(name for group in groups for name in group.members)
        if named is None:
            return self.members
        among = {*named}
        return tuple(m for m in self.members if not among.isdisjoint((m.name, *self.replaced_by(m.name))))

    # --- who takes the turns -----------------------------------------------------------------------------------

    def takers(self, order: Order) -> tuple[Member, ...]:
        """Who takes the turns of an order: the members that take part, or their groups as if they were members."""
        members = self.participants(order)
        if order.takers == "members":
            return members
        within = [(group, [member for member in members if member.name in group.members]) for group in self.groups]
        return tuple(group.as_member(found) for group, found in within if found)

    def group_of(self, member: str) -> Group | None:
        """The group of a member."""
        return next((group for group in self.groups if member in group.members), None)

    def taker_of(self, order: Order, member: str) -> str:
        """Whose turn it is that a member takes: its own, or that of its group."""
        group = self.group_of(member) if order.takers == "groups" else None
        return group.name if group else member

    def within(self, order: Order, taker: str) -> tuple[str, ...]:
        """The members that may take a turn of somebody: itself, or those of the group that take part."""
        if order.takers == "members":
            return (taker,)
        return tuple(m.name for m in self.participants(order) if self.taker_of(order, m.name) == taker)

    # --- who goes on for whom ----------------------------------------------------------------------------------

    @cached_property
    def _successors(self) -> Mapping[str, str]:
        return {former: member.name for member in self.members for former in member.replaces}

    def successor(self, member: str) -> str:
        """Who goes on for a member in the end: the one that replaces it, or itself."""
        seen = {member}
        while (following := self._successors.get(member)) is not None and following not in seen:
            member = following
            seen.add(member)
        return member

    def heir(self, member: str, term: Term) -> str:
        """Who has a member's place in a term: itself, or once it has left the one that replaces it."""
        seen = {member}
        while member in self.by_name and self.by_name[member].has_left(term):
            following = self._successors.get(member)
            if following is None or following in seen:
                break
            member = following
            seen.add(member)
        return member

    def replaced_by(self, member: str) -> tuple[str, ...]:
        """The former members that a member goes on for, through all replacements."""
        if not self._successors:
            return ()
        return tuple(name for name in self.by_name if name != member and self._leads_to(name, member))

    def _leads_to(self, former: str, member: str) -> bool:
        seen: set[str] = set()
        while (following := self._successors.get(former)) is not None and following not in seen:
            if following == member:
                return True
            seen.add(following)
            former = following
        return False


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
        return replace(self, reading=dict(reading))

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
        key = ("entitled", seat)
        if key not in self.memo:
            self.memo[key] = self._entitled(seat)
        found = self.memo[key]
        if not isinstance(found, tuple):
            raise TypeError(key)
        return found

    def _entitled(self, seat: Seat) -> tuple[str, ...]:
        body = self.body(seat.body)
        posts = [seat.post, *(beyond.post for beyond, carrier in self.designated.items() if carrier == seat)]
        orders = [order for post in posts if (order := body.order_of(post)) is not None]
        taking_part = [{member.name for member in body.participants(order)} for order in orders]
        members = [member for member in body.members if all(member.name in names for names in taking_part)]
        term = self.term(seat)
        busy = {self.reading.get(earlier) for earlier in self.running.get(seat, ())}
        state = self.stated.get(seat)
        if state is not None and state.fact is not None:
            return (state.fact,)
        if state is not None and state.one_of:
            members = [member for member in members if member.name in state.one_of]
        return tuple(member.name for member in members if member.belongs(term) and member.name not in busy)

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

    def post(self, post: str, language: Language) -> str:
        """A post's name in running text."""
        for body in self.bodies:
            for ladder in body.ladders:
                for item in ladder.ladder.posts:
                    if item.name == post:
                        return item.called(language)
        return post

    def _member(self, name: str) -> Member | Group:
        for body in self.bodies:
            if name in body.by_name:
                return body.by_name[name]
        groups = (group for body in self.bodies for group in body.groups)
        return next((group for group in groups if group.name == name), Member(name=name))
