"""The shipped contract: it passes rules that keep it, and shows the first plan on which one does not."""

from __future__ import annotations

from typing import Any, Literal

import pytest

from constraints.breaches import Breach
from constraints.posts import Seat
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from rotation.testing.contract import ContractBroken, assert_contract, contract_faults
from scenarios.anniversary import Anniversary

#: One instance of each of the library's rules that fits a small case.
INSTANCES: dict[str, dict[str, Any]] = {
    "succession": {},
    "turn_order": {},
    "pin": {"member": "B", "post": "chair", "terms": ["2024"]},
    "keep_free": {"member": "B", "post": "chair", "terms": ["2024"]},
    "spacing": {"post": "chair", "terms": 2},
    "coverage": {"post": "chair", "mode": "nobody_twice"},
    "fair_share": {"posts": ["chair"]},
    "mix": {"attribute": "bloc"},
    "adopted": {"plan": {"2024": {"chair": "A"}}},
}


@pytest.mark.parametrize("kind", INSTANCES)
def test_the_librarys_own_rules_keep_it(kind: str) -> None:
    """What a user's rule is held to, the library's rules keep."""
    assert contract_faults(RULES[kind], INSTANCES[kind]) == []


def test_the_fixture(rule_contract: Any) -> None:
    """pytest finds the fixture, and a good rule passes."""
    rule_contract(Anniversary, {"post": "chair", "every": 25}, {"post": "vice_chair"})


class SaysLess(Anniversary):
    """post forgets a member."""

    kind: Literal["says_less"] = "says_less"  # type: ignore[assignment]

    def post(self, seats: Seats, setting: Setting) -> None:
        for seat in self._seats(setting):
            seats.breach((seat.term,), seats.holds("A", seat) if self._celebrates("A", seat, setting) else False)


class LooksBack(Anniversary):
    """check looks at an earlier seat, but history does not say so."""

    kind: Literal["looks_back"] = "looks_back"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return super().check(plan, setting) if self._before(setting) else []

    def post(self, seats: Seats, setting: Setting) -> None:
        if self._before(setting):
            super().post(seats, setting)

    def _before(self, setting: Setting) -> bool:
        return all(setting.reading[seat] == "A" for seat in setting.past("G", "chair")[-1:])


class Wordless(Anniversary):
    """A breach without a text."""

    kind: Literal["wordless"] = "wordless"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return [Breach(b.key, b.weight, b.seats, b.members, "jubilee", b.args) for b in super().check(plan, setting)]


class Twice(Anniversary):
    """The same key for every seat."""

    kind: Literal["twice"] = "twice"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return [Breach(("x",), 1, b.seats, b.members, b.code, b.args) for b in super().check(plan, setting) * 2]


class Nought(Anniversary):
    """A breach that weighs nothing."""

    kind: Literal["nought"] = "nought"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return [Breach(b.key, 0, b.seats, b.members, b.code, b.args) for b in super().check(plan, setting)]


class Loose(Anniversary):
    """What is posted is right for a finished plan, and leaves the solver a choice of its own."""

    kind: Literal["loose"] = "loose"  # type: ignore[assignment]

    def post(self, seats: Seats, setting: Setting) -> None:
        super().post(seats, setting)
        model = getattr(getattr(seats, "_variables", None), "model", None)
        if model is not None:
            model.new_bool_var("left free")


@pytest.mark.parametrize(
    ("cls", "said"),
    [
        (
            SaysLess,
            "check and post differ, in “two posts and earlier terms”, for the plan\nterm  chair  vice_chair\n2024  ",
        ),
        (
            LooksBack,
            "does not name an earlier seat: it matters whether B or A held chair in 2023",
        ),
        (Wordless, "no words for the breach 'jubilee'"),
        (Twice, "check gives a key twice"),
        (Nought, "check gives a weight below 1"),
        (Loose, "the solver finds a plan more than once"),
    ],
)
def test_it_shows_the_first_plan(cls: type[Rule], said: str) -> None:
    """Each way of breaking the contract is found, with the plan that shows it."""
    with pytest.raises(ContractBroken) as caught:
        assert_contract(cls, {"post": "chair", "every": 1})
    assert said in str(caught.value)
    assert "\n2024 " in str(caught.value)


def test_each_fault_once() -> None:
    """A rule wrong in one way gives one text, not one for every case; wrong in two ways, two."""
    assert len(contract_faults(SaysLess, {"post": "chair", "every": 1})) == 1
    assert len(contract_faults(SaysLess, {"post": "chair", "every": 1}, {"post": "vice_chair", "every": 1})) == 2


@pytest.mark.parametrize(
    ("instances", "said"),
    [
        ([], "hand over at least one instance"),
        ([{}], "anniversary.post: post is missing"),
        ([{"post": "treasurer"}], "fits none of the cases"),
        ([{"post": "chair", "every": 1000}], "No plan breaks it"),
    ],
)
def test_parameters_that_prove_nothing(instances: list[dict[str, Any]], said: str) -> None:
    """Parameters that are refused, fit nowhere or are never broken are no proof, and are told."""
    assert any(said in fault for fault in contract_faults(Anniversary, *instances))


def test_a_case_of_ones_own() -> None:
    """A rule that fits none of the small cases is tried on one that is handed over."""
    members = [{"name": name, "attributes": {"since": year}} for name, year in (("Ask", "1925"), ("Ek", "1930"))]
    case = {
        "format": 1,
        "body": {"name": "Rådet", "members": members},
        "horizon": {"start": "2025-01-01", "until": {"terms": 2}},
        "ladder": {"posts": ["treasurer"]},
    }
    instance = {"post": "treasurer", "attribute": "since"}
    assert contract_faults(Anniversary, instance)
    assert contract_faults(Anniversary, instance, cases=[case]) == []


class Seatless(Anniversary):
    """A breach that concerns nobody."""

    kind: Literal["seatless"] = "seatless"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        nobody: tuple[Seat, ...] = ()
        return [Breach(b.key, b.weight, nobody, (), b.code, b.args) for b in super().check(plan, setting)]


def test_a_breach_names_somebody() -> None:
    """A breach without seats and members could not be explained."""
    assert any(
        "neither members nor seats" in fault for fault in contract_faults(Seatless, {"post": "chair", "every": 1})
    )
