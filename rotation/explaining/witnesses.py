"""Witnesses: what becomes of the best plan when one seat is to be held otherwise, so that a machine can check it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from constraints.frozen import Frozen
from constraints.posts import Seat
from constraints.structure import overlapping
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.explaining.costs import RuleChange, rule_changes
from rotation.judging import Judgement, judge
from rotation.plain import Holding, PlanField
from rotation.reproving import Mismatch
from rotation.results import Proposal

if TYPE_CHECKING:
    from rotation.solving.questions import Questions


class Witness(Frozen):
    """The best plan in which ``given`` and ``asked`` hold, beside the published plan.

    ``impossible``: there is none, by the ``conflict``. ``worse``: ``plan`` is the best one, at these ``costs`` per rank;
    ``rank`` is the first rank at which it costs more, ``changes`` what it costs otherwise, rule by rule. ``equal``: ``plan``
    is as good. ``open``: that was not looked into, or the search was stopped.
    """

    asked: Holding
    given: tuple[Holding, ...] = ()
    result: Literal["impossible", "worse", "equal", "open"]
    conflict: Conflict | None = None
    plan: PlanField | None = None
    costs: Mapping[int, int] = {}
    rank: int | None = None
    changes: tuple[RuleChange, ...] = ()

    @property
    def deciding(self) -> tuple[str, ...]:
        """Ids of the rules that decide: those of the conflict, or those that cost more at the first rank that is worse."""
        if self.conflict is not None:
            return tuple(item.id for item in self.conflict.items if item.kind == "rule")
        return tuple(c.rule for c in self.changes if c.rank == self.rank and c.difference > 0)


class Witnesses:
    """Asks for witnesses of one proposal."""

    def __init__(self, proposal: Proposal, questions: Questions) -> None:
        self.proposal, self.questions = proposal, questions
        self._found: dict[tuple[Holding, ...], Witness] = {}
        self._beside: dict[Seat, list[Seat]] = {}
        for one, other in overlapping(proposal.setting):
            self._beside.setdefault(one, []).append(other)
            self._beside.setdefault(other, []).append(one)

    def ask(self, asked: Holding, given: Sequence[Holding] = ()) -> Witness:
        """What the best plan under these conditions is. Raises Mismatch if it is better than the published one."""
        key = (*given, asked)
        if key not in self._found:
            self._found[key] = self._ask(Witness(asked=asked, given=tuple(given), result="open"))
        return self._found[key]

    def _ask(self, unasked: Witness) -> Witness:
        conditions = (*unasked.given, unasked.asked)
        if not self.proposal.proven:
            return unasked
        for plan in self.proposal.ties.plans:
            if all(condition.met(plan) for condition in conditions):
                return self._beside_best(unasked, plan, judge(plan, self.proposal.setting, self.proposal.case.rules))
        answer = self.questions.best(*conditions)
        if answer.impossible:
            return self._impossible(unasked)
        if answer.plan is None or answer.judgement is None or not answer.proven:
            return unasked
        return self._beside_best(unasked, answer.plan, answer.judgement)

    def by_must(self, rule: str, key: tuple[str, ...], asked: Holding, given: Sequence[Holding] = ()) -> Witness | None:
        """The witness for what one must forbids by one of its breaches alone; None if that conflict may not be minimal.

        It is if without the must the seat could be filled otherwise, all else equal. That the conditions are that breach is
        for the caller to know.
        """
        plan, seat = self.proposal.plan, asked.seat
        busy = {plan.holder(other) for other in self._beside.get(seat, ())}
        others = [name for name in self.proposal.setting.entitled(seat) if name != asked.member and name not in busy]
        if not others:
            return None
        item = ConflictItem("rule", rule, (key,))
        conflict = Conflict("rules", (item,), (), minimal=True)
        return Witness(asked=asked, given=tuple(given), result="impossible", conflict=conflict)

    def _impossible(self, unasked: Witness) -> Witness:
        conflict = self.questions.conflict(Demand(holdings=(*unasked.given, unasked.asked)))
        if conflict is None or not conflict.minimal:
            return unasked
        return unasked.model_copy(update={"result": "impossible", "conflict": conflict})

    def _beside_best(self, unasked: Witness, plan: PlanField, judgement: Judgement) -> Witness:
        best = self.proposal.costs
        rank = next((rank for rank, cost in judgement.costs.items() if cost != best[rank]), None)
        if rank is not None and judgement.costs[rank] < best[rank]:
            raise Mismatch(f"better than the proven best:\n{plan}\n{judgement.costs}")
        return unasked.model_copy(
            update={
                "result": "equal" if rank is None else "worse",
                "plan": plan,
                "costs": judgement.costs,
                "rank": rank,
                "changes": rule_changes(self.proposal.judgement, judgement),
            }
        )
