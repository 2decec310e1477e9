from __future__ import annotations

from datetime import date

import pytest

from constraints.states import State, status_on

START, END = date(2025, 1, 1), date(2025, 12, 31)
BEFORE, DURING, AFTER = date(2024, 12, 1), date(2025, 6, 1), date(2026, 1, 1)


def stated(kind: str, **more: str) -> State:
    """A state of the chair of 2025."""
    member = {"member": "A"} if kind in ("elected", "acting") else {}
    return State(**{"post": "chair", "term": "2025", "state": kind, **member, **more})


@pytest.mark.parametrize(
    ("kind", "before", "during", "after"),
    [
        ("planned", "planned", "overdue", "overdue"),
        ("elected", "elected", "current", "past"),
        ("acting", "acting", "acting", "past"),
        ("vacant", "vacant", "vacant", "past"),
        ("disputed", "disputed", "disputed", "disputed"),
    ],
)
def test_a_planned_seat_on_a_day(kind: str, before: str, during: str, after: str) -> None:
    """What is stated, before its term, in it and after it: only a dispute outlives the term."""
    found = [status_on(day, START, END, None, stated(kind), planned=True) for day in (BEFORE, DURING, AFTER)]
    assert found == [before, during, after]


def test_a_seat_of_which_nothing_is_stated() -> None:
    """It is planned until its first day, and overdue from then on."""
    days = (date(2024, 12, 31), START, AFTER)
    assert [status_on(day, START, END, None, None, planned=True) for day in days] == ["planned", "overdue", "overdue"]


def test_the_day_to_elect_by() -> None:
    """An earlier or a later day to elect by decides when the seat is overdue: on that day."""
    early, late = stated("planned", elect_by="2024-11-30"), stated("planned", elect_by="2025-06-02")
    assert status_on(date(2024, 11, 29), START, END, None, early, planned=True) == "planned"
    assert status_on(date(2024, 11, 30), START, END, None, early, planned=True) == "overdue"
    assert status_on(DURING, START, END, None, late, planned=True) == "planned"


def test_a_state_counts_from_its_day() -> None:
    """Elected since 15 January: until then nobody was, so the seat was overdue from 1 January."""
    state = stated("elected", since="2025-01-15")
    days = (date(2025, 1, 14), date(2025, 1, 15))
    assert [status_on(day, START, END, None, state, planned=True) for day in days] == ["overdue", "current"]


def test_a_seat_of_the_history() -> None:
    """Whoever held it: past, or current while the term lasts; unknown where it is not known who."""
    assert status_on(AFTER, START, END, "A", None, planned=False) == "past"
    assert status_on(DURING, START, END, "A", None, planned=False) == "current"
    assert status_on(AFTER, START, END, None, None, planned=False) == "unknown"
