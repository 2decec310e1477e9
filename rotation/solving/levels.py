"""Rank after rank: each is settled to its proven optimum before the next is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import Any

from ortools.sat.python import cp_model

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.plain import Holding
from rotation.solving.model import Model
from rotation.solving.runs import Cancelled, SolverFault, Watch, run

#: The reach that is tried first: the strict turn order, which most bodies can follow; and the one after it.
FIRST_REACH = 0
SECOND_REACH = 4


@dataclass
class Levels:
    """What the ranks gave. ``plan`` is None if nothing was found; ``impossible`` if that is proven.

    ``costs`` and ``bounds`` per rank, as far as it was settled; ``proven`` if every rank was.
    """

    model: Model
    plan: Plan | None = None
    impossible: bool = False
    proven: bool = False
    costs: dict[int, int] = field(default_factory=dict)
    bounds: dict[int, int] = field(default_factory=dict)


class Ranked:
    """A model with the musts; a rank's wishes are posted when its cost is first asked for.

    Not before: an order's reach says nothing of what the ranks before it cost, so it must not bind them.
    """

    def __init__(self, model: Model, rules: Sequence[Rule]) -> None:
        self.model, self.rules = model, rules
        self._costs: dict[int, Any] = {}
        for rule in rules:
            if rule.strength == "must":
                model.forbid(model.post(rule))

    def cost(self, rank: int) -> Any:
        """What the wishes of a rank cost."""
        if rank not in self._costs:
            self._costs[rank] = self.model.cost([self.model.post(rule) for rule in self.rules if rule.order == rank])
        return self._costs[rank]

    def twin(self) -> Ranked:
        """A copy to which conditions can be added."""
        other = copy(self)
        other.model, other._costs = self.model.twin(), dict(self._costs)
        return other


class Models:
    """Gives a model for every reach that is tried; its plans meet the conditions, and are none of the excluded ones."""

    def __init__(self, setting: Setting, rules: Sequence[Rule], conditions: Sequence[Holding] = ()) -> None:
        self.setting, self.rules, self.conditions = setting, rules, conditions
        self.excluded: Sequence[Plan] = ()
        #: A plan at which the search begins, if one is known.
        self.hint: Plan | None = None

    def musts(self, reach: int | None) -> Ranked:
        """A new model with the musts alone."""
        return self._bound(Ranked(Model(self.setting, reach=reach), self.rules))

    def ranks(self, musts: Ranked) -> Ranked:
        """What to go on with when the musts are known to have a plan: the same model."""
        return musts

    def _bound(self, ranked: Ranked) -> Ranked:
        ranked.model.require(self.conditions)
        if self.hint is not None:
            ranked.model.hint_plan(self.hint)
        for plan in self.excluded:
            ranked.model.exclude(plan)
        return ranked


class Templates(Models):
    """Copies of models that are built once for each reach: for many questions about one reading."""

    def __init__(self, setting: Setting, rules: Sequence[Rule]) -> None:
        super().__init__(setting, rules)
        self._musts: dict[int | None, Ranked] = {}
        self._first: dict[int | None, Ranked] = {}

    def under(self, conditions: Sequence[Holding]) -> Templates:
        """The same models under other conditions."""
        other = copy(self)
        other.conditions = conditions
        return other

    def without(self, plans: Iterable[Plan]) -> Templates:
        """The same models without these plans."""
        other = copy(self)
        other.excluded = tuple(plans)
        return other

    def musts(self, reach: int | None) -> Ranked:
        """A copy of the model with the musts alone."""
        return self._bound(self._template(reach).twin())

    def ranks(self, musts: Ranked) -> Ranked:
        """A copy of the model that has the first rank too."""
        reach = musts.model.reach
        if reach not in self._first:
            ranked = self._first[reach] = self._template(reach).twin()
            for rank in ranks_of(self.rules)[:1]:
                ranked.cost(rank)
        return self._bound(self._first[reach].twin())

    def _template(self, reach: int | None) -> Ranked:
        if reach not in self._musts:
            self._musts[reach] = Ranked(Model(self.setting, reach=reach), self.rules)
        return self._musts[reach]


class OutsideReach(Exception):
    """Better plans may lie outside the reach; ``needed`` is a reach that is proven to be wide enough, if one is known."""

    def __init__(self, needed: int | None) -> None:
        super().__init__(needed)
        self.needed = needed


def ranks_of(rules: Iterable[Rule]) -> list[int]:
    """The ranks that wishes have, in order."""
    return sorted({rule.order for rule in rules if rule.strength == "wish"})


def solve_levels(setting: Setting, rules: Sequence[Rule], watch: Watch, *, models: Models | None = None) -> Levels:
    """Settle the ranks one after another. ``models`` gives the models (default: new ones, without conditions).

    Turn orders are first looked at within a small reach. A plan outside it costs more than the reach at the order's rank
    (and no less at the ranks before, which were settled without that reach), so an optimum below that is proven; otherwise
    the reach is widened to the cost that was found, which is enough.
    """
    widest = max((len(body.members) for body in setting.bodies), default=1) * (len(setting.seats) + 50)
    models = models or Models(setting, rules)
    reach: int | None = FIRST_REACH
    known: Levels | None = None
    while True:
        ranked = models.musts(reach)
        levels = Levels(ranked.model)
        try:
            _settle(levels, models, ranked, watch, known)
        except OutsideReach as outside:
            known = _better(known, levels)
            reach = outside.needed if outside.needed is not None else max(SECOND_REACH, 2 * (reach or 0))
            if reach > widest:
                reach = None
        except Cancelled:
            return _better(known, levels)
        else:
            return levels


def _better(one: Levels | None, other: Levels) -> Levels:
    """Of two searches that were not finished the one with the better plan."""
    if one is None or one.plan is None or other.plan is None:
        return one if one is not None and other.plan is None else other
    return min(one, other, key=lambda levels: (-len(levels.costs), list(levels.costs.values())))


def _settle(levels: Levels, models: Models, ranked: Ranked, watch: Watch, known: Levels | None) -> None:
    """Settle every rank; what a narrower search found is ``known``, and need not be found again."""
    ranks = ranks_of(ranked.rules)
    levels.plan = known.plan if known else None
    first_look = known is None and _order_first(ranked.model, ranked.rules, ranks)
    if levels.plan is None and not first_look:
        _first_plan(levels, watch)
    if levels.impossible:
        return
    following = models.ranks(ranked)
    if following is not ranked:
        levels.model = following.model
        following.model.hint_plan(levels.plan)
    for rank in ranks:
        best = known.costs.get(rank) if known else None
        _settle_rank(levels, following, rank, watch, best=best, last=rank == ranks[-1])
    levels.proven = True


def _order_first(model: Model, rules: Sequence[Rule], ranks: Sequence[int]) -> bool:
    """Whether the first rank has an order to be looked at within a reach: mostly that finds a plan at once."""
    return model.reach is not None and any(
        isinstance(rule, TurnOrder) and rule.order == ranks[0] for rule in rules if ranks
    )


def _first_plan(levels: Levels, watch: Watch) -> None:
    """Any plan that the musts allow, or the proof that there is none."""
    watch.tell(stage="rank", rank=None, best=None)
    solver, status = run(levels.model.cp, watch)
    if status == cp_model.INFEASIBLE:
        levels.impossible = True
    elif status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        levels.plan = levels.model.plan(solver)
        levels.model.hint(solver)
    else:
        raise Cancelled


def _settle_rank(levels: Levels, ranked: Ranked, rank: int, watch: Watch, *, best: int | None, last: bool) -> None:
    model, cost = levels.model, ranked.cost(rank)
    orders = [rule for rule in ranked.rules if isinstance(rule, TurnOrder) and rule.order == rank]
    if isinstance(cost, int) and (not orders or model.reach is None):
        levels.costs[rank] = levels.bounds[rank] = cost
        return
    # An order may cost the same in every plan within the reach: whether there is such a plan is still to be asked.
    watch.tell(stage="rank", rank=rank, best=best)
    if best is not None and not isinstance(cost, int):
        model.cp.add(cost <= best)
        model.hint_plan(levels.plan)
    model.cp.minimize(cost)
    solver, status = run(model.cp, watch, _Best(watch) if watch.callback else None)
    if status == cp_model.INFEASIBLE and orders and model.reach is not None:
        raise OutsideReach(None)
    if status == cp_model.INFEASIBLE:
        raise SolverFault(f"rank {rank} has no plan although the ranks before it have")
    if status == cp_model.UNKNOWN:
        raise Cancelled
    _take(levels, rank, orders, solver, status)
    model.cp.clear_objective()  # type: ignore[no-untyped-call]
    model.cp.add(cost == levels.costs[rank])
    if not last:
        model.hint(solver)


def _take(
    levels: Levels, rank: int, orders: list[TurnOrder], solver: cp_model.CpSolver, status: cp_model.CpSolverStatus
) -> None:
    """Take over a rank's optimum. Raises OutsideReach if it is not proven by it, Cancelled if it is no optimum."""
    reach = levels.model.reach
    levels.plan = levels.model.plan(solver)
    levels.costs[rank] = round(solver.objective_value)
    within = min((order.factor * (reach + 1) for order in orders), default=None) if reach is not None else None
    bound = round(solver.best_objective_bound)
    levels.bounds[rank] = bound if within is None else min(bound, within)
    if status != cp_model.OPTIMAL:
        raise Cancelled
    if within is not None and levels.costs[rank] >= within:
        raise OutsideReach(max(levels.costs[rank] // order.factor for order in orders))


class _Best(cp_model.CpSolverSolutionCallback):
    """Keeps the best cost so far where the caller hears of it."""

    def __init__(self, watch: Watch) -> None:
        super().__init__()
        self._watch = watch

    def on_solution_callback(self) -> None:
        """Called by the solver, in its own thread."""
        self._watch.progress = replace(self._watch.progress, best=round(self.objective_value))
