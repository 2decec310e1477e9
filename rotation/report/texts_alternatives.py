"""The words of alternatives. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

ALTERNATIVES_TEXTS: dict[str, Words] = {}
