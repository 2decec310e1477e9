"""MiniZinc with Gecode: the case by which turn each place takes, one rank after another. Needs the command ``minizinc``."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.rivals.problem import Answer, Problem

MODEL = """
include "alldifferent.mzn";
int: length; int: turns; int: apart; int: first; int: before;
array[1..turns] of int: owner;
array[1..turns] of int: bloc;
array[1..length] of set of int: may;
array[int,1..2] of int: near;
array[1..length] of var 1..turns: at;
array[1..turns] of var 1..length + 1: place;
constraint alldifferent(at);
constraint forall(p in 1..length)(at[p] in may[p]);
constraint forall(t in 1..turns, p in 1..length)((at[p] = t) = (place[t] = p));
constraint forall(n in index_set_1of2(near))(place[near[n,1]] <= place[near[n,2]]);
constraint forall(p in 2..length)(owner[at[p]] != owner[at[p - 1]]);
array[1..4] of var int: cost = [
  sum(t in 1..turns, w in 1..t - 1 where owner[t] != owner[w])(bool2int(place[t] < place[w])),
  sum(n in index_set_1of2(near))(
    bool2int(place[near[n,2]] <= length) * max(0, apart - place[near[n,2]] + place[near[n,1]]))
    + max(0, apart - place[first]),
  sum(t in 1..turns)(
    if place[t] <= length then abs(place[t] - t) else sum(o in t + 1..turns)(bool2int(place[o] <= length)) endif),
  sum(p in 1..length)(bool2int(bloc[at[p]] = if p = 1 then before else bloc[at[p - 1]] endif))
];
"""
SEARCH = "solve :: int_search(at, input_order, indomain_min) minimize cost[{rank}];\n"


def solve(problem: Problem, seconds: float) -> Answer:
    end, line = time.perf_counter() + seconds, None
    stated = MODEL + _data(problem)
    for rank in range(1, problem.ranks + 1):
        found, proven = _asked(stated + SEARCH.format(rank=rank), end - time.perf_counter())
        if found is None:
            return line, False
        line = [problem.owner(turn) for turn in found["at"]]
        if not proven:
            return line, False
        stated += f"constraint cost[{rank}] = {found['_objective']};\n"
    return line, True


def _asked(model: str, seconds: float) -> tuple[dict[str, Any] | None, bool]:
    """The best answer found, and whether it is proven."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "case.mzn"
        file.write_text(model, encoding="utf-8")
        command = ["minizinc", "--solver", "gecode", "--output-mode", "json", "--output-objective"]
        command += ["--time-limit", f"{max(1.0, 1000 * seconds):.0f}", str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    if "----------" not in done.stdout:
        return None, False
    found: dict[str, Any] = json.loads(done.stdout.split("----------")[-2].lstrip("\n"))
    return found, "==========" in done.stdout


def _data(problem: Problem) -> str:
    names = {name: number for number, name in enumerate(sorted({*problem.owners, problem.last}), start=1)}
    sides = {"x": 1, "y": 2}
    near = [turn for pair in problem.near() for turn in pair]
    may = (f"{{{_list(t for t in problem.turns if problem.may(t, p))}}}" for p in problem.places)
    first = next(turn for turn in problem.turns if problem.owner(turn) == problem.last)
    lines = [
        f"length = {problem.length}; turns = {len(problem.owners)}; apart = {problem.apart}; first = {first};",
        f"before = {sides[problem.bloc[problem.last]]};",
        f"owner = [{_list(names[name] for name in problem.owners)}];",
        f"bloc = [{_list(sides[problem.bloc[name]] for name in problem.owners)}];",
        f"may = [{', '.join(may)}];",
        f"near = array2d(1..{len(near) // 2}, 1..2, [{_list(near)}]);",
    ]
    return "\n".join(lines) + "\n"


def _list(numbers: Iterable[int]) -> str:
    return ", ".join(str(number) for number in numbers)
