"""Running text, tables and figures as the template asks for them: all text escaped, notes counted in order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from rotation.documents.captions import captioned, closed, same_facts
from rotation.documents.extras import needed
from rotation.documents.html.picture import picture
from rotation.documents.html.words import WORDS
from rotation.documents.model import Cell, Document, Figure, Listing, Run, Runs, Table
from rotation.documents.setting import numbers, punctuated, referred
from rotation.documents.unbroken import parts, softened

if TYPE_CHECKING:
    from markupsafe import Markup

#: What fits a screen of 320 pixels without scrolling, in characters, with room for wider letters.
_NARROW = 26
#: What the space around a cell takes, in characters.
_PADDING = 3
#: Where the line may end in a cell.
_PARTED = re.compile("[ \N{SOFT HYPHEN}]")
#: After these an address may be parted.
_MARK = re.compile(r"(?<=\w)[/._?=-]+(?=\w)")
#: More columns than this are set small in print.
_COLUMNS = 8
#: Words longer than this may be parted in a cell.
_LONG_WORD = 24


class Setter:
    """Sets the pieces of one document in order, and gathers their notes."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._called: Mapping[str, str] = numbers(document)
        self._tables = {table.key for table in document.tables()}
        self._markup: type[Markup] = needed("markupsafe").Markup
        self.notes: list[str] = []

    def text(self, text: str) -> Markup:
        """Escaped text; dates and spans stay on one line."""
        span = self._markup('<span class="keep">{}</span>')
        pieces = (span.format(piece) if kept else self._markup.escape(piece) for piece, kept in parts(text))
        return self._markup("").join(pieces)

    def entry(self, text: str) -> Markup:
        """The text of a cell or a heading of a table: long words may be parted where they are put together, addresses after
        their marks.
        """
        told = self.text(softened(text))
        return self._markup(_MARK.sub(r"\g<0><wbr>", str(told))) if "://" in text else told

    def inline(self, text: Runs) -> Markup:
        """Running text with its emphasis, references and note marks."""
        told = referred(text, self._called)
        return self._markup("").join(self._run(run, said.text) for run, said in zip(text, told, strict=True))

    def _run(self, run: Run, text: str) -> Markup:
        said = self.text(text)
        if run.refers is not None:
            said = self._markup('<a href="#{}">{}</a>').format(self.anchor(run.refers), said)
        if run.strong and text:
            said = self._markup("<strong>{}</strong>").format(said)
        return said + self._mark(run.note) if run.note else said

    def _mark(self, note: str) -> Markup:
        self.notes.append(note)
        number, word = len(self.notes), WORDS["note"].text(self._language)
        return self._markup(
            '<sup><a id="mark-{0}" href="#note-{0}" role="doc-noteref" aria-label="{1} {0}">{0}</a></sup>'
        ).format(number, word)

    def anchor(self, key: str) -> str:
        """The id of a table or figure."""
        return f"{'table' if key in self._tables else 'figure'}-{key}"

    def listing(self, listing: Listing) -> tuple[Markup, list[Markup]]:
        """Lead and items with their end marks."""
        lead, items = punctuated(listing, self._language)
        return self.inline(lead), [self.inline(item) for item in items]

    def caption(self, block: Table | Figure) -> Markup:
        """Number and caption."""
        return self.text(captioned(block, self._called))

    def same_facts(self, figure: Figure) -> Markup:
        """Where the facts of a figure stand as a table."""
        return self.inline(same_facts(figure, self._language))

    def picture(self, figure: Figure) -> Markup:
        """The figure as SVG that can stand in a page. Raises ValueError for anything but a picture."""
        return self._markup(picture(figure.svg, self.anchor(figure.key), closed(figure.alternative)))

    @staticmethod
    def wide(table: Table) -> bool:
        """Whether the table may need more than a narrow screen: its longest words do not fit side by side."""
        columns = zip(
            *([column.title for column in table.columns], *([c.text for c in r] for r in table.rows)), strict=True
        )
        return sum(min(max(map(_longest, column)), _LONG_WORD) + _PADDING for column in columns) > _NARROW

    @staticmethod
    def many(table: Table) -> bool:
        """Whether a table has more columns than a sheet of paper holds in letters of the usual size."""
        return len(table.columns) > _COLUMNS

    @staticmethod
    def long_word(text: str) -> bool:
        """Whether a word of a cell must be parted somewhere."""
        return _longest(text) > _LONG_WORD

    @staticmethod
    def day(cell: Cell) -> str:
        """The date of a cell as machines read it; empty if it holds no date."""
        return cell.value.isoformat() if isinstance(cell.value, date) else ""


def _longest(text: str) -> int:
    """The longest piece of a text that stays on one line."""
    return max(
        (len(word) for piece, kept in parts(softened(text)) for word in ([piece] if kept else _PARTED.split(piece))),
        default=0,
    )
