"""A document as plain text, for mail and terminals: wrapped to a width, tables in columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping

from rotation.documents.captions import NOTES, captioned, closed, same_facts
from rotation.documents.columns import columned
from rotation.documents.model import Block, Document, Figure, HeadItem, Listing, Runs, Section, Table
from rotation.documents.setting import numbers, punctuated, referred
from rotation.documents.unbroken import held, released

WIDTH = 72


def as_plain_text(document: Document, width: int = WIDTH) -> str:
    """The document as text; no line is longer than ``width`` unless one word is. Footnotes stand at the end."""
    setter = _Setter(document, width)
    lines = [*wrapped(document.kind, width), "", *_underlined(document.title, width, "=")]
    if document.head:
        lines += ["", *_head(document.head, width)]
    for section in document.sections:
        lines += setter.section(section)
    if setter.notes:
        lines += ["", "", *_underlined(NOTES.text(document.language), width, "-"), ""]
        for number, note in enumerate(setter.notes, start=1):
            lines += wrapped(note, width, f"[{number}] ")
    return "\n".join(lines) + "\n"


class _Setter:
    """Sets the sections of one document in order, and gathers their notes."""

    def __init__(self, document: Document, width: int) -> None:
        self._language, self._width = document.language, width
        self._called: Mapping[str, str] = numbers(document)
        self.notes: list[str] = []

    def section(self, section: Section) -> Iterator[str]:
        """The lines of a section, from the blank ones above its heading on."""
        yield from ["", ""] if section.level == 1 else [""]
        yield from _underlined(section.heading, self._width, "-" if section.level == 1 else "")
        for block in section.blocks:
            yield ""
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        if block.block == "paragraph":
            yield from wrapped(self._said(block.runs), self._width)
        elif block.block == "listing":
            yield from self._listing(block)
        elif block.block == "table":
            yield from self._table(block)
        else:
            yield from self._figure(block)

    def _listing(self, listing: Listing) -> Iterator[str]:
        lead, items = punctuated(listing, self._language)
        if lead:
            yield from wrapped(self._said(lead), self._width)
        for number, item in enumerate(items, start=1):
            mark = f"{number}. ".rjust(len(f"{len(items)}. ")) if listing.style == "numbered" else "- "
            yield from wrapped(self._said(item), self._width, mark)

    def _table(self, table: Table) -> Iterator[str]:
        yield from wrapped(captioned(table, self._called), self._width)
        yield ""
        yield from columned(table, self._width)
        if table.note:
            yield ""
            yield from wrapped(table.note, self._width)

    def _figure(self, figure: Figure) -> Iterator[str]:
        same = self._said(same_facts(figure, self._language))
        yield from wrapped(captioned(figure, self._called), self._width)
        yield from wrapped(f"{closed(figure.alternative)} {same}", self._width)

    def _said(self, text: Runs) -> str:
        return "".join(run.text + self._mark(run.note) for run in referred(text, self._called))

    def _mark(self, note: str) -> str:
        if not note:
            return ""
        self.notes.append(note)
        return f"[{len(self.notes)}]"


def wrapped(text: str, width: int, front: str = "", behind: int | None = None) -> list[str]:
    """The text in lines; ``front`` stands before the first one, the others begin below its end or ``behind`` blanks in."""
    lines = textwrap.wrap(
        held(text),
        width,
        initial_indent=front,
        subsequent_indent=" " * (len(front) if behind is None else behind),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [released(line) for line in lines]


def _underlined(text: str, width: int, mark: str) -> list[str]:
    lines = wrapped(text, width)
    return [*lines, mark * min(width, max(map(len, lines), default=0))] if mark else lines


def _head(head: tuple[HeadItem, ...], width: int) -> Iterator[str]:
    """Labels in one column, what they say in the next; long labels run on."""
    size = min(max(len(item.label) for item in head) + 3, width // 2)
    for item in head:
        label = f"{item.label}:".ljust(size)
        if len(label) == size and item.text:
            yield from wrapped(item.text, width, label)
        else:
            yield from wrapped(f"{label} {item.text}", width, "", 2)
