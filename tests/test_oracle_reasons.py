"""Reasons and departures against brute force: every witness is proved again, over random small cases."""

from __future__ import annotations

import os
from typing import get_args

import pytest

from constraints.case import Case
from constraints.rules.pin import Pin
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from constraints.words import LANGUAGES
from rotation.conflict_data import Avoided
from rotation.explaining.deviations import Deviation, Forced, deviations_of
from rotation.explaining.reasons import SeatReason, reasons_of
from rotation.explaining.witnesses import Witness
from rotation.limits import Limits
from rotation.planner import propose
from rotation.report.account_lines import deviation_line, reason_line
from rotation.report.saying import Speaker
from rotation.results import Proposal
from rotation.solving.questions import Questions
from tests.every_plan import EveryPlan
from tests.oracle.turns import Line
from tests.random_cases import random_case
from tests.random_committees import random_committee
from tests.test_oracle import shown

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)

pytestmark = pytest.mark.oracle


@pytest.mark.parametrize("seed", SEEDS)
def test_every_witness_holds(seed: int) -> None:
    """One reason per seat and one account per departure; what each claims is what looking at every plan shows."""
    _prove(random_case(seed), seed)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_witness_of_a_committee_holds(seed: int) -> None:
    """The same where a vice-chair moves up and members take turns, which is what most bodies ask about."""
    _prove(random_committee(seed), seed)


def test_every_kind_is_among_them() -> None:
    """The cases have seats of every kind, and departures of every category: nothing goes unproved."""
    kinds, forced = set(), set()
    for case in [*map(random_committee, range(40)), *map(random_case, range(20))]:
        proposal = propose(case)
        if isinstance(proposal, Proposal):
            questions = Questions(case, proposal.setting)
            kinds |= {reason.kind for reason in reasons_of(proposal, questions)}
            forced |= {item.forced_by for item in deviations_of(proposal, questions)}
    assert kinds == set(_KINDS)
    assert forced == set(get_args(Forced)) - {"open"}


def _prove(case: Case, seed: int) -> None:
    with shown(case, seed):
        # With few plans listed, what is not listed has to be asked for.
        proposal = propose(case, limits=Limits(ties=2 if seed % 3 == 0 else 1000, readings=1))
        if not isinstance(proposal, Proposal):
            return
        every = EveryPlan(proposal.setting, case.rules)
        questions = Questions(case, proposal.setting)
        reasons = reasons_of(proposal, questions)
        assert tuple(reason.seat for reason in reasons) == proposal.plan.seats
        for reason in reasons:
            _prove_reason(case, proposal, every, reason)
        deviations = deviations_of(proposal, questions)
        _complete(case, proposal, every, deviations)
        for deviation in deviations:
            _prove_deviation(proposal, every, deviation)
        _say(proposal, reasons, deviations)


def _say(proposal: Proposal, reasons: tuple[SeatReason, ...], deviations: tuple[Deviation, ...]) -> None:
    """Everything has words in both languages."""
    for language in LANGUAGES:
        speaker = Speaker(proposal.setting, language)
        assert all(reason_line(proposal, reason, speaker) for reason in reasons)
        assert all(deviation_line(proposal, deviation, speaker) for deviation in deviations)


# --- reasons ---------------------------------------------------------------------------------------------------------


def _prove_reason(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    plan = proposal.plan
    assert SeatReason.model_validate_json(reason.model_dump_json()) == reason
    assert reason.member == plan.holder(reason.seat)
    asked = reason.witness.asked
    assert (asked.seat, asked.member, asked.holds) == (reason.seat, reason.member, False)
    assert all(item.met(plan) for item in reason.witness.given)
    _prove_witness(proposal, every, reason.witness)
    for waited in reason.waiting:
        assert waited.declined or waited.witness is not None
        if waited.declined:
            assert waited.member not in every.world.may_hold(reason.seat)
        if waited.witness is not None:
            assert (waited.witness.asked.seat, waited.witness.asked.member) == (reason.seat, waited.member)
            _prove_witness(proposal, every, waited.witness)
    assert reason.rules == reason.witness.deciding
    assert reason.rank == reason.witness.rank
    _KINDS[reason.kind](case, proposal, every, reason)


def _prove_witness(proposal: Proposal, every: EveryPlan, witness: Witness) -> None:
    conditions = (*witness.given, witness.asked)
    best = every.optimum(conditions)
    assert witness.result == ("impossible" if best is None else "equal" if best == proposal.costs else "worse")
    if best is None:
        assert witness.conflict is not None
        every.prove(witness.conflict, conditions)
        return
    assert witness.plan is not None
    row = every.row(witness.plan)
    assert row.possible
    assert row.meets(conditions)
    assert witness.costs == row.costs == best
    assert witness.rank == next((rank for rank in every.ranks if best[rank] != proposal.costs[rank]), None)
    published = every.row(proposal.plan)
    differing = {name: cost - published.costs_of[name] for name, cost in row.costs_of.items()}
    told = {change.rule: change.difference for change in witness.changes if change.strength == "wish"}
    assert told == {name: more for name, more in differing.items() if more}
    ranks = {rule.id: rule.rank or 1 for rule in every.rules}
    assert witness.deciding == tuple(
        c.rule for c in witness.changes if ranks[c.rule] == witness.rank and differing[c.rule] > 0
    )


def _pinned(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    pins = [case.rule(name) for name in reason.rules]
    named = [
        seat for pin in pins if isinstance(pin, Pin) and pin.member == reason.member for seat in pin.seats(case.setting)
    ]
    goal = _goal(every, reason)
    assert reason.seat in named or goal in named
    assert reason.witness.result in ("impossible", "worse")


def _moves_up(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    world, seat = every.world, reason.seat
    posts = world.ladder(seat.body, seat.post).ladder.names
    number = next(n for n in range(1, 99) if world.seat(seat.body, seat.post, n) == seat)
    junior = world.seat(seat.body, posts[posts.index(seat.post) - 1], number - 1)
    assert world.holder(dict(proposal.plan), junior) == reason.member
    assert [item.seat for item in reason.witness.given] == ([junior] if junior in world.seats else [])
    rules = [rule for name in reason.rules if isinstance(rule := case.rule(name), Succession)]
    assert any(all(waiver.into != seat.term for waiver in rule.waivers) for rule in rules)
    if reason.witness.conflict is not None:
        keys = [key for item in reason.witness.conflict.items for key in item.keys]
        assert (seat.term, junior.post, seat.post) in keys
    else:
        assert reason.witness.result == "worse"


def _next(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    goal = _goal(every, reason)
    assert goal is not None
    orders = [rule for name in reason.rules if isinstance(rule := case.rule(name), TurnOrder)]
    body = every.world.bodies[goal.body]
    assert any((rule.of_post or body.orders[0].post) == goal.post for rule in orders)
    assert reason.witness.result in ("impossible", "worse")
    waiting = _waiting(every, proposal, goal)
    assert sorted(waiting) == sorted(item.member for item in reason.ground.waiting)
    if reason.kind == "next_in_turn":
        assert not waiting
        assert not reason.ground.struck
    else:
        assert waiting or reason.ground.struck
        assert all(every.optimum([item]) is None for item in _seated(reason, waiting))


def _seated(reason: SeatReason, members: list[str]) -> list[object]:
    asked = reason.witness.asked
    return [asked.model_copy(update={"member": name, "holds": True}) for name in members]


def _wish(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    assert reason.witness.result == "worse"
    assert (reason.rank == every.ranks[0]) is (reason.kind == "wish")
    assert reason.rules


def _only(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    assert reason.witness.result == "impossible"


def _tie(case: Case, proposal: Proposal, every: EveryPlan, reason: SeatReason) -> None:
    best = every.optimum()
    plans = [row.plan for row in every.possible if row.costs == best]
    tie, seat = reason.tie, reason.seat
    assert reason.witness.result == "equal"
    assert tie is not None
    assert tie.count == len(plans) if tie.exact else 1 < tie.count <= len(plans)
    others = {plan[seat] for plan in plans} - {reason.member}
    assert others
    assert set(tie.others) == others if tie.exact else set(tie.others) <= others
    earlier = every.world.seats[: every.world.seats.index(seat)]
    alike = [plan for plan in plans if all(plan[other] == proposal.plan.holder(other) for other in earlier)]
    if tie.here is not None:
        assert tie.here is any(plan[seat] != reason.member for plan in alike)


_KINDS = {
    "pinned": _pinned,
    "moves_up": _moves_up,
    "next_in_turn": _next,
    "next_after": _next,
    "wish": _wish,
    "lower_wish": _wish,
    "only": _only,
    "tie": _tie,
}


def _goal(every: EveryPlan, reason: SeatReason) -> object:
    """The seat whose turn the reason's seat takes: of its post, or of the next senior one with an order."""
    world, seat = every.world, reason.seat
    ladder = world.ladder(seat.body, seat.post).ladder
    number = next(n for n in range(1, 99) if world.seat(seat.body, seat.post, n) == seat)
    for step, post in enumerate(ladder.names[ladder.names.index(seat.post) :] if ladder.links else [seat.post]):
        if world.order(seat.body, post) is not None:
            return world.seat(seat.body, post, number + step)
    return None


def _waiting(every: EveryPlan, proposal: Proposal, goal: object) -> list[str]:
    """Members with an unstruck turn before the one taken at the goal that is not taken by then."""
    line = Line(every.world, goal.body, goal.post)
    plan = dict(proposal.plan)
    upto = line.seats[: line.seats.index(goal) + 1]
    line.seats, whole = upto, line.seats
    taken = line.taken(plan)
    line.seats = whole
    before = line.turns[: line.spots[taken[-1]]]
    return list(dict.fromkeys(turn.member for turn in before if not turn.struck and turn not in taken))


# --- departures ------------------------------------------------------------------------------------------------------


def _complete(case: Case, proposal: Proposal, every: EveryPlan, found: tuple[Deviation, ...]) -> None:
    """Every breach of a wish is told once, by rank and then in the order of the case file."""
    row = every.row(proposal.plan)
    wishes = sorted((rule for rule in case.rules if rule.strength == "wish"), key=lambda rule: rule.rank or 1)
    told = {(item.rule, item.key): item for item in found}
    assert len(told) == len(found)
    assert set(told) == {(rule.id, key) for rule in wishes for key in row.breaches[rule.id]}
    names = [rule.id for rule in wishes]
    assert [item.rule for item in found] == sorted((item.rule for item in found), key=names.index)
    for item in found:
        rule = case.rule(item.rule)
        assert item.cost == (rule.weight or 1) * row.breaches[item.rule][item.key]


def _prove_deviation(proposal: Proposal, every: EveryPlan, found: Deviation) -> None:
    assert Deviation.model_validate_json(found.model_dump_json()) == found
    most = found.weight - 1 if found.largest else 0
    without = [row for row in every.rows if row.breaches[found.rule].get(found.key, 0) <= most]
    left = [row for row in without if row.possible]
    assert found.forced_by == _expected(proposal, every, found, bool(without), left)
    if found.forced_by == "tie":
        assert found.plan is not None
        row = every.row(found.plan)
        assert row in left
        assert row.costs == proposal.costs
    else:
        assert found.conflict is not None
        every.prove(found.conflict, avoided=[Avoided(found.rule, found.key, most)], ranks=proposal.costs)


def _expected(proposal: Proposal, every: EveryPlan, found: Deviation, any_at_all: bool, left: list[object]) -> str:
    if not any_at_all:
        return "structure"
    if not left:
        return "musts"
    for rank in every.ranks:
        left = [row for row in left if row.costs[rank] <= proposal.costs[rank]]
        if not left:
            return "rank" if rank < found.rank else "own_rank" if rank == found.rank else "lower_rank"
    return "tie"
