"""Judging a plan without a solver: breaches, costs, structure."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.plan import Plan
from rotation.judging import Judgement, judge
from tests.worked_examples import ORDER_RULE, SUCCESSION, WAIVED, agreed, away

FREE_YEAR = {"kind": "keep_free", "strength": "wish", "rank": 2, "weight": 3, "member": "Haninge", "post": "chair"}


def _case(**parts: Any) -> Case:
    return parse_case(agreed(**parts))


def _judged(case: Case, line: str) -> Judgement:
    """A plan written as "chair/vice chair/vice …" from 2024 on."""
    pairs = [pair.split("/") for pair in line.split()]
    rows = {str(year): {"chair": c, "vice_chair": v} for year, (c, v) in enumerate(pairs, start=2024)}
    return judge(Plan.from_rows(case.setting, rows), case.readings().settings[0], case.rules)


PLAIN = "Salem/Haninge Haninge/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn"
WAITS = "Haninge/Salem Salem/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn"


def test_a_plan_that_keeps_everything() -> None:
    """No breach, no fault, cost nought at every rank that has a wish."""
    found = _judged(_case(), PLAIN)
    assert (found.possible, found.costs, found.breaches, found.broken) == (True, {1: 0}, (), ())


def test_a_broken_must_has_no_price() -> None:
    """A must that is broken is listed, and does not show in the costs."""
    found = _judged(_case(), WAITS)
    assert not found.possible
    assert [verdict.rule for verdict in found.broken] == ["succession"]
    assert found.of("succession").cost == 0
    assert found.of("succession").weight == 1
    assert found.costs == {1: 1}


def test_a_waived_boundary_is_no_breach() -> None:
    """With the waiver the same plan is possible, at one overtake."""
    found = _judged(_case(rule=[WAIVED, ORDER_RULE]), WAITS)
    assert (found.possible, found.costs) == (True, {1: 1})


def test_costs_are_weight_times_breach_per_rank() -> None:
    """Each rank sums its own wishes."""
    case = _case(rule=[SUCCESSION, {**ORDER_RULE, "weight": 2}, {**FREE_YEAR, "terms": ["2024", "2025"]}])
    assert _judged(case, PLAIN).costs == {1: 0, 2: 3}
    assert _judged(case, WAITS).costs == {1: 2, 2: 3}


def test_structure_faults_are_named() -> None:
    """Two posts at once and a declined seat are faults, whatever the rules say."""
    case = _case(absence=away("Tyresö", ["chair"], ["2026"]))
    found = _judged(case, "Salem/Haninge Haninge/Haninge Tyresö/Nykvarn Nykvarn/Huddinge")
    assert {(fault.fault, fault.member) for fault in found.faults} == {("two_posts", "Haninge"), ("absent", "Tyresö")}
    assert not found.possible


def test_a_designated_seat_can_be_declined_too() -> None:
    """Who declined the chair of 2028 cannot be vice-chair in 2027, which leads there."""
    found = _judged(_case(absence=away("Nynäshamn", ["chair"], ["2028"])), PLAIN)
    assert [(fault.fault, fault.seats[0].post, fault.absence) for fault in found.faults] == [
        ("absent", "vice_chair", 0)
    ]


def test_a_leaver_is_no_member() -> None:
    """Who leaves before the term ends cannot hold it."""
    members = [{"name": name} for name in ("Salem", "Haninge", "Nykvarn", "Tyresö")]
    members[3]["leaves"] = "2026-06-30"
    order = {"post": "chair", "principle": "alphabetical"}
    history = {"2023": {"vice_chair": "Salem"}}
    case = _case(body={"name": "G", "members": members}, order=order, history=history)
    found = _judged(case, "Salem/Haninge Haninge/Nykvarn Nykvarn/Tyresö Tyresö/Haninge")
    assert {(fault.fault, fault.member, fault.seats[0].term) for fault in found.faults} == {
        ("no_member", "Tyresö", "2026"),
        ("no_member", "Tyresö", "2027"),
    }


def test_unknown_rule() -> None:
    """Asking for a rule that the case does not have is a KeyError."""
    with pytest.raises(KeyError):
        _judged(_case(), PLAIN).of("no such rule")
