"""What rules say of themselves with their parameters: two rules of one kind that mean different things sound different."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import Language, say
from tests.small_cases import small

GROUPS = {
    "name": "R",
    "members": ["Ask", "Björk", "Cypress", "En"],
    "group": [{"name": "Nord", "members": ["Ask", "Björk"]}, {"name": "Syd", "members": ["Cypress", "En"]}],
}


def said(language: Language, **rule: Any) -> str:
    """The phrase of a wish with these keys."""
    horizon = {"start": "2025-01-01", "until": {"terms": 3}, "elections": "se"}
    case = parse_case(small(body=GROUPS, horizon=horizon, rule=[{"strength": "wish", **rule}]))
    words, args = case.rules[0].phrase(case.setting)
    return say(words, args, language, case.setting)


@pytest.mark.parametrize(
    ("keys", "sv", "en"),
    [
        (
            {"mode": "nobody_twice"},
            "ingen får uppdraget som ordförande igen förrän alla har haft det lika många gånger",
            "nobody gets the post of chair again before everybody has held it as many times",
        ),
        (
            {"mode": "per_period", "period": 3},
            "alla får uppdraget som ordförande i varje period om tre verksamhetsår",
            "everybody gets the post of chair in every period of three terms",
        ),
        (
            {"mode": "per_period", "period": 1},
            "alla får uppdraget som ordförande varje verksamhetsår",
            "everybody gets the post of chair in every term",
        ),
        (
            {"mode": "per_period", "period": "election"},
            "alla får uppdraget som ordförande mellan ett val och nästa",
            "everybody gets the post of chair between one election and the next",
        ),
    ],
)
def test_coverage_tells_its_mode(keys: dict[str, Any], sv: str, en: str) -> None:
    """Nobody twice, once in so many terms, once between elections."""
    assert said("sv", kind="coverage", post="chair", **keys) == sv
    assert said("en", kind="coverage", post="chair", **keys) == en


@pytest.mark.parametrize(
    ("keys", "sv", "en"),
    [
        (
            {"group": "Nord", "at_least": 1, "at_most": 1},
            "gruppen Nord har exakt ett av uppdragen varje verksamhetsår",
            "the group Nord holds exactly one of the posts in every term",
        ),
        (
            {"members": ["Ask", "En"], "at_least": 2, "within": 3, "posts": ["chair"]},
            "Ask och En har tillsammans minst två av uppdragen som ordförande under tre verksamhetsår i rad",
            "Ask and En together hold at least two of the posts of chair in three terms in a row",
        ),
        (
            {"members": ["Ask"], "at_most": 1, "sets": 2},
            "Ask har högst ett av uppdragen i varje följd om två verksamhetsår",
            "Ask holds at most one of the posts in every set of two terms",
        ),
        (
            {"newcomers": True, "at_least": 1, "at_most": 2},
            "nya har ett till två av uppdragen varje verksamhetsår",
            "newcomers hold one to two of the posts in every term",
        ),
        (
            {"group": "Syd", "at_most": 0},
            "gruppen Syd har inget av uppdragen varje verksamhetsår",
            "the group Syd holds none of the posts in every term",
        ),
    ],
)
def test_a_quota_names_who_how_many_and_when(keys: dict[str, Any], sv: str, en: str) -> None:
    """The group or the members, the number, the posts and the terms in which they are counted."""
    assert said("sv", kind="quota", **keys) == sv
    assert said("en", kind="quota", **keys) == en


def test_a_quota_on_an_attribute_names_its_value() -> None:
    """Members with the value, whoever they are."""
    members = [{"name": "Ask", "attributes": {"size": "small"}}, "Björk", "Cypress", "En"]
    rule = {"kind": "quota", "strength": "wish", "attribute": "size", "value": "small", "at_least": 1}
    case = parse_case(small(body={"name": "R", "members": members}, rule=[rule]))
    words, args = case.rules[0].phrase(case.setting)
    told = "medlemmar med size small har minst ett av uppdragen varje verksamhetsår"
    assert say(words, args, "sv", case.setting) == told
    assert (
        say(words, args, "en", case.setting) == "members with size small hold at least one of the posts in every term"
    )


def duty(reason: str = "") -> dict[str, Any]:
    return {"member": "Ask", "start": "2025-03-01", "end": "2025-03-31", "reason": reason}


@pytest.mark.parametrize(
    ("keys", "sv", "en"),
    [
        (
            {"duties": [duty("firar 100 år"), duty("firar 100 år")], "id": "jubileum"},
            "medlemmar har inte uppdrag när de är upptagna på annat håll (firar 100 år)",
            "members hold no posts while they are busy elsewhere (firar 100 år)",
        ),
        (
            {"duties": [duty()], "id": "augusti"},
            "medlemmar har inte uppdrag när de är upptagna på annat håll (augusti)",
            "members hold no posts while they are busy elsewhere (augusti)",
        ),
        (
            {"duties": [duty()]},
            "medlemmar har inte uppdrag när de är upptagna på annat håll",
            "members hold no posts while they are busy elsewhere",
        ),
        (
            {"elections": "own"},
            "medlemmar har inte uppdrag när de har eget val",
            "members hold no posts in a term with an election of their own",
        ),
        (
            {"elections": "own", "duties": [duty("a"), duty("b"), duty("c"), duty("d")]},
            "medlemmar har inte uppdrag när de är upptagna på annat håll eller har eget val",
            "members hold no posts while they are busy elsewhere or have an election of their own",
        ),
    ],
)
def test_avoid_says_what_keeps_them_busy(keys: dict[str, Any], sv: str, en: str) -> None:
    """The reasons if they are few, else the name that the case gives the rule; own elections."""
    assert said("sv", kind="avoid", **keys) == sv
    assert said("en", kind="avoid", **keys) == en


def test_continuity_is_said_of_not_all() -> None:
    """Not "alla … inte", which could mean nobody."""
    assert said("sv", kind="continuity") == "inte alla som har uppdrag är nya samtidigt"


@pytest.mark.parametrize(
    ("keys", "sv", "en"),
    [
        ({}, "", ""),
        ({"when": "eligible"}, ", om den kan ta uppdraget", ", if able to take the post"),
    ],
)
def test_a_succession_of_several_links_names_the_posts_in_order(keys: dict[str, Any], sv: str, en: str) -> None:
    """From chair to first vice-chair is no step up: the posts are named as they follow."""
    ladder = {"posts": ["second_vice_chair", "chair", "first_vice_chair"]}
    rule = {"kind": "succession", "strength": "must", **keys}
    case = parse_case(small(ladder=ladder, history=None, rule=[rule]))
    words, args = case.rules[0].phrase(case.setting)
    told = "den som har ett uppdrag går vidare, ett steg per verksamhetsår, i ordningen "
    assert (
        say(words, args, "sv", case.setting)
        == f"{told}andre vice ordförande, ordförande och förste vice ordförande{sv}"
    )
    told = "whoever holds a post moves on, one step a term, in the order "
    assert say(words, args, "en", case.setting) == f"{told}second vice-chair, chair and first vice-chair{en}"
