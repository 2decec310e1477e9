"""What the commands share: their arguments and options, and how wrong input is refused."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from constraints.problems import InputError
from constraints.words import Language
from rotation.documents.extras import MissingExtra
from rotation.files import OutputError


class Tongue(StrEnum):
    """The language of a result."""

    sv = "sv"
    en = "en"


class TextForm(StrEnum):
    """How an account is written."""

    text = "text"
    md = "md"
    json = "json"


CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="The case: a .toml or .json file. See 'rotation init'.")]
LanguageOption = Annotated[Tongue, typer.Option("--language", "-l", help="The language of what is said.")]
FormOption = Annotated[TextForm, typer.Option("--format", "-f", help="What is printed.")]
MemberOption = Annotated[
    str | None, typer.Option("--member", "-m", metavar="NAME", help="Tell only what concerns this member.")
]


def positive(seconds: float | None) -> float | None:
    """A number of seconds, or None. Raises BadParameter for one that is no length of time."""
    if seconds is not None and not 0 < seconds < float("inf"):
        raise typer.BadParameter("Write a number of seconds, for example 10.")
    return seconds


SecondsOption = Annotated[
    float | None,
    typer.Option(metavar="S", callback=positive, help="Stop after so many seconds."),
]


def refuse(error: InputError | OutputError, language: Language) -> typer.Exit:
    """Say what is wrong with the input, all of it, and end with exit code 2."""
    typer.echo(error.text(language), err=True)
    return typer.Exit(2)


@contextmanager
def refusing(language: Language) -> Iterator[None]:
    """Where the input is wrong, a file cannot be written or a package is missing: say so, and end with exit code 2."""
    try:
        yield
    except MissingExtra as error:
        typer.echo(error.text(language), err=True)
        raise typer.Exit(2) from error
    except (InputError, OutputError) as error:
        raise refuse(error, language) from error
