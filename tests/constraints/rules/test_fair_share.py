from __future__ import annotations

from datetime import date

import pytest

from constraints.history import Cell
from constraints.members import Member
from constraints.posts import Seat
from constraints.registry import RULES
from constraints.rules.fair_share import FairShare
from constraints.words import say
from tests.settings import BODY, checked, ladder, plan_of, setting, timeline

THREE = setting("A B", [ladder("chair", timeline(count=3))])
CHAIR = {"strength": "wish", "posts": ["chair"]}


def _share(**data: object) -> FairShare:
    return FairShare.model_validate({**CHAIR, **data})


def test_largest_deviation_is_one_breach() -> None:
    """Two members share equally: after A, A, B the deviations of A are 1/2, 1, 1/2 terms; the largest is 2 halves."""
    (found,) = _share().check(plan_of(THREE, "A A B"), THREE)
    assert (found.key, found.weight) == (("largest",), 2)
    assert (found.members, found.seats) == (("A",), (Seat(BODY, "chair", "2025"),))
    assert say(FairShare.texts[found.code], found.args, "sv", THREE) == (
        "Till och med 2025 har A 2 av 2 räknade platser (ordförande); andelen är 1 av 2."
    )
    assert say(FairShare.texts[found.code], found.args, "en", THREE) == (
        "Up to and including 2025, A has 2 of 2 counted places (chair); its share is 1 of 2."
    )


def test_the_witness_is_the_earliest_then_the_first_in_the_case_file() -> None:
    """Both members deviate by one half after 2024 and after 2026: A after 2024 is told."""
    (found,) = _share().check(plan_of(THREE, "B A B"), THREE)
    assert (found.members, found.args["term"], found.weight) == (("A",), "2024", 1)


def test_sum_is_one_breach_per_member_at_the_end() -> None:
    """After A, A, B each member is half a term from its share of one and a half."""
    assert checked(_share(measure="sum"), THREE, plan_of(THREE, "A A B")) == {("A",): 1, ("B",): 1}
    assert checked(_share(measure="sum"), THREE, plan_of(THREE, "A A A")) == {("A",): 3, ("B",): 3}


def test_no_deviation_is_no_breach() -> None:
    """At the end of two terms with one each nobody deviates."""
    where = setting("A B")
    assert checked(_share(measure="sum"), where, plan_of(where, "A B")) == {}


def test_weights_are_shares() -> None:
    """Weights 3 and 1: after one term of B, A is 3 quarters short and B 3 quarters over."""
    where = setting("A B", [ladder("chair", timeline(count=1))])
    rule = _share(weights={"A": 3, "B": 1}, measure="sum")
    assert checked(rule, where, plan_of(where, "B")) == {("A",): 3, ("B",): 3}
    assert checked(rule, where, plan_of(where, "A")) == {("A",): 1, ("B",): 1}


def test_weight_nought_is_a_share_of_nothing() -> None:
    """A member of weight 0 deviates by what it holds."""
    where = setting("A B", [ladder("chair", timeline(count=1))])
    rule = _share(weights={"A": 1, "B": 0}, measure="sum")
    assert checked(rule, where, plan_of(where, "A")) == {}
    assert checked(rule, where, plan_of(where, "B")) == {("A",): 1, ("B",): 1}


def test_known_history_counts_and_unknown_stays_out() -> None:
    """A in 2023 counts when the case file knows it; read into an unknown cell it does not."""
    plan = ("A", "B")
    known = setting("A B", history={"2023": {"chair": "A"}})
    unknown = setting("A B", history={"2023": {"chair": "?A"}})
    assert checked(_share(measure="sum"), known, plan_of(known, *plan)) == {("A",): 1, ("B",): 1}
    assert checked(_share(measure="sum"), unknown, plan_of(unknown, *plan)) == {}
    assert unknown.record.cells[Seat(BODY, "chair", "2023")] == Cell()


def test_holdings_of_those_not_counted_stay_out() -> None:
    """L left before the horizon: it has no share, and its year is no counted seat."""
    members = [Member(name="A"), Member(name="B"), Member(name="L", leaves=date(2023, 12, 31))]
    where = setting(members, history={"2023": {"chair": "L"}})
    assert _share().counted(where) == {"A": 1, "B": 1}
    assert checked(_share(measure="sum"), where, plan_of(where, "A B")) == {}


def test_several_posts_are_counted_together() -> None:
    """Chair and vice-chair in one year are two counted seats, judged together at the end of the year."""
    where = setting("A B", [ladder("vice_chair chair", timeline(count=1, beyond=1))])
    rule = _share(posts=["chair", "vice_chair"])
    assert checked(rule, where, plan_of(where, "A B")) == {}
    assert checked(rule, where, plan_of(where, "A A")) == {("largest",): 2}


def test_a_must_weighs_what_goes_beyond() -> None:
    """0.7 terms are 1.4 halves, of which one whole half is allowed: a deviation of two halves goes one beyond."""
    rule = _share(strength="must", within=0.7)
    assert checked(rule, THREE, plan_of(THREE, "A A B")) == {("largest",): 1}
    assert checked(rule, THREE, plan_of(THREE, "A B A")) == {}


def test_within_is_exact() -> None:
    """0.29 terms are 29 hundredths (in binary a little less, which would allow 28 only)."""
    where = setting("A B", [ladder("chair", timeline(count=1))])
    weights = {"A": 29, "B": 71}
    assert int(0.29 * 100) == 28
    assert checked(_share(strength="must", within=0.29, weights=weights), where, plan_of(where, "B")) == {}
    assert checked(_share(strength="must", within=0.28, weights=weights), where, plan_of(where, "B")) == {
        ("largest",): 1
    }


def test_readings_make_no_difference() -> None:
    """What is known in the file is the same in every reading."""
    where = setting(history={"2023": {"chair": "?A"}})
    assert _share().history(where) == ()
    assert _share().history_input(where) == _share().history_input(setting(history={"2023": {"chair": "?B"}}))


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        ({"strength": "must"}, "rule[1]", "rule.must_without"),
        ({"within": 1}, "rule[1].within", "rule.wish_with"),
        ({"strength": "must", "within": -1}, "rule[1].within", "shape.wrong"),
        ({"strength": "must", "within": float("inf")}, "rule[1].within", "shape.wrong"),
        ({"strength": "must", "within": True}, "rule[1].within", "shape.wrong"),
        ({"weights": {"A": -1}}, "rule[1].weights.A", "shape.wrong"),
        ({"weights": {"A": 0.5}}, "rule[1].weights.A", "shape.wrong"),
        ({"posts": []}, "rule[1].posts", "shape.wrong"),
    ],
)
def test_wrong_parameters(data: dict[str, object], path: str, code: str) -> None:
    """A must needs ``within`` and a wish has none; numbers are whole (``within`` may be decimal) and not negative."""
    _, found = RULES.parse({"kind": "fair_share", **CHAIR, **data}, "rule[1]")
    assert [(item.path, item.code) for item in found] == [(path, code)]


def test_problems() -> None:
    """Unknown posts and members, members without a weight and a sum of nought are problems."""
    rules = [
        _share(posts=["chair", "x"]),
        _share(weights={"A": 1, "X": 1}),
        _share(weights={"A": 0, "B": 0}),
    ]
    found = [item for rule in rules for item in rule.problems(THREE, "rule[1]")]
    assert [(item.path, item.code) for item in found] == [
        ("rule[1].posts[2]", "post.unknown"),
        ("rule[1].weights.X", "member.unknown"),
        ("rule[1].weights", "fair_share.no_weight"),
        ("rule[1].weights", "fair_share.no_sum"),
    ]


def test_standings_tell_every_prefix() -> None:
    """A report can read served and entitlement after each planned term."""
    found = _share().standings(plan_of(THREE, "A A B"), THREE)
    assert [prefix.ending[0].term for prefix, _ in found] == ["2024", "2025", "2026"]
    assert [[share.served for share in shares] for _, shares in found] == [[1, 0], [2, 0], [2, 1]]
