"""Where a horizon ends: how many terms are planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice, takewhile

from constraints.elections import ElectionCalendar
from constraints.problems import Problem, below, problem
from constraints.terms import MOST_TERMS, Horizon
from constraints.walks import Walk


def election_problems(horizon: Horizon, calendar: ElectionCalendar | None, path: str) -> list[Problem]:
    """What is wrong with the election year that the horizon ends after."""
    year, place = horizon.until.election, below(path, "until", "election")
    if year is None:
        return []
    if calendar is None:
        return [problem(place, "election.no_calendar", year=year)]
    if calendar.day(year):
        return []
    around = (calendar.before(date(year, 1, 1)), calendar.after(date(year, 12, 31)))
    return [problem(place, "election.year_outside", year=year, near=tuple(str(day.year) for day in around if day))]


def planned_count(horizon: Horizon, walk: Walk, last_start: date | None) -> int:
    """How many terms are planned; less than one if the end comes too early.

    Counting stops one past MOST_TERMS. Raises Blocked where the terms cannot go on.
    """
    until = horizon.until
    if last_start is not None:
        return _count(takewhile(lambda day: day <= last_start, walk.onward(horizon.start)))
    if until.terms is not None:
        return until.terms
    return _to_election(horizon.start, walk, until.election or 0, until.terms_after or 0)


def _to_election(start: date, walk: Walk, year: int, terms_after: int) -> int:
    early = _count(takewhile(lambda day: day.year <= year, walk.onward(start)))
    if early:
        return early + terms_after
    # The plan starts later: the terms between the election year and the start count as terms after it.
    earlier = islice(walk.back(start), 1, None)
    return terms_after - _count(takewhile(lambda day: day.year > year, earlier))


def _count(days: Iterable[date]) -> int:
    return sum(1 for _ in islice(days, MOST_TERMS + 1))
