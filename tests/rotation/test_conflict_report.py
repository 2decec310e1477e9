"""The account of conflicts in words."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.registry import RULES
from constraints.words import LANGUAGES
from rotation.explaining.conflict_account import conflicts
from rotation.planner import propose
from rotation.report import as_markdown, as_text, report_on
from rotation.report.conflict_report import conflict_report
from rotation.report.rule_names import must_names
from rotation.report.saying import Speaker
from scenarios import sodertorn_strict
from scenarios.anniversary import Anniversary
from scenarios.own_rule import cases as own
from tests.worked_examples import HUDDINGE, LIST, ORDER_RULE, SUCCESSION, agreed, away


def told(data: dict[str, Any], language: Any = "sv", member: str | None = None) -> str:
    case = parse_case(data)
    found = conflicts(case)
    return " ".join(as_text(conflict_report(found.about(member) if member else found, case, language)).split())


def test_the_strict_case_is_told_with_members_years_and_reasons() -> None:
    """Who declined what, when and why; what could be given up, and what that would mean."""
    case = sodertorn_strict.cases()[""]
    text = " ".join(as_text(conflict_report(conflicts(case), case, "sv")).split())
    for sentence in (
        "Det finns en enda motsättning.",
        "Krav: turordningen följs. Haninge har avstått från uppdraget som ordförandekommun 2025 "
        "(på kommunens egen begäran).",
        "Det räcker att ge upp kravet ”turordningen följs”.",
        "Avsteg från det som ges upp: Nykvarn får sin tur före Haninge.",
        "Det räcker att Haninge ändå tar uppdraget som ordförandekommun 2025.",
        "2027 Haninge Nynäshamn",
    ):
        assert sentence in text


def test_an_exception_is_told_and_how_it_is_written() -> None:
    """For a succession the exception into the year is enough."""
    data = agreed(absence=away("Salem", [], ["2024"]), rule=[SUCCESSION, ORDER_RULE])
    assert "It is enough to make an exception from the must" in told(data, "en")
    assert 'Undantaget skrivs i regeln så: waivers = [{ into = "2024", reason = "…" }].' in told(data)


def _elected(**parts: Any) -> dict[str, Any]:
    """B is vice-chair in 2024 and moves up, as a must; C is elected chair of 2025."""
    return {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2025-01-01", "until": {"terms": 2}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "history": {"2024": {"chair": "A", "vice_chair": "B"}},
        "state": [{"post": "chair", "term": "2025", "state": "elected", "member": "C"}],
        "rule": [{"kind": "succession", "strength": "must"}],
        **parts,
    }


@pytest.mark.parametrize("held", [True, False])
def test_who_is_elected_is_not_said_to_be_needed(held: bool) -> None:
    """B is pinned to the chair that it declines: A's election as vice-chair has no part in that, and follows the advice."""
    pin = {"kind": "pin", "strength": "must", "member": "B", "post": "chair", "terms": ["2025"], "reason": "…"}
    state = [{"post": "vice_chair", "term": "2025", "state": "elected", "member": "A"}] if held else []
    data = _elected(absence=[{"member": "B", "terms": ["2025"], "posts": ["chair"]}], state=state)
    text = str(report_on(propose(parse_case(data | {"rule": [pin]})), "en"))
    before, after = text.split("If any of these no longer holds")
    assert "It is settled" not in before
    assert ("What is settled already may matter too." in after) is held
    assert ("It is settled that A is elected as vice-chair in 2025." in after) is held


def test_who_is_elected_is_told_as_a_fact() -> None:
    """The succession clashes with an election, which is no rule: the account and the proposal's report name it."""
    assert "It is settled that C is elected as chair in 2025." in told(_elected(), "en")
    result = propose(parse_case(_elected()))
    assert "Det är redan avgjort att C är vald till ordförande 2025." in " ".join(
        as_text(report_on(result, "sv")).split()
    )


def test_what_cannot_all_hold_is_told_in_the_words_of_each_rule() -> None:
    """Beside each must a breach by a plan that keeps the rest, in both reports and both languages."""
    for language, sentences in (
        ("sv", ["Om resten gäller blir det så: B är vice ordförande 2024 men inte ordförande 2025."]),
        ("en", ["If the rest holds, then: B is vice-chair in 2024 but not chair in 2025."]),
    ):
        data = _elected(absence=[{"member": "B", "terms": ["2025"], "posts": ["chair"]}], state=[])
        result = propose(parse_case(data))
        report = " ".join(as_text(report_on(result, language)).split())
        for sentence in sentences:
            assert sentence in told(data, language)
            assert sentence in report


def test_a_rule_of_ones_own_tells_a_conflict_in_its_own_words() -> None:
    """Everybody celebrates in the only planned year: the rule alone cannot be kept, and says what would be otherwise."""
    rule = {"kind": "anniversary", "strength": "must", "post": "chair", "every": 1}
    data = own()[""].as_data() | {"rule": [rule]}
    case = parse_case(data, registry=RULES.with_rule(Anniversary))
    for language, beginning, end in (
        ("sv", "Det går inte att undvika: ", "år."),
        ("en", "This cannot be avoided: ", "years."),
    ):
        for report in (conflict_report(conflicts(case), case, language), report_on(propose(case), language)):
            text = " ".join(line for section in report.sections[:1] for line in section.lines)
            assert beginning in text
            assert "celebrates" in text or "firar då" in text
            assert end in text


def test_only_what_the_conflict_touches_is_settled() -> None:
    """Who is elected in the term that clashes is told; who acts in a term that no item names is left out."""
    states = [*_elected()["state"], {"post": "vice_chair", "term": "2026", "state": "acting", "member": "A"}]
    text = told(_elected(state=states), "en")
    assert "It is settled that C is elected as chair in 2025." in text
    assert text.count("It is settled") == 1


def test_too_few_members_is_told_with_numbers() -> None:
    """In words where members lack, and in a table for every term."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", {"name": "C", "leaves": "2024-12-31"}]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 2}},
        "ladder": {"posts": ["second", "vice_chair", "chair"]},
    }
    text = told(data)
    assert "Under 2025 finns två medlemmar för tre uppdrag." in text
    assert "Under 2024" not in text
    assert "2024 3 3: A, B, C" in text
    assert "Det som kan ges upp" not in text


def test_a_member_hears_what_concerns_it() -> None:
    """Or that nothing does."""
    data = agreed(rule=[{**HUDDINGE, "member": name} for name in ("Huddinge", "Tyresö")])
    assert "Det här gäller Tyresö." in told(data, member="Tyresö")
    assert "Ingen motsättning gäller just Salem" in told(data, member="Salem")
    assert "Inget sätt att nå en fördelning kräver något särskilt av Salem." in told(data, member="Salem")


def test_a_stated_order_is_named() -> None:
    """In words, not by ids."""
    data = agreed(rule=[HUDDINGE, {"kind": "turn_order", "strength": "must"}], give_up=["turn_order"])
    assert "i den här ordningen: turordningen följs." in told(data)
    assert "turn_order" not in told(data)


def test_a_possible_case_is_told_in_one_sentence() -> None:
    """No conflicts, and nothing to give up."""
    assert told(agreed(), "en").endswith("There is a plan that meets every must.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_rules_with_the_same_words_are_told_apart(language: Any) -> None:
    """By their post, where they have it from, or else their place in the case file."""
    rule = {"kind": "coverage", "strength": "must", "post": "chair", "mode": "per_period"}
    rules = [{**rule, "period": period} for period in (2, 3)] + [{**rule, "period": 4, "source": "Avtalet"}]
    orders = [{"post": post, "principle": "agreed", "list": LIST} for post in POSTS]
    strict = [{"kind": "turn_order", "strength": "must", "post": post} for post in POSTS]
    case = parse_case(agreed(ladder={"posts": [*POSTS], "links": False}, order=orders, rule=[*rules, *strict]))
    names = must_names(case, Speaker(case.setting, language))
    assert len(set(names.values())) == 5
    ends = ("som ordförande", "som vice ordförande") if language == "sv" else ("as chair", "as vice-chair")
    assert names["turn_order"].endswith(ends[1])
    assert names["turn_order-2"].endswith(ends[0])


POSTS = ("vice_chair", "chair")


def test_markdown_has_a_table_for_each_of_the_first_ways() -> None:
    """A heading, sentences, and the plan."""
    case = sodertorn_strict.cases()[""]
    page = as_markdown(conflict_report(conflicts(case), case, "en"))
    assert page.count("| Year | Chair | Vice-chair |") == 2
    assert "## Way 2" in page
