"""The fairness account as data."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.history import Cell, Record
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.problems import PlanError
from rotation import Proposal, propose
from rotation.explaining.expected_turns import expected_turns
from rotation.explaining.fairness_account import (
    FairnessAccount,
    FairnessComparison,
    MemberFairness,
    PostFairness,
    fairness,
    fairness_of_plans,
)
from scenarios.running import case_file
from tests.oracle.world import World
from tests.random_cases import random_case
from tests.small_cases import small_case, two_bodies
from tests.test_oracle import shown

BODY = "Samarbetskommittén"


def proposed(case: Case) -> Proposal:
    found = propose(case)
    assert isinstance(found, Proposal)
    return found


@pytest.fixture(scope="module")
def sodertorn() -> Proposal:
    return proposed(load_case(case_file("sodertorn_2024_2027")))


def member(post: PostFairness, name: str) -> MemberFairness:
    found = post.of(name)
    assert found is not None
    return found


def test_holdings_and_what_is_left_out(sodertorn: Proposal) -> None:
    """Nynäshamn chairs 2027 and chaired 2019 (inferred); of the open terms those count that the published reading fills."""
    chair = fairness(sodertorn).of(BODY, "chair")
    nynashamn = member(chair, "Nynäshamn")
    assert [(held.term, held.inferred, held.planned) for held in nynashamn.held] == [
        ("2019", True, False),
        ("2027", False, True),
    ]
    assert (nynashamn.earlier, nynashamn.waited, nynashamn.expected) == (1, 0, "2035")
    assert [(held.term, held.assumed) for held in member(chair, "Nykvarn").held] == [("2022", True)]
    assert (member(chair, "Nykvarn").possible, member(chair, "Haninge").possible) == ((), ("2022",))
    assert (chair.longest.members, chair.longest.waited) == (("Huddinge",), 7)
    vice = fairness(sodertorn).of(BODY, "vice_chair")
    assert (chair.uncounted, [item.seat.term for item in vice.uncounted]) == ((), ["2019", "2021", "2022"])


def test_the_figures_are_those_of_one_possible_history(sodertorn: Proposal) -> None:
    """They are the same as if the case file stated for certain what the published reading assumes."""
    facts = sodertorn.readings[0].facts
    cells = {seat: cell.model_copy(update={"known": facts.get(seat, cell.known)}) for seat, cell in _cells(sodertorn)}
    stated = replace(sodertorn.case.setting, record=Record(cells=cells, rows=()))
    certain = fairness(replace(sodertorn.case, setting=stated), sodertorn.plan)
    for told, known in zip(fairness(sodertorn).posts, certain.posts, strict=True):
        assert (told.counted, told.largest, told.longest) == (known.counted, known.largest, known.longest)
        assert [item.balances for item in told.members] == [item.balances for item in known.members]
        assert [len(item.held) for item in told.members] == [len(item.held) for item in known.members]


def _cells(proposal: Proposal) -> list[tuple[Seat, Cell]]:
    return [*proposal.case.setting.record.cells.items()]


def test_entitlement_and_deviation(sodertorn: Proposal) -> None:
    """Ten seats count among eight equal members: 5/4 each. After 2024, seven count: Haninge has none, its share is 7/8."""
    account = fairness(sodertorn)
    chair = account.of(BODY, "chair")
    assert chair.counted == 10
    tyreso = member(chair, "Tyresö")
    assert (tyreso.share, tyreso.entitlement) == (Fraction(1, 8), Fraction(5, 4))
    assert tyreso.balances == (Fraction(1, 8), Fraction(0), Fraction(7, 8), Fraction(3, 4))
    assert tyreso.deviation == Fraction(3, 4)
    assert chair.largest is not None
    assert (chair.largest.member, chair.largest.term, chair.largest.deviation) == ("Haninge", "2024", Fraction(7, 8))
    assert (chair.largest.members, chair.largest.bound) == (8, Fraction(13, 14))


def test_the_largest_of_all_posts(sodertorn: Proposal) -> None:
    """As vice-chair Nynäshamn is further from its share (2 less 6/8) than anybody is as chair."""
    largest = fairness(sodertorn).largest
    assert largest is not None
    assert (largest.post, largest.member, largest.deviation) == ("vice_chair", "Nynäshamn", Fraction(5, 4))


def test_designated_comes_before_expected(sodertorn: Proposal) -> None:
    """Huddinge is vice-chair in 2027, so the plan gives it the chair of 2028; its turn after that is expected in 2036."""
    huddinge = member(fairness(sodertorn).of(BODY, "chair"), "Huddinge")
    assert (huddinge.designated, huddinge.expected, huddinge.next, huddinge.terms_after) == (
        ("2028",),
        "2036",
        "2028",
        1,
    )


def test_told_to_one_member(sodertorn: Proposal) -> None:
    """Both posts, senior first, and what the expected turns assume."""
    told = fairness(sodertorn).about("Nynäshamn")
    assert [(body, post, found.expected) for body, post, found in told.posts] == [
        (BODY, "chair", "2035"),
        (BODY, "vice_chair", "2034"),
    ]
    assert [item.member for item in told.assumes] == ["Nykvarn", "Botkyrka", "Salem"]
    assert fairness(sodertorn).about("Ingen").posts == ()


def test_a_case_needs_a_plan(sodertorn: Proposal) -> None:
    """Without one there is nothing to tell; with the proposal's own plan the account is the proposal's, but for what only
    the proposal knows: the plans of the other readings."""
    with pytest.raises(ValueError, match="no plan"):
        fairness(sodertorn.case)
    found, known = fairness(sodertorn.case, sodertorn.plan), fairness(sodertorn)
    posts = [
        post.model_copy(update={"members": tuple(m.model_copy(update={"otherwise": ()}) for m in post.members)})
        for post in known.posts
    ]
    assert found != known
    assert found == known.model_copy(update={"posts": tuple(posts)})
    with pytest.raises(PlanError):
        fairness(sodertorn, Plan(sodertorn.plan.holdings[:-1]))


def test_next_turns_in_other_readings(sodertorn: Proposal) -> None:
    """They are those that the account of the reading's own plan gives, and just where they differ."""
    account = fairness(sodertorn)
    for post in account.posts:
        each = [
            next(
                found
                for found in expected_turns(sodertorn.case, reading.plan, reading.setting)
                if found.post == post.post
            )
            for reading in sodertorn.readings
            if reading.plan is not None
        ]
        for item in post.members:
            terms = {
                beyond[0] if beyond else turns.next
                for found in each
                for turns in found.members
                if turns.member == item.member
                for beyond in [[s.term for s in turns.holds if s not in sodertorn.setting.planned]]
            }
            assert set(item.otherwise) == terms - {item.next}
    nykvarn = account.of("Samarbetskommittén", "chair").members[3]
    assert (nykvarn.member, nykvarn.next, nykvarn.otherwise) == ("Nykvarn", "2030", ("2033",))


def test_one_of_two_posts_was_held_for_certain(sodertorn: Proposal) -> None:
    """The posts of 2023 either way round: Botkyrka and Salem held one of them each, nobody else did for certain."""
    told = {item.member: [(s.post, s.term) for s in item.seats] for item in fairness(sodertorn).either}
    both = [("chair", "2023"), ("vice_chair", "2023")]
    assert told == {"Botkyrka": both, "Salem": both}
    assert fairness(sodertorn).about("Haninge").either == ()


@pytest.mark.parametrize("name", ["sodertorn_2024_2027", "bundesrat_2017_2033", "visegrad", "brandkaren_norra_dalarna"])
def test_json_round_trip(name: str) -> None:
    """The account, one member's part and the comparison come back as they were; fractions are written as such."""
    found = proposed(load_case(case_file(name)))
    account = fairness(found)
    assert FairnessAccount.model_validate_json(account.model_dump_json()) == account
    beside = fairness_of_plans(found, {"one": found.plan, "two": found.plan})
    assert FairnessComparison.model_validate_json(beside.model_dump_json()) == beside
    told = beside.about(account.posts[0].members[0].member)
    assert type(told).model_validate_json(told.model_dump_json()) == told
    assert account.posts[0].members[0].model_dump(mode="json")["share"].startswith("1/")


def test_weights_of_a_rule_for_just_that_post() -> None:
    """A has a share of two thirds as chair; a rule for another set of posts says nothing of this one."""
    weights = {"A": 2, "B": 1}
    data: dict[str, Any] = {
        "format": 1,
        "body": {"name": "R", "members": ["A", "B"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 3}},
        "ladder": [{"posts": ["chair"]}, {"posts": ["deputy"]}],
        "rule": [{"kind": "fair_share", "strength": "wish", "posts": ["chair"], "weights": weights}],
    }
    case = parse_case(data)
    account = fairness(proposed(case))
    assert [item.share for item in account.of("R", "chair").members] == [Fraction(2, 3), Fraction(1, 3)]
    assert account.of("R", "chair").weighted
    assert [item.share for item in account.of("R", "deputy").members] == [Fraction(1, 2), Fraction(1, 2)]


def test_who_takes_no_part_has_no_share() -> None:
    """Of three members two stand in the order: halves for them, nothing for the third, whose holdings are told."""
    case = small_case(
        order={"post": "chair", "principle": "agreed", "list": ["Ask", "Cypress", "En"]},
        history={"2024": {"chair": "Björk", "vice_chair": "Cypress"}},
    )
    chair = fairness(proposed(case)).of("Rådet", "chair")
    bjork = member(chair, "Björk")
    assert (bjork.share, bjork.entitlement, bjork.balances) == (None, None, ())
    assert [held.term for held in bjork.held] == ["2024"]
    assert bjork.no_turn == "no_part"
    assert member(chair, "Ask").share == Fraction(1, 3)
    assert chair.counted == 3


def test_nothing_is_due_to_who_leaves_during_the_plan() -> None:
    """En leaves after the first of three years: no share and no deviation at the end, and others have waited longest."""
    members = ["Ask", "Björk", "Cypress", {"name": "En", "leaves": "2025-12-31"}]
    case = small_case(body={"name": "Rådet", "members": members})
    chair = fairness(proposed(case)).of("Rådet", "chair")
    en = member(chair, "En")
    assert (en.left, en.entitlement, en.deviation) == (True, None, None)
    assert len(en.balances) == 1
    assert chair.largest is not None
    assert chair.largest.member != "En"
    assert "En" not in chair.longest.members


def test_who_left_and_who_joins() -> None:
    """A former member stands by itself with its years; one that joins has its share of all counted seats."""
    members = [{"name": "Ask", "leaves": "2024-12-31"}, "Björk", "Cypress", {"name": "En", "joins": "2026-01-01"}]
    case = small_case(body={"name": "Rådet", "members": members})
    account = fairness(proposed(case))
    chair = account.of("Rådet", "chair")
    assert [(item.member, [held.term for held in item.held]) for item in chair.former] == [("Ask", ["2023"])]
    assert [item.member for item in chair.members] == ["Björk", "Cypress", "En"]
    assert {item.share for item in chair.members} == {Fraction(1, 3)}
    told = account.about("Ask")
    assert [(found.earlier, found.share) for _, _, found in told.posts] == [(1, None)]


def test_half_years_are_equal_and_odd_terms_are_not() -> None:
    """Two bodies, the second by half-years: terms of one length. A first term of 15 months makes them unequal."""
    case = parse_case(two_bodies())
    account = fairness(proposed(case))
    assert [(post.body, post.post, post.same_length) for post in account.posts] == [
        ("Nämnden", "chair", True),
        ("Nämnden", "vice_chair", True),
        ("Rådet", "chair", True),
    ]
    assert account.of("Rådet", "chair").terms == ("2025-07-01", "2026-01-01", "2026-07-01")
    irregular = [{"start": "2025-01-01", "end": "2026-03-31"}]
    odd = small_case(horizon={"start": "2025-01-01", "until": {"terms": 2}, "irregular": irregular})
    assert {post.same_length for post in fairness(proposed(odd)).posts} == {False}


def test_who_has_waited_longest() -> None:
    """Everybody has presided; at the end of the plan Slovakia's last time lies three years back."""
    post = fairness(proposed(load_case(case_file("visegrad")))).posts[0]
    assert (post.longest.members, post.longest.waited) == (("Slovakia",), 3)


# --- random cases ------------------------------------------------------------------------------------------------

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)


@pytest.mark.oracle
@pytest.mark.parametrize("seed", SEEDS)
def test_deviations_counted_again(seed: int) -> None:
    """Shares, balances, the largest deviation and waiting times are those of going through the terms one by one."""
    case = random_case(seed)
    setting = case.readings().settings[0]
    world = World(setting)
    plan = next(world.plans(absences=False), None)
    if plan is None:
        return
    with shown(case, seed):
        account = fairness(case, Plan.of(setting, plan))
        assumed = {item.seat: item.member for item in account.assumes}
        for post in account.posts:
            weights = _weights(case, world, post)
            past = [setting.record.known(seat) or assumed.get(seat) for seat in world.past(post.body, post.post)]
            expected = _balances(world, post, plan, weights, past)
            told = {item.member: list(item.balances) for item in post.members if item.balances}
            assert told == expected
            worst = max((abs(number) for numbers in expected.values() for number in numbers), default=None)
            assert (post.largest.deviation if post.largest else None) == worst
            assert post.same_length == _equal(world, post)
            for item in post.members:
                assert item.waited == _waited(world, post, plan, item.member, past)


def _weights(case: Case, world: World, post: PostFairness) -> dict[str, int]:
    """Who counts, with its weight: by the first rule for just this post, else who takes part in its order, equally."""
    names = [
        n for n in world.names(post.body) if any(world.is_member(n, s) for s in world.planned(post.body, post.post))
    ]
    for rule in case.rules:
        home = rule.body or next(iter(world.bodies))
        if rule.kind == "fair_share" and home == post.body and set(rule.posts) == {post.post}:  # type: ignore[attr-defined]
            given = rule.weights  # type: ignore[attr-defined]
            return {name: given.get(name, 0) if given else 1 for name in names}
    taking_part = world.taking_part(post.body, post.post)
    return {name: 1 for name in names if name in taking_part}


def _balances(
    world: World, post: PostFairness, plan: dict[Any, str], weights: dict[str, int], past: list[str | None]
) -> dict[str, list[Fraction]]:
    counted = [name for name in past if name in weights]
    found: dict[str, list[Fraction]] = {name: [] for name in weights}
    whole = sum(weights.values())
    for seat in world.planned(post.body, post.post):
        counted.append(plan[seat])
        for name, weight in weights.items():
            leaves = world.setting.body(post.body).by_name[name].leaves
            if whole and not (leaves and leaves < world.term(seat).end):
                found[name].append(counted.count(name) - Fraction(weight * len(counted), whole))
    return {name: numbers for name, numbers in found.items() if numbers}


def _waited(world: World, post: PostFairness, plan: dict[Any, str], name: str, past: list[str | None]) -> int | None:
    held = [*past, *(plan[seat] for seat in world.planned(post.body, post.post))]
    return held[::-1].index(name) if name in held else None


def _equal(world: World, post: PostFairness) -> bool:
    """Whether each term is as many months longer than nothing, and as many days, as the first one."""
    seats = [*world.past(post.body, post.post), *world.planned(post.body, post.post)]
    terms = [world.term(seat) for seat in seats]
    first = relativedelta(terms[0].end + timedelta(days=1), terms[0].start)
    return all(term.start + first == term.end + timedelta(days=1) for term in terms)
