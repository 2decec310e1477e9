"""``rotation conflicts``: why nothing is possible, and what could be given up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from constraints.problems import Problem
from constraints.words import Language
from rotation.cli.answering import collected, print_form, searched
from rotation.cli.option_paths import by_options
from rotation.cli.reading import read_case
from rotation.explaining.asking import QuestionError, named_member
from rotation.explaining.conflict_account import conflicts
from rotation.explaining.giving_up_order import give_up_order
from rotation.explaining.swapping import helpful_swaps
from rotation.limits import Limits
from rotation.report.conflict_report import conflict_report


def run_conflicts(
    case_file: Path,
    give_up: Sequence[str],
    cap: int,
    member: str | None,
    form: str,
    language: Language,
    seconds: float | None,
) -> int:
    """Print the conflicts of a case file; returns the exit code. Raises CaseError, and QuestionError with all problems."""
    case = read_case(case_file)
    problems: list[Problem] = []
    name = collected(problems, lambda: named_member(case, member, "--member")) if member is not None else None
    order = collected(problems, lambda: by_options(lambda: give_up_order(case, give_up or None)))
    if problems:
        raise QuestionError(problems)
    limits = Limits(seconds=seconds)
    found = searched(lambda p: conflicts(case, cap=cap, give_up=order, limits=limits, progress=p), language)
    if found is None:
        return 1
    if found.outcome == "impossible":
        swaps = searched(lambda _: helpful_swaps(case, limits=Limits(seconds=seconds, ties=1)), language)
        found = found.model_copy(update={"swaps": swaps or ()})
    told = found if name is None else found.about(name)
    print_form(form, lambda: conflict_report(told, case, language), lambda: told.model_dump_json(indent=2))
    return 0 if found.outcome == "possible" else 1
