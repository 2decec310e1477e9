"""Reading the text forms back: all that they say, free of markup, note marks and line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from markdown_it import MarkdownIt

_INLINE = ("a", "span", "strong", "time", "wbr")
_SILENT = ("style", "sup")
_NOTE_MARK = re.compile(r"\[\d+\]")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        self.said += [] if tag in _INLINE or tag == "sup" else ["\n"]

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        self.said += [] if tag in _INLINE or tag == "sup" else ["\n"]

    def handle_data(self, data: str) -> None:
        self.said += [] if self._silent else [data]


def html_says(html: str) -> str:
    """The text of a page, without its note marks and the places where words may be parted."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.said).replace("\N{SOFT HYPHEN}", "")


def markdown_says(markdown: str) -> str:
    """The text that a reader of the Markdown sees, without the note marks."""
    return _NOTE_MARK.sub("", markdown_shows(markdown))


def markdown_shows(markdown: str) -> str:
    """The text that a reader of the Markdown sees."""
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    lines = ["".join(inner.content for inner in token.children or ()) for token in tokens if token.type == "inline"]
    return "\n".join(lines)


def plain_text_says(text: str) -> str:
    """The text of a plain form: its paragraphs, each as one line, and the cells of its tables, without the note marks."""
    return _NOTE_MARK.sub("", "\n".join(_readings(text)))


def _readings(text: str) -> Iterator[str]:
    places: list[tuple[int, int]] = []
    for group in re.split(r"\n{2,}", text.strip("\n")):
        lines = group.split("\n")
        yield " ".join(line.strip(" ") for line in lines)
        ruled = [n for n, line in enumerate(lines) if re.fullmatch(r"-+(  -+)*", line)]
        if ruled:
            places = [found.span() for found in re.finditer("-+", lines[ruled[0]])]
            yield from _cells(lines[: ruled[0]], places)
            lines = lines[ruled[0] + 1 :]
        yield from _cells(lines, places)


def _cells(lines: list[str], places: list[tuple[int, int]]) -> Iterator[str]:
    """What stands in columns: line by line, and each column as one text."""
    for start, end in places:
        cuts = [line[start:end].strip(" ") for line in lines]
        yield from (*cuts, " ".join(filter(None, cuts)))
