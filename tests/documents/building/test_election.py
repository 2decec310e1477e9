"""Where uncertain facts leave many cases the points refer to a table of cases, which stands in the same paper."""

from __future__ import annotations

from functools import cache

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.conditional import cases_in_words, holder_of, many_cases
from rotation.documents.building.context import Context
from rotation.documents.building.decision import decision_tables
from rotation.documents.building.mails import decision_mail
from rotation.documents.building.who import ways_of
from rotation.documents.model import Document
from rotation.documents.setting import numbers
from rotation.documents.writing import KINDS, Kind
from tests.documents.building.cases import REAL, context, real, small
from tests.documents.building.stated import items, paper
from tests.documents.building.test_language import MOST, running, sentences

WITH_POINTS: tuple[Kind, ...] = ("basis", "proposal", "motions", "minutes")
#: So many words a point has at most.
MOST_IN_A_POINT = 60


@cache
def open_history(language: Language = "sv", style: str = "sentences") -> Context:
    """Nobody knows who chaired in 2022 and 2023: nine ways that it may have been, three who may be elected."""
    return context(small(history={"2022": {"chair": {}}, "2023": {"chair": {}}}), language, style=style)


@pytest.mark.parametrize(
    ("language", "style", "point"),
    [
        ("sv", "sentences", "Ordförande för 2024 utses enligt tabell 1."),
        ("sv", "clauses", "att utse ordförande för 2024 enligt tabell 1"),
        ("en", "sentences", "The chair for 2024 is elected according to table 1."),
        ("en", "clauses", "to elect the chair for 2024 according to table 1"),
    ],
)
def test_the_point_refers_to_the_table(language: Language, style: str, point: str) -> None:
    """One short point instead of a case for each of nine ways."""
    assert items(open_history(language, style))[0] == point


@pytest.mark.parametrize("kind", WITH_POINTS)
def test_the_table_stands_in_the_same_paper(kind: Kind) -> None:
    """Every paper with the points has the table of cases, and numbers it."""
    made = paper(open_history(), kind)
    assert "cases" in {table.key for table in made.tables()}
    assert "cases" in numbers(made)


def test_nobody_is_elected_to_a_disputed_seat_by_the_table() -> None:
    """It is not settled who chairs in 2024: no point refers to a table of cases, so there is none."""
    state = {"post": "chair", "term": "2024", "state": "disputed"}
    history = {"2022": {"chair": {}}, "2023": {"chair": {}}}
    assert decision_tables(context(small(history=history, state=[state]), "sv")) == ()


def test_the_table_stands_in_the_confirmation_of_its_term() -> None:
    """The yearly paper refers to a table of its own."""
    assert "cases" in {table.key for table in paper(open_history(), "confirmation", term="2024").tables()}


def test_every_row_is_true() -> None:
    """For each way that the facts may be, the row names who holds the seat in that reading's plan."""
    found = open_history()
    [table] = decision_tables(found)
    rows = {row[1].text: row[2].text for row in table.rows}
    seat = found.setting.seats[0]
    plans = [reading.plan.holder(seat) if reading.plan else None for reading in found.account.dependence.readings]
    ways = ways_of(found.account.dependence, plans)
    assert ways is not None
    told = {
        " och ".join(f"{member} var ordförande {past.term}" for past, member in way.facts.items()): way.holder
        for way in ways
    }
    assert len(told) == 9
    assert rows == told


@pytest.mark.parametrize("name", REAL)
def test_few_cases_need_no_table(name: str) -> None:
    """The points of the scenarios tell their cases themselves."""
    assert decision_tables(real(name)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_no_sentence_is_long(language: Language, kind: Kind) -> None:
    """At most 25 words in a sentence of any paper, however much is uncertain."""
    made: Document = paper(open_history(language), kind)
    assert [s for text in running(made) for s in sentences(text) if len(s.split()) > MOST] == []


@pytest.mark.parametrize("style", ["sentences", "clauses"])
@pytest.mark.parametrize("unknown", [{}, {"one_of": ["Alby", "Berga"]}])
def test_no_point_is_long(style: str, unknown: dict[str, object]) -> None:
    """At most sixty words in a point, with one, two and three uncertain facts."""
    for years in (["2023"], ["2022", "2023"], ["2021", "2022", "2023"]):
        found = context(small(history={year: {"chair": unknown} for year in years}), style=style)
        assert max(len(point.split()) for point in items(found)) <= MOST_IN_A_POINT


def test_two_cases_stay_in_the_point() -> None:
    """What can be said in two short sentences is said."""
    found = context(small(history={"2023": {"chair": {}}}))
    who = holder_of(found, found.setting.seats[0])
    assert who is not None
    assert not many_cases(found, who)
    assert [name for name, _ in cases_in_words(found, who)] == ["Berga", "Alby"]
    assert items(found)[0] == (
        "Berga utses till ordförande för 2024, om Alby var ordförande 2023. "
        "Alby utses till ordförande för 2024 i annat fall."
    )


def test_the_mail_counts_the_points_as_they_stand() -> None:
    """In clauses each case would be a point of its own: with a table there is one."""
    body = str(decision_mail(open_history(), ()).body)
    assert f"punkterna 1–{len(items(open_history()))}" in body.replace("\N{NO-BREAK SPACE}", " ")


def test_a_plan_of_several_years_needs_no_table() -> None:
    """Where the whole plan is adopted at once nobody is elected by a point."""
    found = context(parse_case(small(history={"2022": {"chair": {}}, "2023": {"chair": {}}}).as_data()), yearly=False)
    assert decision_tables(found) == ()
