"""The load chart: members in rows, years in columns, a bar for the months in which each holds posts of any body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.words import Argument, Language, say
from rotation.documents.charts.words import CHART_TEXTS, span
from rotation.documents.model import Cell, Column, Table
from rotation.documents.text import Clean

#: A table has at most so many columns of numbers; beyond that it is a list.
_COLUMNS = 8

#: So many of the largest loads are told in words.
_TOLD = 3


class Carried(Frozen):
    """A member's post-months in each year."""

    member: Clean
    months: tuple[Annotated[int, Field(ge=0)], ...]


class Load(Frozen):
    """What a load chart shows; its bars are drawn for ``reach`` months at least. ``weighted``: some posts count more."""

    title: Clean
    language: Language
    years: tuple[Clean, ...] = Field(min_length=1)
    members: tuple[Carried, ...] = Field(min_length=1)
    weighted: bool = False
    reach: Annotated[int, Field(ge=0)] = 0

    @model_validator(mode="after")
    def _fits(self) -> Load:
        if any(len(item.months) != len(self.years) for item in self.members):
            raise PydanticCustomError("chart.months", "one number per year and member")
        return self

    def said(self, code: str, **args: Argument) -> str:
        """One of the charts' texts."""
        return say(CHART_TEXTS[code], args, self.language)

    def most(self) -> int:
        """The months that fill a cell."""
        return max([1, self.reach, *(months for item in self.members for months in item.months)])

    @property
    def heading(self) -> str:
        """What the numbers are."""
        return self.said("load.weighted" if self.weighted else "load.months")


def load_table(data: Load, key: str, caption: str) -> Table:
    """The same facts: members by years while the columns fit, else one row per member and year with something to carry."""
    wide = len(data.years) <= _COLUMNS
    titles = (data.said("member"), *(data.years if wide else (data.said("year"), data.heading)))
    starts = 1 if wide else 2
    columns = tuple(
        Column(title=title, share=20 if place < starts else 10, align="start" if place < starts else "end")
        for place, title in enumerate(titles)
    )
    rows = tuple(_by_member(data) if wide else _one_by_one(data))
    return Table(key=key, caption=caption, columns=columns, rows=rows, note=data.said("load.note"))


def _by_member(data: Load) -> Iterator[tuple[Cell, ...]]:
    for item in data.members:
        yield (Cell(text=item.member), *(_number(months) for months in item.months))


def _one_by_one(data: Load) -> Iterator[tuple[Cell, ...]]:
    for item in data.members:
        for year, months in zip(data.years, item.months, strict=True):
            if months:
                yield (Cell(text=item.member), Cell(text=year, value=int(year)), _number(months))


def _number(months: int) -> Cell:
    return Cell(text=str(months), value=months)


def load_alternative(data: Load) -> str:
    """The picture in words: what it shows, and who carries most."""
    what = data.said("load.what", members=len(data.members), terms=span(data.years, data.language))
    every = [
        (months, -place, item.member, year) for item in data.members for place, (year, months) in _years(data, item)
    ]
    most = max(months for months, _, _, _ in every)
    found = [(member, year) for months, _, member, year in every if months == most]
    told = tuple(data.said("load.one", member=member, year=year) for member, year in found[:_TOLD])
    code = "load.most_of" if len(found) > _TOLD else "load.most"
    return " ".join([what, data.said(code, months=most, found=told, count=len(found))])


def _years(data: Load, item: Carried) -> list[tuple[int, tuple[str, int]]]:
    return list(enumerate(zip(data.years, item.months, strict=True)))
