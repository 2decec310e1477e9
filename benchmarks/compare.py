"""The library against what one would write by hand with other tools, on the same cases: ``python -m benchmarks.compare``.

Each program runs in a process of its own (for its memory, and because some solvers cannot share one), with a time limit that
counts building the model. An answer that is called proven is judged by the library's rules, and has to cost the same.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks import cases
from benchmarks.comparison_page import write
from benchmarks.run import ROOT, peak_memory

CASES = ((8, 4), (27, 60), (46, 92), (290, 290))
PAGE = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Rival:
    """A program: what it is called, the packages it needs, and where its ``solve`` is (None: the library)."""

    name: str
    packages: tuple[str, ...]
    module: str | None
    best: bool = False


RIVALS = {
    "library": Rival("this library", ("ortools",), None),
    "cp_sat": Rival("CP-SAT by hand, as it comes", ("ortools",), "cp_sat"),
    "cp_sat_best": Rival("CP-SAT by hand, best settings", ("ortools",), "cp_sat", True),
    "cpmpy": Rival("CPMpy on OR-Tools", ("cpmpy",), "cpmpy_model"),
    "clingo": Rival("clingo", ("clingo",), "asp"),
    "highs": Rival("HiGHS through scipy", ("scipy",), "linear"),
    "rc2": Rival("PySAT, RC2", ("python-sat",), "maxsat"),
}


@dataclass(frozen=True)
class Run:
    """One program on one case. ``outcome``: proven, found (not proven), nothing, or failed."""

    rival: str
    members: int
    terms: int
    outcome: str
    seconds: float
    costs: dict[str, int] | None = None
    memory: str = ""
    ties: str = ""


# --- in the child's process --------------------------------------------------------------------------------------


def measure(rival: Rival, members: int, terms: int, limit: float) -> dict[str, Any]:
    """Run one program in this process; packages are imported before the clock starts."""
    return _library(members, terms, limit) if rival.module is None else _by_hand(rival, members, terms, limit)


def _library(members: int, terms: int, limit: float) -> dict[str, Any]:
    from constraints.case import parse_case
    from rotation.limits import Limits
    from rotation.planner import propose
    from rotation.results import Proposal

    case = parse_case(cases.four_ranks(members, terms))
    begin = time.perf_counter()
    found = propose(case, limits=Limits(seconds=limit))
    spent = time.perf_counter() - begin
    if not isinstance(found, Proposal):
        return {"outcome": "nothing", "seconds": spent, "memory": peak_memory()}
    costs = {str(rank): cost for rank, cost in found.costs.items()}
    ties = f"{'' if found.ties.exact else 'at least '}{found.ties.count}"
    outcome = "proven" if found.proven and found.canonical else "found"
    return {"outcome": outcome, "seconds": spent, "costs": costs, "memory": peak_memory(), "ties": ties}


def _by_hand(rival: Rival, members: int, terms: int, limit: float) -> dict[str, Any]:
    from importlib import import_module

    from benchmarks.rivals.problem import problem

    for package in {"ortools": "ortools.sat.python.cp_model", "python-sat": "pysat.examples.rc2"}.items():
        if package[0] in rival.packages:
            import_module(package[1])
    module = import_module(f"benchmarks.rivals.{rival.module}")
    solve: Callable[..., Any] = partial(module.solve, best=True) if rival.best else module.solve
    stated = problem(members, terms)
    begin = time.perf_counter()
    line, proven = solve(stated, limit)
    spent = time.perf_counter() - begin
    memory = peak_memory()
    if line is None:
        return {"outcome": "nothing", "seconds": spent, "memory": memory}
    costs = _judged(members, terms, line)
    return {"outcome": "proven" if proven else "found", "seconds": spent, "costs": costs, "memory": memory}


def _judged(members: int, terms: int, line: list[str]) -> dict[str, int]:
    """What a line costs by the library's rules. Raises AssertionError if it breaks a must."""
    from constraints.case import parse_case
    from constraints.plan import Plan
    from rotation.checking import check

    case = parse_case(cases.four_ranks(members, terms))
    spots = {str(cases.FIRST_YEAR + number): number for number in range(terms)}
    held = [(seat, line[spots[seat.term] + (seat.post == "vice_chair")]) for seat in case.setting.seats]
    judgement = check(case, Plan(tuple(held)))
    if not judgement.possible:
        raise AssertionError("the line breaks a must")
    return {str(rank): cost for rank, cost in judgement.costs.items()}


# --- in the parent's ---------------------------------------------------------------------------------------------


def run(key: str, members: int, terms: int, limit: float) -> Run:
    """Run one program in a process of its own, which is ended a little after its limit."""
    command = [sys.executable, "-m", "benchmarks.compare", "--measure", f"{key},{members},{terms},{limit}"]
    begin = time.perf_counter()
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=limit + 30)
    except subprocess.TimeoutExpired:
        return Run(key, members, terms, "nothing", time.perf_counter() - begin)
    if done.returncode != 0:
        print(done.stderr.strip()[-500:], file=sys.stderr)
        return Run(key, members, terms, "failed", time.perf_counter() - begin)
    return Run(key, members, terms, **json.loads(done.stdout.splitlines()[-1]))


def agreed(runs: list[Run]) -> None:
    """Raise AssertionError where two programs prove different costs for one case."""
    for members, terms in CASES:
        proven = {str(r.costs) for r in runs if (r.members, r.terms, r.outcome) == (members, terms, "proven")}
        if len(proven) > 1:
            raise AssertionError(f"{members} x {terms}: different costs are called proven: {sorted(proven)}")


def installed(rival: Rival) -> bool:
    """Whether the packages are there."""
    try:
        return all(version(package) for package in rival.packages)
    except PackageNotFoundError:
        return False


def main() -> int:
    """Run what is installed, print each result, and write the page if it is wanted."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="the limit for each program and case (60)")
    parser.add_argument("--machine", help="words for the machine: writes the table and the picture into docs/")
    parser.add_argument("--date", help="the day of the run, for the page")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        key, members, terms, limit = given.measure.split(",")
        print(json.dumps(measure(RIVALS[key], int(members), int(terms), float(limit))))
        return 0
    keys = [key for key, rival in RIVALS.items() if installed(rival)]
    runs = []
    for members, terms in CASES:
        for key in keys:
            runs.append(run(key, members, terms, given.seconds))
            print(runs[-1], flush=True)
    agreed(runs)
    if given.machine and given.date:
        packages = sorted({package for key in keys for package in RIVALS[key].packages})
        versions = [f"Python {platform.python_version()}", *(f"{name} {version(name)}" for name in packages)]
        write(
            Path(PAGE),
            runs,
            {key: RIVALS[key].name for key in keys},
            given.seconds,
            given.machine,
            given.date,
            versions,
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
