"""Every result on the page of concepts is computed again, from the cases that the page itself gives."""

from __future__ import annotations

import re
import tomllib
from hashlib import sha256
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.plan import Plan
from rotation import Impossible, Proposal, check, load_case, propose
from tests.docs.pages import ROOT, block, page, table

PAGE = page("docs/concepts.md")
YEARS = ("2024", "2025", "2026", "2027")


def _case(name: str) -> dict[str, Any]:
    return tomllib.loads(block(PAGE, f"case: {name}"))


def _additions(name: str) -> dict[str, dict[str, Any]]:
    """What each row adds, by its number."""
    parts = re.split(r"^# row (\d+)$", block(PAGE, f"rows: {name}"), flags=re.MULTILINE)
    return {number: tomllib.loads(text) for number, text in zip(parts[1::2], parts[2::2], strict=True)}


def _with(case: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    """The case with a row's additions; an added succession stands in the place of the case's own."""
    kinds = [rule["kind"] for rule in added.get("rule", ())]
    kept = [rule for rule in case.get("rule", ()) if rule["kind"] != "succession" or "succession" not in kinds]
    return {**case, **added, "rule": [*kept, *added.get("rule", ())]}


def _proposed(data: dict[str, Any]) -> Proposal:
    result = propose(parse_case(data))
    assert isinstance(result, Proposal)
    assert result.proven
    return result


def _pairs(plan: Plan, years: tuple[str, ...] = YEARS) -> dict[str, str]:
    """Chair/vice-chair by year, as the tables have it."""
    return {year: f"{plan['chair', year]}/{plan['vice_chair', year]}" for year in years}


@pytest.mark.parametrize("row", table(PAGE, "table: sequences"), ids=lambda row: row["who chairs"])
def test_what_a_sequence_costs(row: dict[str, str]) -> None:
    """Each sequence of the table has the overtakes and the delay that the table says."""
    data = _case("sequences")
    for measure in ("overtakes", "delay"):
        (rule,) = data["rule"]
        case = parse_case({**data, "rule": [{**rule, "measure": measure}]})
        plan = Plan.of(case.setting, dict(zip(case.setting.seats, row["who chairs"].split(), strict=True)))
        assert check(case, plan).costs == {1: int(row[measure])}


@pytest.mark.parametrize("row", table(PAGE, "table: abc"), ids=lambda row: row["row"])
def test_three_members_and_a_declining_one(row: dict[str, str]) -> None:
    """Each row of the table with A, B and C comes out: the sequence, the cost of each rank, the number of ties."""
    result = _proposed(_with(_case("abc"), _additions("abc")[row["row"]]))
    costs = {number: int(row[f"rank {number}"]) for number in (1, 2) if row[f"rank {number}"]}
    assert " ".join(member for _, member in result.plan) == row["who chairs"]
    assert (result.costs, result.ties.count) == (costs, int(row["equally good plans"]))


@pytest.mark.parametrize("row", table(PAGE, "table: agreed"), ids=lambda row: row["row"])
def test_the_agreed_list(row: dict[str, str]) -> None:
    """Each row of the agreed list comes out: the plan (or the second equally good one), overtakes, number of ties."""
    number, _, second = row["row"].partition(", ")
    result = _proposed(_with(_case("agreed"), _additions("agreed")[number]))
    plan = result.ties.plans[1] if second else result.plan
    assert _pairs(plan) == {year: row[year] for year in YEARS}
    assert (result.costs, result.ties.count) == ({1: int(row["overtakes"])}, int(row["equally good plans"]))


@pytest.mark.parametrize("row", table(PAGE, "table: rounds"), ids=lambda row: row["row"])
def test_where_a_round_began(row: dict[str, str]) -> None:
    """Each row comes out as a must: where the running round began decides where a new member enters."""
    result = _proposed(_with(_case("rounds"), _additions("rounds")[row["row"]]))
    assert (" ".join(member for _, member in result.plan), result.ties.count) == (row["who chairs"], 1)


@pytest.mark.parametrize("row", table(PAGE, "table: members"), ids=lambda row: row["row"])
def test_members_that_join_leave_and_go_on_for_others(row: dict[str, str]) -> None:
    """Each row comes out as a must: the turns are just those, and no other plan keeps to them."""
    result = _proposed(_with(_case("members"), _additions("members")[row["row"]]))
    assert (" ".join(member for _, member in result.plan), result.ties.count) == (row["who chairs"], 1)


@pytest.mark.parametrize("row", table(PAGE, "table: waived"), ids=lambda row: row["row"])
def test_a_waived_turn_order(row: dict[str, str]) -> None:
    """Each row of the waivers comes out: one name lifts more than two, and nobody gets turns for nothing."""
    result = _proposed(_with(_case("waived"), _additions("waived")[row["row"]]))
    assert " ".join(member for _, member in result.plan) == row["who chairs"]
    assert result.ties.count == int(row["equally good plans"])


@pytest.mark.parametrize("row", table(PAGE, "table: groups"), ids=lambda row: row["row"])
def test_groups(row: dict[str, str]) -> None:
    """Each row of the groups comes out, with the overtakes between the groups, within them, and the ties."""
    result = _proposed(_with(_case("groups"), _additions("groups")[row["row"]]))
    assert " ".join(member for _, member in result.plan) == row["who chairs"]
    assert result.costs == {1: int(row["between groups"]), 2: int(row["inside"])}
    assert result.ties.count == int(row["equally good plans"])


@pytest.mark.parametrize("row", table(PAGE, "table: states"), ids=lambda row: row["row"])
def test_what_is_settled_already(row: dict[str, str]) -> None:
    """Each row of elections, acting members, disputes and swaps comes out, with its overtakes."""
    result = _proposed(_with(_case("states"), _additions("states")[row["row"]]))
    assert " ".join(member for _, member in result.plan) == row["who chairs"]
    assert (result.costs, result.ties.count) == ({1: int(row["overtakes"])}, 1)


@pytest.mark.parametrize("row", table(PAGE, "table: strengths"), ids=lambda row: row["row"])
def test_link_strengths(row: dict[str, str]) -> None:
    """Each row of the link strengths comes out: the plan, who did not move up, the overtakes; or that there is none."""
    result = propose(parse_case(_with(_case("strengths"), _additions("strengths")[row["row"]])))
    if isinstance(result, Impossible):
        assert row["2024"] == "no plan"
        assert result.conflict is not None
        assert result.conflict.items[0].id == "succession"
        return
    assert isinstance(result, Proposal)
    years = ("2024", "2025", "2026")
    assert _pairs(result.plan, years) == {year: row[year] for year in years}
    codes = [found.code for found in check(result.case, result.plan).breaches]
    assert (codes.count("broken"), codes.count("overtaken")) == (int(row["moves not made"]), int(row["overtakes"]))


def test_two_members_of_a_group_exchange_their_terms() -> None:
    """The swap does it, as shown; without it the plan is the other one."""
    data = _case("swapped inside")
    for case, line in ((data, "B C A D"), ({**data, "swap": []}, "A C B D")):
        result = _proposed(case)
        assert (" ".join(member for _, member in result.plan), result.ties.count) == (line, 1)
        assert line in PAGE


def test_a_swap_that_the_history_may_undo() -> None:
    """As the page says: in a reading in which the turns are not laid like that, the swap is not carried out."""
    data = _with(_case("states"), _additions("states")["6"])
    result = _proposed({**data, "history": {"2023": {"chair": {"one_of": ["C", "A"]}}}})
    assert [" ".join(member for _, member in reading.plan or ()) for reading in result.readings] == [
        "B A C A B",
        "B C A B C",
    ]


@pytest.mark.parametrize("row", ["2", "3"])
def test_without_the_waiver_there_is_a_conflict(row: str) -> None:
    """As the page says: the succession into 2024 and the absence of Salem clash, and nothing else is named."""
    added = {key: value for key, value in _additions("agreed")[row].items() if key != "rule"}
    result = propose(parse_case(_with(_case("agreed"), added)))
    assert isinstance(result, Impossible)
    assert result.conflict is not None
    assert [(item.kind, item.id) for item in result.conflict.items] == [("rule", "succession"), ("absence", "0")]
    assert result.conflict.items[0].keys == (("2024", "vice_chair", "chair"),)


def test_the_readings_of_the_real_case() -> None:
    """The four rows are the four readings of the case, the first one published; the page names what differs."""
    result = propose(load_case(ROOT / "scenarios" / "sodertorn_2024_2027.toml"))
    assert isinstance(result, Proposal)
    found = []
    for reading in result.readings:
        held = {(seat.post, seat.term): member for seat, member in reading.setting.reading.items()}
        assert reading.plan is not None
        found.append(
            {
                "chair 2022": held["chair", "2022"],
                "chair/vice-chair 2023": f"{held['chair', '2023']}/{held['vice_chair', '2023']}",
                **_pairs(reading.plan),
                "overtakes": str(reading.costs[1]),
            }
        )
    rows = table(PAGE, "table: readings")
    assert found[0] == rows[0]
    assert sorted(map(str, found)) == sorted(map(str, rows))
    assert [seat[1:] for seat in result.differing] == [("chair", "2024"), ("vice_chair", "2024"), ("chair", "2025")]


def test_the_ways_to_write_history() -> None:
    """The page's history is read; it is open in 2021 (vice-chair), 2022 and 2023."""
    case = parse_case({**_case("agreed"), "history": tomllib.loads(block(PAGE, "history"))})
    record = case.setting.record
    open_cells = [(seat.post, seat.term) for seat in record.cells if record.known(seat) is None]
    assert open_cells == [
        ("vice_chair", "2021"),
        ("chair", "2022"),
        ("vice_chair", "2022"),
        ("chair", "2023"),
        ("vice_chair", "2023"),
    ]


def test_a_draw_with_a_seed_of_its_own() -> None:
    """As the page says: the text of the draw has the seed of the election; the one of 2022 changes nothing."""
    data = _case("seeds")
    drawn = sorted("ABC", key=lambda name: sha256(f"§ 8/2026-09-13/{name}".encode()).hexdigest())
    line = " ".join([*drawn, drawn[0]])
    assert f"and so on: {line}." in PAGE
    for kept in (data["order"]["seeds"], {"2026-09-13": "§ 8"}):
        result = _proposed({**data, "order": {**data["order"], "seeds": kept}})
        assert " ".join(member for _, member in result.plan) == line
