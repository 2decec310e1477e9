"""When general elections are held: a yearly rule or a list of days."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, datetime, time
from functools import lru_cache
from typing import Annotated

from dateutil.rrule import rrule, rrulestr
from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.frozen import Frozen
from constraints.given import Day, text_or_table

_PART = re.compile(r"([A-Z]+)=([A-Z0-9,+-]{1,60})")
_KEYS = {"FREQ", "INTERVAL", "COUNT", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "WKST"}
_COUNTS = re.compile(r"[1-9][0-9]{0,3}")
_UNTIL = re.compile(r"[0-9]{8}(T[0-9]{6})?")


class ElectionCalendar(Frozen):
    """The days of general elections: either ``rule`` and ``first``, or ``dates``.

    ``rule`` is an RFC 5545 recurrence rule with FREQ=YEARLY, ``first`` the first election day (the rule must give it);
    ``dates`` lists the days in order. Wrong values raise pydantic's ValidationError with a problem code as its type.
    """

    rule: Annotated[str, Field(max_length=200)] | None = None
    first: Day | None = None
    dates: tuple[Day, ...] = ()

    @model_validator(mode="after")
    def _one_form(self) -> ElectionCalendar:
        if (self.rule is None) != (self.first is None) or (self.rule is None) != bool(self.dates):
            raise PydanticCustomError("election.form", "either rule and first, or dates")
        if list(self.dates) != sorted(set(self.dates)):
            raise PydanticCustomError("election.dates", "dates out of order")
        if self.rule is not None and self.first is not None:
            _check_rule(self.rule, self.first)
        return self

    def day(self, year: int) -> date | None:
        """The (first) election day of a year; None in a year without an election."""
        if not date.min.year <= year <= date.max.year:
            return None
        return next(iter(self.between(date(year, 1, 1), date(year, 12, 31))), None)

    def after(self, day: date) -> date | None:
        """The first election day strictly after a day; None if the calendar has none."""
        if self.rule is None or self.first is None:
            return next(iter(self.dates[bisect_right(self.dates, day) :]), None)
        return _as_date(_series(self.rule, self.first).after(_midnight(day)))

    def before(self, day: date) -> date | None:
        """The last election day strictly before a day; None if the calendar has none."""
        if self.rule is None or self.first is None:
            return next(reversed(self.dates[: bisect_left(self.dates, day)]), None)
        return _as_date(_series(self.rule, self.first).before(_midnight(day)))

    def between(self, first: date, last: date) -> tuple[date, ...]:
        """The election days from ``first`` to ``last``, both included."""
        if self.rule is None or self.first is None:
            return tuple(day for day in self.dates if first <= day <= last)
        found = _series(self.rule, self.first).between(_midnight(first), _midnight(last), inc=True)
        return tuple(dict.fromkeys(moment.date() for moment in found))


def _check_rule(rule: str, first: date) -> None:
    try:
        _check_parts([_PART.fullmatch(part) for part in rule.split(";")])
        series = _series(rule, first)
        # The first year alone comes first: a rule that never matches would be tried for thousands of years.
        given = next(iter(series.replace(interval=9999)), None) and next(iter(series), None)
    except (ValueError, LookupError, TypeError, ArithmeticError, AttributeError):
        raise PydanticCustomError("election.rule", "not a yearly rule: {given}", {"given": rule}) from None
    if given is None or given.date() != first:
        args = {"given": rule, "first": first.isoformat()}
        raise PydanticCustomError("election.first", "{given} does not give {first}", args)


def _check_parts(parts: Iterable[re.Match[str] | None]) -> None:
    """Raise ValueError for what is no plain yearly rule (dateutil reads more, and would ask the clock for some)."""
    found = [(part[1], part[2]) if part else ("", "") for part in parts]
    values: dict[str, str] = dict(found)
    allowed = len(values) == len(found) and values.keys() <= _KEYS | {"UNTIL"} and values.get("FREQ") == "YEARLY"
    counts = all(_COUNTS.fullmatch(values.get(key, "1")) for key in ("INTERVAL", "COUNT"))
    if not (allowed and counts and _UNTIL.fullmatch(values.get("UNTIL", "20000101"))):
        raise ValueError(values)


@lru_cache(maxsize=64)
def _series(rule: str, first: date) -> rrule:
    found = rrulestr(rule, dtstart=_midnight(first), cache=True)
    if not isinstance(found, rrule):
        raise ValueError(rule)
    return found


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _as_date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


#: Calendars that a case file may name: "se" is the second Sunday of September every fourth year.
NAMED_CALENDARS = {
    "se": ElectionCalendar(rule="FREQ=YEARLY;INTERVAL=4;BYMONTH=9;BYDAY=2SU", first=date(2014, 9, 14)),
}


def calendar_of(value: str | ElectionCalendar) -> ElectionCalendar:
    """The calendar itself, or the named one. Raises PydanticCustomError "election.name" for an unknown name."""
    if isinstance(value, ElectionCalendar):
        return value
    if value not in NAMED_CALENDARS:
        args = {"given": value, "known": tuple(NAMED_CALENDARS)}
        raise PydanticCustomError("election.name", "unknown calendar: {given}", args)
    return NAMED_CALENDARS[value]


#: A calendar in a case file: its name, or a table.
Elections = Annotated[str | ElectionCalendar, text_or_table(ElectionCalendar, calendar_of)]
