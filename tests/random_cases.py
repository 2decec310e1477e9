"""Random small cases as plain data, by seed: everything a case file can say, small enough to look at every plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from math import prod
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

from constraints.case import Case, parse_case
from constraints.problems import CaseError
from constraints.setting import Setting
from tests.oracle.world import World
from tests.random_rules import random_rule

NAMES = ["Ek", "Bo", "Åby", "Vik", "Ön", "Alm"]
MOST_PLANS = 3000
#: Plans times readings: what one case may cost.
MOST_WORK = 6000


@cache
def random_case(seed: int) -> Case:
    """The case of a seed."""
    random = Random(seed)
    while True:
        try:
            case = parse_case(_strained(random) if seed % 10 == 7 else _ordinary(random))
        except CaseError:  # dates or histories that contradict each other: another one
            continue
        plans = plan_count(case.setting)
        if plans <= MOST_PLANS and plans * len(case.readings().settings) <= MOST_WORK:
            return case


def plan_count(setting: Setting) -> int:
    """How many ways there are to fill the seats one by one."""
    world = World(setting)
    return prod(len(world.may_hold(seat, absences=False)) for seat in world.seats)


# --- shapes ----------------------------------------------------------------------------------------------------------


def _ordinary(random: Random) -> dict[str, Any]:
    several = random.random() < 0.05
    ladders = random.choices([_chair, _linked, _unlinked, _two_ladders, _three], [3, 6, 2, 2, 2])[0]
    ladder = [{"posts": ["chair"]}] if several else ladders(random)
    posts = [post for item in ladder for post in item["posts"]]
    names = random.sample(NAMES, random.choice([2, 3, 3, 4, 4, 5, 6]) if len(posts) < 3 else random.choice([3, 4]))
    terms = _length(random, len(names), len(posts))
    start = random.choice([date(2023, 1, 1), date(2024, 1, 1), date(2024, 7, 1)])
    horizon: dict[str, Any] = {"start": str(start), "until": {"terms": terms}, "elections": "se"}
    horizon["term"] = random.choice(["1 year", "1 year", "1 year", "6 months"])
    if random.random() < 0.15:
        horizon["irregular"] = [_irregular(random, start, horizon["term"])]
    body = {"name": "B", "members": [_member(random, name, start) for name in names]}
    data = {"format": 1, "horizon": horizon, "body": body, "ladder": ladder, "order": _orders(random, posts, names)}
    data["history"] = _history(random, data, start, names)
    if several:
        data = _two_bodies(random, data, start)
    return _with_statements(random, data)


def _length(random: Random, members: int, posts: int) -> int:
    """As many terms as fit, or fewer."""
    most = 1
    while most < 5 and members ** (posts * (most + 1)) <= MOST_PLANS:
        most += 1
    return random.choice([most, most, max(1, most - 1), random.randint(1, most)])


def _chair(random: Random) -> list[dict[str, Any]]:
    return [{"posts": ["chair"]}]


def _linked(random: Random) -> list[dict[str, Any]]:
    return [{"posts": ["vice_chair", "chair"]}]


def _unlinked(random: Random) -> list[dict[str, Any]]:
    return [{"posts": ["vice_chair", "chair"], "links": False}]


def _two_ladders(random: Random) -> list[dict[str, Any]]:
    own: dict[str, str] = {"term": "6 months"} if random.random() < 0.3 else {}
    deputy: dict[str, Any] = {"posts": ["deputy"], **own}
    return [{"posts": ["chair"]}, deputy]


def _three(random: Random) -> list[dict[str, Any]]:
    return [{"posts": ["second", "vice_chair", "chair"], "links": random.random() < 0.85}]


def _irregular(random: Random, start: date, term: str) -> dict[str, str]:
    """The first planned term is shorter or longer than the others."""
    months = 12 if term == "1 year" else 6
    end = start + relativedelta(months=random.choice([months - 3, months + 3, months + 6])) - timedelta(days=1)
    return {"start": str(start), "end": str(end)}


def _member(random: Random, name: str, start: date) -> dict[str, Any]:
    data: dict[str, Any] = {"name": name, "attributes": {"bloc": random.choice(["r", "b"])}}
    data["population"] = {"2020-01-01": random.choice([100, 200, 300, 400])}
    if random.random() < 0.08:
        data["joins"] = str(start + relativedelta(months=random.choice([0, 6, 12, 13, 24])))
    if random.random() < 0.08:
        data["leaves"] = str(start + relativedelta(months=random.choice([11, 12, 24, 36])) - timedelta(days=1))
    return data


def _two_bodies(random: Random, data: dict[str, Any], start: date) -> dict[str, Any]:
    """The same body and a second, small one."""
    parts = {key: data.pop(key) for key in ("ladder", "order", "history")}
    small = random.sample(NAMES, 2)
    data["horizon"]["until"] = {"terms": min(data["horizon"]["until"]["terms"], 2)}
    other = {"name": "C", "members": [_member(random, name, start) for name in small], "ladder": [{"posts": ["chair"]}]}
    data["body"] = [{**data["body"], **parts}, {**other, "order": _orders(random, ["chair"], small)}]
    return data


# --- orders ------------------------------------------------------------------------------------------------------------


def _orders(random: Random, posts: list[str], names: list[str]) -> list[dict[str, Any]]:
    chance = {"chair": 0.9, "vice_chair": 0.15, "second": 0.1, "deputy": 0.5}
    return [_order(random, post, names) for post in posts if random.random() < chance[post]]


def _order(random: Random, post: str, names: list[str]) -> dict[str, Any]:
    principle = random.choice(["agreed", "longest_waiting", "longest_waiting", "alphabetical", "population", "lot"])
    data: dict[str, Any] = {"post": post, "principle": principle}
    some = sorted(random.sample(names, random.randint(2, len(names)))) if random.random() < 0.15 else list(names)
    if principle == "agreed":
        data["list"] = random.sample(some, len(some))
    elif len(some) < len(names):
        data["participants"] = some
    if principle == "population":
        data["date"] = "2022-01-01"
    if principle == "lot":
        data["seed"] = random.randint(0, 99)
    if random.random() < 0.1:
        data["start"] = random.choice(some)
    return data


# --- history -----------------------------------------------------------------------------------------------------------


def _history(random: Random, data: dict[str, Any], start: date, names: list[str]) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    shared = [post for ladder in data["ladder"] if "term" not in ladder for post in ladder["posts"]]
    own = [(ladder["posts"], ladder["term"]) for ladder in data["ladder"] if "term" in ladder]
    for posts, term in [(shared, data["horizon"]["term"]), *own]:
        if len(posts) <= len(names):
            for label, row in _rows(random, posts, 12 if term == "1 year" else 6, start, names):
                rows[label] = {**rows.get(label, {}), **row}
    return rows


def _rows(
    random: Random, posts: list[str], months: int, start: date, names: list[str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """What is known of some terms before the start, earliest first."""
    held: dict[str, str] = {}
    for back in range(random.choice([0, 1, 1, 2, 3]), 0, -1):
        day = start - relativedelta(months=months * back)
        held = _moved_up(random, held, posts, names)
        if row := _row(random, held, names):
            yield str(day.year) if months == 12 and (day.month, day.day) == (1, 1) else str(day), row


def _moved_up(random: Random, held: dict[str, str], posts: list[str], names: list[str]) -> dict[str, str]:
    """Who may have held the posts after the term before; mostly up the ladder."""
    found: dict[str, str] = {}
    for junior, senior in pairwise(posts):
        if junior in held and random.random() < 0.8:
            found[senior] = held[junior]
    for post in posts:
        if post not in found:
            found[post] = random.choice([name for name in names if name not in found.values()])
    return found


def _row(random: Random, held: dict[str, str], names: list[str]) -> dict[str, Any]:
    if len(held) > 1 and random.random() < 0.12:
        turned = dict(zip(held, [*held.values()][::-1], strict=True))
        return {"one_of": [held, turned], "certainty": "inferred"}
    row: dict[str, Any] = {}
    for post, name in held.items():
        fate = random.random()
        if fate < 0.6:
            row[post] = name
        elif fate < 0.8:
            others = [other for other in names if other != name]
            row[post] = {"one_of": random.sample([name, random.choice(others)], 2)} if others else name
        elif fate < 0.9:
            row[post] = {"certainty": "unknown"}
    return row


# --- absences and rules --------------------------------------------------------------------------------------------------


def _with_statements(random: Random, data: dict[str, Any]) -> dict[str, Any]:
    """Add absences and rules, which speak of terms by their labels."""
    setting = parse_case(data).setting
    for _ in range(random.choice([0, 0, 1, 1, 2])):
        data.setdefault("absence", []).append(_absence(random, setting))
    data["rule"] = [random_rule(random, setting) for _ in range(random.choice([1, 2, 2, 3, 4]))]
    return data


def _absence(random: Random, setting: Setting) -> dict[str, Any]:
    body = random.choice(setting.bodies)
    post = random.choice(body.posts)
    labels = [seat.term for seat in setting.sequence(body.name, post)]
    terms = random.sample(labels, min(len(labels), random.choice([1, 1, 2, 4])))
    data = {"member": random.choice(body.members).name, "terms": terms, "turn": random.choice(["kept", "passed"])}
    data["posts"] = [post] if random.random() < 0.6 else []
    return {**data, "body": body.name, "reason": "…"}


def _strained(random: Random) -> dict[str, Any]:
    """Three members, many terms, one of them away for long: the best plan has many overtakes."""
    names = random.sample(NAMES, 3)
    terms = random.choice([6, 7])
    away = random.randint(3, terms - 1)
    order = {"post": "chair", "principle": "agreed", "list": names}
    rule = {"kind": "turn_order", "strength": "wish", "rank": random.randint(1, 2), "weight": random.randint(1, 3)}
    horizon = {"start": "2024-01-01", "until": {"terms": terms}, "elections": "se"}
    data: dict[str, Any] = {"format": 1, "horizon": horizon, "ladder": {"posts": ["chair"]}}
    data["body"] = {"name": "B", "members": [_plain(random, name) for name in names]}
    data |= {"order": order, "rule": [{**rule, "measure": random.choice(["overtakes", "delay"])}]}
    data["absence"] = [{"member": names[0], "terms": [str(2024 + year) for year in range(away)], "turn": "kept"}]
    setting = parse_case(data).setting
    data["rule"] += [random_rule(random, setting) for _ in range(random.choice([0, 1, 2]))]
    return data


def _plain(random: Random, name: str) -> dict[str, Any]:
    return {"name": name, "attributes": {"bloc": random.choice(["r", "b"])}}
