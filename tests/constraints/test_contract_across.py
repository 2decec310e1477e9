"""The contract of rules across bodies: ``check`` and ``post`` agree over all plans of small settings of two bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest

from constraints.plan import Plan
from constraints.setting import Setting
from constraints.words import LANGUAGES, say
from tests.across_instances import INSTANCES, KINDS, SETTINGS, fitting, parsed
from tests.settings import checked, posted


def _plans(where: Setting) -> Iterator[Plan]:
    """Every way to give the seats to members of their bodies, also those that the structure forbids."""
    names = [[member.name for member in where.body(seat.body).members] for seat in where.seats]
    for holders in product(*names):
        yield Plan(tuple(zip(where.seats, holders, strict=True)))


def test_every_rule_has_instances() -> None:
    """No rule across bodies is left out, and each small setting is small enough to look at every plan."""
    assert [*INSTANCES] == KINDS
    assert all(sum(1 for _ in _plans(where)) <= 1000 for where in SETTINGS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_check_and_post_agree(kind: str) -> None:
    """Over all plans of all settings, both ways of saying the rule give the same keys and weights, all positive."""
    for instance in INSTANCES[kind]:
        rule, broken, kept = parsed(kind, instance), 0, 0
        for name, where in fitting(rule).items():
            for plan in _plans(where):
                found = checked(rule, where, plan)
                assert found == posted(rule, where, plan), f"{instance} in {name}:\n{plan}"
                assert all(weight > 0 for weight in found.values())
                broken, kept = broken + bool(found), kept + (not found)
        assert broken, f"{instance} is never broken"
        assert kept, f"{instance} is always broken"


@pytest.mark.parametrize("kind", KINDS)
def test_every_breach_has_words(kind: str) -> None:
    """Each breach has seats and members, and its text in both languages names a body (a load, the member and the period)."""
    for instance in INSTANCES[kind]:
        rule = parsed(kind, instance)
        for where in fitting(rule).values():
            for plan in _plans(where):
                for item in rule.check(plan, where):
                    assert item.members
                    assert item.seats
                    assert all(where.term(seat).label == seat.term for seat in item.seats)
                    texts = [say(rule.texts[item.code], item.args, language, where) for language in LANGUAGES]
                    assert kind == "load" or all(re.search(r" (i|of) [GH]\b", text) for text in texts), texts


@pytest.mark.parametrize("kind", KINDS)
def test_history_input_says_enough(kind: str) -> None:
    """Two readings with the same history input give the same breaches in every plan that membership allows."""
    for instance in INSTANCES[kind]:
        rule = parsed(kind, instance)
        for where in fitting(rule).values():
            plans = [plan for plan in _plans(where) if all(where.belongs(member, seat) for seat, member in plan)]
            seen: dict[object, list[object]] = {}
            for reading in _readings(where):
                found = [checked(rule, reading, plan) for plan in plans]
                assert seen.setdefault(rule.history_input(reading), found) == found, f"{instance}"


def _readings(where: Setting) -> list[Setting]:
    """Readings that differ from the setting's in one cell each, whether the case file knows it or not."""
    return [
        where.read({**where.reading, seat: member.name})
        for seat in where.reading
        for member in where.body(seat.body).members
    ]
