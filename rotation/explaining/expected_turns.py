"""When a member's turn comes again: the queue goes on after the horizon, one turn per term, if everybody takes its turn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, takewhile
from typing import Literal

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.members import Member
from constraints.orders import LotOrder
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.queue import Queue, build_queue
from constraints.setting import BodySetting, Setting
from constraints.terms import Term
from constraints.timeline_onward import longer, terms_onward
from rotation.plain import SeatField

#: Why no turn can be expected: the post has no order, directly or through the links; the member takes no part in it; it
#: leaves before its next turn; the calendar ends before that turn; it does not come in the next rounds, where each election
#: period begins the order anew; it may come in an election period whose draw is yet to be made.
NoTurn = Literal["no_order", "no_part", "left", "no_term", "not_reached", "not_drawn"]

#: So many rounds are looked at where the order is made anew on the way.
_ROUNDS = 3


class ExpectedTurn(Frozen):
    """A turn after the horizon: whose, in which term, and how many terms after the last planned one (from 1)."""

    member: str
    term: str
    terms_after: int


class MemberTurns(Frozen):
    """One member's turns of a post: the seats it holds in the plan or is designated for, in term order, then the next one.

    ``designated`` are those of them that lie beyond the horizon. ``next`` is the term in which its turn is expected after
    those; None with the reason in ``no_turn``.
    """

    member: str
    holds: tuple[SeatField, ...]
    next: str | None
    terms_after: int | None = None
    no_turn: NoTurn | None = None
    designated: tuple[SeatField, ...] = ()

    @property
    def first_after(self) -> str | None:
        """The term of its first turn after the horizon, designated or expected."""
        return self.designated[0].term if self.designated else self.next


class PostTurns(Frozen):
    """The turns of one post after the plan.

    ``order_of`` is the post whose order decides: itself, else the one that it leads to (or follows) through the links; None
    if there is none. ``onward`` lists the turns from the first term that nobody holds or is designated for, until every
    member that has a turn has had one. They hold if everybody takes its turn; who has declined one is passed by.
    ``members`` are those of some planned term.
    """

    body: str
    post: str
    order_of: str | None
    onward: tuple[ExpectedTurn, ...]
    members: tuple[MemberTurns, ...]


def expected_turns(case: Case, plan: Plan, setting: Setting) -> tuple[PostTurns, ...]:
    """The turns of every post after a plan, under the setting's reading; bodies in order, senior posts first."""
    return tuple(
        _Onward(case, plan, setting, number, post).turns()
        for number, body in enumerate(setting.bodies)
        for post in body.posts
    )


class _Onward:
    """The turns of one post after the plan."""

    def __init__(self, case: Case, plan: Plan, setting: Setting, body: int, post: str) -> None:
        self.plan, self.setting, self.post = plan, setting, post
        self.body: BodySetting = setting.bodies[body]
        self.ladder = self.body.ladder_of(post)
        self.horizon = case.document.body[body].horizon or case.document.horizon
        self.order_of = self._order_of()
        #: Members whose turn was still to come when the terms ended.
        self.waiting: frozenset[str] = frozenset()

    def turns(self) -> PostTurns:
        onward = tuple(self._onward()) if self.order_of else ()
        first = {turn.member: turn for turn in reversed(onward)}
        seats = self.setting.sequence(self.body.name, self.post)
        planned = [seat for seat in seats if seat in self.setting.planned]
        names = [m.name for m in self.body.members if any(self.setting.belongs(m.name, seat) for seat in planned)]
        members = tuple(self._member(name, seats, first.get(self._taker(name))) for name in names)
        return PostTurns(body=self.body.name, post=self.post, order_of=self.order_of, onward=onward, members=members)

    def _order_of(self) -> str | None:
        """The post's own order, else that of the next senior post, else of the next junior one."""
        if self.body.order_of(self.post):
            return self.post
        if not self.ladder.ladder.links:
            return None
        posts, rung = self.ladder.posts, self.ladder.rung(self.post)
        near = (*posts[rung + 1 :], *reversed(posts[:rung]))
        return next((post for post in near if self.body.order_of(post)), None)

    def _member(self, name: str, seats: tuple[Seat, ...], turn: ExpectedTurn | None) -> MemberTurns:
        holds = tuple(seat for seat in seats if self.setting.held(self.plan, seat) == name)
        beyond = tuple(seat for seat in holds if seat not in self.setting.planned)
        if turn is None:
            return MemberTurns(member=name, holds=holds, next=None, no_turn=self._why_not(name), designated=beyond)
        return MemberTurns(member=name, holds=holds, next=turn.term, terms_after=turn.terms_after, designated=beyond)

    @cached_property
    def _by_name(self) -> Mapping[str, Member]:
        """Those who take the turns."""
        order = self.body.order_of(self.order_of) if self.order_of else None
        return {member.name: member for member in (self.body.takers(order) if order else self.body.members)}

    def _taker(self, member: str) -> str:
        order = self.body.order_of(self.order_of) if self.order_of else None
        return self.body.taker_of(order, member) if order else member

    def _why_not(self, name: str) -> NoTurn:
        order = self.body.order_of(self.order_of) if self.order_of else None
        if order is None:
            return "no_order"
        if name not in [member.name for member in self.body.participants(order)]:
            return "no_part"
        if self._taker(name) not in self.waiting:
            return "left"
        if not all(map(self._is_drawn, islice(self._after_all(self.order_of or self.post), self._most))):
            return "not_drawn"
        return "no_term" if self._most is None or self._calendar_ends else "not_reached"

    # --- the queue goes on -------------------------------------------------------------------------------------

    def _onward(self) -> Iterator[ExpectedTurn]:
        """The k-th turn after the last designated one falls on the k-th term after it, in each post of the ladder."""
        for place, (member, term) in enumerate(zip(self._takers(), self._terms(self.post), strict=False), start=1):
            # Who moves up may have left before it gets there; then nobody takes its place.
            if member is not None and self._by_name[member].belongs(term):
                yield ExpectedTurn(member=member, term=term.label, terms_after=self._reach(self.post) + place)

    def _takers(self) -> Iterator[str | None]:
        """Whose turns follow in the order that decides, until everybody has had one; None: nobody can take that term's.

        Whoever declined that turn, or a post that leads to it, is passed by: it keeps its place or not, as it was stated.
        """
        if self.order_of is None:
            return
        queue = self._queue(self.order_of)
        seats = self.setting.sequence(self.body.name, self.order_of)
        holders = [self.setting.held(self.plan, seat) for seat in seats if self.setting.takes_turn(seat)]
        taken = Counter(self._taker(name) for name in holders if name is not None)
        left = [turn.member for turn in queue.turns if turn.open and turn.number > taken[turn.member]]
        staying = self.waiting = frozenset(left)
        for number, term in enumerate(islice(self._terms(self.order_of), self._most), start=len(seats) + 1):
            gone = {name for name in staying if self._by_name[name].has_left(term)}
            if gone:
                left = [name for name in left if name not in gone]
                staying, self.waiting = staying - gone, self.waiting - gone
            if not self.waiting:
                return
            place = self._taken(left, number, term)
            taker = None if place is None else left.pop(place)
            self.waiting -= {taker}
            yield taker

    @cached_property
    def _most(self) -> int | None:
        """How many terms are looked at; None: until everybody has had a turn, for every round is like the one before."""
        order = self.body.order_of(self.order_of) if self.order_of else None
        changing = order is not None and (order.renewed or order.restart is not None)
        return _ROUNDS * len(self._by_name) + len(self.ladder.timeline.planned) if changing else None

    def _queue(self, post: str) -> Queue:
        """The queue as it goes on: where rounds are made anew on the way, that of a plan so many terms longer."""
        if self._most is None:
            return build_queue(self.setting, self.body.name, post, more=1)
        setting = longer(self.setting, self.horizon, self.body.name, post, self._most)
        return build_queue(setting, self.body.name, post)

    def _taken(self, left: list[str], number: int, term: Term) -> int | None:
        """Whose of the turns left is taken in a term: the first whose member is there and does not decline. Passed go."""
        place = 0
        while place < len(left):
            joins = self._by_name[left[place]].joins
            if joins is not None and joins > term.start:
                place += 1
                continue
            fates = self._fates(left[place], number)
            if not fates:
                return place
            if "passed" in fates:
                left.pop(place)
            else:
                place += 1
        return None

    def _fates(self, taker: str, number: int) -> list[str]:
        """What becomes of a turn; a group declines only where each of its members does."""
        order = self.body.order_of(self.order_of or self.post)
        members = self.body.within(order, taker) if order else (taker,)
        found = [[*self._declined(member, number)] for member in members]
        return found[0] if found and all(found) else []

    def _declined(self, member: str, number: int) -> Iterator[str]:
        """What becomes of the turns that a member declined: of the post in a term, or of one that leads to it."""
        order_of = self.order_of or self.post
        posts, rung = self.ladder.posts, self.ladder.rung(order_of)
        for step in range(self._reach(order_of) + 1):
            seat = self.setting.at(self.body.name, posts[rung - step], number - step)
            yield from (fate for fate, declined in self._absences.get(member, ()) if declined == seat)

    @cached_property
    def _absences(self) -> Mapping[str, Sequence[tuple[str, Seat]]]:
        found: dict[str, list[tuple[str, Seat]]] = {}
        for absence in self.setting.absences:
            for seat in self.setting.absence_seats(absence):
                found.setdefault(absence.member, []).append((absence.turn, seat))
        return found

    @cached_property
    def _calendar_ends(self) -> bool:
        """Whether there are no more terms than those looked at."""
        order_of = self.order_of or self.post
        return next(islice(self._terms(order_of), self._most or 0, None), None) is None

    def _terms(self, post: str) -> Iterator[Term]:
        """The terms after the last one that somebody is planned or designated for in a post; none of a draw to come."""
        return takewhile(self._is_drawn, self._after_all(post))

    def _after_all(self, post: str) -> Iterator[Term]:
        """The terms after the last one that somebody is planned or designated for in a post, drawn or not."""
        return islice(terms_onward(self.horizon, self.ladder.ladder, self.ladder.timeline), self._reach(post), None)

    def _is_drawn(self, term: Term) -> bool:
        """Whether it is known how the election period of a term draws, where it does."""
        order = self.body.order_of(self.order_of) if self.order_of else None
        calendar = self.setting.calendar
        if not isinstance(order, LotOrder) or order.restart is None or calendar is None:
            return True
        return order.seed_of(calendar.before(term.start)) is not None

    def _reach(self, post: str) -> int:
        """For how many terms beyond the horizon the plan designates holders of a post."""
        return self.ladder.rung(post) if self.ladder.ladder.links else 0
