from __future__ import annotations

from constraints.case import parse_case
from constraints.plan import Plan
from tests.pairs_of_bodies import CHAIRS, plan_of, rule_of, told, years_beside_long_terms
from tests.settings import checked

WHERE = years_beside_long_terms(links=False)


def test_what_is_even_in_a_year() -> None:
    """2025: twelve months of chairing, six of the former convener, six of the new one; four members, so six are even."""
    rule = rule_of("load")
    plan = plan_of(WHERE, "A C", "B B", "D D")
    assert checked(rule, WHERE, plan)["A", "2025"] == 6
    assert ("B", "2025") not in checked(rule, WHERE, plan)
    assert told(rule, WHERE, plan)[0] == "A has 12 post-months in 2025, 6 more than 6."


def test_history_adds_up_but_is_no_breach_by_itself() -> None:
    """B convened six months of 2025: chairing it makes eighteen. With four allowed the six of the past are no breach."""
    assert checked(rule_of("load"), WHERE, plan_of(WHERE, "B C", "A A", "D D"))["B", "2025"] == 12
    few = rule_of("load", at_most=4)
    assert ("B", "2025") not in checked(few, WHERE, plan_of(WHERE, "A C", "C C", "D D"))
    assert checked(few, WHERE, plan_of(WHERE, "B C", "A A", "D D"))["B", "2025"] == 12


def test_weights_count_a_post_several_times() -> None:
    """A month as chair counts three times: thirty-six in a year; with twelve of convening, twelve are even."""
    posts = [{**CHAIRS[0], "weight": 3}, CHAIRS[1]]
    assert checked(rule_of("load", posts), WHERE, plan_of(WHERE, "A C", "B B", "D D"))["A", "2025"] == 36 - 12


def test_the_whole_plan_at_once() -> None:
    """January 2025 to June 2028: 24 months of chairing and 42 of convening; 66 by four are 17, and two years are 7 more."""
    rule = rule_of("load", per="horizon")
    plan = plan_of(WHERE, "A A", "B B", "C D")
    assert checked(rule, WHERE, plan) == {("A",): 7, ("C",): 1, ("D",): 1}
    assert told(rule, WHERE, plan)[0] == "A has 24 post-months over the whole plan, 7 more than 17."


def test_the_largest_is_one_breach() -> None:
    """Of all that is too much only the largest counts; of equal ones the earliest."""
    rule = rule_of("load", measure="largest")
    plan = plan_of(WHERE, "A C", "B B", "D D")
    assert checked(rule, WHERE, plan) == {("largest",): max(checked(rule_of("load"), WHERE, plan).values())}


def test_those_who_take_turns_share() -> None:
    """Only A and B take turns in the chair: twelve months by two are six. C is a member, and counts only if elected."""
    body = {"name": "Rådet", "members": ["A", "B", "C"], "ladder": {"posts": ["chair"]}}
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B"]}
    horizon = {"start": "2025-01-01", "until": {"terms": 1}}
    state = {"post": "chair", "term": "2025", "state": "elected", "member": "C"}
    data = {"format": 1, "body": {**body, "order": order}, "horizon": horizon}
    for more, holder in (({}, "A"), ({"state": [state]}, "C")):
        where = parse_case({**data, **more}).setting
        plan = Plan.of(where, dict.fromkeys(where.seats, holder))
        assert checked(rule_of("load", [{"post": "chair"}]), where, plan) == {(holder, "2025"): 6}
