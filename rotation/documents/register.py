"""The register of comments: who answered what, what the secretariat makes of it, and what it changed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from constraints.case import Case
from constraints.case_file import read_text
from constraints.frozen import Frozen
from constraints.given import Day
from constraints.names import Line
from constraints.parsing import from_toml
from constraints.places import relocated
from constraints.problems import InputError, Problem, below, problem
from constraints.shape import shape_problems
from rotation.documents.extras import needed
from rotation.documents.profile import Profile
from rotation.explaining.asking import QuestionError, named_member


class RegisterError(InputError):
    """A register of comments is wrong: ``problems`` lists everything that is."""


class Comment(Frozen):
    """One reply. ``assessment`` is the secretariat's, ``change`` what it led to; ``date`` the day it came."""

    member: Line
    text: Line
    date: Day | None = None
    assessment: Line = ""
    change: Line = ""


class Register(Frozen):
    """All replies to one draft, in the order given; ``last_day`` was the last day of reply."""

    format: Literal[1] = 1
    last_day: Day | None = None
    comment: tuple[Comment, ...] = Field(default=(), max_length=10_000)


def written_before(register: Register, profile: Profile) -> Iterator[Problem]:
    """That the paper of comments is dated before a reply that stands in it."""
    days = [item.date for item in register.comment if item.date]
    written = profile.of("comments").paper.date
    if written and days and written < max(days):
        args = {"date": written.isoformat(), "last": max(days).isoformat()}
        yield problem(below("heads", "comments", "date"), "profile.before_replies", **args)


#: The columns of a spreadsheet register, and the keys of a reply in TOML, by the names they may have.
_COLUMNS: dict[str, tuple[str, ...]] = {
    "member": ("member", "medlem", "kommun"),
    "text": ("text", "comment", "synpunkt"),
    "date": ("date", "datum"),
    "assessment": ("assessment", "bedömning", "kansliets bedömning", "bedomning"),
    "change": ("change", "ändring", "andring"),
}
#: The same for the whole.
_TOP: dict[str, tuple[str, ...]] = {"comment": ("comment", "synpunkt"), "last_day": ("last_day", "sista_dag")}


def load_register(path: str | PathLike[str], case: Case) -> Register:
    """Read a register (.toml, or .xlsx with a header row; keys and headings in Swedish or English). Members are written as
    in the case. Raises RegisterError with every problem.
    """
    file = Path(path)
    cells: dict[str, str] = {}
    if file.suffix.lower() == ".xlsx":
        data, problems = _from_sheet(file, cells)
    else:
        data, problems = from_toml(read_text(file, RegisterError))
        data = _in_english(data, cells)
    if problems:
        raise RegisterError(problems, str(file))
    try:
        return _with_members(Register.model_validate(data), case)
    except ValidationError as error:
        wrong = shape_problems(error, "", data, Register)
        raise RegisterError(relocated(wrong, cells), str(file)) from error
    except RegisterError as error:
        raise RegisterError(relocated(error.problems, cells), str(file)) from error


def _with_members(register: Register, case: Case) -> Register:
    found: list[Comment] = []
    problems: list[Problem] = []
    for place, item in enumerate(register.comment):
        try:
            name = named_member(case, item.member, below("comment", place, "member"))
            found.append(item.model_copy(update={"member": name}))
        except QuestionError as error:
            problems += error.problems
    if problems:
        raise RegisterError(problems)
    return register.model_copy(update={"comment": tuple(found)})


def _in_english(data: Any, written: dict[str, str]) -> Any:
    """The data with the keys that the register knows. ``written`` gets the places as they stand in the file."""
    found, names = _renamed(data, _TOP)
    if not isinstance(found, dict) or not isinstance(found.get("comment"), list):
        return found
    entries = []
    for place, item in enumerate(found["comment"]):
        entry, keys = _renamed(item, _COLUMNS)
        entries.append(entry)
        top = below(names.get("comment", "comment"), place)
        written[below("comment", place)] = top
        written |= {below("comment", place, key): below(top, name) for key, name in keys.items()}
    return {**found, "comment": entries}


def _renamed(table: Any, names: dict[str, tuple[str, ...]]) -> tuple[Any, dict[str, str]]:
    """A table with known keys, and how each of them was written. A key that stands there in both languages stays."""
    if not isinstance(table, dict):
        return table, {}
    known = {name: key for key, all_names in names.items() for name in all_names}
    written: dict[str, str] = {}
    found: dict[str, Any] = {}
    for name, value in table.items():
        key = known.get(str(name), str(name))
        fresh = key if key not in found else str(name)
        found[fresh] = value
        written[fresh] = str(name)
    return found, written


def _from_sheet(file: Path, cells: dict[str, str]) -> tuple[dict[str, Any], list[Problem]]:
    """The first sheet of a workbook as data; rows that are empty are left out. ``cells`` gets the cell of every path, as
    the spreadsheet program names it, and its heading: "B3 (datum)".
    """
    openpyxl = needed("openpyxl")
    try:
        book = openpyxl.load_workbook(io.BytesIO(file.read_bytes()), read_only=True, data_only=True)
        rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    except FileNotFoundError:
        return {}, [problem("", "file.missing")]
    except OSError as wrong:
        return {}, [problem("", "file.unreadable", reason=str(wrong))]
    except Exception as wrong:  # a workbook can be broken in many ways, each with an exception of its own
        return {}, [problem("", "file.unreadable", reason=f"{type(wrong).__name__}: {wrong}")]
    head = [str(cell or "").strip().casefold() for cell in (rows[0] if rows else [])]
    places = {key: next((head.index(n) for n in names if n in head), None) for key, names in _COLUMNS.items()}
    missing = [key for key in ("member", "text") if places[key] is None]
    if missing:
        return {}, [problem(key, "shape.missing", key=" / ".join(_COLUMNS[key])) for key in missing]
    filled = [number for number, row in enumerate(rows) if number and any(cell not in (None, "") for cell in row)]
    for place, number in enumerate(filled):
        for key, column in places.items():
            if column is not None:
                letters = openpyxl.utils.get_column_letter(column + 1)
                cells[below("comment", place, key)] = f"{letters}{number + 1} ({head[column]})"
    return {"comment": [_row(rows[number], places) for number in filled]}, []


def _row(row: list[Any], places: dict[str, int | None]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, place in places.items():
        value = row[place] if place is not None and place < len(row) else None
        if value in (None, ""):
            continue
        # A spreadsheet keeps days as moments.
        found[key] = value.date() if key == "date" and hasattr(value, "date") else value
        if key != "date" or not isinstance(found[key], date):
            found[key] = str(value).strip()
    return found
