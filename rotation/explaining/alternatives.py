"""Alternatives to a proposal: equally good plans, the next best, and good plans that differ as much as possible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice, takewhile
from typing import NamedTuple

from pydantic import Field

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.readings import differing_facts
from rotation.explaining.costs import RuleChange, rule_changes
from rotation.explaining.departures import Departure, departures_only
from rotation.explaining.loss import Kind, Loss, checked_loss
from rotation.limits import Limits, ProgressCallback
from rotation.plain import Holding, PlanField, SeatField
from rotation.planner import propose
from rotation.reproving import Mismatch, reproved
from rotation.results import Impossible, NothingFound, Proposal
from rotation.solving.diverse import most_different
from rotation.solving.next_best import next_best
from rotation.solving.runs import Cancelled, Watch


class Alternative(Frozen):
    """Another plan beside the published one.

    ``number`` is its place in the list, from 1; ``costs`` are per rank; ``changes`` the rules that count it otherwise than
    the published plan; ``made`` the departures from wishes that only this plan makes, ``avoided`` those that only the
    published one does. ``seats`` are those that it fills otherwise, ``distance`` their number. ``apart`` is the least number
    of seats by which it differs from the published plan and from every alternative before it.
    """

    number: int
    plan: PlanField
    costs: dict[int, int]
    changes: tuple[RuleChange, ...]
    made: tuple[Departure, ...]
    avoided: tuple[Departure, ...]
    seats: tuple[SeatField, ...]
    distance: int
    apart: int


class Alternatives(Frozen):
    """The published plan of the first reading, its cost per rank, and other plans beside it, the first ones first.

    ``listed`` is how many are listed (before ``about``), ``found`` how many plans of this kind are known to be there,
    listed or not; that is exact if ``exact``, else there are at least so many. ``stopped`` is True if a limit
    ended the search before the list was as long as was asked for; what is listed is proven all the same. ``loss`` is how
    much more each rank may cost (only for ``different``). ``facts`` are what the first reading assumes of the uncertain
    history. ``member``: told to this member only (see ``about``).
    """

    kind: Kind
    plan: PlanField
    costs: dict[int, int]
    alternatives: tuple[Alternative, ...]
    listed: int
    found: int
    exact: bool
    stopped: bool = False
    loss: dict[int, int | None] = Field(default_factory=dict)
    facts: tuple[Holding, ...] = ()
    member: str | None = None

    @property
    def complete(self) -> bool:
        """Whether every plan of this kind is listed."""
        return self.exact and self.found == self.listed

    def about(self, member: str) -> Alternatives:
        """The same told to one member: the alternatives that give or take it a seat, with just these seats.

        Numbers, distances and ``found`` stay those of the whole.
        """
        told = [(item, self._seats_of(item, member)) for item in self.alternatives]
        kept = tuple(item.model_copy(update={"seats": seats}) for item, seats in told if seats)
        return self.model_copy(update={"alternatives": kept, "member": member})

    def _seats_of(self, item: Alternative, member: str) -> tuple[Seat, ...]:
        return tuple(seat for seat in item.seats if member in (item.plan.holder(seat), self.plan.holder(seat)))


def alternatives(
    case: Case,
    *,
    kind: Kind = "next",
    n: int = 10,
    loss: Loss | None = None,
    proposal: Proposal | None = None,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
) -> Alternatives | Impossible | NothingFound:
    """At most n other plans of a case beside the best one, under the first reading of the history, each re-proved.

    ``loss`` says for ``different`` how much more a rank may cost (None: anything; ranks that are not named: nothing;
    default: one more at every rank). A ``proposal`` of the same case saves a search; ``limits`` bound each of the two
    searches. Raises ValueError for n below 1 or another case's proposal, QuestionError for a loss that does not fit, and
    what ``propose`` raises.
    """
    if n < 1:
        raise ValueError(f"n is to be 1 or more, not {n}")
    allowed = checked_loss(case, kind, loss)
    basis = proposed(case, proposal, limits, progress)
    if not isinstance(basis, Proposal):
        return basis
    return _Search(basis, kind, allowed, Watch(limits or Limits(), progress)).listed(n)


def proposed(
    case: Case, proposal: Proposal | None, limits: Limits | None, progress: ProgressCallback | None
) -> Proposal | Impossible | NothingFound:
    """The proposal that is there already, or a new one, of the first reading. Raises ValueError for that of another case."""
    if proposal is None:
        return propose(case, limits=replace(limits or Limits(), readings=1), progress=progress)
    if proposal.case is not case and proposal.case.fingerprint != case.fingerprint:
        raise ValueError("the proposal is one of another case")
    return proposal


class _Step(NamedTuple):
    """A plan as the solver gave it; ``apart`` is None where nobody maximised it."""

    plan: Plan
    costs: Mapping[int, int]
    apart: int | None = None


class _Search:
    def __init__(self, proposal: Proposal, kind: Kind, loss: dict[int, int | None], watch: Watch) -> None:
        self.proposal, self.kind, self.loss, self.watch = proposal, kind, loss, watch
        self.case, self.setting = proposal.case, proposal.setting
        self.earlier: list[Plan] = [proposal.plan]

    def listed(self, n: int) -> Alternatives:
        steps, stopped, ended = self._steps(n)
        items = tuple(self._alternative(number, step) for number, step in enumerate(steps, start=1))
        known = self.proposal.ties.count - 1 if self.kind == "equal" else len(items)
        return Alternatives(
            kind=self.kind,
            plan=self.proposal.plan,
            costs=dict(self.proposal.costs),
            alternatives=items,
            listed=len(items),
            found=max(known, len(items)),
            exact=ended or (self.kind == "equal" and self._certain and self.proposal.ties.exact),
            stopped=stopped,
            loss=self.loss,
            facts=assumed(self.proposal),
        )

    @property
    def _certain(self) -> bool:
        """Whether the published plan is the best and the canonical one: of another one nothing is said."""
        return self.proposal.proven and self.proposal.canonical

    def _steps(self, n: int) -> tuple[list[_Step], bool, bool]:
        """At most n plans; whether the search was stopped, and whether there are no more."""
        found: list[_Step] = []
        if not self._certain:
            return found, True, False
        try:
            for step in islice(self._all(), n + 1):
                found.append(step)
        except Cancelled:
            return found[:n], len(found) < n, False
        return found[:n], False, len(found) <= n

    def _all(self) -> Iterator[_Step]:
        """The plans of this kind, in order. Raises Cancelled when stopped."""
        if self.kind == "different":
            return self._different()
        if self.kind == "next":
            return self._following()
        if self.proposal.ties.all_listed:
            return self._ties()
        return takewhile(lambda step: dict(step.costs) == dict(self.proposal.costs), self._following())

    def _ties(self) -> Iterator[_Step]:
        """The equally good plans that the proposal knows, in canonical order."""
        return (_Step(plan, self.proposal.costs) for plan in self.proposal.ties.plans[1:])

    def _following(self) -> Iterator[_Step]:
        """The next best plans; listed ties need not be looked for again if they are the first in canonical order."""
        exact = self.proposal.ties.exact
        known = self.proposal.ties.plans if exact else (self.proposal.plan,)
        yield from self._ties() if exact else ()
        for plan, costs in next_best(self.setting, self.case.rules, self.watch, known):
            yield _Step(plan, costs)

    def _different(self) -> Iterator[_Step]:
        costs = self.proposal.costs
        allowed = {rank: None if more is None else costs[rank] + more for rank, more in self.loss.items()}
        for item in most_different(self.setting, self.case.rules, self.watch, self.proposal.plan, allowed):
            yield _Step(item.plan, item.costs, item.apart)

    def _alternative(self, number: int, step: _Step) -> Alternative:
        judgement = reproved(step.plan, self.setting, self.case.rules, step.costs)
        apart = min(len(earlier.differing(step.plan)) for earlier in self.earlier)
        if apart == 0 or (step.apart is not None and step.apart != apart):
            raise Mismatch(f"the solver says {step.apart} seats apart, the plans say {apart}:\n{step.plan}")
        self.earlier.append(step.plan)
        seats = self.proposal.plan.differing(step.plan)
        return Alternative(
            number=number,
            plan=step.plan,
            costs=judgement.costs,
            changes=rule_changes(self.proposal.judgement, judgement),
            made=departures_only(judgement, self.proposal.judgement),
            avoided=departures_only(self.proposal.judgement, judgement),
            seats=seats,
            distance=len(seats),
            apart=apart,
        )


def assumed(proposal: Proposal) -> tuple[Holding, ...]:
    """What the first reading assumes of the history in which the readings differ."""
    settings = proposal.case.readings().settings
    return tuple(Holding(seat=seat, member=m) for seat, m in differing_facts(settings, proposal.case.rules)[0].items())
