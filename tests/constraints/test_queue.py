from __future__ import annotations

from hashlib import sha256
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.problems import CaseError
from constraints.queue import Queue, queue_of
from constraints.queue_inside import inner_queues
from tests.small_cases import small

NAMES = ["A", "B", "C", "D"]
AGREED = {"post": "chair", "principle": "agreed", "list": NAMES}


def queue(post: str = "chair", **changes: Any) -> Queue:
    """The queue under the first reading of a case of four members."""
    data = small(**{"body": {"name": "R", "members": NAMES}, "history": None, "order": AGREED} | changes)
    return queue_of(parse_case(data).readings().settings[0], "R", post)


def turns(found: Queue, number: int = 8) -> str:
    return "".join(turn.member for turn in found.turns[:number])


def test_without_history_the_agreed_list_begins() -> None:
    """Nobody is committed, and the circle begins with the first of the list."""
    found = queue()
    assert (found.round_one, found.committed) == (("A", "B", "C", "D"), 0)
    assert turns(found) == "ABCDABCD"


def test_the_circle_goes_on_after_the_last_holder() -> None:
    """Without links it is entered after the last holder of the post."""
    found = queue(
        ladder={"posts": ["vice_chair", "chair"], "links": False},
        rule=None,
        history={"2024": {"chair": "B", "vice_chair": "D"}},
    )
    assert (turns(found), found.committed) == ("CDABCDAB", 0)


def test_the_vice_chair_is_committed() -> None:
    """With links the vice-chair's turn comes first and the circle goes on after it."""
    found = queue(history={"2024": {"chair": "A", "vice_chair": "C"}})
    assert (turns(found), found.committed) == ("CDABCDAB", 1)


def test_three_posts_commit_two_turns() -> None:
    """Senior post first: the first vice-chair, then the second; the circle goes on after the last of them."""
    found = queue(
        ladder={"posts": ["second_vice_chair", "first_vice_chair", "chair"]},
        history={"2024": {"chair": "A", "first_vice_chair": "D", "second_vice_chair": "B"}},
    )
    assert (found.round_one, found.committed) == (("D", "B", "C", "A"), 2)
    assert turns(found) == "DBCABCDA"


def test_the_circle_begins_at_a_stated_start() -> None:
    """A start wins over the last holder; committed turns still come first."""
    history = {"2024": {"chair": "A", "vice_chair": "B"}}
    assert turns(queue(order={**AGREED, "start": "D"}, history=history)) == "BDACDABC"


def test_longest_waiting_and_its_ties() -> None:
    """Never served first, in file order and reported as a tie; later rounds repeat the first."""
    found = queue(
        order={"post": "chair", "principle": "longest_waiting"},
        ladder={"posts": ["chair"]},
        rule=None,
        history={"2023": {"chair": "A"}, "2024": {"chair": "C"}},
    )
    assert turns(found) == "BDACBDAC"
    assert found.ties == (("B", "D"),)


def test_a_committed_member_ties_with_nobody() -> None:
    """Who stands first by commitment is not part of a tie."""
    found = queue(
        order={"post": "chair", "principle": "longest_waiting"},
        history={"2024": {"chair": "A", "vice_chair": "D"}},
    )
    assert turns(found) == "DBCADBCA"
    assert found.ties == (("B", "C"),)


def test_a_passed_turn_is_struck() -> None:
    """The turn laid on a term for which its member is absent with passed goes to the next; nobody overtakes it."""
    found = queue(
        ladder={"posts": ["chair"]},
        rule=None,
        absence=[{"member": "B", "terms": ["2026"], "turn": "passed"}],
    )
    assert turns(found) == "ACDABCDA"
    assert [(item.member, item.term, item.why) for item in found.struck] == [("B", 2, "passed")]


def test_a_kept_turn_stays() -> None:
    """An absence with kept leaves the queue as it is."""
    found = queue(ladder={"posts": ["chair"]}, rule=None, absence=[{"member": "B", "terms": ["2026"], "turn": "kept"}])
    assert (turns(found), found.struck) == ("ABCDABCD", ())


def test_no_turn_is_laid_on_a_term_whose_holder_only_acts() -> None:
    """D acts in 2025, so the first turn, A's, falls on 2026: there it is passed, or swapped."""
    acting = {
        "ladder": {"posts": ["chair"]},
        "rule": None,
        "state": [{"post": "chair", "term": "2025", "state": "acting", "member": "D"}],
    }
    passed = queue(**acting, absence=[{"member": "A", "terms": ["2026"], "turn": "passed"}])
    assert turns(passed) == "BCDABCDA"
    assert [(item.member, item.term) for item in passed.struck] == [("A", 2)]
    swapped = queue(**acting, swap=[{"members": ["A", "B"], "terms": ["2026", "2027"], "approval": "x"}])
    assert (turns(swapped), swapped.laid) == ("BACDABCD", (("2026", "A"), ("2027", "B")))


def test_a_turn_needs_the_junior_posts_before_it() -> None:
    """With links, who cannot be vice-chair the year before has its turn struck too."""
    absent = {"member": "A", "posts": ["vice_chair"], "terms": ["2025"], "turn": "passed"}
    found = queue(absence=[absent], history={"2024": {"chair": "C", "vice_chair": "D"}})
    assert turns(found, 6) == "DBCDAB"
    assert [(item.member, item.term) for item in found.struck] == [("A", 2)]


def test_a_joiner_enters_last_in_the_running_round() -> None:
    """Who joins for the second term takes its first turn at the end of the round that runs then."""
    members = ["A", "B", "C", {"name": "D", "joins": "2026-01-01"}]
    found = queue(
        body={"name": "R", "members": members},
        ladder={"posts": ["chair"]},
        rule=None,
        order={**AGREED, "list": ["D", "A", "B", "C"]},
        horizon={"start": "2025-01-01", "until": {"terms": 6}},
    )
    assert found.round_one == ("A", "B", "C")
    assert turns(found) == "ABCDABCD"


def test_the_turns_of_a_leaver_are_struck() -> None:
    """After it has left its turns are laid on no term, and are marked as closed."""
    members = ["A", {"name": "B", "leaves": "2025-12-31"}, "C", "D"]
    found = queue(
        body={"name": "R", "members": members},
        ladder={"posts": ["chair"]},
        rule=None,
        horizon={"start": "2025-01-01", "until": {"terms": 6}},
    )
    assert "".join(turn.member for turn in found.turns if turn.open)[:6] == "ACDACD"
    assert {turn.open for turn in found.of("B")} == {False}
    assert {item.why for item in found.struck} == {"left"}


def test_turns_are_numbered_by_member_and_place() -> None:
    """A member's turns count from 1, and so do the places in the queue."""
    found = queue(ladder={"posts": ["chair"]}, rule=None)
    assert [(turn.number, turn.place) for turn in found.of("B")][:2] == [(1, 2), (2, 6)]
    assert found.of("nobody") == ()


def test_only_a_post_with_an_order_has_a_queue() -> None:
    """The vice-chair's post has no order of its own."""
    with pytest.raises(KeyError):
        queue("vice_chair")


# --- lots that are drawn anew --------------------------------------------------------------------------------------


def _by_lot(first: int, terms: int, members: str = "ABC", past: str = "", **order: Any) -> list[str]:
    """Whose turns are laid on so many years, by lot; ``past`` are the chairs from 2023 on."""
    data = {
        "format": 1,
        "body": {"name": "R", "members": [*members]},
        "horizon": {"start": f"{first}-01-01", "until": {"terms": terms}, "elections": "se"},
        "ladder": {"posts": ["chair"]},
        "order": {"post": "chair", "principle": "lot", "seed": "§ 3", **order},
        "history": {str(2023 + number): {"chair": name} for number, name in enumerate(past)},
    }
    data["order"] = {key: value for key, value in data["order"].items() if value is not None}
    [setting] = parse_case(data).readings().settings
    return [name for _, name in queue_of(setting, "R", "chair").laid]


@pytest.mark.parametrize("members", ["ABC", "ABCDE"])
@pytest.mark.parametrize("first", range(2024, 2032))
def test_planning_again_keeps_the_draws_of_the_election_periods(members: str, first: int) -> None:
    """Whenever the body plans again, with what has happened as its history, the lots are those drawn before."""
    whole = _by_lot(2023, 12, members, restart="election")
    past = "".join(whole[: first - 2023])
    assert _by_lot(first, 2035 - first, members, past, restart="election") == whole[first - 2023 :]


def test_the_draw_of_a_period_is_named_after_its_election() -> None:
    """Anybody can draw again: SHA-256 of the seed, the day of the election and the name."""
    expected = [
        sorted("ABC", key=lambda name: sha256(f"§ 3/{day}/{name}".encode()).hexdigest())
        for day in ("2022-09-11", "2026-09-13")
    ]
    found = _by_lot(2023, 7, restart="election")
    assert [found[:3], found[4:]] == expected


def test_the_draw_of_a_renewed_round_is_named_after_its_first_day() -> None:
    """The first round by seed and name alone, the next by the day on which it begins."""
    expected = [
        sorted("ABC", key=lambda name: sha256(f"§ 3/{between}{name}".encode()).hexdigest())
        for between in ("", "2026-01-01/")
    ]
    found = _by_lot(2023, 6, renewed=True)
    assert [found[:3], found[3:]] == expected


@pytest.mark.parametrize("members", ["ABC", "ABCDE"])
@pytest.mark.parametrize("own", [{}, {"2026-01-01": "§ 7", "2028-01-01": "§ 8"}])
@pytest.mark.parametrize("first", range(2024, 2032))
def test_planning_again_keeps_the_draw_of_the_running_round(members: str, own: dict[str, str], first: int) -> None:
    """Rounds that are renewed: with the day on which the running one began among the seeds, what is left of it is kept."""
    starts = [f"{year}-01-01" for year in range(2023, 2035, len(members))]
    own = {day: seed for day, seed in own.items() if day in starts}
    whole = _by_lot(2023, 12, members, renewed=True, seeds=own)
    began = max(day for day in starts if day <= f"{first}-01-01")
    seeds = own | ({began: own.get(began, "§ 3")} if began > "2023-01-01" else {})
    past = "".join(whole[: first - 2023])
    assert _by_lot(first, 2035 - first, members, past, renewed=True, seeds=seeds) == whole[first - 2023 :]


def test_the_seed_of_a_day_draws_the_round_of_that_day() -> None:
    """Anybody can draw again: SHA-256 of the day's own seed, the day and the name; other rounds go by the general seed."""
    own = {"2022-09-11": "a", "2026-09-13": 7}
    expected = [
        sorted("ABC", key=lambda name: sha256(f"{text}/{name}".encode()).hexdigest())
        for text in ("a/2022-09-11", "7/2026-09-13", "§ 3/2030-09-08")
    ]
    found = _by_lot(2023, 11, restart="election", seeds=own)
    assert [found[:3], found[4:7], found[8:]] == expected
    assert _by_lot(2023, 8, restart="election", seeds=own, seed=None) == found[:8]


def test_an_election_without_a_seed_is_not_drawn_yet() -> None:
    """A plan that needs its draw is refused; one up to it is read."""
    own = {"2022-09-11": "a"}
    assert len(_by_lot(2023, 4, restart="election", seeds=own, seed=None)) == 4
    with pytest.raises(CaseError) as caught:
        _by_lot(2023, 5, restart="election", seeds=own, seed=None)
    assert [item.code for item in caught.value.problems] == ["order.seed_missing"]


# --- ties by name --------------------------------------------------------------------------------------------------

ELG = {"name": "Elg", "renamed": {"2024-01-01": "Älgen"}}
BY_NAME = {"ties": "alphabetical", "principle": "longest_waiting"}
BOTH_GROUPS = [{"name": "S", "members": ["Elg", "Frid", "Gran"]}, {"name": "N", "members": ["X"]}]
IN_GROUPS = {"principle": "agreed", "list": ["S", "N"], "takers": "groups", "inside": BY_NAME}


def test_ties_by_name_go_by_the_name_of_the_day() -> None:
    """A member that was renamed before the plan stands under its new name; one renamed later under the old one."""
    body = {"name": "R", "members": [ELG, "Frid", "Gran"]}
    assert queue(body=body, order={"post": "chair", **BY_NAME}, rule=None).round_one == ("Frid", "Gran", "Elg")
    late = {"name": "R", "members": [{**ELG, "renamed": {"2034-01-01": "Älgen"}}, "Frid", "Gran"]}
    assert queue(body=late, order={"post": "chair", **BY_NAME}, rule=None).round_one == ("Elg", "Frid", "Gran")


def test_ties_by_name_inside_a_group_do_too() -> None:
    """The line of a group is made on the first day of the plan."""
    body = {"name": "R", "members": [ELG, "Frid", "Gran", "X"], "group": BOTH_GROUPS}
    data = small(body=body, order={"post": "chair", **IN_GROUPS}, history=None, rule=None)
    setting = parse_case(data).readings().settings[0]
    [found] = inner_queues(setting, setting.bodies[0], setting.bodies[0].orders[0])
    assert found.round_one == ("Frid", "Gran", "Elg")


def test_members_of_a_group_swap_within_its_line() -> None:
    """The line of the group has them the other way round, each turn stays on its term; the groups' queue does not change."""
    body = {"name": "R", "members": ["A", "B", "C", "X", "Y"]}
    body["group"] = [{"name": "N", "members": ["A", "B", "C"]}, {"name": "S", "members": ["X", "Y"]}]
    order = {"post": "chair", "principle": "agreed", "list": ["N", "S"], "takers": "groups"}
    data = small(body=body, order=order | {"inside": {"principle": "alphabetical"}}, history=None, rule=None)
    data |= {"ladder": {"posts": ["chair"]}, "horizon": {"start": "2024-01-01", "until": {"terms": 6}}}
    swap = {"members": ["A", "C"], "terms": ["2024", "2028"], "approval": "§ 1"}
    plain, swapped = (parse_case(data | more).readings().settings[0] for more in ({}, {"swap": [swap]}))
    lines = [inner_queues(setting, setting.bodies[0], setting.bodies[0].orders[0])[0] for setting in (plain, swapped)]
    assert ["".join(turn.member for turn in line.turns[:6]) for line in lines] == ["ABCABC", "CBAABC"]
    assert lines[1].laid == (("2024", "A"), ("2026", "B"), ("2028", "C"))
    assert queue_of(plain, "R", "chair").turns == queue_of(swapped, "R", "chair").turns
