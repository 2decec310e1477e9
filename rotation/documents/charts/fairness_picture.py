"""Drawing the fairness chart: panels side by side, as many as fit."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from constraints.term_names import is_year
from rotation.documents.charts.fairness import Fairness, Standing, fairness_alternative
from rotation.documents.charts.labels import Labels, Point
from rotation.documents.charts.legend import Item, legend
from rotation.documents.charts.lettering import broken, widest, width_of
from rotation.documents.charts.svg import (
    GRID,
    INK,
    LINE,
    MARGIN,
    PAPER,
    SIZE,
    SMALL,
    WIDTH,
    block,
    diamond,
    line,
    line_height,
    path,
    picture,
    rectangle,
    text,
)

_ACROSS, _GAP, _HIGH, _PAD = 4, 14, 92, 20
_BLUE = "#0072b2"
#: Lines of more points have marks, and numbers, at the largest and the last one only.
_MARKED, _TOLD = 20, 6
_DASHES = ("6 3", "2 3", "8 3 2 3")

#: The height that fits a page of A4 below its caption.
PAGE = 900


def fairness_svg(data: Fairness, prefix: str = "fairness") -> str:
    """The picture; ``prefix`` makes its ids unique."""
    drawing = _Drawing(data)
    parts, top = block(MARGIN, MARGIN, drawing.axis), MARGIN + line_height(SIZE) * len(drawing.axis) + 6.0
    for row in drawing.rows:
        high = drawing.name_height(row)
        for place, standing in enumerate(row):
            parts += drawing.panel(MARGIN + place * (drawing.wide + _GAP), top, high, standing)
        top += high + drawing.below
    found, bottom = legend(top, drawing.legend())
    return picture(prefix, data.title, fairness_alternative(data), bottom + MARGIN, [*parts, *found])


def fairness_pages(data: Fairness, height: float = PAGE) -> tuple[Fairness, ...]:
    """The chart as it is if its picture is no higher than ``height``; else in parts that fit, all on one
    scale.
    """
    drawing = _Drawing(data)
    left = height - legend(0, drawing.legend())[1] - 2 * MARGIN - line_height(SIZE) * len(drawing.axis) - 6
    groups: list[list[Standing]] = [[]]
    used = 0.0
    for row in drawing.rows:
        high = drawing.name_height(row) + drawing.below
        if groups[-1] and used + high > left:
            groups.append([])
            used = 0.0
        groups[-1] += row
        used += high
    if len(groups) == 1:
        return (data,)
    numbered = [(f" ({place}/{len(groups)})", tuple(group)) for place, group in enumerate(groups, start=1)]
    return tuple(
        data.model_copy(update={"title": data.title + end, "standings": group, "reach": data.extreme()})
        for end, group in numbered
    )


class _Drawing:
    """The measures of one chart, and its pieces."""

    def __init__(self, data: Fairness) -> None:
        self.data = data
        self.wide = (WIDTH - 2 * MARGIN - _GAP * (_ACROSS - 1)) / _ACROSS
        self.extreme = data.extreme() or 1.0
        self.scale = (
            [*dict.fromkeys([*(bound.value for bound in data.bounds), 0.0])] if data.bounds else [self.extreme, 0.0]
        )
        labels = [data.decimal(value) for size in self.scale for value in (size, -size)]
        self.inset = widest(labels, SMALL) + 5
        axis = "fairness.axis" if all(map(is_year, data.terms)) else "fairness.axis_terms"
        self.axis = broken(data.said(axis), WIDTH - 2 * MARGIN, SIZE)
        ends = dict.fromkeys([data.terms[0], data.terms[-1]])
        self.ends = [broken(label, (self.wide - 4) / 2, SMALL) for label in ends]
        self.below = _HIGH + 2 * _PAD + line_height(SMALL) * max(map(len, self.ends)) + 20
        self.rows = [data.standings[place : place + _ACROSS] for place in range(0, len(data.standings), _ACROSS)]

    def name_height(self, row: tuple[Standing, ...]) -> float:
        """The height that the names of a row of panels take."""
        return max(len(self._name(standing)) for standing in row) * line_height(SIZE) + 4.0

    def _name(self, standing: Standing) -> tuple[str, ...]:
        return broken(standing.member, self.wide, SIZE, strong=True)

    def panel(self, x: float, top: float, high: float, standing: Standing) -> Iterator[str]:
        """One member: name, bounds, line, numbers."""
        yield from block(x, top, self._name(standing), strong=True)
        left, right, first = x + self.inset, x + self.wide, top + high
        yield rectangle(left, first, right - left, _HIGH + 2 * _PAD, stroke=GRID)
        yield line(left, self._y(first, 0), right, self._y(first, 0), stroke=LINE)
        for place, bound in enumerate(self.data.bounds):
            for value in (bound.value, -bound.value):
                y = self._y(first, value)
                yield line(left, y, right, y, stroke=INK, thick=1.2, dashes=_DASHES[place % len(_DASHES)])
        yield from self._scale(left - 4, first)
        points = [(self._x(left, right, place), self._y(first, each)) for place, each in enumerate(standing.deviations)]
        numbers = self._numbers(standing, points, left, right, [self._y(first, each) for each in self._levels()])
        yield from (plate for plate, _ in numbers)
        yield path(points, stroke=_BLUE, thick=2)
        always = _always(standing)
        yield from (diamond(*points[place], 3) for place in (range(len(points)) if len(points) <= _MARKED else always))
        yield from (label for _, label in numbers)
        yield from self._ends(left, right, first + _HIGH + 2 * _PAD + 2)

    def _scale(self, x: float, top: float) -> Iterator[str]:
        """The values of nought and the bounds, where they do not run into each other."""
        taken: list[float] = []
        for value in [0.0, *(sign * size for size in sorted(self.scale, reverse=True) if size for sign in (1, -1))]:
            y = self._y(top, value) + 4
            if all(abs(y - other) >= SMALL + 1 for other in taken):
                taken.append(y)
                yield text(x, y, self.data.decimal(value) if value else "0", size=SMALL, anchor="end")

    def _levels(self) -> list[float]:
        """Where there are lines across."""
        return [0.0, *(sign * bound.value for bound in self.data.bounds for sign in (1, -1))]

    def _numbers(
        self, standing: Standing, points: list[Point], left: float, right: float, levels: list[float]
    ) -> list[tuple[str, str]]:
        """The numbers beside the points, each with the plate that it lies on; the largest and the last one always, the
        others where a short line has room for them.
        """
        always, found = _always(standing), []
        labels = Labels(points, levels, left + 1, right - 1)
        for place in dict.fromkeys([*always, *(range(len(points)) if len(points) <= _TOLD else ())]):
            label = self.data.decimal(standing.deviations[place])
            wide = width_of(label, SMALL)
            spot = labels.put(place, wide, SMALL, always=place in always)
            if spot:
                plate = rectangle(spot[0], spot[1] - SMALL + 2, wide, SMALL, fill=PAPER)
                found.append((plate, text(spot[0] + wide / 2, spot[1], label, size=SMALL, anchor="middle", halo=True)))
        return found

    def _ends(self, left: float, right: float, top: float) -> Iterator[str]:
        """The first and the last term."""
        if len(self.ends) == 1:
            yield from block((left + right) / 2, top, self.ends[0], size=SMALL, anchor="middle")
        else:
            yield from block(left, top, self.ends[0], size=SMALL)
            yield from block(right, top, self.ends[1], size=SMALL, anchor="end")

    def _x(self, left: float, right: float, place: int) -> float:
        count, pad = len(self.data.terms), 14
        return left + pad + (right - left - 2 * pad) * (place / (count - 1) if count > 1 else 0.5)

    def _y(self, top: float, value: float) -> float:
        return top + _PAD + _HIGH / 2 - value / self.extreme * _HIGH / 2

    def legend(self) -> list[Item]:
        """What the lines are."""
        data = self.data

        def member(x: float, y: float) -> list[str]:
            return [line(x, y + 8, x + 24, y + 8, stroke=_BLUE, thick=2), diamond(x + 12, y + 8, 3)]

        def zero(x: float, y: float) -> list[str]:
            return [line(x, y + 8, x + 24, y + 8)]

        items = [Item(member, data.said("fairness.deviation")), Item(zero, data.said("fairness.zero"))]
        for place, bound in enumerate(data.bounds):
            items.append(Item(_dashed(_DASHES[place % len(_DASHES)]), data.bound_words(bound)))
        return items


def _always(standing: Standing) -> list[int]:
    """The places of the largest deviation and of the last one."""
    sizes = [abs(each) for each in standing.deviations]
    return list(dict.fromkeys([sizes.index(max(sizes)), len(sizes) - 1]))


def _dashed(dashes: str) -> Callable[[float, float], list[str]]:
    def draw(x: float, y: float) -> list[str]:
        return [line(x, y + 8, x + 24, y + 8, stroke=INK, thick=1.2, dashes=dashes)]

    return draw
