"""Two bodies with unequal terms, to say in a few plans made by hand what a rule across bodies counts."""

from __future__ import annotations

from typing import Any

from constraints.case import parse_case
from constraints.plan import Plan
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import Language, say

CHAIRS = [{"body": "Rådet", "post": "chair"}, {"body": "Nämnden", "post": "convener"}]


def rule_of(kind: str, posts: list[dict[str, Any]] = CHAIRS, **more: Any) -> Rule:
    """A wish of a kind."""
    rule, problems = RULES.parse({"kind": kind, "strength": "wish", "posts": posts, **more}, "rule")
    assert rule is not None, problems
    return rule


def years_beside_long_terms(history: str = "B", links: bool = True) -> Setting:
    """Rådet (A, B, C): vice-chair and chair in 2025 and 2026. Nämnden (B, C, D): a convener from 1 July 2025 and one from
    1 January 2027, each for eighteen months; the one before, from 1 January 2024, lasts to 30 June 2025 (``history``).
    """
    rad = {"name": "Rådet", "members": ["A", "B", "C"], "ladder": {"posts": ["vice_chair", "chair"], "links": links}}
    post = {"name": "convener", "sv": "sammankallande", "en": "convener"}
    namnd = {
        "name": "Nämnden",
        "members": ["B", "C", "D"],
        "ladder": {"posts": [post]},
        "horizon": {"start": "2025-07-01", "term": "18 months", "until": {"terms": 2}},
        "history": {"2024-01-01": {"convener": history}},
    }
    horizon = {"start": "2025-01-01", "until": {"terms": 2}}
    return parse_case({"format": 1, "horizon": horizon, "body": [rad, namnd]}).readings().settings[0]


def plan_of(where: Setting, chairs: str, vice_chairs: str, conveners: str) -> Plan:
    """A plan from the holders of each post, earliest first."""
    held = {"chair": iter(chairs.split()), "vice_chair": iter(vice_chairs.split()), "convener": iter(conveners.split())}
    return Plan.of(where, {seat: next(held[seat.post]) for seat in where.seats})


def told(rule: Rule, where: Setting, plan: Plan, language: Language = "en") -> list[str]:
    """The breaches in words."""
    return [say(rule.texts[item.code], item.args, language, where) for item in rule.check(plan, where)]
