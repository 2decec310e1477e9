"""The document: title, head, sections of blocks. Built once per language; the renderers only set it.

Everything that a reader is to know stands in it as text; a cell has its value too. Renderers are pure functions to bytes.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from constraints.frozen import Frozen, Tagged
from constraints.words import Language
from rotation.documents.text import Clean, Piece

#: What tables, figures and sections are called by within a document: letters, figures and hyphens.
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]


class Run(Frozen):
    """A piece of running text. ``note`` is a footnote to it; ``refers`` the key of a table or figure, whose number
    ("tabell 1") is set in place of the text.
    """

    text: Piece = ""
    strong: bool = False
    note: Clean = ""
    refers: Key | None = None


#: Running text: one or more runs.
Runs = tuple[Run, ...]


def runs(*parts: str | Run) -> Runs:
    """Running text from strings and runs."""
    return tuple(part if isinstance(part, Run) else Run(text=part) for part in parts)


class Paragraph(Tagged):
    """One paragraph."""

    tag: ClassVar[str] = "block"
    block: Literal["paragraph"] = "paragraph"
    runs: Runs


class Listing(Tagged):
    """A list in one of four styles, which are never mixed; items and lead are given without their end marks.

    ``continuation``: the lead goes on in each item; lower case, no colon, one full stop at the end. ``fragments``: colon,
    lower case, no full stop, since the items are things or parts of sentences. ``sentences``: colon, a capital and a full
    stop each. ``numbered``: the same, numbered from 1.
    """

    tag: ClassVar[str] = "block"
    block: Literal["listing"] = "listing"
    style: Literal["continuation", "fragments", "sentences", "numbered"]
    lead: Runs = ()
    items: tuple[Runs, ...] = Field(min_length=1)


class Cell(Frozen):
    """A table cell: what it says, and the value that a spreadsheet gets (None: the text)."""

    text: Clean
    value: int | float | date | None = None
    strong: bool = False


class Column(Frozen):
    """A column: its heading, its share of the width, and on which side it is set."""

    title: Clean
    share: Annotated[int, Field(ge=1, le=100)] = 10
    align: Literal["start", "end"] = "start"


class Table(Tagged):
    """A table with a header row; with ``row_headers`` the first cell of each row heads it. ``note`` stands below."""

    tag: ClassVar[str] = "block"
    block: Literal["table"] = "table"
    key: Key
    caption: Clean
    columns: tuple[Column, ...] = Field(min_length=1)
    rows: tuple[tuple[Cell, ...], ...]
    row_headers: bool = True
    note: Clean = ""


class Figure(Tagged):
    """A picture as SVG with a caption, an alternative text, and the key of the table that has the same facts."""

    tag: ClassVar[str] = "block"
    block: Literal["figure"] = "figure"
    key: Key
    caption: Clean
    alternative: Clean
    svg: str
    table: Key


Block = Annotated[Paragraph | Listing | Table | Figure, Field(discriminator="block")]


class Section(Frozen):
    """A heading with its blocks; ``level`` 1 stands directly below the title. ``appendix`` sections come last, from a new
    page on; a section that stands ``apart`` begins on a page of its own.
    """

    key: Key
    heading: Clean
    level: Literal[1, 2] = 1
    blocks: tuple[Block, ...] = ()
    appendix: bool = False
    apart: bool = False


class HeadItem(Frozen):
    """One line of the head: "Datum", "2 oktober 2023"."""

    label: Clean
    text: Clean


class Logo(Frozen):
    """The picture at the head: its kind, its bytes as base64, its size in pixels, and what stands for it where it is not
    seen. Forms that are text alone leave it out.
    """

    media: Literal["image/png", "image/jpeg"]
    base64: Annotated[str, Field(pattern=r"^[A-Za-z0-9+/]+={0,2}$")]
    width: Annotated[int, Field(ge=1)]
    height: Annotated[int, Field(ge=1)]
    alternative: Clean

    @property
    def data(self) -> bytes:
        """The picture's bytes."""
        return base64.b64decode(self.base64)

    def placed(self, width: float = 60.0, height: float = 18.0) -> tuple[float, float]:
        """Width and height on paper in millimetres: as large as the room for it allows."""
        scale = min(width / self.width, height / self.height)
        return self.width * scale, self.height * scale


class Document(Frozen):
    """One paper in one language.

    ``name`` is the file name without its ending (ASCII, hyphens). ``kind`` says what it is ("Beslutsunderlag"), ``head``
    lists date, number, status and the like, ``issued`` is the date of the paper as a value (None: undated).
    """

    name: Key
    language: Language
    kind: Clean
    title: Clean
    head: tuple[HeadItem, ...] = ()
    logo: Logo | None = None
    sections: tuple[Section, ...] = ()
    issued: date | None = None

    def blocks(self) -> Iterator[Paragraph | Listing | Table | Figure]:
        """Every block, in order."""
        for section in self.sections:
            yield from section.blocks

    def tables(self) -> tuple[Table, ...]:
        """Every table, in order."""
        return tuple(block for block in self.blocks() if isinstance(block, Table))

    def figures(self) -> tuple[Figure, ...]:
        """Every figure, in order."""
        return tuple(block for block in self.blocks() if isinstance(block, Figure))
