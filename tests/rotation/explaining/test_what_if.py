from __future__ import annotations

import pytest

from constraints.case import Case, parse_case
from rotation import WhatIf, load_case, propose, what_if, why_not
from rotation.explaining import changes as kinds
from rotation.limits import Limits
from rotation.report.render import as_text
from rotation.report.what_if_report import what_if_report
from scenarios.running import case_file
from tests.small_cases import small, small_case


def told(answer: WhatIf, case: Case, language: str = "en", *, asks_why: bool = False) -> str:
    report = what_if_report(answer, case, "sv" if language == "sv" else "en", why_not=asks_why)
    return " ".join(as_text(report).split())


def test_what_changes_seat_by_seat_and_what_it_costs() -> None:
    """Björk, Cypress, En take the turns; asked for Ask in 2027, the other chairs of that plan stay."""
    case = small_case()
    answer = what_if(case, "chair 2026 = Ask")
    assert answer.after.plan is not None
    assert answer.after.plan["chair", "2026"] == "Ask"
    (rule,) = answer.rules
    assert (rule.rule, rule.difference) == ("turn_order", sum(item.weight for item in answer.departures))
    assert {item.seat for item in answer.seats} == set(answer.before.plan.differing(answer.after.plan))  # type: ignore[union-attr]
    text = told(answer, case)
    assert "The question is what happens if Ask is chair in 2026." in text
    assert "Ask takes its turn before En." in text


def test_it_goes_to_json_and_back() -> None:
    """An answer with a plan, and one with a conflict and a way out."""
    for question in ("chair 2026 = Ask", "chair 2025 = En"):
        answer = what_if(small_case(), question)
        assert WhatIf.model_validate_json(answer.model_dump_json()) == answer


def test_how_it_is_already() -> None:
    """Asked for what the plan has, the answer is that it is so."""
    case = small_case()
    answer = what_if(case, "chair 2025 = Cypress")
    assert answer.already
    assert not answer.seats
    assert "That is how it is in the proposal already." in told(answer, case)


def test_a_question_against_one_must_is_answered_with_the_nearest_one_that_can_be_met() -> None:
    """Cypress moves up into 2025: asked for En, the succession stands against it, and an exception helps."""
    case = small_case()
    answer = what_if(case, "chair 2025 = En")
    assert answer.by_itself
    assert answer.instead[1:] == (kinds.Waive(rule="succession", into="2025"),)
    text = told(answer, case)
    assert "What you ask for: En is chair in 2025." in text
    assert "Cypress was vice-chair in 2024." in text
    assert '"chair 2025 = En" "waive 2025"' in text
    assert "asked-1" not in text


def test_a_question_against_two_musts_does_not_contradict_one_by_itself() -> None:
    """The succession and a turn order that is a must only stand against it together."""
    rules = [{"kind": "succession", "strength": "must"}, {"kind": "turn_order", "strength": "must"}]
    absence = [{"member": "En", "posts": ["chair"], "terms": ["2026"], "turn": "kept"}]
    case = parse_case(small(rule=rules))
    assert propose(case)
    answer = what_if(parse_case(small(rule=[rules[0]])), "chair 2026 = Ask", "chair 2026 = En")
    assert answer.by_itself
    answer = what_if(parse_case(small(rule=rules)), kinds.Declare(absence=absence[0]))
    assert answer.after.impossible
    assert [item.kind for item in answer.conflict.items] == ["rule", "absence"]  # type: ignore[union-attr]


def test_a_question_against_itself_is_said_to_be() -> None:
    """One member, two posts at once: no condition of the body is needed for that."""
    case = small_case(rule=[{"kind": "turn_order", "strength": "wish"}])
    answer = what_if(case, "chair 2026 = Ask", "vice_chair 2026 = Ask")
    assert answer.by_itself
    assert len(answer.instead) == 1
    assert "nobody can hold two posts at once" in told(answer, case)
    assert "Part of it is possible." in told(answer, case)


def test_a_case_that_is_impossible_can_be_made_possible() -> None:
    """The answer then has no plan before, one after, and no difference is told."""
    rules = [
        *small()["rule"],
        {"kind": "keep_free", "strength": "must", "member": "Cypress", "post": "chair", "terms": ["2025"]},
    ]
    case = small_case(rule=rules)
    answer = what_if(case, "without keep_free")
    assert answer.before.impossible
    assert answer.after.plan is not None
    assert not answer.seats
    assert "With the change they can." in told(answer, case)
    worse = what_if(case, "chair 2026 = En")
    assert not worse.by_itself
    assert "either with the change or without" in told(worse, case)


def test_equally_good_is_said_to_be_so() -> None:
    """Without any rule every plan is as good; the tie-break has decided."""
    case = small_case(rule=[])
    answer = why_not(case, "chair 2026 = Ask")
    assert answer.before.costs == answer.after.costs
    assert "That plan is equally good." in told(answer, case, asks_why=True)
    assert "why it is not so that Ask is chair" in told(answer, case, asks_why=True)


def test_a_longer_plan_is_compared_where_both_have_seats() -> None:
    """Three more terms change nothing of the first three."""
    case = small_case()
    answer = what_if(case, "6 terms")
    assert not answer.seats
    assert answer.after.plan is not None
    assert len(answer.after.plan) == 12
    assert "The terms that both plans have are filled as in the proposal." in told(answer, case)


def test_it_can_be_told_to_one_member() -> None:
    """Only its seats, turns and departures; nothing where nothing changes."""
    case = small_case()
    answer = what_if(case, "chair 2026 = Ask")
    for member in ("Ask", "En"):
        mine = answer.about(member)
        assert all(member in (item.before, item.after) for item in mine.seats)
        assert {item.member for item in mine.turns} <= {member}
        assert mine.seats
    nothing = answer.about("Cypress")
    assert nothing.seats == ()
    assert "Nothing changes for Cypress." in told(nothing, case)
    assert "För Cypress ändras ingenting." in told(nothing, case, "sv")


def test_a_known_proposal_is_not_computed_again() -> None:
    """The plan before is the one that was given."""
    case = small_case()
    proposal = propose(case)
    assert what_if(case, "6 terms", proposal=proposal) == what_if(case, "6 terms")


def test_a_limit_leaves_it_open_and_says_so() -> None:
    """Nothing is claimed that was not proven."""
    case = small_case()
    answer = what_if(case, "chair 2026 = Ask", limits=Limits(deterministic_time=1e-9))
    assert not answer.after.proven
    assert "proven." not in told(answer, case).replace("not proven", "") or answer.after.plan is not None


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "question",
    [
        "chair 2026 = Ask", "chair 2026 != En", "without succession", "must turn_order", "wish succession rank 2",
        "rank turn_order = 7", "weight turn_order = 3", "Ask absent chair 2026 passed", "Ask absent 2026", "En present",
        "without absence 1", "chair 2023 was En", "waive 2026", "2 terms", "5 terms",
        'rule {kind = "spacing", strength = "must", post = "chair", terms = 2}',
        'rule {kind = "spacing", strength = "wish", post = "chair", terms = 2}',
    ],
)  # fmt: skip
def test_every_question_is_answered_in_words(question: str, language: str) -> None:
    """No id, no year first in a sentence, no placeholder left."""
    case = parse_case(small(absence=[{"member": "En", "posts": ["chair"], "terms": ["2027"], "reason": "x"}]))
    answer = what_if(case, question)
    report = what_if_report(answer, case, "sv" if language == "sv" else "en")
    lines = [*report.lead, *(line for section in report.sections for line in section.lines)]
    assert lines
    for line in lines:
        assert not line[0].isdigit()
        assert "{" not in line
        assert "asked-" not in line
        assert "turn_order" not in line.partition('"')[0]


# --- what a reader stumbled on -------------------------------------------------------------------------------------------


def _sodertorn(name: str = "sodertorn_2024_2027") -> Case:
    return load_case(case_file(name))


def test_a_plan_that_is_still_among_the_best_is_the_answer() -> None:
    """Without the succession 343 plans are equally good; the proposal is one of them, so no seat changes."""
    answer = what_if(_sodertorn(), "utan succession")
    assert answer.seats == ()
    assert answer.after.plan == answer.before.plan
    assert answer.after.ties > 300


def test_added_terms_are_told_to_a_member() -> None:
    """Six terms make Nykvarn vice-chair in 2029."""
    told = what_if(_sodertorn(), "6 terms").about("Nykvarn")
    assert [(item.seat.post, item.seat.term) for item in told.added] == [("vice_chair", "2029")]


def test_what_is_impossible_under_the_first_reading_may_be_possible_under_another() -> None:
    """Botkyrka chairs in 2024 if the posts of 2023 were the other way round: two of four readings."""
    found = what_if(_sodertorn(), "chair 2024 = Botkyrka").elsewhere
    assert found is not None
    assert (found.readings, found.possible, found.complete) == (4, 2, True)
    assert {item.member for item in found.facts} == {"Salem", "Botkyrka"}


def test_in_how_many_readings_a_change_costs_nothing() -> None:
    """Nykvarn chairs in 2025 at no cost where Haninge chaired in 2022: in two of four readings."""
    assert what_if(_sodertorn(), "chair 2025 = Nykvarn").free_in == 2


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("chair 2020 was Salem", "Ärendet säger något annat: Huddinge var ordförandekommun 2020."),
        ("chair 2022 was Salem", "Ärendet säger något annat: ordförandekommun 2022 var Nykvarn eller Haninge."),
    ],
)
def test_a_fact_against_the_case_is_said(question: str, told: str) -> None:
    """Who asks about another past is told what the case says of it."""
    case = _sodertorn()
    report = what_if_report(what_if(case, question), case, "sv")
    assert any(told in line for section in report.sections for line in section.lines)


def test_a_proposal_of_another_case_is_refused() -> None:
    """An answer never compares two cases that were not asked about."""
    with pytest.raises(ValueError, match="another case"):
        what_if(_sodertorn(), "chair 2025 = Haninge", proposal=propose(_sodertorn("sodertorn_salem_waits")))


def test_what_it_costs_in_other_readings_is_not_said_of_other_wishes() -> None:
    """Without the turn order nothing is counted as before."""
    assert what_if(_sodertorn(), "without turn_order", "chair 2025 = Nykvarn").free_in is None


def test_what_is_so_already_may_cost_in_other_readings() -> None:
    """Haninge chairs in 2025 as proposed; in two of four readings it would cost something."""
    case = _sodertorn()
    answer = what_if(case, "chair 2025 = Haninge")
    assert (answer.already, answer.free_in) == (True, 2)
    lines = [line for section in what_if_report(answer, case, "sv").sections for line in section.lines]
    assert "I två av fyra möjligheter i historiken kostar det ingenting." in lines
