"""Published rotations: the plan of each case agrees with every row that a source was seen to state.

Not every row is a prediction: some are facts given in the case, and some orders are assumptions, as their notes say.
"""

from __future__ import annotations

import csv
from importlib import import_module
from pathlib import Path

import pytest

from constraints.called_terms import called
from rotation import Proposal, propose

DATA = Path(__file__).with_name("data")


#: How many rows are published for each case, and whether the rules leave one plan alone.
PUBLISHED = {
    "bundesrat_1949_2017-first": (11, True),
    "bundesrat_1949_2017-second": (15, True),
    "bundesrat_1949_2017-since_1990": (17, True),
    "bundesrat_2017_2033": (16, True),
    "visegrad": (9, True),
    "brandkaren_norra_dalarna": (2, True),
    "sunrise-as_planned": (2, True),
    "sunrise-a_declines_to_be_deputy": (2, True),
    "sunrise-a_declines_to_be_assistant": (1, True),
    "vesteralen": (1, True),
    "skane_nordost": (1, True),
    "regionsamverkan_sydsverige": (1, True),
    "ostra_blekinge": (1, True),
    "soderasen": (2, True),
    "finsam_tre_kommuner": (1, False),
    "fyra_malarstader": (2, True),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_rows(name: str) -> None:
    """The proven plan holds every published row; where the rules say all, it is the only one."""
    scenario, _, variant = name.partition("-")
    found = propose(import_module(f"scenarios.{scenario}").cases()[variant])
    assert isinstance(found, Proposal)
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    published, alone = PUBLISHED[name]
    assert len(rows) == published
    for row in rows:
        term = called(found.setting, row.pop("term"))
        assert {post: found.plan[post, term] for post in row} == row, term
    assert found.proven
    assert (found.ties.count == 1) is alone


def test_a_turn_that_is_kept_for_the_next_year() -> None:
    """Declining for good cause puts the turn off by one: B goes before A, and A is deputy the year after."""
    found = propose(import_module("scenarios.sunrise").cases()["a_keeps_its_place_for_next_year"])
    assert isinstance(found, Proposal)
    assert [found.plan["deputy", term] for term in ("2011/12", "2012/13")] == ["Seat B", "Seat A"]
    assert dict(found.costs) == {1: 0}


def test_sets_of_three_are_mixed() -> None:
    """In the union of 27 every set is mixed as is wished, at the price of three overtakes, which is proven least."""
    found = propose(import_module("scenarios.union_of_27").cases()[""])
    assert isinstance(found, Proposal)
    assert found.proven
    assert dict(found.costs) == {1: 0, 2: 0, 3: 3}
    assert len(found.plan.seats) == 60
