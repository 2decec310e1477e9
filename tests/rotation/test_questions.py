from __future__ import annotations

import pytest

from constraints.case import parse_case
from constraints.posts import Seat
from rotation.conflict_data import Demand
from rotation.limits import Limits
from rotation.plain import Holding
from rotation.planner import propose
from rotation.results import Proposal
from rotation.solving.levels import Templates, solve_levels
from rotation.solving.questions import Questions
from rotation.solving.runs import SolverFault, Watch
from rotation.solving.ties import find_ties
from tests.worked_examples import EXAMPLES, SUCCESSION, agreed, one_post

HOME = "Samarbetskommittén"


def asked(data: dict[str, object], limits: Limits | None = None) -> Questions:
    case = parse_case(data)
    return Questions(case, case.readings().settings[0], limits)


def held(member: str, term: str, holds: bool = True) -> Holding:
    return Holding(seat=Seat(HOME, "chair", term), member=member, holds=holds)


def test_without_keys_items_are_named_as_wholes() -> None:
    """The same items, quicker: which of their breaches clash is not asked."""
    order = {"kind": "turn_order", "strength": "must"}
    questions, demand = asked(agreed(rule=[SUCCESSION, order])), Demand((held("Tyresö", "2026"),))
    found, named = questions.conflict(demand, keys=False), questions.conflict(demand)
    assert found is not None
    assert named is not None
    assert [(item.id, item.keys) for item in found.items] == [("turn_order", ())]
    assert [item.id for item in named.items] == ["turn_order"]
    assert named.items[0].keys


def test_ranks_come_last() -> None:
    """Haninge before Salem: the absence, and that nothing worse is taken at the same rank."""
    case = parse_case(EXAMPLES["Salem cannot chair in 2024, kept"][0])
    proposal = propose(case)
    assert isinstance(proposal, Proposal)
    [breach] = proposal.judgement.breaches
    demand = Demand(avoided=(("turn_order", breach.key),), ranks=proposal.costs)
    found = Questions(case, proposal.setting).conflict(demand)
    assert found is not None
    assert [(item.kind, item.id) for item in found.items] == [("absence", "0"), ("rank", "1")]
    assert found.items[0].keys == (("2024", "chair"),)


def test_what_the_structure_rules_out() -> None:
    """Two posts at once, and a holder who takes no part in the order: no rule is needed."""
    questions = asked(agreed(rule=[]))
    both = (held("Salem", "2024"), Holding(seat=Seat(HOME, "vice_chair", "2024"), member="Salem"))
    found = questions.conflict(Demand(both))
    assert found is not None
    assert (found.kind, found.items, found.seats) == ("structure", (), tuple(item.seat for item in both))
    data = {
        **one_post(),
        "order": {"post": "chair", "principle": "agreed", "list": ["A", "B"]},
        "absence": [],
        "rule": [],
    }
    outsider = asked(data).conflict(Demand((Holding(seat=Seat("G", "chair", "2024"), member="C"),)))
    assert outsider is not None
    assert outsider.kind == "structure"


def test_a_demand_that_a_plan_meets_is_a_fault() -> None:
    """Nobody is told of a conflict that is none."""
    with pytest.raises(SolverFault):
        asked(agreed()).conflict(Demand((held("Salem", "2024"),)))


def test_a_search_that_is_stopped_gives_nothing() -> None:
    """No conflict is claimed."""
    questions = asked(agreed(), Limits(deterministic_time=1e-9))
    questions.watch.spent = 1.0
    assert questions.conflict(Demand((held("Haninge", "2024"),))) is None


def test_a_plan_that_avoids_a_breach_is_proved_again() -> None:
    """Nykvarn cannot be vice-chair in 2025: the other plan, at the same cost; at a lower one there is none."""
    case = parse_case(EXAMPLES["Nykvarn cannot be vice-chair in 2025"][0])
    questions = Questions(case, case.readings().settings[0])
    avoided = (("turn_order", ("Nykvarn", 1, "Tyresö", 1)),)
    found = questions.avoiding(Demand(avoided=avoided, ranks={1: 1}))
    assert found.plan is not None
    assert found.costs == {1: 1}
    assert found.plan.holder(Seat(HOME, "vice_chair", "2024")) == "Nykvarn"
    assert questions.avoiding(Demand(avoided=avoided, ranks={1: 0})).impossible


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_answer_is_the_canonical_one_of_all_that_are_as_good(name: str) -> None:
    """Found alone, the plan is the one that a list of all equally good plans would give first."""
    proposal = propose(parse_case(EXAMPLES[name][0]))
    assert isinstance(proposal, Proposal)
    for seat in proposal.plan.seats:
        asked = Holding(seat=seat, member=proposal.plan.holder(seat), holds=False)
        answer = Questions(proposal.case, proposal.setting).best(asked)
        models = Templates(proposal.setting, proposal.case.rules).under([asked])
        levels = solve_levels(proposal.setting, proposal.case.rules, Watch(Limits()), models=models)
        if levels.plan is None:
            assert answer.impossible
            continue
        plan, ties = find_ties(levels.model, levels.plan, 1_000, Watch(Limits()))
        assert ties.exact
        assert answer.plan == plan
