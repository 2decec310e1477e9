"""Whatever is done to a case: it is read, or all its problems are told; nothing else, and soon."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.problems import CaseError
from constraints.queue import queue_of
from constraints.words import LANGUAGES
from rotation.cli.starting_case import STARTING_CASE
from tests.random_cases import random_case
from tests.small_cases import small, two_bodies

#: Seconds of computing within which every case, right or wrong, is read.
LONGEST = 5.0

RICH = small(
    body={
        "name": "Rådet",
        "noun": {"sv": "kommun"},
        "members": [
            "Ask",
            {"name": "Björk", "official": "Björks kommun", "population": {"2020-01-01": 5}},
            {"name": "Cypress", "joins": "2001-01-01", "attributes": {"size": "small"}},
            {"name": "En", "leaves": "2026-12-31"},
        ],
    },
    horizon={
        "start": "2025-01-01",
        "term": "1 year",
        "until": {"election": 2026, "terms_after": 1},
        "elections": "se",
        "irregular": [{"start": "2026-01-01", "end": "2026-06-30"}],
    },
    history={
        "2022": {"chair": {"one_of": ["Ask", "En"]}, "source": "protokoll"},
        "2023": {"one_of": [{"chair": "Ask", "vice_chair": "En"}, {"chair": "En", "vice_chair": "Ask"}]},
        "2024": {"chair": {"is": "Björk", "certainty": "inferred"}, "vice_chair": "Cypress"},
    },
    rule=[
        {"kind": "succession", "strength": "must", "waivers": [{"into": "2025", "reason": "x"}]},
        {"kind": "turn_order", "strength": "wish", "rank": 2, "weight": 3, "measure": "delay"},
        {"kind": "pin", "strength": "wish", "member": "Ask", "post": "chair", "terms": ["2025"]},
        {"kind": "fair_share", "strength": "wish", "posts": ["chair"], "id": "fair"},
        {"kind": "adopted", "strength": "wish", "plan": {"2025": {"chair": "En"}}},
    ],
    absence=[{"member": "Ask", "posts": ["chair"], "terms": ["2025"], "turn": "passed", "reason": "vill inte"}],
    power_shift=[{"member": "En", "when": "2022"}],
)

#: The same with all that a case can say besides.
FULL = small(
    body={
        "name": "Rådet",
        "members": [
            {"name": "Ask", "renamed": {"2026-01-01": "Al"}, "acts_for": ["Asp", "Al"], "elections": "se"},
            {"name": "Björk", "leaves": "2025-12-31"},
            {"name": "Cypress", "attributes": {"size": "small"}},
            {"name": "En", "joins": "2026-01-01", "replaces": ["Björk"]},
        ],
        "group": [{"name": "Norr", "members": ["Ask", "Björk"]}, {"name": "Syd", "members": ["Cypress", "En"]}],
    },
    horizon={"start": "2025-01-01", "until": {"terms": 3}, "elections": "se"},
    order={
        "post": "chair",
        "principle": "alphabetical",
        "takers": "groups",
        "ties": {"lot": 3},
        "renewed": True,
        "joiners": "placed",
        "leavers": "filled",
        "restart": "election",
        "inside": {"principle": "agreed", "list": ["Björk", "Ask", "En", "Cypress"]},
    },
    rule=[
        {"kind": "succession", "strength": "wish", "when": "eligible", "otherwise": {"member": "Ask"}},
        {"kind": "turn_order", "strength": "wish", "unless": "x", "waivers": [{"members": ["Norr"], "reason": "x"}]},
        {"kind": "turn_order", "strength": "wish", "inside": True, "note": {"sv": "x", "en": "y"}},
        {"kind": "quota", "strength": "wish", "group": "Norr", "at_least": 1, "sets": 2, "since": "2024"},
        {"kind": "new_pair", "strength": "wish"},
        {"kind": "continuity", "strength": "wish", "waivers": [{"terms": ["2025"], "reason": "x", "decision": "y"}]},
        {
            "kind": "avoid",
            "strength": "wish",
            "duties": [{"member": "Ask", "start": "2025-01-01", "end": "2025-03-01"}],
        },
        {"kind": "halves", "strength": "wish", "post": "chair"},
    ],
    absence=[{"member": "Ask", "posts": ["chair"], "terms": ["2026"], "turn": "back", "reason": "x"}],
    state=[{"post": "chair", "term": "2025", "state": "elected", "member": "Cypress", "source": "x"}],
)
#: Lots with seeds of their own, figures, and a swap within a group.
DRAWN = small(
    body={
        "name": "Rådet",
        "members": [
            {"name": n, "population": {"2024-12-31": 5, "2026-12-31": 6}} for n in ("Ask", "Björk", "En", "Ek")
        ],
        "group": [{"name": "Norr", "members": ["Ask", "Björk"]}, {"name": "Syd", "members": ["En", "Ek"]}],
    },
    horizon={"start": "2025-01-01", "until": {"terms": 4}, "elections": "se"},
    ladder=[{"posts": ["chair"]}, {"posts": ["secretary"]}, {"posts": ["clerk"]}],
    order=[
        {"post": "chair", "principle": "agreed", "list": ["Norr", "Syd"], "takers": "groups"}
        | {"inside": {"principle": "population", "date": "2024-12-31"}},
        {"post": "secretary", "principle": "lot", "restart": "election", "seeds": {"2022-09-11": 1, "2026-09-13": "x"}},
        {"post": "clerk", "principle": "lot", "seed": 3, "renewed": True, "seeds": {"2024-01-01": "y"}},
    ],
    history=None,
    swap=[{"members": ["Ask", "Björk"], "terms": ["2025", "2027"], "approval": "§ 1", "post": "chair"}],
    rule=[
        {"kind": "turn_order", "strength": "must", "post": "chair", "inside": True},
        {"kind": "pin", "strength": "must", "member": "Ek", "post": "chair", "terms": ["2028"]},
    ],
)
CHAIRS = [{"body": "Nämnden", "post": "chair"}, {"body": "Rådet", "post": "chair"}]
#: Two bodies with every rule across them.
ACROSS = two_bodies(
    rule=[
        {
            "kind": "not_both",
            "strength": "must",
            "posts": CHAIRS,
            "waivers": [{"members": ["Ask"], "terms": ["2025"], "reason": "x"}],
        },
        {"kind": "together", "strength": "wish", "posts": CHAIRS},
        {
            "kind": "different",
            "strength": "wish",
            "posts": CHAIRS,
            "groups": {"a": ["Ask", "Ek"], "b": ["Björk", "En"]},
        },
        {"kind": "at_once", "strength": "wish", "posts": CHAIRS, "at_most": 1},
        {"kind": "load", "strength": "wish", "posts": [{**item, "weight": 2} for item in CHAIRS], "at_most": 30},
        {"kind": "handovers", "strength": "wish", "posts": [*CHAIRS, {"body": "Nämnden", "post": "vice_chair"}]},
    ]
)
VALID = [small(), RICH, FULL, DRAWN, two_bodies(), ACROSS]

#: How many changed cases are tried; ``make fuzz`` tries many more.
EXAMPLES = int(os.environ.get("ROTATION_FUZZ", "500"))

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.dates(),
    st.sampled_from(
        [dt.datetime(2025, 1, 1), dt.time(1), b"x", "2024", "2025-01-01", "Ask", "chair", "a\u0308", "\ud800"]
    ),
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6) | st.integers(), inner, max_size=3),
    max_leaves=6,
)


def spots(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in the data but the whole of it."""
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from spots(value, (*path, key))


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    """A valid case in which keys and values are deleted, replaced, doubled or moved."""
    data = copy.deepcopy(draw(st.sampled_from(VALID)))
    for _ in range(draw(st.integers(1, 4))):
        places = list(spots(data))
        if not places:
            break
        place = draw(st.sampled_from(places))
        parent = at(data, place[:-1])
        match draw(st.sampled_from(["delete", "replace", "double", "move", "add"])):
            case "delete":
                del parent[place[-1]]
            case "replace":
                parent[place[-1]] = draw(VALUES)
            case "double":
                double(parent, place[-1], draw(st.text(max_size=3)))
            case "move":
                parent[place[-1]] = copy.deepcopy(at(data, draw(st.sampled_from(places))))
            case _:
                add(parent, draw(st.sampled_from(["one_of", "cells", "end", "kind", "x"])), draw(VALUES))
    return data


def at(data: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        data = data[key]
    return data


def double(parent: Any, key: Any, mark: str) -> None:
    if isinstance(parent, list):
        parent.insert(key, copy.deepcopy(parent[key]))
    else:
        parent[f"{key}{mark}"] = copy.deepcopy(parent[key])


def add(parent: Any, key: str, value: Any) -> None:
    if isinstance(parent, list):
        parent.append(value)
    else:
        parent[key] = value


class Drawn:
    """How many changed cases came to the test, and what became of them; told at the end of the run."""

    def __init__(self) -> None:
        self.outcomes: Counter[str] = Counter()
        self.different: set[bytes] = set()

    def add(self, data: Any, outcome: str) -> None:
        self.outcomes[outcome] += 1
        self.different.add(hashlib.sha256(repr(data).encode("utf-8", "backslashreplace")).digest())

    def text(self) -> str:
        read, refused = self.outcomes["read"], self.outcomes["refused"]
        return (
            f"{read + refused:,} changed cases drawn ({len(self.different):,} different): "
            f"{read:,} read, {refused:,} refused with their problems"
        )

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        terminalreporter.write_line(self.text())


@pytest.fixture
def drawn(request: pytest.FixtureRequest) -> Drawn:
    """A count that the summary of the run tells."""
    count = Drawn()
    request.config.pluginmanager.register(count)
    return count


def test_a_changed_case_is_read_or_its_problems_are_told(drawn: Drawn) -> None:
    """Each of as many changed cases as were asked for, and no fewer, is read, or refused with the texts of its problems."""

    @given(mutated())
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    def read_or_told(data: Any) -> None:
        drawn.add(data, assert_read_or_told(data))

    read_or_told()
    assert drawn.outcomes.total() >= EXAMPLES
    assert min(drawn.outcomes["read"], drawn.outcomes["refused"]) > 0


def assert_read_or_told(data: Any) -> str:
    """Either a case comes back, which can be written and read again and has its queues, or CaseError with its texts."""
    begun = time.process_time()
    before = repr(data)
    found = case_or_error(data)
    assert repr(data) == before
    if isinstance(found, Case):
        assert_round_trip(found)
        for setting in found.readings(2).settings:
            assert all(queue_of(setting, body.name, order.post) for body in setting.bodies for order in body.orders)
    else:
        assert found.problems
        assert all(found.text(language).encode() for language in LANGUAGES)
    assert time.process_time() - begun < LONGEST
    return "read" if isinstance(found, Case) else "refused"


@given(VALUES)
@settings(max_examples=100, deadline=None)
def test_no_data_at_all_is_a_case(data: Any) -> None:
    """Data that has nothing to do with a case gives CaseError, whatever it is."""
    with pytest.raises(CaseError):
        parse_case(data)


def case_or_error(data: Any) -> Case | CaseError:
    try:
        return parse_case(data)
    except CaseError as error:
        return error


def assert_round_trip(case: Case) -> None:
    data = case.as_data()
    again = parse_case(data)
    assert again.as_data() == data
    assert again.fingerprint == case.fingerprint
    assert again.setting == case.setting
    assert again.rules == case.rules
    text = json.dumps(data)
    assert json.loads(text) == data
    assert parse_case(json.loads(text)).fingerprint == case.fingerprint


@pytest.mark.parametrize("seed", range(60))
def test_random_cases_are_written_and_read_again(seed: int) -> None:
    """A case's data makes the same case again, with the same fingerprint, also through JSON."""
    assert_round_trip(random_case(seed))


@pytest.mark.parametrize("data", VALID)
def test_the_starting_points_are_valid(data: dict[str, Any]) -> None:
    """The cases that are mutated are valid themselves, and round-trip."""
    assert_round_trip(parse_case(data))


def test_a_json_file_is_the_same_case_as_the_toml_file(tmp_path: Path) -> None:
    """The case that init writes, as TOML and as the JSON of its data, has one fingerprint."""
    (tmp_path / "case.toml").write_text(STARTING_CASE, encoding="utf-8")
    case = load_case(tmp_path / "case.toml")
    (tmp_path / "case.json").write_text(json.dumps(case.as_data(), ensure_ascii=False), encoding="utf-8")
    assert load_case(tmp_path / "case.json").fingerprint == case.fingerprint
    assert load_case(tmp_path / "case.json").setting == case.setting
