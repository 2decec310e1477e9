from __future__ import annotations

from datetime import date

import pytest

from constraints.elections import ElectionCalendar
from constraints.members import Member
from constraints.orders import AlphabeticalOrder
from constraints.registry import RULES
from constraints.rules.coverage import Coverage
from constraints.setting import Setting
from constraints.words import say
from tests.settings import checked, ladder, plan_of, setting, timeline

PAST = setting(history={"2022": {"chair": "A"}, "2023": {"chair": "B"}})
NOBODY_TWICE = Coverage(strength="wish", post="chair", mode="nobody_twice")


def _per(period: object, since: str | None = None) -> Coverage:
    return Coverage(strength="wish", post="chair", mode="per_period", period=period, since=since)


def _years(count: int, history: tuple[str, ...] = (), calendar: ElectionCalendar | None = None) -> Setting:
    return setting(
        "A B",
        [ladder("chair", timeline(count=count, history=history))],
        {term: {"chair": "A"} for term in history},
        calendar=calendar,
    )


# --- nobody twice ------------------------------------------------------------------------------------------------


def test_nobody_again_before_everybody_once() -> None:
    """A and B have chaired: A in 2024 is ahead of C; C in 2024 is not, and after it anybody is even."""
    assert checked(NOBODY_TWICE, PAST, plan_of(PAST, "A C")) == {("2024",): 1}
    assert checked(NOBODY_TWICE, PAST, plan_of(PAST, "C A")) == {}
    (found,) = NOBODY_TWICE.check(plan_of(PAST, "A C"), PAST)
    assert found.members == ("A", "C")
    assert say(Coverage.texts[found.code], found.args, "sv", PAST) == (
        "A är ordförande 2024, men C har färre tidigare verksamhetsår i uppdraget enligt historik och plan."
    )


def test_planned_terms_count_from_the_next_on() -> None:
    """Without history nobody is ahead in 2024; who chaired then is ahead of both others in 2025."""
    where = setting()
    assert checked(NOBODY_TWICE, where, plan_of(where, "A A")) == {("2025",): 1}
    assert checked(NOBODY_TWICE, where, plan_of(where, "A B")) == {}


def test_only_those_who_take_part_wait() -> None:
    """C does not take part in the order, so nobody has to wait for C."""
    where = setting(
        history={"2022": {"chair": "A"}, "2023": {"chair": "B"}},
        orders=[AlphabeticalOrder(post="chair", participants=("A", "B"))],
    )
    assert checked(NOBODY_TWICE, where, plan_of(where, "A B")) == {}


def test_only_members_of_that_term_wait() -> None:
    """C joins in 2025: nobody waits for it in 2024, and A in 2025 is ahead of it."""
    members = [Member(name="A"), Member(name="B"), Member(name="C", joins=date(2025, 1, 1))]
    where = setting(members, history={"2023": {"chair": "B"}})
    assert checked(NOBODY_TWICE, where, plan_of(where, "A B")) == {("2025",): 1}
    assert checked(NOBODY_TWICE, where, plan_of(where, "A C")) == {}


def test_designations_do_not_count() -> None:
    """The vice-chair of the last year is designated beyond the horizon, which is no planned holding."""
    where = setting("A B", [ladder("vice_chair chair", timeline(count=1, beyond=1))])
    assert checked(NOBODY_TWICE, where, plan_of(where, "A B")) == {}


def test_the_count_is_all_that_history_says() -> None:
    """Who chaired first and who second makes no difference."""
    other = setting(history={"2022": {"chair": "B"}, "2023": {"chair": "A"}})
    assert NOBODY_TWICE.history_input(PAST) == NOBODY_TWICE.history_input(other)


# --- per period --------------------------------------------------------------------------------------------------


def test_a_breach_per_member_without_a_holding_in_the_period() -> None:
    """Two-year periods from the first planned year: B has none in the first, A none in the second."""
    where = _years(4)
    assert checked(_per(2), where, plan_of(where, "A A B B")) == {("2024", "B"): 1, ("2026", "A"): 1}
    assert checked(_per(2), where, plan_of(where, "A B A B")) == {}


def test_a_period_cut_off_by_the_horizon_is_left_out() -> None:
    """Three planned years hold one period of two; the third year's is not whole."""
    where = _years(3)
    assert checked(_per(2), where, plan_of(where, "A B A")) == {}


def test_periods_may_begin_in_the_history() -> None:
    """Periods since 2023: A chaired 2023, so B is to chair in 2024; the period of 2025 is not whole."""
    where = _years(2, ("2023",))
    assert checked(_per(2, "2023"), where, plan_of(where, "A B")) == {("2023", "B"): 1}
    assert checked(_per(2, "2023"), where, plan_of(where, "B B")) == {}


def test_periods_go_back_from_a_later_term() -> None:
    """Periods since 2025 have one that ends with 2024 and begins in 2023."""
    where = _years(3, ("2023",))
    assert checked(_per(2, "2025"), where, plan_of(where, "A B A")) == {("2023", "B"): 1}


def test_periods_of_history_alone_are_left_out() -> None:
    """A period without a planned term is past and not judged."""
    where = _years(2, ("2022", "2023"))
    assert checked(_per(2), where, plan_of(where, "A B")) == {}


def test_members_of_a_part_of_the_period_are_left_out() -> None:
    """C joins in the second year of the period, so it need not chair in it."""
    where = setting([Member(name="A"), Member(name="B"), Member(name="C", joins=date(2025, 1, 1))])
    assert checked(_per(2), where, plan_of(where, "A B")) == {}


def test_election_periods_hold_the_terms_that_start_between_elections() -> None:
    """Elections in September 2022 and 2024: the period has the years 2023 and 2024, A chaired 2023."""
    calendar = ElectionCalendar(dates=(date(2022, 9, 11), date(2024, 9, 8)))
    where = _years(1, ("2023",), calendar)
    assert checked(_per("election"), where, plan_of(where, "A")) == {("2023", "B"): 1}
    assert checked(_per("election"), where, plan_of(where, "B")) == {}


@pytest.mark.parametrize(
    ("first", "last", "whole"),
    [
        (date(2022, 12, 31), date(2024, 12, 31), True),
        (date(2022, 12, 30), date(2024, 12, 31), False),
        (date(2022, 12, 31), date(2025, 1, 1), False),
        (date(2023, 12, 31), date(2024, 12, 31), True),
        (date(2024, 1, 1), date(2024, 12, 31), False),
    ],
)
def test_election_periods_are_whole_or_left_out(first: date, last: date, whole: bool) -> None:
    """Only 2024 is listed, a year of 366 days: the term before it is taken to start on 31 December 2022.

    A period from an election on that day or later to one on the last planned day or earlier is whole; if the first
    election is earlier, a term of the period may be missing, and if the second is later, the plan ends too soon. An
    election on 1 January 2024 leaves that year to the period before it.
    """
    where = _years(1, calendar=ElectionCalendar(dates=(first, last)))
    expected = {("2024", "B"): 1} if whole else {}
    assert checked(_per("election"), where, plan_of(where, "A")) == expected


def test_per_period_looks_at_its_own_history() -> None:
    """Only the history inside a judged period matters, and of it only who chaired."""
    where = _years(2, ("2022", "2023"))
    assert [seat.term for seat in _per(2, "2023").history(where)] == ["2023"]
    assert _per(2).history(where) == ()


# --- parameters --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"mode": "nobody_twice", "period": 2}, "coverage.not_with"),
        ({"mode": "nobody_twice", "since": "2024"}, "coverage.not_with"),
        ({"mode": "per_period"}, "coverage.no_period"),
        ({"mode": "per_period", "period": "election", "since": "2024"}, "coverage.since_election"),
        ({"mode": "per_period", "period": 0}, "shape.wrong"),
        ({"mode": "often"}, "shape.wrong"),
    ],
)
def test_parameters_have_to_fit_the_mode(data: dict[str, object], code: str) -> None:
    """What does not belong to the mode is refused, never skipped."""
    _, found = RULES.parse({"kind": "coverage", "strength": "wish", "post": "chair", **data}, "rule[1]")
    assert [item.code for item in found] == [code]


def test_problems() -> None:
    """Election periods need a calendar, ``since`` a listed term, and the post must exist."""
    where = _years(2, ("2023",))
    rules = [_per("election"), _per(2, "2022"), Coverage(strength="wish", post="x", mode="nobody_twice")]
    found = [item for rule in rules for item in rule.problems(where, "rule[1]")]
    assert [(item.path, item.code) for item in found] == [
        ("rule[1].period", "coverage.no_calendar"),
        ("rule[1].since", "term.unknown"),
        ("rule[1].post", "post.unknown"),
    ]
