"""The legend below a chart: small samples with their words, set in as many lines as they take."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rotation.documents.charts.lettering import broken, widest
from rotation.documents.charts.svg import MARGIN, SMALL, WIDTH, block, line_height

_SAMPLE, _GAP, _LINE = 34, 16, 28


class Item(NamedTuple):
    """What a sample (drawn with its left top corner at x, y; 24 wide, 16 high) stands for."""

    draw: Callable[[float, float], list[str]]
    words: str


def legend(top: float, items: Sequence[Item]) -> tuple[list[str], float]:
    """The drawn legend, and where it ends."""
    parts: list[str] = []
    x, y, high = float(MARGIN), top, 0
    for item in items:
        lines = broken(item.words, WIDTH - 2 * MARGIN - _SAMPLE, SMALL)
        wide = _SAMPLE + widest(lines, SMALL)
        if x > MARGIN and x + wide > WIDTH - MARGIN:
            x, y, high = float(MARGIN), y + high, 0
        high = max(high, _LINE, line_height(SMALL) * len(lines) + 6)
        parts += [*item.draw(x, y), *block(x + _SAMPLE, y + 1, lines, size=SMALL)]
        x += wide + _GAP
    return parts, y + high
