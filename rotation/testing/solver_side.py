"""What a rule posts, counted through by the solver itself: no plan lost, none doubled, every breach as ``check`` has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ortools.sat.python import cp_model

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.structure import structure_faults
from rotation.solving.model import Model
from rotation.testing.every_plan import plans_of


class _Listener(cp_model.CpSolverSolutionCallback):
    """Takes in every solution: the plan, and the breaches that are not nought."""

    def __init__(self, model: Model, breaches: Mapping[Key, Any]) -> None:
        super().__init__()
        self._model, self._breaches = model, breaches
        self.found: list[tuple[Plan, dict[Key, int]]] = []

    def on_solution_callback(self) -> None:  # the solver's name for it
        """Note one solution."""
        values = {key: int(self.value(value)) for key, value in self._breaches.items()}
        self.found.append((self._model.plan(self), {key: value for key, value in values.items() if value}))


def solver_plans(rule: Rule, setting: Setting) -> list[Plan]:
    """Every solution of the solver with a rule posted (and neither forbidden nor wished), as a plan."""
    return [plan for plan, _ in _solutions(rule, setting)]


def _solutions(rule: Rule, setting: Setting) -> list[tuple[Plan, dict[Key, int]]]:
    model = Model(setting)
    listener = _Listener(model, dict(model.post(rule).breaches))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.enumerate_all_solutions = True
    solver.solve(model.cp, listener)
    return listener.found


def solver_faults(rule: Rule, setting: Setting) -> Iterator[str]:
    """The first plan of which the solver thinks otherwise than ``check``, that it never finds, or finds more than once."""
    found = _solutions(rule, setting)
    for plan, posted in found:
        checked = {item.key: item.weight for item in rule.check(plan, setting)}
        if checked != posted:
            yield f"the solver sees other breaches: check {checked}, posted {posted}, for the plan\n{plan}"
            break
    plans = Counter(plan for plan, _ in found)
    allowed = (plan for plan in plans_of(setting) if not [*structure_faults(plan, setting)])
    if lost := next((plan for plan in allowed if plan not in plans), None):
        yield f"what is posted shuts a plan out, whether the rule is a must or a wish: the solver never finds\n{lost}"
    if twice := [plan for plan, count in plans.items() if count > 1]:
        yield f"what is posted leaves a helper free: the solver finds a plan more than once\n{twice[0]}"
