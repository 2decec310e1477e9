"""When turns come again after the plan."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.plan import Plan
from constraints.posts import Seat
from rotation import Proposal, propose
from rotation.explaining.expected_turns import PostTurns, expected_turns
from scenarios.running import case_file
from tests.oracle.turns import Line, Turn
from tests.oracle.world import World
from tests.random_cases import random_case
from tests.small_cases import small_case, two_bodies
from tests.test_oracle import shown


def turns(case: Case, post: str = "chair", plan: Plan | None = None, body: int = 0) -> PostTurns:
    """The turns of one post after the proposal, or after a plan."""
    setting = case.readings().settings[0]
    if plan is None:
        found = propose(case)
        assert isinstance(found, Proposal)
        plan = found.plan
    name = setting.bodies[body].name
    return next(item for item in expected_turns(case, plan, setting) if (item.body, item.post) == (name, post))


def onward(found: PostTurns) -> str:
    return " ".join(f"{turn.member} {turn.term}" for turn in found.onward)


def names_next(found: PostTurns) -> dict[str, str | None]:
    return {item.member: item.next for item in found.members}


def one_post(members: list[Any], terms: int = 2, **changes: Any) -> Case:
    """A chair by turns in an agreed order of all members, two years from 2024 on."""
    named = [member["name"] if isinstance(member, dict) else member for member in members]
    data: dict[str, Any] = {
        "format": 1,
        "body": {"name": "Rådet", "members": members},
        "horizon": {"start": "2024-01-01", "until": {"terms": terms}},
        "ladder": {"posts": ["chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": named},
        "rule": [{"kind": "turn_order", "strength": "wish"}],
    }
    return parse_case({**data, **changes})


# --- the worked case ---------------------------------------------------------------------------------------------

SODERTORN = load_case(case_file("sodertorn_2024_2027"))


def test_when_botkyrkas_turn_comes_again() -> None:
    """After the plan (Huddinge is designated for 2028) the eight years go on to Botkyrka 2031, and round again."""
    found = turns(SODERTORN)
    assert onward(found) == (
        "Södertälje 2029 Nykvarn 2030 Botkyrka 2031 Salem 2032 Haninge 2033 Tyresö 2034 Nynäshamn 2035 Huddinge 2036"
    )
    assert names_next(found)["Botkyrka"] == "2031"
    assert next(item.holds for item in found.members if item.member == "Huddinge")[0].term == "2028"
    assert [turn.terms_after for turn in found.onward] == list(range(2, 10))


def test_a_vice_chair_comes_one_year_earlier() -> None:
    """The vice-chair has no order of its own: who chairs in a year was vice-chair the year before."""
    vice = turns(SODERTORN, "vice_chair")
    assert vice.order_of == "chair"
    assert onward(vice).startswith("Södertälje 2028 Nykvarn 2029 Botkyrka 2030 Salem 2031")
    assert names_next(vice)["Nynäshamn"] == "2034"


def test_terms_that_cross_a_year_are_called_by_both_years() -> None:
    """Visegrad's terms begin on 1 July."""
    found = turns(load_case(case_file("visegrad")), "presidency")
    assert onward(found) == "Slovakia 2026/27 Czech Republic 2027/28 Poland 2028/29 Hungary 2029/30"


def test_bundesrat_goes_round() -> None:
    """Sixteen states: after Berlin, designated for 2033, each has one turn, Berlin last."""
    found = turns(load_case(case_file("bundesrat_2017_2033")), "president")
    assert len(found.onward) == 16
    assert onward(found).startswith("Schleswig-Holstein 2034/35")
    assert onward(found).endswith("Berlin 2049/50")


# --- what may happen ---------------------------------------------------------------------------------------------


def test_who_was_passed_over_comes_first() -> None:
    """A turn that was not taken stands earlier in the queue than those after it."""
    case = one_post(["A", "B", "C"])
    plan = Plan.from_rows(case.setting, {"2024": {"chair": "B"}, "2025": {"chair": "C"}})
    assert onward(turns(case, plan=plan)) == "A 2026 A 2027 B 2028 C 2029"


def test_nobody_holds_twice_as_often_without_a_further_turn() -> None:
    """Whoever held every planned term still has a next turn, after the others have caught up."""
    case = one_post(["A", "B"])
    plan = Plan.from_rows(case.setting, {"2024": {"chair": "A"}, "2025": {"chair": "A"}})
    assert onward(turns(case, plan=plan)) == "B 2026 B 2027 A 2028"


def test_who_leaves_takes_no_turn_after_that() -> None:
    """C leaves at the end of 2026, just too early for D's year: the queue goes on without it."""
    case = one_post(["A", "B", "D", {"name": "C", "leaves": "2026-12-31"}])
    found = turns(case)
    assert onward(found) == "D 2026 A 2027 B 2028"
    assert next(item.no_turn for item in found.members if item.member == "C") == "left"


def test_who_leaves_after_a_turn_leaves_no_gap() -> None:
    """B has its turn in 2027 and leaves: its later turns are dropped, and no year stands empty."""
    case = one_post(["A", {"name": "B", "leaves": "2027-12-31"}, "C"])
    plan = Plan.from_rows(case.setting, {"2024": {"chair": "C"}, "2025": {"chair": "C"}})
    assert onward(turns(case, plan=plan)) == "A 2026 B 2027 A 2028 A 2029 C 2030"


def test_who_joins_enters_last_in_the_running_round() -> None:
    """D joins in the second year and stands last in the first round."""
    case = one_post(["A", "B", "C", {"name": "D", "joins": "2025-01-01"}])
    assert onward(turns(case)) == "C 2026 D 2027 A 2028 B 2029"


@pytest.mark.parametrize(("fate", "expected"), [("kept", "B 2026 A 2027 C 2028"), ("passed", "B 2026 C 2027 A 2028")])
def test_a_declined_post_that_leads_to_a_turn_is_respected(fate: str, expected: str) -> None:
    """A stands next, for 2026, but declines every post in 2025, when it would be vice-chair: B comes before it. A's turn
    then comes the year after, or has passed."""
    data = {
        "format": 1,
        "body": {"name": "Rådet", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": ["B", "C", "A"]},
        "absence": [{"member": "A", "terms": ["2025"], "turn": fate, "reason": "…"}],
    }
    case = parse_case(data)
    plan = Plan.from_rows(case.setting, {"2024": {"chair": "C", "vice_chair": "B"}})
    assert onward(turns(case, plan=plan)) == expected


def test_without_an_order_nothing_is_expected() -> None:
    """Neither the post nor one linked to it has an order."""
    case = small_case(order=None, rule=[{"kind": "succession", "strength": "must"}])
    found = turns(case)
    assert (found.order_of, found.onward) == (None, ())
    assert {item.no_turn for item in found.members} == {"no_order"}


def test_who_takes_no_part_is_told_so() -> None:
    """A member outside the order has no turn."""
    case = one_post(["A", "B", "C"], order={"post": "chair", "principle": "agreed", "list": ["A", "B"]})
    assert next(item.no_turn for item in turns(case).members if item.member == "C") == "no_part"


def test_the_calendar_may_end() -> None:
    """Terms that depend on listed elections cannot be named beyond them."""
    horizon = {
        "start": "2023-01-01",
        "term": "election period",
        "until": {"terms": 2},
        "elections": {"dates": ["2022-09-11", "2026-09-13", "2030-09-08", "2034-09-10"]},
    }
    case = one_post(["A", "B", "C", "D"], horizon=horizon)
    found = turns(case)
    assert onward(found) == "C 2031-01-01"
    assert {item.member: item.no_turn for item in found.members} == dict.fromkeys("ABD", "no_term") | {"C": None}


def test_two_bodies_and_half_years() -> None:
    """Each body goes on by its own terms; the second one by half-years, past what it lists."""
    case = parse_case(two_bodies())
    first, second = turns(case, body=0), turns(case, body=1)
    assert {turn.term[:4] for turn in first.onward} == {"2028", "2029", "2030"}
    assert [turn.term for turn in second.onward][:3] == ["2027-01-01", "2027-07-01", "2028-01-01"]


def test_json_round_trip() -> None:
    """The data comes back as it was."""
    for found in (turns(SODERTORN), turns(one_post(["A", "B"]))):
        assert PostTurns.model_validate_json(found.model_dump_json()) == found


# --- orders that are made anew on the way ------------------------------------------------------------------------

SIZES = [("A", 10, 10), ("B", 5, 50), ("C", 1, 1)]
NEW_FIGURES = [{"name": n, "population": {"2022-12-31": early, "2026-12-31": late}} for n, early, late in SIZES]


def renewed(terms: int, **order: Any) -> Case:
    """A chair by turns in thirds of election periods; figures of the members' size before and after the first."""
    period = {"parts": 3, "of": "election period"}
    horizon = {"start": "2023-01-01", "term": period, "until": {"terms": terms}, "elections": "se"}
    return one_post(NEW_FIGURES, horizon=horizon, order={"post": "chair", **order})


BY_SIZE = {"principle": "population", "date": "2022-12-31", "renewed": True}
BY_LOT = {"principle": "lot", "seed": "s", "restart": "election"}


@pytest.mark.parametrize("order", [BY_SIZE, {**BY_SIZE, "restart": "election"}, BY_LOT, {**BY_LOT, "renewed": True}])
@pytest.mark.parametrize("terms", [1, 2, 3, 5])
def test_what_is_expected_is_what_a_longer_plan_has(order: dict[str, Any], terms: int) -> None:
    """New figures, new draws and elections count after the plan as they do in it."""
    longer = propose(renewed(9, **order))
    assert isinstance(longer, Proposal)
    expected = turns(renewed(terms, **order)).onward
    assert [turn.member for turn in expected][: 9 - terms] == [m for _, m in longer.plan][terms : terms + len(expected)]


def test_new_figures_count_after_the_plan() -> None:
    """B has grown: it opens the round after the plan."""
    assert onward(turns(renewed(3, **BY_SIZE))).startswith("B 2027-01-01 A 2028-05-02 C 2029-09-01")


def test_a_turn_that_no_period_reaches_is_told() -> None:
    """Two terms to an election period of three members: each election begins the list again, before C."""
    period = {"parts": 2, "of": "election period"}
    horizon = {"start": "2023-01-01", "term": period, "until": {"terms": 2}, "elections": "se"}
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"], "restart": "election"}
    found = turns(one_post(["A", "B", "C"], horizon=horizon, order=order))
    assert {item.member: item.no_turn for item in found.members} == {"A": None, "B": None, "C": "not_reached"}


def test_who_joins_after_the_plan_waits_until_then() -> None:
    """A member that joins in 2027 is expected at its place in the round that runs then."""
    members = ["A", "B", {"name": "C", "joins": "2027-01-01"}]
    order = {"post": "chair", "principle": "alphabetical", "renewed": True, "joiners": "placed"}
    found = turns(one_post(members, order=order))
    assert onward(found) == "A 2026 B 2027 C 2028"


# --- random cases ------------------------------------------------------------------------------------------------

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)


@pytest.mark.oracle
@pytest.mark.parametrize("seed", SEEDS)
def test_turns_follow_the_queue(seed: int) -> None:
    """One turn per term, the first one in the queue whose member is there and has not declined, as defined once more."""
    case = random_case(seed)
    setting = case.readings().settings[0]
    world = World(setting)
    plan = next(world.plans(absences=False), None)
    if plan is None:
        return
    with shown(case, seed):
        for found in expected_turns(case, Plan.of(setting, plan), setting):
            if found.order_of == found.post:
                line = Line(world, found.body, found.post)
                taken = line.taken(plan)
                waiting = [turn for turn in line.turns if turn not in taken and not turn.struck]
                expected = [*_by_definition(case, world, line, waiting)]
                told = [(turn.member, turn.term) for turn in found.onward]
                assert told[: len(expected)] == expected[: len(told)]


def _by_definition(case: Case, world: World, line: Line, waiting: list[Turn]) -> Iterator[tuple[str, str]]:
    """As far as the oracle's queue is long enough: every member has a turn left."""
    ladder = world.ladder(line.body, line.post).ladder
    months = 12 if (ladder.term or case.document.horizon.term) == "1 year" else 6
    last = world.term(line.seats[-1])
    here = {turn.member for turn in waiting}
    for count in range(1, 40):
        begin = last.end + timedelta(days=1) + relativedelta(months=months * (count - 1))
        end = begin + relativedelta(months=months) - timedelta(days=1)
        waiting = [turn for turn in waiting if not _left(world, line.body, turn.member, end)]
        here = {name for name in here if not _left(world, line.body, name, end)}
        if not here or here - {turn.member for turn in waiting}:
            return
        for turn in [*waiting]:
            fate = _declined(case, world, line, turn.member, len(line.seats) + count)
            if fate == "passed":
                waiting.remove(turn)
            if fate is None:
                yield turn.member, _called(begin, end, months)
                waiting.remove(turn)
                break


def _called(begin: date, end: date, months: int) -> str:
    """A year by its number, or by the two that it lies in; a half-year by its first day."""
    if months != 12:
        return begin.isoformat()
    return str(begin.year) if begin.year == end.year else f"{begin.year}/{end.year % 100:02}"


def _left(world: World, body: str, name: str, end: date) -> bool:
    leaves = world.member(body, name).leaves
    return leaves is not None and leaves < end


def _declined(case: Case, world: World, line: Line, name: str, number: int) -> str | None:
    """What becomes of a turn whose post, or one that leads to it, the member declined."""
    ladder = world.ladder(line.body, line.post)
    posts, fates = ladder.ladder.names, set()
    for step in range(world.steps_up(line.body, line.post) + 1):
        place = number - step + ladder.timeline.first - 1
        if place < len(ladder.timeline.terms):
            post = posts[posts.index(line.post) - step]
            seat = Seat(line.body, post, ladder.timeline.terms[place].label)
            for absence in case.setting.absences:
                home = absence.body or next(iter(world.bodies))
                named = not absence.posts or post in absence.posts
                if absence.member == name and home == seat.body and named and seat.term in absence.terms:
                    fates.add(absence.turn)
    return "passed" if "passed" in fates else "kept" if fates else None


def test_no_turn_is_expected_from_a_draw_to_come() -> None:
    """The election of 2026 has no seed yet: turns are foreseen up to it, and none after it."""
    seeds = {"2022-09-11": "§ 3"}
    found = turns(renewed(1, principle="lot", restart="election", seeds=seeds))
    drawn = turns(renewed(1, principle="lot", restart="election", seed="§ 3", seeds=seeds))
    assert [turn.term for turn in found.onward] == ["2024-05-02", "2025-09-01"]
    assert drawn.onward[:2] == found.onward
    assert len(drawn.onward) > 2


def test_whose_turn_waits_for_a_draw_is_told_so_and_not_that_it_has_none() -> None:
    """Five members, and the lots of the next period are not drawn: whoever has no turn before that may have one after it."""
    seeds = {"2022-09-11": "a", "2026-09-13": "b"}
    case = parse_case(
        {
            "format": 1,
            "body": {"name": "G", "members": ["A", "B", "C", "D", "E"]},
            "horizon": {"start": "2024-01-01", "until": {"terms": 6}, "elections": "se"},
            "ladder": {"posts": ["chair"]},
            "order": {"post": "chair", "principle": "lot", "restart": "election", "seeds": seeds},
            "rule": [{"kind": "turn_order", "strength": "wish"}],
        }
    )
    found = turns(case)
    assert [turn.term for turn in found.onward] == ["2030"]
    waiting = [item.no_turn for item in found.members if item.next is None]
    assert waiting == ["not_drawn"] * 4
