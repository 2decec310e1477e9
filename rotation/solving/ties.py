"""All plans that are equally good, and the canonical one among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ortools.sat.python import cp_model

from constraints.plan import Plan
from constraints.posts import Seat
from rotation.solving.model import Model
from rotation.solving.runs import Cancelled, SolverFault, Watch, run
from rotation.tie_break import Preference, Rank, Ties


def find_ties(model: Model, found: Plan, most: int, watch: Watch) -> tuple[Plan, Ties]:
    """The canonical plan and all its ties. The model has its optimum fixed and no objective.

    Raises Cancelled when the search was stopped before the canonical plan was certain.
    """
    prefer = Preference(model.setting)
    watch.tell(stage="ties")
    plans, complete = enumerated(model, most, watch)
    plans = plans or [found]
    best = min(plans, key=prefer.key)
    if not complete:
        watch.tell(stage="tie_break")
        best = canonical(model, best, prefer, watch)
    listed = sorted({*plans, best}, key=prefer.key)[:most]
    return best, Ties(count=len(listed), exact=complete, plans=tuple(listed))


def canonical_plan(model: Model, found: Plan, watch: Watch) -> Plan:
    """The canonical plan alone: how many are as good is not asked, which takes longer than finding the one.

    The model has its optimum fixed and no objective. Raises Cancelled as ``find_ties`` does.
    """
    watch.tell(stage="tie_break")
    model.cp.clear_hints()  # type: ignore[no-untyped-call]
    return canonical(model, found, Preference(model.setting), watch)


def enumerated(model: Model, most: int, watch: Watch) -> tuple[list[Plan], bool]:
    """At most so many optimal plans, and whether these are all. One worker: more lose solutions."""
    listener = _Collector(model, most)
    model.cp.clear_hints()  # type: ignore[no-untyped-call]
    _, status = run(model.cp, watch, listener, enumerate_all_solutions=True, linearization_level=1)
    if watch.cancelled:
        raise Cancelled
    return list(listener.plans), status == cp_model.OPTIMAL and not listener.more


class _Collector(cp_model.CpSolverSolutionCallback):
    """Keeps each plan once, and stops when there are more than are wanted."""

    def __init__(self, model: Model, most: int) -> None:
        super().__init__()
        self._model, self._most = model, most
        self.plans: dict[Plan, None] = {}
        self.more = False

    def on_solution_callback(self) -> None:
        """Called by the solver for each solution."""
        plan = self._model.plan(self)
        if plan in self.plans:
            return
        if len(self.plans) == self._most:
            self.more = True
            self.stop_search()
        else:
            self.plans[plan] = None


def canonical(model: Model, best: Plan, prefer: Preference, watch: Watch) -> Plan:
    """The canonical one of all optimal plans, from any of them: each seat gets the most preferred member that one allows.

    Seat by seat it is asked whether some optimal plan has anybody more preferred there, until none has; then the seat is
    fixed, so that each question is smaller than those before it.
    """
    settled = model.twin()
    for place, seat in enumerate(model.setting.seats):
        earlier = model.setting.seats[:place]
        ranks = prefer.ranks(seat, [(other, best.holder(other)) for other in earlier])
        while better := _better(model, best, seat, ranks):
            plan = _among(settled, seat, better, watch)
            if plan is None:
                break
            if not _goes_on(plan, best, seat, better):
                raise SolverFault("the solver left an assumption aside")
            best = plan
        settled.variables.fixed(settled.variables.of[seat, best.holder(seat)])
    return best


def _better(model: Model, best: Plan, seat: Seat, ranks: Mapping[str, Rank]) -> list[str]:
    return [member for member in model.variables.members[seat] if ranks[member] < ranks[best.holder(seat)]]


def _goes_on(plan: Plan, best: Plan, seat: Seat, better: Sequence[str]) -> bool:
    """Whether a plan has one of these members in the seat, and is like the best one before it."""
    earlier = plan.seats[: plan.seats.index(seat)]
    return plan.holder(seat) in better and all(plan.holder(other) == best.holder(other) for other in earlier)


def _among(model: Model, seat: Seat, members: Sequence[str], watch: Watch) -> Plan | None:
    """An optimal plan with one of these members in the seat, or None. Raises Cancelled when that stays open."""
    others = [member for member in model.variables.members[seat] if member not in members]
    model.cp.clear_assumptions()
    model.cp.add_assumptions([model.variables.of[seat, member].negated() for member in others])
    solver, status = run(model.cp, watch)
    model.cp.clear_assumptions()
    if status == cp_model.INFEASIBLE:
        return None
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise Cancelled
    return model.plan(solver)
