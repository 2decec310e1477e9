"""``rotation why``: why each seat is held by whom, what departs from the wishes, when each turn comes."""

from __future__ import annotations

from pathlib import Path

from constraints.problems import Problem
from constraints.words import Language
from rotation.cli.answering import collected, print_form, searched, without_a_plan
from rotation.cli.reading import read_case
from rotation.explaining.account import Account, explain
from rotation.explaining.asking import QuestionError, named_member, named_term
from rotation.limits import Limits
from rotation.planner import propose
from rotation.report.account_report import account_report
from rotation.results import Impossible, NothingFound, Proposal


def run_why(
    case_file: Path, member: str | None, term: str | None, form: str, language: Language, seconds: float | None
) -> int:
    """Print the account of a case file; returns the exit code. Raises CaseError, and QuestionError with all problems."""
    case = read_case(case_file)
    problems: list[Problem] = []
    name = collected(problems, lambda: named_member(case, member, "--member")) if member is not None else None
    if (given := term) is not None:
        term = collected(problems, lambda: named_term(case, given, "--term"))
    if problems:
        raise QuestionError(problems)
    limits = Limits(seconds=seconds)
    found = searched(lambda p: propose(case, limits=limits, progress=p), language)
    if isinstance(found, Impossible | NothingFound):
        return without_a_plan(found, form, language)
    account = searched(lambda p: explain(found, limits=limits, progress=p), language) if found is not None else None
    if not isinstance(found, Proposal) or not isinstance(account, Account):
        return 1
    told = account if term is None else account.in_term(term)
    data = told if name is None else told.about(name)
    print_form(
        form,
        lambda: account_report(found, account, language, member=name, term=term),
        lambda: data.model_dump_json(indent=2),
    )
    return 0
