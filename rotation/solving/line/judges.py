"""Rules read along a line: what each next member costs, given the little that a rule remembers of those before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from constraints.posts import Seat
from constraints.rules.fair_share import FairShare
from constraints.rules.mix import Mix
from rotation.solving.line.fewest import Step
from rotation.solving.line.shape import Line

#: When the turn of each spot is taken in the lines looked at: the first place and the last.
Times = Mapping[int, tuple[int, int]]


class Judge(Protocol):
    """One rule along the line.

    What it remembers is all that later costs depend on, besides which turns are taken.
    """

    #: What it remembers before the first place.
    start: Any

    def step(self, memory: Any, place: int, step: Step) -> tuple[Any, int]:
        """What it remembers, and by how much its breaches weigh more, when a place takes a turn."""
        ...


class Cells:
    """A cost for each place, and more or less for some members there."""

    start = None

    def __init__(self, line: Line) -> None:
        self.line = line
        self.base: Counter[int] = Counter()
        self.extra: Counter[tuple[int, str]] = Counter()

    def held(self, seats: Iterable[Seat], member: str) -> Cells:
        """A breach for each of these seats that the member holds."""
        self.extra.update((self.line.place_of[seat], member) for seat in seats)
        return self

    def missed(self, seats: Iterable[tuple[Seat, str]]) -> Cells:
        """A breach for each of these seats that another than its member holds."""
        for seat, member in seats:
            place = self.line.place_of[seat]
            self.base[place] += 1
            self.extra[place, member] -= 1
        return self

    def step(self, memory: None, place: int, step: Step) -> tuple[None, int]:
        """The cost of the place's member."""
        return None, self.base[place] + self.extra[place, self.line.owners[step.spot]]


class Delay:
    """The places that turns are moved; those not taken before the last one taken count when the line ends."""

    start = None

    def __init__(self, line: Line) -> None:
        self.line = line

    def step(self, memory: None, place: int, step: Step) -> tuple[None, int]:
        """The distance between place and spot, and at the end the turns taken after each that is still skipped."""
        moved = abs(place - step.spot - 1)
        if place == self.line.length:
            for bit in range(step.after.bit_length()):
                if (step.after >> bit) & 1:
                    moved += bit + 1 - (step.after & ((1 << bit) - 1)).bit_count()
        return None, moved


class Near:
    """Two turns of a member in seats of one post that are too near each other; of ``earlier`` holders the last comes last.

    Remembered are the turns taken that later ones may come too near, and that may be taken at different places.
    """

    def __init__(self, line: Line, terms: int, times: Times, lag: int = 0, earlier: Iterable[str | None] = ()) -> None:
        self.line, self.terms, self.times, self.lag = line, terms, times, lag
        self.start: tuple[tuple[int, int], ...] = ()
        self.before = line.before
        self.earlier: dict[str, list[int]] = {}
        for back, name in enumerate(reversed([*earlier][-terms:])):
            if name is not None:
                self.earlier.setdefault(name, []).append(lag - back)
        self.kept = self._kept()

    def _kept(self) -> set[int]:
        found = set()
        for spot, (first, _) in self.times.items():
            before = self.before[spot]
            while before in self.times and self.times[before][1] > first - self.terms:
                if self.times[before][0] < self.times[before][1]:
                    found.add(before)
                before = self.before[before]
        return found

    def step(self, memory: Any, place: int, step: Step) -> tuple[Any, int]:
        """The terms by which the distances to the member's turns before fall short."""
        if place <= self.lag:
            return memory, 0
        short = sum(self._short(place - number) for number in self.earlier.get(self.line.owners[step.spot], ()))
        known = dict(memory)
        before = self.before[step.spot]
        while before in self.times and self.times[before][1] > place - self.terms:
            first, last = self.times[before]
            taken = first if first == last else known.get(before, 0)
            short += self._short(place - taken) if taken > self.lag else 0
            before = self.before[before]
        kept = [item for item in memory if item[1] > place + 1 - self.terms]
        return (*kept, *([(step.spot, place)] if step.spot in self.kept else [])), short

    def _short(self, distance: int) -> int:
        return max(0, self.terms - distance)


class Alike:
    """Members with the same value of an attribute, in pairs of places: ``pairs`` has how far apart, and the terms' lag."""

    def __init__(self, line: Line, rule: Mix) -> None:
        members = line.setting.bodies[0].members
        self.line, self.values = line, {m.name: m.attributes.get(rule.attribute, "") for m in members}
        self.terms = line.length - line.posts + 1
        if rule.of_post is not None:
            lag = line.lag(rule.of_post)
            past = line.setting.past(line.ladder.body, rule.of_post)
            before = self.values.get(line.setting.reading.get(past[-1], "")) if past else ""
            self.pairs = [(1, lag, line.length)]
            self.start: tuple[str, ...] = (before or "",)
            self.first = lag
        else:
            lags = [line.lag(post) for post in line.posts_among(rule.posts)]
            self.pairs = [(b - a, b, b + self.terms) for a in lags for b in lags if a < b]
            self.start = ("",) * max(line.posts - 1, 1)
            self.first = 0

    def step(self, memory: tuple[str, ...], place: int, step: Step) -> tuple[tuple[str, ...], int]:
        """A breach for each pair that ends at the place."""
        if place <= self.first:
            return memory, 0
        value = self.values[self.line.owners[step.spot]]
        same = sum(lag < place <= last and value == memory[-apart] for apart, lag, last in self.pairs) if value else 0
        return (*memory[1:], value), same


class Shares:
    """What members have held of one post against their shares: the largest deviation as it grows, or the sum at the end."""

    def __init__(self, line: Line, rule: FairShare) -> None:
        self.line, self.sum = line, rule.measure == "sum"
        self.lag = line.lag(rule.posts[0])
        counting = rule.counting(line.setting)
        self.weights, self.whole = [*counting.weights.values()], counting.whole
        self.index = {name: index for index, name in enumerate(counting.weights)}
        self.last = len(counting.prefixes)
        self.past = len(counting.prefixes[0].past)
        served = Counter(counting.prefixes[0].past)
        self.allowed = rule.allowed(self.whole)
        self.start: tuple[int, ...] = (0, *(served[name] for name in counting.weights))

    def step(self, memory: tuple[int, ...], place: int, step: Step) -> tuple[tuple[int, ...], int]:
        """By how much the largest deviation has grown, or at the end what all deviate."""
        number = place - self.lag
        if not 1 <= number <= self.last:
            return memory, 0
        index = self.index[self.line.owners[step.spot]] + 1
        before, served = memory[0], [*memory[1:]]
        served[index - 1] += 1
        if self.sum and number < self.last:
            return (0, *served), 0
        seats = self.past + number
        found = [abs(count * self.whole - weight * seats) for count, weight in zip(served, self.weights, strict=True)]
        if self.sum:
            return (0, *served), sum(max(0, deviation - self.allowed) for deviation in found)
        largest = max(before, *(deviation - self.allowed for deviation in found))
        return (largest, *served), largest - before
