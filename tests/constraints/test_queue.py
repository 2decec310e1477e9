from __future__ import annotations

from typing import Any

import pytest

from constraints.case import parse_case
from constraints.queue import Queue, queue_of
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
