from __future__ import annotations

import pytest

from constraints.plan import Plan
from constraints.posts import Seat
from rotation import Improvement, Proposal, first_improvement, propose
from rotation.explaining.improving import Unproven
from rotation.limits import Limits
from tests.small_cases import small_case

GOOD = "term;chair;vice_chair\n2025;Cypress;Ask\n2026;Ask;En\n2027;En;Björk\n"
BROKEN = "term;chair;vice_chair\n2025;Cypress;Ask\n2026;En;Ask\n2027;Ask;Björk\n"


def test_the_best_plan_has_nothing_to_improve() -> None:
    """Neither has any that is as good."""
    case = small_case()
    result = propose(case)
    assert isinstance(result, Proposal)
    assert first_improvement(case, result.plan) is None


def test_the_first_seat_that_makes_it_dearer_is_named() -> None:
    """Everything before it can stay; who should sit there is said, and what keeping it costs."""
    case = small_case()
    found = first_improvement(case, Plan.from_csv(GOOD, case.setting))
    assert found is not None
    assert (found.why, found.seat, found.member) == ("costs", Seat("Rådet", "vice_chair", "2025"), "Ask")
    assert found.instead == "En"
    assert found.best == {1: 0}
    assert found.least[1] > 0
    assert Improvement.model_validate_json(found.model_dump_json()) == found


def test_of_a_plan_that_breaks_a_must_the_seat_that_completes_it_is_named() -> None:
    """Ask is vice-chair in 2025 but not chair in 2026: that is where it breaks."""
    case = small_case()
    found = first_improvement(case, Plan.from_csv(BROKEN, case.setting))
    assert found == Improvement(why="broken", seat=Seat("Rådet", "chair", "2026"), member="En")


def test_a_limit_that_is_too_short_is_said() -> None:
    """No place is named that is not certain."""
    case = small_case()
    with pytest.raises(Unproven):
        first_improvement(case, Plan.from_csv(GOOD, case.setting), limits=Limits(deterministic_time=1e-9))
