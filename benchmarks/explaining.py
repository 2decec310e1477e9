"""How fast explanations are: against one ``propose`` of the same case, and the solver's own time for conflicts."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from benchmarks import cases, conflict_cases

#: What the first conflict of twenty musts, and all of them, may take of the solver's own time (seconds).
FIRST_BAR, ALL_BAR = 0.02, 1.0


@dataclass(frozen=True)
class Spent:
    """The solver's own wall time for one piece of work, in seconds, over some repetitions."""

    what: str
    times: tuple[float, ...]
    bar: float

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def verdict(self) -> str:
        return f"bar {self.bar:g} s: {'met' if self.median <= self.bar else 'MISSED'}"


def works() -> dict[str, Callable[[], object]]:
    """One propose of the Södertörn case, its whole account (the proposal included), a ranking for one seat."""
    from constraints.case import parse_case
    from rotation import explain, propose, rank_seat

    case = parse_case(cases.sodertorn())
    return {
        "propose": lambda: propose(case),
        "account": lambda: explain(case),
        "ranking": lambda: rank_seat(case, "chair", "2026"),
    }


def conflict_times(repetitions: int) -> list[Spent]:
    """The first conflict of twenty musts (a lack of members) and of twelve (none), and all conflicts of the twenty."""
    from constraints.case import parse_case
    from rotation import conflicts
    from rotation.limits import Limits
    from rotation.solving.conflict import find_conflict
    from rotation.solving.runs import Watch

    case = parse_case(conflict_cases.twenty_musts())
    setting = case.readings().settings[0]
    first = tuple(_solver_time(lambda: find_conflict(setting, case.rules, Watch(Limits()))) for _ in range(repetitions))
    few = parse_case(conflict_cases.twelve_musts())
    where = few.readings().settings[0]
    twelve = tuple(_solver_time(lambda: find_conflict(where, few.rules, Watch(Limits()))) for _ in range(repetitions))
    every = tuple(_solver_time(lambda: conflicts(case)) for _ in range(max(1, repetitions // 3)))
    return [
        Spent("first conflict of twenty musts, solver time", first, FIRST_BAR),
        Spent("first conflict of twelve musts that lack no members, solver time", twelve, FIRST_BAR),
        Spent("all conflicts of the twenty and ways out, solver time", every, ALL_BAR),
    ]


def _solver_time(work: Callable[[], object]) -> float:
    with _counted() as spent:
        work()
    return sum(spent)


@contextmanager
def _counted() -> Iterator[list[float]]:
    """The wall time of every solve, as the solver tells it."""
    from ortools.sat.python import cp_model

    spent: list[float] = []
    usual: Any = cp_model.CpSolver.solve

    def solve(self: Any, *args: Any, **named: Any) -> Any:
        status = usual(self, *args, **named)
        spent.append(self.wall_time)
        return status

    cp_model.CpSolver.solve = solve  # type: ignore[method-assign]
    try:
        yield spent
    finally:
        cp_model.CpSolver.solve = usual  # type: ignore[method-assign]
