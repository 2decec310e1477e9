"""Members: organisations that take turns. The model knows no persons: a municipality is elected, not a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated

from pydantic import Field

from constraints.elections import Elections
from constraints.frozen import Frozen
from constraints.given import Day
from constraints.names import Line, Name
from constraints.terms import Term
from constraints.words import Language


class Noun(Frozen):
    """What a member is called in running text, in the singular: "kommun", "municipality"."""

    sv: Name = "medlem"
    en: Name = "member"

    def text(self, language: Language) -> str:
        """The noun in one language."""
        return self.sv if language == "sv" else self.en


class Named(Frozen):
    """Something with a name, an official name and a genitive."""

    name: Name
    official: Name | None = None
    genitive: Name | None = None

    @property
    def official_name(self) -> str:
        """The official name, or the short one where none is given."""
        return self.official or self.name

    @property
    def genitive_name(self) -> str:
        """The given genitive; else the Swedish rule: an s, unless the name ends in s, x or z."""
        if self.genitive:
            return self.genitive
        return self.name if self.name[-1] in "sxzSXZ" else f"{self.name}s"


class Member(Named):
    """An organisation that takes turns, never a person.

    ``joins`` is the first and ``leaves`` the last day of membership (both may be left out). ``population`` is a
    table from dates to inhabitants. ``attributes`` are free words that rules compare, for instance ``bloc`` or ``size``.
    ``renamed`` says how the member is called from a day on; ``name`` stays how the file calls it. ``replaces`` names the
    former members whose place it takes (several: a merger). ``acts_for`` lists those that act as this one member.
    ``elections`` are its own election days, where they differ from those of the horizon.
    """

    joins: Day | None = None
    leaves: Day | None = None
    population: dict[Day, Annotated[int, Field(strict=True, ge=0)]] = Field(default_factory=dict)
    attributes: dict[Name, Line] = Field(default_factory=dict)
    renamed: dict[Day, Name] = Field(default_factory=dict)
    replaces: tuple[Name, ...] = ()
    acts_for: tuple[Name, ...] = ()
    elections: Elections | None = None

    def belongs(self, term: Term) -> bool:
        """Whether it is a member from the first to the last day of the term."""
        return (self.joins is None or self.joins <= term.start) and not self.has_left(term)

    def has_left(self, term: Term) -> bool:
        """Whether its membership ends before the term does."""
        return self.leaves is not None and self.leaves < term.end

    def population_at(self, day: date) -> int | None:
        """Inhabitants by the latest figure that is not later than the day; None if there is no such figure."""
        dates = [known for known in self.population if known <= day]
        return self.population[max(dates)] if dates else None

    def name_at(self, day: date) -> str:
        """How it is called on a day."""
        dates = [changed for changed in self.renamed if changed <= day]
        return self.renamed[max(dates)] if dates else self.name


class Group(Named):
    """Members that have a turn together: the group takes the turn, and one of its members holds the post."""

    members: tuple[Name, ...] = Field(min_length=1)
    attributes: dict[Name, Line] = Field(default_factory=dict)

    def as_member(self, members: Sequence[Member]) -> Member:
        """The group as one that takes turns: there while any of its members is, as many inhabitants as all of them."""
        joins = [member.joins for member in members]
        leaves = [member.leaves for member in members]
        days = sorted({day for member in members for day in member.population})
        figures = {day: [member.population_at(day) for member in members] for day in days}
        return Member(
            name=self.name,
            official=self.official,
            genitive=self.genitive,
            joins=None if None in joins else min(day for day in joins if day),
            leaves=None if None in leaves else max(day for day in leaves if day),
            population={day: sum(n or 0 for n in known) for day, known in figures.items() if None not in known},
            attributes=self.attributes,
        )


def as_member(value: object) -> object:
    """A member may be written as its name alone."""
    return {"name": value} if isinstance(value, str) else value
