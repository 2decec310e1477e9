from __future__ import annotations

import pytest

from rotation import Account, Proposal, account_report, explain, load_case, propose
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
