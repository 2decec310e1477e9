from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.words import LANGUAGES, Language
from rotation.documents.html import as_html
from rotation.documents.html.picture import picture
from rotation.documents.model import Cell, Column, Document, Figure, HeadItem, Paragraph, Run, Section, Table, runs
from rotation.documents.setting import facts
from rotation.documents.text import cleaned
from tests.documents.goldens import same_as_golden
from tests.documents.reading import html_says
from tests.documents.sample import ADDRESS, NASTY, sample

VOID = {"meta", "link", "br", "wbr"}


class _Page(HTMLParser):
    """Tags, attributes and nesting of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, name: str) -> list[str]:
        return [value for found, value in self.attributes if found == name]


@pytest.fixture(params=LANGUAGES)
def document(request: pytest.FixtureRequest) -> Document:
    return sample(request.param)


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(language: Language) -> None:
    """The sample, to the letter."""
    assert same_as_golden(f"sample.{language}.html", as_html(sample(language)))


def test_every_fact_stands(document: Document) -> None:
    """The text of the page says everything, and names that look like markup stand as they are."""
    said = html_says(as_html(document))
    assert [fact for fact in facts(document) if fact not in said] == []
    assert said.count(NASTY) > 20


def _full(text: str) -> Document:
    """A document with the text in every place."""
    table = Table(key="t", caption=text, columns=(Column(title=text),), rows=((Cell(text=text),),), note=text)
    paragraph = Paragraph(runs=runs(Run(text=text, strong=True, note=text)))
    section = Section(key="a", heading=text, blocks=(paragraph, table))
    head = (HeadItem(label=text, text=text),)
    return Document(name="x", language="en", kind=text, title=text, head=head, sections=(section,))


def _tags(html: str) -> list[str]:
    """The tags, but those that keep a date on one line."""
    return [tag for tag in _Page(html).tags if tag != "span"]


@given(st.text(alphabet=st.sampled_from("aÖ1 <>&;#'\"{}%/!-=\\"), max_size=12).map(cleaned).filter(bool))
def test_any_text_shows_as_it_is(text: str) -> None:
    """Whatever stands in a title, heading, paragraph, note, head or cell shows literally, and no tag comes of it."""
    html = as_html(_full(text))
    assert _tags(html) == _tags(as_html(_full("a")))
    assert html_says(html).count(text) >= 10


def test_nothing_from_outside(document: Document) -> None:
    """No script, no address but those in the document's text, nothing that loads; links stay in the page."""
    html = as_html(document)
    page = _Page(html)
    assert "http" not in html.replace("<wbr>", "").replace(ADDRESS, "")
    assert not {"script", "img", "iframe", "object", "embed", "base", "form"} & set(page.tags)
    assert not page.values("src")
    assert not [name for name, _ in page.attributes if name.startswith("on")]
    assert "@import" not in html
    assert set(re.findall(r"url\((.)", html)) == {"#"}
    assert {value[:1] for value in page.values("href") if value != "data:,"} == {"#"}


def test_structure(document: Document) -> None:
    """Language, title, one h1, landmarks, and headings that skip no level."""
    html = as_html(document)
    page = _Page(html)
    assert page.open == []
    assert f'<html lang="{document.language}">' in html
    assert f"<title>{document.title} – {document.kind}</title>" in html
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in html
    assert [page.tags.count(tag) for tag in ("header", "main", "nav", "footer", "h1")] == [1] * 5
    levels = [int(tag[1]) for tag in page.tags if re.fullmatch("h[1-6]", tag)]
    assert all(below <= above + 1 for above, below in pairwise(levels))
    assert page.values("scope").count("col") == 7
    assert page.values("scope").count("row") == 73


def test_ids_are_unique_and_found(document: Document) -> None:
    """No id stands twice, not even in two pictures with the same ids, and every link and label has its target."""
    page = _Page(as_html(document))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    named = [*page.values("aria-labelledby"), *page.values("aria-describedby")]
    linked = [value[1:] for value in page.values("href") if value.startswith("#")]
    assert {word for value in named for word in value.split()} | set(linked) <= set(ids)
    assert "figure-shares-hatch" in ids
    assert "figure-again-hatch" in ids


def test_notes_lead_there_and_back() -> None:
    """Each note mark links to its note, each note back to its mark."""
    html = as_html(sample("sv"))
    for number in range(1, 5):
        assert f'<a id="mark-{number}" href="#note-{number}" role="doc-noteref" aria-label="Not {number}">' in html
        assert f'<li id="note-{number}">' in html
        assert f'href="#mark-{number}" role="doc-backlink"' in html


def test_references_are_links() -> None:
    """A reference leads to its table or figure."""
    html = as_html(sample("sv"))
    assert 'antas enligt <a href="#table-plan"><span class="keep">tabell 1</span></a>.' in html
    assert '<a href="#figure-shares"><span class="keep">figur 1</span></a>' in html


def test_contents_only_above_four_sections() -> None:
    """A short paper begins with its text."""
    document = sample("sv")
    assert "<nav" not in as_html(document.model_copy(update={"sections": document.sections[:4]}))


def test_only_wide_tables_are_scrolled() -> None:
    """A table that fits a narrow screen is no stop on the way through the page by keyboard."""
    html = as_html(sample("sv"))
    assert 'aria-labelledby="table-plan-caption">\n<table' in html
    assert 'aria-labelledby="table-every-year-caption"' not in html


def test_long_headings_and_cells_may_be_parted() -> None:
    """A heading that could not be parted would push the last column out of a narrow screen; running text is as it is."""
    table = Table(
        key="t", caption="c", columns=(Column(title="Ordförandekommun"),), rows=((Cell(text="Ordförandekommun 2024"),),)
    )
    section = Section(key="a", heading="Ordförandekommun", blocks=(table,))
    html = as_html(sample("sv").model_copy(update={"sections": (section,)}))
    assert '<th scope="col">Ordförande\N{SOFT HYPHEN}kommun</th>' in html
    assert '<th scope="row">Ordförande\N{SOFT HYPHEN}kommun 2024</th>' in html
    assert "<h2>Ordförandekommun</h2>" in html


def test_addresses_in_cells_may_be_parted_after_their_marks() -> None:
    """Inside the address only, whatever else stands in the cell; it reads as it was written."""
    address = 'http://a.example/b-c/d.html, "<b x=y>" & 2 oktober 2023'
    table = Table(key="t", caption="c", columns=(Column(title="a"),), rows=((Cell(text=address),),))
    section = Section(key="a", heading="A", blocks=(table,))
    html = as_html(sample("sv").model_copy(update={"sections": (section,)}))
    assert "http://a.<wbr>example/<wbr>b-<wbr>c/<wbr>d.<wbr>html, " in html
    assert '<span class="keep">2 oktober 2023</span>' in html
    assert address in html_says(html)
    assert "<b " not in html


def test_many_columns_and_long_words() -> None:
    """What would need more than the page is marked for the style: many columns, words that must be parted."""
    columns = (Column(title="x" * 25, align="end"), *(Column(title="y") for _ in range(8)))
    table = Table(
        key="t", caption="c", columns=columns, rows=((Cell(text="z" * 25), *(Cell(text="1") for _ in range(8))),)
    )
    section = Section(key="a", heading="A", blocks=(table,))
    html = as_html(sample("sv").model_copy(update={"sections": (section,)}))
    assert '<table id="table-t" class="many">' in html
    assert f'<th scope="col" class="end long">{"x" * 25}</th>' in html
    assert f'<th scope="row" class="end long">{"z" * 25}</th>' in html


def test_a_subsection_first_is_a_heading_of_the_first_level() -> None:
    """No level is skipped when a paper begins with a subsection."""
    section = Section(key="a", heading="A", level=2)
    assert "<h2>A</h2>" in as_html(sample("sv").model_copy(update={"sections": (section,)}))


def _drawn(inner: str, attributes: str = 'viewBox="0 0 10 10"') -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {attributes}>{inner}</svg>'
    )


@pytest.mark.parametrize(
    "svg",
    [
        _drawn("<script>alert(1)</script>"),
        _drawn('<rect onload="alert(1)"/>'),
        _drawn("<foreignObject><p>x</p></foreignObject>"),
        _drawn('<image href="http://outside.example/x.png"/>'),
        _drawn('<a href="#x"><text>x</text></a>'),
        _drawn('<use xlink:href="http://outside.example/x.svg#a"/>'),
        _drawn('<rect fill="url(http://outside.example/x)"/>'),
        _drawn('<rect style="fill: u\\72l(http://outside.example/x)"/>'),
        _drawn("<style>@import 'http://outside.example/x.css';</style>"),
        _drawn("<style>a { } &lt;/style>&lt;script></style>"),
        _drawn("<animate/>"),
        _drawn("<b xmlns='http://www.w3.org/1999/xhtml'>x</b>"),
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + _drawn("<text>&a;</text>"),
        _drawn("<rect/>", ""),
        _drawn("<rect/>", 'viewBox="0 0"'),
        "<svg/>",
        "<p>x</p>",
        "no picture",
        "",
    ],
)
def test_what_is_no_picture_is_refused(svg: str) -> None:
    """Anything that runs, loads, leads away or is no drawing is an error, never part of a page."""
    with pytest.raises(ValueError, match="the picture"):
        picture(svg, "figure-x", "X.")
    figure = Figure(key="x", caption="x", alternative="x", svg=svg, table="plan")
    document = sample("sv")
    section = document.sections[2].model_copy(update={"blocks": (*document.sections[2].blocks, figure)})
    with pytest.raises(ValueError, match="the picture"):
        as_html(document.model_copy(update={"sections": (section,)}))


def test_a_picture_becomes_part_of_a_page() -> None:
    """No namespace, own ids wherever they are named, and the alternative text in place of what stood there."""
    inner = (
        '<title id="t">old</title><style>#p { fill: red } .a { fill: url(#q) }</style><g id="p" aria-label="a\\b">'
        '<use xlink:href="#p" clip-path="url(#q)"/><title>A &amp; <!-- c -->b</title></g>'
    )
    made = picture(
        _drawn(inner, 'width="30" height="20px" style="color: red;" aria-labelledby="t"'), "figure-x", '<Ny> & "bra".'
    )
    assert made == (
        '<svg style="color: red; --wide: 30px" aria-labelledby="figure-x-text" viewBox="0 0 30 20" role="img">'
        '<desc id="figure-x-text">&lt;Ny&gt; &amp; "bra".</desc>\n'
        "<style>#figure-x-p { fill: red } .a { fill: url(#figure-x-q) }</style>"
        '<g id="figure-x-p" aria-label="a\\b"><use href="#figure-x-p" clip-path="url(#figure-x-q)" />'
        "<title>A &amp; b</title></g></svg>"
    )
