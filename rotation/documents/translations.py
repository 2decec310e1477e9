"""Own texts of a profile that are written in the other language alone: they stand in a paper as they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from constraints.problems import below
from constraints.texts import Both
from constraints.words import Language
from rotation.documents.profile import Profile


def untranslated(profile: Profile, language: Language) -> tuple[str, ...]:
    """Where a text has been given, but not in this language ("texts.matter[1]"). A plain text counts as both."""
    return tuple(_lacking(profile, "", language))


def _lacking(value: Any, path: str, language: Language) -> Iterator[str]:
    if isinstance(value, Both):
        if (value.sv or value.en) and not (value.sv if language == "sv" else value.en):
            yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _lacking(inner, below(path, str(key)), language)
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _lacking(inner, below(path, place), language)
    elif hasattr(type(value), "model_fields"):
        for key in type(value).model_fields:
            yield from _lacking(getattr(value, key), below(path, key), language)
