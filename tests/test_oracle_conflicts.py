"""All conflicts and all corrections against looking at every plan and every subset of musts and absences."""

from __future__ import annotations

import os
from collections.abc import Sequence
from random import Random

import pytest

from constraints.case import Case
from constraints.plan import Plan
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem
from rotation.explaining.conflict_account import Correction, conflicts
from rotation.limits import Limits
from rotation.solving.conflict import find_conflict
from rotation.solving.lacking import lack
from rotation.solving.runs import Watch
from tests.brute_force import feasible
from tests.conflict_cases import Item, Truth, impossible_case
from tests.oracle.other_rules import judge_of
from tests.oracle.world import World
from tests.test_oracle import shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)

pytestmark = pytest.mark.oracle


def named(items: Sequence[ConflictItem]) -> list[Item]:
    return [(item.kind, item.id) for item in items]


def stated(truth: Truth, seed: int) -> list[str]:
    """Some of the musts in some order, for every other seed."""
    musts = [name for kind, name in truth.items if kind == "rule"]
    random = Random(seed)
    return random.sample(musts, random.randint(1, len(musts))) if musts and seed % 2 else []


def weights(truth: Truth, order: list[str]) -> list[int]:
    """The order that the body states, in numbers."""
    musts = sum(kind == "rule" for kind, _ in truth.items)
    other = 2 ** len(order)
    absence = other * (musts - len(order) + 1)
    own = {name: 2**place for place, name in enumerate(order)}
    return [own.get(name, other) if kind == "rule" else absence for kind, name in truth.items]


@pytest.mark.parametrize("seed", SEEDS)
def test_all_conflicts_and_corrections_are_those_of_brute_force(seed: int) -> None:
    """The same minimal conflicts and corrections, in the same order and at the same cost; each plan shows what it says."""
    case, truth = impossible_case(seed)
    order = stated(truth, seed)
    with shown(case, seed):
        found = conflicts(case, cap=5000, give_up=order)
        assert found.outcome == "impossible"
        setting = case.readings(1).settings[0]
        if truth.clash(0):
            assert [item.conflict.kind for item in found.conflicts] == ["structure"]
            assert not found.corrections
            return
        assert [named(item.conflict.items) for item in found.conflicts] == truth.conflicts()
        told = [(item.cost, named(item.items)) for item in found.corrections]
        assert told == truth.corrections(weights(truth, order))
        assert found.all_conflicts
        assert found.all_corrections
        for listed in found.conflicts[:3]:
            clashing_parts(case, setting, listed.conflict)
        for correction in found.corrections:
            shows(case, setting, correction)


def clashing_parts(case: Case, setting: Setting, conflict: Conflict) -> None:
    """The keys of a conflict clash, and without any one of them they do not."""
    parts = [(item.kind, item.id, key) for item in conflict.items for key in item.keys]
    assert conflict.minimal
    assert all(item.keys for item in conflict.items)
    assert not feasible(setting, case.rules, parts)
    for part in parts:
        assert feasible(setting, case.rules, [other for other in parts if other != part])


def shows(case: Case, setting: Setting, correction: Correction) -> None:
    """The plan keeps the structure and everything but what is given up, and a succession but for its exceptions."""
    world = World(setting)
    plan = dict(correction.plan)
    assert plan in list(world.plans(absences=False))
    given_up = named(correction.items)
    excepted = {item.rule: item.into for item in correction.exceptions}
    for rule in case.rules:
        if rule.strength == "must" and ("rule", rule.id) not in given_up:
            assert not judge_of(world, rule)(plan)
        elif rule.id in excepted:
            assert {key[0] for key in judge_of(world, rule)(plan)} == set(excepted[rule.id])
    for number, absence in enumerate(setting.absences):
        if ("absence", str(number)) not in given_up:
            seats = [world.carrier.get(seat, seat) for seat in world.absence_seats(absence)]
            assert absence.member not in [plan.get(seat) for seat in seats]
    for item in correction.departures:
        assert item.key in judge_of(world, case.rule(item.rule))(plan)


@pytest.mark.parametrize("seed", SEEDS)
def test_best_plan_without_some_items_is_that_of_brute_force(seed: int) -> None:
    """No plan departs less from what is given up, item by item, and then from the wishes, than the one that is shown."""
    case, _ = impossible_case(seed)
    with shown(case, seed):
        found = conflicts(case, cap=3)
        setting = case.readings(1).settings[0]
        world = World(setting)
        for correction in found.corrections:
            assert correction.best
            least = min(departures(case, world, correction, plan) for plan in kept_plans(case, world, correction))
            assert departures(case, world, correction, dict(correction.plan)) == least


def kept_plans(case: Case, world: World, correction: Correction) -> list[dict]:  # type: ignore[type-arg]
    given_up = named(correction.items)
    judges = [judge_of(world, r) for r in case.rules if r.strength == "must" and ("rule", r.id) not in given_up]
    held = [
        (world.carrier.get(seat, seat), absence.member)
        for number, absence in enumerate(world.setting.absences)
        if ("absence", str(number)) not in given_up
        for seat in world.absence_seats(absence)
    ]
    plans = [plan for plan in world.plans(absences=False) if not any(plan.get(seat) == name for seat, name in held)]
    return [plan for plan in plans if not any(judge(plan) for judge in judges)]


def departures(case: Case, world: World, correction: Correction, plan: dict) -> tuple[int, ...]:  # type: ignore[type-arg]
    """What a plan costs: each item given up in its order, then the wishes rank by rank."""
    found = []
    for item in correction.items:
        if item.kind == "rule":
            found.append(sum(judge_of(world, case.rule(item.id))(plan).values()))
        else:
            absence = world.setting.absences[int(item.id)]
            seats = dict.fromkeys(world.absence_seats(absence))
            found.append(sum(plan.get(world.carrier.get(seat, seat)) == absence.member for seat in seats))
    wishes = [(rule.order, rule.factor, judge_of(world, rule)) for rule in case.rules if rule.strength == "wish"]
    for rank in sorted({rank for rank, _, _ in wishes}):
        found.append(sum(w * sum(judge(plan).values()) for r, w, judge in wishes if r == rank))
    return tuple(found)


@pytest.mark.parametrize("seed", SEEDS)
def test_first_conflict_prefers_what_stands_first(seed: int) -> None:
    """The one conflict that ``propose`` gives is a minimal one, and the last of its items stands as early as it can.

    A lack of members comes before all others: it is a minimal one, too.
    """
    case, truth = impossible_case(seed)
    with shown(case, seed):
        setting = case.readings(1).settings[0]
        found = find_conflict(setting, case.rules, Watch(Limits()))
        if truth.clash(0):
            assert found.kind == "structure"
            return
        every = truth.conflicts()
        assert named(found.items) in every
        if lack(setting, case.rules) is None:
            last = max(truth.items.index(item) for item in named(found.items))
            assert last == min(max(truth.items.index(item) for item in one) for one in every)
        clashing_parts(case, setting, found)


def test_plans_are_plans() -> None:
    """A correction's plan fills every seat of the case with one of its members."""
    case, _ = impossible_case(1)
    for correction in conflicts(case).corrections:
        assert Plan.of(case.setting, dict(correction.plan)) == correction.plan
