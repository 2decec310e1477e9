from __future__ import annotations

import pytest

from constraints.plan import Plan
from rotation import Comparison, as_text, column_of, compare, comparison_report, load_case
from rotation.explaining.asking import QuestionError
from scenarios.running import case_file
from tests.small_cases import small, small_case

OTHER = "term;chair;vice_chair\n2025;Cypress;Ask\n2026;Ask;En\n2027;En;Björk\n"


def test_a_plan_beside_the_best_shows_only_what_differs() -> None:
    """Seats that differ, and the turn order with its signed difference; the succession costs nothing in both."""
    case = small_case()
    columns = [column_of("best", case), column_of("ours", case, Plan.from_csv(OTHER, case.setting))]
    found = compare(*columns)
    assert found.columns[0].origin == "best"
    assert found.all == 6
    assert {len(set(item.members)) for item in found.seats} == {2}
    (rule,) = found.rules
    assert rule.rule == "turn_order"
    assert rule.differences == (0, rule.costs[1])
    assert Comparison.model_validate_json(found.model_dump_json()) == found
    text = as_text(comparison_report(found, columns, "en"))
    assert f"{rule.costs[1]} (+{rule.costs[1]})" in text
    assert "The column ours is a plan of one's own that meets every must." in text


def test_cases_with_other_terms_and_rules_are_the_union() -> None:
    """A seat or a rule that a case lacks is None there; a rule that reads otherwise is not compared."""
    one = small_case()
    rules = [
        {**small()["rule"][0], "waivers": [{"into": "2026", "reason": "x"}]},
        {"kind": "spacing", "strength": "wish", "post": "chair", "terms": 2},
    ]
    other = small_case(horizon={"start": "2025-01-01", "until": {"terms": 4}}, rule=rules)
    columns = [column_of("one", one), column_of("other", other)]
    found = compare(*columns)
    assert found.all == 8
    assert [item.members[0] for item in found.seats if item.seat.term == "2028"] == [None, None]
    by_name = {item.rule: item for item in found.rules}
    assert by_name["turn_order"].costs[1] is None
    assert by_name["spacing"].costs[0] is None
    assert not by_name["succession"].comparable
    assert by_name["succession"].differences == (None, None)
    assert "–" in as_text(comparison_report(found, columns, "sv"))


def test_a_rule_with_another_source_is_the_same_rule() -> None:
    """Where the body has it from changes nothing of what it asks for."""
    rules = [{**rule, "source": "minutes"} for rule in small()["rule"]]
    found = compare(column_of("a", small_case()), column_of("b", small_case(rule=rules)))
    assert found.rules == ()
    assert found.seats == ()


def test_a_case_without_a_plan_is_an_empty_column() -> None:
    """It differs from nothing, and that nothing is possible is said."""
    keep = {"kind": "keep_free", "strength": "must", "member": "Cypress", "post": "chair", "terms": ["2025"]}
    columns = [column_of("a", small_case()), column_of("b", small_case(rule=[*small()["rule"], keep]))]
    found = compare(*columns)
    assert found.columns[1].origin == "impossible"
    assert found.seats == ()
    assert "The column b is empty" in as_text(comparison_report(found, columns, "en"))


def test_it_can_be_told_to_one_member() -> None:
    """Only the seats that it holds in some plan and not in all."""
    case = small_case()
    columns = [column_of("best", case), column_of("ours", case, Plan.from_csv(OTHER, case.setting))]
    mine = compare(*columns).about("Cypress")
    assert mine.seats == ()
    assert "För Cypress är det ingen skillnad." in comparison_report(mine, columns, "sv").lead
    assert all("Ask" in item.members for item in compare(*columns).about("Ask").seats)


def test_one_plan_is_not_compared() -> None:
    """At least two are needed."""
    with pytest.raises(QuestionError, match=r"compare\.one"):
        compare(column_of("a", small_case()))


def test_cases_that_differ_beside_their_rules_say_in_what() -> None:
    """Salem waits: the absences and the facts of the history differ, so departures do not count from the same ground."""
    one, other = (load_case(case_file(name)) for name in ("sodertorn_2024_2027", "sodertorn_salem_waits"))
    found = compare(column_of("one", one), column_of("other", other))
    assert [column.parts for column in found.columns] == [(), ("history", "absences")]


def test_a_case_without_a_plan_is_not_said_to_be_alike() -> None:
    """Beside an impossible case there is nothing to compare."""
    cases = {name: load_case(case_file(name)) for name in ("sodertorn_2024_2027", "sodertorn_strict")}
    columns = [column_of(name, case) for name, case in cases.items()]
    report = comparison_report(compare(*columns), columns, "sv")
    assert "Det finns inte två fördelningar att jämföra." in report.lead
