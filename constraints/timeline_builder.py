"""Laying out the terms of a timeline: back to the earliest listed one, onward to the end of the horizon and beyond."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice, pairwise

from constraints.elections import ElectionCalendar
from constraints.horizon_end import election_problems, planned_count
from constraints.problems import Problem, below, problem
from constraints.terms import MOST_TERMS, Horizon, Term
from constraints.timeline_inputs import Listed, Special, misfits, strangers
from constraints.walks import Blocked, Walk

_ONE_DAY = timedelta(days=1)


@dataclass
class TimelineBuilder:
    """Collects the terms and, in ``problems``, everything that is wrong with them."""

    horizon: Horizon
    path: str
    walk: Walk
    calendar: ElectionCalendar | None
    listed: Sequence[Listed]
    specials: Sequence[Special]
    last_start: date | None
    problems: list[Problem] = field(default_factory=list)

    def terms(self, beyond: int) -> tuple[tuple[Term, ...], int, int]:
        """All terms, the place of the first planned one, and how many are planned; only right without problems."""
        back = self._back()
        behind_blocked = bool(self.problems)
        count = self._planned()
        days = [*reversed(back), *self._ahead(count + beyond if count else 0)]
        terms = tuple(Term.over(day, following) for day, following in pairwise(days))
        self._check_fit(terms, days, check_labels=not behind_blocked)
        return terms, len(back) - 1, count

    def _back(self) -> list[date]:
        """The beginnings from the horizon's start back to the earliest listed term."""
        days = [self.horizon.start]
        if not self.listed:
            return days
        earliest = min(self.listed, key=lambda row: row.start)
        try:
            for day in islice(self.walk.back(self.horizon.start), 1, None):
                days.append(day)
                if day <= earliest.start or len(days) > MOST_TERMS + 1:
                    break
        except Blocked as error:
            self._blocked(error)
        if len(days) > MOST_TERMS + 1:
            self.problems.append(problem(earliest.path, "history.too_long", most=MOST_TERMS))
        return days

    def _planned(self) -> int:
        """How many terms are planned; none if that is wrong."""
        if self.last_start is None and (wrong := election_problems(self.horizon, self.calendar, self.path)):
            self.problems += wrong
            return 0
        try:
            count = planned_count(self.horizon, self.walk, self.last_start)
        except Blocked as error:
            self._blocked(error)
            return 0
        if 1 <= count <= MOST_TERMS:
            return count
        start = self.horizon.start.isoformat()
        early = problem(self._end_path, "horizon.nothing_planned", start=start)
        self.problems.append(early if count < 1 else problem(self._end_path, "horizon.too_long", most=MOST_TERMS))
        return 0

    def _ahead(self, count: int) -> list[date]:
        """The beginnings after the horizon's start, the day after the last term included."""
        days: list[date] = []
        try:
            days += islice(self.walk.onward(self.horizon.start), 1, count + 1)
        except Blocked as error:
            self._blocked(error)
        return days

    @property
    def _end_path(self) -> str:
        return below(self.path, "until" if self.last_start is None else "start")

    def _blocked(self, error: Blocked) -> None:
        """Say what stopped the walk, once."""
        path = self._end_path
        if error.code == "election.calendar_ends":
            path = below(self.path, "elections")
        elif error.code == "term.election_start":
            leads = (item.path for item in self.specials if error.day in (item.start, item.end + _ONE_DAY))
            path = below(self.path, "start") if error.day == self.horizon.start else next(leads, self.path)
        found = error.problem(path)
        if found not in self.problems:
            self.problems.append(found)

    def _check_fit(self, terms: Sequence[Term], days: Sequence[date], check_labels: bool) -> None:
        """Every irregular term among the terms is one of them, and so is every listed label."""
        wrong = list(misfits(terms, self.specials))
        self.problems += [found for _, found in wrong]
        misfit_labels = {special.label for special, _ in wrong}
        if check_labels:
            listed = [row for row in self.listed if row.label not in misfit_labels]
            labels = [term.label for term in terms] + [day.isoformat() for day in days[len(terms) :]]
            self.problems += strangers(labels, days, listed)
