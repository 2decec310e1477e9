"""The solver's model of one reading: the structure, the rules posted one by one, costs per rank."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any

from ortools.sat.python import cp_model

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from constraints.structure import overlapping
from rotation.plain import Holding
from rotation.solving.cp_seats import CpSeats, Variables


@dataclass(frozen=True)
class Posted:
    """A rule in the model: its breaches by key."""

    rule: Rule
    breaches: Mapping[Key, Any]


class Model:
    """The plans of one setting. With a ``reach`` turns are moved by at most so many places (see ``Seats.reach``)."""

    def __init__(
        self, setting: Setting, *, absences: bool = True, reach: int | None = None, filled: bool = True
    ) -> None:
        self.setting, self.reach = setting, reach
        self.variables = Variables(setting, absences=absences)
        self.cp = self.variables.model
        self._one_place(filled)

    def _one_place(self, filled: bool) -> None:
        """One member per seat (unless the seats' filling is left to the caller), and nobody two posts at once."""
        for seat in self.setting.seats:
            literals = self.literals(seat)
            if filled:
                self.cp.add_exactly_one(literals)
            else:
                self.cp.add_at_most_one(literals)
        for one, other in overlapping(self.setting):
            for member in self.variables.members[one]:
                if (other, member) in self.variables.of:
                    self.cp.add_at_most_one([self.variables.of[one, member], self.variables.of[other, member]])

    def literals(self, seat: Seat) -> list[Any]:
        """One literal per member that may hold the seat."""
        return [self.variables.of[seat, member] for member in self.variables.members[seat]]

    def post(self, rule: Rule, when: Any = None, *, strict: bool = False) -> Posted:
        """Name a rule's breaches. A must allows none, and outside reach 0 there is one: it needs no wider reach.

        With ``strict`` an order that is a must is kept within that reach even in a model that has none.

        Plans outside the reach are cut (only where ``when`` is true, if it is given; then facts that hold only within the
        reach are left aside).
        """
        # Only of the library's turn order is it known what plans outside the reach cost.
        order = isinstance(rule, TurnOrder) and not rule.from_outside
        reach = self.reach if order else None
        reach = 0 if order and rule.strength == "must" and (strict or reach is not None) else reach
        seats = CpSeats(self.variables, reach)
        rule.post(seats, self.setting)
        for literal in seats.outside:
            self.variables.fixed(seats.no(literal), when)
        for total, least in seats.facts if when is None else ():
            self.cp.add(total >= least)
        return Posted(rule, seats.breaches)

    def twin(self) -> Model:
        """A copy to which more can be added; handles of this model are good in it too."""
        other = copy(self)
        other.variables = copy(self.variables)
        other.cp = other.variables.model = self.cp.clone()
        return other

    def require(self, holdings: Sequence[Holding]) -> None:
        """Seats that are, or are not, held by a member."""
        for item in holdings:
            held = self.variables.of.get((item.seat, item.member), False)
            wanted = held if item.holds else CpSeats(self.variables).no(held)
            self.variables.fixed(wanted)

    def exclude(self, plan: Plan) -> None:
        """Not this plan: some seat is to be held by somebody else."""
        if all(holding in self.variables.of for holding in plan):
            self.cp.add_bool_or([self.variables.of[holding].negated() for holding in plan])

    def forbid(self, posted: Posted) -> None:
        """A must: no breach."""
        for value in posted.breaches.values():
            self.rule_out(value)

    def rule_out(self, value: Any, when: Any = None, *, most: int = 0) -> None:
        """No breach of this value, or none beyond ``most`` (only where ``when`` is true, if it is given)."""
        if isinstance(value, int):
            self.variables.fixed(value <= most, when)
            return
        bound = self.cp.add(value <= most) if most else self.cp.add(value == 0)
        if when is not None:
            bound.only_enforce_if(when)

    def cost(self, posted: Iterable[Posted]) -> Any:
        """Weight times breach, summed over wishes."""
        seats = CpSeats(self.variables)
        return seats.total((item.rule.factor, value) for item in posted for value in item.breaches.values())

    def plan(self, solver: cp_model.CpSolver | cp_model.CpSolverSolutionCallback) -> Plan:
        """The plan of a solution."""
        of = self.variables.of
        return Plan(
            tuple(
                (seat, next(m for m in self.variables.members[seat] if solver.boolean_value(of[seat, m])))
                for seat in self.setting.seats
            )
        )

    def hint_plan(self, plan: Plan | None) -> None:
        """Begin the next search at a known plan."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for seat, holder in plan or ():
            for member in self.variables.members[seat]:
                self.cp.add_hint(self.variables.of[seat, member], member == holder)

    def hint(self, solver: cp_model.CpSolver) -> None:
        """Begin the next search at the whole solution just found."""
        self.cp.clear_hints()  # type: ignore[no-untyped-call]
        for index in range(len(self.cp.proto.variables)):
            variable = self.cp.get_int_var_from_proto_index(index)
            self.cp.add_hint(variable, solver.value(variable))
