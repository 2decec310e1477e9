from __future__ import annotations

from datetime import date

import pytest

from constraints.members import Member
from constraints.plan_seats import PlanSeats
from constraints.posts import Seat
from tests.settings import BODY, ladder, plan_of, setting, timeline

MEMBERS = [Member(name="A"), Member(name="B"), Member(name="C", leaves=date(2025, 12, 31))]
WHERE = setting(
    MEMBERS,
    [ladder("vice_chair chair", timeline(history=("2023",), beyond=1))],
    {"2023": {"chair": "?B", "vice_chair": "A"}},
)


def _seats(*holders: str) -> PlanSeats:
    return PlanSeats(plan_of(WHERE, *(holders or ("A B", "B A"))), WHERE)


def _seat(post: str, term: str) -> Seat:
    return Seat(BODY, post, term)


def test_holds_reads_history_plan_and_designation() -> None:
    """History as read, planned seats by the plan, the designated chair of 2026 from the vice-chair of 2025."""
    seats = _seats()
    assert seats.holds("B", _seat("chair", "2023"))
    assert seats.holds("B", _seat("chair", "2025"))
    assert not seats.holds("A", _seat("chair", "2025"))
    assert seats.holds("A", _seat("chair", "2026"))


def test_who_has_left_holds_nothing() -> None:
    """C leaves with 2025 and is not designated for 2026, though vice-chair before it."""
    assert not _seats("A B", "B C").holds("C", _seat("chair", "2026"))


def test_verbs() -> None:
    """Each verb on plain values, at its edges too."""
    seats = _seats()
    assert seats.reach is None
    assert (seats.no(True), seats.no(False)) == (False, True)
    assert (seats.all_of([]), seats.all_of([True, False])) == (True, False)
    assert (seats.any_of([]), seats.any_of([True, False])) == (False, True)
    assert (seats.at_least([], 0), seats.at_least([True, False], 1), seats.at_least([True, False], 2)) == (
        True,
        True,
        False,
    )
    assert seats.count([True, False, True]) == 2
    assert seats.total([(3, True), (-2, 5)], 4) == -3
    assert seats.maximum([-1, 7, 3]) == 7
    assert (seats.absdiff(2, 5), seats.absdiff(5, 2)) == (3, 3)


def test_breaches_have_a_value() -> None:
    """Only what is not nought is a breach; a true literal weighs 1."""
    seats = _seats()
    seats.breach(("a",), True)
    seats.breach(("b",), 3)
    seats.breach(("c",), False)
    seats.breach(("d",), 0)
    assert seats.breaches == {("a",): 1, ("b",): 3}


def test_mistakes_of_a_rule_are_errors() -> None:
    """A key twice, even with nought, a negative value, something that is no handle, and a reach that nobody set."""
    seats = _seats()
    seats.breach(("a",), 0)
    with pytest.raises(ValueError, match="twice"):
        seats.breach(("a",), 1)
    with pytest.raises(ValueError, match="negative"):
        seats.breach(("b",), -1)
    with pytest.raises(TypeError):
        seats.breach(("c",), "x")
    with pytest.raises(ValueError, match="reach"):
        seats.beyond(True)
