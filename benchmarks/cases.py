"""Cases to measure with, as plain data for ``constraints.case.parse_case``."""

from __future__ import annotations

import random
from typing import Any, Literal

Case = dict[str, Any]

FIRST_YEAR = 2024


def sodertorn() -> Case:
    """Södertörn's committee 2024–2027: longest waiting, two facts open, four readings."""
    return {
        "format": 1,
        "body": {
            "name": "Samarbetskommittén",
            "members": ["Botkyrka", "Haninge", "Huddinge", "Nykvarn", "Nynäshamn", "Salem", "Södertälje", "Tyresö"],
        },
        "horizon": {
            "start": "2024-01-01",
            "term": "1 year",
            "until": {"election": 2026, "terms_after": 1},
            "elections": "se",
        },
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "longest_waiting"},
        "history": {
            "2018": {"chair": "Tyresö", "vice_chair": "Nynäshamn"},
            "2019": {"chair": {"is": "Nynäshamn", "certainty": "inferred"}},
            "2020": {"chair": "Huddinge", "vice_chair": "Södertälje"},
            "2021": {"chair": "Södertälje"},
            "2022": {"chair": {"one_of": ["Nykvarn", "Haninge"], "certainty": "inferred"}},
            "2023": {
                "one_of": [
                    {"chair": "Botkyrka", "vice_chair": "Salem"},
                    {"chair": "Salem", "vice_chair": "Botkyrka"},
                ],
                "certainty": "inferred",
            },
        },
        "rule": [
            {"kind": "succession", "strength": "must"},
            {"kind": "turn_order", "strength": "wish", "rank": 1},
        ],
    }


def large(
    members: int,
    terms: int,
    *,
    principle: Literal["longest_waiting", "agreed"] = "longest_waiting",
    absent: float = 0.10,
    seed: int = 1,
) -> Case:
    """A made-up body: two posts with links, succession as a must, turn order before spacing, absences with turns kept.

    Each member is absent from both posts in that share of the terms, drawn with the seed. The vice-chair of the last
    earlier year is never absent in the first planned term, where succession binds it; everybody else can be replaced.
    Spacing wishes three quarters of a round between two holdings of the chair.
    """
    names = [f"Member {number:02}" for number in range(1, members + 1)]
    last = FIRST_YEAR - 1
    case: Case = {
        "format": 1,
        "body": {"name": f"Body of {members}", "members": names},
        "horizon": {"start": f"{FIRST_YEAR}-01-01", "term": "1 year", "until": {"terms": terms}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "absence": absences(names, terms, absent, seed, bound=names[0]),
        "rule": [
            {"kind": "succession", "strength": "must"},
            {"kind": "turn_order", "strength": "wish", "rank": 1, "measure": "overtakes"},
            {"kind": "spacing", "strength": "wish", "rank": 2, "post": "chair", "terms": members * 3 // 4},
        ],
    }
    if principle == "agreed":
        case["order"] = {"post": "chair", "principle": "agreed", "list": names}
        case["history"] = {str(last): {"chair": names[-1], "vice_chair": names[0]}}
    else:
        served = [*names, names[0]]  # one whole round, the last vice-chair is the first of the next
        case["order"] = {"post": "chair", "principle": "longest_waiting"}
        case["history"] = {
            str(FIRST_YEAR - members + spot): {"chair": served[spot], "vice_chair": served[spot + 1]}
            for spot in range(members)
        }
    return case


def absences(names: list[str], terms: int, share: float, seed: int, bound: str) -> list[dict[str, Any]]:
    """One absence per member, in about that share of the terms; ``bound`` is there in the first one."""
    draw = random.Random(seed)
    found: list[dict[str, Any]] = []
    for name in names:
        years = [FIRST_YEAR + term for term in range(terms) if draw.random() < share and (term, name) != (0, bound)]
        if years:
            found.append({"member": name, "terms": [str(year) for year in years], "turn": "kept"})
    return found


def four_ranks(members: int, terms: int, *, absent: float = 0.10, seed: int = 1) -> Case:
    """The large case on an agreed list with four ranks: overtakes, spacing, delay, and two blocs that alternate as chair."""
    case = large(members, terms, principle="agreed", absent=absent, seed=seed)
    draw = random.Random(seed)
    names = case["body"]["members"]
    case["body"]["members"] = [{"name": name, "attributes": {"bloc": draw.choice(["x", "y"])}} for name in names]
    case["rule"] += [
        {"kind": "turn_order", "id": "delay", "strength": "wish", "rank": 3, "measure": "delay"},
        {"kind": "mix", "strength": "wish", "rank": 4, "attribute": "bloc", "between": "terms", "post": "chair"},
    ]
    return case


def order_alone(members: int, terms: int) -> Case:
    """The same bodies and absences with the overtakes as the only wish."""
    case = four_ranks(members, terms)
    return {**case, "rule": [rule for rule in case["rule"] if rule["kind"] == "succession" or rule.get("rank") == 1]}
