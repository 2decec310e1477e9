"""Writes a comparison into ``docs/benchmarks.md``, between its two marks, and draws it as ``docs/benchmarks-*.svg``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log10
from pathlib import Path
from typing import Protocol

from rotation.documents.charts.svg import FILLS, GRID, INK, MARGIN, PAPER, SMALL, line, picture, rectangle, text

BEGIN, END = "<!-- comparison: begin -->", "<!-- comparison: end -->"
TITLES = {4: "Four ranks", 1: "The order alone"}


class Measured(Protocol):
    """One program on one case."""

    @property
    def rival(self) -> str: ...
    @property
    def members(self) -> int: ...
    @property
    def terms(self) -> int: ...
    @property
    def ranks(self) -> int: ...
    @property
    def outcome(self) -> str: ...
    @property
    def seconds(self) -> float: ...
    @property
    def costs(self) -> dict[str, int] | None: ...
    @property
    def memory(self) -> str: ...
    @property
    def ties(self) -> str: ...


def replaced(page: Path, begin: str, end: str, parts: Sequence[str]) -> None:
    """Put something between two marks of a page. Raises ValueError if it lacks them."""
    text = page.read_text(encoding="utf-8")
    if begin not in text or end not in text:
        raise ValueError(f"{page} has no place {begin}")
    before, after = text.split(begin)[0], text.split(end)[1]
    page.write_text(before + "\n\n".join([begin, *parts, end]) + after, encoding="utf-8")


def write(
    page: Path,
    runs: Sequence[Measured],
    names: Mapping[str, str],
    limit: float,
    machine: str,
    date: str,
    versions: Sequence[str],
    missing: Sequence[str],
) -> None:
    """Put the tables into the page and the pictures beside it. Raises ValueError if the page lacks the marks."""
    parts = [f"{date}, {machine}, {', '.join(versions)}. Limit: {limit:.0f} seconds for each program and case."]
    for ranks in dict.fromkeys(item.ranks for item in runs):
        own = [item for item in runs if item.ranks == ranks]
        file = f"{page.stem}-{'order' if ranks == 1 else 'ranks'}.svg"
        page.with_name(file).write_text(drawn(own, names, limit, TITLES[ranks]), encoding="utf-8")
        parts += [f"### {TITLES[ranks]}", table(own, names, missing), f"![{alternative(own, names, limit)}]({file})"]
    replaced(page, BEGIN, END, parts)


def table(runs: Sequence[Measured], names: Mapping[str, str], missing: Sequence[str]) -> str:
    """The table in Markdown: for each case and program time, ratio, outcome, costs, ties and memory."""
    rows = [
        "| case | program | seconds | times this library's | outcome | costs by rank | equally good | peak memory |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for item in runs:
        own = next(r for r in runs if (r.rival, r.members, r.terms) == ("library", item.members, item.terms))
        times = item.seconds / own.seconds
        ratio = f"{'' if item.outcome == 'proven' else '> '}{times:{'.0f' if times >= 10 else '.2g'}}"
        costs = ", ".join(str(cost) for cost in (item.costs or {}).values()) or "–"
        cells = (
            f"{item.members} × {item.terms}",
            names[item.rival],
            f"{item.seconds:.2f}",
            "1" if item.rival == "library" else ratio,
            item.outcome,
            costs,
            item.ties or "not asked",
            item.memory or "–",
        )
        rows.append(f"| {' | '.join(cells)} |")
    rows += [f"| all | {name} | – | – | not installed | – | – | – |" for name in missing]
    return "\n".join(rows)


def alternative(runs: Sequence[Measured], names: Mapping[str, str], limit: float) -> str:
    """The picture in words: who proved what."""
    said = []
    for members, terms in dict.fromkeys((item.members, item.terms) for item in runs):
        case = [item for item in runs if (item.members, item.terms) == (members, terms)]
        proven = [f"{names[r.rival]} ({r.seconds:.2f} s)" for r in case if r.outcome == "proven"]
        none = [names[r.rival] for r in case if r.outcome != "proven"]
        more = f"; not proven within {limit:.0f} s by {', '.join(none)}" if none else ""
        said.append(f"{members} × {terms}: proven by {', '.join(proven) or 'none'}{more}.")
    return " ".join(said)


_LEFT, _LONG, _BAR = 210, 380, 14
_POWERS = (-2, -1, 0, 1, 2)


def drawn(runs: Sequence[Measured], names: Mapping[str, str], limit: float, title: str) -> str:
    """Bars of the seconds on a logarithmic scale: filled where the answer is proven, empty and dashed where it is not."""
    parts, top = [], 2.0 * MARGIN + SMALL
    for members, terms in dict.fromkeys((item.members, item.terms) for item in runs):
        top += 14
        parts.append(text(MARGIN, top, f"{members} members × {terms} terms", strong=True))
        for item in (item for item in runs if (item.members, item.terms) == (members, terms)):
            top += _BAR + 4
            parts += _bar(item, names[item.rival], top)
        top += 12
    scale = []
    for power in _POWERS:
        x = _LEFT + _length(10.0**power)
        scale.append(line(x, MARGIN + SMALL + 4, x, top, stroke=GRID))
        scale.append(text(x, MARGIN + SMALL, f"{10.0**power:g} s", size=SMALL, anchor="middle"))
    told = f"{title}: seconds to a proven plan, on a logarithmic scale; dashed: not proven within {limit:.0f} seconds"
    return picture("comparison", told, alternative(runs, names, limit), top + MARGIN, [*scale, *parts])


def _bar(item: Measured, name: str, top: float) -> list[str]:
    proven, own = item.outcome == "proven", item.rival == "library"
    long = max(2.0, _length(item.seconds))
    fill = (FILLS[0][0] if own else FILLS[1][0]) if proven else PAPER
    bar = rectangle(_LEFT, top - _BAR + 3, long, _BAR - 2, fill=fill, stroke=INK, dashes="" if proven else "3 3")
    told = f"{item.seconds:.2f} s" if proven else f"{item.outcome}, {item.seconds:.0f} s"
    named = text(MARGIN + 8, top, name, size=SMALL, strong=own)
    return [named, bar, text(_LEFT + long + 4, top, told, size=SMALL, halo=True)]


def _length(seconds: float) -> float:
    """From 1 ms to 100 s on a logarithmic scale."""
    return _LONG * (log10(max(seconds, 0.001)) + 3) / 5
