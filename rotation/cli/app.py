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
from rotation.cli.options import (
    CaseFile,
    FormOption,
    LanguageOption,
    MemberOption,
    SecondsOption,
    TextForm,
    Tongue,
    positive,
    refuse,
)
from rotation.cli.paper_kinds import paper_kind
from rotation.cli.starting_case import STARTING_CASE
from rotation.cli.starting_profile import STARTING_PROFILE
from rotation.explaining.change_forms import forms_help
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


class Schemed(StrEnum):
    """Which schema is printed."""

    case = "case"
    profile = "profile"
    record = "record"


class AlternativeKind(StrEnum):
    """Which other plans are shown."""

    equal = "equal"
    next = "next"
    different = "different"


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


@app.command(
    "what-if",
    short_help="Say what happens if something is changed, and its cost.",
    help=f"{_WHAT_IF}\n\n\b\n{forms_help()}\n\n{_WHAT_IF_MORE}",
)
def what_if(
    case: CaseFile,
    question: Annotated[
        list[str], typer.Argument(metavar='"QUESTION"...', help='What is supposed, for example "chair 2025 = Haninge".')
    ],
    why_not: Annotated[bool, typer.Option("--why-not", help="Tell it as an answer to: why is it not so?")] = False,
    member: MemberOption = None,
    seconds: SecondsOption = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
) -> None:
    """Say what happens if something is changed: seat by seat, what it costs by rule, or why it cannot be."""
    from rotation.cli.what_if import run_what_if

    try:
        done = run_what_if(case, question, form.value, language.value, why_not=why_not, member=member, seconds=seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Compare plans and cases side by side.")
def compare(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="CASE [PLAN|CASE]...",
            help="Cases (.toml, .json) and plans (.csv, .json); a plan belongs to the case before it.",
        ),
    ],
    member: MemberOption = None,
    seconds: SecondsOption = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
) -> None:
    """Compare two or more plans or cases: the seats that differ, and what each costs by rule.

    A case stands for its own best plan too. What is compared with is the first of them.
    """
    from rotation.cli.compare import run_compare

    try:
        done = run_compare(files, form.value, language.value, member=member, seconds=seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Why each seat is held by whom, and when each turn comes.")
def why(
    case: CaseFile,
    member: MemberOption = None,
    term: Annotated[
        str | None, typer.Option("--term", "-t", metavar="TERM", help="Only this term, for example 2026.")
    ] = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Explain the proposal: why each seat, what departs from the wishes and what forces it, when each turn comes again, and
    what depends on uncertain facts."""
    from rotation.cli.why import run_why

    try:
        done = run_why(case, member, term, form.value, language.value, seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Other plans: equally good, next best, or as different as possible.")
def alternatives(
    case: CaseFile,
    kind: Annotated[
        AlternativeKind,
        typer.Option(
            "--kind",
            "-k",
            help="equal: as good as the proposal. next: the next best. different: good ones that differ most.",
        ),
    ] = AlternativeKind.next,
    most: Annotated[int, typer.Option("-n", "--number", min=1, metavar="N", help="At most so many.")] = 5,
    loss: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RANK=COST",
            help="Only with --kind different: how much more a rank may cost, as 1=2, or 1=any; may be given several times. "
            "Ranks that are not named may lose nothing. Without it: one more at every rank.",
        ),
    ] = None,
    member: MemberOption = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Show other plans beside the proposal, each with what it costs and which seats it changes."""
    from rotation.cli.alternatives import run_alternatives

    try:
        done = run_alternatives(case, kind.value, most, loss or [], member, form.value, language.value, seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Who could hold one seat, best first.")
def rank(
    case: CaseFile,
    post: Annotated[str, typer.Option("--post", "-p", metavar="POST", help="The post, for example chair.")],
    term: Annotated[str, typer.Option("--term", "-t", metavar="TERM", help="The term, for example 2026.")],
    body: Annotated[str | None, typer.Option(metavar="NAME", help="The body; only where the case has several.")] = None,
    member: MemberOption = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Say who could hold one seat, best first: what each costs, what changes, and who cannot and why."""
    from rotation.cli.rank import run_rank

    try:
        done = run_rank(case, post, term, body, member, form.value, language.value, seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="How the posts are distributed over time, and when each turn comes again.")
def fairness(
    case: CaseFile,
    plan: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE", help="Tell of this plan (.csv or .json), not of the proposal; several: compare them."
        ),
    ] = None,
    others: Annotated[
        int, typer.Option("--alternatives", "-n", min=0, metavar="N", help="Also compare the N next best plans.")
    ] = 0,
    member: MemberOption = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Say how the posts are distributed over time: how often each member has held them, how far that is from its share,
    and when its turn comes again."""
    from rotation.cli.fairness import run_fairness

    try:
        done = run_fairness(case, plan or [], others, member, form.value, language.value, seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Why nothing is possible, and what could be given up.")
def conflicts(
    case: CaseFile,
    give_up: Annotated[
        list[str] | None,
        typer.Option(
            "--give-up",
            metavar="ID",
            help="A must to give up rather than others; several: the one given up most readily first. "
            "Without it: as the case says.",
        ),
    ] = None,
    cap: Annotated[int, typer.Option(min=1, metavar="N", help="List at most so many conflicts, and ways out.")] = 50,
    member: MemberOption = None,
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Say why nothing is possible: every conflict, the smallest first, and what could be given up, the cheapest first, with
    the plan that it would give."""
    from rotation.cli.conflicts import run_conflicts

    try:
        done = run_conflicts(case, give_up or [], cap, member, form.value, language.value, seconds)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Write the papers: decision basis, proposal, mails, tables, calendar.")
def document(
    case: CaseFile,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder for the files.")] = Path("out"),
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind",
            "-k",
            metavar="KIND",
            help="Which paper; several may be given: beslutsunderlag (basis), forslag-till-beslut (proposal), synpunkter "
            "(comments), yrkanden (motions), protokoll (minutes), bekraftelse (confirmation). Usually the first two.",
        ),
    ] = None,
    profile: Annotated[
        Path | None, typer.Option(metavar="FILE", help="What the papers say of the body and the process (.toml).")
    ] = None,
    comments: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The register of comments (.toml or .xlsx), for --kind synpunkter."),
    ] = None,
    earlier: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="The rotation.json of an earlier version: says what changed since."),
    ] = None,
    term: Annotated[
        str | None, typer.Option("--term", "-t", metavar="TERM", help="The term that --kind bekraftelse confirms.")
    ] = None,
    others: Annotated[
        int, typer.Option("--alternatives", "-n", min=0, metavar="N", help="Show the N next best plans.")
    ] = 3,
    archive: Annotated[
        bool, typer.Option("--archive", help="Attach the plan's JSON to each PDF as its source.")
    ] = False,
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Write the papers of a case as DOCX, PDF, HTML, Markdown and text, with tables (XLSX, CSV, JSON), a calendar and two
    mails as drafts. Needs the extra: pip install "rotation-planner[documents]"."""
    from rotation.documents.extras import MissingExtra

    kinds = tuple(paper_kind(name) for name in kind or ("basis", "proposal"))
    try:
        from rotation.cli.document import Order, run_document

        order = Order(case, kinds, profile, comments, earlier, term, others, archive)
        done = run_document(order, out, language.value, seconds)
    except MissingExtra as error:
        typer.echo(error.text(language.value), err=True)
        raise typer.Exit(2) from error
    except (InputError, OutputError) as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Write the pictures of a case as SVG files.")
def chart(
    case: CaseFile,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder for the files.")] = Path("out"),
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Write the pictures of a case as SVG: the timeline, the fairness chart, the alternatives side by side."""
    from rotation.cli.document import run_chart

    try:
        done = run_chart(case, out, language.value, seconds)
    except (InputError, OutputError) as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Plan a rotation.json again, and say whether it comes to the same.")
def verify(
    record: Annotated[Path, typer.Argument(metavar="FILE", help="The rotation.json that 'rotation document' wrote.")],
    language: LanguageOption = Tongue.sv,
) -> None:
    """Plan the case in a rotation.json again, compare, and say what differs."""
    from rotation.cli.document import run_verify

    try:
        done = run_verify(record, language.value)
    except InputError as error:
        raise refuse(error, language.value) from error
    raise typer.Exit(done)


@app.command(short_help="Print the JSON Schema of the case format, or of others.")
def schema(
    of: Annotated[Schemed, typer.Option("--of", help="Of what: a case, a profile, or a rotation.json.")] = Schemed.case,
) -> None:
    """Print the JSON Schema of the case format, or of the profile or the record of the papers."""
    if of is Schemed.case:
        from constraints.schema import case_schema

        wanted = case_schema()
    else:
        from rotation.documents.schemas import profile_schema, record_schema

        wanted = profile_schema() if of is Schemed.profile else record_schema()
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
    try:
        write_whole(file.parent, {file.name: text})
    except OutputError as error:
        raise refuse(error, language.value) from error
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
