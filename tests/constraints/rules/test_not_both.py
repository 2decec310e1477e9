from __future__ import annotations

from tests.pairs_of_bodies import CHAIRS, plan_of, rule_of, told, years_beside_long_terms
from tests.settings import checked

RULE = rule_of("not_both")
WHERE = years_beside_long_terms()


def test_terms_are_compared_by_date() -> None:
    """B convenes from July 2025 to 2026: that is at the same time as chairing 2025 and as chairing 2026."""
    plan = plan_of(WHERE, "A B", "C A", "B D")
    assert told(RULE, WHERE, plan) == [
        "B is convener of Nämnden in 2025-07-01 and at the same time chair of Rådet in 2026."
    ]
    assert told(RULE, WHERE, plan, "sv") == [
        "B är sammankallande i Nämnden 2025-07-01 och samtidigt ordförande i Rådet 2026."
    ]
    assert len(RULE.check(plan_of(WHERE, "B B", "C A", "C D"), WHERE)) == 1  # history alone, in the first half of 2025


def test_history_that_lasts_into_the_plan_counts() -> None:
    """B convened until June 2025, so it cannot chair 2025; 2026 is free."""
    assert told(RULE, WHERE, plan_of(WHERE, "B A", "A C", "C D")) == [
        "B is convener of Nämnden in 2024-01-01 and at the same time chair of Rådet in 2025."
    ]
    assert RULE.check(plan_of(WHERE, "A B", "C A", "C D"), WHERE) == []


def test_who_is_designated_counts() -> None:
    """The vice-chair of 2026 is chair in 2027, when Nämnden has its second planned term."""
    plan = plan_of(WHERE, "A C", "C B", "D B")
    assert list(checked(RULE, WHERE, plan)) == [("B", "Rådet", "chair", "2027", "Nämnden", "convener", "2027-01-01")]
    free = years_beside_long_terms(links=False)
    assert checked(RULE, free, plan) == {}


def test_every_two_posts_count() -> None:
    """With the vice-chair listed too, being vice-chair while convening is another breach; one body's own posts are none."""
    both = rule_of("not_both", [*CHAIRS, {"body": "Rådet", "post": "vice_chair"}])
    found = checked(both, WHERE, plan_of(WHERE, "A C", "C A", "C D"))
    assert [(key[0], *key[2:4], *key[5:]) for key in found] == [
        ("C", "vice_chair", "2025", "convener", "2025-07-01"),
        ("C", "convener", "2025-07-01", "chair", "2026"),
    ]


def test_waivers_cover_members_and_terms() -> None:
    """An exception for B in 2026 lifts that breach, and not the one of another year."""
    waived = rule_of("not_both", waivers=[{"members": ["B"], "terms": ["2026"], "reason": "avtal"}])
    assert checked(waived, WHERE, plan_of(WHERE, "A B", "C A", "B D")) == {}
    assert len(checked(waived, WHERE, plan_of(WHERE, "B A", "A C", "C D"))) == 1
