from __future__ import annotations

import pytest
from pydantic import ValidationError

from constraints.history import Cell, HistoryRow, Record
from constraints.posts import Seat


def row(data: dict[str, object]) -> HistoryRow:
    return HistoryRow.model_validate(data)


@pytest.mark.parametrize(
    ("data", "surety"),
    [
        ({"is": "Ask"}, "published"),
        ({"one_of": ["Ask", "En"]}, "inferred"),
        ({}, "unknown"),
        ({"is": "Ask", "certainty": "inferred"}, "inferred"),
        ({"certainty": "published"}, "published"),
    ],
)
def test_how_surely_a_cell_is_known(data: dict[str, object], surety: str) -> None:
    """The stated certainty, else what follows from the kind of statement."""
    assert Cell.model_validate(data).surety == surety


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"chair": {"is": "Ask", "one_of": ["En"]}}, "history.both"),
        ({"chair": {"is": "Ask", "certainty": "unknown"}}, "history.unknown_value"),
        ({"one_of": [{"chair": "Ask"}, {"vice_chair": "Ask"}]}, "history.rows_differ"),
        ({"chair": "En", "one_of": [{"chair": "Ask"}]}, "history.rows_differ"),
        ({"chair": 3}, "model_type"),
        ({"chair": "Ask", "certainty": "sure"}, "literal_error"),
    ],
)
def test_wrong_rows(data: dict[str, object], code: str) -> None:
    """A cell states one thing, alternatives the same posts."""
    with pytest.raises(ValidationError) as caught:
        row(data)
    assert [item["type"] for item in caught.value.errors()] == [code]


def test_a_row_lends_its_source_and_certainty_to_its_cells() -> None:
    """A cell's own source and certainty win; a post that is not stated has no cell."""
    found = row({"chair": "Ask", "vice_chair": {"is": "En", "source": "b"}, "source": "a", "certainty": "inferred"})
    chair, vice = found.cell("chair"), found.cell("vice_chair")
    assert chair is not None
    assert vice is not None
    assert (chair.known, chair.source, chair.surety) == ("Ask", "a", "inferred")
    assert (vice.known, vice.source, vice.surety) == ("En", "b", "inferred")
    assert found.cell("treasurer") is None


def test_a_row_is_written_as_it_stands_in_a_file() -> None:
    """Posts stand beside source and end, not below a key of their own, and are read back the same."""
    data = {"chair": {"is": "Ask"}, "source": "a", "end": "2023-06-30"}
    found = row(data)
    written = found.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert written == data
    assert row(written) == found


def test_the_record_knows_what_the_file_states() -> None:
    """Only a single stated holder is known."""
    seats = [Seat("R", "chair", str(year)) for year in (2020, 2021, 2022)]
    cells = dict(zip(seats, [Cell(known="Ask"), Cell(one_of=("Ask", "En")), Cell()], strict=True))
    assert [Record(cells, ()).known(seat) for seat in seats] == ["Ask", None, None]
    assert Record(cells, ()).known(Seat("R", "chair", "1999")) is None
