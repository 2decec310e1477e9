"""Members: organisations that take turns. The model knows no persons: a municipality is elected, not a person."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

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


class Member(Frozen):
    """An organisation that takes turns, never a person.

    ``joins`` is the first and ``leaves`` the last day of membership (both may be left out). ``population`` is a
    table from dates to inhabitants. ``attributes`` are free words that rules compare, for instance ``bloc`` or ``size``.
    """

    name: Name
    official: Name | None = None
    genitive: Name | None = None
    joins: Day | None = None
    leaves: Day | None = None
    population: dict[Day, Annotated[int, Field(strict=True, ge=0)]] = Field(default_factory=dict)
    attributes: dict[Name, Line] = Field(default_factory=dict)

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


def as_member(value: object) -> object:
    """A member may be written as its name alone."""
    return {"name": value} if isinstance(value, str) else value
