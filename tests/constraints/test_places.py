from __future__ import annotations

from constraints.places import half_letters, in_file_order, paths_in, relocated, too_deep
from constraints.problems import problem


def test_paths_as_the_checks_name_them() -> None:
    """A single body, ladder or order has no number in the checks, but keeps it in the file."""
    data = {"body": [{"members": ["A", "B"]}], "order": {"list": ["A"]}}
    assert paths_in(data) == {
        "": "",
        "body": "body[1]",
        "body.members": "body[1].members",
        "body.members[1]": "body[1].members[1]",
        "body.members[2]": "body[1].members[2]",
        "order": "order",
        "order.list": "order.list",
        "order.list[1]": "order.list[1]",
    } | {"body": "body[1]"}


def test_entries_that_were_cut_out_count() -> None:
    """What is third in the file stays third after the first was left out."""
    left = ["B", "C"]
    paths = paths_in({"members": left}, {id(left): [1, 2]})
    (found,) = relocated([problem("members[2].name", "file.deep")], paths)
    assert found.path == "members[3].name"


def test_problems_stand_in_the_order_of_the_file() -> None:
    """Whatever found them; what is missing stands with the table that should hold it; doubles are told once."""
    data = {"format": 1, "body": {"name": "x", "members": ["A"]}, "rule": [{}, {}]}
    paths = ["rule[2].kind", "body.members[1]", "horizon", "rule[1]", "body.name", "rule[2].kind"]
    found = in_file_order([problem(path, "file.deep") for path in paths], data)
    assert [item.path for item in found] == ["horizon", "body.name", "body.members[1]", "rule[1]", "rule[2].kind"]


def test_depth_is_bounded() -> None:
    """Forty levels are enough for anybody; an endless table is too deep."""
    deep: object = 1
    for _ in range(39):
        deep = [deep]
    assert not too_deep(deep)
    assert too_deep([[deep]])
    endless: dict[str, object] = {}
    endless["x"] = endless
    assert too_deep(endless)


def test_half_letters_are_found_with_their_places() -> None:
    """In texts and in keys."""
    found = list(half_letters({"a": ["x", "y\udc00"], "\ud800": 1}))
    assert found == [("a[2]", "U+DC00"), ("", "U+D800")]
