"""The commands. Exit codes: 0 fine; 1 the plan breaks a must, or nothing is possible or found; 2 the input is wrong."""

from __future__ import annotations

import gc
import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from constraints.words import Words, say
from rotation.cli.options import (
    CaseFile,
    LanguageOption,
    Tongue,
    positive,
    refusing,
)
from rotation.cli.papers import chart, document, verify
from rotation.cli.questions import alternatives, compare, conflicts, fairness, rank, status, what_if, why
from rotation.cli.reading import every_rule, with_own_rules
from rotation.cli.starting_case import STARTING_CASE
from rotation.cli.starting_profile import STARTING_PROFILE
from rotation.explaining.change_forms import forms_help
from rotation.files import write_whole

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


class Schemed(StrEnum):
    """Which schema is printed."""

    case = "case"
    profile = "profile"
    record = "record"


_WHAT_IF = (
    "Say what happens if something is changed: seat by seat, what it costs by rule, or why it cannot be. "
    "A question is one or more of these, in English or Swedish:"
)
_WHAT_IF_MORE = (
    'With several bodies the body comes first: "BODY: chair 2025 = Haninge". '
    "Exit codes: 1 nothing is possible or found; 2 the question is wrong, or contradicts one condition by itself."
)

_THERE = Words(
    "{file}: det finns redan en sådan fil. Ange ett annat namn, eller --force för att ersätta den.",
    "{file}: there is such a file already. Give another name, or --force to replace it.",
)
_WRITTEN = Words(
    "{file} är skriven. Nästa steg: rotation propose {file}", "{file} written. Next: rotation propose {file}"
)
_PROFILE_WRITTEN = Words(
    "{file} är skriven. Nästa steg: rotation document ÄRENDE.toml --profile {file}",
    "{file} written. Next: rotation document CASE.toml --profile {file}",
)


def main() -> None:
    """Run the command line."""
    # What start-up loads stays loaded: looking for garbage in it costs a tenth of a short run. See begin_search.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


@app.command(short_help="Propose the best plan of a case, and prove it.")
@with_own_rules
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

    with refusing(language.value):
        done = run_propose(case, form.value, out, language.value, seconds)
    raise typer.Exit(done)


@app.command(short_help="Judge a hand-made plan, and say how far it is from the best.")
@with_own_rules
def check(
    case: CaseFile,
    plan: Annotated[Path, typer.Argument(metavar="PLAN", help="The plan: .csv (term;chair;vice_chair) or .json.")],
    form: Annotated[JudgedForm, typer.Option("--format", "-f", help="What is printed.")] = JudgedForm.table,
    language: LanguageOption = Tongue.sv,
    compare: Annotated[bool, typer.Option(help="Also find the best plan, and say how far this one is from it.")] = True,
) -> None:
    """Judge a hand-made plan: every breach of every rule, every cost, and how far it is from the best."""
    from rotation.cli.judging_plans import run_check

    with refusing(language.value):
        done = run_check(case, plan, form.value, language.value, compare)
    raise typer.Exit(done)


app.command(short_help="Why each seat is held by whom, and when each turn comes.")(with_own_rules(why))
app.command(
    "what-if",
    short_help="Say what happens if something is changed, and its cost.",
    help=f"{_WHAT_IF}\n\n\b\n{forms_help()}\n\n{_WHAT_IF_MORE}",
)(with_own_rules(what_if))
app.command(short_help="Compare plans and cases side by side.")(with_own_rules(compare))
app.command(short_help="Other plans: equally good, next best, or as different as possible.")(
    with_own_rules(alternatives)
)
app.command(short_help="Who could hold one seat, best first.")(with_own_rules(rank))
app.command(short_help="How the posts are distributed over time, and when each turn comes again.")(
    with_own_rules(fairness)
)
app.command(short_help="Why nothing is possible, and what could be given up.")(with_own_rules(conflicts))
app.command(short_help="What every seat is on a day: elected, planned, overdue …")(with_own_rules(status))
app.command(short_help="Write the papers: decision basis, proposal, mails, tables, calendar.")(with_own_rules(document))
app.command(short_help="Write the pictures of a case as SVG files.")(with_own_rules(chart))
app.command(short_help="Plan a rotation.json again, and say whether it comes to the same.")(with_own_rules(verify))


@app.command(short_help="Print the JSON Schema of the case format, or of others.")
@with_own_rules
def schema(
    of: Annotated[Schemed, typer.Option("--of", help="Of what: a case, a profile, or a rotation.json.")] = Schemed.case,
) -> None:
    """Print the JSON Schema of the case format, or of the profile or the record of the papers."""
    with refusing("en"):
        if of is Schemed.profile:
            from rotation.documents.schemas import profile_schema

            wanted = profile_schema()
        elif of is Schemed.record:
            from rotation.documents.record_form import record_schema

            wanted = record_schema(every_rule())
        else:
            from constraints.schema import case_schema

            wanted = case_schema(every_rule())
    typer.echo(json.dumps(wanted, ensure_ascii=False, indent=2))


@app.command(short_help="Write a commented case (or profile) to start from.")
def init(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="The file to write.", show_default="case.toml, or profile.toml"),
    ] = None,
    profile: Annotated[
        bool, typer.Option("--profile", help="Write a profile for 'rotation document' rather than a case.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
    language: LanguageOption = Tongue.sv,
) -> None:
    """Write a commented case to start from, or a commented profile."""
    file = file or Path("profile.toml" if profile else "case.toml")
    if file.exists() and not force:
        typer.echo(say(_THERE, {"file": str(file)}, language.value), err=True)
        raise typer.Exit(2)
    text = STARTING_PROFILE if profile else STARTING_CASE.replace("case.toml", file.name)
    with refusing(language.value):
        write_whole(file.parent, {file.name: text})
    typer.echo(say(_PROFILE_WRITTEN if profile else _WRITTEN, {"file": str(file)}, language.value))


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and end.", is_eager=True)] = False,
) -> None:
    """Answer --version before any command."""
    if show:
        from importlib.metadata import version as installed

        typer.echo(installed("rotation-planner"))
        raise typer.Exit
