"""The few words that a renderer adds to a document: captions, the heading of the notes, where a figure's facts stand."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.words import Language, Words
from rotation.documents.model import Figure, Run, Runs, Table, runs

#: Heads the footnotes where they stand at the end.
NOTES = Words("Noter", "Notes")
_SAME = Words("Samma uppgifter finns i ", "The same facts are in ")


def captioned(block: Table | Figure, called: Mapping[str, str]) -> str:
    """Number and caption: "Tabell 1. Ordförandekommun 2024–2027"."""
    return f"{called[block.key]}. {block.caption}"


def same_facts(figure: Figure, language: Language) -> Runs:
    """The sentence that names the table with the same facts."""
    return runs(_SAME.text(language), Run(refers=figure.table), ".")


def closed(sentence: str) -> str:
    """The text with a full stop, unless it ends with a mark."""
    return sentence if not sentence or sentence.endswith((".", "?", "!", ":")) else f"{sentence}."
