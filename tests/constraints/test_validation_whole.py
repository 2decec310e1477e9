"""What is told of the case as a whole is told whatever is wrong elsewhere, and never for a fault told already."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.problems import CaseError
from tests.small_cases import small

#: A swap of turns that the two do not have.
SWAP = {"members": ["Ask", "Björk"], "terms": ["2025", "2026"], "approval": "§ 1"}
WRONG_RULE = {"kind": "pin", "strength": "must", "member": "Asp", "post": "chair", "terms": ["2025"]}


def _codes(**parts: Any) -> list[str]:
    with pytest.raises(CaseError) as caught:
        parse_case(small(**parts))
    return sorted(item.code for item in caught.value.problems)


def test_a_fault_elsewhere_hides_nothing() -> None:
    """A wrong rule, a wrong title and an id that is not there are told beside the swap."""
    assert _codes(swap=[SWAP]) == ["swap.not_held", "swap.not_held"]
    assert _codes(swap=[SWAP], rule=[WRONG_RULE]) == ["member.unknown", "swap.not_held", "swap.not_held"]
    assert _codes(swap=[SWAP], title=7) == ["shape.wrong", "swap.not_held", "swap.not_held"]


@pytest.mark.parametrize(
    "parts",
    [
        {"history": {"2024": {"chair": "Asp", "vice_chair": "Ask"}}},
        {"order": {"post": "chair", "principle": "agreed", "list": ["Ask", "Asp"]}},
        {"absence": [{"member": "Asp", "terms": ["2025"], "turn": "passed"}]},
        {"absence": [{"member": "Ask", "terms": ["2025"], "turn": "Passed"}]},
        {"state": [{"post": "chair", "term": "2031", "state": "acting", "member": "Ask"}]},
    ],
)
def test_what_turns_hang_on_is_mended_first(parts: dict[str, Any]) -> None:
    """With a fault in the history, the order, or a decline or state that moves turns, nobody knows whose turn it is."""
    assert not [code for code in _codes(swap=[SWAP], **parts) if code.startswith("swap.")]


def test_a_swap_is_told_one_thing_at_a_time() -> None:
    """One that is wrong by itself is not judged by the turns besides."""
    assert _codes(swap=[{**SWAP, "approval": ""}]) == ["swap.no_approval"]
