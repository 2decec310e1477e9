"""The commands. Exit codes: 0 fine; 1 the plan breaks a must, or nothing is possible or found; 2 the input is wrong."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from constraints.problems import InputError
from constraints.words import Language
from rotation.cli.starting_case import STARTING_CASE
from rotation.files import OutputError, write_whole

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Plan who chairs: propose the best rotation of chair and vice-chair, prove it, and check plans of your own.",
    epilog="Exit codes: 0 fine. 1 the plan breaks a must, or nothing is possible or found. 2 the input is wrong.",
)


class Form(StrEnum):
    """How a result is written."""

    table = "table"
    md = "md"
    csv = "csv"
    json = "json"


class Tongue(StrEnum):
    """The language of a result."""

    sv = "sv"
    en = "en"


CaseFile = Annotated[Path, typer.Argument(metavar="CASE", help="The case: a .toml or .json file. See 'rotation init'.")]
LanguageOption = Annotated[Tongue, typer.Option("--language", "-l", help="Swedish or English.")]


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


def refuse(error: InputError | OutputError, language: Language) -> typer.Exit:
    """Say what is wrong with the input, all of it, and end with exit code 2."""
    text = error.text(language) if isinstance(error, InputError) else str(error)
    typer.echo(text, err=True)
    return typer.Exit(2)


@app.command()
def propose(
    case: CaseFile,
    form: Annotated[Form, typer.Option("--format", "-f", help="What is printed.")] = Form.table,
    out: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Also write the proposal as .md, .csv and .json into this folder."),
    ] = None,
    language: LanguageOption = Tongue.sv,
    seconds: Annotated[
        float | None, typer.Option(metavar="S", min=0.1, help="Stop after so many seconds with the best plan found.")
    ] = None,
) -> None:
    """Propose the best plan of a case, and prove that none is better."""
    from rotation.cli.proposing import run_propose

    try:
        done = run_propose(case, form.value, out, language.value, seconds)
    except (InputError, OutputError) as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command()
def check(
    case: CaseFile,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="The plan: .csv (term;chair;vice_chair) or .json.")],
    form: Annotated[Form, typer.Option("--format", "-f", help="What is printed (table, md or json).")] = Form.table,
    language: LanguageOption = Tongue.sv,
    compare: Annotated[bool, typer.Option(help="Also say how far the plan is from the best one.")] = True,
) -> None:
    """Judge a hand-made plan: every breach of every rule, every cost, and how far it is from the best."""
    from rotation.cli.judging_plans import run_check

    if form is Form.csv:
        raise typer.BadParameter("check prints table, md or json", param_hint="--format")
    try:
        done = run_check(case, plan, form.value, language.value, compare)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the case format."""
    from constraints.schema import case_schema

    typer.echo(json.dumps(case_schema(), ensure_ascii=False, indent=2))


@app.command()
def init(
    path: Annotated[Path, typer.Argument(metavar="[FILE]", help="The file to write.")] = Path("case.toml"),
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
) -> None:
    """Write a commented case to start from."""
    if path.exists() and not force:
        typer.echo(f"{path}: there is such a file already. Give another name, or --force to replace it.", err=True)
        raise typer.Exit(2)
    try:
        write_whole(path.parent, {path.name: STARTING_CASE})
    except OutputError as error:
        raise refuse(error, "en") from error
    typer.echo(f"{path} written. Next: rotation propose {path}")


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and end.", is_eager=True)] = False,
) -> None:
    """Answer --version before any command."""
    if show:
        from importlib.metadata import version as installed

        typer.echo(installed("rotation-planner"))
        raise typer.Exit
