"""Small settings for tests, made from a few words, and every plan of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from constraints.absences import Absence
from constraints.breaches import Key
from constraints.elections import ElectionCalendar
from constraints.history import Cell, Record, RowChoice
from constraints.members import Member
from constraints.orders import Order
from constraints.plan import Plan
from constraints.plan_seats import PlanSeats
from constraints.posts import Ladder, Post, Seat
from constraints.rule import Rule
from constraints.setting import BodySetting, LadderSetting, Setting
from constraints.structure import structure_faults
from constraints.terms import Horizon, IrregularTerm, TermLength, Until
from constraints.timeline import Timeline, build_timeline

BODY = "Kommittén"

#: Earlier holders: {term: {post: member}}; "?A" is unknown in the case file and read as A.
History = Mapping[str, Mapping[str, str]]


def timeline(
    start: date = date(2024, 1, 1),
    count: int = 2,
    term: TermLength = "1 year",
    history: Sequence[str] = (),
    beyond: int = 0,
    irregular: Sequence[tuple[date, date]] = (),
    elections: str | ElectionCalendar | None = None,
) -> Timeline:
    """The terms of a ladder."""
    horizon = Horizon(
        start=start,
        term=term,
        until=Until(terms=count),
        elections=elections,
        irregular=tuple(IrregularTerm(start=first, end=last) for first, last in irregular),
    )
    found, problems = build_timeline(horizon, history_labels=history, beyond=beyond)
    assert found is not None, problems
    return found


def ladder(posts: str, terms: Timeline, links: bool = True) -> LadderSetting:
    """A ladder with posts from junior to senior ("vice_chair chair")."""
    return LadderSetting(BODY, Ladder(posts=tuple(Post(name=name) for name in posts.split()), links=links), terms)


def setting(
    members: str | Sequence[Member] = "A B C",
    ladders: Sequence[LadderSetting] | None = None,
    history: History | None = None,
    orders: Sequence[Order] = (),
    absences: Sequence[Absence] = (),
    calendar: ElectionCalendar | None = None,
    rows: Sequence[RowChoice] = (),
) -> Setting:
    """A one-body setting under one reading; without ladders a chair in 2024 and 2025, and the years of the history."""
    found = [Member(name=name) for name in members.split()] if isinstance(members, str) else members
    rungs = ladders or [ladder("chair", timeline(history=tuple(history or ())))]
    body = BodySetting(BODY, tuple(found), tuple(rungs), tuple(orders))
    stated = {Seat(BODY, post, term): holder for term, row in (history or {}).items() for post, holder in row.items()}
    cells = {
        seat: Cell() if stated.get(seat, "?").startswith("?") else Cell(known=stated[seat])
        for rung in rungs
        for term in rung.timeline.history
        for post in reversed(rung.posts)
        for seat in [rung.seat(post, term)]
    }
    bare = Setting((body,), Record(cells, tuple(rows)), tuple(absences), (), calendar)
    return bare.read({seat: stated.get(seat, "?A").removeprefix("?") for seat in cells})


def plan_of(where: Setting, *holders: str) -> Plan:
    """A plan from members in canonical order of the seats ("A B" per term, senior post first)."""
    names = " ".join(holders).split()
    return Plan.of(where, dict(zip(where.seats, names, strict=True)))


def all_plans(where: Setting) -> Iterator[Plan]:
    """Every way to give the seats to members, possible or not."""
    names = [member.name for member in where.body(None).members]
    for holders in product(names, repeat=len(where.seats)):
        yield Plan(tuple(zip(where.seats, holders, strict=True)))


def checked(rule: Rule, where: Setting, plan: Plan) -> dict[Key, int]:
    """The breaches by ``check``: each key with its weight."""
    found = rule.check(plan, where)
    assert len({item.key for item in found}) == len(found), "a key twice"
    return {item.key: item.weight for item in found}


def posted(rule: Rule, where: Setting, plan: Plan) -> dict[Key, int]:
    """The breaches by ``post``, worked out without a solver; what it says of every possible plan has to be so."""
    seats = PlanSeats(plan, where)
    rule.post(seats, where)
    if not structure_faults(plan, where):
        assert all(seats.facts)
    return seats.breaches
