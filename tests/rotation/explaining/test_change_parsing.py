from __future__ import annotations

import pytest
from pydantic import TypeAdapter

from constraints.absences import Absence
from constraints.case import Case, parse_case
from constraints.posts import Seat
from rotation.explaining import changes as kinds
from rotation.explaining.asking import QuestionError
from rotation.explaining.change_forms import FORMS, forms_help
from rotation.explaining.change_parsing import parse_change, parse_changes
from rotation.explaining.change_writing import as_expression
from tests.small_cases import small, small_case, two_bodies

CHAIR = Seat("Rådet", "chair", "2026")

READ = [
    ("chair 2026 = En", kinds.Hold(seat=CHAIR, member="En")),
    ("  CHAIR   2026=en ", kinds.Hold(seat=CHAIR, member="En")),
    ("ordförande 2026 är Björks", kinds.Hold(seat=CHAIR, member="Björk")),
    ("2026 chair is En", kinds.Hold(seat=CHAIR, member="En")),
    ("chair 2026 != En", kinds.Avoid(seat=CHAIR, member="En")),
    ("chair 2026 ≠ En", kinds.Avoid(seat=CHAIR, member="En")),
    ("ordförande 2026 är inte En", kinds.Avoid(seat=CHAIR, member="En")),
    ("chair 2028 = En", kinds.Hold(seat=Seat("Rådet", "chair", "2028"), member="En")),
    ("chair 2023 was En", kinds.Know(seat=Seat("Rådet", "chair", "2023"), member="En")),
    ("ordförande 2023 var En", kinds.Know(seat=Seat("Rådet", "chair", "2023"), member="En")),
    ("without succession", kinds.Drop(rule="succession")),
    ("utan turordningen följs", kinds.Drop(rule="turn_order")),
    ("utan turordning", kinds.Drop(rule="turn_order")),
    ("rang turn_order = 2", kinds.Rank(rule="turn_order", rank=2)),
    ("weight turn order = three", kinds.Weight(rule="turn_order", weight=3)),
    ("must turn_order", kinds.Strength(rule="turn_order", strength="must")),
    ("krav turn_order", kinds.Strength(rule="turn_order", strength="must")),
    ("bör succession rang 2", kinds.Strength(rule="succession", strength="wish", rank=2)),
    ("wish succession", kinds.Strength(rule="succession", strength="wish")),
    ("En absent 2025-2026", kinds.Declare(absence=Absence("En", (), ("2025", "2026")))),
    ("En avstår ordförande 2025, 2027 går förbi",
     kinds.Declare(absence=Absence("En", ("chair",), ("2025", "2027"), "passed"))),
    ("En absent chair 2025 (tired)", kinds.Declare(absence=Absence("En", ("chair",), ("2025",), reason="tired"))),
    ("Ask present", kinds.Withdraw(member="Ask")),
    ("utan Asks avstående", kinds.Withdraw(member="Ask")),
    ("without absence 1", kinds.Withdraw(number=0)),
    ("waive 2025", kinds.Waive(rule="succession", into="2025")),
    ("undantag in i 2025 (de vill)", kinds.Waive(rule="succession", into="2025", reason="de vill")),
    ("6 terms", kinds.Extend(terms=6)),
    ("sex verksamhetsår", kinds.Extend(terms=6)),
    ('rule { kind = "spacing", strength = "must", post = "chair", terms = 3 }',
     kinds.AddRule(rule={"kind": "spacing", "strength": "must", "post": "chair", "terms": 3})),
]  # fmt: skip

#: What is wrong, in order, and the nearest expression that is offered.
WRONG = [
    ("", ["change.empty"], "ordförande 2026 = Ask"),
    ("hello", ["change.unreadable", "change.nearest"], None),
    ("En 2026", ["change.unreadable", "change.understood"], "chair 2026 = En"),
    ("chair 2031 = En", ["change.term", "change.understood"], "chair 2028 = En"),
    ("chair = En", ["change.no_term", "change.understood"], "chair 2025 = En"),
    ("chair 2026 = Bjork", ["member.unknown", "change.understood"], "chair 2026 = Björk"),
    ("chiar 2026 = Bjork", ["post.unknown", "member.unknown", "change.understood"], "chair 2026 = Björk"),
    ("chair 2023 = En", ["change.history", "change.understood"], "chair 2023 was En"),
    ("chair 2026 was En", ["change.not_history", "change.understood"], "chair 2026 = En"),
    ("without sucession", ["change.rule", "change.nearest"], "without succession"),
    ("rank turn_order = x", ["change.number", "change.nearest"], "rank turn_order = 1"),
    ("En present", ["change.no_absence", "change.nearest"], "Ask present"),
    ("without absence 3", ["change.absence_number", "change.nearest"], "without absence 1"),
    ("En absent chair", ["change.no_term", "change.understood"], "En absent chair 2025 kept"),
    ("rule {chair}", ["change.table", "change.nearest"], None),
    ("waive 2031", ["change.term", "change.nearest"], "waive 2027"),
]


@pytest.fixture
def case() -> Case:
    """A small case in which one member declines."""
    return parse_case(small(absence=[{"member": "Ask", "posts": ["chair"], "terms": ["2027"]}]))


@pytest.mark.parametrize(("text", "change"), READ)
def test_it_is_read_however_it_is_written(case: Case, text: str, change: kinds.Change) -> None:
    """Both languages, small letters or capitals, names as people write them."""
    assert parse_change(case, text) == change


@pytest.mark.parametrize(("text", "change"), READ)
def test_a_change_goes_to_json_and_to_an_expression_and_back(case: Case, text: str, change: kinds.Change) -> None:
    """Nothing of a change is lost on either way."""
    adapter: TypeAdapter[kinds.Change] = TypeAdapter(kinds.Change)
    assert adapter.validate_json(adapter.dump_json(change)) == change
    assert parse_change(case, as_expression(case, change, "sv")) == change
    assert parse_change(case, as_expression(case, change, "en")) == change


@pytest.mark.parametrize(("text", "codes", "near"), WRONG)
def test_what_is_wrong_is_told_with_the_nearest_form(case: Case, text: str, codes: list[str], near: str | None) -> None:
    """All problems of an expression at once, and a complete expression that can be read."""
    with pytest.raises(QuestionError) as caught:
        parse_change(case, text)
    found = caught.value.problems
    assert [item.code for item in found] == codes
    offered = str(found[-1].args["near"])
    assert near is None or offered == near
    parse_change(case, offered)
    assert all(item.text("sv") and item.text("en") for item in found)


def test_what_was_understood_is_said(case: Case) -> None:
    """Post, term and member, each as far as it was found."""
    with pytest.raises(QuestionError) as caught:
        parse_change(case, "chair 2026 = Bjork")
    args = caught.value.problems[-1].args
    assert (args["post"], args["term"], args["member"]) == ("chair", "2026", "–")


def test_all_problems_of_all_expressions_come_at_once(case: Case) -> None:
    """Wrong names, wrong forms, and changes that do not fit the case."""
    with pytest.raises(QuestionError) as caught:
        parse_changes(case, ["chair 2031 = En", "", "rank succession = 2", "6 terms"])
    codes = [item.code for item in caught.value.problems]
    assert codes == ["change.term", "change.understood", "change.empty", "rule.must_with"]


def test_an_expression_is_read_in_the_case_as_changed_before(case: Case) -> None:
    """A longer horizon comes first, then a seat in it."""
    seat = Seat("Rådet", "chair", "2030")
    assert parse_changes(case, ["6 terms", "chair 2030 = En"])[1] == kinds.Hold(seat=seat, member="En")


def test_with_several_bodies_the_body_comes_first() -> None:
    """Without it the question is refused; with it posts, terms and rules are those of the body."""
    case = parse_case(two_bodies())
    seat = Seat("Rådet", "chair", "2026-01-01")
    assert parse_change(case, "rådet: chair 2026-01-01 = Ek") == kinds.Hold(seat=seat, member="Ek")
    assert parse_change(case, "Rådet: without turn_order") == kinds.Drop(rule="turn_order-2")
    with pytest.raises(QuestionError) as caught:
        parse_change(case, "chair 2026 = Ek")
    assert [item.code for item in caught.value.problems] == ["body.which", "change.understood"]
    assert caught.value.problems[-1].args["near"] == "Nämnden: chair 2026 = Ek"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_form_of_the_table_has_the_form_it_shows(language: str) -> None:
    """The examples of the help are read as the change they stand for (their names are of a made-up case)."""
    names = {
        "Haninge": "En",
        "Salem": "Ask",
        "Nykvarn": "Björk",
        "Tyresö": "Cypress",
        "2024": "2025",
        "2022": "2023",
        "2025 ": "2026 ",
    }
    spacing = {"kind": "spacing", "strength": "wish", "post": "chair", "terms": 2}
    rules = [*small()["rule"], spacing]
    case = small_case(absence=[{"member": "Ask", "terms": ["2027"]}], rule=rules)
    for form in FORMS:
        text = form.written.text("sv" if language == "sv" else "en")
        for old, new in names.items():
            text = text.replace(old, new)
        assert parse_change(case, text).change == form.change
        assert form.written.text("en") in forms_help()


@pytest.mark.parametrize(
    ("called", "by_first_day"),
    [
        ("chair 2025/26 = En", "chair 2025-07-01 = En"),
        ("2025/26 chair is not En", "2025-07-01 chair is not En"),
        ("chair 2023/24 was En", "chair 2023-07-01 was En"),
        ("En absent chair 2024/25-2026/27 passed", "En absent chair 2024-07-01 - 2026-07-01 passed"),
        ("En avstår 2024/25, 2026/27", "En avstår 2024-07-01, 2026-07-01"),
        ("waive 2025/26", "waive 2025-07-01"),
        ("swap En 2025/26 with Ask 2026/27", "swap En 2025-07-01 with Ask 2026-07-01"),
    ],
)
def test_a_term_of_two_years_goes_by_either_name(called: str, by_first_day: str) -> None:
    """ "2025/26" and its first day mean the same, and what is written out again has the years."""
    history = {"2023/24": {"chair": "Ask", "vice_chair": "Björk"}}
    horizon = {"start": "2024-07-01", "until": {"terms": 3}}
    case = small_case(horizon=horizon, history=history, absence=[])
    found = parse_change(case, called)
    assert parse_change(case, by_first_day) == found
    assert "-07-01" not in as_expression(case, found)
    assert parse_change(case, as_expression(case, found)) == found
