"""The terms of a ladder: the listed earlier ones, the planned ones, and those designated beyond the horizon."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pydantic_core import PydanticCustomError

from constraints.elections import calendar_of
from constraints.problems import Problem, below, problem
from constraints.rhythms import rhythm_of
from constraints.term_names import first_days
from constraints.terms import Horizon, Term
from constraints.timeline_builder import TimelineBuilder
from constraints.timeline_inputs import irregular, listed_terms, special_terms
from constraints.walks import Walk


@dataclass(frozen=True)
class Timeline:
    """Consecutive terms: history, then ``count`` planned ones from place ``first`` on, then those beyond them."""

    terms: tuple[Term, ...]
    first: int
    count: int

    @property
    def history(self) -> tuple[Term, ...]:
        """The terms before the horizon, from the earliest listed one."""
        return self.terms[: self.first]

    @property
    def planned(self) -> tuple[Term, ...]:
        """The terms to be planned."""
        return self.terms[self.first : self.first + self.count]

    @property
    def beyond(self) -> tuple[Term, ...]:
        """The terms after the horizon that holders may be designated for."""
        return self.terms[self.first + self.count :]

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all terms."""
        return tuple(term.label for term in self.terms)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {term.label: place for place, term in enumerate(self.terms)}

    @cached_property
    def other_names(self) -> Mapping[str, str]:
        """The first days of the terms that are called otherwise, with what they are called (see ``term_names``)."""
        return first_days(self.terms)

    def __contains__(self, label: object) -> bool:
        return label in self._places

    def index(self, label: str) -> int:
        """The place of a term. Raises KeyError for an unknown label."""
        return self._places[label]

    def term(self, label: str) -> Term:
        """A term by its label. Raises KeyError for an unknown label."""
        return self.terms[self._places[label]]


def build_timeline(
    horizon: Horizon,
    *,
    path: str = "horizon",
    history_labels: Sequence[str] = (),
    history_ends: Mapping[str, date] | None = None,
    beyond: int = 0,
    history_path: str = "history",
    last_start: date | None = None,
) -> tuple[Timeline | None, list[Problem]]:
    """Lay out the terms of a horizon; what is wrong comes back as problems, and only without any is there a timeline.

    ``history_labels`` are the earlier terms that the case lists, ``history_ends`` the stated last days of irregular
    ones. ``beyond`` terms follow the planned ones. With ``last_start``, all terms that begin on or before that day are
    planned, whatever ``horizon.until`` says. ``path`` and ``history_path`` are where problems are reported. Irregular
    terms that lie wholly before or after the terms laid out are left aside.
    """
    ends = history_ends or {}
    listed, problems = listed_terms([*history_labels, *ends], horizon.start, history_path)
    specials, overlaps = special_terms(horizon, path, listed, ends)
    problems += overlaps
    try:
        calendar = calendar_of(horizon.elections) if horizon.elections else None
        walk = Walk(rhythm_of(horizon.term, calendar), irregular(specials))
    except PydanticCustomError as error:
        key = "elections" if error.type == "election.name" else "term"
        return None, [*problems, problem(below(path, key), error.type, **(error.context or {}))]
    builder = TimelineBuilder(horizon, path, walk, calendar, listed, specials, last_start)
    timeline = Timeline(*builder.terms(beyond))
    problems += builder.problems
    return (None if problems else timeline), problems
