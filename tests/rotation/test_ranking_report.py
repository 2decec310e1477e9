"""A ranking for one seat in words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.words import LANGUAGES, Language
from rotation.conflict_data import Conflict
from rotation.explaining.ranking import RankEntry, Ranking, rank_seat
from rotation.planner import propose
from rotation.report.ranking_report import ranking_report
from rotation.report.render import as_markdown, as_text
from rotation.results import Proposal
from scenarios.running import case_file
from tests.small_cases import small

SODERTORN = load_case(case_file("sodertorn_2024_2027"))
WAITS = load_case(case_file("sodertorn_salem_waits"))
FEEDBACK = load_case(case_file("sodertorn_feedback"))


def ranked(case: Case, post: str, term: str, **parts: Any) -> Ranking:
    result = rank_seat(case, post, term, **parts)
    assert isinstance(result, Ranking)
    return result


def told(case: Case, post: str, term: str, language: Language = "en", member: str | None = None) -> str:
    """The report as text, on one line."""
    found = ranked(case, post, term)
    report = ranking_report(found if member is None else found.about(member), case, language)
    return " ".join(as_text(report).split())


def test_each_member_has_its_row() -> None:
    """Place, what it costs beside the proposal, and who gets which seat."""
    report = ranking_report(ranked(SODERTORN, "chair", "2026"), SODERTORN, "en")
    (section,) = report.sections
    assert section.table is not None
    assert section.table.header == ("No.", "Municipality", "In the first place", "What changes in the proposal")
    assert section.table.rows[0] == ("1", "Tyresö", "0", "Nothing: this is the proposal.")
    assert section.table.rows[1][:3] == ("2", "Haninge", "+1")
    assert section.table.rows[1][3].startswith(
        "Tyresö instead of Haninge: vice-chair in 2024 and chair in 2025. Haninge instead of Tyresö: "
    )
    assert len(section.table.rows) == 8


def test_what_a_lower_rank_gains_has_a_minus() -> None:
    """The typographic one."""
    report = ranking_report(ranked(FEEDBACK, "chair", "2025"), FEEDBACK, "sv")
    table = report.sections[0].table
    assert table is not None
    assert table.rows[1][2:4] == ("+2", "\N{MINUS SIGN}2")


def test_a_designated_seat_says_what_leads_to_it() -> None:
    """Whoever is vice-chair in the last term chairs in the one after."""
    text = told(SODERTORN, "chair", "2028")
    assert "Whoever is vice-chair in 2027 becomes chair in 2028." in text
    assert "In the proposal Huddinge is chair in 2028." in text


def test_one_member_is_told_its_place_and_price() -> None:
    """What is added, and the plan as a table where many seats change."""
    text = told(SODERTORN, "chair", "2026", member="Nykvarn")
    assert "Of those that can hold the post Nykvarn comes as number 6." in text
    assert "In the first place (the turn order is followed): four departures more." in text
    assert "Departures added: Nykvarn takes its turn before Tyresö, Nynäshamn, Huddinge and Södertälje." in text
    assert "2026 Nykvarn* Tyresö*" in text
    assert "Haninge: vice-chair" not in text


def test_nothing_changes_for_the_holder() -> None:
    """It has the seat already."""
    assert "Ingenting ändras för Tyresö: så är förslaget." in told(SODERTORN, "chair", "2026", "sv", "Tyresö")


def test_who_declined_is_told_with_the_reason() -> None:
    """The seat, and what the member said."""
    text = told(WAITS, "chair", "2024", "sv")
    assert "Kan inte ha uppdraget" in text
    assert "Salem har avstått: ordförandekommun 2024 (på kommunens egen begäran)." in text


def test_a_must_that_prevents_it_is_named() -> None:
    """By what it says, with the terms concerned."""
    text = told(FEEDBACK, "chair", "2025")
    assert "Salem: this is prevented by the must that whoever is vice-chair is chair in the next term" in text
    assert "(2024–2025)" in text.replace("\N{EN DASH}", "–")


def test_an_absence_in_a_conflict_is_named() -> None:
    """Who else declined what, so that the member cannot have the seat."""
    absence = [{"member": "En", "posts": ["vice_chair"], "terms": ["2025"]}]
    text = told(parse_case(small(absence=absence)), "chair", "2026")
    assert re.search(r"En: this is prevented by .*that whoever is vice-chair is chair", text)
    assert "the fact that En has declined (vice-chair in 2025)" in text


def test_bars_are_told() -> None:
    """Not a member all the time, no part in the order."""
    body = {"name": "Rådet", "members": ["Ask", "Björk", "Cypress", {"name": "En", "leaves": "2026-05-01"}, "Gran"]}
    order = {"post": "chair", "principle": "agreed", "list": ["Ask", "Björk", "Cypress", "En"]}
    text = told(parse_case(small(body=body, order=order)), "chair", "2026")
    assert "En is not a member for all of the time that the post lasts." in text
    assert "Gran takes no part in the turn order of the post." in text


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (RankEntry(member="En", impossible=True, barred="busy"), "En already holds a post that lasts into that time."),
        (RankEntry(member="En", impossible=True), "En: it cannot be. The search was stopped before it was clear why."),
        (RankEntry(member="En", proven=False), "En: the search was stopped before it was clear whether it can be."),
        (
            RankEntry(member="En", impossible=True, conflict=Conflict("structure", (), (), True)),
            "En: then the members are too few for the other posts.",
        ),
        (
            RankEntry(member="En", impossible=True, conflict=Conflict("rules", (), (), False)),
            "Perhaps not all that is named is needed to prevent it.",
        ),
    ],
)
def test_rarer_reasons_have_words(entry: RankEntry, words: str) -> None:
    """What small cases do not lead to."""
    case = parse_case(small())
    found = ranked(case, "chair", "2026").model_copy(update={"entries": (entry,)})
    assert words in " ".join(as_text(ranking_report(found, case, "en")).split())


def test_a_stopped_search_proves_nothing() -> None:
    """Neither the order, nor that a plan found is the best one."""
    proposal = propose(SODERTORN)
    assert isinstance(proposal, Proposal)
    found = ranked(SODERTORN, "chair", "2026", proposal=proposal, progress=lambda _: False)
    entries = (found.entries[0], found.entries[1].model_copy(update={"proven": False}))
    text = as_text(ranking_report(found.model_copy(update={"entries": entries}), SODERTORN, "en"))
    assert "The search was stopped. The order is not proven." in text
    assert "This is proven" not in text
    whole = ranked(SODERTORN, "chair", "2026")
    unsure = whole.entries[1].model_copy(update={"proven": False})
    text = as_text(ranking_report(whole.model_copy(update={"entries": (unsure,)}), SODERTORN, "en"))
    assert "there may be a better plan with Haninge in the post" in " ".join(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_begins_with_a_year(language: Language) -> None:
    """In both languages and forms; no rule id or variable name stands in the text."""
    for case, term in ((SODERTORN, "2028"), (WAITS, "2024"), (FEEDBACK, "2025")):
        report = ranking_report(ranked(case, "chair", term), case, language)
        rows = [row[-1] for section in report.sections if section.table for row in section.table.rows]
        lines = [*report.lead, report.note, *rows, *(line for section in report.sections for line in section.lines)]
        assert not any(re.match(r"\d{4}", sentence) for line in lines for sentence in re.split(r"(?<=\.) ", line))
        assert not re.search(r"turn_order|vice_chair|\{", as_text(report) + as_markdown(report))
