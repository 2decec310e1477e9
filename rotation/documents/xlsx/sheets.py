"""Which sheets a document gives: its head, every table, and its running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from constraints.frozen import Frozen
from constraints.words import Words
from rotation.documents.model import Cell, Column, Document, Listing, Paragraph, Runs, Section, Table
from rotation.documents.setting import numbers, plain, punctuated, referred
from rotation.documents.text import Clean

#: What Excel allows for the name of a sheet.
LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = ("history", "historik")

_HEAD = Words("Om dokumentet", "About the paper")
_TEXT = Words("Text", "Text")
_KIND, _TITLE = Words("Dokument", "Document"), Words("Rubrik", "Title")
_FIELD, _CONTENT, _SECTION = Words("Uppgift", "Item"), Words("Innehåll", "Content"), Words("Avsnitt", "Section")
_NOTE = Words("Not", "Note")


class Sheet(Frozen):
    """A sheet: its name (shortened to what Excel allows, and made unique) and its table."""

    name: Clean
    table: Table


def sheets_of(document: Document) -> tuple[Sheet, ...]:
    """The head, then each table under its caption, then the running text; together they hold every fact."""
    called, language = numbers(document), document.language
    tables = [
        Sheet(name=table.caption, table=table.model_copy(update={"caption": f"{called[table.key]}. {table.caption}"}))
        for table in document.tables()
    ]
    head = Sheet(name=_HEAD.text(language), table=_head(document))
    text = Sheet(name=_TEXT.text(language), table=_text(document))
    return (head, *tables, *([text] if text.table.rows else []))


def _head(document: Document) -> Table:
    language = document.language
    rows = [(_KIND.text(language), document.kind), (_TITLE.text(language), document.title)]
    rows += [(item.label, item.text) for item in document.head]
    return Table(
        key="about",
        caption=document.title,
        columns=(Column(title=_FIELD.text(language)), Column(title=_CONTENT.text(language), share=60)),
        rows=tuple((Cell(text=label), Cell(text=text)) for label, text in rows),
    )


def _text(document: Document) -> Table:
    """A row per paragraph, list item, caption of a figure, and footnote, beside the heading that it stands under."""
    language = document.language
    lines = [(section.heading, line) for section in document.sections for line in _lines(document, section)]
    return Table(
        key="text",
        caption=document.title,
        columns=(Column(title=_SECTION.text(language), share=30), Column(title=_CONTENT.text(language), share=70)),
        rows=tuple((Cell(text=heading), Cell(text=line)) for heading, line in lines),
    )


def _lines(document: Document, section: Section) -> Iterator[str]:
    called = numbers(document)
    found = False
    for block in section.blocks:
        found = True
        if isinstance(block, Paragraph):
            yield from _said([block.runs], document, called)
        elif isinstance(block, Listing):
            lead, items = punctuated(block, document.language)
            yield from _said([*([lead] if lead else []), *items], document, called)
        elif isinstance(block, Table):
            yield f"{called[block.key]}. {block.caption}"
        else:
            yield f"{called[block.key]}. {block.caption}"
            yield block.alternative
    if not found:
        yield ""


def _said(texts: Iterable[Runs], document: Document, called: Mapping[str, str]) -> Iterator[str]:
    """Each text, then its footnotes."""
    note = _NOTE.text(document.language)
    for text in texts:
        yield plain(referred(text, called))
        yield from (f"{note}: {run.note}" for run in text if run.note)


def legal_names(names: Iterable[str]) -> list[str]:
    """The names as Excel allows them: without []:*?/\\, no apostrophe at the ends, at most 31 long, no two alike."""
    taken: set[str] = set()
    found = []
    for name in names:
        whole = " ".join(_FORBIDDEN.sub(" ", name).split()).strip("' ") or "-"
        for count in range(1, len(taken) + 3):
            end = "" if count == 1 else f" {count}"
            short = _shortened(whole, LONGEST - len(end)) + end
            if short.casefold() not in taken and short.casefold() not in _RESERVED:
                break
        taken.add(short.casefold())
        found.append(short)
    return found


def _shortened(name: str, length: int) -> str:
    """At most so many UTF-16 units, with an ellipsis for what is left out, cut at a blank if one is near."""
    if _units(name) <= length:
        return name
    while _units(name) > length - 1:
        name = name[:-1]
    word = name.rpartition(" ")[0]
    kept = word if len(word) > length // 2 else name
    return kept.rstrip(" ',;.(-\N{EN DASH}") + "…"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
