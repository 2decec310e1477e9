"""The line route against brute force and against the solver, over random cases. ``ROTATION_ORACLE=2000`` asks for more."""

from __future__ import annotations

import os

import pytest

from constraints.case import Case
from rotation.limits import Limits
from rotation.reproving import reproved
from rotation.solving.levels import solve_levels
from rotation.solving.line.route import LineAnswer, solve_line
from rotation.solving.runs import Watch
from rotation.solving.ties import find_ties
from tests.brute_force import best
from tests.random_cases import MOST_PLANS
from tests.random_lines import random_line
from tests.test_oracle import shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "150")))

pytestmark = pytest.mark.oracle


def _answer(case: Case) -> LineAnswer | None:
    found = solve_line(case.readings().settings[0], case.rules, Watch(Limits(ties=MOST_PLANS)), small=0)
    return found if isinstance(found, LineAnswer) else None


@pytest.mark.parametrize("seed", SEEDS)
def test_the_line_is_the_best_of_all_plans(seed: int) -> None:
    """Where the line route answers, its costs, its ties and their order are those of looking at every plan."""
    case = random_line(seed)
    with shown(case, seed):
        setting, found = case.readings().settings[0], _answer(case)
        if found is None:
            return
        expected = best(setting, case.rules)
        assert found.costs == expected.costs
        plans = [tuple(member for _, member in plan) for plan in found.ties.plans]
        assert set(plans) == expected.plans
        assert found.ties.count == len(plans) == len(expected.plans)
        assert plans[0] == expected.canonical


@pytest.mark.parametrize("seed", SEEDS)
def test_both_routes_answer_the_same(seed: int) -> None:
    """With more members and terms the line route has the solver's costs, ties and canonical plan, and passes the checks."""
    case = random_line(seed, large=True)
    with shown(case, seed):
        setting, found = case.readings().settings[0], _answer(case)
        if found is None or found.ties.count > MOST_PLANS:
            return
        levels = solve_levels(setting, case.rules, Watch(Limits()))
        assert levels.plan is not None
        assert found.costs == levels.costs
        plan, ties = find_ties(levels.model, levels.plan, MOST_PLANS, Watch(Limits()))
        assert found.ties == ties
        assert found.ties.plans[0] == plan
        for one in found.ties.plans:
            reproved(one, setting, case.rules, found.costs)


def test_many_cases_are_answered() -> None:
    """The line route answers more than a third of the random cases: the comparison is not an empty one."""
    small = [_answer(random_line(seed)) is not None for seed in range(60)]
    large = [_answer(random_line(seed, large=True)) is not None for seed in range(60)]
    assert sum(small) > 20
    assert sum(large) > 20
