"""The whole account of a proposal: why each seat, what departs from the wishes, fairness over time, what it depends on."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.case import Case
from constraints.frozen import Frozen
from rotation.explaining.dependence import Dependence, MemberDependence, dependence_of
from rotation.explaining.deviations import Deviation, deviations_of
from rotation.explaining.fairness_account import FairnessAccount, MemberAccount, fairness
from rotation.explaining.reasons import SeatReason, reasons_of
from rotation.limits import Limits, ProgressCallback
from rotation.plain import PlanField
from rotation.planner import propose
from rotation.results import Impossible, NothingFound, Proposal
from rotation.solving.questions import Questions


class MemberView(Frozen):
    """What an account says of one member.

    ``reasons`` are those that speak of it, ``deviations`` those that concern it; ``fairness`` is None for one that is not a
    member in any planned term.
    """

    member: str
    reasons: tuple[SeatReason, ...]
    deviations: tuple[Deviation, ...]
    fairness: MemberAccount | None
    dependence: MemberDependence


class Account(Frozen):
    """Everything that can be told of a proposal.

    ``reasons`` has one for every planned seat, in canonical order; ``deviations`` every departure from a wish. All of it
    is about the published plan under the first reading of the history; ``dependence`` says what other readings change.
    """

    plan: PlanField
    costs: Mapping[int, int]
    proven: bool
    reasons: tuple[SeatReason, ...]
    deviations: tuple[Deviation, ...]
    fairness: FairnessAccount
    dependence: Dependence

    def about(self, member: str) -> MemberView:
        """The same told to one member."""
        planned = any(post.of(member) is not None for post in self.fairness.posts)
        return MemberView(
            member=member,
            reasons=tuple(item for item in self.reasons if item.concerns(member)),
            deviations=tuple(item for item in self.deviations if item.concerns(member)),
            fairness=self.fairness.about(member) if planned else None,
            dependence=self.dependence.about(member),
        )

    def in_term(self, term: str) -> Account:
        """The same about the seats of one term: their reasons, and the departures that touch them."""
        return self.model_copy(
            update={
                "reasons": tuple(item for item in self.reasons if item.seat.term == term),
                "deviations": tuple(d for d in self.deviations if any(seat.term == term for seat in d.seats)),
            }
        )


def explain(
    source: Case | Proposal,
    *,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
    reasons: bool = True,
) -> Account | Impossible | NothingFound:
    """The account of a case's proposal (or of a proposal that is there already).

    Without ``reasons`` it has none: they take a question for every seat, most of the time of a large case.
    The limits hold for the proposal and for the questions about it, each by itself; what they cut short is told as not
    looked into. Raises what ``propose`` raises.
    """
    proposal = propose(source, limits=limits, progress=progress) if isinstance(source, Case) else source
    if not isinstance(proposal, Proposal):
        return proposal
    questions = Questions(proposal.case, proposal.setting, limits, progress)
    return Account(
        plan=proposal.plan,
        costs=proposal.costs,
        proven=proposal.proven,
        reasons=reasons_of(proposal, questions) if reasons else (),
        deviations=deviations_of(proposal, questions),
        fairness=fairness(proposal),
        dependence=dependence_of(proposal),
    )
