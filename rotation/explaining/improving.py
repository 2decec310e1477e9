"""Where a hand-made plan first leaves the best: the first seat from which on it cannot become as good any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.problems import CaseError, problem
from constraints.setting import Setting
from rotation.judging import Judgement, judge
from rotation.limits import Limits, ProgressCallback
from rotation.plain import Holding, PlanField, SeatField

if TYPE_CHECKING:
    from rotation.solving.questions import Answer, Questions

__all__ = ["Improvement", "Unproven", "first_improvement"]


class Unproven(RuntimeError):
    """A limit ended the search before the place was certain; nothing is said of it."""


class Improvement(Frozen):
    """The first place to improve a hand-made plan, under the first reading of the history.

    ``broken``: the plan breaks a must or the structure, and ``seat`` is the first seat, in canonical order, that completes
    such a breach. ``costs``: every must holds, and no best plan agrees with it up to and including ``seat``. There sits
    ``member``; ``instead`` sits there in ``plan``, the best one that keeps everything before the seat. ``best`` is the cost
    per rank of a best plan, ``least`` what keeping everything up to and including the seat costs at least; both empty
    where a must is broken.
    """

    why: Literal["broken", "costs"]
    seat: SeatField
    member: str
    instead: str | None = None
    plan: PlanField | None = None
    best: dict[int, int] = Field(default_factory=dict)
    least: dict[int, int] = Field(default_factory=dict)


def first_improvement(
    case: Case, plan: Plan, *, limits: Limits | None = None, progress: ProgressCallback | None = None
) -> Improvement | None:
    """The first place to improve a plan; None if no plan is better.

    Raises PlanError if the plan does not fill just the seats of the case, CaseError if the history cannot be read,
    Unproven if a limit was too short, and what ``propose`` raises.
    """
    from rotation.solving.questions import Questions

    settings = case.readings(1).settings
    if not settings:
        raise CaseError([problem("history", "history.too_open")])
    setting = settings[0]
    whole = Plan.of(setting, dict(plan))
    judgement = judge(whole, setting, case.rules)
    if not judgement.possible:
        seat = first_broken(setting, judgement)
        return Improvement(why="broken", seat=seat, member=whole.holder(seat))
    return _Prefixes(Questions(case, setting, limits, progress), whole).improvement(judgement)


def first_broken(setting: Setting, judgement: Judgement) -> Seat:
    """The first planned seat, in canonical order, that completes a breach of a must or of the structure.

    A breach is complete where the last planned seat that it concerns is filled. A breach of no planned seat (but, say, of
    one beyond the horizon) counts where the plan ends.
    """
    place = {seat: number for number, seat in enumerate(setting.seats)}
    concerned = [tuple(fault.seats) for fault in judgement.faults]
    concerned += [item.seats for verdict in judgement.broken for item in verdict.breaches]
    carriers = [[setting.designated.get(seat, seat) for seat in seats] for seats in concerned]
    last = [max((place[seat] for seat in seats if seat in place), default=len(place) - 1) for seats in carriers]
    return setting.seats[min(last)]


class _Prefixes:
    """What keeping the first n seats of a plan costs: never less with more seats kept."""

    def __init__(self, questions: Questions, plan: Plan) -> None:
        self.questions, self.plan = questions, plan

    def improvement(self, judgement: Judgement) -> Improvement | None:
        best = self._best(0)
        if dict(judgement.costs) == dict(best.costs):
            return None
        kept, dearer = 0, len(self.plan)
        while dearer - kept > 1:
            middle = (kept + dearer) // 2
            if dict(self._best(middle).costs) == dict(best.costs):
                kept = middle
            else:
                dearer = middle
        seat, other = self.plan.seats[kept], self._best(kept).plan
        return Improvement(
            why="costs",
            seat=seat,
            member=self.plan.holder(seat),
            instead=other.holder(seat) if other else None,
            plan=other,
            best=dict(best.costs),
            least=dict(self._best(dearer).costs),
        )

    def _best(self, kept: int) -> Answer:
        """The best plan that keeps so many seats. Raises Unproven if it is not certain."""
        conditions = [Holding(seat=seat, member=member) for seat, member in self.plan.holdings[:kept]]
        answer = self.questions.best(*conditions)
        if not answer.proven or answer.plan is None:
            raise Unproven(f"the search was stopped at {kept} seats")
        return answer
