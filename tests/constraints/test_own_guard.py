"""Around the code of a rule from outside: every way in which it fails is told with its line, none ends in a traceback."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, Literal

import pytest

from constraints.breaches import Breach, breach
from constraints.case import parse_case
from constraints.own_guard import RuleFault
from constraints.own_rules import class_problems
from constraints.plan import Plan
from constraints.plan_seats import PlanSeats
from constraints.posts import Seat
from constraints.problems import CaseError, Problem
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Catalogue, Words
from scenarios.anniversary import Anniversary
from tests.small_cases import small

CASE = parse_case(small(rule=[]))
PLAN = Plan(tuple(zip(CASE.setting.seats, ["Ask", "Björk", "Cypress", "En", "Ask", "Björk"], strict=True)))
SEAT = Seat("Rådet", "chair", "2025")
GOOD = breach(
    ("2025",), (SEAT,), ("Ask",), "celebrates", {"member": "Ask", "post": "chair", "term": "2025", "years": 50}
)
HERE = Path(__file__).name


class Given(Anniversary):
    """A rule that gives from ``check`` what a test wants, and does in ``post`` and ``problems`` what it wants."""

    kind: Literal["given"] = "given"  # type: ignore[assignment]
    gives: ClassVar[Any] = []
    does: ClassVar[Any] = None
    tells: ClassVar[Any] = None

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        gives = type(self).gives
        return gives(plan) if callable(gives) else gives  # type: ignore[no-any-return]

    def post(self, seats: Seats, setting: Setting) -> None:
        type(self).does(seats)

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from type(self).tells(self) if type(self).tells else ()


RULE = Given(strength="wish", post="chair")


def _breach(**changes: Any) -> Breach:
    return Breach(**{**vars(GOOD), **changes})


def _told(error: RuleFault) -> Problem:
    (item,) = error.problems
    assert item.text("sv") != item.text("en")
    return item


@pytest.mark.parametrize(
    ("gives", "code", "said"),
    [
        (lambda plan: plan.nobody, "raised", "AttributeError: 'Plan' object has no attribute 'nobody'"),
        (None, "not_listed", "None"),
        ((item for item in [GOOD]), "not_listed", "<generator object"),
        (["2025"], "breach_form", "form is '2025'"),
        ([_breach(key="2025")], "breach_form", "key is '2025'"),
        ([_breach(key=())], "breach_form", "key is ()"),
        ([_breach(weight=0)], "breach_form", "weight is 0"),
        ([_breach(weight=1.5)], "breach_form", "weight is 1.5"),
        ([_breach(weight=True)], "breach_form", "weight is True"),
        ([_breach(seats=SEAT)], "breach_form", "seats is ('Rådet', 'chair', '2025')"),
        ([_breach(members="Ask")], "breach_form", "members is 'Ask'"),
        ([_breach(args={"member": None})], "breach_form", "args['member'] is None"),
        ([GOOD, GOOD], "key_twice", "('2025',) twice"),
        (
            [_breach(code="celebrated")],
            "wordless",
            "the code celebrated, for which texts has no words. It has celebrates",
        ),
        ([_breach(args={"member": "Ask"})], "unfilled", "{post:post}, {term}, {years}. It may use member"),
    ],
)
def test_what_check_gives(monkeypatch: pytest.MonkeyPatch, gives: Any, code: str, said: str) -> None:
    """An exception, no list of breaches, and a breach that cannot be said are told with a line of the rule's file."""
    monkeypatch.setattr(Given, "gives", gives)
    with pytest.raises(RuleFault) as caught:
        RULE.check(PLAN, CASE.setting)
    told = _told(caught.value)
    assert told.code == f"own_rule.{code}"
    assert HERE in told.path
    assert said in told.text("en")


def test_what_is_good_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A right breach comes out as it went in, and what is posted arrives."""
    monkeypatch.setattr(Given, "gives", [GOOD])
    holder = PLAN.holder(SEAT)
    monkeypatch.setattr(Given, "does", lambda seats: seats.breach(("2025",), seats.holds(holder, SEAT)))
    seats = PlanSeats(PLAN, CASE.setting)
    assert RULE.check(PLAN, CASE.setting) == [GOOD]
    RULE.post(seats, CASE.setting)
    assert seats.breaches == {("2025",): 1}


@pytest.mark.parametrize(
    ("does", "code", "said"),
    [
        (lambda seats: seats.hold("Ask", SEAT), "raised", "seats has no verb 'hold'; the most similar is 'holds'"),
        (lambda seats: seats.forbid("Ask"), "raised", "seats has no verb 'forbid', only holds, no, all_of"),
        (lambda seats: seats.holds(SEAT, "Ask"), "holds", "was given (('Rådet', 'chair', '2025'), 'Ask')"),
        (
            lambda seats: seats.breach(("2025",), "Ask"),
            "no_condition",
            "seats.breach of the rule given was given 'Ask'",
        ),
        (lambda seats: seats.breach(("2025",), None), "no_condition", "None"),
        (lambda seats: seats.breach(("2025",), 0.5), "no_condition", "0.5"),
        (lambda seats: seats.breach(("2025",), -1), "negative", "-1"),
        (lambda seats: seats.breach("2025", True), "key_form", "'2025'"),
        (lambda seats: [seats.breach(("2025",), False) for _ in "12"], "key_twice", "('2025',) twice"),
        (lambda seats: seats.no("Ask"), "no_condition", "seats.no"),
        (lambda seats: seats.all_of(["Ask"]), "no_condition", "seats.all_of"),
        (lambda seats: seats.any_of("Ask"), "no_condition", "seats.any_of"),
        (lambda seats: seats.any_of(True), "no_condition", "seats.any_of"),
        (lambda seats: seats.at_least([True], 0.5), "no_condition", "seats.at_least"),
        (lambda seats: seats.count([SEAT]), "no_condition", "seats.count"),
        (lambda seats: seats.total([(0.5, True)]), "no_condition", "seats.total"),
        (lambda seats: seats.total([(1, "Ask")]), "no_condition", "seats.total"),
        (lambda seats: seats.maximum([None]), "no_condition", "seats.maximum"),
        (lambda seats: seats.absdiff(1, "Ask"), "no_condition", "seats.absdiff"),
        (lambda seats: seats.fact([(1, None)], 0), "no_condition", "seats.fact"),
        (lambda seats: seats.beyond("Ask"), "no_condition", "seats.beyond"),
    ],
)
def test_what_post_hands_over(monkeypatch: pytest.MonkeyPatch, does: Any, code: str, said: str) -> None:
    """A verb with a name for a condition, arguments the wrong way round and the like is refused, with the line."""
    monkeypatch.setattr(Given, "does", does)
    with pytest.raises(RuleFault) as caught:
        RULE.post(PlanSeats(PLAN, CASE.setting), CASE.setting)
    told = _told(caught.value)
    assert (told.code, told.path) == (f"own_rule.{code}", f"{_shown()}:{does.__code__.co_firstlineno}")
    assert said in told.text("en")


def _shown() -> str:
    file = Path(__file__)
    return str(file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file)


class Worded(Given):
    """The same with a text for its problems."""

    kind: Literal["worded"] = "worded"  # type: ignore[assignment]
    problem_texts: ClassVar[Catalogue] = {"often": Words("{every} är för ofta.", "{every} is too often.")}


@pytest.mark.parametrize(
    ("tells", "said"),
    [
        (lambda rule: [rule.wrong("rule[1]", "seldom")], "KeyError: \"problem_texts has no words for 'seldom'\""),
        (lambda rule: [rule.wrong("rule[1]", "often")], "KeyError: 'every'"),
        (lambda rule: ["too often"], "AttributeError: 'str' object has no attribute 'text'"),
        (lambda rule: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_problems_that_fail(monkeypatch: pytest.MonkeyPatch, tells: Any, said: str) -> None:
    """What fails while parameters are looked at is one more problem of the case, named by its rule, beside the others."""
    monkeypatch.setattr(Worded, "tells", tells)
    data = small(rule=[{"kind": "pin", "strength": "must"}, {"kind": "worded", "strength": "wish", "post": "chair"}])
    with pytest.raises(CaseError) as caught:
        parse_case(data, registry=RULES.with_rule(Worded))
    told = [item for item in caught.value.problems if item.code == "own_rule.raised"]
    assert len(told) == 1
    assert told[0].text("en").startswith(f"problems of the rule worded (rule[2]) stopped: {said}")
    assert {"shape.missing"} < {item.code for item in caught.value.problems}


class Titled(Anniversary):
    """A phrase with a placeholder that no parameter fills."""

    kind: Literal["titled"] = "titled"  # type: ignore[assignment]
    attribute: str = "since"
    said: ClassVar[Words | None] = Words("den som firar {years} år", "whoever celebrates {years} years")

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from self.post_problems(setting, path, self.of_post)


def test_a_phrase_that_cannot_be_said() -> None:
    """A placeholder of the title that no parameter fills is told before anything is planned."""
    data = small(rule=[{"kind": "titled", "strength": "wish", "post": "chair"}])
    with pytest.raises(CaseError) as caught:
        parse_case(data, registry=RULES.with_rule(Titled))
    (told,) = caught.value.problems
    assert told.code == "own_rule.unfilled"
    assert "text said of the rule titled (rule[1]) has placeholders that nothing fills: {years}" in told.text("en")


class Backward(Given):
    """A rule whose look at the history fails."""

    kind: Literal["backward"] = "backward"  # type: ignore[assignment]

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        raise LookupError("no such term.")


def test_history_that_fails() -> None:
    """So is what fails in ``history``, also where it is asked for by the library."""
    with pytest.raises(RuleFault) as caught:
        Backward(strength="wish", post="chair").history_input(CASE.setting)
    assert _told(caught.value).text("en") == (
        "history of the rule backward stopped: LookupError: no such term. Mend the code."
    )


def test_a_validator_that_fails() -> None:
    """A validator of the rule's own that raises what pydantic does not take is told as well."""
    from pydantic import field_validator

    class Checked(Anniversary):
        kind: Literal["checked"] = "checked"  # type: ignore[assignment]

        @field_validator("every")
        @classmethod
        def _odd(cls, every: int) -> int:
            return every + None  # type: ignore[operator,no-any-return]

    data = {"kind": "checked", "strength": "wish", "post": "chair", "every": 5}
    rule, problems = RULES.with_rule(Checked).parse(data, "rule[1]")
    assert rule is None
    (told,) = problems
    assert told.text("en").startswith("parameters of the rule checked (rule[1]) stopped: TypeError: ")
    assert HERE in told.path


@pytest.mark.filterwarnings("ignore:Field name")
def test_a_field_called_post() -> None:
    """A field with the name of a method would take its place: it is refused, with what to write."""

    class Named(Rule):
        kind: Literal["named"] = "named"
        post: str  # type: ignore[assignment]

    told = [item for item in class_problems(Named, "x") if item.code == "own_rule.field_taken"]
    assert len(told) == 1
    assert 'of_post: Name = Field(alias="post")' in told[0].text("sv")


def test_the_librarys_rules_go_unguarded() -> None:
    """Only rules from outside are guarded: the library's cost nothing more."""
    assert [kind for kind, cls in RULES.items() if cls.from_outside or hasattr(cls.check, "guarded")] == []
    assert Anniversary.from_outside
    assert hasattr(Anniversary.check, "guarded")
