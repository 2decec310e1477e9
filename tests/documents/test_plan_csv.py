"""The plan as CSV for spreadsheet programs."""

from __future__ import annotations

from constraints.plan import Plan
from rotation import propose
from rotation.documents.plan_csv import as_csv
from tests.small_cases import small_case


def test_uncertain_seats_are_marked() -> None:
    """A last column names the posts that depend on uncertain facts; the plan is read again without it."""
    history = {"2024": {"chair": "Ask", "vice_chair": {"one_of": ["Björk", "Cypress"]}}}
    proposal = propose(small_case(history=history))
    text = as_csv(proposal.plan, proposal.differing)
    head, first, *_ = text.removeprefix("\ufeff").splitlines()
    assert head == "term;chair;vice_chair;uncertain"
    assert first.startswith("2025;Björk;")
    assert first.endswith(";chair, vice_chair")
    assert Plan.from_csv(text, proposal.setting) == proposal.plan


def test_nothing_is_marked_where_all_is_certain() -> None:
    """Without uncertain seats there is no such column."""
    proposal = propose(small_case())
    assert as_csv(proposal.plan, proposal.differing).splitlines()[0] == "\ufeffterm;chair;vice_chair"
