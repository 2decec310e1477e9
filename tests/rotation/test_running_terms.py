"""Earlier terms that last into the horizon: whoever holds such a seat cannot take a second post of the body."""

from __future__ import annotations

from typing import Any

from constraints.case import parse_case
from constraints.plan import Plan
from constraints.posts import Seat
from rotation.checking import check
from rotation.planner import propose
from rotation.results import Proposal


def _case(host: Any) -> dict[str, Any]:
    """A yearly chair beside a host in two-year terms, of which the running one lasts through 2024."""
    return {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 2}},
        "ladder": [{"posts": ["chair"]}, {"posts": ["host"], "start": "2025-01-01", "term": "2 years"}],
        "order": {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]},
        "history": {"2023-01-01": {"host": host}},
        "rule": [{"kind": "turn_order", "strength": "wish"}],
    }


def test_the_running_holder_is_not_planned_for_a_second_post() -> None:
    """A is host through 2024, so B chairs first although A is first in turn."""
    result = propose(parse_case(_case("A")))
    assert isinstance(result, Proposal)
    assert result.plan["chair", "2024"] == "B"


def test_a_plan_that_does_so_is_told() -> None:
    """A hand-made plan with A in both posts has two posts at once, and no other fault."""
    case = parse_case(_case("A"))
    rows = {"2024": {"chair": "A"}, "2025": {"chair": "B"}, "2025-01-01": {"host": "C"}}
    found = check(case, Plan.from_rows(case.setting, rows)).faults
    assert [(fault.fault, fault.seats) for fault in found] == [
        ("two_posts", (Seat("G", "host", "2023-01-01"), Seat("G", "chair", "2024")))
    ]


def test_an_unknown_running_holder_makes_readings_differ() -> None:
    """Whether A or C is host decides who chairs in 2024: two readings, and the seat is marked."""
    result = propose(parse_case(_case({"one_of": ["A", "C"]})))
    assert isinstance(result, Proposal)
    assert len(result.readings) == 2
    assert Seat("G", "chair", "2024") in result.differing
