"""Alphabetical order in a stated language, the same on every machine (no locale is asked)."""

from __future__ import annotations

import unicodedata
from typing import Literal

Alphabet = Literal["sv", "fi", "da", "nb", "nn", "de", "en"]

# Letters that stand after z, in the language's own order; other accents only count between otherwise equal names.
_AFTER_Z: dict[Alphabet, str] = {
    "sv": "åäö",
    "fi": "åäö",
    "da": "æøå",
    "nb": "æøå",
    "nn": "æøå",
    "de": "",
    "en": "",
}
_COUSINS: dict[Alphabet, dict[str, str]] = {
    "sv": {"æ": "ä", "ø": "ö", "ü": "y"},
    "fi": {"æ": "ä", "ø": "ö", "ü": "y"},
    "da": {"ä": "æ", "ö": "ø", "ü": "y"},
    "nb": {"ä": "æ", "ö": "ø", "ü": "y"},
    "nn": {"ä": "æ", "ö": "ø", "ü": "y"},
    "de": {"ß": "ss", "æ": "ae", "ø": "o"},
    "en": {"ß": "ss", "æ": "ae", "ø": "o"},
}


def collation_key(name: str, language: Alphabet) -> tuple[tuple[tuple[int, str], ...], str]:
    """Sort key of a name. Letters after z as in the language; blanks, hyphens and case count last."""
    folded = "".join(_COUSINS[language].get(letter, letter) for letter in name.casefold())
    letters = [_letter_key(letter, language) for letter in folded]
    return tuple(key for key in letters if key is not None), name


def _letter_key(letter: str, language: Alphabet) -> tuple[int, str] | None:
    late = _AFTER_Z[language].find(letter)
    if late >= 0:
        return 2, f"{late}"
    base = unicodedata.normalize("NFD", letter)[0]
    if base.isdigit():
        return 0, base
    return (1, base) if base.isalpha() else None
