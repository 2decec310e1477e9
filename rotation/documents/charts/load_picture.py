"""Drawing the load chart. More members or years than fit go on in a further picture."""

from __future__ import annotations

from rotation.documents.charts.lettering import broken, widest
from rotation.documents.charts.load import Load, load_alternative
from rotation.documents.charts.svg import (
    FILLS,
    GRID,
    INK,
    MARGIN,
    PLATE,
    SIZE,
    SMALL,
    WIDTH,
    block,
    line,
    line_height,
    picture,
    rectangle,
    text,
)

_NAMES, _NUMBER = 190, 26

#: So many members and years stand in one picture, which then fits a page of A4 below its caption.
MEMBERS, YEARS = 32, 6


def load_svg(data: Load, prefix: str = "load") -> str:
    """The picture; ``prefix`` makes its ids unique."""
    lines = {item.member: broken(item.member, _NAMES, SIZE) for item in data.members}
    names = min(max(widest([part for found in lines.values() for part in found], SIZE) + 8, 64), _NAMES + 8)
    column = min((WIDTH - 2 * MARGIN - names) / len(data.years), 140)
    left, right = MARGIN + names, MARGIN + names + column * len(data.years)
    places = [left + column * place for place in range(len(data.years))]
    head = MARGIN + line_height(SMALL)
    parts = [text(x + 4, head, year, size=SMALL, strong=True) for x, year in zip(places, data.years, strict=True)]
    y, most = head + 6.0, data.most()
    for item in data.members:
        high = max(len(lines[item.member]) * line_height(SIZE) + 4, 20)
        parts += [line(MARGIN, y, right, y, stroke=GRID), *block(MARGIN, y + 2, lines[item.member])]
        for x, months in zip(places, item.months, strict=True):
            parts += _bar(x + 4, y + 3, column - 8 - _NUMBER, high - 6, months, most)
        y += high
    parts.append(line(MARGIN, y, right, y, stroke=GRID))
    parts += block(MARGIN, y + 4, [data.heading], size=SMALL)
    return picture(prefix, data.title, load_alternative(data), y + line_height(SMALL) + 4 + MARGIN, parts)


def _bar(x: float, y: float, wide: float, high: float, months: int, most: int) -> list[str]:
    """A bar on its plate, with the number behind it; nothing where there is nothing to carry."""
    if not months:
        return []
    long = wide * months / most
    plate = rectangle(x, y, wide, high, fill=PLATE)
    bar = rectangle(x, y, long, high, fill=FILLS[0][0], stroke=INK)
    return [plate, bar, text(x + wide + 4, y + high / 2 + 4, str(months), size=SMALL)]


def load_pages(data: Load) -> tuple[Load, ...]:
    """The chart as it is if it fits a page; else in parts, years first. All are drawn on the same scale."""
    members = [data.members[place : place + MEMBERS] for place in range(0, len(data.members), MEMBERS)]
    spans = [range(place, min(place + YEARS, len(data.years))) for place in range(0, len(data.years), YEARS)]
    parts = [(years, group) for years in spans for group in members]
    if len(parts) == 1:
        return (data,)
    found = []
    for number, (years, group) in enumerate(parts, start=1):
        cut = [item.model_copy(update={"months": tuple(item.months[place] for place in years)}) for item in group]
        update = {
            "title": f"{data.title} ({number}/{len(parts)})",
            "years": tuple(data.years[place] for place in years),
        }
        found.append(data.model_copy(update={**update, "members": tuple(cut), "reach": data.most()}))
    return tuple(found)
