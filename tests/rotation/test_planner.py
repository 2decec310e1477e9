"""The planner on the worked examples, and what it promises about every result."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.registry import Registry
from constraints.rules.turn_order import TurnOrder
from constraints.seats import Seats
from constraints.setting import Setting
from rotation.limits import Limits
from rotation.planner import propose
from rotation.reproving import Mismatch
from rotation.results import Impossible, Proposal
from tests.worked_examples import EXAMPLES, READINGS, agreed, away, longest_waiting, one_post


def proposed(data: dict[str, Any]) -> Proposal:
    result = propose(parse_case(data))
    assert isinstance(result, Proposal)
    assert result.proven
    return result


def as_text(plan: Plan | None) -> str:
    """ "chair/vice chair/vice …", term by term."""
    assert plan is not None
    return " ".join("/".join(members) for _, members in plan.rows())


@pytest.mark.parametrize("name", EXAMPLES)
def test_worked_examples(name: str) -> None:
    """Each example gives its plan (or its equal plans), and exactly its overtakes."""
    data, plans, cost = EXAMPLES[name]
    result = proposed(data)
    assert as_text(result.plan) == plans[0]
    assert [as_text(plan) for plan in result.ties.plans] == plans
    assert (result.ties.count, result.ties.exact, result.ties.decided) == (len(plans), True, len(plans) > 1)
    assert result.costs == {1: cost}
    assert result.bounds == {1: cost}


def test_the_one_overtake_is_haninge_before_salem() -> None:
    """The breach names who takes its turn before whom."""
    result = proposed(EXAMPLES["Salem cannot chair in 2024, kept"][0])
    found = [(item.args["taker"], item.args["waiting"]) for item in result.judgement.breaches]
    assert found == [("Haninge", "Salem")]


def test_a_member_waits_for_its_double_turn() -> None:
    """With one post and A away for three of six terms, A takes two turns in a row, at four overtakes."""
    result = proposed(one_post())
    assert as_text(result.plan) == "B C B A A C"
    assert result.costs == {1: 4}


def test_spacing_prevents_the_double_turn() -> None:
    """A must on spacing keeps A's two turns apart."""
    result = proposed(one_post({"kind": "spacing", "strength": "must", "post": "chair", "terms": 2}))
    members = as_text(result.plan).split()
    assert all(one != other for one, other in pairwise(members))
    assert result.costs[1] >= 4


def test_four_readings() -> None:
    """Who chaired in 2022, and which way round 2023 was, give the four plans, in order, and mark the seats that differ."""
    result = proposed(longest_waiting())
    body = result.case.setting.bodies[0].name
    cells = [Seat(body, "chair", "2022"), Seat(body, "chair", "2023")]
    found = [(*(reading.facts[cell] for cell in cells), as_text(reading.plan)) for reading in result.readings]
    assert found == READINGS
    assert result.all_readings
    assert not result.settled
    differing = {(seat.post, seat.term) for seat in result.differing}
    assert differing == {("chair", "2024"), ("vice_chair", "2024"), ("chair", "2025")}


def test_readings_up_to_the_limit() -> None:
    """With fewer readings allowed than there are, the proposal says so and is not settled."""
    result = propose(parse_case(longest_waiting()), limits=Limits(readings=2))
    assert isinstance(result, Proposal)
    assert len(result.readings) == 2
    assert not result.all_readings
    assert not result.settled


def test_known_history_is_one_reading() -> None:
    """Where nothing is unknown the proposal is settled."""
    result = proposed(agreed())
    assert len(result.readings) == 1
    assert result.settled


def test_a_dropped_rule_is_not_followed() -> None:
    """Without the pin Huddinge does not chair in 2026, and the plan is that of the plain case."""
    case = parse_case(EXAMPLES["Huddinge is to chair in 2026"][0])
    result = propose(case.without("pin"))
    assert isinstance(result, Proposal)
    assert as_text(result.plan) == EXAMPLES["nothing special"][1][0]
    with pytest.raises(KeyError):
        case.without("no such rule")


def test_dropping_succession_lets_salem_wait() -> None:
    """The conflict of Salem's absence is gone when its must is dropped."""
    case = parse_case(agreed(absence=away("Salem", ["chair"], ["2024"])))
    assert isinstance(propose(case), Impossible)
    assert isinstance(propose(case.without("succession")), Proposal)


class Doctored(TurnOrder):
    """A turn order whose ``post`` leaves out the overtakes: ``check`` will disagree."""

    def post(self, seats: Seats, setting: Setting) -> None:
        seats.breach(("nothing",), False)


@pytest.fixture
def _as_the_librarys_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a rule from outside it would be said that the rule is to blame."""
    monkeypatch.setattr(Doctored, "from_outside", False)


@pytest.mark.usefixtures("_as_the_librarys_own")
def test_a_wrong_post_is_a_named_error() -> None:
    """A solver's cost that ``check`` does not confirm is never published."""
    data = agreed(absence=away("Haninge", [], ["2024", "2025"]))
    with pytest.raises(Mismatch, match="the rules say"):
        propose(parse_case(data, registry=_with(Doctored)))


@pytest.mark.usefixtures("_as_the_librarys_own")
def test_a_must_that_is_not_posted_is_a_named_error() -> None:
    """A plan that breaks a must is never published either."""
    data = agreed(absence=away("Haninge", [], ["2024", "2025"]))
    data["rule"] = [data["rule"][0], {"kind": "turn_order", "strength": "must"}]
    with pytest.raises(Mismatch, match="breaks a must"):
        propose(parse_case(data, registry=_with(Doctored)))


def _with(cls: type[TurnOrder]) -> Registry:
    usual = parse_case(agreed()).registry
    return Registry(*(cls if kind == "turn_order" else rule for kind, rule in usual.items()))


def test_provenance_says_how_to_compute_it_again() -> None:
    """Fingerprint, versions and the solver's parameters go with every result."""
    result = proposed(agreed())
    assert result.provenance.fingerprint == result.case.fingerprint
    assert result.provenance.parameters["num_workers"] == 1
    assert result.provenance.solver.startswith("ortools ")
