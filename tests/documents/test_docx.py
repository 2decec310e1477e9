"""The Word file: its facts, its parts, its styles."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.docx import as_docx
from rotation.documents.docx.file import zipped
from rotation.documents.model import Cell, Column, Document, Listing, Paragraph, Section, Table, runs
from rotation.documents.setting import facts
from tests.documents.sample import NASTY, sample

audit = pytest.importorskip("openxml_audit")
docx = pytest.importorskip("docx")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def parts(made: bytes) -> dict[str, bytes]:
    """The files in the file, in their order."""
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def main(made: bytes) -> ElementTree.Element:
    """The text part."""
    return ElementTree.fromstring(parts(made)["word/document.xml"])


def squeezed(text: str) -> str:
    """Without blanks and word joiners: some blanks are no-break blanks here."""
    return "".join(text.split()).replace("\N{WORD JOINER}", "")


def findings(made: bytes, folder: Path) -> list[str]:
    """What the checker objects to."""
    file = folder / "x.docx"
    file.write_bytes(made)
    validator = audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365)
    return [str(error) for error in validator.validate(str(file)).errors]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_stands_in_it(language: Language) -> None:
    """All texts are in the text or the footnotes, alternative texts with the pictures."""
    document = sample(language)
    files = parts(as_docx(document))
    told = []
    for name in ("word/document.xml", "word/footnotes.xml"):
        for element in ElementTree.fromstring(files[name]).iter():
            told += [element.text or ""] if element.tag == f"{W}t" else []
            told += [element.get("descr", "")]
    whole = squeezed("".join(told))
    assert [fact for fact in facts(document) if squeezed(fact) not in whole] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_checker_has_no_finding(language: Language, tmp_path: Path) -> None:
    """Schema, relations and meaning are in order."""
    assert findings(as_docx(sample(language)), tmp_path) == []


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("word/document.xml", b"<w:tblGrid>", b"<w:tblGird>"),
        ("word/document.xml", b'r:embed="rIdPng1"', b'r:embed="rIdNone"'),
        ("word/settings.xml", b'<w:decimalSymbol w:val=","/>', b'<w:decimalSymbol w:value=","/>'),
    ],
)
def test_the_checker_bites(name: str, old: bytes, new: bytes, tmp_path: Path) -> None:
    """A misspelt element, a picture that is not there, and a wrong attribute are found out."""
    files = parts(as_docx(sample("sv")))
    assert old in files[name]
    files[name] = files[name].replace(old, new).replace(old.replace(b"<", b"</"), new.replace(b"<", b"</"))
    assert findings(zipped(files), tmp_path)


def test_the_parts_and_nothing_else() -> None:
    """A fixed order, no times, no thumbnail, nothing left over from a template."""
    made = as_docx(sample("sv"))
    media = [f"word/media/image{number}.{ending}" for number in (1, 2) for ending in ("png", "svg")]
    ready = ("styles", "settings", "numbering", "footnotes", "footer", "fontTable", "theme")
    first = ["[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml"]
    names = [*first, "word/_rels/document.xml.rels", *(f"word/{name}.xml" for name in ready), *media]
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.namelist() == names
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_the_file_tells_of_itself() -> None:
    """Title, language and the date of the paper; nobody's name. An undated paper has no date."""
    document = sample("sv")
    told = docx.Document(io.BytesIO(as_docx(document))).core_properties
    assert (told.title, told.author, told.last_modified_by, told.language) == (document.title, "", "", "sv-SE")
    assert told.created.date() == told.modified.date() == document.issued
    undated = parts(as_docx(document.model_copy(update={"issued": None})))["docProps/core.xml"]
    assert b"dcterms:created" not in undated


@pytest.mark.parametrize(("language", "locale", "decimal"), [("sv", b"sv-SE", b","), ("en", b"en-GB", b".")])
def test_language_and_settings(language: Language, locale: bytes, decimal: bytes) -> None:
    """The language of the text, the decimal mark, and Word of today rather than compatibility with an older one."""
    files = parts(as_docx(sample(language)))
    assert b'<w:lang w:val="' + locale in files["word/styles.xml"]
    assert b'<w:decimalSymbol w:val="' + decimal in files["word/settings.xml"]
    assert (
        b'"compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in files["word/settings.xml"]
    )


def test_styles_as_word_knows_them() -> None:
    """The title is Heading 1, sections 2 and 3; captions, lists and no empty paragraph as spacing."""
    read = docx.Document(io.BytesIO(as_docx(sample("sv"))))
    styles = [paragraph.style.name for paragraph in read.paragraphs]
    assert styles.count("Heading 1") == 1
    assert {"Heading 2", "Heading 3", "Caption", "List Number", "List Bullet", "Message Header"} <= set(styles)
    assert read.sections[0].page_width.mm == pytest.approx(210, abs=0.1)
    assert all(p.text or "drawing" in p._p.xml for p in read.paragraphs[:-1])


def test_a_last_table_is_followed_by_a_paragraph_without_room() -> None:
    """Word demands one; it takes a point."""
    last = list(main(as_docx(sample("sv"))).iter(f"{W}p"))[-1]
    assert [spacing.get(f"{W}line") for spacing in last.iter(f"{W}spacing")] == ["20"]


def test_each_numbered_list_begins_with_one() -> None:
    """Two lists have two numbers, each with a start of its own."""
    listing = Listing(style="numbered", items=(runs("A"), runs("B")))
    section = Section(key="s", heading="R", blocks=(listing, listing))
    made = as_docx(Document(name="x", language="sv", kind="K", title="T", sections=(section,)))
    numbers = [found.get(f"{W}val") for found in main(made).iter(f"{W}numId")]
    assert numbers == ["3", "3", "4", "4"]
    assert parts(made)["word/numbering.xml"].count(b"startOverride") == 2


def test_tables_repeat_their_header_and_fill_the_page() -> None:
    """A marked header row, no parted rows, row headers where there are some, widths that add up to the text's."""
    tables = list(main(as_docx(sample("sv"))).iter(f"{W}tbl"))
    assert [len(list(table.iter(f"{W}tblHeader"))) for table in tables] == [1, 1, 1]
    assert [table.find(f"{W}tblPr/{W}tblLook").get(f"{W}firstColumn") for table in tables] == ["1", "1", "0"]  # type: ignore[union-attr]
    for table in tables:
        assert len(list(table.iter(f"{W}cantSplit"))) == len(list(table.iter(f"{W}tr")))
        assert sum(int(c.get(f"{W}w", "")) for c in table.iter(f"{W}gridCol")) == pytest.approx(8844, abs=3)


def test_an_endless_word_does_not_widen_the_table() -> None:
    """Fixed widths: the word is broken in its cell."""
    rows = ((Cell(text="x" * 200), Cell(text="1", value=1)),)
    table = Table(key="t", caption="C", columns=(Column(title="A"), Column(title="B")), rows=rows)
    document = Document(
        name="x", language="sv", kind="K", title="T", sections=(Section(key="s", heading="R", blocks=(table,)),)
    )
    made = main(as_docx(document))
    assert [found.get(f"{W}type") for found in made.iter(f"{W}tblLayout")] == ["fixed"]
    assert sum(int(c.get(f"{W}w", "")) for c in made.iter(f"{W}gridCol")) == pytest.approx(8844, abs=2)


def test_footnotes_are_real() -> None:
    """As many references as notes, in order, and the text escaped."""
    made = as_docx(sample("sv"))
    references = [found.get(f"{W}id") for found in main(made).iter(f"{W}footnoteReference")]
    notes = ElementTree.fromstring(parts(made)["word/footnotes.xml"])
    assert references == [note.get(f"{W}id") for note in notes][2:] == ["1", "2", "3", "4"]
    assert "".join(notes[-1].itertext()) == f" {NASTY}"


def test_references_point_to_the_numbers_of_captions() -> None:
    """Every REF field names a bookmark that stands around a number."""
    made = main(as_docx(sample("sv")))
    bookmarks = [found.get(f"{W}name") for found in made.iter(f"{W}bookmarkStart")]
    codes = [(found.text or "").split() for found in made.iter(f"{W}instrText")]
    asked = [code[1] for code in codes if code[0] == "REF"]
    assert len(asked) > 2
    assert set(asked) <= set(bookmarks)
    assert len(bookmarks) == len(set(bookmarks)) == 5


def test_a_note_cannot_fill_a_place_in_a_part() -> None:
    """Text that looks like a place to be filled stays text."""
    document = sample("sv")
    text = document.sections[0].blocks[0]
    assert isinstance(text, Listing)
    note = text.items[0][0].model_copy(update={"note": "{locale} {numbers}"})
    section = Section(key="s", heading="R", blocks=(text.model_copy(update={"items": ((note,),)}),))
    made = as_docx(Document(name="x", language="sv", kind="K", title="T", sections=(section,)))
    assert b"{locale} {numbers}" in parts(made)["word/footnotes.xml"]


def test_a_paper_without_figures_needs_no_pictures() -> None:
    """No picture parts, and no kinds for them."""
    files = parts(as_docx(Document(name="x", language="en", kind="K", title="T")))
    assert not [name for name in files if "media" in name]
    assert b"png" not in files["[Content_Types].xml"]


def test_a_span_is_not_parted_after_its_dash() -> None:
    """A word joiner stands behind the dash of a span of years, and nowhere else."""
    texts = [element.text or "" for element in main(as_docx(sample("sv"))).iter(f"{W}t")]
    assert any("2024\N{EN DASH}\N{WORD JOINER}2027" in text for text in texts)
    assert sum(text.count("\N{WORD JOINER}") for text in texts) == sum(text.count("\N{EN DASH}") for text in texts)


def test_what_stands_apart_begins_on_a_page_of_its_own() -> None:
    """A break before its heading; a paragraph that leads to a table stays with it."""
    (table, *_), lead = sample("sv").tables(), Paragraph(runs=runs("Se tabellen."))
    sections = tuple(Section(key=key, heading="A", blocks=(lead, lead, table), apart=key == "b") for key in "ab")
    made = main(as_docx(sample("sv").model_copy(update={"sections": sections[1:]})))
    assert len(list(made.iter(f"{W}pageBreakBefore"))) == 1
    kept = [p for p in made.iter(f"{W}p") if p.find(f"{W}pPr/{W}keepNext") is not None]
    assert [text for p in kept for e in p.iter(f"{W}t") if "Se tabellen" in (text := e.text or "")] == [
        "Se tabellen."
    ] * 2
    made = main(as_docx(sample("sv").model_copy(update={"sections": sections[:1]})))
    assert not list(made.iter(f"{W}pageBreakBefore"))
