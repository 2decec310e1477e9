"""RC2 of PySAT: the case as clauses, the ranks as weights of which each outweighs all of the ranks after it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from benchmarks.rivals.problem import Answer, Problem

#: A clause that costs its weight if it is not kept.
Soft = tuple[list[int], int]


def solve(problem: Problem, seconds: float) -> Answer:
    from pysat.card import CardEnc, EncType
    from pysat.examples.rc2 import RC2Stratified
    from pysat.formula import WCNF, IDPool

    end = time.perf_counter() + seconds
    pool, hard = IDPool(), WCNF()
    at = {(t, p): pool.id(("at", t, p)) for t in problem.turns for p in problem.places if problem.may(t, p)}
    by = {(t, p): pool.id(("by", t, p)) for t in problem.turns for p in problem.places}
    for place in problem.places:
        held = [at[t, place] for t in problem.turns if (t, place) in at]
        hard.extend(CardEnc.equals(held, vpool=pool, encoding=EncType.seqcounter).clauses)
    for turn, place in by:
        now, before = at.get((turn, place)), by.get((turn, place - 1))
        hard.append([-by[turn, place], *([now] if now else []), *([before] if before else [])])
        for literal in (now, before):
            hard.extend([[-literal, by[turn, place]]] if literal else [])
        hard.extend([[-now, -before]] if now and before else [])
    hard.extend([-at[one], -at[other]] for one, other in problem.twice() if one in at and other in at)
    for one, other in problem.near():
        hard.extend([-at[other, p], by[one, p]] for p in problem.places if (other, p) in at)
    ranks = [[*_over(problem, at, by, pool, hard)]]
    if problem.ranks > 1:
        ranks += [[*_spacing(problem, at)], [*_delay(problem, at, by)], [*_alike(problem, at, pool, hard)]]
    weight = 1
    for rank in reversed(ranks):
        for clause, cost in rank:
            hard.append(clause, weight=weight * cost)
        weight *= 1 + sum(cost for _, cost in rank)
        if time.perf_counter() > end:
            return None, False
    with RC2Stratified(hard, blo="full") as solver:
        model = solver.compute()  # the process is ended when the time is up
    if model is None:
        return None, False
    true = set(model)
    where = {p: turn for (turn, p), literal in at.items() if literal in true}
    return [problem.owner(where[p]) for p in problem.places], True


def _over(problem: Problem, at: dict, by: dict, pool: object, hard: object) -> Iterator[Soft]:  # type: ignore[type-arg]
    for turn in problem.turns:
        for waiting in range(1, turn):
            if problem.owner(turn) != problem.owner(waiting):
                passes = pool.id(("over", waiting, turn))  # type: ignore[attr-defined]
                for p in problem.places:
                    if (turn, p) in at:
                        hard.append([-at[turn, p], by[waiting, p], passes])  # type: ignore[attr-defined]
                yield [-passes], 1


def _spacing(problem: Problem, at: dict) -> Iterator[Soft]:  # type: ignore[type-arg]
    for one, other in problem.near():
        for p in problem.places:
            for q in range(p + 1, min(p + problem.apart, problem.length + 1)):
                if (one, p) in at and (other, q) in at:
                    yield [-at[one, p], -at[other, q]], problem.apart - (q - p)
    first = next(turn for turn in problem.turns if problem.owner(turn) == problem.last)
    yield from (([-at[first, p]], problem.apart - p) for p in problem.places if p < problem.apart and (first, p) in at)


def _delay(problem: Problem, at: dict, by: dict) -> Iterator[Soft]:  # type: ignore[type-arg]
    yield from (([-literal], abs(p - turn)) for (turn, p), literal in at.items() if p != turn)
    for one in problem.turns:
        for other in range(one + 1, len(problem.owners) + 1):
            yield [by[one, problem.length], -by[other, problem.length]], 1


def _alike(problem: Problem, at: dict, pool: object, hard: object) -> Iterator[Soft]:  # type: ignore[type-arg]
    side = {p: pool.id(("side", p)) for p in (0, *problem.places)}  # type: ignore[attr-defined]
    hard.append([side[0] if problem.bloc[problem.last] == "x" else -side[0]])  # type: ignore[attr-defined]
    for (turn, p), literal in at.items():
        x = problem.bloc[problem.owner(turn)] == "x"
        hard.append([-literal, side[p] if x else -side[p]])  # type: ignore[attr-defined]
    for p in problem.places:
        yield [side[p], side[p - 1]], 1
        yield [-side[p], -side[p - 1]], 1
