from __future__ import annotations

from typing import Any

from constraints.case import parse_case
from constraints.plan import Plan
from constraints.structure import overlapping, structure_faults
from tests.small_cases import small

ROWS = {
    "2025": {"chair": "Cypress", "vice_chair": "En"},
    "2026": {"chair": "En", "vice_chair": "Ask"},
    "2027": {"chair": "Ask", "vice_chair": "Björk"},
}


def faults(rows: dict[str, dict[str, str]], **changes: Any) -> list[tuple[Any, ...]]:
    setting = parse_case(small(**changes)).setting
    found = structure_faults(Plan.from_rows(setting, ROWS | rows), setting)
    return [(f.fault, f.member, [(seat.post, seat.term) for seat in f.seats], f.absence) for f in found]


def test_a_possible_plan_has_no_faults() -> None:
    """Structure says nothing about rules."""
    assert faults({}) == []


def test_nobody_holds_two_posts_at_once() -> None:
    """One fault per pair of seats."""
    found = faults({"2025": {"chair": "En", "vice_chair": "En"}})
    assert found == [("two_posts", "En", [("chair", "2025"), ("vice_chair", "2025")], None)]


def test_terms_that_overlap_count_as_at_once() -> None:
    """A half-year that begins within a year is held at the same time as the year; the one after it is not."""
    half = {"posts": ["treasurer"], "start": "2025-01-01", "term": "6 months"}
    changes = {"ladder": [{"posts": ["chair"]}, half], "history": None, "rule": None, "horizon": None}
    changes["horizon"] = {"start": "2025-01-01", "until": {"terms": 1}}
    setting = parse_case(small(**changes)).setting
    pairs = [(one.term, one.post, other.term) for one, other in overlapping(setting)]
    assert pairs == [("2025", "chair", "2025-01-01"), ("2025", "chair", "2025-07-01")]


def test_only_members_of_the_whole_term_hold_a_seat() -> None:
    """Joining or leaving within the term is a fault, and so is taking no part in the post's order."""
    members = ["Ask", "Björk", {"name": "Cypress", "leaves": "2025-06-30"}, {"name": "En", "joins": "2025-02-01"}]
    body = {"name": "Rådet", "members": members}
    assert faults({}, body=body) == [
        ("no_member", "Cypress", [("chair", "2025")], None),
        ("no_member", "En", [("vice_chair", "2025")], None),
    ]
    order = {"post": "chair", "principle": "alphabetical", "participants": ["Cypress", "En"]}
    # The vice-chair of the last term is designated chair of the next, so it has to take part too.
    assert faults({}, order=order) == [
        ("no_member", "Ask", [("chair", "2027")], None),
        ("no_member", "Björk", [("vice_chair", "2027")], None),
    ]


def test_absences_reach_designated_seats() -> None:
    """Who is absent from the chair of 2028 cannot be the vice-chair of 2027 who is designated for it."""
    absences = [
        {"member": "Gran", "terms": ["2025"]},
        {"member": "En", "posts": ["chair"], "terms": ["2026"]},
        {"member": "Björk", "posts": ["chair"], "terms": ["2028"]},
    ][1:]
    assert faults({}, absence=absences) == [
        ("absent", "En", [("chair", "2026")], 0),
        ("absent", "Björk", [("vice_chair", "2027")], 1),
    ]
