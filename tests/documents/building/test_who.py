"""Conditions are data: evaluated under each way the facts may be, they name the holder of that way's plan."""

from __future__ import annotations

import os

import pytest

from constraints.readings import meanings
from rotation.documents.building.conditional import holder_of, in_words
from rotation.documents.building.context import Context
from rotation.documents.building.who import Way, Who, who_holds
from rotation.explaining.dependence import dependence_of
from rotation.results import Proposal
from tests.documents.building.cases import REAL, context, real, small, unsettled
from tests.random_cases import random_case

SEAT = context(small()).setting.seats[0]
PAST = SEAT._replace(term="2023")
OLDER = SEAT._replace(term="2022")


def one(**by_member: str) -> list[Way]:
    """Ways by one fact: who held the earlier seat, and who then holds this one."""
    return [Way({PAST: member}, holder) for member, holder in by_member.items()]


def check_every_way(found: Context) -> int:
    """Every seat's condition names the right holder under every filling of the history; how many were conditional."""
    proposal, count = found.proposal, 0
    settings = [reading.setting for reading in proposal.readings]
    for seat in found.setting.seats:
        who = holder_of(found, seat)
        if who is None:
            assert seat in proposal.differing or not proposal.all_readings
            continue
        count += who.form != "certain"
        for setting, place in meanings(proposal.case.setting, proposal.case.rules, settings):
            plan = proposal.readings[place].plan
            assert plan is not None
            assert who.resolved(setting.reading) == plan.holder(seat), (seat, who)
    return count


@pytest.mark.parametrize("name", REAL)
def test_true_whatever_the_facts_of_a_scenario_are(name: str) -> None:
    """For every filling of the history the condition names the holder of that reading's plan."""
    conditional = check_every_way(real(name))
    assert (conditional > 0) is bool(real(name).proposal.differing)


@pytest.mark.oracle
def test_true_whatever_the_facts_of_a_random_case_are() -> None:
    """The same over random cases, of which some have conditional seats."""
    from rotation import propose
    from rotation.documents.profile import Profile
    from rotation.explaining.account import Account
    from rotation.explaining.fairness_account import fairness

    conditional = 0
    for seed in range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2):
        proposal = propose(random_case(seed))
        if not isinstance(proposal, Proposal):
            continue
        account = Account(
            plan=proposal.plan,
            costs=proposal.costs,
            proven=proposal.proven,
            reasons=(),
            deviations=(),
            fairness=fairness(proposal),
            dependence=dependence_of(proposal),
        )
        found = Context(proposal, account, Profile(), "sv")
        conditional += check_every_way(found)
        for seat in found.setting.seats:
            who = holder_of(found, seat)
            assert who is None or in_words(found, who)
    assert conditional


def test_whoever_was() -> None:
    """The same member as in the fact: the condition names who was."""
    assert who_holds(one(A="A", B="B")) == Who(form="was", members=("A", "B"), earlier=PAST)


def test_whoever_was_not() -> None:
    """Of two members the other one than in the fact: the condition names who was not."""
    found = who_holds(one(A="B", B="A"))
    assert found == Who(form="was_not", members=("A", "B"), earlier=PAST)
    assert found.resolved({PAST: "A"}) == "B"


def test_the_same_whatever_the_fact_is() -> None:
    """A fact that changes nothing is not named."""
    assert who_holds(one(A="C", B="C")) == Who(form="certain", members=("C",))


def test_three_members_in_a_circle_are_told_case_by_case() -> None:
    """With three members "who was not" would say nothing: each has its case."""
    found = who_holds(one(A="B", B="C", C="A"))
    assert found.form == "cases"
    assert [found.resolved({PAST: member}) for member in "ABC"] == ["B", "C", "A"]


def test_members_that_come_to_the_same_share_a_case() -> None:
    """Two of three members lead to D, the third to E: one condition and what is left."""
    found = who_holds(one(A="D", B="D", C="E"))
    assert [len(case.when) for case in found.cases] == [2, 0]
    assert [found.resolved({PAST: member}) for member in "ABC"] == ["D", "D", "E"]


def test_only_the_facts_that_are_needed_are_named() -> None:
    """A second fact that does not matter is left out; two that matter together are both named."""
    ways = [Way({PAST: a, OLDER: b}, "X" if a == "A" else "Y") for a in "AB" for b in "CD"]
    assert {item.seat for case in who_holds(ways).cases for each in case.when for item in each} == {PAST}
    both = [Way({PAST: a, OLDER: b}, "X" if (a, b) == ("A", "C") else "Y") for a in "AB" for b in "CD"]
    found = who_holds(both)
    assert {item.seat for case in found.cases for each in case.when for item in each} == {PAST, OLDER}
    assert all(found.resolved(way.facts) == way.holder for way in both)


def test_nothing_is_said_where_a_reading_has_no_plan() -> None:
    """A reading that is impossible leaves no true condition."""
    found = context(unsettled())
    assert [holder_of(found, seat) for seat in found.setting.seats] == [None, None, None]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", ["den av Alby och Berga som inte var ordförande 2023", "den av Alby och Berga som var ordförande 2023"]),
        ("en", ["whichever of Alby and Berga was not chair in 2023", "whichever of Alby and Berga was chair in 2023"]),
    ],
)
def test_in_words(language: str, expected: list[str]) -> None:
    """With Dalby in 2022 the two that may have chaired in 2023 come one after the other."""
    case = small(history={"2022": {"chair": "Dalby"}, "2023": {"chair": {"one_of": ["Alby", "Berga"]}}})
    found = context(case, "sv" if language == "sv" else "en")
    words = [in_words(found, who) for seat in found.setting.seats if (who := holder_of(found, seat)) is not None]
    assert [text for text in words if "2023" in text] == expected
