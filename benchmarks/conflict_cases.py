"""Cases without a plan, to measure how fast their conflicts are found; plain data for ``constraints.case.parse_case``."""

from __future__ import annotations

from typing import Any

from benchmarks.cases import FIRST_YEAR, Case

NAMES = ("Botkyrka", "Haninge", "Huddinge", "Nykvarn", "Nynäshamn", "Salem", "Södertälje", "Tyresö")


def twenty_musts(terms: int = 4) -> Case:
    """Eight members and two linked posts over some terms; twenty musts, several of which cannot hold together.

    Some clash two and two (pins of one seat, a pin against a seat kept free), others through succession and spacing.
    """
    return {
        "format": 1,
        "body": {"name": "Samarbetskommittén", "members": list(NAMES)},
        "horizon": {"start": f"{FIRST_YEAR}-01-01", "term": "1 year", "until": {"terms": terms}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": list(NAMES)},
        "history": {str(FIRST_YEAR - 1): {"chair": "Tyresö", "vice_chair": "Botkyrka"}},
        "rule": [*_principles(), *_pins(), *_free()],
    }


def twelve_musts() -> Case:
    """Those of the twenty that lack no members: without the four that are pinned to one seat, or pinned and kept free."""
    case, lacking = twenty_musts(), ("Salem", "Nynäshamn", "Tyresö", "Nykvarn")
    return {**case, "rule": [rule for rule in case["rule"] if rule.get("member") not in lacking]}


def strict_order(terms: int = 5) -> Case:
    """The turn order as a must over eight members, against one absence with a kept turn."""
    case = twenty_musts(terms)
    case["rule"] = [{"kind": "succession", "strength": "must"}, {"kind": "turn_order", "strength": "must"}]
    year = str(FIRST_YEAR + 1)
    return {**case, "absence": [{"member": NAMES[1], "posts": ["chair"], "terms": [year], "turn": "kept"}]}


def _principles() -> list[dict[str, Any]]:
    return [
        {"kind": "succession"} | _MUST,
        {"kind": "turn_order"} | _MUST,
        {"kind": "spacing", "post": "chair", "terms": 3} | _MUST,
        {"kind": "spacing", "post": "vice_chair", "terms": 3} | _MUST,
        {"kind": "coverage", "post": "chair", "mode": "nobody_twice"} | _MUST,
    ]


def _pins() -> list[dict[str, Any]]:
    """Three members in their turn, three out of it, and two that want one seat."""
    held = [
        ("Botkyrka", "chair", 0),
        ("Haninge", "vice_chair", 0),
        ("Nykvarn", "vice_chair", 2),
        ("Huddinge", "chair", 3),
        ("Salem", "chair", 3),
        ("Södertälje", "vice_chair", 1),
        ("Tyresö", "vice_chair", 3),
        ("Nynäshamn", "vice_chair", 3),
    ]
    return [{"kind": "pin", **_seat(*item)} | _MUST for item in held]


def _free() -> list[dict[str, Any]]:
    held = [
        ("Haninge", "chair", 1),
        ("Huddinge", "vice_chair", 1),
        ("Nykvarn", "vice_chair", 2),
        ("Botkyrka", "vice_chair", 2),
        ("Tyresö", "chair", 0),
        ("Salem", "vice_chair", 2),
        ("Nynäshamn", "chair", 1),
    ]
    return [{"kind": "keep_free", **_seat(*item)} | _MUST for item in held]


_MUST = {"strength": "must"}


def _seat(member: str, post: str, place: int) -> dict[str, Any]:
    return {"member": member, "post": post, "terms": [str(FIRST_YEAR + place)]}
