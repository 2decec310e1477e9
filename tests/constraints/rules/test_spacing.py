from __future__ import annotations

from datetime import date

from constraints.members import Member
from constraints.posts import Seat
from constraints.registry import RULES
from constraints.rules.spacing import Spacing
from constraints.words import say
from tests.settings import BODY, checked, ladder, plan_of, setting, timeline

FOUR = setting(ladders=[ladder("chair", timeline(count=4))])
PAST = setting(history={"2022": {"chair": "A"}, "2023": {"chair": "B"}})


def _spacing(terms: int) -> Spacing:
    return Spacing(strength="must", post="chair", terms=terms)


def test_weight_is_what_the_distance_falls_short() -> None:
    """With three terms wanted, holding again after one weighs 2, after two 1, after three nothing."""
    assert checked(_spacing(3), FOUR, plan_of(FOUR, "A A B C")) == {("A", "2024", "2025"): 2}
    assert checked(_spacing(3), FOUR, plan_of(FOUR, "A B A C")) == {("A", "2024", "2026"): 1}
    assert checked(_spacing(3), FOUR, plan_of(FOUR, "A B C A")) == {}


def test_every_pair_counts() -> None:
    """Three terms in a row are three pairs: 1 + 1 for the neighbours with two wanted, and the outer pair with three."""
    assert checked(_spacing(2), FOUR, plan_of(FOUR, "A A A B")) == {("A", "2024", "2025"): 1, ("A", "2025", "2026"): 1}
    assert checked(_spacing(3), FOUR, plan_of(FOUR, "A A A B"))["A", "2024", "2026"] == 1


def test_history_counts_inside_the_window_only() -> None:
    """A chaired 2022: chairing 2024 is a breach when three terms are wanted, not when two are."""
    plan = plan_of(PAST, "A C")
    assert checked(_spacing(3), PAST, plan) == {("A", "2022", "2024"): 1}
    assert checked(_spacing(2), PAST, plan) == {}
    (found,) = _spacing(3).check(plan, PAST)
    assert say(Spacing.texts[found.code], found.args, "en", PAST) == "A is chair in 2022 and again in 2024."


def test_two_history_holdings_are_no_breach() -> None:
    """Only pairs whose later holding is planned or designated are judged."""
    where = setting(history={"2022": {"chair": "A"}, "2023": {"chair": "A"}})
    assert checked(_spacing(2), where, plan_of(where, "B C")) == {}


def test_designated_holdings_count() -> None:
    """B chairs 2024 and, vice-chair of 2025, is designated for 2026: two terms apart, where three are wanted."""
    where = setting(ladders=[ladder("vice_chair chair", timeline(beyond=1))])
    assert checked(_spacing(2), where, plan_of(where, "B C", "C B")) == {}
    assert checked(_spacing(3), where, plan_of(where, "B C", "C B")) == {("B", "2024", "2026"): 1}


def test_history_looks_back_as_far_as_the_window() -> None:
    """With two terms wanted only 2023 matters, with three 2022 too."""
    assert _spacing(2).history(PAST) == (Seat(BODY, "chair", "2023"),)
    assert {seat.term for seat in _spacing(3).history(PAST)} == {"2022", "2023"}


def test_a_member_that_has_left_makes_no_difference() -> None:
    """Whether A or B, both gone, chaired last year is the same history for this rule."""
    members = [Member(name=name, leaves=date(2023, 12, 31)) for name in "AB"] + [Member(name="C"), Member(name="D")]
    inputs = [
        _spacing(2).history_input(setting(members, history={"2023": {"chair": holder}})) for holder in ("A", "B", "C")
    ]
    assert inputs[0] == inputs[1] != inputs[2]


def test_one_term_is_refused() -> None:
    """A distance of one term is always kept, so less than two is an error."""
    data = {"kind": "spacing", "strength": "must", "post": "chair", "terms": 1}
    assert [(item.path, item.code) for item in RULES.parse(data, "rule[1]")[1]] == [("rule[1].terms", "shape.wrong")]
