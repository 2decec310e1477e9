"""``rotation alternatives``: other plans beside the proposal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from constraints.problems import Problem
from constraints.words import Language
from rotation.cli.answering import collected, print_form, searched, without_a_plan
from rotation.cli.option_paths import by_options
from rotation.cli.reading import read_case
from rotation.explaining.alternatives import Alternatives, alternatives
from rotation.explaining.asking import QuestionError, named_member
from rotation.explaining.loss import Kind, parsed_loss
from rotation.limits import Limits
from rotation.report.alternatives_report import alternatives_report


def run_alternatives(
    case_file: Path,
    kind: Kind,
    most: int,
    losses: Sequence[str],
    member: str | None,
    form: str,
    language: Language,
    seconds: float | None,
) -> int:
    """Print other plans of a case file; returns the exit code. Raises CaseError, and QuestionError with all problems."""
    case = read_case(case_file)
    problems: list[Problem] = []
    name = collected(problems, lambda: named_member(case, member, "--member")) if member is not None else None
    loss = collected(problems, lambda: by_options(lambda: parsed_loss(case, kind, losses))) if losses else None
    if problems:
        raise QuestionError(problems)
    limits = Limits(seconds=seconds)
    found = searched(lambda p: alternatives(case, kind=kind, n=most, loss=loss, limits=limits, progress=p), language)
    if found is None:
        return 1
    if not isinstance(found, Alternatives):
        return without_a_plan(found, form, language)
    told = found if name is None else found.about(name)
    print_form(form, lambda: alternatives_report(told, case, language), lambda: told.model_dump_json(indent=2))
    return 0
