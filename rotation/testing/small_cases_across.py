"""Small cases with two bodies, G and H, to try a rule across bodies on: few enough plans to look at every one.

Members are A, B, C in G and B, C, D in H (fewer in some); posts chair and vice_chair. Most planned terms begin in 2024.
Every member has ``bloc`` (red or blue) among its attributes in G, D in H.
"""

from __future__ import annotations

from typing import Any

_A, _B, _C, _D = (
    {"name": name, "attributes": {"bloc": bloc}}
    for name, bloc in (("A", "red"), ("B", "blue"), ("C", "red"), ("D", "blue"))
)


def _case(g: dict[str, Any], h: dict[str, Any]) -> dict[str, Any]:
    return {"format": 1, "horizon": _years(2), "body": [{"name": "G", **g}, {"name": "H", **h}]}


def _years(terms: int, start: str = "2024-01-01", **more: Any) -> dict[str, Any]:
    return {"start": start, "until": {"terms": terms}, "elections": "se", **more}


def _body(members: list[Any], posts: list[str], history: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"members": members, "ladder": {"posts": posts}, "history": history, **more}


#: By what is special in each.
SMALL_CASES_ACROSS: dict[str, dict[str, Any]] = {
    "the same years": _case(
        _body([_A, _B, _C], ["chair"], {"2023": {"chair": "A"}}),
        _body(["B", "C", _D], ["chair"], {"2023": {"chair": "C"}}),
    ),
    "unequal terms and starts, and one that lasts into the plan": _case(
        _body([_A, _B, _C], ["chair"], {"2023": {"chair": "B"}}),
        _body(
            ["B", "C", _D],
            ["chair"],
            {"2023-03-01": {"chair": "C"}},
            horizon=_years(2, "2024-09-01", term="18 months"),
        ),
    ),
    "a designated chair beside a longer plan": _case(
        _body([_A, _B, _C], ["vice_chair", "chair"], {"2023": {"chair": "A", "vice_chair": "C"}}, horizon=_years(1)),
        _body(["B", "C", _D], ["chair"], {"2023": {"chair": "C"}}, horizon=_years(3)),
    ),
    "both designated": _case(
        _body([_A, _B], ["vice_chair", "chair"], {}, horizon=_years(2)),
        _body(["B", "A"], ["vice_chair", "chair"], {"2023": {"vice_chair": "A"}}),
    ),
    "one leaves before it is chair, one joins late": _case(
        _body(
            [_A, {**_B, "leaves": "2026-06-30"}, {**_C, "joins": "2025-01-01"}],
            ["vice_chair", "chair"],
            {"2023": {"chair": "A", "vice_chair": "B"}},
        ),
        _body(["B", "A"], ["chair"], {"2023-07-01": {"chair": "A"}}, horizon=_years(2, "2025-07-01", term="2 years")),
    ),
    "half years beside years, unknown history": _case(
        _body([_A, _B], ["chair"], {"2022": {"chair": "A"}, "2023": {}}),
        _body(
            ["A", _D],
            ["chair"],
            {"2023-07-01": {"chair": {"one_of": ["D", "A"]}}},
            horizon=_years(4, term="6 months"),
        ),
    ),
    "one plan begins when the other is half done": _case(
        _body([_A, _B, _C], ["chair"], {"2023": {"chair": "B"}}, horizon=_years(3)),
        _body(["B", "C", _D], ["chair"], {"2023": {"chair": "C"}, "2024": {}}, horizon=_years(2, "2025-01-01")),
    ),
}
