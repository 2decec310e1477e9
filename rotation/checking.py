"""Checking a hand-made plan against a case."""

from __future__ import annotations

from constraints.case import Case
from constraints.plan import Plan
from constraints.problems import CaseError, problem
from rotation.judging import Judgement, judge


def check(case: Case, plan: Plan) -> Judgement:
    """Every breach of every rule by a plan, under the first reading of the history.

    Raises PlanError if the plan does not fill just the seats of the case with its members, CaseError if the history
    cannot be read at all.
    """
    found = case.readings(1)
    if not found.settings:
        raise CaseError([problem("history", "history.too_open")])
    return judge(Plan.of(case.setting, dict(plan)), found.settings[0], case.rules)
