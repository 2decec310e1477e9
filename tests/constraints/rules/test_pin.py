from __future__ import annotations

from constraints.registry import RULES
from constraints.rules.pin import Pin
from constraints.words import say
from tests.settings import checked, ladder, plan_of, setting, timeline

PAIR = setting(ladders=[ladder("vice_chair chair", timeline(beyond=1))])


def _pin(*terms: str, member: str = "B", post: str = "chair") -> Pin:
    return Pin(strength="must", member=member, post=post, terms=terms, reason="värd")


def test_one_breach_per_term_that_another_holds() -> None:
    """B is to chair both years and chairs only 2025: one breach, for 2024, that names B and the holder."""
    plan = plan_of(PAIR, "A B", "B C")
    rule = _pin("2024", "2025")
    assert checked(rule, PAIR, plan) == {("2024",): 1}
    (found,) = rule.check(plan, PAIR)
    assert found.members == ("B", "A")
    assert say(rule.texts[found.code], found.args, "sv", PAIR) == "B är inte ordförande 2024."
    assert say(rule.texts[found.code], found.args, "en", PAIR) == "B is not chair in 2024."


def test_designated_terms_count() -> None:
    """The vice-chair of 2025 is designated to chair 2026, so a pin there is kept by C and broken by others."""
    plan = plan_of(PAIR, "A B", "B C")
    assert checked(_pin("2026", member="C"), PAIR, plan) == {}
    assert checked(_pin("2026", member="A"), PAIR, plan) == {("2026",): 1}


def test_a_term_written_twice_counts_once() -> None:
    """The same term twice is one statement."""
    assert checked(_pin("2024", "2024"), PAIR, plan_of(PAIR, "A B", "B C")) == {("2024",): 1}


def test_problems_name_what_is_unknown() -> None:
    """An unknown member, post or term is a problem each, at its own place."""
    found = [*_pin("2024", member="X").problems(PAIR, "rule[1]"), *_pin("2030").problems(PAIR, "rule[1]")]
    found += _pin("2024", post="x").problems(PAIR, "rule[1]")
    assert [(item.path, item.code) for item in found] == [
        ("rule[1].member", "member.unknown"),
        ("rule[1].terms", "term.unknown"),
        ("rule[1].post", "post.unknown"),
    ]


def test_the_vice_chair_is_not_designated_as_vice_chair() -> None:
    """No junior post leads to the vice-chair of 2026, so that term cannot be pinned."""
    assert [item.code for item in _pin("2026", post="vice_chair").problems(PAIR, "rule[1]")] == ["term.unknown"]


def test_terms_are_needed() -> None:
    """A pin without terms says nothing and is refused."""
    data = {"kind": "pin", "strength": "must", "member": "A", "post": "chair", "terms": []}
    assert [item.code for item in RULES.parse(data, "rule[1]")[1]] == ["shape.wrong"]
