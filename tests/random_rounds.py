"""Random small cases: rounds of every kind, members that go on for others, groups that have turns, seats with a state."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

from dateutil.relativedelta import relativedelta

from constraints.case import Case, parse_case
from constraints.problems import CaseError
from constraints.queue import queue_of
from constraints.queue_inside import inner_queues
from constraints.setting import Setting
from tests.random_cases import MOST_PLANS, MOST_WORK, plan_count
from tests.random_rules import later_rule, random_rule

NAMES = ["Ask", "Bo", "Cy", "Dal", "Ek"]
START = date(2025, 1, 1)


@cache
def random_rounds_case(seed: int) -> Case:
    """The case of a seed."""
    random = Random(seed)
    while True:
        try:
            case = _stated(random, parse_case(_case(random)))
        except CaseError:  # parts that contradict each other: another one
            continue
        plans = plan_count(case.setting)
        if 1 < plans <= MOST_PLANS and plans * len(case.readings().settings) <= MOST_WORK:
            return case


def _case(random: Random) -> dict[str, Any]:
    names = random.sample(NAMES, random.choice([3, 4, 4, 5]))
    linked = random.random() < 0.4
    terms = random.choice([2, 3]) if linked else random.choice([3, 4, 5])
    members = [_member(random, name) for name in names]
    if random.random() < 0.35:
        _replace(random, members)
    body: dict[str, Any] = {"name": "B", "members": members}
    order = _order(random, [member["name"] for member in members])
    if random.random() < 0.35:
        body["group"], order = _groups(random, members), order | {"takers": "groups"}
        _over_groups(random, order, [group["name"] for group in body["group"]], members)
    horizon = {"start": str(START), "until": {"terms": terms}, "elections": "se"}
    posts = ["vice_chair", "chair"] if linked else ["chair"]
    history = {str(year): _row(random, posts, names) for year in range(random.choice([2022, 2023, 2024, 2025]), 2025)}
    data = {
        "format": 1,
        "body": body,
        "horizon": horizon,
        "ladder": {"posts": posts},
        "order": order,
        "history": history,
    }
    data["absence"] = [_absence(random, names, posts, terms) for _ in range(random.choice([0, 1, 1, 2]))]
    if order["joiners"] == "placed":  # where a new member stands among turns that have moved is left to the library
        data["absence"] = [item | {"turn": random.choice(["kept", "passed"])} for item in data["absence"]]
    return data


def _member(random: Random, name: str) -> dict[str, Any]:
    figures = {f"{year}-06-01": random.choice([100, 200, 300]) for year in (2020, 2025, 2027)}
    data: dict[str, Any] = {"name": name, "attributes": {"bloc": random.choice("rb")}, "population": figures}
    if random.random() < 0.25:
        data["joins"] = str(START + relativedelta(months=random.choice([-24, -12, 12, 18, 24, 36])))
    if random.random() < 0.2:
        data["leaves"] = str(START + relativedelta(months=random.choice([12, 24, 30])) - timedelta(days=1))
    if random.random() < 0.15:
        data["renamed"] = {"2026-01-01": random.choice(["Aa", "Zz"]) + name}
    return data


def _replace(random: Random, members: list[dict[str, Any]]) -> None:
    """One or two members leave, and a new one goes on for them."""
    former = random.sample(members, random.choice([1, 1, 2]))
    last = START + relativedelta(months=random.choice([0, 12, 24])) - timedelta(days=1)
    for member in former:
        member.pop("joins", None)
        member["leaves"] = str(last)
    new = _member(random, "Ny")
    new.pop("leaves", None)
    members.append(new | {"joins": str(last + timedelta(days=1)), "replaces": [member["name"] for member in former]})


def _order(random: Random, names: list[str]) -> dict[str, Any]:
    kinds = ["agreed", "alphabetical", "population", "seniority", "lot", "longest_waiting"]
    data: dict[str, Any] = {"post": "chair", "principle": random.choice(kinds)}
    if data["principle"] == "agreed":
        data["list"] = random.sample(names, len(names))
    elif random.random() < 0.5:
        data["renewed"] = True
    if data["principle"] == "population":
        data["date"] = "2021-01-01"
    if data["principle"] == "lot":
        data["seed"] = random.randint(0, 9)
    data["ties"] = random.choice(["listed", "alphabetical", {"lot": random.randint(0, 9)}])
    data["joiners"] = random.choice(["last", "placed", "next_round"])
    data["leavers"] = random.choice(["move_up", "move_up", "filled"])
    if random.random() < 0.25:
        data["restart"] = "election"
    if data["principle"] == "lot" and random.random() < 0.6:
        elections, rounds = ["2022-09-11", "2026-09-13"], ["2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"]
        days = elections * ("restart" in data) + rounds * ("renewed" in data)
        data["seeds"] = {day: random.randint(0, 9) for day in days if random.random() < 0.5}
    return data


def _groups(random: Random, members: list[dict[str, Any]]) -> list[dict[str, Any]]:
    names = [member["name"] for member in members]
    random.shuffle(names)
    cut = random.randint(1, len(names) - 1)
    return [{"name": "Norr", "members": names[:cut]}, {"name": "Syd", "members": names[cut:]}]


def _over_groups(random: Random, order: dict[str, Any], groups: list[str], members: list[dict[str, Any]]) -> None:
    if order["principle"] == "agreed":
        order["list"] = random.sample(groups, len(groups))
    if random.random() < 0.7:
        names = [member["name"] for member in members]
        kind = random.choice(["agreed", "alphabetical", "seniority", "lot", "longest_waiting"])
        order["inside"] = {"principle": kind, "seed": 3, "list": random.sample(names, len(names))}


def _row(random: Random, posts: list[str], names: list[str]) -> dict[str, Any]:
    held = dict(zip(posts, random.sample(names, len(posts)), strict=True))
    return {post: name for post, name in held.items() if random.random() < 0.8}


def _absence(random: Random, names: list[str], posts: list[str], terms: int) -> dict[str, Any]:
    labels = [str(START.year + number) for number in range(terms)]
    chosen = random.sample(labels, random.choice([1, 1, 2]))
    fate = random.choice(["kept", "passed", "shifted", "shifted", "back", "back"])
    some = random.choice([["chair"], [], posts[:1]])
    return {"member": random.choice(names), "posts": some, "terms": chosen, "turn": fate, "reason": "…"}


def _stated(random: Random, case: Case) -> Case:
    """The case with rules, perhaps a swap of turns that are laid, perhaps the state of a seat."""
    data = case.as_data()
    setting = case.readings().settings[0]
    body = setting.body("B")
    queues = [queue_of(setting, "B", "chair"), *inner_queues(setting, body, body.orders[0])]
    for place, queue in enumerate(queues):
        if len(queue.laid) < 2 or random.random() > (0.6 if place else 0.3):
            continue
        (term, one), (other_term, other) = random.sample(queue.laid, 2)
        if one != other:
            data.setdefault("swap", []).append(
                {"members": [one, other], "terms": [term, other_term], "approval": "§ 1"}
            )
    if random.random() < 0.3:
        seat = random.choice(setting.seats)
        state = random.choice(["elected", "acting", "vacant", "disputed"])
        entry: dict[str, Any] = {"post": seat.post, "term": seat.term, "state": state}
        who = random.choice(setting.candidates[seat] or ("Ask",))
        data["state"] = [entry | ({"member": who} if state in ("elected", "acting") else {})]
        if state == "disputed":
            data["state"][0]["one_of"] = [who]
    order = {"kind": "turn_order", "strength": "wish", "measure": random.choice(["overtakes", "overtakes", "delay"])}
    data["rule"] = [order, *(_rule(random, setting) for _ in range(random.choice([0, 1, 2, 2])))]
    if data["order"][0].get("inside"):
        data["rule"].append({"kind": "turn_order", "inside": True, "strength": "wish", "rank": 2})
    return parse_case(data)


def _rule(random: Random, setting: Setting) -> dict[str, Any]:
    return later_rule(random, setting) if random.random() < 0.6 else random_rule(random, setting)
