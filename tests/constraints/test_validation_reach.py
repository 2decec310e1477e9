"""Posts that nobody at all can hold are told as problems of the input; what could be otherwise is not."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from rotation import Impossible, propose
from tests.small_cases import problems_of, small, told

CHAIR = {"post": "chair", "principle": "agreed", "list": ["Ask", "Björk"]}
VICE = {"post": "vice_chair", "principle": "alphabetical", "participants": ["Cypress", "En"]}
SUCCESSION = {"kind": "succession", "strength": "must"}
TURNS = {"kind": "turn_order", "strength": "wish", "post": "chair"}


def leaving(**days: str) -> dict[str, Any]:
    """The small body, with the last days of some members."""
    names = ["Ask", "Björk", "Cypress", "En"]
    return {"name": "Rådet", "members": [{"name": name, "leaves": days.get(name)} for name in names]}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {"body": leaving(Ask="2025-12-31", Björk="2025-12-31"), "order": CHAIR},
            [("order.list", "order.nobody")],
        ),
        ({"order": {**CHAIR, "participants": []}}, [("order.participants", "order.list_differs")]),
        (
            {"order": {"post": "chair", "principle": "alphabetical", "participants": []}, "rule": [TURNS]},
            [("order.participants", "order.nobody_takes_part")],
        ),
        (
            {"body": leaving(**dict.fromkeys(["Ask", "Björk", "Cypress", "En"], "2026-12-31")), "rule": [TURNS]},
            [("body.members", "seat.no_members")],
        ),
        (
            {"order": [CHAIR, VICE], "rule": [TURNS, SUCCESSION]},
            [("order[1].list", "order.nobody_moves_up"), ("rule[2]", "succession.nobody")],
        ),
        ({"order": [CHAIR, VICE], "rule": [TURNS]}, [("order[1].list", "order.nobody_moves_up")]),
    ],
)
def test_nobody_can_hold_it(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """An order without members of the time, or a link over which nobody can come: where it stands, and the code."""
    assert told(small(**changes)) == expected


def test_the_post_and_the_terms_are_named() -> None:
    """The text says which post nobody can hold, and in which terms; many that are no years as the first and the last."""
    horizon = {"start": "2025-01-01", "term": "1 month", "until": {"terms": 20}}
    data = small(horizon=horizon, body=leaving(Ask="2025-02-28"), order={**CHAIR, "list": ["Ask"]}, history=None)
    found = next(item for item in problems_of(data) if item.code == "order.nobody")
    assert "chair is a member in 2025-03-01 … 2026-08-01, so nobody" in found.text("en")
    assert "Lägg till någon som är det" in found.text("sv")


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": [{**SUCCESSION, "strength": "wish"}, TURNS]},
        {"rule": [{**SUCCESSION, "when": "eligible"}, TURNS]},
        {"rule": [{**SUCCESSION, "waivers": [{"terms": ["2026", "2027"], "reason": "x"}]}, TURNS]},
    ],
)
def test_a_link_that_may_be_left_is_no_problem(changes: dict[str, Any]) -> None:
    """A wish, a must for those who can, and one that is waived ask nobody to move up who cannot."""
    mixed = {**VICE, "participants": ["Cypress", "En", "Ask"]}
    members = {"name": "Rådet", "members": [{"name": "Ask", "joins": "2027-01-01"}, "Björk", "Cypress", "En"]}
    parts: dict[str, Any] = {"body": members, "order": [CHAIR, mixed], "history": None}
    assert told(small(**parts, **changes)) == []
    assert told(small(**parts, rule=[SUCCESSION, TURNS])) == [("rule[1]", "succession.nobody")]


def test_who_leaves_need_not_move_up() -> None:
    """A vice-chair that leaves breaks no link: there is no problem, and the case is planned."""
    data = small(
        body=leaving(Cypress="2025-12-31", En="2025-12-31"),
        horizon={"start": "2025-01-01", "until": {"terms": 2}},
        order=[CHAIR, {**VICE, "participants": ["Cypress", "En", "Ask", "Björk"]}],
        history=None,
    )
    assert told({**data, "rule": [SUCCESSION, TURNS]}) == []


def test_absences_and_facts_are_told_as_conflicts() -> None:
    """Everybody declines, or an elected vice-chair cannot move up: that is no problem of the input but a conflict."""
    everybody = [{"member": name, "posts": ["chair"], "terms": ["2026"]} for name in ("Ask", "Björk", "Cypress", "En")]
    elected = {"state": "elected", "post": "vice_chair", "term": "2025", "member": "En"}
    seated = {"state": "elected", "post": "chair", "term": "2026", "member": "Ask"}
    for changes in ({"absence": everybody}, {"state": [elected, seated]}):
        assert isinstance(propose(parse_case(small(**changes))), Impossible)
