"""The account of conflicts: all of them, what could be given up and in what order, and plans that show it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.conflict_cases import twenty_musts
from constraints.case import Case, parse_case
from rotation.conflict_data import ConflictItem
from rotation.explaining.asking import QuestionError
from rotation.explaining.conflict_account import ConflictAccount, conflicts
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible
from tests.worked_examples import HUDDINGE, ORDER_RULE, SUCCESSION, agreed, away

ROOT = Path(__file__).resolve().parents[3]
STRICT = {"kind": "turn_order", "strength": "must"}


def account(**parts: Any) -> ConflictAccount:
    return conflicts(parse_case(agreed(**parts)))


def ids(items: tuple[ConflictItem, ...]) -> list[str]:
    return [item.id for item in items]


def trio(**parts: Any) -> Case:
    """Three members, two posts, three terms."""
    return parse_case(
        {
            "format": 1,
            "body": {"name": "G", "members": ["A", "B", "C"]},
            "horizon": {"start": "2024-01-01", "until": {"terms": 3}},
            "ladder": {"posts": ["vice_chair", "chair"]},
            **parts,
        }
    )


def test_an_exception_into_one_year_is_enough_for_succession() -> None:
    """Salem declines to chair in 2024: succession is followed everywhere else, and the plan is the one with the waiver."""
    found = account(absence=away("Salem", [], ["2024"]), rule=[SUCCESSION, ORDER_RULE])
    assert [ids(item.items) for item in found.corrections] == [["succession"], ["0"]]
    first = found.corrections[0]
    assert [(item.rule, item.into) for item in first.exceptions] == [("succession", ("2024",))]
    waived = {**SUCCESSION, "waivers": [{"into": "2024", "reason": "…"}]}
    with_waiver = propose(parse_case(agreed(absence=away("Salem", [], ["2024"]), rule=[waived, ORDER_RULE])))
    assert not isinstance(with_waiver, Impossible)
    assert first.plan == with_waiver.plan  # type: ignore[union-attr]
    assert first.best
    assert first.costs == {1: 2}


def test_what_is_given_up_is_followed_as_far_as_it_can_be() -> None:
    """A strict order against one absence: the plan without it makes just the two overtakes that cannot be avoided."""
    found = account(absence=away("Haninge", [], ["2025"]), rule=[SUCCESSION, STRICT])
    plan = found.corrections[0].plan
    passed = [(item.key[0], item.key[2]) for item in found.corrections[0].departures]
    assert passed == [("Haninge", "Nykvarn"), ("Haninge", "Tyresö")]
    assert plan["chair", "2027"] == "Haninge"


def test_members_requests_come_last_and_rules_in_case_file_order() -> None:
    """With nothing stated: one rule before two, rules before an absence, the earlier rule first."""
    found = account(absence=away("Huddinge", ["chair"], ["2026"]), rule=[HUDDINGE, STRICT])
    assert [(ids(item.items), item.cost) for item in found.corrections] == [(["pin"], 1), (["turn_order", "0"], 4)]


@pytest.mark.parametrize(
    ("order", "first"), [([], "pin"), (["turn_order"], "turn_order"), (["pin", "turn_order"], "pin")]
)
def test_a_stated_order_decides_what_is_given_up_first(order: list[str], first: str) -> None:
    """The one listed first is the cheapest; the case file's order counts unless another is asked for."""
    data = agreed(rule=[HUDDINGE, STRICT], give_up=order)
    assert ids(conflicts(parse_case(data)).corrections[0].items) == [first]
    asked = conflicts(parse_case(agreed(rule=[HUDDINGE, STRICT], give_up=["pin"])), give_up=["turn_order"])
    assert ids(asked.corrections[0].items) == ["turn_order"]
    assert asked.give_up == ("turn_order",)


def test_two_cheap_ones_go_before_one_dear_one() -> None:
    """A rule costs more than all listed before it together: pins 1 and 2 are given up rather than the third listed."""
    pins = [{**HUDDINGE, "terms": [year]} for year in ("2025", "2026")]
    free = {"kind": "keep_free", "strength": "must", "member": "Huddinge", "post": "chair", "terms": ["2025", "2026"]}
    found = conflicts(parse_case(agreed(rule=[*pins, free], give_up=["pin", "pin-2", "keep_free"])))
    assert [(ids(item.items), item.cost) for item in found.corrections] == [(["pin", "pin-2"], 3), (["keep_free"], 4)]


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        (["nobody"], ["give_up.unknown"]),
        (["turn_order"], ["give_up.wish"]),
        (["succession"] * 2, ["give_up.duplicate"]),
    ],
)
def test_an_order_that_does_not_fit_is_refused(order: list[str], codes: list[str]) -> None:
    """Unknown rules, wishes, and rules named twice; all at once."""
    with pytest.raises(QuestionError) as caught:
        conflicts(parse_case(agreed()), give_up=order)
    assert [item.code for item in caught.value.problems] == codes


def test_a_rule_that_is_dropped_leaves_the_order_of_giving_up() -> None:
    """A case without one of its rules is still a case that can be read again."""
    case = parse_case(agreed(give_up=["succession"])).without("succession")
    assert case.document.give_up == ()
    assert parse_case(case.as_data()).rules == case.rules


def test_a_possible_case_has_none() -> None:
    """There is a plan, and the account says so."""
    found = account()
    assert found.outcome == "possible"
    assert not found.conflicts
    assert found.all_conflicts


def test_fewer_members_than_posts_is_told_in_numbers() -> None:
    """Without any rule to blame: one conflict of the structure, nothing to give up, and each term's numbers."""
    found = conflicts(trio(body={"name": "G", "members": ["A", {"name": "B", "leaves": "2024-12-31"}]}))
    assert [item.conflict.kind for item in found.conflicts] == ["structure"]
    assert found.corrections == ()
    assert [(row.term, len(row.posts), row.members) for row in found.staffing] == [
        ("2024", 2, ("A", "B")),
        ("2025", 2, ("A",)),
        ("2026", 2, ("A",)),
    ]


def test_absences_that_leave_too_few_are_told_in_numbers() -> None:
    """Two of three members away in one term of two posts."""
    found = conflicts(trio(absence=away("A", [], ["2025"]) + away("B", [], ["2025", "2026"])))
    (listed,) = found.conflicts
    assert ids(listed.conflict.items) == ["0", "1"]
    assert [(row.term, row.members) for row in listed.staffing] == [("2025", ("C",))]
    assert listed.members == ("A", "B")
    assert [ids(item.items) for item in found.corrections] == [["0"], ["1"]]


def test_an_absence_given_up_leaves_its_turn_struck() -> None:
    """A turn that the member let pass stays passed: the plan keeps the must order of the turns that are left."""
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]}
    pin = {"kind": "pin", "strength": "must", "member": "A", "post": "chair", "terms": ["2024"]}
    away_a = away("A", ["chair"], ["2024"], "passed")
    found = conflicts(trio(ladder={"posts": ["chair"]}, order=order, absence=away_a, rule=[STRICT, pin]))
    assert [ids(item.items) for item in found.corrections] == [["pin"], ["turn_order", "0"]]


def test_the_cap_counts_and_says_that_there_are_more() -> None:
    """At most so many of each, the first ones, and whether these are all."""
    case = parse_case(twenty_musts())
    whole, cut = conflicts(case), conflicts(case, cap=3)
    assert (len(whole.conflicts), len(whole.corrections)) == (14, 23)
    assert whole.all_conflicts
    assert not whole.more_conflicts
    assert cut.conflicts == whole.conflicts[:3]
    assert cut.corrections == whole.corrections[:3]
    assert (cut.all_conflicts, cut.more_conflicts, cut.more_corrections) == (False, True, True)
    just = conflicts(case, cap=14)
    assert (just.all_conflicts, just.more_conflicts) == (True, False)


def test_a_search_that_is_stopped_claims_no_more_than_it_found() -> None:
    """Whatever the limit: what is listed is a beginning of the whole list, and nothing is called complete that is not."""
    case = parse_case(twenty_musts())
    whole = conflicts(case)
    for limit in (0.0005, 0.005, 0.01, 0.02, 0.05):
        found = conflicts(case, limits=Limits(deterministic_time=limit))
        assert found.outcome in ("impossible", "open")
        listed = [ids(item.conflict.items) for item in found.conflicts]
        assert listed == [ids(item.conflict.items) for item in whole.conflicts][: len(listed)]
        told = [ids(item.items) for item in found.corrections]
        assert told == [ids(item.items) for item in whole.corrections][: len(told)]
        assert not found.all_conflicts or len(listed) == 14
        assert not found.all_corrections or len(told) == 23
    stopped = conflicts(case, progress=lambda _: False)
    assert stopped == ConflictAccount(outcome="open")


def test_a_cap_below_one_is_no_cap() -> None:
    """At least one is listed."""
    with pytest.raises(ValueError, match="at least 1"):
        conflicts(parse_case(agreed()), cap=0)


def test_about_a_member_keeps_what_concerns_it() -> None:
    """Its absence and the pins that name it; nothing for somebody who is in none of it."""
    pins = [{**HUDDINGE, "member": name, "terms": ["2026"]} for name in ("Huddinge", "Tyresö")]
    found = account(rule=pins)
    assert len(found.about("Tyresö").conflicts) == 1
    assert [ids(item.items) for item in found.about("Tyresö").corrections] == [["pin-2"]]
    assert found.about("Salem").conflicts == ()
    assert found.about("Salem").member == "Salem"


def test_the_account_goes_to_json_and_back() -> None:
    """Data first: nothing is lost on the way."""
    for case in (parse_case(twenty_musts()), trio(absence=away("A", [], ["2025"]) + away("B", [], ["2025"]))):
        found = conflicts(case)
        assert ConflictAccount.model_validate_json(found.model_dump_json()) == found


_PROGRAM = """
import json, sys
from benchmarks.conflict_cases import strict_order
from constraints.case import parse_case
from rotation.explaining.conflict_account import conflicts
from rotation.report import as_text
from rotation.report.conflict_report import conflict_report
case = parse_case(strict_order())
found = conflicts(case)
sys.stdout.write(found.model_dump_json() + as_text(conflict_report(found, case, "sv")))
"""


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    """Data and words do not depend on the order of sets."""
    told = {_printed(str(seed)) for seed in range(5)}
    assert len(told) == 1
    assert json.loads(told.pop().split(b"}Samarbets")[0] + b"}")["outcome"] == "impossible"


def _printed(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, check=True)
    return done.stdout


def test_what_does_not_help_to_give_up_is_known() -> None:
    """A must that stands in no conflict: without it there is no plan either. Unless all were listed nothing is said."""
    rules = [SUCCESSION, STRICT, {**HUDDINGE, "strength": "must"}, {"kind": "spacing", "strength": "must", "terms": 2}]
    parts = {"rule": [{"post": "chair", **rule} if rule["kind"] == "spacing" else rule for rule in rules]}
    case = parse_case(agreed(**parts))
    found = conflicts(case, give_up=("spacing", "turn_order"))
    assert found.no_help == ("spacing",)
    assert found.outcome == "impossible"
    without = parse_case(agreed(rule=rules[:3]))
    assert isinstance(propose(without), Impossible)
    assert ConflictAccount.model_validate_json(found.model_dump_json()) == found
