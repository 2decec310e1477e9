"""The verbs of ``Seats`` for CP-SAT. Every verb is exact in both directions; what is constant never reaches the solver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ortools.sat.python import cp_model

from constraints.breaches import Key
from constraints.posts import Seat
from constraints.seats import Integer, Literal
from constraints.setting import Setting

# CP-SAT's own classes, or plain bool and int where something is constant.
CpLiteral = Any
CpInteger = Any


class Variables:
    """One yes-or-no variable per planned seat and member that may hold it, and what is true of every plan."""

    def __init__(self, setting: Setting, *, absences: bool = True) -> None:
        self.setting = setting
        self.model = cp_model.CpModel()
        self.members = {
            seat: setting.candidates[seat] if absences else setting.entitled(seat) for seat in setting.seats
        }
        self.of: dict[tuple[Seat, str], CpLiteral] = {
            (seat, member): self.model.new_bool_var("") for seat in setting.seats for member in self.members[seat]
        }

    def holds(self, member: str, seat: Seat) -> CpLiteral:
        """The literal for a planned seat; constant for history; the carrying seat's for a designated one."""
        if seat in self.setting.planned:
            return self.of.get((seat, member), False)
        carrier = self.setting.designated.get(seat)
        if carrier is None:
            return self.setting.reading.get(seat) == member
        return self.setting.belongs(member, seat) and self.of.get((carrier, member), False)

    def fixed(self, literal: CpLiteral, unless: CpLiteral = None) -> None:
        """Require a literal (only where the enforcing literal holds, if one is given)."""
        if literal is True:
            return
        clause = [] if literal is False else [literal]
        if unless is None:
            self.model.add_bool_or(clause)
        else:
            self.model.add_bool_or(clause).only_enforce_if(unless)


class CpSeats:
    """The verbs, for the breaches of one rule; collects them in ``breaches``, and what helps the solver in ``facts``."""

    def __init__(self, variables: Variables, reach: int | None = None) -> None:
        self._variables, self._model, self._reach = variables, variables.model, reach
        self.breaches: dict[Key, CpInteger] = {}
        self.outside: list[CpLiteral] = []
        self.facts: list[tuple[CpInteger, int]] = []

    @property
    def reach(self) -> int | None:
        return self._reach

    def holds(self, member: str, seat: Seat) -> Literal:
        return self._variables.holds(member, seat)

    def no(self, literal: Any) -> Literal:
        return not literal if isinstance(literal, bool) else literal.negated()

    def all_of(self, literals: Iterable[Any]) -> Literal:
        left = list(literals)
        if any(literal is False for literal in left):
            return False
        left = [literal for literal in left if literal is not True]
        if len(left) < 2:
            return left[0] if left else True
        both = self._model.new_bool_var("")
        self._model.add_bool_and(left).only_enforce_if(both)
        self._model.add_bool_or([both, *(literal.negated() for literal in left)])
        return both

    def any_of(self, literals: Iterable[Any]) -> Literal:
        return self.no(self.all_of([self.no(literal) for literal in literals]))

    def at_least(self, literals: Iterable[Any], number: int) -> Literal:
        given = list(literals)
        number -= sum(literal is True for literal in given)
        left = [literal for literal in given if not isinstance(literal, bool)]
        if number <= 0 or number > len(left):
            return number <= 0
        if number == 1:
            return self.any_of(left)
        if number == len(left):
            return self.all_of(left)
        enough = self._model.new_bool_var("")
        self._model.add(sum(left) >= number).only_enforce_if(enough)
        self._model.add(sum(left) <= number - 1).only_enforce_if(enough.negated())
        return enough

    def count(self, literals: Iterable[Any]) -> Integer:
        return self.total((1, literal) for literal in literals)

    def total(self, terms: Iterable[tuple[int, Any]], constant: int = 0) -> CpInteger:
        weights: list[int] = []
        handles: list[Any] = []
        for weight, handle in terms:
            if isinstance(handle, int):
                constant += weight * handle
            elif weight:
                weights.append(weight)
                handles.append(handle)
        if not handles:
            return constant
        return cp_model.LinearExpr.weighted_sum(handles, weights) + constant

    def maximum(self, integers: Iterable[Any]) -> Integer:
        numbers = list(integers)
        if all(isinstance(number, int) for number in numbers):
            return max(numbers)
        bounds = [_bounds(number, self._domain) for number in numbers]
        low, high = max(low for low, _ in bounds), max(high for _, high in bounds)
        if low == high:
            return low
        largest = self._model.new_int_var(low, high, "")
        self._model.add_max_equality(largest, numbers)
        return largest

    def absdiff(self, one: Any, other: Any) -> Integer:
        difference = self.total([(1, one), (-1, other)])
        if isinstance(difference, int):
            return abs(difference)
        low, high = _bounds(difference, self._domain)
        distance = self._model.new_int_var(0, max(abs(low), abs(high)), "")
        self._model.add_abs_equality(distance, difference)
        return distance

    def breach(self, key: Key, value: Any) -> None:
        if key in self.breaches:
            raise ValueError(f"breach {key} is named twice")
        if value is not False and not (isinstance(value, int) and value == 0):
            self.breaches[key] = value

    def fact(self, terms: Iterable[tuple[int, Any]], at_least: int) -> None:
        found = self.total(terms)
        if not isinstance(found, int):
            self.facts.append((found, at_least))

    def beyond(self, literal: Any) -> None:
        self.outside.append(literal)

    @property
    def _domain(self) -> Callable[[int], Sequence[int]]:
        variables = self._model.proto.variables
        return lambda index: variables[index].domain


def _bounds(number: Any, domain: Callable[[int], Sequence[int]]) -> tuple[int, int]:
    """The least and greatest value of a linear expression."""
    if isinstance(number, int):
        return int(number), int(number)
    flat = cp_model.FlatIntExpr(number)
    low = high = int(flat.offset)
    for variable, factor in zip(flat.vars, flat.coeffs, strict=True):
        values = list(domain(variable.index))  # the solver's own sequence answers 0 for [-1]
        ends = (factor * values[0], factor * values[-1])
        low, high = low + min(ends), high + max(ends)
    return low, high
