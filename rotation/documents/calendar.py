"""Calendar files: whole days, with ids that stay the same, so that a second import updates instead of doubling."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any, Literal

from pydantic import Field

from constraints.frozen import Frozen
from rotation.documents.extras import needed
from rotation.documents.text import Clean, cleaned

#: What an entry is about.
EntryKind = Literal["handover", "election", "ask", "confirm", "review"]

#: What stands for the date of a paper that has none.
_UNDATED = date(2000, 1, 1)
_PRODUCT = "-//rotation-planner//EN"


class Entry(Frozen):
    """A whole day. ``body``, ``kind``, ``day`` and ``which`` (where there are several of a kind on one day) make its id.

    ``alarm`` reminds so many days before.
    """

    body: Clean
    kind: EntryKind
    day: date
    summary: Clean
    description: Clean = ""
    which: Clean = ""
    alarm: Annotated[int, Field(ge=0, le=366)] | None = None

    @property
    def uid(self) -> str:
        """The id: the same for the same thing in every edition."""
        told = "\n".join((self.body, self.kind, self.day.isoformat(), self.which))
        return f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@rotation-planner"


def as_ics(
    entries: Sequence[Entry], *, issued: date | None = None, sequence: int | None = None, name: str = ""
) -> bytes:
    """The entries as an iCalendar file (RFC 5545).

    ``issued`` is the date of the paper: it dates the entries, and later papers count as later editions of the same
    entries. ``sequence`` gives the number of the edition instead. Raises MissingExtra, ValueError for two entries with
    the same id.
    """
    if len({entry.uid for entry in entries}) < len(entries):
        raise ValueError("two entries of the same kind, day and which")
    stamp = datetime.combine(issued or _UNDATED, time(), UTC)
    edition = (stamp.date() - _UNDATED).days if sequence is None else sequence
    calendar = needed("icalendar").Calendar()
    for key, value in (("prodid", _PRODUCT), ("version", "2.0"), ("calscale", "GREGORIAN"), ("method", "PUBLISH")):
        calendar.add(key, value)
    if name:
        calendar.add("x-wr-calname", cleaned(name))
    for entry in entries:
        calendar.add_component(_event(entry, stamp, max(edition, 0)))
    found: bytes = calendar.to_ical()
    return found


def _event(entry: Entry, stamp: datetime, edition: int) -> Any:
    event = needed("icalendar").Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", stamp)
    event.add("sequence", edition)
    event.add("dtstart", entry.day)
    if entry.day < date.max:
        event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", entry.summary)
    if entry.description:
        event.add("description", entry.description)
    event.add("transp", "TRANSPARENT")
    if entry.alarm is not None:
        event.add_component(_alarm(entry, entry.alarm))
    return event


def _alarm(entry: Entry, days: int) -> Any:
    alarm = needed("icalendar").Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.summary)
    alarm.add("trigger", -timedelta(days=days))
    return alarm
