"""Departures that only one of two plans makes."""

from __future__ import annotations

from constraints.plan import Plan
from rotation.checking import check
from rotation.explaining.departures import Departure, departures_only
from rotation.judging import Judgement
from tests.small_cases import small_case

CASE = small_case(
    rule=[
        {"kind": "turn_order", "strength": "wish", "rank": 2, "measure": "delay"},
        {"kind": "pin", "strength": "wish", "rank": 1, "member": "En", "post": "chair", "terms": ["2025"]},
        {"kind": "succession", "strength": "must"},
    ]
)


def judged(*rows: str) -> Judgement:
    labels = ("2025", "2026", "2027")
    posts = ("chair", "vice_chair")
    data = {label: dict(zip(posts, row.split(), strict=True)) for label, row in zip(labels, rows, strict=True)}
    return check(CASE, Plan.from_rows(CASE.setting, data))


ONE = judged("Cypress En", "En Ask", "Ask Björk")
OTHER = judged("En Cypress", "Cypress Ask", "Ask Björk")


def test_a_plan_beside_itself_has_none() -> None:
    """Nothing is added, nothing disappears."""
    assert departures_only(ONE, ONE) == ()


def test_departures_come_by_rank_with_their_rules_own_words() -> None:
    """The pin at rank 1 is broken only by the one; the moved turns at rank 2 only by the other; musts are left out."""
    assert [(item.rule, item.rank) for item in departures_only(ONE, OTHER)] == [("pin", 1)]
    assert {(item.rule, item.rank) for item in departures_only(OTHER, ONE)} == {("turn_order", 2)}


def test_a_departure_goes_to_json_and_back() -> None:
    """With its key and its arguments, and the breach that the rule reported."""
    for item in departures_only(OTHER, ONE):
        assert Departure.model_validate_json(item.model_dump_json()) == item
        assert item.breach in OTHER.of(item.rule).breaches


def test_a_weight_that_changes_is_a_departure_of_its_own() -> None:
    """The same turn moved by more places is told in both directions."""
    far = judged("En Björk", "Björk Cypress", "Cypress Ask")
    here = {item.key: item.weight for item in departures_only(far, OTHER)}
    there = {item.key: item.weight for item in departures_only(OTHER, far)}
    assert [key for key in here if key in there and here[key] != there[key]]
