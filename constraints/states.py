"""The state of a turn: who is elected, acting, what is vacant or disputed; data that the planner takes as facts."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from constraints.given import Day
from constraints.names import Line, Name

#: What may be stated of a seat.
Stated = Literal["planned", "elected", "acting", "vacant", "disputed"]
#: What a seat can be on a day: what is stated, or what follows from the day.
Status = Literal["past", "current", "planned", "elected", "acting", "vacant", "disputed", "overdue", "unknown"]


@dataclass(frozen=True, config=ConfigDict(extra="forbid", defer_build=True))
class State:
    """What is known of one planned seat.

    ``elected``: the member is elected, and the plan keeps to it. ``acting``: the member holds the post for the time being;
    the plan keeps to it, and no turn is used up. ``vacant``: nobody holds it, and it has to be filled. ``disputed``: it is
    not settled who holds it; one of ``one_of`` does, where that is given. ``planned``: nothing but the plan.

    ``since`` is the day from which the state holds (default: always). ``elect_by`` is the day by which somebody has to be
    elected (default: the first day of the term).
    """

    post: Name
    term: str
    state: Stated
    member: Name | None = None
    one_of: tuple[Name, ...] = ()
    since: Day | None = None
    elect_by: Day | None = None
    source: Line = ""
    body: Name | None = None

    @property
    def fact(self) -> str | None:
        """The member that holds the seat in every plan; None where the plan decides."""
        return self.member if self.state in ("elected", "acting") else None


def status_on(day: date, start: date, end: date, held: str | None, state: State | None, *, planned: bool) -> Status:
    """What a seat is on a day, given its term, who held it by the history, and what is stated of it.

    A planned seat whose term has begun (or whose ``elect_by`` has gone by) without anybody elected is overdue. When the term
    has ended, who was elected or acting, or that nobody was there, is past; what was disputed stays so.
    """
    if not planned:
        return ("past" if end < day else "current") if held is not None else "unknown"
    if state is not None and state.state != "planned" and (state.since is None or state.since <= day):
        if end < day and state.state != "disputed":
            return "past"
        return "current" if state.state == "elected" and start <= day else state.state
    latest = state.elect_by if state is not None and state.elect_by is not None else start
    return "overdue" if latest <= day else "planned"
