"""The page about the case format has the tables that the data classes give, and its examples are read and planned."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.document import CaseDocument
from constraints.problems import CaseError
from constraints.rule import Rule
from constraints.schema import case_schema
from rotation import Impossible, Proposal, propose
from rotation.case_reference import MEANINGS, NEEDED_LATER, TABLES, main, with_tables
from tests.docs.pages import ROOT, block, page, run

PAGE = page("docs/case-file.md")
WHOLE = re.findall(r"^<!-- whole: (\S+) -->$", PAGE, re.MULTILINE)
EXAMPLES = re.findall(r"^```toml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
PARTS = [text for text in EXAMPLES if "format = 1" not in text]


def _whole(name: str) -> Case:
    return parse_case(tomllib.loads(block(PAGE, f"whole: {name}")))


def _proposed(case: Case) -> Proposal:
    result = propose(case)
    assert isinstance(result, Proposal)
    assert result.proven
    return result


def _holders(name: str, post: str) -> dict[str, str]:
    """Who holds a post, by term, in the plan of a whole example."""
    return {seat.term: member for seat, member in _proposed(_whole(name)).plan if seat.post == post}


# --- the tables ----------------------------------------------------------------------------------------------------


def test_the_page_is_current() -> None:
    """The tables are those that the classes give now; if not: python -m rotation.case_reference docs/case-file.md."""
    assert with_tables(PAGE) == PAGE


def test_every_key_has_a_meaning() -> None:
    """Each class that a case file is made of has a table, and each of its keys a meaning; no meaning is left over."""
    schema = case_schema()
    schemas: dict[str, Any] = {**CaseDocument.model_json_schema()["$defs"], "Rule": Rule.model_json_schema()}
    keys = {name: {*found["properties"]} for name, found in schemas.items()}
    keys["CaseDocument"] = {*schema["properties"]}
    keys["HistoryRow"].add("any post")
    assert {name: {*meanings} for name, meanings in MEANINGS.items()} == keys
    assert sorted(name for names in TABLES.values() for name in names) == sorted(keys)
    assert all(text.endswith((".", "…")) for meanings in MEANINGS.values() for text in meanings.values())


def test_every_table_stands_under_its_heading() -> None:
    """Links from one table to another go by the mark, so each mark is the heading above it."""
    headings = [line.strip("# ").lower().replace(" ", "-") for line in PAGE.splitlines() if line.startswith("#")]
    for mark in TABLES:
        above = PAGE[: PAGE.index(f"<!-- table: {mark} -->")]
        assert re.findall(r"^#+ (.*)$", above, re.MULTILINE)[-1].lower().replace(" ", "-") == mark
    for file, heading in re.findall(r"\]\(([^)#\s]*)#?([^)\s]*)\)", PAGE):
        assert (ROOT / "docs" / file).is_file() if file else heading in headings


def test_a_page_without_a_mark() -> None:
    """A page that lacks a mark, or has one twice, is refused."""
    for wrong in ("", PAGE + PAGE):
        with pytest.raises(ValueError, match="marks"):
            with_tables(wrong)


def test_what_is_needed_is_needed() -> None:
    """The keys that only the whole case needs are refused where they are missing."""
    data = {**tomllib.loads(block(PAGE, "whole: july"))}
    without = {
        "Absence": {**data, "absence": [{"member": "Granås"}]},
        **{name: {**data, "order": {"post": "chair", "list": ["Granås"]}} for name in TABLES["order"]},
    }
    for name, _ in NEEDED_LATER:
        with pytest.raises(CaseError):
            parse_case(without[name])


def test_the_command_writes_and_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a file its tables are written anew, without one all are printed as they stand on the page; more is an error."""
    file = tmp_path / "case-file.md"
    file.write_text(re.sub(r"^\|.*\n", "", PAGE, flags=re.MULTILINE), encoding="utf-8")
    for arguments, code in (([str(file)], 0), (["a", "b"], 2)):
        monkeypatch.setattr("sys.argv", ["case_reference", *arguments])
        assert main() == code
    assert file.read_text(encoding="utf-8") == PAGE
    printed = run("-m", "rotation.case_reference", inside=ROOT).split("\n\n")
    assert len(printed) == len(TABLES)
    assert all(table in PAGE for table in printed)


# --- the examples --------------------------------------------------------------------------------------------------


def test_whole_examples_are_marked() -> None:
    """Each example that is a whole case has a mark, and so is planned below."""
    assert len(WHOLE) == len(EXAMPLES) - len(PARTS)


@pytest.mark.parametrize("name", WHOLE)
def test_every_whole_example_is_planned(name: str) -> None:
    """Each whole example is read, and a plan of it is proven best."""
    _proposed(_whole(name))


@pytest.mark.parametrize("part", PARTS)
def test_every_short_example_fits(part: str) -> None:
    """Each short example is read in the place of the same tables of the short whole case, and can be planned."""
    _proposed(parse_case({**tomllib.loads(block(PAGE, "whole: short")), **tomllib.loads(part)}))


def test_the_common_bodies() -> None:
    """Labels, the fixed chair and who takes part come out as the page says."""
    assert [*_holders("half-years", "chair")][:2] == ["2025-01-01", "2025-07-01"]
    assert [*_holders("july", "chair")] == ["2025/26", "2026/27", "2027/28", "2028/29"]
    assert {*_holders("fixed-chair", "chair").values()} == {"Björkö"}
    assert [*_holders("fixed-chair", "vice_chair").values()] == ["Lindby", "Granås", "Ekhult"]


def test_who_is_left_out_never_holds_the_post() -> None:
    """A member outside the agreed list cannot hold the post, even by a must."""
    (example,) = (text for text in PARTS if "Granås never chairs" in text)
    pin = {"kind": "pin", "strength": "must", "member": "Granås", "post": "chair", "terms": ["2025"]}
    case = parse_case({**tomllib.loads(block(PAGE, "whole: short")), **tomllib.loads(example), "rule": [pin]})
    assert isinstance(propose(case), Impossible)
