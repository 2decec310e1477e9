from __future__ import annotations

from constraints.absences import Absence
from rotation import Proposal, idle_absences, propose
from rotation.limits import Limits
from tests.small_cases import small_case


def proposal(*absences: Absence) -> Proposal:
    result = propose(small_case().adding(*absences))
    assert isinstance(result, Proposal)
    return result


FREE = Absence("Ask", ("chair",), ("2025",))
NEXT = Absence("En", ("vice_chair",), ("2025",))


def test_an_absence_that_changes_nothing_is_idle() -> None:
    """Ask would not have chaired in 2025 anyway; En's turn was next."""
    assert idle_absences(proposal(FREE)) == {0}
    assert idle_absences(proposal(NEXT)) == frozenset()
    assert idle_absences(proposal(NEXT, FREE)) == {1}


def test_too_many_absences_are_not_looked_into() -> None:
    """More than ``most``: not known, which is not the same as none."""
    assert idle_absences(proposal(FREE, NEXT), most=1) is None
    assert idle_absences(proposal(), most=0) == frozenset()


def test_only_proven_plans_are_compared() -> None:
    """Where nothing could be proven in time, nothing is called idle."""
    assert idle_absences(proposal(FREE), limits=Limits(deterministic_time=1e-9)) == frozenset()
