"""All minimal conflicts, smallest first, and all minimal corrections, cheapest first, by hitting sets.

Every conflict has a member of every correction, and the other way round. So the smallest set that hits all corrections
known so far is the next conflict, or it has a plan, which shows one more correction; and likewise the cheapest set that hits
all conflicts known so far. (A. Ignatiev and others, "Smallest MUS Extraction with Minimal Hitting Set Dualization", CP
2015.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rotation.solving.conflict_models import ItemModel
from rotation.solving.hitting import TooHard, hitting_set, places
from rotation.solving.minimal import minimal
from rotation.solving.runs import Cancelled


@dataclass(frozen=True)
class Listed:
    """Sets of items as bits, in order. ``complete``: these are all. ``more``: there is certainly one more."""

    sets: tuple[int, ...]
    complete: bool
    more: bool


class Enumeration:
    """Lists conflicts and corrections of the items of a model; both share what is found out."""

    def __init__(self, model: ItemModel) -> None:
        self.model = model

    def conflicts(self, cap: int) -> Listed:
        """At most so many minimal conflicts: fewest items first, then in the order of the items."""
        return self._listed(self._conflicts(), cap)

    def corrections(self, cap: int, weights: Sequence[int]) -> Listed:
        """At most so many minimal corrections: cheapest first, then fewest items, then in the order of the items."""
        return self._listed(self._corrections(weights), cap)

    def _listed(self, found: Iterator[int], cap: int) -> Listed:
        sets: list[int] = []
        try:
            for one in found:
                if len(sets) == cap:
                    return Listed(tuple(sets), complete=False, more=True)
                sets.append(one)
        except (TooHard, Cancelled, _Open):
            return Listed(tuple(sets), complete=False, more=False)
        return Listed(tuple(sets), complete=True, more=False)

    def _conflicts(self) -> Iterator[int]:
        listed: list[int] = []
        ones = [1] * len(self.model.items)
        while True:
            corrections = [self.model.everything & ~kept for kept in self.model.kept]
            candidate = hitting_set(corrections, listed, ones)
            if candidate is None:
                return
            if self._clash(candidate):
                listed.append(candidate)
                yield candidate
            else:
                self._grow(candidate)

    def _corrections(self, weights: Sequence[int]) -> Iterator[int]:
        listed: list[int] = []
        while True:
            candidate = hitting_set([*self.model.clashing], listed, weights)
            if candidate is None:
                return
            rest = self.model.everything & ~candidate
            if self._clash(rest):
                self._shrink(rest)
            else:
                listed.append(candidate)
                yield candidate

    def _grow(self, kept: int) -> None:
        """From a set with a plan to a largest one."""
        for place in range(len(self.model.items)):
            plan = self.model.plan(kept)
            kept |= self.model.keeps(plan) if plan else 0
            if not kept >> place & 1 and not self._clash(kept | 1 << place):
                kept |= 1 << place

    def _shrink(self, clashing: int) -> None:
        """From a set that clashes to a smallest one."""
        core = next(known for known in self.model.clashing if known & ~clashing == 0)
        items = minimal([*places(core)], lambda some: self._clash(sum(1 << place for place in some)))
        self.model.clashing[sum(1 << place for place in items)] = None

    def _clash(self, mask: int) -> bool:
        found = self.model.clash(mask)
        if not self.model.asker.certain:
            raise _Open
        return found


class _Open(Exception):
    """A question stayed open: nothing more is certain."""
