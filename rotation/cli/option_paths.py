"""Where a problem lies, in the words of the command line: the option that was given."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from rotation.explaining.asking import QuestionError

T = TypeVar("T")

#: What questions call their parts, and which option states them.
_OPTIONS = {
    "member": "--member",
    "post": "--post",
    "term": "--term",
    "body": "--body",
    "loss": "--loss",
    "give_up": "--give-up",
}


def by_options(ask: Callable[[], T]) -> T:
    """The answer. Raises QuestionError whose problems name the options."""
    try:
        return ask()
    except QuestionError as error:
        found = [item.model_copy(update={"path": _option(item.path)}) for item in error.problems]
        raise QuestionError(found) from error


def _option(path: str) -> str:
    """The option of a path, with its number among several: "give_up[2]" is "--give-up[2]"."""
    name, bracket, number = path.partition("[")
    return f"{_OPTIONS.get(name, name)}{bracket}{number}"
