from __future__ import annotations

from datetime import date

import pytest

from constraints.rules.load_counting import months_within
from constraints.terms import Term

YEAR = (date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "months"),
    [
        (date(2025, 1, 1), date(2025, 12, 31), 12),
        (date(2024, 1, 1), date(2024, 12, 31), 0),
        (date(2024, 7, 1), date(2025, 6, 30), 6),
        (date(2025, 3, 15), date(2025, 4, 14), 1),
        (date(2025, 3, 16), date(2025, 4, 14), 0),
        (date(2025, 3, 15), date(2025, 4, 15), 2),
        (date(2024, 12, 31), date(2026, 1, 1), 12),
    ],
)
def test_a_month_counts_by_its_fifteenth_day(start: date, end: date, months: int) -> None:
    """Whoever holds the post on the 15th has the month; leap years and lengths of months make no difference."""
    assert months_within(Term.spanning(start, end), *YEAR) == months


def test_every_month_is_counted_once() -> None:
    """However a year is cut into two terms, their months add up to twelve."""
    for number in range(1, 365):
        cut = date.fromordinal(YEAR[0].toordinal() + number)
        before = Term.spanning(YEAR[0], date.fromordinal(cut.toordinal() - 1))
        assert months_within(before, *YEAR) + months_within(Term.spanning(cut, YEAR[1]), *YEAR) == 12
