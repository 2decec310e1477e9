"""What the rest of a line costs in overtakes at the least: tables over coarse states, computed backwards.

A state after t places: the spots of the queue up to the last one taken are taken, but for those that are skipped. A coarse
state knows exactly which of the nearest spots are skipped, and of the others only how many there are: one of these may
then be taken at any place, at no cost. Whatever is possible in full is so in the coarse, and costs no more there, so what
the rest costs there is a lower bound.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from rotation.solving.line.shape import Line

#: The nearest spots of which a coarse state knows whether they are skipped, and how many others it counts.
NEAR = 8
OTHERS = 5

#: More than any cost.
FAR = 1 << 29


class Bounds:
    """Lower bounds for one line. ``most`` is an upper bound of the cost of the whole line: what costs more is FAR.

    ``far`` looks at the number of skipped spots alone; ``least`` tells for a state what the next place and all after it
    cost at the least if so many spots, or more, are skipped or passed there by a turn taken from beyond all taken ones.
    """

    def __init__(self, line: Line, most: int) -> None:
        self.length, self.most = line.length, most
        self.free = _free(line, most)
        self._numbers, self._jumps = self._by_number()
        self._near = self._by_spots()
        self.far: list[list[int]] = self._numbers.tolist()
        self.least: list[list[int]] = self._jumps.tolist()
        self.near: list[list[list[int]]] = self._near.tolist()

    def rest(self, place: int, skipped: int) -> int:
        """The least cost after a place; bit i of ``skipped`` is the spot i + 2 before the first one not reached."""
        count = skipped.bit_count()
        if count > self.most:
            return FAR
        others = (skipped >> NEAR).bit_count()
        return self.near[place][others][skipped & ((1 << NEAR) - 1)] if others <= OTHERS else self.far[place][count]

    def _by_number(self) -> tuple[Any, Any]:
        """The least cost by place and number of skipped spots; and by the number that a jump to a new spot passes."""
        costs = np.arange(self.most + 1, dtype=np.int64)
        rest = np.zeros((self.length + 1, self.most + 1), dtype=np.int64)
        jumps = np.full((self.length + 1, self.most + 2), FAR, dtype=np.int64)
        for place in range(self.length - 1, -1, -1):
            # With x spots skipped or passed, the spot that is taken is the one at index place + x.
            taken = np.where(
                self.free[place + 1, place : place + self.most + 1], np.minimum(costs + rest[place + 1], FAR), FAR
            )
            jumps[place, :-1] = np.minimum.accumulate(taken[::-1])[::-1]
            rest[place] = jumps[place, :-1]
            rest[place, 1:] = np.minimum(rest[place, 1:], rest[place + 1, :-1])
        return rest, jumps

    def _by_spots(self) -> Any:
        """The least cost by place, number of skipped spots that are far off, and which near ones are skipped."""
        shape = (OTHERS + 1, 1 << NEAR)
        near = np.arange(1 << NEAR)
        count = _bits(near) + np.arange(OTHERS + 1)[:, None]
        inside = count <= self.most
        moves, last = [*_moves(near, count, self.most)], self.free.shape[1] - 1
        found = np.zeros((self.length + 1, *shape), dtype=np.int64)
        found[:, ~inside] = FAR
        for place in range(self.length - 1, -1, -1):
            after = found[place + 1].ravel()
            best = self._jumps[place][np.minimum(count + NEAR + 1, self.most + 1)]
            best[1:] = np.minimum(best[1:], found[place + 1][:-1])
            free = self.free[place + 1]
            for spot, cost, index, number in moves:
                rest = np.where(index >= 0, after[index], self._numbers[place + 1][number])
                best = np.minimum(best, np.where(free[np.clip(place + spot, 0, last)], cost + rest, FAR))
            found[place] = np.where(inside, np.minimum(best, FAR), FAR)
        return found


def _bits(numbers: Any) -> Any:
    """How many bits are set."""
    return sum((numbers >> bit) & 1 for bit in range(2 * NEAR + 2))


def _free(line: Line, most: int) -> Any:
    """By place and spot: the turn may be taken there. Spots out of reach are left out, and the last one is never free."""
    spots = line.length + most + NEAR + 2
    free = np.zeros((line.length + 1, spots), dtype=bool)
    for place, members in enumerate(line.domains):
        free[place, : len(line.owners)] = [owner in members for owner in line.owners[:spots]]
    free[:, -1] = False
    return free


def _moves(near: Any, count: Any, most: int) -> Iterator[tuple[Any, Any, Any, Any]]:
    """What can be done in each coarse state: which spot is taken (counted from the number of places filled), what it costs,
    the state after it (-1 where only its number of skipped spots, the last entry, is known).

    A spot that cannot be taken is far outside: nothing is free at the last index.
    """
    others = np.arange(OTHERS + 1)[:, None]
    outside = FAR
    for bit in range(NEAR):
        held = ((near >> bit) & 1).astype(bool) & np.ones_like(others, dtype=bool)
        spot = np.where(held, count - 2 - bit, outside)
        cost = np.broadcast_to(_bits(near >> (bit + 1)), count.shape) + others
        index = np.broadcast_to((others << NEAR) + (near & ~(1 << bit)), count.shape)
        yield spot, cost, index, np.zeros_like(count)
    for jump in range(NEAR + 1):
        after = (near << (jump + 1)) | ((1 << jump) - 1)
        far = others + _bits(after >> NEAR)
        index = np.where(far <= OTHERS, (far << NEAR) + (after & ((1 << NEAR) - 1)), -1)
        number = count + jump
        spot = np.where(number <= most, number, outside)
        yield spot, number, index, np.minimum(number, most)
