"""Every explanation and every paper of cases with a rule across bodies: nothing breaks, and the body is named."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from constraints.case import Case, parse_case
from constraints.words import LANGUAGES, Language
from rotation import (
    Account,
    Alternatives,
    Impossible,
    Limits,
    Proposal,
    Ranking,
    Report,
    account_report,
    alternatives,
    alternatives_report,
    as_text,
    column_of,
    compare,
    comparison_report,
    conflict_report,
    conflicts,
    explain,
    fairness_of_plans,
    fairness_report,
    propose,
    rank_seat,
    ranking_report,
    report_on,
    what_if,
    what_if_report,
)
from tests.random_across import random_across_case

LIMITS = Limits(readings=4, ties=20)

#: Nobody chairs both; Norr's vice-chair moves up, and the convener of Syd of last year lasts into Norr's first term.
TWO = {
    "format": 1,
    "horizon": {"start": "2025-01-01", "until": {"terms": 2}},
    "body": [
        {
            "name": "Norr",
            "members": ["Ask", "Bo", "Cy"],
            "ladder": {"posts": ["vice_chair", "chair"]},
            "order": {"post": "chair", "principle": "agreed", "list": ["Ask", "Bo", "Cy"]},
            "history": {"2024": {"chair": "Cy", "vice_chair": "Ask"}},
        },
        {
            "name": "Syd",
            "members": ["Ask", "Bo", "Dal"],
            "horizon": {"start": "2025-07-01", "until": {"terms": 2}},
            "ladder": {"posts": [{"name": "chair", "sv": "sammankallande", "en": "convener"}]},
            "order": {"post": "chair", "principle": "agreed", "list": ["Bo", "Dal", "Ask"]},
            "history": {"2024/25": {"chair": "Ask"}},
        },
    ],
    "rule": [
        {"kind": "succession", "body": "Norr", "strength": "must"},
        {"kind": "turn_order", "body": "Norr", "strength": "wish"},
        {"kind": "turn_order", "body": "Syd", "strength": "wish"},
        {
            "kind": "not_both",
            "strength": "wish",
            "posts": [{"body": "Norr", "post": "chair"}, {"body": "Syd", "post": "chair"}],
        },
    ],
}
#: Asked from the command line.
RULE = (
    'regel { kind = "at_once", strength = "must", at_most = 1, '
    'posts = [{ body = "Norr", post = "vice_chair" }, { body = "Syd", post = "chair" }] }'
)
PHRASE = {
    "sv": "ingen är samtidigt ordförande i Norr och sammankallande i Syd",
    "en": "nobody is at the same time chair of Norr and convener of Syd",
}


@cache
def _two() -> Proposal:
    found = propose(parse_case(TWO))
    assert isinstance(found, Proposal)
    return found


def _must() -> Case:
    *others, last = TWO["rule"]  # type: ignore[misc]
    return parse_case({**TWO, "rule": [*others, {**last, "strength": "must"}]})  # type: ignore[dict-item]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_report_names_the_bodies(language: Language) -> None:
    """Conditions, departures, turns and column heads say of which body they speak, and call its posts as it does."""
    text = " ".join(as_text(report_on(_two(), language)).split())
    assert PHRASE[language] in text
    assert {"sv": "turordningen följs (Syd)", "en": "the turn order is followed (Syd)"}[language] in text
    assert {"sv": "Syd: turen som sammankallande går", "en": "Syd: the turn as convener goes"}[language] in text
    assert {
        "sv": "Ask är sammankallande i Syd 2024/25 och samtidigt ordförande i Norr 2025.",
        "en": "Ask is convener of Syd in 2024/25 and at the same time chair of Norr in 2025.",
    }[language] in text
    assert {"sv": "År Sammankallande Varför", "en": "Year Convener Why"}[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_conflict_names_the_bodies(language: Language) -> None:
    """As a must it clashes with the succession: Ask convenes Syd until June 2025 and is to chair Norr from January."""
    case = _must()
    text = " ".join(as_text(conflict_report(conflicts(case), case, language)).split())
    assert PHRASE[language] in text
    assert "(Norr)" in text
    assert "2024/25" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_asked_of_a_body(language: Language) -> None:
    """The body stands before the colon; without the rule the case costs less."""
    proposal = _two()
    for asked in ("Syd: sammankallande 2025/26 = Dal", "utan not_both", "krav not_both", RULE):
        found = what_if(proposal.case, asked, proposal=proposal)
        assert as_text(what_if_report(found, proposal.case, language))
    found = what_if(proposal.case, "utan not_both", proposal=proposal)
    assert PHRASE[language] in " ".join(as_text(what_if_report(found, proposal.case, language)).split())


def _reports(case: Case, proposal: Proposal, language: Language) -> Iterator[Report]:
    """Every report that there is about a proposal."""
    yield report_on(proposal, language)
    account = explain(proposal)
    assert isinstance(account, Account)
    yield account_report(proposal, account, language)
    others = alternatives(case, n=2, proposal=proposal, limits=LIMITS)
    assert isinstance(others, Alternatives)
    yield alternatives_report(others, case, language)
    seat = proposal.plan.seats[-1]
    ranking = rank_seat(case, seat.post, seat.term, body=seat.body, limits=LIMITS)
    assert isinstance(ranking, Ranking)
    yield ranking_report(ranking, case, language)
    plans = {"a": proposal.plan, **{str(item.number): item.plan for item in others.alternatives}}
    yield fairness_report(fairness_of_plans(proposal, plans), case.setting, language)
    columns = (column_of("best", case), column_of("other", case, next(iter(plans.values()))))
    yield comparison_report(compare(*columns), columns, language)
    asked = what_if(case, f"{seat.body}: {seat.post} {seat.term} = {proposal.plan.holder(seat)}", proposal=proposal)
    yield what_if_report(asked, case, language)


@pytest.mark.parametrize("seed", range(12))
def test_nothing_breaks(seed: int) -> None:
    """Every report of random cases with rules across bodies can be made, in both languages."""
    case = random_across_case(seed)
    found = propose(case, limits=LIMITS)
    for language in LANGUAGES:
        if isinstance(found, Impossible):
            assert as_text(report_on(found, language))
            assert as_text(conflict_report(conflicts(case, limits=LIMITS), case, language))
        else:
            assert isinstance(found, Proposal)
            assert all(as_text(report) for report in _reports(case, found, language))


def test_the_title_spans_the_years_of_all_bodies() -> None:
    """The second body is planned for longer than the first: the title has the years of both."""
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B"]}
    horizon = {"start": "2024-01-01", "until": {"terms": 2}}
    bodies = [
        {
            "name": name,
            "members": ["A", "B"],
            "ladder": {"posts": ["chair"]},
            "order": order,
            **own,
        }
        for name, own in (("G", {}), ("H", {"horizon": {**horizon, "until": {"terms": 4}}}))
    ]
    proposal = propose(parse_case({"format": 1, "horizon": horizon, "body": bodies}))
    assert isinstance(proposal, Proposal)
    assert "2024–2027" in report_on(proposal, "en").title
