from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from constraints.members import Member, Noun
from constraints.terms import Term

YEAR = Term.spanning(date(2024, 1, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("joins", "leaves", "belongs", "left"),
    [
        (None, None, True, False),
        (date(2024, 1, 1), date(2024, 12, 31), True, False),
        (date(2024, 1, 2), None, False, False),
        (None, date(2024, 12, 30), False, True),
        (None, date(2023, 12, 31), False, True),
        (date(2025, 1, 1), None, False, False),
    ],
)
def test_membership_is_for_the_whole_term(joins: date | None, leaves: date | None, belongs: bool, left: bool) -> None:
    """A member belongs to a term only from its first to its last day, both included."""
    member = Member(name="Ask", joins=joins, leaves=leaves)
    assert (member.belongs(YEAR), member.has_left(YEAR)) == (belongs, left)


def test_population_is_the_latest_figure() -> None:
    """The figure of the day or the last one before it; none before the first."""
    member = Member.model_validate({"name": "Ask", "population": {"2020-12-31": 10, "2022-12-31": 12}})
    days = [date(2020, 1, 1), date(2020, 12, 31), date(2022, 12, 30), date(2030, 1, 1)]
    assert [member.population_at(day) for day in days] == [None, 10, 10, 12]


@pytest.mark.parametrize(
    ("name", "genitive"), [("Salem", "Salems"), ("Ekerös", "Ekerös"), ("Vax", "Vax"), ("Linz", "Linz"), ("Ö", "Ös")]
)
def test_the_swedish_genitive(name: str, genitive: str) -> None:
    """An s, unless the name ends in s, x or z; what is stated wins."""
    assert Member(name=name).genitive_name == genitive
    assert Member(name=name, genitive="dess").genitive_name == "dess"


def test_official_names() -> None:
    """Without an official name the short one is used."""
    assert Member(name="Salem").official_name == "Salem"
    assert Member(name="Salem", official="Salems kommun").official_name == "Salems kommun"


def test_nouns() -> None:
    """What a member is called, in both languages."""
    assert (Noun().text("sv"), Noun(en="state").text("en")) == ("medlem", "state")


@pytest.mark.parametrize(
    "data",
    [
        {"name": "Ask", "joins": "2024"},
        {"name": "Ask", "leaves": 2024},
        {"name": "Ask", "population": {"2024": 1}},
        {"name": "Ask", "population": {"2024-01-01": -1}},
        {"name": "Ask", "population": {"2024-01-01": "1"}},
        {"name": "Ask", "size": "small"},
        {"official": "Asks kommun"},
    ],
)
def test_wrong_members(data: dict[str, object]) -> None:
    """Days are whole days, figures whole numbers, and nothing unknown is taken in."""
    with pytest.raises(ValidationError):
        Member.model_validate(data)
