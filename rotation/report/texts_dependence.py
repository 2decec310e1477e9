"""The words of dependence on uncertain facts. One entry per code, both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

DEPENDENCE_TEXTS: dict[str, Words] = {}
