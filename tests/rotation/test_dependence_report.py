"""Dependence on uncertain facts in words."""

from __future__ import annotations

import pytest

from constraints.case_file import load_case
from constraints.words import Language
from rotation import Limits, Proposal, as_text, dependence_of, dependence_report, propose, report_on
from scenarios.running import case_file


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    found = propose(load_case(case_file("sodertorn_2024_2027")))
    assert isinstance(found, Proposal)
    return found


def told(proposal: Proposal, language: Language = "sv", member: str | None = None) -> str:
    report = dependence_report(dependence_of(proposal), proposal.setting, language, member)
    return " ".join(as_text(report).split())


def test_which_fact_matters_and_what_to_look_up(proposal: Proposal) -> None:
    """Each fact with what it decides and its source; what settles the plan."""
    text = told(proposal)
    assert "Nykvarn eller Haninge. Det avgör vem som är vice ordförandekommun 2024 och ordförandekommun 2025." in text
    assert "Källa: Ledningsgruppens protokoll 27 oktober 2023, punkt 5: båda nämns" in text
    assert "är förslaget avgjort när det är känt vem som var ordförandekommun 2022 och hur uppdragen" in text
    assert "Uppgifterna kontrolleras mot protokollen före beslut." in text


def test_a_row_for_each_case(proposal: Proposal) -> None:
    """The table has the facts as columns, and what changes; the first row is the proposal."""
    report = dependence_report(dependence_of(proposal), proposal.setting, "en")
    table = report.sections[1].table
    assert table is not None
    assert table.header == ("Chair 2022", "Chair 2023", "Vice-chair 2023", "Seats that change")
    assert [row[-1] for row in table.rows] == [
        "as proposed",
        "chair in 2024: Botkyrka",
        "vice-chair in 2024: Nykvarn; chair in 2025: Nykvarn",
        "chair in 2024: Botkyrka; vice-chair in 2024: Nykvarn; chair in 2025: Nykvarn",
    ]
    assert report.sections[1].lines[0].endswith("If Nynäshamn was chair in 2019, the other seats are not affected.")


def test_for_one_member(proposal: Proposal) -> None:
    """Tyresö is not touched; Haninge's seats depend; Södertälje has none."""
    assert "Oavsett de osäkra uppgifterna är Tyresö vice ordförandekommun 2025" in told(proposal, member="Tyresö")
    assert "The uncertain facts decide whether Haninge is vice-chair in 2024" in told(proposal, "en", "Haninge")
    assert "har Södertälje inget uppdrag i planen" in told(proposal, member="Södertälje")


def test_the_report_of_the_proposal_says_the_same(proposal: Proposal) -> None:
    """Section by section."""
    whole = as_text(report_on(proposal))
    for section in dependence_report(dependence_of(proposal), proposal.setting, "sv").sections:
        assert section.heading in whole
        assert section.lines[0][:60] in whole


def test_nothing_is_said_where_nothing_is_open() -> None:
    """Visegrad: no section on facts."""
    found = propose(load_case(case_file("visegrad")))
    assert isinstance(found, Proposal)
    assert dependence_report(dependence_of(found), found.setting, "sv").sections == ()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_effect_that_was_not_looked_into_is_said(language: Language) -> None:
    """With a single reading planned, each uncertain fact is told with the words that its effect is not known."""
    found = propose(load_case(case_file("sodertorn_2024_2027")), limits=Limits(readings=1))
    assert isinstance(found, Proposal)
    open_effect = {
        "sv": "Nykvarn eller Haninge. Hur det påverkar fördelningen är inte utrett.",
        "en": "Nykvarn or Haninge. How it affects the plan was not looked into.",
    }
    assert open_effect[language] in told(found, language)
