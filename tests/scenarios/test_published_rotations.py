"""Published rotations: every row that a source was seen to state comes out of the rules."""

from __future__ import annotations

import csv
from importlib import import_module
from pathlib import Path

import pytest

from rotation import Proposal, propose

DATA = Path(__file__).with_name("data")


@pytest.mark.parametrize(
    ("scenario", "published"), [("bundesrat_2017_2033", 16), ("visegrad", 9), ("brandkaren_norra_dalarna", 2)]
)
def test_published_rows(scenario: str, published: int) -> None:
    """The proven plan, the only one, holds every published row."""
    found = propose(import_module(f"scenarios.{scenario}").cases()[""])
    assert isinstance(found, Proposal)
    with (DATA / f"{scenario}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert len(rows) == published
    for row in rows:
        term = row.pop("term")
        assert {post: found.plan[post, term] for post in row} == row, term
    assert (found.proven, found.ties.count) == (True, 1)
