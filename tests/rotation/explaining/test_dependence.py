"""What a proposal rests on: facts that matter, seats that do not change, and what to look up."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from itertools import combinations, count
from math import prod

import pytest

from constraints.case import Case
from constraints.case_file import load_case
from constraints.posts import Seat
from rotation import Proposal, propose
from rotation.explaining.dependence import Dependence, dependence_of
from rotation.limits import Limits
from scenarios.running import case_file
from tests.brute_force import best
from tests.oracle.past import Past
from tests.random_cases import plan_count, random_case
from tests.small_cases import small_case
from tests.test_oracle import shown


def rests_on(case: Case, **limits: int) -> tuple[Proposal, Dependence]:
    found = propose(case, limits=Limits(**limits))
    assert isinstance(found, Proposal)
    return found, dependence_of(found)


def seats(named: tuple[Seat, ...]) -> list[tuple[str, str]]:
    return [(seat.post, seat.term) for seat in named]


@pytest.fixture(scope="module")
def sodertorn() -> Dependence:
    return rests_on(load_case(case_file("sodertorn_2024_2027")))[1]


# --- the worked case ---------------------------------------------------------------------------------------------


def test_the_two_open_facts(sodertorn: Dependence) -> None:
    """Who chaired in 2022 decides vice-chair 2024 and chair 2025; which way round 2023 was decides chair 2024."""
    assert [(fact.kind, seats(fact.seats), seats(fact.touches)) for fact in sodertorn.facts] == [
        ("one_of", [("chair", "2022")], [("vice_chair", "2024"), ("chair", "2025")]),
        ("rows", [("chair", "2023"), ("vice_chair", "2023")], [("chair", "2024")]),
    ]
    assert all(fact.matters for fact in sodertorn.facts)
    assert sodertorn.facts[1].options == (("Botkyrka", "Salem"), ("Salem", "Botkyrka"))
    assert sodertorn.facts[1].source.startswith("Ledningsgruppens protokoll 27 oktober 2023, punkt 5: båda nämns")


def test_what_is_taken_as_stated(sodertorn: Dependence) -> None:
    """That Nynäshamn chaired in 2019 is inferred, and not varied."""
    assert [(fact.kind, seats(fact.seats), fact.options) for fact in sodertorn.taken] == [
        ("inferred", [("chair", "2019")], (("Nynäshamn",),))
    ]


def test_what_no_reading_touches(sodertorn: Dependence) -> None:
    """2026, 2027 and the vice-chair of 2025."""
    untouched = [("vice_chair", "2025"), ("chair", "2026"), ("vice_chair", "2026")]
    assert seats(sodertorn.untouched) == [*untouched, ("chair", "2027"), ("vice_chair", "2027")]


def test_what_to_look_up(sodertorn: Dependence) -> None:
    """Both facts; each of their four combinations comes to one of the four readings."""
    assert sodertorn.look_up == (0, 1)
    assert sodertorn.known
    table = [([value for (value,) in item.values], item.reading) for item in sodertorn.outcomes]
    assert table == [
        ([("Nykvarn",), ("Botkyrka", "Salem")], 0),
        ([("Nykvarn",), ("Salem", "Botkyrka")], 1),
        ([("Haninge",), ("Botkyrka", "Salem")], 2),
        ([("Haninge",), ("Salem", "Botkyrka")], 3),
    ]


def test_told_to_one_member(sodertorn: Dependence) -> None:
    """Tyresö's seats stand; Haninge has its seats in the two readings where Nykvarn chaired in 2022."""
    tyreso, haninge = sodertorn.about("Tyresö"), sodertorn.about("Haninge")
    assert (seats(tyreso.always), tyreso.sometimes) == ([("vice_chair", "2025"), ("chair", "2026")], ())
    assert haninge.always == ()
    assert [(item.seat.term, item.readings) for item in haninge.sometimes] == [("2024", (0, 1)), ("2025", (0, 1))]
    assert (haninge.named, tyreso.named) == ((0,), ())


# --- what else may be --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "taken"), [("bundesrat_2017_2033", 1), ("visegrad", 0)])
def test_nothing_open(name: str, taken: int) -> None:
    """Published rotations rest on nothing that is open: no seat changes, and nothing is to be looked up."""
    proposal, found = rests_on(load_case(case_file(name)))
    assert (found.facts, found.look_up, found.outcomes) == ((), (), ())
    assert len(found.taken) == taken
    assert found.untouched == proposal.plan.seats


def test_a_fact_that_changes_nothing() -> None:
    """Who of the two chaired first does not matter where the order is alphabetical from a known place."""
    history = {
        "2022": {"chair": {"one_of": ["Ask", "En"]}},
        "2023": {"chair": "Ask", "vice_chair": "Björk"},
        "2024": {"chair": "Björk", "vice_chair": "Cypress"},
    }
    rule = [{"kind": "coverage", "strength": "wish", "post": "chair", "mode": "nobody_twice"}]
    order = {"post": "chair", "principle": "agreed", "list": ["Cypress", "En", "Ask", "Björk"]}
    case = small_case(history=history, rule=[*rule, {"kind": "turn_order", "strength": "must"}], order=order)
    _, found = rests_on(case)
    assert [fact.matters for fact in found.facts] == [False]
    assert (found.look_up, found.outcomes) == ((), ())


def test_facts_that_go_together_are_looked_up_once() -> None:
    """The vice-chair of 2023 is the chair of 2024 through the link: one of them is enough, the first one is named."""
    one_of = {"one_of": ["Ask", "En"]}
    history = {"2023": {"chair": "Cypress", "vice_chair": one_of}, "2024": {"chair": one_of, "vice_chair": "Björk"}}
    spacing = {"kind": "spacing", "strength": "wish", "rank": 2, "post": "vice_chair", "terms": 3}
    rules = [{"kind": "turn_order", "strength": "must"}, spacing]
    _, found = rests_on(small_case(history=history, rule=rules))
    assert [seats(fact.seats) for fact in found.facts] == [[("vice_chair", "2023")], [("chair", "2024")]]
    assert [fact.matters for fact in found.facts] == [True, False]
    assert found.look_up == (0,)
    assert [(item.values, item.reading) for item in found.outcomes] == [(((("Ask",),),), 0), (((("En",),),), 1)]


def test_more_readings_than_were_planned() -> None:
    """Then nothing is claimed of what settles the plan or of what is untouched."""
    case = load_case(case_file("sodertorn_2024_2027"))
    _, found = rests_on(case, readings=2)
    assert not found.complete
    assert (found.look_up, found.outcomes, found.untouched) == ((), (), ())
    assert len(found.readings) == 2


@pytest.mark.parametrize("name", ["sodertorn_2024_2027", "sodertorn_salem_waits", "visegrad"])
def test_json_round_trip(name: str) -> None:
    """The data comes back as it was."""
    _, found = rests_on(load_case(case_file(name)))
    assert Dependence.model_validate_json(found.model_dump_json()) == found
    told = found.about("Salem")
    assert type(told).model_validate_json(told.model_dump_json()) == told


# --- random cases ------------------------------------------------------------------------------------------------

SEEDS = range(int(os.environ.get("ROTATION_ORACLE", "200")) // 2)
#: Plans times ways the facts may be: what one case may cost.
MOST_WORK = 4000

Filling = Mapping[Seat, str]


@cache
def open_case(seed: int) -> Case:
    """A random case with open facts, small enough to plan every way that its history may have been."""
    return next(case for again in count() if _small(case := random_case(seed + 1_000_003 * again)))


def _small(case: Case) -> bool:
    ways = prod(len(cell.one_of) or 6 for cell in case.setting.record.cells.values() if not cell.known)
    return 1 < ways <= 40 and ways * plan_count(case.setting) <= MOST_WORK


@pytest.mark.oracle
@pytest.mark.parametrize("seed", SEEDS)
def test_every_history_there_may_have_been(seed: int) -> None:
    """With the best plan of every filling, found by looking at all plans: what to look up settles the plan, nothing smaller
    does, the table says what comes of it, untouched seats stand, and facts matter that by themselves change the plan."""
    case = open_case(seed)
    proposal = propose(case, limits=Limits(readings=1000))
    if not isinstance(proposal, Proposal):
        return
    with shown(case, seed):
        found = dependence_of(proposal)
        plans = [
            (filling, best(case.setting.read(filling), case.rules).canonical) for filling in Past(case.setting).fillings
        ]
        places = range(len(found.facts))
        values = [(tuple(_values(found, filling, place) for place in places), plan) for filling, plan in plans]
        assert _settles(values, found.look_up)
        enough = [some for size in range(len(found.look_up) + 1) for some in combinations(places, size)]
        assert next(some for some in enough if _settles(values, some)) == found.look_up
        _check_table(found, values)
        _check_seats(proposal, found, values)
        for place in places:
            others = [other for other in places if other != place]
            assert found.facts[place].matters == (not _settles(values, others) or place in found.look_up)


def _values(found: Dependence, filling: Filling, place: int) -> tuple[str, ...]:
    return tuple(filling[seat] for seat in found.facts[place].seats)


Values = list[tuple[tuple[tuple[str, ...], ...], tuple[str, ...] | None]]


def _settles(values: Values, known: tuple[int, ...] | list[int]) -> bool:
    plans: dict[tuple[tuple[str, ...], ...], set[tuple[str, ...] | None]] = {}
    for facts, plan in values:
        plans.setdefault(tuple(facts[place] for place in known), set()).add(plan)
    return all(len(each) == 1 for each in plans.values())


def _check_table(found: Dependence, values: Values) -> None:
    """Each way the facts may be stands in one row, and its plan is that of the row's reading."""
    for facts, plan in values if found.outcomes else ():
        sought = [facts[place] for place in found.look_up]
        rows = [row for row in found.outcomes if all(v in known for v, known in zip(sought, row.values, strict=True))]
        assert len(rows) == 1
        told = found.readings[rows[0].reading].plan
        assert (tuple(member for _, member in told) if told else None) == plan


def _check_seats(proposal: Proposal, found: Dependence, values: Values) -> None:
    """Untouched are just the seats that every plan fills alike; none if some history has no plan."""
    plans = [plan for _, plan in values]
    alike = tuple(
        seat
        for number, seat in enumerate(proposal.plan.seats)
        if None not in plans and len({plan[number] for plan in plans if plan is not None}) == 1
    )
    assert found.untouched == alike
