"""Readings of unknown history against all fillings tried one by one, over random small cases."""

from __future__ import annotations

import os
from collections.abc import Hashable, Sequence
from itertools import count
from math import prod
from random import Random

import pytest

from constraints.case import Case, parse_case
from constraints.posts import Seat
from constraints.readings import relevant_cells
from tests.oracle.other_rules import judge_of
from tests.oracle.past import Filling, Past
from tests.oracle.turns import Line
from tests.oracle.world import Holding, World
from tests.random_cases import random_case

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")))

pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("seed", SEEDS)
def test_readings_are_those_of_all_fillings(seed: int) -> None:
    """Every filling means the same as some reading; each reading is a filling, and they stand in order."""
    _agree(next(case for again in count() if _few_fillings(case := random_case(seed + 1_000_000 * again))), seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_election_may_refute_readings(seed: int) -> None:
    """The same where moving up is a must, somebody is elected into the first term, and the last term before is open."""
    random = Random(seed)
    names = ["A", "B", "C", "D"]
    last: dict[str, object] = {post: {"one_of": random.sample(names, 3)} for post in random.choice(_OPEN)}
    rule = {"kind": "succession", "strength": "must", "when": random.choice(["always", "eligible"])}
    if rule["when"] == "eligible" and random.random() < 0.5:
        rule["otherwise"] = {"post": "chair"}
    data: dict[str, object] = {
        "format": 1,
        "body": {"name": "G", "members": names},
        "horizon": {"start": "2024-01-01", "until": {"terms": 2}},
        "ladder": {"posts": ["second", "first", "chair"]},
        "order": {"post": "chair", "principle": random.choice(["alphabetical", "longest_waiting"])},
        "history": {"2022": {"chair": "A"}, "2023": last},
        "rule": [rule, {"kind": "turn_order", "strength": "wish"}],
        "state": [{"post": "chair", "term": "2024", "state": random.choice(["elected", "acting"]), "member": "C"}],
    }
    if random.random() < 0.5:
        data["absence"] = [{"member": random.choice(["A", "B", "D"]), "posts": ["chair"], "terms": ["2024"]}]
    _agree(parse_case(data), seed)


#: Which cells of the last term before the plan are stated as open; the others are unknown.
_OPEN = [["first"], ["first", "second"], ["chair", "first"], ["second"]]


def _agree(case: Case, seed: int) -> None:
    past, found = Past(case.setting), case.readings()
    plans = _some_plans(case, seed)
    past.fillings = [each for each in past.fillings if not _refuted(case, each, plans)] or past.fillings
    assert found.complete
    assert [tuple(edge) for edge in found.departures] == past.departures
    readings: list[Filling] = [dict(setting.reading) for setting in found.settings]
    assert all(reading in past.fillings for reading in readings)
    assert {_meaning(case, filling, plans) for filling in past.fillings} == {
        _meaning(case, reading, plans) for reading in readings
    }
    relevant = relevant_cells(case.setting, case.rules)
    spots = [_spots(past, reading, relevant) for reading in readings]
    assert spots == sorted(set(spots))
    assert spots[0] == min(_spots(past, filling, relevant) for filling in past.fillings)


def _few_fillings(case: Case) -> bool:
    """Whether all fillings can be tried one by one."""
    open_cells = [cell for cell in case.setting.record.cells.values() if not cell.known]
    return prod(len(cell.one_of) or 6 for cell in open_cells) <= 2000


def _some_plans(case: Case, seed: int) -> list[Holding]:
    plans = list(World(case.setting).plans(absences=False))
    return Random(seed).sample(plans, min(len(plans), 10))


def _refuted(case: Case, filling: Filling, plans: Sequence[Holding]) -> bool:
    """Whether every plan breaks a succession that is a must, where somebody is elected or acting in the first term."""
    world = World(case.setting.read(filling))
    firsts = {
        (seat.term, seat.post)
        for seat in world.seats
        if world.number(seat) == 1 and (state := world.state(seat)) and state.state in ("elected", "acting")
    }
    judges = [judge_of(world, rule) for rule in case.rules if (rule.kind, rule.strength) == ("succession", "must")]
    broken = [{(key[0], key[2]) for key in judge(plan)} for judge in judges for plan in plans[:1]]
    return any(keys & firsts for keys in broken)


def _meaning(case: Case, filling: Filling, plans: Sequence[Holding]) -> Hashable:
    """The queues, who may hold what, and what every rule says of some plans."""
    setting = case.setting.read(filling)
    world = World(setting)
    queues = tuple(tuple(Line(world, b.name, order.post).turns) for b in setting.bodies for order in b.orders)
    judges = [judge_of(world, rule) for rule in case.rules]
    allowed = tuple(tuple(world.may_hold(seat)) for seat in world.seats)
    return queues, allowed, tuple(tuple(sorted(judge(plan).items())) for judge in judges for plan in plans)


def _spots(past: Past, filling: Filling, relevant: Sequence[Seat]) -> tuple[int, ...]:
    """Where the values of the cells that matter stand in their orders."""
    return tuple(past.ordered(seat).index(filling[seat]) for seat in relevant)
