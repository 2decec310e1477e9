"""The real case: the plan under every reading of the two open facts."""

from __future__ import annotations

import pytest

from rotation import Proposal, as_text, propose, report_on
from scenarios import sodertorn_2024_2027, sodertorn_both_shift, sodertorn_feedback, sodertorn_strict

#: Chair/vice-chair of 2024–2027 by who chaired in 2022, with the posts of 2023 as inferred.
BY_CHAIR_OF_2022 = {
    "Nykvarn": "Salem/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge",
    "Haninge": "Salem/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge",
}


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    found = propose(sodertorn_2024_2027.cases()[""])
    assert isinstance(found, Proposal)
    return found


def _rows(plan: object) -> str:
    return " ".join("/".join(members) for _, members in plan.rows())  # type: ignore[attr-defined]


def test_every_reading(proposal: Proposal) -> None:
    """With the posts of 2023 the other way round Botkyrka stands in Salem's place, and the rest is the same."""
    expected = {
        (chair, "Botkyrka", "Salem"): plan for chair, plan in BY_CHAIR_OF_2022.items()
    } | {
        (chair, "Salem", "Botkyrka"): plan.replace("Salem", "Botkyrka") for chair, plan in BY_CHAIR_OF_2022.items()
    }  # fmt: skip
    assert {tuple(r.facts.values()): _rows(r.plan) for r in proposal.readings} == expected
    assert tuple(proposal.readings[0].facts.values()) == ("Nykvarn", "Botkyrka", "Salem")


def test_what_is_proven(proposal: Proposal) -> None:
    """The first reading's plan is the published one: proven, alone, without departures."""
    assert _rows(proposal.plan) == BY_CHAIR_OF_2022["Nykvarn"]
    assert (proposal.proven, proposal.ties.count, proposal.costs) == (True, 1, {1: 0})
    assert proposal.all_readings
    assert not proposal.settled


def test_seats_that_no_reading_changes(proposal: Proposal) -> None:
    """Three seats depend on the open facts; the other five stand."""
    assert [(seat.post, seat.term) for seat in proposal.differing] == [
        ("chair", "2024"),
        ("vice_chair", "2024"),
        ("chair", "2025"),
    ]


def test_power_shift_changes_nothing() -> None:
    """The plans with and without Botkyrka's absence are those of the case itself, and the report says so."""
    cases = sodertorn_both_shift.cases()
    plans = [_rows(found.plan) for case in cases.values() if isinstance(found := propose(case), Proposal)]
    assert plans[0] == plans[1] == BY_CHAIR_OF_2022["Nykvarn"]
    assert plans[2] == "Haninge/Salem Salem/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"


def test_feedback() -> None:
    """What the two ranks give, and what waiving succession saves: costs by rank and the plans."""
    found = {name: propose(case) for name, case in sodertorn_feedback.cases().items()}
    told = {name: (_rows(each.plan), each.costs) for name, each in found.items() if isinstance(each, Proposal)}
    assert told == {
        "plan_first": ("Salem/Haninge Haninge/Nynäshamn Nynäshamn/Södertälje Södertälje/Huddinge", {1: 4, 2: 4}),
        "order_first": ("Salem/Haninge Haninge/Nynäshamn Nynäshamn/Huddinge Huddinge/Tyresö", {1: 2, 2: 5}),
        "plan_first_waived": ("Salem/Haninge Haninge/Tyresö Södertälje/Nynäshamn Tyresö/Huddinge", {1: 2, 2: 4}),
    }


def test_strict_is_a_conflict_of_two() -> None:
    """The order as a must and Haninge's absence are the whole conflict."""
    report = as_text(report_on(propose(sodertorn_strict.cases()[""])))
    section = report.split("Det som inte går att förena\n")[1]
    assert "Krav: turordningen följs" in section
    assert "Haninge har avstått: ordförandekommun 2025" in section
    assert "Krav: den som har" not in section
