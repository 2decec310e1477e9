"""The papers call a renamed member, and a term of two years, as people do in the term."""

from __future__ import annotations

import re
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.context import Context
from rotation.documents.model import Document
from rotation.documents.plain_text import as_plain_text
from rotation.documents.writing import Kind, papers_of
from tests.documents.building.cases import context, small


def said(found: Context, kind: Kind, **more: Any) -> str:
    """One paper as one line of text."""
    [made] = papers_of(found, [kind], **more)
    assert isinstance(made, Document)
    return re.sub(r"\s+", " ", as_plain_text(made))


def renamed(case: Case, old: str, new: str, day: str) -> Case:
    """The same case, in which one member has another name from a day on."""
    data = case.as_data()
    body = data["body"][0] if isinstance(data["body"], list) else data["body"]
    for place, member in enumerate(body["members"]):
        name = member["name"] if isinstance(member, dict) else member
        if name == old:
            body["members"][place] = {**(member if isinstance(member, dict) else {"name": name}), "renamed": {day: new}}
    return parse_case(data)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_and_the_election_have_the_name_of_the_day(language: Language) -> None:
    """The first term's holder has a new name by then: table, summary and decision have it."""
    case = small()
    seat = case.setting.seats[0]
    old = context(case).proposal.plan.holder(seat)
    found = context(renamed(case, old, "Nystad", case.setting.term(seat).start.isoformat()), language)
    assert found.official(seat) == "Nystad"
    for kind in ("basis", "proposal"):
        assert "Nystad" in said(found, kind)
    confirmation = said(found, "confirmation", term=seat.term)
    assert "Nystad" in confirmation
    [row] = [
        line for line in found.proposal.plan.called(found.setting).to_csv().splitlines() if line.startswith(seat.term)
    ]
    assert "Nystad" in row


@pytest.mark.parametrize("language", LANGUAGES)
def test_papers_call_terms_of_two_years_so(language: Language) -> None:
    """Years from July to June: neither first days nor spans of days stand in the papers."""
    data = small().as_data() | {"horizon": {"start": "2024-07-01", "until": {"terms": 3}}, "history": {}}
    found = context(
        parse_case({key: value for key, value in data.items() if key not in ("absence", "state")}), language
    )
    basis = said(found, "basis")
    assert "2024/25–2026/27" in basis
    assert "2024-07-01" not in basis
    [paper] = papers_of(found, ["confirmation"], term="2025/26")
    assert paper.name == "bekraftelse-2025-26"
