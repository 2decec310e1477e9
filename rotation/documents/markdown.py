"""A document as Markdown (CommonMark with pipe tables). Every text shows as it was given, whatever it looks like."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby

from rotation.documents.captions import NOTES, captioned, closed, same_facts
from rotation.documents.model import Block, Cell, Document, Figure, Listing, Runs, Table
from rotation.documents.setting import numbers, plain, punctuated, referred

#: Marks that mean something anywhere in a line.
_MARKS = re.compile(r"([\\`*_\[\]<>#|~$^]|&(?=[#A-Za-z]))")
#: What means something only where a line begins: bullets, underlines of headings, numbers of lists.
_BEGINNING = re.compile(r"^([-+=:]|\d{1,9}(?=[.)]))")


def as_markdown(document: Document) -> str:
    """The document as Markdown, UTF-8 text with one line per paragraph; footnotes stand in a numbered list at the end."""
    setter = _Setter(document)
    parts = [f"# {_line(document.title)}", _strong(_line(document.kind))]
    if document.head:
        parts.append("\n".join(f"- {_line(item.label)}: {_escaped(item.text)}" for item in document.head))
    for section in document.sections:
        parts.append(f"{'#' * (section.level + 1)} {_line(section.heading)}")
        parts += [part for block in section.blocks for part in setter.block(block)]
    if setter.notes:
        parts.append(f"## {NOTES.text(document.language)}")
        parts.append("\n".join(f"{number}. {_line(note)}" for number, note in enumerate(setter.notes, start=1)))
    return "\n\n".join(parts) + "\n"


class _Setter:
    """Sets the blocks of one document in order, and gathers their notes."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._called: Mapping[str, str] = numbers(document)
        self._other = False
        self.notes: list[str] = []

    def block(self, block: Block) -> Iterator[str]:
        """The paragraphs of Markdown that a block becomes."""
        if block.block == "paragraph":
            yield _begun(self._inline(block.runs))
        elif block.block == "listing":
            yield from self._listing(block)
        elif block.block == "table":
            yield from self._table(block)
        else:
            yield self._figure(block)

    def _listing(self, listing: Listing) -> Iterator[str]:
        lead, items = punctuated(listing, self._language)
        if lead:
            yield _begun(self._inline(lead))
        self._other = not lead and not self._other  # another mark keeps lists apart that follow one another
        bullet, after = ("*", ")") if self._other else ("-", ".")
        marks = (f"{n}{after}" if listing.style == "numbered" else bullet for n in range(1, len(items) + 1))
        yield "\n".join(f"{mark} {_begun(self._inline(item))}" for mark, item in zip(marks, items, strict=True))

    def _table(self, table: Table) -> Iterator[str]:
        yield _strong(_line(captioned(table, self._called)))
        rules = ("---:" if column.align == "end" else "---" for column in table.columns)
        header = _row(_escaped(column.title) for column in table.columns)
        yield "\n".join([header, _row(rules), *(_row(_cell(cell) for cell in row) for row in table.rows)])
        if table.note:
            yield _line(table.note)

    def _figure(self, figure: Figure) -> str:
        same = plain(referred(same_facts(figure, self._language), self._called))
        caption = _strong(_line(closed(captioned(figure, self._called))))
        return f"{caption} {_escaped(closed(figure.alternative))} {_escaped(same)}"

    def _inline(self, text: Runs) -> str:
        return _joined(list(self._pieces(referred(text, self._called))))

    def _pieces(self, text: Runs) -> Iterator[tuple[str, bool]]:
        for run in text:
            if run.text:
                yield _escaped(run.text), run.strong
            if run.note:
                self.notes.append(run.note)
                yield f"\\[{len(self.notes)}\\]", False


def _joined(pieces: list[tuple[str, bool]]) -> str:
    """The pieces, with marks around strong ones where the marks would be read as such; else without."""
    grouped = [("".join(text for text, _ in group), strong) for strong, group in groupby(pieces, key=lambda p: p[1])]
    around = ["", *(text for text, _ in grouped), ""]
    return "".join(
        _strong(text, before, after) if strong else text
        for (text, strong), before, after in zip(grouped, around, around[2:], strict=False)
    )


def _strong(text: str, before: str = "", after: str = "") -> str:
    """Emphasis needs a blank or a mark outside wherever a mark stands inside; blanks at the ends go outside."""
    inner = text.strip(" ")
    if not inner:
        return text
    front, back = text[: text.index(inner)], text[text.index(inner) + len(inner) :]
    opens = _letter(inner[0]) or _mark((before + front)[-1:])
    closes = _letter(inner[-1]) or _mark((back + after)[:1])
    blank = inner[0].isspace() or inner[-1].isspace()
    return text if blank or not (opens and closes) else f"{front}**{inner}**{back}"


def _letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"


def _mark(character: str) -> bool:
    """A blank, a mark, or nothing."""
    return not character or character in string.punctuation or unicodedata.category(character)[0] in "PZ"


def _cell(cell: Cell) -> str:
    return _strong(_escaped(cell.text)) if cell.strong else _escaped(cell.text)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)


def _begun(escaped: str) -> str:
    """Escaped text as it may begin a line."""
    return _BEGINNING.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", escaped)


def _line(text: str) -> str:
    return _begun(_escaped(text))
