from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.readings import CAP, relevant_cells
from rotation import NothingFound, conflicts, propose
from rotation.report.build import report_on
from tests.small_cases import small

NAMES = ["A", "B", "C", "D"]


def case(history: dict[str, Any], **changes: Any) -> Case:
    return parse_case(small(**{"body": {"name": "R", "members": NAMES}, "history": history} | changes))


def holders(found: Case, post: str, term: str) -> list[str]:
    return [setting.reading["R", post, term] for setting in found.readings().settings]


def test_readings_are_ordered_by_cell_and_value() -> None:
    """Term order, senior post first; values as one_of lists them; the last cell varies first."""
    found = case(
        {"2023": {"chair": {"one_of": ["D", "A"]}}, "2024": {"chair": "B", "vice_chair": {"one_of": ["C", "A"]}}},
        ladder={"posts": ["vice_chair", "chair"], "links": False},
        order=[
            {"post": "chair", "principle": "longest_waiting"},
            {"post": "vice_chair", "principle": "longest_waiting"},
        ],
        rule=None,
    )
    # The vice-chair of 2023 matters for its own order; it is wholly unknown and lies between the two.
    pairs = dict.fromkeys(zip(holders(found, "chair", "2023"), holders(found, "vice_chair", "2024"), strict=True))
    assert [*pairs] == [("D", "C"), ("D", "A"), ("A", "C"), ("A", "A")]


def test_equal_queues_are_one_reading() -> None:
    """What no queue and no rule looks at makes no reading of its own."""
    found = case(
        {"2022": {}, "2023": {"chair": "A"}, "2024": {"chair": "B", "vice_chair": "C"}},
        order={"post": "chair", "principle": "agreed", "list": NAMES},
    )
    assert len(found.readings().settings) == 1
    assert [seat.term for seat in relevant_cells(found.setting, found.rules)] == ["2024"]


def test_readings_that_matter_are_told_apart() -> None:
    """Who chaired in 2022 decides the longest waiting, so both values are readings, the first one first."""
    found = case(
        {"2022": {"chair": {"one_of": ["D", "A"]}}, "2023": {"chair": "B"}, "2024": {"chair": "C", "vice_chair": "B"}}
    )
    assert holders(found, "chair", "2022") == ["D", "A"]
    assert found.readings().complete


def test_the_cap_is_said() -> None:
    """More readings than the cap are cut, and it is said so."""
    members = [f"M{number}" for number in range(10)]
    found = case({"2000": {}}, body={"name": "R", "members": members}, ladder={"posts": ["chair"]}, rule=None)
    assert (len(found.readings().settings), found.readings().complete) == (CAP, False)
    assert (len(found.readings(3).settings), found.readings(3).complete) == (3, False)


def test_the_cap_is_not_said_when_it_is_just_reached() -> None:
    """Just as many readings as the cap are all of them."""
    found = case({"2024": {}}, ladder={"posts": ["chair"]}, rule=None)
    assert (len(found.readings(4).settings), found.readings(4).complete) == (4, True)


def test_every_reading_fills_every_cell() -> None:
    """No rule ever meets an unknown cell."""
    found = case({"2021": {}, "2024": {"chair": "B", "vice_chair": "C"}})
    for setting in found.readings().settings:
        assert set(setting.reading) == set(setting.record.cells)


def elected(history: dict[str, Any], strength: str, **parts: Any) -> Case:
    """C is elected chair of 2025, the first planned term; succession is a must, or a wish."""
    state = [{"post": "chair", "term": "2025", "state": "elected", "member": "C"}]
    return case(history, state=state, rule=[{"kind": "succession", "strength": strength}], **parts)


def test_a_reading_that_an_election_refutes_is_left_out() -> None:
    """The vice-chair moves up, and C is elected chair: so C was vice-chair, if that is not known."""
    for vice_chair in ({}, {"vice_chair": {"one_of": ["B", "C"]}}):
        assert holders(elected({"2024": {"chair": "A", **vice_chair}}, "must"), "vice_chair", "2024") == ["C"]


@pytest.mark.parametrize(
    ("rule", "left"),
    [
        ({"kind": "spacing", "post": "chair", "terms": 2}, ["A", "B"]),
        (
            {"kind": "spacing", "post": "chair", "terms": 2, "waivers": [{"members": ["C"], "reason": "…"}]},
            ["A", "B", "C"],
        ),
        ({"kind": "turn_order"}, ["B"]),
        ({"kind": "turn_order", "strength": "wish"}, ["A", "B", "C"]),
        ({"kind": "continuity", "posts": ["chair"]}, ["C"]),
        ({"kind": "pin", "member": "C", "post": "chair", "terms": ["2025"]}, ["A", "B", "C"]),
    ],
)
def test_any_must_that_looks_back_may_refute(rule: dict[str, Any], left: list[str]) -> None:
    """C is elected chair of 2025. Too close after 2024, or not next after it, or not the same: then 2024 was another's."""
    state = [{"post": "chair", "term": "2025", "state": "elected", "member": "C"}]
    order = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C", "D"]}
    parts = {"state": state, "order": order, "ladder": {"posts": ["chair"]}}
    found = case({"2024": {"chair": {"one_of": ["A", "B", "C"]}}}, rule=[{"strength": "must", **rule}], **parts)
    assert holders(found, "chair", "2024") == left


def test_an_election_refutes_nothing_where_moving_up_is_no_must() -> None:
    """As a wish the succession may be departed from: B may have been vice-chair."""
    found = elected({"2024": {"chair": "A", "vice_chair": {"one_of": ["B", "C"]}}}, "wish")
    assert holders(found, "vice_chair", "2024") == ["B", "C"]


def test_where_every_reading_is_refuted_they_all_stay() -> None:
    """Then the record contradicts what is known, and the conflict says so."""
    found = elected({"2024": {"chair": "A", "vice_chair": {"one_of": ["B", "D"]}}}, "must")
    assert holders(found, "vice_chair", "2024") == ["B", "D"]
    assert found.readings().complete
    assert len(found.readings(1).settings) == 1
    assert not found.readings(1).complete


def test_where_there_are_too_many_every_body_has_its_turn() -> None:
    """Two open years in each of two bodies are far too many readings: the facts of both vary, one body's in turn."""
    names = [f"M{number}" for number in range(6)]
    order = {"post": "chair", "principle": "longest_waiting"}
    bodies = [
        {
            "name": name,
            "members": names,
            "ladder": {"posts": ["chair"]},
            "order": order,
            "history": {"2023": {}, "2024": {}},
        }
        for name in ("Norr", "Syd")
    ]
    horizon = {"start": "2025-01-01", "until": {"terms": 1}}
    found = parse_case({"format": 1, "horizon": horizon, "body": bodies}).readings()
    assert (len(found.settings), found.complete) == (CAP, False)
    first = found.settings[0].reading
    differ = [{seat.body for seat, name in read.reading.items() if first[seat] != name} for read in found.settings]
    # The two years in another order are the same turns: 29 other readings of each body alone.
    assert differ == [set(), *[{"Norr"}, {"Syd"}] * 29, *[{"Norr", "Syd"}] * (CAP - 59)]


def test_a_body_with_few_readings_leaves_its_place_to_others() -> None:
    """One body has two readings, the other many: both of the one are looked at, and the list is filled with the other's."""
    many, few = [f"M{number}" for number in range(10)], ["A", "B"]
    order = {"post": "chair", "principle": "longest_waiting"}
    bodies = [
        {"name": name, "members": names, "ladder": {"posts": ["chair"]}, "order": order, "history": history}
        for name, names, history in (("Norr", few, {"2024": {}}), ("Syd", many, {"2023": {}, "2024": {}}))
    ]
    horizon = {"start": "2025-01-01", "until": {"terms": 1}}
    found = parse_case({"format": 1, "horizon": horizon, "body": bodies}).readings()
    assert (len(found.settings), found.complete) == (CAP, False)
    held = [read.reading["Norr", "chair", "2024"] for read in found.settings]
    assert held == ["A", "B", *["A"] * (CAP - 2)]
    assert len({tuple(read.reading.items()) for read in found.settings}) == CAP


def many_refuted(latest: list[str]) -> Case:
    """Ten open years; C is elected in 2024, so that all eight have had the chair since 2005 only if A had it in 2005."""
    names = ["Aby", "Bby", "Cby", "Dby", "Eby", "Fby", "Gby", "Hby"]
    known = {str(2005 + number): {"chair": names[number]} for number in range(1, 8)}
    open_years = {
        str(year): {"chair": {"one_of": [names[year % 6 + 1], names[year % 6 + 2]]}} for year in range(2013, 2023)
    }
    return case(
        {"2005": {"chair": {"one_of": latest}}, **known, **open_years, "2023": {"chair": "Bby"}},
        body={"name": "R", "members": names},
        horizon={"start": "2024-01-01", "until": {"terms": 3}},
        ladder={"posts": ["chair"]},
        state=[{"post": "chair", "term": "2024", "state": "elected", "member": "Cby"}],
        order={"post": "chair", "principle": "longest_waiting"},
        rule=[
            {
                "kind": "coverage",
                "strength": "must",
                "post": "chair",
                "mode": "per_period",
                "period": 20,
                "since": "2005",
            },
            {"kind": "turn_order", "strength": "wish"},
        ],
    )


@pytest.mark.parametrize("latest", [["Bby", "Aby"], ["Aby", "Bby"]])
def test_readings_are_looked_for_past_many_refuted_ones(latest: list[str]) -> None:
    """A thousand refuted readings come first, or last: those that are not refuted are the same."""
    found = many_refuted(latest).readings()
    assert {read.reading["R", "chair", "2005"] for read in found.settings} == {"Aby"}
    assert not found.undecided


def test_where_the_search_ends_among_refuted_readings_nothing_is_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its limit comes before the first reading that is not refuted: that the others have no plan is no proof."""
    found = many_refuted(["Bby", "Aby"])
    monkeypatch.setattr("constraints.fillings.STEPS", 500)
    readings = found.readings()
    assert readings.settings
    assert (readings.complete, readings.undecided) == (False, True)
    result = propose(found)
    assert isinstance(result, NothingFound)
    assert "it is not shown that there is no plan" in report_on(result, "en").lead[0]
    assert conflicts(found).outcome == "open"


@pytest.mark.parametrize("possible", [["Alby", "Dala"], ["Dala", "Alby"]])
def test_who_still_holds_an_earlier_seat_counts_in_what_is_refuted(possible: list[str]) -> None:
    """Alby has to have the chair in 2024, so it is not secretary until then, whichever possibility stands first."""
    found = parse_case(
        {
            "format": 1,
            "body": {"name": "R", "members": ["Alby", "Berg", "Ceda", "Dala"]},
            "horizon": {"start": "2024-01-01", "until": {"terms": 2}},
            "ladder": [{"posts": ["chair"]}, {"posts": ["secretary"], "term": "2 years", "start": "2025-01-01"}],
            "order": {"post": "chair", "principle": "agreed", "list": ["Alby", "Berg", "Ceda"]},
            "history": {"2023": {"chair": "Berg"}, "2023-01-01": {"secretary": {"one_of": possible}}},
            "state": [{"post": "chair", "term": "2025", "state": "elected", "member": "Ceda"}],
            "rule": [
                {
                    "kind": "coverage",
                    "strength": "must",
                    "post": "chair",
                    "mode": "per_period",
                    "period": 3,
                    "since": "2023",
                }
            ],
        }
    )
    assert holders(found, "secretary", "2023-01-01") == ["Dala"]
