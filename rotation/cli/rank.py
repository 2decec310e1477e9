"""``rotation rank``: who could hold one seat."""

from __future__ import annotations

from pathlib import Path

from constraints.case import Case
from constraints.posts import Seat
from constraints.problems import Problem, problem
from constraints.words import Language
from rotation.cli.answering import collected, print_form, searched, without_a_plan
from rotation.cli.option_paths import by_options
from rotation.cli.reading import read_case
from rotation.explaining.asking import QuestionError, named_member, named_seat
from rotation.explaining.ranking import Ranking, rank_seat
from rotation.limits import Limits
from rotation.report.ranking_report import ranking_report


def run_rank(
    case_file: Path,
    post: str,
    term: str,
    body: str | None,
    member: str | None,
    form: str,
    language: Language,
    seconds: float | None,
) -> int:
    """Print who could hold a seat; returns the exit code. Raises CaseError, and QuestionError with all problems."""
    case = read_case(case_file)
    problems: list[Problem] = []
    seat = collected(problems, lambda: by_options(lambda: named_seat(case, post, term, body)))
    name = collected(problems, lambda: _member(case, member, seat)) if member is not None else None
    if problems or seat is None:
        raise QuestionError(problems)
    limits = Limits(seconds=seconds)
    found = searched(
        lambda p: rank_seat(case, seat.post, seat.term, body=seat.body, limits=limits, progress=p), language
    )
    if found is None:
        return 1
    if not isinstance(found, Ranking):
        return without_a_plan(found, form, language)
    told = found if name is None else found.about(name)
    print_form(form, lambda: ranking_report(told, case, language), lambda: told.model_dump_json(indent=2))
    return 0


def _member(case: Case, text: str, seat: Seat | None) -> str:
    """A member of the seat's body. Raises QuestionError."""
    name = named_member(case, text, "--member")
    known = tuple(case.setting.body(seat.body).by_name) if seat is not None else (name,)
    if name not in known:
        raise QuestionError([problem("--member", "member.unknown", member=text, known=known)])
    return name
