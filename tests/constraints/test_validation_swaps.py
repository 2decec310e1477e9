"""Swaps that a must forbids, and those that it does not."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.problems import CaseError
from constraints.queue_inside import inner_queues
from tests.small_cases import small

SWAP = {"members": ["A", "C"], "terms": ["2024", "2026"], "approval": "§ 1"}
ORDER = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C", "D"]}


def _codes(**parts: Any) -> list[str]:
    body = {"name": "R", "members": ["A", "B", "C", "D"]}
    data = small(body=body, order=ORDER, history=None, rule=None, swap=[SWAP]) | parts
    data["horizon"] = {"start": "2024-01-01", "until": {"terms": 4}}
    try:
        parse_case(data)
    except CaseError as error:
        return [item.code for item in error.problems]
    return []


def _pin(kind: str, member: str, **parts: Any) -> dict[str, Any]:
    return {"kind": kind, "strength": "must", "member": member, "post": "chair", "terms": ["2024"], **parts}


@pytest.mark.parametrize(
    ("rule", "codes"),
    [
        (_pin("pin", "B"), ["swap.rule"]),
        (_pin("pin", "C"), []),
        (_pin("pin", "B", strength="wish"), []),
        (_pin("pin", "B", waivers=[{"terms": ["2024"], "reason": "…"}]), []),
        (_pin("keep_free", "C"), ["swap.rule"]),
        (_pin("keep_free", "A"), []),
    ],
)
def test_a_term_that_a_must_gives_away(rule: dict[str, Any], codes: list[str]) -> None:
    """C gets 2024: a must that pins another there, or keeps it from C, refuses the swap; no wish and no waived must does."""
    assert _codes(rule=[rule]) == codes


def test_who_moves_up_has_the_term() -> None:
    """A is vice-chair in 2023: succession as a must gives it 2024; as a wish it does not."""
    ladder = {"posts": ["vice_chair", "chair"]}
    history = {"2023": {"chair": "D", "vice_chair": "A"}}
    for strength, codes in (("must", ["swap.rule"]), ("wish", [])):
        rule = [{"kind": "succession", "strength": strength}]
        assert _codes(ladder=ladder, history=history, rule=rule) == codes


def test_an_absence_refuses_no_swap() -> None:
    """C declines the term that it got: that is its own affair, and what becomes of the turn is said there."""
    assert _codes(absence=[{"member": "C", "terms": ["2024"]}]) == []


GROUPS = {"N": ["A", "B", "C"], "S": ["X", "Y"]}
GROUPS_SWAP = {"members": ["N", "S"], "terms": ["2024", "2025"], "approval": "§ 1"}
WITHIN = {"members": ["A", "C"], "terms": ["2025", "2028"], "approval": "§ 2"}


def _in_groups(*swaps: dict[str, Any]) -> dict[str, Any]:
    body: dict[str, Any] = {"name": "R", "members": ["A", "B", "C", "X", "Y"]}
    body["group"] = [{"name": name, "members": members} for name, members in GROUPS.items()]
    order = {"post": "chair", "principle": "agreed", "list": ["N", "S"], "takers": "groups"}
    data = small(body=body, order=order | {"inside": {"principle": "alphabetical"}}, history=None, rule=None)
    horizon = {"start": "2024-01-01", "until": {"terms": 6}}
    return data | {"ladder": {"posts": ["chair"]}, "horizon": horizon, "swap": [*swaps]}


def test_a_term_that_groups_swapped_may_be_swapped_within_one_of_them() -> None:
    """The groups exchange 2024 and 2025; A and C exchange what N then has, whichever swap stands first."""
    for swaps in ((GROUPS_SWAP, WITHIN), (WITHIN, GROUPS_SWAP)):
        setting = parse_case(_in_groups(*swaps)).readings().settings[0]
        home = setting.bodies[0]
        line = inner_queues(setting, home, home.orders[0])[0]
        assert line.laid == (("2025", "A"), ("2026", "B"), ("2028", "C"))
        assert "".join(turn.member for turn in line.turns[:6]) == "CBAABC"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (GROUPS_SWAP, {**GROUPS_SWAP, "terms": ["2026", "2025"]}),
        (WITHIN, {"members": ["B", "C"], "terms": ["2026", "2028"], "approval": "§ 3"}),
    ],
)
def test_a_term_is_swapped_once_in_a_line(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Two swaps of groups, or two within one, on the same term."""
    with pytest.raises(CaseError) as caught:
        parse_case(_in_groups(one, other) if one is not WITHIN else _in_groups(GROUPS_SWAP, one, other))
    assert "swap.twice" in [item.code for item in caught.value.problems]
