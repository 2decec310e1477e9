"""Reading case files: TOML or JSON, at most a megabyte, every problem at once."""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import Any

from constraints.case import Case, parse_case
from constraints.parsing import from_json, from_toml
from constraints.problems import CaseError, InputError, PlanError, problem
from constraints.registry import RULES, Registry

#: Larger files are refused: a case is small, and a mistaken file should not be read for minutes.
MOST_BYTES = 1_000_000


def load_case(path: str | PathLike[str], *, registry: Registry = RULES) -> Case:
    """Read a case from a ``.toml`` or ``.json`` file. Raises CaseError; ``.problems`` lists everything that is wrong."""
    file = Path(path)
    text = read_text(file, CaseError)
    return parse_case(_data(file, text), registry=registry, source=str(file))


def read_text(file: Path, error: type[InputError] = PlanError) -> str:
    """The text of an input file (UTF-8, at most a megabyte). Raises the given error with what to do."""
    source = str(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except IsADirectoryError as wrong:
        raise error([problem("", "file.directory")], source) from wrong
    except FileNotFoundError as wrong:
        raise error([problem("", "file.missing")], source) from wrong
    except PermissionError as wrong:
        raise error([problem("", "file.permission")], source) from wrong
    except (OSError, ValueError) as wrong:
        raise error([problem("", "file.unreadable", reason=str(wrong))], source) from wrong
    if len(data) > MOST_BYTES:
        raise error([problem("", "file.large", most=MOST_BYTES // 1_000_000)], source)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data[: wrong.start].count(b"\n") + 1
        raise error([problem(str(line), "file.not_utf8", line=line)], source) from wrong


def _data(file: Path, text: str) -> dict[str, Any]:
    read = from_json if file.suffix.lower() == ".json" else from_toml
    found, problems = read(text)
    if problems:
        raise CaseError(problems, str(file))
    if not isinstance(found, dict):
        raise CaseError([problem("", "file.not_a_table")], str(file))
    return found
