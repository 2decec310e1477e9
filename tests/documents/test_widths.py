"""The widths of columns."""

from __future__ import annotations

import pytest

from rotation.documents.model import Cell, Column, Table
from rotation.documents.widths import short, widths


def table(shares: tuple[int, ...], *texts: str) -> Table:
    """One row of texts."""
    columns = tuple(Column(title="T", share=share) for share in shares)
    return Table(key="t", caption="C", columns=columns, rows=(tuple(Cell(text=text) for text in texts),))


def test_shares_are_kept_where_the_words_fit() -> None:
    """Short words leave the shares as they are."""
    assert widths(table((1, 3), "a", "b"), 100) == pytest.approx([25, 75])


def test_a_column_gets_room_for_its_longest_word() -> None:
    """A long word takes room from the column that has more than it needs."""
    narrow, wide = widths(table((1, 9), "Samarbetskommittén", "b"), 100)
    assert narrow > 36
    assert narrow + wide == pytest.approx(100)


def test_one_endless_word_leaves_the_others_room() -> None:
    """A word of 200 letters is cut; the short columns keep what they need, and all fill the whole."""
    sizes = widths(table((1, 1, 1), "x" * 200, "y" * 200, "2024"), 150)
    assert sum(sizes) == pytest.approx(150)
    assert sizes[0] == pytest.approx(sizes[1])
    assert sizes[2] > 10


def test_a_table_is_short_by_its_lines() -> None:
    """One row of short texts is; one with a text of many lines is not."""
    assert short(table((1, 1), "a", "b"), [75, 75])
    assert not short(table((1, 1), "a", "b " * 500), [75, 75])
