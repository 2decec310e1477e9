"""The one gate through which names and texts enter: composed letters, no control characters, no hidden marks."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

LONGEST_NAME = 200
LONGEST_TEXT = 2000


def composed(text: str) -> str:
    """The text with composed letters (Unicode NFC), the form in which names are compared."""
    return unicodedata.normalize("NFC", text)


def _hidden(text: str) -> str:
    """The first control, format or surrogate character, as U+XXXX; empty if there is none."""
    for character in text:
        if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            return f"U+{ord(character):04X}"
    return ""


def printable(text: str) -> str:
    """The text with hidden characters written out (U+202E), so that they cannot disturb what is shown around them."""
    return "".join(_hidden(character) or character for character in text)


def repaired(text: str) -> str:
    """The name that was probably meant: composed, without hidden characters and blanks around it, at most 200 long."""
    visible = "".join(character for character in text if not _hidden(character))
    return composed(visible).strip()[:LONGEST_NAME].strip()


def _checked(text: str, longest: int) -> str:
    if found := _hidden(text):
        raise PydanticCustomError("name.hidden", "hidden character {found}", {"found": found})
    if len(text) > longest:
        raise PydanticCustomError("name.long", "longer than {longest}", {"longest": longest})
    if text != composed(text):
        raise PydanticCustomError("name.decomposed", "not composed: {name}", {"name": composed(text)})
    return text


def checked_name(text: str) -> str:
    """A name: not empty, no blanks around it, no hidden characters, composed letters, at most 200 characters."""
    if not text.strip():
        raise PydanticCustomError("name.empty", "empty name")
    if text != text.strip():
        raise PydanticCustomError("name.blanks", "blanks around {name}", {"name": text.strip()})
    return _checked(text, LONGEST_NAME)


def checked_text(text: str) -> str:
    """A line of free text: no hidden characters, composed letters, at most 2,000 characters."""
    return _checked(text, LONGEST_TEXT)


Name = Annotated[str, AfterValidator(checked_name)]
Line = Annotated[str, AfterValidator(checked_text)]
