"""Random cases in which a plan is one line of members, by seed: small ones, and some too large for brute force."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import Any

from constraints.case import Case, parse_case
from constraints.problems import CaseError
from constraints.queue import queue_of
from tests.random_cases import MOST_PLANS, NAMES, plan_count
from tests.random_rules import rule_of_kind

KINDS = ["spacing", "spacing", "mix", "fair_share", "pin", "keep_free", "adopted", "turn_order"]
POSTS = {1: ["chair"], 2: ["vice_chair", "chair"], 3: ["second", "vice_chair", "chair"]}


def random_line(seed: int, *, large: bool = False) -> Case:
    """The case of a seed; ``large`` ones have up to fourteen terms and ten members."""
    random = Random(seed)
    while True:
        try:
            case = _case(random, large)
        except CaseError:  # a history that contradicts itself: another one
            continue
        if large or plan_count(case.setting) <= MOST_PLANS:
            return case


def _case(random: Random, large: bool) -> Case:
    posts = POSTS[random.choice([1, 2, 2, 3])]
    names = [f"M{n:02}" for n in range(random.randint(6, 10))] if large else random.sample(NAMES, random.choice([3, 4]))
    terms = random.randint(6, 14) if large else random.randint(2, 6 if len(posts) == 1 else 4 if len(posts) == 2 else 2)
    data: dict[str, Any] = {
        "format": 1,
        "horizon": {"start": "2024-01-01", "until": {"terms": terms}, "elections": "se"},
        "ladder": {"posts": posts},
        "body": {"name": "B", "members": [{"name": n, "attributes": {"bloc": random.choice("rb")}} for n in names]},
        "order": _order(random, names),
        "history": _history(random, posts, names),
    }
    labels = [str(date(2024, 1, 1).year + number) for number in range(terms + len(posts) - 1)]
    share = random.choice([0.1, 0.2, 0.3])
    data["absence"] = []
    for name in names:
        if away := [label for label in labels if random.random() < share]:
            only = [random.choice(posts)] if random.random() < 0.4 else []
            turn = random.choice(["kept", "kept", "kept", "passed", "shifted", "back"])
            data["absence"].append({"member": name, "terms": away, "turn": turn, "posts": only})
    _settle(random, data)
    setting = parse_case(data).setting
    lead = {"strength": "wish", "rank": random.choice([1, 1, 1, 2]), "weight": random.randint(1, 2)}
    data["rule"] = [{"kind": "turn_order", **lead}]
    if len(posts) > 1:
        data["rule"].append({"kind": "succession", "strength": "must"})
    for _ in range(random.choice([0, 1, 2, 3])):
        rule = rule_of_kind(random.choice(KINDS), random, setting)
        if rule and (rule["kind"] != "turn_order" or rule.get("measure") == "delay"):
            data["rule"].append(rule)
    if random.random() < 0.08:
        _waive(random, random.choice(data["rule"]), names, labels)
    return parse_case(data)


def _order(random: Random, names: list[str]) -> dict[str, Any]:
    kind = random.choice(["longest_waiting", "longest_waiting", "agreed", "agreed", "alphabetical", "lot"])
    data: dict[str, Any] = {"post": "chair", "principle": kind}
    if kind == "agreed":
        data["list"] = random.sample(names, len(names))
    if kind == "lot":
        data["seed"] = random.randint(0, 99)
    if kind in ("alphabetical", "lot") and random.random() < 0.3:
        data |= random.choice([{"renewed": True}, {"restart": "election"}])
        if kind == "lot" and random.random() < 0.5:
            data["seeds"] = {"2022-09-11": 7} if "restart" in data else {"2024-01-01": 8, "2022-01-01": 9}
    if random.random() < 0.2:
        data["start"] = random.choice(names)
    return data


def _settle(random: Random, data: dict[str, Any]) -> None:
    """Perhaps a seat or two that is settled or open, and perhaps a swap of two turns that are laid."""
    setting = parse_case(data).setting
    for seat in random.sample(setting.seats, random.choice([0, 0, 0, 0, 0, 0, 1, 2])):
        state = random.choice(["elected", "elected", "acting", "vacant", "disputed"])
        some = random.sample(setting.entitled(seat), min(2, len(setting.entitled(seat))))
        who = {"member": some[0]} if state in ("elected", "acting") else {"one_of": some} if state == "disputed" else {}
        data.setdefault("state", []).append({"post": seat.post, "term": seat.term, "state": state, **who})
    laid = queue_of(parse_case(data).readings().settings[0], "B", "chair").laid
    if len(laid) > 1 and random.random() < 0.2:
        (term, one), (later, other) = random.sample(laid, 2)
        if one != other:
            data["swap"] = [{"members": [one, other], "terms": [term, later], "approval": "§ 1"}]


def _waive(random: Random, rule: dict[str, Any], names: list[str], labels: list[str]) -> None:
    """An exception from a rule, for a term or a member or two, if the rule can have it (else the case is another)."""
    what = random.choice(
        [{"terms": random.sample(labels, 1)}, {"members": random.sample(names, random.choice([1, 2]))}]
    )
    rule["waivers"] = [{**what, "reason": "…"}]


def _history(random: Random, posts: list[str], names: list[str]) -> dict[str, Any]:
    """Some earlier terms; everybody has moved up, or not."""
    line = [random.choice(names) for _ in range(6)]
    rows: dict[str, Any] = {}
    for back in range(random.choice([0, 1, 1, 2, 3]), 0, -1):
        row = dict(zip(reversed(posts), line[3 - back : 3 - back + len(posts)], strict=True))
        if len(set(row.values())) < len(posts) or random.random() < 0.2:
            row = dict(zip(posts, random.sample(names, len(posts)), strict=True))
        rows[str(2024 - back)] = row
    return rows
