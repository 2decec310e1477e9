"""Checking a hand-made plan against a case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from constraints.case import Case
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.problems import CaseError, problem
from constraints.readings import CAP, differing_facts
from rotation.judging import Judgement, judge
from rotation.two_voices import agreed


@dataclass(frozen=True)
class ReadingVerdict:
    """What all rules say about a plan under one reading; ``facts`` are the cells in which the readings differ."""

    facts: Mapping[Seat, str]
    judgement: Judgement


def check(case: Case, plan: Plan) -> Judgement:
    """Every breach of every rule by a plan, under the first reading of the history.

    Raises PlanError if the plan does not fill just the seats of the case with its members, CaseError if the history
    cannot be read at all, TwoVoices if a rule of one's own says two things of the plan.
    """
    return check_readings(case, plan, most=1)[0].judgement


def check_readings(case: Case, plan: Plan, *, most: int = CAP) -> tuple[ReadingVerdict, ...]:
    """The same under every reading of the history, at most so many, the first one first. Raises as ``check`` does."""
    settings = case.readings(most).settings
    if not settings:
        raise CaseError([problem("history", "history.too_open")])
    whole = Plan.of(case.setting, dict(plan))
    facts = differing_facts(settings, case.rules)
    for setting in settings:
        agreed(whole, setting, case.rules)
    return tuple(ReadingVerdict(f, judge(whole, s, case.rules)) for f, s in zip(facts, settings, strict=True))
