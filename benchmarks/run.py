"""How fast the library is, as ratios within one run: ``python -m benchmarks.run``. See ``docs/benchmarks.md``."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import cases, compact_sodertorn, explaining

ROOT = Path(__file__).resolve().parent.parent
SCENARIO = ROOT / "scenarios" / "sodertorn_2024_2027.toml"
PARTS = ("api", "command", "explaining", "documents", "large")

#: The same interpreter each time. Nothing is added to either side but what is measured.
COMMAND = [sys.executable, "-c", "from rotation.cli import main; main()", "propose", str(SCENARIO)]
BARE = [sys.executable, "-c", "import ortools.sat.python.cp_model, pydantic"]

#: Members, terms, principle ("four" ranks on an agreed list), and the most seconds.
LARGE: tuple[tuple[int, int, str, float], ...] = (
    (27, 60, "longest_waiting", 1.0),
    (27, 60, "agreed", 1.0),
    (27, 60, "four", 1.0),
    (46, 92, "longest_waiting", 3.0),
    (46, 92, "agreed", 3.0),
    (46, 92, "four", 3.0),
    (290, 290, "four", 2.0),
)


@dataclass(frozen=True)
class Ratio:
    """One line of the table: times in seconds, and how many times the yardstick's the median may be at most."""

    what: str
    times: Sequence[float]
    yardstick: str
    yardstick_times: Sequence[float]
    bar: float | None = None

    @property
    def ratio(self) -> float:
        return statistics.median(self.times) / statistics.median(self.yardstick_times)

    @property
    def ratio_of_minima(self) -> float:
        return min(self.times) / min(self.yardstick_times)

    @property
    def verdict(self) -> str:
        if self.bar is None:
            return "no bar"
        return f"bar {self.bar:.1f}: {'met' if self.ratio <= self.bar else 'MISSED'}"


def timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def interleaved(repetitions: int, warm_up: int, *works: Callable[[], object]) -> list[list[float]]:
    """Times of several works, in turn, so that whatever else the machine does hits all of them alike."""
    for _ in range(warm_up):
        for work in works:
            work()
    times: list[list[float]] = [[] for _ in works]
    for _ in range(repetitions):
        for found, work in zip(times, works, strict=True):
            found.append(timed(work))
    return times


# --- Södertörn through the API ---------------------------------------------------------------------------------


def api_ratios(repetitions: int) -> list[Ratio]:
    """The library against the compact program, after a look at whether they answer the same."""
    from constraints.case import parse_case
    from rotation.planner import propose

    data = cases.sodertorn()
    same_answers(propose(parse_case(data)))
    library, one, two = interleaved(
        repetitions,
        3,
        lambda: propose(parse_case(data)),
        lambda: compact_sodertorn.propose(1),
        lambda: compact_sodertorn.propose(2),
    )
    what = "Södertörn through the API, four readings"
    return [
        Ratio(what, library, "compact program, one round of turns", one, 2.0),
        Ratio(what, library, "compact program, two rounds of turns", two),
    ]


def same_answers(proposal: Any) -> None:
    """Raise AssertionError unless the library and the compact program have the same plans, costs and ties."""
    ours = [
        (
            tuple((r.plan["chair", str(y)], r.plan["vice_chair", str(y)]) for y in compact_sodertorn.YEARS),
            r.costs[1],
        )
        for r in proposal.readings
    ]
    for rounds in (1, 2):
        answers = compact_sodertorn.propose(rounds)
        compact_sodertorn.verify(answers)
        if ours != [(plan, cost) for plan, cost, _ in answers.values()]:
            raise AssertionError(f"the library has other plans than the compact program: {ours}")
        if proposal.ties.count != len(next(iter(answers.values()))[2]):
            raise AssertionError("the library counts other ties than the compact program")


# --- the command as a process -----------------------------------------------------------------------------------


def command_ratios(repetitions: int) -> list[Ratio]:
    """The whole command, start-up included, against the imports that no such command can do without."""
    with tempfile.TemporaryDirectory() as cache:
        command, bare = interleaved(repetitions, 2, lambda: process(COMMAND, cache), lambda: process(BARE, cache))
    return [Ratio("rotation propose, as a process", command, "bare import of cp_model and pydantic", bare, 1.5)]


def command_missing() -> str | None:
    """Why the command cannot be measured."""
    if not SCENARIO.exists():
        return f"there is no {SCENARIO.relative_to(ROOT)} yet"
    done = subprocess.run(COMMAND, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return f"the command fails with exit code {done.returncode}: {done.stderr.strip().splitlines()[-1:]}"
    return None


def process(command: list[str], cache: str) -> None:
    """Run a command with its bytecode cached, as it is for a user from the second run on; the warm-up fills the cache."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run(command, cwd=ROOT, env={**kept, "PYTHONPYCACHEPREFIX": cache}, check=True, capture_output=True)


# --- explanations ------------------------------------------------------------------------------------------------


def explaining_ratios(repetitions: int) -> list[Ratio]:
    """The whole account of the Södertörn case, and a ranking for one seat, against one propose of it."""
    works = explaining.works()
    propose, account, ranking = interleaved(repetitions, 2, *works.values())
    yardstick = "one propose of the same case"
    return [
        Ratio("the whole account, proposal included", account, yardstick, propose, 10.0),
        Ratio("a ranking for one seat of eight members", ranking, yardstick, propose, 10.0),
    ]


# --- papers ------------------------------------------------------------------------------------------------------


def documents_met(repetitions: int) -> bool:
    """Print how long the papers take; whether both bars are met. Skipped, and met, without the extra."""
    from rotation.documents.extras import MissingExtra

    try:
        from benchmarks.documents import timings

        found = timings(repetitions)
    except MissingExtra as missing:
        print(f"skipped: {missing}")
        return True
    print("\n".join(item.line() for item in found))
    return all(item.met for item in found)


# --- large cases ------------------------------------------------------------------------------------------------


def large_reports(seconds: float, quick: bool) -> bool:
    """Each large case in a process of its own, for its memory; whether all are proven within their bars."""
    header = ("case", "order", "seconds", "outcome", "route", "costs by rank", "bounds", "ties", "peak memory", "bar")
    rows: list[Sequence[str]] = [header]
    met = True
    for members, terms, kind, bar in LARGE[:1] if quick else LARGE:
        command = [sys.executable, "-m", "benchmarks.run", "--measure", f"{members},{terms},{kind},{seconds}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        name = f"{members} x {terms}"
        if done.returncode != 0:
            rows.append((name, kind, f"failed: {done.stderr.strip()[-300:]}", *[""] * 7))
            met = False
            continue
        found = json.loads(done.stdout)
        kept = found[1] == "proven" and float(found[0]) <= bar
        met = met and kept
        rows.append((name, kind, *found, f"{bar:.0f} s: {'met' if kept else 'MISSED'}"))
    print_table(rows)
    return met


def measure_large(members: int, terms: int, kind: Any, seconds: float) -> list[str]:
    """One large case in this process."""
    from constraints.case import parse_case
    from rotation.limits import Limits
    from rotation.planner import propose
    from rotation.results import Proposal

    data = cases.four_ranks(members, terms) if kind == "four" else cases.large(members, terms, principle=kind)
    case = parse_case(data)
    begin = time.perf_counter()
    result = propose(case, limits=Limits(seconds=seconds))
    spent = f"{time.perf_counter() - begin:.2f}"
    if not isinstance(result, Proposal):
        return [spent, type(result).__name__, *[""] * 4, peak_memory()]
    ties = f"{'' if result.ties.exact else 'at least '}{result.ties.count}"
    return [
        spent,
        "proven" if result.proven else "not proven",
        result.provenance.route,
        by_rank(result.costs),
        by_rank(result.bounds),
        ties if result.proven else "not counted",
        peak_memory(),
    ]


def by_rank(numbers: Any) -> str:
    return ", ".join(f"{rank}: {number}" for rank, number in numbers.items())


def peak_memory() -> str:
    """The most memory that this process has had."""
    try:
        import resource
    except ImportError:  # not on this platform
        return "unknown"
    unit = 1 if sys.platform == "darwin" else 1024
    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20:.0f} MB"


# --- the whole run ----------------------------------------------------------------------------------------------


def print_header() -> None:
    names = ("rotation-planner", "ortools", "pydantic")
    print(f"{dt.date.today()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}")
    print(f"Python {platform.python_version()}, {', '.join(f'{name} {version(name)}' for name in names)}")
    if hasattr(os, "getloadavg"):
        print(f"load when the run began: {os.getloadavg()[0]:.1f}")
    print()


def print_ratios(ratios: Sequence[Ratio]) -> None:
    rows = [("what", "against", "ratio", "of minima", "verdict", "median", "yardstick")]
    rows += [
        (
            item.what,
            item.yardstick,
            f"{item.ratio:.2f}",
            f"{item.ratio_of_minima:.2f}",
            item.verdict,
            f"{1000 * statistics.median(item.times):.0f} ms",
            f"{1000 * statistics.median(item.yardstick_times):.0f} ms",
        )
        for item in ratios
    ]
    print_table(rows)


def print_table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    print(flush=True)


def main() -> int:
    """Run what is asked for; exit code 1 if a bar is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few repetitions, one large case, a short limit")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (may be given several times)")
    parser.add_argument("--seconds", type=float, help="the limit for each large case (120; quick: 20)")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.measure:
        members, terms, kind, seconds = given.measure.split(",")
        print(json.dumps(measure_large(int(members), int(terms), kind, float(seconds))))
        return 0
    parts = given.only or PARTS
    print_header()
    ratios: list[Ratio] = []
    if "api" in parts:
        ratios += api_ratios(5 if given.quick else 41)
    if "command" in parts:
        why_not = command_missing()
        if why_not:
            print(f"skipped: rotation propose as a process: {why_not}\n")
        else:
            ratios += command_ratios(3 if given.quick else 15)
    spent: list[explaining.Spent] = []
    if "explaining" in parts:
        ratios += explaining_ratios(3 if given.quick else 15)
        spent = explaining.conflict_times(3 if given.quick else 15)
    if ratios:
        print_ratios(ratios)
    slow = False
    if "documents" in parts:
        slow = not documents_met(3 if given.quick else 7)
    for item in spent:
        print(f"{item.what}: {1000 * item.median:.0f} ms ({item.verdict})")
    if "large" in parts:
        slow = not large_reports(given.seconds or (20.0 if given.quick else 120.0), given.quick) or slow
    slow = slow or any(item.median > item.bar for item in spent)
    return int(slow or any(item.bar is not None and item.ratio > item.bar for item in ratios))


if __name__ == "__main__":
    raise SystemExit(main())
