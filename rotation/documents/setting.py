"""What every renderer sets alike: end marks of lists, numbers of tables and figures, references."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.words import Language, Words
from rotation.documents.model import Document, Listing, Run, Runs

_TABLE = Words("Tabell {number}", "Table {number}")
_FIGURE = Words("Figur {number}", "Figure {number}")


def numbers(document: Document) -> Mapping[str, str]:
    """What tables and figures are called by their keys: "Tabell 1", "Figur 2"; in order of appearance."""
    language = document.language
    tables = {t.key: _TABLE.text(language).format(number=n) for n, t in enumerate(document.tables(), start=1)}
    figures = {f.key: _FIGURE.text(language).format(number=n) for n, f in enumerate(document.figures(), start=1)}
    return {**tables, **figures}


def referred(text: Runs, called: Mapping[str, str]) -> Runs:
    """The runs with references put in words, as they stand inside a sentence: "tabell 1"."""
    return tuple(_in_words(run, called, first=place == 0) for place, run in enumerate(text))


def _in_words(run: Run, called: Mapping[str, str], *, first: bool) -> Run:
    if run.refers is None:
        return run
    name = called[run.refers]
    return run.model_copy(update={"text": name if first else name[:1].lower() + name[1:], "refers": None})


def punctuated(listing: Listing, language: Language) -> tuple[Runs, tuple[Runs, ...]]:
    """Lead and items with the marks and letters of the list's style."""
    sentences = listing.style in ("sentences", "numbered")
    lead = listing.lead
    if lead and listing.style != "continuation":
        lead = _ended(lead, ":")
    items = [_ended(_begun(item, capital=True), ".") if sentences else item for item in listing.items]
    if listing.style == "continuation":
        items[-1] = _ended(items[-1], ".")
    return lead, tuple(items)


def _ended(text: Runs, mark: str) -> Runs:
    """The text with an end mark, unless it has one."""
    *before, last = text
    if last.refers is not None:  # the number is set in place of its text: the mark comes after it
        return (*text, Run(text=mark))
    if last.text.endswith((".", "?", "!", ":")):
        return text
    return (*before, last.model_copy(update={"text": last.text + mark}))


def _begun(text: Runs, *, capital: bool) -> Runs:
    first, *rest = text
    begun = first.text[:1].upper() + first.text[1:] if capital else first.text
    return (first.model_copy(update={"text": begun}), *rest)


def plain(text: Runs) -> str:
    """Running text without its marking; notes are left out."""
    return "".join(run.text for run in text)


def notes(document: Document) -> Iterator[str]:
    """Every footnote, in order."""
    for block in document.blocks():
        if block.block == "paragraph":
            yield from (run.note for run in block.runs if run.note)
        elif block.block == "listing":
            for part in (block.lead, *block.items):
                yield from (run.note for run in part if run.note)


def facts(document: Document) -> Iterator[str]:
    """Every text of a document that each of its forms must hold: titles, head, sentences, cells, captions, notes."""
    called = numbers(document)
    yield from (document.kind, document.title)
    for item in document.head:
        yield from (item.label, item.text)
    for section in document.sections:
        yield section.heading
        for block in section.blocks:
            if block.block == "paragraph":
                yield plain(referred(block.runs, called))
            elif block.block == "listing":
                lead, items = punctuated(block, document.language)
                yield from (plain(referred(part, called)) for part in (*([lead] if lead else []), *items))
            elif block.block == "table":
                yield from (block.caption, *(column.title for column in block.columns), block.note)
                yield from (cell.text for row in block.rows for cell in row)
            else:
                yield from (block.caption, block.alternative)
    yield from notes(document)
