"""When general elections are held."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

from constraints.elections import ElectionCalendar, Elections, calendar_of
from constraints.given import Day
from constraints.problem_texts import PROBLEM_TEXTS
from constraints.words import say

SWEDISH = [date(2014, 9, 14), date(2018, 9, 9), date(2022, 9, 11), date(2026, 9, 13), date(2030, 9, 8)]
SEPTEMBER = "FREQ=YEARLY;BYMONTH=9;BYDAY=2SU"


class Holder(BaseModel):
    """A model with the fields under test."""

    elections: Elections | None = None
    day: Day | None = None


def problems_of(error: ValidationError) -> list[str]:
    """The codes of a validation error; every text can be filled in both languages."""
    for item in error.errors():
        for language in ("sv", "en"):
            assert say(PROBLEM_TEXTS[item["type"]], item.get("ctx", {}), language)
    return [item["type"] for item in error.errors()]


def refused(**fields: Any) -> list[str]:
    """The codes with which a calendar is refused."""
    with pytest.raises(ValidationError) as caught:
        ElectionCalendar(**fields)
    return problems_of(caught.value)


def test_swedish_elections_have_their_known_days() -> None:
    """The named Swedish calendar gives the days on which elections were and will be held."""
    calendar = calendar_of("se")
    assert list(calendar.between(date(2014, 1, 1), date(2030, 12, 31))) == SWEDISH
    assert [calendar.day(year) for year in (2014, 2018, 2022, 2026, 2030)] == SWEDISH


@pytest.mark.parametrize("year", [2013, 2010, 2023, -1, 0, 10000])
def test_a_year_without_an_election_has_no_day(year: int) -> None:
    """Years between elections, before the first, and outside the calendar of dates give None."""
    assert calendar_of("se").day(year) is None


@pytest.mark.parametrize("calendar", [calendar_of("se"), ElectionCalendar(dates=tuple(SWEDISH))])
def test_both_forms_answer_alike(calendar: ElectionCalendar) -> None:
    """After and before are strict, between includes both ends, whichever form the calendar has."""
    assert calendar.after(date(2018, 9, 9)) == date(2022, 9, 11)
    assert calendar.after(date(2018, 9, 8)) == date(2018, 9, 9)
    assert calendar.before(date(2018, 9, 9)) == date(2014, 9, 14)
    assert calendar.before(date(2014, 9, 14)) is None
    assert calendar.between(date(2018, 9, 9), date(2022, 9, 11)) == (date(2018, 9, 9), date(2022, 9, 11))


def test_a_calendar_ends_with_its_last_date_count_or_until() -> None:
    """Nothing comes after the last listed date, the counted days or the end of the rule."""
    first = date(2014, 9, 14)
    for calendar in (
        ElectionCalendar(dates=(first, date(2015, 9, 13))),
        ElectionCalendar(rule=SEPTEMBER + ";COUNT=2", first=first),
        ElectionCalendar(rule=SEPTEMBER + ";UNTIL=20160101", first=first),
        ElectionCalendar(rule=SEPTEMBER + ";UNTIL=20160101T000000", first=first),
    ):
        assert calendar.after(first) == date(2015, 9, 13)
        assert calendar.after(date(2015, 9, 13)) is None


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"dates": []},
        {"rule": SEPTEMBER},
        {"first": date(2014, 9, 14)},
        {"rule": SEPTEMBER, "first": date(2014, 9, 14), "dates": SWEDISH},
        {"first": date(2014, 9, 14), "dates": SWEDISH},
    ],
)
def test_exactly_one_form_is_given(fields: dict[str, Any]) -> None:
    """Neither form, half a form or both forms are refused."""
    assert refused(**fields) == ["election.form"]


@pytest.mark.parametrize("dates", [SWEDISH[::-1], [SWEDISH[0], SWEDISH[0]]])
def test_dates_stand_in_order(dates: list[date]) -> None:
    """Dates out of order or named twice are refused."""
    assert refused(dates=dates) == ["election.dates"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "second Sunday",
        "FREQ=MONTHLY;BYDAY=2SU",
        "INTERVAL=4",
        "FREQ=YEARLY;FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;COUNT=0",
        "FREQ=YEARLY;BYDAY=2XX",
        "FREQ=YEARLY;BYHOUR=1,2",
        "FREQ=YEARLY;UNTIL=2030",
        "FREQ=YEARLY;UNTIL=20309999",
        "FREQ=YEARLY\nEXDATE:20140914T000000",
    ],
)
def test_what_is_no_yearly_rule_is_refused(rule: str) -> None:
    """Unreadable rules, other frequencies, intervals of nothing and parts that are not about days are refused."""
    assert refused(rule=rule, first=date(2014, 9, 14)) == ["election.rule"]


@pytest.mark.parametrize(
    "rule", [SEPTEMBER.replace("2SU", "3SU"), "FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2", SEPTEMBER + ";UNTIL=20130101"]
)
def test_the_first_day_is_one_that_the_rule_gives(rule: str) -> None:
    """A first day that the rule does not give is refused, and so is a rule that gives no day at all."""
    assert refused(rule=rule, first=date(2014, 9, 14)) == ["election.first"]


def test_a_very_long_rule_is_refused() -> None:
    """The length of a rule is bounded."""
    with pytest.raises(ValidationError):
        ElectionCalendar(rule=SEPTEMBER + ";" * 500, first=date(2014, 9, 14))


def test_an_unknown_name_is_refused() -> None:
    """A calendar name that does not exist is said, with those that do."""
    with pytest.raises(PydanticCustomError) as caught:
        calendar_of("atlantis")
    assert caught.value.type == "election.name"
    with pytest.raises(ValidationError) as outer:
        Holder.model_validate({"elections": "atlantis"})
    assert problems_of(outer.value) == ["election.name"]
    assert "se" in PROBLEM_TEXTS["election.name"].en.format(**(caught.value.context or {}))


def test_a_field_takes_a_name_or_a_table_and_gives_it_back() -> None:
    """A calendar may be a name or a table; dumping and reading it again gives the same."""
    for value in ("se", {"dates": ["2018-09-09"]}, None):
        held = Holder.model_validate({"elections": value})
        assert Holder.model_validate_json(held.model_dump_json()) == held
    assert Holder.model_json_schema()["properties"]["elections"]["anyOf"][0] == {"type": "string"}


def test_a_problem_inside_a_table_is_said_once_and_in_its_place() -> None:
    """A wrong date in a calendar table has one error, at the field."""
    with pytest.raises(ValidationError) as caught:
        Holder.model_validate({"elections": {"dates": [], "rule": SEPTEMBER, "first": "soon"}})
    assert [item["loc"] for item in caught.value.errors()] == [("elections", "first")]
    assert problems_of(caught.value) == ["date.form"]


@pytest.mark.parametrize("value", [0, 2024, 1.5, "2024", "2024-02-30", "20240101", datetime(2024, 1, 1)])
def test_only_a_day_is_read_as_a_day(value: object) -> None:
    """Numbers, moments and other texts are not silently read as days."""
    with pytest.raises(ValidationError) as caught:
        Holder.model_validate({"day": value})
    assert problems_of(caught.value) == ["date.form"]


PARTS = st.sampled_from(
    ["BYDAY=1MO", "BYDAY=-54SU", "BYMONTH=13", "BYMONTHDAY=99", "BYSETPOS=0", "BYWEEKNO=60", "BYDAY="]
)
LOOSE = st.text(alphabet="ABDEFIMNOQRSUYT=;,-+0129", max_size=40)


@settings(deadline=None)
@given(st.lists(PARTS | LOOSE, max_size=3), st.dates())
def test_any_text_is_a_calendar_or_a_problem(parts: list[str], first: date) -> None:
    """Whatever stands in a rule, the answer is a calendar or a validation error."""
    try:
        calendar = ElectionCalendar(rule=";".join(["FREQ=YEARLY", *parts]), first=first)
    except ValidationError as error:
        found = problems_of(error)
    else:
        found = [calendar.day(first.year)] if calendar.day(first.year) == first else []
    assert found
