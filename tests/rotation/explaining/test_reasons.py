from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from constraints.case import Case, parse_case
from constraints.posts import Seat
from rotation.explaining.reasons import SeatReason, reasons_of
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal
from rotation.solving.questions import Questions
from rotation.tie_break import Ties
from scenarios.sodertorn_feedback import cases as feedback
from tests.worked_examples import EXAMPLES, HUDDINGE, ORDER_RULE, SUCCESSION, agreed

HOME = "Samarbetskommittén"


def reasons(case: Case) -> dict[tuple[str, str], SeatReason]:
    """By post and term."""
    found = propose(case)
    assert isinstance(found, Proposal)
    told = reasons_of(found, Questions(case, found.setting))
    assert tuple(item.seat for item in told) == found.plan.seats
    return {(item.seat.post, item.seat.term): item for item in told}


@cache
def example(name: str) -> dict[tuple[str, str], SeatReason]:
    return reasons(parse_case(EXAMPLES[name][0]))


@cache
def after_comments(name: str) -> dict[tuple[str, str], SeatReason]:
    return reasons(feedback()[name])


def test_chairs_move_up_and_vice_chairs_are_next() -> None:
    """The ordinary case: succession decides the chairs, the turn order the vice-chairs."""
    told = example("nothing special")
    assert {item.kind for (post, _), item in told.items() if post == "chair"} == {"moves_up"}
    assert {item.kind for (post, _), item in told.items() if post == "vice_chair"} == {"next_in_turn"}


def test_moving_up_is_witnessed_by_the_conflict_with_succession() -> None:
    """As long as Haninge is vice-chair in 2024, nobody else can chair in 2025."""
    reason = example("nothing special")["chair", "2025"]
    assert [(item.seat.term, item.member) for item in reason.witness.given] == [("2024", "Haninge")]
    assert reason.witness.result == "impossible"
    assert reason.witness.conflict is not None
    [item] = reason.witness.conflict.items
    assert (item.id, item.keys) == ("succession", (("2025", "vice_chair", "chair"),))
    assert reason.rules == ("succession",)


def test_next_in_turn_is_witnessed_by_what_anybody_else_costs() -> None:
    """With another vice-chair in 2024 at least one member takes its turn before another."""
    reason = example("nothing special")["vice_chair", "2024"]
    assert reason.witness.result == "worse"
    assert reason.witness.costs == {1: 1}
    assert (reason.rank, reason.rules) == (1, ("turn_order",))
    [change] = reason.witness.changes
    assert (change.rule, change.before, change.after) == ("turn_order", 0, 1)
    assert reason.witness.plan is not None
    assert reason.witness.plan.holder(reason.seat) != "Haninge"


def test_salem_waits() -> None:
    """Haninge is next after Salem, which declined the very seat; then Salem is next, and nobody waits."""
    told = example("Salem cannot chair in 2024, kept")
    reason = told["chair", "2024"]
    assert reason.kind == "next_after"
    [waited] = reason.waiting
    assert (waited.member, waited.declined, waited.cannot) == ("Salem", True, True)
    assert reason.concerns("Salem")
    assert not reason.concerns("Botkyrka")
    assert told["vice_chair", "2024"].kind == "next_in_turn"


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Nykvarn holds no post in 2024-2028, kept", ["next_after", "next_after", "next_after"]),
        ("the same, passed", ["next_after", "next_in_turn", "next_in_turn"]),
    ],
)
def test_nykvarn_declines_for_long(name: str, kinds: list[str]) -> None:
    """A kept turn waits every year; a passed one is struck once, where it would have been laid."""
    told = example(name)
    assert [told["vice_chair", year].kind for year in ("2025", "2026", "2027")] == kinds
    assert told["vice_chair", "2025"].about == ("Tyresö", "Nykvarn")


def test_a_pin_decides_its_seat_and_the_one_that_leads_there() -> None:
    """Huddinge chairs in 2026: the pin alone decides that seat, pin and succession the one before it."""
    told = example("Huddinge is to chair in 2026")
    assert (told["chair", "2026"].kind, told["chair", "2026"].rules) == ("pinned", ("pin",))
    assert told["vice_chair", "2025"].kind == "pinned"
    assert set(told["vice_chair", "2025"].rules) == {"pin", "succession"}
    assert told["vice_chair", "2026"].kind == "next_in_turn"


def test_a_pin_that_is_a_wish_is_weighed() -> None:
    """At the first rank it decides; behind the turn order it is not kept, and is no reason."""
    wish = {**HUDDINGE, "strength": "wish"}
    first = reasons(parse_case(agreed(rule=[SUCCESSION, {**ORDER_RULE, "rank": 2}, {**wish, "rank": 1}])))
    assert (first["chair", "2026"].kind, first["chair", "2026"].rank) == ("pinned", 1)
    second = reasons(parse_case(agreed(rule=[SUCCESSION, ORDER_RULE, {**wish, "rank": 2}])))
    assert second["chair", "2026"].member == "Nykvarn"
    assert "pinned" not in {reason.kind for reason in second.values()}


def test_succession_as_a_wish_is_a_reason_where_it_decides() -> None:
    """Given that Haninge is vice-chair in 2024, another chair in 2025 costs one departure from it at the first rank."""
    told = reasons(
        parse_case(agreed(rule=[{"kind": "succession", "strength": "wish", "rank": 1}, {**ORDER_RULE, "rank": 2}]))
    )
    reason = told["chair", "2025"]
    assert (reason.kind, reason.rank, reason.rules) == ("moves_up", 1, ("succession",))
    assert reason.witness.result == "worse"
    assert reason.witness.plan is not None
    assert reason.witness.plan.holder(Seat(HOME, "vice_chair", "2024")) == "Haninge"
    assert reason.witness.plan.holder(reason.seat) != "Haninge"


def test_ties_are_told_where_the_tie_break_chose() -> None:
    """Nykvarn cannot be vice-chair in 2025: two plans; the choice was made in 2024, the rest followed from it."""
    told = example("Nykvarn cannot be vice-chair in 2025")
    found = [told["vice_chair", year].tie for year in ("2024", "2025", "2026")]
    assert [tie and (tie.count, tie.exact, tie.others, tie.here) for tie in found] == [
        (2, True, ("Nykvarn",), True),
        (2, True, ("Haninge",), False),
        (2, True, ("Tyresö",), False),
    ]
    assert told["vice_chair", "2027"].kind == "next_in_turn"


def test_a_lower_wish_is_named_as_such() -> None:
    """The turn order comes first, and leaves open who is vice-chair in 2026: the earlier plan decides."""
    reason = after_comments("order_first")["vice_chair", "2026"]
    assert (reason.kind, reason.rank, reason.rules) == ("lower_wish", 2, ("adopted",))


def test_who_cannot_because_of_a_later_absence_is_asked_of_the_solver() -> None:
    """Tyresö holds no post in 2026, so it cannot be vice-chair in 2025: that is proved, with its conflict."""
    reason = after_comments("plan_first")["vice_chair", "2025"]
    [waited] = reason.waiting
    assert (reason.kind, waited.member, waited.declined) == ("next_after", "Tyresö", False)
    assert waited.witness is not None
    assert waited.witness.result == "impossible"
    assert waited.witness.conflict is not None
    assert {item.kind for item in waited.witness.conflict.items} == {"rule", "absence"}


def test_nobody_else_is_left() -> None:
    """One member only: no rule is needed to say why."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": {"posts": ["chair"]},
        "rule": [],
    }
    reason = reasons(parse_case(data))["chair", "2024"]
    assert reason.kind == "only"
    assert reason.witness.conflict is not None
    assert reason.witness.conflict.kind == "structure"


def test_a_search_that_was_stopped_leaves_reasons_open() -> None:
    """With hardly any work allowed nothing is claimed but what needs no search."""
    case = parse_case(agreed())
    found = propose(case)
    assert isinstance(found, Proposal)
    told = reasons_of(found, Questions(case, found.setting, Limits(deterministic_time=1e-9)))
    assert {item.kind for item in told} == {"moves_up", "open"}


def test_a_plan_that_is_not_proven_best_has_no_reason_but_the_musts() -> None:
    """What anything else would cost says nothing about it."""
    case = parse_case(agreed())
    found = propose(case)
    assert isinstance(found, Proposal)
    unproven = replace(found, proven=False, canonical=False, ties=Ties(1, False, (found.plan,)))
    told = reasons_of(unproven, Questions(case, found.setting))
    assert [item.kind for item in told] == ["moves_up", "open"] * 4


def test_reasons_go_to_json_and_back() -> None:
    """Witnesses with plans, costs and conflicts too."""
    for reason in [*example("Huddinge is to chair in 2026").values(), *after_comments("plan_first").values()]:
        assert SeatReason.model_validate_json(reason.model_dump_json()) == reason


def test_every_seat_has_its_own_reason() -> None:
    """Canonical order: by term, senior post first."""
    told = list(example("nothing special"))
    assert told[:3] == [("chair", "2024"), ("vice_chair", "2024"), ("chair", "2025")]
    assert Seat(HOME, "chair", "2024") == example("nothing special")["chair", "2024"].seat
