"""PDF: accessible and archivable in one file (PDF/UA-1 and PDF/A-2a), or with the plan attached (PDF/A-3a)."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from rotation.documents.model import Document
from rotation.documents.pdf.paper import paper
from rotation.documents.typesetting import set_pdf

if TYPE_CHECKING:
    from typst import PDFStandard

#: The date within the file of an undated paper: PDF/A demands one.
_UNDATED = date(2000, 1, 1)


def as_pdf(document: Document, *, archive: bytes | None = None) -> bytes:
    """The document as PDF; ``archive`` is the plan as JSON (UTF-8), attached as the source of the paper.

    Raises SettingError when a text cannot be set, MissingExtra when the typesetter is not installed.
    """
    inputs = {"document": json.dumps(paper(document), ensure_ascii=False)}
    if archive is not None:
        inputs["archive"] = archive.decode("utf-8")
    archival: PDFStandard = "a-2a" if archive is None else "a-3a"
    return set_pdf("document.typ", inputs, ["ua-1", archival], _seconds(document.issued or _UNDATED))


def _seconds(day: date) -> int:
    """Midnight of the day in UTC, in seconds since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
