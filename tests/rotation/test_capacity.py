"""Too few members: found by matching, and named as the solver alone would name it."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any, Literal

import pytest

from constraints.breaches import Breach
from constraints.case import Case, parse_case
from constraints.posts import Seat
from constraints.registry import RULES
from constraints.rules.keep_free import KeepFree
from constraints.rules.spacing import Spacing
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible, Proposal
from rotation.solving import conflict, conflict_models, settling
from rotation.solving.capacity import Capacity, matched
from rotation.solving.conflict import find_conflict
from rotation.solving.conflict_models import ItemModel, PartModel
from rotation.solving.conflict_parts import Asker, Breaking, Part
from rotation.solving.lacking import lack
from rotation.solving.levels import solve_levels
from rotation.solving.runs import Watch


class NoFree(KeepFree):
    """A rule from outside that derives from one of the library, and asks for nothing."""

    kind: Literal["no_free"] = "no_free"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        """Never broken."""
        return []

    def post(self, seats: Seats, setting: Setting) -> None:
        """Nothing."""


def test_a_rule_from_outside_takes_nobody_away() -> None:
    """What it means is told by its own code alone, not by the rule that it derives from."""
    rules = [
        {"kind": "no_free", "strength": "must", "member": name, "post": "chair", "terms": ["2024"]} for name in "AB"
    ]
    data = {
        "format": 1,
        "body": {"name": "R", "members": ["A", "B"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": {"posts": ["chair"]},
        "rule": [{**rule, "reason": "…"} for rule in rules],
    }
    assert isinstance(propose(parse_case(data, registry=RULES.with_rule(NoFree))), Proposal)


SEATS = [Seat("B", "chair", str(2024 + number)) for number in range(4)]


def _case(random: Random) -> Case:
    """Three or four posts, few members, many of whom decline or are kept free; now and then a spacing."""
    posts = [f"post {number}" for number in range(random.choice([2, 3, 4]))]
    names = [f"M{number}" for number in range(random.choice([3, 4]))]
    terms = [str(2024 + number) for number in range(random.choice([1, 2, 3]))]
    data: dict[str, Any] = {
        "format": 1,
        "body": {"name": "B", "members": names},
        "horizon": {"start": "2024-01-01", "until": {"terms": len(terms)}},
        "ladder": {"posts": posts, "links": False},
        "absence": [],
        "rule": [],
    }
    for _ in range(random.randint(2, 7)):
        held = {"member": random.choice(names), "reason": "…", "terms": random.sample(terms, 1)}
        if random.random() < 0.5:
            data["absence"].append({**held, "turn": "kept", "posts": random.choice([[], [random.choice(posts)]])})
        else:
            kind = random.choice(["keep_free", "keep_free", "keep_free", "pin"])
            data["rule"].append({**held, "kind": kind, "strength": "must", "post": random.choice(posts)})
    if random.random() < 0.5:
        data["rule"].append({"kind": "spacing", "strength": "must", "post": posts[0], "terms": random.choice([2, 3])})
    return parse_case(data)


@pytest.mark.parametrize("seed", range(300))
def test_it_says_what_the_solver_says(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lack of members is one for the solver too; then both name the same seats, or the same items.

    With a spacing there may be conflicts that no matching knows and that come first; then the named one is minimal too.
    """
    case = _case(Random(seed))
    setting = case.readings().settings[0]
    capacity = Capacity(setting, case.rules)
    if not capacity.clash(capacity.everything):
        return
    quick = propose(case)
    assert isinstance(quick, Impossible)
    assert quick.conflict is not None
    with monkeypatch.context() as solver_alone:
        solver_alone.setattr(conflict, "lack", lambda *_: None)
        solver_alone.setattr(conflict_models.Capacity, "clash", lambda *_: False)
        solver_alone.setattr(conflict_models.Capacity, "unfilled", lambda *_: False)
        assert solve_levels(setting, case.rules, Watch(Limits())).impossible
        slow = find_conflict(setting, case.rules, Watch(Limits()))
        items = [item.with_keys(()) for item in quick.conflict.items]
        model = ItemModel(Breaking(setting, case.rules, Demand()), Asker(Watch(Limits())))
        assert quick.conflict.minimal
        if quick.conflict.kind == "rules":
            assert model.clash(model.mask(items))
            assert not any(model.clash(model.mask(other for other in items if other != item)) for item in items)
            assert model.asker.certain
    if not any(isinstance(rule, Spacing) for rule in case.rules):
        assert _without_keys(quick.conflict) == _without_keys(slow)


def _without_keys(found: Conflict) -> Conflict:
    return replace(found, items=tuple(item.with_keys(()) for item in found.items))


@pytest.mark.parametrize("seed", range(300))
def test_its_keys_are_all_needed(seed: int) -> None:
    """Asked for the keys that the matching names, the solver finds no plan; without any one of them it finds one."""
    case = _case(Random(seed))
    setting = case.readings().settings[0]
    found = lack(setting, case.rules)
    if found is None or found.kind == "structure":
        return
    asker = Asker(Watch(Limits()))
    model = PartModel(Breaking(setting, case.rules, Demand()), asker, found.items)
    parts = [Part(item.with_keys(()), key) for item in found.items for key in item.keys]
    assert [part.item for part in parts if not part.key] == []
    assert {part.item for part in parts} == {item.with_keys(()) for item in found.items}
    assert model.minimal(parts) == parts
    assert asker.certain


def test_some_of_the_cases_lack_members() -> None:
    """The comparison is not an empty one."""
    settings = [(case.setting, case.rules) for case in (_case(Random(seed)) for seed in range(300))]
    found = [Capacity(setting, rules) for setting, rules in settings]
    assert sum(capacity.clash(capacity.everything) for capacity in found) > 40


def test_the_solver_is_not_asked_whether_there_is_a_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty posts and twenty-nine members left: impossible before any model is made; all thirty seats are needed."""
    monkeypatch.setattr(settling, "solve_levels", None)
    monkeypatch.setattr(settling, "solve_line", None)
    posts = [f"post {number:02}" for number in range(30)]
    data: dict[str, Any] = {
        "format": 1,
        "body": {"name": "B", "members": [f"M{number:02}" for number in range(31)]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": {"posts": posts, "links": False},
        "absence": [{"member": f"M{number:02}", "terms": ["2024"], "turn": "kept"} for number in (3, 7)],
    }
    result = propose(parse_case(data))
    assert isinstance(result, Impossible)
    assert result.conflict is not None
    assert [(item.kind, item.id) for item in result.conflict.items] == [("absence", "0"), ("absence", "1")]
    assert result.conflict.minimal


@pytest.mark.parametrize(
    ("among", "found"),
    [
        (["A", "B"], ["A", "B"]),
        (["AB", "A"], ["B", "A"]),
        (["ABC", "AB", "A"], ["C", "B", "A"]),
        (["AB", "BC", "CD", "A"], ["B", "C", "D", "A"]),
        (["AB", "A", "CD", "BC"], ["B", "A", "D", "C"]),
        (["A", "A"], None),
        (["AB", "AB", "AB", "CD"], None),
        ([""], None),
    ],
)
def test_matching(among: list[str], found: list[str] | None) -> None:
    """Seats before move on to others where that helps; three seats with two members between them have no choice."""
    seats = SEATS[: len(among)]
    given = matched(seats, {seat: [*members] for seat, members in zip(seats, among, strict=True)})
    assert (given and [given[seat] for seat in seats]) == found


def test_a_waived_rule_takes_nobody() -> None:
    """A must with a waiver is left to the solver: what it covers takes no member from a seat."""
    rule = {"kind": "keep_free", "strength": "must", "member": "M0", "post": "chair", "terms": ["2024"], "reason": "…"}
    data: dict[str, Any] = {
        "format": 1,
        "body": {"name": "B", "members": ["M0"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": {"posts": ["chair"]},
        "rule": [rule],
    }
    waived = {**rule, "waivers": [{"terms": ["2024"], "reason": "…", "decision": "§ 1"}]}
    for made, clash in ((rule, True), (waived, False)):
        case = parse_case({**data, "rule": [made]})
        assert Capacity(case.setting, case.rules).clash([ConflictItem("rule", "keep_free")]) is clash
