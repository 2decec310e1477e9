"""The conflicts and corrections of one reading, each verified."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortools.sat.python import cp_model

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.reproving import Mismatch, reproved
from rotation.solving.all_conflicts import Enumeration, Listed
from rotation.solving.conflict import narrowed, structural
from rotation.solving.conflict_models import ItemModel
from rotation.solving.conflict_parts import Asker, Breaking
from rotation.solving.hitting import places
from rotation.solving.levels import FIRST_REACH, Models
from rotation.solving.runs import Cancelled, Watch, run


class Clashes:
    """Everything that is asked about the conflicts of one reading; each answer is verified.

    Its questions raise Cancelled when the search is stopped.
    """

    def __init__(self, setting: Setting, rules: Sequence[Rule], watch: Watch) -> None:
        self.setting, self.rules, self.watch = setting, rules, watch
        self.asker = Asker(watch)
        self.breaking = Breaking(setting, rules, Demand())
        self.model = ItemModel(self.breaking, self.asker)
        self.items = self.model.items
        self.enumeration = Enumeration(self.model)
        #: Sets that clash, asked in two ways.
        self._proven: dict[int, None] = {}

    def possible(self) -> bool:
        """Whether there is a plan: proven, if there is none."""
        self.watch.tell(stage="conflict")
        ranked = Models(self.setting, self.rules).musts(FIRST_REACH)
        solver, status = run(ranked.model.cp, self.watch)
        if self.watch.cancelled or status not in (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.INFEASIBLE):
            raise Cancelled
        if status == cp_model.INFEASIBLE:
            return False
        reproved(ranked.model.plan(solver), self.setting, self.rules, {})
        return True

    def structure(self) -> Conflict | None:
        """The conflict of the bare structure, if that has no plan."""
        return structural(self.setting, self.asker, Demand()) if self.model.clash(0) else None

    def conflicts(self, cap: int) -> Listed:
        """See ``Enumeration.conflicts``; ``conflict`` verifies each."""
        return self.enumeration.conflicts(cap)

    def conflict(self, mask: int) -> Conflict:
        """A conflict with the keys that clash; not called minimal if the search was stopped before that was verified."""
        try:
            verified = self._clashes(mask) and all(self._has_plan(mask ^ 1 << place) for place in places(mask))
            # Nothing of what else was asked: the keys shall not depend on how many conflicts are listed.
            found = narrowed(Breaking(self.setting, self.rules, Demand()), Asker(self.watch), self.of(mask))
        except Cancelled:
            return Conflict("rules", self.of(mask), (), False)
        return replace(found, minimal=found.minimal and verified)

    def corrections(self, cap: int, weights: Sequence[int]) -> Listed:
        """See ``Enumeration.corrections``; the list ends before one that could not be verified before the search stopped."""
        found = self.enumeration.corrections(cap, weights)
        verified: list[int] = []
        try:
            for mask in found.sets:
                rest = self.model.everything & ~mask
                if not self._has_plan(rest) or not all(self._clashes(rest | 1 << place) for place in places(mask)):
                    raise Cancelled
                verified.append(mask)
        except Cancelled:
            return Listed(tuple(verified), complete=False, more=False)
        return found

    def of(self, mask: int) -> tuple[ConflictItem, ...]:
        """The items of a set."""
        return self.model.of(mask)

    def plan_without(self, mask: int) -> Plan:
        """A plan that keeps every item but those of a correction that was listed."""
        plan = self.model.plan(self.model.everything & ~mask)
        if plan is None:
            raise Mismatch(f"no plan without {self.of(mask)}")
        return plan

    def _clashes(self, mask: int) -> bool:
        """Whether a set that was found to clash does so when asked in another way. Raises Mismatch if it does not."""
        if any(known & ~mask == 0 for known in self._proven):
            return True
        asker = Asker(self.watch)
        clash = self.model.proven_clash(mask, asker)
        if not clash and asker.certain:
            raise Mismatch(f"a conflict that has a plan: {self.of(mask)}")
        if clash:
            self._proven[mask] = None
        return clash

    def _has_plan(self, mask: int) -> bool:
        """Whether a plan is known that keeps the items, as the rules' own checks say. Raises Mismatch if there is none."""
        if self.model.clash(mask):
            raise Mismatch(f"no plan keeps {self.of(mask)} after all")
        return self.model.plan(mask) is not None
