"""Equally good plans: how many, which, and the canonical one among them."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal
from tests.random_cases import random_case
from tests.worked_examples import EXAMPLES, agreed


def _free(members: list[str], terms: int, **parts: Any) -> dict[str, Any]:
    """One post and no rule at all: every plan is as good as another."""
    return {
        "format": 1,
        "body": {"name": "G", "members": members},
        "horizon": {"start": "2024-01-01", "until": {"terms": terms}},
        "ladder": {"posts": ["chair"]},
        **parts,
    }


def _proposed(data: dict[str, Any], **limits: Any) -> Proposal:
    result = propose(parse_case(data), limits=Limits(**limits))
    assert isinstance(result, Proposal)
    return result


def _line(result: Proposal) -> str:
    return "".join(member for _, member in result.plan)


def test_every_plan_is_counted() -> None:
    """Without rules there are as many optimal plans as plans."""
    result = _proposed(_free(["A", "B", "C"], 3))
    assert (result.ties.count, result.ties.exact) == (27, True)
    assert len(set(result.ties.plans)) == 27
    assert result.ties.plans[0] == result.plan


def test_a_free_post_goes_by_case_file_order() -> None:
    """With no order to ask, the member that stands first in the case file is taken, seat by seat."""
    assert _line(_proposed(_free(["B", "A"], 3))) == "BBB"


def test_the_queue_decides_first() -> None:
    """With an order but no rule that follows it, the member whose next turn comes first is taken, seat by seat."""
    order = {"post": "chair", "principle": "agreed", "list": ["C", "A", "B"]}
    assert _line(_proposed(_free(["A", "B", "C"], 4, order=order))) == "CABC"


def test_a_turn_taken_is_no_longer_ahead() -> None:
    """A must that is waived for one member leaves many plans: the member gets its next turn, not every turn."""
    data = _free(["A", "B", "C", "D"], 5)
    data["order"] = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C", "D"]}
    data["absence"] = [{"member": "A", "terms": ["2024"], "turn": "kept"}]
    waivers = [{"members": ["A"], "reason": "A has declined 2024"}]
    data["rule"] = [{"kind": "turn_order", "strength": "must", "waivers": waivers}]
    for most in (1000, 3):
        result = _proposed(data, ties=most)
        assert result.ties.count == min(16, most)
        assert _line(result) == "BACDA"


def test_groups_take_turns_in_the_tie_break_too() -> None:
    """With groups, the group whose next turn comes first, and in it the member whose own next turn does."""
    data = _free(["A", "B", "C"], 6)
    data["body"]["group"] = [{"name": "N", "members": ["A", "B"]}, {"name": "S", "members": ["C"]}]
    inside = {"principle": "agreed", "list": ["B", "A", "C"]}
    data["order"] = {"post": "chair", "principle": "agreed", "list": ["N", "S"], "takers": "groups", "inside": inside}
    assert _line(_proposed(data)) == "BCACBC"


def test_a_junior_post_goes_by_the_order_of_the_senior_one() -> None:
    """The vice-chair has no order here: the chair's queue decides, after the chair itself is seated."""
    data = _free(["A", "B", "C"], 1, ladder={"posts": ["vice_chair", "chair"]})
    data["order"] = {"post": "chair", "principle": "agreed", "list": ["C", "B", "A"]}
    assert _line(_proposed(data)) == "CB"


def test_a_senior_post_without_order_goes_by_case_file() -> None:
    """Only the next *senior* post is asked; an order below does not count."""
    data = _free(["A", "B", "C"], 1, ladder={"posts": ["vice_chair", "chair"]})
    data["order"] = {"post": "vice_chair", "principle": "agreed", "list": ["C", "B", "A"]}
    assert _line(_proposed(data)) == "AC"


@pytest.mark.parametrize("most", [1, 2, 26, 27, 28])
def test_capped_ties(most: int) -> None:
    """With a cap the count is a lower bound, said so, and the canonical plan is the same as without."""
    result = _proposed(_free(["C", "A", "B"], 3), ties=most)
    assert _line(result) == "CCC"
    assert result.ties.exact is (most >= 27)
    assert result.ties.count == len(result.ties.plans) == min(most, 27)
    assert result.ties.plans[0] == result.plan
    assert result.proven


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_cap_of_one_changes_no_example(name: str) -> None:
    """The published plan does not depend on how many ties are listed."""
    data, plans, _ = EXAMPLES[name]
    result = _proposed(data, ties=1)
    full = _proposed(data)
    assert result.plan == full.plan
    assert result.ties.exact is (len(plans) == 1)
    assert result.ties.decided is (len(plans) > 1)


@pytest.mark.parametrize("seed", range(30))
def test_a_cap_changes_no_random_case(seed: int) -> None:
    """The canonical plan under a cap is that of the full enumeration, also in mixed small cases."""
    case = random_case(seed)
    full, capped = propose(case, limits=Limits(readings=1)), propose(case, limits=Limits(ties=2, readings=1))
    assert type(full) is type(capped)
    if isinstance(full, Proposal) and isinstance(capped, Proposal):
        assert capped.plan == full.plan
        assert capped.ties.exact is (full.ties.count <= 2)
        assert capped.ties.plans[0] == full.plan


def test_unique_is_not_decided() -> None:
    """One optimal plan: nothing for the tie-break to decide."""
    ties = _proposed(agreed()).ties
    assert (ties.count, ties.exact, ties.decided) == (1, True, False)
