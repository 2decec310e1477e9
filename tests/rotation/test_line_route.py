"""The line route: when it is taken, what it says of itself, and what it leaves to the solver."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal

import pytest

from benchmarks.cases import large
from constraints.breaches import Breach
from constraints.case import Case, parse_case
from constraints.registry import RULES
from constraints.rules.succession import Succession
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from rotation.judging import judge
from rotation.limits import Limits, Progress
from rotation.planner import propose
from rotation.report.build import report_on
from rotation.report.data import result_data
from rotation.results import NothingFound, Proposal
from rotation.solving import settling
from rotation.solving.line import best, bounds, fewest, route, stopped
from rotation.solving.line.route import GivenUp, LineAnswer, solve_line
from rotation.solving.runs import Watch
from rotation.tie_break import Ties
from tests.random_lines import random_line


def _answer(case: Case, ties: int = 1000) -> LineAnswer | None:
    found = solve_line(case.readings().settings[0], case.rules, Watch(Limits(ties=ties)), small=0)
    return found if isinstance(found, LineAnswer) else None


def _small(**changes: Any) -> Case:
    """Five members, five terms, member 2 away in 2024 and 2025: a line."""
    data = large(5, 5, principle="agreed", absent=0)
    data["absence"] = [{"member": "Member 02", "terms": ["2025", "2026"], "turn": "kept"}]
    return parse_case(data | changes)


def test_a_large_case_is_proven_along_the_line() -> None:
    """27 members in 60 terms: eight overtakes, four equally good plans, and the result says which way it took."""
    result = propose(parse_case(large(27, 60, principle="agreed")))
    assert isinstance(result, Proposal)
    assert (result.proven, result.canonical, result.settled) == (True, True, True)
    assert result.costs == result.bounds == {1: 8, 2: 0}
    assert (result.ties.count, result.ties.all_listed) == (4, True)
    assert result.provenance.route == "line"
    assert result_data(result)["provenance"]["route"] == "line"
    assert "a search along the line of members" in str(report_on(result, "en"))


def test_a_small_case_is_left_to_the_solver() -> None:
    """The solver is quick with small cases; their provenance names no route, as ever."""
    result = propose(_small())
    assert isinstance(result, Proposal)
    assert result.provenance.route == "solver"
    assert "route" not in result_data(result)["provenance"]


def test_both_routes_agree_on_a_small_case() -> None:
    """Asked all the same, the line route has the solver's costs and ties."""
    case = _small()
    result, found = propose(case), _answer(case)
    assert isinstance(result, Proposal)
    assert found is not None
    assert (found.costs, found.ties) == (result.costs, result.ties)


_SUCCESSION: dict[str, Any] = {"kind": "succession", "strength": "must"}
_ORDER: dict[str, Any] = {"kind": "turn_order", "strength": "wish", "rank": 2}
_PIN = {"kind": "pin", "strength": "wish", "rank": 1, "member": "Member 05", "post": "chair", "terms": ["2026"]}
_COVER = {"kind": "coverage", "strength": "wish", "rank": 3, "post": "chair", "mode": "nobody_twice"}


#: An exception for one member: what it overtakes costs nothing, and the search counts it all the same.
_EXCEPTED = {**_ORDER, "waivers": [{"members": ["Member 02"], "reason": "…"}]}
_OTHERS = [f"Member 0{number}" for number in range(2, 6)]


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": [_ORDER, {**_SUCCESSION, "waivers": [{"into": "2026", "reason": "…"}]}]},
        {"rule": [_ORDER, {**_SUCCESSION, "strength": "wish"}]},
        {"rule": [_EXCEPTED, _SUCCESSION]},
        {"rule": [_ORDER, {**_SUCCESSION, "when": "eligible"}]},
        {"rule": [_ORDER]},
        {"rule": [_SUCCESSION, {**_ORDER, "measure": "delay"}]},
        {"rule": [_SUCCESSION, {"kind": "turn_order", "strength": "must"}]},
        {"rule": [_SUCCESSION, _ORDER, _COVER]},
        {"rule": [_SUCCESSION, _ORDER, {**_PIN, "reason": "…"}]},
        {"rule": [_SUCCESSION, _ORDER, {**_PIN, "reason": "…", "rank": 2}]},
        {"ladder": {"posts": ["vice_chair", "chair"], "links": False}, "rule": [_ORDER]},
        {"body": {"name": "B", "members": [{"name": "Member 01", "leaves": "2026-12-31"}, *_OTHERS]}},
        {"absence": [{"member": f"Member 0{n}", "terms": ["2026"], "turn": "kept"} for n in range(1, 6)]},
    ],
)  # fmt: skip
def test_what_is_no_line_is_left_to_the_solver(changes: dict[str, Any]) -> None:
    """More than a line, rules that cannot be read along it, or an optimum that it does not prove: no answer."""
    assert _answer(_small(**changes)) is None


def test_an_earlier_rank_that_costs_nothing_is_settled_too() -> None:
    """A pin at a rank before the order is kept in the best line: that proves it."""
    found = _answer(_small(rule=[_SUCCESSION, _ORDER, {**_PIN, "member": "Member 04", "reason": "…"}]))
    assert found is not None
    assert found.costs[1] == 0


def test_more_ties_than_are_listed_are_counted() -> None:
    """Of 4 equally good plans two are listed, the first in canonical order; the number stays exact."""
    case = parse_case(large(27, 60, principle="agreed"))
    everything, some = _answer(case), _answer(case, ties=2)
    assert everything is not None
    assert some is not None
    assert (some.ties.count, some.ties.exact, some.ties.all_listed) == (4, True, False)
    assert some.ties.plans == everything.ties.plans[:2]


@pytest.mark.parametrize("module", [fewest, best])
def test_a_search_that_gives_up_leaves_the_case_to_the_solver(module: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With too many states to look at, there is no answer, and no wrong one."""
    monkeypatch.setattr(module, "MOST_STATES", 1)
    assert _answer(_small()) is None


@pytest.mark.parametrize("seed", range(40))
def test_coarser_bounds_give_the_same_lines(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds that know fewer skipped spots are lower, and the search longer; what it finds is the same."""
    case = random_line(seed, large=True)
    usual = _answer(case)
    monkeypatch.setattr(bounds, "NEAR", seed % 3 + 1)
    monkeypatch.setattr(bounds, "OTHERS", seed % 2)
    assert _answer(case) == usual


def stopping_after(times: int) -> Callable[[Progress], bool]:
    """A caller that has had enough when it has heard of the search so many times."""
    heard = []

    def tell(progress: Progress) -> bool:
        heard.append(progress)
        return len(heard) <= times

    return tell


def test_a_caller_may_stop_it() -> None:
    """A callback that answers False ends the search: the line that is known is given, and nothing is said to be proven."""
    found = propose(parse_case(large(27, 60)), progress=stopping_after(0))
    assert isinstance(found, Proposal)
    assert (found.proven, found.canonical, found.settled) == (False, False, False)
    assert found.judgement.possible
    assert (found.bounds, found.ties.exact, found.provenance.route) == ({}, False, "line")


def test_a_search_that_knows_the_fewest_overtakes_keeps_to_them_when_it_is_stopped() -> None:
    """Stopped while the other rules are weighed: no plan has fewer overtakes, and that much is told as a bound."""
    case = parse_case(large(27, 60, principle="agreed"))
    found, best = propose(case, progress=stopping_after(1)), propose(case)
    assert isinstance(found, Proposal)
    assert isinstance(best, Proposal)
    assert not found.proven
    assert found.costs[1] == best.costs[1] == found.bounds[1]


def test_a_search_that_is_stopped_at_the_ties_has_the_canonical_plan() -> None:
    """Their number is known by then: all is proven, only the others are not listed."""
    case = parse_case(large(27, 60, principle="agreed"))
    best = propose(case)
    assert isinstance(best, Proposal)
    heard = []
    propose(case, progress=lambda progress: heard.append(progress.stage))
    found = propose(case, progress=stopping_after(heard.index("ties")))
    assert isinstance(found, Proposal)
    assert (found.proven, found.canonical, found.plan) == (True, True, best.plan)
    assert (found.ties.count, len(found.ties.plans)) == (best.ties.count, 1)


def test_every_reading_has_its_line_when_a_search_is_stopped() -> None:
    """Who chaired last is not known: each of the readings has a plan of its own, and none is called proven."""
    data = large(27, 60, principle="agreed")
    last = max(data["history"])
    data["history"][last]["chair"] = {"one_of": ["Member 26", "Member 27"]}
    found = propose(parse_case(data), progress=stopping_after(0))
    assert isinstance(found, Proposal)
    assert len(found.readings) > 1
    assert all(reading.plan is not None and not reading.proven for reading in found.readings)


@pytest.mark.parametrize("seed", range(60))
def test_a_line_that_is_given_when_a_search_is_stopped_meets_every_must(seed: int) -> None:
    """Whatever the musts are, and however far the search came; and mostly there is one where there is a plan at all."""
    case = random_line(seed, large=True)
    setting = case.readings().settings[0]
    for times in (0, 1):
        found = solve_line(setting, case.rules, Watch(Limits(), stopping_after(times)), small=0)
        for plan in found.ties.plans if isinstance(found, LineAnswer) else ():
            assert judge(plan, setting, case.rules).possible
        if isinstance(found, LineAnswer) and _answer(case):
            assert found.ties.plans


def test_where_no_line_is_found_at_once_nothing_is_claimed(monkeypatch: pytest.MonkeyPatch) -> None:
    """So many steps are looked at, and no more: then nothing is found."""
    monkeypatch.setattr(stopped, "MOST_STEPS", 10)
    assert isinstance(propose(parse_case(large(27, 60)), progress=stopping_after(0)), NothingFound)


def _pinned_late() -> Case:
    """40 members, each once in 40 terms by a must, and one of them, not next in turn, pinned shortly before the end."""
    data = large(40, 40, principle="agreed", absent=0)
    data["rule"][2] = {"kind": "spacing", "strength": "must", "post": "chair", "terms": 40}
    pin = {"kind": "pin", "strength": "must", "member": "Member 05", "post": "chair", "terms": ["2060"], "reason": "…"}
    return parse_case(data | {"rule": [*data["rule"], pin]})


def test_a_pin_near_the_end_is_known_from_the_beginning() -> None:
    """Who is pinned is not tried in the places that are too near: a line is found without going back over all the others."""
    found = propose(_pinned_late(), progress=stopping_after(0))
    assert isinstance(found, Proposal)
    assert found.judgement.possible


def test_the_steps_that_are_looked_at_are_counted_not_those_that_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the last place has nobody whom the musts allow, the search ends when it has looked at so many steps."""
    looked: list[object] = []
    steps = stopped.steps_from

    def counted(*args: Any) -> Iterator[Any]:
        for step in steps(*args):
            looked.append(step)
            yield step

    monkeypatch.setattr(stopped, "steps_from", counted)
    monkeypatch.setattr(stopped, "MOST_STEPS", 3000)
    monkeypatch.setattr(route, "narrowed", lambda line, rules: line)
    assert isinstance(propose(_pinned_late(), progress=stopping_after(0)), NothingFound)
    # Beside those counted stand the skipped ones of a state, which are put in order first.
    assert 3000 < len(looked) < 6000


def test_who_stops_the_search_for_a_line_that_is_found_at_once_is_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    """The seconds are over, and the caller has had enough of the search for a first line as well."""
    monkeypatch.setattr(stopped, "ASKED_AFTER", 10)
    monkeypatch.setattr(route, "narrowed", lambda line, rules: line)
    heard: list[Progress] = []

    def tell(progress: Progress) -> bool:
        heard.append(progress)
        return len(heard) < 5

    assert isinstance(propose(_pinned_late(), limits=Limits(seconds=1e-9), progress=tell), NothingFound)
    assert len(heard) == 5


def test_a_line_route_that_gives_up_hands_its_plan_to_the_solver(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stopped before it has found anything, the solver gives the plan that was known: more time is never worse than less."""
    monkeypatch.setattr(fewest, "MOST_STATES", 1)
    case = parse_case(large(27, 60))
    at_once, later = propose(case, progress=stopping_after(0)), propose(case, progress=stopping_after(1))
    assert isinstance(at_once, Proposal)
    assert isinstance(later, Proposal)
    assert (later.plan, later.proven, later.provenance.route) == (at_once.plan, False, "line")
    assert (later.ties.exact, later.judgement.possible) == (False, True)


@pytest.mark.parametrize("worse", [True, False])
def test_of_two_plans_that_are_not_proven_the_better_one_is_given(worse: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The solver was stopped with a plan that costs more than the one known before, or with the best one: ranks decide."""
    case = _small()
    setting = case.readings().settings[0]
    pin = {key: value for key, value in _PIN.items() if key != "rank"} | {"strength": "must", "reason": "…"}
    best, other = propose(case), propose(_small(rule=[_SUCCESSION, _ORDER, pin]))
    assert isinstance(best, Proposal)
    assert isinstance(other, Proposal)
    known, found = (best.plan, other.plan) if worse else (other.plan, best.plan)
    monkeypatch.setattr(settling, "solve_line", lambda *args: GivenUp(known))
    monkeypatch.setattr(settling, "_by_solver", lambda *args: settling.Settled(found, Ties(1, False, (found,))))
    settled = settling.settle(setting, case.rules, Watch(Limits()))
    assert settled.plan == best.plan
    assert settled.route == ("line" if worse else "solver")


class LateSuccession(Succession):
    """A rule from outside that derives from a rule of the library, and means less."""

    kind: Literal["late_succession"] = "late_succession"  # type: ignore[assignment]

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        """Never broken."""
        return []

    def post(self, seats: Seats, setting: Setting) -> None:
        """Nothing."""


def test_a_rule_from_outside_is_not_read_as_the_one_it_derives_from() -> None:
    """Only its own code says what it means: such a case goes to the solver."""
    data = large(5, 5, principle="agreed", absent=0)
    own = parse_case(
        data | {"rule": [_ORDER, {"kind": "late_succession", "strength": "must"}]},
        registry=RULES.with_rule(LateSuccession),
    )
    assert _answer(own) is None
    assert _answer(parse_case(data | {"rule": [_ORDER, _SUCCESSION]})) is not None


def test_the_seconds_of_a_caller_hold_along_the_line_too() -> None:
    """When they are over before anything is proven, the line that is known is given, and nothing is claimed of it."""
    found = propose(parse_case(large(27, 60, principle="agreed")), limits=Limits(seconds=1e-6))
    assert isinstance(found, Proposal)
    assert (found.proven, found.judgement.possible) == (False, True)


def test_the_seconds_of_a_search_along_the_line_are_spent() -> None:
    """What one reading took is not left for the next."""
    watch = Watch(Limits())
    case = _small()
    assert solve_line(case.readings().settings[0], case.rules, watch, small=0) is not None
    assert watch.seconds > 0
