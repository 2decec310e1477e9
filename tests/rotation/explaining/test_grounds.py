from __future__ import annotations

import pytest

from constraints.case import Case, parse_case
from constraints.plan import Plan
from constraints.posts import Seat
from rotation.explaining.grounds import Ground, grounds_of, junior_seat, needed_seats
from rotation.planner import propose
from rotation.results import Proposal
from tests.worked_examples import EXAMPLES, HUDDINGE, ORDER_RULE, SUCCESSION, WAIVED, agreed, away, longest_waiting

HOME = "Samarbetskommittén"


def planned(case: Case) -> Plan:
    found = propose(case)
    assert isinstance(found, Proposal)
    return found.plan


def ground(data: dict[str, object], post: str, term: str) -> Ground:
    case = parse_case(data)
    return grounds_of(case, case.readings().settings[0], planned(case), Seat(HOME, post, term))


def test_who_moves_up_is_told_with_the_certainty_of_the_history() -> None:
    """From a published cell, from an inferred row, and from the plan itself."""
    published = ground(agreed(), "chair", "2024").junior
    assert published is not None
    assert (published.seat, published.planned) == (Seat(HOME, "vice_chair", "2023"), False)
    assert published.certainty == "published"
    inferred = ground(longest_waiting(), "chair", "2024").junior
    assert inferred is not None
    assert inferred.certainty == "inferred"
    inside = ground(agreed(), "chair", "2025").junior
    assert inside is not None
    assert (inside.seat.term, inside.planned) == ("2024", True)


def test_who_did_not_hold_the_junior_post_does_not_move_up() -> None:
    """Where Salem waits, Haninge comes from nowhere."""
    assert ground(EXAMPLES["Salem cannot chair in 2024, kept"][0], "chair", "2024").junior is None


def test_the_goal_of_a_junior_seat_is_the_turn_that_it_leads_to() -> None:
    """The vice-chair of 2024 takes the turn of 2025, the last one a turn beyond the horizon; nobody waits."""
    for term, goal, place in [("2024", "2025", 2), ("2027", "2028", 5)]:
        found = ground(agreed(), "vice_chair", term)
        assert found.goal == Seat(HOME, "chair", goal)
        assert found.turn is not None
        assert (found.turn.number, found.turn.place) == (1, place)
        assert found.waiting == ()


def test_who_waits_is_told_with_what_it_declined_from_then_on() -> None:
    """Haninge holds no post in 2024 and 2025: from the turn of 2025 on both stand in its way."""
    data = agreed(absence=[{**away("Haninge", [], ["2024", "2025"])[0], "reason": "ombyggnad"}])
    [waiting] = ground(data, "vice_chair", "2024").waiting
    assert waiting.member == "Haninge"
    assert waiting.absent is not None
    assert (waiting.absent.absences, waiting.absent.until, waiting.absent.reason) == ((0,), "2025", "ombyggnad")
    assert [(seat.post, seat.term) for seat in waiting.absent.seats] == [
        ("vice_chair", "2024"),
        ("chair", "2025"),
        ("vice_chair", "2025"),
    ]
    [later] = ground(data, "vice_chair", "2025").waiting
    assert later.absent is not None
    assert [(seat.post, seat.term) for seat in later.absent.seats] == [("vice_chair", "2025")]


def test_until_stops_at_the_first_gap() -> None:
    """Declining 2024 and 2027 keeps Salem from the turn of 2024, and not from that of 2025."""
    data = agreed(absence=away("Salem", ["chair"], ["2024", "2027"]), rule=[WAIVED, ORDER_RULE])
    [waiting] = ground(data, "chair", "2024").waiting
    assert waiting.absent is not None
    assert waiting.absent.until == "2024"


def test_a_member_that_waits_without_having_declined_has_no_absence() -> None:
    """Huddinge is to chair in 2026: Nykvarn, Tyresö and Nynäshamn wait, and none of them declined."""
    found = ground(EXAMPLES["Huddinge is to chair in 2026"][0], "chair", "2026")
    assert [item.member for item in found.waiting] == ["Nykvarn", "Tyresö", "Nynäshamn"]
    assert all(item.absent is None for item in found.waiting)


def test_a_struck_turn_is_told_where_it_would_have_been_laid() -> None:
    """Nykvarn lets its turn pass: Tyresö stands in its place in 2026, and nobody waits."""
    found = ground(EXAMPLES["the same, passed"][0], "vice_chair", "2025")
    assert [item.member for item in found.struck] == ["Nykvarn"]
    assert found.struck[0].absent is not None
    assert found.waiting == ()
    assert ground(EXAMPLES["the same, passed"][0], "vice_chair", "2026").struck == ()


@pytest.mark.parametrize(("post", "term", "pinned"), [("chair", "2026", "2026"), ("vice_chair", "2025", "2026")])
def test_a_pin_counts_for_its_seat_and_for_the_one_that_leads_there(post: str, term: str, pinned: str) -> None:
    """Huddinge chairs in 2026, so it is vice-chair in 2025."""
    [pin] = ground(EXAMPLES["Huddinge is to chair in 2026"][0], post, term).pins
    assert (pin.rule, pin.strength, pin.seat) == ("pin", "must", Seat(HOME, "chair", pinned))


def test_a_pin_of_somebody_else_is_no_ground() -> None:
    """The pin names Huddinge, and nobody else has a ground in it."""
    data = EXAMPLES["Huddinge is to chair in 2026"][0]
    assert HUDDINGE["member"] == "Huddinge"
    assert ground(data, "chair", "2025").pins == ()


def test_an_earlier_plan_that_says_the_same_is_named() -> None:
    """Only where it has the same member in the seat."""
    plan = {"2025": {"chair": "Haninge", "vice_chair": "Botkyrka"}}
    adopted = {"kind": "adopted", "strength": "wish", "rank": 2, "plan": plan}
    data = agreed(rule=[SUCCESSION, ORDER_RULE, adopted])
    assert ground(data, "chair", "2025").adopted == ("adopted",)
    assert ground(data, "vice_chair", "2025").adopted == ()


def test_grounds_go_to_json_and_back() -> None:
    """Nothing is lost."""
    for data, _, _ in EXAMPLES.values():
        case = parse_case(data)
        setting, plan = case.readings().settings[0], planned(case)
        for seat in plan.seats:
            found = grounds_of(case, setting, plan, seat)
            assert Ground.model_validate_json(found.model_dump_json()) == found


def test_what_a_turn_needs() -> None:
    """The seat and the junior one before it, as far as that is planned; the most junior post has none below."""
    setting = parse_case(agreed()).setting
    assert list(needed_seats(setting, Seat(HOME, "chair", "2024"))) == [Seat(HOME, "chair", "2024")]
    assert list(needed_seats(setting, Seat(HOME, "chair", "2028"))) == [
        Seat(HOME, "chair", "2028"),
        Seat(HOME, "vice_chair", "2027"),
    ]
    assert junior_seat(setting, Seat(HOME, "vice_chair", "2025")) is None


def test_why_a_turn_comes_where_it_does() -> None:
    """Longest waiting: the last listed holding, or none since the history begins; the principle; or the junior post."""
    basis = ground(longest_waiting(), "vice_chair", "2024").basis
    assert basis is not None
    assert (basis.principle, basis.seat, basis.since) == ("longest_waiting", None, "2018")
    later = ground(longest_waiting(), "vice_chair", "2025").basis
    assert later is not None
    assert (later.seat, later.sure) == (Seat(HOME, "chair", "2018"), True)
    listed = ground(agreed(), "vice_chair", "2024").basis
    assert listed is not None
    assert (listed.principle, listed.seat) == ("agreed", None)
    committed = ground(agreed(), "chair", "2024").basis
    assert committed is not None
    assert (committed.principle, committed.seat) == ("committed", Seat(HOME, "vice_chair", "2023"))


def test_the_last_holding_is_the_last_one_listed_and_ties_are_named() -> None:
    """Of a small body: never served first, all tied; nobody is said to have waited longer than one that waited as long."""
    data = longest_waiting()
    data["history"] = {"2022": {"chair": "Haninge"}, "2023": {"chair": "Botkyrka", "vice_chair": "Salem"}}
    basis = ground(data, "vice_chair", "2024").basis
    assert basis is not None
    assert (basis.seat, basis.since) == (None, "2022")
    assert set(basis.tied) < {"Huddinge", "Nykvarn", "Nynäshamn", "Södertälje", "Tyresö"}
    assert len(basis.tied) == 4
    start = longest_waiting()
    start["order"] = {**start["order"], "start": "Tyresö"}  # type: ignore[dict-item]
    assert ground(start, "vice_chair", "2024").basis is None


def test_an_acting_holder_takes_no_turn() -> None:
    """Nykvarn acts as chair in 2024: nothing is said of a turn there, and its first turn is still to come."""
    state = [{"post": "chair", "term": "2024", "state": "acting", "member": "Nykvarn"}]
    data = agreed(state=state, ladder={"posts": ["chair"]}, history={"2023": {"chair": "Botkyrka"}}, rule=[ORDER_RULE])
    acting = ground(data, "chair", "2024")
    assert (acting.member, acting.turn, acting.basis, acting.waiting) == ("Nykvarn", None, None, ())
    later = ground(data, "chair", "2027")
    assert (later.member, later.turn and later.turn.number) == ("Nykvarn", 1)
