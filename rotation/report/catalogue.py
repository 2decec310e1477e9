"""All texts of the reports by their codes; each topic keeps its own."""

from __future__ import annotations

from constraints.words import Catalogue, Words
from rotation.report.texts import REPORT_TEXTS
from rotation.report.texts_account import ACCOUNT_TEXTS
from rotation.report.texts_alternatives import ALTERNATIVES_TEXTS
from rotation.report.texts_changes import CHANGES_TEXTS
from rotation.report.texts_conflicts import CONFLICTS_TEXTS
from rotation.report.texts_dependence import DEPENDENCE_TEXTS
from rotation.report.texts_fairness import FAIRNESS_TEXTS
from rotation.report.texts_status import STATUS_TEXTS

#: The catalogues; no code stands in two of them.
TOPICS: tuple[Catalogue, ...] = (
    REPORT_TEXTS,
    ACCOUNT_TEXTS,
    ALTERNATIVES_TEXTS,
    CHANGES_TEXTS,
    CONFLICTS_TEXTS,
    DEPENDENCE_TEXTS,
    FAIRNESS_TEXTS,
    STATUS_TEXTS,
)

TEXTS: dict[str, Words] = {code: words for topic in TOPICS for code, words in topic.items()}
