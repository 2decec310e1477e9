"""Writing the workbook. Text is written as text, whatever it looks like; the same sheets give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from math import ceil
from typing import Any

from constraints.words import Language, Words
from rotation.documents.extras import needed
from rotation.documents.model import Cell, Table
from rotation.documents.xlsx.sheets import Sheet, legal_names
from rotation.documents.xlsx.values import value_of

#: Options that keep text from becoming a formula, a link or a number, and everything in memory.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
#: The date of a workbook that has none.
_UNDATED = date(2000, 1, 1)
_A4, _NARROW, _WIDE, _WIDEST, _LINE = 9, 8, 60, 90, 13
_PAGE = Words("Sida &P av &N", "Page &P of &N")
#: Excel keeps so much of a cell's text.
_LONGEST = 32_767
#: The highest row that Excel allows, in points.
_HIGHEST = 409
_BASE = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}


def as_xlsx(
    sheets: Sequence[Sheet], *, title: str = "", language: Language = "sv", issued: date | None = None
) -> bytes:
    """The sheets as a workbook: caption, frozen header row, typed values, note; set up for printing on A4.

    No author is written; ``issued`` is the date in the properties. Raises MissingExtra, ValueError for no sheet at all
    or a text that is too long for a cell.
    """
    if not sheets:
        raise ValueError("a workbook needs a sheet")
    stream = io.BytesIO()
    book = needed("xlsxwriter").Workbook(stream, _OPTIONS)
    made = datetime.combine(issued or _UNDATED, datetime.min.time())
    book.set_properties({"title": title, "created": made})
    writer = _Writer(book, language)
    for name, sheet in zip(legal_names(sheet.name for sheet in sheets), sheets, strict=True):
        writer.sheet(book.add_worksheet(name), sheet.table)
    book.close()
    return stream.getvalue()


class _Writer:
    """Sheets of one workbook; formats are made once each."""

    def __init__(self, book: Any, language: Language) -> None:
        self._book, self._language = book, language
        self._formats: dict[tuple[tuple[str, Any], ...], Any] = {}

    def _format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format({**_BASE, **properties})
        return self._formats[key]

    def sheet(self, sheet: Any, table: Table) -> None:
        """Caption, header, rows and note."""
        self._across(sheet, 0, table.caption, table, bold=True)
        for place, column in enumerate(table.columns):
            side = "right" if column.align == "end" else "left"
            header = self._format(bold=True, bottom=1, bg_color="#EDEDED", align=side)
            self._text(sheet, 1, place, column.title, header)
            sheet.set_column(place, place, _width(table, place))
        sizes = [_width(table, place) for place in range(len(table.columns))]
        sheet.set_row(1, _height([column.title for column in table.columns], sizes))
        for number, row in enumerate(table.rows, start=2):
            sheet.set_row(number, _height([cell.text for cell in row], sizes))
            for place, cell in enumerate(row):
                self._cell(sheet, number, place, cell, table)
        if table.note:
            self._across(sheet, len(table.rows) + 3, table.note, table)
        self._print(sheet, table)

    def _across(self, sheet: Any, row: int, text: str, table: Table, **properties: Any) -> None:
        """Text over all columns, in a row as high as it needs: spreadsheets do not see to that for merged cells."""
        shape, last = self._format(**properties), len(table.columns) - 1
        letters = sum(_width(table, place) for place in range(last + 1))
        sheet.set_row(row, min(_LINE * _lines(text, letters) + 3, _HIGHEST))
        if last:
            sheet.merge_range(row, 0, row, last, "", shape)
        self._text(sheet, row, 0, text, shape)

    def _cell(self, sheet: Any, row: int, place: int, cell: Cell, table: Table) -> None:
        value, form = value_of(cell)
        side = "right" if table.columns[place].align == "end" else "left"
        extra = {"num_format": form} if form else {}
        shape = self._format(bold=cell.strong, align=side, **extra)
        if isinstance(value, str):
            self._text(sheet, row, place, value, shape)
        elif isinstance(value, date):
            sheet.write_datetime(row, place, value, shape)
        else:
            sheet.write_number(row, place, value, shape)

    def _text(self, sheet: Any, row: int, place: int, text: str, shape: Any) -> None:
        if len(text.encode("utf-16-le")) // 2 > _LONGEST:
            raise ValueError(f"too long for a cell: {text[:40]}…")
        if not text:
            sheet.write_blank(row, place, None, shape)
        elif text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter takes such a text for formatted text that is XML already; in pieces it is text.
            sheet.write_rich_string(row, place, text[:1], text[1:2], text[2:], shape)
        else:
            sheet.write_string(row, place, text, shape)

    def _print(self, sheet: Any, table: Table) -> None:
        """Frozen header and first column; A4 landscape, one page wide, header row on each page."""
        sheet.freeze_panes(2, 1 if table.row_headers and len(table.columns) > 2 else 0)
        sheet.set_paper(_A4)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0, 1)
        sheet.set_margins(left=0.6, right=0.6, top=0.8, bottom=0.8)
        sheet.set_header("&L&A")
        sheet.set_footer(f"&R{_PAGE.text(self._language)}")
        sheet.hide_gridlines(1)


def _width(table: Table, place: int) -> float:
    """The width that a column's longest text asks for, in letters; no wider than a paragraph reads well."""
    texts = [table.columns[place].title, *(row[place].text for row in table.rows)]
    most = _WIDE if len(table.columns) > 2 else _WIDEST
    return min(max(_NARROW, *(len(text) * 1.1 + 2 for text in texts)), most)


def _height(row: Sequence[str], sizes: Sequence[float]) -> float:
    """The height of a row with wrapped text: not every program works it out when it opens a file."""
    return min(_LINE * max(_lines(text, size) for text, size in zip(row, sizes, strict=True)) + 1, _HIGHEST)


def _lines(text: str, letters: float) -> int:
    """At most so many lines in a column of so many letters; the last word of a line may not fit."""
    return max(1, ceil((len(text) * 1.1 + 2) / letters * (1 if len(text) * 1.1 + 2 <= letters else 1.1)))
