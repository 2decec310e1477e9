"""What the papers are written from: the proposal, why each seat, and the alternatives; no more than the papers tell."""

from __future__ import annotations

from dataclasses import dataclass

from constraints.case import Case
from rotation.cli.answering import searched, without_a_plan
from rotation.cli.progress import Steps
from rotation.documents.building.context import Context
from rotation.documents.profile import Profile
from rotation.explaining.account import Account, explain
from rotation.explaining.alternatives import Alternatives, alternatives
from rotation.limits import Limits
from rotation.planner import propose
from rotation.results import Impossible, NothingFound, Proposal


@dataclass(frozen=True)
class Wanted:
    """What the papers tell beside the plan: a reason for every seat, and so many alternatives (0: none)."""

    reasons: bool
    alternatives: int


def context_for(case: Case, profile: Profile, wanted: Wanted, steps: Steps, seconds: float | None) -> Context | int:
    """The proposal with its account and alternatives; or the exit code where there is none."""
    limits, language = Limits(seconds=seconds), steps.language
    found = searched(lambda p: propose(case, limits=limits, progress=p or steps.at("plan")), language)
    if isinstance(found, Impossible | NothingFound):
        return without_a_plan(found, "text", language)
    if not isinstance(found, Proposal):
        return 1
    about = wanted.reasons
    account = searched(
        lambda p: explain(found, limits=limits, progress=p or steps.at("reasons"), reasons=about), language
    )
    if not isinstance(account, Account):
        return 1
    others = _others(found, wanted.alternatives, limits, steps)
    return Context(found, account, profile, language, others)


def _others(proposal: Proposal, most: int, limits: Limits, steps: Steps) -> Alternatives | None:
    if most < 1:
        return None
    found = searched(
        lambda p: alternatives(
            proposal.case,
            kind="next",
            n=most,
            proposal=proposal,
            limits=limits,
            progress=p or steps.at("alternatives"),
        ),
        steps.language,
    )
    return found if isinstance(found, Alternatives) else None
