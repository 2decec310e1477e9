"""What is certain by the record: everything when all is settled, and never more than what every plan has."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

import pytest

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.record_seats import RecordSeats
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.states import State
from constraints.structure import structure_faults
from tests.constraints.test_contract import INSTANCES, KINDS, SETTINGS, _misfits, _parsed
from tests.settings import all_plans, checked


def _certain(rule: Rule, where: Setting, plan: Plan, settled: int) -> set[Key]:
    """What is certain when the first seats of a plan are on record."""
    facts = [State(s.post, s.term, "elected", member, body=s.body) for s, member in islice(plan, settled)]
    known = replace(where, states=tuple(facts))
    seats = RecordSeats(known)
    rule.post(seats, known)
    return seats.certain


@pytest.mark.parametrize("kind", KINDS)
def test_the_record_says_what_every_plan_says(kind: str) -> None:
    """With all seats settled it is just what ``check`` finds; with fewer, nothing that ``check`` does not find."""
    for instance in INSTANCES[kind][:4]:
        rule, some = _parsed(kind, instance), 0
        for where in SETTINGS.values():
            if _misfits(rule, where):
                continue
            plans = (plan for plan in all_plans(where) if not structure_faults(plan, where))
            for plan in islice(plans, 0, None, 11):
                found = set(checked(rule, where, plan))
                assert _certain(rule, where, plan, len(where.seats)) == found
                assert all(_certain(rule, where, plan, settled) <= found for settled in (0, 1))
                some += 1
        assert some
