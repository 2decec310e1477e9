"""Readings that the record refutes: no plan at all keeps the must under them. Random cases, all fillings, all plans."""

from __future__ import annotations

import os
from functools import cache
from random import Random
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.plan import Plan
from constraints.problems import CaseError
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
