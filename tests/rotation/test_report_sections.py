"""The sections of a report: what they say of the history is what the case states."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import Language
from rotation import Proposal, propose
from rotation.report.saying import Speaker
from rotation.report.sections import queue_lines
from tests.small_cases import small


def lines(history: dict[str, Any], language: Language) -> str:
    """The lines on the turn order of a proposal with this history."""
    body = {"name": "R", "members": ["Alby", "Berga", "Dalby", "Ekeby"]}
    proposal = propose(parse_case(small(body=body, history=history)))
    assert isinstance(proposal, Proposal)
    return " ".join(queue_lines(proposal, Speaker(proposal.setting, language)))


@pytest.mark.parametrize(
    ("language", "stated", "unstated"),
    [
        (
            "sv",
            "Alby var vice ordförande 2023 men blev inte ordförande 2024.",
            "den som var vice ordförande 2023 inte blev",
        ),
        (
            "en",
            "Alby was vice-chair in 2023 but did not become chair in 2024.",
            "whoever was vice-chair in 2023 did not",
        ),
    ],
)
def test_a_departure_names_only_who_is_stated(language: Language, stated: str, unstated: str) -> None:
    """The same member chaired twice, so that whoever was vice-chair did not move up: a name is told where one is given."""
    chairs: dict[str, Any] = {"2023": {"chair": "Berga"}, "2024": {"chair": "Berga"}}
    told = lines(chairs, language)
    assert unstated in told
    assert not [name for name in ("Alby", "Dalby", "Ekeby") if f"{name} va" in told or f"{name} was" in told]
    told = lines({**chairs, "2023": {"chair": "Berga", "vice_chair": "Alby"}}, language)
    assert stated in told
    assert unstated not in told
