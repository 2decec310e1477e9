"""Which of several facts decide an outcome: found by looking at every joint assumption. No plans or words here."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from itertools import chain, combinations, islice
from typing import NamedTuple

#: So many sets of facts are tried; with more there is a set of which no fact can be left out, which may not be the smallest.
MOST_SETS = 20_000


class Assumption(NamedTuple):
    """One way the facts may be (a value for each), and what comes of it; ``reading`` is where that was worked out.

    ``outcome`` is None where it is not known.
    """

    values: tuple[tuple[str, ...], ...]
    outcome: int | None
    reading: int


def pairs_by(assumptions: Sequence[Assumption], fact: int) -> Iterator[tuple[Assumption, Assumption]]:
    """Assumptions that differ in one fact only and have different known outcomes; each outcome is paired once."""
    groups: dict[Hashable, dict[int, Assumption]] = {}
    for item in assumptions:
        if item.outcome is not None:
            rest = (*item.values[:fact], *item.values[fact + 1 :])
            groups.setdefault(rest, {}).setdefault(item.outcome, item)
    for group in groups.values():
        yield from combinations(group.values(), 2)


def pairs_of_values(assumptions: Sequence[Assumption], fact: int) -> Iterator[tuple[Assumption, Assumption]]:
    """Assumptions that differ in one fact, whatever the others are, and have different known outcomes."""
    found: dict[tuple[Hashable, int], Assumption] = {}
    for item in assumptions:
        if item.outcome is not None:
            found.setdefault((item.values[fact], item.outcome), item)
    for one, other in combinations(found.values(), 2):
        if one.values[fact] != other.values[fact] and one.outcome != other.outcome:
            yield one, other


def settles(assumptions: Sequence[Assumption], known: Sequence[int]) -> bool:
    """Whether knowing some facts leaves one outcome, whatever they are."""
    outcomes: dict[tuple[Hashable, ...], int | None] = {}
    for item in assumptions:
        key = tuple(item.values[fact] for fact in known)
        if outcomes.setdefault(key, item.outcome) != item.outcome:
            return False
    return True


def smallest_settling(assumptions: Sequence[Assumption], facts: int) -> tuple[int, ...]:
    """The fewest facts whose knowledge settles the outcome; among equally few the first in order.

    Facts that alone make a difference belong to every such set; the others are tried, few of them first.
    """
    needed = [fact for fact in range(facts) if next(pairs_by(assumptions, fact), None)]
    varying = [fact for fact in range(facts) if len({item.values[fact] for item in assumptions}) > 1]
    others = [fact for fact in varying if fact not in needed]
    sets = chain.from_iterable(combinations(others, size) for size in range(len(others) + 1))
    for more in islice(sets, MOST_SETS):
        chosen = tuple(sorted([*needed, *more]))
        if settles(assumptions, chosen):
            return chosen
    return _without_spare(assumptions, varying)


def _without_spare(assumptions: Sequence[Assumption], facts: Sequence[int]) -> tuple[int, ...]:
    """The facts less those that can be left out, the last ones first."""
    kept = list(facts)
    for fact in reversed(facts):
        fewer = [other for other in kept if other != fact]
        if settles(assumptions, fewer):
            kept = fewer
    return tuple(kept)
