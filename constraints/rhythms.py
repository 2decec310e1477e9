"""The rhythm of regular terms: on which days they begin, counted from an anchor."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from dateutil.relativedelta import relativedelta
from pydantic_core import PydanticCustomError

from constraints.elections import ElectionCalendar
from constraints.terms import Parts, months_in

_ONE_DAY = timedelta(days=1)


class Rhythm(Protocol):
    """Where regular terms begin. ``anchor`` is a day on which one begins; None stands for "no such day"."""

    @property
    def ends(self) -> str:
        """The problem code for a rhythm that does not go on."""
        ...

    def begins(self, anchor: date, day: date) -> bool:
        """Whether a term begins on the day."""
        ...

    def after(self, anchor: date, day: date) -> date | None:
        """The first beginning strictly after the day."""
        ...

    def before(self, anchor: date, day: date) -> date | None:
        """The last beginning strictly before the day."""
        ...


def _within_calendar(make: Callable[[], date]) -> date | None:
    try:
        return make()
    except (ValueError, OverflowError):
        return None


@dataclass(frozen=True)
class Months:
    """Terms of ``months`` months, always counted from the anchor, so that the 31st does not drift."""

    months: int
    ends: str = "term.out_of_range"

    def begins(self, anchor: date, day: date) -> bool:
        """Whether a term begins on the day."""
        return self._at(anchor, self._place(anchor, day)) == day

    def after(self, anchor: date, day: date) -> date | None:
        """The first beginning strictly after the day."""
        place = self._place(anchor, day)
        same_month = self._at(anchor, place)
        return same_month if same_month and same_month > day else self._at(anchor, place + 1)

    def before(self, anchor: date, day: date) -> date | None:
        """The last beginning strictly before the day."""
        place = self._place(anchor, day)
        same_month = self._at(anchor, place)
        return same_month if same_month is None or same_month < day else self._at(anchor, place - 1)

    def _place(self, anchor: date, day: date) -> int:
        """Which beginning is the last one in or before the day's month."""
        return ((day.year - anchor.year) * 12 + day.month - anchor.month) // self.months

    def _at(self, anchor: date, place: int) -> date | None:
        return _within_calendar(lambda: anchor + relativedelta(months=place * self.months))


@dataclass(frozen=True)
class ElectionParts:
    """Election periods, or equal parts of them. A period begins on the first anniversary of ``opens`` (or of the
    anchor) after an election day and lasts until the next such day."""

    calendar: ElectionCalendar
    parts: int = 1
    opens: date | None = None
    ends: str = "election.calendar_ends"

    def begins(self, anchor: date, day: date) -> bool:
        """Whether a term begins on the day."""
        return self._around(anchor, day)[0] == day

    def after(self, anchor: date, day: date) -> date | None:
        """The first beginning strictly after the day."""
        return self._around(anchor, day)[1]

    def before(self, anchor: date, day: date) -> date | None:
        """The last beginning strictly before the day."""
        return None if day == date.min else self._around(anchor, day - _ONE_DAY)[0]

    def _around(self, anchor: date, day: date) -> tuple[date | None, date | None]:
        """The last beginning up to the day, and the first after it."""
        begin, following = self._period(self.opens or anchor, day)
        if begin is None or following is None:
            return begin, following
        days = (following - begin).days
        # Part i begins i * days // parts days into the period; this is the last i with such a day up to ours.
        part = (((day - begin).days + 1) * self.parts - 1) // days
        found = [begin + timedelta(days=place * days // self.parts) for place in (part, part + 1)]
        return found[0], found[1]

    def _period(self, opens: date, day: date) -> tuple[date | None, date | None]:
        """When the period around the day begins, and the one after it."""
        election = self.calendar.before(day)
        while election and ((begin := self._opening(opens, election)) is None or begin > day):
            election = self.calendar.before(election)
        later = self.calendar.after(election or date.min)
        while later and (following := self._opening(opens, later)) and following <= day:
            later = self.calendar.after(later)
        return (self._opening(opens, election) if election else None, self._opening(opens, later) if later else None)

    def _opening(self, opens: date, election: date) -> date | None:
        """The first anniversary strictly after an election day."""
        same_year = _within_calendar(lambda: opens + relativedelta(year=election.year))
        if same_year and same_year > election:
            return same_year
        return _within_calendar(lambda: opens + relativedelta(year=election.year + 1))


def rhythm_of(length: str | Parts, calendar: ElectionCalendar | None) -> Rhythm:
    """The rhythm that a length means.

    Raises PydanticCustomError "term.length" for an unreadable length, "term.no_elections" for election periods
    without a calendar.
    """
    months = None if isinstance(length, Parts) else months_in(length)
    if months is not None:
        return Months(months)
    if calendar is None:
        raise PydanticCustomError("term.no_elections", "election periods without a calendar")
    if isinstance(length, Parts):
        return ElectionParts(calendar, length.parts, length.begins)
    return ElectionParts(calendar)
