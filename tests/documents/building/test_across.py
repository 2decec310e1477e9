"""The papers of a case with a rule across bodies: one document, a table for each body, and the load of all together."""

from __future__ import annotations

from functools import cache

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.context import Context
from rotation.documents.html import as_html
from rotation.documents.markdown import as_markdown
from rotation.documents.model import Block, Document, Figure, Table
from rotation.documents.writing import papers_of
from tests.documents.building.cases import context
from tests.documents.building.test_every_form import missing
from tests.documents.reading import html_says, markdown_says
from tests.rotation.test_reports_across import PHRASE, TWO


@cache
def _context(language: Language) -> Context:
    return context(parse_case(TWO), language)


@cache
def _basis(language: Language) -> Document:
    [found] = papers_of(_context(language), ["basis"])
    return found


def _blocks(language: Language) -> list[Block]:
    return [block for section in _basis(language).sections for block in section.blocks]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_for_each_body(language: Language) -> None:
    """The plan of each body stands in a table of its own, whose caption names the body and calls the posts as it does."""
    captions = [block.caption for block in _blocks(language) if isinstance(block, Table)]
    called = {"sv": ("ordförande och vice ordförande", "sammankallande"), "en": ("chair and vice-chair", "convener")}
    for body, posts in zip(("Norr", "Syd"), called[language], strict=True):
        assert any(caption.startswith(f"{body}: {posts}") for caption in captions), captions


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_load_of_all_bodies_has_a_picture_and_a_table(language: Language) -> None:
    """The picture refers to the table with the same facts."""
    blocks = _blocks(language)
    figure = next(block for block in blocks if isinstance(block, Figure) and block.key == "load-1")
    assert figure.table in {block.key for block in blocks if isinstance(block, Table)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_conditions_name_the_bodies(language: Language) -> None:
    """The rule across bodies is a condition in words; HTML and Markdown say every fact of the paper."""
    html, markdown = as_html(_basis(language)), as_markdown(_basis(language))
    assert PHRASE[language] in markdown
    assert "(Syd)" in markdown
    assert missing(_basis(language), html_says(html)) == []
    assert missing(_basis(language), markdown_says(markdown)) == []
