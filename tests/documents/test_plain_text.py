from __future__ import annotations

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.model import Cell, Column, Document, HeadItem, Paragraph, Section, Table, runs
from rotation.documents.plain_text import as_plain_text
from rotation.documents.setting import facts
from tests.documents.goldens import same_as_golden
from tests.documents.reading import plain_text_says
from tests.documents.sample import LONG, NASTY, sample


def _paper(*blocks: Table | Paragraph, head: tuple[HeadItem, ...] = ()) -> Document:
    section = Section(key="a", heading="A", blocks=blocks)
    return Document(name="x", language="sv", kind="K", title="T", head=head, sections=(section,))


def _table(*rows: tuple[str, ...]) -> Table:
    columns = tuple(Column(title=f"C{n}") for n in range(len(rows[0])))
    return Table(key="t", caption="x", columns=columns, rows=tuple(tuple(Cell(text=c) for c in row) for row in rows))


@pytest.mark.parametrize("language", LANGUAGES)
def test_golden(language: Language) -> None:
    """The sample, to the letter."""
    assert same_as_golden(f"sample.{language}.txt", as_plain_text(sample(language)))


@pytest.mark.parametrize("width", [40, 72, 120])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_stands(language: Language, width: int) -> None:
    """Whatever the width, nothing is left out and nothing is changed; names that look like markup stand as they are."""
    document = sample(language)
    said = plain_text_says(as_plain_text(document, width))
    assert [fact for fact in facts(document) if fact not in said] == []
    assert NASTY in said


@pytest.mark.parametrize("width", [20, 30, 40, 72, 200])
def test_no_line_is_longer_than_the_width(width: int) -> None:
    """Unless one word is."""
    for line in as_plain_text(sample("sv"), width).splitlines():
        words = line.replace("2 november 2023", "x" * 15).replace("27 oktober 2023", "x" * 15).split()
        assert len(line) <= width or max(map(len, words)) + 4 > width or len(words) < 3


def test_a_wide_table_is_wrapped_in_its_cells() -> None:
    """The widest column gives way; the others keep their words on one line."""
    text = as_plain_text(_paper(_table(("2024", LONG, "Salem"), ("2025", "b", "c"))))
    assert "2024  Norra Mellanbygdens" in text
    assert max(map(len, text.splitlines())) <= 72
    assert "\n\n2025  b" in text


def test_a_table_that_fits_nowhere_becomes_entries() -> None:
    """More columns than there is room for: each row is a list of its cells, and no word is cut."""
    word = "Kommunalförbund" * 6
    text = as_plain_text(_paper(_table((word, *("och" for _ in range(30))), (word, *("så" for _ in range(30))))))
    assert f"C0:\n  {word}\nC1: och\n" in text
    assert f"C30: och\n\nC0:\n  {word}\nC1: så" in text


def test_numbers_stand_at_the_end_of_their_column() -> None:
    """What is set at the end of its column ends where its ruler ends."""
    lines = as_plain_text(sample("sv")).splitlines()
    row, ruler = (
        next(line for line in lines if line.startswith("Haninge  ")),
        next(x for x in lines if x.startswith("-----  ") or "-  -" in x),
    )
    assert len(row) == len(ruler)


def test_dates_and_spans_are_not_parted() -> None:
    """Wherever the line ends, "2 november 2023" and "tabell 1" stay on one line."""
    for width in range(20, 60):
        lines = as_plain_text(
            _paper(Paragraph(runs=runs("Beslut den 2 november 2023 enligt tabell 1 för 2024–2027."))), width
        )
        for kept in ("2 november 2023", "tabell 1", "2024–2027"):
            assert any(kept in line for line in lines.splitlines())


def test_long_labels_in_the_head() -> None:
    """A label that takes the whole line runs on; the others keep their column."""
    head = (
        HeadItem(label="Datum", text="2023"),
        HeadItem(label="Mycket " * 12, text="ja"),
        HeadItem(label="Tom", text=""),
    )
    text = as_plain_text(_paper(head=head))
    assert f"\nDatum:{' ' * 30}2023\n" in text
    assert "ja\n" in text
    assert "\nTom:\n" in text
    assert max(map(len, text.splitlines())) <= 72
