"""The sections of a report: what they say of the history is what the case states."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation import Proposal, propose
from rotation.report.build import report_on
from rotation.report.render import as_text
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


POPULATION = [
    {"name": "Alby", "population": {"2020-12-31": 30, "2024-12-31": 10}},
    {"name": "Berga", "population": {"2020-12-31": 20, "2024-12-31": 20}},
    {"name": "Dalby", "population": {"2020-12-31": 10, "2024-12-31": 30}},
]


def renewed(last: str, language: Language) -> str:
    """The lines on an order by population that is renewed, after a year in which ``last`` was chair."""
    body = {"name": "R", "members": POPULATION}
    order = {"post": "chair", "principle": "population", "date": "2020-12-31", "renewed": True}
    ladder = {"posts": ["chair"]}
    rules = [{"kind": "turn_order", "strength": "must"}]
    history = {"2024": {"chair": last}}
    case = parse_case(small(body=body, order=order, ladder=ladder, history=history, rule=rules))
    proposal = propose(case)
    assert isinstance(proposal, Proposal)
    return " ".join(queue_lines(proposal, Speaker(proposal.setting, language)))


def test_of_renewed_rounds_only_the_running_one_is_listed() -> None:
    """Alby was chair: Berga and Dalby are left of that round. The next one is sorted anew, by figures of its own."""
    assert renewed("Alby", "sv") == (
        "I den omgång som pågår när planen börjar återstår turerna som ordförande för Berga och Dalby, i den ordningen. "
        "Den omgången följer folkmängden 2020-12-31, störst först. "
        "Varje ny omgång ordnas på nytt när den börjar, efter den folkmängd som då är den senaste, störst först."
    )
    assert "are left, in this order: Berga and Dalby. That round follows population on 2020-12-31" in renewed(
        "Alby", "en"
    )


def test_a_round_that_begins_with_the_plan_has_figures_of_its_own() -> None:
    """Dalby, the last one, was chair: nothing is left, and the figures of 2020 order nothing more."""
    assert renewed("Dalby", "sv") == (
        "Turen som ordförande börjar en ny omgång när planen börjar. "
        "Varje ny omgång ordnas på nytt när den börjar, efter den folkmängd som då är den senaste, störst först."
    )
    assert "begins a new round when the plan begins" in renewed("Dalby", "en")


def test_the_seed_of_a_lot_is_told() -> None:
    """Whoever reads the report can draw again."""
    case = parse_case(small(order={"post": "chair", "principle": "lot", "seed": "minutes of 14 November"}))
    proposal = propose(case)
    assert isinstance(proposal, Proposal)
    told = [" ".join(queue_lines(proposal, Speaker(proposal.setting, language))) for language in LANGUAGES]
    assert "Ordningen är lottad (lottnummer: minutes of 14 November)." in told[0]
    assert "The order was drawn by lot (seed: minutes of 14 November)." in told[1]


def test_every_draw_with_a_seed_of_its_own_is_told() -> None:
    """By the day that it is named after, in the order of the days, in both languages; no general seed is made up."""
    seeds = {"2026-09-13": 8, "2022-09-11": "§ 3"}
    order = {"post": "chair", "principle": "lot", "restart": "election", "seeds": seeds}
    horizon = {"start": "2025-01-01", "until": {"terms": 3}, "elections": "se"}
    found = propose(parse_case(small(order=order, horizon=horizon)))
    assert isinstance(found, Proposal)
    told = [" ".join(as_text(report_on(found, language)).split()) for language in ("sv", "en")]
    lines = [f"Omgången från {day} är lottad för sig (lottnummer: {seeds[day]})." for day in sorted(seeds)]
    assert told[0].index(lines[0]) < told[0].index(lines[1])
    assert "The round from 2022-09-11 was drawn by itself (seed: § 3)." in told[1]
    assert "None" not in told[1]
