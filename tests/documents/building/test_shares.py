"""Where nobody decides for all bodies each decides for itself: a list of points each, in every paper with the decision."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.context import Context
from rotation.documents.building.decision import decision_listings
from rotation.documents.building.mails import decision_mail
from rotation.documents.building.shares import shares
from rotation.documents.profile import Profile
from rotation.documents.setting import plain
from tests.documents.building.cases import TWO_BODIES, context, profiled, two_bodies
from tests.documents.building.stated import paper, said

STYLES = ("sentences", "clauses")


@cache
def _two() -> Context:
    """The two bodies, whose chairs are never of the same member."""
    both = {
        "kind": "not_both",
        "strength": "must",
        "posts": [{"body": b, "post": "chair"} for b in ("Rådet", "Nämnden")],
    }
    return context(parse_case({**TWO_BODIES, "rule": [*deepcopy(TWO_BODIES["rule"]), both]}), most=1)


def _told(language: Language = "sv", style: str = "sentences", **body: Any) -> Context:
    found = replace(_two(), language=language, profile=profiled(Profile.model_validate({"body": body}), style=style))
    return replace(found, alternatives=_two().alternatives)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_body_has_a_list_about_its_own_posts(language: Language, style: str) -> None:
    """Its own elections, tables and stand-ins, and every rule across bodies, which is about the posts of both."""
    for share, listing in zip(shares(_two()), decision_listings(_told(language, style), "plan"), strict=True):
        lead, points = plain(listing.lead), " ".join(map(plain, listing.items))
        assert share.decider in lead
        other = "Nämnden" if share.decider == "Rådet" else "Rådet"
        assert other not in lead
        [across] = [item for item in map(plain, listing.items) if other in item]
        assert ("samtidigt" if language == "sv" else "at the same time") in across
        assert share.decider in points


@pytest.mark.parametrize(
    ("language", "style", "leads"),
    [
        ("sv", "sentences", ["Rådet beslutar för egen del följande", "Rådet föreslår att Nämnden beslutar följande"]),
        ("sv", "clauses", ["Rådet beslutar för egen del", "Rådet föreslår att Nämnden beslutar"]),
        (
            "en",
            "sentences",
            ["Rådet decides for its own part as follows", "Rådet proposes that Nämnden decides as follows"],
        ),
        ("en", "clauses", ["Rådet decides for its own part", "Rådet proposes that Nämnden decides"]),
    ],
)
def test_a_body_proposes_nothing_to_itself(language: Language, style: str, leads: list[str]) -> None:
    """The one that proposes decides for its own part, and proposes to the other."""
    found = decision_listings(_told(language, style, proposer="Rådet"), "plan")
    assert [plain(listing.lead) for listing in found] == leads


def test_whoever_decides_for_all_bodies_has_one_list() -> None:
    """Where the profile names who decides, that body decides on the posts of both."""
    [listing] = decision_listings(_told(name="Förbundet"), "plan")
    assert "Förbundet" in plain(listing.lead)
    assert all(any(name in plain(item) for item in listing.items) for name in ("Rådet", "Nämnden"))


@pytest.mark.parametrize("kind", ["motions", "minutes", "confirmation"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_paper_has_a_joint_decision(language: Language, kind: Any) -> None:
    """What is moved, recorded and confirmed is decided by each body alone."""
    told = said(paper(_told(language), kind))
    for body in ("Rådet", "Nämnden"):
        assert (f"{body} beslutar följande" if language == "sv" else f"{body} decides as follows") in told
    assert ("Rådet och Nämnden beslutar" if language == "sv" else "Rådet and Nämnden decides") not in told


def test_a_motion_is_one_to_the_body_whose_posts_it_changes() -> None:
    """An alternative that changes one body's seats, and departs from its rules alone, asks the other for nothing."""
    item = context(parse_case(TWO_BODIES), most=1)
    assert item.alternatives is not None
    [alternative] = item.alternatives.alternatives
    bodies = {seat.body for seat in alternative.seats}
    assert len(bodies) == 1
    told = said(paper(item, "motions"))
    for body in ("Rådet", "Nämnden"):
        assert (f"{body} beslutar enligt förslaget" in told) is (body in bodies)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mail_asks_each_body_about_its_own_points(language: Language) -> None:
    """A question to each, with the numbers of its list."""
    found = two_bodies(language)
    told = decision_mail(found).text.replace("\N{NO-BREAK SPACE}", " ")
    for share, listing in zip(shares(found), decision_listings(found, "plan"), strict=True):
        asked = f"Till {share.decider}: vi vill" if language == "sv" else f"To {share.decider}: please"
        assert asked in told
        assert f"1\N{EN DASH}{len(listing.items)}" in told
