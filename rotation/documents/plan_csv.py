"""The plan as CSV for spreadsheet programs: with the mark that tells its letters, and no text that would be a formula."""

from __future__ import annotations

import csv
import io

from constraints.plan import Plan

#: What a text that a program would take as a formula begins with.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(plan: Plan) -> str:
    """The plan's own CSV as spreadsheet programs take it; ``rotation check`` reads it again, but for names that had to be
    marked with an apostrophe.
    """
    rows = csv.reader(io.StringIO(plan.to_csv()), delimiter=";")
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([_text(cell) for cell in row] for row in rows)
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + out.getvalue()


def _text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
