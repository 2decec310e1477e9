"""The words of conflicts. One entry per code, both languages together; the placeholders are the same in both."""

from __future__ import annotations

from constraints.words import Words

CONFLICTS_TEXTS: dict[str, Words] = {}
