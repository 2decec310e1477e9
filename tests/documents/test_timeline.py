"""The timeline: its data, picture, words and table."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from constraints.case_file import load_case
from constraints.words import Language
from rotation import Proposal, propose
from rotation.documents.charts.sources import timeline_of
from rotation.documents.charts.timeline import (
    Holding,
    TermColumn,
    Timeline,
    timeline_alternative,
    timeline_table,
)
from rotation.documents.charts.timeline_picture import PAGE, timeline_pages, timeline_svg
from tests.documents.charts_sample import bare, height, said, texts, timeline
from tests.documents.goldens import same_as_golden
from tests.documents.sample import LONG, NASTY
from tests.small_cases import small_case, two_bodies

SODERTORN = "scenarios/sodertorn_2024_2027.toml"


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    found = propose(load_case(SODERTORN))
    assert isinstance(found, Proposal)
    return found


@pytest.mark.parametrize("language", ["sv", "en"])
def test_golden(proposal: Proposal, language: str) -> None:
    """The timeline of the case that the library was made for."""
    data = timeline_of(proposal, "Vem som är ordförandekommun när", "sv" if language == "sv" else "en")
    assert same_as_golden(f"timeline.{language}.svg", timeline_svg(data))


def test_what_the_proposal_gives(proposal: Proposal) -> None:
    """History with its alternatives, seats that depend on it with every holder, what follows beyond, and elections."""
    data = timeline_of(proposal, "x", "sv")
    assert [term.label for term in data.terms] == [str(year) for year in range(2018, 2029)]
    assert [term.label for term in data.terms if term.election] == ["2018", "2022", "2026"]
    assert [data.holders(year, 0) for year in ("2018", "2019", "2022", "2024", "2026", "2028")] == [
        "Tyresö",
        "Nynäshamn (osäkert)",
        "Nykvarn eller Haninge (osäkert)",
        "Salem eller Botkyrka (osäkert)",
        "Tyresö",
        "Huddinge",
    ]
    assert data.holders("2028", 1) == data.holders("2021", 1) == ""


def test_every_holding_is_a_marked_box() -> None:
    """As many marks as holdings, beside those of the legend; a question mark for each uncertain one."""
    data = timeline(8, 10, 2)
    marks = [text.content for text in texts(timeline_svg(data)) if text.strong and not text.content.isdigit()]
    legend = ["O", "F", "O", "F", "O", "O?"]
    assert len(marks) == len(data.holdings) + len(legend)
    assert sum(mark.endswith("?") for mark in marks) == sum(holding.uncertain for holding in data.holdings) + 1


def test_each_earlier_post_stands_in_the_legend(proposal: Proposal) -> None:
    """An earlier vice-chair looks otherwise than an earlier chair: each has its words; with one post they need no name."""
    both = said(timeline_svg(timeline_of(proposal, "Uppdrag", "sv")))
    assert "tidigareordförandekommun" in both
    assert "tidigareviceordförandekommun" in both
    one = propose(small_case(history={"2023": {"chair": "Ask"}}))
    assert isinstance(one, Proposal)
    assert "tidigareordförande" not in said(timeline_svg(timeline_of(one, "Uppdrag", "sv")))


@pytest.mark.parametrize(("language", "mark"), [("sv", "O tf"), ("en", "C act.")])
def test_an_acting_holder_is_marked(language: Language, mark: str) -> None:
    """In its box and in the legend; nobody else is."""
    data = Timeline(
        title="T",
        language=language,
        members=("Alby", "Berga"),
        terms=(TermColumn(label="2024"), TermColumn(label="2025")),
        posts=("ordförande" if language == "sv" else "chair",),
        holdings=(Holding(member="Alby", term="2024", acting=True), Holding(member="Berga", term="2025")),
    )
    marks = [text.content for text in texts(timeline_svg(data)) if text.strong and not text.content.isdigit()]
    assert sorted(marks) == sorted([mark, mark[0], mark, mark[0]])


def test_an_earlier_seat_that_nobody_knows_says_so(proposal: Proposal) -> None:
    """The vice-chair of 2019 is not known; that of 2028 is not there yet."""
    table = timeline_table(timeline_of(proposal, "Uppdrag", "sv"), "t", "Uppdrag")
    told = {row[0].text: row[2].text for row in table.rows}
    assert (told["2019"], told["2020"], told["2028"]) == ("uppgift saknas", "Södertälje", "\N{EN DASH}")


def test_names_stand_whole_in_the_picture() -> None:
    """Names that look like markup are text, and the longest one is wrapped, not cut."""
    svg = timeline_svg(timeline(5, 6))
    assert bare(NASTY) in said(svg)
    assert bare(LONG) in said(svg)
    assert "<b>" not in svg


def test_kinds_of_holdings_do_not_differ_by_colour_alone() -> None:
    """Beyond the horizon there are lines, an uncertain frame is dashed, history lies on a plate."""
    term = TermColumn(label="2024")

    def made(when: str, **kind: bool) -> str:
        terms = (term.model_copy(update={"when": when}),)
        held = (Holding(member="A", term="2024", **kind),)
        return timeline_svg(
            Timeline(title="t", language="sv", members=("A",), terms=terms, posts=("ordförande",), holdings=held)
        )

    planned, uncertain, beyond, history = (
        made("planned"),
        made("planned", uncertain=True),
        made("beyond"),
        made("history"),
    )
    assert "dasharray" in uncertain
    assert "dasharray" not in planned
    assert beyond.count("M") > planned.count("M") + 4
    assert history.count("<rect") > planned.count("<rect")


def test_the_table_has_the_same_facts() -> None:
    """Every member that holds something, every term, post, election and uncertainty."""
    data = timeline(8, 10, 3)
    table = timeline_table(data, "t", "Tidslinje")
    assert [row[0].text for row in table.rows] == [term.label for term in data.terms]
    assert [row[0].value for row in table.rows] == [int(term.label) for term in data.terms]
    for holding in data.holdings:
        row = next(row for row in table.rows if row[0].text == holding.term)
        assert holding.member in row[1 + holding.post].text
        assert ("osäkert" in row[1 + holding.post].text) == holding.uncertain
    assert ["valår" in row[-1].text for row in table.rows] == [term.election for term in data.terms]


def test_the_alternative_text() -> None:
    """Size, plan and elections in words; a long plan is left to the table."""
    short = timeline_alternative(timeline(3, 4, 1, "en"))
    assert short.startswith(
        "Timeline with three members in rows and 2000–2003 in columns. Planned for ordförande: 2001 "
    )
    assert "Election years: 2002." in short
    assert len(timeline_alternative(timeline(60, 60))) < 300


@pytest.mark.parametrize(("members", "terms"), [(3, 3), (60, 11), (8, 60), (60, 60)])
def test_parts_fit_a_page_and_lose_nothing(members: int, terms: int) -> None:
    """A small timeline stays whole; the parts of a large one hold every holding once."""
    data = timeline(members, terms)
    pages = timeline_pages(data)
    assert all(height(timeline_svg(page)) <= PAGE for page in pages)
    found = [holding for page in pages for holding in page.holdings]
    assert sorted(map(str, found)) == sorted(map(str, data.holdings))
    assert (len(pages) == 1) == (members == 3)


def test_data_that_does_not_fit_is_refused() -> None:
    """Unknown members, terms and posts; one name twice."""
    good = timeline(3, 3, 1).model_dump()
    for wrong in (
        {"holdings": [{"member": "Ingen", "term": "2000"}]},
        {"holdings": [{"member": "Åmål", "term": "1999"}]},
        {"holdings": [{"member": "Åmål", "term": "2000", "post": 1}]},
        {"members": ["Åmål", "Åmål"], "holdings": []},
        {"terms": []},
    ):
        with pytest.raises(ValidationError):
            Timeline.model_validate({**good, **wrong})


def test_a_body_of_several() -> None:
    """With several bodies each has its own timeline, and terms that are no years keep their days."""
    from constraints.case import parse_case

    found = propose(parse_case(two_bodies()))
    assert isinstance(found, Proposal)
    data = timeline_of(found, "x", "sv", "Rådet")
    assert [term.label for term in data.terms][:2] == ["2025-07-01", "2026-01-01"]
    assert timeline_table(data, "t", "x").columns[0].title == "Period"
    assert data.members == ("Ask", "Ek", "En")


def test_history_of_somebody_who_left() -> None:
    """A former member has a row too."""
    history = {"2023": {"chair": "Ask", "vice_chair": "Björk"}, "2024": {"chair": "Björk", "vice_chair": "Cypress"}}
    members = [{"name": "Ask", "leaves": "2023-12-31"}, "Björk", "Cypress", "En"]
    found = propose(small_case(history=history, body={"name": "Rådet", "members": members}))
    assert isinstance(found, Proposal)
    assert timeline_of(found, "x", "sv").holders("2023", 0) == "Ask"
