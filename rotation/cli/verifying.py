"""``rotation verify``: plan a record again, and say in words where it comes to something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import typer

from constraints.setting import Setting
from constraints.words import Language, Words, say
from rotation.cli.answering import searched
from rotation.cli.reading import every_rule
from rotation.documents.record import Difference, case_of, differences, load_record

_SAME = Words("Samma resultat.", "The same result.")
_OTHER = Words("Resultatet är ett annat på de här ställena:", "The result is otherwise in these places:")
_PLACE = Words(
    "{place}: {recorded} i filen, {computed} enligt beräkningen.",
    "{place}: {recorded} in the file, {computed} as computed.",
)
_CASE = Words(
    "ärendet i filen är inte det som resultatet beräknades för.",
    "the case in the file is not the one that the result was computed for.",
)
_NOTHING = Words("inget", "nothing")


def run_verify(file: Path, language: Language) -> int:
    """Plan a record again and say whether it comes to the same; returns the exit code. Raises InputError."""
    record = load_record(file)
    registry = every_rule()
    case = case_of(record, str(file), registry)
    found = searched(lambda _: differences(record, str(file), registry), language)
    if found is None:
        return 1
    typer.echo(say(_OTHER if found else _SAME, {}, language))
    for item in found:
        typer.echo(f"- {in_words(item, case.setting, language)}")
    return 1 if found else 0


def in_words(item: Difference, setting: Setting, language: Language) -> str:
    """A difference: the seat with both holders; else the place in the file, with both values where they are short."""
    if item.path == "case":
        return say(_CASE, {}, language)
    place = item.path
    if item.seat is not None:
        post = f"{setting.post(item.seat.post, language, item.seat.body)} {item.seat.term}"
        place = f"{item.seat.body}: {post}" if len(setting.bodies) > 1 else post
    if isinstance(item.recorded, dict | list) or isinstance(item.computed, dict | list):
        return place
    values = {"recorded": _value(item.recorded, language), "computed": _value(item.computed, language)}
    return say(_PLACE, {"place": place, **values}, language)


def _value(value: Any, language: Language) -> str:
    return say(_NOTHING, {}, language) if value is None else str(value)
