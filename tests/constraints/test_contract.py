"""The contract of every rule: ``check`` and ``post`` name the same breaches, over all plans of small settings."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from constraints.absences import Absence
from constraints.elections import ElectionCalendar
from constraints.members import Member
from constraints.orders import AgreedOrder, AlphabeticalOrder, LongestWaitingOrder
from constraints.problems import Problem
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import LANGUAGES, say
from tests.settings import all_plans, checked, ladder, posted, setting, timeline

YEARS = {"2022": {"chair": "A", "vice_chair": "B"}, "2023": {"chair": "B", "vice_chair": "C"}}
BLOCS = [
    Member(name="A", attributes={"bloc": "röd"}),
    Member(name="B", attributes={"bloc": "blå"}),
    Member(name="C", attributes={"bloc": "röd"}),
]
CALENDAR = ElectionCalendar(dates=(date(2022, 9, 11), date(2024, 3, 3), date(2025, 9, 14)))


def _pair(count: int = 2, history: tuple[str, ...] = (), links: bool = True) -> list[Any]:
    return [ladder("vice_chair chair", timeline(count=count, history=history, beyond=1), links)]


SETTINGS: dict[str, Setting] = {
    "two posts, history, longest waiting": setting(
        BLOCS, _pair(2, tuple(YEARS)), YEARS, [LongestWaitingOrder(post="chair")], calendar=CALENDAR
    ),
    "one post, three terms": setting(
        BLOCS, [ladder("chair", timeline(count=3))], orders=[AgreedOrder(post="chair", list=("C", "A", "B"))]
    ),
    "three terms, two members, two orders": setting(
        "A B",
        _pair(3),
        orders=[AlphabeticalOrder(post="chair"), AgreedOrder(post="vice_chair", list=("B", "A"))],
    ),
    "no links, unknown history": setting(
        BLOCS,
        _pair(2, ("2023",), links=False),
        {"2023": {"chair": "?B", "vice_chair": "A"}},
        [LongestWaitingOrder(post="chair", participants=("A", "B"))],
        calendar=CALENDAR,
    ),
    "an irregular first term and half years": setting(
        BLOCS,
        [
            ladder(
                "vice_chair chair",
                timeline(
                    count=2,
                    term="6 months",
                    history=("2023-07-01",),
                    beyond=1,
                    irregular=[(date(2024, 1, 1), date(2024, 3, 31))],
                ),
            )
        ],
        {"2023-07-01": {"chair": "A", "vice_chair": "B"}},
        [AlphabeticalOrder(post="chair")],
        calendar=CALENDAR,
    ),
    "a second ladder with terms of its own": setting(
        BLOCS,
        [
            ladder("chair", timeline(count=2, history=("2023",))),
            ladder("secretary", timeline(start=date(2024, 7, 1), count=2, term="6 months", history=("2024-01-01",))),
        ],
        {"2023": {"chair": "C"}, "2024-01-01": {"secretary": "A"}},
        [LongestWaitingOrder(post="chair"), AgreedOrder(post="secretary", list=("A", "B"))],
    ),
    "joining and leaving": setting(
        [
            Member(name="A", attributes={"bloc": "röd"}),
            Member(name="B", leaves=date(2024, 12, 31), attributes={"bloc": "röd"}),
            Member(name="C", joins=date(2025, 1, 1), attributes={"bloc": "blå"}),
        ],
        _pair(2, ("2023",)),
        {"2023": {"chair": "A", "vice_chair": "B"}},
        [AlphabeticalOrder(post="chair")],
        calendar=CALENDAR,
    ),
    "leaving during the designated term": setting(
        [*BLOCS[:2], Member(name="C", leaves=date(2026, 6, 30), attributes={"bloc": "röd"})],
        [ladder("member vice_chair chair", timeline(count=1, history=("2023",), beyond=2))],
        {"2023": {"chair": "A", "vice_chair": "?B", "member": "C"}},
        [AgreedOrder(post="chair", list=("A", "B", "C"))],
    ),
    "a turn passed for the junior post alone": setting(
        "A B",
        _pair(2),
        orders=[AlphabeticalOrder(post="chair")],
        absences=[Absence("B", ("vice_chair",), ("2024", "2025"), "passed", "avstår")],
    ),
    "absences kept and passed": setting(
        "A B C D",
        _pair(2, ("2023",)),
        {"2023": {"chair": "D", "vice_chair": "A"}},
        [AlphabeticalOrder(post="chair")],
        [
            Absence("A", ("chair",), ("2024",), "kept", "avstår"),
            Absence("B", (), ("2025",), "passed", "avstår"),
            Absence("C", ("chair",), ("2026",), "passed", "avstår"),
        ],
    ),
}

INSTANCES: dict[str, list[dict[str, Any]]] = {
    "succession": [
        {},
        {"waivers": [{"into": "2024", "reason": "avstår"}]},
        {"when": "eligible"},
        {"when": "eligible", "otherwise": {"post": "chair"}},
        {"when": "eligible", "otherwise": {"member": "B"}},
    ],
    "turn_order": [
        {},
        {"post": "chair"},
        {"post": "chair", "measure": "delay"},
        {"post": "chair", "measure": "overtakes"},
        {"post": "vice_chair", "measure": "delay"},
        {"post": "vice_chair"},
        {"post": "secretary", "measure": "delay"},
        {"post": "secretary"},
        {"post": "chair", "waivers": [{"members": ["A", "B"], "reason": "beslut", "decision": "§ 1"}]},
    ],
    "pin": [
        {"member": "B", "post": "chair", "terms": ["2024", "2025", "2024"]},
        {"member": "B", "post": "chair", "terms": ["2026"]},
        {"member": "A", "post": "vice_chair", "terms": ["2024-04-01"]},
        {"member": "A", "post": "vice_chair", "terms": ["2024-01-01", "2024-04-01"]},
    ],
    "keep_free": [
        {"member": "C", "post": "chair", "terms": ["2025", "2026"]},
        {"member": "C", "post": "chair", "terms": ["2024"]},
        {"member": "A", "post": "secretary", "terms": ["2024-07-01", "2025-01-01"]},
    ],
    "spacing": [
        {"post": "chair", "terms": 2},
        {"post": "chair", "terms": 3},
        {"post": "chair", "terms": 5},
        {"post": "vice_chair", "terms": 4},
    ],
    "coverage": [
        {"post": "chair", "mode": "nobody_twice"},
        {"post": "vice_chair", "mode": "nobody_twice"},
        {"post": "chair", "mode": "per_period", "period": 1},
        {"post": "chair", "mode": "per_period", "period": 2},
        {"post": "chair", "mode": "per_period", "period": 2, "since": "2023"},
        {"post": "chair", "mode": "per_period", "period": 3, "since": "2025"},
        {"post": "vice_chair", "mode": "per_period", "period": "election"},
        {"post": "chair", "mode": "per_period", "period": "election"},
    ],
    "fair_share": [
        {"posts": ["chair"]},
        {"posts": ["chair"], "measure": "sum"},
        {"posts": ["chair", "vice_chair"], "weights": {"A": 3, "B": 0, "C": 2}},
        {"posts": ["chair", "vice_chair", "chair"], "weights": {"A": 3, "B": 0, "C": 2}, "measure": "sum"},
        {"posts": ["secretary", "chair"], "weights": {"A": 1, "B": 1, "C": 5}},
        {"strength": "must", "posts": ["chair"], "within": 0.7},
        {"strength": "must", "posts": ["chair"], "within": 1, "measure": "sum"},
        {"strength": "must", "posts": ["chair"], "within": 0},
    ],
    "mix": [
        {"attribute": "bloc"},
        {"attribute": "bloc", "posts": ["chair", "vice_chair"]},
        {"attribute": "bloc", "between": "terms", "post": "chair"},
        {"attribute": "bloc", "between": "terms", "post": "vice_chair"},
    ],
    "adopted": [
        {"plan": {"2024": {"chair": "A", "vice_chair": "B"}, "2025": {"chair": "B"}}},
        {"plan": {"2025": {"chair": "C"}}},
        {"plan": {"2024-07-01": {"secretary": "B"}}},
    ],
    "quota": [
        {"members": ["A"], "at_least": 1},
        {"attribute": "bloc", "value": "röd", "at_most": 1, "within": 2},
        {"posts": ["chair"], "attribute": "bloc", "value": "röd", "at_least": 1, "at_most": 1, "sets": 2},
        {"posts": ["chair"], "members": ["B", "A"], "at_least": 2, "sets": 2, "since": "2023"},
        {"newcomers": True, "at_least": 1},
        {"posts": ["chair"], "newcomers": True, "at_most": 0, "within": 2},
        {"posts": ["chair"], "members": ["A"], "at_most": 0, "waivers": [{"terms": ["2024"], "reason": "avstår"}]},
    ],
    "new_pair": [{}, {"posts": ["chair", "vice_chair"]}],
    "continuity": [{}, {"posts": ["chair", "vice_chair"]}, {"posts": ["chair"]}],
    "avoid": [
        {"duties": [{"member": "A", "start": "2024-06-01", "end": "2025-01-31"}], "posts": ["chair"]},
        {"duties": [{"member": "B", "start": "2024-02-01", "end": "2024-12-31", "reason": "ordförande"}], "days": 90},
        {"elections": "own"},
        {"elections": "own", "waivers": [{"members": ["B"], "terms": ["2024", "2024-01-01"], "reason": "valt"}]},
    ],
    "halves": [{"post": "chair"}, {"post": "vice_chair"}],
}


#: Rules across bodies need several, and have a contract test of their own.
KINDS = [kind for kind, cls in RULES.items() if not cls.across]


def _parsed(kind: str, instance: dict[str, Any]) -> Rule:
    rule, problems = RULES.parse({"kind": kind, "strength": "wish", **instance}, "rule[1]")
    assert rule is not None, problems
    return rule


def _misfits(rule: Rule, where: Setting) -> list[Problem]:
    return [*rule.problems(where, "rule[1]")]


def test_every_rule_has_instances() -> None:
    """No rule of the registry is left out of the contract test, and none is tested that is not in it."""
    assert [*INSTANCES] == KINDS
    assert all(INSTANCES.values())


@pytest.mark.parametrize("kind", KINDS)
def test_check_and_post_agree(kind: str) -> None:
    """Over all plans of all settings, both ways of saying the rule give the same keys and weights, all positive."""
    for instance in INSTANCES[kind]:
        rule, seen, broken = _parsed(kind, instance), 0, 0
        for name, where in SETTINGS.items():
            if _misfits(rule, where):
                continue
            for plan in all_plans(where):
                found = checked(rule, where, plan)
                assert found == posted(rule, where, plan), f"{instance} in {name}:\n{plan}"
                assert all(weight > 0 for weight in found.values())
                seen, broken = seen + 1, broken + bool(found)
        assert seen, f"{instance} fits no setting"
        assert broken, f"{instance} is never broken"


@pytest.mark.parametrize("kind", KINDS)
def test_every_breach_has_words(kind: str) -> None:
    """Each breach names seats or members of the setting, and its text can be said in both languages."""
    for instance in INSTANCES[kind]:
        rule = _parsed(kind, instance)
        for where in SETTINGS.values():
            if not _misfits(rule, where):
                for item in rule.check(next(all_plans(where)), where):
                    assert item.members
                    assert set(item.members) <= where.body(None).by_name.keys()
                    assert all(where.term(seat).label == seat.term for seat in item.seats)
                    assert all(say(rule.texts[item.code], item.args, language, where) for language in LANGUAGES)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "turn_order"])
def test_history_input_says_enough(kind: str) -> None:
    """Two readings with the same history input give the same breaches in every plan that membership allows.

    ``turn_order`` reads the history through the queue, which readings compare for themselves.
    """
    for instance in INSTANCES[kind]:
        rule = _parsed(kind, instance)
        for where in SETTINGS.values():
            if _misfits(rule, where) or not where.record.cells:
                continue
            plans = [plan for plan in all_plans(where) if _belong(plan, where)]
            seen: dict[object, list[object]] = {}
            for reading in _readings(where):
                found = [checked(rule, reading, plan) for plan in plans]
                assert seen.setdefault(rule.history_input(reading), found) == found, f"{instance}"


def _belong(plan: Any, where: Setting) -> bool:
    return all(where.belongs(member, seat) for seat, member in plan)


def _readings(where: Setting) -> list[Setting]:
    """Readings that differ from the setting's in one cell each, whether the case file knows it or not."""
    names = [member.name for member in where.body(None).members]
    return [where.read({**where.reading, seat: name}) for seat in where.reading for name in names]
