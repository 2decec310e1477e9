"""The contract between a rule's ``check`` and what it posts, with the solver itself counting through all plans."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from ortools.sat.python import cp_model

from constraints.breaches import Key
from constraints.case import parse_case
from constraints.plan import Plan
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.solving.model import Model
from tests.oracle.world import World
from tests.random_rules import rule_of_kind

Values = dict[Key, int]

A, B, C, D = ({"name": name, "attributes": {"bloc": bloc}} for name, bloc in zip("ABCD", "rbrb", strict=True))
LEAVES = {**B, "leaves": "2025-12-31"}
JOINS = {**D, "joins": "2025-01-01"}
_COMMON = {"format": 1, "order": {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]}}


def _horizon(terms: int, **other: Any) -> dict[str, Any]:
    return {"start": "2024-01-01", "until": {"terms": terms}, "elections": "se", **other}


SETTINGS: dict[str, dict[str, Any]] = {
    "ladder with history": {
        "body": {"name": "G", "members": [A, B, C]},
        "horizon": _horizon(3),
        "ladder": {"posts": ["vice_chair", "chair"]},
        "history": {"2022": {"chair": "B", "vice_chair": "C"}, "2023": {"chair": "C", "vice_chair": "A"}},
    },
    "a member leaves, another joins": {
        "body": {"name": "G", "members": [A, LEAVES, C, JOINS]},
        "order": {"post": "chair", "principle": "alphabetical"},
        "horizon": _horizon(2),
        "ladder": {"posts": ["vice_chair", "chair"]},
        "history": {"2023": {"chair": "A"}},
    },
    "three posts, designated past a leave": {
        "body": {"name": "G", "members": [A, LEAVES, C]},
        "horizon": _horizon(2),
        "ladder": {"posts": ["second", "vice_chair", "chair"]},
        "history": {"2023": {"chair": "A", "vice_chair": "B", "second": "C"}},
    },
    "three posts, one member not in the order": {
        "body": {"name": "G", "members": [A, B, C, D]},
        "horizon": _horizon(1),
        "ladder": {"posts": ["second", "vice_chair", "chair"]},
    },
    "a turn struck after a leave": {
        "body": {"name": "G", "members": [A, LEAVES, C]},
        "horizon": _horizon(4),
        "ladder": {"posts": ["chair"]},
        "history": {"2023": {"chair": "A"}},
    },
    "unequal terms, absences": {
        "body": {"name": "G", "members": [A, B, C]},
        "horizon": _horizon(5, term="6 months", irregular=[{"start": "2024-07-01", "end": "2025-03-31"}]),
        "ladder": {"posts": ["chair"]},
        "history": {"2023-07-01": {"chair": "B"}},
        "absence": [
            {"member": "A", "terms": ["2024-01-01"], "turn": "kept"},
            {"member": "C", "terms": ["2025-04-01"], "turn": "passed"},
        ],
    },
    "two rhythms, no links": {
        "body": {"name": "G", "members": [A, B, C]},
        "horizon": _horizon(2),
        "ladder": [{"posts": ["vice_chair", "chair"], "links": False}, {"posts": ["host"], "term": "6 months"}],
    },
}


#: Rules across bodies need several, and have a test of their own.
KINDS = [kind for kind, cls in RULES.items() if not cls.across]


def _setting(name: str) -> Setting:
    return parse_case({**_COMMON, **SETTINGS[name]}).readings().settings[0]


class _All(cp_model.CpSolverSolutionCallback):
    """Every solution: the plan, and the value of each breach that is not nought."""

    def __init__(self, model: Model, breaches: dict[Key, Any]) -> None:
        super().__init__()
        self._model, self._breaches = model, breaches
        self.found: list[tuple[Plan, Values]] = []

    def on_solution_callback(self) -> None:
        values = {key: int(self.value(value)) for key, value in self._breaches.items()}
        self.found.append((self._model.plan(self), {key: value for key, value in values.items() if value}))


def _solutions(setting: Setting, rule: Rule, reach: int | None = None) -> list[tuple[Plan, Values]]:
    model = Model(setting, reach=reach)
    listener = _All(model, dict(model.post(rule).breaches))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.enumerate_all_solutions = True
    assert solver.solve(model.cp, listener) in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return listener.found


def _checked(rule: Rule, plan: Plan, setting: Setting) -> Values:
    return {item.key: item.weight for item in rule.check(plan, setting)}


def _rules(kind: str, setting: Setting) -> list[Rule]:
    """Some rules of a kind, as wishes and as musts."""
    found: dict[str, Rule] = {}
    for seed in range(12):
        data = rule_of_kind(kind, Random(seed), setting)
        rule, problems = RULES.parse(data, "rule") if data else (None, [])
        if rule is not None and not problems and not list(rule.problems(setting, "rule")):
            found[repr(rule)] = rule
    return list(found.values())[:6]


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_posted_breaches_are_those_of_check(kind: str, name: str) -> None:
    """Over all plans that the solver counts, each breach has the value of ``check``; helpers add no solutions."""
    setting = _setting(name)
    plans = {tuple(plan.values()) for plan in World(setting).plans()}
    for rule in _rules(kind, setting):
        found = _solutions(setting, rule)
        assert len(found) == len(plans), rule
        assert {tuple(member for _, member in plan) for plan, _ in found} == plans, rule
        for plan, values in found:
            assert values == _checked(rule, plan, setting), f"{rule}\n{plan}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_tried(kind: str) -> None:
    """No kind of rule is left out of the contract above."""
    assert any(_rules(kind, _setting(name)) for name in SETTINGS)


@pytest.mark.parametrize("reach", [0, 1, 2, 3])
@pytest.mark.parametrize("measure", ["overtakes", "delay"])
@pytest.mark.parametrize("name", SETTINGS)
def test_plans_outside_the_reach_cost_more_than_it(name: str, measure: str, reach: int) -> None:
    """Within a reach breaches are exact, and every plan left out costs more than the reach."""
    setting = _setting(name)
    rule = TurnOrder.model_validate({"strength": "wish", "measure": measure, "post": "chair"})
    every = {plan: sum(_checked(rule, plan, setting).values()) for plan, _ in _solutions(setting, rule)}
    within = _solutions(setting, rule, reach)
    for plan, values in within:
        assert values == _checked(rule, plan, setting), plan
    inside = {plan for plan, _ in within}
    assert len(inside) == len(within)
    assert all(cost > reach for plan, cost in every.items() if plan not in inside)
