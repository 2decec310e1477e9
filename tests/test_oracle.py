"""The planner against brute force, over random small cases. ``ROTATION_ORACLE=2000`` asks for more of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from random import Random

import pytest

from constraints.case import Case
from constraints.plan import Plan
from rotation.conflict_data import Conflict
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible, Proposal, ReadingPlan
from rotation.solving import levels
from tests.brute_force import Best, best, feasible
from tests.oracle.other_rules import judge_of
from tests.oracle.world import World
from tests.random_cases import MOST_PLANS, random_case

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")))

pytestmark = pytest.mark.oracle


@contextmanager
def shown(case: Case, seed: int) -> Iterator[None]:
    """On failure the case is printed, ready to be planned again."""
    try:
        yield
    except BaseException:
        print(f"seed {seed}")
        print(json.dumps(case.as_data(), ensure_ascii=False))
        raise


@pytest.mark.parametrize("seed", SEEDS)
def test_planner_finds_what_brute_force_finds(seed: int) -> None:
    """Costs, the set of optimal plans, the canonical plan, and impossibility are those of looking at every plan."""
    case = random_case(seed)
    with shown(case, seed):
        result = propose(case, limits=Limits(ties=MOST_PLANS))
        if isinstance(result, Impossible):
            assert not best(result.setting, case.rules).plans
            assert result.conflict is not None
            _prove_again(case, result.conflict)
            return
        assert isinstance(result, Proposal)
        assert result.all_readings
        first = _same(case, result.readings[0])
        assert result.ties.exact
        assert {tuple(member for _, member in plan) for plan in result.ties.plans} == first.plans
        assert result.ties.count == len(first.plans)
        assert result.bounds == first.costs
        for reading in result.readings[1:]:
            _same(case, reading)


def _same(case: Case, reading: ReadingPlan) -> Best:
    """One reading is planned as brute force plans it."""
    expected = best(reading.setting, case.rules)
    if not expected.plans:
        assert reading.plan is None
        assert reading.impossible
        return expected
    assert reading.proven
    assert reading.plan is not None
    assert reading.costs == expected.costs
    assert tuple(member for _, member in reading.plan) == expected.canonical
    return expected


def _prove_again(case: Case, conflict: Conflict) -> None:
    """The parts of a conflict clash; without any one of them they do not."""
    setting = case.readings().settings[0]
    if conflict.kind == "structure":
        assert not feasible(setting, case.rules, [])
        return
    assert conflict.minimal
    parts = [(item.kind, item.id, key) for item in conflict.items for key in item.keys]
    assert all(item.keys for item in conflict.items)
    assert not feasible(setting, case.rules, parts)
    for part in parts:
        assert feasible(setting, case.rules, [other for other in parts if other != part])


@pytest.mark.parametrize("reach", [0, 1, 2, None])
@pytest.mark.parametrize("seed", [*SEEDS[7::10], *SEEDS[:40:4]])
def test_reach_changes_nothing(seed: int, reach: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beginning with a narrow reach, or with none, gives the same plans at the same costs."""
    case = random_case(seed)
    few = Limits(readings=3)
    usual = propose(case, limits=few)
    monkeypatch.setattr(levels, "FIRST_REACH", reach)
    with shown(case, seed):
        other = propose(case, limits=few)
        assert type(other) is type(usual)
        if isinstance(usual, Proposal) and isinstance(other, Proposal):
            assert other.costs == usual.costs
            assert other.ties == usual.ties
            assert [r.plan for r in other.readings] == [r.plan for r in usual.readings]


@pytest.mark.parametrize("seed", SEEDS)
def test_checks_say_what_the_definitions_say(seed: int) -> None:
    """Every rule's ``check`` finds the breaches, key by key, that its definition written once more finds."""
    case = random_case(seed)
    setting = case.readings().settings[0]
    world = World(setting)
    plans = list(world.plans(absences=False))
    some = Random(seed).sample(plans, min(len(plans), 40))
    with shown(case, seed):
        for rule in case.rules:
            judge = judge_of(world, rule)
            for plan in some:
                found = {item.key: item.weight for item in rule.check(Plan.of(setting, plan), setting)}
                assert found == judge(plan), rule
