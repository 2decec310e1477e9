"""The periods in which everybody is to hold a post once: election periods, or a number of terms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Literal

from constraints.posts import Seat
from constraints.setting import Setting

#: The seats of one period, earliest first.
Period = tuple[Seat, ...]


def periods(
    setting: Setting, body: str, post: str, length: int | Literal["election"], since: str | None
) -> tuple[Period, ...]:
    """The periods wholly inside history and horizon that have a planned term.

    ``length`` is a number of terms, counted both ways from the term ``since`` (or the first planned one), or election.
    """
    found = (
        _of_elections(setting, body, post) if length == "election" else _of_terms(setting, body, post, length, since)
    )
    return tuple(period for period in found if any(seat in setting.planned for seat in period))


def _listed(setting: Setting, body: str, post: str) -> tuple[Seat, ...]:
    """The history and planned seats of a post."""
    return tuple(seat for seat in setting.everything(body, post) if seat not in setting.designated)


def _of_terms(setting: Setting, body: str, post: str, length: int, since: str | None) -> Iterator[Period]:
    seats = _listed(setting, body, post)
    labels = [seat.term for seat in seats]
    begin = labels.index(since) if since is not None else len(setting.past(body, post))
    for place in range(begin % length, len(seats) - length + 1, length):
        yield seats[place : place + length]


def _of_elections(setting: Setting, body: str, post: str) -> Iterator[Period]:
    """The terms that start after one election day and on or before the next.

    A period is cut off at its beginning if a term as long as the first listed one, laid before it, belongs to it too.
    """
    seats = _listed(setting, body, post)
    first, last = setting.term(seats[0]), setting.term(seats[-1])
    earliest = date.fromordinal(max(1, first.start.toordinal() - first.days))
    days = setting.calendar.between(earliest, last.end) if setting.calendar else ()
    for election, following in pairwise(days):
        yield tuple(seat for seat in seats if election < setting.term(seat).start <= following)
