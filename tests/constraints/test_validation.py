from __future__ import annotations

from typing import Any

import pytest

from tests.small_cases import problems_of, small, told, two_bodies

MEMBERS = ["Ask", "Björk", "Cypress", "En"]
HALF = {"posts": ["treasurer"], "start": "2025-07-01", "term": "6 months"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"body": {"name": "R", "members": [*MEMBERS, "Ask"]}}, [("body.members[5]", "member.duplicate")]),
        ({"body": {"name": "R", "members": [*MEMBERS, "ASK"]}}, [("body.members[5]", "name.alike")]),
        (
            {"ladder": [{"posts": ["vice_chair", "chair"]}, {"posts": ["chair"]}]},
            [("ladder[2].posts[1]", "post.duplicate")],
        ),
        ({"history": {"2024": {"chair": "Ask", "clerk": "En"}}}, [("history.2024.clerk", "post.unknown")]),
        ({"history": {"2024": {"chair": "Ask", "vice_chair": "Ask"}}}, [("history.2024", "history.two_posts")]),
        (
            {
                "history": {
                    "2024": {"one_of": [{"chair": "Ask", "vice_chair": "En"}, {"chair": "En", "vice_chair": "En"}]}
                }
            },
            [("history.2024.one_of[2]", "history.two_posts")],
        ),
        (
            {"order": [{"post": "chair", "principle": "lot", "seed": 1}] * 2},
            [("order[2].post", "order.duplicate"), ("rule[2]", "turn_order.which")],
        ),
        (
            {"order": {"post": "chair", "principle": "agreed", "list": ["Ask"], "start": "En"}},
            [("order.start", "order.start")],
        ),
        ({"absence": [{"member": "En", "terms": []}]}, [("absence[1].terms", "absence.no_terms")]),
        (
            {"absence": [{"member": "En", "posts": ["vice_chair"], "terms": ["2028"]}]},
            [("absence[1].terms[1]", "term.unknown")],
        ),
        ({"absence": [{"member": "En", "posts": ["chair"], "terms": ["2028"]}]}, []),
        ({"absence": [{"member": "En", "terms": ["2025"], "body": "R2"}]}, [("absence[1].body", "body.unknown")]),
        ({"power_shift": [{"member": "Gran"}]}, [("power_shift[1].member", "member.unknown")]),
    ],
)
def test_what_is_wrong_with_a_case_as_a_whole(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    """Each mistake is told once, at its place."""
    assert told(small(**changes)) == expected


def test_an_absence_knows_the_terms_of_its_posts() -> None:
    """Half-years are terms of the treasurer, not of the chair."""
    ladders = [{"posts": ["vice_chair", "chair"]}, HALF]
    fine = {"member": "En", "posts": ["treasurer"], "terms": ["2026-01-01"]}
    assert told(small(ladder=ladders, absence=[fine])) == []
    wrong = {"member": "En", "posts": ["chair"], "terms": ["2026-01-01"]}
    assert told(small(ladder=ladders, absence=[wrong])) == [("absence[1].terms[1]", "term.unknown")]
    every = {"member": "En", "terms": ["2026", "2026-01-01"]}
    assert told(small(ladder=ladders, absence=[every])) == []


def test_several_bodies_need_to_be_named() -> None:
    """Rules and absences say which body they mean, and members are those of that body."""
    data = two_bodies()
    data["absence"] = [{"member": "En", "terms": ["2025"]}, {"body": "Nämnden", "member": "En", "terms": ["2025"]}]
    data["rule"].append({"kind": "spacing", "strength": "wish", "post": "chair", "terms": 2})
    assert told(data) == [
        ("rule[4].body", "body.which"),
        ("absence[1].body", "body.which"),
        ("absence[2].member", "member.unknown"),
    ]


def test_long_lists_of_names_are_cut_to_what_is_near() -> None:
    """Among three hundred members those most like the unknown one are named."""
    members = [f"Kommun {number}" for number in range(300)]
    data = small(body={"name": "R", "members": members}, history={"2024": {"chair": "Komun 77"}})
    (found,) = problems_of(data)
    assert "Kommun 77" in found.text()
    assert "…" in found.text()
    assert len(found.text()) < 250


def test_where_groups_take_turns_a_name_is_to_be_that_of_a_group() -> None:
    """A member in the list of groups, or a group that is misspelt: the text asks for a group."""
    body = {"name": "R", "members": ["Ask", "Björk"], "group": [{"name": "Nord", "members": ["Ask", "Björk"]}]}
    order = {"post": "chair", "principle": "agreed", "list": ["Nord", "Ask"], "takers": "groups"}
    found = [item for item in problems_of(small(body=body, order=order, history=None)) if item.path == "order.list[2]"]
    assert [item.code for item in found] == ["group.unknown"]
    assert found[0].text("sv") == "Ask är ingen grupp. Här turas grupper om. Skriv en av Nord, eller lägg till gruppen."
    assert found[0].text("en") == "Ask is no group. Here groups take turns. Write one of Nord, or add the group."


def test_a_member_cannot_take_the_name_of_another_that_is_still_there() -> None:
    """Ask takes the name of Björk; a name that was left behind is free; two cannot take the same one."""

    def found(*members: Any) -> list[tuple[str, str]]:
        return told(small(body={"name": "R", "members": [*members, "Cypress", "En"]}, history=None))

    ask = {"name": "Ask", "renamed": {"2026-01-01": "Björk"}}
    place = "body.members[1].renamed.2026-01-01"
    assert found(ask, "Björk") == [(place, "renamed.taken")]
    assert found(ask, {"name": "Björk", "leaves": "2025-12-31"}) == []
    assert found(ask, {"name": "Ek", "renamed": {"2026-01-01": "Björk"}}) == [
        ("body.members[2].renamed.2026-01-01", "renamed.taken")
    ]
    (item,) = problems_of(small(body={"name": "R", "members": [ask, "Björk", "Cypress", "En"]}, history=None))
    assert item.text("sv") == "Ask får namnet Björk, men så heter Björk redan. Skriv ett namn som ingen annan har."
