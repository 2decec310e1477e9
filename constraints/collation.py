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
# Letters that stand for others, as the language's own dictionaries order them (Danish and Norwegian: aa is å).
_NORDIC = {"æ": "ä", "ø": "ö", "ü": "y"}
_DANISH = {"aa": "å", "ä": "æ", "ö": "ø", "ü": "y"}
_OTHER = {"æ": "ae", "ø": "o"}
_COUSINS: dict[Alphabet, dict[str, str]] = {
    "sv": _NORDIC,
    "fi": _NORDIC,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "de": _OTHER,
    "en": _OTHER,
}
# Letters without a base letter of their own that stand where a reader of any of the languages looks for them.
_EVERYWHERE = {"ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe"}


def collation_key(name: str, language: Alphabet) -> tuple[tuple[tuple[int, str], ...], str]:
    """Sort key of a name. Letters after z as in the language; blanks, hyphens, accents and case count last."""
    folded = unicodedata.normalize("NFC", name.casefold())
    for letters, others in (_EVERYWHERE | _COUSINS[language]).items():
        folded = folded.replace(letters, others)
    keys = [_letter_key(letter, language) for letter in folded]
    return tuple(key for key in keys if key is not None), name


def _letter_key(letter: str, language: Alphabet) -> tuple[int, str] | None:
    late = _AFTER_Z[language].find(letter)
    if late >= 0:
        return 2, f"{late}"
    base = unicodedata.normalize("NFD", letter)[0]
    if base.isdigit():
        return 0, base
    return (1, base) if base.isalpha() else None
