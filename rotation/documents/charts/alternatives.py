"""Alternatives side by side: for each plan who holds which post when; what is otherwise than in the first stands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.words import Argument, Language, say
from rotation.documents.charts.timeline import term_cell
from rotation.documents.charts.words import CHART_TEXTS, term_heading
from rotation.documents.model import Cell, Column, Table
from rotation.documents.text import Clean

#: The alternative text names so many differing seats of a plan.
_TOLD = 6


class Alternative(Frozen):
    """A plan under a name ("Alternativ A"): a row per term with a holder per post (empty: nobody)."""

    name: Clean
    holders: tuple[tuple[Clean, ...], ...]

    @property
    def inside(self) -> str:
        """The name as it stands inside a sentence: "förslaget"."""
        return self.name[:1].lower() + self.name[1:]


class Alternatives(Frozen):
    """Plans to be compared with the first of them. ``posts`` are named senior first."""

    title: Clean
    language: Language
    terms: tuple[Clean, ...] = Field(min_length=1)
    posts: tuple[Clean, ...] = Field(min_length=1)
    plans: Annotated[tuple[Alternative, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _fits(self) -> Alternatives:
        shape = [len(self.posts)] * len(self.terms)
        if any([len(row) for row in plan.holders] != shape for plan in self.plans):
            raise PydanticCustomError("chart.holders", "a row per term and a holder per post")
        return self

    def differs(self, plan: Alternative, term: int, post: int) -> bool:
        """Whether a plan fills a seat otherwise than the first one."""
        return plan.holders[term][post] != self.plans[0].holders[term][post]

    def differing(self, plan: Alternative) -> list[tuple[int, int]]:
        """The seats that a plan fills otherwise than the first one, as places of term and post."""
        seats = [(term, post) for term in range(len(self.terms)) for post in range(len(self.posts))]
        return [seat for seat in seats if self.differs(plan, *seat)]

    def said(self, code: str, **args: Argument) -> str:
        """One of the charts' texts."""
        return say(CHART_TEXTS[code], args, self.language)


def alternatives_table(data: Alternatives, key: str, caption: str) -> Table:
    """The same facts: a row per seat, a column per plan; what is otherwise than in the first is strong."""
    plans = tuple(Column(title=plan.name, share=max(1, 60 // len(data.plans))) for plan in data.plans)
    columns = (Column(title=term_heading(data.terms, data.language)), Column(title=data.said("post"), share=20), *plans)
    return Table(key=key, caption=caption, columns=columns, rows=tuple(_rows(data)))


def _rows(data: Alternatives) -> Iterator[tuple[Cell, ...]]:
    for place, term in enumerate(data.terms):
        for post, name in enumerate(data.posts):
            held = [Cell(text=plan.holders[place][post], strong=data.differs(plan, place, post)) for plan in data.plans]
            if any(cell.text for cell in held):  # the post may have other terms
                yield (term_cell(term), Cell(text=name), *held)


def alternatives_alternative(data: Alternatives) -> str:
    """The picture in words: the plans, and where each differs from the first."""
    lines = [data.said("alternatives.what", plans=tuple(plan.name for plan in data.plans))]
    return " ".join([*lines, *(_difference(data, plan) for plan in data.plans[1:])])


def _difference(data: Alternatives, plan: Alternative) -> str:
    found, first = data.differing(plan), data.plans[0].inside
    seats = [
        data.said(
            "alternatives.seat",
            post=data.posts[post],
            term=data.terms[term],
            holder=plan.holders[term][post] or "\N{EN DASH}",
        )
        for term, post in found[:_TOLD]
    ]
    if len(found) > _TOLD:
        seats.append(data.said("alternatives.more", count=len(found) - _TOLD))
    code = "alternatives.same" if not found else f"alternatives.differs{'_once' if len(found) == 1 else ''}"
    return data.said(code, plan=plan.name, first=first, count=len(found), seats=tuple(seats))
