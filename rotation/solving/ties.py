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
    """The canonical one of all optimal plans, from any of them: each seat gets the most preferred member that one allows."""
    chosen: list[tuple[Seat, str]] = []
    for seat in model.setting.seats:
        better = _better(model, best, seat, prefer.ranks(seat, chosen))
        for member in better:
            plan = _with(model, [*chosen, (seat, member)], watch)
            if plan is not None:
                best = plan
                break
        chosen.append((seat, best.holder(seat)))
    return best


def _better(model: Model, best: Plan, seat: Seat, ranks: Mapping[str, Rank]) -> list[str]:
    ordered = sorted(model.variables.members[seat], key=ranks.__getitem__)
    return [member for member in ordered if ranks[member] < ranks[best.holder(seat)]]


def _with(model: Model, holdings: Sequence[tuple[Seat, str]], watch: Watch) -> Plan | None:
    """An optimal plan with these holdings, or None. Raises Cancelled when that stays open."""
    model.cp.clear_assumptions()
    model.cp.add_assumptions([model.variables.of[seat, member] for seat, member in holdings])
    solver, status = run(model.cp, watch)
    model.cp.clear_assumptions()
    if status == cp_model.INFEASIBLE:
        return None
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise Cancelled
    plan = model.plan(solver)
    if any(plan.holder(seat) != member for seat, member in holdings):
        raise SolverFault("the solver left an assumption aside")
    return plan
