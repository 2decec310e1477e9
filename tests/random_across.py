"""Random small cases of two bodies with rules across them: unequal terms and starts, history that lasts, unknown cells."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

from constraints.case import Case, parse_case
from constraints.problems import CaseError
from constraints.setting import Setting
from tests.random_cases import MOST_PLANS, MOST_WORK, plan_count
from tests.random_rules import later_rule, random_rule

NAMES = ["Ask", "Bo", "Cy", "Dal", "Ek"]
START = date(2025, 1, 1)
_MONTHS = {"6 months": 6, "1 year": 12, "18 months": 18, "2 years": 24}


@cache
def random_across_case(seed: int) -> Case:
    """The case of a seed."""
    random = Random(f"across {seed}")
    while True:
        try:
            data = _case(random)
            setting = parse_case(data).setting
            if 1 < plan_count(setting) <= MOST_PLANS:
                case = parse_case({**data, "rule": _rules(random, setting)})
                if plan_count(setting) * len(case.readings().settings) <= MOST_WORK:
                    return case
        except CaseError:  # dates, histories or rules that contradict each other: another one
            continue


def _case(random: Random) -> dict[str, Any]:
    side = {name: random.choice("rb") for name in NAMES}
    bodies = [_body(random, name, side) for name in ("Norr", "Syd")]
    horizon = {"start": str(START), "until": {"terms": 2}, "elections": "se"}
    data: dict[str, Any] = {"format": 1, "horizon": horizon, "body": bodies}
    if random.random() < 0.3:
        body = random.choice(bodies)
        label = _label(date.fromisoformat(body["horizon"]["start"]), body["horizon"]["term"])
        member = random.choice(body["members"])["name"]
        absence = {"body": body["name"], "member": member, "terms": [label], "reason": "…"}
        data["absence"] = [{**absence, "turn": random.choice(["kept", "passed"])}]
    return data


def _body(random: Random, name: str, side: dict[str, str]) -> dict[str, Any]:
    members = random.sample(NAMES, random.choice([2, 3, 3, 4]))
    posts = random.choice([["chair"], ["chair"], ["vice_chair", "chair"]])
    start = START + relativedelta(
        months=random.choice([0, 0, 0, 6, 12, 12, -6, 3]), day=random.choice([1] * 7 + [15, 16])
    )
    term = random.choice(["1 year", "1 year", "1 year", "6 months", "18 months", "2 years"])
    terms = random.choice([1, 2, 2, 3]) if len(posts) == 1 else random.choice([1, 2])
    body: dict[str, Any] = {
        "name": name,
        "members": [_member(random, member, start, side) for member in members],
        "horizon": {"start": str(start), "term": term, "until": {"terms": terms}, "elections": "se"},
        "ladder": {"posts": posts, "links": random.random() < 0.8},
        "history": dict(_history(random, members, posts, start, term)),
    }
    if random.random() < 0.6:
        principle = random.choice(["agreed", "alphabetical", "longest_waiting"])
        listed = {"list": random.sample(members, len(members))} if principle == "agreed" else {}
        body["order"] = {"post": "chair", "principle": principle, **listed}
    return body


def _label(day: date, term: str) -> str:
    return str(day.year) if term == "1 year" and (day.month, day.day) == (1, 1) else str(day)


def _member(random: Random, name: str, start: date, side: dict[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = {"name": name, "attributes": {"bloc": side[name]}}
    if random.random() < 0.08:
        data["joins"] = str(start + relativedelta(months=random.choice([6, 12])))
    if random.random() < 0.1:
        data["leaves"] = str(start + relativedelta(months=random.choice([12, 24, 30])) - timedelta(days=1))
    return data


def _history(random: Random, members: list[str], posts: list[str], start: date, term: str) -> Any:
    """Earlier terms; the last may be longer, and last into the plan of the other body."""
    for back in range(random.choice([0, 1, 1, 2]), 0, -1):
        day = start - relativedelta(months=_MONTHS[term] * back)
        names = random.sample(members, len(posts))
        row = {post: name for post, name in zip(posts, names, strict=True) if random.random() < 0.85}
        if row:
            yield _label(day, term), row


def _rules(random: Random, setting: Setting) -> list[dict[str, Any]]:
    found = [across_rule(random, setting) for _ in range(random.choice([1, 1, 2]))]
    for _ in range(random.choice([0, 1, 1, 2])):
        found.append(random_rule(random, setting) if random.random() < 0.8 else later_rule(random, setting))
    random.shuffle(found)
    return found


def across_rule(random: Random, setting: Setting) -> dict[str, Any]:
    """A rule across bodies."""
    every = [{"body": body.name, "post": post} for body in setting.bodies for post in body.posts]
    chairs = [item for item in every if item["post"] == "chair"]
    posts = random.choice([chairs, random.sample(every, len(every))])
    kind = random.choice(["not_both", "not_both", "together", "different", "at_once", "load", "load", "handovers"])
    data: dict[str, Any] = {"kind": kind, "posts": posts, **_strength(random)}
    if kind == "different":
        data |= _sides(random, setting)
    if kind == "at_once":
        data["at_most"] = random.randint(1, len(posts) - 1)
    if kind == "handovers" and random.random() < 0.5:
        data["at_most"] = random.randint(1, len(posts) - 1)
    if kind == "load":
        data["posts"] = [{**item, "weight": random.choice([1, 1, 2, 3])} for item in posts]
        data |= {"per": random.choice(["year", "horizon"]), "measure": random.choice(["sum", "largest"])}
        if random.random() < 0.4 or data["strength"] == "must":
            data["at_most"] = random.choice([12, 18, 24, 30])
    if random.random() < 0.25 and data.get("measure") != "largest" and data.get("per") != "horizon" and kind != "load":
        labels = [seat.term for seat in setting.seats]
        data["waivers"] = [{"terms": [random.choice(labels)], "reason": "…", "decision": "§ 1"}]
    return data


def _strength(random: Random) -> dict[str, Any]:
    if random.random() < 0.35:
        return {"strength": "must"}
    return {"strength": "wish", "rank": random.randint(1, 3), "weight": random.randint(1, 3)}


def _sides(random: Random, setting: Setting) -> dict[str, Any]:
    if random.random() < 0.5:
        return {"attribute": "bloc"}
    names = [*dict.fromkeys(name for body in setting.bodies for name in body.by_name)]
    random.shuffle(names)
    cut = random.randint(1, len(names) - 1)
    return {"groups": {"ett": names[:cut], "två": names[cut:]}}
