"""What the charts draw with: shapes and text as SVG, on a white plate of their own.

Presentation attributes only, no styles, scripts or references, so that every SVG renderer shows the same. All text goes
through ``xml.sax.saxutils.escape``; coordinates have one decimal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

WIDTH = 680
MARGIN = 12
#: In quotes: a name with a figure as a word of its own is not one for CSS without them.
FONT = "'Source Sans 3', sans-serif"
SMALL, SIZE = 11, 12

INK, PAPER, PLATE, GRID, LINE = "#1a1a1a", "#ffffff", "#ededed", "#b3b3b3", "#595959"

#: Fills that differ to colour-blind eyes (after Okabe and Ito), the first two also in grey, each with its text colour.
FILLS = (
    ("#0072b2", PAPER),
    ("#f5d48f", INK),
    ("#56b4e9", INK),
    ("#009e73", INK),
    ("#f0e442", INK),
    ("#cc79a7", INK),
)
#: The same for what is greyed.
GREYS = (("#999999", INK), ("#f7f7f7", INK), ("#c7c7c7", INK))

_PREFIX = re.compile(r"[a-z][a-z0-9-]*")


def number(value: float) -> str:
    """A coordinate: one decimal at most, no negative nought."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def picture(prefix: str, title: str, description: str, height: float, parts: Iterable[str]) -> str:
    """The whole picture. ``prefix`` (a lower-case word) makes its ids unique within a page; raises ValueError."""
    if not _PREFIX.fullmatch(prefix):
        raise ValueError(f"not a prefix for ids: {prefix!r}")
    high = number(height)
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{high}" viewBox="0 0 {WIDTH} {high}" '
            f'role="img" aria-labelledby="{prefix}-title {prefix}-desc" font-family="{FONT}">',
            f'<title id="{prefix}-title">{escape(title)}</title>',
            f'<desc id="{prefix}-desc">{escape(description)}</desc>',
            rectangle(0, 0, WIDTH, height, fill=PAPER),
            *parts,
            "</svg>\n",
        ]
    )


def text(
    x: float,
    y: float,
    content: str,
    *,
    size: int = SIZE,
    fill: str = INK,
    strong: bool = False,
    anchor: str = "start",
    halo: bool = False,
) -> str:
    """One line of text; ``y`` is its base line. A halo keeps it apart from lines below it."""
    weight = ' font-weight="600"' if strong else ""
    weight += f' stroke="{PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"' if halo else ""
    side = "" if anchor == "start" else f' text-anchor="{anchor}"'
    place = f'x="{number(x)}" y="{number(y)}"'
    return f'<text {place} font-size="{size}" fill="{fill}"{weight}{side}>{escape(content)}</text>'


def block(
    x: float, top: float, lines: Sequence[str], *, size: int = SIZE, strong: bool = False, anchor: str = "start"
) -> list[str]:
    """Lines of text, one below the other, from ``top`` on."""
    step = line_height(size)
    return [
        text(x, top + step * place + size, line, size=size, strong=strong, anchor=anchor)
        for place, line in enumerate(lines)
    ]


def rectangle(
    x: float,
    y: float,
    width: float,
    height: float,
    *,
    fill: str = "none",
    stroke: str = "",
    thick: float = 1,
    dashes: str = "",
) -> str:
    """A rectangle, filled, framed or both."""
    shape = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect {shape} fill="{fill}"{_stroked(stroke, thick, dashes)}/>'


def line(x1: float, y1: float, x2: float, y2: float, *, stroke: str = LINE, thick: float = 1, dashes: str = "") -> str:
    """A straight line."""
    return path([(x1, y1), (x2, y2)], stroke=stroke, thick=thick, dashes=dashes)


def path(
    points: Sequence[tuple[float, float]],
    *,
    fill: str = "none",
    stroke: str = "",
    thick: float = 1,
    dashes: str = "",
    closed: bool = False,
) -> str:
    """Straight lines from point to point."""
    route = " ".join(f"{number(x)} {number(y)}" for x, y in points)
    return f'<path d="M{route}{"Z" if closed else ""}" fill="{fill}"{_stroked(stroke, thick, dashes)}/>'


def hatching(x: float, y: float, width: float, height: float, *, step: float = 6) -> str:
    """Slanting lines in a rectangle, drawn one by one: not every renderer knows patterns."""
    strokes = []
    for place in range(1, int((width + height) / step) + 1):
        reach = place * step
        low, high = max(0.0, reach - height), min(reach, width)
        start, end = (x + low, y + reach - low), (x + high, y + reach - high)
        strokes.append(f"M{number(start[0])} {number(start[1])} {number(end[0])} {number(end[1])}")
    return f'<path d="{"".join(strokes)}" fill="none" stroke="{LINE}" stroke-width="1"/>'


def diamond(x: float, y: float, radius: float = 4) -> str:
    """A small mark around a point."""
    return path([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], fill=INK, closed=True)


def _stroked(stroke: str, thick: float, dashes: str) -> str:
    if not stroke:
        return ""
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f' stroke="{stroke}" stroke-width="{number(thick)}"{dashed}'


def line_height(size: int) -> int:
    """From one base line to the next."""
    return size + 3
