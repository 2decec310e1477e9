"""A case with something stated of its first chair: acting, elected, vacant or disputed; and parts of its papers."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from constraints.words import Language
from rotation.documents.building.context import Context
from rotation.documents.model import Document
from rotation.documents.plain_text import as_plain_text
from rotation.documents.writing import Kind, papers_of
from tests.documents.building.cases import context, small

LADDER = {"posts": [{"name": "vice_chair"}, {"name": "chair"}]}
RULES = [
    {"kind": "succession", "strength": "wish", "rank": 2},
    {"kind": "turn_order", "strength": "wish", "rank": 1},
]
#: What is stated of the chair of the first term, for each state.
STATES: dict[str, dict[str, Any]] = {
    "acting": {"member": "Dalby"},
    "elected": {"member": "Alby"},
    "vacant": {},
    "disputed": {"one_of": ["Alby", "Dalby"]},
}


@cache
def stated(state: str, language: Language = "sv", *, term: str = "2024", style: str = "sentences") -> Context:
    """Alby was vice-chair in 2023, so the first turn is its own; the order is Alby, Berga, Dalby."""
    case = small(
        ladder=LADDER,
        order={"post": "chair", "principle": "agreed", "list": ["Alby", "Berga", "Dalby"]},
        history={"2023": {"chair": "Dalby", "vice_chair": "Alby"}},
        rule=RULES,
        state=[{"post": "chair", "term": term, "state": state, **STATES[state]}],
    )
    return context(case, language, style=style)


def paper(found: Context, kind: Kind, **more: Any) -> Document:
    """One paper."""
    [made] = papers_of(found, [kind], **more)
    return made


def said(document: Document) -> str:
    """A paper as one line of text, no-break blanks as blanks."""
    return re.sub(r"\s+", " ", as_plain_text(document)).strip()


def items(found: Context) -> list[str]:
    """The decision points of the proposal, as lines, body by body."""
    from rotation.documents.building.decision import decision_listings
    from rotation.documents.setting import numbers, plain, referred

    called = numbers(paper(found, "proposal"))
    points = [item for listing in decision_listings(found, "plan") for item in listing.items]
    return [re.sub(r"\s", " ", plain(referred(item, called))) for item in points]
