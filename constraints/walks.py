"""Walking from term to term: a rhythm of regular terms, broken by irregular ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from constraints.problems import Problem
from constraints.rhythms import Rhythm
from constraints.terms import IrregularTerm
from constraints.words import Argument

_ONE_DAY = timedelta(days=1)


class Blocked(Exception):
    """The walk cannot go on from ``day``; ``code`` and ``args`` are those of a problem."""

    def __init__(self, day: date, code: str, args: dict[str, Argument]) -> None:
        super().__init__(code)
        self.day = day
        self.code = code
        self.details = args

    def problem(self, path: str) -> Problem:
        """The same as a problem at a place in the file."""
        return Problem(path=path, code=self.code, args=self.details)


@dataclass(frozen=True)
class Walk:
    """The days on which terms begin, onward and back from a day; irregular terms are taken where they fit.

    After an irregular term the rhythm goes on from the day it leads to: that day is the new anchor, unless it is a
    beginning of the old rhythm anyway.
    """

    rhythm: Rhythm
    irregular: tuple[IrregularTerm, ...] = ()

    @cached_property
    def _by_start(self) -> dict[date, date]:
        return {term.start: term.end for term in self.irregular}

    @cached_property
    def _by_end(self) -> dict[date, date]:
        return {term.end: term.start for term in self.irregular}

    def onward(self, start: date) -> Iterator[date]:
        """``start`` and every later beginning, without end. Raises Blocked where the terms cannot go on."""
        anchor = day = start
        while True:
            yield day
            end = self._by_start.get(day)
            following = self._regular_end(anchor, day) if end is None else self._day_after(day, end)
            anchor, day = self._anchor(anchor, following), following

    def back(self, start: date) -> Iterator[date]:
        """``start`` and every earlier beginning, as far as there are any. Raises Blocked off the rhythm."""
        anchor = day = start
        while True:
            yield day
            irregular = None if day == date.min else self._by_end.get(day - _ONE_DAY)
            earlier = irregular or self._regular_start(anchor, day)
            if earlier is None:
                return
            anchor, day = self._anchor(anchor, earlier), earlier

    def _anchor(self, anchor: date, day: date) -> date:
        return anchor if self.rhythm.begins(anchor, day) else day

    def _regular_end(self, anchor: date, day: date) -> date:
        self._check_begins(anchor, day)
        following = self.rhythm.after(anchor, day)
        if following is None:
            raise Blocked(day, self.rhythm.ends, {"start": day.isoformat()})
        return following

    def _regular_start(self, anchor: date, day: date) -> date | None:
        self._check_begins(anchor, day)
        return self.rhythm.before(anchor, day)

    def _check_begins(self, anchor: date, day: date) -> None:
        if self.rhythm.begins(anchor, day):
            return
        near = [found for found in (self.rhythm.before(anchor, day), self.rhythm.after(anchor, day)) if found]
        if not near:
            raise Blocked(day, self.rhythm.ends, {"start": day.isoformat()})
        args: dict[str, Argument] = {"given": day.isoformat(), "near": tuple(found.isoformat() for found in near)}
        raise Blocked(day, "term.election_start", args)

    def _day_after(self, start: date, end: date) -> date:
        if end == date.max:
            raise Blocked(start, "term.out_of_range", {"start": start.isoformat()})
        return end + _ONE_DAY
