"""What commands that answer a question about a case share: collecting what is wrong, searching, printing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import typer

from constraints.problems import InputError, Problem
from constraints.words import Language, say
from rotation.cli.progress import showing_progress
from rotation.cli.proposing import FAULT
from rotation.limits import ProgressCallback
from rotation.report import Report, as_markdown, as_text, report_on, result_json
from rotation.reproving import Mismatch
from rotation.results import Impossible, NothingFound
from rotation.solving.runs import SolverFault

T = TypeVar("T")


def collected(problems: list[Problem], ask: Callable[[], T]) -> T | None:
    """What was asked for, or None with its problems added to the others, each with the file that it is in."""
    try:
        return ask()
    except InputError as error:
        problems += [item.model_copy(update={"file": item.file or error.source}) for item in error.problems]
        return None


def searched(search: Callable[[ProgressCallback | None], T], language: Language) -> T | None:
    """The result of a search with a progress display; None if it did not stand its check, which is said."""
    try:
        with showing_progress(language) as progress:
            return search(progress)
    except (Mismatch, SolverFault) as error:
        typer.echo(say(FAULT, {"reason": str(error)}, language), err=True)
        return None


def without_a_plan(result: Impossible | NothingFound, form: str, language: Language) -> int:
    """Print why there is no plan to speak of; returns the exit code."""
    print_form(form, lambda: report_on(result, language), lambda: result_json(result))
    return 1


def print_form(form: str, report: Callable[[], Report], data: Callable[[], str]) -> None:
    """Print a result as text, Markdown or JSON."""
    if form == "json":
        typer.echo(data().rstrip("\n"))
    else:
        typer.echo((as_markdown if form == "md" else as_text)(report()), nl=False)
