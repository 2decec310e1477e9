"""How the library's time and memory grow with the case: ``python -m benchmarks.growth``. See ``docs/benchmarks.md``.

Each size runs in a process of its own, several times, all sizes in turn. The size of a case is its number of choices:
members times terms.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log10

from benchmarks.comparison_page import replaced
from benchmarks.run import ROOT
from rotation.documents.charts.svg import FILLS, GRID, INK, LINE, MARGIN, SMALL, diamond, line, path, picture, text

SIZES = ((8, 4), (16, 16), (27, 60), (46, 92), (100, 100), (180, 180), (290, 290))
ROUNDS = 5
PAGE = ROOT / "docs" / "benchmarks.md"
BEGIN, END = "<!-- growth: begin -->", "<!-- growth: end -->"


@dataclass(frozen=True)
class Point:
    """One size: seconds of a whole ``propose`` (median), peak memory of its process in MB, and what was found."""

    members: int
    terms: int
    seconds: float
    memory: float
    outcome: str

    @property
    def size(self) -> int:
        return self.members * self.terms


def once(members: int, terms: int) -> tuple[float, float, str]:
    """One size in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.compare", "--measure", f"library,{members},{terms},4,120"]
    found = json.loads(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    return found["seconds"], float(found["memory"].split()[0]), found["outcome"]


def points() -> list[Point]:
    """All sizes, in turn."""
    found: dict[tuple[int, int], list[tuple[float, float, str]]] = {size: [] for size in SIZES}
    for _ in range(ROUNDS):
        for size, runs in found.items():
            runs.append(once(*size))
    return [
        Point(
            *size,
            statistics.median(seconds for seconds, _, _ in runs),
            max(memory for _, memory, _ in runs),
            "proven" if all(outcome == "proven" for _, _, outcome in runs) else "not proven",
        )
        for size, runs in found.items()
    ]


def table(found: Sequence[Point]) -> str:
    """In Markdown; growth is against the smallest size."""
    first = found[0]
    rows = [
        "| case | members × terms | that many times the first | seconds | times the first | peak memory | outcome |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for item in found:
        cells = (f"{item.members} × {item.terms}", f"{item.size:,}", f"{item.size / first.size:,.0f}")
        cells += (f"{item.seconds:.2f}", f"{item.seconds / first.seconds:.1f}", f"{item.memory:.0f} MB", item.outcome)
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


_LEFT, _LONG, _HIGH = 70, 540, 260


def drawn(found: Sequence[Point]) -> str:
    """Seconds against size, both logarithmic, with the line of a cost that grows as the size does."""
    first, last, top = found[0], found[-1], MARGIN + 2.0 * SMALL

    def x(size: float) -> float:
        return _LEFT + _LONG * (log10(size) - 1) / 4

    def y(seconds: float) -> float:
        return top + _HIGH - _HIGH * (log10(seconds) + 2) / 4

    parts = _axes(x, y, top)
    end = min(last.size, first.size * 100 / first.seconds)
    parts.append(line(x(first.size), y(first.seconds), x(end), y(first.seconds * end / first.size), dashes="5 4"))
    parts.append(
        text(x(end) - 6, y(first.seconds * end / first.size) + 12, "as the size", size=SMALL, anchor="end", halo=True)
    )
    parts.append(path([(x(item.size), y(item.seconds)) for item in found], stroke=FILLS[0][0], thick=2))
    for item, following in zip(found, [*found[1:], last], strict=True):
        parts.append(diamond(x(item.size), y(item.seconds)))
        below = 30 if following.seconds < item.seconds else 16  # clear of the line
        told, above = f"{item.members} × {item.terms}: {item.seconds:.2f} s", item is last
        place = (x(item.size) - 8, y(item.seconds) - 8) if above else (x(item.size) + 5, y(item.seconds) + below)
        parts.append(text(*place, told, size=SMALL, anchor="end" if above else "start", halo=True))
    return picture("growth", "Seconds against the size of the case", alternative(found), top + _HIGH + 44, parts)


def _axes(x: Callable[[float], float], y: Callable[[float], float], top: float) -> list[str]:
    parts = [text(MARGIN, MARGIN + SMALL, "seconds of a whole propose (logarithmic)", size=SMALL)]
    for power in range(-2, 3):
        parts.append(line(_LEFT, y(10**power), _LEFT + _LONG, y(10**power), stroke=GRID))
        parts.append(text(_LEFT - 6, y(10**power) + 4, f"{10.0**power:g}", size=SMALL, anchor="end"))
    for power in range(1, 6):
        parts.append(line(x(10**power), top, x(10**power), top + _HIGH, stroke=GRID))
        parts.append(text(x(10**power), top + _HIGH + 16, f"{10**power:,}", size=SMALL, anchor="middle"))
    parts.append(line(_LEFT, top + _HIGH, _LEFT + _LONG, top + _HIGH, stroke=LINE))
    parts.append(
        text(_LEFT + _LONG, top + _HIGH + 34, "members × terms (logarithmic)", size=SMALL, fill=INK, anchor="end")
    )
    return parts


def alternative(found: Sequence[Point]) -> str:
    """The picture in words."""
    said = "; ".join(
        f"{item.members} × {item.terms} in {item.seconds:.2f} s with {item.memory:.0f} MB" for item in found
    )
    size, cost = found[-1].size / found[0].size, found[-1].seconds / found[0].seconds
    return f"{said}. The largest is {size:,.0f} times the smallest and takes {cost:.1f} times as long."


def main() -> int:
    """Measure, print, and write the page if it is wanted; exit code 1 if something was not proven."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--machine", help="words for the machine: writes the table and the picture into docs/")
    parser.add_argument("--date", help="the day of the run, for the page")
    given = parser.parse_args()
    found = points()
    print(table(found))
    if given.machine and given.date:
        picture_file = PAGE.with_name("benchmarks-growth.svg")
        picture_file.write_text(drawn(found), encoding="utf-8")
        said = f"{given.date}, {given.machine}. Four ranks, the median of {ROUNDS} runs, all sizes in turn."
        replaced(PAGE, BEGIN, END, [said, table(found), f"![{alternative(found)}]({picture_file.name})"])
    return int(any(item.outcome != "proven" for item in found))


if __name__ == "__main__":
    raise SystemExit(main())
