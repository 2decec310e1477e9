"""A breach: where a plan departs from a rule. Data first; words come last."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.posts import Seat
from constraints.words import Argument, Arguments

#: What tells the breaches of one rule apart; the same in ``check`` and in ``post``.
Key = tuple[str | int, ...]


@dataclass(frozen=True)
class Breach:
    """One departure from a rule.

    ``weight`` is a positive integer in the rule's stated unit; ``seats`` and ``members`` are those concerned;
    ``code`` and ``args`` are the text (see the rule's own texts).
    """

    key: Key
    weight: int
    seats: tuple[Seat, ...]
    members: tuple[str, ...]
    code: str
    args: dict[str, Argument]


def breach(
    key: Key,
    seats: tuple[Seat, ...],
    members: tuple[str, ...],
    code: str,
    args: Arguments,
    weight: int = 1,
) -> Breach:
    """Make a breach in one line."""
    return Breach(key=key, weight=weight, seats=seats, members=members, code=code, args=dict(args))
