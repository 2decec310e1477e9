"""The fairness chart: a small panel per member with its deviation over time and the bounds, all on one scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.words import Argument, Language, say
from rotation.documents.charts.timeline import term_cell
from rotation.documents.charts.words import CHART_TEXTS, deviation, span, term_heading
from rotation.documents.model import Cell, Column, Table
from rotation.documents.text import Clean

_Number = Annotated[float, Field(ge=-1_000_000, le=1_000_000, allow_inf_nan=False)]

#: A table has at most so many columns of numbers; beyond that it is a list.
_COLUMNS = 8


class Standing(Frozen):
    """A member's deviation from its share after each term until it leaves: what it has held less what it was to have, in
    terms.
    """

    member: Clean
    deviations: tuple[_Number, ...] = Field(min_length=1)


class Bound(Frozen):
    """A deviation that is not to be passed, upwards or downwards, and what it is called."""

    label: Clean
    value: Annotated[float, Field(ge=0, le=1_000_000, allow_inf_nan=False)]


class Fairness(Frozen):
    """What a fairness chart shows; its scale goes to ``reach`` at least."""

    title: Clean
    language: Language
    terms: tuple[Clean, ...] = Field(min_length=1)
    standings: tuple[Standing, ...] = Field(min_length=1)
    bounds: tuple[Bound, ...] = ()
    reach: Annotated[float, Field(ge=0, allow_inf_nan=False)] = 0

    @model_validator(mode="after")
    def _fits(self) -> Fairness:
        if any(len(standing.deviations) > len(self.terms) for standing in self.standings):
            raise PydanticCustomError("chart.deviations", "at most one deviation per term and member")
        return self

    def said(self, code: str, **args: Argument) -> str:
        """One of the charts' texts."""
        return say(CHART_TEXTS[code], args, self.language)

    def decimal(self, number: float, *, signed: bool = True) -> str:
        """A number as the language writes it."""
        return deviation(number, self.language, signed=signed)

    def bound_words(self, bound: Bound) -> str:
        """A bound with its number."""
        return self.said("bound", label=bound.label, bound=f"±{self.decimal(bound.value, signed=False)}")

    def extreme(self) -> float:
        """The largest size of any deviation or bound, or the reach."""
        sizes = [abs(each) for standing in self.standings for each in standing.deviations]
        return max([self.reach, *sizes, *(bound.value for bound in self.bounds)])


def fairness_table(data: Fairness, key: str, caption: str) -> Table:
    """The same facts: members by terms while the columns fit, else terms by members, else one row per number."""
    heading, starts = term_heading(data.terms, data.language), 1
    if len(data.terms) <= _COLUMNS:
        titles, rows = [data.said("member"), *data.terms], _by_member(data)
    elif len(data.standings) <= _COLUMNS:
        titles, rows = [heading, *(standing.member for standing in data.standings)], _by_term(data)
    else:
        starts = 2
        titles, rows = [data.said("member"), heading, data.said("deviation")], _one_by_one(data)
    columns = tuple(
        Column(title=title, share=20 if place < starts else 10, align="start" if place < starts else "end")
        for place, title in enumerate(titles)
    )
    note = ". ".join(data.bound_words(bound) for bound in data.bounds)
    return Table(
        key=key,
        caption=caption,
        columns=columns,
        rows=tuple(rows),
        note=f"{note[:1].upper()}{note[1:]}." if note else "",
    )


def _by_member(data: Fairness) -> Iterator[tuple[Cell, ...]]:
    for standing in data.standings:
        yield (Cell(text=standing.member), *(_number(data, standing, place) for place in range(len(data.terms))))


def _by_term(data: Fairness) -> Iterator[tuple[Cell, ...]]:
    for place, term in enumerate(data.terms):
        yield (term_cell(term), *(_number(data, standing, place) for standing in data.standings))


def _one_by_one(data: Fairness) -> Iterator[tuple[Cell, ...]]:
    for standing in data.standings:
        for place, term in enumerate(data.terms):
            yield (Cell(text=standing.member), term_cell(term), _number(data, standing, place))


def _number(data: Fairness, standing: Standing, place: int) -> Cell:
    """A deviation; a dash where the member has left."""
    if place >= len(standing.deviations):
        return Cell(text="\N{EN DASH}")
    value = standing.deviations[place]
    return Cell(text=data.decimal(value), value=value + 0.0)


def fairness_alternative(data: Fairness) -> str:
    """The picture in words: what it shows, the largest deviation, and the bounds."""
    places = [(standing, place) for standing in data.standings for place in range(len(standing.deviations))]
    worst, place = max(places, key=lambda each: abs(each[0].deviations[each[1]]))
    lines = [
        data.said("fairness.what", members=len(data.standings), terms=span(data.terms, data.language)),
        data.said(
            "fairness.largest",
            member=worst.member,
            term=data.terms[place],
            deviation=data.decimal(worst.deviations[place]),
        ),
    ]
    bounds = [data.bound_words(bound) for bound in data.bounds]
    return " ".join([*lines, *(f"{each[:1].upper()}{each[1:]}." for each in bounds)])
