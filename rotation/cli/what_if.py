"""``rotation what-if``: the best plan of a changed case beside the best plan as it stands, or what stands against it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from constraints.problems import Problem
from constraints.words import Language
from rotation.cli.answering import collected, print_form, searched
from rotation.cli.reading import read_case
from rotation.explaining.asking import QuestionError, named_member
from rotation.explaining.change_parsing import parse_changes
from rotation.explaining.what_if import WhatIf, what_if
from rotation.limits import Limits
from rotation.report.what_if_report import what_if_report


def run_what_if(
    case_file: Path,
    questions: Sequence[str],
    form: str,
    language: Language,
    *,
    why_not: bool = False,
    member: str | None = None,
    seconds: float | None = None,
) -> int:
    """Answer a question; returns the exit code (see ``exit_code``). Raises CaseError, QuestionError with all problems."""
    case = read_case(case_file)
    problems: list[Problem] = []
    name = collected(problems, lambda: named_member(case, member)) if member is not None else None
    changes = collected(problems, lambda: parse_changes(case, questions)) or ()
    if problems:
        raise QuestionError(problems)
    limits = Limits(seconds=seconds)
    found = searched(lambda progress: what_if(case, *changes, limits=limits, progress=progress), language)
    if found is None:
        return 1
    told = found if name is None else found.about(name)
    print_form(
        form,
        lambda: what_if_report(told, case, language, why_not=why_not),
        lambda: told.model_dump_json(indent=2),
    )
    return exit_code(found)


def exit_code(answer: WhatIf) -> int:
    """0 if the changed case has a plan; 2 if the question contradicts one must or the structure by itself; else 1."""
    if answer.after.plan is not None:
        return 0
    return 2 if answer.by_itself else 1
