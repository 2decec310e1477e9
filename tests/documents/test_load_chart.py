"""The load chart: what it counts, its picture, words and table."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from pydantic import ValidationError

from constraints.case import parse_case
from rotation import Proposal, propose
from rotation.documents.charts.load import Carried, Load, load_alternative, load_table
from rotation.documents.charts.load_picture import MEMBERS, YEARS, load_pages, load_svg
from rotation.documents.charts.sources import load_of
from tests.rotation.test_reports_across import TWO


def _load(members: int = 2, years: int = 2, **more: object) -> Load:
    names = [
        Carried(member=f"M{place}", months=tuple(12 * ((place + y) % 2) for y in range(years)))
        for place in range(members)
    ]
    return Load.model_validate(
        {"title": "x", "language": "sv", "years": [str(2025 + y) for y in range(years)], "members": names, **more}
    )


def _texts(svg: str) -> list[str]:
    return ["".join(item.itertext()) for item in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


def _bars(svg: str) -> list[float]:
    every = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}rect")
    return [float(item.attrib["width"]) for item in every if item.attrib.get("stroke")]


def test_what_a_proposal_gives() -> None:
    """All posts of all bodies count alike without a rule; the convener of last year has the first half of 2025."""
    found = propose(parse_case(TWO))
    assert isinstance(found, Proposal)
    data = load_of(found, "x", "sv")
    assert data is not None
    assert data.years == ("2025", "2026", "2027")
    assert not data.weighted
    carried = {item.member: item.months for item in data.members}
    assert sum(months[0] for months in carried.values()) == 12 + 12 + 6 + 6
    assert carried["Ask"][0] == 12 + 6


def test_a_rule_says_which_posts_count_and_how_much() -> None:
    """With a load rule its posts count, by their weights, and the heading says so."""
    posts = [{"body": "Norr", "post": "chair", "weight": 2}, {"body": "Syd", "post": "chair"}]
    rules = [*TWO["rule"], {"kind": "load", "strength": "wish", "rank": 2, "posts": posts}]  # type: ignore[misc]
    found = propose(parse_case({**TWO, "rule": rules}))
    assert isinstance(found, Proposal)
    data = load_of(found, "x", "en")
    assert data is not None
    assert data.weighted
    assert sum(item.months[0] for item in data.members) == 24 + 12
    assert data.heading == "months with posts, by weight"


def test_the_picture_has_a_bar_and_a_number_for_each_load() -> None:
    """Bars are as long as their months; where there is nothing to carry there is none."""
    data = _load(reach=24)
    svg = load_svg(data)
    assert [text for text in _texts(svg) if text.isdigit()] == ["2025", "2026", "12", "12"]
    long, same = _bars(svg)
    assert long == same
    assert _bars(load_svg(_load()))[0] == pytest.approx(2 * long, abs=0.2)


def test_many_members_and_years_take_several_pictures() -> None:
    """Each part has some of the members and years, and all of them together have everything once."""
    data = _load(MEMBERS + 3, YEARS + 2)
    parts = load_pages(data)
    assert len(parts) == 4
    seen = [(item.member, year) for part in parts for item in part.members for year in part.years]
    assert sorted(seen) == sorted((item.member, year) for item in data.members for year in data.years)
    assert {part.reach for part in parts} == {12}
    assert load_pages(_load()) == (_load(),)


def test_the_table_has_the_same_numbers() -> None:
    """Members by years while these fit; else a row for each load."""
    table = load_table(_load(), "k", "c")
    assert [[cell.text for cell in row] for row in table.rows] == [["M0", "0", "12"], ["M1", "12", "0"]]
    long = load_table(_load(years=9), "k", "c")
    assert [cell.text for cell in long.rows[0]] == ["M0", "2026", "12"]
    assert len(long.rows) == 9


def test_the_words_tell_who_carries_most() -> None:
    """A few are named; of many it is told how many there are."""
    assert load_alternative(_load()) == (
        "Diagram med två medlemmar i rader och 2025–2026 i kolumner: månader med uppdrag i alla organ sammanlagt. "
        "Flest är det för M0 2026 och M1 2025: 12."
    )
    assert "så många är det i fyra rutor" in load_alternative(_load(4))


def test_a_number_for_every_year() -> None:
    """A member with fewer numbers than years is refused."""
    with pytest.raises(ValidationError, match="one number per year"):
        Load(title="x", language="sv", years=("2025", "2026"), members=(Carried(member="A", months=(1,)),))
