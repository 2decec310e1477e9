"""``rotation propose``: load, plan with a progress display, print, write."""

from __future__ import annotations

from pathlib import Path

import typer

from constraints.case_file import load_case
from constraints.words import Language
from rotation.cli.progress import showing_progress
from rotation.effects import idle_absences
from rotation.files import write_whole
from rotation.limits import Limits
from rotation.outputs import output_files
from rotation.planner import propose
from rotation.results import Proposal


def run_propose(case_file: Path, form: str, out: Path | None, language: Language, seconds: float | None) -> int:
    """Plan a case file; returns the exit code. Raises CaseError, OutputError."""
    case = load_case(case_file)
    with showing_progress(language) as progress:
        result = propose(case, limits=Limits(seconds=seconds), progress=progress)
    idle = idle_absences(result) if isinstance(result, Proposal) and result.proven else None
    files = output_files(result, case_file.stem, language, idle=idle)
    typer.echo(files[form], nl=False)
    if out is not None:
        written = write_whole(out, {name: text for name, text in files.items() if "." in name})
        typer.echo("\n" + "\n".join(str(path) for path in written), err=True)
    return 0 if isinstance(result, Proposal) else 1
