"""A plan: a member for every planned seat."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from constraints.called_terms import called
from constraints.day_names import named
from constraints.plan_reading import Entries, column, entry_problems, missing, read_csv, read_json
from constraints.posts import Seat
from constraints.problems import PlanError, Problem, below
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
        named = {called(setting, term): row for term, row in rows.items()}
        return cls.of(setting, {Seat(body, post, term): m for term, row in named.items() for post, m in row.items()})

    @classmethod
    def from_csv(cls, text: str, setting: Setting) -> Plan:
        """Read the form that ``to_csv`` writes: ``term;chair;vice_chair``. Raises PlanError with all problems."""
        return cls._read(read_csv(text, setting))

    @classmethod
    def from_json(cls, text: str, setting: Setting) -> Plan:
        """Read the form that ``to_json`` writes (or a whole result). Raises PlanError with all problems."""
        return cls._read(read_json(text, setting))

    @classmethod
    def _read(cls, entries: Entries) -> Plan:
        if entries.problems:
            raise PlanError(entries.problems)
        return cls.of(entries.setting, entries.members)

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
        found = [m for seat, m in self.holdings if seat[1:] == (post, term) and body in ([], [seat.body])]
        if len(found) != 1:
            raise KeyError(f"{key}: a key is a post and a term, as in {tuple(self.seats[0][1:])!r}")
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

    def called(self, setting: Setting) -> Plan:
        """The same for people: each member by the name that it has in the seat's term (see ``day_names``)."""
        return Plan(tuple((seat, named(setting, member, seat)) for seat, member in self.holdings))

    def to_csv(self, setting: Setting | None = None) -> str:
        """``term;`` then posts from senior to junior, one line per term.

        With a setting members go by the names that they have in each term; ``from_csv`` reads both.
        """
        plan = self if setting is None else self.called(setting)
        out = io.StringIO(newline="")
        writer = csv.writer(out, delimiter=";", lineterminator="\n")
        writer.writerow(plan.header())
        writer.writerows([label, *members] for label, members in plan.rows())
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


def _misfits(setting: Setting, members: Mapping[Seat, str]) -> Iterable[Problem]:
    """Seats that are missing, extra, or hold somebody who is no member of the body."""
    yield from missing(setting, members)
    for seat, member in members.items():
        yield from entry_problems(setting, seat, member, below(seat.term, column(setting, seat)))
