from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.words import Language
from rotation import Account, Proposal, account_report, explain, load_case, propose
from rotation.explaining.fairness_account import fairness_of_plans
from rotation.report import as_text
from rotation.report.fairness_report import fairness_report
from scenarios.running import case_file


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"member": "Botkyrka"}, "Inget avsteg rör Botkyrka."),
        ({"term": "2027"}, "Inget avsteg rör 2027."),
        ({"member": "Salem"}, "Haninge får sin tur före Salem, eftersom"),
    ],
)
def test_a_departure_that_concerns_others_is_not_denied(asked: dict[str, str], told: str) -> None:
    """The proposal makes one departure: to a member or a term that it does not concern, just that is said."""
    proposal = propose(load_case(case_file("sodertorn_salem_waits")))
    assert isinstance(proposal, Proposal)
    account = explain(proposal)
    assert isinstance(account, Account)
    report = account_report(proposal, account, "sv", **asked)
    lines = [line for section in report.sections for line in section.lines]
    assert any(line.startswith(told) for line in lines)
    assert "Förslaget gör inga avsteg." not in lines


def case_of(**parts: Any) -> Case:
    return parse_case(
        {
            "format": 1,
            "body": {"name": "G", "members": ["A", "B", "C", "D", "E"]},
            "ladder": {"posts": ["chair"]},
            "rule": [{"kind": "turn_order", "strength": "wish"}],
            **parts,
        }
    )


@pytest.mark.parametrize(("language", "told"), [("sv", "inte lottad än"), ("en", "not drawn yet")])
def test_a_turn_that_is_not_drawn_yet_is_told_as_such(language: Language, told: str) -> None:
    """After the one term that the last draw reaches beyond the plan, the four others wait for the next draw."""
    seeds = {"2022-09-11": "a", "2026-09-13": "b"}
    case = case_of(
        horizon={"start": "2024-01-01", "until": {"terms": 6}, "elections": "se"},
        order={"post": "chair", "principle": "lot", "restart": "election", "seeds": seeds},
    )
    proposal = propose(case)
    assert isinstance(proposal, Proposal)
    account = explain(proposal)
    assert isinstance(account, Account)
    assert as_text(account_report(proposal, account, language)).count(told) == 4
    plans = fairness_of_plans(proposal, {"x": proposal.plan})
    assert as_text(fairness_report(plans, proposal.setting, language)).count(told) == 4


def test_who_is_only_acting_has_no_turn_in_the_table_of_turns() -> None:
    """C acts in 2024: that is none of its turns, which comes in 2026 as if it had not."""
    case = case_of(
        horizon={"start": "2024-01-01", "until": {"terms": 4}},
        order={"post": "chair", "principle": "agreed", "list": ["A", "B", "C", "D", "E"]},
        state=[{"post": "chair", "term": "2024", "state": "acting", "member": "C"}],
    )
    proposal = propose(case)
    assert isinstance(proposal, Proposal)
    account = explain(proposal)
    assert isinstance(account, Account)
    [table] = [
        section.table
        for section in account_report(proposal, account, "en").sections
        if section.table and section.heading.startswith("When")
    ]
    planned = {row[0]: row[1] for row in table.rows}
    assert "2024" not in " ".join(planned.values())
    assert planned["C"]
