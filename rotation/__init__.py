"""Plan who chairs: the best rotation of posts among the members of a body, proven and explained.

``from rotation import propose, check, load_case``; the classes that cases are made of are in ``constraints``.
What needs the solver is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from constraints.case import Case, parse_case
    from constraints.case_file import load_case
    from constraints.plan import Plan
    from constraints.problems import CaseError, PlanError, Problem
    from constraints.schema import case_schema
    from rotation.checking import ReadingVerdict, check, check_readings
    from rotation.conflicts import Conflict, ConflictItem
    from rotation.effects import idle_absences
    from rotation.files import OutputError, write_whole
    from rotation.judging import Judgement, RuleVerdict, judge
    from rotation.limits import Limits, Progress, ProgressCallback
    from rotation.outputs import output_files
    from rotation.planner import propose
    from rotation.report import Report, as_markdown, as_text, report_on, result_data, result_json
    from rotation.reproving import Mismatch
    from rotation.results import Impossible, NothingFound, Proposal, Provenance, ReadingPlan
    from rotation.solving.runs import SolverFault
    from rotation.tie_break import Ties

_HOMES = {
    "ReadingVerdict": "rotation.checking",
    "check_readings": "rotation.checking",
    "SolverFault": "rotation.solving.runs",
    "Report": "rotation.report",
    "Provenance": "rotation.results",
    "ProgressCallback": "rotation.limits",
    "OutputError": "rotation.files",
    "Case": "constraints.case",
    "CaseError": "constraints.problems",
    "Conflict": "rotation.conflicts",
    "ConflictItem": "rotation.conflicts",
    "Impossible": "rotation.results",
    "Judgement": "rotation.judging",
    "Limits": "rotation.limits",
    "Mismatch": "rotation.reproving",
    "NothingFound": "rotation.results",
    "Plan": "constraints.plan",
    "PlanError": "constraints.problems",
    "Problem": "constraints.problems",
    "Progress": "rotation.limits",
    "Proposal": "rotation.results",
    "ReadingPlan": "rotation.results",
    "RuleVerdict": "rotation.judging",
    "Ties": "rotation.tie_break",
    "as_markdown": "rotation.report",
    "as_text": "rotation.report",
    "case_schema": "constraints.schema",
    "check": "rotation.checking",
    "idle_absences": "rotation.effects",
    "judge": "rotation.judging",
    "load_case": "constraints.case_file",
    "output_files": "rotation.outputs",
    "parse_case": "constraints.case",
    "propose": "rotation.planner",
    "report_on": "rotation.report",
    "result_data": "rotation.report",
    "result_json": "rotation.report",
    "write_whole": "rotation.files",
}

__all__ = [
    "Case",
    "CaseError",
    "Conflict",
    "ConflictItem",
    "Impossible",
    "Judgement",
    "Limits",
    "Mismatch",
    "NothingFound",
    "OutputError",
    "Plan",
    "PlanError",
    "Problem",
    "Progress",
    "ProgressCallback",
    "Proposal",
    "Provenance",
    "ReadingPlan",
    "ReadingVerdict",
    "Report",
    "RuleVerdict",
    "SolverFault",
    "Ties",
    "as_markdown",
    "as_text",
    "case_schema",
    "check",
    "check_readings",
    "idle_absences",
    "judge",
    "load_case",
    "output_files",
    "parse_case",
    "propose",
    "report_on",
    "result_data",
    "result_json",
    "write_whole",
]


def __getattr__(name: str) -> Any:
    """Import a public name from its home when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'rotation' has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
