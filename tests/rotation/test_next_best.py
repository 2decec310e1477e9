"""The plans that follow the best one."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest

from constraints.case import parse_case
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal
from rotation.solving.levels import solve_levels
from rotation.solving.next_best import in_canonical_order, next_best
from rotation.solving.runs import Cancelled, Watch
from rotation.tie_break import Preference


def _free(members: str, terms: int) -> dict[str, Any]:
    """One post and no rule at all: every plan is as good as another."""
    return {
        "format": 1,
        "body": {"name": "G", "members": members.split()},
        "horizon": {"start": "2024-01-01", "until": {"terms": terms}},
        "ladder": {"posts": ["chair"]},
    }


def _lines(data: dict[str, Any], most: int | None = None) -> list[str]:
    """The plans after the best one, as words of one letter per seat."""
    result = propose(parse_case(data))
    assert isinstance(result, Proposal)
    found = next_best(result.setting, result.case.rules, Watch(Limits()), [result.plan])
    return ["".join(member for _, member in plan) for plan, _ in islice(found, most)]


def test_one_enumeration_is_complete_with_many_ties() -> None:
    """All 80 others of 81 equal plans follow, each once, in canonical order, and then no more."""
    names = ["A", "B", "C"]
    expected = [a + b + c + d for a in names for b in names for c in names for d in names]
    assert _lines(_free("A B C", 4)) == expected[1:]


@pytest.mark.parametrize("few", [1, 2, 7, 80, 81, 82])
def test_the_order_does_not_depend_on_how_many_are_sorted_at_once(few: int) -> None:
    """Found one by one or listed and sorted: the same plans in the same order."""
    case = parse_case(_free("A B C", 4))
    levels = solve_levels(case.readings().settings[0], case.rules, Watch(Limits()))
    found = list(in_canonical_order(levels.model, Watch(Limits()), few))
    prefer = Preference(case.setting)
    assert len(found) == len(set(found)) == 81
    assert found == sorted(found, key=prefer.key)


def test_ranks_come_before_the_canonical_order() -> None:
    """With a wish for B in the last term all that keep it come first, then those that do not."""
    pin = {"kind": "pin", "strength": "wish", "member": "B", "post": "chair", "terms": ["2025"]}
    assert _lines({**_free("A B", 2), "rule": [pin]}) == ["BB", "AA", "BA"]


def test_a_turn_order_is_followed_beyond_its_reach() -> None:
    """The sequence of overtakes is found however far the turns are moved: A B C to C B A."""
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]}
    rules = [
        {"kind": "turn_order", "strength": "wish"},
        {"kind": "spacing", "strength": "must", "post": "chair", "terms": 3},
    ]
    assert _lines({**_free("A B C", 3), "order": order, "rule": rules}) == ["ACB", "BAC", "BCA", "CAB", "CBA"]


def test_a_stopped_search_says_so() -> None:
    """Without any time left the next plan is not guessed."""
    result = propose(parse_case(_free("A B", 2)))
    assert isinstance(result, Proposal)
    watch = Watch(Limits(), lambda _: False)
    with pytest.raises(Cancelled):
        next(next_best(result.setting, result.case.rules, watch, [result.plan]))
