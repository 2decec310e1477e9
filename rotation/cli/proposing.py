"""``rotation propose``: load, plan with a progress display, print, write."""

from __future__ import annotations

from pathlib import Path

import typer

from constraints.words import Language, Words, say
from rotation.cli.progress import showing_progress
from rotation.cli.reading import read_case
from rotation.effects import idle_absences
from rotation.files import write_whole
from rotation.limits import Limits
from rotation.outputs import output_files
from rotation.planner import propose
from rotation.reproving import Mismatch
from rotation.results import Impossible, NothingFound, Proposal
from rotation.solving.runs import SolverFault

#: Said when a result does not stand its check.
FAULT = Words(
    "Beräkningen stämde inte vid kontroll, och inget skrevs. Anmäl det, med ärendet och den här texten:\n{reason}",
    "The computation did not stand its check, and nothing was written. Report it, with the case and this text:\n{reason}",
)
_NO_PLAN = Words(
    "Det finns ingen fördelning att skriva. Kör med --format table för att se varför.",
    "There is no plan to write. Run it with --format table to see why.",
)
_DRAFT = Words(
    "Fördelningen är ett utkast: den beror på uppgifter som inte är säkra. Kör med --format table för att se vilka.",
    "The plan is a draft: it depends on facts that are not certain. Run it with --format table to see which.",
)
_OLD_PLAN = Words(
    "{file} är från en tidigare körning och gäller inte längre.",
    "{file} is from an earlier run and does not hold any more.",
)


def run_propose(case_file: Path, form: str, out: Path | None, language: Language, seconds: float | None) -> int:
    """Plan a case file; returns the exit code. Raises CaseError, OutputError."""
    case = read_case(case_file)
    try:
        with showing_progress(language) as progress:
            result = propose(case, limits=Limits(seconds=seconds), progress=progress)
    except (Mismatch, SolverFault) as error:
        typer.echo(say(FAULT, {"reason": str(error)}, language), err=True)
        return 1
    # With a limit there is no time for it: each absence takes a search of its own.
    idle = idle_absences(result) if isinstance(result, Proposal) and seconds is None else None
    files = output_files(result, case_file.stem, language, idle=idle)
    typer.echo(files[form], nl=False)
    if form == "csv":
        _note(result, language)
    if out is not None:
        written = write_whole(out, {name: text for name, text in files.items() if "." in name})
        typer.echo("\n" + "\n".join(str(path) for path in written), err=True)
        old = out / f"{case_file.stem}.csv"
        if old not in written and old.exists():
            typer.echo(say(_OLD_PLAN, {"file": str(old)}, language), err=True)
    return 0 if isinstance(result, Proposal) else 1


def _note(result: Proposal | Impossible | NothingFound, language: Language) -> None:
    """What a bare plan, or the lack of one, does not say by itself."""
    if not isinstance(result, Proposal):
        typer.echo(say(_NO_PLAN, {}, language), err=True)
    elif not result.settled:
        typer.echo(say(_DRAFT, {}, language), err=True)
