from __future__ import annotations

from tests.pairs_of_bodies import CHAIRS, plan_of, rule_of, told, years_beside_long_terms
from tests.settings import checked

ALL = [*CHAIRS, {"body": "Rådet", "post": "vice_chair"}]
WHERE = years_beside_long_terms(links=False)


def test_counted_when_a_term_begins() -> None:
    """C is vice-chair 2025 and convenes from July: two at once from that day, and again when it chairs 2026."""
    rule = rule_of("at_once", ALL, at_most=1)
    plan = plan_of(WHERE, "A C", "C A", "C D")
    assert checked(rule, WHERE, plan) == {("C", "2025-07-01"): 1, ("C", "2026"): 1}
    assert told(rule, WHERE, plan)[0] == (
        "From 2025-07-01 on, C holds two posts at the same time: convener of Nämnden and vice-chair of Rådet. "
        "The limit is one."
    )


def test_a_day_on_which_the_member_begins_nothing_is_no_breach() -> None:
    """B convened into 2025 and chairs from January: one breach then, none on 1 July, when somebody else convenes."""
    rule = rule_of("at_once", ALL, at_most=1)
    assert checked(rule, WHERE, plan_of(WHERE, "B A", "A C", "D D")) == {("B", "2025"): 1}


def test_the_weight_is_how_many_too_many() -> None:
    """Two are allowed: three at once, which the structure forbids, weigh one."""
    rule = rule_of("at_once", ALL, at_most=2)
    assert checked(rule, WHERE, plan_of(WHERE, "B A", "B C", "D D")) == {("B", "2025"): 1}
    assert checked(rule, WHERE, plan_of(WHERE, "B A", "A C", "D D")) == {}
