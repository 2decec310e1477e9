from __future__ import annotations

import json

from constraints.plan import Plan
from rotation import Impossible, Proposal, propose
from rotation.outputs import output_files
from tests.small_cases import small_case

PINS = [
    {"kind": "pin", "strength": "must", "member": member, "post": "chair", "terms": ["2026"]}
    for member in ("Ask", "En")
]


def test_a_proposal_in_all_its_forms() -> None:
    """The four forms, and three of them under the names of files; the CSV is the plan."""
    case = small_case()
    result = propose(case)
    assert isinstance(result, Proposal)
    files = output_files(result, "x")
    assert set(files) == {"table", "md", "csv", "json", "x.md", "x.csv", "x.json"}
    assert (files["x.md"], files["x.csv"], files["x.json"]) == (files["md"], files["csv"], files["json"])
    assert Plan.from_csv(files["csv"], case.setting) == result.plan
    assert Plan.from_json(files["json"], case.setting) == result.plan
    assert all(text.endswith("\n") for text in files.values())


def test_without_a_plan_there_is_no_csv() -> None:
    """An impossible case has words and data."""
    result = propose(small_case(rule=PINS))
    assert isinstance(result, Impossible)
    files = output_files(result, "x", "en")
    assert (files["csv"], set(files)) == ("", {"table", "md", "csv", "json", "x.md", "x.json"})
    assert json.loads(files["json"])["result"] == "impossible"


def test_without_provenance_nothing_holds_a_version() -> None:
    """What is compared with a golden result does not change with the versions."""
    result = propose(small_case())
    assert isinstance(result, Proposal)
    for text in output_files(result, "x", provenance=False).values():
        assert result.provenance.solver not in text
        assert "provenance" not in text


def test_the_language_changes_words_only() -> None:
    """CSV and JSON are the same in both languages."""
    result = propose(small_case())
    swedish, english = output_files(result, "x", "sv"), output_files(result, "x", "en")
    assert swedish["csv"] == english["csv"]
    assert swedish["json"] == english["json"]
    assert swedish["table"] != english["table"]
