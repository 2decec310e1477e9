"""Runs: limits, a caller that stops them, progress, and the same answer every time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from constraints.case import parse_case
from rotation.judging import judge
from rotation.limits import Limits, Progress
from rotation.planner import propose
from rotation.results import Impossible, NothingFound, Proposal
from rotation.solving.runs import Cancelled, Watch
from tests.worked_examples import EXAMPLES, agreed, away, longest_waiting

ROOT = Path(__file__).parents[2]


def _stopping_at(call: int) -> tuple[list[Progress], object]:
    """A callback that answers False from the given call on, and what it was told."""
    told: list[Progress] = []

    def callback(progress: Progress) -> bool:
        told.append(progress)
        return len(told) < call

    return told, callback


@pytest.mark.parametrize("call", [1, 2, 3, 4, 5, 8])
def test_cancelled_from_the_callback(call: int) -> None:
    """A stopped search ends with the best plan so far, not proven, or with nothing found; never with an exception."""
    case = parse_case(EXAMPLES["Huddinge is to chair in 2026"][0])
    told, callback = _stopping_at(call)
    result = propose(case, progress=callback)  # type: ignore[arg-type]
    if len(told) < call:
        assert isinstance(result, Proposal)
        assert result.proven
    elif isinstance(result, Proposal):
        assert not (result.proven and result.canonical)
        assert judge(result.plan, result.setting, case.rules).possible
    else:
        assert isinstance(result, NothingFound)


def test_cancelled_at_once_finds_nothing() -> None:
    """A caller that has had enough before the first search gets word that nothing was found."""
    assert isinstance(propose(parse_case(agreed()), progress=lambda _: False), NothingFound)


def test_cancelled_within_later_readings() -> None:
    """Stopped after the first reading is proven, its plan is still proven; later readings have no proof."""
    case = parse_case(longest_waiting())
    result = propose(case, progress=lambda progress: progress.reading < 2)
    assert isinstance(result, Proposal)
    assert result.proven
    assert len(result.readings) == 4
    assert not any(reading.proven for reading in result.readings[1:])
    assert not result.settled


def test_cancelled_in_the_search_for_a_conflict() -> None:
    """What is impossible stays so when the search for its conflict is stopped: then there is none to show."""
    case = parse_case(agreed(absence=away("Salem", ["chair"], ["2024"])))
    result = propose(case, progress=lambda progress: progress.stage != "conflict")
    assert isinstance(result, Impossible)
    assert result.conflict is None


def test_progress_tells_stages_and_ranks() -> None:
    """The caller hears of each rank, then of the count of ties."""
    told, callback = _stopping_at(10**9)
    propose(parse_case(agreed()), progress=callback)  # type: ignore[arg-type]
    stages = list(dict.fromkeys((progress.stage, progress.rank) for progress in told))
    assert stages == [("rank", 1), ("ties", 1)]
    assert {(progress.reading, progress.readings) for progress in told} == {(1, 1)}


def test_progress_counts_readings() -> None:
    """Each reading is announced with its number."""
    told, callback = _stopping_at(10**9)
    propose(parse_case(longest_waiting()), progress=callback)  # type: ignore[arg-type]
    assert list(dict.fromkeys(progress.reading for progress in told)) == [1, 2, 3, 4]
    assert {progress.readings for progress in told} == {4}


@pytest.mark.parametrize("limits", [Limits(deterministic_time=1e-9), Limits(seconds=1e-9)])
def test_tiny_limits(limits: Limits) -> None:
    """A limit that allows next to nothing ends in a result that claims no proof."""
    result = propose(parse_case(EXAMPLES["Huddinge is to chair in 2026"][0]), limits=limits)
    assert isinstance(result, NothingFound) or (isinstance(result, Proposal) and not result.proven)


def test_deterministic_limits_end_at_equal_places() -> None:
    """The same limit of the solver's own work gives the same result again."""
    case = parse_case(EXAMPLES["Huddinge is to chair in 2026"][0])
    for work in (1e-7, 1e-5, 1e-4, 1e-3):
        one, other = (propose(case, limits=Limits(deterministic_time=work)) for _ in range(2))
        assert one == other


@pytest.mark.parametrize("name", ["deterministic_time", "seconds", "ties", "readings"])
def test_limits_are_positive(name: str) -> None:
    """A limit of nought is refused."""
    with pytest.raises(ValueError, match=name):
        Limits(**{name: 0})


def test_watch_stops_where_nothing_is_left() -> None:
    """A watch that was cancelled raises at the next word."""
    watch = Watch(Limits(), lambda _: False)
    with pytest.raises(Cancelled):
        watch.tell(rank=1)
    assert watch.cancelled


def test_a_callback_that_raises_is_heard() -> None:
    """An error in the caller's own code comes back to the caller."""

    def callback(_: Progress) -> bool:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        propose(parse_case(agreed()), progress=callback)


def test_repeated_runs_are_equal() -> None:
    """The same case gives an equal proposal, ties and readings included."""
    case = parse_case(longest_waiting())
    assert propose(case) == propose(case)


_SCRIPT = """
import json, sys
from constraints.case import parse_case
from rotation.planner import propose
for data in json.load(sys.stdin):
    result = propose(parse_case(data))
    if hasattr(result, "plan"):
        print(result.plan.to_json(), dict(result.costs), [plan.to_csv() for plan in result.ties.plans])
        print([[str(seat) for seat in r.facts] + list(r.facts.values()) + [str(r.plan)] for r in result.readings])
        print(result.judgement.breaches, result.differing)
    else:
        print(result.conflict)
    print(result.provenance)
"""


def test_the_hash_seed_changes_nothing() -> None:
    """Proposals, ties, readings and conflicts are the same bytes under different PYTHONHASHSEED."""
    cases = [EXAMPLES["Nykvarn cannot be vice-chair in 2025"][0], longest_waiting()]
    cases += [agreed(absence=away("Salem", [], ["2024"]) + away("Tyresö", [], ["2025"]))]
    outputs = {_output(json.dumps(cases), seed) for seed in ("0", "1", "4711")}
    assert len(outputs) == 1


def _output(cases: str, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-c", _SCRIPT]
    done = subprocess.run(command, input=cases, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout
    return done.stdout
