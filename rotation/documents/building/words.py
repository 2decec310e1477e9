"""All texts of the papers by their codes; each topic keeps its own."""

from __future__ import annotations

from constraints.words import Catalogue, Words
from rotation.documents.building.words_across import ACROSS_TEXTS
from rotation.documents.building.words_basis import BASIS_TEXTS
from rotation.documents.building.words_decision import DECISION_TEXTS
from rotation.documents.building.words_mails import MAIL_TEXTS
from rotation.documents.building.words_papers import PAPER_TEXTS
from rotation.documents.building.words_points import POINT_TEXTS
from rotation.documents.building.words_process import PROCESS_TEXTS
from rotation.documents.building.words_stated import STATED_TEXTS
from rotation.documents.building.words_tables import TABLE_TEXTS

#: The catalogues; no code stands in two of them.
TOPICS: tuple[Catalogue, ...] = (
    ACROSS_TEXTS,
    BASIS_TEXTS,
    DECISION_TEXTS,
    MAIL_TEXTS,
    PAPER_TEXTS,
    POINT_TEXTS,
    PROCESS_TEXTS,
    STATED_TEXTS,
    TABLE_TEXTS,
)

DOCUMENT_TEXTS: dict[str, Words] = {code: words for topic in TOPICS for code, words in topic.items()}
