"""What terms are called, and that both names of a term like 2024/25 mean it wherever a case names terms."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.called_terms import called
from constraints.case import Case, parse_case
from constraints.plan import Plan
from constraints.problems import CaseError, PlanError
from constraints.term_names import consecutive, is_year, of_two_years
from constraints.words import LANGUAGES, spanned

#: Every place of a case that names terms, with the names that they are called by; then the same with first days.
NAMED: dict[str, Any] = {
    "history": {"2022/23": {"chair": "C"}, "2023/24": {"chair": "A", "vice_chair": "B"}},
    "absence": [{"member": "C", "terms": ["2025/26"], "posts": ["chair"]}],
    "state": [{"post": "vice_chair", "term": "2024/25", "state": "elected", "member": "C"}],
    "rule": [
        {"kind": "succession", "strength": "must", "waivers": [{"into": "2025/26", "reason": "…"}]},
        {"kind": "turn_order", "strength": "wish"},
        {"kind": "pin", "strength": "wish", "member": "A", "post": "chair", "terms": ["2026/27", "2027/28"]},
        {"kind": "adopted", "strength": "wish", "plan": {"2024/25": {"chair": "B"}}},
        {
            "kind": "coverage",
            "strength": "wish",
            "post": "chair",
            "mode": "per_period",
            "period": 2,
            "since": "2022/23",
        },
    ],
}
FIRST_DAYS = {f"{year}/{(year + 1) % 100:02}": f"{year}-07-01" for year in range(2020, 2030)}


def data(**parts: Any) -> dict[str, Any]:
    """Years that begin in July; a vice-chair moves up."""
    return {
        "format": 1,
        "body": {"name": "R", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-07-01", "until": {"terms": 3}},
        "ladder": {"posts": ["vice_chair", "chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]},
        **parts,
    }


def by_first_days(item: Any) -> Any:
    """The same data with the first days of terms."""
    if isinstance(item, dict):
        return {by_first_days(key): by_first_days(value) for key, value in item.items()}
    if isinstance(item, list):
        return [by_first_days(part) for part in item]
    return FIRST_DAYS.get(item, item) if isinstance(item, str) else item


def both() -> tuple[Case, Case]:
    return parse_case(data(**NAMED)), parse_case(data(**by_first_days(NAMED)))


def test_both_names_mean_the_same_term_everywhere_in_a_case() -> None:
    """History, absences, states, rules with their exceptions: the two cases have the same setting and the same rules."""
    one, other = both()
    assert one.setting == other.setting
    assert one.rules == other.rules
    assert [seat.term for seat in one.setting.past("R", "chair")] == ["2022/23", "2023/24"]
    assert one.rule("pin").terms == ("2026/27", "2027/28")  # type: ignore[attr-defined]


def test_a_case_written_out_and_read_again_is_the_same() -> None:
    """As plain data the terms go by what they are called."""
    for case in both():
        assert parse_case(case.as_data()).setting == case.setting


@pytest.mark.parametrize("form", ["{}", "{}-07-01"])
def test_a_plan_is_read_by_either_name(form: str) -> None:
    """CSV, JSON and rows; a name of no term is refused with what the terms are called."""
    setting = both()[0].setting
    labels = ["2024/25", "2025/26", "2026/27"]
    named = labels if form == "{}" else [FIRST_DAYS[label] for label in labels]
    rows = {label: {"chair": a, "vice_chair": b} for label, a, b in zip(named, "BCA", "CAB", strict=True)}
    plan = Plan.from_rows(setting, rows)
    text = "term;chair;vice_chair\n" + "".join(f"{n};{r['chair']};{r['vice_chair']}\n" for n, r in rows.items())
    assert Plan.from_csv(text, setting) == plan
    assert [seat.term for seat in plan.seats][::2] == labels
    json = plan.to_json()
    for label, name in zip(labels, named, strict=True):
        json = json.replace(label, name)
    assert Plan.from_json(json, setting) == plan
    with pytest.raises(PlanError) as caught:
        Plan.from_csv(text.replace(named[0], "2024-08-01"), setting)
    assert caught.value.problems[0].args["known"] == tuple(labels)


def test_a_day_that_is_a_terms_own_name_means_that_term() -> None:
    """Half-years beside years: the chair's half-year is called by its first day, so that day is no name of the year."""
    ladders = [{"posts": ["chair"], "term": "6 months"}, {"posts": ["secretary"]}]
    case = parse_case(data(ladder=ladders, order=[], absence=[{"member": "A", "terms": ["2024-07-01"]}]))
    assert called(case.setting, "2024-07-01") == "2024-07-01"
    assert called(case.setting, "2025-07-01") == "2025-07-01"
    seats = {f"{seat.post} {seat.term}" for seat in case.setting.absence_seats(case.setting.absences[0])}
    # Whoever declines what begins that day declines both.
    assert seats == {"chair 2024-07-01", "secretary 2024/25"}


HALF_YEARS = {"posts": ["secretary"], "term": "6 months"}
OWN_POSTS: dict[str, Any] = {
    "ladder": [{"posts": ["vice_chair", "chair"]}, HALF_YEARS],
    "state": [{"post": "chair", "term": "2025/26", "state": "vacant"}],
    "swap": [{"members": ["A", "B"], "terms": ["2024/25", "2025/26"], "approval": "§ 1"}],
    "rule": [
        {"kind": "pin", "strength": "wish", "member": "A", "post": "chair", "terms": ["2026/27"]},
        {"kind": "succession", "strength": "must", "waivers": [{"into": "2025/26", "reason": "…"}]},
        {"kind": "adopted", "strength": "wish", "plan": {"2025/26": {"chair": "B"}}},
    ],
}


def test_a_name_is_looked_up_in_the_ladder_of_the_post() -> None:
    """The secretary's half-years are called by their first days; of the chair the same days still name the years."""
    one, other = parse_case(data(**OWN_POSTS)), parse_case(data(**by_first_days(OWN_POSTS)))
    assert one.setting == other.setting
    assert one.rules == other.rules
    assert other.rule("pin").terms == ("2026/27",)  # type: ignore[attr-defined]


def test_a_row_of_an_earlier_plan_may_name_terms_of_two_ladders() -> None:
    """Each post's term by what it is called."""
    row = {"2025-07-01": {"chair": "B", "secretary": "C"}}
    rule = {"kind": "adopted", "strength": "wish", "plan": row}
    case = parse_case(data(ladder=OWN_POSTS["ladder"], rule=[rule]))
    assert case.rule("adopted").plan == {  # type: ignore[attr-defined]
        "2025/26": {"chair": "B"},
        "2025-07-01": {"secretary": "C"},
    }


def test_another_body_does_not_take_a_name_away() -> None:
    """A rule across bodies excepts the terms that begin that day in all of them."""
    bodies = [
        {
            "name": name,
            "members": ["A", "B", "C"],
            "ladder": {"posts": ["chair"]} | extra,
            "order": {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]},
        }
        for name, extra in (("R", {}), ("S", {"term": "6 months"}))
    ]
    rule = {
        "kind": "not_both",
        "strength": "wish",
        "posts": [{"body": "R", "post": "chair"}, {"body": "S", "post": "chair"}],
        "waivers": [{"terms": ["2025-07-01"], "reason": "…"}],
    }
    case = parse_case(data(body=bodies, ladder=None, order=None, rule=[rule]))
    assert case.rules[0].waivers[0].terms == ("2025-07-01", "2025/26")


def test_texts_that_look_like_a_term_stay_as_they_are() -> None:
    """A decision, a source, a note, a reason may well be a day."""
    day = "2024-07-01"
    swap = {"members": ["A", "B"], "terms": ["2024/25", "2025/26"], "approval": day, "reason": day}
    waiver = {"into": "2025/26", "reason": day, "decision": day}
    rule = {"kind": "succession", "strength": "must", "source": day, "note": day, "unless": day, "waivers": [waiver]}
    state = {"post": "chair", "term": "2024/25", "state": "vacant", "source": day}
    case = parse_case(data(swap=[swap], rule=[rule], state=[state]))
    assert (case.setting.swaps[0].approval, case.setting.swaps[0].reason) == (day, day)
    assert (case.rules[0].source, case.rules[0].note.en, case.rules[0].unless.en) == (day, day, day)
    assert (case.rules[0].waivers[0].reason, case.rules[0].waivers[0].decision) == (day, day)
    assert case.setting.states[0].source == day


def test_two_rows_of_an_earlier_plan_for_one_term() -> None:
    """Both names of one term are a problem, as they are in the history; neither row is dropped."""
    rule = {"kind": "adopted", "strength": "wish", "plan": {"2024/25": {"chair": "A"}, "2024-07-01": {"chair": "B"}}}
    with pytest.raises(CaseError) as caught:
        parse_case(data(rule=[rule]))
    assert [(item.path, item.code) for item in caught.value.problems] == [
        ("rule[1].plan.2024-07-01", "history.two_names")
    ]


@pytest.mark.parametrize(
    ("history", "code"),
    [
        ({"2022/23": {"chair": "A"}, "2022-07-01": {"chair": "B"}}, "history.two_names"),
        ({"2022/23": {"chair": "A", "end": "2023-06-30"}}, "history.two_years_end"),
        ({"2024/25": {"chair": "A"}}, "history.too_late"),
        ({"2023/25": {"chair": "A"}}, "history.label"),
        ({"0000/01": {"chair": "A"}}, "history.label"),
        ({"2023": {"chair": "A"}}, "history.no_term"),
    ],
)
def test_what_is_wrong_with_earlier_terms(history: dict[str, Any], code: str) -> None:
    """Both names of one term, an end where the first day is to be written, terms that are planned, and what is no name."""
    with pytest.raises(CaseError) as caught:
        parse_case(data(history=history))
    assert [item.code for item in caught.value.problems] == [code]


def test_years_are_no_pairs_of_years() -> None:
    """In a case of calendar years 2022/23 is no term."""
    year = {"start": "2024-01-01", "until": {"terms": 2}}
    with pytest.raises(CaseError) as caught:
        parse_case(data(horizon=year, history={"2022/23": {"chair": "A"}}))
    assert [item.code for item in caught.value.problems] == ["history.no_term"]


@pytest.mark.parametrize(
    ("label", "year"), [("2024/25", 2024), ("1999/00", 1999), ("2024/26", None), ("2024", None), ("2024/2025", None)]
)
def test_two_years_that_follow_each_other(label: str, year: int | None) -> None:
    """The second year is the one after the first."""
    assert of_two_years(label) == year


def test_which_labels_are_years_and_follow_each_other() -> None:
    """Years and pairs, not mixed with each other nor with days."""
    assert is_year("2024")
    assert is_year("2024/25")
    assert not is_year("2024-07-01")
    assert consecutive(["1998/99", "1999/00", "2000/01"])
    assert not consecutive(["1998/99", "2000/01"])
    assert not consecutive(["2024", "2025/26"])
    assert not consecutive(["2024-07-01", "2025-07-01"])


def test_terms_that_follow_each_other_are_told_as_a_span() -> None:
    """As years are."""
    for language in LANGUAGES:
        assert spanned(["2024/25", "2025/26", "2026/27"], language) == "2024/25–2026/27"
