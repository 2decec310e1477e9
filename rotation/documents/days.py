"""Days in words."""

from __future__ import annotations

from datetime import date

from constraints.words import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def day_in_words(day: date, language: Language) -> str:
    """ "2 oktober 2023", "2 October 2023"."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"
