"""Swaps that help: two members exchange turns once, and a case that was impossible has a plan."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from constraints.absences import Swap
from constraints.case import Case
from constraints.frozen import Frozen
from constraints.problems import CaseError
from constraints.queue import queue_of
from rotation.limits import Limits
from rotation.plain import PlanField
from rotation.planner import propose
from rotation.results import Proposal

#: So many swaps are tried, the nearest terms first.
MOST_TRIED = 60


class HelpfulSwap(Frozen):
    """A swap with which every must can hold, and the best plan with it: it still has to be approved."""

    members: tuple[str, str]
    terms: tuple[str, str]
    post: str
    body: str
    plan: PlanField
    costs: dict[int, int]


def helpful_swaps(case: Case, *, most: int = 3, limits: Limits | None = None) -> tuple[HelpfulSwap, ...]:
    """The swaps, at most so many, that make an impossible case possible, each solved: the nearest terms first.

    Only single swaps of turns that are laid on two planned terms are tried, at most ``MOST_TRIED`` of them.
    """
    found: list[HelpfulSwap] = []
    for body, post, swap in _candidates(case):
        if len(found) == most:
            break
        try:
            changed = case.adding(swap)
        except CaseError:  # a turn that is part of another swap
            continue
        result = propose(changed, limits=limits or Limits(ties=1))
        if isinstance(result, Proposal):
            one, other = swap.members
            first, second = swap.terms
            found.append(
                HelpfulSwap(
                    members=(one, other),
                    terms=(first, second),
                    post=post,
                    body=body,
                    plan=result.plan,
                    costs=dict(result.costs),
                )
            )
    return tuple(found)


def _candidates(case: Case) -> Iterator[tuple[str, str, Swap]]:
    readings = case.readings(1).settings
    setting = readings[0] if readings else None
    tried = 0
    for body in setting.bodies if setting else ():
        for order in body.orders:
            laid = queue_of(setting, body.name, order.post).laid if setting else ()
            pairs = sorted(combinations(range(len(laid)), 2), key=lambda pair: (pair[1] - pair[0], pair))
            for one, other in pairs:
                (term, member), (later, taker) = laid[one], laid[other]
                if member != taker and tried < MOST_TRIED:
                    tried += 1
                    named = body.name if setting and len(setting.bodies) > 1 else None
                    swap = Swap((member, taker), (term, later), "–", order.post, "", named)
                    yield body.name, order.post, swap
