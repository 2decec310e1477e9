"""HiGHS through scipy: the case as a mixed-integer program, one rank after another."""

from __future__ import annotations

import time
from typing import Any

from benchmarks.rivals.problem import Answer, Problem

Row = dict[int, float]


class Program:
    """Yes-or-no variables (or numbers) and rows ``low <= sum <= high``."""

    def __init__(self) -> None:
        self.kinds: list[tuple[int, float]] = []
        self.rows: list[tuple[Row, float, float]] = []

    def variable(self, whole: bool = True, most: float = 1) -> int:
        self.kinds.append((int(whole), most))
        return len(self.kinds) - 1

    def minimum(self, cost: Row, seconds: float) -> tuple[list[float] | None, bool]:
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_array

        ends = np.cumsum([0, *(len(row) for row, _, _ in self.rows)])
        data = [factor for row, _, _ in self.rows for factor in row.values()]
        columns = [column for row, _, _ in self.rows for column in row]
        matrix = csr_array((data, columns, ends), shape=(len(self.rows), len(self.kinds)))
        factors = np.zeros(len(self.kinds))
        factors[list(cost)] = list(cost.values())
        found = milp(
            factors,
            integrality=np.array([whole for whole, _ in self.kinds]),
            bounds=Bounds(0, np.array([most for _, most in self.kinds])),
            constraints=LinearConstraint(matrix, [low for _, low, _ in self.rows], [high for _, _, high in self.rows]),
            options={"time_limit": max(0.1, seconds), "mip_rel_gap": 0},
        )
        return (None if found.x is None else list(found.x)), found.status == 0


def solve(problem: Problem, seconds: float) -> Answer:
    end, far = time.perf_counter() + seconds, float("inf")
    program = Program()
    at = {(t, p): program.variable() for t in problem.turns for p in problem.places if problem.may(t, p)}

    def by(turn: int, place: int, factor: float = 1) -> Row:
        return {at[turn, p]: factor for p in range(1, place + 1) if (turn, p) in at}

    for place in problem.places:
        program.rows.append(({at[t, place]: 1 for t in problem.turns if (t, place) in at}, 1, 1))
    for turn in problem.turns:
        program.rows.append((by(turn, problem.length), 0, 1))
    pairs = ((at[one], at[other]) for one, other in problem.twice() if one in at and other in at)
    program.rows += [({one: 1, other: 1}, 0, 1) for one, other in pairs]
    over: Row = {}
    for turn in problem.turns:
        for waiting in range(1, turn):
            if problem.owner(turn) == problem.owner(waiting):
                program.rows += [({**by(waiting, p), **by(turn, p, -1)}, 0, far) for p in problem.places]
                continue
            passes = program.variable(whole=False)
            over[passes] = 1
            rows = (({passes: 1, **by(turn, p, -1), **by(waiting, p)}, 0, far) for p in problem.places)
            for row in rows:
                if time.perf_counter() > end:
                    return None, False
                program.rows.append(row)
    line: list[str] | None = None
    ranks = [over]
    if problem.ranks > 1:
        ranks += [_spacing(program, problem, at), _delay(program, problem, at), _alike(program, problem, at)]
    for cost in ranks:
        found, proven = program.minimum(cost, end - time.perf_counter())
        if found is None:
            return line, False
        where = {p: turn for (turn, p), column in at.items() if found[column] > 0.5}
        line = [problem.owner(where[p]) for p in problem.places]
        if not proven:
            return line, False
        program.rows.append((cost, 0, round(sum(factor * found[column] for column, factor in cost.items()))))
    return line, True


def _spacing(program: Program, problem: Problem, at: dict[tuple[int, int], int]) -> Row:
    cost: Row = {}
    for one, other in problem.near():
        for p in problem.places:
            for q in range(p + 1, min(p + problem.apart, problem.length + 1)):
                if (one, p) in at and (other, q) in at:
                    both = program.variable(whole=False)
                    program.rows.append(({both: 1, at[one, p]: -1, at[other, q]: -1}, -1, float("inf")))
                    cost[both] = problem.apart - (q - p)
    first = next(turn for turn in problem.turns if problem.owner(turn) == problem.last)
    cost |= {at[first, p]: problem.apart - p for p in problem.places if p < problem.apart and (first, p) in at}
    return cost


def _delay(program: Program, problem: Problem, at: dict[tuple[int, int], int]) -> Row:
    cost: Row = {column: abs(p - turn) for (turn, p), column in at.items() if p != turn}
    for turn in problem.turns:
        left = program.variable(whole=False, most=problem.length)
        row: Row = {left: 1}
        row |= {column: problem.length for (t, _), column in at.items() if t == turn}
        row |= {column: -1 for (t, _), column in at.items() if t > turn}
        program.rows.append((row, 0, float("inf")))
        cost[left] = 1
    return cost


def _alike(program: Program, problem: Problem, at: dict[tuple[int, int], int]) -> Row:
    cost: Row = {}
    for place in problem.places:
        for bloc in ("x", "y"):
            both = program.variable(whole=False)
            row: Any = {both: 1}
            row |= {
                column: -1
                for (t, p), column in at.items()
                if p in (place, place - 1) and problem.bloc[problem.owner(t)] == bloc
            }
            before = int(place == 1 and problem.bloc[problem.last] == bloc)
            program.rows.append((row, before - 1, float("inf")))
            cost[both] = 1
    return cost
