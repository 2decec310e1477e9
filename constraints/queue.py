"""The queue of turns: round after round of a circle, with the turns that are struck.

The definition stands in ``docs/concepts.md``: round 1 has the turns already committed by the ladder, then the others in the
principle's order; later rounds go on. Turns are laid one per term before anything is solved; a turn laid on a term for
which its member is absent with ``passed``, or is no longer a member, is struck.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from constraints.orders import Groups, Order
from constraints.setting import BodySetting, Setting


class Turn(NamedTuple):
    """One turn. ``number`` counts the member's turns that it can take, ``place`` the unstruck turns of the queue; both
    from 1. ``open`` is False for a turn that fell after its member left: nobody overtakes it.
    """

    member: str
    number: int
    place: int
    open: bool = True


class Struck(NamedTuple):
    """A turn that was struck, the term it was laid on (its number), and why."""

    member: str
    term: int
    why: Literal["passed", "left"]


@dataclass(frozen=True)
class Queue:
    """The queue of one post's order.

    ``turns`` in queue order, long enough for every plan of the horizon; ``round_one`` the members of round 1;
    ``committed`` how many of them the ladder had committed; ``ties`` the groups that the principle does not separate
    (they stand in case-file order).
    """

    body: str
    post: str
    turns: tuple[Turn, ...]
    round_one: tuple[str, ...]
    committed: int
    struck: tuple[Struck, ...]
    ties: tuple[tuple[str, ...], ...]

    def of(self, member: str) -> tuple[Turn, ...]:
        """The member's turns, first to last."""
        return self._by_member.get(member, ())

    @cached_property
    def _by_member(self) -> Mapping[str, tuple[Turn, ...]]:
        found: dict[str, list[Turn]] = {}
        for turn in self.turns:
            found.setdefault(turn.member, []).append(turn)
        return {member: tuple(turns) for member, turns in found.items()}


def queue_of(setting: Setting, body: str, post: str) -> Queue:
    """The queue of a post under the setting's reading, built once. Raises KeyError if the post has no order."""
    key = ("queue", body, post)
    if key not in setting.memo:
        setting.memo[key] = build_queue(setting, body, post)
    found = setting.memo[key]
    if not isinstance(found, Queue):
        raise TypeError(key)
    return found


def build_queue(setting: Setting, body: str, post: str, more: int = 0) -> Queue:
    """The queue of a post under one reading of the history, with ``more`` turns of each member than a plan can take.

    Raises KeyError if the post has no order.
    """
    home = setting.body(body)
    order = home.order_of(post)
    if order is None:
        raise KeyError(post)
    return _Builder(setting, home, order, more).queue()


class _Builder:
    def __init__(self, setting: Setting, body: BodySetting, order: Order, more: int) -> None:
        self.setting, self.body, self.order, self.more = setting, body, order, more
        self.sequence = setting.sequence(body.name, order.post)
        self.ladder = body.ladder_of(order.post)
        self.names = [member.name for member in body.participants(order)]
        self.joins = {name: found for name in self.names if (found := self._first_possible(name))}
        self.ties: list[tuple[str, ...]] = []
        self.passed = {
            (absence.member, seat)
            for absence in setting.absences
            if absence.turn == "passed"
            for seat in setting.absence_seats(absence)
        }

    def queue(self) -> Queue:
        first = [name for name in self.names if self.joins.get(name) == 1]
        committed = [name for name in self._committed() if name in first]
        groups = self._circle(first)
        self.ties = [tuple(left) for group in groups if len(left := [n for n in group if n not in committed]) > 1]
        circle = [name for group in groups for name in group]
        round_one = self._round_one(circle, committed)
        turns, struck = self._lay(self._rounds(round_one, circle))
        return Queue(
            body=self.body.name,
            post=self.order.post,
            turns=tuple(turns),
            round_one=tuple(round_one),
            committed=len(committed),
            struck=tuple(struck),
            ties=tuple(self.ties),
        )

    # --- round 1 -----------------------------------------------------------------------------------------------

    def _needed(self, number: int) -> Iterator[tuple[str, int]]:
        """Posts with term numbers that a turn laid on a term needs: the post, and planned junior posts before it."""
        posts, rung = self.ladder.posts, self.ladder.rung(self.order.post)
        yield self.order.post, number
        for step in range(1, rung + 1 if self.ladder.ladder.links else 1):
            if number - step >= 1:
                yield posts[rung - step], number - step

    def _first_possible(self, name: str) -> int:
        """The first term whose turn the member could take as a member, else the first in which it could hold the post; 0 if
        there is none.
        """
        numbers = range(1, len(self.sequence) + 1)
        for number in numbers:
            if all(self._belongs(name, post, term) for post, term in self._needed(number)):
                return number
        return next((number for number in numbers if self._belongs(name, self.order.post, number)), 0)

    def _belongs(self, name: str, post: str, number: int) -> bool:
        seat = self.setting.at(self.body.name, post, number)
        return seat is not None and self.setting.belongs(name, seat)

    def _committed(self) -> Iterator[str]:
        """Holders of the junior posts in the last term before the horizon, senior post first."""
        if not self.ladder.ladder.links:
            return
        for post in reversed(self.ladder.posts[: self.ladder.rung(self.order.post)]):
            seat = self.setting.at(self.body.name, post, 0)
            holder = self.setting.reading.get(seat) if seat else None
            if holder is not None:
                yield holder

    def _circle(self, names: list[str]) -> Groups:
        members = [self.body.by_name[name] for name in names]
        served = {
            holder: self.setting.term(seat).start
            for seat in self.setting.past(self.body.name, self.order.post)
            if (holder := self.setting.reading.get(seat)) is not None
        }
        return self.order.circle(members, served)

    def _round_one(self, circle: list[str], committed: list[str]) -> list[str]:
        if self.order.repeats and self.order.start not in circle:
            rest = circle
        else:
            rest = _rotated(circle, self._begin(circle, committed))
        return [*committed, *(name for name in rest if name not in committed)]

    def _begin(self, circle: list[str], committed: list[str]) -> int:
        """Where the circle is entered: at the stated start, else after the last committed, else after the last holder."""
        if self.order.start in circle:
            return circle.index(self.order.start)
        if committed:
            return circle.index(committed[-1]) + 1
        for seat in reversed(self.setting.past(self.body.name, self.order.post)):
            holder = self.setting.reading.get(seat)
            if holder in circle:
                return circle.index(holder) + 1
        return 0

    # --- later rounds, and laying the turns --------------------------------------------------------------------

    def _rounds(self, round_one: list[str], circle: list[str]) -> _Rounds:
        later = round_one
        if not self.order.repeats and round_one:
            later = _rotated(circle, circle.index(round_one[-1]) + 1)
        later_members = [name for name in self.joins if self.joins[name] > 1]
        # Who joins at the same time enters in the order of the principle.
        ordered = [name for group in self._circle(later_members) for name in group]
        joiners = sorted(ordered, key=lambda name: self.joins[name])
        return _Rounds(round_one, later, [(self.joins[name], name) for name in joiners])

    def _lay(self, rounds: _Rounds) -> tuple[list[Turn], list[Struck]]:
        laid, struck = self._lay_horizon(rounds)
        length = len(self.sequence)
        missing = dict.fromkeys(self.joins, length + self.more)
        for name, _ in laid:
            missing[name] -= 1
        while any(count > 0 for count in missing.values()):
            name = rounds.next(length + 1)
            laid.append((name, not self._gone(name, length)))
            missing[name] -= 1
        return _numbered(laid), struck

    def _lay_horizon(self, rounds: _Rounds) -> tuple[list[tuple[str, bool]], list[Struck]]:
        laid: list[tuple[str, bool]] = []
        struck: list[Struck] = []
        for number in range(1, len(self.sequence) + 1):
            tried: set[str] = set()
            while self.joins and rounds.ahead(number) not in tried:
                name = rounds.next(number)
                tried.add(name)
                why = self._strikes(name, number)
                if why is None:
                    laid.append((name, True))
                    break
                struck.append(Struck(name, number, why))
                if why == "left":
                    laid.append((name, False))
        return laid, struck

    def _strikes(self, name: str, number: int) -> Literal["passed", "left"] | None:
        if self._gone(name, number):
            return "left"
        for post, term in self._needed(number):
            if (name, self.setting.at(self.body.name, post, term)) in self.passed:
                return "passed"
        return None

    def _gone(self, name: str, number: int) -> bool:
        seat = self.sequence[number - 1]
        return self.body.by_name[name].has_left(self.setting.term(seat))


class _Rounds:
    """The endless queue, member by member; who joins enters last in the round that is running then."""

    def __init__(self, first: list[str], later: list[str], joiners: list[tuple[int, str]]) -> None:
        self._round, self._later, self._joiners = list(first), list(later), joiners
        self._next = 0

    def ahead(self, number: int) -> str:
        """Who comes next, if its turn is laid on the term with this number."""
        if self._next == len(self._round):
            self._end_of_round(number)
        return self._round[self._next]

    def next(self, number: int) -> str:
        """The same member, now gone past."""
        name = self.ahead(number)
        self._next += 1
        return name

    def _end_of_round(self, number: int) -> None:
        if self._joiners and (self._joiners[0][0] < number or not self._round):
            _, name = self._joiners.pop(0)
            self._round.append(name)
            self._later.append(name)
            return
        self._round, self._next = list(self._later), 0


def _rotated(circle: list[str], begin: int) -> list[str]:
    begin %= max(len(circle), 1)
    return circle[begin:] + circle[:begin]


def _numbered(laid: list[tuple[str, bool]]) -> list[Turn]:
    """Count each member's turns (the open ones first) and the places of the open ones."""
    totals: dict[str, int] = {}
    for name, is_open in laid:
        totals[name] = totals.get(name, 0) + is_open
    turns: list[Turn] = []
    opened: dict[str, int] = {}
    closed: dict[str, int] = {}
    place = 1
    for name, is_open in laid:
        counter = opened if is_open else closed
        counter[name] = counter.get(name, 0) + 1
        number = counter[name] + (0 if is_open else totals[name])
        turns.append(Turn(name, number, place, is_open))
        place += is_open
    return turns
