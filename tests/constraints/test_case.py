from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from constraints.absences import Absence, PowerShift
from constraints.case import Case, as_data, parse_case
from constraints.document import Body
from constraints.members import Member
from constraints.orders import AgreedOrder
from constraints.posts import Ladder
from constraints.problems import CaseError
from constraints.registry import RULES
from constraints.rules.spacing import Spacing
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from constraints.terms import Horizon, Until
from tests.small_cases import problems_of, small, small_case, told

PIN = {"kind": "pin", "strength": "wish", "member": "Ask", "post": "chair", "terms": ["2026"]}


def test_a_case_from_python_objects_is_the_same_as_from_data() -> None:
    """Objects, plain data, and a mixture say the same."""
    parts: dict[str, Any] = {
        "body": Body(name="Rådet", members=(Member(name="Ask"), Member(name="En", joins=date(2020, 1, 1)))),
        "horizon": Horizon(start=date(2025, 1, 1), until=Until(terms=2)),
        "ladder": Ladder.model_validate({"posts": ["vice_chair", "chair"]}),
        "order": AgreedOrder(post="chair", list=("Ask", "En")),
        "rule": [Succession(strength="must"), {"kind": "turn_order", "strength": "wish"}],
        "power_shift": [PowerShift("En", "2022")],
    }
    case = Case.of(format=1, **parts)
    data = {
        "format": 1,
        "body": {"name": "Rådet", "members": ["Ask", {"name": "En", "joins": "2020-01-01"}]},
        "horizon": {"start": "2025-01-01", "until": {"terms": 2}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": ["Ask", "En"]},
        "rule": [{"kind": "succession", "strength": "must"}, {"kind": "turn_order", "strength": "wish"}],
        "power_shift": [{"member": "En", "when": "2022"}],
    }
    assert case.fingerprint == parse_case(data).fingerprint
    assert case.as_data() == parse_case(data).as_data()


def test_rules_get_ids() -> None:
    """A rule's own id, else its kind, else kind-2, kind-3; ids that are taken are passed over."""
    rules = [PIN, PIN | {"id": "pin-2"}, PIN, PIN | {"id": "mine"}, PIN]
    case = small_case(rule=rules)
    assert [rule.id for rule in case.rules] == ["pin", "pin-2", "pin-3", "mine", "pin-4"]
    assert case.rule("mine").id == "mine"
    with pytest.raises(KeyError):
        case.rule("none")


def test_adding_an_absence_or_a_rule() -> None:
    """The case itself is unchanged; what does not fit is a CaseError."""
    case = small_case()
    more = case.adding(
        Absence("En", ("chair",), ("2025",), reason="x"), Spacing(strength="wish", of_post="chair", terms=2)
    )
    assert (len(case.setting.absences), len(case.rules)) == (0, 2)
    assert more.setting.absences[0].reason == "x"
    assert [rule.id for rule in more.rules] == ["succession", "turn_order", "spacing"]
    with pytest.raises(CaseError, match=r"member\.unknown"):
        case.adding(Absence("Gran", terms=("2025",)))
    with pytest.raises(CaseError, match=r"post\.unknown"):
        case.adding(Spacing(strength="wish", of_post="clerk", terms=2))


def test_leaving_out_rules_and_absences() -> None:
    """By id, and by place; the other rules keep their ids."""
    case = small_case(rule=[PIN, PIN, {"kind": "turn_order", "strength": "wish"}])
    assert [rule.id for rule in case.without("pin").rules] == ["pin-2", "turn_order"]
    assert parse_case(case.without("pin").as_data()).fingerprint == case.without("pin").fingerprint
    with pytest.raises(KeyError):
        case.without("pin-9")
    absent = case.adding(Absence("En", terms=("2025",)), Absence("Ask", terms=("2026",)))
    assert [item.member for item in absent.without_absence(0).setting.absences] == ["Ask"]


def test_fingerprints_tell_cases_apart() -> None:
    """What is said in another way has the same fingerprint; what is another case has another."""
    same = small(order=[small()["order"]], body=[small()["body"]])
    assert parse_case(same).fingerprint == small_case().fingerprint
    assert small_case(title="x").fingerprint != small_case().fingerprint
    names = {"name": "Rådet", "members": ["Björk", "Ask", "Cypress", "En"]}
    assert small_case(body=names).fingerprint != small_case().fingerprint


def test_a_users_own_rule_is_known_by_the_registry_alone() -> None:
    """A registry without a rule refuses it."""
    with pytest.raises(CaseError, match=r"rule\.unknown_kind"):
        parse_case(small(), registry=type(RULES)(Succession))
    assert parse_case(small(rule=[{"kind": "turn_order", "strength": "wish"}]), registry=type(RULES)(TurnOrder)).rules


def test_another_format_is_refused_alone() -> None:
    """A file of a newer format is not looked at any further; without a format everything is told."""
    assert told(small(format=2, body=None)) == [("format", "format.other")]
    assert told(small(format=True)) == [("format", "format.other")]
    assert told(small(format=None, body=None)) == [("format", "format.missing"), ("body", "shape.missing")]


@pytest.mark.parametrize("data", [None, 1, "x", [], [small()]])
def test_a_case_is_a_table(data: Any) -> None:
    """Anything else is refused with a word."""
    assert told(data) == [("", "file.not_a_table")]


def test_data_that_goes_too_deep() -> None:
    """Neither deep nor endless data is followed."""
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    assert told(small() | {"body": deep}) == [("", "file.deep")]
    endless: list[Any] = []
    endless.append(endless)
    assert told(small() | {"body": endless}) == [("", "file.deep")]


def test_problems_of_rules_are_told_though_the_terms_are_wrong() -> None:
    """A wrong horizon hides neither unknown members nor unknown posts in the rules, and makes no terms unknown."""
    data = small(
        horizon={"start": "2025-01-01", "until": {"election": 2027, "terms_after": 1}, "elections": "se"},
        rule=[PIN | {"member": "Gran"}, {"kind": "spacing", "strength": "wish", "post": "clerk", "terms": 2}],
    )
    assert told(data) == [
        ("horizon.until.election", "election.year_outside"),
        ("rule[1].member", "member.unknown"),
        ("rule[2].post", "post.unknown"),
    ]


def test_a_history_that_nobody_can_have_held() -> None:
    """With too few members then, no reading is possible: a problem, not an empty result."""
    members = ["Ask", {"name": "En", "joins": "2025-01-01"}]
    data = small(body={"name": "R", "members": members}, history={"2024": {}}, rule=None)
    assert told(data) == [("history", "history.impossible")]


def test_the_error_names_its_source_and_every_problem() -> None:
    """The text has the file's name and a line per problem, in the language asked for."""
    with pytest.raises(CaseError) as caught:
        parse_case({"format": 1}, source="case.toml")
    assert caught.value.text("sv").splitlines() == [
        "case.toml:",
        "body: body saknas. Lägg till det. [shape.missing]",
        "horizon: horizon saknas. Lägg till det. [shape.missing]",
    ]
    assert str(caught.value) == caught.value.text("en")


def test_plain_data_of_objects() -> None:
    """Models, dataclasses and containers become plain data; what was not stated is left out."""
    found = as_data({"a": (Member(name="Ask"), Absence("En", terms=("2025",))), "b": 1})
    assert found == {"a": [{"name": "Ask"}, {"member": "En", "terms": ["2025"]}], "b": 1}


def test_paths_are_those_of_the_file() -> None:
    """A single body written as a list, and a single order, keep their numbers in paths."""
    data = small(body=[small()["body"]], order=[small()["order"] | {"post": "clerk"}], rule=None)
    data["body"][0]["members"].append("ask")
    assert [item.path for item in problems_of(data)] == ["body[1].members[5]", "order[1].post"]


def test_thousands_of_problems_are_all_told() -> None:
    """A file that is wrong everywhere is answered, with every problem."""
    absences = [{"member": f"X{number}", "posts": ["clerk"], "terms": ["2031"]} for number in range(2000)]
    rules = [{"kind": f"kind {number}"} for number in range(2000)]
    found = problems_of(small(absence=absences, rule=rules))
    assert len(found) == 8000
