"""Rounds of every kind, successors, groups, swaps and states: the queue and the planner against a second reading of them."""

from __future__ import annotations

import os

import pytest

from constraints.queue import Queue, queue_of
from constraints.queue_inside import inner_queues
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible, Proposal
from tests.brute_force import best
from tests.oracle.turns import Line, inner_lines
from tests.oracle.world import World
from tests.random_cases import MOST_PLANS
from tests.random_rounds import random_rounds_case
from tests.test_oracle import _same, shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "100")))

pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("seed", SEEDS)
def test_the_queue_is_what_its_definition_says(seed: int) -> None:
    """Turn by turn, for every reading: whose it is, its number, whether it is struck."""
    case = random_rounds_case(seed)
    with shown(case, seed):
        for setting in case.readings().settings:
            body, line = setting.body("B"), Line(World(setting), "B", "chair")
            inner = inner_queues(setting, body, body.orders[0])
            lines = [found for found in inner_lines(World(setting), line) if len(found.ring) > 1]
            for queue, expected in zip((queue_of(setting, "B", "chair"), *inner), (line, *lines), strict=True):
                _same_turns(queue, expected)


def _same_turns(queue: Queue, line: Line) -> None:
    found = [(turn.member, turn.number, not turn.open) for turn in queue.turns]
    expected = [tuple(turn) for turn in line.turns]
    shortest = min(len(found), len(expected))
    assert found[:shortest] == expected[:shortest]


@pytest.mark.parametrize("seed", SEEDS)
def test_planner_finds_what_brute_force_finds(seed: int) -> None:
    """Costs, the set of optimal plans, the canonical plan, and impossibility are those of looking at every plan."""
    case = random_rounds_case(seed)
    with shown(case, seed):
        result = propose(case, limits=Limits(ties=MOST_PLANS))
        if isinstance(result, Impossible):
            assert not best(result.setting, case.rules).plans
            return
        assert isinstance(result, Proposal)
        first = _same(case, result.readings[0])
        assert {tuple(member for _, member in plan) for plan in result.ties.plans} == first.plans
        for reading in result.readings[1:]:
            _same(case, reading)
