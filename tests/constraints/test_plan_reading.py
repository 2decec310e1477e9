from __future__ import annotations

import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.plan import Plan
from constraints.plan_reading import read_csv, read_json
from constraints.problems import PlanError
from constraints.setting import Setting
from tests.small_cases import small_case

CSV = "term;chair;vice_chair\n2025;Cypress;En\n2026;En;Ask\n2027;Ask;Björk\n"


def setting() -> Setting:
    return small_case().setting


def told(text: str) -> list[tuple[str, str]]:
    return [(item.path, item.code) for item in read_csv(text, setting()).problems]


def entry(**changes: Any) -> dict[str, Any]:
    return {"body": "Rådet", "post": "chair", "term": "2025", "member": "Ask"} | changes


@pytest.mark.parametrize(
    "text",
    [
        CSV,
        CSV.replace("\n", "\r\n"),
        CSV.replace("\n", "\r"),
        f"\ufeff{CSV}",
        unicodedata.normalize("NFD", CSV),
        CSV.replace("Ask", '"Ask"'),
        CSV.replace("Ask", " Ask "),
        CSV.replace("\n", ";;\n"),
        f"\n\n{CSV}\n \n;;\n",
        "term;vice_chair;chair\n2025;En;Cypress\n2027;Björk;Ask\n2026;Ask;En\n",
    ],
    ids=["as written", "crlf", "cr", "mark", "nfd", "quotes", "blanks", "empty cells", "empty lines", "other order"],
)
def test_csv_as_people_have_it(text: str) -> None:
    """What a spreadsheet does to the file, and another order of rows or columns, does not matter."""
    assert read_csv(text, setting()).problems == []
    assert Plan.from_csv(text, setting()) == Plan.from_csv(CSV, setting())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("1", "plan.header")]),
        (" \n", [("1", "plan.header")]),
        (CSV.replace(";", ","), [("1", "plan.header")]),
        ("year;chair\n2025;Ask\n", [("1", "plan.header")]),
        ("term;ordförande\n2025;Ask\n", [("1", "plan.header")]),
        (CSV.replace("vice_chair", "chair"), [("1", "plan.column_twice"), ("1", "plan.column_missing")]),
        (CSV.replace("vice_chair", "vice"), [("1", "plan.column"), ("1", "plan.column_missing")]),
        (CSV.replace("2026;En;Ask\n", ""), [("2026", "plan.row_missing")]),
        (CSV.replace("2026;En;Ask", "2026"), [("2026", "plan.missing"), ("2026", "plan.missing")]),
        (f"{CSV}2025;En;Ask\n", [("5", "plan.row_twice")]),
        (f"{CSV}2028;;\n", [("5", "plan.row_extra")]),
        (f"{CSV};En;Ask\n", [("5", "plan.row_extra")]),
        (CSV.replace("En;Ask", "En;Ask;Björk"), [("3", "plan.row_long")]),
        (CSV.replace("En;Ask", "en;Ask"), [("3.chair", "plan.member")]),
        (CSV.replace("2026;En", '2026;"En'), [("3", "plan.csv")]),
        (CSV.replace("2026;En", '2026;"E"n'), [("3", "plan.csv")]),
        (CSV.replace("En", "E" * 200_000), [("2", "plan.csv")]),
    ],
)
def test_what_is_wrong_with_a_csv(text: str, expected: list[tuple[str, str]]) -> None:
    """Each thing is told once, at its line, and nothing follows from it."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ([], [("holdings", "plan.holdings")]),
        ({"holdings": {}}, [("holdings", "plan.holdings")]),
        ({"result": "impossible"}, [("holdings", "plan.holdings")]),
        ({"holdings": [1]}, [("holdings[1]", "plan.entry")]),
        ({"holdings": [{}]}, [("holdings[1]", "plan.entry")]),
        ({"holdings": [entry(term=2025)]}, [("holdings[1]", "plan.entry")]),
        ({"holdings": [entry(body=["Rådet"])]}, [("holdings[1]", "plan.entry")]),
        ({"holdings": [entry(source="x")]}, [("holdings[1]", "plan.entry")]),
        ({"holdings": [entry(), entry()]}, [("holdings[2]", "plan.seat_twice")]),
        ({"holdings": [entry(term="2031")]}, [("holdings[1]", "plan.extra")]),
        ({"holdings": [entry(body="Nämnden")]}, [("holdings[1]", "plan.extra")]),
        ({"holdings": [entry(member="Gran")]}, [("holdings[1]", "plan.member")]),
    ],
)
def test_what_is_wrong_with_a_json(data: Any, expected: list[tuple[str, str]]) -> None:
    """Each entry's problem is told at its number, before what is missing."""
    problems = read_json(json.dumps(data), setting()).problems
    assert [(item.path, item.code) for item in problems if item.code != "plan.missing"] == expected


@given(st.text() | st.text(alphabet='term;chair_vic\n\r"2025Ask', max_size=60))
def test_no_text_breaks_the_readers(text: str) -> None:
    """Whatever the text is, a plan comes back or PlanError with all problems."""
    where = setting()
    for read in (Plan.from_csv, Plan.from_json):
        with pytest.raises(PlanError) as caught:
            read(text, where)
        assert caught.value.problems
        assert caught.value.text("sv")


def test_a_member_may_go_by_a_name_that_it_has_taken() -> None:
    """Ask is called Alm from 2026 on: a plan may say either; both are the member that the case calls Ask."""
    members = [{"name": "Ask", "renamed": {"2026-01-01": "Alm"}}, "Björk"]
    order = {"post": "chair", "principle": "alphabetical"}
    horizon = {"start": "2025-01-01", "until": {"terms": 2}}
    case = small_case(
        body={"name": "R", "members": members},
        ladder={"posts": ["chair"]},
        order=order,
        horizon=horizon,
        history=None,
        rule=[{"kind": "turn_order", "strength": "must"}],
    )
    found = read_csv("term;chair\n2025;Björk\n2026;Alm\n", case.setting)
    assert found.problems == []
    assert [*found.members.values()] == ["Björk", "Ask"]
