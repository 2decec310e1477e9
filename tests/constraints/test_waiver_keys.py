"""Waivers that fit nothing."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.problems import CaseError

SUCCESSION = {"kind": "succession", "strength": "must"}


def _codes(rule: dict[str, Any], **parts: Any) -> list[str]:
    """The problems of a chair and a vice-chair over three years with one rule."""
    data = {
        "format": 1,
        "body": {"name": "R", "members": ["A", "B", "C", "D"]},
        "horizon": {"start": "2025-01-01", "until": {"terms": 3}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "alphabetical"},
        "rule": [rule],
        **parts,
    }
    try:
        parse_case(data)
    except CaseError as error:
        return [f"{item.path} {item.code}" for item in error.problems]
    return []


@pytest.mark.parametrize(
    ("rule", "fits", "fits_not"),
    [
        (SUCCESSION, {"into": "2026"}, {"into": "2025"}),
        ({"kind": "turn_order", "strength": "wish"}, {"members": ["A", "B"]}, {"members": ["A", "B", "C"]}),
        (
            {"kind": "spacing", "strength": "must", "post": "chair", "terms": 2},
            {"members": ["A"], "terms": ["2026"]},
            {"members": ["A", "B"]},
        ),
        (
            {"kind": "pin", "strength": "must", "member": "A", "post": "chair", "terms": ["2026"], "reason": "…"},
            {"terms": ["2026"]},
            {"terms": ["2025"]},
        ),
    ],
)
def test_a_waiver_has_to_fit_something(rule: dict[str, Any], fits: dict[str, Any], fits_not: dict[str, Any]) -> None:
    """One that covers a possible breach is accepted, one that covers none is a problem at its place."""
    waivers = [{**fits, "reason": "…"}, {**fits_not, "reason": "…"}]
    assert _codes({**rule, "waivers": waivers}) == ["rule[1].waivers[2] waiver.nothing"]


def test_a_boundary_out_of_the_history_counts() -> None:
    """With a history there is a boundary into 2025, whoever was vice-chair."""
    waived = {**SUCCESSION, "waivers": [{"into": "2025", "reason": "…"}]}
    assert _codes(waived, history={"2024": {"chair": "A"}}) == []
