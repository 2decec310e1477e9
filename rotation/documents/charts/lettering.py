"""How wide text is, without asking a renderer, and how it is broken into lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

#: Widths in em of groups of letters: as measured, the lines of charts take at most this in DejaVu Sans, the widest of the
#: usual faces, nine tenths of it in Arial and at most 0.83 of it in Source Sans.
_NARROW, _SLIM, _THIN, _LETTER, _CAPITAL, _WIDE = 0.33, 0.42, 0.58, 0.64, 0.74, 1.0
_GROUPS = (
    ("ijl.,:;'|!’‘ \N{NO-BREAK SPACE}", _NARROW),
    ('frtI()[]-/"\\“”', _SLIM),
    ("ckLsvxyz?*_\N{EN DASH}", _THIN),
    ("mwMOQWÖÆŒ@%—…+=<>#~^&±\N{MINUS SIGN}", _WIDE),
)
_WIDTHS = {letter: width for letters, width in _GROUPS for letter in letters}
_STRONG = 1.13

_PIECES = re.compile(r"[^ -]*-|[^ -]+ ?| ")


def width_of(content: str, size: int, *, strong: bool = False) -> float:
    """At most how wide a line of text is."""
    return sum(map(_em, content)) * size * (_STRONG if strong else 1)


def _em(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    kind = unicodedata.category(letter)
    if kind == "Mn":
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE + 0.1
    return _CAPITAL if kind == "Lu" else _LETTER if letter < "\u0250" else _WIDE


def broken(content: str, width: float, size: int, *, strong: bool = False) -> tuple[str, ...]:
    """The text in lines no wider than ``width``: broken at blanks and hyphens, in a word only where it must be."""
    lines, rest = [], ""
    for piece in _PIECES.findall(content):
        for part in _cut(piece, width, size, strong):
            if rest and width_of((rest + part).rstrip(" "), size, strong=strong) > width:
                lines.append(rest.rstrip(" "))
                rest = ""
            rest = (rest + part) if rest else part.lstrip(" ")
    return tuple(found for found in (*lines, rest.rstrip(" ")) if found) or ("",)


def _cut(piece: str, width: float, size: int, strong: bool) -> Iterator[str]:
    """A piece of a line; one that is too wide alone in several, of at least one letter each."""
    start = 0
    for end in range(2, len(piece) + 1):
        if end - start > 1 and width_of(piece[start:end].rstrip(" "), size, strong=strong) > width:
            yield piece[start : end - 1]
            start = end - 1
    yield piece[start:]


def widest(contents: Sequence[str], size: int, *, strong: bool = False) -> float:
    """The width of the widest line."""
    return max((width_of(content, size, strong=strong) for content in contents), default=0.0)


def marks_of(names: Sequence[str]) -> tuple[str, ...]:
    """A short mark per name: the first letter, or the first letters of all its words, or with a number."""
    found: list[str] = []
    for place, name in enumerate(names):
        words = [word for word in re.split(r"[\W_]+", name) if word]
        tries = ["".join(word[0] for word in words[:count]).upper() for count in (1, 2, 3)]
        tries += [str(number) for number in range(place + 1, len(names) + place + 2)]
        found.append(next(mark for mark in tries if mark and mark not in found))
    return tuple(found)
