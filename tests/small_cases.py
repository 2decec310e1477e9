"""Small cases as plain data, to be changed part by part."""

from __future__ import annotations

import copy
from typing import Any

from constraints.case import Case, parse_case
from constraints.problems import CaseError, Problem

_SMALL: dict[str, Any] = {
    "format": 1,
    "body": {"name": "Rådet", "members": ["Ask", "Björk", "Cypress", "En"]},
    "horizon": {"start": "2025-01-01", "until": {"terms": 3}},
    "ladder": {"posts": ["vice_chair", "chair"]},
    "order": {"post": "chair", "principle": "longest_waiting"},
    "history": {
        "2023": {"chair": "Ask", "vice_chair": "Björk"},
        "2024": {"chair": "Björk", "vice_chair": "Cypress"},
    },
    "rule": [{"kind": "succession", "strength": "must"}, {"kind": "turn_order", "strength": "wish"}],
}

_TWO_BODIES: dict[str, Any] = {
    "format": 1,
    "body": [
        {
            "name": "Nämnden",
            "members": ["Ask", "Björk", "Ek"],
            "ladder": {"posts": ["vice_chair", "chair"]},
            "order": {"post": "chair", "principle": "alphabetical"},
            "history": {"2024": {"chair": "Ask", "vice_chair": "Björk"}},
        },
        {
            "name": "Rådet",
            "members": ["Ask", "Ek", "En"],
            "ladder": {"posts": ["chair"], "start": "2025-07-01", "term": "6 months"},
            "order": {"post": "chair", "principle": "agreed", "list": ["En", "Ek", "Ask"]},
        },
    ],
    "horizon": {"start": "2025-01-01", "until": {"terms": 2}},
    "rule": [
        {"kind": "succession", "strength": "must", "body": "Nämnden"},
        {"kind": "turn_order", "strength": "wish", "body": "Nämnden"},
        {"kind": "turn_order", "strength": "wish", "body": "Rådet"},
    ],
    "absence": [{"body": "Rådet", "member": "Ask", "posts": ["chair"], "terms": ["2026-07-01"]}],
}


def small(**changes: Any) -> dict[str, Any]:
    """The data of a case of one body; None leaves a part out."""
    return _changed(_SMALL, changes)


def two_bodies(**changes: Any) -> dict[str, Any]:
    """The data of a case of two bodies with different terms."""
    return _changed(_TWO_BODIES, changes)


def small_case(**changes: Any) -> Case:
    """The case of ``small``."""
    return parse_case(small(**changes))


def problems_of(data: Any) -> list[Problem]:
    """What is wrong with a case; nothing if it is fine."""
    try:
        parse_case(data)
    except CaseError as error:
        return list(error.problems)
    return []


def told(data: Any) -> list[tuple[str, str]]:
    """The same as paths and codes."""
    return [(item.path, item.code) for item in problems_of(data)]


def _changed(data: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    changed = copy.deepcopy(data) | copy.deepcopy(changes)
    return {key: value for key, value in changed.items() if value is not None}
