from __future__ import annotations

from typing import Any

from constraints.building import build_setting, setting_without_terms
from constraints.document import CaseDocument
from constraints.posts import Seat
from constraints.setting import Setting
from tests.small_cases import small, two_bodies


def document(data: dict[str, Any]) -> CaseDocument:
    return CaseDocument.model_validate({key: value for key, value in data.items() if key != "rule"})


def built(data: dict[str, Any]) -> Setting:
    found = build_setting(document(data))
    assert found.problems == []
    assert found.setting is not None
    return found.setting


def codes(data: dict[str, Any]) -> list[tuple[str, str]]:
    found = build_setting(document(data))
    return [(item.path, item.code) for item in found.problems]


def test_a_ladder_with_terms_of_its_own() -> None:
    """It is planned for all its terms that begin within the horizon; the other keeps the horizon's years."""
    half = {"posts": ["treasurer"], "start": "2025-07-01", "term": "6 months"}
    setting = built(small(ladder=[{"posts": ["vice_chair", "chair"]}, half]))
    terms = {post: [s.term for s in setting.sequence("Rådet", post)] for post in ("chair", "treasurer")}
    assert terms["treasurer"] == ["2025-07-01", "2026-01-01", "2026-07-01", "2027-01-01", "2027-07-01"]
    assert terms["chair"] == ["2025", "2026", "2027", "2028"]


def test_history_goes_to_the_ladder_whose_posts_it_states() -> None:
    """A row of the half-year ladder does not have to fit the years of the other one."""
    half = {"posts": ["treasurer"], "start": "2025-07-01", "term": "6 months"}
    history = {"2024": {"chair": "Ask", "vice_chair": "En"}, "2025-01-01": {"treasurer": "Björk"}}
    setting = built(small(ladder=[{"posts": ["vice_chair", "chair"]}, half], history=history))
    assert [seat.term for seat in setting.past("Rådet", "treasurer")] == ["2025-01-01"]
    assert [seat.term for seat in setting.past("Rådet", "chair")] == ["2024"]
    assert setting.record.known(Seat("Rådet", "treasurer", "2025-01-01")) == "Björk"


def test_each_body_has_its_own_terms_members_and_history() -> None:
    """Bodies share the horizon and nothing else."""
    setting = built(two_bodies())
    assert [seat.term for seat in setting.sequence("Nämnden", "chair")] == ["2025", "2026", "2027"]
    assert [seat.term for seat in setting.sequence("Rådet", "chair")] == ["2025-07-01", "2026-01-01", "2026-07-01"]
    assert setting.past("Rådet", "chair") == ()
    assert setting.record.known(Seat("Nämnden", "chair", "2024")) == "Ask"
    assert setting.body("Rådet").order_of("chair") is not None


def test_a_body_may_have_a_horizon_of_its_own() -> None:
    """It is used instead of the one at the top."""
    data = two_bodies()
    data["body"][0]["horizon"] = {"start": "2025-01-01", "until": {"terms": 1}}
    assert [seat.term for seat in built(data).sequence("Nämnden", "chair")] == ["2025", "2026"]


def test_unstated_cells_are_unknown_and_alternatives_are_rows() -> None:
    """Every cell from the first listed term on is there; alternative rows are kept whole, with their source."""
    rows = [{"chair": "Ask", "vice_chair": "En"}, {"chair": "En", "vice_chair": "Ask"}]
    history = {"2022": {"chair": "Björk"}, "2024": {"one_of": rows, "source": "minnesbild"}}
    record = built(small(history=history)).record
    assert [(seat.term, seat.post, cell.surety) for seat, cell in record.cells.items()] == [
        ("2022", "chair", "published"),
        ("2022", "vice_chair", "unknown"),
        ("2023", "chair", "unknown"),
        ("2023", "vice_chair", "unknown"),
        ("2024", "chair", "inferred"),
        ("2024", "vice_chair", "inferred"),
    ]
    (row,) = record.rows
    assert (row.options, row.source) == ((("Ask", "En"), ("En", "Ask")), "minnesbild")
    assert record.cells[row.seats[0]].one_of == ("Ask", "En")


def test_problems_of_all_bodies_come_together() -> None:
    """A wrong ladder of one body does not hide the other's; what stands at the top in vain is told."""
    data = two_bodies(order={"post": "chair", "principle": "alphabetical"})
    data["body"][0]["horizon"] = {"start": "2025-01-01", "until": {"election": 2026, "terms_after": 1}}
    data["body"][1]["ladder"]["term"] = "election period"
    assert codes(data) == [
        ("order", "body.at_top"),
        ("body[1].horizon.until.election", "election.no_calendar"),
        ("body[2].ladder.term", "term.no_elections"),
    ]


def test_a_setting_without_terms() -> None:
    """Where terms cannot be laid out, members, posts and orders can still be looked at."""
    data = two_bodies(horizon={"start": "2025-01-01", "until": {"election": 2027, "terms_after": 1}, "elections": "se"})
    assert build_setting(document(data)).setting is None
    found = setting_without_terms(document(data))
    assert found is not None
    assert [body.posts for body in found.bodies] == [("chair", "vice_chair"), ("chair",)]
    assert found.calendar is not None
