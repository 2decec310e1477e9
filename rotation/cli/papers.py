"""The commands that write papers: document, chart, verify."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rotation.cli.options import (
    CaseFile,
    LanguageOption,
    SecondsOption,
    Tongue,
    refusing,
)
from rotation.cli.paper_kinds import paper_kind


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

    kinds = tuple(paper_kind(name) for name in kind or ("basis", "proposal"))
    with refusing(language.value):
        from rotation.cli.document import Order, run_document

        order = Order(case, kinds, profile, comments, earlier, term, others, archive)
        done = run_document(order, out, language.value, seconds)
    raise typer.Exit(done)


def chart(
    case: CaseFile,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help="The folder for the files.")] = Path("out"),
    language: LanguageOption = Tongue.sv,
    seconds: SecondsOption = None,
) -> None:
    """Write the pictures of a case as SVG: the timeline, the fairness chart, the alternatives side by side."""
    from rotation.cli.document import run_chart

    with refusing(language.value):
        done = run_chart(case, out, language.value, seconds)
    raise typer.Exit(done)


def verify(
    record: Annotated[Path, typer.Argument(metavar="FILE", help="The rotation.json that 'rotation document' wrote.")],
    language: LanguageOption = Tongue.sv,
) -> None:
    """Plan the case in a rotation.json again, compare, and say what differs."""
    from rotation.cli.verifying import run_verify

    with refusing(language.value):
        done = run_verify(record, language.value)
    raise typer.Exit(done)
