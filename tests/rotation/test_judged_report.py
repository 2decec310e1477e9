from __future__ import annotations

from constraints.case import Case, parse_case
from constraints.plan import Plan
from constraints.rules.spacing import Spacing
from rotation import Proposal, as_markdown, as_text, propose
from rotation.checking import check_readings
from rotation.report.judged import Best, judged_report
from tests.small_cases import small, two_bodies

TWO_CSV = """\
term;Nämnden: chair;Nämnden: vice_chair;Rådet: chair
2025;Björk;Ek;
2025-07-01;;;En
2026;Ek;Ask;
2026-01-01;;;Ek
2026-07-01;;;En
"""


def best_of(case: Case) -> Best:
    result = propose(case)
    assert isinstance(result, Proposal)
    return Best(result.plan, result.costs)


def lines(case: Case, plan: Plan, best: Best | None, **kwargs: bool) -> list[str]:
    report = judged_report(case, plan, check_readings(case, plan), best, "en", **kwargs)
    return [*report.lead, *(line for section in report.sections for line in (section.heading, *section.lines))]


def test_the_best_plan_is_said_to_be() -> None:
    """No departures, no difference."""
    case = parse_case(small())
    best = best_of(case)
    found = lines(case, best.plan, best)
    assert "The plan makes no departures." in found
    assert found[-1] == "It is the best plan."


def test_an_equally_good_plan_is_said_to_be() -> None:
    """Another optimal plan costs the same; the seats in which the tie-break decided are named."""
    case = parse_case(small(order=None, rule=[{"kind": "succession", "strength": "must"}]))
    result = propose(case)
    assert isinstance(result, Proposal)
    other = next(plan for plan in result.ties.plans if plan != result.plan)
    found = lines(case, other, Best(result.plan, result.costs))
    assert any(line.startswith("It is equally good.") for line in found)


def test_one_of_several_best_plans_is_not_called_the_best() -> None:
    """Where several are equally good that is said, of a worse plan and of the proposal itself."""
    case = parse_case(small(rule=[{"kind": "turn_order", "strength": "wish"}]))
    result = propose(case)
    assert isinstance(result, Proposal)
    assert result.ties.count > 1
    best = Best(result.plan, result.costs, result.ties.count, result.ties.exact)
    assert lines(case, result.plan, best)[-1].startswith("No plan is better. Among equally good plans")
    rows = {label: {"chair": "Björk", "vice_chair": "En"} for label in ("2025", "2026", "2027")}
    found = lines(case, Plan.from_rows(case.setting, rows), best)
    assert any(line.startswith("There are ") and line.endswith("Here one of them is compared.") for line in found)
    assert not any("in the best" in line and " is Björk, " in line for line in found)


def test_without_a_best_plan_nothing_is_compared() -> None:
    """Not asked for: only the departures per rank. There is none: that is said."""
    case = parse_case(small())
    plan = best_of(case).plan
    assert lines(case, plan, None, compared=False)[-2:] == [
        "Departures per rank",
        "In the first place (the turn order is followed): no departures.",
    ]
    assert lines(case, plan, None)[-1].startswith("There is no best plan to compare with")


def test_every_fault_of_structure_has_words() -> None:
    """Two posts at once, no member, absent: each with its reason where one is stated."""
    members = ["Ask", "Björk", {"name": "Cypress", "leaves": "2026-06-30"}, "En"]
    absent = [{"member": "En", "terms": ["2025"], "reason": "upptagen"}]
    case = parse_case(small(body={"name": "R", "members": members}, absence=absent))
    rows = {
        "2025": {"chair": "Ask", "vice_chair": "Ask"},
        "2026": {"chair": "Cypress", "vice_chair": "Björk"},
        "2027": {"chair": "Björk", "vice_chair": "En"},
    }
    text = " ".join(lines(case, Plan.from_rows(case.setting, rows), None))
    assert "Ask holds two posts at once" in text
    assert "Cypress is not a member for the whole term" in text
    rows["2025"]["vice_chair"] = "En"
    assert "(upptagen)" in " ".join(lines(case, Plan.from_rows(case.setting, rows), None))


def test_each_body_has_a_table_of_its_own() -> None:
    """With its name above it, its posts and its terms alone."""
    case = parse_case(two_bodies())
    plan = Plan.from_csv(TWO_CSV, case.setting)
    report = judged_report(case, plan, check_readings(case, plan), None, "en", compared=False)
    assert [(table.caption, len(table.header), len(table.rows)) for table in report.tables] == [
        ("Nämnden", 3, 2),
        ("Rådet", 2, 3),
    ]
    assert "2026-07-01" in as_text(report)
    assert "## Rådet" in as_markdown(report)


def test_two_bodies_are_planned_and_checked() -> None:
    """The proposal has a table per body, and its plan is judged to be the best."""
    case = parse_case(two_bodies())
    best = best_of(case)
    assert best.plan.to_csv() == TWO_CSV
    assert lines(case, best.plan, best)[-1] == "It is the best plan."


def test_other_readings_are_told() -> None:
    """Where the history is open, the judgement says what it assumes, and what it would be otherwise."""
    case = parse_case(
        small(history={"2024": {"chair": {"one_of": ["Ask", "Björk"]}, "vice_chair": "Cypress"}}, rule=[])
    )
    case = case.adding(Spacing(strength="wish", post="chair", terms=2))
    rows = {
        "2025": {"chair": "Björk", "vice_chair": "Ask"},
        "2026": {"chair": "Ask", "vice_chair": "Björk"},
        "2027": {"chair": "Björk", "vice_chair": "Ask"},
    }
    found = lines(case, Plan.from_rows(case.setting, rows), None, compared=False)
    assert "The judgement assumes that Ask was chair in 2024." in found
    assert "If Björk was chair in 2024, it makes in the first place one departure." in found
