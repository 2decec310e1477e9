from __future__ import annotations

from datetime import date

import pytest

from constraints.absences import Absence
from constraints.members import Member
from constraints.orders import AgreedOrder, AlphabeticalOrder
from constraints.plan import Plan
from constraints.plan_seats import PlanSeats
from constraints.registry import RULES
from constraints.rules.turn_order import TurnOrder
from constraints.seats import Literal
from constraints.setting import Setting
from constraints.structure import structure_faults
from constraints.words import say
from tests.settings import all_plans, checked, ladder, plan_of, setting, timeline

OVERTAKES = TurnOrder(strength="wish")
DELAY = TurnOrder(strength="wish", measure="delay")

ORDER = ("Salem", "Haninge", "Nykvarn", "Tyresö", "Nynäshamn", "Huddinge", "Södertälje", "Botkyrka")


def _eight(*absences: Absence) -> Setting:
    """The made-up agreed list: Salem committed as vice-chair of 2023, four years to plan."""
    return setting(
        [Member(name=name) for name in sorted(ORDER)],
        [ladder("vice_chair chair", timeline(count=4, history=("2023",), beyond=1))],
        {"2023": {"chair": "Botkyrka", "vice_chair": "Salem"}},
        [AgreedOrder(post="chair", list=ORDER)],
        absences,
    )


def _total(rule: TurnOrder, where: Setting, *holders: str) -> int:
    return sum(checked(rule, where, plan_of(where, *holders)).values())


def _absent(member: str, terms: str, posts: tuple[str, ...] = (), turn: str = "kept") -> Absence:
    return Absence(member, posts, tuple(terms.split()), turn, "avstår")  # type: ignore[arg-type]


SALEM_LATER = ("Haninge Salem", "Salem Nykvarn", "Nykvarn Tyresö", "Tyresö Nynäshamn")
SALEM_LATEST = ("Haninge Nykvarn", "Nykvarn Salem", "Salem Tyresö", "Tyresö Nynäshamn")
HANINGE_LATER = ("Salem Nykvarn", "Nykvarn Tyresö", "Tyresö Haninge", "Haninge Nynäshamn")
NYKVARN_OUT = ("Salem Haninge", "Haninge Tyresö", "Tyresö Nynäshamn", "Nynäshamn Huddinge")
NYKVARN_2026 = ("Salem Haninge", "Haninge Tyresö", "Tyresö Nykvarn", "Nykvarn Nynäshamn")
HANINGE_AFTER = ("Salem Nykvarn", "Nykvarn Haninge", "Haninge Tyresö", "Tyresö Nynäshamn")
HUDDINGE_2026 = ("Salem Haninge", "Haninge Huddinge", "Huddinge Nykvarn", "Nykvarn Tyresö")


@pytest.mark.parametrize(
    ("holders", "absences", "overtakes"),
    [
        (("Salem Haninge", "Haninge Nykvarn", "Nykvarn Tyresö", "Tyresö Nynäshamn"), (), 0),
        (SALEM_LATER, (_absent("Salem", "2024", ("chair",)),), 1),
        (SALEM_LATEST, (_absent("Salem", "2024"),), 2),
        (HANINGE_LATER, (_absent("Haninge", "2024 2025"),), 2),
        (NYKVARN_OUT, (_absent("Nykvarn", "2024 2025 2026 2027 2028"),), 3),
        (NYKVARN_OUT, (_absent("Nykvarn", "2024 2025 2026 2027 2028", turn="passed"),), 0),
        (NYKVARN_2026, (_absent("Nykvarn", "2025", ("vice_chair",)),), 1),
        (HANINGE_AFTER, (_absent("Nykvarn", "2025", ("vice_chair",)),), 1),
        (HUDDINGE_2026, (), 3),
    ],
)
def test_worked_examples(holders: tuple[str, ...], absences: tuple[Absence, ...], overtakes: int) -> None:
    """The plans of the design's worked examples cost the overtakes that stand there."""
    assert _total(OVERTAKES, _eight(*absences), *holders) == overtakes


def test_absent_for_half_the_horizon() -> None:
    """A B C, six terms, A absent in the first three and its turn kept: no plan has fewer than four overtakes."""
    where = setting(
        ladders=[ladder("chair", timeline(count=6))],
        orders=[AlphabeticalOrder(post="chair")],
        absences=[_absent("A", "2024 2025 2026")],
    )
    costs = {
        plan: sum(checked(OVERTAKES, where, plan).values())
        for plan in all_plans(where)
        if not structure_faults(plan, where)
    }
    assert min(costs.values()) == 4
    assert costs[plan_of(where, "B C B A A C")] == 4


def test_a_pair_is_one_sentence() -> None:
    """Tyresö chairs 2026 in the place of Nykvarn: one breach that names the two."""
    where = _eight(_absent("Nykvarn", "2025", ("vice_chair",)))
    (found,) = OVERTAKES.check(plan_of(where, *NYKVARN_2026), where)
    assert found.key == ("Nykvarn", 1, "Tyresö", 1)
    assert [seat.term for seat in found.seats] == ["2026", "2027"]
    assert say(TurnOrder.texts[found.code], found.args, "sv", where) == "Tyresö får sin tur före Nykvarn."


def test_delay_counts_places() -> None:
    """B A C: two turns are moved by one place each; C A B: C by two, A and B by one."""
    where = setting(ladders=[ladder("chair", timeline(count=3))], orders=[AlphabeticalOrder(post="chair")])
    assert checked(DELAY, where, plan_of(where, "B A C")) == {("A", 1): 1, ("B", 1): 1}
    assert checked(DELAY, where, plan_of(where, "C A B")) == {("A", 1): 1, ("B", 1): 1, ("C", 1): 2}


def test_turns_not_taken_come_after_those_taken() -> None:
    """C alone takes its turn: A and B are each passed once, and each moves by one place."""
    where = setting(ladders=[ladder("chair", timeline(count=1))], orders=[AlphabeticalOrder(post="chair")])
    assert checked(OVERTAKES, where, plan_of(where, "C")) == {("A", 1, "C", 1): 1, ("B", 1, "C", 1): 1}
    assert checked(DELAY, where, plan_of(where, "C")) == {("A", 1): 1, ("B", 1): 1, ("C", 1): 2}


def test_a_member_that_has_left_is_not_overtaken() -> None:
    """B leaves after the first year: from then on its turns are struck."""
    members = [Member(name="A"), Member(name="B", leaves=date(2024, 12, 31)), Member(name="C")]
    where = setting(members, orders=[AlphabeticalOrder(post="chair")])
    assert checked(OVERTAKES, where, plan_of(where, "A C")) == {}


def test_a_turn_beyond_the_horizon_can_be_passed() -> None:
    """B's turns are passed while it may not be vice-chair, so A has four turns before B's second; all are passed."""
    where = setting(
        "A B",
        [ladder("vice_chair chair", timeline(beyond=1))],
        orders=[AlphabeticalOrder(post="chair")],
        absences=[_absent("B", "2024 2025", ("vice_chair",), "passed")],
    )
    found = checked(OVERTAKES, where, plan_of(where, "B A", "B A"))
    assert found[("A", 4, "B", 2)] == 1


# --- the reach ---------------------------------------------------------------------------------------------------


class _Near(PlanSeats):
    """Plans near the queue only: ``outside`` tells whether the plan was cut."""

    def __init__(self, plan: Plan, where: Setting, reach: int) -> None:
        super().__init__(plan, where)
        self._reach, self.outside = reach, False

    @property
    def reach(self) -> int:
        return self._reach

    def beyond(self, literal: Literal) -> None:
        self.outside = self.outside or bool(literal)


@pytest.mark.parametrize("reach", [0, 1, 2, 3])
@pytest.mark.parametrize("rule", [OVERTAKES, DELAY])
def test_within_the_reach_nothing_changes(rule: TurnOrder, reach: int) -> None:
    """Of the possible plans, those cut cost more than the reach; the others have the same breaches as without it."""
    settings = [
        setting(ladders=[ladder("chair", timeline(count=4))], orders=[AlphabeticalOrder(post="chair")]),
        setting(
            "A B C D",
            [ladder("vice_chair chair", timeline(count=2, history=("2023",), beyond=1))],
            {"2023": {"chair": "D", "vice_chair": "A"}},
            [AlphabeticalOrder(post="chair")],
            [_absent("B", "2024 2025", turn="passed"), _absent("C", "2026", ("chair",))],
        ),
        setting(
            [Member(name="A"), Member(name="B", leaves=date(2024, 12, 31)), Member(name="C", joins=date(2025, 1, 1))],
            [ladder("vice_chair chair", timeline(count=3, beyond=1))],
            orders=[AlphabeticalOrder(post="chair")],
        ),
    ]
    for where in settings:
        for plan in all_plans(where):
            if structure_faults(plan, where):
                continue
            near, found = _Near(plan, where, reach), checked(rule, where, plan)
            rule.post(near, where)
            assert sum(found.values()) > reach if near.outside else near.breaches == found, f"{plan}\n{found}"


# --- parameters --------------------------------------------------------------------------------------------------


def test_a_must_takes_no_measure() -> None:
    """As a must the rule means no overtakes."""
    data = {"kind": "turn_order", "strength": "must", "measure": "delay"}
    assert [item.code for item in RULES.parse(data, "rule[1]")[1]] == ["rule.must_with"]


def test_problems() -> None:
    """The rule needs an order, the right one, and with several it must say which."""
    bare, pair = setting(), [ladder("vice_chair chair", timeline())]
    orders = [AlphabeticalOrder(post="chair"), AlphabeticalOrder(post="vice_chair")]
    one, two = setting(ladders=pair, orders=orders[:1]), setting(ladders=pair, orders=orders)
    other = TurnOrder(strength="wish", post="vice_chair")
    found = [*OVERTAKES.problems(bare, "rule[1]"), *other.problems(one, "rule[1]"), *OVERTAKES.problems(two, "rule[1]")]
    assert [item.code for item in found] == ["turn_order.none", "turn_order.no_order", "turn_order.which"]
