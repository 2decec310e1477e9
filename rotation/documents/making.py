"""From a proposal to its papers in one call: ``papers_of(context_of(proposal, profile))``."""

from __future__ import annotations

from constraints.words import Language
from rotation.documents.building.context import Context
from rotation.documents.profile import Profile
from rotation.explaining.account import Account, explain
from rotation.explaining.alternatives import Alternatives, alternatives
from rotation.limits import Limits
from rotation.results import Proposal


def context_of(
    proposal: Proposal,
    profile: Profile | None = None,
    language: Language = "sv",
    *,
    most: int = 3,
    logo: bytes | None = None,
    limits: Limits | None = None,
) -> Context:
    """What the papers of a proposal are written from: why each seat, and the ``most`` next best plans (0: none).

    Raises ValueError if the limits leave no account.
    """
    limits = limits or Limits()
    account = explain(proposal, limits=limits)
    if not isinstance(account, Account):
        raise ValueError("no account of the proposal within the limits")
    found = alternatives(proposal.case, kind="next", n=most, proposal=proposal, limits=limits) if most else None
    others = found if isinstance(found, Alternatives) else None
    return Context(proposal, account, profile or Profile(), language, others, logo)
