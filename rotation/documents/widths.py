"""How wide the columns of a table are: their shares, but no word is broken that fits."""

from __future__ import annotations

from rotation.documents.model import Table
from rotation.documents.unbroken import held

#: What a letter takes at most on average, and the room beside a cell's text, in millimetres at 10 points.
_LETTER, _ROOM = 2.05, 4.0
#: No column asks for more than this part of the whole because of one long word.
_MOST = 0.6
#: A table of at most so many lines is kept on one page.
_SHORT = 25


def widths(table: Table, total: float) -> list[float]:
    """The widths of the columns, which add up to the total (millimetres)."""
    least = [min(_longest(table, place) * _LETTER + _ROOM, total * _MOST) for place in range(len(table.columns))]
    if sum(least) >= total:
        return _levelled(least, total)
    shares = [float(column.share) for column in table.columns]
    return _shared(shares, least, total)


def short(table: Table, sizes: list[float]) -> bool:
    """Whether the table is short enough to be kept on one page, at these widths of its columns."""
    rows = [[column.title for column in table.columns], *([cell.text for cell in row] for row in table.rows)]
    return sum(max(map(_lines, row, sizes)) for row in rows) <= _SHORT


def _lines(text: str, size: float) -> int:
    """The lines that a cell's text takes at most, or nearly so."""
    return 1 + int(len(text) * _LETTER / max(size - _ROOM, _LETTER))


def _longest(table: Table, place: int) -> int:
    """The letters of the longest word of a column."""
    texts = [table.columns[place].title, *(row[place].text for row in table.rows)]
    return max(len(word) for text in texts for word in held(text).split(" "))


def _levelled(sizes: list[float], total: float) -> list[float]:
    """The widest are cut to one width, so that all together fill the total."""
    rest = total
    for place, size in enumerate(sorted(sizes)):
        level = rest / (len(sizes) - place)
        if size > level:
            return [min(size, level) for size in sizes]
        rest -= size
    return sizes


def _shared(shares: list[float], least: list[float], total: float) -> list[float]:
    """Columns whose share is too little get what they need; the others share the rest."""
    short: set[int] = set()
    while True:
        rest = total - sum(least[place] for place in short)
        whole = sum(share for place, share in enumerate(shares) if place not in short)
        sizes = [least[p] if p in short else rest * share / whole for p, share in enumerate(shares)]
        more = {place for place, size in enumerate(sizes) if place not in short and size < least[place]}
        if not more:
            return sizes
        short |= more
