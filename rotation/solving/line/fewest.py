"""The lines with the fewest overtakes, all of them: a search by states with a proof."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rotation.solving.line.bounds import FAR, Bounds
from rotation.solving.line.shape import Line

#: How many states the search looks at before it gives up, and how many overtakes it looks for. Both are counted, not
#: timed: a case goes the same way on every machine.
MOST_STATES = 60_000
MOST_OVERTAKES = 400


class Step(NamedTuple):
    """A turn that is taken next: its spot in the queue, how many it overtakes, and which spots are skipped after it.

    Bit i of ``after`` is the spot i + 2 before the first one beyond all that are taken. Place and skipped spots tell
    the whole state: which turns are taken.
    """

    spot: int
    cost: int
    after: int


@dataclass(frozen=True)
class Fewest:
    """All lines with the fewest overtakes: the steps from each state, by place; the lines are the ways through them."""

    cost: int
    steps: tuple[dict[int, tuple[Step, ...]], ...]


class TooMany(Exception):
    """The search gave up: nothing is known of the case."""


def fewest_overtakes(line: Line, tell: Callable[[], None] = lambda: None) -> Fewest:
    """The fewest overtakes of a line, and all lines that have so few; two posts at once are not looked at here.

    A* over states, with the lower bounds of ``Bounds``. These never fall short of a step's cost plus the bound after it
    (they are exact costs of a coarser problem), so each state is reached first at its least cost; and every state on a line
    as good as the best is looked at, for its cost and bound are no more than the best line's cost. ``tell`` is called now
    and then. Raises TooMany where that takes too many states, or some place has nobody.
    """
    most = _at_most(line)
    if most > MOST_OVERTAKES:
        raise TooMany
    search = _Search(line, Bounds(line, most), tell)
    return search.result(search.cost())


def _at_most(line: Line) -> int:
    """The overtakes of a line in which each place takes the first turn it can: an upper bound."""
    waiting: list[int] = []
    beyond, cost = 0, 0
    for members in line.domains[1:]:
        held = [line.owners[spot] for spot in waiting]
        first = next((i for i, name in enumerate(held) if name in members and name not in held[:i]), None)
        if first is not None:
            cost += first
            waiting.pop(first)
            continue
        while beyond < len(line.owners) and (line.owners[beyond] not in members or line.owners[beyond] in held):
            waiting.append(beyond)
            held.append(line.owners[beyond])
            beyond += 1
        if beyond >= len(line.owners) or len(waiting) > MOST_OVERTAKES:
            raise TooMany
        cost += len(waiting)
        beyond += 1
    return cost


class _Search:
    def __init__(self, line: Line, bounds: Bounds, tell: Callable[[], None]) -> None:
        self.line, self.bounds, self.tell = line, bounds, tell
        self.least: list[dict[int, int]] = [{} for _ in range(line.length + 1)]
        self.steps: list[dict[int, list[Step]]] = [{} for _ in range(line.length)]

    def cost(self) -> int:
        """Look at every state whose cost and bound are no more than the best line's cost, which is returned."""
        root = self.bounds.rest(0, 0)
        self.least[0][0] = 0
        waiting: dict[int, list[tuple[int, int]]] = {root: [(0, 0)]}
        seen = 0
        for total in range(root, self.bounds.most + 1):
            found, states = False, waiting.pop(total, [])
            while states:
                place, skipped = states.pop()
                if place == self.line.length:
                    found = True
                elif skipped not in self.steps[place]:
                    self._expand(place, skipped, waiting, states, total)
                    seen += 1
                    if seen > MOST_STATES:
                        raise TooMany
                    if seen % 5000 == 0:
                        self.tell()
            if found:
                return total
        raise TooMany

    def _expand(
        self,
        place: int,
        skipped: int,
        waiting: dict[int, list[tuple[int, int]]],
        states: list[tuple[int, int]],
        now: int,
    ) -> None:
        spent = self.least[place][skipped]
        steps = self.steps[place][skipped] = []
        reached = self.least[place + 1]
        for step in self._from(place, skipped, self.bounds.most - spent):
            rest = self.bounds.rest(place + 1, step.after)
            total = spent + step.cost + rest
            if total > self.bounds.most:
                continue
            steps.append(step)
            if spent + step.cost < reached.get(step.after, FAR):
                reached[step.after] = spent + step.cost
                (states if total == now else waiting.setdefault(total, [])).append((place + 1, step.after))

    def _from(self, place: int, skipped: int, left: int) -> Iterator[Step]:
        """The steps from a state that may lead to the end for no more than what is left."""
        count = skipped.bit_count()
        # The least that is left grows with the number of spots skipped or passed.
        affordable = bisect_right(self.bounds.least[place], left, count) - count
        return steps_from(self.line, place, skipped, min(self.bounds.most - count + 1, affordable))

    def result(self, cost: int) -> Fewest:
        """The steps that lie on a line of this cost."""
        good: list[dict[int, tuple[Step, ...]]] = [{} for _ in range(self.line.length)]
        ends = {state for state, spent in self.least[self.line.length].items() if spent == cost}
        for place in range(self.line.length - 1, -1, -1):
            reached = self.least[place + 1]
            for state, steps in self.steps[place].items():
                spent = self.least[place][state]
                kept = [s for s in steps if s.after in ends and spent + s.cost == reached[s.after]]
                if kept:
                    good[place][state] = tuple(kept)
            ends = set(good[place])
        return Fewest(cost, tuple(good))


def steps_from(line: Line, place: int, skipped: int, furthest: int) -> Iterator[Step]:
    """The steps from a state: to the spots that are skipped, and to so many of those beyond all that are taken."""
    members, owners, before = line.domains[place + 1], line.owners, line.before
    count = skipped.bit_count()
    beyond = place + count
    for bit in range(skipped.bit_length()):
        spot = beyond - 2 - bit
        if (skipped >> bit) & 1 and owners[spot] in members and not _waits(before[spot], beyond, skipped):
            yield Step(spot, (skipped >> (bit + 1)).bit_count(), skipped & ~(1 << bit))
    for jump in range(furthest):
        spot = beyond + jump
        if spot >= len(owners):
            return
        if owners[spot] in members and before[spot] < beyond and not _waits(before[spot], beyond, skipped):
            yield Step(spot, count + jump, (skipped << (jump + 1)) | ((1 << jump) - 1))


def _waits(spot: int, beyond: int, skipped: int) -> bool:
    """Whether a spot before the first one beyond all that are taken is skipped."""
    return 0 <= spot <= beyond - 2 and bool((skipped >> (beyond - 2 - spot)) & 1)
