"""Why nothing is possible, in full: every minimal conflict, and what would have to be given up, cheapest first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.problems import CaseError, problem
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem, RuleBreach
from rotation.explaining.concerned import members_of_items
from rotation.explaining.giving_up_order import give_up_order, weights_of
from rotation.explaining.staffing import Staffing, staffing_of
from rotation.explaining.swapping import HelpfulSwap
from rotation.limits import Limits, ProgressCallback
from rotation.plain import PlanField
from rotation.reproving import Mismatch
from rotation.solving.all_conflicts import Listed
from rotation.solving.clashes import Clashes
from rotation.solving.giving_up import Shown, shown_without
from rotation.solving.runs import Cancelled, Watch

__all__ = ["ConflictAccount", "Correction", "Exceptions", "GivenUp", "ListedConflict", "conflicts"]

#: So many of the corrections, the cheapest ones, get their best plan; the others any plan.
BEST_PLANS = 10


class ListedConflict(Frozen):
    """A minimal conflict, the members it concerns, and the terms in which it leaves fewer members than posts."""

    conflict: Conflict
    members: tuple[str, ...] = ()
    staffing: tuple[Staffing, ...] = ()


class Exceptions(Frozen):
    """A succession need not be given up: exceptions into these terms are enough."""

    rule: str
    into: tuple[str, ...]


class GivenUp(RuleBreach):
    """A breach of a rule that is given up, by the plan shown."""


class Correction(Frozen):
    """Items whose giving up makes a plan possible, while none of them can be left out; and a plan that shows it.

    ``cost`` is what giving them up costs (see ``conflicts``). To give up an absence means that the member holds the posts
    after all; what becomes of its turn stays as it is.

    The ``plan`` keeps every other must and absence, and a succession named in ``exceptions`` but for these. ``best``: it is
    proven to be the best one, and the canonical one, where departures from the items, in their order, count before those
    from any wish: what is given up is still followed as far as it can be. Only some of the corrections, the cheapest, get
    that. ``departures`` are the plan's breaches of the rules given up; ``costs`` per rank are those of the wishes.
    """

    items: tuple[ConflictItem, ...]
    cost: int
    plan: PlanField
    best: bool
    costs: dict[int, int]
    departures: tuple[GivenUp, ...] = ()
    exceptions: tuple[Exceptions, ...] = ()
    members: tuple[str, ...] = ()


class ConflictAccount(Frozen):
    """What stands in the way of a plan, under the first reading of the history.

    ``outcome``: ``possible`` (there is a plan, so no conflict), ``impossible`` (proven), or ``open`` (the search was stopped
    before that was known, or the history's own search before a reading was found that the record does not refute).
    ``conflicts`` are minimal, those with the fewest items first, then in the order of the case file (rules, then absences).
    If not even the bare structure has a plan there is one conflict, of kind ``structure``, no correction, and
    ``staffing`` tells for each term how many members there are for its posts.

    ``all_conflicts`` and ``all_corrections``: these are all there are. ``more_conflicts`` and ``more_corrections``: there is
    certainly one more than the cap allows. Neither: the search was stopped. ``give_up`` are the rules that were given up
    most readily, in order; ``no_help`` those of them that stand in no conflict, so that giving them up does not help (known
    only if all conflicts or all corrections are listed). ``member`` is whom the account is told to; None: everybody.
    ``swaps`` are single swaps that make a plan possible, where they were looked for (see ``helpful_swaps``).
    """

    outcome: Literal["possible", "impossible", "open"]
    conflicts: tuple[ListedConflict, ...] = ()
    all_conflicts: bool = False
    more_conflicts: bool = False
    corrections: tuple[Correction, ...] = ()
    all_corrections: bool = False
    more_corrections: bool = False
    staffing: tuple[Staffing, ...] = ()
    give_up: tuple[str, ...] = ()
    no_help: tuple[str, ...] = ()
    member: str | None = None
    swaps: tuple[HelpfulSwap, ...] = ()

    def about(self, member: str) -> ConflictAccount:
        """The same account for one member: the conflicts and corrections that concern it; what lacks in numbers stays."""
        return self.model_copy(
            update={
                "member": member,
                "conflicts": tuple(c for c in self.conflicts if member in c.members or c.conflict.kind == "structure"),
                "corrections": tuple(item for item in self.corrections if member in item.members),
            }
        )


def conflicts(
    case: Case,
    *,
    cap: int = 50,
    give_up: Sequence[str] | None = None,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
) -> ConflictAccount:
    """All minimal conflicts of a case without a plan, and the minimal sets of musts and absences to give up, cheapest first.

    At most ``cap`` of each are listed. Each conflict is verified: it is unsolvable (asked twice, in different ways), and
    for each of its items there is a plan that keeps the others, checked by the rules themselves. Likewise each correction.

    What giving up costs: ``give_up`` (default: that of the case file) lists rules, the one given up most readily first.
    With n rules listed, the i-th (from 0) costs 2**i, so that it costs more than all before it together; any other must
    costs 2**n; an absence, which is a member's own request, costs 2**n times one more than the musts that are not listed,
    so more than all musts together. With nothing listed that means: as few rules as possible, members' own requests last.
    Equally dear sets: the one with fewer items first, then in the order of the case file (rules, then absences).

    Raises QuestionError if ``give_up`` names what is no must of the case, or names it twice; ValueError for a ``cap`` below
    1; CaseError if the history cannot be read at all; Mismatch if solver and checks disagree; SolverFault if it fails.
    """
    if cap < 1:
        raise ValueError(f"cap is to be at least 1, not {cap}")
    order = give_up_order(case, give_up)
    found = case.readings(1)
    if not found.settings:
        raise CaseError([problem("history", "history.too_open")])
    account = _Account(case, found.settings[0], Watch(limits or Limits(), progress), order, cap).account()
    # That a reading has no plan which the record refutes is nothing new, as long as others may be found.
    undecided = found.undecided and account.outcome == "impossible"
    return ConflictAccount(outcome="open", give_up=order) if undecided else account


class _Account:
    def __init__(self, case: Case, setting: Setting, watch: Watch, give_up: tuple[str, ...], cap: int) -> None:
        self.case, self.setting, self.watch, self.give_up, self.cap = case, setting, watch, give_up, cap
        self.clashes = Clashes(setting, case.rules, watch)
        self.weights = weights_of(self.clashes.items, give_up)

    def account(self) -> ConflictAccount:
        try:
            possible = self.clashes.possible()
        except Cancelled:
            return ConflictAccount(outcome="open", give_up=self.give_up)
        if possible:
            return ConflictAccount(outcome="possible", all_conflicts=True, all_corrections=True, give_up=self.give_up)
        return self._impossible()

    def _impossible(self) -> ConflictAccount:
        try:
            structure = self.clashes.structure()
        except Cancelled:
            return ConflictAccount(outcome="impossible", give_up=self.give_up)
        if structure is not None:
            return self._structural(structure)
        conflicts = self.clashes.conflicts(self.cap)
        if conflicts.complete and not conflicts.sets:
            raise Mismatch("no plan, and no conflict either")
        corrections = self.clashes.corrections(self.cap, self.weights)
        return ConflictAccount(
            outcome="impossible",
            conflicts=self._conflicts(conflicts),
            all_conflicts=conflicts.complete,
            more_conflicts=conflicts.more,
            corrections=self._corrections(corrections),
            all_corrections=corrections.complete,
            more_corrections=corrections.more,
            give_up=self.give_up,
            no_help=self._no_help(conflicts, corrections),
        )

    def _no_help(self, conflicts: Listed, corrections: Listed) -> tuple[str, ...]:
        """A must stands in some minimal conflict just if it stands in some minimal correction."""
        known = next((listed for listed in (conflicts, corrections) if listed.complete), None)
        if known is None:
            return ()
        named = {item.id for mask in known.sets for item in self.clashes.of(mask) if item.kind == "rule"}
        return tuple(name for name in self.give_up if name not in named)

    def _structural(self, conflict: Conflict) -> ConflictAccount:
        found = ListedConflict(conflict=conflict)
        staffing = staffing_of(self.setting, ())
        return ConflictAccount(outcome="impossible", conflicts=(found,), staffing=staffing, give_up=self.give_up)

    def _conflicts(self, listed: Listed) -> tuple[ListedConflict, ...]:
        return tuple(self._conflict(self.clashes.conflict(mask)) for mask in listed.sets)

    def _conflict(self, conflict: Conflict) -> ListedConflict:
        absences = tuple(int(item.id) for item in conflict.items if item.kind == "absence")
        only = bool(conflict.items) and len(absences) == len(conflict.items)
        short = tuple(row for row in staffing_of(self.setting, absences) if row.short) if only else ()
        members = members_of_items(self.case, self.setting, conflict.items)
        return ListedConflict(conflict=conflict, members=members, staffing=short)

    def _corrections(self, listed: Listed) -> tuple[Correction, ...]:
        return tuple(self._correction(mask, best=n < BEST_PLANS) for n, mask in enumerate(listed.sets))

    def _correction(self, mask: int, *, best: bool) -> Correction:
        items = self.clashes.of(mask)
        shown: Shown = shown_without(
            self.case, self.setting, items, self.clashes.plan_without(mask), self.watch, best=best
        )
        return Correction(
            items=items,
            cost=sum(weight for place, weight in enumerate(self.weights) if mask >> place & 1),
            plan=shown.plan,
            best=shown.best,
            costs=dict(shown.judgement.costs),
            departures=tuple(GivenUp.of(rule, found) for rule, found in shown.departures),
            exceptions=tuple(Exceptions(rule=rule, into=into) for rule, into in shown.exceptions),
            members=members_of_items(self.case, self.setting, items),
        )
