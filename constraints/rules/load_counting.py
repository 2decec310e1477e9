"""What a load counts: post-months, period by period, and how many are even."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from constraints.posts import Seat
from constraints.setting import Holders, Setting
from constraints.terms import Term

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """A calendar year, or the whole plan (whose ``label`` is empty).

    ``months`` has the post-months of each listed seat in it, weighted; ``members`` are those that can carry some of them,
    ``sharing`` says how many of them do so by turn: who takes no part in a post's order holds it only if it was elected.
    """

    label: str
    months: Mapping[Seat, int]
    members: tuple[str, ...]
    sharing: int

    @property
    def even(self) -> int:
        """What each of those that share them would carry if all carried the same, rounded up to a whole number."""
        return -(-sum(self.months.values()) // self.sharing)

    def carried(self, plan: Holders, setting: Setting) -> dict[str, int]:
        """What each member carries."""
        return self._sums((setting.held(plan, seat), months) for seat, months in self.months.items())

    def past(self, setting: Setting) -> dict[str, int]:
        """What each member carries by history alone."""
        earlier = [seat for seat in self.months if setting.number(seat) < 1]
        return self._sums((setting.reading.get(seat), self.months[seat]) for seat in earlier)

    def _sums(self, held: Iterable[tuple[str | None, int]]) -> dict[str, int]:
        found = dict.fromkeys(self.members, 0)
        for holder, months in held:
            if holder in found:
                found[holder] += months
        return found


def months_within(term: Term, start: date, end: date) -> int:
    """The months whose 15th day lies both in the term and between two days (both included)."""
    first, last = max(term.start, start), min(term.end, end)
    return max(0, _fifteenths(last) - _fifteenths(first - _ONE_DAY))


def _fifteenths(day: date) -> int:
    """The fifteenth days of months up to a day, counted from the beginning of the calendar."""
    return 12 * day.year + day.month - (day.day < 15)


def years_of(
    setting: Setting, posts: Sequence[tuple[str, str]], weights: Sequence[int], members: Iterable[str]
) -> list[Period]:
    """The calendar years in which planned terms of the posts have a month."""
    terms = _planned(setting, posts)
    years = range(min(term.start.year for term in terms), max(term.end.year for term in terms) + 1)
    spans = [(str(year), date(year, 1, 1), date(year, 12, 31)) for year in years]
    names = tuple(members)
    found = [_period(setting, posts, weights, names, *span) for span in spans]
    return [period for period in found if period.members]


def whole_plan(
    setting: Setting, posts: Sequence[tuple[str, str]], weights: Sequence[int], members: Iterable[str]
) -> list[Period]:
    """The time from the first to the last day of planned terms of the posts, as one period."""
    terms = _planned(setting, posts)
    start, end = min(term.start for term in terms), max(term.end for term in terms)
    found = _period(setting, posts, weights, tuple(members), "", start, end)
    return [found] if found.members else []


def _planned(setting: Setting, posts: Sequence[tuple[str, str]]) -> list[Term]:
    listed = set(posts)
    return [setting.term(seat) for seat in setting.seats if (seat.body, seat.post) in listed]


def _period(
    setting: Setting,
    posts: Sequence[tuple[str, str]],
    weights: Sequence[int],
    members: tuple[str, ...],
    label: str,
    start: date,
    end: date,
) -> Period:
    months = {
        seat: weight * within
        for (body, post), weight in zip(posts, weights, strict=True)
        for seat in setting.everything(body, post)
        if (within := months_within(setting.term(seat), start, end))
    }
    planned = [seat for seat in months if seat in setting.planned]
    able = tuple(name for name in members if any(setting.belongs(name, seat) for seat in planned))
    taking_part = {name for seat in planned for name in setting.taking_part(seat)}
    return Period(label, months, able, len(taking_part) or len(able))
