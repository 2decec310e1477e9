"""The shipped contract: it passes rules that keep it, and shows the first plan on which one does not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, Literal

import pytest

from constraints.breaches import Breach
from constraints.posts import Seat
from constraints.problems import Problem
from constraints.registry import RULES
from constraints.rule import Example, Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words
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
        inner = getattr(seats, "_seats", seats)
        model = getattr(getattr(inner, "_variables", None), "model", None)
        if model is not None:
            model.new_bool_var("left free")


class ShutsOut(Anniversary):
    """What is posted names the right breaches, and states as a fact what is not true of every plan."""

    kind: Literal["shuts_out"] = "shuts_out"  # type: ignore[assignment]

    def post(self, seats: Seats, setting: Setting) -> None:
        super().post(seats, setting)
        for seat in self._seats(setting)[:1]:
            seats.fact([(1, seats.holds("A", seat))], 1)


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
        (Wordless, "a breach with the code jubilee, for which texts has no words. It has celebrates."),
        (Twice, "check of the rule twice names the breach ('x',) twice"),
        (Nought, "The check of the rule nought gives a breach whose weight is 0"),
        (Loose, "the solver finds a plan more than once"),
        (ShutsOut, "what is posted shuts a plan out"),
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


class Untitled(Anniversary):
    """A title with a placeholder that is none of its parameters."""

    kind: Literal["untitled"] = "untitled"  # type: ignore[assignment]
    said: ClassVar[Words | None] = Words("den som firar efter {years} år", "whoever celebrates after {years} years")


class Unworded(Anniversary):
    """A problem that is told by a code without words, in no small case."""

    kind: Literal["unworded"] = "unworded"  # type: ignore[assignment]

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from super().problems(setting, path)
        if self.every > 999:
            yield self.wrong(path, "too_seldom", every=self.every)


class HalfWorded(Anniversary):
    """A problem whose words need more than they are given."""

    kind: Literal["half_worded"] = "half_worded"  # type: ignore[assignment]
    problem_texts: ClassVar[Catalogue] = {
        **Anniversary.problem_texts,
        "often": Words("{every} är för ofta.", "{every} is too often."),
    }

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield self.wrong(path, "often")


def _example(toml: str) -> type[Rule]:
    """The rule with another example."""
    return type("Shown", (Anniversary,), {"example": Example(toml=toml, says="…"), "__module__": __name__})


@pytest.mark.parametrize(
    ("cls", "said"),
    [
        (
            Untitled,
            "The text said of the rule untitled has placeholders that nothing fills: {years}. It may use kind, ",
        ),
        (Unworded, "problem_texts has no 'too_seldom', which is said with self.wrong"),
        (HalfWorded, "problems of the rule half_worded stopped: KeyError: 'every'"),
        (_example('kind = "anniversary'), "The example cannot be read: "),
        (_example('kind = "anniversary"\nstrength = "must"'), "The example cannot be read: post: post is missing"),
        (
            _example('kind = "anniversary"\nstrength = "must"\npost = "chair"\nevry = 5'),
            "cannot be read: evry: evry is",
        ),
        (_example('kind = "pin"\nstrength = "must"\nmember = "A"\npost = "chair"\nterms = ["2024"]'), "kind pin"),
    ],
)
def test_words_that_fail_only_when_they_are_said(cls: type[Rule], said: str) -> None:
    """The rule's phrase, the words of its problems and its example are tried, not taken on trust."""
    with pytest.raises(ContractBroken) as caught:
        assert_contract(cls, {"post": "chair", "every": 1})
    assert said in str(caught.value)


def _wide(terms: int, posts: list[str]) -> dict[str, Any]:
    """A case of four members with a founding year each."""
    members = [{"name": name, "attributes": {"founded": "1974"}} for name in "ABCD"]
    return {
        "format": 1,
        "body": {"name": "G", "members": members},
        "horizon": {"start": "2024-01-01", "until": {"terms": terms}},
        "ladder": {"posts": posts},
    }


def test_a_case_that_is_too_large_is_told(tmp_path: Path) -> None:
    """A case with too many plans is not left aside in silence: it is named, with how many plans it has."""
    (found,) = contract_faults(Anniversary, {"post": "chair"}, cases=[_wide(6, ["vice_chair", "chair"])])
    assert found.startswith("case 1 has 16,777,216 plans; at most 3,000 are gone through. Shorten its horizon")
    file = tmp_path / "own.json"
    file.write_text(json.dumps(_wide(6, ["chair"])), encoding="utf-8")
    (named,) = contract_faults(Anniversary, {"post": "chair"}, cases=[_wide(2, ["chair"]), file])
    assert named.startswith("own.json has 4,096 plans;")


def test_a_case_that_nothing_fits_is_told() -> None:
    """A case into which no instance fits shows nothing, and is named with the reasons; one that some fit is good."""
    treasurer = _wide(2, ["treasurer"])
    (found,) = contract_faults(Anniversary, {"post": "chair"}, {"post": "vice_chair"}, cases=[treasurer])
    assert found.startswith("case 1: none of the parameters fits it")
    assert "anniversary.post: " in found
    assert contract_faults(Anniversary, {"post": "chair"}, {"post": "treasurer", "every": 50}, cases=[treasurer]) == []


@pytest.mark.parametrize("given", ["case.toml", Path("case.toml"), {"format": 1}])
def test_cases_is_a_list(given: Any) -> None:
    """One case without a list around it is refused, not taken letter by letter."""
    (found,) = contract_faults(Anniversary, {"post": "chair"}, cases=given)
    assert found.startswith("cases is a list, also of one case. Write cases=[")
