"""What is not to be parted at the end of a line: dates, spans of years, numbers of tables and figures. And where a long
word may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    "January|February|March|April|May|June|July|August|September|October|November|December"
)
_KEPT = re.compile(
    rf"\b\d{{1,2}}[ ](?:{_MONTHS})\b(?:[ ]\d{{4}}\b)?"  # 2 oktober 2023
    r"|\b\d{4}-\d{2}-\d{2}\b"  # 2023-10-02
    r"|\b\d+\N{EN DASH}\d+\b"  # 2024–2027
    r"|(?i:\b(?:tabell|figur|table|figure)[ ]\d+\b)"
)
#: Where Swedish words for posts and bodies are put together.
_SEAM = re.compile(r"(?<=\w{6})(?=(?:kommun|förbund|region|ordförande|nämnd|period)\w{0,4}\b)")
#: Stands for a blank that is kept. The gate of the documents lets no private character in, so no text holds it.
_HELD = "\ue000"


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, each with whether it is to be kept on one line."""
    end = 0
    for found in _KEPT.finditer(text):
        if found.start() > end:
            yield text[end : found.start()], False
        yield found.group(), True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def held(text: str) -> str:
    """The text with its kept blanks replaced, so that wrapping does not break there; ``released`` puts them back."""
    return "".join(piece.replace(" ", _HELD) if kept else piece for piece, kept in parts(text))


def released(text: str) -> str:
    """The text with the kept blanks back."""
    return text.replace(_HELD, " ")


def softened(text: str) -> str:
    """The text with a soft hyphen at the seam of each long word, for narrow columns. Addresses stay as they are: they are
    copied.
    """
    words = text.split(" ")
    return " ".join(word if "/" in word or "@" in word else _SEAM.sub("\N{SOFT HYPHEN}", word) for word in words)
