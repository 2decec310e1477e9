"""What terms are called: the year, "2024/25" for about a year that ends in the next, else the first day."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from constraints.terms import Term

#: What a label looks like, as a regular expression without groups.
LABEL = r"\d{4}(?:-\d\d-\d\d|/\d\d)?"

#: The days of what is about a year: one month more or less.
SHORTEST, LONGEST = 330, 400

#: The fields of statements, rules and waivers that hold terms, one or several; any other text is left as it is.
TERM_FIELDS = ("term", "terms", "since", "into")

_PAIR = re.compile(r"([0-9]{4})/([0-9]{2})")
_Item = TypeVar("_Item")


def label_of(start: date, end: date) -> str:
    """What the term of these days is called."""
    if (start, end) == (date(start.year, 1, 1), date(start.year, 12, 31)):
        return f"{start.year:04}"
    if end.year == start.year + 1 and SHORTEST <= (end - start).days + 1 <= LONGEST:
        return f"{start.year:04}/{end.year % 100:02}"
    return start.isoformat()


def of_two_years(label: str) -> int | None:
    """The first year of a label like "2024/25"; None for any other."""
    found = _PAIR.fullmatch(label)
    return int(found[1]) if found and (int(found[1]) + 1) % 100 == int(found[2]) else None


def is_year(label: str) -> bool:
    """Whether a term is called by its year, or by the two that it lies in."""
    return label.isdigit() or of_two_years(label) is not None


def consecutive(labels: Sequence[str]) -> bool:
    """Whether they are years, or pairs of years, one after the other."""
    if not (all(label.isdigit() for label in labels) or all(of_two_years(label) is not None for label in labels)):
        return False
    years = [int(label[:4]) for label in labels]
    return years == list(range(years[0], years[0] + len(years)))


def first_days(terms: Iterable[Term]) -> Mapping[str, str]:
    """The other names of terms, their first days, with what they are called; without those that are a term's own name."""
    found = {term.start.isoformat(): term.label for term in terms}
    return {day: label for day, label in found.items() if of_two_years(label) is not None}


def renamed(item: _Item, names: Mapping[str, str]) -> _Item:
    """The same data with its terms (see ``TERM_FIELDS``) by what they are called, where they stand by their other name."""
    given = {name: getattr(item, name) for name in TERM_FIELDS if hasattr(item, name)}
    new = {name: _renamed(value, names) for name, value in given.items()}
    changed = {name: value for name, value in new.items() if value != given[name]}
    if not changed:
        return item
    if isinstance(item, BaseModel):
        return item.model_copy(update=changed)
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        return dataclasses.replace(item, **changed)
    raise TypeError(item)


def _renamed(value: object, names: Mapping[str, str]) -> object:
    if isinstance(value, str):
        return names.get(value, value)
    if isinstance(value, tuple):
        return tuple(names.get(part, part) if isinstance(part, str) else part for part in value)
    return value
