"""Which paragraphs are kept on a page with what follows: those that lead to it, and those that would leave a lone line."""

from __future__ import annotations

from collections.abc import Sequence

from rotation.documents.model import Block, Paragraph
from rotation.documents.setting import plain

#: A paragraph of at most so many letters takes a line, or little more.
_LINE = 100


def kept_with_next(blocks: Sequence[Block], place: int) -> bool:
    """Whether the block at this place is to stay on a page with (the beginning of) the next one.

    A paragraph is: before a table, or before a figure that it refers to; if it is a single line below the heading; and
    before a single line that ends the section.
    """
    block, after = blocks[place], blocks[place + 1] if place + 1 < len(blocks) else None
    if after is None or not isinstance(block, Paragraph):
        return False
    if after.block in ("table", "figure"):
        return after.block == "table" or any(run.refers == after.key for run in block.runs)
    ends = place + 2 == len(blocks) and isinstance(after, Paragraph) and _short(after)
    return ends or (place == 0 and _short(block))


def _short(paragraph: Paragraph) -> bool:
    return len(plain(paragraph.runs)) <= _LINE
