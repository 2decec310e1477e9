"""What is wrong with an input: all problems at once, each with its place, a code and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from pydantic import BaseModel, ConfigDict, Field

from constraints.names import printable
from constraints.problem_texts import PROBLEM_TEXTS
from constraints.words import Argument, Language, Words, say

#: Longer lists of what is known are cut in texts (there are some twenty kinds of rule), to so many that are most alike.
MOST_KNOWN = 24
MOST_ALIKE = 15

#: At most so many of them are compared with what was given.
_COMPARED = 400


class Problem(BaseModel):
    """One thing wrong with the input.

    ``path`` is the place in the file ("rule[2].member"), ``code`` the kind of problem (a key of
    ``PROBLEM_TEXTS``), ``args`` what the text needs. A rule from outside brings its own ``words``. ``file`` names the file
    where problems of several are told together.
    """

    model_config = ConfigDict(frozen=True, defer_build=True)

    path: str
    code: str
    args: dict[str, Argument] = {}
    words: Words | None = Field(default=None, exclude=True, repr=False)
    file: str = Field(default="", exclude=True, repr=False)

    def text(self, language: Language = "en") -> str:
        """What is wrong and what to do, in words."""
        return printable(say(self.words or PROBLEM_TEXTS[self.code], {**self.args, **_few(self.args)}, language))

    def line(self, language: Language = "en") -> str:
        """One line: file (where it has to be told), place (none for the file as a whole), text, code."""
        place = "".join(f"{printable(part)}: " for part in (self.file, self.path) if part)
        return f"{place}{self.text(language)} [{self.code}]"

    def __str__(self) -> str:
        return self.line()


def _few(args: Mapping[str, Argument]) -> dict[str, Argument]:
    """Long lists of what is known, cut to what is most like what was given."""
    known = args.get("known")
    if not isinstance(known, tuple) or len(known) <= MOST_KNOWN:
        return {}
    given = next((value for value in args.values() if isinstance(value, str)), "")
    alike = known if len(known) <= _COMPARED else tuple(name for name in known if name[:1] == given[:1]) or known
    near = get_close_matches(given, alike[:_COMPARED], MOST_ALIKE, cutoff=0.0)
    return {"known": (*(name for name in known if name in near), "…")}


class InputError(Exception):
    """The input is wrong; ``problems`` lists everything that is wrong with it, ``source`` names the file."""

    def __init__(self, problems: Iterable[Problem], source: str = "") -> None:
        self.problems: tuple[Problem, ...] = tuple(problems)
        self.source = source
        super().__init__(self.text())

    def text(self, language: Language = "en") -> str:
        """One line per problem."""
        head = [f"{printable(self.source)}:"] if self.source else []
        return "\n".join([*head, *(item.line(language) for item in self.problems)])


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
