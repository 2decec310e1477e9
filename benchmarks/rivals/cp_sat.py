"""CP-SAT by hand: the compact program, one rank after another.

``best`` is what an expert would do: one worker with ``linearization_level = 2``, facts that bound the overtakes, and no turn
further than ten places from its own. That makes the program small, but what lies further off is not looked at: its proof has
a gap.
"""

from __future__ import annotations

import time
from typing import Any

from benchmarks.rivals.problem import Answer, Problem

WINDOW = 10


def solve(problem: Problem, seconds: float, *, best: bool = False) -> Answer:
    from ortools.sat.python import cp_model

    end, model = time.perf_counter() + seconds, cp_model.CpModel()
    window = WINDOW if best else len(problem.owners)
    turns = [turn for turn in problem.turns if turn - problem.length <= window]
    at = {
        (t, p): model.new_bool_var("")
        for t in turns
        for p in problem.places
        if abs(t - p) <= window and problem.may(t, p)
    }
    by: dict[tuple[int, int], Any] = {(t, 0): 0 for t in turns}
    for place in problem.places:
        model.add_exactly_one(at[t, place] for t in turns if (t, place) in at)
        for turn in turns:
            now, before = at.get((turn, place), 0), by[turn, place - 1]
            by[turn, place] = model.new_bool_var("") if turn - window <= place else 0
            if place - turn >= window:
                by[turn, place] = 1
            model.add(by[turn, place] == before + now)
    for one, other in problem.near():
        if other in turns:
            for p in problem.places:
                model.add(by[other, p] <= by[one, p])
    for first, second in problem.twice():
        if first in at and second in at:
            model.add_at_most_one(at[first], at[second])
    ranks = [_over(model, problem, turns, at, by, window, best)]
    if problem.ranks > 1:
        ranks += [_spacing(model, problem, at), _delay(model, problem, turns, at, by), _alike(model, problem, at)]
    return _in_order(cp_model, model, ranks, at, problem, end, best)


def _over(model: Any, problem: Problem, turns: list[int], at: Any, by: Any, window: int, facts: bool) -> Any:
    found: dict[tuple[int, int], Any] = {}
    for turn in turns:
        for waiting in turns[max(0, turn - 1 - 2 * window) : turn - 1]:
            if problem.owner(turn) != problem.owner(waiting):
                passes = found[waiting, turn] = model.new_bool_var("")
                for p in problem.places:
                    if (turn, p) in at:
                        model.add(passes + by[waiting, p] >= at[turn, p])
    for turn in turns if facts else ():
        # A turn that is d places early passes at least d turns; one that is d places late is passed by as many.
        moved = sum((turn - p) * literal for (t, p), literal in at.items() if t == turn)
        model.add(sum(literal for (_, t), literal in found.items() if t == turn) >= moved)
        model.add(sum(literal for (t, _), literal in found.items() if t == turn) >= -moved)
    return sum(found.values())


def _spacing(model: Any, problem: Problem, at: Any) -> Any:
    short = []
    for one, other in problem.near():
        for p in problem.places:
            for q in range(p + 1, min(p + problem.apart, problem.length + 1)):
                if (one, p) in at and (other, q) in at:
                    both = model.new_bool_var("")
                    model.add_bool_or(both, ~at[one, p], ~at[other, q])
                    short.append((problem.apart - (q - p)) * both)
    first = next(turn for turn in problem.turns if problem.owner(turn) == problem.last)
    short += [(problem.apart - p) * at[first, p] for p in problem.places if p < problem.apart and (first, p) in at]
    return sum(short)


def _delay(model: Any, problem: Problem, turns: list[int], at: Any, by: Any) -> Any:
    moved = [abs(p - turn) * literal for (turn, p), literal in at.items() if p != turn]
    for turn in turns:
        behind = sum(by[other, problem.length] for other in turns if other > turn)
        left = model.new_int_var(0, problem.length, "")
        model.add(left >= behind - problem.length * by[turn, problem.length])
        moved.append(left)
    return sum(moved)


def _alike(model: Any, problem: Problem, at: Any) -> Any:
    def held(place: int, bloc: str) -> Any:
        if place == 0:
            return int(problem.bloc[problem.last] == bloc)
        return sum(literal for (t, p), literal in at.items() if p == place and problem.bloc[problem.owner(t)] == bloc)

    same = []
    for place in problem.places:
        for bloc in ("x", "y"):
            both = model.new_bool_var("")
            model.add(both >= held(place, bloc) + held(place - 1, bloc) - 1)
            same.append(both)
    return sum(same)


def _in_order(cp_model: Any, model: Any, ranks: Any, at: Any, problem: Problem, end: float, best: bool) -> Answer:
    line = None
    for cost in ranks:
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = max(0.01, end - time.perf_counter())
        if best:
            solver.parameters.num_workers = 1
            solver.parameters.linearization_level = 2
        if not isinstance(cost, int):
            model.minimize(cost)
        status = solver.solve(model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return line, False
        where = {p: turn for (turn, p), literal in at.items() if solver.boolean_value(literal)}
        line = [problem.owner(where[p]) for p in problem.places]
        if status != cp_model.OPTIMAL:
            return line, False
        if not isinstance(cost, int):
            model.clear_objective()
            model.add(cost == round(solver.objective_value))
        model.clear_hints()
        for literal in at.values():
            model.add_hint(literal, solver.boolean_value(literal))
    return line, True
