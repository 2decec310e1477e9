"""What is wrong with an input: all problems at once, each with its place, a code and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from constraints.problem_texts import PROBLEM_TEXTS
from constraints.words import Argument, Language, say


class Problem(BaseModel):
    """One thing wrong with the input.

    ``path`` is the place in the file ("rule[2].member"), ``code`` the kind of problem (a key of
    ``PROBLEM_TEXTS``), ``args`` what the text needs.
    """

    model_config = ConfigDict(frozen=True)

    path: str
    code: str
    args: dict[str, Argument] = {}

    def text(self, language: Language = "en") -> str:
        """What is wrong and what to do, in words."""
        return say(PROBLEM_TEXTS[self.code], self.args, language)

    def __str__(self) -> str:
        return f"{self.path or '(file)'}: {self.text()} [{self.code}]"


class InputError(Exception):
    """The input is wrong; ``problems`` lists everything that is wrong with it, ``source`` names the file."""

    def __init__(self, problems: Iterable[Problem], source: str = "") -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.source = source
        super().__init__(self.text())

    def text(self, language: Language = "en") -> str:
        """One line per problem."""
        head = [f"{self.source}:"] if self.source else []
        lines = [f"{p.path or '.'}: {p.text(language)} [{p.code}]" for p in self.problems]
        return "\n".join(head + lines)


class CaseError(InputError):
    """A case (or what is asked of it) is wrong."""


class PlanError(InputError):
    """A plan file or a plan object does not fit the case."""


def problem(path: str, code: str, /, **args: Argument) -> Problem:
    """Make a problem in one line."""
    return Problem(path=path, code=code, args=args)


def below(path: str, *keys: str | int) -> str:
    """Extend a path the way a reader of the file would: "rule" + 2 + "member" → "rule[2].member".

    List places count from 1, as people do.
    """
    for key in keys:
        step = f"[{key + 1}]" if isinstance(key, int) else f".{key}" if path else key
        path = f"{path}{step}"
    return path
