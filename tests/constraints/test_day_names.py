"""Members go by the name of the day of the term."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.day_names import named, officially
from constraints.plan import Plan
from constraints.posts import Seat
from rotation.documents.plan_csv import as_csv
from rotation.outputs import output_files
from rotation.planner import propose
from rotation.results import Proposal

MEMBERS: list[Any] = [
    "A",
    {"name": "B", "official": "B kommun", "renamed": {"2026-01-01": "Nyby", "2027-03-01": "Nystad"}},
]


def renaming(**changes: Any) -> Case:
    """A in 2025, B in 2026, A in 2027 and B in 2028, which is called Nyby from 2026, and Nystad from March 2027."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": MEMBERS},
        "horizon": {"start": "2025-01-01", "until": {"terms": 4}},
        "ladder": {"posts": ["chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": ["A", "B"]},
        "rule": [{"kind": "turn_order", "strength": "wish"}],
    }
    return parse_case(data | changes)


@pytest.mark.parametrize(("year", "name"), [("2025", "B"), ("2026", "Nyby"), ("2027", "Nyby"), ("2028", "Nystad")])
def test_a_member_is_called_by_its_name_on_the_first_day_of_the_term(year: str, name: str) -> None:
    """Also where it changes within the term; officially it is called so too, once it has another name."""
    setting = renaming().setting
    seat = Seat("G", "chair", year)
    assert named(setting, "B", seat) == name
    assert officially(setting, "B", seat) == ("B kommun" if name == "B" else name)
    assert named(setting, "A", seat) == officially(setting, "A", seat) == "A"


def test_what_no_member_is_called_stays() -> None:
    """An empty cell, for instance."""
    assert named(renaming().setting, "", Seat("G", "chair", "2026")) == ""


def test_the_report_and_the_csv_have_the_names_of_the_day() -> None:
    """Table and reasons alike; the data keep the case's name, and both are read."""
    case = renaming()
    found = propose(case)
    assert isinstance(found, Proposal)
    files = output_files(found, "x", "en")
    assert files["csv"] == "term;chair\n2025;A\n2026;Nyby\n2027;A\n2028;Nystad\n"
    assert "| 2026 | Nyby | Nyby is next in turn as chair. |" in files["md"]
    assert '"member": "B"' in files["json"]
    assert "Nyby" not in files["json"].partition('"provenance"')[0].partition('"holdings"')[2].partition("]")[0]
    assert Plan.from_csv(files["csv"], case.setting) == found.plan
    assert Plan.from_csv(found.plan.to_csv(), case.setting) == found.plan
    assert "2028;Nystad" in as_csv(found.plan, (), case.setting)


def test_who_moves_up_has_the_name_of_the_earlier_term_there() -> None:
    """B is vice-chair in 2025, before it is called Nyby, which chairs in 2026; and it is elected as B."""
    case = renaming(
        ladder={"posts": ["vice_chair", "chair"]},
        history={"2024": {"vice_chair": "A", "chair": "B"}},
        state=[{"post": "vice_chair", "term": "2025", "state": "elected", "member": "B"}],
        rule=[{"kind": "turn_order", "strength": "wish"}, {"kind": "succession", "strength": "must"}],
    )
    found = propose(case)
    assert isinstance(found, Proposal)
    told = output_files(found, "x", "en")["md"]
    assert "B is vice-chair in 2025." in told
    assert "B is elected as vice-chair in 2025" in told
    assert "Nyby is vice-chair in 2025" not in told


def test_a_state_is_told_with_the_name_of_its_term() -> None:
    """B is elected in 2026, when it is called Nyby."""
    case = renaming(state=[{"post": "chair", "term": "2026", "state": "elected", "member": "B"}])
    found = propose(case)
    assert isinstance(found, Proposal)
    told = output_files(found, "x", "en")["md"]
    assert "Nyby is elected as chair in 2026" in told
    assert "B is elected" not in told
