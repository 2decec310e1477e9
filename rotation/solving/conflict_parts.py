"""What can be given up, each on a literal of its own, and the questions put to the solver about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.conflict_data import ConflictItem, Demand
from rotation.solving.model import Model
from rotation.solving.runs import Cancelled, Watch, run
from rotation.two_voices import agreed

#: The solver's work for one question (its own units): first in a plain search, then with everything it has.
_PLAIN_WORK, _WORK = 0.5, 5.0

#: Many small questions to one model: preparing it anew for each would take a hundred times as long as the search.
_PLAIN_SEARCH: dict[str, Any] = {
    "cp_model_presolve": False,
    "cp_model_probing_level": 0,
    "linearization_level": 0,
    "symmetry_level": 0,
}

#: A turn order over more turns than this (members times terms) stays whole in a conflict: no single pairs are named.
_MOST_TURNS = 100


@dataclass(frozen=True)
class Part:
    """The smallest thing that can be given up: one breach of a must, one seat of an absence; () stands for the whole."""

    item: ConflictItem
    key: Key


@dataclass(frozen=True)
class Reply:
    """What the solver says to "do these literals clash?".

    ``clash`` is certain; ``blamed`` are the places of those that are to blame, not proven yet. Without a clash there is a
    ``plan``, unless the question stayed open (then both are empty).
    """

    clash: bool
    blamed: tuple[int, ...] = ()
    plan: Plan | None = None


class Asker:
    """Puts questions to the solver. After one that stayed open it asks no more: nothing is certain then."""

    def __init__(self, watch: Watch) -> None:
        self.watch, self.certain = watch, True

    def ask(self, model: Model, literals: Sequence[Any], *, filled: bool = True) -> Reply:
        """Whether a plan has all these literals. Raises Cancelled when stopped.

        A model that need not fill every seat (``filled`` is False) has no plan to be read.
        """
        if not self.certain:
            return Reply(clash=False)
        model.cp.clear_assumptions()
        model.cp.add_assumptions(literals)
        solver, status = run(model.cp, self.watch, most_work=_PLAIN_WORK, **_PLAIN_SEARCH)
        model.cp.clear_assumptions()
        if status == cp_model.INFEASIBLE:
            return Reply(clash=True, blamed=_blamed(solver, literals))
        if status == cp_model.UNKNOWN and not self.watch.cancelled:
            return self.ask_thoroughly(model, literals, filled=filled)
        return self._open(model if filled else None, solver, status)

    def ask_thoroughly(self, model: Model, literals: Sequence[Any], *, filled: bool = True) -> Reply:
        """The same with the literals fixed instead of assumed, and the solver's whole search: another way to the answer."""
        if not self.certain:
            return Reply(clash=False)
        fixed = model.twin()
        for literal in literals:
            fixed.variables.fixed(literal)
        solver, status = run(fixed.cp, self.watch, most_work=_WORK)
        if status == cp_model.INFEASIBLE:
            return Reply(clash=True, blamed=tuple(range(len(literals))))
        return self._open(fixed if filled else None, solver, status)

    def _open(self, model: Model | None, solver: cp_model.CpSolver, status: cp_model.CpSolverStatus) -> Reply:
        if self.watch.cancelled:
            raise Cancelled
        if status == cp_model.UNKNOWN:
            self.certain = False
            return Reply(clash=False)
        return Reply(clash=False, plan=model.plan(solver) if model else None)


def _blamed(solver: cp_model.CpSolver, literals: Sequence[Any]) -> tuple[int, ...]:
    """The places of the literals in the solver's own core; all of them if it names none, or one that was not assumed."""
    places = {literal.index: place for place, literal in enumerate(literals)}
    core = list(solver.sufficient_assumptions_for_infeasibility())
    if not core or any(index not in places for index in core):
        return tuple(range(len(literals)))
    return tuple(sorted({places[index] for index in core}))


class Breaking:
    """Which parts a plan breaks, by the rules' own ``check``: solver and rules have to agree about every plan."""

    def __init__(self, setting: Setting, rules: Sequence[Rule], demand: Demand) -> None:
        self.setting, self.rules, self.demand = setting, rules, demand
        self.coarse = _is_large(setting, rules)
        self._known: dict[Plan, tuple[Part, ...]] = {}

    def whole(self, rule: Rule) -> bool:
        """Whether a rule is taken as a whole, without its single breaches."""
        return self.coarse and isinstance(rule, TurnOrder)

    @property
    def plans(self) -> tuple[Plan, ...]:
        """The plans looked at so far."""
        return tuple(self._known)

    def broken(self, plan: Plan) -> tuple[Part, ...]:
        """The parts that a plan breaks, item by item in their order. Raises TwoVoices."""
        if plan not in self._known:
            agreed(plan, self.setting, self.rules)
            self._known[plan] = tuple(self._broken(plan))
        return self._known[plan]

    def _broken(self, plan: Plan) -> list[Part]:
        found: list[Part] = []
        for rule in self.rules:
            if rule.strength == "must":
                item = ConflictItem("rule", rule.id or rule.kind)
                keys = [breach.key for breach in rule.check(plan, self.setting)]
                found += [Part(item, key) for key in (([()] if keys else []) if self.whole(rule) else keys)]
        for number, absence in enumerate(self.setting.absences):
            for seat in self.setting.absence_seats(absence):
                carrier = self.setting.designated.get(seat, seat)
                if carrier in self.setting.planned and plan.holder(carrier) == absence.member:
                    found.append(Part(ConflictItem("absence", str(number)), (seat.term, seat.post)))
        return found + [Part(ConflictItem("rank", str(rank)), ()) for rank in self._dear(plan)]

    def _dear(self, plan: Plan) -> list[int]:
        """The ranks that cost more than demanded."""
        cost = dict.fromkeys(self.demand.ranks, 0)
        for rule in self.rules:
            if rule.strength == "wish" and rule.order in cost:
                cost[rule.order] += rule.factor * sum(breach.weight for breach in rule.check(plan, self.setting))
        return [rank for rank, most in self.demand.ranks.items() if cost[rank] > most]


def _is_large(setting: Setting, rules: Sequence[Rule]) -> bool:
    """Whether a turn order that is a must has so many pairs of turns that it is taken as a whole, not pair by pair."""
    queues = [rule.queue(setting) for rule in rules if isinstance(rule, TurnOrder) and rule.strength == "must"]
    return any(len(queue.round_one) * len(setting.sequence(queue.body, queue.post)) > _MOST_TURNS for queue in queues)
