"""The gate through which every text enters a document: composed letters, nothing hidden, blanks in order."""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator

from constraints.names import composed

#: Control, format, surrogate and private characters, and the separators of lines and paragraphs: XML forbids some of
#: them, and marks of writing direction can make a text read otherwise than it is. The soft hyphen goes with them.
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def cleaned(text: str) -> str:
    """The text as it may be shown: NFC, no hidden characters, every run of blanks one blank (no-break ones are kept)."""
    visible = (" " if unicodedata.category(c) in _HIDDEN else c for c in text)
    return re.sub(r"[ \t]+", " ", composed("".join(visible))).strip(" ")


#: A text of a document, cleaned.
Clean = Annotated[str, AfterValidator(cleaned)]


def _spaced(text: str) -> str:
    """Cleaned, but a blank at either end stays: runs of one paragraph stand side by side."""
    inner = cleaned(text)
    return f"{' ' if text[:1] == ' ' else ''}{inner}{' ' if inner and text[-1:] == ' ' else ''}"


#: A piece of running text.
Piece = Annotated[str, AfterValidator(_spaced)]
