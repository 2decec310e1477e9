"""Swaps that a must forbids, and those that it does not."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.problems import CaseError
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
