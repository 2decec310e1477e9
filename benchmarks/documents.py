"""How fast the papers of the Södertörn case are made: ``python -m benchmarks.documents``.

Two bars in seconds: all files of a case that is planned already, and the whole command from a cold start.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rotation import Proposal, load_case, propose
from rotation.documents.making import context_of
from rotation.documents.profile_file import load_profile
from rotation.documents.writing import files_of, papers_of

SCENARIOS = Path(__file__).resolve().parent.parent / "scenarios"
CASE = SCENARIOS / "sodertorn_2024_2027.toml"
PROFILE = SCENARIOS / "sodertorn_2024_2027.profile.toml"


@dataclass(frozen=True)
class Timing:
    """One line: what was timed, each time in seconds, and what the median may be at most."""

    what: str
    times: tuple[float, ...]
    bar: float

    @property
    def median(self) -> float:
        return statistics.median(self.times)

    @property
    def met(self) -> bool:
        return self.median <= self.bar

    def line(self) -> str:
        verdict = "met" if self.met else "MISSED"
        return (
            f"{self.what}: median {self.median:.2f} s, least {min(self.times):.2f} s; bar {self.bar:.0f} s: {verdict}"
        )


def timings(repetitions: int = 7) -> tuple[Timing, ...]:
    """The rendering of a planned case within one process, and the command in a process of its own."""
    proposal = propose(load_case(CASE))
    assert isinstance(proposal, Proposal)
    profile, logo = load_profile(PROFILE)
    context = context_of(proposal, profile, logo=logo)
    files_of(context, papers_of(context))  # templates and fonts are loaded once
    made = _timed(lambda: files_of(context, papers_of(context)), repetitions)
    return (
        Timing("all files of two papers, planned already", made, 1.0),
        Timing("rotation document, cold", _timed(_command, repetitions), 3.0),
    )


def _timed(work: Callable[[], object], repetitions: int) -> tuple[float, ...]:
    found = []
    for _ in range(repetitions):
        begun = time.perf_counter()
        work()
        found.append(time.perf_counter() - begun)
    return tuple(found)


def _command() -> None:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "rotation", "document", str(CASE), "--profile", str(PROFILE), "--out", folder]
        subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    """Print each line; 1 if a bar was missed."""
    found = timings()
    sys.stdout.write("".join(f"{timing.line()}\n" for timing in found))
    return int(not all(timing.met for timing in found))


if __name__ == "__main__":
    raise SystemExit(main())
