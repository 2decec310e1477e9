"""Terms, lengths and horizons as data."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from constraints.problem_texts import PROBLEM_TEXTS
from constraints.terms import Horizon, IrregularTerm, Parts, Term, Until, months_in
from constraints.words import say


def refused(model: type[BaseModel], data: dict[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    """The codes and places with which data are refused; custom codes have texts that can be filled."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(data)
    for item in caught.value.errors():
        if "." in item["type"]:
            assert say(PROBLEM_TEXTS[item["type"]], item.get("ctx", {}), "sv")
            assert say(PROBLEM_TEXTS[item["type"]], item.get("ctx", {}), "en")
    return [(item["type"], item["loc"]) for item in caught.value.errors()]


@pytest.mark.parametrize(
    ("start", "end", "label"),
    [
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2024, 1, 1), date(2024, 6, 30), "2024-01-01"),
        (date(2017, 11, 1), date(2018, 10, 31), "2017/18"),
        (date(1999, 7, 1), date(2000, 6, 30), "1999/00"),
        (date(2019, 9, 1), date(2020, 9, 8), "2019/20"),
        (date(2024, 7, 1), date(2024, 12, 31), "2024-07-01"),
        (date(2024, 9, 1), date(2025, 6, 30), "2024-09-01"),
        (date(2024, 1, 1), date(2025, 2, 28), "2024-01-01"),
        (date(2024, 1, 15), date(2024, 12, 31), "2024-01-15"),
        (date(2023, 1, 1), date(2026, 12, 31), "2023-01-01"),
        (date(987, 1, 1), date(987, 12, 31), "0987"),
    ],
)
def test_a_term_is_called_by_its_years_or_its_first_day(start: date, end: date, label: str) -> None:
    """The year for exactly a calendar year, both for about a year that ends in the next, else the first day."""
    assert Term.spanning(start, end) == Term(label, start, end)


def test_a_term_ends_on_the_day_before_the_next() -> None:
    """A term made from two beginnings stops a day short of the second and counts both ends."""
    term = Term.over(date(2024, 2, 1), date(2024, 3, 1))
    assert (term.end, term.days) == (date(2024, 2, 29), 29)


def test_terms_overlap_when_they_share_a_day() -> None:
    """Sharing one day is an overlap, following each other is not."""
    first = Term.over(date(2024, 1, 1), date(2024, 7, 1))
    assert first.overlaps(Term.spanning(date(2024, 6, 30), date(2024, 12, 31)))
    assert not first.overlaps(Term.over(date(2024, 7, 1), date(2025, 1, 1)))


@pytest.mark.parametrize(
    ("length", "months"),
    [("1 year", 12), ("2 years", 24), ("6 months", 6), ("14 months", 14), ("1 month", 1), ("election period", None)],
)
def test_lengths_are_read(length: str, months: int | None) -> None:
    """Years and months are counted in months; an election period has no fixed number."""
    assert months_in(length) == months


@pytest.mark.parametrize("length", ["", "0 years", "-1 year", "a year", "1.5 years", "99999 years", "1 year "])
def test_other_lengths_are_refused(length: str) -> None:
    """What is no length is a problem at the term."""
    data = {"start": date(2024, 1, 1), "until": {"terms": 1}, "term": length}
    assert refused(Horizon, data) == [("term.length", ("term",))]


@pytest.mark.parametrize("until", [{}, {"election": 2026}, {"terms_after": 1}, {"terms": 1, "terms_after": 1}])
def test_the_end_is_given_in_one_of_two_ways(until: dict[str, int]) -> None:
    """A mixed or incomplete end is refused."""
    assert refused(Until, until) == [("horizon.until", ())]


@pytest.mark.parametrize(
    "until", [{"terms": 0}, {"terms": 1001}, {"terms": True}, {"election": 2026, "terms_after": -1}, {"terms": "4"}]
)
def test_the_end_has_bounds(until: dict[str, Any]) -> None:
    """Numbers of terms are whole numbers within bounds."""
    assert len(refused(Until, until)) == 1


def test_an_irregular_term_has_at_least_one_day() -> None:
    """One day is a term, an end before the start is not."""
    assert IrregularTerm(start=date(2024, 1, 1), end=date(2024, 1, 1))
    assert refused(IrregularTerm, {"start": "2024-01-02", "end": "2024-01-01"}) == [("term.empty", ())]


def test_all_problems_of_a_horizon_come_at_once() -> None:
    """Every wrong field is reported, each in its place, and unknown fields are refused."""
    data = {
        "start": 2024,
        "term": {"parts": 0, "of": "year"},
        "until": {"terms": 0},
        "elections": "atlantis",
        "irregular": [{"start": "2024-01-02", "end": "2024-01-01"}],
        "lenght": 1,
    }
    places = {place for _, place in refused(Horizon, data)}
    assert places >= {("start",), ("term", "parts"), ("term", "of"), ("until", "terms"), ("elections",), ("lenght",)}
    assert ("irregular", 0) in places


def test_a_horizon_survives_being_written_and_read() -> None:
    """Writing a horizon as JSON and reading it gives the same horizon, whatever the forms of its fields."""
    for term in ("6 months", Parts(parts=5, begins=date(2019, 1, 1))):
        horizon = Horizon(start=date(2024, 1, 1), term=term, until=Until(terms=4), elections="se")
        assert Horizon.model_validate_json(horizon.model_dump_json()) == horizon
    assert Horizon.model_json_schema()["properties"]["term"]["anyOf"][0] == {"type": "string"}
