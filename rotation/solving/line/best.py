"""The best lines, by all other rules, among those with the fewest overtakes: their cost, their number, their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from constraints.posts import Seat
from rotation.solving.line.fewest import Fewest, TooMany
from rotation.solving.line.reading import Bound
from rotation.solving.line.shape import Line
from rotation.tie_break import Preference

#: How many states are looked at before the search gives up.
MOST_STATES = 200_000

#: The skipped spots, and what each judge remembers.
State = tuple[int, tuple[Any, ...]]
Costs = tuple[int, ...]


class Next(NamedTuple):
    """A member in the next place, what it costs by rank, and the state after it."""

    member: str
    costs: Costs
    after: State


class Rest(NamedTuple):
    """The best rest of a line after a state: its costs by rank, in how many ways, and the next members on these."""

    costs: Costs
    ways: int
    nexts: tuple[Next, ...]


@dataclass(frozen=True)
class Best:
    """The best of the lines with the fewest overtakes: costs by rank without these overtakes, and how many there are."""

    line: Line
    costs: Costs
    ways: int
    _rests: tuple[dict[State, Rest], ...]
    _start: State

    def lines(self, prefer: Preference) -> Iterator[tuple[str, ...]]:
        """The lines in canonical order: place by place, by the preference for the first seat that has the place."""
        first = {self.line.place_of[seat]: seat for seat in reversed(self.line.setting.seats)}
        waiting: list[tuple[tuple[str, ...], State]] = [((), self._start)]
        while waiting:
            members, state = waiting.pop()
            if len(members) == self.line.length:
                yield members
                continue
            nexts = self._rests[len(members)][state].nexts
            if len(nexts) > 1:
                ranks = prefer.ranks(seat := first[len(members) + 1], self._held_before(seat, members))
                nexts = tuple(sorted(nexts, key=lambda item: ranks[item.member], reverse=True))
            waiting += [((*members, item.member), item.after) for item in nexts]

    def _held_before(self, seat: Seat, members: Sequence[str]) -> Iterator[tuple[Seat, str]]:
        """The seats before one in canonical order, with their holders by the beginning of a line."""
        for earlier in self.line.setting.seats:
            if earlier == seat:
                return
            yield earlier, members[self.line.place_of[earlier] - 1]


def best_lines(
    line: Line, fewest: Fewest, judges: Sequence[Bound], ranks: Sequence[int], tell: Callable[[], None]
) -> Best | None:
    """The best lines by the judges' ranks, in order; None if the judges' musts leave none of the lines.

    Two beginnings in the same state have the same rests, at the same costs; so it is enough to find the best rest of each
    state, last place first. ``tell`` is called now and then. Raises TooMany where there are too many states.
    """
    start: State = (0, tuple(bound.judge.start for bound in judges))
    layers: list[dict[State, list[Next]]] = []
    reached: dict[State, None] = {start: None}
    seen = 0
    for place in range(1, line.length + 1):
        tell()
        layer = {state: [*_nexts(line, fewest, judges, ranks, place, state)] for state in reached}
        reached = dict.fromkeys(item.after for items in layer.values() for item in items)
        layers.append(layer)
        seen += len(reached)
        if seen > MOST_STATES:
            raise TooMany
    nothing = (0,) * len(ranks)
    after = {state: Rest(nothing, 1, ()) for state in reached}
    rests: list[dict[State, Rest]] = []
    for layer in reversed(layers):
        after = {state: rest for state, items in layer.items() if (rest := _rest(items, after)) is not None}
        rests.append(after)
    if start not in after:
        return None
    return Best(line, after[start].costs, after[start].ways, tuple(reversed(rests)), start)


def _nexts(
    line: Line, fewest: Fewest, judges: Sequence[Bound], ranks: Sequence[int], place: int, state: State
) -> Iterator[Next]:
    skipped, memories = state
    for step in fewest.steps[place - 1].get(skipped, ()):
        costs = dict.fromkeys((0, *ranks), 0)
        memory = []
        for bound, known in zip(judges, memories, strict=True):
            kept, weight = bound.judge.step(known, place, step)
            memory.append(kept)
            costs[bound.rank] += bound.factor * weight
        if not costs.pop(0):
            yield Next(line.owners[step.spot], tuple(costs.values()), (step.after, tuple(memory)))


def _rest(items: Sequence[Next], after: dict[State, Rest]) -> Rest | None:
    """The best of what may come next, with the best rests after that; None if there is none."""
    found = [(_sum(item.costs, after[item.after].costs), item) for item in items if item.after in after]
    if not found:
        return None
    least = min(costs for costs, _ in found)
    nexts = tuple(item for costs, item in found if costs == least)
    return Rest(least, sum(after[item.after].ways for item in nexts), nexts)


def _sum(one: Costs, other: Costs) -> Costs:
    return tuple(a + b for a, b in zip(one, other, strict=True))
