"""Rules across bodies against brute force, over random cases of two bodies. ``ROTATION_ORACLE`` asks for more of them."""

from __future__ import annotations

import os
from collections import Counter
from random import Random

import pytest

from constraints.plan import Plan
from constraints.registry import RULES
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible, Proposal
from tests.brute_force import best
from tests.oracle.other_rules import judge_of
from tests.oracle.world import World
from tests.random_across import random_across_case
from tests.random_cases import MOST_PLANS
from tests.test_oracle import _prove_again, _same, shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "100")))

pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("seed", SEEDS)
def test_planner_finds_what_brute_force_finds(seed: int) -> None:
    """Costs, the set of optimal plans, the canonical plan, and impossibility are those of looking at every plan."""
    case = random_across_case(seed)
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
        assert {tuple(member for _, member in plan) for plan in result.ties.plans} == first.plans
        assert result.bounds == first.costs
        for reading in result.readings[1:]:
            _same(case, reading)


@pytest.mark.parametrize("seed", SEEDS)
def test_checks_say_what_the_definitions_say(seed: int) -> None:
    """Every rule's ``check`` finds the breaches, key by key, that its definition written once more finds."""
    case = random_across_case(seed)
    with shown(case, seed):
        for setting in case.readings().settings[:4]:
            world = World(setting)
            plans = list(world.plans(absences=False))
            for rule in case.rules:
                judge = judge_of(world, rule)
                for plan in Random(seed).sample(plans, min(len(plans), 40)):
                    found = {item.key: item.weight for item in rule.check(Plan.of(setting, plan), setting)}
                    assert found == judge(plan), rule


def test_the_cases_hold_every_kind() -> None:
    """Each rule across bodies comes up, as a must and as a wish; some history lasts into another body's plan."""
    cases = [random_across_case(seed) for seed in range(120)]
    kinds = Counter((rule.kind, rule.strength) for case in cases for rule in case.rules if rule.across)
    assert {kind for kind, _ in kinds} == {kind for kind, cls in RULES.items() if cls.across}
    assert all(
        kinds[kind, strength] for kind in ("not_both", "together", "different", "load") for strength in ("must", "wish")
    )
    assert any(rule.history(case.setting) for case in cases for rule in case.rules if rule.kind == "not_both")
