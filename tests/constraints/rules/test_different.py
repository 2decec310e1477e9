from __future__ import annotations

import pytest

from constraints.registry import RULES
from tests.pairs_of_bodies import CHAIRS, plan_of, rule_of, told, years_beside_long_terms
from tests.settings import checked

WHERE = years_beside_long_terms(links=False)
RULE = rule_of("different", groups={"north": ["A", "B"], "south": ["C", "D"]})


def test_one_group_at_the_same_time_is_a_breach() -> None:
    """A and B are both from the north; who holds both posts comes from one group too."""
    assert told(RULE, WHERE, plan_of(WHERE, "C A", "A C", "B D")) == [
        "B (convener of Nämnden in 2025-07-01) and A (chair of Rådet in 2026) come from the same group: north."
    ]
    assert told(RULE, WHERE, plan_of(WHERE, "C B", "A C", "B D"), "sv") == [
        "B är sammankallande i Nämnden 2025-07-01 och samtidigt ordförande i Rådet 2026 (grupp: north)."
    ]


def test_history_has_a_group_too() -> None:
    """B convened until June 2025: A cannot chair 2025, C can. Which of its group it was does not matter."""
    assert len(checked(RULE, WHERE, plan_of(WHERE, "A C", "C A", "D D"))) == 2
    assert checked(RULE, WHERE, plan_of(WHERE, "C A", "A C", "D D")).keys() == {
        ("Rådet", "chair", "2025", "Nämnden", "convener", "2025-07-01")
    }
    other = years_beside_long_terms(history="D", links=False)
    assert RULE.history_input(WHERE) != RULE.history_input(other)


@pytest.mark.parametrize("wrong", [{}, {"groups": {"x": ["A"]}, "attribute": "bloc"}])
def test_groups_or_an_attribute(wrong: dict[str, object]) -> None:
    """One of the two is given, never both."""
    _, found = RULES.parse({"kind": "different", "strength": "wish", "posts": CHAIRS, **wrong}, "rule[1]")
    assert [item.code for item in found] == ["different.which"]
