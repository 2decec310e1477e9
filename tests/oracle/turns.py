"""The queue of turns, and what a plan departs from it: written once more, straight from the definition."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import NamedTuple

from constraints.orders import Moment
from constraints.posts import Seat
from tests.oracle.world import Holding, World


class Turn(NamedTuple):
    """A member's turn; ``number`` counts those of the member. ``struck`` for one that falls after the member left:
    nobody overtakes it, and it takes no place."""

    member: str
    number: int
    struck: bool


class Line:
    """The queue of one post: round 1, later rounds, struck turns."""

    def __init__(self, world: World, body: str, post: str) -> None:
        self.world, self.body, self.post = world, body, post
        order = world.order(body, post)
        assert order is not None
        self.order = order
        self.seats = world.ahead(body, post)
        entry = {name: self._entry(name) for name in world.taking_part(body, post)}
        self.entry = {name: number for name, number in entry.items() if number is not None}
        self.round, self.next_round = self._first_rounds()
        joining = [world.member(body, name) for name in self.entry if self.entry[name] > 1]
        ranked = [name for group in self.order.circle(joining, Moment(self._served())) for name in group]
        self.waiting_to_join = sorted(ranked, key=lambda name: self.entry[name])
        self.spot = 0
        self.turns = self._numbered(self._laid())
        self.spots = {turn: spot for spot, turn in enumerate(self.turns)}
        self.turns_of = {name: self._own(name) for name in self.entry}

    # --- round 1 ---------------------------------------------------------------------------------------------------

    def _needs(self, number: int) -> list[Seat]:
        """What a turn laid on a term needs: the post then, and each junior post as many terms earlier, from term 1 on."""
        posts = self.world.ladder(self.body, self.post).ladder.names
        found = [self.world.seat(self.body, self.post, number)]
        for step in range(1, self.world.steps_up(self.body, self.post) + 1):
            if number - step >= 1:
                found.append(self.world.seat(self.body, posts[posts.index(self.post) - step], number - step))
        return found

    def _entry(self, name: str) -> int | None:
        """The first term on which a turn of the member can be laid, else the first in which it may hold the post."""
        for needs in (self._needs, lambda number: self._needs(number)[:1]):
            for number in range(1, len(self.seats) + 1):
                if all(self.world.is_member(name, seat) for seat in needs(number)):
                    return number
        return None

    def _committed(self, here: list[str]) -> list[str]:
        """The turns that the ladder has committed in the last term before the horizon, senior post first."""
        posts = self.world.ladder(self.body, self.post).ladder.names
        found = []
        for step in range(1, self.world.steps_up(self.body, self.post) + 1):
            if self.world.first_number(self.body, self.post) <= 0:
                seat = self.world.seat(self.body, posts[posts.index(self.post) - step], 0)
                found.append(self.world.reading.get(seat))
        return [name for name in found if name in here]

    def _served(self) -> dict[str, date]:
        """When each member's last holding of the post began."""
        last_held = {self.world.reading.get(seat): seat for seat in self.world.past(self.body, self.post)}
        return {name: self.world.term(seat).start for name, seat in last_held.items() if name}

    def _first_rounds(self) -> tuple[list[str], list[str]]:
        here = [name for name in self.entry if self.entry[name] == 1]
        members = [self.world.member(self.body, name) for name in here]
        ring = [name for group in self.order.circle(members, Moment(self._served())) for name in group]
        committed = self._committed(here)
        waiting = self.order.principle == "longest_waiting"
        after = self._enter_after(ring, committed)
        if self.order.start in ring:
            ring_from = _from(ring, self.order.start)
        elif waiting or after is None:
            ring_from = ring
        else:
            ring_from = _after(ring, after)
        first = committed + [name for name in ring_from if name not in committed]
        later = first if waiting or not first else _after(ring, first[-1])
        return list(first), list(later)

    def _enter_after(self, ring: list[str], committed: list[str]) -> str | None:
        if committed:
            return committed[-1]
        held = [self.world.reading.get(seat) for seat in self.world.past(self.body, self.post)]
        return next((name for name in reversed(held) if name in ring), None)

    # --- the endless queue -----------------------------------------------------------------------------------------

    def _peek(self, number: int) -> str:
        """Who is next, when the next turn would be laid on this term."""
        if self.spot == len(self.round):
            joined = next((n for n in self.waiting_to_join if self.entry[n] < number or not self.round), None)
            if joined is None:
                self.round, self.spot = list(self.next_round), 0
            else:
                self.waiting_to_join.remove(joined)
                self.round.append(joined)
                self.next_round.append(joined)
        return self.round[self.spot]

    def _laid(self) -> list[tuple[str, bool]]:
        """Members in queue order, each with whether its turn is struck because it has left by then."""
        found: list[tuple[str, bool]] = []
        if not self.entry:
            return found
        passed = {
            (absence.member, seat)
            for absence in self.world.setting.absences
            if absence.turn == "passed"
            for seat in self.world.absence_seats(absence)
        }
        for number, seat in enumerate(self.seats, start=1):
            tried: set[str] = set()
            while (name := self._peek(number)) not in tried:
                self.spot += 1
                tried.add(name)
                if self.world.has_left(name, seat):
                    found.append((name, True))
                elif not any((name, needed) in passed for needed in self._needs(number)):
                    found.append((name, False))
                    break
        while any(sum(name == other for other, _ in found) < len(self.seats) for name in self.entry):
            name = self._peek(len(self.seats) + 1)
            self.spot += 1
            found.append((name, self.world.has_left(name, self.seats[-1])))
        return found

    def _numbered(self, laid: list[tuple[str, bool]]) -> list[Turn]:
        """A member's struck turns are counted after the others: it takes them last."""
        found = []
        for place, (name, struck) in enumerate(laid):
            before = sum(other == name and gone == struck for other, gone in laid[:place])
            unstruck = sum(other == name and not gone for other, gone in laid)
            found.append(Turn(name, before + 1 + (unstruck if struck else 0), struck))
        return found

    def _own(self, name: str) -> list[Turn]:
        return sorted((turn for turn in self.turns if turn.member == name), key=lambda turn: turn.number)

    # --- what a plan takes -----------------------------------------------------------------------------------------

    def taken(self, plan: Holding) -> list[Turn]:
        """Every member's k-th holding takes its k-th turn."""
        found: list[Turn] = []
        for seat in self.seats:
            name = self.world.holder(plan, seat)
            if turns := self.turns_of.get(name or ""):
                found.append(turns[sum(turn.member == name for turn in found)])
        return found

    def full(self, plan: Holding) -> list[Turn]:
        """The turns taken, then those not taken that stand before the last one taken."""
        taken = self.taken(plan)
        last = max((self.spots[turn] for turn in taken), default=-1)
        return taken + [turn for turn in self.turns[: last + 1] if turn not in taken and not turn.struck]


def overtakes(line: Line, plan: Holding) -> dict[tuple[str | int, ...], int]:
    """Kendall's tau: the pairs that stand the other way round in the queue."""
    found = {}
    for first, second in combinations(line.full(plan), 2):
        if line.spots[second] < line.spots[first] and not second.struck:
            found[second.member, second.number, first.member, first.number] = 1
    return found


def delay(line: Line, plan: Holding) -> dict[tuple[str | int, ...], int]:
    """Spearman's footrule: how many places each turn is moved."""
    full = line.full(plan)
    queue = sorted(full, key=line.spots.__getitem__)
    moved = {(turn.member, turn.number): abs(place - queue.index(turn)) for place, turn in enumerate(full)}
    return {key: places for key, places in moved.items() if places}


def _from(ring: list[str], name: str) -> list[str]:
    place = ring.index(name)
    return ring[place:] + ring[:place]


def _after(ring: list[str], name: str) -> list[str]:
    place = ring.index(name) + 1
    return ring[place:] + ring[:place]
