"""Laying out terms: forwards, backwards, around irregular ones and up to elections."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from constraints.elections import ElectionCalendar
from constraints.problems import Problem
from constraints.terms import Horizon, IrregularTerm, Parts, Until
from constraints.timeline import Timeline, build_timeline

DAY = timedelta(days=1)


def horizon(start: date, term: str | Parts = "1 year", **fields: Any) -> Horizon:
    """A horizon of three terms, unless said otherwise."""
    return Horizon(start=start, term=term, **({"until": Until(terms=3)} | fields))


def laid_out(given_horizon: Horizon, **arguments: Any) -> Timeline:
    """The timeline of a horizon without problems."""
    timeline, problems = build_timeline(given_horizon, **arguments)
    assert problems == []
    assert timeline is not None
    return timeline


def wrong(given_horizon: Horizon, **arguments: Any) -> list[tuple[str, str]]:
    """The places and codes of the problems with a horizon."""
    timeline, problems = build_timeline(given_horizon, **arguments)
    assert timeline is None
    said(problems)
    return [(item.path, item.code) for item in problems]


def said(problems: list[Problem]) -> None:
    """Every problem can be said in both languages."""
    for item in problems:
        assert item.text("sv")
        assert item.text("en")


def starts(timeline: Timeline) -> list[str]:
    """The first days of all terms."""
    return [term.start.isoformat() for term in timeline.terms]


def to_election(year: int, terms_after: int) -> dict[str, Any]:
    """A horizon's fields that end it after a Swedish election."""
    return {"until": Until(election=year, terms_after=terms_after), "elections": "se"}


# --- planned terms ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "term", "expected"),
    [
        (date(2024, 1, 1), "1 year", ("2024", "2025", "2026")),
        (date(2024, 1, 1), "6 months", ("2024-01-01", "2024-07-01", "2025-01-01")),
        (date(2017, 11, 1), "1 year", ("2017/18", "2018/19", "2019/20")),
        (date(2024, 1, 1), "2 years", ("2024-01-01", "2026-01-01", "2028-01-01")),
        (date(2023, 1, 31), "1 month", ("2023-01-31", "2023-02-28", "2023-03-31")),
        (date(2024, 2, 29), "2 years", ("2024-02-29", "2026-02-28", "2028-02-29")),
    ],
)
def test_regular_terms_follow_each_other(start: date, term: str, expected: tuple[str, ...]) -> None:
    """Terms of years and months begin where they should, counted from the start so that the 31st does not drift."""
    assert laid_out(horizon(start, term)).labels == expected


def test_election_periods_begin_on_the_anniversary_after_an_election() -> None:
    """A period that starts on 1 January lasts from the January after one election to the December after the next."""
    timeline = laid_out(horizon(date(2019, 1, 1), "election period", until=Until(terms=2), elections="se"))
    assert [(term.label, term.end) for term in timeline.terms] == [
        ("2019-01-01", date(2022, 12, 31)),
        ("2023-01-01", date(2026, 12, 31)),
    ]


def test_an_election_on_the_anniversary_gives_a_period_from_the_next_one() -> None:
    """The beginning lies strictly after the election day."""
    calendar = ElectionCalendar(dates=(date(2020, 5, 1), date(2024, 4, 30), date(2028, 4, 30)))
    timeline = laid_out(horizon(date(2021, 5, 1), "election period", until=Until(terms=2), elections=calendar))
    assert starts(timeline) == ["2021-05-01", "2024-05-01"]


def test_two_elections_within_a_year_begin_one_period() -> None:
    """An extra election before the anniversary does not begin a period of its own."""
    days = (date(2020, 3, 1), date(2020, 9, 1), date(2024, 9, 1), date(2024, 11, 1), date(2028, 9, 1))
    fields = {"until": Until(terms=2), "elections": ElectionCalendar(dates=days)}
    assert starts(laid_out(horizon(date(2021, 1, 1), "election period", **fields))) == ["2021-01-01", "2025-01-01"]


def test_five_equal_parts_divide_an_election_period_in_whole_days() -> None:
    """Part i begins i times the days over five, rounded down, into the period."""
    timeline = laid_out(horizon(date(2019, 1, 1), Parts(parts=5), until=Until(terms=6), elections="se"))
    period = date(2019, 1, 1)
    assert [term.start for term in timeline.terms[:5]] == [period + DAY * (part * 1461 // 5) for part in range(5)]
    assert timeline.terms[5].start == date(2023, 1, 1)


def test_a_plan_may_start_inside_an_election_period() -> None:
    """With the day on which a period begins given, a plan may start with any part, and history has the others."""
    start = date(2019, 1, 1) + DAY * (2 * 1461 // 5)
    term = Parts(parts=5, begins=date(2019, 1, 1))
    timeline = laid_out(horizon(start, term, elections="se"), history_labels=["2019-01-01"])
    assert (len(timeline.history), timeline.beyond) == (2, ())
    assert timeline.terms[-1].end == date(2022, 12, 31)


def test_one_part_is_the_whole_period() -> None:
    """One part of a period is the period."""
    whole = laid_out(horizon(date(2019, 1, 1), "election period", elections="se"))
    assert laid_out(horizon(date(2019, 1, 1), Parts(parts=1), elections="se")) == whole


# --- where the plan ends ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "year", "terms_after", "last"),
    [
        (2024, 2026, 1, "2027"),
        (2024, 2026, 0, "2026"),
        (2024, 2026, 4, "2030"),
        (2026, 2026, 0, "2026"),
        (2027, 2026, 4, "2030"),
        (2028, 2026, 2, "2028"),
    ],
)
def test_the_plan_ends_a_number_of_terms_after_an_election(start: int, year: int, terms_after: int, last: str) -> None:
    """The last term is the n-th that begins after the election year, also when the plan starts after the election."""
    timeline = laid_out(horizon(date(start, 1, 1), **to_election(year, terms_after)))
    assert (timeline.labels[0], timeline.labels[-1]) == (str(start), last)


def test_terms_that_begin_in_november_count_by_the_year_they_begin_in() -> None:
    """A term that begins in November of the election year does not begin after that year."""
    timeline = laid_out(horizon(date(2017, 11, 1), **to_election(2018, 1)))
    assert timeline.labels == ("2017/18", "2018/19", "2019/20")


def test_half_years_count_as_terms() -> None:
    """Two half-years after the election are one year."""
    timeline = laid_out(horizon(date(2026, 1, 1), "6 months", **to_election(2026, 2)))
    assert timeline.labels[-1] == "2027-07-01"


@pytest.mark.parametrize(("start", "terms_after"), [(2027, 0), (2028, 1)])
def test_a_plan_that_would_end_before_it_starts_is_a_problem(start: int, terms_after: int) -> None:
    """An end before the first planned term is refused."""
    given_horizon = horizon(date(start, 1, 1), **to_election(2026, terms_after))
    assert wrong(given_horizon) == [("horizon.until", "horizon.nothing_planned")]


@pytest.mark.parametrize(("year", "near"), [(2025, ("2022", "2026")), (2010, ("2014",))])
def test_a_year_without_an_election_names_those_around_it(year: int, near: tuple[str, ...]) -> None:
    """The problem with an election year says which years would do."""
    _, problems = build_timeline(horizon(date(2024, 1, 1), **to_election(year, 1)))
    assert [(item.path, item.code) for item in problems] == [("horizon.until.election", "election.year_outside")]
    assert problems[0].args["near"] == near
    said(problems)


def test_an_election_year_needs_a_calendar() -> None:
    """Ending after an election without saying when elections are held is a problem."""
    given_horizon = horizon(date(2024, 1, 1), until=Until(election=2026, terms_after=1))
    assert wrong(given_horizon) == [("horizon.until.election", "election.no_calendar")]


def test_too_many_terms_are_a_problem() -> None:
    """A plan of more than a thousand terms is refused, however its end is given."""
    start = date(2024, 1, 1)
    assert wrong(horizon(start, "1 month", **to_election(2298, 1))) == [("horizon.until", "horizon.too_long")]
    given_problems = wrong(horizon(start, "1 month"), last_start=date(9000, 1, 1), path="ladder[1]")
    assert given_problems == [("ladder[1].start", "horizon.too_long")]


def test_a_last_start_replaces_the_end() -> None:
    """All terms that begin on or before the day are planned, whatever the horizon's own end says."""
    given_horizon = horizon(date(2024, 1, 1), "6 months", **to_election(2025, 1))
    timeline = laid_out(given_horizon, last_start=date(2025, 7, 1), beyond=1)
    assert [term.label for term in timeline.planned] == ["2024-01-01", "2024-07-01", "2025-01-01", "2025-07-01"]
    assert wrong(given_horizon, last_start=date(2023, 1, 1)) == [("horizon.start", "horizon.nothing_planned")]


def test_terms_beyond_the_horizon_follow_the_planned_ones() -> None:
    """The designated terms come after the planned ones and are told apart from them."""
    timeline = laid_out(horizon(date(2024, 1, 1)), beyond=2, history_labels=["2022"])
    assert [term.label for term in timeline.history] == ["2022", "2023"]
    assert [term.label for term in timeline.planned] == ["2024", "2025", "2026"]
    assert [term.label for term in timeline.beyond] == ["2027", "2028"]
    assert (timeline.first, timeline.count, timeline.index("2024"), timeline.term("2028").label) == (2, 3, 2, "2028")
    assert "2028" in timeline
    assert "2029" not in timeline
    with pytest.raises(KeyError):
        timeline.index("2029")


# --- rhythm and calendar problems ------------------------------------------------------------------------------


@pytest.mark.parametrize("start", [date(2020, 1, 1), date(2018, 9, 9)])
def test_a_start_inside_an_election_period_is_a_problem(start: date) -> None:
    """A start on which no period begins is said once, with the days on which one does."""
    given_horizon = horizon(start, "election period", elections="se")
    assert wrong(given_horizon, history_labels=["2015-01-01"]) == [("horizon.start", "term.election_start")]


def test_the_days_near_a_wrong_start_are_named() -> None:
    """The problem names the beginnings before and after."""
    _, problems = build_timeline(horizon(date(2020, 1, 1), "election period", elections="se"))
    assert problems[0].args["near"] == ("2019-01-01", "2023-01-01")


def test_election_periods_need_a_calendar() -> None:
    """Terms that follow elections need to know when these are."""
    assert wrong(horizon(date(2019, 1, 1), "election period")) == [("horizon.term", "term.no_elections")]
    assert wrong(horizon(date(2019, 1, 1), Parts(parts=5))) == [("horizon.term", "term.no_elections")]


def test_a_calendar_that_is_too_short_is_a_problem() -> None:
    """When the end of a period is not known, the plan cannot go on, and designated terms cannot either."""
    calendar = ElectionCalendar(dates=(date(2018, 9, 9), date(2022, 9, 11)))
    given_horizon = horizon(date(2019, 1, 1), "election period", elections=calendar, until=Until(terms=1))
    assert laid_out(given_horizon).labels == ("2019-01-01",)
    assert wrong(given_horizon, beyond=1) == [("horizon.elections", "election.calendar_ends")]


def test_values_that_skipped_validation_are_problems_too() -> None:
    """An unreadable length or unknown calendar that came in unvalidated is reported, not raised."""
    plain = horizon(date(2024, 1, 1))
    assert wrong(plain.model_copy(update={"term": "often"})) == [("horizon.term", "term.length")]
    assert wrong(plain.model_copy(update={"elections": "mars"})) == [("horizon.elections", "election.name")]


@pytest.mark.parametrize("term", ["1 year", "9999 years", "1 month"])
def test_terms_after_the_last_year_are_a_problem(term: str) -> None:
    """A term that would end after the year 9999 is a problem, not an error."""
    assert wrong(horizon(date(9999, 12, 31), term)) == [("horizon.until", "term.out_of_range")]


def test_the_last_term_may_end_just_before_the_calendar_does() -> None:
    """Counting the terms up to a day does not look past the last of them."""
    timeline = laid_out(horizon(date(9997, 1, 1)), last_start=date(9998, 12, 31))
    assert timeline.labels == ("9997", "9998")


def test_history_before_the_first_year_is_a_problem() -> None:
    """Going back stops at the beginning of the calendar."""
    assert laid_out(horizon(date(3, 1, 1)), history_labels=["0001"]).labels[0] == "0001"
    problems = wrong(horizon(date(3, 6, 1)), history_labels=["0001-01-01", "0000"])
    assert problems == [("history.0000", "history.label"), ("history.0001-01-01", "history.no_term")]


# --- history ---------------------------------------------------------------------------------------------------


def test_history_goes_back_to_the_earliest_listed_term() -> None:
    """Terms between the listed ones are there too, and the order of the labels does not matter."""
    timeline = laid_out(horizon(date(2024, 1, 1)), history_labels=["2022", "2019", "2022"])
    assert [term.label for term in timeline.history] == ["2019", "2020", "2021", "2022", "2023"]


@pytest.mark.parametrize("label", ["2018", "2018-10-01", "2018-10-31"])
def test_a_label_off_the_grid_names_the_nearest_terms(label: str) -> None:
    """A label that is no beginning is a problem that says which labels would do; a year is no November term."""
    _, problems = build_timeline(horizon(date(2020, 11, 1)), history_labels=[label])
    assert [(item.path, item.code) for item in problems] == [(f"history.{label}", "history.no_term")]
    assert problems[0].args["near"] == ("2017/18", "2018/19")
    said(problems)


def test_a_calendar_year_has_one_name() -> None:
    """A calendar year is called by its year, not by its first day."""
    _, problems = build_timeline(horizon(date(2020, 1, 1)), history_labels=["2018-01-01"])
    assert problems[0].args["near"] == ("2018", "2019")


@pytest.mark.parametrize("label", ["2024", "2024-01-01", "2030"])
def test_history_lies_before_the_horizon(label: str) -> None:
    """A listed term at or after the start is a problem."""
    problems = wrong(horizon(date(2024, 1, 1)), history_labels=[label], history_path="past")
    assert problems == [(f"past.{label}", "history.too_late")]


@pytest.mark.parametrize("label", ["", "last year", "18", "2018-13-01", "2018-1-1", "0000"])
def test_a_label_is_a_year_or_a_day(label: str) -> None:
    """What is neither a year nor an ISO date is a problem."""
    assert [code for _, code in wrong(horizon(date(2024, 1, 1)), history_labels=[label])] == ["history.label"]


def test_a_very_long_history_is_a_problem() -> None:
    """At most a thousand earlier terms are laid out."""
    assert len(laid_out(horizon(date(2024, 1, 1)), history_labels=["1024"]).history) == 1000
    problems = wrong(horizon(date(2024, 1, 1)), history_labels=["1023", "2020"])
    assert problems == [("history.1023", "history.too_long")]


def test_history_of_election_periods_starts_with_the_calendar() -> None:
    """Before the first election of the calendar there are no periods."""
    given_horizon = horizon(date(2023, 1, 1), "election period", elections="se")
    assert starts(laid_out(given_horizon, history_labels=["2015-01-01"]))[0] == "2015-01-01"
    assert wrong(given_horizon, history_labels=["2011-01-01"]) == [("history.2011-01-01", "history.no_term")]


# --- irregular terms -------------------------------------------------------------------------------------------

LONG = IrregularTerm(start=date(1956, 9, 7), end=date(1957, 10, 31))
WITH_LONG = ["1954-09-07", "1955-09-07", "1956-09-07", "1957-11-01"]


def test_an_irregular_planned_term_moves_the_rhythm() -> None:
    """After a term of fourteen months the following terms begin on the new day."""
    given_horizon = horizon(date(1954, 9, 7), irregular=(LONG,), until=Until(terms=4))
    timeline = laid_out(given_horizon)
    assert starts(timeline) == WITH_LONG
    assert timeline.term("1956-09-07").end == date(1957, 10, 31)


def test_an_irregular_term_is_met_going_backwards() -> None:
    """History respects irregular terms, whether the horizon lists them, the history states its end, or both."""
    plain, listing = horizon(date(1958, 11, 1)), horizon(date(1958, 11, 1), irregular=(LONG,))
    ends = {"1956-09-07": LONG.end}
    labels = ["1954-09-07"]
    one = laid_out(plain, history_labels=labels, history_ends=ends)
    assert starts(one)[:4] == WITH_LONG
    assert laid_out(listing, history_labels=labels) == one
    assert laid_out(listing, history_labels=labels, history_ends=ends) == one
    assert laid_out(plain, history_ends=ends).labels[0] == "1956-09-07"


def test_a_first_planned_term_may_be_irregular() -> None:
    """An irregular term may begin on the start itself, also between election periods."""
    bridge = IrregularTerm(start=date(2022, 11, 1), end=date(2022, 12, 31))
    fields = {"elections": "se", "irregular": (bridge,)}
    assert starts(laid_out(horizon(date(2022, 11, 1), "election period", **fields)))[1:] == ["2023-01-01", "2027-01-01"]


def test_a_rhythm_of_elections_goes_on_only_where_a_period_begins() -> None:
    """An irregular term that leads to a day on which no election period begins is a problem, in both directions."""
    late = IrregularTerm(start=date(2023, 1, 1), end=date(2025, 6, 30))
    given_horizon = horizon(date(2019, 1, 1), "election period", elections="se", irregular=(late,))
    assert wrong(given_horizon) == [("horizon.irregular[1]", "term.election_start")]
    given_horizon = horizon(date(2019, 1, 1), "election period", elections="se")
    problems = wrong(given_horizon, history_labels=["2015-01-01"], history_ends={"2017-01-01": date(2018, 12, 31)})
    assert problems == [("history.2017-01-01.end", "term.election_start")]


@pytest.mark.parametrize(
    ("start", "end"), [("2025-03-01", "2025-12-31"), ("2023-06-01", "2024-05-31"), ("2022-06-01", "2022-11-30")]
)
def test_an_irregular_term_off_the_grid_is_a_problem(start: str, end: str) -> None:
    """Planned, across the start, or in history: an irregular term that fits nowhere is said."""
    term = IrregularTerm(start=date.fromisoformat(start), end=date.fromisoformat(end))
    given_horizon = horizon(date(2024, 1, 1), irregular=(term,))
    assert wrong(given_horizon, history_labels=["2021"]) == [("horizon.irregular[1]", "irregular.misfit")]


def test_a_stated_end_that_fits_no_next_term_is_said_once() -> None:
    """A wrong last day of a history term is one problem, at its end."""
    problems = wrong(horizon(date(1957, 11, 1)), history_ends={"1956-09-07": date(1957, 10, 30)})
    assert problems == [("history.1956-09-07.end", "irregular.misfit")]
    empty = wrong(horizon(date(1957, 11, 1)), history_ends={"1956-11-01": date(1956, 10, 30)})
    assert empty == [("history.1956-11-01.end", "term.empty")]


def test_irregular_terms_do_not_overlap() -> None:
    """The later of two overlapping irregular terms is a problem, and so is the same one twice."""
    first = IrregularTerm(start=date(2024, 1, 1), end=date(2025, 6, 30))
    second = IrregularTerm(start=date(2025, 1, 1), end=date(2025, 12, 31))
    for other in (second, first):
        given_horizon = horizon(date(2024, 1, 1), irregular=(first, other))
        assert wrong(given_horizon) == [("horizon.irregular[2]", "irregular.overlap")]


def test_irregular_terms_elsewhere_are_left_aside() -> None:
    """An irregular term before the listed history or after the plan changes nothing."""
    far = (IrregularTerm(start=date(1900, 2, 1), end=date(1900, 3, 1)), LONG)
    assert laid_out(horizon(date(2024, 1, 1), irregular=far)) == laid_out(horizon(date(2024, 1, 1)))


def test_an_irregular_term_may_not_end_the_calendar() -> None:
    """A term that ends on the last day of the year 9999 leaves no day for the next: a problem, not an error."""
    last = IrregularTerm(start=date(9990, 1, 1), end=date.max)
    assert wrong(horizon(date(9990, 1, 1), irregular=(last,))) == [("horizon.until", "term.out_of_range")]


def test_all_problems_come_at_once() -> None:
    """Labels, irregular terms and the end are all reported in one go."""
    term = IrregularTerm(start=date(2022, 6, 1), end=date(2022, 7, 1))
    given_horizon = horizon(date(2024, 1, 1), irregular=(term,), **to_election(2025, 1))
    codes = {code for _, code in wrong(given_horizon, history_labels=["2021", "2021-05-01", "x", "2024"])}
    assert codes == {
        "history.label",
        "history.too_late",
        "history.no_term",
        "irregular.misfit",
        "election.year_outside",
    }


# --- properties ------------------------------------------------------------------------------------------------

STARTS = st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.sampled_from([date(2024, 2, 29), date(2023, 1, 31)])
LENGTHS = st.sampled_from(["1 month", "6 months", "14 months", "1 year", "2 years", "5 months"])


def assert_consecutive(timeline: Timeline) -> None:
    """Each term begins on the day after the one before, none is empty, and the labels differ."""
    assert all(term.days >= 1 for term in timeline.terms)
    assert all(term.end + DAY == following.start for term, following in pairwise(timeline.terms))
    assert len(timeline.labels) == len(timeline.terms)


@settings(deadline=None)
@given(STARTS, LENGTHS, st.integers(0, 5), st.integers(1, 900), st.integers(0, 3))
def test_terms_are_consecutive(start: date, length: str, place: int, days: int, beyond: int) -> None:
    """Whatever the start, the length and an irregular term on the grid, the terms follow each other day by day."""
    until = Until(terms=8)
    regular = laid_out(horizon(start, length, until=until)).terms[place]
    special = IrregularTerm(start=regular.start, end=regular.start + DAY * (days - 1))
    timeline = laid_out(horizon(start, length, until=until, irregular=(special,)), beyond=beyond)
    assert_consecutive(timeline)
    assert (timeline.terms[place].start, timeline.terms[place].end) == (special.start, special.end)
    assert (timeline.first, timeline.count, len(timeline.beyond)) == (0, 8, beyond)


@settings(deadline=None)
@given(STARTS, LENGTHS, st.integers(1, 4000), st.integers(1, 900))
def test_history_is_consecutive_and_the_named_labels_are_right(start: date, length: str, ago: int, days: int) -> None:
    """A label off the grid names nearby labels that are accepted; history around an irregular term has no gaps.

    The label is a first day, which a term of about a year that ends in the next does not go by.
    """
    assume(days < ago)
    special = IrregularTerm(start=start - DAY * days, end=start - DAY)
    given_horizon = horizon(start, length, irregular=(special,))
    label = (start - DAY * ago).isoformat()
    timeline, problems = build_timeline(given_horizon, history_labels=[label])
    for item in problems:
        near = item.args["near"]
        assert isinstance(near, tuple)
        label = near[0]
    timeline = timeline or laid_out(given_horizon, history_labels=[label])
    assert_consecutive(timeline)
    assert label in (timeline.terms[0].label, timeline.terms[0].start.isoformat())
    assert timeline.history[-1].start == special.start


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 12), st.integers(1, 28), st.integers(1, 365), st.integers(1, 9))
def test_parts_of_election_periods_are_consecutive(month: int, day: int, parts: int, terms: int) -> None:
    """Any number of parts from any anniversary divides the periods without gaps, back through history too."""
    start = date(2022 if (month, day) > (9, 11) else 2023, month, day)
    earlier = date(2018 if (month, day) > (9, 9) else 2019, month, day)
    # A quarter of four years may be a calendar year, which has another label.
    labels = [] if parts == 4 else [earlier.isoformat()]
    given_horizon = horizon(start, Parts(parts=parts), elections="se", until=Until(terms=terms))
    timeline = laid_out(given_horizon, history_labels=labels)
    assert len(timeline.history) == parts * len(labels)
    assert_consecutive(timeline)


ANY_LENGTH = LENGTHS | st.sampled_from(["9999 years", "election period"]) | st.builds(Parts, parts=st.integers(1, 365))
SPANS = st.tuples(st.dates(), st.dates()).map(sorted).map(lambda pair: IrregularTerm(start=pair[0], end=pair[1]))
UNTILS = st.builds(Until, terms=st.integers(1, 30)) | st.builds(
    Until, election=st.integers(1, 9999), terms_after=st.integers(0, 9)
)
CALENDARS = (
    st.none()
    | st.just("se")
    | st.sets(st.dates(), min_size=1).map(lambda days: ElectionCalendar(dates=tuple(sorted(days))))
)


@settings(deadline=None)
@given(st.data())
def test_nothing_raises(data: st.DataObject) -> None:
    """Any horizon, label and end gives a consecutive timeline or problems that can be said, never an exception."""
    given_horizon = Horizon(
        start=data.draw(st.dates()),
        term=data.draw(ANY_LENGTH),
        until=data.draw(UNTILS),
        elections=data.draw(CALENDARS),
        irregular=tuple(data.draw(st.lists(SPANS, max_size=2))),
    )
    day = st.dates().map(str) | st.text(max_size=5)
    timeline, problems = build_timeline(
        given_horizon,
        history_labels=data.draw(st.lists(day, max_size=2)),
        history_ends=data.draw(st.dictionaries(day, st.dates(), max_size=1)),
        beyond=data.draw(st.integers(0, 2)),
        last_start=data.draw(st.none() | st.dates()),
    )
    assert (timeline is None) == bool(problems)
    said(problems) if problems else assert_consecutive(timeline)  # type: ignore[arg-type]
