"""Alternatives as data: what they say, what they refuse."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from rotation.explaining.alternatives import Alternatives, alternatives
from rotation.explaining.asking import QuestionError
from rotation.explaining.loss import Kind, checked_loss, parsed_loss
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible, NothingFound, Proposal
from scenarios.running import case_file
from tests.random_cases import random_case
from tests.small_cases import small_case, two_bodies
from tests.worked_examples import EXAMPLES

FEEDBACK = load_case(case_file("sodertorn_feedback"))
KINDS: list[Kind] = ["equal", "next", "different"]


def found_of(case: Case, **parts: Any) -> Alternatives:
    result = alternatives(case, **parts)
    assert isinstance(result, Alternatives)
    return result


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", [FEEDBACK, parse_case(two_bodies()), random_case(3), random_case(17)])
def test_alternatives_go_to_json_and_back(case: Case, kind: Kind) -> None:
    """Nothing is lost, and nothing is changed."""
    found = found_of(case, kind=kind, n=3)
    assert found.alternatives or kind != "next"
    assert Alternatives.model_validate_json(found.model_dump_json()) == found


def test_the_worked_example_has_one_equal_plan_beside_the_published_one() -> None:
    """Nykvarn cannot be vice-chair in 2025: two equal plans; the second differs in four seats and costs the same."""
    data, lines, overtakes = EXAMPLES["Nykvarn cannot be vice-chair in 2025"]
    found = found_of(parse_case(data), kind="equal")
    (other,) = found.alternatives
    assert [member for _, member in found.plan] == lines[0].replace("/", " ").split()
    assert [member for _, member in other.plan] == lines[1].replace("/", " ").split()
    assert (found.found, found.exact, found.complete, found.stopped) == (1, True, True, False)
    assert other.costs == found.costs == {1: overtakes}
    assert other.changes == ()
    assert [(item.args["taker"], item.args["waiting"]) for item in other.made] == [("Nykvarn", "Haninge")]
    assert [(item.args["taker"], item.args["waiting"]) for item in other.avoided] == [("Tyresö", "Nykvarn")]


def test_one_list_of_many_ties_is_complete() -> None:
    """A chair without any rule: 80 other plans, each once, none of them the published one."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 4}},
        "ladder": {"posts": ["chair"]},
    }
    found = found_of(parse_case(data), kind="equal", n=100)
    assert (found.found, found.listed, found.complete) == (80, 80, True)
    assert len({found.plan, *(item.plan for item in found.alternatives)}) == 81
    short = found_of(parse_case(data), kind="equal", n=7)
    assert (short.found, short.listed, short.exact, short.complete) == (80, 7, True, False)
    assert short.alternatives == found.alternatives[:7]


def test_few_known_ties_are_no_limit() -> None:
    """A proposal that lists only two of its ties gives the same list, and says that there are at least so many."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 4}},
        "ladder": {"posts": ["chair"]},
    }
    case = parse_case(data)
    few = found_of(case, kind="equal", n=7, limits=Limits(ties=2))
    assert few.alternatives == found_of(case, kind="equal", n=7).alternatives
    assert (few.found, few.exact) == (7, False)
    assert found_of(case, kind="equal", n=100, limits=Limits(ties=2)).found == 80


def test_a_proposal_saves_a_search_and_changes_nothing() -> None:
    """The same alternatives with a ready proposal; another case's proposal is refused."""
    proposal = propose(FEEDBACK)
    assert isinstance(proposal, Proposal)
    assert alternatives(FEEDBACK, n=3, proposal=proposal) == alternatives(FEEDBACK, n=3)
    with pytest.raises(ValueError, match="another case"):
        alternatives(small_case(), proposal=proposal)


def test_what_is_told_to_one_member_is_only_what_concerns_it() -> None:
    """Alternatives that leave a member's seats as they are are left out; numbers and distances stay."""
    found = found_of(FEEDBACK, n=5)
    told = found.about("Nykvarn")
    assert told.member == "Nykvarn"
    assert told.listed == 5
    assert 0 < len(told.alternatives) < 5
    for item in told.alternatives:
        whole = found.alternatives[item.number - 1]
        assert item.plan == whole.plan
        assert item.distance == whole.distance
        assert all("Nykvarn" in (item.plan.holder(seat), found.plan.holder(seat)) for seat in item.seats)


def test_the_departures_explain_the_costs() -> None:
    """At every rank what is added less what disappears is the difference of the costs (weights are one here)."""
    found = found_of(FEEDBACK, n=12)
    for item in found.alternatives:
        for rank, cost in item.costs.items():
            added = sum(d.weight * FEEDBACK.rule(d.rule).factor for d in item.made if d.rank == rank)
            gone = sum(d.weight * FEEDBACK.rule(d.rule).factor for d in item.avoided if d.rank == rank)
            assert added - gone == cost - found.costs[rank]


@pytest.mark.parametrize("kind", KINDS)
def test_an_impossible_case_stays_impossible(kind: Kind) -> None:
    """What propose says is handed on."""
    assert isinstance(alternatives(load_case(case_file("sodertorn_strict")), kind=kind), Impossible)


def test_a_stopped_search_lists_nothing_unproven() -> None:
    """Stopped at once: nothing found. Stopped after the proposal: it is said, and what is listed is still right."""
    assert isinstance(alternatives(FEEDBACK, progress=lambda _: False), NothingFound)
    proposal = propose(FEEDBACK)
    assert isinstance(proposal, Proposal)
    for kind in ("next", "different"):
        found = found_of(FEEDBACK, kind=kind, proposal=proposal, progress=lambda _: False)
        assert (found.stopped, found.exact, found.alternatives) == (True, False, ())


def test_a_stopped_search_keeps_what_it_had() -> None:
    """What was found before the limit is a beginning of the whole list."""
    whole = found_of(FEEDBACK, n=8)
    calls = iter(range(10_000))
    part = found_of(FEEDBACK, n=8, proposal=_proposal(), progress=lambda _: next(calls) < 12)
    assert part.stopped
    assert 0 < part.listed < 8
    assert part.alternatives == whole.alternatives[: part.listed]


def _proposal() -> Proposal:
    result = propose(FEEDBACK)
    assert isinstance(result, Proposal)
    return result


def test_the_first_reading_is_named() -> None:
    """Which uncertain facts all of it rests on."""
    case = load_case(case_file("sodertorn_2024_2027"))
    fact = found_of(case, n=1).facts[0]
    assert (fact.seat.post, fact.seat.term, fact.member) == ("chair", "2022", "Nykvarn")
    assert found_of(FEEDBACK, n=1).facts == ()


# --- the loss --------------------------------------------------------------------------------------------------------


def test_a_loss_is_read() -> None:
    """Numbers, "any", blanks; ranks that are not named lose nothing; by default one more at every rank."""
    assert parsed_loss(FEEDBACK, "different", ["1 = 2", "2=Any"]) == {1: 2, 2: None}
    assert checked_loss(FEEDBACK, "different", {2: 3}) == {1: 0, 2: 3}
    assert checked_loss(FEEDBACK, "different", None) == {1: 1, 2: 1}
    assert checked_loss(FEEDBACK, "next", None) == {}


def test_everything_wrong_with_a_loss_is_said_at_once() -> None:
    """What cannot be read, ranks that stand twice or are not there, and a kind that takes none."""
    with pytest.raises(QuestionError) as caught:
        parsed_loss(FEEDBACK, "equal", ["1=x", "1", "=2", "2=1", "2=2", "7=1", "1=-1"])
    codes = ["syntax", "syntax", "syntax", "twice", "syntax", "rank", "kind"]
    assert [item.code for item in caught.value.problems] == [f"loss.{code}" for code in codes]


def test_a_loss_is_not_negative() -> None:
    """Gains cannot be asked for; a case without wishes has no ranks."""
    with pytest.raises(QuestionError) as caught:
        alternatives(FEEDBACK, kind="different", loss={1: -1})
    assert [item.code for item in caught.value.problems] == ["loss.negative"]
    with pytest.raises(QuestionError) as caught:
        alternatives(small_case(rule=None), kind="different", loss={1: 1})
    assert [item.code for item in caught.value.problems] == ["loss.no_ranks"]


def test_at_least_one_alternative_is_asked_for() -> None:
    """None at all makes no question."""
    with pytest.raises(ValueError, match="1 or more"):
        alternatives(FEEDBACK, n=0)
