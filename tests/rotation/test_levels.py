"""Ranks one after another, and the reach that turn orders are first looked at within."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal
from rotation.solving import levels
from rotation.solving.levels import ranks_of, solve_levels
from rotation.solving.runs import Watch
from tests.worked_examples import ORDER_RULE, SUCCESSION, agreed, one_post


def _pin(member: str, term: str, **strength: Any) -> dict[str, Any]:
    return {"kind": "pin", "member": member, "post": "chair", "terms": [term], "strength": "wish", **strength}


def _costs(*rules: dict[str, Any]) -> dict[int, int]:
    result = propose(parse_case(agreed(rule=[SUCCESSION, *rules])))
    assert isinstance(result, Proposal)
    assert result.bounds == result.costs
    return dict(result.costs)


def test_rank_1_is_settled_before_rank_2_is_looked_at() -> None:
    """However heavy, a wish of a later rank never worsens an earlier one."""
    order, heavy = {**ORDER_RULE, "rank": 1}, {"rank": 2, "weight": 1000}
    assert _costs(order, _pin("Botkyrka", "2026", **heavy)) == {1: 0, 2: 1000}


def test_ranks_exchanged() -> None:
    """With the ranks exchanged the pin is kept, and the order pays: five pass, one after the other."""
    assert _costs({**ORDER_RULE, "rank": 2}, _pin("Botkyrka", "2026", rank=1)) == {1: 0, 2: 5}


def test_weights_count_within_a_rank() -> None:
    """In one rank the heavier side wins; the cost is weight times breach."""
    order = {**ORDER_RULE, "rank": 1, "weight": 2}
    assert _costs(order, _pin("Botkyrka", "2026", rank=1, weight=9)) == {1: 9}
    assert _costs(order, _pin("Botkyrka", "2026", rank=1, weight=11)) == {1: 10}


def test_ranks_may_leave_numbers_out() -> None:
    """Only ranks that a wish has are listed, in order."""
    case = parse_case(agreed(rule=[SUCCESSION, {**ORDER_RULE, "rank": 7}, _pin("Tyresö", "2025", rank=3)]))
    assert ranks_of(case.rules) == [3, 7]
    assert _costs({**ORDER_RULE, "rank": 7}, _pin("Nykvarn", "2026", rank=3)) == {3: 0, 7: 0}


def test_only_musts_have_no_cost() -> None:
    """Without wishes there is a plan, proven, and no cost."""
    assert _costs() == {}


def test_reach_grows_to_the_cost_found() -> None:
    """Botkyrka as chair of 2026 costs five overtakes, more than the first reach: it is widened, and recorded."""
    result = propose(parse_case(agreed(rule=[SUCCESSION, ORDER_RULE, _pin("Botkyrka", "2026", strength="must")])))
    assert isinstance(result, Proposal)
    assert result.costs == {1: 5}
    assert result.provenance.reach is not None
    assert result.provenance.reach >= 5


def test_first_reach_is_enough_for_a_plain_case() -> None:
    """Where nothing stands in the way the first reach proves the plan."""
    result = propose(parse_case(agreed()))
    assert isinstance(result, Proposal)
    assert result.provenance.reach == levels.FIRST_REACH


@pytest.mark.parametrize("reach", [0, 1, 2, 3, None])
@pytest.mark.parametrize("member", ["Huddinge", "Södertälje", "Botkyrka"])
def test_every_first_reach_gives_the_same(member: str, reach: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plan, cost and ties do not depend on where the reach begins."""
    case = parse_case(agreed(rule=[SUCCESSION, ORDER_RULE, _pin(member, "2026", strength="must")]))
    usual = propose(case)
    monkeypatch.setattr(levels, "FIRST_REACH", reach)
    other = propose(case)
    assert isinstance(usual, Proposal)
    assert isinstance(other, Proposal)
    assert (other.plan, other.costs, other.ties) == (usual.plan, usual.costs, usual.ties)


def test_nobody_within_the_reach() -> None:
    """Musts that leave no plan within the first reach widen it; the case is not called impossible."""
    pins = [_pin(member, term, strength="must") for member, term in (("Botkyrka", "2025"), ("Södertälje", "2026"))]
    found = _costs(ORDER_RULE, *pins)
    assert found[1] > levels.FIRST_REACH


def test_a_seat_with_one_far_candidate() -> None:
    """The order may cost the same in every plan within the reach, and still have no plan there."""
    members = ["A", "B", "C", "D", "E", "F", "G"]
    data = {
        "format": 1,
        "body": {"name": "G", "members": members},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": {"posts": ["chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": members},
        "absence": [{"member": name, "terms": ["2024"]} for name in members[1:6]],
        "rule": [{**ORDER_RULE, "rank": 2}, {**_pin("G", "2024"), "rank": 1}],
    }
    result = propose(parse_case(data))
    assert isinstance(result, Proposal)
    assert result.plan["chair", "2024"] == "G"
    assert result.costs == {1: 0, 2: 6}


def test_levels_say_what_is_impossible() -> None:
    """Musts that clash are found before any rank."""
    pins = [_pin(member, "2026", strength="must") for member in ("Huddinge", "Tyresö")]
    case = parse_case(agreed(rule=[*pins, ORDER_RULE]))
    found = solve_levels(case.readings().settings[0], case.rules, Watch(Limits()))
    assert (found.impossible, found.plan, found.costs) == (True, None, {})


def test_a_long_wait_for_one_post() -> None:
    """Overtakes add up: the published example costs four with any first reach."""
    result = propose(parse_case(one_post()))
    assert isinstance(result, Proposal)
    assert (result.costs, result.bounds) == ({1: 4}, {1: 4})
