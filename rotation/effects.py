"""What a declaration changes: the case is planned again without it, and the plans are compared."""

from __future__ import annotations

from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Proposal

#: With more absences than this the question is not asked unless somebody wants it: each takes a ``propose`` of its own.
MOST = 10


def idle_absences(proposal: Proposal, *, limits: Limits | None = None, most: int = MOST) -> frozenset[int] | None:
    """The absences (places in the case file, from 0) without which every reading's plan is the same.

    None if there are more than ``most``: then it was not looked into. Only proven plans are compared.
    """
    number = len(proposal.case.setting.absences)
    if number > most:
        return None
    return frozenset(place for place in range(number) if _same_without(proposal, place, limits))


def _same_without(proposal: Proposal, place: int, limits: Limits | None) -> bool:
    other = propose(proposal.case.without_absence(place), limits=limits)
    if not isinstance(other, Proposal) or not all(r.proven for r in (*other.readings, *proposal.readings)):
        return False
    return [r.plan for r in proposal.readings] == [r.plan for r in other.readings]
