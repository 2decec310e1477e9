"""One reading settled by the route that suits it: along the line where a plan is one, else by the solver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.judging import judge
from rotation.results import Route
from rotation.solving.capacity import Capacity
from rotation.solving.levels import Levels, Models, solve_levels
from rotation.solving.line.route import LineAnswer, solve_line
from rotation.solving.runs import Cancelled, Watch
from rotation.solving.ties import find_ties
from rotation.tie_break import Ties


@dataclass(frozen=True)
class Settled:
    """What was found. ``proven``: every rank is at its optimum; ``canonical``: the plan is the canonical one of all ties.

    ``plan`` is None if nothing was found; ``impossible`` if that is proven. ``costs`` and ``bounds`` as far as ranks were
    settled; ``reach`` as in ``Provenance``.
    """

    plan: Plan | None
    ties: Ties
    impossible: bool = False
    proven: bool = False
    canonical: bool = False
    costs: Mapping[int, int] = field(default_factory=dict)
    bounds: Mapping[int, int] = field(default_factory=dict)
    reach: int | None = None
    route: Route = "solver"


def settle(setting: Setting, rules: Sequence[Rule], watch: Watch) -> Settled:
    """Settle every rank and the ties. Which route is taken depends on the case alone; both give the same answer.

    Where there are too few members for the seats, there is no plan, and neither route is taken.
    """
    capacity = Capacity(setting, rules)
    if capacity.clash(capacity.everything):
        watch.tell(stage="rank", rank=None, best=None)
        return Settled(None, Ties(1, False, ()), impossible=True)
    found = solve_line(setting, rules, watch)
    if isinstance(found, LineAnswer):
        return _by_line(found)
    known = found.plan if found is not None else None
    settled = _by_solver(setting, rules, watch, known)
    return settled if known is None else _at_least(known, settled, setting, rules)


def _by_line(found: LineAnswer) -> Settled:
    plan, proven = next(iter(found.ties.plans), None), found.proven
    costs = found.costs if proven else {}
    return Settled(
        plan, found.ties, proven=proven, canonical=proven, costs=costs, bounds=dict(found.costs), route="line"
    )


def _at_least(known: Plan, settled: Settled, setting: Setting, rules: Sequence[Rule]) -> Settled:
    """What the solver found, or the plan known before where the solver was stopped with none, or with a worse one."""
    if settled.proven or settled.impossible:
        return settled
    if settled.plan is not None and _costs(settled.plan, setting, rules) <= _costs(known, setting, rules):
        return settled
    return replace(settled, plan=known, ties=Ties(1, False, (known,)), costs={}, route="line")


def _costs(plan: Plan, setting: Setting, rules: Sequence[Rule]) -> list[int]:
    return list(judge(plan, setting, rules).costs.values())


def _by_solver(setting: Setting, rules: Sequence[Rule], watch: Watch, known: Plan | None) -> Settled:
    models = Models(setting, rules)
    models.hint = known
    levels = solve_levels(setting, rules, watch, models=models)
    plan, canonical = None if levels.impossible else levels.plan, False
    ties = Ties(1, False, (levels.plan,) if levels.plan else ())
    try:
        if plan is not None and levels.proven:
            plan, ties = find_ties(levels.model, plan, watch.limits.ties, watch)
            canonical = True
    except Cancelled:
        # The optimum stands; which of the equally good plans is the canonical one stays open.
        canonical = False
    return _settled(levels, plan, ties, canonical)


def _settled(levels: Levels, plan: Plan | None, ties: Ties, canonical: bool) -> Settled:
    return Settled(
        plan, ties, levels.impossible, levels.proven, canonical, levels.costs, levels.bounds, levels.model.reach
    )
