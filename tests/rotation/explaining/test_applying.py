from __future__ import annotations

from typing import Any

import pytest

from constraints.absences import Absence
from constraints.case import Case, parse_case
from constraints.posts import Seat
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_change, apply_changes, asked_absences, asked_rules
from rotation.explaining.asking import QuestionError
from tests.small_cases import small, small_case, two_bodies

ROWS = {"one_of": [{"chair": "Ask", "vice_chair": "Björk"}, {"chair": "Björk", "vice_chair": "Ask"}]}


def data_after(case: Case, change: kinds.Change) -> dict[str, Any]:
    return apply_change(case, change).as_data()


def test_what_is_asked_of_a_seat_becomes_a_must_of_its_own() -> None:
    """Its id clashes with none, also where the case has such an id already."""
    rules = [*small()["rule"], {"kind": "spacing", "id": "asked-1", "strength": "wish", "post": "chair", "terms": 2}]
    case = small_case(rule=rules)
    seat = Seat("Rådet", "chair", "2026")
    changed = apply_changes(case, [kinds.Hold(seat=seat, member="En"), kinds.Avoid(seat=seat, member="Ask")])
    assert asked_rules(case, changed) == ("asked-2", "asked-3")
    kept = [(rule.kind, rule.strength) for rule in changed.rules[-2:]]
    assert kept == [("pin", "must"), ("keep_free", "must")]


def test_rules_change_and_go() -> None:
    """Rank, weight, strength, exception and removal, each in the rule that is named."""
    case = small_case()
    assert data_after(case, kinds.Rank(rule="turn_order", rank=3))["rule"][1]["rank"] == 3
    assert data_after(case, kinds.Weight(rule="turn_order", weight=4))["rule"][1]["weight"] == 4
    wish = data_after(case, kinds.Strength(rule="succession", strength="wish", rank=2))["rule"][0]
    assert (wish["strength"], wish["rank"]) == ("wish", 2)
    assert [rule["id"] for rule in data_after(case, kinds.Drop(rule="succession"))["rule"]] == ["turn_order"]
    waived = data_after(case, kinds.Waive(rule="succession", into="2026", reason="x"))["rule"][0]
    assert waived["waivers"] == [{"into": "2026", "reason": "x"}]


def test_a_wish_that_becomes_a_must_loses_what_only_a_wish_has() -> None:
    """Rank, weight and measure of a turn order go."""
    rule = {"kind": "turn_order", "strength": "wish", "rank": 2, "weight": 3, "measure": "delay"}
    changed = apply_change(small_case(rule=[rule]), kinds.Strength(rule="turn_order", strength="must"))
    assert changed.as_data()["rule"] == [{"kind": "turn_order", "id": "turn_order", "strength": "must"}]


def test_an_exception_is_recorded_once() -> None:
    """A second one into the same term changes nothing."""
    case = small_case()
    waive = kinds.Waive(rule="succession", into="2026")
    assert apply_changes(case, [waive, waive]) == apply_change(case, waive)


def test_absences_come_and_go() -> None:
    """Declared at the end; withdrawn by number, or all of a member's."""
    case = parse_case(small(absence=[{"member": "Ask", "terms": ["2027"]}, {"member": "En", "terms": ["2025"]}]))
    declare = kinds.Declare(absence=Absence("Björk", ("chair",), ("2026",), "passed"))
    changed = apply_change(case, declare)
    assert changed.setting.absences[2] == declare.absence
    assert asked_absences(changed, [declare]) == (2,)
    assert [a.member for a in apply_change(case, kinds.Withdraw(number=0)).setting.absences] == ["En"]
    assert [a.member for a in apply_change(case, kinds.Withdraw(member="En")).setting.absences] == ["Ask"]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ({"chair": {"one_of": ["Ask", "En"]}, "vice_chair": "Björk"}, {"chair": "Ask", "vice_chair": "Björk"}),
        ({"vice_chair": "Björk"}, {"chair": "Ask", "vice_chair": "Björk"}),
        (ROWS, {"chair": "Ask", "vice_chair": "Björk"}),
        ({"chair": "En", "vice_chair": "Björk"}, {"chair": "Ask", "vice_chair": "Björk"}),
    ],
    ids=["one of several", "not stated", "one of several rows", "stated otherwise"],
)
def test_a_fact_of_the_history_is_settled(row: dict[str, Any], expected: dict[str, str]) -> None:
    """The cell holds the member for certain; of alternative rows those that say otherwise are gone."""
    case = small_case(history={"2023": row, "2024": {"chair": "Björk", "vice_chair": "Cypress"}})
    changed = apply_change(case, kinds.Know(seat=Seat("Rådet", "chair", "2023"), member="Ask"))
    cells = {seat.post: cell for seat, cell in changed.setting.record.cells.items() if seat.term == "2023"}
    assert {post: cell.known for post, cell in cells.items()} == expected
    assert cells["chair"].surety == "published"


def test_of_several_fitting_rows_those_stay_open() -> None:
    """Three posts: the chair is known, the other two can still stand either way."""
    rows = [
        {"c": "Ask", "b": "Björk", "a": "En"},
        {"c": "Ask", "b": "En", "a": "Björk"},
        {"c": "En", "b": "Ask", "a": "Björk"},
    ]
    data = small(ladder={"posts": ["a", "b", "c"]}, order={"post": "c", "principle": "longest_waiting"})
    case = parse_case({**data, "history": {"2024": {"one_of": rows}}})
    changed = apply_change(case, kinds.Know(seat=Seat("Rådet", "c", "2024"), member="Ask"))
    (row,) = changed.setting.record.rows
    assert row.options == (("Björk", "En"), ("En", "Björk"))


def test_the_horizon_gets_longer() -> None:
    """So many terms are planned, of every body that plans by the same horizon."""
    changed = apply_change(parse_case(two_bodies()), kinds.Extend(terms=4))
    assert len([seat for seat in changed.setting.seats if seat.body == "Nämnden"]) == 8


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (kinds.Drop(rule="spacing"), "change.rule"),
        (kinds.Withdraw(member="Ask"), "change.no_absences"),
        (kinds.Know(seat=Seat("Rådet", "chair", "1999"), member="Ask"), "change.not_history"),
        (kinds.Hold(seat=Seat("Rådet", "chair", "2026"), member="X"), "member.unknown"),
        (kinds.Rank(rule="succession", rank=2), "rule.must_with"),
        (kinds.AddRule(rule={"kind": "spicing"}), "rule.unknown_kind"),
    ],
)
def test_what_does_not_fit_is_named_by_its_expression(change: kinds.Change, code: str) -> None:
    """Every problem of the changed case stands with the question that brought it."""
    with pytest.raises(QuestionError) as caught:
        apply_change(small_case(), change)
    assert [item.code for item in caught.value.problems] == [code]
    assert caught.value.problems[0].path.startswith('"')


@pytest.mark.parametrize("label", ["2023/24", "2023-07-01"])
def test_a_fact_is_known_of_a_term_of_two_years(label: str) -> None:
    """Whichever of its names the history has: the line is changed, and none is added for the same term."""
    history = {label: {"chair": {"one_of": ["Ask", "En"]}}}
    case = small_case(horizon={"start": "2024-07-01", "until": {"terms": 2}}, history=history, absence=[])
    changed = apply_changes(case, [kinds.Know(seat=Seat("Rådet", "chair", "2023/24"), member="En")])
    assert changed.setting.record.known(Seat("Rådet", "chair", "2023/24")) == "En"
