"""The register of comments: TOML and spreadsheets, members as in the case, every problem at once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from rotation.documents.profile import Profile
from rotation.documents.register import Comment, Register, RegisterError, load_register, written_before
from tests.documents.building.cases import SODERTORN, case_of

openpyxl = pytest.importorskip("openpyxl")

TOML = """
format = 1
last_day = 2023-11-13

[[comment]]
member = "salems kommun"
text = "Vi behåller vår tur."
date = 2023-11-10
assessment = "Det går."
change = "Ingen."

[[comment]]
member = "Tyresö"
text = "Inga synpunkter."
"""

REGISTER = Register(
    last_day=dt.date(2023, 11, 13),
    comment=(
        Comment(
            member="Salem",
            text="Vi behåller vår tur.",
            date=dt.date(2023, 11, 10),
            assessment="Det går.",
            change="Ingen.",
        ),
        Comment(member="Tyresö", text="Inga synpunkter."),
    ),
)


def toml(folder: Path, text: str) -> Path:
    """A register as a file."""
    file = folder / "synpunkter.toml"
    file.write_text(text, encoding="utf-8")
    return file


def sheet(folder: Path, *rows: tuple[Any, ...]) -> Path:
    """A register as a workbook."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    file = folder / "synpunkter.xlsx"
    book.save(file)
    return file


def problems(file: Path) -> list[tuple[str, str]]:
    """Paths and codes of what is wrong."""
    with pytest.raises(RegisterError) as refused:
        load_register(file, case_of(SODERTORN))
    return [(item.path, item.code) for item in refused.value.problems]


def test_a_register_reads_with_members_as_in_the_case(tmp_path: Path) -> None:
    """Official names and small letters are understood."""
    assert load_register(toml(tmp_path, TOML), case_of(SODERTORN)) == REGISTER


@pytest.mark.parametrize(
    "head",
    [
        ("Kommun", "Synpunkt", "Datum", "Kansliets bedömning", "Ändring"),
        ("member", "text", "date", "assessment", "change"),
    ],
)
def test_a_spreadsheet_reads_as_the_same(head: tuple[str, ...], tmp_path: Path) -> None:
    """Swedish and English headings; empty rows are left out; a sheet has no last day."""
    day = dt.datetime(2023, 11, 10)
    rows = [("Salem", "Vi behåller vår tur.", day, "Det går.", "Ingen."), (None,) * 5, ("Tyresö", "Inga synpunkter.")]
    found = load_register(sheet(tmp_path, head, *rows), case_of(SODERTORN))
    assert found == REGISTER.model_copy(update={"last_day": None})


def test_every_unknown_member_is_named(tmp_path: Path) -> None:
    """All of them at once, each with its place."""
    text = 'format = 1\n[[comment]]\nmember = "Solna"\ntext = "x"\n[[comment]]\nmember = "Nacka"\ntext = "y"\n'
    found = problems(toml(tmp_path, text))
    assert [path for path, _ in found] == ["comment[1].member", "comment[2].member"]


def test_unknown_keys_are_refused(tmp_path: Path) -> None:
    """A misspelt key is not skipped."""
    text = 'format = 1\n[[comment]]\nmember = "Salem"\ntext = "x"\nsvar = "y"\n'
    assert [path for path, _ in problems(toml(tmp_path, text))] == ["comment[1].svar"]


def test_missing_columns_are_named(tmp_path: Path) -> None:
    """By the names that they may have."""
    assert problems(sheet(tmp_path, ("Datum", "Ändring"))) == [("member", "shape.missing"), ("text", "shape.missing")]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    """A text file with the ending of a workbook, and a file that is not there."""
    broken = tmp_path / "synpunkter.xlsx"
    broken.write_text("inget arbetsblad", encoding="utf-8")
    assert problems(broken) == [("", "file.unreadable")]
    assert problems(tmp_path / "saknas.xlsx") == [("", "file.missing")]


def test_a_problem_in_a_sheet_names_its_cell(tmp_path: Path) -> None:
    """The row and column of the spreadsheet, empty rows counted, with the heading; not the place in a list."""
    head = ("Datum", "Kommun", "Synpunkt")
    rows = [("2023-11-10", "Salem", "Ja."), (None,) * 3, ("tionde", "Tyresö", None), (None, "Solna", "Nej.")]
    found = problems(sheet(tmp_path, head, *rows))
    assert sorted(path for path, _ in found) == ["A4 (datum)", "C4 (synpunkt)"]
    found = problems(sheet(tmp_path, head, rows[1], rows[3]))
    assert [path for path, _ in found] == ["B3 (kommun)"]


def test_a_paper_dated_before_a_reply_is_told() -> None:
    """The date of the comments' own head counts, and no other."""
    early = Profile.model_validate({"paper": {"date": dt.date(2023, 11, 6)}})
    assert list(written_before(REGISTER, early)) == []
    for day, codes in ((9, ["profile.before_replies"]), (10, [])):
        profile = Profile.model_validate({"heads": {"comments": {"date": dt.date(2023, 11, day)}}})
        assert [item.code for item in written_before(REGISTER, profile)] == codes


SWEDISH = """
format = 1
sista_dag = 2023-11-13

[[synpunkt]]
kommun = "salems kommun"
synpunkt = "Vi behåller vår tur."
datum = 2023-11-10
"bedömning" = "Det går."
andring = "Ingen."

[[synpunkt]]
medlem = "Tyresö"
text = "Inga synpunkter."
"""


def test_swedish_keys_read_as_the_same(tmp_path: Path) -> None:
    """The headings of a spreadsheet may be the keys of a reply in TOML too."""
    assert load_register(toml(tmp_path, SWEDISH), case_of(SODERTORN)) == REGISTER


def test_problems_stand_where_they_are_written(tmp_path: Path) -> None:
    """Under the keys of the file; a key that stands there in both languages is refused."""
    wrong = SWEDISH.replace('"salems kommun"', '"Solna"').replace('medlem = "Tyresö"', 'medlem = "Nacka"')
    found = problems(toml(tmp_path, wrong))
    assert [path for path, _ in found] == ["synpunkt[1].kommun", "synpunkt[2].medlem"]
    twice = SWEDISH.replace("medlem =", 'member = "Tyresö"\nmedlem =')
    assert [path for path, _ in problems(toml(tmp_path, twice))] == ["synpunkt[2].medlem"]
