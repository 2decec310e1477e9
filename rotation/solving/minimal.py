"""A smallest-by-inclusion part of what clashes."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def minimal(parts: list[T], clash: Callable[[list[T]], bool]) -> list[T]:
    """A smallest-by-inclusion clashing subset of parts that clash together, in the given order.

    QuickXplain (U. Junker, AAAI 2004).
    """
    found = set(_explain([], False, parts, clash)) if parts else set()
    return [part for part in parts if part in found]


def _explain(base: list[T], grown: bool, parts: list[T], clash: Callable[[list[T]], bool]) -> list[T]:
    if grown and clash(base):
        return []
    if len(parts) == 1:
        return parts
    half = len(parts) // 2
    front, back = parts[:half], parts[half:]
    needed_back = _explain([*base, *front], bool(front), back, clash)
    needed_front = _explain([*base, *needed_back], bool(needed_back), front, clash)
    return [*needed_front, *needed_back]
