"""Readings that the record refutes: no plan at all keeps the must under them. Random cases, all fillings, all plans."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest

from constraints.breaches import Key
from constraints.case import Case, parse_case
from constraints.plan import Plan
from constraints.problems import CaseError
from constraints.rule import Rule
from constraints.setting import Setting
from tests.oracle.past import Past
from tests.oracle.world import World
from tests.random_rules import rule_of_kind

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "100")))

#: Musts that look at the history, directly or through the queue.
KINDS = ["succession", "turn_order", "spacing", "new_pair", "continuity", "coverage", "quota", "fair_share", "halves"]

pytestmark = pytest.mark.oracle


@cache
def _case(seed: int) -> Case:
    """Two or three planned terms, one or two seats settled, the last one or two terms open; musts that look back."""
    random = Random(seed)
    while True:
        names = random.sample(["A", "B", "C", "D"], 3 if random.random() < 0.5 else 4)
        posts = random.choice([["chair"], ["vice_chair", "chair"]])
        open_cells = {post: {"one_of": random.sample(names, 2)} for post in posts if random.random() < 0.8}
        data: dict[str, Any] = {
            "format": 1,
            "body": {"name": "G", "members": names},
            "horizon": {"start": "2025-01-01", "until": {"terms": random.choice([2, 3])}, "elections": "se"},
            "ladder": {"posts": posts, "links": random.random() < 0.7},
            "order": {"post": "chair", "principle": random.choice(["alphabetical", "longest_waiting"])},
            "history": {"2023": {"chair": random.choice(names)}, "2024": open_cells},
            "state": [_state(random, posts, names, term) for term in ("2025", "2026")[: random.choice([1, 2])]],
        }
        try:
            setting = parse_case(data).setting
            rules = [rule_of_kind(kind, random, setting) for kind in random.sample(KINDS, 3)]
            musts = [
                {k: v for k, v in rule.items() if k not in ("rank", "weight", "measure")} for rule in rules if rule
            ]
            return parse_case(data | {"rule": [rule | {"strength": "must"} for rule in musts]})
        except CaseError:
            continue


def _state(random: Random, posts: list[str], names: list[str], term: str) -> dict[str, str]:
    known = random.choice(["elected", "elected", "acting"])
    return {"post": random.choice(posts), "term": term, "state": known, "member": random.choice(names)}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_refuted_reading_has_no_plan_that_keeps_the_must(seed: int) -> None:
    """Whatever is planned, the rule's own check finds a breach."""
    case = _case(seed)
    for filling in Past(case.setting).fillings:
        setting = case.setting.read(filling)
        refuting = [rule for rule in case.rules if rule.refuted(setting)]
        for plan in World(setting).plans(absences=False) if refuting else ():
            assert all(rule.check(Plan.of(setting, plan), setting) for rule in refuting)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_stated_refutes_a_reading(seed: int) -> None:
    """Some breach that every plan has would not be in every plan if nobody were elected or acting; but for a must that
    nobody could keep under any reading even then.
    """
    case = _case(seed)
    readings = [case.setting.read(filling) for filling in Past(case.setting).fillings]
    for rule in case.rules:
        refuted = [setting for setting in readings if rule.refuted(setting)]
        if refuted and any(not _in_every_plan(rule, _unstated(setting)) for setting in readings):
            assert all(_in_every_plan(rule, setting) - _in_every_plan(rule, _unstated(setting)) for setting in refuted)


def _unstated(setting: Setting) -> Setting:
    return replace(setting, states=())


def _in_every_plan(rule: Rule, setting: Setting) -> set[Key]:
    plans = (Plan.of(setting, plan) for plan in World(setting).plans(absences=False))
    found = [{item.key for item in rule.check(plan, setting)} for plan in plans]
    return set.intersection(*found) if found else set()


@pytest.mark.parametrize(
    "states", [[], [{"post": "chair", "term": "2027", "state": "elected", "member": "Ek"}]], ids=["none", "another"]
)
def test_a_state_refutes_only_what_it_has_to_do_with(states: list[dict[str, str]]) -> None:
    """Alby takes no part in the turns and cannot move up, whoever is elected years later: both readings stay."""
    case = parse_case(
        {
            "format": 1,
            "body": {"name": "G", "members": ["Alby", "Berg", "Ceda", "Dala", "Ek"]},
            "horizon": {"start": "2024-01-01", "until": {"terms": 4}},
            "ladder": {"posts": ["vice_chair", "chair"]},
            "order": {"post": "chair", "principle": "agreed", "list": ["Berg", "Ceda", "Dala", "Ek"]},
            "history": {"2023": {"vice_chair": {"one_of": ["Alby", "Berg"]}}},
            "rule": [{"kind": "succession", "strength": "must"}],
            "state": states,
        }
    )
    found = case.readings().settings
    assert {setting.reading["G", "vice_chair", "2023"] for setting in found} == {"Alby", "Berg"}


def test_many_kinds_refute() -> None:
    """Readings of these cases are refuted by each of these rules, and many are not: the comparison is not an empty one."""
    found = set()
    count = refuted = 0
    for case in (_case(seed) for seed in range(150)):
        for filling in Past(case.setting).fillings:
            kinds = [rule.kind for rule in case.rules if rule.refuted(case.setting.read(filling))]
            count, refuted, found = count + 1, refuted + bool(kinds), found | {*kinds}
    assert {"succession", "turn_order", "spacing", "continuity", "coverage", "quota"} <= found
    assert 0 < refuted < count
