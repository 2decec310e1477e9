"""What if, comparing and the first place to improve, against every plan of random small cases."""

from __future__ import annotations

import os
from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from constraints.absences import Absence, Fate
from constraints.case import Case
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import Setting
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_change
from rotation.explaining.asking import QuestionError
from rotation.explaining.change_parsing import parse_change
from rotation.explaining.change_writing import as_expression
from rotation.explaining.comparing import column_of, compare
from rotation.explaining.improving import first_improvement
from rotation.explaining.what_if import WhatIf, what_if
from rotation.plain import Holding
from tests.brute_force import _canonical_key
from tests.every_plan import EveryPlan, Row
from tests.random_cases import random_case
from tests.random_rules import random_rule
from tests.test_oracle import shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)

pytestmark = pytest.mark.oracle


def first_reading(case: Case) -> Setting:
    return case.readings(1).settings[0]


def random_hold(random: Random, case: Case, kind: Callable[..., kinds.Change]) -> kinds.Change:
    """A member in a planned or designated seat."""
    setting = case.setting
    body = random.choice(setting.bodies)
    seats = [seat for post in body.posts for seat in setting.sequence(body.name, post)]
    while True:
        change = kind(seat=random.choice(seats), member=random.choice(body.members).name)
        try:
            apply_change(case, change)
        except QuestionError:  # a member that has left by then, or has not joined yet: another one
            continue
        return change


def random_change(random: Random, case: Case) -> kinds.Change:
    """Something to suppose whose meaning is looked up in every plan."""
    wishes = [rule for rule in case.rules if rule.strength == "wish"]
    chosen = random.choice(["hold", "hold", "avoid", "drop", "rank" if wishes else "drop"])
    if chosen == "hold":
        return random_hold(random, case, kinds.Hold)
    if chosen == "avoid":
        return random_hold(random, case, kinds.Avoid)
    if chosen == "drop":
        return kinds.Drop(rule=str(random.choice(case.rules).id))
    return kinds.Rank(rule=str(random.choice(wishes).id), rank=random.randint(1, 4))


def rules_after(case: Case, change: kinds.Change) -> list[Any]:
    """The rules as a change leaves them; what is supposed of a seat is looked up in the plans themselves."""
    if isinstance(change, kinds.Drop):
        return [rule for rule in case.rules if rule.id != change.rule]
    if isinstance(change, kinds.Rank):
        return [r.model_copy(update={"rank": change.rank}) if r.id == change.rule else r for r in case.rules]
    return list(case.rules)


def supposed(every: EveryPlan, change: kinds.Change) -> list[Row]:
    """The possible plans in which what is supposed of a seat holds."""
    if not isinstance(change, kinds.Hold | kinds.Avoid):
        return every.possible
    held = [(row, every.world.holder(dict(row.plan), change.seat) == change.member) for row in every.possible]
    return [row for row, holds in held if holds is isinstance(change, kinds.Hold)]


def canonical(every: EveryPlan, rows: list[Row]) -> Row | None:
    """The canonical one of the best of these plans."""
    least = min((tuple(row.costs.values()) for row in rows), default=None)
    best = [row for row in rows if tuple(row.costs.values()) == least]
    key = _canonical_key(every.world)
    return min(best, key=lambda row: key(row.plan)) if best else None


@pytest.mark.parametrize("seed", SEEDS)
def test_what_if_finds_what_every_plan_says(seed: int) -> None:
    """Costs, the plan (the old one if it is still among the best, else the canonical one), seats that differ and
    impossibility are those of looking at every plan.
    """
    case, random = random_case(seed), Random(seed)
    change = random_change(random, case)
    with shown(case, seed):
        print(change)
        changed = apply_change(case, change)
        every = EveryPlan(first_reading(changed), rules_after(case, change))
        expected = canonical(every, supposed(every, change))
        now = EveryPlan(first_reading(case), case.rules)
        before = canonical(now, now.possible)
        if expected is not None and before is not None:
            same = (row for row in supposed(every, change) if row.plan == before.plan and row.costs == expected.costs)
            expected = next(same, expected)
        found = what_if(case, as_expression(case, change))
        assert found.changes == (change,)
        assert found.before.impossible is (before is None)
        assert found.after.impossible is (expected is None)
        assert WhatIf.model_validate_json(found.model_dump_json()) == found
        if expected is None:
            check_conflict(changed, found)
            return
        assert found.after.plan is not None
        assert dict(found.after.plan) == expected.plan
        assert found.after.costs == expected.costs
        if before is not None:
            check_differences(case, found, before, expected)


def check_differences(case: Case, found: WhatIf, before: Row, after: Row) -> None:
    """Seats and rules that differ are those that differ in the two plans."""
    seats = {item.seat: (item.before, item.after) for item in found.seats}
    assert seats == {s: (m, after.plan[s]) for s, m in before.plan.items() if after.plan[s] != m}
    rules = {item.rule: item.difference for item in found.rules}
    wishes = {*before.costs_of, *after.costs_of}
    differences = {name: after.costs_of.get(name, 0) - before.costs_of.get(name, 0) for name in wishes}
    assert rules == {name: by for name, by in differences.items() if by}


def check_conflict(changed: Case, found: WhatIf) -> None:
    """The conflict clashes and is minimal; the question that is offered instead has a plan."""
    assert found.conflict is not None
    every = EveryPlan(first_reading(changed), changed.rules)
    every.prove(found.conflict)
    if found.before.impossible:
        assert not found.by_itself
        return
    others = [item for item in found.conflict.items if item.id not in found.added_rules]
    assert found.by_itself is (len(others) <= 1 and len(others) < len(found.conflict.items))
    if found.instead:
        assert what_if(case_before(found, changed), *found.instead).after.plan is not None


def case_before(found: WhatIf, changed: Case) -> Case:
    """The case without what the question added; only such questions are offered something else."""
    assert found.added_rules
    return changed.without(*found.added_rules)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_first_place_to_improve_is_the_first_that_no_best_plan_shares(seed: int) -> None:
    """Scanning every prefix of a hand-made plan gives the same seat, better member and least cost."""
    case, random = random_case(seed), Random(seed)
    setting = first_reading(case)
    every = EveryPlan(setting, case.rules)
    with shown(case, seed):
        for row in random.sample(every.possible, min(len(every.possible), 2)):
            plan = Plan.of(case.setting, dict(row.plan))
            found = first_improvement(case, plan)
            best = every.optimum()
            assert best is not None
            if row.costs == best:
                assert found is None
                continue
            kept = 0
            while every.optimum(prefix(plan, kept + 1)) == best:
                kept += 1
            assert found is not None
            assert (found.why, found.seat, found.member) == ("costs", plan.seats[kept], plan.holder(plan.seats[kept]))
            assert (found.best, found.least) == (best, every.optimum(prefix(plan, kept + 1)))
            better = canonical(every, [row for row in every.possible if row.meets(prefix(plan, kept))])
            assert better is not None
            assert found.plan is not None
            assert dict(found.plan) == better.plan
            assert found.instead == better.plan[found.seat]


def prefix(plan: Plan, kept: int) -> list[Holding]:
    return [Holding(seat=seat, member=member) for seat, member in plan.holdings[:kept]]


@pytest.mark.parametrize("seed", SEEDS)
def test_compared_plans_cost_what_the_definitions_say(seed: int) -> None:
    """Three plans side by side: seats that differ, costs by rule, and differences from the first."""
    case, random = random_case(seed), Random(seed)
    every = EveryPlan(first_reading(case), case.rules)
    if not every.rows:
        assert column_of("best", case).origin == "impossible"
        return
    rows = random.choices(every.rows, k=3)
    plans = [Plan.of(case.setting, dict(row.plan)) for row in rows]
    with shown(case, seed):
        found = compare(*(column_of(str(number), case, plan) for number, plan in enumerate(plans)))
        held = {seat: tuple(row.plan[seat] for row in rows) for seat in case.setting.seats}
        assert {item.seat: item.members for item in found.seats} == {s: m for s, m in held.items() if len(set(m)) > 1}
        costs = {rule.id: tuple(cost(row, rule) for row in rows) for rule in case.rules}
        assert {item.rule: item.costs for item in found.rules} == {n: c for n, c in costs.items() if len(set(c)) > 1}
        for item in found.rules:
            assert item.differences == tuple(value - costs[item.rule][0] for value in costs[item.rule])
        assert [column.costs for column in found.columns] == [row.costs for row in rows]


def cost(row: Row, rule: Any) -> int:
    """A wish costs what it says; a must counts the weights of its breaches."""
    return row.costs_of[rule.id] if rule.id in row.costs_of else sum(row.breaches[rule.id].values())


@pytest.mark.parametrize("seed", SEEDS)
def test_changes_are_read_back_from_their_expressions(seed: int) -> None:
    """Every kind of change prints, in both languages, as an expression that reads back as the same change."""
    case, random = random_case(seed), Random(seed)
    with shown(case, seed):
        for change in (*(random_change(random, case) for _ in range(3)), *every_kind(random, case)):
            for text in (as_expression(case, change, "sv"), as_expression(case, change, "en")):
                assert parse_change(case, text) == change, text


def every_kind(random: Random, case: Case) -> list[kinds.Change]:
    """One change of every other kind that the case has a place for."""
    setting = case.setting
    body = random.choice(setting.bodies)
    home = body.name if len(setting.bodies) > 1 else None
    rule = random.choice(case.rules)
    found: list[kinds.Change] = [
        kinds.Weight(rule=str(rule.id), weight=random.randint(1, 9)),
        kinds.Strength(rule=str(rule.id), strength="must"),
        kinds.Strength(rule=str(rule.id), strength="wish", rank=random.choice([None, 1, 3])),
        kinds.AddRule(rule=random_rule(random, setting)),
        kinds.Extend(terms=random.randint(1, 9), body=home),
    ]
    found += [kinds.Withdraw(number=number) for number in range(len(setting.absences))]
    found += [
        kinds.Withdraw(member=item.member, body=item.body if home else None)
        for item in setting.absences
        if item.body == home or home is None
    ]
    past = [seat for post in body.posts for seat in setting.past(body.name, post)]
    if past:
        found.append(kinds.Know(seat=random.choice(past), member=random.choice(body.members).name))
    waived = [item for item in case.rules if item.kind == "succession"]
    if waived:
        label = next(ladder for ladder in waived[0].home(setting).ladders if len(ladder.posts) > 1)
        into = random.choice(label.timeline.planned).label
        found.append(kinds.Waive(rule=str(waived[0].id), into=into, reason=random.choice(["…", "på egen begäran"])))
    return [*found, declared(random, case, home)]


def declared(random: Random, case: Case, home: str | None) -> kinds.Change:
    """An absence of some posts in some terms, earliest first."""
    body = case.setting.body(home)
    posts = tuple(random.sample(body.posts, random.randint(0, len(body.posts))))
    seats: list[Seat] = [s for post in posts or body.posts for s in case.setting.sequence(body.name, post)]
    terms = tuple(dict.fromkeys(seat.term for seat in random.sample(seats, min(2, len(seats)))))
    turn: Fate = random.choice(["kept", "passed"])
    reason = random.choice(["", "på egen begäran"])
    return kinds.Declare(absence=Absence(random.choice(body.members).name, posts, terms, turn, reason, home))
