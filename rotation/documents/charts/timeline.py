"""The timeline: members in rows, terms in columns, a marked box for every holding."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.words import Argument, Language, listed, say
from rotation.documents.charts.words import CHART_TEXTS, span, term_heading
from rotation.documents.model import Cell, Column, Table
from rotation.documents.text import Clean

When = Literal["history", "planned", "beyond"]


class TermColumn(Frozen):
    """A column: the term's label, whether it is planned, and whether an election falls in it; where the term is no year, the
    ``years`` of the elections.
    """

    label: Clean
    when: When = "planned"
    election: bool = False
    years: tuple[Clean, ...] = ()


class Holding(Frozen):
    """A member holds a post (its place in the timeline's posts) in a term. Several uncertain holdings of one seat are
    its alternatives. One that is ``acting`` takes no turn.
    """

    member: Clean
    term: Clean
    post: Annotated[int, Field(ge=0)] = 0
    uncertain: bool = False
    acting: bool = False


class Timeline(Frozen):
    """What a timeline shows. ``posts`` are named senior first; ``member`` and ``period`` head members and terms."""

    title: Clean
    language: Language
    members: tuple[Clean, ...] = Field(min_length=1)
    terms: tuple[TermColumn, ...] = Field(min_length=1)
    posts: tuple[Clean, ...] = Field(min_length=1)
    holdings: tuple[Holding, ...] = ()
    #: Earlier seats, each a term's label and a post, of which nobody knows who held them.
    unknown: tuple[tuple[Clean, int], ...] = ()

    @model_validator(mode="after")
    def _fits(self) -> Timeline:
        labels = [term.label for term in self.terms]
        if len(set(labels)) < len(labels) or len(set(self.members)) < len(self.members):
            raise PydanticCustomError("chart.twice", "a member or term twice")
        for holding in self.holdings:
            known = holding.member in self.members and holding.term in labels and holding.post < len(self.posts)
            if not known:
                raise PydanticCustomError("chart.holding", "unknown: {given}", {"given": str(holding)})
        return self

    @cached_property
    def by_cell(self) -> dict[tuple[str, str], list[Holding]]:
        """The holdings by member and term, senior posts first."""
        found: dict[tuple[str, str], list[Holding]] = {}
        for holding in sorted(self.holdings, key=lambda each: each.post):
            found.setdefault((holding.member, holding.term), []).append(holding)
        return found

    @cached_property
    def by_seat(self) -> dict[tuple[str, int], list[Holding]]:
        """The holdings by term and post."""
        found: dict[tuple[str, int], list[Holding]] = {}
        for holding in self.holdings:
            found.setdefault((holding.term, holding.post), []).append(holding)
        return found

    def said(self, code: str, **args: Argument) -> str:
        """One of the charts' texts."""
        return say(CHART_TEXTS[code], args, self.language)

    def holders(self, term: str, post: int) -> str:
        """Who holds a seat, in words: "Salem", "Nykvarn eller Haninge (osäkert)"; empty if nobody is known to."""
        found = self.by_seat.get((term, post), [])
        unsure = any(holding.uncertain for holding in found)
        names = listed([holding.member for holding in found], self.language, choice=unsure)
        if found and found[0].acting:
            return self.said("acting", holder=names)
        return self.said("unsure", holder=names) if unsure else names


def timeline_table(data: Timeline, key: str, caption: str) -> Table:
    """The same facts: a row per term, a column per post; what kind of term it is stands last."""
    share = max(1, 70 // len(data.posts))
    heading = term_heading(tuple(term.label for term in data.terms), data.language)
    columns = [Column(title=heading), *(Column(title=_capital(post), share=share) for post in data.posts)]
    columns.append(Column(title=data.said("remark"), share=20))
    return Table(key=key, caption=caption, columns=tuple(columns), rows=tuple(_rows(data)))


def _rows(data: Timeline) -> Iterator[tuple[Cell, ...]]:
    for term in data.terms:
        remarks = [data.said(term.when), *([_election(data, term)] if term.election else [])]
        holders = [Cell(text=_holders(data, term.label, post)) for post in range(len(data.posts))]
        yield (term_cell(term.label), *holders, Cell(text=", ".join(remarks)))


def _election(data: Timeline, term: TermColumn) -> str:
    return data.said("election.of", years=term.years) if term.years else data.said("election")


def _holders(data: Timeline, term: str, post: int) -> str:
    """Who holds a seat, or that it is not known; a dash where there is no seat, or nobody for it yet."""
    return data.holders(term, post) or (data.said("unknown") if (term, post) in data.unknown else "\N{EN DASH}")


def term_cell(label: str) -> Cell:
    """A term's label; a year is a number too."""
    return Cell(text=label, value=int(label) if label.isascii() and label.isdigit() and len(label) <= 4 else None)


def timeline_alternative(data: Timeline) -> str:
    """The picture in words: its size, who is planned, and when elections are; a long plan is left to the table."""
    labels = tuple(term.label for term in data.terms)
    lines = [data.said("timeline.what", members=len(data.members), terms=span(labels, data.language))]
    planned = [term.label for term in data.terms if term.when == "planned"]
    if 0 < len(planned) <= 8 and len(data.posts) <= 3:
        lines += [line for post in range(len(data.posts)) if (line := _planned(data, planned, post))]
    elections = tuple(year for term in data.terms if term.election for year in term.years or (term.label,))
    lines += [data.said("timeline.elections", terms=elections)] if elections else []
    return " ".join(lines)


def _planned(data: Timeline, labels: list[str], post: int) -> str:
    held = [(label, data.holders(label, post)) for label in labels]
    holders = tuple(data.said("timeline.holding", term=label, holder=holder) for label, holder in held if holder)
    return data.said("timeline.post", post=data.posts[post], holders=holders) if holders else ""


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
