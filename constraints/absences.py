"""What members said about their own turns: absences at their own request, and changes of power, which cost no turn."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.dataclasses import dataclass

from constraints.names import Line, Name

Fate = Literal["kept", "passed", "shifted", "back"]

_STRICT = ConfigDict(extra="forbid", defer_build=True)


@dataclass(frozen=True, config=_STRICT)
class Absence:
    """A member cannot or will not hold posts in some terms, at its own request: data, not a rule.

    ``posts`` empty means all posts of the body. ``terms`` are labels; they may reach past the horizon as far as holders
    are designated. ``turn`` says what becomes of the turn: ``kept`` (it keeps its place in the queue), ``passed`` (the turn
    laid on such a term is struck), ``shifted`` (it comes after the next member's) or ``back`` (it goes to the end of the
    running round).
    """

    member: Name
    posts: tuple[Name, ...] = ()
    terms: tuple[str, ...] = ()
    turn: Fate = "kept"
    reason: Line = ""
    body: Name | None = None


@dataclass(frozen=True, config=_STRICT)
class Swap:
    """Two members exchange terms once, and nobody else moves: a recorded decision.

    The turn laid on the first term is that of the first member, the one laid on the second that of the second; they exchange
    places in the queue. Where groups have the turns, they swap them; two members of one group swap theirs within its line.
    ``approval`` is the decision. ``post`` is needed only where several posts have an order.
    """

    members: Annotated[tuple[Name, ...], Field(min_length=2, max_length=2)]
    terms: Annotated[tuple[str, ...], Field(min_length=2, max_length=2)]
    approval: Line
    post: Name | None = None
    reason: Line = ""
    body: Name | None = None


@dataclass(frozen=True, config=_STRICT)
class PowerShift:
    """The majority of a member changes. By itself no reason to lose a turn: the plan does not depend on it."""

    member: Name
    when: Line = ""
    note: Line = ""
