"""TOML and JSON texts as data, or what is wrong with them."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from datetime import date
from typing import Any

from constraints.problems import Problem, problem

_TOML_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")

_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")

#: How the messages of the standard library begin when something stands twice.
_TOML_TWICE = ("Cannot declare", "Cannot mutate", "Cannot overwrite", "Cannot redefine", "Duplicate inline table key")


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
    """The data of a JSON text, or what is wrong with it (None, then). A key that stands twice is a problem too."""
    twice: dict[str, None] = {}

    def table(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            counted = Counter(key for key, _ in pairs)
            twice.update((key, None) for key, number in counted.items() if number > 1)
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


def _exists(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


def _toml_problem(text: str, reason: str) -> Problem:
    """Where the TOML goes wrong, and what it probably is."""
    place = _TOML_PLACE.search(reason)
    line = int(place[1]) if place else text.count("\n") + 1
    if reason.startswith(_TOML_TWICE):
        return problem(str(line), "file.toml_twice", line=line)
    if place is None:
        return problem("", "file.toml_end")
    column = int(place[2])
    rest = text.split("\n")[line - 1]
    day = _DAY.search(rest, max(0, column - len("2025-12-31")))
    if day is not None and day.start() < column and not _exists(day[0]):
        return problem(str(line), "file.toml_day", line=line, day=day[0])
    letter = rest[column - 1 : column]
    if letter.isalpha() and not letter.isascii():
        return problem(str(line), "file.toml_letters", line=line, letter=letter)
    return problem(str(line), "file.toml", line=line, column=column)
