"""Who is not a member all the time, in the reports."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import Language
from rotation import Proposal, propose
from rotation.explaining.fairness_account import fairness_of_plans
from rotation.report.build import report_on
from rotation.report.fairness_report import fairness_report
from rotation.report.membership import membership_lines, present
from rotation.report.render import as_text
from rotation.report.saying import Speaker
from tests.small_cases import small

MEMBERS: list[Any] = [
    "Alby",
    {"name": "Berga", "leaves": "2026-12-31"},
    {"name": "Dalby", "joins": "2026-01-01"},
    {"name": "Ekeby", "joins": "2020-01-01"},
    {"name": "Furuby", "leaves": "2024-12-31"},
    {"name": "Granby", "joins": "2026-01-01", "leaves": "2027-06-30"},
]


def proposal() -> Proposal:
    """Three years from 2025; one leaves, one joins, one does both, one has left before."""
    order = {"post": "chair", "principle": "alphabetical"}
    found = propose(parse_case(small(body={"name": "R", "members": MEMBERS}, order=order, history=None)))
    assert isinstance(found, Proposal)
    return found


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "sv",
            [
                "Berga är medlem till och med 2026-12-31.",
                "Dalby är medlem från och med 2026-01-01.",
                "Granby är medlem från och med 2026-01-01 till och med 2027-06-30.",
            ],
        ),
        (
            "en",
            [
                "Berga is a member until 2026-12-31.",
                "Dalby is a member from 2026-01-01 on.",
                "Granby is a member from 2026-01-01 until 2027-06-30.",
            ],
        ),
    ],
)
def test_only_days_after_the_first_planned_one_are_told(language: Language, told: list[str]) -> None:
    """Not of one that joined years ago, nor of one that had left before; the report says the same."""
    found = proposal()
    assert [*membership_lines(Speaker(found.setting, language), "R")] == told
    text = " ".join(as_text(report_on(found, language)).split())
    assert all(line in text for line in told)


def test_who_had_left_before_is_not_present() -> None:
    """Furuby left on the last day before the plan."""
    found = proposal()
    names = [member.name for member in present(found.setting, found.setting.body("R"))]
    assert names == ["Alby", "Berga", "Dalby", "Ekeby", "Granby"]


def test_the_fairness_report_says_that_the_share_is_a_full_one() -> None:
    """Beside the tables: who is no member all the time, and that no deviation is given for one that has left."""
    found = proposal()
    report = fairness_report(fairness_of_plans(found, {"x": found.plan}), found.setting, "sv")
    text = " ".join(as_text(report).split())
    assert "Berga är medlem till och med 2026-12-31." in text
    assert (
        "Andelen räknas ändå som om alla vore medlemmar hela tiden. För den som har lämnat anges ingen avvikelse."
        in text
    )
    assert "Berga har väntat längst" not in text
