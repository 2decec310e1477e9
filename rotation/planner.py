"""The planner: proposes the best plan, proves it, and re-proves everything with code that knows no solver."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from importlib.metadata import version

from constraints.case import Case
from constraints.plan import Plan
from constraints.problems import CaseError, problem
from constraints.readings import differing_facts
from constraints.setting import Setting
from rotation.conflict_data import Conflict
from rotation.judging import Judgement
from rotation.limits import Limits, Progress, ProgressCallback
from rotation.reproving import reproved
from rotation.results import Impossible, NothingFound, Proposal, Provenance, ReadingPlan
from rotation.solving.conflict import find_conflict
from rotation.solving.runs import PARAMETERS, Cancelled, Watch
from rotation.solving.settling import settle

__all__ = ["propose"]


def propose(
    case: Case, *, limits: Limits | None = None, progress: ProgressCallback | None = None
) -> Proposal | Impossible | NothingFound:
    """Propose the best plan of a case.

    Ranks are settled strictly in order; among equally good plans the canonical tie-break of ``docs/concepts.md`` decides.
    The first reading of the history is planned, then every other one up to ``limits.readings``. ``progress`` is called
    several times a second; if it answers False, the best plan found so far is returned, not proven. Raises CaseError if the
    history cannot be read at all, Mismatch if solver and checks disagree, SolverFault if the solver fails;
    RuleFault and TwoVoices if the code of a rule of one's own is wrong.
    """
    limits = limits or Limits()
    found = case.readings(limits.readings)
    if not found.settings:
        raise CaseError([problem("history", "history.too_open")])
    watch = Watch(limits, progress, Progress(1, len(found.settings), "rank"))
    first = _Planned(case, found.settings[0], watch)
    provenance = _provenance(case, [first])
    if first.settled.impossible and not found.undecided:
        return Impossible(case, first.setting, _conflict(case, first.setting, watch), provenance)
    if first.plan is None or first.judgement is None:
        return NothingFound(case, provenance, history_open=first.settled.impossible)
    others = [_other_reading(case, s, watch, number) for number, s in enumerate(found.settings[1:], start=2)]
    return Proposal(
        case=case,
        plan=first.plan,
        proven=first.settled.proven,
        canonical=first.settled.canonical,
        judgement=first.judgement,
        bounds=dict(first.settled.bounds),
        ties=first.settled.ties,
        readings=_with_facts(case, [first.reading, *(other.reading for other in others)]),
        all_readings=found.complete,
        departures=found.departures,
        provenance=_provenance(case, [first, *others]),
    )


def _provenance(case: Case, planned: list[_Planned]) -> Provenance:
    settled = [one.settled for one in planned]
    return Provenance(
        fingerprint=case.fingerprint,
        library=version("rotation-planner"),
        solver=f"ortools {version('ortools')}",
        parameters=dict(PARAMETERS),
        reach=settled[0].reach,
        route=settled[0].route,
        routes=dict(Counter(one.route for one in settled)),
        own_rules=tuple(rule.id or rule.kind for rule in case.rules if rule.from_outside),
    )


class _Planned:
    """One reading, planned and re-proved."""

    def __init__(self, case: Case, setting: Setting, watch: Watch) -> None:
        self.case, self.setting = case, setting
        self.settled = settle(setting, case.rules, watch)
        self.plan = self.settled.plan
        self.judgement = self._judged(self.plan) if self.plan else None
        for plan in self.settled.ties.plans if self.settled.canonical else ():
            if plan != self.plan:
                self._judged(plan)

    @property
    def reading(self) -> ReadingPlan:
        certain = self.settled.proven and self.settled.canonical
        return ReadingPlan(self.setting, {}, self.plan, certain, self.settled.impossible, self.judgement)

    def _judged(self, plan: Plan) -> Judgement:
        """Every plan that leaves goes through every rule's check, and its costs are counted again."""
        return reproved(plan, self.setting, self.case.rules, self.settled.costs)


def _conflict(case: Case, setting: Setting, watch: Watch) -> Conflict | None:
    try:
        return find_conflict(setting, case.rules, watch)
    except Cancelled:
        return None


def _other_reading(case: Case, setting: Setting, watch: Watch, number: int) -> _Planned:
    watch.progress = replace(watch.progress, reading=number)
    return _Planned(case, setting, watch)


def _with_facts(case: Case, readings: list[ReadingPlan]) -> tuple[ReadingPlan, ...]:
    facts = differing_facts([reading.setting for reading in readings], case.rules)
    return tuple(replace(reading, facts=found) for reading, found in zip(readings, facts, strict=True))
