"""Spreadsheets: typed values, text that stays text, print set-up, the same bytes each time."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import sys
import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openxml_audit import OpenXmlValidator

from constraints.words import Language
from rotation.documents.extras import MissingExtra
from rotation.documents.model import Cell, Column, Table
from rotation.documents.setting import facts
from rotation.documents.xlsx import Sheet, as_xlsx, sheets_of
from rotation.documents.xlsx.sheets import LONGEST, legal_names
from rotation.documents.xlsx.values import value_of
from tests.documents.sample import LONG, NASTY, sample

LANGUAGES = pytest.mark.parametrize("language", ["sv", "en"])


def made(language: Language = "sv") -> bytes:
    """The sample as a workbook."""
    document = sample(language)
    return as_xlsx(sheets_of(document), title=document.title, language=language, issued=document.issued)


def opened(data: bytes) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(data))


def one(*cells: Cell, note: str = "") -> bytes:
    """A sheet of one row."""
    columns = tuple(Column(title=f"c{place}") for place in range(len(cells)))
    return as_xlsx([Sheet(name="A", table=Table(key="t", caption="T", columns=columns, rows=(cells,), note=note))])


def errors(data: bytes, folder: Path) -> list[str]:
    """What the audit finds."""
    path = folder / "x.xlsx"
    path.write_bytes(data)
    return [str(error) for error in OpenXmlValidator().validate(str(path)).errors]


@LANGUAGES
def test_every_fact_stands_in_it(language: Language) -> None:
    """Each text, or its value with a number format, is in some cell."""
    book = opened(made(language))
    told = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row if cell.value is not None)
    typed = {
        cell.text for table in sample(language).tables() for row in table.rows for cell in row if value_of(cell).form
    }
    assert typed
    for fact in facts(sample(language)):
        assert fact in told or fact in typed, fact


@LANGUAGES
def test_values_come_back_equal_and_nothing_is_a_formula(language: Language) -> None:
    """Numbers as numbers, days as days, texts as texts, links nowhere."""
    book = opened(made(language))
    for table, sheet in zip(sample(language).tables(), book.worksheets[1:], strict=False):
        for row, cells in enumerate(table.rows, start=3):
            for place, cell in enumerate(cells, start=1):
                found = sheet.cell(row, place)
                expected = value_of(cell).value
                value = found.value.date() if isinstance(found.value, datetime) else found.value
                assert value == expected
                assert found.data_type == (
                    "d" if isinstance(expected, date) else "s" if isinstance(expected, str) else "n"
                )
    assert not any(cell.data_type == "f" or cell.hyperlink for sheet in book for row in sheet for cell in row)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@x",
        "http://a.example",
        "2024",
        "<r>x</r>",
        "<r><t>&</r>",
        "_x0041_",
        LONG,
        NASTY,
        "{=1}",
        "'a",
    ],
)
def test_text_stays_text(text: str, tmp_path: Path) -> None:
    """Whatever a text looks like, the cell holds it, as text; the file is sound."""
    data = one(Cell(text=text), Cell(text="b"), note=text)
    sheet = opened(data).worksheets[0]
    assert [(sheet.cell(row, 1).value, sheet.cell(row, 1).data_type) for row in (3, 5)] == [(text, "s")] * 2
    assert errors(data, tmp_path) == []


@pytest.mark.parametrize(
    ("cell", "value", "form"),
    [
        (Cell(text="2024", value=2024), 2024, '0;"−"0;0'),
        (Cell(text="2024*", value=2024), 2024, '0"*";"−"0"*";0"*"'),
        (Cell(text="+1,13", value=1.125), 1.125, '"+"0.00;"−"0.00;0.00'),
        (Cell(text="−0.50", value=-0.5), -0.5, '0.00;"−"0.00;0.00'),
        (Cell(text="1\N{NO-BREAK SPACE}234", value=1234), 1234, '#,##0;"−"#,##0;#,##0'),
        (Cell(text="1,234", value=1234), 1234, '#,##0;"−"#,##0;#,##0'),
        (Cell(text="1,234", value=1.234), 1.234, '0.000;"−"0.000;0.000'),
        (Cell(text="2023-10-02", value=date(2023, 10, 2)), date(2023, 10, 2), "yyyy-mm-dd"),
        (Cell(text="2 oktober 2023", value=date(2023, 10, 2)), "2 oktober 2023", ""),
        (Cell(text="1850-01-01", value=date(1850, 1, 1)), "1850-01-01", ""),
        (Cell(text="tre", value=3), "tre", ""),
        (Cell(text="3 av 8", value=3), "3 av 8", ""),
        (Cell(text="4", value=5), "4", ""),
        (Cell(text="12345678901234567", value=12345678901234567), "12345678901234567", ""),
        (Cell(text="x"), "x", ""),
    ],
)
def test_number_formats_say_what_the_text_says(cell: Cell, value: object, form: str) -> None:
    """Decimals, signs, grouping and marks are kept; where a number would say something else, the text stands."""
    assert value_of(cell) == (value, form)


def test_formats_reach_the_file() -> None:
    """A mark after a number is part of its format, and the value is a number."""
    cell = opened(one(Cell(text="2024*", value=2024))).worksheets[0].cell(3, 1)
    assert (cell.value, cell.data_type, cell.number_format) == (2024, "n", '0"*";"−"0"*";0"*"')


def test_print_set_up() -> None:
    """A4 landscape, one page wide, repeated and frozen header, sheet name and page number."""
    for sheet in opened(made()):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$2"
        assert sheet.freeze_panes in ("A3", "B3")
        assert sheet.oddHeader.left.text == "&A"
        assert sheet.oddFooter.right.text == "Sida &P av &N"


def test_columns_are_as_wide_as_their_content() -> None:
    """Not narrower than 8 letters, not wider than a paragraph; long text wraps in a row that is high enough."""
    sheet = opened(one(Cell(text="a"), Cell(text="b" * 30), Cell(text=LONG))).worksheets[0]
    widths = [sheet.column_dimensions[letter].width for letter in "ABC"]
    assert widths[0] < 10 < 30 < widths[1] < 45 < widths[2] < 62
    assert sheet.cell(3, 3).alignment.wrap_text
    assert sheet.row_dimensions[3].height > 40


def test_the_audit_finds_nothing(tmp_path: Path) -> None:
    """In the sample and in a sheet of nothing but a header."""
    empty = Table(key="t", caption="", columns=(Column(title="A"),), rows=())
    assert errors(made(), tmp_path) == []
    assert errors(as_xlsx([Sheet(name="", table=empty)]), tmp_path) == []


def test_the_audit_bites(tmp_path: Path) -> None:
    """A sheet with an element that does not belong there is found."""
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made())) as whole, zipfile.ZipFile(broken, "w") as target:
        for name in whole.namelist():
            target.writestr(name, whole.read(name).replace(b"<sheetData>", b"<sheetDatum/><sheetData>"))
    assert errors(broken.getvalue(), tmp_path)


def test_no_author_and_a_fixed_date() -> None:
    """The properties hold the title and the date of the paper, no person."""
    with zipfile.ZipFile(io.BytesIO(made())) as whole:
        core = whole.read("docProps/core.xml").decode()
        assert {info.date_time for info in whole.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert re.search(r"<dc:creator>(.*?)</dc:creator><cp:lastModifiedBy>(.*?)</cp:lastModifiedBy>", core).groups() == (
        "",
        "",
    )  # type: ignore[union-attr]
    assert set(re.findall(r">([^<]*Z)<", core)) == {"2023-11-02T00:00:00Z"}
    assert "Ordförandekommun 2024–2027" in core


def test_the_same_in_every_process() -> None:
    """Hash order, time zone and locale change no byte."""
    program = "import hashlib\nfrom tests.documents.test_xlsx import made\nprint(hashlib.sha256(made()).hexdigest())"
    here = hashlib.sha256(made()).hexdigest()
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/Lima", "sv_SE.UTF-8")):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        command, root = [sys.executable, "-X", "utf8", "-c", program], Path(__file__).parents[2]
        found = subprocess.run(command, cwd=root, env=surroundings, capture_output=True, text=True, check=True)
        assert found.stdout.strip() == here


def test_names_of_sheets() -> None:
    """Legal, at most 31 long, no two alike whatever their letters' case, none that Excel keeps for itself."""
    names = [
        "Plan",
        "plan",
        "a/b:c*d?e[f]g\\h",
        "'x'",
        "",
        "History",
        LONG,
        LONG,
        "😀" * 40,
        "Alla år, och mer än så som inte ryms",
    ]
    found = legal_names(names)
    assert found[:6] == ["Plan", "plan 2", "a b c d e f g h", "x", "-", "History 2"]
    assert len({name.casefold() for name in found}) == len(names)
    assert all(len(name.encode("utf-16-le")) // 2 <= LONGEST for name in found)
    assert not any(re.search(r"[\[\]:*?/\\]", name) for name in found)
    assert found[9] == "Alla år, och mer än så som…"
    assert opened(as_xlsx([Sheet(name=name, table=sample("sv").tables()[0]) for name in names])).sheetnames == found


def test_what_cannot_be_written_is_refused() -> None:
    """No sheet, and a text longer than a cell."""
    with pytest.raises(ValueError, match="needs a sheet"):
        as_xlsx([])
    with pytest.raises(ValueError, match="too long"):
        one(Cell(text="x" * 32768))


def test_many_rows_are_all_written() -> None:
    """3,600 rows, each with its number."""
    rows = tuple((Cell(text=LONG), Cell(text=str(n), value=n), Cell(text="0,50", value=0.5)) for n in range(3600))
    table = Table(key="t", caption="T", columns=tuple(Column(title=t) for t in "abc"), rows=rows)
    [sheet] = opened(as_xlsx([Sheet(name="A", table=table)])).worksheets
    numbers = [row[1] for row in sheet.iter_rows(values_only=True) if isinstance(row[1], int)]
    assert numbers == [*range(3600)]


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error is one line with the command that installs it."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match=r'^xlsxwriter .*pip install "rotation-planner\[documents\]"$'):
        made()
