"""The papers of a scenario, made when the packages for them are installed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from constraints.words import Language, Words, say
from rotation import Case, Proposal, propose
from rotation.documents.building.decision import Unsettled
from rotation.documents.extras import MissingExtra
from rotation.documents.making import context_of
from rotation.documents.profile_file import load_profile
from rotation.documents.writing import files_of, papers_of

_NO_PLAN = Words(
    "Inga handlingar: det finns ingen fördelning att föreslå.", "No papers: there is no plan to be proposed."
)
_UNSETTLED = Words(
    "Inga handlingar: en plats beror på en uppgift som inte är säker, och fördelningen är inte känd för varje möjlighet.",
    "No papers: a seat depends on a fact that is not certain, and the plan is not known for every possibility.",
)


def profile_file(name: str) -> Path:
    """The profile ``NAME.profile.toml`` beside the scripts."""
    return Path(__file__).with_name(f"{name}.profile.toml")


def papers(case: Case, profile: str, language: Language) -> Mapping[str, str | bytes] | str:
    """Every file of a case's papers by its name; or in one line why there are none."""
    proposal = propose(case)
    if not isinstance(proposal, Proposal):
        return say(_NO_PLAN, {}, language)
    try:
        given, logo = load_profile(profile_file(profile))
        context = context_of(proposal, given, language, logo=logo)
        return files_of(context, papers_of(context))
    except MissingExtra as missing:
        return missing.text(language)
    except Unsettled:
        return say(_UNSETTLED, {}, language)
