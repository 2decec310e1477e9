"""Conflicts: minimal, exact to the very breach, and told apart from a lack of members."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.conflict_cases import twelve_musts, twenty_musts
from constraints.case import parse_case
from constraints.posts import Seat
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.limits import Limits
from rotation.plain import Holding
from rotation.planner import propose
from rotation.report import as_text, report_on
from rotation.results import Impossible, Provenance
from rotation.solving.conflict import find_conflict
from rotation.solving.minimal import minimal
from rotation.solving.runs import SolverFault, Watch
from tests.worked_examples import SUCCESSION, agreed, away

UNSAID = Provenance(fingerprint="", library="", solver="", parameters={})


def conflict_of(data: dict[str, Any]) -> Conflict:
    result = propose(parse_case(data))
    assert isinstance(result, Impossible)
    assert result.conflict is not None
    return result.conflict


@pytest.mark.parametrize("posts", [["chair"], []])
def test_succession_into_2024_against_salems_absence(posts: list[str]) -> None:
    """Without a waiver the two are named, and of each just the boundary and the seat that clash."""
    conflict = conflict_of(agreed(absence=away("Salem", posts, ["2024"])))
    succession = ConflictItem("rule", "succession", (("2024", "vice_chair", "chair"),))
    absence = ConflictItem("absence", "0", (("2024", "chair"),))
    assert conflict == Conflict("rules", (succession, absence), (), True)


def test_strict_order_against_an_absence() -> None:
    """With the order as a must, Haninge's absence in 2025 clashes with it and with succession, and nothing else does."""
    rules = [SUCCESSION, {"kind": "turn_order", "strength": "must"}]
    conflict = conflict_of(agreed(absence=away("Haninge", [], ["2025"]), rule=rules))
    assert conflict.kind == "rules"
    assert conflict.minimal
    assert ("absence", "0") in [(item.kind, item.id) for item in conflict.items]
    assert "turn_order" in [item.id for item in conflict.items]


def test_too_few_members_is_a_conflict_of_the_structure() -> None:
    """Three posts and two members: no rule is to blame, the seats of one term cannot all be filled."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 2}},
        "ladder": {"posts": ["second", "vice_chair", "chair"]},
        "rule": [SUCCESSION],
    }
    conflict = conflict_of(data)
    assert conflict.kind == "structure"
    assert conflict.items == ()
    assert conflict.minimal
    assert len({seat.term for seat in conflict.seats}) == 1
    assert sorted(seat.post for seat in conflict.seats) == ["chair", "second", "vice_chair"]


def test_nobody_is_free_then() -> None:
    """A seat for which nobody is free, because the only member still holds another post, is a conflict by itself."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": [{"posts": ["chair"]}, {"posts": ["secretary"], "start": "2024-07-01", "term": "1 year"}],
        "history": {"2023-07-01": {"secretary": "A"}},
    }
    conflict = conflict_of(data)
    assert ("chair", "2024") in [(seat.post, seat.term) for seat in conflict.seats]


def test_absences_alone_can_clash() -> None:
    """Two members, both away in the same term: both absences are named, with that term only."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 3}},
        "ladder": {"posts": ["chair"]},
        "absence": away("A", [], ["2024", "2025"]) + away("B", [], ["2025", "2026"]),
    }
    conflict = conflict_of(data)
    keys = (("2025", "chair"),)
    assert conflict.items == (ConflictItem("absence", "0", keys), ConflictItem("absence", "1", keys))


def test_two_pins_of_one_seat() -> None:
    """Two members pinned to one seat clash there, not in the other term that one of them has."""
    pins = [
        {"kind": "pin", "strength": "must", "member": "Huddinge", "post": "chair", "terms": ["2025", "2026"]},
        {"kind": "pin", "strength": "must", "member": "Tyresö", "post": "chair", "terms": ["2026"]},
    ]
    conflict = conflict_of(agreed(rule=pins))
    assert conflict.items == (ConflictItem("rule", "pin", (("2026",),)), ConflictItem("rule", "pin-2", (("2026",),)))


def test_minimal_keeps_order_and_drops_what_is_not_needed() -> None:
    """QuickXplain over a plain question finds the one clashing subset, in the given order."""
    assert minimal(list("abcdefg"), lambda some: {"b", "e", "f"} <= set(some)) == ["b", "e", "f"]


def test_a_large_turn_order_stays_whole() -> None:
    """Over many turns the order is named as a rule, without pairs; the absence it clashes with keeps its seat."""
    names = [f"M{number:02}" for number in range(12)]
    data = {
        "format": 1,
        "body": {"name": "G", "members": names},
        "horizon": {"start": "2024-01-01", "until": {"terms": 12}},
        "ladder": {"posts": ["chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": names},
        "absence": [{"member": "M03", "posts": ["chair"], "terms": ["2027"], "turn": "kept"}],
        "rule": [{"kind": "turn_order", "strength": "must"}],
    }
    order, absence = ConflictItem("rule", "turn_order"), ConflictItem("absence", "0", (("2027", "chair"),))
    assert conflict_of(data) == Conflict("rules", (order, absence), (), True)


def test_a_conflict_of_hundreds_of_breaches_names_the_rule_alone() -> None:
    """Nine members for ten terms of their own: the rule clashes by itself, and no list of pairs would explain it."""
    names = [f"M{number}" for number in range(9)]
    data = {
        "format": 1,
        "body": {"name": "G", "members": names},
        "horizon": {"start": "2024-01-01", "until": {"terms": 10}},
        "ladder": {"posts": ["chair"]},
        "rule": [{"kind": "spacing", "strength": "must", "post": "chair", "terms": 10}],
    }
    assert conflict_of(data) == Conflict("rules", (ConflictItem("rule", "spacing"),), (), True)


def test_a_demanded_rank_is_part_of_the_conflict() -> None:
    """Huddinge as chair in 2026 costs overtakes: with none allowed, the rank stands against it, after the musts."""
    case = parse_case(agreed())
    setting = case.readings(1).settings[0]
    demand = Demand(
        holdings=(Holding(seat=Seat("Samarbetskommittén", "chair", "2026"), member="Huddinge"),), ranks={1: 0}
    )
    found = find_conflict(setting, case.rules, Watch(Limits()), demand)
    assert ConflictItem("rank", "1") == found.items[-1]
    assert found.minimal
    report = as_text(report_on(Impossible(case, setting, found, UNSAID)))
    assert "I första hand: turordningen följs (så väl som det går)." in report


def test_what_is_demanded_by_itself_can_be_impossible() -> None:
    """One member in two posts at once: no rule is to blame, the demanded seats are named."""
    case = parse_case(agreed())
    seats = [Seat("Samarbetskommittén", post, "2025") for post in ("chair", "vice_chair")]
    demand = Demand(holdings=tuple(Holding(seat=seat, member="Tyresö") for seat in seats))
    found = find_conflict(case.readings(1).settings[0], case.rules, Watch(Limits()), demand)
    assert found == Conflict("structure", (), tuple(seats), True)


def test_a_possible_case_has_no_conflict() -> None:
    """Asking for the conflict of a case that has a plan is a fault, not an answer."""
    case = parse_case(agreed())
    with pytest.raises(SolverFault):
        find_conflict(case.readings(1).settings[0], case.rules, Watch(Limits()))


def test_a_lack_of_members_is_named_first_and_without_the_solver() -> None:
    """Of twenty musts several clash; two members pinned to one seat lack a seat, and a matching says so."""
    case = parse_case(twenty_musts())
    watch = Watch(Limits())
    found = find_conflict(case.readings(1).settings[0], case.rules, watch)
    assert [(item.id, item.keys) for item in found.items] == [("pin-4", (("2027",),)), ("pin-5", (("2027",),))]
    assert watch.spent == 0


def test_a_conflict_of_many_musts_is_found_quickly() -> None:
    """A handful of small questions: the solver's work stays far below that of asking about every breach."""
    case = parse_case(twelve_musts())
    watch = Watch(Limits())
    found = find_conflict(case.readings(1).settings[0], case.rules, watch)
    assert [item.id for item in found.items] == ["turn_order", "pin-3"]
    assert 0 < watch.spent < 0.02  # the solver's own, deterministic units; about seconds
