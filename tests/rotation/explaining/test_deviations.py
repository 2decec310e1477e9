from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.plan import Plan
from constraints.posts import Seat
from rotation.explaining import deviations as module
from rotation.explaining import forcing_states as states_module
from rotation.explaining.deviations import Deviation, deviations_of
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal
from rotation.solving.questions import Answer, Questions
from scenarios.sodertorn_feedback import cases as feedback
from tests.worked_examples import EXAMPLES, ORDER_RULE, SUCCESSION, agreed, away, one_post

FAIR = {"kind": "fair_share", "strength": "wish", "posts": ["chair"]}


def stated(*states: dict[str, Any]) -> dict[str, Any]:
    """A vice-chair moves up; A is on its way to the chair of 2024, then B, C, D and E are in turn."""
    return {
        **one_post(),
        "body": {"name": "G", "members": ["A", "B", "C", "D", "E"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 4}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": ["A", "B", "C", "D", "E"]},
        "history": {"2023": {"chair": "E", "vice_chair": "A"}},
        "absence": [],
        "state": list(states),
        "rule": [SUCCESSION, ORDER_RULE],
    }


def deviations(case: Case, ties: int = 1000) -> tuple[Deviation, ...]:
    found = propose(case, limits=Limits(ties=ties))
    assert isinstance(found, Proposal)
    return deviations_of(found, Questions(case, found.setting))


@cache
def after_comments(name: str) -> tuple[Deviation, ...]:
    return deviations(feedback()[name])


@cache
def example(name: str) -> tuple[Deviation, ...]:
    return deviations(parse_case(EXAMPLES[name][0]))


def test_no_departures() -> None:
    """A strict rotation has none."""
    assert example("nothing special") == ()


def test_salem_waits() -> None:
    """Haninge before Salem: Salem's absence forces it, as long as nothing worse is taken at the same rank."""
    [found] = example("Salem cannot chair in 2024, kept")
    assert (found.rule, found.rank, found.weight, found.cost) == ("turn_order", 1, 1, 1)
    assert found.args["taker"] == "Haninge"
    assert found.members == ("Haninge", "Salem")
    assert found.forced_by == "own_rank"
    assert (found.absences, found.ranks) == ((0,), (1,))
    assert found.concerns("Salem")
    assert not found.concerns("Nykvarn")


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_overtake_is_told_once(name: str) -> None:
    """As many as the worked example counts."""
    found = example(name)
    assert len(found) == EXAMPLES[name][2]
    assert len({item.key for item in found}) == len(found)


def test_a_pin_forces_overtakes() -> None:
    """Huddinge chairs in 2026 as a must: the conflict names the pin."""
    assert {item.rules for item in example("Huddinge is to chair in 2026")} == {("pin",)}


@pytest.mark.parametrize("ties", [1000, 1])
def test_an_equally_good_plan_without_it_is_given(ties: int) -> None:
    """Nykvarn cannot be vice-chair in 2025: the other of the two plans departs elsewhere. Also where it is not listed."""
    case = parse_case(EXAMPLES["Nykvarn cannot be vice-chair in 2025"][0])
    [found] = deviations(case, ties)
    assert found.forced_by == "tie"
    assert found.conflict is None
    assert found.plan is not None
    rows = " ".join("/".join(members) for _, members in found.plan.rows())
    assert rows == EXAMPLES["Nykvarn cannot be vice-chair in 2025"][1][1]


def test_musts_and_absences_alone() -> None:
    """Tyresö holds no post in 2026: whatever the wishes cost, it does not chair then, as the earlier plan has it."""
    found = {item.key: item for item in after_comments("plan_first") if item.rule == "adopted"}
    assert found["2026", "chair"].forced_by == "musts"
    assert found["2026", "chair"].absences == (1,)


def test_higher_and_lower_ranks() -> None:
    """With the plan first some overtakes follow from it; with the order first some are only preferred by the plan."""
    assert "rank" in {item.forced_by for item in after_comments("plan_first") if item.rule == "turn_order"}
    assert {item.forced_by for item in after_comments("order_first") if item.rule == "turn_order"} == {"lower_rank"}


def test_what_the_structure_forces() -> None:
    """A member that takes no part in the order cannot hold the post, whatever is given up."""
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B"]}
    pin = {"kind": "pin", "strength": "wish", "rank": 2, "weight": 3, "member": "C", "post": "chair", "terms": ["2024"]}
    [found] = [
        item for item in deviations(parse_case({**one_post(pin), "order": order, "absence": []})) if item.kind == "pin"
    ]
    assert found.forced_by == "structure"
    assert (found.weight, found.cost) == (1, 3)


def test_by_rank_then_in_the_order_of_the_case_file() -> None:
    """The wish of the first rank comes first, though it stands last in the file."""
    plan = {"2024": {"chair": "Botkyrka"}, "2025": {"chair": "Botkyrka"}}
    adopted = {"kind": "adopted", "strength": "wish", "rank": 3, "plan": plan}
    later = {"kind": "keep_free", "strength": "wish", "rank": 2, "member": "Salem", "post": "chair", "terms": ["2024"]}
    found = deviations(parse_case(agreed(rule=[SUCCESSION, adopted, later, ORDER_RULE])))
    assert [(item.rank, item.rule) for item in found] == [(2, "keep_free"), (3, "adopted"), (3, "adopted")]


def test_a_search_that_was_stopped_says_so() -> None:
    """Nothing is claimed that was not looked into."""
    case = parse_case(EXAMPLES["Salem cannot chair in 2024, kept"][0])
    found = propose(case)
    assert isinstance(found, Proposal)
    [told] = deviations_of(found, Questions(case, found.setting, Limits(deterministic_time=1e-9)))
    assert told.forced_by == "open"


def test_many_turns_are_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit a departure is told without what forces it."""
    monkeypatch.setattr(module, "MOST_TURNS", 10)
    [told] = deviations(parse_case(EXAMPLES["Salem cannot chair in 2024, kept"][0]))
    assert (told.forced_by, told.conflict) == ("open", None)


def test_departures_go_to_json_and_back() -> None:
    """Keys, arguments, conflicts and plans too."""
    found = [*after_comments("plan_first"), *example("Nykvarn cannot be vice-chair in 2025")]
    for item in found:
        assert Deviation.model_validate_json(item.model_dump_json()) == item


def shared(*rules: dict[str, Any]) -> tuple[Deviation, ...]:
    """Three members, one post, three terms: the shares count, after the rules given."""
    data = {**one_post(), "horizon": {"start": "2024-01-01", "until": {"terms": 3}}, "absence": []}
    share = {"kind": "fair_share", "strength": "wish", "rank": 2, "posts": ["chair"], "measure": "largest"}
    return deviations(parse_case({**data, "rule": [*rules, share]}))


def test_of_a_largest_departure_only_its_size_is_proven() -> None:
    """After the first term somebody is two thirds of a term ahead, whoever it is: no plan has less, all have another."""
    [found] = shared()
    assert (found.largest, found.weight, found.forced_by) == (True, 2, "structure")
    case = parse_case({**one_post(), "absence": [], "rule": [FAIR]})
    seats = case.setting.seats
    plans = [Plan.of(case.setting, dict(zip(seats, row, strict=True))) for row in ("ABCABC", "CBACBA")]
    weights = {item.members: item.weight for plan in plans for item in case.rules[0].check(plan, case.setting)}
    assert weights == {("A",): 2, ("C",): 2}


def test_what_keeps_a_largest_departure_from_being_smaller() -> None:
    """A chairs three times since the first rank has it so: the largest could be smaller, though never zero."""
    years = ["2024", "2025", "2026"]
    [found] = [
        item
        for item in shared({"kind": "pin", "strength": "wish", "member": "A", "post": "chair", "terms": years})
        if item.kind == "fair_share"
    ]
    assert (found.weight, found.forced_by, found.ranks) == (6, "rank", (1,))


def test_an_equally_good_plan_with_a_smaller_largest_departure_is_a_tie() -> None:
    """A is to chair in 2026; as much is won by its chairing in 2024 too as is lost by its chairing twice."""
    first = {"kind": "pin", "strength": "must", "member": "A", "post": "chair", "terms": ["2026"]}
    second = {"kind": "pin", "strength": "wish", "rank": 2, "member": "A", "post": "chair", "terms": ["2024"]}
    [found] = shared(first, second)
    assert (found.kind, found.weight, found.forced_by) == ("fair_share", 3, "tie")


@pytest.mark.parametrize("state", ["elected", "acting", "disputed"])
def test_a_stated_seat_is_what_forces_an_overtake(state: str) -> None:
    """D is in the vice-chair's seat of 2024, so it chairs before those ahead of it; without that it would not."""
    fact = {"one_of": ["D", "E"]} if state == "disputed" else {"member": "D"}
    found = deviations(parse_case(stated({"post": "vice_chair", "term": "2024", "state": state, **fact})))
    assert [(item.args["taker"], item.args["waiting"]) for item in found] == [("D", "B"), ("D", "C")]
    assert {item.states for item in found} == {(Seat("G", "vice_chair", "2024"),)}


def test_a_stated_seat_that_changes_nothing_forces_nothing() -> None:
    """B is elected where it would stand anyway: the absence forces the overtake."""
    data = stated({"post": "vice_chair", "term": "2024", "state": "elected", "member": "B"})
    found = deviations(parse_case({**data, "absence": away("C", [], ["2025", "2026", "2027"])}))
    assert found
    assert {item.states for item in found} == {()}


def test_only_the_stated_seats_that_force_are_named() -> None:
    """B is elected in its turn, D before C: D's seat alone is named."""
    states = [
        {"post": "vice_chair", "term": "2024", "state": "elected", "member": "B"},
        {"post": "vice_chair", "term": "2025", "state": "elected", "member": "D"},
    ]
    [found] = deviations(parse_case(stated(*states)))
    assert found.args["waiting"] == "C"
    assert found.states == (Seat("G", "vice_chair", "2025"),)


def test_stated_seats_that_force_it_together_are_both_named() -> None:
    """C acts in the year of A, who was vice-chair, and B is elected to move up: without either, A would not wait for B."""
    states = [
        {"post": "chair", "term": "2024", "state": "acting", "member": "C"},
        {"post": "vice_chair", "term": "2024", "state": "elected", "member": "B"},
    ]
    found = deviations(parse_case({**stated(*states), "rule": [SUCCESSION, ORDER_RULE]}))
    assert [(item.args["taker"], item.args["waiting"]) for item in found] == [("B", "A")]
    assert found[0].states == (Seat("G", "chair", "2024"), Seat("G", "vice_chair", "2024"))


def test_stated_seats_are_not_named_where_a_search_was_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    """B is elected in its turn, D before C: whether B's seat can be left out was not answered, so nothing is claimed."""
    states = [
        {"post": "vice_chair", "term": "2024", "state": "elected", "member": "B"},
        {"post": "vice_chair", "term": "2025", "state": "elected", "member": "D"},
    ]
    asked = states_module._asked

    def stopped(*args: Any, kept: list[Seat]) -> Answer:
        return asked(*args, kept=kept) if not kept else Answer(None, None, proven=False)

    monkeypatch.setattr(states_module, "_asked", stopped)
    [found] = deviations(parse_case(stated(*states)))
    assert found.states == ()


def test_with_very_many_stated_seats_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond the limit it is not looked into which of them force a departure."""
    monkeypatch.setattr(states_module, "MOST_STATES", 0)
    data = stated({"post": "vice_chair", "term": "2024", "state": "elected", "member": "D"})
    assert {item.states for item in deviations(parse_case(data))} == {()}
