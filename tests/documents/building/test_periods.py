"""Election periods: they are called by their years, and no sentence tells of what such a case does not have."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.context import Context
from rotation.documents.building.mails import comments_mail, comments_mail_name, decision_mail
from rotation.documents.building.periods import period_names
from rotation.documents.calendar_entries import entries_for
from rotation.documents.profile import Profile
from rotation.documents.writing import KINDS
from tests.documents.building.cases import SMALL, case_of, context, profiled, small
from tests.documents.building.stated import paper, said

STYLES = ("sentences", "clauses")


@cache
def _planned() -> Context:
    return context(case_of("ostra_blekinge"), most=1)


def ostra(language: Language = "sv", style: str = "sentences", **body: Any) -> Context:
    """One election period, one post settled, no rules, no orders, no history."""
    profile = profiled(Profile.model_validate({"body": body}), style=style)
    return replace(_planned(), language=language, profile=profile)


@cache
def several() -> Context:
    """Three election periods of a body with a turn order, where whoever is vice-chair moves up."""
    changes: dict[str, Any] = {
        "horizon": {"start": dt.date(2015, 1, 1), "term": "election period", "until": {"terms": 3}, "elections": "se"},
        "ladder": {"posts": [{"name": "vice", "sv": "vice ordförande", "en": "vice-chair"}, {"name": "chair"}]},
        "rule": [{"kind": "succession", "strength": "must"}, *SMALL["rule"]],
    }
    return context(small(**changes), most=1)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_paper_calls_a_period_by_its_first_day(language: Language, style: str, kind: Any) -> None:
    """Neither tables nor reasons nor pictures: the period is "2015–2018" throughout, and there is no working year."""
    for found in (ostra(language, style), replace(several(), language=language)):
        told = said(paper(found, kind))
        assert "2015-01-01" not in told
        assert "erksamhetsår" not in told
        assert kind == "comments" or "2015\N{EN DASH}2018" in told or "2019\N{EN DASH}2022" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_election_year_is_that_of_the_election(language: Language) -> None:
    """The election of September 2018 lies in the period; no year of it is an election year by its first day."""
    told = said(paper(ostra(language), "basis"))
    assert ("Valår: 2018." if language == "sv" else "Election years: 2018.") in told
    assert ("val 2018" if language == "sv" else "election of 2018") in told


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_period_has_no_later_ones_and_no_review(language: Language, style: str) -> None:
    """Nothing is a direction for later periods, goes on after the election or is reviewed when the plan has ended."""
    told = said(paper(ostra(language, style), "basis"))
    for text in ("därefter", "gäller fördelningen vidare", "ses över", "after it", "goes on, unless", "reviewed"):
        assert text not in told
    entries = entries_for(_planned().setting, _planned().proposal.plan, language)
    assert [entry.kind for entry in entries] == ["ask", "confirm", "handover", "election"]
    assert all("2015-01-01" not in entry.summary + entry.description for entry in entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_several_periods_have_later_ones_and_a_review(language: Language) -> None:
    """After the election of 2018 two periods follow, after that of 2026 none: the review comes after that of 2022."""
    told = said(paper(replace(several(), language=language), "proposal"))
    assert ("ses över under 2023" if language == "sv" else "reviewed in 2023") in told
    assert ("inför varje period" if language == "sv" else "before each term") in told
    assert ("nästa period" if language == "sv" else "following term") in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_rules_no_conditions_are_said_to_be_met(language: Language) -> None:
    """No condition is followed or departed from, nothing is proven of any, and no turn is kept."""
    told = said(paper(ostra(language), "basis"))
    for text in ("avsteg från villkoren", "villkoren bättre", "uppfyller kraven", "behåller sin tur"):
        assert text not in told
    for text in ("departures from the conditions", "the conditions better", "meets the musts", "keeps its turn"):
        assert text not in told
    assert ("Ärendet anger inga villkor" if language == "sv" else "The case states no conditions") in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mails_ask_about_what_there_is(language: Language) -> None:
    """No turn order, no earlier terms, no swap of turns and no alternative are asked about where there are none."""
    told = comments_mail(ostra(language)).text + decision_mail(ostra(language)).text
    for text in ("turordning", "tidigare år", "byta tur", "varje alternativ"):
        assert text not in told
    for text in ("turn order", "earlier terms", "swap", "each alternative"):
        assert text not in told


@pytest.mark.parametrize("kind", ["basis", "proposal", "motions", "minutes"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_who_proposes_is_to_be_filled_in_where_nobody_is_named(language: Language, kind: Any) -> None:
    """Neither the case nor the profile names a management group, so no paper does; with a profile it is named."""
    told = said(paper(ostra(language), kind)).casefold()
    assert "ledningsgruppen" not in told
    assert "management group" not in told
    assert ("[fyll i vem som föreslår]" if language == "sv" else "[fill in who proposes]") in told
    assert "presidiet" in said(paper(ostra(language, proposer="Presidiet"), kind)).casefold()
    assert comments_mail_name(ostra(language)) == ("mail-synpunkter" if language == "sv" else "mail-comments")


def test_who_leads_the_proposing_body_is_no_matter_where_the_paper_elects_it() -> None:
    """The line on who leads it stands where a profile names it, and not where it is a body of the case."""
    line = "berörs inte."
    assert line not in said(paper(ostra(), "basis"))
    assert f"Vem som leder Presidiet {line}" in said(paper(ostra(proposer="Presidiet"), "basis"))
    assert line not in said(paper(context(case_of("sodertorn_two_groups"), most=0), "basis"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_stands_without_an_answer(language: Language) -> None:
    """Without a turn order nobody asks when its turn comes; what has an answer is asked."""
    told = said(paper(ostra(language), "basis"))
    assert ("när är det vår tur" if language == "sv" else "when is it our turn") not in told
    assert ("Vad binder vi oss till?" if language == "sv" else "What do we bind ourselves to?") in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_why_nobody_else_can_hold_a_post_is_said(language: Language) -> None:
    """The only other member is elected to the other post."""
    told = said(paper(ostra(language), "basis"))
    why = {
        "sv": "Samma kommun kan inte ha två uppdrag samtidigt.",
        "en": "The same municipality cannot hold two posts at once.",
    }
    assert why[language] in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_conditions_name_periods_and_keep_their_days(language: Language) -> None:
    """A post that is pinned is so for its periods; the day of an order's figures is none, though one begins then."""
    members = [
        {"name": name, "population": {dt.date(2024, 1, 1): count}} for name, count in (("Alby", 2), ("Berga", 1))
    ]
    found = context(
        small(
            body={"name": "Rådet", "members": members},
            horizon={"start": dt.date(2024, 1, 1), "term": "2 years", "until": {"terms": 2}},
            order={"post": "chair", "principle": "population", "date": dt.date(2024, 1, 1)},
            rule=[{"kind": "pin", "strength": "must", "member": "Alby", "post": "chair", "terms": ["2024-01-01"]}],
        ),
        language,
        most=0,
    )
    told = said(paper(found, "basis"))
    pinned = {"sv": "Alby är ordförande 2024\N{EN DASH}2025", "en": "Alby is chair in 2024\N{EN DASH}2025"}[language]
    assert pinned in told
    assert ("folkmängden 2024-01-01" if language == "sv" else "2024-01-01") in told


@pytest.mark.parametrize(
    ("term", "name"), [("6 months", "1 januari 2024\N{EN DASH}30 juni 2024"), ("2 years", "2024\N{EN DASH}2025")]
)
def test_terms_are_called_by_whole_years_or_by_their_days(term: str, name: str) -> None:
    """Whole years are enough; of anything else the days are told."""
    found = small(horizon={"start": dt.date(2024, 1, 1), "term": term, "until": {"terms": 2}})
    assert period_names(found.setting, "sv")["2024-01-01"] == name


def test_a_label_that_two_terms_share_is_left_as_it_is() -> None:
    """Where ladders have terms of two lengths from the same day, the day is not taken for one of them."""
    bodies = [
        {"name": name, "members": ["Alby", "Berga"], "ladder": {"posts": ["chair"], "term": term}}
        for name, term in (("Rådet", "6 months"), ("Nämnden", "2 years"))
    ]
    data = {"format": 1, "body": bodies, "horizon": {"start": dt.date(2024, 1, 1), "until": {"terms": 2}}}
    assert "2024-01-01" not in period_names(parse_case(data).setting, "sv")
