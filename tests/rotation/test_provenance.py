"""How a result was computed: every route that ran, and what the proof takes for granted of rules from outside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from benchmarks.cases import large
from constraints.case import parse_case
from constraints.words import Language
from rotation.limits import Limits
from rotation.planner import propose
from rotation.report.build import report_on
from rotation.report.data import result_data
from rotation.results import NothingFound, Proposal
from rotation.solving.line import route
from scenarios.own_rule import cases as own
from tests.small_cases import small_case


def told(result: object, language: Language) -> str:
    return " ".join(report_on(result, language).sections[-1].lines)


def test_every_route_that_ran_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the two readings one is left to the solver: both are told, with how many readings they did."""
    solve, asked = route.solve_line, []

    def only_first(*args: object, **kwargs: object) -> object:
        asked.append(args)
        return solve(*args, **kwargs) if len(asked) == 1 else None

    monkeypatch.setattr("rotation.solving.settling.solve_line", only_first)
    data = large(27, 60, principle="agreed", absent=0)
    data["history"][max(data["history"])]["chair"] = {"one_of": ["Member 26", "Member 27"]}
    result = propose(parse_case(data), limits=Limits(ties=2))
    assert isinstance(result, Proposal)
    assert result.provenance.route == "line"
    assert result.provenance.routes == {"line": 1, "solver": 1}
    assert result_data(result)["provenance"]["routes"] == {"line": 1, "solver": 1}
    assert "längs raden av medlemmar för en av läsningarna av historiken, med ortools" in told(result, "sv")
    assert "along the line of members for one of the readings of the history, with ortools" in told(result, "en")


def test_one_route_is_told_as_ever() -> None:
    """Where all readings went the same way nothing is counted, and the data name no route."""
    result = propose(small_case())
    assert isinstance(result, Proposal)
    assert "readings" not in told(result, "en")
    assert not {"route", "routes", "own_rules"} & set(result_data(result)["provenance"])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Beviset räknar med att de egna reglerna ("),
        ("en", "The proof takes it that the rules from outside the library"),
    ],
)
def test_what_a_proof_takes_for_granted_of_rules_from_outside(language: Language, sentence: str) -> None:
    """Of plans that nobody looked at only their ``post`` is known: said of what is proven, and of nothing else."""
    result = propose(own()[""])
    assert isinstance(result, Proposal)
    names = tuple(rule.id for rule in result.case.rules if rule.kind == "anniversary")
    assert names
    assert result_data(result)["provenance"]["own_rules"] == list(names)
    assert sentence in told(result, language)
    assert sentence not in told(replace(result, proven=False), language)
    assert sentence not in told(NothingFound(result.case, result.provenance), language)
