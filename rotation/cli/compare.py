"""``rotation compare``: plans and cases side by side."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from constraints.case import Case
from constraints.plan import Plan
from constraints.problems import InputError, Problem, problem
from constraints.words import Language
from rotation.cli.answering import print_form, searched
from rotation.cli.judging_plans import read_plan
from rotation.cli.reading import read_case
from rotation.explaining.asking import QuestionError, named_member
from rotation.explaining.comparing import Column, column_of, compare
from rotation.limits import Limits, ProgressCallback
from rotation.report.comparison_report import comparison_report


def run_compare(
    files: Sequence[Path], form: str, language: Language, *, member: str | None = None, seconds: float | None = None
) -> int:
    """Compare files; returns the exit code: 1 if some case has no plan. Raises InputError with what is wrong in all."""
    wanted = _wanted(files)
    whom = named_member(wanted[0][1], member) if member is not None else None
    limits = Limits(seconds=seconds)

    def search(progress: ProgressCallback | None) -> list[Column]:
        return [column_of(name, case, plan, limits=limits, progress=progress) for name, case, plan in wanted]

    columns = searched(search, language)
    if columns is None:
        return 1
    comparison = compare(*columns)
    told = comparison.about(whom) if whom is not None else comparison
    print_form(form, lambda: comparison_report(told, columns, language), lambda: told.model_dump_json(indent=2))
    return 0 if all(column.plan is not None for column in comparison.columns) else 1


def _wanted(files: Sequence[Path]) -> list[tuple[str, Case, Plan | None]]:
    """The columns: a name, the case, and a plan (None: the best plan of the case). Raises QuestionError."""
    names = _names(files)
    found: list[tuple[str, Case, Plan | None]] = []
    problems: list[Problem] = []
    case: Case | None = None
    for name, file in zip(names, files, strict=True):
        try:
            if not is_plan(file):
                case = read_case(file)
                found.append((name, case, None))
            elif case is not None:
                found.append((name, case, read_plan(file, case)))
            elif not problems:
                problems.append(problem(str(file), "compare.no_case"))
        except InputError as error:
            problems += [_at(file, item) for item in error.problems]
    if not problems and len(found) < 2:
        problems.append(problem("", "compare.one"))
    if problems:
        raise QuestionError(problems)
    return found


def _at(file: Path, item: Problem) -> Problem:
    """A problem with the name of its file before its place."""
    return item.model_copy(update={"path": f"{file}: {item.path}" if item.path else str(file)})


def is_plan(file: Path) -> bool:
    """Whether a file holds a plan: .csv, or .json with holdings or a result."""
    if file.suffix.lower() != ".json":
        return file.suffix.lower() == ".csv"
    try:
        data = json.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return False  # reading it as a case says what is wrong with it
    return isinstance(data, dict) and ("holdings" in data or "result" in data)


def _names(files: Sequence[Path]) -> list[str]:
    """What the columns are called: the files' names without their ends, else as they were given, each only once."""
    stems = [file.stem for file in files]
    named = [stem if stems.count(stem) == 1 else str(file) for stem, file in zip(stems, files, strict=True)]
    return [
        name if named.count(name) == 1 else f"{name} ({named[:place].count(name) + 1})"
        for place, name in enumerate(named)
    ]
