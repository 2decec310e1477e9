"""A rule from outside that says two things: no result leaves the library, and the rule is named, not the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest

from constraints.breaches import Breach
from constraints.case import Case, parse_case
from constraints.parsing import from_toml
from constraints.plan import Plan
from constraints.registry import RULES
from constraints.rule import Rule
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from rotation.checking import check
from rotation.explaining.conflict_account import conflicts
from rotation.planner import propose
from rotation.reproving import Mismatch
from rotation.solving.all_conflicts import Listed
from rotation.solving.clashes import Clashes
from rotation.two_voices import TwoVoices, agreed
from scenarios.anniversary import Anniversary

SCENARIO = Path(__file__).parents[2] / "scenarios" / "own_rule.toml"


class Deaf(Anniversary):
    """check finds nothing."""

    kind: Literal["deaf"] = "deaf"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        return []


class Mute(Anniversary):
    """post finds nothing."""

    kind: Literal["mute"] = "mute"  # type: ignore[assignment]

    def post(self, seats: Seats, setting: Setting) -> None:
        pass


class Renamed(Anniversary):
    """post names the same breaches by another key."""

    kind: Literal["renamed"] = "renamed"  # type: ignore[assignment]

    def post(self, seats: Seats, setting: Setting) -> None:
        super().post(_Renaming(seats), setting)  # type: ignore[arg-type]


class Heavier(Anniversary):
    """post weighs twice as much."""

    kind: Literal["heavier"] = "heavier"  # type: ignore[assignment]

    def post(self, seats: Seats, setting: Setting) -> None:
        super().post(_Doubling(seats), setting)  # type: ignore[arg-type]


class _Renaming:
    def __init__(self, seats: Seats) -> None:
        self.seats = seats

    def __getattr__(self, verb: str) -> Any:
        return getattr(self.seats, verb)

    def breach(self, key: Any, value: Any) -> None:
        self.seats.breach((*key, "x"), value)


class _Doubling(_Renaming):
    def breach(self, key: Any, value: Any) -> None:
        self.seats.breach(key, self.seats.total([(2, value)]))


CODES = {Deaf: "post_alone", Mute: "check_alone", Renamed: "check_alone", Heavier: "two_weights"}


def _case(cls: type[Rule], strength: str) -> Case:
    """Everybody celebrates every year, so that every plan breaks the rule."""
    data, _ = from_toml(SCENARIO.read_text(encoding="utf-8"))
    kind = cls.model_fields["kind"].default
    data["rule"][1] = {"kind": kind, "strength": strength, "post": "chair", "every": 1}
    return parse_case(data, registry=RULES.with_rule(cls))


def _hand_made(case: Case) -> Plan:
    names = [member.name for member in case.setting.body(None).members]
    years = list(dict.fromkeys(seat.term for seat in case.setting.seats))
    rows = {
        year: {"chair": names[number % 4], "vice_chair": names[(number + 1) % 4]} for number, year in enumerate(years)
    }
    return Plan.from_rows(case.setting, rows)


@pytest.mark.parametrize("cls", CODES)
@pytest.mark.parametrize("strength", ["wish", "must"])
@pytest.mark.parametrize("ask", [propose, conflicts, lambda case: check(case, _hand_made(case))])
def test_it_is_named(cls: type[Rule], strength: str, ask: Callable[[Case], object]) -> None:
    """Planning, explaining a conflict and judging a plan stop with the rule's name and what its two duties say."""
    with pytest.raises(TwoVoices) as caught:
        ask(_case(cls, strength))
    (told,) = caught.value.problems
    assert told.code == f"own_rule.{CODES[cls]}"
    assert Path(__file__).name in told.path or "anniversary.py" in told.path
    kind = cls.model_fields["kind"].default
    assert told.text("en").startswith(f"The rule {kind} says two things: ")
    assert told.text("sv").startswith(f"Regeln {kind} säger två saker: ")
    assert "docs/adding-a-rule.md" in told.text("sv")


def test_one_voice_passes() -> None:
    """A rule that says one thing is planned, and a plan that breaks it is judged."""
    case = _case(Anniversary, "wish")
    plan = _hand_made(case)
    agreed(plan, case.setting, case.rules)
    assert len(check(case, plan).of("anniversary").breaches) == 4


def test_a_case_without_a_plan_has_a_conflict(monkeypatch: pytest.MonkeyPatch) -> None:
    """Impossible, with all conflicts listed and none there, is a contradiction: it is never told as "zero conflicts"."""
    monkeypatch.setattr(Clashes, "conflicts", lambda self, cap: Listed((), complete=True, more=False))
    with pytest.raises(Mismatch, match="no conflict"):
        conflicts(_case(Anniversary, "must"))
