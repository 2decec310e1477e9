"""A document as one HTML file that needs nothing else: no script, no outside request, made for WCAG 2.2 AA."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from rotation.documents.captions import NOTES
from rotation.documents.extras import needed
from rotation.documents.html.blocks import Setter
from rotation.documents.html.words import WORDS
from rotation.documents.model import Document, Section

if TYPE_CHECKING:
    from jinja2 import Template

#: More sections than this, and the document begins with a list of them.
_CONTENTS_ABOVE = 4


class Part(NamedTuple):
    """A section of the first level with the subsections that follow it; ``new_page``: the first of the appendices, and what
    stands apart.
    """

    section: Section
    below: tuple[Section, ...]
    new_page: bool


def as_html(document: Document) -> str:
    """The document as a self-contained HTML file. Raises MissingExtra, and ValueError for an SVG that is not a picture."""
    setter = Setter(document)
    words = {name: text.text(document.language) for name, text in WORDS.items()}
    template = _template()
    return template.render(
        document=document,
        parts=list(_parts(document)),
        contents=len(document.sections) > _CONTENTS_ABOVE,
        setter=setter,
        words=words,
        notes_heading=NOTES.text(document.language),
        style=_style(),
    )


def _parts(document: Document) -> Iterator[Part]:
    """The sections in order, grouped; a subsection that has none above it counts as of the first level."""
    groups: list[list[Section]] = []
    for section in document.sections:
        if section.level == 1 or not groups:
            groups.append([])
        groups[-1].append(section)
    before = False
    for first, *below in groups:
        yield Part(first, tuple(below), first.apart or (first.appendix and not before))
        before = before or first.appendix


@functools.cache
def _template() -> Template:
    """The template; what stands in it for data is escaped."""
    jinja2 = needed("jinja2")
    environment = jinja2.Environment(
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    template: Template = environment.from_string(_data("document.html.j2"))
    return template


@functools.cache
def _style() -> str:
    return _data("style.css").strip()


def _data(name: str) -> str:
    return files("rotation.documents.html").joinpath(name).read_text(encoding="utf-8")
