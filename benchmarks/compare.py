"""The library against what one would write by hand with other tools, on the same cases: ``python -m benchmarks.compare``.

Each program runs in a process of its own (for its memory, and because some solvers cannot share one), with a time limit that
counts building the model. An answer that is called proven is judged by the library's rules, and has to cost the same.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from benchmarks import cases
from benchmarks.comparison_page import write
from benchmarks.run import ROOT, peak_memory

CASES = ((8, 4), (27, 60), (46, 92), (290, 290))
#: What counts: how many ranks of wishes, and the case.
RANKS = {4: cases.four_ranks, 1: cases.order_alone}
#: What is proven is measured so often in all, in turn with the others; the median counts.
ROUNDS = 3
#: A program that does not stop at its limit is ended so many seconds after it.
GRACE = 10
PAGE = ROOT / "docs" / "benchmarks.md"


@dataclass(frozen=True)
class Rival:
    """A program: what it is called, the packages or the command it needs, where its ``solve`` is (None: the library)."""

    name: str
    packages: tuple[str, ...]
    module: str | None
    best: bool = False
    command: str = ""


RIVALS = {
    "library": Rival("this library", ("ortools",), None),
    "cp_sat": Rival("CP-SAT by hand, as it comes", ("ortools",), "cp_sat"),
    "cp_sat_best": Rival("CP-SAT by hand, best settings", ("ortools",), "cp_sat", True),
    "cpmpy": Rival("CPMpy on OR-Tools", ("cpmpy",), "cpmpy_model"),
    "clingo": Rival("clingo", ("clingo",), "asp"),
    "highs": Rival("HiGHS through scipy", ("scipy",), "linear"),
    "rc2": Rival("PySAT, RC2", ("python-sat",), "maxsat"),
    "minizinc": Rival("MiniZinc with Gecode", (), "constraint", command="minizinc"),
}


@dataclass(frozen=True)
class Run:
    """One program on one case. ``outcome``: proven, found (not proven), nothing, failed, or not installed."""

    rival: str
    members: int
    terms: int
    ranks: int
    outcome: str
    seconds: float
    costs: dict[str, int] | None = None
    memory: str = ""
    ties: str = ""


# --- in the child's process --------------------------------------------------------------------------------------


def measure(rival: Rival, members: int, terms: int, ranks: int, limit: float) -> dict[str, Any]:
    """Run one program in this process; packages are imported before the clock starts."""
    if rival.module is None:
        return _library(members, terms, ranks, limit)
    return _by_hand(rival, members, terms, ranks, limit)


def _library(members: int, terms: int, ranks: int, limit: float) -> dict[str, Any]:
    from constraints.case import parse_case
    from rotation.limits import Limits
    from rotation.planner import propose
    from rotation.results import Proposal

    case = parse_case(RANKS[ranks](members, terms))
    begin = time.perf_counter()
    found = propose(case, limits=Limits(seconds=limit))
    spent = time.perf_counter() - begin
    if not isinstance(found, Proposal):
        return {"outcome": "nothing", "seconds": spent, "memory": peak_memory()}
    costs = {str(rank): cost for rank, cost in found.costs.items()}
    ties = f"{'' if found.ties.exact else 'at least '}{found.ties.count}"
    outcome = "proven" if found.proven and found.canonical else "found"
    return {"outcome": outcome, "seconds": spent, "costs": costs, "memory": peak_memory(), "ties": ties}


def _by_hand(rival: Rival, members: int, terms: int, ranks: int, limit: float) -> dict[str, Any]:
    from importlib import import_module

    from benchmarks.rivals.problem import problem

    for package in {"ortools": "ortools.sat.python.cp_model", "python-sat": "pysat.examples.rc2"}.items():
        if package[0] in rival.packages:
            import_module(package[1])
    module = import_module(f"benchmarks.rivals.{rival.module}")
    solve: Callable[..., Any] = partial(module.solve, best=True) if rival.best else module.solve
    stated = problem(members, terms, ranks)
    begin = time.perf_counter()
    line, proven = solve(stated, limit)
    spent = time.perf_counter() - begin
    memory = "" if rival.command else peak_memory()  # what a command has had is not known
    if line is None:
        return {"outcome": "nothing", "seconds": spent, "memory": memory}
    costs = _judged(members, terms, ranks, line)
    return {"outcome": "proven" if proven else "found", "seconds": spent, "costs": costs, "memory": memory}


def _judged(members: int, terms: int, ranks: int, line: list[str]) -> dict[str, int]:
    """What a line costs by the library's rules. Raises AssertionError if it breaks a must."""
    from constraints.case import parse_case
    from constraints.plan import Plan
    from rotation.checking import check

    case = parse_case(RANKS[ranks](members, terms))
    spots = {str(cases.FIRST_YEAR + number): number for number in range(terms)}
    held = [(seat, line[spots[seat.term] + (seat.post == "vice_chair")]) for seat in case.setting.seats]
    judgement = check(case, Plan(tuple(held)))
    if not judgement.possible:
        raise AssertionError("the line breaks a must")
    return {str(rank): cost for rank, cost in judgement.costs.items()}


# --- in the parent's ---------------------------------------------------------------------------------------------


def run(key: str, members: int, terms: int, ranks: int, limit: float) -> Run:
    """Run one program in a process of its own, which is ended a little after its limit."""
    command = [sys.executable, "-m", "benchmarks.compare", "--measure", f"{key},{members},{terms},{ranks},{limit}"]
    begin = time.perf_counter()
    # A group of its own, so that what the program has started ends with it.
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        try:
            told, wrong = process.communicate(timeout=limit + GRACE)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return Run(key, members, terms, ranks, "nothing", time.perf_counter() - begin)
    if process.returncode != 0:
        print(wrong.strip()[-500:], file=sys.stderr)
        return Run(key, members, terms, ranks, "failed", time.perf_counter() - begin)
    return Run(key, members, terms, ranks, **json.loads(told.splitlines()[-1]))


def repeated(keys: list[str], members: int, terms: int, ranks: int, limit: float) -> Iterator[Run]:
    """Every program once; then those that proved their answer again, in turn. Yields one run for each, with the median."""
    found = {key: [run(key, members, terms, ranks, limit)] for key in keys}
    for _ in range(ROUNDS - 1):
        for runs in found.values():
            if runs[0].outcome == "proven":
                runs.append(run(runs[0].rival, members, terms, ranks, limit))
    for runs in found.values():
        proven = [item for item in runs if item.outcome == "proven"] or runs
        yield replace(proven[0], seconds=statistics.median(item.seconds for item in proven))


def agreed(runs: list[Run]) -> None:
    """Raise AssertionError where two programs prove different costs for one case."""
    for case in {(r.members, r.terms, r.ranks) for r in runs}:
        proven = {str(r.costs) for r in runs if (r.members, r.terms, r.ranks, r.outcome) == (*case, "proven")}
        if len(proven) > 1:
            raise AssertionError(f"{case}: different costs are called proven: {sorted(proven)}")


def installed(rival: Rival) -> bool:
    """Whether the packages, or the command, are there."""
    if rival.command and shutil.which(rival.command) is None:
        return False
    try:
        return all(version(package) for package in rival.packages)
    except PackageNotFoundError:
        return False


def versions_of(keys: list[str]) -> list[str]:
    """What was measured."""
    packages = sorted({package for key in keys for package in RIVALS[key].packages})
    commands = sorted({RIVALS[key].command for key in keys} - {""})
    told = [
        subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout
        for command in commands
    ]
    numbers = [re.search(r"\d+(\.\d+)+", text) for text in told]
    return [
        f"Python {platform.python_version()}",
        *(f"{name} {version(name)}" for name in packages),
        *(f"{name} {number[0] if number else ''}" for name, number in zip(commands, numbers, strict=True)),
    ]


def main() -> int:
    """Run what is installed, print each result, and write the page if it is wanted."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0, help="the limit for each program and case (60)")
    parser.add_argument(
        "--ranks", type=int, choices=RANKS, action="append", help="four ranks, or the order alone (both)"
    )
    parser.add_argument(
        "--keep", type=Path, metavar="FILE", help="also add each result to this file, a line of JSON each"
    )
    parser.add_argument("--kept", type=Path, action="append", metavar="FILE", help="measure nothing: take kept results")
    parser.add_argument("--machine", help="words for the machine: writes the table and the picture into docs/")
    parser.add_argument("--date", help="the day of the run, for the page")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        key, members, terms, ranks, limit = given.measure.split(",")
        print(json.dumps(measure(RIVALS[key], int(members), int(terms), int(ranks), float(limit))))
        return 0
    keys = [key for key, rival in RIVALS.items() if installed(rival)]
    lines = [line for file in given.kept or () for line in file.read_text().splitlines()]
    runs = [Run(**json.loads(line)) for line in lines] or measured(keys, given)
    agreed(runs)
    if given.machine and given.date:
        missing = [rival.name for key, rival in RIVALS.items() if key not in keys]
        names = {key: rival.name for key, rival in RIVALS.items()}
        write(Path(PAGE), runs, names, given.seconds, given.machine, given.date, versions_of(keys), missing)
    return 0


def measured(keys: list[str], given: argparse.Namespace) -> list[Run]:
    """Everything that was asked for, told as it comes."""
    runs = []
    for members, terms in CASES:
        for ranks in given.ranks or RANKS:
            for found in repeated(keys, members, terms, ranks, given.seconds):
                runs.append(found)
                print(found, flush=True)
                if given.keep:
                    with given.keep.open("a", encoding="utf-8") as file:
                        file.write(json.dumps(asdict(found)) + "\n")
    return runs


if __name__ == "__main__":
    raise SystemExit(main())
