"""Papers of a draft whose facts are not settled: each says what it rests on, and nothing asks for a decision yet."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.building.context import Context
from rotation.documents.building.mails import comments_mail
from rotation.documents.model import Block, Figure, Table
from rotation.documents.plan_csv import as_csv
from rotation.documents.writing import files_of, papers_of
from tests.documents.building.cases import case_of, context, profiled
from tests.documents.building.stated import paper, said

#: What a paper of the two groups says that more can have been than was looked into.
OTHERS = {
    "sv": "Även andra medlemmar kan vara möjliga. Alla möjligheter är inte utredda.",
    "en": "Other members may be possible too. Not every possibility was looked into.",
}


@cache
def _planned() -> Context:
    """The two groups: more can have been than the possibilities that are planned."""
    return context(case_of("sodertorn_two_groups"), most=2)


def two_groups(language: Language = "sv", style: str = "sentences") -> Context:
    """The same in another language and style."""
    found = _planned()
    return replace(found, language=language, profile=profiled(found.profile, style=style))


def blocks(found: Context, kind: Any) -> list[Block]:
    """The blocks of a paper."""
    return [block for section in paper(found, kind).sections for block in section.blocks]


@pytest.mark.parametrize("kind", ["basis", "proposal", "motions", "minutes", "confirmation"])
@pytest.mark.parametrize("style", ["sentences", "clauses"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_paper_with_the_decision_says_what_it_rests_on(language: Language, style: str, kind: Any) -> None:
    """What the draft assumes and what is to be found out stand wherever the points stand, each fact with its body."""
    told = said(paper(two_groups(language, style), kind))
    assumes, find_out = {
        "sv": ("Utkastet utgår från att", "hur uppdragen i Samarbetskommittén var fördelade 2023"),
        "en": ("The draft assumes that", "how the posts of Samarbetskommittén were held in 2023"),
    }[language]
    assert assumes in told
    assert find_out in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_those_who_may_hold_a_seat_are_not_told_as_all(language: Language) -> None:
    """Below each table of the plan and of the time line, and beside its picture, stands that others may be possible."""
    found = blocks(two_groups(language), "basis")
    tables = [block for block in found if isinstance(block, Table) and block.key.startswith(("plan", "timeline"))]
    figures = [block for block in found if isinstance(block, Figure) and block.key.startswith("timeline")]
    assert len(tables) == 4
    assert all(OTHERS[language] in table.note for table in tables)
    assert figures
    assert all(OTHERS[language] in figure.alternative for figure in figures)


def test_where_every_possibility_is_known_no_others_are_said_to_be_possible() -> None:
    """In the committee's own case all readings were planned."""
    told = said(paper(context(case_of("sodertorn_2024_2027"), most=0), "basis"))
    assert "Platser märkta med *" in told
    assert OTHERS["sv"] not in told


@pytest.mark.parametrize("style", ["sentences", "clauses"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_motion_is_shown_under_what_the_proposal_assumes(language: Language, style: str) -> None:
    """Its table names one member in each place, the one that the sentence above names, and what it assumes is listed."""
    found = two_groups(language, style)
    tables = [
        block for block in blocks(found, "motions") if isinstance(block, Table) and block.key.startswith("motion")
    ]
    names = {member.name for member in found.setting.bodies[0].members}
    assert tables
    assert all(cell.text in names for table in tables for row in table.rows for cell in row[1:])
    told = said(paper(found, "motions"))
    assert told.count("Yrkandet förutsätter att" if language == "sv" else "The motion assumes that") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_asked_to_decide_on_it_and_the_calendar_names_nobody(language: Language) -> None:
    """The mail for comments is there, the one for decision is not; what is open is said to be, election day stands once."""
    found = two_groups(language)
    files = files_of(found, papers_of(found, ("basis", "proposal")))
    mails = [name for name in files if name.endswith(".eml")]
    assert mails == ["mail-ledningsgruppen.eml"]
    calendar = files["rotation.ics"]
    assert isinstance(calendar, bytes)
    told = calendar.decode().replace("\r\n ", "")
    assert ("ordförandekommun är ännu inte klarlagt" if language == "sv" else "is not known yet") in told
    assert "Haninge\\, Huddinge" not in told
    assert told.count("SUMMARY:" + ("Valdag" if language == "sv" else "Election day")) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mail_for_comments_begins_with_the_open_questions(language: Language) -> None:
    """Each of them a line with its body, before the general question; what is taken as stated has its body too."""
    told = comments_mail(two_groups(language)).text.replace("\N{NO-BREAK SPACE}", " ")
    lines = {
        "sv": (
            "- vem som var ordförandekommun i Ledningsgruppen 2021",
            "- hur uppdragen i Samarbetskommittén var",
            "Har du",
        ),
        "en": (
            "- who was chair of Ledningsgruppen in 2021",
            "- how the posts of Samarbetskommittén were",
            "Do you",
        ),
    }[language]
    assert [told.find(line) for line in lines] == sorted(told.find(line) for line in lines)
    assert told.find(lines[0]) > 0
    check = {"sv": "Södertälje var ordförandekommun i Ledningsgruppen 2023", "en": "of Ledningsgruppen in 2023"}[
        language
    ]
    assert check in told


def test_the_csv_says_of_which_body_an_uncertain_post_is() -> None:
    """With several bodies a post alone says nothing."""
    found = _planned()
    told = as_csv(found.proposal.plan, found.proposal.differing, found.setting)
    assert "Ledningsgruppen: chair, Samarbetskommittén: chair, Samarbetskommittén: vice_chair" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_turns_are_told_once_each_and_in_order(language: Language) -> None:
    """Where the cases are too many for rows, each term stands once, and that there may be no turn stands last."""
    found = blocks(two_groups(language), "basis")
    [table] = [block for block in found if isinstance(block, Table) and block.key == "turns-1"]
    cells = {row[0].text: [cell.text for cell in row[1:]] for row in table.rows}
    planned, later = {
        "sv": ("2024, 2025 eller inte alls*", "2029, 2030, 2032 eller 2033*"),
        "en": ("2024, 2025 or not at all*", "2029, 2030, 2032 or 2033*"),
    }[language]
    assert cells["Huddinge"][1:] == [planned, later]
    assert ("Alla möjligheter" if language == "sv" else "Not every possibility") in table.note


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_turn_that_is_known_need_not_be_the_last(language: Language) -> None:
    """Botkyrka chaired in 2018, and may have chaired in later terms: the paper goes by 2022."""
    found = blocks(two_groups(language), "basis")
    [table] = [block for block in found if isinstance(block, Table) and block.key == "turns-1"]
    before = {row[0].text: row[1].text for row in table.rows}
    assert before["Botkyrka"] == {"sv": "2018, eventuellt 2022", "en": "2018, perhaps 2022"}[language]
    assert before["Södertälje"] == {"sv": "2023 (antaget)", "en": "2023 (assumed)"}[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whom_the_order_does_not_tell_apart_is_said(language: Language) -> None:
    """In the proposal and in the answers: who has waited equally long, and that they stand as the case has them."""
    names = "Haninge, Huddinge, Nykvarn, Nynäshamn, Salem "
    order = "They stand in the order that the case gives."
    said_so = {
        "sv": f"{names}och Tyresö har väntat lika länge, så vitt det är känt. De står i den ordning som ärendet anger.",
        "en": f"{names}and Tyresö have waited equally long, as far as is known. {order}",
    }[language]
    for kind in ("basis", "proposal"):
        assert said_so in said(paper(two_groups(language), kind))


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_leads_both_bodies_at_once_is_said_in_the_summary(language: Language) -> None:
    """Nynäshamn chairs both in 2027 if what the proposal assumes is right; of one body nothing of the kind is said."""
    told = {
        "sv": "Nynäshamns kommun är ordförandekommun i Ledningsgruppen och ordförandekommun i Samarbetskommittén 2027, "
        "alltså i flera organ samtidigt, om förslagets antaganden stämmer.",
        "en": "Nynäshamns kommun is chair of Ledningsgruppen and chair of Samarbetskommittén in 2027, so of "
        "several bodies at once, if what the proposal assumes is right.",
    }[language]
    assert told in said(paper(two_groups(language), "proposal"))
    assert "samtidigt" not in said(paper(context(case_of("sodertorn_2024_2027"), most=0), "proposal"))
