"""Tables in plain text: columns two blanks apart, cells wrapped; where that is too narrow, one entry per row."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from rotation.documents.model import Table
from rotation.documents.unbroken import held, released

_GAP = "  "


def columned(table: Table, width: int) -> Iterator[str]:
    """The lines of a table: in columns if every word has room in its own, else as a list of entries."""
    header = [column.title for column in table.columns]
    rows = [[cell.text for cell in row] for row in table.rows]
    sizes = _sizes([header, *rows], width)
    if sum(sizes) + len(_GAP) * (len(sizes) - 1) > width:
        return _entries(header, rows, width)
    return _set(header, rows, sizes, [column.align == "end" for column in table.columns])


def _sizes(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column is: its longest cell, narrowed where that is most, but never below its longest word."""
    columns = list(zip(*rows, strict=True))
    least = [max(_longest_word(cell) for cell in column) for column in columns]
    sizes = [max(len(cell) for cell in column) for column in columns]
    over = sum(sizes) + len(_GAP) * (len(sizes) - 1) - width
    while over > 0 and (wide := [n for n, size in enumerate(sizes) if size > least[n]]):
        sizes[max(wide, key=lambda n: sizes[n])] -= 1
        over -= 1
    return sizes


def _longest_word(text: str) -> int:
    return max((len(word) for word in held(text).split(" ")), default=0)


def _set(header: list[str], rows: list[list[str]], sizes: list[int], ends: list[bool]) -> Iterator[str]:
    yield from _row(header, sizes, ends)
    yield _GAP.join("-" * size for size in sizes)
    tall = any(len(cell) > size for row in rows for cell, size in zip(row, sizes, strict=True))
    for place, row in enumerate(rows):
        if tall and place:
            yield ""
        yield from _row(row, sizes, ends)


def _row(row: list[str], sizes: list[int], ends: list[bool]) -> Iterator[str]:
    cells = [_lines(cell, size) for cell, size in zip(row, sizes, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        placed = (c.rjust(s) if end else c.ljust(s) for c, s, end in zip(line, sizes, ends, strict=True))
        yield _GAP.join(placed).rstrip()


def _lines(cell: str, size: int) -> list[str]:
    lines = textwrap.wrap(held(cell), max(size, 1), break_long_words=False, break_on_hyphens=False)
    return [released(line) for line in lines] or [""]


def _entries(header: list[str], rows: list[list[str]], width: int) -> Iterator[str]:
    """Each row as lines of "heading: cell"; a blank line between rows."""
    for place, row in enumerate(rows):
        if place:
            yield ""
        for title, cell in zip(header, row, strict=True):
            yield from _entry(f"{title}: " if title else "", cell, width)


def _entry(label: str, cell: str, width: int) -> list[str]:
    text = held(f"{label}{cell}".strip(" "))
    lines = textwrap.wrap(text, width, subsequent_indent=_GAP, break_long_words=False, break_on_hyphens=False)
    return [released(line) for line in lines]
