"""A conflict as data: which musts and absences cannot hold together, down to their breaches."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from constraints.breach import Key
from constraints.posts import Seat


@dataclass(frozen=True)
class ConflictItem:
    """One must (its id) or one absence (its place in the case file, from 0, as text), with the keys that clash.

    A rule's keys are those of the breaches that would have to be avoided together (none: the rule as a whole); an absence's
    are (term, post).
    """

    kind: Literal["rule", "absence"]
    id: str
    keys: tuple[Key, ...] = ()

    def with_keys(self, keys: tuple[Key, ...]) -> ConflictItem:
        """The same item with its keys."""
        return replace(self, keys=keys)


@dataclass(frozen=True)
class Conflict:
    """Items that cannot hold together, while they can without any one of them.

    ``kind`` is ``rules`` (musts and absences), or ``structure``: then ``seats`` lists seats that cannot all be filled even
    without rules and absences, because there are too few members. ``minimal`` is False if the search was too short to be
    sure that nothing can be left out.
    """

    kind: Literal["rules", "structure"]
    items: tuple[ConflictItem, ...]
    seats: tuple[Seat, ...]
    minimal: bool
