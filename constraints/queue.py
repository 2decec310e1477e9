"""The queue of turns: round after round of a circle, with the turns that are struck.

The definition stands in ``docs/concepts.md``: round 1 has the turns already committed by the ladder, then the others in the
principle's order; later rounds go on. Turns are laid one per term before anything is solved; a turn laid on a term for
which its member is absent with ``passed``, or is no longer a member, is struck.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple

from constraints.absences import Fate, Swap
from constraints.orders import Groups, Moment, Order
from constraints.posts import Seat
from constraints.queue_rounds import Joiner, Rounds
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
    """A turn that was struck or moved: whose, the term it was laid on (its number), and why.

    ``passed`` and ``left``: struck. ``shifted`` and ``back``: it comes later.
    """

    member: str
    term: int
    why: Literal["passed", "left", "shifted", "back"]


@dataclass(frozen=True)
class Queue:
    """The queue of one post's order.

    ``turns`` in queue order, long enough for every plan of the horizon; ``round_one`` those who have a turn in round 1;
    ``committed`` how many of them the ladder had committed; ``ties`` the groups that the principle does not separate
    (they stand in case-file order); ``moved`` the turns that were moved back; ``taker_of`` whose turn a member takes, for
    those that take another's (their group's); ``swapped`` the swaps that were carried out; ``laid`` each term with the one
    whose turn was laid on it, before any swap; ``renewed`` whether later rounds are made anew.
    """

    body: str
    post: str
    turns: tuple[Turn, ...]
    round_one: tuple[str, ...]
    committed: int
    struck: tuple[Struck, ...]
    ties: tuple[tuple[str, ...], ...]
    moved: tuple[Struck, ...] = ()
    taker_of: Mapping[str, str] = field(default_factory=dict)
    swapped: tuple[Swap, ...] = ()
    laid: tuple[tuple[str, str], ...] = ()
    renewed: bool = False

    def of(self, member: str) -> tuple[Turn, ...]:
        """The turns of a taker, in the order in which it takes them."""
        return self._by_member.get(member, ())

    @property
    def first_turns(self) -> tuple[str, ...]:
        """Those of round 1; where it is only what is left of a round, all who have turns, by their first."""
        everybody = tuple(dict.fromkeys(turn.member for turn in self.turns if turn.open))
        return everybody if self.renewed else self.round_one

    def taker(self, member: str) -> str:
        """Whose turn a member takes."""
        return self.taker_of.get(member, member)

    def members_of(self, taker: str) -> tuple[str, ...]:
        """The members that take a taker's turns."""
        found = tuple(member for member, whose in self.taker_of.items() if whose == taker)
        return found or (taker,)

    @cached_property
    def spots(self) -> Mapping[Turn, int]:
        """Each turn's index among ``turns``."""
        return {turn: spot for spot, turn in enumerate(self.turns)}

    @cached_property
    def _by_member(self) -> Mapping[str, tuple[Turn, ...]]:
        found: dict[str, list[Turn]] = {}
        for turn in self.turns:
            found.setdefault(turn.member, []).append(turn)
        # A swap may bring an open turn behind a closed one: it is taken first all the same.
        return {member: tuple(sorted(turns, key=lambda turn: turn.number)) for member, turns in found.items()}


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
        self.takers = {member.name: member for member in body.takers(order)}
        self.names = [*self.takers]
        self.within = {name: body.within(order, name) for name in self.names}
        self.joins = {name: found for name in self.names if (found := self._first_possible(name))}
        self.ties: list[tuple[str, ...]] = []
        self.moved: list[Struck] = []
        self.laid_on: dict[int, int] = {}
        self.claimed: set[tuple[int, str]] = set()
        self.filled: set[str] = set()
        self.fates = self._fates()

    def queue(self) -> Queue:
        first = [name for name in self.names if self.joins.get(name) == 1]
        committed = [name for name in dict.fromkeys(self._committed()) if name in first]
        groups = self.order.settled(self._circle(first, 1, 1))
        self.ties = [tuple(left) for group in groups if len(left := [n for n in group if n not in committed]) > 1]
        circle = [name for group in groups for name in group]
        round_one = self._round_one(circle, committed)
        laid, struck = self._lay(self._rounds(round_one, circle))
        on = tuple((self.sequence[number - 1].term, laid[place][0]) for number, place in self.laid_on.items())
        swapped = self._swap(laid)
        return Queue(
            body=self.body.name,
            post=self.order.post,
            turns=tuple(_numbered(laid)),
            round_one=tuple(round_one),
            committed=len(committed),
            struck=tuple(struck),
            ties=tuple(self.ties),
            moved=tuple(self.moved),
            taker_of={m: name for name, members in self.within.items() for m in members if m != name},
            swapped=swapped,
            laid=on,
            renewed=self.order.renewed,
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
        there is none. A group can if one of its members can.
        """
        numbers = range(1, len(self.sequence) + 1)
        for member in self.within[name]:
            for number in numbers:
                if all(self._belongs(member, post, term) for post, term in self._needed(number)):
                    return self._earlier(name, member, number)
        found = (n for n in numbers if any(self._belongs(m, self.order.post, n) for m in self.within[name]))
        return next(found, 0)

    def _earlier(self, name: str, member: str, number: int) -> int:
        """The same for the other members of a group, if one of them can earlier."""
        others = [other for other in self.within[name] if other != member]
        found = [
            n
            for other in others
            for n in range(1, number)
            if all(self._belongs(other, post, term) for post, term in self._needed(n))
        ]
        return min([number, *found])

    def _belongs(self, name: str, post: str, number: int) -> bool:
        seat = self.setting.at(self.body.name, post, number)
        return seat is not None and self.setting.belongs(name, seat)

    def _committed(self) -> Iterator[str]:
        """Who takes the turns of the holders of the junior posts in the last term before the horizon, senior post first."""
        if not self.ladder.ladder.links:
            return
        for step, post in enumerate(reversed(self.ladder.posts[: self.ladder.rung(self.order.post)]), start=1):
            seat = self.setting.at(self.body.name, post, 0)
            holder = self.setting.reading.get(seat) if seat else None
            if holder is not None:
                upto = self.setting.at(self.body.name, self.order.post, step)
                heir = self.body.heir(holder, self.setting.term(upto)) if upto else holder
                yield self.body.taker_of(self.order, heir)

    def _circle(self, names: list[str], term: int, number: int) -> Groups:
        """Those named in the principle's order, as things stand when a round (its number) begins with a term."""
        seat = self.sequence[min(term, len(self.sequence)) - 1]
        moment = Moment(self._served(), self.setting.term(seat).start, number)
        return self.order.circle([self.takers[name] for name in names], moment)

    def _served(self) -> dict[str, date]:
        """When each last held the post, by the listed history; what a former member did counts for its successor."""
        found: dict[str, date] = {}
        for seat in self.setting.past(self.body.name, self.order.post):
            holder = self.setting.reading.get(seat)
            if holder is not None:
                for name in (holder, self.body.successor(holder)):
                    found[self.body.taker_of(self.order, name)] = self.setting.term(seat).start
        return found

    def _round_one(self, circle: list[str], committed: list[str]) -> list[str]:
        begin = self._begin(circle, committed)
        if self._fresh(1) or (self.order.repeats and self.order.start not in circle):
            rest = circle
        elif self.order.renewed:
            rest = circle[begin:]  # what is left of the running round
        else:
            rest = _rotated(circle, begin)
        return [*committed, *(name for name in rest if name not in committed)]

    def _begin(self, circle: list[str], committed: list[str]) -> int:
        """Where the circle is entered: at the stated start, else after the last committed, else after the last holder."""
        if self.order.start in circle:
            return circle.index(self.order.start)
        if committed:
            return circle.index(committed[-1]) + 1
        for seat in reversed(self.setting.past(self.body.name, self.order.post)):
            past = self.setting.reading.get(seat)
            for name in (past, self.body.successor(past)) if past else ():
                if (taker := self.body.taker_of(self.order, name)) in circle:
                    return circle.index(taker) + 1
        return 0

    # --- later rounds, and laying the turns --------------------------------------------------------------------

    def _rounds(self, round_one: list[str], circle: list[str]) -> Rounds:
        later: list[str] | None = round_one
        if self.order.renewed:
            later = None
        elif not self.order.repeats and round_one:
            later = _rotated(circle, circle.index(round_one[-1]) + 1)
        coming = [name for name in self.joins if self.joins[name] > 1 and not self._takes_over(name)]
        # Who joins at the same time enters in the order of the principle.
        ordered = [name for group in self.order.settled(self._circle(coming, 1, 1)) for name in group]
        joiners = [Joiner(self.joins[name], name) for name in sorted(ordered, key=lambda name: self.joins[name])]
        return Rounds(round_one, later, joiners, self.order.joiners, self._present)

    def _takes_over(self, name: str) -> bool:
        """Whether somebody enters in the place of a member that is in the circle already."""
        return any(former in self.joins for former in self.body.replaced_by(name) if name in self.body.by_name)

    def _present(self, term: int, number: int) -> list[str]:
        """The circle of those who have joined when a round (its number) begins with a term; who has left keeps a place."""
        here = [name for name in self.joins if self.joins[name] <= term]
        return [name for group in self.order.settled(self._circle(here, term, number)) for name in group]

    def _lay(self, rounds: Rounds) -> tuple[list[tuple[str, bool]], list[Struck]]:
        """The queue as far as a plan can reach: so many turns for each that it can take one in every term."""
        laid, struck = self._lay_horizon(rounds)
        length = len(self.sequence)
        missing = dict.fromkeys(self.joins, length + self.more)
        for name, _ in laid:
            missing[name] -= 1
        while any(count > 0 for count in missing.values()) and rounds.number <= self._enough:
            ahead = rounds.ahead(length + 1)
            if ahead is None:
                break
            rounds.step()
            for taker in self._in_place_of(ahead, length, rounds):
                laid.append((taker, not self._gone(taker, length)))
                missing[taker] -= 1
        # Who has left may have no place in later rounds, but may have held the post more often than it had turns.
        laid += [(name, not self._gone(name, length)) for name, count in missing.items() for _ in range(count)]
        return laid, struck

    @property
    def _enough(self) -> int:
        """More rounds than these are not needed: in each, everybody who stays has a turn."""
        return 2 * (len(self.sequence) + self.more) + len(self.joins)

    def _lay_horizon(self, rounds: Rounds) -> tuple[list[tuple[str, bool]], list[Struck]]:
        laid: list[tuple[str, bool]] = []
        struck: list[Struck] = []
        for number in range(1, len(self.sequence) + 1):
            if number > 1 and self._fresh(number):
                rounds.restart(number)
            self._lay_term(rounds, number, laid, struck)
        return laid, struck

    def _lay_term(self, rounds: Rounds, number: int, laid: list[tuple[str, bool]], struck: list[Struck]) -> None:
        """Lay one turn on a term: that of the first who can take it."""
        tried: set[str] = set()
        aside: list[str] = []
        while (name := rounds.ahead(number)) is not None and name not in tried:
            rounds.step()
            tried.add(name)
            *former, taker = self._in_place_of(name, number, rounds)
            laid += [(left, False) for left in former]
            if self._gone(taker, number):
                laid.append((taker, False))
                if not self._has_successor(taker):
                    struck.append(Struck(taker, number, "left"))
                    if self.order.leavers == "filled" and self._fill(rounds, taker, number, laid):
                        break
                continue
            fate = self._fate(taker, number)
            if fate is None:
                self.laid_on[number] = len(laid)
                laid.append((taker, True))
                break
            if fate == "passed":
                struck.append(Struck(taker, number, fate))
                continue
            self.moved.append(Struck(taker, number, fate))
            if fate == "shifted" or not rounds.put_last(name):
                aside.append(name)
        rounds.put_first(aside)

    def _fill(self, rounds: Rounds, leaver: str, number: int, laid: list[tuple[str, bool]]) -> bool:
        """The first term of a member that has left is filled, as a turn more, by the next in line that can take it."""
        if leaver in self.filled:
            return False
        self.filled.add(leaver)
        for name in rounds.following(number):
            if not self._gone(name, number) and self._fate(name, number) is None:
                self.laid_on[number] = len(laid)
                laid.append((name, True))
                return True
        return False

    def _has_successor(self, name: str) -> bool:
        return name in self.body.by_name and self.body.successor(name) != name

    def _heir(self, name: str, number: int) -> str | None:
        """Who goes on for a member that has left by a term: None if nobody does who takes turns."""
        if name not in self.body.by_name or not self._gone(name, number):
            return name
        heir = self.body.heir(name, self.setting.term(self.sequence[number - 1]))
        return heir if heir != name and self.joins.get(heir, 0) in range(1, number + 1) else None

    def _in_place_of(self, name: str, number: int, rounds: Rounds) -> list[str]:
        """Whose turns stand at a place of a round: the one it belongs to, and once that has left its successor after it.

        A successor has one place in a round: its own, or the first of those whom it goes on for.
        """
        heir = self._heir(name, number)
        if heir is None or heir == name:
            return [name]
        if rounds.has(heir) or (rounds.number, heir) in self.claimed:
            return [name]
        self.claimed.add((rounds.number, heir))
        return [name, heir]

    def _fates(self) -> Mapping[tuple[str, Seat], Fate]:
        """What becomes of a turn, by member and seat declined."""
        return {
            (absence.member, seat): absence.turn
            for absence in self.setting.absences
            if absence.turn != "kept"
            for seat in self.setting.absence_seats(absence)
        }

    def _fate(self, name: str, number: int) -> Literal["passed", "shifted", "back"] | None:
        """Why a turn cannot be laid on a term; a group's only if each of its members declines."""
        found = [self._declined(member, number) for member in self.within[name]]
        return found[0] if found and all(found) else None

    def _declined(self, member: str, number: int) -> Literal["passed", "shifted", "back"] | None:
        for post, term in self._needed(number):
            seat = self.setting.at(self.body.name, post, term)
            fate = self.fates.get((member, seat)) if seat else None
            if fate is not None and fate != "kept":
                return fate
        return None

    def _gone(self, name: str, number: int) -> bool:
        seat = self.sequence[number - 1]
        return self.takers[name].has_left(self.setting.term(seat))

    def _fresh(self, number: int) -> bool:
        """Whether an election period begins with a term, and the round with it."""
        calendar = self.setting.calendar
        if self.order.restart is None or calendar is None:
            return False
        day = self.setting.term(self.sequence[number - 1]).start
        before = self.setting.at(self.body.name, self.order.post, number - 1)
        since = self.setting.term(before).start if before else None
        last = calendar.before(day)
        return last is not None and since is not None and since <= last

    # --- swaps -------------------------------------------------------------------------------------------------

    def _swap(self, laid: list[tuple[str, bool]]) -> tuple[Swap, ...]:
        """Exchange the turns laid on two terms, for each swap that fits what was laid; those that were carried out."""
        done = []
        for swap in self.setting.swaps:
            if (swap.body or self.body.name) != self.body.name or (swap.post or self.order.post) != self.order.post:
                continue
            places = [self.laid_on.get(self._number(term)) for term in swap.terms]
            one, other = places
            if one is None or other is None or [laid[one][0], laid[other][0]] != [*swap.members]:
                continue
            laid[one], laid[other] = laid[other], laid[one]
            done.append(swap)
        return tuple(done)

    def _number(self, label: str) -> int:
        return next((n for n, seat in enumerate(self.sequence, start=1) if seat.term == label), 0)


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
