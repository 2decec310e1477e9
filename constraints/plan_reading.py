"""Plans as people write them: CSV and JSON texts as members of seats, and everything that is wrong with them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from constraints.called_terms import called
from constraints.names import composed
from constraints.parsing import from_json
from constraints.posts import Seat, qualified
from constraints.problems import Problem, below, problem
from constraints.setting import Setting

#: A last column of this name, with the posts that depend on uncertain facts, is left aside when a plan is read.
UNCERTAIN = "uncertain"

_ENTRY = ("body", "post", "term", "member")


@dataclass
class Entries:
    """The members of seats that a text states, and what is wrong with it."""

    setting: Setting
    members: dict[Seat, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, seat: Seat, member: str, path: str) -> None:
        """Note one entry, or what is wrong with it; a member may go by a name that it has taken."""
        member = called_in_the_case(self.setting, seat, member)
        self.problems += entry_problems(self.setting, seat, member, path)
        self.members[seat] = member


def called_in_the_case(setting: Setting, seat: Seat, name: str) -> str:
    """How the case file calls the member that has taken a name; the name itself if nobody has, or a member is called so."""
    home = next((body for body in setting.bodies if body.name == seat.body), None)
    if home is None or name in home.by_name:
        return name
    return next((member.name for member in home.members if name in member.renamed.values()), name)


def entry_problems(setting: Setting, seat: Seat, member: str, path: str) -> Iterator[Problem]:
    """A seat that is not planned, or a member that the body does not have."""
    if seat not in setting.planned:
        yield problem(path, "plan.extra", post=seat.post, term=seat.term)
    elif member not in setting.body(seat.body).by_name:
        yield problem(path, "plan.member", member=member, known=tuple(setting.body(seat.body).by_name))


def missing(setting: Setting, members: Mapping[Seat, str]) -> Iterator[Problem]:
    """The seats without a member."""
    for seat in setting.seats:
        if seat not in members:
            yield problem(seat.term, "plan.missing", post=column(setting, seat), term=seat.term)


def column(setting: Setting, seat: Seat) -> str:
    """The column of a seat: its post, with the body's name before it where there are several."""
    return qualified(seat.body, seat.post) if len(setting.bodies) > 1 else seat.post


# --- CSV -----------------------------------------------------------------------------------------------------------


def read_csv(text: str, setting: Setting) -> Entries:
    """The entries of a CSV text, ``term;chair;vice_chair`` and a line per term."""
    found = Entries(setting)
    try:
        filled = [(number, row) for number, row in _rows(composed(text).removeprefix("\ufeff")) if row]
    except _Unreadable as wrong:
        found.problems.append(problem(str(wrong.line), "plan.csv", line=wrong.line))
        return found
    known = {column(setting, seat): (seat.body, seat.post) for seat in setting.seats}
    filled = [*_without_marks(filled, known)]
    if not filled or filled[0][1][0] != "term" or not any(name in known for name in filled[0][1]):
        line = str(filled[0][0] if filled else 1)
        found.problems.append(problem(line, "plan.header", expected=";".join(["term", *known])))
        return found
    (header, (_, *columns)), *rest = filled
    found.problems += _column_problems(columns, known, str(header))
    terms = _read_rows(found, rest, columns, known)
    absent = dict.fromkeys(seat.term for seat in setting.seats if seat.term not in terms)
    found.problems += [problem(term, "plan.row_missing", term=term) for term in absent]
    if not _lacking(columns, known):
        found.problems += [item for item in missing(setting, found.members) if item.path not in absent]
    return found


def _without_marks(rows: list[tuple[int, list[str]]], known: Mapping[str, object]) -> Iterator[tuple[int, list[str]]]:
    """The rows without a last column that marks uncertain seats: it is for people."""
    marked = bool(rows) and rows[0][1][-1] == UNCERTAIN and UNCERTAIN not in known
    width = len(rows[0][1]) - 1 if marked else 0
    for number, row in rows:
        yield number, row[:width] if marked and len(row) == width + 1 else row


class _Unreadable(Exception):
    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row with its first line, without the empty cells with which spreadsheets end short ones."""
    rows = csv.reader(text.splitlines(), delimiter=";", strict=True)
    while True:
        line = rows.line_num + 1
        try:
            row = [cell.strip() for cell in next(rows)]
        except StopIteration:
            return
        except csv.Error:
            raise _Unreadable(line) from None
        while row and not row[-1]:
            row.pop()
        yield line, row


def _lacking(columns: list[str], known: Mapping[str, object]) -> list[str]:
    return [name for name in known if name not in columns]


def _column_problems(columns: list[str], known: Mapping[str, object], path: str) -> Iterator[Problem]:
    for place, name in enumerate(columns):
        if name not in known:
            yield problem(path, "plan.column", column=name, known=tuple(known))
        elif name in columns[:place]:
            yield problem(path, "plan.column_twice", column=name)
    for name in _lacking(columns, known):
        yield problem(path, "plan.column_missing", column=name)


def _read_rows(
    found: Entries, rows: list[tuple[int, list[str]]], columns: list[str], known: Mapping[str, tuple[str, str]]
) -> set[str]:
    """Take in the rows; returns the terms that have one."""
    terms = dict.fromkeys(seat.term for seat in found.setting.seats)
    seen: set[str] = set()
    for number, (named, *cells) in rows:
        term = named if named in terms else called(found.setting, named)
        if len(cells) > len(columns):
            args = {"cells": len(cells) + 1, "columns": len(columns) + 1}
            found.problems.append(problem(str(number), "plan.row_long", **args))
        if term not in terms:
            found.problems.append(problem(str(number), "plan.row_extra", term=term, known=tuple(terms)))
        elif term in seen:
            found.problems.append(problem(str(number), "plan.row_twice", term=term))
        else:
            seen.add(term)
            for place, (name, member) in enumerate(zip(columns, cells, strict=False)):
                if member and name in known and name not in columns[:place]:
                    found.add(Seat(*known[name], term), member, below(str(number), name))
    return seen


# --- JSON ----------------------------------------------------------------------------------------------------------


def read_json(text: str, setting: Setting) -> Entries:
    """The entries of a JSON text, ``{"holdings": [{"body", "post", "term", "member"}, …]}``; other keys are left aside."""
    data, problems = from_json(text)
    found = Entries(setting, problems=problems)
    if problems:
        return found
    holdings = data.get("holdings") if isinstance(data, dict) else None
    if not isinstance(holdings, list):
        found.problems.append(problem("holdings", "plan.holdings"))
        return found
    for number, entry in enumerate(holdings):
        _read_entry(found, entry, below("holdings", number))
    found.problems += missing(setting, found.members)
    return found


def _read_entry(found: Entries, entry: Any, path: str) -> None:
    alone = found.setting.bodies[0].name if len(found.setting.bodies) == 1 else None
    parts = {"body": alone, **entry} if isinstance(entry, dict) else {}
    if set(parts) != {*_ENTRY} or not all(isinstance(value, str) for value in parts.values()):
        found.problems.append(problem(path, "plan.entry"))
        return
    body, post, term, member = (composed(parts[key]) for key in _ENTRY)
    seat = Seat(body, post, called(found.setting, term, body))
    if seat in found.members:
        found.problems.append(problem(path, "plan.seat_twice", post=post, term=term))
    else:
        found.add(seat, member, path)
