from __future__ import annotations

import pytest
from pydantic import ValidationError

from constraints.words import LANGUAGES, Language
from rotation.documents.model import Cell, Document, Figure, HeadItem, Listing, Paragraph, Run, Section, Table, runs
from tests.documents.sample import NASTY, sample


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_round_trip(language: Language) -> None:
    """A document is data: written as JSON and read again it is the same."""
    document = sample(language)
    assert Document.model_validate_json(document.model_dump_json()) == document


def test_the_sample_uses_every_feature() -> None:
    """All kinds of blocks, all styles of lists, and every field of the model at another value than its default."""
    document = sample("sv")
    blocks = list(document.blocks())
    assert {type(block) for block in blocks} == {Paragraph, Listing, Table, Figure}
    assert {block.style for block in blocks if isinstance(block, Listing)} == {
        "continuation",
        "fragments",
        "sentences",
        "numbered",
    }
    parts = [run for block in blocks if isinstance(block, Paragraph) for run in block.runs]
    assert any(run.strong for run in parts)
    assert any(run.note for run in parts)
    assert any(run.refers for run in parts)
    assert {section.level for section in document.sections} == {1, 2}
    assert {section.appendix for section in document.sections} == {True, False}
    assert {table.row_headers for table in document.tables()} == {True, False}
    assert (len(document.tables()), len(document.figures())) == (3, 2)
    assert max(len(table.rows) for table in document.tables()) == 70
    assert {type(cell.value).__name__ for table in document.tables() for row in table.rows for cell in row} == {
        "NoneType",
        "int",
        "float",
        "date",
    }


def test_both_languages_have_the_same_shape() -> None:
    """The same sections, blocks and values; only the words differ."""
    swedish, english = sample("sv"), sample("en")
    assert [s.key for s in swedish.sections] == [s.key for s in english.sections]
    assert [b.block for b in swedish.blocks()] == [b.block for b in english.blocks()]
    values = [[c.value for t in d.tables() for row in t.rows for c in row] for d in (swedish, english)]
    assert values[0] == values[1]


def test_text_passes_the_gate() -> None:
    """Every text of the model is cleaned as it enters; what looks like markup stays as it is."""
    assert Run(text="a\x00b", note="n\u202e").note == "n"
    assert Cell(text=" a\tb ").text == "a b"
    assert HeadItem(label="O\u0308", text=NASTY).model_dump() == {"label": "Ö", "text": NASTY}


def test_runs_from_strings() -> None:
    """Strings become runs, runs stay."""
    assert runs("a ", Run(text="b", strong=True)) == (Run(text="a "), Run(text="b", strong=True))


@pytest.mark.parametrize("key", ["", "Plan", "1st", "a b", "å", "a_b", '"><script>'])
def test_keys_are_plain(key: str) -> None:
    """Keys become ids and file names: lower-case letters, figures and hyphens only."""
    with pytest.raises(ValidationError):
        Section(key=key, heading="x")


def test_unknown_fields_are_refused() -> None:
    """A field that the model does not know is an error; so is a list without items."""
    with pytest.raises(ValidationError):
        Cell.model_validate({"text": "a", "colour": "red"})
    with pytest.raises(ValidationError):
        Listing(style="numbered", items=())
