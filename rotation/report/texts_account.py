"""The words of reasons, departures and dependence. One entry per code, both languages together, same placeholders."""

from __future__ import annotations

from constraints.words import Words

ACCOUNT_TEXTS: dict[str, Words] = {}
