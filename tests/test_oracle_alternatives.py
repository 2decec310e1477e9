"""Alternatives and rankings against brute force, over random small cases. ``ROTATION_ORACLE=2000`` asks for more of them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

import pytest

from constraints.breaches import Key
from constraints.posts import Seat
from rotation.conflict_data import Conflict, ConflictItem
from rotation.explaining.alternatives import Alternative, Alternatives, alternatives
from rotation.explaining.ranking import RankEntry, Ranking, rank_seat
from rotation.limits import Limits
from rotation.results import Impossible
from rotation.solving import next_best
from tests.brute_force import _canonical_key, _declined
from tests.oracle.other_rules import judge_of
from tests.oracle.world import Holding, World
from tests.random_cases import random_case
from tests.test_oracle import shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)

#: With more readings than these it is not looked into who is possible under each of them.
MOST_READINGS = 6

pytestmark = pytest.mark.oracle


class Row(NamedTuple):
    """One plan that keeps every must: its cost vector, its canonical key, and who holds what."""

    costs: tuple[int, ...]
    key: tuple[int, ...]
    plan: Holding

    @property
    def members(self) -> tuple[str, ...]:
        return tuple(self.plan.values())


class Table(NamedTuple):
    """Every plan of a case's first reading, best first, equals in canonical order."""

    world: World
    ranks: tuple[int, ...]
    rows: tuple[Row, ...]


@cache
def table(seed: int) -> Table:
    """Look at every plan."""
    case = random_case(seed)
    world = World(case.readings().settings[0])
    musts = [judge_of(world, rule) for rule in case.rules if rule.strength == "must"]
    wishes = [
        (rule.rank or 1, rule.weight or 1, judge_of(world, rule)) for rule in case.rules if rule.strength == "wish"
    ]
    ranks = tuple(sorted({rank for rank, _, _ in wishes}))
    key = _canonical_key(world)
    rows = []
    for plan in world.plans():
        if not any(judge(plan) for judge in musts):
            found = [(rank, weight * sum(judge(plan).values())) for rank, weight, judge in wishes]
            costs = tuple(sum(cost for other, cost in found if other == rank) for rank in ranks)
            rows.append(Row(costs, key(plan), plan))
    return Table(world, ranks, tuple(sorted(rows, key=lambda row: row[:2])))


def members_of(item: Alternative | RankEntry) -> tuple[str, ...]:
    assert item.plan is not None
    return tuple(member for _, member in item.plan)


def limits_of(seed: int) -> Limits:
    """Every other case knows only few of its ties, so that the others are to be found."""
    return Limits(ties=2 if seed % 2 else 3000)


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """So few plans are sorted at once that the search for the canonical one is needed, too."""
    monkeypatch.setattr(next_best.in_canonical_order, "__defaults__", (5,))


@pytest.mark.parametrize("seed", SEEDS)
def test_equal_plans_are_all_that_cost_the_same(seed: int) -> None:
    """The same plans in the same order; their number is exact, or at least not too high."""
    case, (_, _, rows) = random_case(seed), table(seed)
    with shown(case, seed):
        found = alternatives(case, kind="equal", n=40, limits=limits_of(seed))
        if not rows:
            assert isinstance(found, Impossible)
            return
        assert isinstance(found, Alternatives)
        expected = [row.members for row in rows[1:] if row.costs == rows[0].costs]
        assert [members_of(item) for item in found.alternatives] == expected[:40]
        assert found.found == len(expected) if found.exact else found.found <= len(expected)
        assert found.exact or len(expected) > 40
        assert not found.stopped
        for item in found.alternatives:
            assert item.costs == found.costs
            assert sum(change.difference for change in item.changes) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_the_next_best_plans_follow_in_order(seed: int) -> None:
    """By costs in rank order, equals in canonical order; with their true costs and differing seats."""
    case, (_, ranks, rows) = random_case(seed), table(seed)
    with shown(case, seed):
        found = alternatives(case, kind="next", n=12, limits=limits_of(seed))
        if not rows:
            assert isinstance(found, Impossible)
            return
        assert isinstance(found, Alternatives)
        assert tuple(member for _, member in found.plan) == rows[0].members
        assert [members_of(item) for item in found.alternatives] == [row.members for row in rows[1:13]]
        assert found.complete == (len(rows) <= 13)
        for item, row in zip(found.alternatives, rows[1:], strict=False):
            assert item.costs == dict(zip(ranks, row.costs, strict=True))
            assert set(item.seats) == {seat for seat in row.plan if row.plan[seat] != rows[0].plan[seat]}
            assert item.distance == len(item.seats) == distance(row.members, rows[0].members)


def distance(one: Sequence[str], other: Sequence[str]) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def loss_of(seed: int, ranks: Sequence[int]) -> Mapping[int, int | None] | None:
    """Every third case the default, else something for some ranks, now and then anything."""
    random = Random(seed)
    if seed % 3 == 0:
        return None
    return {rank: random.choice([0, 1, 2, 5, None]) for rank in ranks if random.random() < 0.7}


@pytest.mark.parametrize("seed", SEEDS)
def test_different_plans_are_as_far_apart_as_can_be(seed: int) -> None:
    """Each one has the greatest smallest distance to all before it, then the best costs, then the canonical key."""
    case, (_, ranks, rows) = random_case(seed), table(seed)
    loss = loss_of(seed, ranks)
    with shown(case, seed):
        found = alternatives(case, kind="different", n=4, loss=loss, limits=limits_of(seed))
        if not rows:
            assert isinstance(found, Impossible)
            return
        assert isinstance(found, Alternatives)
        more = {rank: 1 if loss is None else loss.get(rank, 0) for rank in ranks}
        most = [
            None if more[rank] is None else cost + (more[rank] or 0)
            for rank, cost in zip(ranks, rows[0].costs, strict=True)
        ]
        left = [row for row in rows if all(m is None or cost <= m for cost, m in zip(row.costs, most, strict=True))]
        chosen = [rows[0].members]
        for item in found.alternatives:
            apart = {row.members: min(distance(row.members, one) for one in chosen) for row in left}
            best = min(left, key=lambda row: (-apart[row.members], row.costs, row.key))
            assert members_of(item) == best.members
            assert item.apart == apart[best.members] > 0
            chosen.append(best.members)
        assert found.complete == (len(left) == len(chosen))
        assert len(chosen) == min(5, len(left))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_ranking_is_solved_for_every_member(seed: int) -> None:
    """Every member's best plan in the seat, its costs, the order, and who cannot hold the seat and why."""
    case, (world, ranks, rows) = random_case(seed), table(seed)
    seat = Random(seed).choice(
        [s for body in world.bodies.values() for post in body.posts for s in world.ahead(body.name, post)]
    )
    carrier = world.carrier.get(seat, seat)
    with shown(case, seed):
        found = rank_seat(case, seat.post, seat.term, body=seat.body)
        if not rows:
            assert isinstance(found, Impossible)
            return
        assert isinstance(found, Ranking)
        names = world.names(seat.body)
        assert sorted(entry.member for entry in found.entries) == sorted(names)
        firsts = {name: next((row for row in rows if world.holder(row.plan, seat) == name), None) for name in names}
        possible = {name: row for name, row in firsts.items() if row is not None}
        holder, place = rows[0].plan[carrier], world.seats.index(carrier)
        order = sorted(possible, key=lambda name: (possible[name].costs, name != holder, possible[name].key[place]))
        order += [name for name in names if name not in possible]
        assert [entry.member for entry in found.entries] == order
        for number, entry in enumerate(found.entries, start=1):
            row = firsts[entry.member]
            assert entry.proven
            if row is None:
                _why_not(seed, entry, seat, carrier)
                _under_other_readings(seed, entry, seat)
            else:
                assert entry.place == number
                assert members_of(entry) == row.members
                assert entry.costs == dict(zip(ranks, row.costs, strict=True))


def _why_not(seed: int, entry: RankEntry, seat: Seat, carrier: Seat) -> None:
    """The reason is a true one, and a conflict holds just what clashes."""
    world = table(seed).world
    assert entry.impossible
    assert entry.plan is entry.place is None
    if not (world.is_member(entry.member, seat) and world.is_member(entry.member, carrier)):
        assert entry.barred == "no_member"
    elif entry.member in world.still_holding(carrier):
        assert entry.barred == "busy"
    elif entry.member not in world.may_hold(carrier, absences=False):
        assert entry.barred == "takes_no_part"
    else:
        assert entry.barred is None
        assert bool(entry.absences) == ((entry.member, carrier) in world.declined)
        assert entry.conflict is not None
        _clashes(seed, entry.conflict, carrier, entry.member)


@cache
def _holders(seed: int, reading: int, seat: Seat) -> frozenset[str | None]:
    """Who holds a seat in some plan that keeps every must, under one of the other readings."""
    case = random_case(seed)
    world = World(case.readings().settings[reading])
    musts = [judge_of(world, rule) for rule in case.rules if rule.strength == "must"]
    return frozenset(world.holder(plan, seat) for plan in world.plans() if not any(judge(plan) for judge in musts))


def _under_other_readings(seed: int, entry: RankEntry, seat: Seat) -> None:
    """In how many of them it can hold the seat; of few readings, for the time it takes."""
    readings = random_case(seed).readings()
    number = len(readings.settings)
    if entry.absences or number < 2 or not readings.complete:
        assert entry.possible_in is None
    elif number <= MOST_READINGS:
        assert entry.possible_in == sum(entry.member in _holders(seed, place, seat) for place in range(1, number))
    assert bool(entry.possible_if) == bool(entry.possible_in)


def _clashes(seed: int, conflict: Conflict, carrier: Seat, member: str) -> None:
    """Every plan with the member in the seat breaks some part of the conflict; each part is all that some plan breaks."""
    case, world = random_case(seed), table(seed).world
    if conflict.kind == "structure":
        assert not any(plan[carrier] == member for plan in world.plans(absences=False))
        return
    judges = {rule.id: judge_of(world, rule) for rule in case.rules}
    parts = [(item, key) for item in conflict.items for key in item.keys]
    broken = []
    for plan in world.plans(absences=False):
        if plan[carrier] == member:
            found = {item.id: set(judges[item.id](plan)) for item in conflict.items if item.kind == "rule"}
            broken.append([p for p in parts if _breaks(world, plan, p, found)])
    assert all(broken)
    assert all([part] in broken for part in parts)
    assert all(item.keys for item in conflict.items)


def _breaks(world: World, plan: Holding, part: tuple[ConflictItem, Key], found: Mapping[str, set[Key]]) -> bool:
    """Whether a plan commits the breach, or holds the declined seat, that a part of a conflict forbids."""
    item, key = part
    if item.kind == "rule":
        return key in found[item.id]
    seat, member = _declined(world, int(item.id), key)
    return plan[seat] == member
