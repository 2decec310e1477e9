"""Alternatives side by side: data, picture, words and table."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from constraints.case_file import load_case
from rotation import Proposal, propose
from rotation.documents.charts.alternatives import Alternatives, alternatives_alternative, alternatives_table
from rotation.documents.charts.alternatives_picture import PAGE, alternatives_pages, alternatives_svg
from rotation.documents.charts.sources import alternatives_of
from tests.documents.charts_sample import alternatives, bare, height, said, texts
from tests.documents.goldens import same_as_golden
from tests.documents.sample import LONG, NASTY


@pytest.fixture(scope="module")
def readings() -> Alternatives:
    found = propose(load_case("scenarios/sodertorn_2024_2027.toml"))
    assert isinstance(found, Proposal)
    plans = [(f"Läsning {n}", reading.plan) for n, reading in enumerate(found.readings, start=1) if reading.plan]
    return alternatives_of(found.setting, plans, "Läsningar", "sv")


def test_golden(readings: Alternatives) -> None:
    """The four readings of the case that the library was made for."""
    assert same_as_golden("alternatives-chart.sv.svg", alternatives_svg(readings))


def test_what_differs_is_strong_and_framed(readings: Alternatives) -> None:
    """A frame and strong letters for each differing seat and the sample in the legend, nothing else."""
    svg = alternatives_svg(readings)
    differing = [seat for plan in readings.plans for seat in readings.differing(plan)]
    assert len(differing) == 6
    assert svg.count('stroke-width="2"') == 7
    strong = [text.content for text in texts(svg) if text.strong]
    assert sorted(strong) == sorted([*(f"Läsning {n}" for n in range(1, 5)), "A", *["Botkyrka"] * 2, *["Nykvarn"] * 4])


@pytest.mark.parametrize(
    ("members", "terms", "posts", "plans"), [(3, 3, 1, 1), (8, 4, 2, 3), (16, 10, 4, 5), (60, 60, 2, 3)]
)
def test_every_fact_stands_in_picture_and_table(members: int, terms: int, posts: int, plans: int) -> None:
    """Plans, terms, posts and every holder; what differs is strong in the table too."""
    data = alternatives(members, terms, posts, plans)
    words, table = said(alternatives_svg(data)), alternatives_table(data, "t", "Alternativ")
    assert len(table.rows) == terms * posts
    for number, plan in enumerate(data.plans):
        assert bare(plan.name) in words
        assert table.columns[2 + number].title == plan.name
        for place, row in enumerate(plan.holders):
            for post, holder in enumerate(row):
                cell = table.rows[place * posts + post][2 + number]
                assert (cell.text, cell.strong) == (holder, data.differs(plan, place, post))
                assert bare(holder) in words
    told = {cell.text for row in table.rows for cell in row[:2]}
    assert told == set(data.terms) | set(data.posts)


def test_more_posts_than_fit_go_on_below() -> None:
    """Fifty posts: every one heads a column."""
    data = alternatives(3, 2, 1, 2).model_dump()
    data["posts"] = [f"post {n}" for n in range(50)]
    for plan in data["plans"]:
        plan["holders"] = [[f"m{n % 3}" for n in range(50)]] * 2
    found = Alternatives.model_validate(data)
    words = [text.content for text in texts(alternatives_svg(found))]
    assert all(words.count(f"post {n}") == 2 for n in range(50))


def test_long_names_wrap() -> None:
    """The longest name and one that looks like markup."""
    words = said(alternatives_svg(alternatives(3, 3)))
    assert bare(LONG) in words
    assert bare(NASTY) in words


def test_the_alternative_text(readings: Alternatives) -> None:
    """Where each plan differs from the first; many differences are counted."""
    text = alternatives_alternative(readings)
    assert "Läsning 2 skiljer sig från läsning 1 på en plats: ordförandekommun 2024 Botkyrka." in text
    assert "på två platser: vice ordförandekommun 2024 Nykvarn och ordförandekommun 2025 Nykvarn." in text
    assert "och 34 till" in alternatives_alternative(alternatives(60, 60))
    same = alternatives(3, 2, 1, 2)
    twice = same.model_copy(update={"plans": (same.plans[0], same.plans[0].model_copy(update={"name": "B"}))})
    assert "B är samma fördelning som alternativ 0." in alternatives_alternative(twice)


def test_parts_fit_a_page() -> None:
    """All plans in each part, every term once."""
    data = alternatives(8, 60)
    pages = alternatives_pages(data)
    assert len(pages) > 1
    assert all(height(alternatives_svg(page)) <= PAGE for page in pages)
    assert [term for page in pages for term in page.terms] == list(data.terms)
    assert alternatives_pages(alternatives(2, 4)) == (alternatives(2, 4),)


def test_data_that_does_not_fit_is_refused() -> None:
    """A missing row, a missing holder, no plan."""
    good = alternatives(3, 2, 2, 1).model_dump()
    for wrong in ([], [{"name": "A", "holders": [["a", "b"]]}], [{"name": "A", "holders": [["a", "b"], ["c"]]}]):
        with pytest.raises(ValidationError):
            Alternatives.model_validate({**good, "plans": wrong})
