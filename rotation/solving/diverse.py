"""Plans that differ as much as possible while no rank costs more than is allowed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.solving.levels import Ranked, ranks_of
from rotation.solving.model import Model
from rotation.solving.next_best import in_canonical_order
from rotation.solving.runs import Cancelled, SolverFault, Watch, run

#: So many equal candidates are listed and sorted; of more the canonical one is found seat by seat.
_FEW = 20


@dataclass(frozen=True)
class Apart:
    """A plan, its cost per rank, and in how many seats at least it differs from all plans before it."""

    plan: Plan
    costs: Mapping[int, int]
    apart: int


def most_different(
    setting: Setting, rules: Sequence[Rule], watch: Watch, published: Plan, allowed: Mapping[int, int | None]
) -> Iterator[Apart]:
    """Plans that cost no more than allowed at any rank (None: whatever it costs), one chosen after another.

    Each has the greatest possible smallest distance (seats that differ) to the published plan and all chosen before it;
    among these the best costs in rank order; then the canonical one. Ends when no other plan is left. ``allowed`` names
    every rank of the rules, and allows what the published plan costs. Raises Cancelled when stopped.
    """
    spread = _Spread(setting, rules, watch, allowed)
    latest = published
    while True:
        found = spread.after(latest)
        if found is None:
            return
        yield found
        latest = found.plan


def reach_of(rules: Sequence[Rule], allowed: Mapping[int, int | None]) -> int | None:
    """A reach outside of which every plan costs more than is allowed; None if only no limit is enough.

    A plan outside a turn order's reach costs that order more than the reach, times its factor.
    """
    orders = [rule for rule in rules if isinstance(rule, TurnOrder) and rule.strength == "wish"]
    most = [(rule, allowed[rule.order]) for rule in orders]
    if any(limit is None for _, limit in most):
        return None
    return max((limit // rule.factor for rule, limit in most if limit is not None), default=0)


class _Spread:
    """All plans within the allowed costs; with each plan that is chosen the others have to keep their distance from it."""

    def __init__(
        self, setting: Setting, rules: Sequence[Rule], watch: Watch, allowed: Mapping[int, int | None]
    ) -> None:
        self.watch, self.ranks = watch, ranks_of(rules)
        self.ranked = Ranked(Model(setting, reach=reach_of(rules, allowed)), rules)
        for rank in self.ranks:
            cost, limit = self.ranked.cost(rank), allowed[rank]
            # A cost that is the same for all plans is the published plan's, too.
            if limit is not None and not isinstance(cost, int):
                self.ranked.model.cp.add(cost <= limit)
        self.apart = self.ranked.model.cp.new_int_var(0, len(setting.seats), "")

    def after(self, latest: Plan) -> Apart | None:
        """The next plan, away from the latest one and all before it; None if there is none."""
        self.watch.tell(stage="rank", rank=None, best=None)
        of = self.ranked.model.variables.of
        same = cp_model.LinearExpr.sum([of[holding] for holding in latest])
        self.ranked.model.cp.add(self.apart + same <= len(latest))
        ranked = self.ranked.twin()
        model = ranked.model
        apart = -self._least(model, -self.apart)
        if apart == 0:
            return None
        costs = {}
        for rank in self.ranks:
            self.watch.tell(stage="rank", rank=rank, best=None)
            costs[rank] = self._least(model, ranked.cost(rank))
        plan = next(in_canonical_order(model, self.watch, _FEW))
        return Apart(plan, costs, apart)

    def _least(self, model: Model, cost: Any) -> int:
        """The least value, which the model keeps from now on."""
        if isinstance(cost, int):
            return cost
        model.cp.minimize(cost)
        solver, status = run(model.cp, self.watch)
        if status == cp_model.INFEASIBLE:
            raise SolverFault("the published plan costs more than is allowed")
        if status != cp_model.OPTIMAL:
            raise Cancelled
        least = round(solver.objective_value)
        model.cp.clear_objective()  # type: ignore[no-untyped-call]
        model.cp.add(cost == least)
        model.hint(solver)
        return least
