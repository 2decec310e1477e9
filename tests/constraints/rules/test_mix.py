from __future__ import annotations

from datetime import date

import pytest

from constraints.members import Member
from constraints.posts import Seat
from constraints.registry import RULES
from constraints.rules.mix import Mix
from constraints.words import say
from tests.settings import BODY, checked, ladder, plan_of, setting, timeline

MEMBERS = [
    Member(name="A", attributes={"size": "stor"}),
    Member(name="B", attributes={"size": "stor"}),
    Member(name="C", attributes={"size": "liten"}),
]
PAIR = setting(MEMBERS, [ladder("vice_chair chair", timeline(beyond=1))])
POSTS = Mix(strength="wish", attribute="size")
TERMS = Mix(strength="wish", attribute="size", between="terms", post="chair")


def test_posts_at_the_same_time() -> None:
    """Two large members in 2024 are a breach, a large and a small one in 2025 are none."""
    plan = plan_of(PAIR, "A B", "A C")
    assert checked(POSTS, PAIR, plan) == {("2024", "chair", "2024", "vice_chair"): 1}
    (found,) = POSTS.check(plan, PAIR)
    assert say(Mix.texts[found.code], found.args, "sv", PAIR) == (
        "A (ordförande 2024) och B (vice ordförande 2024) har samma värde för size: stor."
    )


def test_overlap_goes_by_date() -> None:
    """A year and a half-year beside it overlap; the half-year before the year does not."""
    where = setting(
        MEMBERS,
        [
            ladder("chair", timeline(count=1)),
            ladder("secretary", timeline(start=date(2024, 7, 1), count=2, term="6 months")),
        ],
    )
    keys = checked(POSTS, where, plan_of(where, "A B B"))
    assert keys == {("2024", "chair", "2024-07-01", "secretary"): 1}


def test_only_named_posts_count() -> None:
    """With two of three posts named, the third may be anybody's."""
    where = setting(MEMBERS, [ladder("member vice_chair chair", timeline(count=1, beyond=2))])
    rule = Mix(strength="wish", attribute="size", posts=("chair", "member"))
    assert checked(rule, where, plan_of(where, "A B C")) == {}
    assert len(checked(rule, where, plan_of(where, "A C B"))) == 1


def test_consecutive_terms() -> None:
    """Chairs A then B are both large: a breach with the later term as key; designated C for 2026 differs."""
    plan = plan_of(PAIR, "A C", "B C")
    assert checked(TERMS, PAIR, plan) == {("2025",): 1}
    (found,) = TERMS.check(plan, PAIR)
    assert (found.members, found.seats) == (("A", "B"), (Seat(BODY, "chair", "2024"), Seat(BODY, "chair", "2025")))
    assert say(Mix.texts[found.code], found.args, "en", PAIR) == (
        "Those who are chair in 2024 and 2025 (A, B) have the same size: stor."
    )


def test_a_designated_holder_counts() -> None:
    """The vice-chair of 2025 is designated for 2026, where it follows a chair of its own kind."""
    assert checked(TERMS, PAIR, plan_of(PAIR, "C A", "A B")) == {("2026",): 1}


def test_a_member_after_itself_has_its_own_words() -> None:
    """A chair two years running is named once."""
    (found,) = TERMS.check(plan_of(PAIR, "A B", "A C"), PAIR)
    assert found.members == ("A",)
    assert say(Mix.texts[found.code], found.args, "en", PAIR) == (
        "A is chair both in 2024 and in 2025 (the same size: stor)."
    )


def test_history_counts_as_the_earlier_term() -> None:
    """B chaired 2023: A in 2024 follows its own kind; and A would have been the same history."""
    where = setting(MEMBERS, history={"2023": {"chair": "B"}})
    other = setting(MEMBERS, history={"2023": {"chair": "A"}})
    assert checked(TERMS, where, plan_of(where, "A C")) == {("2024",): 1}
    assert TERMS.history(where) == (Seat(BODY, "chair", "2023"),)
    assert TERMS.history_input(where) == TERMS.history_input(other) == ("stor",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"post": "chair"}, "mix.not_with"),
        ({"between": "terms"}, "mix.no_post"),
        ({"between": "terms", "post": "chair", "posts": ["chair", "vice_chair"]}, "mix.not_with"),
        ({"posts": ["chair", "chair"]}, "mix.few_posts"),
    ],
)
def test_parameters_have_to_fit(data: dict[str, object], code: str) -> None:
    """What does not belong to the choice is refused."""
    _, found = RULES.parse({"kind": "mix", "strength": "wish", "attribute": "size", **data}, "rule[1]")
    assert [item.code for item in found] == [code]


def test_problems() -> None:
    """Every member without the attribute is a problem, so are unknown posts, and a body with one post alone."""
    where = setting([*MEMBERS, Member(name="D")])
    rules = [POSTS, Mix(strength="wish", attribute="size", posts=("chair", "x")), TERMS]
    found = [(item.path, item.code) for rule in rules for item in rule.problems(where, "rule[1]")]
    assert found == [
        ("rule[1].between", "mix.few_posts"),
        ("rule[1].attribute", "mix.no_value"),
        ("rule[1].posts[2]", "post.unknown"),
        ("rule[1].between", "mix.few_posts"),
        ("rule[1].attribute", "mix.no_value"),
        ("rule[1].attribute", "mix.no_value"),
    ]
