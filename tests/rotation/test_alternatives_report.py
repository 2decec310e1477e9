"""Alternatives in words."""

from __future__ import annotations

import re
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.words import LANGUAGES, Language, numbered
from rotation.explaining.alternatives import Alternatives, alternatives
from rotation.planner import propose
from rotation.report.alternatives_report import alternatives_report
from rotation.report.render import as_markdown, as_text
from rotation.results import Proposal
from scenarios.running import case_file
from tests.small_cases import small, two_bodies
from tests.worked_examples import EXAMPLES

SODERTORN = load_case(case_file("sodertorn_2024_2027"))
FEEDBACK = load_case(case_file("sodertorn_feedback"))
TIE = parse_case(EXAMPLES["Nykvarn cannot be vice-chair in 2025"][0])


def found_of(case: Case, **parts: Any) -> Alternatives:
    result = alternatives(case, **parts)
    assert isinstance(result, Alternatives)
    return result


def told(case: Case, language: Language = "en", member: str | None = None, **parts: Any) -> str:
    """The report as text, on one line."""
    found = found_of(case, **parts)
    report = alternatives_report(found if member is None else found.about(member), case, language)
    return " ".join(as_text(report).split())


def test_an_equal_plan_is_said_to_be_as_good() -> None:
    """One other plan; what is added and what disappears balance."""
    text = told(TIE, kind="equal")
    assert "One other plan is as good as the proposal. This is proven." in text
    assert "- As good as the proposal." in text
    assert "Departures added: Nykvarn takes its turn before Haninge." in text
    assert "Departures avoided: Tyresö takes its turn before Nykvarn." in text


def test_without_alternatives_that_is_said() -> None:
    """Nothing as good, nothing else that keeps the musts, nothing within the limit."""
    assert "No other plan is as good as the proposal." in told(SODERTORN, kind="equal")
    pins = [
        {"kind": "pin", "strength": "must", "member": m, "post": "chair", "terms": [t]}
        for m, t in (("Ask", "2025"), ("En", "2026"), ("Björk", "2027"))
    ]
    only = parse_case(small(ladder={"posts": ["chair"]}, history=None, rule=pins))
    assert "There is no other plan that keeps the musts. This is proven." in told(only)
    wish = {"kind": "turn_order", "strength": "wish"}
    text = told(parse_case(small(ladder={"posts": ["chair"]}, history=None, rule=[*pins, wish])), kind="different")
    assert "No other plan keeps within that limit." in text


def test_few_seats_are_told_one_by_one() -> None:
    """Who, where, in whose stead; with what it costs."""
    text = told(SODERTORN, n=1)
    assert "In the first place (the turn order is followed): one departure more." in text
    assert "Vice-chair in 2027: Södertälje instead of Huddinge." in text
    assert "(n" not in text


def test_many_seats_are_marked_in_a_table() -> None:
    """More than four: the whole plan, with stars where it differs from the proposal."""
    found = found_of(FEEDBACK, kind="different", n=1)
    report = alternatives_report(found, FEEDBACK, "sv")
    (section,) = report.sections
    assert section.table is not None
    cells = [cell for row in section.table.rows for cell in row]
    assert sum(cell.endswith("*") for cell in cells) == found.alternatives[0].distance > 4
    assert section.lines[-2].startswith(
        f"Av åtta platser får {numbered(found.alternatives[0].distance, 'sv')} en annan"
    )
    assert section.lines[-1] == (
        f"Från förslaget skiljer det sig i {numbered(found.alternatives[0].apart, 'sv')} platser."
    )


def test_several_stand_in_a_table_first() -> None:
    """Each with its number, what it costs more at each rank, and how many seats it changes."""
    found = found_of(FEEDBACK, kind="different", n=3)
    overview = alternatives_report(found, FEEDBACK, "en").sections[0]
    assert overview.table is not None
    assert overview.table.header[0] == "Alternative"
    assert [row[0] for row in overview.table.rows] == ["1", "2", "3"]
    for row, item in zip(overview.table.rows, found.alternatives, strict=True):
        more = [item.costs[rank] - cost for rank, cost in found.costs.items()]
        assert [int(cell.replace("\N{MINUS SIGN}", "-")) for cell in row[1:]] == [*more, item.distance, item.apart]
    assert alternatives_report(found_of(FEEDBACK, n=1), FEEDBACK, "en").sections[0].heading == "Alternative 1"


def test_how_to_see_plans_that_differ_more_is_said() -> None:
    """As long as some rank is limited."""
    assert "for example with --loss 1=any" in told(FEEDBACK, kind="different", n=1)
    assert "for example with --loss 2=any" in told(FEEDBACK, kind="different", n=1, loss={1: None, 2: 1})
    assert "--loss" not in told(FEEDBACK, kind="different", n=1, loss={1: None, 2: None})
    assert "--loss" not in told(FEEDBACK, n=1)


def test_the_number_shown_and_the_number_there_are_kept_apart() -> None:
    """Exact, or at least so many; how many are shown."""
    data = small(ladder={"posts": ["chair"]}, history=None, order=None, rule=None)
    case = parse_case(data)
    assert "63 other plans are as good as the proposal. This is proven. The first two are shown here." in told(
        case, kind="equal", n=2
    )
    found = found_of(case, kind="equal", n=2).model_copy(update={"exact": False, "found": 40})
    text = " ".join(alternatives_report(found, case, "sv").lead)
    assert text == "Minst 40 andra fördelningar är lika bra som förslaget. Här visas de två första."


def test_the_end_of_the_list_is_said() -> None:
    """When every plan that keeps the musts is listed."""
    free = parse_case(small(ladder={"posts": ["chair"]}, history=None, order=None, rule=None, horizon=_one_term()))
    assert "There are no more plans that keep the musts." in told(free, n=3)
    assert "There are no more plans" not in told(free, n=2)
    assert "No more plans keep within the limit." in told(free, kind="different", n=3)


def _one_term() -> dict[str, Any]:
    return {"start": "2025-01-01", "until": {"terms": 1}}


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (
            {1: 0, 2: 1},
            "In the first place, no departure more than in the proposal is accepted. "
            "In the second place, at most one departure more",
        ),
        (
            {1: 1, 2: 1},
            "In the first place and in the second place, at most one departure more than in the proposal is accepted for "
            "each.",
        ),
        (
            {1: 2, 2: None},
            "In the first place, at most two departures more than in the proposal are accepted. "
            "In the second place, any number of",
        ),
    ],
)
def test_the_limit_is_said(loss: dict[int, int | None], words: str) -> None:
    """Rank by rank."""
    assert words in told(FEEDBACK, kind="different", n=1, loss=loss)


def test_a_stopped_search_is_said() -> None:
    """Whether anything was found or not, and nothing is called proven."""
    proposal = propose(FEEDBACK)
    assert isinstance(proposal, Proposal)
    found = found_of(FEEDBACK, proposal=proposal, progress=lambda _: False)
    assert "before any alternative was proven" in " ".join(alternatives_report(found, FEEDBACK, "en").lead)
    some = found_of(FEEDBACK, n=2).model_copy(update={"stopped": True, "exact": False})
    lead = " ".join(alternatives_report(some, FEEDBACK, "en").lead)
    assert lead == "The search was stopped. There may be more alternatives than those shown."


def test_what_is_told_to_one_member_says_so() -> None:
    """Only its seats; that the others change nothing for it; that none does."""
    text = told(FEEDBACK, n=3, member="Nykvarn")
    assert "Only what concerns Nykvarn is shown. The other alternatives change nothing for Nykvarn." in text
    assert "Alternative 1" in text
    assert "Alternative 2" not in text
    assert "None of these alternatives changes anything for Salem." in told(FEEDBACK, n=2, member="Salem")


def test_weights_and_units_are_said() -> None:
    """What counts several times, and what is no number of departures."""
    rules = [
        {"kind": "turn_order", "strength": "wish", "rank": 1, "weight": 3},
        {"kind": "spacing", "strength": "wish", "rank": 2, "post": "chair", "terms": 4},
        {"kind": "turn_order", "id": "delay", "strength": "wish", "rank": 3, "measure": "delay"},
    ]
    text = told(parse_case(small(rule=rules)), kind="different", n=12, loss={1: 9, 2: None, 3: None})
    assert "Each of these counts three times." in text
    assert "in steps that turns are moved." in text
    assert re.search(
        r"In the second place \(whoever is chair .*\): \d+ (more|less|fewer), in terms by which the distance falls short\.",
        text,
    )


def test_bodies_are_named_where_there_are_several() -> None:
    """In the columns and beside the seats."""
    text = told(parse_case(two_bodies()), n=2)
    assert "Nämnden: Chair" in text
    assert "(Rådet)" in text or "(Nämnden)" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_begins_with_a_year(language: Language) -> None:
    """In both languages and forms; no rule id or variable name stands in the text."""
    for kind in ("equal", "next", "different"):
        report = alternatives_report(found_of(SODERTORN, kind=kind, n=4), SODERTORN, language)
        lines = [*report.lead, report.note, *(line for section in report.sections for line in section.lines)]
        assert not any(re.match(r"\d{4}", sentence) for line in lines for sentence in re.split(r"(?<=\.) ", line))
        assert not re.search(r"turn_order|vice_chair|\{", as_text(report) + as_markdown(report))
