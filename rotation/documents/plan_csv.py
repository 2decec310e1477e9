"""The plan as CSV for spreadsheet programs: with the mark that tells its letters, and no text that would be a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection

from constraints.plan import Plan
from constraints.plan_reading import UNCERTAIN
from constraints.posts import Seat, qualified
from constraints.setting import Setting

#: What a text that a program would take as a formula begins with.
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(plan: Plan, uncertain: Collection[Seat] = (), setting: Setting | None = None) -> str:
    """The plan's own CSV as spreadsheet programs take it; ``rotation check`` reads it again, but for names that had to be
    marked with an apostrophe. With a setting members go by the names that they have in each term.

    Where seats are ``uncertain``, a last column lists their posts, with their bodies where there are several.
    """
    rows = [*csv.reader(io.StringIO(plan.to_csv(setting)), delimiter=";")]
    if uncertain:
        posts: dict[str, list[str]] = {}
        several = len({seat.body for seat, _ in plan}) > 1
        for seat, _ in plan:
            if seat in uncertain:
                posts.setdefault(seat.term, []).append(qualified(seat.body, seat.post) if several else seat.post)
        width = len(rows[0])
        marks = [UNCERTAIN, *(", ".join(posts.get(row[0], ())) for row in rows[1:])]
        rows = [[*row, *[""] * (width - len(row)), mark] for row, mark in zip(rows, marks, strict=True)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([_text(cell) for cell in row] for row in rows)
    return "\N{ZERO WIDTH NO-BREAK SPACE}" + out.getvalue()


def _text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell
