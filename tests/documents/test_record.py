"""The record: it reads back, is planned again to the same, and tells where it was changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from constraints.case import parse_case
from constraints.problems import InputError
from constraints.schema import case_schema
from rotation import Limits, NothingFound, Proposal, propose
from rotation.documents.profile import Profile
from rotation.documents.record import RecordError, as_record, case_of, load_record, record_data, record_schema, verify
from rotation.documents.record_form import RecordForm
from tests.documents.building.cases import REAL, RICH, SODERTORN, real, small, unsettled
from tests.documents.building.cases import case_of as scenario


def written(folder: Path, data: dict[str, Any]) -> Path:
    """A record as a file."""
    file = folder / "rotation.json"
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return file


def copied(data: dict[str, Any]) -> dict[str, Any]:
    """The same data, free to be changed."""
    found: dict[str, Any] = json.loads(json.dumps(data))
    return found


@pytest.mark.parametrize("name", REAL)
def test_it_reads_back_and_is_planned_again_to_the_same_bytes(name: str, tmp_path: Path) -> None:
    """The record of a scenario, read from its file, gives the same record."""
    proposal = real(name).proposal
    file = tmp_path / "rotation.json"
    file.write_text(as_record(proposal, RICH), encoding="utf-8")
    record = load_record(file)
    assert verify(record) == ()
    again = propose(case_of(record))
    assert as_record(again, Profile.model_validate(record["profile"])) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("make", [lambda: small(), unsettled])
def test_a_reading_without_a_plan_is_recorded(make: Any) -> None:
    """Readings that are impossible are part of what is compared."""
    assert verify(copied(record_data(propose(make())))) == ()


def test_an_impossible_case_is_recorded() -> None:
    """The conflict is part of it."""
    pins = [
        {"kind": "pin", "strength": "must", "member": member, "post": "chair", "terms": ["2024"], "id": member}
        for member in ("Alby", "Berga")
    ]
    data = copied(record_data(propose(small(rule=pins))))
    assert data["result"]["result"] == "impossible"
    RecordForm.model_validate(data)
    assert verify(data) == ()


def test_a_changed_record_names_the_places() -> None:
    """A holder, a count, a case that is another one than was planned."""
    data = copied(record_data(real(SODERTORN).proposal))
    data["result"]["holdings"][0]["member"] = "Tyresö"
    data["result"]["ties"]["count"] = 17
    assert verify(data) == ("result.holdings[1].member", "result.ties.count")
    other = copied(record_data(real(SODERTORN).proposal))
    other["case"]["title"] = "En annan rubrik"
    assert verify(other) == ("case",)


def test_a_changed_case_comes_to_another_plan() -> None:
    """Another fact in the record's case: the result is otherwise in the seats that it decides."""
    data = copied(record_data(real(SODERTORN).proposal))
    data["case"]["history"]["2022"] = {"chair": "Haninge"}
    places = verify(data)
    assert places[0] == "case"
    assert any(place.startswith("result.readings") for place in places)


def test_a_record_of_a_search_that_was_stopped_says_so() -> None:
    """Nothing is claimed that was not found; planned again without the limit, more is known."""
    result = propose(scenario("sodertorn_feedback"), progress=lambda _: False)
    data = copied(record_data(result))
    RecordForm.model_validate(data)
    assert not isinstance(result, Proposal) or data["result"]["proven"] is result.proven is False
    assert not isinstance(result, NothingFound) or data["result"]["result"] == "nothing_found"
    assert verify(data)


def test_a_record_of_one_reading_says_that_there_are_more() -> None:
    """What was not planned is not said to be untouched."""
    data = copied(record_data(propose(scenario(SODERTORN), limits=Limits(readings=1))))
    assert data["result"]["all_readings"] is False
    assert {"result.all_readings", "result.readings"} <= set(verify(data))


def test_without_provenance_it_holds_no_version() -> None:
    """For goldens: the same whatever the solver's version is."""
    assert "provenance" not in record_data(real(SODERTORN).proposal, provenance=False)["result"]
    assert verify(copied(record_data(real(SODERTORN).proposal, provenance=False))) == ()


@pytest.mark.parametrize(
    ("data", "path"),
    [
        ({}, ""),
        ({"record": 1, "case": {}, "result": []}, ""),
        ({"record": 2, "case": {}, "result": {}}, "record"),
        ({"record": 1, "case": {}, "result": {"format": 1, "result": "guess"}}, "result.result"),
        (
            {"record": 1, "case": {}, "result": {"format": 1, "result": "proposal", "holdings": [{}]}},
            "result.holdings[1].body",
        ),
        ({"record": 1, "case": {}, "result": {"format": 1, "result": "proposal", "extra": 1}}, "result.extra"),
    ],
)
def test_what_is_no_record_is_refused(data: dict[str, Any], path: str, tmp_path: Path) -> None:
    """The first problem names the place."""
    with pytest.raises(RecordError) as refused:
        load_record(written(tmp_path, data))
    assert refused.value.problems[0].path == path


def test_a_case_that_does_not_read_is_refused() -> None:
    """With the problems of the case."""
    with pytest.raises(InputError):
        verify({"record": 1, "case": {"format": 1}, "result": {"format": 1, "result": "proposal"}})


def test_the_schema_covers_what_records_hold() -> None:
    """Every key of a real record stands in the schema, every reference leads somewhere, no definition hides another."""
    schema = record_schema()
    told = json.dumps(schema).split('"#/$defs/')[1:]
    assert {part.split('"')[0] for part in told} <= set(schema["$defs"])
    case, own = case_schema()["$defs"], RecordForm.model_json_schema()["$defs"]
    assert {name: case[name] for name in case if name in own} == {name: own[name] for name in own if name in case}
    data = record_data(real(SODERTORN).proposal, RICH)
    assert set(data) == set(schema["properties"])
    assert set(data["result"]) <= set(schema["$defs"]["ResultForm"]["properties"])


@pytest.mark.parametrize("name", REAL)
def test_records_are_valid_by_the_schema(name: str) -> None:
    """As another program would check them; a record without its case is not valid."""
    data = copied(record_data(real(name).proposal, RICH))
    jsonschema.validate(data, record_schema())
    del data["case"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, record_schema())


def test_a_record_with_terms_by_their_first_days_comes_to_the_same() -> None:
    """The same plan by the other names of its terms is no other plan; another holder is one still."""
    horizon = {"start": "2024-07-01", "until": {"terms": 3}}
    result = propose(
        parse_case(
            {"format": 1, "body": {"name": "G", "members": ["A", "B", "C"]}, "horizon": horizon}
            | {"ladder": {"posts": ["chair"]}}
        )
    )
    text = as_record(result)
    older = json.loads(text)
    again = json.dumps(older["result"]).replace("2024/25", "2024-07-01").replace("2025/26", "2025-07-01")
    older["result"] = json.loads(again.replace("2026/27", "2026-07-01"))
    assert older["result"] != json.loads(text)["result"]
    assert verify(older) == ()
    older["result"]["holdings"][0]["member"] = "D"
    assert verify(older) == ("result.holdings[1].member",)
