"""Going on after a wrong shape: the wrong parts are left out, so that the rest can be looked at too."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from constraints.document import CaseDocument

#: How often wrong parts are cut out before the rest is given up.
_ROUNDS = 5


def prune(data: Mapping[str, Any], error: ValidationError) -> CaseDocument | None:
    """The case without the parts named in the error; None if what is left makes no case."""
    left: dict[str, Any] = copy.deepcopy(dict(data))
    for _ in range(_ROUNDS):
        for place in sorted((_in_data(left, item["loc"]) for item in error.errors()), key=_late_first, reverse=True):
            _cut(left, place)
        try:
            return CaseDocument.model_validate(left)
        except ValidationError as again:
            error = again
    return None


def _late_first(place: tuple[str | int, ...]) -> tuple[tuple[bool, str, int], ...]:
    return tuple((isinstance(key, int), str(key), key if isinstance(key, int) else 0) for key in place)


def _in_data(data: Any, loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The part of an error's place that the data has (tags of unions, and keys that are missing, are not in it)."""
    place: list[str | int] = []
    for key in loc:
        in_list = isinstance(data, list) and isinstance(key, int) and key < len(data)
        if not in_list and not (isinstance(data, dict) and key in data):
            continue
        data = data[key]
        place.append(key)
    return tuple(place)


def _cut(data: dict[str, Any], place: tuple[str | int, ...]) -> None:
    """Leave out the smallest part that can be missing: a list's entry, a member's details, a row or a key."""
    if not place:
        return
    if "members" in place and len(place) > (at := place.index("members")) + 1:
        _cut_member(data, place[: at + 2], place[at + 2 :])
        return
    parent = _parent(data, place)
    if parent is not None:
        _remove(parent, place[-1])


def _cut_member(data: dict[str, Any], place: tuple[str | int, ...], rest: tuple[str | int, ...]) -> None:
    """A wrong detail of a member is left out, its name is kept: others refer to it."""
    parent = _parent(data, place)
    if parent is None:
        return
    member = parent[place[-1]]
    if rest and rest[0] != "name" and isinstance(member, dict):
        _remove(member, rest[0])
    else:
        _remove(parent, place[-1])


def _parent(data: Any, place: tuple[str | int, ...]) -> Any:
    for key in place[:-1]:
        try:
            data = data[key]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _remove(parent: Any, key: str | int) -> None:
    if isinstance(parent, dict):
        parent.pop(key, None)
    elif isinstance(parent, list) and isinstance(key, int) and key < len(parent):
        del parent[key]
