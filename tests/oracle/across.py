"""What a plan breaks of rules across bodies, written once more: day by day, without arithmetic of intervals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations, pairwise
from math import ceil
from typing import Any

from constraints.posts import Seat
from tests.oracle.world import Holding, World

Weights = dict[tuple[str | int, ...], int]
Judge = Callable[[Holding], Weights]


def _seats(world: World, rule: Any) -> list[list[Seat]]:
    """The seats of each listed post, earliest first: history, planned, designated."""
    homes = [(item.body or next(iter(world.bodies)), item.post) for item in rule.posts]
    return [world.past(body, post) + world.ahead(body, post) for body, post in homes]


def _days(world: World, seat: Seat) -> frozenset[date]:
    """Every day of a seat's term."""
    term = world.term(seat)
    return frozenset(term.start + timedelta(days=number) for number in range((term.end - term.start).days + 1))


def _is_ahead(world: World, seat: Seat) -> bool:
    return seat in world.seats or seat in world.carrier


def _at_once(world: World, rule: Any) -> list[tuple[Seat, Seat]]:
    """Two seats of different bodies with a common day, not both of the past; who begins first stands first."""
    lines = _seats(world, rule)
    days = {seat: _days(world, seat) for line in lines for seat in line}
    found = []
    for one_line, other_line in combinations(lines, 2):
        for one in one_line:
            for other in other_line:
                both_past = not _is_ahead(world, one) and not _is_ahead(world, other)
                if one.body != other.body and not both_past and days[one] & days[other]:
                    earlier_first = world.term(other).start < world.term(one).start
                    found.append((other, one) if earlier_first else (one, other))
    return found


def _not_both(world: World, rule: Any) -> Judge:
    pairs = _at_once(world, rule)

    def judge(plan: Holding) -> Weights:
        held = [(world.holder(plan, one), world.holder(plan, other), one, other) for one, other in pairs]
        return {(name, *one, *other): 1 for name, second, one, other in held if name and name == second}

    return judge


def _together(world: World, rule: Any) -> Judge:
    pairs = _at_once(world, rule)

    def judge(plan: Holding) -> Weights:
        held = [({world.holder(plan, one), world.holder(plan, other)}, one, other) for one, other in pairs]
        return {(*one, *other): 1 for names, one, other in held if len(names) == 2 and None not in names}

    return judge


def _different(world: World, rule: Any) -> Judge:
    pairs = _at_once(world, rule)
    homes = {item.body for item in rule.posts}
    members = [member for home in homes for member in world.bodies[home].members]
    if rule.attribute:
        side = {m.name: m.attributes[rule.attribute] for m in members if rule.attribute in m.attributes}
    else:
        side = {m.name: name for m in members for name, listed in rule.groups.items() if m.name in listed}

    def judge(plan: Holding) -> Weights:
        held = [(world.holder(plan, one), world.holder(plan, other), one, other) for one, other in pairs]
        return {(*one, *other): 1 for a, b, one, other in held if a and b and side[a] == side[b]}

    return judge


def _at_most_at_once(world: World, rule: Any) -> Judge:
    seats = [seat for line in _seats(world, rule) for seat in line]
    days = {seat: _days(world, seat) for seat in seats}
    names = {name for item in rule.posts for name in world.names(item.body)}

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        for day in {world.term(seat).start for seat in seats if _is_ahead(world, seat)}:
            fresh = [seat for seat in seats if _is_ahead(world, seat) and world.term(seat).start == day]
            for name in names:
                mine = [seat for seat in seats if day in days[seat] and world.holder(plan, seat) == name]
                if len(mine) > rule.at_most and set(mine) & set(fresh):
                    found[(name, *dict.fromkeys(seat.term for seat in fresh))] = len(mine) - rule.at_most
        return found

    return judge


def _by_turn(world: World, seat: Seat) -> list[str]:
    """Who may hold a seat by membership and by all orders that it serves, whatever is stated of it."""
    served = [seat, *(beyond for beyond, carrier in world.carrier.items() if carrier == seat)]
    names = [name for name in world.names(seat.body) if world.is_member(name, seat)]
    return [name for name in names if all(name in world.taking_part(seat.body, one.post) for one in served)]


def _load(world: World, rule: Any) -> Judge:
    lines = _seats(world, rule)
    weight = {seat: item.weight for item, line in zip(rule.posts, lines, strict=True) for seat in line}
    middles = {seat: [day for day in _days(world, seat) if day.day == 15] for seat in weight}
    planned = [seat for seat in weight if seat in world.seats]
    names = [*dict.fromkeys(name for item in rule.posts for name in world.names(item.body or next(iter(world.bodies))))]
    first = min(world.term(seat).start for seat in planned)
    last = max(world.term(seat).end for seat in planned)
    if rule.per == "year":
        periods = {(str(year),): (date(year, 1, 1), date(year, 12, 31)) for year in range(first.year, last.year + 1)}
    else:
        periods = {(): (first, last)}
    tables = []
    for label, (start, end) in periods.items():
        months = {seat: weight[seat] * sum(start <= day <= end for day in middles[seat]) for seat in weight}
        able = [
            name
            for name in names
            if any(months[s] and name in world.names(s.body) and world.is_member(name, s) for s in planned)
        ]
        if able:
            sharing = [name for name in able if any(months[s] and name in _by_turn(world, s) for s in planned)]
            even = ceil(sum(months.values()) / len(sharing or able))
            tables.append((label, months, able, even if rule.at_most is None else rule.at_most))

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        for label, months, able, most in tables:
            for name in able:
                mine = [seat for seat in months if world.holder(plan, seat) == name]
                before = sum(months[seat] for seat in mine if not _is_ahead(world, seat))
                over = sum(months[seat] for seat in mine) - max(most, before)
                if over > 0:
                    found[(name, *label)] = over
        return found if rule.measure == "sum" or not found else {("largest",): max(found.values())}

    return judge


def _handovers(world: World, rule: Any) -> Judge:
    lines = _seats(world, rule)
    most = rule.at_most or len(lines) - 1

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        starts = {world.term(seat).start: seat for line in lines for seat in line if _is_ahead(world, seat)}
        for day in starts:
            labels: list[str] = []
            changes, planned = 0, False
            for line in lines:
                for before, after in pairwise(line):
                    if world.term(after).start == day:
                        labels.append(after.term)
                        planned = planned or _is_ahead(world, after)
                        names = {world.holder(plan, before), world.holder(plan, after)}
                        changes += len(names) == 2 and None not in names
            if planned and changes > most:
                found[tuple(dict.fromkeys(labels))] = changes - most
        return found

    return judge


ACROSS: dict[str, Callable[[World, Any], Judge]] = {
    "not_both": _not_both,
    "together": _together,
    "different": _different,
    "at_once": _at_most_at_once,
    "load": _load,
    "handovers": _handovers,
}
