"""CPMpy (on OR-Tools, as it comes): the case by which place each turn has, one rank after another."""

from __future__ import annotations

import time
from typing import Any

from benchmarks.rivals.problem import Answer, Problem


def solve(problem: Problem, seconds: float) -> Answer:
    import cpmpy as cp

    end, late = time.perf_counter() + seconds, problem.length + 1
    at = {(t, p): cp.boolvar() for t in problem.turns for p in problem.places if problem.may(t, p)}
    when, taken = {}, {}
    model = cp.Model()
    for place in problem.places:
        model += cp.sum([at[t, place] for t in problem.turns if (t, place) in at]) == 1
    for turn in problem.turns:
        own = [(p, at[turn, p]) for p in problem.places if (turn, p) in at]
        taken[turn] = cp.sum([literal for _, literal in own])
        when[turn] = cp.intvar(1, late)
        model += taken[turn] <= 1
        model += when[turn] == late - cp.sum([(late - p) * literal for p, literal in own])
    for one, other in problem.near():
        model += taken[other] <= taken[one]
        model += when[one] <= when[other]
    model += [at[one] + at[other] <= 1 for one, other in problem.twice() if one in at and other in at]
    over = [
        when[turn] < when[waiting]
        for turn in problem.turns
        for waiting in range(1, turn)
        if problem.owner(turn) != problem.owner(waiting)
    ]
    ranks = [cp.sum(over)]
    if problem.ranks > 1:
        ranks += [_spacing(cp, problem, at, taken, when), _delay(cp, problem, at, taken), _alike(cp, problem, at)]
    line: list[str] | None = None
    for cost in ranks:
        model.minimize(cost)
        if end < time.perf_counter() or not model.solve(time_limit=end - time.perf_counter()):
            return line, False
        where = {p: turn for (turn, p), literal in at.items() if literal.value()}
        line = [problem.owner(where[p]) for p in problem.places]
        if model.status().exitstatus.name != "OPTIMAL":
            return line, False
        model += cost == round(model.objective_value())
    return line, True


def _spacing(cp: Any, problem: Problem, at: Any, taken: Any, when: Any) -> Any:
    short = [
        cp.max([0, problem.apart - (when[other] - when[one]) - (1 - taken[other]) * 2 * problem.length])
        for one, other in problem.near()
    ]
    first = next(turn for turn in problem.turns if problem.owner(turn) == problem.last)
    short += [(problem.apart - p) * at[first, p] for p in problem.places if p < problem.apart and (first, p) in at]
    return cp.sum(short)


def _delay(cp: Any, problem: Problem, at: Any, taken: Any) -> Any:
    moved = [abs(p - turn) * literal for (turn, p), literal in at.items() if p != turn]
    for turn in problem.turns:
        behind = cp.sum([taken[other] for other in problem.turns if other > turn])
        moved.append(cp.max([0, behind - problem.length * taken[turn]]))
    return cp.sum(moved)


def _alike(cp: Any, problem: Problem, at: Any) -> Any:
    def held(place: int) -> Any:
        """How many of bloc x stand at a place: 0 or 1."""
        if place == 0:
            return int(problem.bloc[problem.last] == "x")
        own = [t for t in problem.turns if (t, place) in at and problem.bloc[problem.owner(t)] == "x"]
        return cp.sum([at[t, place] for t in own])

    return cp.sum([held(place) == held(place - 1) for place in problem.places])
