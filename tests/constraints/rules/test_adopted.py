from __future__ import annotations

from constraints.posts import Seat
from constraints.registry import RULES
from constraints.rules.adopted import Adopted
from constraints.words import say
from tests.settings import BODY, checked, ladder, plan_of, setting, timeline

PAIR = setting(ladders=[ladder("vice_chair chair", timeline(beyond=1))])


def _adopted(plan: dict[str, dict[str, str]]) -> Adopted:
    return Adopted(strength="wish", plan=plan, reason="inriktningen")


def test_one_breach_per_seat_that_departs() -> None:
    """Of three listed seats one is held by another; the fourth is not listed and free."""
    rule = _adopted({"2024": {"chair": "A", "vice_chair": "B"}, "2025": {"chair": "C"}})
    plan = plan_of(PAIR, "A B", "B A")
    assert checked(rule, PAIR, plan) == {("2025", "chair"): 1}
    (found,) = rule.check(plan, PAIR)
    assert (found.seats, found.members) == ((Seat(BODY, "chair", "2025"),), ("B", "C"))
    assert say(Adopted.texts[found.code], found.args, "sv", PAIR) == (
        "B är ordförande 2025; den tidigare planen har C."
    )


def test_problems_stand_at_their_cells() -> None:
    """Unknown members and posts, and terms that are not planned (designated ones too), are problems each."""
    rule = _adopted({"2024": {"chair": "X", "x": "A"}, "2026": {"chair": "A"}})
    assert [(item.path, item.code) for item in rule.problems(PAIR, "rule[1]")] == [
        ("rule[1].plan.2024.chair", "member.unknown"),
        ("rule[1].plan.2024.x", "post.unknown"),
        ("rule[1].plan.2026.chair", "term.unknown"),
    ]


def test_an_empty_plan_is_refused() -> None:
    """Nothing adopted is nothing to hold on to."""
    _, found = RULES.parse({"kind": "adopted", "strength": "wish", "plan": {}}, "rule[1]")
    assert [(item.path, item.code) for item in found] == [("rule[1].plan", "shape.wrong")]
