"""Drawing alternatives: a strip per plan, as many side by side as fit; rows of strips keep the same heights."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from rotation.documents.charts.alternatives import Alternative, Alternatives, alternatives_alternative
from rotation.documents.charts.legend import Item, legend
from rotation.documents.charts.lettering import broken, widest
from rotation.documents.charts.svg import (
    GRID,
    INK,
    LINE,
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
from rotation.documents.charts.words import term_heading

#: The height that fits a page of A4 below its caption.
PAGE = 900

_GAP, _POST, _PAD = 18, (84, 150), 6


class _Strip(NamedTuple):
    """Some posts of a plan."""

    plan: Alternative
    posts: range


def alternatives_svg(data: Alternatives, prefix: str = "alternatives") -> str:
    """The picture; ``prefix`` makes its ids unique."""
    drawing = _Drawing(data)
    parts: list[str] = []
    top = float(MARGIN)
    for strips in drawing.rows:
        heights = drawing.heights(strips)
        for place, strip in enumerate(strips):
            parts += drawing.strip(MARGIN + place * (drawing.wide + _GAP), top, strip, heights)
        top += sum(heights) + _GAP
    if len(data.plans) > 1:
        found, top = legend(top, [Item(_sample, data.said("alternatives.legend", first=data.plans[0].inside))])
        parts += found
    return picture(prefix, data.title, alternatives_alternative(data), top + MARGIN, parts)


def alternatives_pages(data: Alternatives, height: float = PAGE) -> tuple[Alternatives, ...]:
    """The comparison as it is if its picture is no higher than ``height``; else in parts of fewer terms, all plans in
    each.
    """
    drawing = _Drawing(data)
    heights = [drawing.heights(strips) for strips in drawing.rows]
    left = height - 4 * MARGIN - 40 - sum(sum(row[:2]) + _GAP for row in heights)
    groups: list[list[int]] = [[]]
    used = 0.0
    for term in range(len(data.terms)):
        high = sum(row[2 + term] for row in heights)
        if groups[-1] and used + high > left:
            groups.append([])
            used = 0.0
        groups[-1].append(term)
        used += high
    if len(groups) == 1:
        return (data,)
    return tuple(_part(data, terms, f" ({place}/{len(groups)})") for place, terms in enumerate(groups, start=1))


def _part(data: Alternatives, terms: list[int], number: str) -> Alternatives:
    plans = tuple(
        plan.model_copy(update={"holders": tuple(plan.holders[term] for term in terms)}) for plan in data.plans
    )
    labels = tuple(data.terms[term] for term in terms)
    return data.model_copy(update={"title": data.title + number, "terms": labels, "plans": plans})


def _sample(x: float, y: float) -> list[str]:
    return [_frame(x, y - 1, 24, 18), text(x + 12, y + 12, "A", strong=True, anchor="middle")]


def _frame(x: float, y: float, wide: float, high: float) -> str:
    return rectangle(x + 1, y + 1, wide - 2, high - 2, stroke=INK, thick=2)


class _Drawing:
    """The measures of one comparison, and its pieces."""

    def __init__(self, data: Alternatives) -> None:
        self.data = data
        self.heading = term_heading(data.terms, data.language)
        labels = [self.heading, *(line for label in data.terms for line in broken(label, 72, SIZE))]
        self.label = max(widest(labels, SIZE, strong=True) + 2 * _PAD, 40)
        room = WIDTH - 2 * MARGIN
        least = self._least()
        most = max(1, int((room - self.label) // least))
        self.posts = min(len(data.posts), most)
        one = self.label + self.posts * least
        across = min(max(1, int((room + _GAP) // (one + _GAP))), len(data.plans))
        self.column = min(((room - _GAP * (across - 1)) / across - self.label) / self.posts, _POST[1])
        self.wide = self.label + self.posts * self.column
        chunks = [range(low, min(low + most, len(data.posts))) for low in range(0, len(data.posts), most)]
        strips = [_Strip(plan, posts) for plan in data.plans for posts in chunks]
        self.rows = [strips[place : place + across] for place in range(0, len(strips), across)]

    def _least(self) -> float:
        """How wide a column is at least: the longest word fits, unless it is very long."""
        names = {name for plan in self.data.plans for row in plan.holders for name in row}
        held = widest([word for name in names for word in name.split(" ")], SIZE, strong=True)
        posts = widest([word for name in self.data.posts for word in name.split(" ")], SMALL)
        return min(max(held + 2 * _PAD, posts + 2 * _PAD + 1, _POST[0]), _POST[1])

    def heights(self, strips: list[_Strip]) -> list[float]:
        """Of the name, the posts, and each term; the same for all strips of a row."""
        name = max(len(self._name(strip)) for strip in strips) * line_height(SIZE) + 6
        posts = max(len(self._post(post)) for strip in strips for post in strip.posts)
        return [
            name,
            posts * line_height(SMALL) + 8.0,
            *(self._height(strips, term) for term in range(len(self.data.terms))),
        ]

    def _height(self, strips: list[_Strip], term: int) -> float:
        names = [self._lines(strip.plan.holders[term][post]) for strip in strips for post in strip.posts]
        lines = [*names, broken(self.data.terms[term], 72, SIZE)]
        return max(map(len, lines)) * line_height(SIZE) + 9.0

    def _name(self, strip: _Strip) -> tuple[str, ...]:
        return broken(strip.plan.name, self.wide, SIZE, strong=True)

    def _post(self, post: int) -> tuple[str, ...]:
        return broken(self.data.posts[post], self.column - 2 * _PAD, SMALL)

    def _lines(self, content: str) -> tuple[str, ...]:
        """Measured as if strong, so that a row is as high either way."""
        return broken(content, self.column - 2 * _PAD, SIZE, strong=True)

    def strip(self, x: float, top: float, strip: _Strip, heights: list[float]) -> Iterator[str]:
        """One plan."""
        yield from block(x, top, self._name(strip), strong=True)
        y, wide = top + heights[0], self.label + len(strip.posts) * self.column
        yield rectangle(x, y, wide, heights[1], fill=PLATE)
        yield from block(x + _PAD, y + 3, [self.heading], size=SMALL)
        for place, post in enumerate(strip.posts):
            yield from block(x + self.label + place * self.column + _PAD, y + 3, self._post(post), size=SMALL)
        y += heights[1]
        yield line(x, y, x + wide, y, stroke=LINE)
        for term, high in enumerate(heights[2:]):
            yield from self._row(x, y, strip, term, high)
            y += high
            yield line(x, y, x + wide, y, stroke=GRID)

    def _row(self, x: float, y: float, strip: _Strip, term: int, high: float) -> Iterator[str]:
        yield from block(x + _PAD, y + 4, broken(self.data.terms[term], 72, SIZE))
        for place, post in enumerate(strip.posts):
            left = x + self.label + place * self.column
            other = self.data.differs(strip.plan, term, post)
            if other:
                yield _frame(left, y, self.column, high)
            lines = self._lines(strip.plan.holders[term][post])
            yield from block(left + _PAD, y + 4, lines, strong=other)
