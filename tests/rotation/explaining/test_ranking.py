"""A ranking for one seat as data."""

from __future__ import annotations

from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from rotation.explaining.asking import QuestionError
from rotation.explaining.ranking import RankEntry, Ranking, rank_seat
from rotation.planner import propose
from rotation.results import Impossible, NothingFound, Proposal
from scenarios.running import case_file
from tests.random_cases import random_case
from tests.small_cases import small, small_case, two_bodies

SODERTORN = load_case(case_file("sodertorn_2024_2027"))
WAITS = load_case(case_file("sodertorn_salem_waits"))


def ranked(case: Case, post: str, term: str, **parts: Any) -> Ranking:
    result = rank_seat(case, post, term, **parts)
    assert isinstance(result, Ranking)
    return result


def entry_of(found: Ranking, member: str) -> RankEntry:
    (entry,) = (item for item in found.entries if item.member == member)
    return entry


@pytest.mark.parametrize(
    ("case", "post", "term", "body"),
    [
        (SODERTORN, "chair", "2026", None),
        (WAITS, "chair", "2024", None),
        (parse_case(two_bodies()), "chair", "2026-01-01", "Rådet"),
        (load_case(case_file("sodertorn_feedback")), "chair", "2025", None),
    ],
)
def test_a_ranking_goes_to_json_and_back(case: Case, post: str, term: str, body: str | None) -> None:
    """Nothing is lost: places, plans, conflicts."""
    found = ranked(case, post, term, body=body)
    assert Ranking.model_validate_json(found.model_dump_json()) == found


def test_every_municipality_could_chair_in_2026() -> None:
    """Eight places; the first is the proposal's own and costs nothing more; each plan has the member in the seat."""
    found = ranked(SODERTORN, "chair", "2026")
    assert [entry.place for entry in found.entries] == list(range(1, 9))
    assert [entry.member for entry in found.entries][:3] == ["Tyresö", "Haninge", "Nynäshamn"]
    assert found.entries[0].plan == found.plan
    assert found.entries[0].seats == found.entries[0].changes == ()
    for entry in found.entries:
        assert entry.plan is not None
        assert entry.plan["chair", "2026"] == entry.member
        assert entry.seats == found.plan.differing(entry.plan)
        assert sum(change.difference for change in entry.changes) == entry.costs[1] - found.costs[1]


def test_a_designated_seat_is_ranked_by_the_seat_that_carries_it() -> None:
    """Who chairs in 2028 is settled by the vice-chair of 2027."""
    found = ranked(SODERTORN, "ordförandekommun", "2028")
    assert (found.seat.term, found.carrier.post, found.carrier.term) == ("2028", "vice_chair", "2027")
    assert found.holder == found.entries[0].member
    assert all(entry.plan and entry.plan["vice_chair", "2027"] == entry.member for entry in found.entries)


def test_who_declined_is_last_with_its_absence() -> None:
    """The absence by its place in the case file; the conflict names it, its term and its post."""
    entry = ranked(WAITS, "chair", "2024").entries[-1]
    assert (entry.member, entry.place, entry.impossible, entry.absences) == ("Salem", None, True, (0,))
    assert entry.conflict is not None
    assert [(item.kind, item.id, item.keys) for item in entry.conflict.items] == [
        ("absence", "0", (("2024", "chair"),))
    ]


def test_who_declined_the_seat_beyond_the_horizon_cannot_hold_what_leads_to_it() -> None:
    """Declining the chair of 2028 keeps from being vice-chair in 2027, and the conflict says 2028."""
    absence = [{"member": "En", "posts": ["chair"], "terms": ["2028"]}]
    entry = entry_of(ranked(small_case(absence=absence), "vice_chair", "2027"), "En")
    assert entry.absences == (0,)
    assert entry.conflict is not None
    assert entry.conflict.items[0].keys == (("2028", "chair"),)


def test_who_is_no_member_then_is_barred() -> None:
    """Joining later, or leaving before a designated term ends, is told as such."""
    body = {"name": "Rådet", "members": ["Ask", "Björk", "Cypress", {"name": "En", "leaves": "2028-05-01"}]}
    case = parse_case(small(body=body))
    assert entry_of(ranked(case, "chair", "2028"), "En").barred == "no_member"
    assert entry_of(ranked(case, "vice_chair", "2027"), "En").barred is None


def test_who_takes_no_part_is_barred() -> None:
    """Those that the order does not list; for a junior post by the order of the post it designates for."""
    order = {"post": "chair", "principle": "agreed", "list": ["Ask", "Björk", "Cypress"]}
    case = parse_case(small(order=order))
    assert entry_of(ranked(case, "chair", "2026"), "En").barred == "takes_no_part"
    assert entry_of(ranked(case, "vice_chair", "2027"), "En").barred == "takes_no_part"


def test_who_still_holds_a_post_is_barred() -> None:
    """A holding of the history that lasts into the term."""
    data = {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 2}},
        "ladder": [{"posts": ["chair"]}, {"posts": ["host"], "start": "2025-01-01", "term": "2 years"}],
        "history": {"2023-01-01": {"host": "A"}},
    }
    case = parse_case(data)
    assert entry_of(ranked(case, "chair", "2024"), "A").barred == "busy"
    assert entry_of(ranked(case, "chair", "2025"), "A").barred is None


def test_impossible_members_come_last_in_case_file_order() -> None:
    """With a chair that is pinned nobody else can have the seat, and each has a conflict with the pin."""
    pin = {"kind": "pin", "strength": "must", "member": "En", "post": "chair", "terms": ["2026"]}
    found = ranked(parse_case(small(rule=[pin])), "chair", "2026")
    assert [entry.member for entry in found.entries] == ["En", "Ask", "Björk", "Cypress"]
    for entry in found.entries[1:]:
        assert entry.impossible
        assert entry.conflict is not None
        assert [item.id for item in entry.conflict.items] == ["pin"]


def test_equal_costs_are_ordered_by_the_tie_break() -> None:
    """Without any rule all cost nothing; the holder comes first, then whose next turn does: En chairs the year before."""
    order = {"post": "chair", "principle": "agreed", "list": ["En", "Cypress", "Ask", "Björk"]}
    found = ranked(parse_case(small(order=order, rule=None, history=None)), "chair", "2026")
    assert [entry.member for entry in found.entries] == ["Cypress", "Ask", "Björk", "En"]


def test_what_is_told_to_one_member_is_its_own_entry() -> None:
    """With its place among all."""
    found = ranked(SODERTORN, "chair", "2026")
    told = found.about("Nykvarn")
    assert told.member == "Nykvarn"
    assert told.entries == (entry_of(found, "Nykvarn"),)
    assert told.entries[0].place == 6


def test_a_proposal_saves_a_search_and_changes_nothing() -> None:
    """The same ranking with a ready proposal; another case's proposal is refused."""
    proposal = propose(SODERTORN)
    assert isinstance(proposal, Proposal)
    assert rank_seat(SODERTORN, "chair", "2026", proposal=proposal) == rank_seat(SODERTORN, "chair", "2026")
    with pytest.raises(ValueError, match="another case"):
        rank_seat(small_case(), "chair", "2026", proposal=proposal)


def test_a_stopped_search_leaves_members_open() -> None:
    """Who was not looked into is neither placed nor called impossible; the holder is known from the proposal."""
    proposal = propose(SODERTORN)
    assert isinstance(proposal, Proposal)
    found = ranked(SODERTORN, "chair", "2026", proposal=proposal, progress=lambda _: False)
    assert [entry.member for entry in found.entries if entry.plan] == ["Tyresö"]
    for entry in found.entries[1:]:
        assert (entry.place, entry.proven, entry.impossible) == (None, False, False)
    assert isinstance(rank_seat(SODERTORN, "chair", "2026", progress=lambda _: False), NothingFound)


def test_an_impossible_case_stays_impossible() -> None:
    """What propose says is handed on."""
    assert isinstance(rank_seat(load_case(case_file("sodertorn_strict")), "chair", "2026"), Impossible)


def test_a_seat_that_is_not_there_is_refused() -> None:
    """Post and term, both at once; with several bodies the body is needed."""
    with pytest.raises(QuestionError) as caught:
        rank_seat(SODERTORN, "sekreterare", "1999")
    assert [item.code for item in caught.value.problems] == ["post.unknown", "term.unknown"]
    with pytest.raises(QuestionError) as caught:
        rank_seat(parse_case(two_bodies()), "chair", "2026")
    assert [item.code for item in caught.value.problems] == ["body.which"]


@pytest.mark.parametrize("seed", [3, 17, 27])
def test_the_holder_comes_first(seed: int) -> None:
    """The published plan is the best one, so who holds the seat in it stands first (also among equals): nothing changes."""
    case = random_case(seed)
    for seat in case.setting.seats[-1:]:
        found = rank_seat(case, seat.post, seat.term, body=seat.body)
        if isinstance(found, Ranking):
            assert found.entries[0].member == found.holder
            assert found.entries[0].seats == ()


def test_the_impossible_is_looked_into_under_the_other_readings() -> None:
    """Botkyrka chairs in 2024 in the two readings in which it was vice-chair in 2023; the others never do."""
    found = ranked(SODERTORN, "chair", "2024")
    assert found.readings == 4
    botkyrka = entry_of(found, "Botkyrka")
    assert (botkyrka.impossible, botkyrka.possible_in) == (True, 2)
    told = {(item.seat.post, item.seat.term): item.member for item in botkyrka.possible_if}
    assert told == {("chair", "2023"): "Salem", ("vice_chair", "2023"): "Botkyrka"}
    assert {entry.possible_in for entry in found.entries if entry.impossible and entry != botkyrka} == {0}
    assert entry_of(found, "Salem").possible_in is None
    assert {entry.possible_in for entry in ranked(WAITS, "chair", "2024").entries if entry.absences} <= {None}
