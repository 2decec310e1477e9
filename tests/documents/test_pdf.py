"""The PDF: its facts, its standards, its pages."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.extras import MissingExtra
from rotation.documents.model import (
    Cell,
    Column,
    Document,
    Figure,
    HeadItem,
    Listing,
    Paragraph,
    Run,
    Section,
    Table,
    runs,
)
from rotation.documents.pdf import as_pdf
from rotation.documents.setting import facts
from rotation.documents.typesetting import SettingError
from tests.documents.sample import NASTY, sample

page = pytest.importorskip("page")
pypdf = pytest.importorskip("pypdf")

ROOT = Path(__file__).parents[2]
PLAN = '{"plan": "Ö"}'.encode()


def read(pdf: bytes) -> pypdf.PdfReader:
    """The file as another program reads it."""
    return pypdf.PdfReader(io.BytesIO(pdf))


def squeezed(text: str) -> str:
    """Without blanks, which lines and boxes change."""
    return "".join(text.split())


def running(sheet: pypdf.PageObject) -> str:
    """The text of a page without the small figures that mark footnotes."""
    told: list[str] = []

    def keep(text: str, *_: object) -> None:
        told.extend([] if text.isdigit() and len(text) < 3 else [text])

    sheet.extract_text(visitor_text=keep)
    return "".join(told)


def alternatives(reader: pypdf.PdfReader) -> Iterator[str]:
    """The alternative texts of the structure."""
    waiting = [reader.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            yield from [str(node["/Alt"])] if "/Alt" in node else []
            waiting.extend([node["/K"]] if "/K" in node else [])


def findings(pdf: bytes, *profiles: str) -> list[str]:
    """What the checker objects to."""
    return [f.message for name in profiles for f in page.validate_pdf_bytes(pdf, profile=name).failures]


def one_section(*blocks: Paragraph | Listing | Table | Figure) -> Document:
    """A small paper."""
    section = Section(key="s", heading="Rubrik", blocks=blocks)
    return Document(name="x", language="sv", kind="Beslut", title="Titel", sections=(section,))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_stands_in_it(language: Language) -> None:
    """All texts are on the pages, alternative texts in the structure."""
    document = sample(language)
    reader = read(as_pdf(document))
    told = squeezed(" ".join([*map(running, reader.pages), *alternatives(reader)]))
    assert [fact for fact in facts(document) if squeezed(fact) not in told] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_keeps_its_standards(language: Language) -> None:
    """PDF/UA-1 with PDF/A-2a, and with PDF/A-3a when the plan is attached; no finding."""
    assert findings(as_pdf(sample(language)), "ua1", "2a") == []
    assert findings(as_pdf(sample(language), archive=PLAN), "ua1", "3a") == []


def test_the_checker_bites() -> None:
    """A file without its language, without its letters' meaning, or of the wrong standard is found out."""
    made = as_pdf(sample("sv"))
    for name, profile in ((b"/Lang", "ua1"), (b"/ToUnicode", "2a")):
        broken = made.replace(name, name[:-1] + b"x")
        assert broken != made
        assert findings(broken, profile)
    assert findings(as_pdf(sample("sv"), archive=PLAN), "2a")


def test_the_plan_is_attached() -> None:
    """The attachment is the plan, byte for byte, and marked as the source; without it there is none."""
    reader = read(as_pdf(sample("sv"), archive=PLAN))
    assert dict(reader.attachments) == {"rotation.json": [PLAN]}
    assert reader.trailer["/Root"]["/AF"][0].get_object()["/AFRelationship"] == "/Source"
    assert not read(as_pdf(sample("sv"))).attachments


@pytest.mark.parametrize(("language", "locale"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_what_the_file_tells_of_itself(language: Language, locale: str) -> None:
    """Title, language and the date of the paper; nobody's name."""
    document = sample(language)
    reader = read(as_pdf(document))
    assert reader.metadata.title == document.title
    assert reader.metadata.author is None
    assert reader.metadata.creation_date.date() == document.issued
    assert str(reader.trailer["/Root"]["/Lang"]).lower() == locale.lower()


def test_an_undated_paper_gets_the_same_bytes_every_day() -> None:
    """The clock is not asked."""
    undated = sample("sv").model_copy(update={"issued": None})
    assert read(as_pdf(undated)).metadata.creation_date.date() == date(2000, 1, 1)


def test_the_headings_are_the_outline() -> None:
    """The title is above the sections, and a span of years is whole in it."""
    outline = read(as_pdf(sample("sv"))).outline
    assert outline[0].title == "Ordförandekommun 2024–2027"
    assert [entry.title for entry in outline[1] if not isinstance(entry, list)][:2] == [
        "Förslag till beslut",
        "Ärendet",
    ]


def test_pages_are_a4_and_numbered() -> None:
    """Every page says which one it is, of how many."""
    pages = read(as_pdf(sample("sv"))).pages
    assert len(pages) > 3
    for number, made in enumerate(pages, start=1):
        assert (round(made.mediabox.width), round(made.mediabox.height)) == (595, 842)
        assert f"{number} ({len(pages)})" in made.extract_text()


def test_a_long_table_repeats_its_header() -> None:
    """On each page that has rows of it; the appendix begins on a page of its own."""
    texts = [p.extract_text() for p in read(as_pdf(sample("sv"))).pages]
    with_rows = [text for text in texts if any(f"\n{year} {NASTY}\n" in text for year in range(1958, 2028))]
    assert len(with_rows) == 3
    assert all("År Kommun\n" in text for text in with_rows)
    assert sum("Bilaga 1" in text for text in texts) == 1
    assert texts[2].strip().startswith("Bilaga 1")


def test_endless_words_are_broken_everywhere() -> None:
    """A word of 200 letters stays on the page as title, heading, text, item, cell, caption, note and in the head."""
    word = "Å" * 200
    rows = ((Cell(text=word), Cell(text=word, strong=True), Cell(text="1", value=1)),)
    columns = (Column(title=word), Column(title="B"), Column(title="C", share=1, align="end"))
    blocks = (
        Paragraph(runs=runs(word, Run(text=word, strong=True, note=word))),
        Listing(style="numbered", lead=runs(word), items=(runs(word),)),
        Table(key="t", caption=word, columns=columns, rows=rows, note=word),
    )
    document = Document(
        name="x",
        language="sv",
        kind=word,
        title=word,
        head=(HeadItem(label="Till", text=word),),
        sections=(Section(key="s", heading=word, blocks=blocks),),
    )
    made = as_pdf(document)
    text = "\n".join(p.extract_text() for p in read(made).pages)
    assert "Å" * 20 in text
    assert "Å" * 100 not in text
    assert squeezed(text).count(word) >= 9
    assert findings(made, "ua1", "2a") == []


def test_dates_and_spans_are_not_parted() -> None:
    """Wherever the line ends, "2 oktober 2023" and "2024–2027" stay whole."""
    for fill in range(60, 90):
        document = one_section(
            Paragraph(runs=runs("x" * 10 + " " + "i " * fill + "2 oktober 2023 och 2024–2027 slut."))
        )
        lines = "\n".join(p.extract_text() for p in read(as_pdf(document)).pages).splitlines()
        assert any("2 oktober 2023" in line for line in lines)
        assert any("2024–2027" in line for line in lines)


def test_text_is_never_source() -> None:
    """What would be code, markup or a tag is set as it stands."""
    nasty = '#panic("x") $x$ *a* _b_ `c` @t <t> \\ // /* */ ~ -- ... "q" =1+1 {{x}}'
    assert squeezed(nasty) in squeezed(read(as_pdf(one_section(Paragraph(runs=runs(nasty))))).pages[0].extract_text())


def test_a_letter_that_the_font_lacks_is_an_error() -> None:
    """It is named; no file is made with a hole in it."""
    with pytest.raises(SettingError, match="漢"):
        as_pdf(one_section(Paragraph(runs=runs("漢"))))


def test_small_papers() -> None:
    """Without head, sections or blocks there is a paper all the same."""
    bare = Document(name="x", language="en", kind="Note", title="T")
    assert findings(as_pdf(bare), "ua1", "2a") == []
    only = bare.model_copy(update={"sections": (Section(key="a", heading="H", appendix=True),)})
    assert len(read(as_pdf(only)).pages) == 2


_PRINT = """
import hashlib
from rotation.documents.docx import as_docx
from rotation.documents.pdf import as_pdf
from tests.documents.sample import sample
for made in (as_pdf(sample("sv")), as_pdf(sample("en"), archive=b"{}"), as_docx(sample("sv"))):
    print(hashlib.sha256(made).hexdigest())
"""


def test_two_processes_make_the_same_bytes() -> None:
    """Hash seed, time zone and locale change nothing, in PDF and DOCX."""
    made = []
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/New_York", "C.UTF-8")):
        around = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        made.append(
            subprocess.run([sys.executable, "-c", _PRINT], cwd=ROOT, env=around, check=True, capture_output=True).stdout
        )
    assert made[0] == made[1]
    assert len(made[0].split()) == 3


def test_a_missing_typesetter_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line with the command that installs it."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtra, match=r'^typst .*pip install "rotation-planner\[documents\]"$'):
        as_pdf(sample("sv"))


def test_a_paragraph_stays_with_its_table_and_what_stands_apart_has_its_page() -> None:
    """Wherever the page ends: the line that leads to a table is on the table's page, and sections apart begin pages."""
    bare = Document(name="x", language="sv", kind="Not", title="T")
    lead = Paragraph(runs=runs("Se den här tabellen."))
    table = Table(key="t", caption="T", columns=(Column(title="A"),), rows=((Cell(text="raden"),),) * 5)
    for lines in range(30, 40):
        before = tuple(Paragraph(runs=runs(f"Stycke {n}.")) for n in range(lines))
        first = Section(key="a", heading="Ett", blocks=(*before, lead, table))
        second = Section(key="b", heading="Apart", blocks=(lead,), apart=True)
        pages = [
            sheet.extract_text() for sheet in read(as_pdf(bare.model_copy(update={"sections": (first, second)}))).pages
        ]
        assert [text for text in pages if "Se den" in text and "raden" not in text and "Apart" not in text] == []
        assert [("raden" in text, text.strip().startswith("Apart")) for text in pages if "Apart" in text] == [
            (False, True)
        ]


def test_an_address_is_parted_after_its_marks() -> None:
    """In a narrow column no word of an address is broken, and the whole of it stands there."""
    address = "https://kommunerna.example/arkiv/nyhetsarkiv/organisation.html"
    columns = (Column(title="A", share=75), Column(title="B", share=25))
    table = Table(key="t", caption="T", columns=columns, rows=((Cell(text="ord " * 60), Cell(text=address)),))
    paper = Document(
        name="x", language="sv", kind="Not", title="T", sections=(Section(key="a", heading="H", blocks=(table,)),)
    )
    lines = read(as_pdf(paper)).pages[0].extract_text().splitlines()
    found = [
        line.removeprefix("ord ").strip() for line in lines if "kommunerna" in line or "arkiv" in line or "html" in line
    ]
    parts = [piece for line in found for piece in line.split(" ") if piece not in ("", "ord")]
    assert "".join(parts) == address
    assert len(parts) > 1
    assert all(part.endswith(("/", ".")) for part in parts[:-1])


def test_a_long_word_breaks_at_its_seam() -> None:
    """In a narrow column "Ordförandekommun" goes on with "kommun" in the next line, and no sign is added."""
    columns = tuple(Column(title="Ordförandekommun 2024", share=1) for _ in range(6))
    table = Table(key="cases", caption="Fall", columns=columns, rows=((Cell(text="Alby"),) * 6,))
    lines = read(as_pdf(one_section(table))).pages[0].extract_text().splitlines()
    found = [line.strip() for line in lines]
    assert sum(line.startswith("kommun 2024") for line in found) == 6
    assert "\N{SOFT HYPHEN}" not in "".join(found)


def test_a_long_table_with_a_note_begins_below_its_heading() -> None:
    """A table over several pages is not tied to its note: no page has the heading alone."""
    rows = tuple((Cell(text=f"Rad {number}"), Cell(text="Text " * 40)) for number in range(30))
    table = Table(
        key="t", caption="En tabell", columns=(Column(title="A"), Column(title="B", share=3)), rows=rows, note="Not."
    )
    before = Paragraph(runs=runs("Ord " * 500))
    sections = (Section(key="a", heading="Först", blocks=(before,)), Section(key="b", heading="Sedan", blocks=(table,)))
    pages = [
        sheet.extract_text() for sheet in read(as_pdf(one_section().model_copy(update={"sections": sections}))).pages
    ]
    [heading] = [text for text in pages if "Sedan" in text]
    assert "Rad 0" in heading
