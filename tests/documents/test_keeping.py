"""Which paragraphs stay on a page with what follows."""

from __future__ import annotations

import pytest

from rotation.documents.keeping import kept_with_next
from rotation.documents.model import Block, Cell, Column, Figure, Listing, Paragraph, Run, Table, runs

SHORT = Paragraph(runs=runs("En rad."))
LONG = Paragraph(runs=runs("Flera rader. " * 30))
LISTING = Listing(style="fragments", items=(runs("a"),))
TABLE = Table(key="t", caption="T", columns=(Column(title="A"),), rows=((Cell(text="a"),),))
FIGURE = Figure(key="f", caption="F", alternative="F", svg="<svg/>", table="t")
LEAD = Paragraph(runs=runs("Se ", Run(refers="f"), ". " + "Mer. " * 30))


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        ((LONG, TABLE), [True, False]),
        ((LEAD, FIGURE), [True, False]),
        ((LONG, FIGURE), [False, False]),
        ((SHORT, LONG, LONG), [True, False, False]),
        ((LONG, LONG, SHORT), [False, True, False]),
        ((LONG, SHORT, LONG), [False, False, False]),
        ((LISTING, SHORT), [False, False]),
        ((SHORT,), [False]),
    ],
)
def test_what_is_kept(blocks: tuple[Block, ...], kept: list[bool]) -> None:
    """What leads to a table or a figure, a line below a heading, and what stands before a last line; nothing else."""
    assert [kept_with_next(blocks, place) for place in range(len(blocks))] == kept
