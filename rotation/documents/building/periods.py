"""What terms are called that are no years: by the years that they fill ("2015–2018"), else by their days."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel

from constraints.setting import Setting
from constraints.term_names import is_year
from constraints.terms import Term
from constraints.words import Argument, Arguments, Language, Words
from rotation.documents.days import day_in_words
from rotation.report.saying import Speaker

#: How a working year is called where terms are no years.
_PERIODS = {
    r"\bett verksamhetsår\b": "en period",
    r"\bett enda verksamhetsår\b": "en enda period",
    r"\b(nästa|varje|per) verksamhetsår\b": r"\1 period",
    r"\bverksamhetsåren\b": "perioderna",
    r"\bverksamhetsårets\b": "periodens",
    r"\bverksamhetsåret\b": "perioden",
    r"\bverksamhetsår\b": "perioder",
}

#: Arguments that are days, and not the first days by which terms are called.
_DAYS = ("date", "day")

_Data = TypeVar("_Data", bound=BaseModel)

_DASH = "\N{EN DASH}"


def whole_years(first: Term, last: Term) -> str:
    """The years that some terms fill, "2015–2018"; empty if they do not begin and end with a year."""
    if (first.start.month, first.start.day, last.end.month, last.end.day) != (1, 1, 12, 31):
        return ""
    years = dict.fromkeys((f"{first.start.year:04}", f"{last.end.year:04}"))
    return _DASH.join(years)


def called(first: Term, last: Term, language: Language) -> str:
    """What terms from a first to a last one are called in running text."""
    days = (first.start, last.end)
    return whole_years(first, last) or _DASH.join(day_in_words(day, language) for day in days)


def period_names(setting: Setting, language: Language, *, years_alone: bool = False) -> Mapping[str, str]:
    """What each term that is no year is called, by its label; with ``years_alone`` only those that fill years. A label that
    two terms share is left as it is.
    """
    found: dict[str, set[str]] = {}
    for term in _terms(setting):
        if not is_year(term.label):
            name = whole_years(term, term) if years_alone else called(term, term, language)
            found.setdefault(term.label, set()).add(name)
    return {label: name for label, names in found.items() if len(names) == 1 and (name := next(iter(names)))}


def _terms(setting: Setting) -> Iterator[Term]:
    for body in setting.bodies:
        for ladder in body.ladders:
            line = ladder.timeline
            yield from (*line.history, *line.planned, *line.beyond)


def in_periods(text: str) -> str:
    """A Swedish text about terms that are no years: "nästa period" instead of "nästa verksamhetsår"."""
    for pattern, period in _PERIODS.items():
        text = re.sub(pattern, period, text)
    return text


def relabelled(data: _Data, names: Mapping[str, str]) -> _Data:
    """The data of a picture, which holds no free texts, with every label of a term by what the term is called."""
    return data.model_copy(update={key: _relabelled(value, names) for key, value in data})


def _relabelled(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, BaseModel):
        return relabelled(value, names)
    if isinstance(value, tuple | frozenset):
        return type(value)(_relabelled(part, names) for part in value)
    if isinstance(value, Mapping):
        return {_relabelled(key, names): _relabelled(part, names) for key, part in value.items()}
    return value


class PeriodSpeaker(Speaker):
    """A speaker that calls terms by their names instead of their first days."""

    def __init__(self, setting: Setting, language: Language, names: Mapping[str, str], body: str | None = None) -> None:
        super().__init__(setting, language, body)
        self._periods = names
        self._no_years = not any(is_year(seat.term) for seat in setting.seats)

    def at(self, body: str) -> Speaker:
        """The same, with posts called as one body calls them."""
        return PeriodSpeaker(self.setting, self.language, self._periods, body)

    def _filled(self, words: Words, args: Arguments, body: str | None) -> str:
        """One text, with terms by their names; what is a day stays one."""
        named = {key: value if key in _DAYS else self._named(value) for key, value in args.items()}
        text = super()._filled(words, named, body)
        return in_periods(text) if self.language == "sv" and self._no_years else text

    def _named(self, value: Argument) -> Argument:
        """Labels of terms, one or several, by what the terms are called; a rule's own fields may hold other data too."""
        if isinstance(value, tuple):
            return tuple(self._periods.get(part, part) if isinstance(part, str) else part for part in value)
        return self._periods.get(value, value) if isinstance(value, str) else value
