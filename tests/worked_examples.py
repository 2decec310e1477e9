"""The worked examples of the turn order, as case data: the made-up agreed list, and longest waiting with unknown history."""

from __future__ import annotations

from typing import Any

LIST = ["Salem", "Haninge", "Nykvarn", "Tyresö", "Nynäshamn", "Huddinge", "Södertälje", "Botkyrka"]
LADDER = {"posts": ["vice_chair", "chair"]}
ORDER_RULE = {"kind": "turn_order", "strength": "wish", "rank": 1}
SUCCESSION = {"kind": "succession", "strength": "must"}
WAIVED = {**SUCCESSION, "waivers": [{"into": "2024", "reason": "Salems kommun har avstått"}]}
HUDDINGE = {"kind": "pin", "strength": "must", "member": "Huddinge", "post": "chair", "terms": ["2026"]}


def agreed(**parts: Any) -> dict[str, Any]:
    """The agreed list, Salem coming in as vice-chair of 2023; ``parts`` replace what stands here."""
    return {
        "format": 1,
        "body": {"name": "Samarbetskommittén", "members": sorted(LIST)},
        "horizon": {"start": "2024-01-01", "until": {"election": 2026, "terms_after": 1}, "elections": "se"},
        "ladder": LADDER,
        "order": {"post": "chair", "principle": "agreed", "list": LIST},
        "history": {"2023": {"chair": "Botkyrka", "vice_chair": "Salem"}},
        "rule": [SUCCESSION, ORDER_RULE],
        **parts,
    }


def away(member: str, posts: list[str], terms: list[str], turn: str = "kept") -> list[dict[str, Any]]:
    """One absence."""
    return [{"member": member, "posts": posts, "terms": terms, "turn": turn}]


def years(first: int, last: int) -> list[str]:
    return [str(year) for year in range(first, last + 1)]


#: Case data, the optimal plans as "chair/vice" for 2024 to 2027 (the published one first), and the overtakes.
EXAMPLES: dict[str, tuple[dict[str, Any], list[str], int]] = {
    "nothing special": (
        agreed(),
        ["Salem/Haninge Haninge/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn"],
        0,
    ),
    "Salem cannot chair in 2024, kept": (
        agreed(absence=away("Salem", ["chair"], ["2024"]), rule=[WAIVED, ORDER_RULE]),
        ["Haninge/Salem Salem/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn"],
        1,
    ),
    "Salem holds no post in 2024, kept": (
        agreed(absence=away("Salem", [], ["2024"]), rule=[WAIVED, ORDER_RULE]),
        ["Haninge/Nykvarn Nykvarn/Salem Salem/Tyresö Tyresö/Nynäshamn"],
        2,
    ),
    "Haninge holds no post in 2024-2025, kept": (
        agreed(absence=away("Haninge", [], ["2024", "2025"])),
        ["Salem/Nykvarn Nykvarn/Tyresö Tyresö/Haninge Haninge/Nynäshamn"],
        2,
    ),
    "Nykvarn holds no post in 2024-2028, kept": (
        agreed(absence=away("Nykvarn", [], years(2024, 2028))),
        ["Salem/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"],
        3,
    ),
    "the same, passed": (
        agreed(absence=away("Nykvarn", [], years(2024, 2028), "passed")),
        ["Salem/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"],
        0,
    ),
    "Nykvarn cannot be vice-chair in 2025": (
        agreed(absence=away("Nykvarn", ["vice_chair"], ["2025"])),
        [
            "Salem/Haninge Haninge/Tyresö Tyresö/Nykvarn Nykvarn/Nynäshamn",
            "Salem/Nykvarn Nykvarn/Haninge Haninge/Tyresö Tyresö/Nynäshamn",
        ],
        1,
    ),
    "Huddinge is to chair in 2026": (
        agreed(rule=[SUCCESSION, ORDER_RULE, HUDDINGE]),
        ["Salem/Haninge Haninge/Huddinge Huddinge/Nykvarn Nykvarn/Tyresö"],
        3,
    ),
}


def one_post(*rules: dict[str, Any]) -> dict[str, Any]:
    """One post, members A B C, six terms, A absent in the first three."""
    return {
        "format": 1,
        "body": {"name": "G", "members": ["A", "B", "C"]},
        "horizon": {"start": "2024-01-01", "until": {"terms": 6}},
        "ladder": {"posts": ["chair"]},
        "order": {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]},
        "absence": away("A", [], years(2024, 2026)),
        "rule": [ORDER_RULE, *rules],
    }


def longest_waiting() -> dict[str, Any]:
    """What is known of the years 2018 to 2023, and how surely."""
    rows = [{"chair": "Botkyrka", "vice_chair": "Salem"}, {"chair": "Salem", "vice_chair": "Botkyrka"}]
    return agreed(
        order={"post": "chair", "principle": "longest_waiting"},
        history={
            "2018": {"chair": "Tyresö", "vice_chair": "Nynäshamn"},
            "2019": {"chair": {"is": "Nynäshamn", "certainty": "inferred"}},
            "2020": {"chair": "Huddinge", "vice_chair": "Södertälje"},
            "2021": {"chair": "Södertälje"},
            "2022": {"chair": {"one_of": ["Nykvarn", "Haninge"]}},
            "2023": {"one_of": rows, "certainty": "inferred"},
        },
    )


#: The chair of 2022 and of 2023, and the plan, reading by reading.
READINGS = [
    ("Nykvarn", "Botkyrka", "Salem/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"),
    ("Nykvarn", "Salem", "Botkyrka/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"),
    ("Haninge", "Botkyrka", "Salem/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"),
    ("Haninge", "Salem", "Botkyrka/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge"),
]
