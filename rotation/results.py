"""What ``propose`` gives: a proposal, an impossibility with its conflict, or word that nothing was found in time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from constraints.case import Case
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import Boundary, Setting
from rotation.conflict_data import Conflict
from rotation.judging import Judgement
from rotation.tie_break import Ties

#: How a plan was found: by the solver, or by a search along the line of members.
Route = Literal["solver", "line"]


@dataclass(frozen=True)
class Provenance:
    """How a result was computed: enough to compute it again.

    ``reach`` is the reach that was proven wide enough (None: every plan was looked at, see ``Seats.reach``). ``route`` says
    whether the solver found the plan, or a search along the line of members (see ``docs/concepts.md``); ``routes`` for how
    many readings each of them did, the published one first.

    ``own_rules`` are the ids of the rules from outside the library: of plans that nobody looked at, the proof knows only
    what their ``post`` says.
    """

    fingerprint: str
    library: str
    solver: str
    parameters: Mapping[str, int]
    reach: int | None = None
    route: Route = "solver"
    routes: Mapping[Route, int] = field(default_factory=dict)
    own_rules: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadingPlan:
    """How the plan reads under one reading of the history.

    ``facts`` are the cells in which readings differ, as this one fills them. ``plan`` is None if this reading has no plan
    (then ``impossible`` is True) or none was found in time. ``proven`` says that it is the best and the canonical one.
    """

    setting: Setting
    facts: Mapping[Seat, str]
    plan: Plan | None
    proven: bool
    impossible: bool = False
    judgement: Judgement | None = None

    @property
    def costs(self) -> Mapping[int, int]:
        """Cost per rank; empty without a plan."""
        return self.judgement.costs if self.judgement else {}


@dataclass(frozen=True, repr=False)
class Proposal:
    """A plan with what is known about it.

    ``proven`` is False when a limit, or the caller, ended the search before the plan was proven best; ``canonical`` is False
    when it ended before the tie-break had chosen among equally good plans.

    ``judgement`` has breaches and costs per rule; ``bounds`` the proven lower bound of the cost per rank. ``readings``
    has the plan under every reading of the history, the published one first; ``all_readings`` is False if there are more
    than were planned. ``departures`` are the boundaries of the history where the ladder was not followed.
    """

    case: Case
    plan: Plan
    proven: bool
    canonical: bool
    judgement: Judgement
    bounds: Mapping[int, int]
    ties: Ties
    readings: tuple[ReadingPlan, ...]
    all_readings: bool
    departures: tuple[Boundary, ...]
    provenance: Provenance

    def __repr__(self) -> str:
        proven = "proven best" if self.proven else "best found"
        return f"<Proposal, {proven}, costs {dict(self.costs)}, {len(self.readings)} readings>\n{self.plan}"

    @property
    def costs(self) -> Mapping[int, int]:
        """Cost per rank of the plan under the first reading."""
        return self.judgement.costs

    @property
    def setting(self) -> Setting:
        """The setting under the first reading."""
        return self.readings[0].setting

    @property
    def differing(self) -> tuple[Seat, ...]:
        """Seats that some reading fills otherwise, in canonical order.

        All of them if some reading has no plan, or (where there are several) none that is certain.
        """
        several = len(self.readings) > 1
        if any(reading.plan is None or (several and not reading.proven) for reading in self.readings):
            return self.plan.seats
        found = {seat for reading in self.readings if reading.plan for seat in self.plan.differing(reading.plan)}
        return tuple(seat for seat in self.plan.seats if seat in found)

    @property
    def settled(self) -> bool:
        """Whether the plan is certain and no unknown fact changes a seat: such a proposal can go to decision."""
        return self.proven and self.canonical and self.all_readings and not self.differing


@dataclass(frozen=True)
class Impossible:
    """Proven: no plan keeps every must. ``conflict`` is None only when the search for it was stopped."""

    case: Case
    setting: Setting
    conflict: Conflict | None
    provenance: Provenance


@dataclass(frozen=True)
class NothingFound:
    """The search ended before it had found a plan or proved that there is none.

    ``history_open``: the record refutes every reading of the history that was looked at, and not all could be looked at.
    """

    case: Case
    provenance: Provenance
    history_open: bool = False
