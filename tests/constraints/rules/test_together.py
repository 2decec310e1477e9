from __future__ import annotations

from constraints.case import parse_case
from constraints.plan import Plan
from rotation.testing.small_cases_across import SMALL_CASES_ACROSS
from tests.pairs_of_bodies import plan_of, rule_of, told, years_beside_long_terms
from tests.settings import checked

RULE = rule_of("together")
WHERE = years_beside_long_terms(links=False)


def test_one_breach_per_two_seats_at_once() -> None:
    """Convener and chair differ in one of the two years that the eighteen months touch."""
    plan = plan_of(WHERE, "B C", "A A", "B D")
    assert told(RULE, WHERE, plan) == ["B is convener of Nämnden in 2025-07-01, but C is chair of Rådet in 2026."]


def test_history_counts_and_what_is_past_does_not() -> None:
    """The convener of before lasts into 2025 and is to chair then; the second term meets no chair that is planned."""
    assert told(RULE, WHERE, plan_of(WHERE, "C C", "A A", "C D")) == [
        "B is convener of Nämnden in 2024-01-01, but C is chair of Rådet in 2025."
    ]
    assert all("2027-01-01" not in key for key in checked(RULE, WHERE, plan_of(WHERE, "A A", "B B", "B D")))


def test_nobody_is_no_breach() -> None:
    """A member that has left before the term it is designated for holds nothing, and is not apart from anybody."""
    where = parse_case(SMALL_CASES_ACROSS["one leaves before it is chair, one joins late"]).readings().settings[0]
    held = {("G", "chair", "2024"): "A", ("G", "chair", "2025"): "A", ("G", "vice_chair", "2025"): "B"}
    plan = Plan.of(where, {seat: held.get(tuple(seat), "B" if seat.body == "G" else "A") for seat in where.seats})
    rule = rule_of("together", [{"body": "G", "post": "chair"}, {"body": "H", "post": "chair"}])
    assert not [key for key in checked(rule, where, plan) if "2026" in key]
