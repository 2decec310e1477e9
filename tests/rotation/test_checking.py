from __future__ import annotations

import pytest

import constraints.fillings
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.problems import CaseError, PlanError
from rotation import check, propose
from tests.small_cases import small_case

ROWS = {
    "2025": {"chair": "Cypress", "vice_chair": "En"},
    "2026": {"chair": "En", "vice_chair": "Ask"},
    "2027": {"chair": "Ask", "vice_chair": "Björk"},
}


def test_a_plan_is_judged_under_the_first_reading() -> None:
    """Costs per rank, breaches per rule, and whether the plan is possible at all."""
    case = small_case(
        history={"2023": {"chair": {"one_of": ["Ask", "En"]}}, "2024": {"chair": "Björk", "vice_chair": "Cypress"}}
    )
    found = check(case, Plan.from_rows(case.setting, ROWS))
    assert found.possible
    assert found.costs == {1: len(found.of("turn_order").breaches)}


def test_a_plan_of_another_case_is_refused() -> None:
    """Its seats or members are not those of the case."""
    case = small_case()
    plan = Plan.from_rows(case.setting, ROWS)
    with pytest.raises(PlanError):
        check(small_case(horizon={"start": "2025-01-01", "until": {"terms": 2}}), plan)
    with pytest.raises(PlanError):
        check(case, Plan((*plan.holdings[:-1], (Seat("Rådet", "vice_chair", "2027"), "Gran"))))


def test_a_history_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the search for readings ends without any, both say so in words."""
    case = small_case(history={"2000": {}})
    plan = Plan.from_rows(case.setting, ROWS)
    monkeypatch.setattr(constraints.fillings, "STEPS", 3)
    for ask in (lambda: check(case, plan), lambda: propose(case)):
        with pytest.raises(CaseError) as caught:
            ask()
        assert [item.code for item in caught.value.problems] == ["history.too_open"]
        assert "one_of" in caught.value.text("sv")
