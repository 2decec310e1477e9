"""Reading case files: TOML or JSON, at most a megabyte, every problem at once."""

from __future__ import annotations

import json
import re
import tomllib
from os import PathLike
from pathlib import Path
from typing import Any

from constraints.case import Case, parse_case
from constraints.problems import CaseError, InputError, PlanError, Problem, problem
from constraints.registry import RULES, Registry

#: Larger files are refused: a case is small, and a mistaken file should not be read for minutes.
MOST_BYTES = 1_000_000

_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")

#: How the messages of the standard library begin when something stands twice.
_TOML_TWICE = ("Cannot declare", "Cannot mutate", "Cannot overwrite", "Cannot redefine", "Duplicate inline table key")


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


def from_toml(text: str) -> tuple[Any, list[Problem]]:
    """The data of a TOML text, or what is wrong with it (None, then)."""
    try:
        return tomllib.loads(text), []
    except tomllib.TOMLDecodeError as wrong:
        return None, [_toml_problem(text, str(wrong))]
    except RecursionError:
        return None, [problem("", "file.deep")]
    except ValueError:  # a number of thousands of digits
        return None, [problem("", "file.number")]


def from_json(text: str) -> tuple[Any, list[Problem]]:
    """The data of a JSON text, or what is wrong with it (None, then)."""
    twice: dict[str, None] = {}

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            keys = [key for key, _ in pairs]
            twice.update(dict.fromkeys(key for key in found if keys.count(key) > 1))
        return found

    def refused(_: str) -> None:
        raise ValueError  # NaN and Infinity, which Python would read

    try:
        data = json.loads(text, object_pairs_hook=table, parse_constant=refused)
    except json.JSONDecodeError as wrong:
        return None, [problem(str(wrong.lineno), "file.json", line=wrong.lineno, column=wrong.colno)]
    except RecursionError:
        return None, [problem("", "file.deep")]
    except ValueError:
        return None, [problem("", "file.number")]
    return data, [problem("", "file.key_twice", key=key) for key in twice]


def _toml_problem(text: str, reason: str) -> Problem:
    """Where the TOML goes wrong, and what it probably is."""
    place = _TOML_PLACE.search(reason)
    if place is None:
        return problem("", "file.toml_end")
    line, column = int(place[1]), int(place[2])
    if reason.startswith(_TOML_TWICE):
        return problem(str(line), "file.toml_twice", line=line)
    rest = text.splitlines()[line - 1 : line]
    letter = rest[0][column - 1 : column] if rest else ""
    if letter.isalpha() and not letter.isascii():
        return problem(str(line), "file.toml_letters", line=line, letter=letter)
    return problem(str(line), "file.toml", line=line, column=column)
