"""Plans that differ as much as possible within allowed costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from constraints.case import parse_case
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal
from rotation.solving.diverse import most_different, reach_of
from rotation.solving.runs import SolverFault, Watch
from tests.worked_examples import EXAMPLES, agreed


def _case(**parts: Any) -> dict[str, Any]:
    return {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 3}},
        "ladder": {"posts": ["chair"]},
        **parts,
    }


def _found(data: dict[str, Any], allowed: Mapping[int, int | None]) -> list[tuple[str, int]]:
    result = propose(parse_case(data))
    assert isinstance(result, Proposal)
    items = most_different(result.setting, result.case.rules, Watch(Limits()), result.plan, allowed)
    return [("".join(member for _, member in item.plan), item.apart) for item in items]


def test_distance_comes_first_then_the_canonical_order() -> None:
    """Without rules: from AAA all three seats can differ twice, then at most two, and at last one."""
    found = _found(_case(), {})
    assert found[:2] == [("BBB", 3), ("CCC", 3)]
    assert [apart for _, apart in found] == sorted((apart for _, apart in found), reverse=True)
    assert len({line for line, _ in found} | {"AAA"}) == 27


def test_among_equally_distant_plans_the_cheaper_one_is_taken() -> None:
    """CCC is as far from AAA as BBB, but a wish for C in 2024 makes it cheaper."""
    wishes = [
        {"kind": "keep_free", "strength": "wish", "rank": 1, "member": "A", "post": "chair", "terms": ["2025"]},
        {"kind": "pin", "strength": "wish", "rank": 2, "member": "C", "post": "chair", "terms": ["2026"]},
    ]
    # The best plan is A B C; of the plans that differ everywhere and cost nothing more at rank 1, those with rank 2 broken.
    assert _found(_case(rule=wishes), {1: 0, 2: 1})[0] == ("BCA", 3)


def test_nothing_costs_more_than_is_allowed() -> None:
    """A rank that may lose nothing keeps its seat as it is."""
    pin = {"kind": "pin", "strength": "wish", "member": "B", "post": "chair", "terms": ["2024"]}
    found = _found(_case(rule=[pin]), {1: 0})
    assert len(found) == 8
    assert all(line.startswith("B") for line, _ in found)
    assert len(_found(_case(rule=[pin]), {1: None})) == 26


@pytest.mark.parametrize(("allowed", "reach"), [({1: 0}, 0), ({1: 5}, 5), ({1: None}, None)])
def test_the_reach_follows_from_what_is_allowed(allowed: Mapping[int, int | None], reach: int | None) -> None:
    """A plan outside the reach costs more than is allowed; with no limit there is no reach."""
    assert reach_of(parse_case(agreed()).rules, allowed) == reach


def test_a_weight_makes_the_reach_smaller() -> None:
    """With three per overtake a cost of five allows one."""
    rule = {"kind": "turn_order", "strength": "wish", "weight": 3}
    assert reach_of(parse_case(agreed(rule=[rule])).rules, {1: 5}) == 1


def test_the_two_plans_of_a_worked_example_are_each_others_alternative() -> None:
    """With no loss at all only the equally good plan is left."""
    data, lines, overtakes = EXAMPLES["Nykvarn cannot be vice-chair in 2025"]
    found = _found(data, {1: overtakes})
    assert [line for line, _ in found] == ["".join(lines[1].replace("/", " ").split())]


def test_a_published_plan_that_is_not_allowed_is_a_fault() -> None:
    """The caller allows at least what the published plan costs."""
    pin = {"kind": "pin", "strength": "wish", "member": "B", "post": "chair", "terms": ["2024"]}
    other = {**pin, "member": "C"}
    with pytest.raises(SolverFault):
        _found(_case(rule=[pin, other]), {1: 0})
