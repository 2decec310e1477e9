"""Writes a comparison into ``docs/benchmarks.md``, between its two marks, and draws it as ``docs/benchmarks.svg``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log10
from pathlib import Path
from typing import Protocol
from xml.sax.saxutils import escape

BEGIN, END = "<!-- comparison: begin -->", "<!-- comparison: end -->"


class Measured(Protocol):
    """One program on one case."""

    @property
    def rival(self) -> str: ...
    @property
    def members(self) -> int: ...
    @property
    def terms(self) -> int: ...
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


def write(
    page: Path,
    runs: Sequence[Measured],
    names: Mapping[str, str],
    limit: float,
    machine: str,
    date: str,
    versions: Sequence[str],
) -> None:
    """Put the table into the page and the picture beside it. Raises ValueError if the page lacks the marks."""
    text = page.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise ValueError(f"{page} has no place for the comparison")
    said = f"{date}, {machine}, {', '.join(versions)}. Limit: {limit:.0f} seconds for each program and case."
    parts = [BEGIN, said, table(runs, names), f"![The same as a picture]({page.stem}.svg)", END]
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    page.write_text(before + "\n\n".join(parts) + after, encoding="utf-8")
    page.with_suffix(".svg").write_text(picture(runs, names, limit), encoding="utf-8")


def table(runs: Sequence[Measured], names: Mapping[str, str]) -> str:
    """The table in Markdown: for each case and program time, ratio, outcome, costs, ties and memory."""
    rows = [
        "| case | program | seconds | times this library's | outcome | costs by rank | equally good | peak memory |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for item in runs:
        own = next(r for r in runs if (r.rival, r.members, r.terms) == ("library", item.members, item.terms))
        ratio = f"{'' if item.outcome == 'proven' else '> '}{item.seconds / own.seconds:.2g}"
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
    return "\n".join(rows)


_COLOURS = ("#1b5e20", "#1565c0", "#0277bd", "#6a1b9a", "#ad1457", "#e65100", "#4e342e")
_LEFT, _WIDTH, _BAR = 230, 460, 16


def picture(runs: Sequence[Measured], names: Mapping[str, str], limit: float) -> str:
    """Bars of the seconds on a logarithmic scale; hollow where nothing was proven within the limit."""
    keys, parts, top = list(names), [], 40
    for case in dict.fromkeys((item.members, item.terms) for item in runs):
        parts.append(f'<text x="10" y="{top}" font-weight="bold">{case[0]} × {case[1]}</text>')
        for item in (item for item in runs if (item.members, item.terms) == case):
            top += _BAR + 4
            parts.append(_bar(item, names[item.rival], _COLOURS[keys.index(item.rival) % len(_COLOURS)], top))
        top += 2 * _BAR
    for power in (-2, -1, 0, 1):
        x = _LEFT + _length(10**power)
        parts.append(f'<line x1="{x:.0f}" y1="24" x2="{x:.0f}" y2="{top}" stroke="#bbb" stroke-width="0.5"/>')
        parts.append(f'<text x="{x:.0f}" y="18" text-anchor="middle">{10.0**power:g} s</text>')
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 {top}" font-family="sans-serif" font-size="11">'
    title = f"<title>Seconds to a proven plan, logarithmic; hollow: not proven within {limit:.0f} seconds</title>"
    return "\n".join([head, title, f'<rect width="760" height="{top}" fill="white"/>', *parts, "</svg>"]) + "\n"


def _bar(item: Measured, name: str, colour: str, top: int) -> str:
    fill = colour if item.outcome == "proven" else "none"
    length = max(2.0, _length(item.seconds))
    size = f'y="{top - _BAR + 4}" width="{length:.0f}" height="{_BAR - 2}"'
    shape = f'<rect x="{_LEFT}" {size} fill="{fill}" stroke="{colour}"/>'
    told = f"{item.seconds:.2f} s" if item.outcome == "proven" else f"{item.outcome}, {item.seconds:.0f} s"
    end = _LEFT + length + 4
    return f'<text x="20" y="{top}">{escape(name)}</text>{shape}<text x="{end:.0f}" y="{top}">{told}</text>'


def _length(seconds: float) -> float:
    """From 1 ms to 100 s on a logarithmic scale."""
    return _WIDTH * (log10(max(seconds, 0.001)) + 3) / 5
