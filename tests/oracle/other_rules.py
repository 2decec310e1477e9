"""What a plan breaks of every rule, straight from the definitions: ``breaches(world, rule, plan)`` gives weights by key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import Any

from constraints.posts import Seat
from tests.oracle.across import ACROSS
from tests.oracle.turns import Line, delay, inner_lines, overtakes
from tests.oracle.world import Holding, World, posts_of

Weights = dict[tuple[str | int, ...], int]


def judge_of(world: World, rule: Any) -> Callable[[Holding], Weights]:
    """A function from plans to breaches; what does not depend on the plan is worked out once."""
    body = rule.body or next(iter(world.bodies))
    across = ACROSS.get(rule.kind)
    judge = across(world, rule) if across else _JUDGES[rule.kind](world, rule, body)
    if not rule.waivers:
        return judge
    return lambda plan: {key: weight for key, weight in judge(plan).items() if not _waived(rule, key)}


def _waived(rule: Any, key: tuple[str | int, ...]) -> bool:
    """Whether the body has made an exception."""
    for waiver in rule.waivers:
        labels = [label for label in (waiver.into, *waiver.terms) if label is not None]
        if (not labels or set(labels) & set(key)) and set(waiver.members) <= set(key):
            return True
    return False


def _turn_order(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    line = Line(world, body, rule.of_post or world.bodies[body].orders[0].post)
    if rule.inside:
        groups = [inner for inner in inner_lines(world, line) if len(inner.ring) > 1]
        return lambda plan: {key: weight for inner in groups for key, weight in overtakes(inner, plan).items()}
    measure = delay if rule.measure == "delay" else overtakes
    return lambda plan: measure(line, plan)


def _succession(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    edges: list[tuple[Seat, Seat]] = []
    for ladder in world.bodies[body].ladders:
        posts = ladder.ladder.names
        for junior, senior in pairwise(posts) if ladder.ladder.links else ():
            for number in range(world.first_number(body, senior) + 1, world.last_number(body, senior) + 1):
                # Whoever acts fills in for the one who would have moved up.
                if number >= 1 and not world.is_acting(world.seat(body, senior, number)):
                    edges.append((world.seat(body, junior, number - 1), world.seat(body, senior, number)))

    def can(name: str, seat: Seat) -> bool:
        return name in world.may_hold(seat, states=False)

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        for junior, senior in edges:
            name = world.holder(plan, junior)
            while name is not None and world.has_left(name, senior):
                name = next((m.name for m in world.bodies[body].members if name in m.replaces), None)
            stays = name is not None and world.is_member(name, senior)
            if stays and rule.when == "eligible" and name is not None and not can(name, senior):
                other = rule.otherwise
                seat = other and other.post and world.seat(body, other.post, world.number(junior))
                name = (world.holder(plan, seat) if seat else other.member) if other else None
                stays = name is not None and can(name, senior)
            if stays and plan[senior] != name:
                found[senior.term, junior.post, senior.post] = 1
        return found

    return judge


def _pin(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    seats = [Seat(body, rule.of_post, term) for term in rule.terms]
    return lambda plan: {(seat.term,): 1 for seat in seats if world.holder(plan, seat) != rule.member}


def _keep_free(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    seats = [Seat(body, rule.of_post, term) for term in rule.terms]
    return lambda plan: {(seat.term,): 1 for seat in seats if world.holder(plan, seat) == rule.member}


def _spacing(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    past, ahead = world.past(body, rule.of_post), world.ahead(body, rule.of_post)
    seats = past + ahead

    def judge(plan: Holding) -> Weights:
        held = [world.holder(plan, seat) for seat in seats]
        found: Weights = {}
        for later in range(len(past), len(seats)):
            for earlier in range(later):
                if held[later] is not None and held[later] == held[earlier] and later - earlier < rule.terms:
                    key = (str(held[later]), seats[earlier].term, seats[later].term)
                    found[key] = rule.terms - (later - earlier)
        return found

    return judge


def _coverage(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    post = rule.of_post
    past, planned = world.past(body, post), world.planned(body, post)
    members = world.taking_part(body, post)

    def nobody_twice(plan: Holding) -> Weights:
        found: Weights = {}
        held = [world.holder(plan, seat) for seat in past]
        for seat in planned:
            current = [name for name in members if world.is_member(name, seat)]
            if any(held.count(name) < held.count(plan[seat]) for name in current):
                found[(seat.term,)] = 1
            held.append(plan[seat])
        return found

    def per_period(plan: Holding) -> Weights:
        found: Weights = {}
        for period in periods:
            for name in members:
                whole = all(world.is_member(name, seat) for seat in period)
                if whole and name not in [world.holder(plan, seat) for seat in period]:
                    found[period[0].term, name] = 1
        return found

    periods = [] if rule.mode == "nobody_twice" else _periods(world, rule, past + planned)
    return nobody_twice if rule.mode == "nobody_twice" else per_period


def _periods(world: World, rule: Any, seats: list[Seat]) -> list[list[Seat]]:
    """Periods wholly inside history and horizon that reach into the horizon."""
    if rule.period == "election":
        groups = _election_periods(world, seats)
    else:
        labels = [seat.term for seat in seats]
        since = labels.index(rule.since) if rule.since else next(i for i, s in enumerate(seats) if s in world.seats)
        starts = [start for start in range(len(seats)) if (start - since) % rule.period == 0]
        groups = [seats[start : start + rule.period] for start in starts if start + rule.period <= len(seats)]
    return [group for group in groups if any(seat in world.seats for seat in group)]


def _election_periods(world: World, seats: list[Seat]) -> list[list[Seat]]:
    """The terms that start after one election day and on or before the next; none of them may be unlisted."""
    first, last = world.term(seats[0]), world.term(seats[-1])
    unlisted = (first.start - (first.end - first.start) - timedelta(days=1), last.end + timedelta(days=1))
    found = []
    for year in range(2014, 2050, 4):
        after, until = _election_day(year), _election_day(year + 4)
        group = [seat for seat in seats if after < world.term(seat).start <= until]
        if group and not any(after < start <= until for start in unlisted):
            found.append(group)
    return found


def _election_day(year: int) -> date:
    """The second Sunday of September."""
    first = date(year, 9, 1)
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7)


def _fair_share(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    planned = [seat for seat in world.seats if seat.body == body and seat.post in rule.posts]
    members = [name for name in world.names(body) if any(world.is_member(name, seat) for seat in planned)]
    weight = {name: rule.weights[name] if rule.weights else 1 for name in members}
    whole = sum(weight.values())
    known = {
        seat: cell.known
        for seat, cell in world.setting.record.cells.items()
        if seat.body == body and seat.post in rule.posts and cell.known in members
    }
    start = {seat: world.term(seat).start for seat in [*known, *planned]}
    days = sorted({start[seat] for seat in planned})
    slack = 0 if rule.within is None else Fraction(str(rule.within)) * whole // 1

    def deviation(plan: Holding, name: str, day: date) -> int:
        held = [known.get(seat) or plan[seat] for seat in start if start[seat] <= day]
        return abs(held.count(name) * whole - weight[name] * len(held))

    def judge(plan: Holding) -> Weights:
        if rule.measure == "sum":
            found: Weights = {(name,): int(deviation(plan, name, days[-1]) - slack) for name in members}
        else:
            all_of_them = [deviation(plan, name, day) for day in days for name in members]
            found = {("largest",): int(max(all_of_them, default=0) - slack)}
        return {key: value for key, value in found.items() if value > 0}

    return judge


def _mix(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    value = {member.name: member.attributes.get(rule.attribute) for member in world.bodies[body].members}
    if rule.between == "terms":
        seats = world.past(body, rule.of_post) + world.ahead(body, rule.of_post)
        first = len(world.past(body, rule.of_post))
        pairs = [(seats[n - 1], seats[n]) for n in range(max(first, 1), len(seats))]
        keys: list[tuple[str | int, ...]] = [(later.term,) for _, later in pairs]
    else:
        posts = rule.posts or posts_of(world.bodies[body])
        pairs = [
            pair for pair in world.at_once() if pair[0].body == body and {pair[0].post, pair[1].post} <= set(posts)
        ]
        keys = [(one.term, one.post, other.term, other.post) for one, other in pairs]

    def judge(plan: Holding) -> Weights:
        held = [(world.holder(plan, one), world.holder(plan, other)) for one, other in pairs]
        return {
            key: 1 for key, (one, other) in zip(keys, held, strict=True) if one and other and value[one] == value[other]
        }

    return judge


def _adopted(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    listed = [(Seat(body, post, term), name) for term, row in rule.plan.items() for post, name in row.items()]
    return lambda plan: {(seat.term, seat.post): 1 for seat, name in listed if plan[seat] != name}


def _rows(world: World, body: str, posts: list[str]) -> list[list[Seat]]:
    """The listed terms of some posts, a row of seats each; the planned ones last."""
    first, last = world.first_number(body, posts[0]), world.last_number(body, posts[0])
    return [[world.seat(body, post, number) for post in posts] for number in range(first, last + 1)]


def _quota(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    posts = list(rule.posts) or posts_of(world.bodies[body])
    rows = _rows(world, body, posts)
    size = rule.sets or rule.within or 1
    firsts = [row[0].term for row in rows]
    origin = firsts.index(rule.since) if rule.since else next(n for n, row in enumerate(rows) if row[0] in world.seats)
    starts = [n for n in range(len(rows) - size + 1) if not rule.sets or (n - origin) % size == 0]
    windows = [
        (rows[n : n + size], rows[:n]) for n in starts if any(row[0] in world.seats for row in rows[n : n + size])
    ]

    def counts(plan: Holding, name: str | None, before: list[list[Seat]]) -> bool:
        if name is None:
            return False
        if rule.newcomers:
            return all(world.holder(plan, seat) != name for row in before for seat in row)
        if rule.attribute:
            return world.member(body, name).attributes.get(rule.attribute) == rule.value
        group = [g.members for g in world.groups(body) if g.name == rule.group]
        return name in (rule.members or group[0])

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        for window, before in windows:
            number = sum(counts(plan, world.holder(plan, seat), before) for row in window for seat in row)
            ends = (window[0][0].term, window[-1][0].term)
            if rule.at_least is not None and number < rule.at_least:
                found[(*ends, "few")] = rule.at_least - number
            if rule.at_most is not None and number > rule.at_most:
                found[(*ends, "many")] = number - rule.at_most
        return found

    return judge


def _new_pair(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    rows = _rows(world, body, list(rule.posts) or posts_of(world.bodies[body]))

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        for before, now in pairwise(rows):
            one, other = ([world.holder(plan, seat) for seat in row] for row in (before, now))
            if (
                now[0] in world.seats
                and None not in one
                and one[0] != one[1]
                and sorted(map(str, one)) == sorted(map(str, other))
            ):
                found[(now[0].term,)] = 1
        return found

    return judge


def _continuity(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    rows = _rows(world, body, list(rule.posts) or posts_of(world.bodies[body]))

    def judge(plan: Holding) -> Weights:
        held = [{world.holder(plan, seat) for seat in row} - {None} for row in rows]
        pairs = [(held[n - 1], held[n], rows[n]) for n in range(1, len(rows)) if rows[n][0] in world.seats]
        return {(row[0].term,): 1 for before, now, row in pairs if before.isdisjoint(now)}

    return judge


def _avoid(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    seats = [s for s in world.seats if s.body == body and (not rule.posts or s.post in rule.posts)]

    def busy(name: str, seat: Seat) -> bool:
        term = world.term(seat)
        days = {term.start + timedelta(days=n) for n in range((term.end - term.start).days + 1)}
        for duty in rule.duties:
            if duty.member == name and sum(duty.start <= day <= duty.end for day in days) >= rule.days:
                return True
        return rule.elections == "own" and any(_election_day(year) in days for year in range(2014, 2050, 4))

    def judge(plan: Holding) -> Weights:
        return {(s.term, s.post, plan[s]): 1 for s in seats if busy(plan[s], s)}

    return judge


def _halves(world: World, rule: Any, body: str) -> Callable[[Holding], Weights]:
    line = world.past(body, rule.of_post) + world.ahead(body, rule.of_post)

    def judge(plan: Holding) -> Weights:
        found: Weights = {}
        for name in world.names(body):
            mine = [seat for seat in line if world.holder(plan, seat) == name]
            for one, other in pairwise(mine):
                spring = {world.term(seat).start.month <= 6 for seat in (one, other)}
                if other not in world.past(body, rule.of_post) and len(spring) == 1:
                    found[name, one.term, other.term] = 1
        return found

    return judge


_JUDGES: dict[str, Callable[[World, Any, str], Callable[[Holding], Weights]]] = {
    "turn_order": _turn_order,
    "succession": _succession,
    "pin": _pin,
    "keep_free": _keep_free,
    "spacing": _spacing,
    "coverage": _coverage,
    "fair_share": _fair_share,
    "mix": _mix,
    "adopted": _adopted,
    "quota": _quota,
    "new_pair": _new_pair,
    "continuity": _continuity,
    "avoid": _avoid,
    "halves": _halves,
}
