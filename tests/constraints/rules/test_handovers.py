from __future__ import annotations

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
