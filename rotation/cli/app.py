"""The commands. Exit codes: 0 fine; 1 the plan breaks a must, or nothing is possible or found; 2 the input is wrong."""

from __future__ import annotations

import gc
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from constraints.problems import InputError
from constraints.words import Words, say
from rotation.cli.options import CaseFile, LanguageOption, Tongue, positive, refuse
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


class JudgedForm(StrEnum):
    """How a judgement is written."""

    table = "table"
    md = "md"
    json = "json"


_THERE = Words(
    "{file}: det finns redan en sådan fil. Ange ett annat namn, eller --force för att ersätta den.",
    "{file}: there is such a file already. Give another name, or --force to replace it.",
)
_WRITTEN = Words(
    "{file} är skriven. Nästa steg: rotation propose {file}", "{file} written. Next: rotation propose {file}"
)


def main() -> None:
    """Run the command line."""
    # What start-up loads stays loaded: looking for garbage in it costs a tenth of a short run. See begin_search.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


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
        float | None,
        typer.Option(metavar="S", callback=positive, help="Stop after so many seconds with the best plan found."),
    ] = None,
) -> None:
    """Propose the best plan of a case, and prove that none is better."""
    from rotation.cli.proposing import run_propose

    try:
        done = run_propose(case, form.value, out, language.value, seconds)
    except (InputError, OutputError) as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Judge a hand-made plan, and say how far it is from the best.")
def check(
    case: CaseFile,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="The plan: .csv (term;chair;vice_chair) or .json.")],
    form: Annotated[JudgedForm, typer.Option("--format", "-f", help="What is printed.")] = JudgedForm.table,
    language: LanguageOption = Tongue.sv,
    compare: Annotated[bool, typer.Option(help="Also find the best plan, and say how far this one is from it.")] = True,
) -> None:
    """Judge a hand-made plan: every breach of every rule, every cost, and how far it is from the best."""
    from rotation.cli.judging_plans import run_check

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
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")] = Path("case.toml"),
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    language: LanguageOption = Tongue.sv,
) -> None:
    """Write a commented case to start from."""
    if file.exists() and not force:
        typer.echo(say(_THERE, {"file": str(file)}, language.value), err=True)
        raise typer.Exit(2)
    try:
        write_whole(file.parent, {file.name: STARTING_CASE.replace("case.toml", file.name)})
    except OutputError as error:
        raise refuse(error, language.value) from error
    typer.echo(say(_WRITTEN, {"file": str(file)}, language.value))


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and end.", is_eager=True)] = False,
) -> None:
    """Answer --version before any command."""
    if show:
        from importlib.metadata import version as installed

        typer.echo(installed("rotation-planner"))
        raise typer.Exit
