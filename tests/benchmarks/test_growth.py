from __future__ import annotations

from benchmarks.growth import Point, alternative, drawn, table

POINTS = [Point(8, 4, 0.1, 100.0, "proven"), Point(290, 290, 2.0, 150.0, "proven")]


def test_growth_is_told_against_the_smallest() -> None:
    """Size and time as multiples of the smallest case's."""
    assert table(POINTS).splitlines()[2:] == [
        "| 8 × 4 | 32 | 1 | 0.10 | 1.0 | 100 MB | proven |",
        "| 290 × 290 | 84,100 | 2,628 | 2.00 | 20.0 | 150 MB | proven |",
    ]


def test_the_curve_is_told_in_words_too() -> None:
    """The alternative text has the figures of every point."""
    said = alternative(POINTS)
    assert said == (
        "8 × 4 in 0.10 s with 100 MB; 290 × 290 in 2.00 s with 150 MB. "
        "The largest is 2,628 times the smallest and takes 20.0 times as long."
    )
    assert said in drawn(POINTS)
