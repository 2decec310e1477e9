from __future__ import annotations

import json
import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from constraints.case import parse_case
from constraints.registry import RULES
from constraints.schema import case_schema
from rotation.cli.starting_case import STARTING_CASE
from scenarios.anniversary import Anniversary
from tests.random_cases import random_case
from tests.small_cases import small, two_bodies

SCHEMA = case_schema()
SCENARIOS = {
    file.stem: data
    for file in sorted((Path(__file__).parents[2] / "scenarios").glob("*.toml"))
    if not file.stem.endswith(".profile") and "format" in (data := tomllib.loads(file.read_text(encoding="utf-8")))
}


def valid(data: Any, schema: Any = SCHEMA) -> bool:
    """Whether data satisfies a schema: the keywords of JSON Schema that ours uses, by hand."""
    return all(_KEYWORDS[key](value, data, schema) for key, value in schema.items() if key in _KEYWORDS)


def _type(name: str, data: Any, _: Any) -> bool:
    types: dict[str, Any] = {
        "object": dict,
        "array": list,
        "string": str,
        "boolean": bool,
        "null": type(None),
        "integer": int,
        "number": (int, float),
    }
    return isinstance(data, types[name]) and (name == "boolean" or not isinstance(data, bool))


def _properties(known: dict[str, Any], data: Any, _: Any) -> bool:
    return not isinstance(data, dict) or all(valid(data[key], part) for key, part in known.items() if key in data)


def _additional(part: Any, data: Any, schema: Any) -> bool:
    if not isinstance(data, dict):
        return True
    others = [value for key, value in data.items() if key not in schema.get("properties", {})]
    return all(part if isinstance(part, bool) else valid(value, part) for value in others)


def _ref(name: str, data: Any, _: Any) -> bool:
    return valid(data, SCHEMA["$defs"][name.removeprefix("#/$defs/")])


_KEYWORDS: dict[str, Any] = {
    "type": _type,
    "properties": _properties,
    "additionalProperties": _additional,
    "$ref": _ref,
    "items": lambda part, data, _: not isinstance(data, list) or all(valid(item, part) for item in data),
    "anyOf": lambda parts, data, _: any(valid(data, part) for part in parts),
    "oneOf": lambda parts, data, _: sum(valid(data, part) for part in parts) == 1,
    "allOf": lambda parts, data, _: all(valid(data, part) for part in parts),
    "required": lambda keys, data, _: not isinstance(data, dict) or all(key in data for key in keys),
    "enum": lambda values, data, _: data in values,
    "const": lambda value, data, _: data == value,
    "minItems": lambda least, data, _: not isinstance(data, list) or len(data) >= least,
    "maxItems": lambda most, data, _: not isinstance(data, list) or len(data) <= most,
    "minProperties": lambda least, data, _: not isinstance(data, dict) or len(data) >= least,
    "minimum": lambda least, data, _: isinstance(data, str) or data >= least,
    "maximum": lambda most, data, _: isinstance(data, str) or data <= most,
    "maxLength": lambda most, data, _: not isinstance(data, str) or len(data) <= most,
    "minLength": lambda least, data, _: not isinstance(data, str) or len(data) >= least,
    "pattern": lambda pattern, data, _: not isinstance(data, str) or re.search(pattern, data) is not None,
}
_NOTES = {"$schema", "$defs", "title", "description", "default", "format", "discriminator", "examples", "propertyNames"}


def plain(data: Any) -> Any:
    """TOML data as JSON has it: days as texts."""
    return json.loads(json.dumps(data, default=lambda value: value.isoformat() if isinstance(value, date) else value))


def keywords(schema: Any, names: bool = False) -> set[str]:
    """Every keyword that the schema uses (keys below properties and $defs are names)."""
    if isinstance(schema, list):
        return {key for item in schema for key in keywords(item)}
    if not isinstance(schema, dict):
        return set()
    found = set() if names else set(schema)
    for key, part in schema.items():
        if key not in ("default", "mapping"):
            found |= keywords(part, names=not names and key in ("properties", "$defs"))
    return found


def test_the_checks_by_hand_know_every_keyword() -> None:
    """Nothing in the schema is left unchecked without our knowing."""
    assert keywords(SCHEMA) - {"mapping", "propertyName"} <= {*_KEYWORDS, *_NOTES}


def test_every_reference_leads_somewhere() -> None:
    """The schema is whole."""
    text = json.dumps(SCHEMA)
    assert set(re.findall(r'"#/\$defs/([^"]+)"', text)) <= set(SCHEMA["$defs"])


@pytest.mark.parametrize("data", [plain(tomllib.loads(STARTING_CASE)), small(), two_bodies()])
def test_good_cases_satisfy_the_schema(data: dict[str, Any]) -> None:
    """What parse_case reads, an editor with the schema accepts too."""
    parse_case(data)
    assert valid(data)


@pytest.mark.parametrize("seed", range(0, 40))
def test_random_cases_satisfy_the_schema(seed: int) -> None:
    """Whatever a case says, its data satisfies the schema."""
    assert valid(random_case(seed).as_data())


@pytest.mark.parametrize("data", SCENARIOS.values(), ids=[*SCENARIOS])
def test_the_scenarios_satisfy_the_schema(data: dict[str, Any]) -> None:
    """The ready cases can be edited with the schema; the one with a rule of its own with that rule's schema."""
    jsonschema.validate(plain(data), case_schema(RULES.with_rule(Anniversary)))


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 2},
        {"format": None},
        {"horizon": None},
        {"x": 1},
        {"body": {"name": "R"}},
        {"body": {"name": "R", "members": []}},
        {"rule": [{"strength": "must"}]},
        {"rule": [{"kind": "nope", "strength": "must"}]},
        {"rule": [{"kind": "spacing", "strength": "must", "post": "chair"}]},
        {"order": {"post": "chair", "principle": "none"}},
        {"absence": [{"terms": ["2025"]}]},
    ],
)
def test_wrong_cases_do_not(changes: dict[str, Any]) -> None:
    """An editor marks these."""
    assert not valid(small(**changes))


def test_every_rule_is_in_it() -> None:
    """Each kind has a definition with its kind as a constant, required."""
    for kind in RULES:
        own = SCHEMA["$defs"][f"rule_{kind}"]
        assert own["properties"]["kind"]["const"] == kind
        assert {"kind", "strength"} <= set(own["required"])
