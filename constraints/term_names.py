"""What terms are called: the year, "2024/25" for about a year that ends in the next, else the first day."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from constraints.terms import Term

#: What a label looks like, as a regular expression without groups.
LABEL = r"\d{4}(?:-\d\d-\d\d|/\d\d)?"

#: The days of what is about a year: one month more or less.
SHORTEST, LONGEST = 330, 400

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
    """The same data with every text that is the other name of a term replaced by what the term is called."""
    return item if not names else _renamed(item, names)


def _renamed(item: Any, names: Mapping[str, str]) -> Any:
    if isinstance(item, str):
        return names.get(item, item)
    if isinstance(item, BaseModel):
        return item.model_copy(update=_changed(item, type(item).model_fields, names))
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        return dataclasses.replace(item, **_changed(item, [field.name for field in dataclasses.fields(item)], names))
    if isinstance(item, tuple) and not hasattr(item, "_fields"):
        return tuple(_renamed(part, names) for part in item)
    if isinstance(item, Mapping):
        return {_renamed(key, names): _renamed(value, names) for key, value in item.items()}
    return item


def _changed(item: Any, fields: Iterable[str], names: Mapping[str, str]) -> dict[str, Any]:
    values = {name: getattr(item, name) for name in fields}
    new = {name: _renamed(value, names) for name, value in values.items()}
    return {name: value for name, value in new.items() if value != values[name]}
