"""What a cell gets: its value with a number format that shows what its text says, or the text itself."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from rotation.documents.model import Cell

_NUMBER = re.compile(r"([-+\N{MINUS SIGN}]?)(\d+)(?:[.,](\d+))?")
_BLANKS = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"

#: Excel keeps so many figures of a number, and so many letters of a number format.
_FIGURES, _FORM = 10**15, 255

#: Days are shown alike in all languages.
DAY = "yyyy-mm-dd"


class Value(NamedTuple):
    """What is written, and its number format; ``""`` for text."""

    value: str | int | float | date
    form: str = ""


def value_of(cell: Cell) -> Value:
    """The typed value where it can be shown so that nothing of the text is lost; else the text.

    A day in ISO form is a date. A number keeps its decimals, sign and grouping, and what stands around it ("2024*")
    becomes a part of its number format.
    """
    if isinstance(cell.value, date):
        shown = cell.text == cell.value.isoformat() and cell.value.year >= 1900
        return Value(cell.value, DAY) if shown else Value(cell.text)
    if cell.value is None or isinstance(cell.value, bool):
        return Value(cell.text)
    form = _form(cell.text, cell.value)
    return Value(cell.value, form) if form else Value(cell.text)


def _form(text: str, value: int | float) -> str:
    """The number format that shows a number as the text has it; empty if the text says something else."""
    for separators in ("", ",", _BLANKS):
        bare = re.sub(rf"(?<=\d)[{separators}](?=\d{{3}}(?!\d))", "", text) if separators else text
        form = _shown(bare, value, "#,##0" if separators else "0")
        if form and (bare != text or not separators):
            return form
    return ""


def _shown(text: str, value: int | float, digits: str) -> str:
    """The number format for a text whose only number is the value, rounded to the decimals of the text."""
    found = _NUMBER.search(text)
    if not found or re.search(r"\d", text[: found.start()] + text[found.end() :]) or abs(value) >= _FIGURES:
        return ""
    sign, decimals = found[1], found[3] or ""
    said = float(f"{found[2]}.{decimals or 0}") * (1 if sign in ("", "+") else -1)
    if abs(said - value) > 0.500001 * 10 ** -len(decimals) * bool(decimals):
        return ""
    digits += f".{'0' * len(decimals)}" if decimals else ""
    before, after = _literal(text[: found.start()]), _literal(text[found.end() :])
    marks = ('"+"' if sign == "+" else "", '"\N{MINUS SIGN}"', "")
    form = ";".join(f"{before}{mark}{digits}{after}" for mark in marks)
    return form if len(form) <= _FORM else ""


def _literal(text: str) -> str:
    """Text as a part of a number format."""
    return "".join(f'"{part}"' if part != '"' else '\\"' for part in re.split(r'(")', text) if part)
