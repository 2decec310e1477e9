"""Waivers that fit nothing: no breach that their rule could have is covered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from constraints.breaches import Key
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.rule import Rule
from constraints.seats import Integer, Literal
from constraints.setting import Setting


class KeysOnly:
    """The verbs of ``Seats`` for nobody but who wants to know the keys: handles say nothing."""

    def __init__(self) -> None:
        self.keys: list[Key] = []

    @property
    def reach(self) -> int | None:
        """None: every breach is named."""
        return None

    def holds(self, member: str, seat: Seat) -> Literal:
        """A handle."""
        return None

    def no(self, literal: Literal) -> Literal:
        """A handle."""
        return None

    def all_of(self, literals: Iterable[Literal]) -> Literal:
        """A handle."""
        return None

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """A handle."""
        return None

    def at_least(self, literals: Iterable[Literal], number: int) -> Literal:
        """A handle."""
        return None

    def count(self, literals: Iterable[Literal]) -> Integer:
        """A handle."""
        return None

    def total(self, terms: Iterable[tuple[int, Literal | Integer]], constant: int = 0) -> Integer:
        """A handle."""
        return None

    def maximum(self, integers: Iterable[Integer]) -> Integer:
        """A handle."""
        return None

    def absdiff(self, one: Integer, other: Integer) -> Integer:
        """A handle."""
        return None

    def breach(self, key: Key, value: Literal | Integer) -> None:
        """Keep the key."""
        self.keys.append(key)

    def fact(self, terms: Iterable[tuple[int, Literal | Integer]], at_least: int) -> None:
        """Nothing to keep."""

    def beyond(self, literal: Literal) -> None:
        """Never called: there is no reach."""
        raise ValueError("there is no reach")


def idle_waivers(readings: Sequence[Setting], rules: Sequence[tuple[int, Rule]]) -> Iterator[Problem]:
    """Waivers that cover no breach that their rule names under any of these readings; rules come with their places.

    Rules from outside are left aside: their code is looked at when they are used.
    """
    for place, rule in rules:
        if not rule.waivers or rule.from_outside:
            continue
        plain = rule.model_copy(update={"waivers": ()})
        found = KeysOnly()
        for setting in readings:
            plain.post(found, setting)
        for number, waiver in enumerate(rule.waivers):
            if not any(waiver.covers(key) for key in found.keys):
                yield problem(below("rule", place, "waivers", number), "waiver.nothing")
