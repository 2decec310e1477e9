from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from constraints.words import LANGUAGES, Language
from rotation.documents.markdown import as_markdown
from rotation.documents.model import Cell, Column, Document, Listing, Paragraph, Run, Section, Table, runs
from rotation.documents.setting import facts
from rotation.documents.text import cleaned
from tests.documents.goldens import same_as_golden
from tests.documents.reading import markdown_says, markdown_shows
from tests.documents.sample import NASTY, sample

#: Text made of what Markdown knows, and of letters between.
MARKED = st.text(alphabet=st.sampled_from("aÖ1 .)-+=*_`~<>&#|\\[]()!:;{}$^'\"/@\N{NO-BREAK SPACE}–"), max_size=12).map(
    cleaned
)


def _paper(*blocks: Paragraph | Listing | Table, title: str = "T", heading: str = "H") -> Document:
    section = Section(key="a", heading=heading, blocks=blocks)
    return Document(name="x", language="en", kind="K", title=title, sections=(section,))


def _html(document: Document) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(as_markdown(document)))


def _said(document: Document) -> list[str]:
    return [" ".join(line.split()) for line in markdown_shows(as_markdown(document)).split("\n")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(language: Language) -> None:
    """The sample, to the letter."""
    assert same_as_golden(f"sample.{language}.md", as_markdown(sample(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_stands(language: Language) -> None:
    """Read as CommonMark with tables, the document says everything, names that look like markup among it."""
    document = sample(language)
    said = markdown_says(as_markdown(document))
    assert [fact for fact in facts(document) if fact not in said] == []
    assert said.count(NASTY) > 20


@given(MARKED, MARKED, st.booleans())
def test_any_text_shows_as_it_is(first: str, second: str, strong: bool) -> None:
    """Whatever stands in a title, paragraph, item or cell shows literally; no tag but those of the document comes out."""
    text = runs(Run(text=first, strong=strong), Run(text=second))
    table = Table(
        key="t",
        caption="c",
        columns=(Column(title=first), Column(title="b")),
        rows=((Cell(text=second, strong=strong), Cell(text="x")),),
    )
    listing = Listing(style="continuation", items=(runs("a"), text))
    said = _said(_paper(Paragraph(runs=text), listing, table, title=first, heading=second))
    whole = " ".join((first + second).split())
    for shown in (whole, " ".join(first.split()), " ".join(second.split())):
        assert shown in said or f"{shown}." in said or not shown
    assert sum(line.startswith(whole) for line in said) >= 2


def test_lines_that_begin_like_a_list() -> None:
    """A sentence that begins with a year or a dash is no list."""
    for text in ("2024. Salem", "1) a", "- b", "+ c", "--- d", "=== e", "> f", "# g"):
        html = _html(_paper(Paragraph(runs=runs(text))))
        assert "<li>" not in html
        assert "<hr" not in html
        assert "blockquote" not in html


def test_emphasis_that_would_not_be_read_is_left_out() -> None:
    """Where the marks would show as asterisks the text stands without them."""
    text = runs(
        "a", Run(text="=b", strong=True), "c ", Run(text="d", strong=True), "e", Run(text=" f. ", strong=True), "g"
    )
    html = _html(_paper(Paragraph(runs=text)))
    assert "<p>a=bc <strong>d</strong>e <strong>f.</strong> g</p>" in html


def test_two_lists_stay_two() -> None:
    """A list without a lead after another list is its own."""
    one = Listing(style="continuation", items=(runs("a"), runs("b")))
    assert _html(_paper(one, one, one)).count("<ul>") == 3


def test_numbers_of_notes_and_items() -> None:
    """Numbered points are an ordered list, and so are the notes at the end."""
    html = _html(sample("sv"))
    assert "<ol>\n<li>Planen för 2024–2027 antas enligt tabell 1.</li>" in html
    assert html.index("<h2>Noter</h2>") < html.index("<li>Protokoll 27 oktober 2023")
    assert "ordförandekommun 2024.[1] Avvikelsen" in html
