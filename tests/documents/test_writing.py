"""All files of a case: their names, their forms, the record inside an archive PDF."""

from __future__ import annotations

import io

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.writing import KINDS, USUAL, files_of, papers_of
from tests.documents.building.cases import RICH, SODERTORN, real

openpyxl = pytest.importorskip("openpyxl")
pypdf = pytest.importorskip("pypdf")


def test_the_usual_files() -> None:
    """Two papers in five forms, the tables, the record, the calendar, two mails as drafts and as text; names in ASCII."""
    found = real(SODERTORN, profile=RICH)
    files = files_of(found, papers_of(found))
    forms = [
        f"{name}.{ending}"
        for name in ("beslutsunderlag", "forslag-till-beslut")
        for ending in ("docx", "pdf", "html", "md", "txt")
    ]
    mails = [f"mail-{name}.{ending}" for name in ("ledningsgruppen", "samarbetskommitten") for ending in ("eml", "txt")]
    assert list(files) == [*forms, "rotation.xlsx", "rotation.csv", "rotation.json", "rotation.ics", *mails]
    assert USUAL == ("basis", "proposal")


def test_every_kind_has_a_name_of_its_own() -> None:
    """No paper overwrites another; a kind asked for twice is made once."""
    found = real(SODERTORN)
    names = [paper.name for paper in papers_of(found, (*KINDS, *KINDS))]
    assert len(set(names)) == len(names) == len(KINDS)
    assert all(name.isascii() and " " not in name and "_" not in name for name in names)


def test_an_archive_pdf_carries_the_record() -> None:
    """The bytes of rotation.json are enclosed."""
    found = real(SODERTORN)
    files = files_of(found, papers_of(found, ["minutes"]), archive=True)
    pdf, record = files["protokoll.pdf"], files["rotation.json"]
    assert isinstance(pdf, bytes)
    assert isinstance(record, str)
    enclosed = pypdf.PdfReader(io.BytesIO(pdf)).attachments
    assert [data for each in enclosed.values() for data in each] == [record.encode()]


def test_no_name_of_a_person_is_made_up() -> None:
    """Without a profile the head has only the status."""
    [paper] = papers_of(real(SODERTORN), ["basis"])
    assert [item.label for item in paper.head] == ["Status"]


def test_the_workbook_has_the_departures_and_speaks_its_language() -> None:
    """A row for each of them, with its rule and what forces it; none where there are none."""
    found = real("sodertorn_feedback", "en")
    data = files_of(found, papers_of(found))["rotation.xlsx"]
    assert isinstance(data, bytes)
    book = openpyxl.load_workbook(io.BytesIO(data))
    values = [[cell.value for cell in row] for row in book["Departures"].iter_rows()]
    told = [row for row in values if any("takes its turn before" in str(cell) for cell in row)]
    assert len(told) == sum(item.kind == "turn_order" for item in found.account.deviations)
    assert "Page" in str(book["Departures"].oddFooter.right.text)
    none = files_of(real(SODERTORN), papers_of(real(SODERTORN)))["rotation.xlsx"]
    assert isinstance(none, bytes)
    assert "Avsteg" not in openpyxl.load_workbook(io.BytesIO(none)).sheetnames


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_name_of_a_sheet_is_cut(language: Language) -> None:
    """The sheets of the first scenario have names that fit."""
    found = real(SODERTORN, language)
    data = files_of(found, papers_of(found))["rotation.xlsx"]
    assert isinstance(data, bytes)
    names = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert len(names) > 8
    assert [name for name in names if name.endswith("…")] == []
