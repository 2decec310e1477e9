"""Contexts of real and of small cases, made once; and a profile that says everything."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.words import Language
from rotation import Proposal, propose
from rotation.documents.building.context import Context
from rotation.documents.making import context_of
from rotation.documents.profile import Profile
from rotation.documents.register import Comment, Register
from scenarios.sodertorn_agreed_order import cases as variants

SCENARIOS = Path(__file__).parents[3] / "scenarios"
SODERTORN = "sodertorn_2024_2027"
#: Scenarios of several kinds: uncertain history, declined turns, one post, two ladders, three posts.
REAL = (
    SODERTORN,
    "sodertorn_salem_waits",
    "sodertorn_feedback",
    "visegrad",
    "brandkaren_norra_dalarna",
    "bundesrat_2017_2033",
)

RICH = Profile.model_validate(
    {
        "body": {
            "name": {"sv": "Samarbetskommittén", "en": "The cooperation committee"},
            "proposer": {"sv": "Ledningsgruppen", "en": "The management group"},
            "kind": {"sv": "avtalssamverkan", "en": "cooperation by agreement"},
            "founding_paper": {"sv": "samarbetsavtalet", "en": "the cooperation agreement"},
            "holder": {
                "sv": "kommunstyrelsens ordförande i kommunen",
                "en": "the chair of the municipality's executive board",
            },
            "archive": {"sv": "Haninge kommun", "en": "the municipality of Haninge"},
        },
        "paper": {"date": dt.date(2023, 10, 2), "number": "SK 2023/17", "officer": "Samordnaren", "status": "draft"},
        "heads": {"comments": {"date": dt.date(2023, 11, 14)}},
        "decision": {
            "convenes": {"sv": "Salems kommun", "en": "the municipality of Salem"},
            "points": [{"sv": "Kansliet underrättar kommunerna.", "en": "The secretariat tells the municipalities."}],
        },
        "comments_mail": {"last_day": dt.date(2023, 11, 13), "reply_to": "kansliet@example.org"},
        "decision_mail": {"last_day": dt.date(2023, 12, 1)},
        "texts": {"matter": [{"sv": "Ärendet väcktes i september.", "en": "The matter was raised in September."}]},
        "papers": [{"sv": "Skrivelse den 2 oktober 2023", "en": "Letter of 2 October 2023"}],
        "recipients": [{"sv": "De åtta kommunerna", "en": "The eight municipalities"}],
    }
)

REGISTER = Register(
    last_day=dt.date(2023, 11, 13),
    comment=(
        Comment(
            member="Salem",
            text="Vi vill gärna behålla vår tur.",
            date=dt.date(2023, 11, 10),
            assessment="Det går.",
            change="Ingen ändring.",
        ),
        Comment(member="Tyresö", text="Inga synpunkter."),
    ),
)

SMALL: dict[str, Any] = {
    "format": 1,
    "body": {"name": "Rådet", "members": ["Alby", "Berga", "Dalby"]},
    "horizon": {"start": dt.date(2024, 1, 1), "term": "1 year", "until": {"terms": 3}},
    "ladder": {"posts": [{"name": "chair", "sv": "ordförande", "en": "chair"}]},
    "order": {"post": "chair", "principle": "longest_waiting"},
    "rule": [{"kind": "turn_order", "strength": "wish", "rank": 1}],
}


def small(**changes: Any) -> Case:
    """The small case with other keys."""
    return parse_case({**SMALL, **changes})


def context(
    case: Case, language: Language = "sv", profile: Profile | None = None, *, most: int = 2, **paper: Any
) -> Context:
    """A context of a case without version numbers; ``paper`` and ``decision_…`` keys change the profile."""
    proposal = propose(case)
    assert isinstance(proposal, Proposal)
    found = context_of(proposal, profiled(profile or Profile(), **paper), language, most=most)
    return replace(found, provenance=False)


def profiled(profile: Profile, **changes: Any) -> Profile:
    """The profile with another status, style, or whether elections are yearly."""
    paper = {key: value for key, value in changes.items() if key in ("status", "date", "decided")}
    decision = {key: value for key, value in changes.items() if key not in paper}
    return profile.model_copy(
        update={
            "paper": profile.paper.model_copy(update=paper),
            "decision": profile.decision.model_copy(update=decision),
        }
    )


@cache
def case_of(name: str) -> Case:
    """A scenario, or ``name/variant`` of the agreed order."""
    if "/" in name:
        return variants()[name.partition("/")[2]]
    return load_case(SCENARIOS / f"{name}.toml")


@cache
def _real(name: str) -> Context:
    return context(case_of(name))


def real(name: str, language: Language = "sv", profile: Profile | None = None, **changes: Any) -> Context:
    """A context of a scenario."""
    return replace(_real(name), language=language, profile=profiled(profile or Profile(), **changes))


#: Two bodies with ladders of their own.
TWO_BODIES: dict[str, Any] = {
    "format": 1,
    "body": [
        {
            "name": name,
            "members": ["Alby", "Berga", "Dalby"],
            "ladder": {"posts": [{"name": "vice", "sv": "vice ordförande", "en": "vice-chair"}, {"name": "chair"}]},
            "order": {"post": "chair", "principle": "agreed", "list": order},
        }
        for name, order in (("Rådet", ["Alby", "Berga", "Dalby"]), ("Nämnden", ["Dalby", "Alby", "Berga"]))
    ],
    "horizon": {"start": dt.date(2024, 1, 1), "term": "1 year", "until": {"terms": 3}},
    "rule": [
        {"kind": "succession", "strength": "must", "body": name, "id": f"s-{name}"} for name in ("Rådet", "Nämnden")
    ]
    + [
        {"kind": "turn_order", "strength": "wish", "rank": 1, "body": name, "id": f"t-{name}"}
        for name in ("Rådet", "Nämnden")
    ],
}


@cache
def two_bodies(language: Language = "sv") -> Context:
    """A context of two bodies."""
    return context(parse_case(TWO_BODIES), language)


def unsettled() -> Case:
    """A case in which one reading of the history has no plan: who chaired in 2023 may not chair in 2024, but Alby is to."""
    return small(
        history={"2023": {"chair": {"one_of": ["Berga", "Alby"]}}},
        rule=[
            {"kind": "turn_order", "strength": "wish", "rank": 1},
            {"kind": "pin", "strength": "must", "member": "Alby", "post": "chair", "terms": ["2024"]},
            {"kind": "spacing", "strength": "must", "post": "chair", "terms": 2},
        ],
    )
