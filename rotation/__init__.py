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
    from rotation.conflict_data import Conflict, ConflictItem, Demand
    from rotation.effects import idle_absences
    from rotation.explaining.account import Account, MemberView, explain
    from rotation.explaining.alternatives import Alternative, Alternatives, alternatives
    from rotation.explaining.applying import apply_changes
    from rotation.explaining.change_parsing import parse_change
    from rotation.explaining.changes import Change
    from rotation.explaining.comparing import Column, Comparison, column_of, compare
    from rotation.explaining.conflict_account import ConflictAccount, Correction, ListedConflict, conflicts
    from rotation.explaining.dependence import Dependence, Fact, dependence_of
    from rotation.explaining.deviations import Deviation, deviations_of
    from rotation.explaining.expected_turns import PostTurns, expected_turns
    from rotation.explaining.fairness_account import FairnessAccount, FairnessComparison, fairness, fairness_of_plans
    from rotation.explaining.improving import Improvement, first_improvement
    from rotation.explaining.ranking import RankEntry, Ranking, rank_seat
    from rotation.explaining.reasons import SeatReason, reasons_of
    from rotation.explaining.what_if import WhatIf, what_if, why_not
    from rotation.explaining.witnesses import Witness
    from rotation.files import OutputError, write_whole
    from rotation.judging import Judgement, RuleVerdict, judge
    from rotation.limits import Limits, Progress, ProgressCallback
    from rotation.outputs import output_files
    from rotation.plain import Holding
    from rotation.planner import propose
    from rotation.report import Report, as_markdown, as_text, report_on, result_data, result_json
    from rotation.report.account_report import account_report
    from rotation.report.alternatives_report import alternatives_report
    from rotation.report.comparison_report import comparison_report
    from rotation.report.conflict_report import conflict_report
    from rotation.report.dependence_report import dependence_report
    from rotation.report.fairness_report import fairness_report
    from rotation.report.ranking_report import ranking_report
    from rotation.report.what_if_report import what_if_report
    from rotation.reproving import Mismatch
    from rotation.results import Impossible, NothingFound, Proposal, Provenance, ReadingPlan
    from rotation.solving.questions import Questions
    from rotation.solving.runs import SolverFault
    from rotation.tie_break import Ties

_HOMES = {
    "Account": "rotation.explaining.account",
    "MemberView": "rotation.explaining.account",
    "explain": "rotation.explaining.account",
    "Deviation": "rotation.explaining.deviations",
    "deviations_of": "rotation.explaining.deviations",
    "SeatReason": "rotation.explaining.reasons",
    "reasons_of": "rotation.explaining.reasons",
    "Witness": "rotation.explaining.witnesses",
    "account_report": "rotation.report.account_report",
    "Questions": "rotation.solving.questions",
    "Holding": "rotation.plain",
    "Demand": "rotation.conflict_data",
    "ConflictAccount": "rotation.explaining.conflict_account",
    "Correction": "rotation.explaining.conflict_account",
    "ListedConflict": "rotation.explaining.conflict_account",
    "conflict_report": "rotation.report.conflict_report",
    "conflicts": "rotation.explaining.conflict_account",
    "Dependence": "rotation.explaining.dependence",
    "Fact": "rotation.explaining.dependence",
    "dependence_of": "rotation.explaining.dependence",
    "FairnessAccount": "rotation.explaining.fairness_account",
    "FairnessComparison": "rotation.explaining.fairness_account",
    "fairness": "rotation.explaining.fairness_account",
    "fairness_of_plans": "rotation.explaining.fairness_account",
    "PostTurns": "rotation.explaining.expected_turns",
    "expected_turns": "rotation.explaining.expected_turns",
    "dependence_report": "rotation.report.dependence_report",
    "fairness_report": "rotation.report.fairness_report",
    "why_not": "rotation.explaining.what_if",
    "what_if_report": "rotation.report.what_if_report",
    "what_if": "rotation.explaining.what_if",
    "parse_change": "rotation.explaining.change_parsing",
    "first_improvement": "rotation.explaining.improving",
    "comparison_report": "rotation.report.comparison_report",
    "compare": "rotation.explaining.comparing",
    "column_of": "rotation.explaining.comparing",
    "apply_changes": "rotation.explaining.applying",
    "WhatIf": "rotation.explaining.what_if",
    "Improvement": "rotation.explaining.improving",
    "Comparison": "rotation.explaining.comparing",
    "Column": "rotation.explaining.comparing",
    "Change": "rotation.explaining.changes",
    "Alternative": "rotation.explaining.alternatives",
    "Alternatives": "rotation.explaining.alternatives",
    "alternatives": "rotation.explaining.alternatives",
    "RankEntry": "rotation.explaining.ranking",
    "Ranking": "rotation.explaining.ranking",
    "rank_seat": "rotation.explaining.ranking",
    "alternatives_report": "rotation.report.alternatives_report",
    "ranking_report": "rotation.report.ranking_report",
    "ReadingVerdict": "rotation.checking",
    "check_readings": "rotation.checking",
    "SolverFault": "rotation.solving.runs",
    "Report": "rotation.report",
    "Provenance": "rotation.results",
    "ProgressCallback": "rotation.limits",
    "OutputError": "rotation.files",
    "Case": "constraints.case",
    "CaseError": "constraints.problems",
    "Conflict": "rotation.conflict_data",
    "ConflictItem": "rotation.conflict_data",
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
    "Account",
    "Alternative",
    "Alternatives",
    "Case",
    "CaseError",
    "Change",
    "Column",
    "Comparison",
    "Conflict",
    "ConflictAccount",
    "ConflictItem",
    "Correction",
    "Demand",
    "Dependence",
    "Deviation",
    "Fact",
    "FairnessAccount",
    "FairnessComparison",
    "Holding",
    "Impossible",
    "Improvement",
    "Judgement",
    "Limits",
    "ListedConflict",
    "MemberView",
    "Mismatch",
    "NothingFound",
    "OutputError",
    "Plan",
    "PlanError",
    "PostTurns",
    "Problem",
    "Progress",
    "ProgressCallback",
    "Proposal",
    "Provenance",
    "Questions",
    "RankEntry",
    "Ranking",
    "ReadingPlan",
    "ReadingVerdict",
    "Report",
    "RuleVerdict",
    "SeatReason",
    "SolverFault",
    "Ties",
    "WhatIf",
    "Witness",
    "account_report",
    "alternatives",
    "alternatives_report",
    "apply_changes",
    "as_markdown",
    "as_text",
    "case_schema",
    "check",
    "check_readings",
    "column_of",
    "compare",
    "comparison_report",
    "conflict_report",
    "conflicts",
    "dependence_of",
    "dependence_report",
    "deviations_of",
    "expected_turns",
    "explain",
    "fairness",
    "fairness_of_plans",
    "fairness_report",
    "first_improvement",
    "idle_absences",
    "judge",
    "load_case",
    "output_files",
    "parse_case",
    "parse_change",
    "propose",
    "rank_seat",
    "ranking_report",
    "reasons_of",
    "report_on",
    "result_data",
    "result_json",
    "what_if",
    "what_if_report",
    "why_not",
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
