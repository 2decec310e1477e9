from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from constraints.document import CaseDocument
from constraints.pruning import Pruned, prune
from tests.small_cases import small


def pruned(**changes: Any) -> Pruned:
    data = {key: value for key, value in small(**changes).items() if key != "rule"}
    try:
        CaseDocument.model_validate(data)
    except ValidationError as error:
        return prune(data, error)
    raise AssertionError("nothing is wrong")


def members(found: Pruned) -> list[str]:
    assert found.document is not None
    return [member.name for member in found.document.body[0].members]


def test_names_are_mended() -> None:
    """Blanks, hidden characters and decomposed letters are put right, so that references still fit."""
    found = pruned(body={"name": "R", "members": [" Ask", "Bjo\u0308rk", "C\u200bypress", "En"]})
    assert members(found) == ["Ask", "Björk", "Cypress", "En"]
    assert found.lost == frozenset()


def test_a_wrong_detail_costs_a_member_nothing_else() -> None:
    """The name is kept, since others refer to it."""
    found = pruned(body={"name": "R", "members": ["Ask", {"name": "En", "joins": "soon", "population": 3}]})
    assert members(found) == ["Ask", "En"]
    assert found.lost == {("members", "joins"), ("members", "population")}


def test_entries_are_left_out_and_keep_their_numbers() -> None:
    """What is left of a list knows where it stood."""
    found = pruned(absence=[{"terms": ["2025"]}, {"member": "En", "terms": ["2025"], "turn": "lost"}])
    assert found.document is not None
    assert [item.member for item in found.document.absence] == ["En"]
    assert found.places[id(found.data["absence"])] == [1]


def test_what_nothing_can_be_looked_at_without_is_made_up() -> None:
    """A missing or wrong horizon, start, end, or list of members has a stand-in, and counts as lost."""
    for changes, place in (
        ({"horizon": None}, ("horizon",)),
        ({"horizon": {"start": "soon", "until": {"terms": 2}}}, ("horizon", "start")),
        ({"horizon": {"start": "2025-01-01", "until": 3}}, ("horizon", "until")),
        ({"body": None}, ()),
        ({"body": {"name": "R", "members": []}}, ("members",)),
        ({"body": {"members": ["Ask"]}}, ("name",)),
    ):
        found = pruned(**changes)
        assert found.document is not None
        assert place in found.lost


def test_an_unknown_key_loses_what_it_was_meant_for() -> None:
    """A key that is nearly a known one counts as that one."""
    found = pruned(horizon={"start": "2025-01-01", "until": {"terms": 2}, "election": "se", "zone": "x"})
    assert found.lost == {("horizon", "elections")}


def test_wrong_keys_of_tables_are_mended() -> None:
    """A post with blanks around it in the history is the post that was meant."""
    found = pruned(history={"2024": {" chair": "Ask"}})
    assert found.document is not None
    assert found.document.history is not None
    assert list(found.document.history["2024"].cells) == ["chair"]
