from __future__ import annotations

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar, Literal

import pytest

from constraints.breaches import Breach
from constraints.problems import Problem
from constraints.registry import RULES, Registry
from constraints.rule import Example, Rule
from constraints.rules.pin import Pin
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import LANGUAGES, Catalogue, Words, placeholders, say

ROOT = Path(__file__).resolve().parents[2]


class Quiet(Rule):
    """A user's own rule, which nothing breaks."""

    kind: Literal["quiet"] = "quiet"

    title: ClassVar[Words] = Words("inget", "nothing")
    texts: ClassVar[Catalogue] = {}
    example: ClassVar[Example] = Example(toml='kind = "quiet"\nstrength = "wish"', says="Nothing.")

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return []

    def post(self, seats: Seats, setting: Setting) -> None:
        pass

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        yield from ()


def test_the_rules_stand_in_a_fixed_order() -> None:
    """The library has twenty rules, always in this order."""
    assert [*RULES] == [
        "succession",
        "turn_order",
        "pin",
        "keep_free",
        "spacing",
        "coverage",
        "fair_share",
        "mix",
        "adopted",
        "quota",
        "new_pair",
        "continuity",
        "avoid",
        "halves",
        "not_both",
        "together",
        "different",
        "at_once",
        "load",
        "handovers",
    ]


@pytest.mark.parametrize("kind", RULES)
def test_examples_are_rules(kind: str) -> None:
    """Each rule's example is one of that kind, and what is written out is read back as the same rule."""
    rule, problems = RULES.parse(tomllib.loads(RULES[kind].example.toml), "rule[1]")
    assert problems == []
    assert rule is not None
    assert type(rule) is RULES[kind]
    written = rule.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert RULES.parse(written, "rule[1]") == (rule, [])


@pytest.mark.parametrize("kind", RULES)
def test_words_are_complete(kind: str) -> None:
    """Both languages of every text are written and use the same placeholders."""
    cls = RULES[kind]
    for words in (cls.title, cls.unit, *cls.texts.values(), *([cls.said] if cls.said else [])):
        assert words.sv
        assert words.en
        assert placeholders(words.sv) == placeholders(words.en)
    assert cls.__doc__
    assert cls.example.says


@pytest.mark.parametrize("kind", RULES)
def test_a_rule_can_be_said_with_its_parameters(kind: str) -> None:
    """What a rule says of itself needs no more than its own parameters."""
    rule, _ = RULES.parse(tomllib.loads(RULES[kind].example.toml), "rule[1]")
    assert rule is not None
    if rule.said is not None:
        assert all(say(rule.said, rule.arguments(), language) for language in LANGUAGES)


def test_a_user_adds_a_rule() -> None:
    """A registry with one class more parses its kind; the library's own is unchanged."""
    mine = RULES.with_rule(Quiet)
    assert mine.parse({"kind": "quiet", "strength": "wish"}, "rule[1]") == (Quiet(strength="wish"), [])
    assert [*mine] == [*RULES, "quiet"]
    assert "quiet" not in RULES


def test_a_kind_is_given_once() -> None:
    """A second class of a kind is refused, and so is a class without a kind of its own."""
    with pytest.raises(ValueError, match="Pin"):
        RULES.with_rule(Pin)
    with pytest.raises(ValueError, match="Rule"):
        Registry(Rule)


def test_an_unknown_kind_names_the_nearest() -> None:
    """The problem names the kind, the most similar one and all known ones."""
    rule, (found,) = RULES.parse({"kind": "turnorder", "strength": "must"}, "rule[2]")
    assert rule is None
    assert (found.path, found.code) == ("rule[2].kind", "rule.unknown_kind")
    assert found.args == {"kind": "turnorder", "near": ("turn_order",), "known": tuple(RULES)}


@pytest.mark.parametrize("kind", [3, ["pin"], None])
def test_a_kind_that_is_no_text(kind: object) -> None:
    """Whatever stands as kind, the answer is a problem."""
    assert [item.code for item in RULES.parse({"kind": kind}, "rule[1]")[1]] == ["rule.unknown_kind"]


def test_a_missing_kind() -> None:
    """A table without a kind misses it."""
    (found,) = RULES.parse({"strength": "must"}, "rule[1]")[1]
    assert (found.path, found.code) == ("rule[1].kind", "shape.missing")


def test_all_problems_at_once() -> None:
    """A misspelt key, the missing one and a wrong value are told together, with the keys that may stand there."""
    data = {"kind": "pin", "strength": "should", "menber": "A", "post": "chair", "terms": ["2024"]}
    found = {item.path: item for item in RULES.parse(data, "rule[1]")[1]}
    assert {path: item.code for path, item in found.items()} == {
        "rule[1].strength": "shape.wrong",
        "rule[1].member": "shape.missing",
        "rule[1].menber": "shape.unknown_key",
    }
    assert (
        " (kind, id, body, strength, rank, weight, source, note, unless, waivers, member, post, terms, reason)"
        in found["rule[1].menber"].text("en")
    )


def test_rank_belongs_to_a_wish() -> None:
    """A must has no rank."""
    (found,) = RULES.parse({"kind": "succession", "strength": "must", "rank": 1}, "rule[1]")[1]
    assert (found.code, found.args) == ("rule.must_with", {"name": "rank"})


@pytest.mark.parametrize("extra", [{}, {"post": "chair"}])
def test_the_name_in_python_is_no_key(extra: dict[str, str]) -> None:
    """A case file has "post", as the schema says; the field's name in Python is refused, with the keys that may stand."""
    data = {"kind": "spacing", "strength": "wish", "terms": 2, "of_post": "chair", **extra}
    rule, problems = RULES.parse(data, "rule[1]")
    assert rule is None
    assert [(item.path, item.code) for item in problems] == [("rule[1].of_post", "shape.unknown_key")]
    assert "post" in str(problems[0].args["known"])


def test_rules_are_loaded_when_asked_for() -> None:
    """A case with two rules loads no file of a rule that nothing of it needs."""
    code = (
        "import sys; from constraints.case_file import load_case; load_case('scenarios/sodertorn_2024_2027.toml');"
        "print(sorted(name.rpartition('.')[2] for name in sys.modules if name.startswith('constraints.rules.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "'turn_order'" in done.stdout
    assert "'quota'" not in done.stdout


def test_a_kind_that_the_library_does_not_have() -> None:
    """A kind alone stands for a file of the library; looking it up fails where there is none."""
    with pytest.raises(ModuleNotFoundError, match="no_such_rule"):
        Registry("no_such_rule")["no_such_rule"]
