"""``rotation status``: what every seat is on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from constraints.words import Language
from rotation.cli.answering import print_form
from rotation.cli.reading import read_case
from rotation.report.status_report import status_report
from rotation.status import status_of


def run_status(case_file: Path, on: date, form: str, language: Language) -> int:
    """Print the state of every seat; returns the exit code: 1 if something is overdue. Raises CaseError."""
    case = read_case(case_file)
    found = status_of(case, on)
    print_form(form, lambda: status_report(found, case, language), lambda: found.model_dump_json(indent=2))
    return 1 if found.overdue else 0
