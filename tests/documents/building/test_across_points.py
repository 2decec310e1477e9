"""Each must across bodies is a decision point: what it says, about which posts, in both languages and styles."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.across_points import across_points
from rotation.documents.building.context import Context
from rotation.documents.building.shares import Share
from rotation.documents.setting import plain
from tests.documents.building.cases import TWO_BODIES, context, profiled
from tests.documents.building.test_language import MOST, sentences

TWO = [{"body": "Rådet", "post": "chair"}, {"body": "Nämnden", "post": "chair"}]
THREE = [*TWO, {"body": "Nämnden", "post": "vice"}]
GROUPS = {"norr": ["Alby"], "söder": ["Berga"], "öster": ["Dalby"]}


def everything(found: Context) -> Share:
    """Every body at once."""
    return Share(found.body, found.setting.bodies)


#: Rules with the sentence that each becomes.
RULES: dict[str, tuple[dict[str, Any], str, str]] = {
    "not both, two": (
        {"kind": "not_both", "posts": TWO},
        "Samma medlem är inte samtidigt ordförande i Rådet och ordförande i Nämnden.",
        "The same member is not chair of Rådet and chair of Nämnden at the same time.",
    ),
    "not both, three": (
        {"kind": "not_both", "posts": THREE},
        "Samma medlem har inte uppdrag i två organ samtidigt. Det gäller uppdragen som ordförande i Rådet, ordförande i "
        "Nämnden och vice ordförande i Nämnden.",
        "The same member does not hold posts of two bodies at the same time. The posts are chair of Rådet, chair of Nämnden "
        "and vice-chair of Nämnden.",
    ),
    "together": (
        {"kind": "together", "posts": TWO},
        "Samma medlem är samtidigt ordförande i Rådet och ordförande i Nämnden.",
        "The same member is chair of Rådet and chair of Nämnden at the same time.",
    ),
    "different": (
        {"kind": "different", "posts": TWO, "groups": GROUPS},
        "De som samtidigt är ordförande i Rådet och ordförande i Nämnden kommer ur olika grupper.",
        "Those who are chair of Rådet and chair of Nämnden at the same time come from different groups.",
    ),
    "hand-overs, two": (
        {"kind": "handovers", "posts": TWO},
        "Ordförande i Rådet och ordförande i Nämnden byter inte innehavare samma dag.",
        "The chair of Rådet and chair of Nämnden do not change holders on the same day.",
    ),
    "hand-overs, three": (
        {"kind": "handovers", "posts": THREE},
        "Högst två av uppdragen byter innehavare samma dag. Det gäller uppdragen som ordförande i Rådet, ordförande i "
        "Nämnden och vice ordförande i Nämnden.",
        "At most two of the posts change holders on the same day. The posts are chair of Rådet, chair of Nämnden and "
        "vice-chair of Nämnden.",
    ),
    "at once": (
        {"kind": "at_once", "posts": THREE, "at_most": 1},
        "Samma medlem har högst ett av uppdragen samtidigt. Det gäller uppdragen som ordförande i Rådet, ordförande i "
        "Nämnden och vice ordförande i Nämnden.",
        "The same member holds at most one of the posts at the same time. The posts are chair of Rådet, chair of Nämnden "
        "and vice-chair of Nämnden.",
    ),
    "load, even": (
        {"kind": "load", "posts": TWO},
        "Uppdragen fördelas jämnt varje år. Det gäller uppdragen som ordförande i Rådet och ordförande i Nämnden.",
        "The posts are spread evenly in each year. The posts are chair of Rådet and chair of Nämnden.",
    ),
    "load, at most": (
        {"kind": "load", "posts": [{**TWO[0], "weight": 2}, TWO[1]], "at_most": 60, "per": "horizon"},
        "Samma medlem har högst 60 månader med uppdrag under hela perioden, räknat efter uppdragens vikt. Det gäller "
        "uppdragen som ordförande i Rådet och ordförande i Nämnden.",
        "The same member has at most 60 months with posts over the whole period, counted by the weights of the posts. The "
        "posts are chair of Rådet and chair of Nämnden.",
    ),
}


@cache
def _bare() -> Context:
    """The two bodies without a rule, planned once."""
    return context(parse_case({**TWO_BODIES, "rule": []}), most=0)


def _context(
    rule: dict[str, Any], language: Language = "sv", style: str = "sentences", *, strength: str = "must"
) -> Context:
    """The two bodies with one rule more. The plan is another's: the points are the same whether or not it has to bend."""
    bare = _bare()
    case = parse_case({**TWO_BODIES, "rule": [{**rule, "strength": strength}]})
    profile = profiled(bare.profile, style=style)
    return replace(bare, proposal=replace(bare.proposal, case=case), language=language, profile=profile)


def _said(found: Context) -> list[str]:
    return [plain(item).replace("\N{NO-BREAK SPACE}", " ") for item in across_points(found, everything(found))]


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_sentences(name: str, language: Language) -> None:
    """One point for the rule, as the body would decide it."""
    rule, sv, en = RULES[name]
    assert _said(_context(rule, language)) == [sv if language == "sv" else en]


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_in_clauses(name: str, language: Language) -> None:
    """The same as a clause: it begins with "att" or "that", names the same posts, and has no full stop."""
    [told] = _said(_context(RULES[name][0], language, style="clauses"))
    assert told.startswith("att " if language == "sv" else "that ")
    posts = (
        ("ordförande i Rådet", "ordförande i Nämnden") if language == "sv" else ("chair of Rådet", "chair of Nämnden")
    )
    assert all(post in told for post in posts)
    assert not told.endswith(".")


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_short(name: str, language: Language) -> None:
    """No sentence of these points has more than 25 words."""
    for told in _said(_context(RULES[name][0], language)):
        assert all(len(sentence.split()) <= MOST for sentence in sentences(told)), told


def test_a_wish_is_no_point() -> None:
    """What should hold is not decided as if it always held."""
    assert _said(_context(RULES["not both, two"][0], strength="wish")) == []


def test_exceptions_are_told() -> None:
    """What the rule itself excepts, and the exceptions on record, stand in the point."""
    rule = {**RULES["not both, two"][0], "unless": {"sv": "båda organen går med på det", "en": "both bodies agree"}}
    rule["waivers"] = [{"terms": ["2024"], "members": ["Alby"], "reason": "Gäller sedan förut", "decision": "§ 5"}]
    assert _said(_context(rule)) == [
        "Samma medlem är inte samtidigt ordförande i Rådet och ordförande i Nämnden, om inte båda organen går med på det, "
        "med undantag för Alby 2024."
    ]


def test_many_posts_are_told_by_name_and_number() -> None:
    """More than four posts are told by what they are called and in how many bodies."""
    body = TWO_BODIES["body"][0]
    names = ["A", "B", "C", "D", "E"]
    data = {**TWO_BODIES, "rule": [], "body": [{**body, "name": name} for name in names]}
    rule = {"kind": "at_once", "strength": "must", "at_most": 2, "posts": [{"body": n, "post": "chair"} for n in names]}
    found = context(parse_case({**data, "rule": [rule]}), most=0)
    assert _said(found) == [
        "Samma medlem har högst två av uppdragen samtidigt. Det gäller uppdragen som ordförande i fem organ."
    ]
