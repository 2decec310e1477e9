"""Changes to a case as data: what a question supposes, each to be applied, said, and written as an expression."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from constraints.absences import Absence, Swap
from constraints.frozen import Tagged
from constraints.names import Line
from constraints.rule import Strength as StrengthName
from rotation.plain import SeatField


class ChangeBase(Tagged):
    """The base of all changes; ``change`` tells which one it is."""

    tag: ClassVar[str] = "change"

    change: str


class Hold(ChangeBase):
    """The member holds the seat: a must is added. The seat may be one that the plan designates a holder for."""

    change: Literal["hold"] = "hold"
    seat: SeatField
    member: str


class Avoid(ChangeBase):
    """The member does not hold the seat: a must is added."""

    change: Literal["avoid"] = "avoid"
    seat: SeatField
    member: str


class Drop(ChangeBase):
    """A rule, by its id, does not hold any more."""

    change: Literal["drop"] = "drop"
    rule: str


class AddRule(ChangeBase):
    """A rule more, with the keys that a case file has."""

    change: Literal["add_rule"] = "add_rule"
    rule: dict[str, Any]


class Declare(ChangeBase):
    """A member declines seats, at its own request."""

    change: Literal["declare"] = "declare"
    absence: Absence


class Withdraw(ChangeBase):
    """One absence (its place in the case file, from 0), or all of a member's, are withdrawn.

    ``body`` is needed only in a case with several bodies, and not with a number.
    """

    change: Literal["withdraw"] = "withdraw"
    member: str | None = None
    number: int | None = None
    body: str | None = None


class Rank(ChangeBase):
    """A wish gets another rank."""

    change: Literal["rank"] = "rank"
    rule: str
    rank: int


class Weight(ChangeBase):
    """A wish gets another weight within its rank."""

    change: Literal["weight"] = "weight"
    rule: str
    weight: int


class Strength(ChangeBase):
    """A rule becomes a must, or a wish (of a rank; None: the one it has, else 1)."""

    change: Literal["strength"] = "strength"
    rule: str
    strength: StrengthName
    rank: int | None = None


class Waive(ChangeBase):
    """An exception from a succession: nobody has to move up into the term ``into`` (its label)."""

    change: Literal["waive"] = "waive"
    rule: str
    into: str
    reason: Line = "…"


class Exchange(ChangeBase):
    """Two members swap the turns that they have in two terms, by the turn order."""

    change: Literal["swap"] = "swap"
    swap: Swap


class Know(ChangeBase):
    """A fact of the history is settled: the member held the seat. What the case says of that cell is replaced."""

    change: Literal["know"] = "know"
    seat: SeatField
    member: str


class Extend(ChangeBase):
    """So many terms are planned, more or fewer than now (of one body, or of all)."""

    change: Literal["extend"] = "extend"
    terms: int
    body: str | None = None


Change = Annotated[
    Hold | Avoid | Drop | AddRule | Declare | Withdraw | Rank | Weight | Strength | Waive | Know | Extend | Exchange,
    Field(discriminator="change"),
]
