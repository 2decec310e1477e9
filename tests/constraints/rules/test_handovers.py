from __future__ import annotations

from constraints.case import parse_case
from constraints.plan import Plan
from constraints.posts import Seat
from rotation.testing.small_cases_across import SMALL_CASES_ACROSS
from tests.pairs_of_bodies import CHAIRS, plan_of, rule_of, told, years_beside_long_terms
from tests.settings import checked

WHERE = years_beside_long_terms(links=True)
ALL = [*CHAIRS, {"body": "Rådet", "post": "vice_chair"}]


def test_all_on_one_day_is_a_breach() -> None:
    """On 1 January 2027 the designated chair takes over from that of 2026, and Nämnden gets a new convener."""
    rule = rule_of("handovers")
    assert told(rule, WHERE, plan_of(WHERE, "A C", "C B", "B D")) == [
        "On 2027-01-01, two posts are handed over: chair of Rådet and convener of Nämnden. The limit is one."
    ]
    assert checked(rule, WHERE, plan_of(WHERE, "A C", "C B", "D D")) == {}
    assert checked(rule, WHERE, plan_of(WHERE, "A B", "C B", "B D")) == {}


def test_the_first_listed_term_is_no_hand_over() -> None:
    """Rådet has no history: on 1 January 2025 nobody is known to have left; a year later both its posts change."""
    rule = rule_of("handovers", ALL, at_most=1)
    found = checked(rule, WHERE, plan_of(WHERE, "A C", "C B", "B D"))
    assert found == {("2026",): 1, ("2027", "2027-01-01"): 1}


def test_hand_overs_of_another_body_before_its_plan_count() -> None:
    """H is planned from 2025 on; what it handed over on 1 January 2024, when G's plan begins, is history and counts."""
    where = parse_case(SMALL_CASES_ACROSS["one plan begins when the other is half done"]).readings().settings[0]
    rule = rule_of("handovers", [{"body": "G", "post": "chair"}, {"body": "H", "post": "chair"}])
    new, same = (
        where.read({**where.reading, Seat("H", "chair", "2024"): name, Seat("H", "chair", "2023"): "C"})
        for name in "BC"
    )
    plan = Plan.of(where, {seat: "A" if seat.body == "G" else "D" for seat in where.seats})
    assert checked(rule, new, plan) == {("2024",): 1}
    assert checked(rule, same, plan) == {}
