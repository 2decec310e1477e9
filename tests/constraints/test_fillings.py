from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.fillings import Fillings
from rotation import Proposal, propose
from tests.small_cases import small

NAMES = ["A", "B", "C", "D"]


def case(history: dict[str, Any], **changes: Any) -> Case:
    return parse_case(small(**{"body": {"name": "R", "members": NAMES}, "history": history} | changes))


def fillings(history: dict[str, Any], **changes: Any) -> list[str]:
    """Each filling as the holders in order of the cells (chair before vice-chair, year by year)."""
    found = Fillings(case(history, **changes).setting)
    return ["".join(filling.values()) for filling in found.all()]


CHAIR = {"ladder": {"posts": ["chair"]}, "rule": None}


def test_a_known_history_has_one_filling() -> None:
    """Nothing is unknown."""
    assert fillings({"2024": {"chair": "A", "vice_chair": "B"}}) == ["AB"]


def test_unknown_cells_take_every_member_in_file_order() -> None:
    """A cell of which nothing is stated may be anybody's, but nobody has two posts at once."""
    assert fillings({"2024": {}}, **CHAIR) == ["A", "B", "C", "D"]
    assert fillings({"2024": {"chair": "B"}}) == ["BA", "BC", "BD"]


def test_alternatives_stand_in_the_order_of_the_file() -> None:
    """The values of one_of, not the members, give the order."""
    assert fillings({"2024": {"chair": {"one_of": ["D", "B"]}}}, **CHAIR) == ["D", "B"]


def test_whole_rows_are_alternatives() -> None:
    """Rows go together: the posts cannot be mixed."""
    rows = [{"chair": "A", "vice_chair": "C"}, {"chair": "C", "vice_chair": "A"}]
    assert fillings({"2024": {"one_of": rows}}) == ["AC", "CA"]


def test_a_linked_cell_inherits_the_alternatives_in_their_order() -> None:
    """The vice-chair of 2022 is the chair of 2023, so it has the same two values in the same order."""
    found = fillings({"2022": {"chair": "B"}, "2023": {"chair": {"one_of": ["D", "A"]}}, "2024": {"chair": "C"}})
    assert [filling[1] for filling in found][:1] == ["D"]
    assert {filling[1:3] for filling in found} == {"DD", "AA"}
    assert [filling[1] for filling in found] == sorted((filling[1] for filling in found), key="DA".index)


def test_a_departure_is_recorded_and_its_link_not_used() -> None:
    """The vice-chair of 2023 did not become chair: the boundary is a departure, the others bind."""
    history = {
        "2022": {"chair": "A"},
        "2023": {"chair": "B", "vice_chair": "C"},
        "2024": {"chair": "D", "vice_chair": "A"},
    }
    found = Fillings(case(history).setting)
    assert [(edge.junior.term, edge.senior.term) for edge in found.departures] == [("2023", "2024")]
    assert ["".join(filling.values()) for filling in found.all()] == ["ABBCDA"]


def test_who_has_left_does_not_move_up() -> None:
    """A vice-chair that leaves ends the link without a departure."""
    members = ["A", "B", {"name": "C", "leaves": "2023-12-31"}, "D"]
    history = {"2023": {"chair": "A", "vice_chair": "C"}, "2024": {"chair": "D", "vice_chair": "B"}}
    assert Fillings(case(history, body={"name": "R", "members": members}).setting).departures == ()


def test_years_between_listed_ones_are_unknown() -> None:
    """A gap year has cells of its own, and whoever was a member then may have held them."""
    members = ["A", "B", "C", {"name": "D", "joins": "2024-01-01"}]
    found = fillings({"2022": {"chair": "A"}, "2024": {"chair": "B"}}, body={"name": "R", "members": members}, **CHAIR)
    assert found == ["AAB", "ABB", "ACB"]


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("last", [{"chair": "A", "vice_chair": "B"}, {}])
@pytest.mark.parametrize("principle", [{"principle": "agreed", "list": NAMES}, {"principle": "longest_waiting"}])
def test_many_unknown_years_do_not_hang(principle: dict[str, Any], last: dict[str, str], links: bool) -> None:
    """Twenty-five unknown years are read, whatever the order asks of them: the search ends by its own limit of steps."""
    found = case(
        {"2000": {}, "2024": last},
        order={"post": "chair", **principle},
        ladder={"posts": ["vice_chair", "chair"], "links": links},
        rule=[{"kind": "turn_order", "strength": "wish"}],
    ).readings()
    assert found.settings
    assert found.complete is (principle["principle"] == "agreed")


def test_an_agreed_order_with_many_unknown_years_is_planned() -> None:
    """The years before the last do not matter for an agreed list: one reading, and a proven plan."""
    result = propose(
        case(
            {"1999": {}, "2024": {"chair": "A", "vice_chair": "B"}},
            order={"post": "chair", "principle": "agreed", "list": NAMES},
        )
    )
    assert isinstance(result, Proposal)
    assert (result.proven, len(result.readings), result.settled) == (True, 1, True)


@pytest.mark.parametrize(("members", "first"), [(46, "1625"), (300, "1125")])
def test_long_unknown_histories_are_read(members: int, first: str) -> None:
    """Hundreds of unknown years with two linked posts, and hundreds of members."""
    names = [f"Kommun {number}" for number in range(members)]
    found = case({first: {}}, body={"name": "R", "members": names})
    assert Fillings(found.setting).departures == ()
