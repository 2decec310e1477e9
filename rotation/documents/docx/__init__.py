"""DOCX: plain Word styles, real lists, footnotes and captions, to be edited or pasted into a body's own template."""

from __future__ import annotations

from rotation.documents.docx import file
from rotation.documents.docx.body import body
from rotation.documents.docx.floats import HEIGHT, WIDTH
from rotation.documents.docx.writing import Writing
from rotation.documents.model import Document, Logo
from rotation.documents.pictures import placed, svg_to_png

#: Dots per millimetre of the pictures for programs that know no SVG (220 on an inch).
_DOTS = 220 / 25.4


def as_docx(document: Document) -> bytes:
    """The document for Word. Raises MissingExtra when it has figures and the typesetter is not installed."""
    writing = Writing.of(document)
    text = body(writing)
    pictures, logo = len(writing.pictures), document.logo
    texts = {
        "[Content_Types].xml": file.types(pictures, logo),
        "_rels/.rels": file.outer_relations(),
        "docProps/core.xml": file.core(document),
        "word/document.xml": text,
        "word/_rels/document.xml.rels": file.inner_relations(pictures, logo),
        **{f"word/{name}.xml": part for name, part in file.fixed_parts(writing).items()},
    }
    return file.zipped({name: part.encode() for name, part in texts.items()} | _pictures(writing) | _logo(logo))


def _logo(logo: Logo | None) -> dict[str, bytes]:
    """The picture of the head."""
    return {f"word/{file.logo_name(logo)}": logo.data} if logo else {}


def _pictures(writing: Writing) -> dict[str, bytes]:
    """Each picture as it is and as PNG."""
    files: dict[str, bytes] = {}
    for number, svg in enumerate(writing.pictures, start=1):
        dots = round(placed(svg, WIDTH, HEIGHT)[0] * _DOTS)
        files |= {f"word/media/image{number}.png": svg_to_png(svg, dots), f"word/media/image{number}.svg": svg.encode()}
    return files
