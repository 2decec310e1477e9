"""Drawing the timeline. More terms than fit beside each other go on in a further strip below."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import pairwise
from math import ceil

from rotation.documents.charts.legend import Item, legend
from rotation.documents.charts.lettering import broken, marks_of, widest, width_of
from rotation.documents.charts.svg import (
    FILLS,
    GREYS,
    GRID,
    INK,
    MARGIN,
    PAPER,
    PLATE,
    SIZE,
    SMALL,
    WIDTH,
    block,
    diamond,
    hatching,
    line,
    line_height,
    picture,
    rectangle,
    text,
)
from rotation.documents.charts.timeline import TermColumn, Timeline, When, timeline_alternative

_NAMES, _COLUMN, _BOX, _GAP = (64, 190), (34, 72), 20, 20

#: The height that fits a page of A4 below its caption.
PAGE = 900


def timeline_svg(data: Timeline, prefix: str = "timeline") -> str:
    """The picture; ``prefix`` makes its ids unique."""
    drawing = _Drawing(data)
    parts: list[str] = []
    top = float(MARGIN)
    for terms in drawing.strips:
        found, top = drawing.strip(terms, top)
        parts += found
        top += _GAP
    found, bottom = legend(top - _GAP + MARGIN, drawing.legend())
    return picture(prefix, data.title, timeline_alternative(data), bottom + MARGIN, [*parts, *found])


def timeline_pages(data: Timeline, height: float = PAGE) -> tuple[Timeline, ...]:
    """The timeline as it is if its picture is no higher than ``height``; else in parts that fit, terms first."""
    drawing = _Drawing(data)
    left = height - 2 * MARGIN - legend(0, drawing.legend())[1] - MARGIN
    if sum(map(drawing.strip_height, drawing.strips)) + _GAP * (len(drawing.strips) - 1) <= left:
        return (data,)
    groups = list(_groups(data.members, drawing.heights, left - max(map(drawing.header_height, drawing.strips))))
    parts = [(terms, members) for terms in drawing.strips for members in groups]
    return tuple(
        _part(data, terms, members, f" ({place}/{len(parts)})") for place, (terms, members) in enumerate(parts, start=1)
    )


def _groups(members: tuple[str, ...], heights: dict[str, float], left: float) -> Iterator[tuple[str, ...]]:
    """As few groups as fit, of about the same height each."""
    total, count = sum(heights[each] for each in members), 1
    while (found := _grouped(members, heights, total / count)) and any(
        len(group) > 1 and sum(heights[each] for each in group) > left for group in found
    ):
        count += 1
    return iter(found)


def _grouped(members: tuple[str, ...], heights: dict[str, float], target: float) -> list[tuple[str, ...]]:
    """A new group begins where the one before has reached its height."""
    groups: list[list[str]] = [[]]
    used = 0.0
    for member in members:
        if groups[-1] and used + heights[member] / 2 > target * len(groups):
            groups.append([])
        groups[-1].append(member)
        used += heights[member]
    return [tuple(group) for group in groups]


def _part(data: Timeline, terms: list[TermColumn], members: tuple[str, ...], number: str) -> Timeline:
    labels = {term.label for term in terms}
    kept = tuple(h for h in data.holdings if h.term in labels and h.member in members)
    changed = {"title": data.title + number, "members": members, "terms": tuple(terms), "holdings": kept}
    return Timeline.model_validate({**{name: getattr(data, name) for name in Timeline.model_fields}, **changed})


class _Drawing:
    """The measures of one timeline, and its pieces."""

    def __init__(self, data: Timeline) -> None:
        self.data, self.marks = data, marks_of(data.posts)
        wide = widest([line for name in data.members for line in broken(name, _NAMES[1], SIZE)], SIZE)
        self.names = min(max(wide + 8, _NAMES[0]), _NAMES[1] + 8)
        self.acting = [data.said("acting.mark", mark=mark) for mark in self.marks]
        longest = (
            self.acting if any(holding.acting for holding in data.holdings) else [f"{mark}?" for mark in self.marks]
        )
        marks = widest(longest, SIZE, strong=True) + 14
        labels = widest([line for term in data.terms for line in broken(term.label, 30, SMALL)], SMALL) + 6
        least, left = max(_COLUMN[0], marks, labels), WIDTH - 2 * MARGIN - self.names
        count = ceil(len(data.terms) / max(1, int(left // least)))
        size = ceil(len(data.terms) / count)
        self.column = min(left / size, max(_COLUMN[1], least))
        self.strips = [list(data.terms[place : place + size]) for place in range(0, len(data.terms), size)]
        self.lines = {name: broken(name, self.names - 8, SIZE) for name in data.members}
        self.heights = {name: self._row_height(name) for name in data.members}

    def _row_height(self, name: str) -> float:
        boxes = max((len(self.data.by_cell.get((name, term.label), [])) for term in self.data.terms), default=0)
        return max(len(self.lines[name]) * line_height(SIZE) + 7, max(boxes, 1) * (_BOX + 2) + 2)

    def header_height(self, terms: list[TermColumn]) -> float:
        """The height above the rows."""
        lines = max(len(broken(term.label, self.column - 4, SMALL)) for term in terms)
        return lines * line_height(SMALL) + 4 + (14 if any(term.election for term in terms) else 0)

    def strip_height(self, terms: list[TermColumn]) -> float:
        """The height of a strip."""
        return self.header_height(terms) + sum(self.heights.values())

    def strip(self, terms: list[TermColumn], top: float) -> tuple[list[str], float]:
        """The members with some of the terms, and where that ends."""
        first, bottom = top + self.header_height(terms), top + self.strip_height(terms)
        left = MARGIN + self.names
        places = [(left + self.column * place, term) for place, term in enumerate(terms)]
        parts = [
            rectangle(x, first, self.column, bottom - first, fill=PLATE) for x, term in places if term.when == "history"
        ]
        parts += [part for x, term in places for part in self._head(x, first, term)]
        right, y = left + self.column * len(terms), first
        for name in self.data.members:
            parts += [line(MARGIN, y, right, y, stroke=GRID)]
            parts += block(MARGIN, y + 3, self.lines[name])
            parts += [part for x, term in places for part in self._cell(x, y, name, term)]
            y += self.heights[name]
        parts += [line(MARGIN, y, right, y, stroke=GRID), *self._borders(places, first, bottom)]
        return parts, bottom

    def _head(self, x: float, bottom: float, term: TermColumn) -> list[str]:
        lines = broken(term.label, self.column - 4, SMALL)
        middle, low = x + self.column / 2, bottom - 4 - (14 if term.election else 0)
        mark = [diamond(middle, bottom - 8)] if term.election else []
        strong = term.when == "planned"
        return [
            *block(middle, low - line_height(SMALL) * len(lines), lines, strong=strong, size=SMALL, anchor="middle"),
            *mark,
        ]

    def _borders(self, places: list[tuple[float, TermColumn]], top: float, bottom: float) -> Iterator[str]:
        """A thick line where history ends and where the plan ends."""
        for (_, before), (x, after) in pairwise(places):
            if before.when != after.when:
                yield line(x, top - 2, x, bottom, stroke=INK, thick=2)

    def _cell(self, x: float, y: float, member: str, term: TermColumn) -> Iterator[str]:
        for place, holding in enumerate(self.data.by_cell.get((member, term.label), [])):
            top = y + 2 + place * (_BOX + 2)
            mark = self._mark(holding.post, uncertain=holding.uncertain, acting=holding.acting)
            yield from self._box(x + 2, top, self.column - 4, holding.post, term.when, mark)

    def _mark(self, post: int, *, uncertain: bool = False, acting: bool = False) -> str:
        """The letter of a post; with ? where it is not certain, "tf" where somebody is acting."""
        return (self.acting if acting else self.marks)[post] + ("?" if uncertain else "")

    def _box(self, x: float, y: float, wide: float, post: int, when: When, mark: str, high: float = _BOX) -> list[str]:
        """A holding: its fill says when, its letter which post, a dashed frame and ? that it is not certain."""
        uncertain, parts = mark.endswith("?"), []
        if uncertain:
            parts.append(
                rectangle(x + 0.5, y + 0.5, wide - 1, high - 1, fill=PAPER, stroke=INK, thick=1.5, dashes="4 3")
            )
            x, y, wide, high = x + 3, y + 3, wide - 6, high - 6
        fill, ink = (GREYS if when == "history" else FILLS)[post % len(GREYS if when == "history" else FILLS)]
        if when == "beyond":
            fill, ink = PAPER, INK
        frame = "" if uncertain else INK
        parts.append(rectangle(x + 0.5, y + 0.5, wide - 1, high - 1, fill=fill, stroke=frame))
        if when == "beyond":
            chip = width_of(mark, SIZE, strong=True) + 4
            parts += [hatching(x + 1, y + 1, wide - 2, high - 2)]
            parts += [rectangle(x + (wide - chip) / 2, y + 1, chip, high - 2, fill=PAPER)]
        return [*parts, text(x + wide / 2, y + high / 2 + 4, mark, fill=ink, strong=True, anchor="middle")]

    def legend(self) -> list[Item]:
        """What occurs in this timeline, explained."""
        data = self.data
        when = {term.label: term.when for term in data.terms}
        seen = {when[holding.term] for holding in data.holdings}
        items = [Item(partial(self._sample, post=post, when="planned"), name) for post, name in enumerate(data.posts)]
        past = sorted({holding.post for holding in data.holdings if when[holding.term] == "history"})
        items += [Item(partial(self._sample, post=post, when="history"), self._earlier(past, post)) for post in past]
        if "beyond" in seen:
            items.append(Item(partial(self._sample, post=0, when="beyond"), data.said("beyond")))
        if any(holding.uncertain for holding in data.holdings):
            items.append(Item(partial(self._sample, post=0, when="planned", uncertain=True), data.said("uncertain")))
        if any(holding.acting for holding in data.holdings):
            sample = partial(self._sample, post=0, when="planned", acting=True)
            items.append(Item(sample, data.said("acting.legend")))
        if any(term.election for term in data.terms):
            code = "election.within" if any(term.years for term in data.terms) else "election"
            items.append(Item(lambda x, y: [diamond(x + 12, y + 8)], data.said(code)))
        return items

    def _earlier(self, past: list[int], post: int) -> str:
        """What an earlier holding is called: by its post where there were several."""
        return self.data.said("history.of", post=self.data.posts[post]) if len(past) > 1 else self.data.said("history")

    def _sample(
        self, x: float, y: float, post: int, when: When, uncertain: bool = False, acting: bool = False
    ) -> list[str]:
        plate = [rectangle(x - 4, y - 4, 34, 26, fill=PLATE)] if when == "history" else []
        return [*plate, *self._box(x, y - 1, 26, post, when, self._mark(post, uncertain=uncertain, acting=acting), 20)]
