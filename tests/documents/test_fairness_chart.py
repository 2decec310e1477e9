"""The fairness chart: its data, picture, words and table."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import ValidationError

from constraints.case_file import load_case
from constraints.rules.fair_share import FairShare
from rotation import Proposal, propose
from rotation.documents.charts.fairness import Fairness, fairness_alternative, fairness_table
from rotation.documents.charts.fairness_picture import PAGE, fairness_pages, fairness_svg
from rotation.documents.charts.sources import fairness_of
from tests.documents.charts_sample import bare, fairness, height, said, texts
from tests.documents.goldens import same_as_golden
from tests.documents.sample import LONG, NASTY
from tests.small_cases import small_case


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    found = propose(load_case("scenarios/sodertorn_2024_2027.toml"))
    assert isinstance(found, Proposal)
    return found


@pytest.mark.parametrize("language", ["sv", "en"])
def test_golden(proposal: Proposal, language: str) -> None:
    """The chart of the case that the library was made for."""
    data = fairness_of(proposal, "Avvikelse från andelen", "sv" if language == "sv" else "en")
    assert data is not None
    assert same_as_golden(f"fairness-chart.{language}.svg", fairness_svg(data))


def test_what_the_proposal_gives(proposal: Proposal) -> None:
    """Deviations with their signs: after 2024 seven years are counted, two as assumed, and an eighth of them is a share."""
    data = fairness_of(proposal, "x", "sv")
    assert data is not None
    tyreso = next(standing for standing in data.standings if standing.member == "Tyresö")
    assert tyreso.deviations == tuple(float(1 + (n >= 2) - Fraction(7 + n, 8)) for n in range(4))
    assert sum(standing.deviations[0] for standing in data.standings) == 0
    assert [round(bound.value, 4) for bound in data.bounds] == [0.9286]


def test_a_rule_with_a_bound(proposal: Proposal) -> None:
    """What a rule allows is a bound too; several posts have no guaranteed one."""
    rule = FairShare(strength="must", posts=("chair", "vice_chair"), within=1.5)
    data = fairness_of(proposal, "x", "en", rule)
    assert data is not None
    assert [(bound.label, bound.value) for bound in data.bounds] == [("bound by the rule", 1.5)]


def test_names_bounds_and_numbers_stand_in_the_picture() -> None:
    """Every name, both ends of the time, the largest and the last deviation of each, and the bounds in the legend."""
    data = fairness(8, 5)
    svg, words = fairness_svg(data), [text.content for text in texts(fairness_svg(data))]
    assert bare(NASTY) in said(svg)
    assert bare(LONG) in said(svg)
    assert words.count("2000") == words.count("2004") == 8
    for standing in data.standings:
        assert data.decimal(standing.deviations[-1]) in words
        assert data.decimal(max(standing.deviations, key=abs)) in words
    assert "gräns:±0,94" in said(svg)


def test_numbers_do_not_lie_on_each_other() -> None:
    """The numbers of a panel have places of their own."""
    found = [
        text for text in texts(fairness_svg(fairness(1, 5))) if text.content[:1] in "+−" and text.anchor == "middle"
    ]
    assert len(found) >= 2
    for place, one in enumerate(found):
        assert all(abs(one.y - other.y) > 8 or abs(one.x - other.x) > 20 for other in found[place + 1 :])


@pytest.mark.parametrize(("members", "terms", "columns"), [(8, 5, 6), (3, 20, 4), (9, 9, 3)])
def test_the_table_has_the_same_facts(members: int, terms: int, columns: int) -> None:
    """Every number with its value, in columns as long as they fit; the bounds in the note."""
    data = fairness(members, terms)
    table = fairness_table(data, "t", "Avvikelse")
    assert len(table.columns) == columns
    assert all(len(row) == columns for row in table.rows)
    cells = [cell for row in table.rows for cell in row if isinstance(cell.value, float)]
    assert len(cells) == members * terms
    assert sorted(cell.value or 0 for cell in cells) == sorted(d for each in data.standings for d in each.deviations)
    assert "±0,94" in table.note
    assert "±0,50" in table.note
    told = {cell.text for row in table.rows for cell in row} | {column.title for column in table.columns}
    assert {standing.member for standing in data.standings} | set(data.terms) <= told


def test_numbers_as_languages_write_them() -> None:
    """Decimal comma or point, a real minus, a plus, and no sign on nought."""
    swedish, english = fairness(3, 3, "sv"), fairness(3, 3, "en")
    assert [swedish.decimal(value) for value in (-0.5, 0.125, 0, -0.001)] == ["−0,50", "+0,13", "0,00", "0,00"]
    assert english.decimal(-0.5) == "−0.50"


def test_the_alternative_text() -> None:
    """What it shows, the largest deviation and the bounds."""
    text = fairness_alternative(fairness(3, 3))
    assert text.startswith("Diagram med en ruta för var och en av tre medlemmar: avvikelsen från andelen 2000–2002.")
    assert "Störst är avvikelsen för Åmål efter 2000: −1,00." in text
    assert "Gräns: ±0,94." in text


@pytest.mark.parametrize("members", [3, 16, 60])
def test_parts_fit_a_page_on_one_scale(members: int) -> None:
    """The parts of a large chart hold every member once."""
    data = fairness(members, 10)
    pages = fairness_pages(data)
    assert all(height(fairness_svg(page)) <= PAGE for page in pages)
    assert [standing for page in pages for standing in page.standings] == list(data.standings)
    assert {page.extreme() for page in pages} == {data.extreme()}
    assert (len(pages) == 1) == (members == 3)


def test_one_term_and_no_deviation() -> None:
    """A single point, no bounds, all nought: still a picture."""
    data = fairness(1, 1).model_dump() | {"bounds": [], "standings": [{"member": "A", "deviations": [0]}]}
    assert said(fairness_svg(Fairness.model_validate(data)))


def test_the_line_of_one_that_leaves_ends_there() -> None:
    """B leaves after the first of three years: one point in the picture, dashes in every form of the table."""
    members = ["A", {"name": "B", "leaves": "2025-12-31"}, "C"]
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]}
    proposal = propose(small_case(body={"name": "R", "members": members}, order=order, history=None))
    assert isinstance(proposal, Proposal)
    data = fairness_of(proposal, "x", "sv", body="R")
    assert data is not None
    assert [len(standing.deviations) for standing in data.standings] == [3, 1, 3]
    assert [cell.text for cell in fairness_table(data, "k", "c").rows[1][2:]] == ["\N{EN DASH}"] * 2
    assert fairness_svg(data).count("<svg") == 1


def test_data_that_does_not_fit_is_refused() -> None:
    """No or too many deviations, and what is no number."""
    good = fairness(2, 2).model_dump()
    for deviations in ([], [1.0, 1.0, 1.0], [1.0, float("nan")], [1.0, float("inf")]):
        with pytest.raises(ValidationError):
            Fairness.model_validate({**good, "standings": [{"member": "A", "deviations": deviations}]})
