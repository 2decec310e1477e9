from __future__ import annotations

from dataclasses import replace
from datetime import date

from constraints.absences import Absence
from constraints.members import Member
from constraints.posts import Seat
from constraints.rules.succession import Succession
from constraints.states import State
from constraints.waivers import Waiver
from constraints.words import say
from tests.settings import BODY, checked, ladder, plan_of, posted, setting, timeline

LADDER = [ladder("vice_chair chair", timeline(history=("2023",), beyond=1))]
PAST = {"2023": {"chair": "A", "vice_chair": "B"}}
WHERE = setting(ladders=LADDER, history=PAST)
MUST = Succession(strength="must")
INTO_2024, INTO_2025 = ("2024", "vice_chair", "chair"), ("2025", "vice_chair", "chair")


def test_moving_up_every_year_is_no_breach() -> None:
    """B moves up into 2024 and C into 2025."""
    assert checked(MUST, WHERE, plan_of(WHERE, "B C", "C A")) == {}


def test_one_breach_per_boundary() -> None:
    """Neither B in 2024 nor C in 2025 moves up: a breach at each boundary, the first one out of the history."""
    plan = plan_of(WHERE, "A C", "B A")
    assert checked(MUST, WHERE, plan) == {INTO_2024: 1, INTO_2025: 1}
    found = MUST.check(plan, WHERE)[0]
    assert say(Succession.texts[found.code], found.args, "sv", WHERE) == (
        "B är vice ordförande 2023 men inte ordförande 2024."
    )


def test_a_waiver_lifts_its_boundary_only() -> None:
    """Waived into 2024, the boundary into 2025 still holds."""
    rule = Succession(strength="must", waivers=(Waiver(into="2024", reason="avstår"),))
    assert checked(rule, WHERE, plan_of(WHERE, "A C", "B A")) == {INTO_2025: 1}
    assert rule.history(WHERE) == ()


def test_who_has_left_need_not_move_up() -> None:
    """B leaves with 2023, so anybody may chair 2024."""
    members = [Member(name="A"), Member(name="B", leaves=date(2023, 12, 31)), Member(name="C")]
    where = setting(members, LADDER, PAST)
    assert checked(MUST, where, plan_of(where, "A C", "C A")) == {}


def test_every_link_of_a_longer_ladder_counts() -> None:
    """With three posts each boundary has two links, senior first."""
    where = setting(ladders=[ladder("member vice_chair chair", timeline(count=2, beyond=2))])
    found = MUST.check(plan_of(where, "A B C", "C A B"), where)
    assert [item.key for item in found] == [("2025", "vice_chair", "chair"), ("2025", "member", "vice_chair")]


def test_the_last_history_term_is_looked_at() -> None:
    """The vice-chair of 2023 decides who is to move up into 2024."""
    assert MUST.history(WHERE) == (Seat(BODY, "vice_chair", "2023"),)


def test_an_election_excuses_nobody_who_is_eligible() -> None:
    """B could chair in 2024, but A is elected: a breach also where only those move up who can; none if B declined."""
    elected = State(post="chair", term="2024", state="elected", member="A")
    where = replace(WHERE, states=(elected,))
    rule = Succession(strength="must", when="eligible")
    plan = plan_of(where, "A B", "B C")
    assert checked(rule, where, plan) == posted(rule, where, plan) == {INTO_2024: 1}
    declined = replace(where, absences=(Absence("B", ("chair",), ("2024",)),))
    assert checked(rule, declined, plan) == posted(rule, declined, plan) == {}


def test_who_acts_fills_in_for_the_one_who_would_move_up() -> None:
    """A is acting chair in 2024, so B, vice-chair in 2023, need not chair then; C still has to move up into 2025."""
    acting = State(post="chair", term="2024", state="acting", member="A")
    where = replace(WHERE, states=(acting,))
    for plan, found in ((plan_of(where, "A C", "C B"), {}), (plan_of(where, "A C", "B A"), {INTO_2025: 1})):
        assert checked(MUST, where, plan) == posted(MUST, where, plan) == found
    assert MUST.history(where) == ()


def test_who_acts_in_the_junior_post_moves_up() -> None:
    """C is acting vice-chair in 2024 and has to chair 2025 as any other holder; a waiver into 2025 lets another follow."""
    acting = State(post="vice_chair", term="2024", state="acting", member="C")
    where = replace(WHERE, states=(acting,))
    waived = Succession(strength="must", waivers=(Waiver(into="2025", reason="tillförordnad"),))
    for plan, found in ((plan_of(where, "B C", "C A"), {}), (plan_of(where, "B C", "A B"), {INTO_2025: 1})):
        assert checked(MUST, where, plan) == posted(MUST, where, plan) == found
        assert checked(waived, where, plan) == posted(waived, where, plan) == {}


def test_the_words_tell_whom_it_binds() -> None:
    """The rule's sentence says that only those have to move up who can, with one link and with several."""
    eligible = Succession(strength="must", when="eligible")
    three = setting(ladders=[ladder("member vice_chair chair", timeline(count=2, beyond=2))])
    for where in (WHERE, three):
        words, args = eligible.phrase(where)
        assert say(words, args, "sv", where).endswith((", om den kan ta det uppdraget", ", om den kan ta uppdraget"))
        assert "om den kan" not in say(*MUST.phrase(where), "sv", where)


def test_problems() -> None:
    """Without links there is nothing to follow, and a waiver names a planned term."""
    bare = setting(ladders=[ladder("vice_chair chair", timeline(), links=False)])
    rule = Succession(strength="must", waivers=(Waiver(into="2026", reason="avstår"),))
    assert [item.code for item in MUST.problems(bare, "rule[1]")] == ["succession.no_links"]
    assert [(item.path, item.code) for item in rule.problems(WHERE, "rule[1]")] == [
        ("rule[1].waivers[1].into", "term.unknown")
    ]
