"""Parameters of every rule across bodies, for the small cases of ``rotation.testing.small_cases_across``."""

from __future__ import annotations

from typing import Any

from constraints.case import parse_case
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.testing.small_cases_across import SMALL_CASES_ACROSS

KINDS = [kind for kind, cls in RULES.items() if cls.across]
SETTINGS: dict[str, Setting] = {
    name: parse_case(data).readings().settings[0] for name, data in SMALL_CASES_ACROSS.items()
}

CHAIRS = [{"body": "G", "post": "chair"}, {"body": "H", "post": "chair"}]
THREE = [*CHAIRS, {"body": "G", "post": "vice_chair"}]
FOUR = [*THREE, {"body": "H", "post": "vice_chair"}]
SIDES = {"norr": ["A", "B"], "söder": ["C", "D"]}
WAIVED = [{"members": ["B"], "terms": ["2024", "2025"], "reason": "beslut"}]

INSTANCES: dict[str, list[dict[str, Any]]] = {
    "not_both": [{"posts": CHAIRS}, {"posts": THREE}, {"posts": FOUR}, {"posts": CHAIRS, "waivers": WAIVED}],
    "together": [
        {"posts": CHAIRS},
        {"posts": THREE},
        {"posts": FOUR},
        {"posts": CHAIRS, "waivers": [{"terms": ["2025"], "reason": "beslut"}]},
    ],
    "different": [
        {"posts": CHAIRS, "attribute": "bloc"},
        {"posts": THREE, "attribute": "bloc"},
        {"posts": FOUR, "groups": {"norr": ["A"], "söder": ["B"]}},
        {"posts": CHAIRS, "groups": SIDES},
    ],
    "at_once": [
        {"posts": CHAIRS, "at_most": 1},
        {"posts": THREE, "at_most": 1},
        {"posts": FOUR, "at_most": 2},
        {"posts": CHAIRS, "at_most": 1, "waivers": WAIVED},
    ],
    "load": [
        {"posts": CHAIRS},
        {"posts": CHAIRS, "measure": "largest"},
        {"posts": CHAIRS, "per": "horizon"},
        {"posts": [{**CHAIRS[0], "weight": 3}, CHAIRS[1]], "per": "horizon", "measure": "largest"},
        {"posts": [*CHAIRS, {"body": "G", "post": "vice_chair", "weight": 2}], "at_most": 24},
        {"posts": FOUR, "at_most": 50, "per": "horizon"},
        {"posts": [THREE[0], THREE[2]], "at_most": 12, "measure": "largest"},
        {"posts": CHAIRS, "waivers": [{"terms": ["2025"], "members": ["C"], "reason": "beslut"}]},
    ],
    "handovers": [{"posts": CHAIRS}, {"posts": THREE}, {"posts": FOUR, "at_most": 1}, {"posts": FOUR, "at_most": 2}],
}


def parsed(kind: str, instance: dict[str, Any]) -> Rule:
    """A wish of a kind. Fails if the parameters are wrong by themselves."""
    rule, problems = RULES.parse({"kind": kind, "strength": "wish", **instance}, "rule[1]")
    assert rule is not None, problems
    return rule


def fitting(rule: Rule) -> dict[str, Setting]:
    """The small settings that have what the rule names."""
    return {name: where for name, where in SETTINGS.items() if not [*rule.problems(where, "rule[1]")]}
