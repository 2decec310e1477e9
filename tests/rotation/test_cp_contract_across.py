"""Rules across bodies, with the solver itself counting through all plans of small settings of two bodies."""

from __future__ import annotations

import pytest

from rotation.testing.solver_side import solver_faults, solver_plans
from tests.across_instances import INSTANCES, KINDS, SETTINGS, fitting, parsed
from tests.oracle.world import World

ALLOWED = {name: {tuple(plan.values()) for plan in World(where).plans()} for name, where in SETTINGS.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_posted_breaches_are_those_of_check(kind: str) -> None:
    """Over all plans that the solver counts, each breach has the value of ``check``; no plan is lost, none is doubled."""
    for instance in INSTANCES[kind]:
        rule = parsed(kind, instance)
        assert fitting(rule)
        for name, where in fitting(rule).items():
            assert [*solver_faults(rule, where)] == []
            found = [tuple(member for _, member in plan) for plan in solver_plans(rule, where)]
            assert len(found) == len({*found})
            assert {*found} == ALLOWED[name], f"{instance} in {name}"
