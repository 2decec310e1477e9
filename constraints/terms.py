"""Terms, how long they are, and the horizon that says which of them are planned."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.elections import Elections
from constraints.frozen import Frozen
from constraints.given import Day, text_or_table
from constraints.term_names import label_of

ELECTION_PERIOD = "election period"

#: A timeline holds at most this many earlier terms, and as many planned ones.
MOST_TERMS = 1000

_LENGTH = re.compile(r"([1-9][0-9]{0,3}) (year|month)s?")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Term:
    """What one holding lasts, from ``start`` to ``end``, both included.

    The label is the year if the term is exactly a calendar year, both years ("2024/25") if it is about a year long and ends
    in the next one, else the first day in ISO form.
    """

    label: str
    start: date
    end: date

    @classmethod
    def over(cls, start: date, following: date) -> Term:
        """The term from a day to the day before the following term begins."""
        return cls.spanning(start, following - _ONE_DAY)

    @classmethod
    def spanning(cls, start: date, end: date) -> Term:
        """The term from a first to a last day, with its label."""
        return cls(label_of(start, end), start, end)

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.end - self.start).days + 1

    def overlaps(self, other: Term) -> bool:
        """Whether the two terms have a day in common."""
        return self.start <= other.end and other.start <= self.end


class Parts(Frozen):
    """A term is one of ``parts`` equal parts (in whole days) of an election period.

    ``begins`` is a day on which an election period begins, needed only if the horizon starts inside a period; its month
    and day say when later and earlier periods begin. Without it the horizon's start is such a day.
    """

    parts: Annotated[int, Field(strict=True, ge=1, le=365)]
    of: Literal["election period"] = "election period"
    begins: Day | None = None


def months_in(length: str) -> int | None:
    """The months in "1 year" or "14 months"; None for "election period". Raises PydanticCustomError "term.length"."""
    found = _LENGTH.fullmatch(length)
    if found:
        return int(found[1]) * (12 if found[2] == "year" else 1)
    if length != ELECTION_PERIOD:
        raise PydanticCustomError("term.length", "not a length: {given}", {"given": length})
    return None


#: How long a term is, in a case file: "1 year", "6 months", "election period", or a table with equal parts of a period.
TermLength = Annotated[str | Parts, text_or_table(Parts, months_in)]


class IrregularTerm(Frozen):
    """A single term out of the rhythm, from ``start`` to ``end``, both included; the rhythm goes on the day after."""

    start: Day
    end: Day

    @model_validator(mode="after")
    def _not_empty(self) -> IrregularTerm:
        if self.end < self.start:
            args = {"start": self.start.isoformat(), "end": self.end.isoformat()}
            raise PydanticCustomError("term.empty", "ends before it starts", args)
        return self


class Until(Frozen):
    """Where the plan ends: after ``terms`` terms, or with the n-th term that begins after an election year.

    ``terms_after = 0`` ends it with the last term that begins in or before the election year.
    """

    terms: Annotated[int, Field(strict=True, ge=1, le=MOST_TERMS)] | None = None
    election: Annotated[int, Field(strict=True, ge=1, le=9999)] | None = None
    terms_after: Annotated[int, Field(strict=True, ge=0, le=MOST_TERMS)] | None = None

    @model_validator(mode="after")
    def _one_form(self) -> Until:
        given = tuple(value is not None for value in (self.terms, self.election, self.terms_after))
        if given not in ((True, False, False), (False, True, True)):
            raise PydanticCustomError("horizon.until", "either terms, or election and terms_after")
        return self


class Horizon(Frozen):
    """The terms to be planned: from ``start``, each of length ``term``, up to ``until``.

    ``elections`` is needed when the terms or the end depend on elections; ``irregular`` lists terms out of the rhythm.
    """

    start: Day
    term: TermLength = "1 year"
    until: Until
    elections: Elections | None = None
    irregular: tuple[IrregularTerm, ...] = ()
