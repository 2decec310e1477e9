"""Random small committees whose vice-chair moves up and whose members take turns: for what bodies really ask about."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any

from constraints.case import Case, parse_case
from constraints.problems import CaseError
from tests.random_rules import random_rule


@cache
def random_committee(seed: int) -> Case:
    """The committee of a seed: succession and a turn order, as must or wish, absences, and now and then another rule."""
    random = Random(f"committee {seed}")
    while True:
        try:
            return parse_case(_data(random))
        except CaseError:  # a waiver or an absence that does not fit: another one
            continue


def _data(random: Random) -> dict[str, Any]:
    names = ["Ek", "Bo", "Åby", "Vik", "Ön"][: random.choice([3, 4, 4, 5])]
    terms = 3 if len(names) == 3 else 2
    years = [str(2024 + number) for number in range(terms + 1)]
    chair, vice = random.sample(names, 2)
    data: dict[str, Any] = {
        "format": 1,
        "body": {"name": "B", "members": [{"name": n, "attributes": {"bloc": random.choice("rb")}} for n in names]},
        "horizon": {"start": "2024-01-01", "until": {"terms": terms}, "elections": "se"},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": random.sample(names, len(names))},
        "history": {"2023": {"chair": chair, "vice_chair": vice}},
    }
    if random.random() < 0.85:
        data["absence"] = [_absence(random, names, years) for _ in range(random.choice([1, 1, 2]))]
    data["rule"] = _rules(random, years[:-1])
    setting = parse_case({**data, "rule": []}).setting
    data["rule"] += [random_rule(random, setting) for _ in range(random.choice([0, 0, 1]))]
    random.shuffle(data["rule"])
    return data


def _absence(random: Random, names: list[str], years: list[str]) -> dict[str, Any]:
    first = random.randrange(len(years))
    posts = random.choice([[], ["chair"], ["vice_chair"]])
    terms = years[first : first + random.choice([1, 1, 2])]
    planned = [term for term in terms if term in years[:-1]] if posts == ["vice_chair"] else terms
    turn = random.choice(["kept", "kept", "passed"])
    return {"member": random.choice(names), "posts": posts, "terms": planned, "turn": turn, "reason": "…"}


def _rules(random: Random, years: list[str]) -> list[dict[str, Any]]:
    waivers = [{"into": random.choice(years), "reason": "…"}] if random.random() < 0.4 else []
    succession = {"kind": "succession", **_strength(random, 0.6), "waivers": waivers}
    order = {"kind": "turn_order", **_strength(random, 0.15)}
    return [succession, order]


def _strength(random: Random, must: float) -> dict[str, Any]:
    if random.random() < must:
        return {"strength": "must"}
    return {"strength": "wish", "rank": random.randint(1, 2), "weight": random.randint(1, 2)}
