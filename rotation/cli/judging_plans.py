"""``rotation check``: judge a hand-made plan, and say how far it is from the best."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typer

from constraints.case import Case
from constraints.case_file import read_text
from constraints.plan import Plan
from constraints.problems import PlanError
from constraints.words import Language
from rotation.checking import ReadingVerdict, check, check_readings
from rotation.cli.reading import read_case
from rotation.explaining.improving import Improvement
from rotation.limits import ProgressCallback
from rotation.report.data import judgement_data, seat_data
from rotation.report.judged import Best, judged_report
from rotation.report.render import as_markdown, as_text


def run_check(case_file: Path, plan_file: Path, form: str, language: Language, compare: bool) -> int:
    """Judge a plan file; returns the exit code: 1 if the plan breaks a must or the structure. Raises InputError."""
    case = read_case(case_file)
    plan = read_plan(plan_file, case)
    readings = check_readings(case, plan)
    judgement = readings[0].judgement
    best: Best | None = None
    improvement: Improvement | None = None
    if compare:
        from rotation.cli.answering import searched

        found = searched(lambda progress: _compared(case, plan, progress), language)
        if found is None:
            return 1
        best, improvement = found
    if form == "json":
        data = _data(readings, plan, best)
        data |= {"first_improvement": improvement.model_dump(mode="json") if improvement else None} if compare else {}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        report = judged_report(case, plan, readings, best, language, compared=compare, improvement=improvement)
        typer.echo(as_text(report) if form == "table" else as_markdown(report), nl=False)
    return 0 if judgement.possible else 1


def read_plan(file: Path, case: Case) -> Plan:
    """A plan from a .csv or .json file. Raises PlanError with every problem."""
    text = read_text(file, PlanError)
    try:
        if file.suffix.lower() == ".json":
            return Plan.from_json(text, case.setting)
        return Plan.from_csv(text, case.setting)
    except PlanError as error:
        raise PlanError(error.problems, str(file)) from error


def _compared(case: Case, plan: Plan, progress: ProgressCallback | None) -> tuple[Best | None, Improvement | None]:
    """The proven best plan with its costs, and the first place to improve; None each where none is there, or known."""
    from rotation.explaining.improving import first_improvement
    from rotation.planner import propose
    from rotation.results import Proposal

    result = propose(case, progress=progress)
    best = None
    if isinstance(result, Proposal) and result.proven:
        best = Best(result.plan, dict(result.costs), result.ties.count, result.ties.exact)
    if best is None and check(case, plan).possible:
        return None, None
    return best, first_improvement(case, plan, progress=progress)


def _data(readings: Sequence[ReadingVerdict], plan: Plan, best: Best | None) -> dict[str, Any]:
    judgement = readings[0].judgement
    data: dict[str, Any] = {"possible": judgement.possible, **judgement_data(judgement)}
    data["readings"] = [
        {
            "facts": [{**seat_data(seat), "member": member} for seat, member in reading.facts.items()],
            "possible": reading.judgement.possible,
            "costs": judgement_data(reading.judgement)["costs"],
        }
        for reading in readings
    ]
    if best is not None:
        data["best"] = {
            "costs": {str(rank): cost for rank, cost in best.costs.items()},
            "holdings": best.plan.as_data(),
            "differing": [seat_data(seat) for seat in plan.differing(best.plan)],
        }
    return data
