"""The commands that explain: why, what if, compare, alternatives, rank, fairness, conflicts."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from rotation.cli.options import (
    CaseFile,
    FormOption,
    LanguageOption,
    MemberOption,
    SecondsOption,
    TextForm,
    Tongue,
    refusing,
)


class AlternativeKind(StrEnum):
    """Which other plans are shown."""

    equal = "equal"
    next = "next"
    different = "different"


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

    with refusing(language.value):
        done = run_why(case, member, term, form.value, language.value, seconds)
    raise typer.Exit(done)


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

    with refusing(language.value):
        done = run_what_if(case, question, form.value, language.value, why_not=why_not, member=member, seconds=seconds)
    raise typer.Exit(done)


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

    with refusing(language.value):
        done = run_compare(files, form.value, language.value, member=member, seconds=seconds)
    raise typer.Exit(done)


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

    with refusing(language.value):
        done = run_alternatives(case, kind.value, most, loss or [], member, form.value, language.value, seconds)
    raise typer.Exit(done)


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

    with refusing(language.value):
        done = run_rank(case, post, term, body, member, form.value, language.value, seconds)
    raise typer.Exit(done)


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

    with refusing(language.value):
        done = run_fairness(case, plan or [], others, member, form.value, language.value, seconds)
    raise typer.Exit(done)


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

    with refusing(language.value):
        done = run_conflicts(case, give_up or [], cap, member, form.value, language.value, seconds)
    raise typer.Exit(done)


def status(
    case: CaseFile,
    on: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], metavar="DAY", help="The day, for example 2025-02-01.")],
    form: FormOption = TextForm.text,
    language: LanguageOption = Tongue.sv,
) -> None:
    """Say what every seat is on a day: past, current, elected, acting, planned, vacant, disputed or overdue. What is elected
    stands in the case as [[state]]. The exit code is 1 if an election is overdue."""
    from rotation.cli.status import run_status

    with refusing(language.value):
        done = run_status(case, on.date(), form.value, language.value)
    raise typer.Exit(done)
