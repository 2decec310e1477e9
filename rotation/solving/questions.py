"""Questions about one reading of a case: which plan is best under conditions, and what stands against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ortools.sat.python import cp_model

from constraints.case import Case
from constraints.plan import Plan
from constraints.setting import Setting
from rotation.conflict_data import Conflict, Demand
from rotation.judging import Judgement
from rotation.limits import Limits, ProgressCallback
from rotation.plain import Holding
from rotation.reproving import reproved
from rotation.solving.conflict import find_conflict
from rotation.solving.levels import Ranked, Templates, solve_levels
from rotation.solving.model import Model
from rotation.solving.runs import Cancelled, Watch, run
from rotation.solving.ties import canonical_plan


@dataclass(frozen=True)
class Answer:
    """The best plan under some conditions, re-proved; the canonical one among equals.

    ``plan`` is None if there is none (then ``impossible`` is True: that is proven) or none was found in time. ``proven`` is
    False when a limit ended the search before the plan was proven best and canonical.
    """

    plan: Plan | None
    judgement: Judgement | None
    proven: bool
    impossible: bool = False
    costs: Mapping[int, int] = field(default_factory=dict)


class Questions:
    """Asks the solver about one reading of a case; the models are built once.

    All questions share the limits. Raises what ``propose`` raises.
    """

    def __init__(
        self, case: Case, setting: Setting, limits: Limits | None = None, progress: ProgressCallback | None = None
    ) -> None:
        self.case, self.setting = case, setting
        self.watch = Watch(limits or Limits(), progress)
        self._templates = Templates(setting, case.rules)
        self._answers: dict[tuple[Holding, ...], Answer] = {}

    def about(self, setting: Setting) -> Questions:
        """The same about another setting (one before something was stated), within what is left of the same limits."""
        other = Questions(self.case, setting)
        other.watch = self.watch
        return other

    def best(self, *conditions: Holding) -> Answer:
        """The best plan that meets the conditions."""
        if conditions not in self._answers:
            self._answers[conditions] = self._best(conditions)
        return self._answers[conditions]

    def conflict(self, demand: Demand, *, keys: bool = True) -> Conflict | None:
        """What stands against a demand that no plan meets, by breach or (without ``keys``, which is quicker) by whole musts
        and absences; None if the search for it was stopped.
        """
        try:
            return find_conflict(self.setting, self.case.rules, self.watch, demand, keys=keys)
        except Cancelled:
            return None

    def avoiding(self, demand: Demand) -> Answer:
        """Any plan that meets a demand: re-proved, but neither the best nor the canonical one (so never ``proven``)."""
        ranked = Ranked(Model(self.setting), self.case.rules)
        for item in demand.avoided:
            breaches = ranked.model.post(self.case.rule(item.rule)).breaches
            ranked.model.rule_out(breaches.get(item.key, 0), most=item.most)
        ranked.model.require(demand.holdings)
        for rank, cost in demand.ranks.items():
            ranked.model.cp.add(ranked.cost(rank) <= cost)
        try:
            solver, status = run(ranked.model.cp, self.watch)
        except Cancelled:
            return Answer(None, None, proven=False)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            none = status == cp_model.INFEASIBLE
            return Answer(None, None, proven=none, impossible=none)
        plan = ranked.model.plan(solver)
        judgement = reproved(plan, self.setting, self.case.rules, {}, demand.holdings)
        return Answer(plan, judgement, proven=False, costs=judgement.costs)

    def _best(self, conditions: Sequence[Holding]) -> Answer:
        try:
            levels = solve_levels(self.setting, self.case.rules, self.watch, models=self._templates.under(conditions))
        except Cancelled:
            return Answer(None, None, proven=False)
        if levels.impossible or levels.plan is None:
            return Answer(None, None, proven=levels.impossible, impossible=levels.impossible)
        plan, proven = levels.plan, levels.proven
        try:
            if proven:
                plan = canonical_plan(levels.model, plan, self.watch)
        except Cancelled:
            proven = False
        judgement = reproved(plan, self.setting, self.case.rules, levels.costs, conditions)
        return Answer(plan, judgement, proven, costs=judgement.costs)
