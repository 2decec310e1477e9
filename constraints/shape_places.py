"""Where a wrong shape is: the place as it stands in the file, and the keys that may stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from constraints.frozen import Tagged

#: The types of error by which a key is missing: its place is where it should stand.
MISSING = ("missing", "missing_argument", "missing_keyword_only_argument", "union_tag_not_found")

Place = tuple[str | int, ...]


def place_of(details: ErrorDetails, data: object) -> Place:
    """The part of pydantic's place that a reader of the data knows."""
    location = details["loc"]
    if data is None:
        return tuple(part for part in location if not _is_mark(part))
    place: list[str | int] = []
    for number, part in enumerate(location):
        inner = _inside(data, part)
        if inner is not None:
            data = inner[0]
            place.append(part)
        elif details["type"] in MISSING and number == len(location) - 1 and isinstance(part, str):
            place.append(part)
    return tuple(place)


def _inside(data: object, part: str | int) -> tuple[object] | None:
    """The value under a key or list place, in a tuple of its own; None if there is none."""
    if isinstance(data, Mapping) and part in data:
        return (data[part],)
    if isinstance(data, list | tuple) and isinstance(part, int) and part < len(data):
        return (data[part],)
    return None


def _is_mark(part: str | int) -> bool:
    """Whether a part is surely no key: the name of a type, or pydantic's description of one."""
    return isinstance(part, str) and ("[" in part or part in ("str", "int", "float", "bool", "date", "none"))


def known_keys(model: type[BaseModel], location: Place) -> tuple[str, ...]:
    """The keys that may stand where an unknown one stood."""
    tables: list[Any] = [model]
    for part in location[:-1]:
        tagged = [table for table in tables if _tag(table) == part]
        tables = tagged or [found for table in tables for found in _tables_under(table, part)] or tables
    return tuple(dict.fromkeys(field.alias or name for table in tables for name, field in _fields(table).items()))


def _tag(table: Any) -> object:
    """The value that tells a kind of table from the others of its choice."""
    if isinstance(table, type) and issubclass(table, Tagged) and hasattr(table, "tag"):
        return table.model_fields[table.tag].default
    return None


def _tables_under(table: Any, part: str | int) -> Iterator[Any]:
    for name, field in _fields(table).items():
        if part in (name, field.alias):
            yield from _tables_in(field.annotation)


def _tables_in(annotation: Any) -> Iterator[Any]:
    """The tables that a type mentions: itself, entries of a list, values of a table, branches of a choice."""
    if _fields(annotation):
        yield annotation
    for inner in get_args(annotation):
        yield from _tables_in(inner)


def _fields(table: Any) -> Mapping[str, FieldInfo]:
    """The fields of a model or a dataclass; none of anything else."""
    if isinstance(table, type) and issubclass(table, BaseModel):
        return table.model_fields
    found: Mapping[str, FieldInfo] = getattr(table, "__pydantic_fields__", {})
    return found
