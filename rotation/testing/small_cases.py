"""Small cases to try a rule on: few enough plans to look at every one, and every edge that rules stumble over.

Members are A, B, C; posts chair and vice_chair (with secretary in one of them); the planned years begin with 2024. Every
member has ``bloc`` (red or blue) and ``founded`` (a year) among its attributes.
"""

from __future__ import annotations

from typing import Any

_A, _B, _C = (
    {"name": name, "attributes": {"bloc": bloc, "founded": year}}
    for name, bloc, year in (("A", "red", "1974"), ("B", "blue", "1975"), ("C", "red", "1999"))
)
_AGREED = {"post": "chair", "principle": "agreed", "list": ["A", "B", "C"]}
_YEARS = {"2022": {"chair": "A", "vice_chair": "B"}, "2023": {"chair": "B", "vice_chair": "C"}}


def _case(members: list[dict[str, Any]], posts: Any, terms: int, **more: Any) -> dict[str, Any]:
    horizon = {"start": "2024-01-01", "until": {"terms": terms}, "elections": "se", **more.pop("horizon", {})}
    ladder = posts if isinstance(posts, list) and isinstance(posts[0], dict) else {"posts": posts}
    order = {**_AGREED, "list": [member["name"] for member in members]}
    return {
        "format": 1,
        "body": {"name": "G", "members": members},
        "horizon": horizon,
        "ladder": ladder,
        "order": order,
        **more,
    }


#: By what is special in each.
SMALL_CASES: dict[str, dict[str, Any]] = {
    "two posts and earlier terms": _case([_A, _B, _C], ["vice_chair", "chair"], 2, history=_YEARS),
    "no earlier terms": _case([_A, _B, _C], ["vice_chair", "chair"], 2),
    "one post, four terms": _case([_A, _B, _C], ["chair"], 4, history={"2023": {"chair": "C"}}),
    "earlier terms in part unknown": _case(
        [_A, _B, _C], ["vice_chair", "chair"], 2, history={"2022": {"chair": "A"}, "2023": {"vice_chair": "B"}}
    ),
    "no links": _case(
        [_A, _B, _C],
        [{"posts": ["vice_chair", "chair"], "links": False}],
        2,
        history={"2023": {"chair": "A", "vice_chair": "B"}},
    ),
    "half years, the first one short": _case(
        [_A, _B, _C],
        ["vice_chair", "chair"],
        2,
        horizon={"term": "6 months", "irregular": [{"start": "2024-01-01", "end": "2024-03-31"}]},
        history={"2023-07-01": {"chair": "A", "vice_chair": "B"}},
    ),
    "one leaves, one joins": _case(
        [_A, {**_B, "leaves": "2024-12-31"}, {**_C, "joins": "2025-01-01"}],
        ["vice_chair", "chair"],
        2,
        history={"2023": {"chair": "A", "vice_chair": "B"}},
    ),
    "three posts, designated past a leave": _case(
        [_A, _B, {**_C, "leaves": "2026-06-30"}],
        ["secretary", "vice_chair", "chair"],
        1,
        history={"2023": {"chair": "A", "vice_chair": "B", "secretary": "C"}},
    ),
    "two rhythms": _case(
        [_A, _B, _C],
        [{"posts": ["chair"]}, {"posts": ["secretary"], "term": "6 months"}],
        1,
        history={"2023": {"chair": "B"}},
    ),
    "absences": _case(
        [_A, _B, _C],
        ["vice_chair", "chair"],
        2,
        history={"2023": {"chair": "A", "vice_chair": "B"}},
        absence=[
            {"member": "B", "posts": ["chair"], "terms": ["2024"], "turn": "kept"},
            {"member": "C", "terms": ["2025"], "turn": "passed"},
        ],
    ),
}
