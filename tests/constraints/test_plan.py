from __future__ import annotations

import pytest

from constraints.case import parse_case
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.problems import PlanError
from tests.small_cases import small_case, two_bodies

ROWS = {
    "2025": {"chair": "Cypress", "vice_chair": "En"},
    "2026": {"chair": "En", "vice_chair": "Ask"},
    "2027": {"chair": "Ask", "vice_chair": "Björk"},
}
CSV = "term;chair;vice_chair\n2025;Cypress;En\n2026;En;Ask\n2027;Ask;Björk\n"
TABLE = """\
term  chair    vice_chair
2025  Cypress  En
2026  En       Ask
2027  Ask      Björk"""

TWO_CSV = """\
term;Nämnden: chair;Nämnden: vice_chair;Rådet: chair
2025;Björk;Ek;
2025-07-01;;;En
2026;Ek;Ask;
2026-01-01;;;Ek
2026-07-01;;;En
"""


def plan() -> Plan:
    return Plan.from_rows(small_case().setting, ROWS)


def test_seats_stand_in_canonical_order() -> None:
    """By term, in a term senior post first."""
    assert [(seat.term, seat.post) for seat in plan().seats] == [
        (term, post) for term in ROWS for post in ("chair", "vice_chair")
    ]
    assert len(plan()) == 6
    assert [member for _, member in plan()] == ["Cypress", "En", "En", "Ask", "Ask", "Björk"]


def test_a_holding_by_post_and_term() -> None:
    """plan["chair", "2026"] is the member; with the body too; KeyError for what is not planned."""
    assert plan()["chair", "2026"] == "En"
    assert plan()["Rådet", "vice_chair", "2027"] == "Björk"
    assert plan().holder(Seat("Rådet", "chair", "2025")) == "Cypress"
    for key in (("chair", "2024"), ("treasurer", "2025"), ("Nämnden", "chair", "2025"), ("x", "R", "chair", "2025")):
        with pytest.raises((KeyError, TypeError)):
            plan()[key]


def test_with_several_bodies_a_post_needs_its_body() -> None:
    """A post and term that two bodies have is ambiguous: KeyError; one that a single body has is not."""
    found = Plan.from_csv(TWO_CSV, parse_case(two_bodies()).setting)
    assert found["Nämnden", "chair", "2026"] == "Ek"
    assert found["chair", "2025-07-01"] == "En"
    data = two_bodies(absence=None)
    data["body"][1]["ladder"] = {"posts": ["chair"]}
    text = "term;Nämnden: chair;Nämnden: vice_chair;Rådet: chair\n2025;Björk;Ek;En\n2026;Ek;Ask;Ek\n"
    alike = Plan.from_csv(text, parse_case(data).setting)
    assert (alike["Rådet", "chair", "2025"], alike["vice_chair", "2025"]) == ("En", "Ek")
    with pytest.raises(KeyError):
        alike["chair", "2025"]


def test_plans_compare() -> None:
    """Equal when every seat has the same member; ``differing`` names the others."""
    other = Plan.from_rows(small_case().setting, ROWS | {"2027": {"chair": "Ask", "vice_chair": "Cypress"}})
    assert plan() == plan()
    assert plan() != other
    assert len({plan(), plan(), other}) == 2
    assert plan().differing(plan()) == ()
    assert plan().differing(other) == (Seat("Rådet", "vice_chair", "2027"),)


def test_a_plan_is_printed_as_a_table() -> None:
    """Columns in order, aligned, without blanks at the ends."""
    assert str(plan()) == TABLE


def test_csv_round_trip() -> None:
    """What is written is read back the same."""
    assert plan().to_csv() == CSV
    assert Plan.from_csv(CSV, small_case().setting) == plan()


def test_csv_of_names_with_marks() -> None:
    """Semicolons and quotation marks in names are quoted."""
    case = small_case(
        body={"name": "R", "members": ['A; "B"', "C"]}, ladder={"posts": ["chair"]}, rule=None, history=None
    )
    found = Plan.from_rows(case.setting, {year: {"chair": 'A; "B"'} for year in ("2025", "2026", "2027")})
    assert Plan.from_csv(found.to_csv(), case.setting) == found


def test_json_round_trip() -> None:
    """What is written is read back the same; a case of one body needs no body in the entries."""
    setting = small_case().setting
    assert Plan.from_json(plan().to_json(), setting) == plan()
    assert Plan.from_json(plan().to_json().replace('"body": "Rådet",', ""), setting) == plan()


def test_two_bodies_round_trip() -> None:
    """Terms that only one body has leave the other's cells empty; CSV and JSON are read back the same."""
    setting = parse_case(two_bodies()).setting
    found = Plan.from_csv(TWO_CSV, setting)
    assert found.to_csv() == TWO_CSV
    assert Plan.from_json(found.to_json(), setting) == found
    assert [label for label, _ in found.rows()] == ["2025", "2025-07-01", "2026", "2026-01-01", "2026-07-01"]


def test_a_plan_object_that_does_not_fit() -> None:
    """Missing, extra and unknown entries are told together."""
    rows = {"2025": {"chair": "Gran", "vice_chair": "En"}, "2026": {"chair": "En"}, "2031": {"chair": "En"}}
    with pytest.raises(PlanError) as caught:
        Plan.from_rows(small_case().setting, rows)
    assert [(item.path, item.code) for item in caught.value.problems] == [
        ("2026", "plan.missing"),
        ("2027", "plan.missing"),
        ("2027", "plan.missing"),
        ("2025.chair", "plan.member"),
        ("2031.chair", "plan.extra"),
    ]


def test_rows_need_a_single_body() -> None:
    """With several bodies rows do not say whose posts they mean."""
    with pytest.raises(KeyError):
        Plan.from_rows(parse_case(two_bodies()).setting, ROWS)
