"""The appendix: figures of fairness, and what is said of how they were counted."""

from __future__ import annotations

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.building.appendix import appendices
from rotation.documents.building.context import Context
from rotation.documents.model import Block, Table
from rotation.documents.writing import papers_of
from tests.documents.building.cases import SODERTORN, real
from tests.documents.building.test_papers import part


def computed(found: Context) -> tuple[Block, ...]:
    return next(section.blocks for section in appendices(found, ["computed"]))


def test_the_tables_count_what_the_proposal_assumes() -> None:
    """Botkyrka and Nykvarn have chaired once each: else Salem 2024 and Haninge 2025 would not come of the history."""
    tables = [block for block in computed(real(SODERTORN)) if isinstance(block, Table)]
    chair = {row[0].text: [cell.text for cell in row[1:3]] for row in tables[0].rows}
    assert (chair["Botkyrka"], chair["Nykvarn"], chair["Haninge"]) == (["1", "2023"], ["1", "2022"], ["1", "2025"])
    vice = {row[0].text: row[1].text for row in tables[1].rows}
    assert (vice["Botkyrka"], vice["Salem"]) == ("0", "1")
    deviation = {row[0].text: row[-1].value for row in tables[2].rows}
    assert deviation == {row[0].text: row[-1].value for row in tables[0].rows}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_appendix_says_how_the_figures_are_counted(language: Language) -> None:
    """As if what the proposal assumes were certain; not that terms without one stated holder are left out."""
    told = part(papers_of(real(SODERTORN, language), ("basis",))[0], "appendix-computed")
    assert {"sv": "Är uppgifterna andra blir talen andra.", "en": "If the facts are otherwise, so are the figures."}[
        language
    ] in told
    assert {"sv": "Talen är räknade som om Nykvarns kommun", "en": "The figures are counted as if Nykvarns kommun"}[
        language
    ] in told
