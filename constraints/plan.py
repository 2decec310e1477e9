"""A plan: a member for every planned seat."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from constraints.names import composed
from constraints.posts import Seat
from constraints.problems import PlanError, Problem, problem
from constraints.setting import Setting


@dataclass(frozen=True)
class Plan:
    """A member for every seat, in canonical order (by term, in a term senior post first).

    ``plan["chair", "2026"]`` gives the member; with several bodies ``plan["Body", "chair", "2026"]``. Plans compare equal
    when they hold the same members in the same seats; ``str(plan)`` is a table.
    """

    holdings: tuple[tuple[Seat, str], ...]

    @classmethod
    def of(cls, setting: Setting, members: Mapping[Seat, str]) -> Plan:
        """A plan for the setting's seats. Raises PlanError for missing, extra or impossible entries, all at once."""
        problems = [*_misfits(setting, members)]
        if problems:
            raise PlanError(problems)
        return cls(tuple((seat, members[seat]) for seat in setting.seats))

    @classmethod
    def from_rows(cls, setting: Setting, rows: Mapping[str, Mapping[str, str]]) -> Plan:
        """A plan of a one-body case from ``{term: {post: member}}``. Raises PlanError, KeyError for several bodies."""
        body = setting.body(None).name
        return cls.of(setting, {Seat(body, post, term): m for term, row in rows.items() for post, m in row.items()})

    @classmethod
    def from_csv(cls, text: str, setting: Setting) -> Plan:
        """Read the form that ``to_csv`` writes: ``term;chair;vice_chair``. Raises PlanError with all problems."""
        rows = list(csv.reader(io.StringIO(composed(text).removeprefix("\ufeff"), newline=""), delimiter=";"))
        filled = [(number, [cell.strip() for cell in row]) for number, row in enumerate(rows, 1) if any(row)]
        if not filled or len(filled[0][1]) < 2 or filled[0][1][0] != "term":
            raise PlanError([problem("1", "plan.header", expected=";".join(_header(setting)))])
        return cls._from_cells(filled[0][1][1:], filled[1:], setting)

    @classmethod
    def _from_cells(cls, columns: list[str], rows: list[tuple[int, list[str]]], setting: Setting) -> Plan:
        known = {_column(setting, seat): (seat.body, seat.post) for seat in setting.seats}
        problems = [problem("1", "plan.column", column=c, known=tuple(known)) for c in columns if c not in known]
        problems += [
            problem("1", "plan.column_twice", column=c) for c in dict.fromkeys(columns) if columns.count(c) > 1
        ]
        members: dict[Seat, str] = {}
        for number, (term, *cells) in rows:
            if len(cells) > len(columns):
                problems.append(problem(str(number), "plan.row_long", cells=len(cells) + 1, columns=len(columns) + 1))
            for column, member in zip(columns, cells, strict=False):
                if member and column in known:
                    seat = Seat(*known[column], term)
                    if seat in members:
                        problems.append(problem(str(number), "plan.row_twice", term=term))
                        break
                    members[seat] = member
        problems += _misfits(setting, members)
        if problems:
            raise PlanError(problems)
        return cls.of(setting, members)

    @classmethod
    def from_json(cls, text: str, setting: Setting) -> Plan:
        """Read the form that ``to_json`` writes. Raises PlanError with all problems."""
        try:
            data = json.loads(text)
            entries = [(Seat(e["body"], e["post"], e["term"]), composed(e["member"])) for e in data["holdings"]]
        except (ValueError, KeyError, TypeError) as error:
            raise PlanError([problem("", "plan.json", error=str(error))]) from error
        if len(dict(entries)) < len(entries):
            seats = [seat for seat, _ in entries]
            twice = [seat for seat in dict(entries) if seats.count(seat) > 1]
            raise PlanError([problem("holdings", "plan.row_twice", term=seat.term) for seat in twice])
        return cls.of(setting, dict(entries))

    # --- looking -----------------------------------------------------------------------------------------------

    @cached_property
    def _members(self) -> Mapping[Seat, str]:
        return dict(self.holdings)

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The seats in canonical order."""
        return tuple(seat for seat, _ in self.holdings)

    def holder(self, seat: Seat) -> str:
        """Who holds a seat. Raises KeyError for a seat that is not planned."""
        return self._members[seat]

    def __getitem__(self, key: tuple[str, ...]) -> str:
        *body, post, term = key
        if body:
            return self._members[Seat(body[0], post, term)]
        found = [m for seat, m in self.holdings if (seat.post, seat.term) == (post, term)]
        if len(found) != 1:
            raise KeyError(key)
        return found[0]

    def __iter__(self) -> Iterator[tuple[Seat, str]]:
        return iter(self.holdings)

    def __len__(self) -> int:
        return len(self.holdings)

    def differing(self, other: Plan) -> tuple[Seat, ...]:
        """The seats that the other plan fills otherwise (or does not have)."""
        return tuple(seat for seat, member in self.holdings if other._members.get(seat) != member)

    # --- writing -----------------------------------------------------------------------------------------------

    def columns(self) -> list[tuple[str, str]]:
        """(body, post) of the table's columns, in order of first appearance: senior posts first."""
        return list(dict.fromkeys((seat.body, seat.post) for seat in self.seats))

    def rows(self) -> list[tuple[str, list[str]]]:
        """Each term's label with the member per column; empty where a post has no term that begins then."""
        columns = self.columns()
        labels = dict.fromkeys(seat.term for seat in self.seats)
        return [(label, [self._members.get(Seat(b, p, label), "") for b, p in columns]) for label in labels]

    def header(self) -> list[str]:
        """The CSV header: term, then the posts (with the body's name before them where there are several)."""
        columns = self.columns()
        several = len({body for body, _ in columns}) > 1
        return ["term", *(f"{body}: {post}" if several else post for body, post in columns)]

    def to_csv(self) -> str:
        """``term;`` then posts from senior to junior, one line per term."""
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";", lineterminator="\n")
        writer.writerow(self.header())
        writer.writerows([label, *members] for label, members in self.rows())
        return out.getvalue()

    def to_json(self) -> str:
        """``{"holdings": [{"body", "post", "term", "member"}, …]}``."""
        return json.dumps({"holdings": self.as_data()}, ensure_ascii=False, indent=2) + "\n"

    def as_data(self) -> list[dict[str, str]]:
        """The holdings as plain data."""
        return [{**seat._asdict(), "member": member} for seat, member in self.holdings]

    def __str__(self) -> str:
        table = [self.header(), *([label, *members] for label, members in self.rows())]
        widths = [max(len(row[place]) for row in table) for place in range(len(table[0]))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in table]
        return "\n".join(line.rstrip() for line in lines)


def _column(setting: Setting, seat: Seat) -> str:
    return f"{seat.body}: {seat.post}" if len(setting.bodies) > 1 else seat.post


def _header(setting: Setting) -> list[str]:
    return ["term", *dict.fromkeys(_column(setting, seat) for seat in setting.seats)]


def _misfits(setting: Setting, members: Mapping[Seat, str]) -> Iterable[Problem]:
    """Seats that are missing, extra, or hold somebody who is no member of the body."""
    for seat in setting.seats:
        if seat not in members:
            yield problem(seat.term, "plan.missing", post=_column(setting, seat), term=seat.term)
    for seat, member in members.items():
        if seat not in setting.planned:
            yield problem(seat.term, "plan.extra", post=seat.post, term=seat.term)
        elif member not in setting.body(seat.body).by_name:
            known = tuple(m.name for m in setting.body(seat.body).members)
            yield problem(seat.term, "member.unknown", member=member, known=known)
