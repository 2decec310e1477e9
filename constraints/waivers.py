"""Waivers: recorded exceptions from a rule, for stated terms or members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, Key
from constraints.frozen import Frozen
from constraints.names import Line, Name
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.seats import Integer, Literal, Seats

if TYPE_CHECKING:
    from constraints.rule import Rule
    from constraints.setting import Setting


class Waiver(Frozen):
    """A recorded exception: the rule does not count in the ``terms``, or for the ``members``, that are stated.

    Where both are stated, both have to fit: a breach is waived if its key has one of the terms and all of the members.
    ``into`` is one term, as one says of moving up. ``reason`` says why, ``decision`` where it was decided.
    """

    into: str | None = None
    terms: tuple[str, ...] = ()
    members: tuple[Name, ...] = ()
    reason: Line
    decision: Line = ""

    @model_validator(mode="after")
    def _something(self) -> Waiver:
        if self.into is None and not self.terms and not self.members:
            raise PydanticCustomError("waiver.empty", "neither terms nor members")
        return self

    @property
    def labels(self) -> tuple[str, ...]:
        """The terms for which it holds; none: for all."""
        return (*((self.into,) if self.into is not None else ()), *self.terms)

    def covers(self, key: Key) -> bool:
        """Whether a breach with this key is waived."""
        return (not self.labels or any(label in key for label in self.labels)) and all(m in key for m in self.members)


class WaivedSeats:
    """The verbs of ``Seats`` for a rule with waivers: what is waived is not named."""

    def __init__(self, seats: Seats, waivers: tuple[Waiver, ...]) -> None:
        self._seats, self._waivers = seats, waivers

    @property
    def reach(self) -> int | None:
        """None: what a plan outside a reach would cost is not known where some of it is waived."""
        return None

    def holds(self, member: str, seat: Seat) -> Literal:
        """As those it stands for."""
        return self._seats.holds(member, seat)

    def no(self, literal: Literal) -> Literal:
        """As those it stands for."""
        return self._seats.no(literal)

    def all_of(self, literals: Iterable[Literal]) -> Literal:
        """As those it stands for."""
        return self._seats.all_of(literals)

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """As those it stands for."""
        return self._seats.any_of(literals)

    def at_least(self, literals: Iterable[Literal], number: int) -> Literal:
        """As those it stands for."""
        return self._seats.at_least(literals, number)

    def count(self, literals: Iterable[Literal]) -> Integer:
        """As those it stands for."""
        return self._seats.count(literals)

    def total(self, terms: Iterable[tuple[int, Literal | Integer]], constant: int = 0) -> Integer:
        """As those it stands for."""
        return self._seats.total(terms, constant)

    def maximum(self, integers: Iterable[Integer]) -> Integer:
        """As those it stands for."""
        return self._seats.maximum(integers)

    def absdiff(self, one: Integer, other: Integer) -> Integer:
        """As those it stands for."""
        return self._seats.absdiff(one, other)

    def breach(self, key: Key, value: Literal | Integer) -> None:
        """Name a breach, unless it is waived."""
        if not any(waiver.covers(key) for waiver in self._waivers):
            self._seats.breach(key, value)

    def fact(self, terms: Iterable[tuple[int, Literal | Integer]], at_least: int) -> None:
        """Facts about breaches, some of which are not counted, are left aside."""

    def beyond(self, literal: Literal) -> None:
        """Never called: there is no reach."""
        raise ValueError("there is no reach")


def unwaived(found: list[Breach], waivers: tuple[Waiver, ...]) -> list[Breach]:
    """The breaches that no waiver covers."""
    return [item for item in found if not any(waiver.covers(item.key) for waiver in waivers)]


def waiver_problems(rule: Rule, setting: Setting, path: str) -> Iterator[Problem]:
    """Waivers that can never fit: of unknown terms or members, or of a rule whose breaches have none; and those that the
    rule lets the body make (``unless``), without the decision.
    """
    bodies = rule.bodies(setting)
    terms = rule.waived_terms(setting)
    names = tuple(dict.fromkeys(n for body in bodies for n in (*body.by_name, *(group.name for group in body.groups))))
    # Members are found among the names in a breach's key: one that is called as a body or a post could not be told apart.
    others = {name for body in setting.bodies for name in (body.name, *body.posts)}
    for number, waiver in enumerate(rule.waivers):
        where = below(path, "waivers", number)
        if rule.strength == "must" and rule.unless.text("en") and not waiver.decision:
            yield problem(below(where, "decision"), "waiver.no_decision")
        for key, given in (("terms", waiver.labels), ("members", waiver.members)):
            if given and key not in rule.waived_by:
                yield problem(below(where, key), "waiver.never", key=key)
        for place, term in enumerate(waiver.terms):
            if term not in terms:
                yield problem(below(where, "terms", place), "term.unknown", term=term, known=terms)
        for place, name in enumerate(waiver.members):
            if name in others:
                yield problem(below(where, "members", place), "waiver.like_name", name=name)
            if name not in names:
                yield problem(below(where, "members", place), "member.unknown", member=name, known=names)
