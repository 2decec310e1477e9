"""The small protocol through which a rule speaks to whatever decides the seats: a solver, or a finished plan."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from constraints.breaches import Key
from constraints.posts import Seat

#: A yes-or-no handle. Rules never look inside; only the verbs below make and combine them.
Literal = object
#: A whole-number handle.
Integer = object


class Seats(Protocol):
    """The verbs of a rule's ``post``. Every verb is exact: its handle is true, or has the value, if and only if."""

    @property
    def reach(self) -> int | None:
        """How many places a turn may be moved from its place in the queue in the plans looked at; None: any.

        A planner that sets a reach proves afterwards that no better plan lies outside it. It does so for turn orders alone:
        for other rules it is always None.
        """
        ...

    def holds(self, member: str, seat: Seat) -> Literal:
        """The member holds the seat: decided for planned seats, constant for history; for a designated seat, that the
        member is designated and still a member then."""
        ...

    def no(self, literal: Literal) -> Literal:
        """Not so."""
        ...

    def all_of(self, literals: Iterable[Literal]) -> Literal:
        """Every one is true (true for none)."""
        ...

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """At least one is true (false for none)."""
        ...

    def at_least(self, literals: Iterable[Literal], number: int) -> Literal:
        """At least so many are true."""
        ...

    def count(self, literals: Iterable[Literal]) -> Integer:
        """How many are true."""
        ...

    def total(self, terms: Iterable[tuple[int, Literal | Integer]], constant: int = 0) -> Integer:
        """The sum of factor times handle (true counts 1), plus a constant."""
        ...

    def maximum(self, integers: Iterable[Integer]) -> Integer:
        """The largest (at least one is given)."""
        ...

    def absdiff(self, one: Integer, other: Integer) -> Integer:
        """The distance between two numbers (whole numbers may be given as they are)."""
        ...

    def breach(self, key: Key, value: Literal | Integer) -> None:
        """Name a breach: a literal weighs 1 when true; an integer weighs its value, which is never negative."""
        ...

    def fact(self, terms: Iterable[tuple[int, Literal | Integer]], at_least: int) -> None:
        """The sum of factor times handle is at least so much in every plan (of those within the reach).

        It follows from what else is posted, so it changes nothing; a solver proves faster with it.
        """
        ...

    def beyond(self, literal: Literal) -> None:
        """A plan in which this is true lies outside the ``reach``. Never called when the reach is None."""
        ...
