"""Where the numbers beside the points of a line have room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

Point = tuple[float, float]


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, point: Point) -> bool:
        return self.left < point[0] < self.right and self.top < point[1] < self.bottom

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Labels:
    """Labels of a line's points, between ``left`` and ``right``; they keep off the ``levels`` of lines across too."""

    def __init__(self, points: list[Point], levels: list[float], left: float, right: float) -> None:
        self._points, self._left, self._right = points, left, right
        self._line, self._levels = [*_along(points)], levels
        self._taken: list[_Box] = []

    def put(self, place: int, wide: float, size: int, *, always: bool) -> Point | None:
        """Where the label of a point starts (left end of its base line): where it hides least, above if it may. None
        if it would hide a part of the line or a label and need not be there.
        """
        boxes = [*self._spots(self._points[place], wide, size)]
        cost, _, _, best = min((self._cost(box), self._crossed(box), order, box) for order, box in enumerate(boxes))
        if cost and not always:
            return None
        self._taken.append(best)
        return best.left, best.bottom - 2

    def _cost(self, box: _Box) -> int:
        return sum(box.holds(point) for point in self._line) + 100 * sum(box.meets(other) for other in self._taken)

    def _crossed(self, box: _Box) -> int:
        return sum(box.top < level < box.bottom for level in self._levels)

    def _spots(self, point: Point, wide: float, size: int) -> Iterator[_Box]:
        x, y = point
        for base in (y - 5, y + size + 5):
            for left in (x - wide / 2, x - wide, x, x - wide - 4, x + 4):
                start = min(max(left, self._left), self._right - wide)
                yield _Box(start, base - size + 1, start + wide, base + 2)


def _along(points: list[Point]) -> Iterator[Point]:
    """Points close to each other all along a line."""
    steps = max(4, 80 // len(points))
    for (x1, y1), (x2, y2) in pairwise(points):
        for step in range(steps):
            yield x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
    yield points[-1]
