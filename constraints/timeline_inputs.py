"""What a case says about single terms: listed history labels and irregular terms, and whether they fit the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from constraints.problems import Problem, below, problem
from constraints.term_names import of_two_years
from constraints.terms import Horizon, IrregularTerm, Term

_LABEL = re.compile(r"[0-9]{4}(-[0-9]{2}-[0-9]{2})?")


class Listed(NamedTuple):
    """A history term that the case lists: its label, the day that the label means, and its place in the file.

    The day is the term's first, or for a label like "2024/25" the last of the first year, which lies in the term.
    """

    label: str
    start: date
    path: str


class Special(NamedTuple):
    """An irregular term and its place in the file; ``label`` is set for a term of the history."""

    start: date
    end: date
    path: str
    label: str = ""


def day_of(label: str) -> date | None:
    """The day that a label means (see ``Listed``); None if it is neither a year, nor two, nor an ISO date."""
    if (year := of_two_years(label)) is not None:
        return date(year, 12, 31) if year else None
    try:
        return date.fromisoformat(label if len(label) > 4 else f"{label}-01-01") if _LABEL.fullmatch(label) else None
    except ValueError:
        return None


def listed_terms(labels: Iterable[str], start: date, path: str) -> tuple[list[Listed], list[Problem]]:
    """The history labels that can be read and lie before the horizon, and what is wrong with the others."""
    listed, problems = [], []
    for label in dict.fromkeys(labels):
        place, day = below(path, label), day_of(label)
        if day is None:
            problems.append(problem(place, "history.label", given=label))
        elif day >= start:  # of two years: then the term itself does not begin before it either
            problems.append(problem(place, "history.too_late", given=label, start=start.isoformat()))
        else:
            listed.append(Listed(label, day, place))
    return listed, problems


def special_terms(
    horizon: Horizon, path: str, listed: Sequence[Listed], ends: Mapping[str, date]
) -> tuple[list[Special], list[Problem]]:
    """The irregular terms of horizon and history in order, and those that are empty or overlap an earlier one."""
    given = [
        Special(term.start, term.end, below(path, "irregular", place)) for place, term in enumerate(horizon.irregular)
    ]
    spans = {(special.start, special.end) for special in given}
    unsaid = [row for row in listed if row.label in ends and of_two_years(row.label) is not None]
    for row in listed:
        if row in unsaid:
            continue
        # A history term may repeat what the horizon already says.
        if row.label in ends and (row.start, ends[row.label]) not in spans:
            given.append(Special(row.start, ends[row.label], below(row.path, "end"), row.label))
    kept, problems = _apart(sorted(given, key=lambda special: special.start))
    return kept, [
        *problems,
        *(problem(below(row.path, "end"), "history.two_years_end", given=row.label) for row in unsaid),
    ]


def _apart(specials: Iterable[Special]) -> tuple[list[Special], list[Problem]]:
    kept: list[Special] = []
    problems = []
    for special in specials:
        args = {"start": special.start.isoformat(), "end": special.end.isoformat()}
        if special.end < special.start:
            problems.append(problem(special.path, "term.empty", **args))
        elif kept and special.start <= kept[-1].end:
            problems.append(problem(special.path, "irregular.overlap", **args))
        else:
            kept.append(special)
    return kept, problems


def misfits(terms: Sequence[Term], specials: Iterable[Special]) -> Iterator[tuple[Special, Problem]]:
    """The irregular terms that lie among the terms without being one of them, each with its problem."""
    spans = {(term.start, term.end) for term in terms}
    for special in specials:
        reached = bool(terms) and special.start <= terms[-1].end and terms[0].start <= special.end
        if reached and (special.start, special.end) not in spans:
            near = tuple(day.isoformat() for day in _nearest(special.start, [term.start for term in terms]))
            span = {"start": special.start.isoformat(), "end": special.end.isoformat()}
            yield special, problem(special.path, "irregular.misfit", near=near, **span)


def strangers(labels: Sequence[str], days: Sequence[date], listed: Iterable[Listed]) -> Iterator[Problem]:
    """The listed history labels that no term has, and terms listed by both their names; ``labels`` and ``days`` are those
    of the terms.
    """
    by_day = dict(zip(days, labels, strict=True))
    listed = tuple(listed)
    named = {row.label for row in listed}
    for row in listed:
        other = by_day.get(row.start, "") if row.start.isoformat() == row.label else ""
        if of_two_years(other) is not None:
            if other in named:
                yield problem(row.path, "history.two_names", given=row.label, label=other)
        elif row.label not in labels:
            near = tuple(by_day[day] for day in _nearest(row.start, days))
            yield problem(row.path, "history.no_term", given=row.label, near=near)


def _nearest(day: date, days: Iterable[date]) -> list[date]:
    """The two nearest days, in order."""
    return sorted(sorted(days, key=lambda other: (abs(other - day), other))[:2])


def irregular(specials: Iterable[Special]) -> tuple[IrregularTerm, ...]:
    """The same as the data class of a case file."""
    return tuple(IrregularTerm(start=special.start, end=special.end) for special in specials)
