"""What is planned and what shall hold: members, posts, terms, history, orders, plans, and one file per rule.

The classes are imported from their homes when they are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from constraints.absences import Absence, PowerShift, Swap
    from constraints.across import AcrossBodies, PostOf
    from constraints.breaches import Breach, Key, breach
    from constraints.case import Case, parse_case
    from constraints.case_file import load_case
    from constraints.document import Body, CaseDocument
    from constraints.elections import ElectionCalendar
    from constraints.fairness import Share, shares, tijdeman_bound
    from constraints.history import Cell, HistoryRow
    from constraints.members import Group, Member, Noun
    from constraints.names import Name
    from constraints.orders import (
        AgreedOrder,
        AlphabeticalOrder,
        LongestWaitingOrder,
        LotOrder,
        PopulationOrder,
        SeniorityOrder,
    )
    from constraints.plan import Plan
    from constraints.plan_seats import PlanSeats
    from constraints.posts import Ladder, Post, Seat
    from constraints.problems import CaseError, InputError, PlanError, Problem
    from constraints.queue import Queue, Turn, queue_of
    from constraints.readings import Readings
    from constraints.registry import RULES, Registry
    from constraints.rule import Example, Rule
    from constraints.rules.adopted import Adopted
    from constraints.rules.at_once import AtOnce
    from constraints.rules.avoid import Avoid, Duty
    from constraints.rules.continuity import Continuity
    from constraints.rules.coverage import Coverage
    from constraints.rules.different import Different
    from constraints.rules.fair_share import FairShare
    from constraints.rules.halves import Halves
    from constraints.rules.handovers import Handovers
    from constraints.rules.keep_free import KeepFree
    from constraints.rules.load import Load, WeighedPost
    from constraints.rules.mix import Mix
    from constraints.rules.new_pair import NewPair
    from constraints.rules.not_both import NotBoth
    from constraints.rules.pin import Pin
    from constraints.rules.quota import Quota
    from constraints.rules.spacing import Spacing
    from constraints.rules.succession import Succession
    from constraints.rules.together import Together
    from constraints.rules.turn_order import TurnOrder
    from constraints.schema import case_schema
    from constraints.seats import Seats
    from constraints.setting import Holders, Setting
    from constraints.states import State
    from constraints.terms import Horizon, IrregularTerm, Parts, Term, Until
    from constraints.timeline import Timeline
    from constraints.waivers import Waiver
    from constraints.words import Catalogue, Words

_HOMES = {
    "constraints.absences": (
        "Absence",
        "PowerShift",
        "Swap",
    ),
    "constraints.breaches": (
        "Breach",
        "Key",
        "breach",
    ),
    "constraints.case": (
        "Case",
        "parse_case",
    ),
    "constraints.case_file": ("load_case",),
    "constraints.document": (
        "Body",
        "CaseDocument",
    ),
    "constraints.elections": ("ElectionCalendar",),
    "constraints.fairness": (
        "Share",
        "shares",
        "tijdeman_bound",
    ),
    "constraints.history": (
        "Cell",
        "HistoryRow",
    ),
    "constraints.members": (
        "Group",
        "Member",
        "Noun",
    ),
    "constraints.names": ("Name",),
    "constraints.orders": (
        "AgreedOrder",
        "AlphabeticalOrder",
        "LongestWaitingOrder",
        "LotOrder",
        "PopulationOrder",
        "SeniorityOrder",
    ),
    "constraints.plan": ("Plan",),
    "constraints.plan_seats": ("PlanSeats",),
    "constraints.posts": (
        "Ladder",
        "Post",
        "Seat",
    ),
    "constraints.problems": (
        "CaseError",
        "InputError",
        "PlanError",
        "Problem",
    ),
    "constraints.queue": (
        "Queue",
        "Turn",
        "queue_of",
    ),
    "constraints.readings": ("Readings",),
    "constraints.registry": (
        "RULES",
        "Registry",
    ),
    "constraints.rule": (
        "Example",
        "Rule",
    ),
    "constraints.rules.adopted": ("Adopted",),
    "constraints.rules.avoid": (
        "Avoid",
        "Duty",
    ),
    "constraints.rules.continuity": ("Continuity",),
    "constraints.rules.coverage": ("Coverage",),
    "constraints.rules.fair_share": ("FairShare",),
    "constraints.rules.halves": ("Halves",),
    "constraints.across": ("AcrossBodies", "PostOf"),
    "constraints.rules.not_both": ("NotBoth",),
    "constraints.rules.together": ("Together",),
    "constraints.rules.different": ("Different",),
    "constraints.rules.at_once": ("AtOnce",),
    "constraints.rules.load": ("Load", "WeighedPost"),
    "constraints.rules.handovers": ("Handovers",),
    "constraints.rules.keep_free": ("KeepFree",),
    "constraints.rules.mix": ("Mix",),
    "constraints.rules.new_pair": ("NewPair",),
    "constraints.rules.pin": ("Pin",),
    "constraints.rules.quota": ("Quota",),
    "constraints.rules.spacing": ("Spacing",),
    "constraints.rules.succession": ("Succession",),
    "constraints.rules.turn_order": ("TurnOrder",),
    "constraints.schema": ("case_schema",),
    "constraints.seats": ("Seats",),
    "constraints.setting": (
        "Holders",
        "Setting",
    ),
    "constraints.states": ("State",),
    "constraints.terms": (
        "Horizon",
        "IrregularTerm",
        "Parts",
        "Term",
        "Until",
    ),
    "constraints.timeline": ("Timeline",),
    "constraints.waivers": ("Waiver",),
    "constraints.words": (
        "Catalogue",
        "Words",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "RULES",
    "Absence",
    "AcrossBodies",
    "Adopted",
    "AgreedOrder",
    "AlphabeticalOrder",
    "AtOnce",
    "Avoid",
    "Body",
    "Breach",
    "Case",
    "CaseDocument",
    "CaseError",
    "Catalogue",
    "Cell",
    "Continuity",
    "Coverage",
    "Different",
    "Duty",
    "ElectionCalendar",
    "Example",
    "FairShare",
    "Group",
    "Halves",
    "Handovers",
    "HistoryRow",
    "Holders",
    "Horizon",
    "InputError",
    "IrregularTerm",
    "KeepFree",
    "Key",
    "Ladder",
    "Load",
    "LongestWaitingOrder",
    "LotOrder",
    "Member",
    "Mix",
    "Name",
    "NewPair",
    "NotBoth",
    "Noun",
    "Parts",
    "Pin",
    "Plan",
    "PlanError",
    "PlanSeats",
    "PopulationOrder",
    "Post",
    "PostOf",
    "PowerShift",
    "Problem",
    "Queue",
    "Quota",
    "Readings",
    "Registry",
    "Rule",
    "Seat",
    "Seats",
    "SeniorityOrder",
    "Setting",
    "Share",
    "Spacing",
    "State",
    "Succession",
    "Swap",
    "Term",
    "Timeline",
    "Together",
    "Turn",
    "TurnOrder",
    "Until",
    "Waiver",
    "WeighedPost",
    "Words",
    "breach",
    "case_schema",
    "load_case",
    "parse_case",
    "queue_of",
    "shares",
    "tijdeman_bound",
]


def __getattr__(name: str) -> Any:
    """Import a public name from its home when it is first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'constraints' has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME_OF})
