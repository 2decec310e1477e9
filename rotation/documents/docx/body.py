"""The body of the document: head, headings, paragraphs, lists."""

from __future__ import annotations

from collections.abc import Iterator

from rotation.documents.docx import xml
from rotation.documents.docx.floats import figure, logo, table
from rotation.documents.docx.writing import Writing
from rotation.documents.keeping import kept_with_next
from rotation.documents.model import Figure, HeadItem, Listing, Paragraph, Section, Table
from rotation.documents.setting import punctuated

_RULE = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="8" w:color="A6A6A6"/></w:pBdr>'
_PAGE = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1417" w:right="1531" w:bottom="1531" w:left="1531" w:header="709" w:footer="709" w:gutter="0"/>'
    "</w:sectPr>"
)
#: Room before a paragraph that follows a table without a note.
_APART = '<w:spacing w:before="240"/>'
#: A paragraph that stays on a page with the next one.
_KEPT = "<w:keepNext/>"
#: Word wants a paragraph after a last table; this one takes no room.
_LAST = xml.paragraph("", extra='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>')


def body(writing: Writing) -> str:
    """The main part of the file."""
    inner = "".join(_parts(writing))
    return f"{xml.DECLARATION}<w:document {xml.NAMESPACES}><w:body>{inner}{_PAGE}</w:body></w:document>"


def _parts(writing: Writing) -> Iterator[str]:
    document = writing.document
    if document.logo:
        yield logo(document.logo, len(document.figures()) + 1)
    yield xml.paragraph(xml.run(document.kind), "Subtitle", "" if document.head else _RULE)
    for place, item in enumerate(document.head, start=1):
        yield _head(item, last=place == len(document.head))
    yield xml.paragraph(xml.run(document.title), "Heading1")
    appended = False
    for section in document.sections:
        yield from _section(section, writing, new_page=section.apart or (section.appendix and not appended))
        appended = appended or section.appendix
    if document.sections and _bare_table(document.sections[-1]):
        yield _LAST


def _head(item: HeadItem, *, last: bool) -> str:
    content = xml.run(item.label) + "<w:r><w:tab/></w:r>" + xml.run(item.text)
    return xml.paragraph(content, "MessageHeader", _RULE if last else "")


def _bare_table(section: Section) -> bool:
    return bool(section.blocks) and isinstance(section.blocks[-1], Table) and not section.blocks[-1].note


def _section(section: Section, writing: Writing, *, new_page: bool) -> Iterator[str]:
    fresh = "<w:pageBreakBefore/>" if new_page else ""
    yield xml.paragraph(xml.run(section.heading), f"Heading{section.level + 1}", fresh)
    apart = False
    for place, block in enumerate(section.blocks):
        kept = _KEPT if kept_with_next(section.blocks, place) else ""
        yield from _block(block, writing, kept, _APART if apart else "")
        apart = isinstance(block, Table) and not block.note


def _block(block: Paragraph | Listing | Table | Figure, writing: Writing, kept: str, apart: str) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield xml.paragraph(writing.running(block.runs), extra=kept + apart)
    elif isinstance(block, Listing):
        yield from _listing(block, writing, apart)
    elif isinstance(block, Table):
        yield from table(block, writing)
    else:
        yield from figure(block, writing)


def _listing(block: Listing, writing: Writing, apart: str) -> Iterator[str]:
    lead, items = punctuated(block, writing.document.language)
    if lead:
        yield xml.paragraph(writing.running(lead), "ListLead", apart and '<w:spacing w:before="240" w:after="60"/>')
    style, number = ("ListNumber", writing.new_list()) if block.style == "numbered" else ("ListBullet", 1)
    for item in items:
        counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        yield xml.paragraph(writing.running(item), style, counted)
