"""The file around the text: its parts, how they hang together, and the archive that holds them in a fixed order."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from rotation.documents.docx import xml
from rotation.documents.docx.writing import Writing
from rotation.documents.model import Document, Logo

_PARTS = Path(__file__).parent / "parts"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_FORMATS = "application/vnd.openxmlformats-officedocument"
#: The parts that lie ready, and what kind of content each is.
_READY = {
    **{
        name: f"wordprocessingml.{name}"
        for name in ("styles", "settings", "numbering", "footnotes", "footer", "fontTable")
    },
    "theme": "theme",
}
_KINDS = {"document": "wordprocessingml.document.main", **_READY}
#: Locale, decimal separator and list separator.
_LOCALES = {"sv": ("sv-SE", ",", ";"), "en": ("en-GB", ".", ",")}


def fixed_parts(writing: Writing) -> dict[str, str]:
    """The parts beside the text: styles, settings, lists, footnotes, footer, fonts."""
    locale, decimal, separator = _LOCALES[writing.document.language]
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>\n'
        for number in writing.lists
    )
    notes = "".join(_footnote(number, note) for number, note in enumerate(writing.notes, start=1))
    given = {"locale": locale, "decimal": decimal, "separator": separator, "numbers": numbers, "footnotes": notes}
    return {name: _filled(name, given) for name in _READY}


@cache
def _ready(name: str) -> str:
    return (_PARTS / f"{name}.xml").read_text(encoding="utf-8")


def _filled(name: str, given: Mapping[str, str]) -> str:
    """A part with its places filled; what is filled in is not looked through again."""
    return re.sub(r"\{([a-z]+)\}", lambda found: given[found[1]], _ready(name))


def _footnote(number: int, note: str) -> str:
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{number}">{xml.paragraph(mark + xml.run(f" {note}"), "FootnoteText")}</w:footnote>\n'


def logo_name(logo: Logo) -> str:
    """Where the picture of the head lies."""
    return f"media/logo.{logo.media.removeprefix('image/')}"


def types(pictures: int, logo: Logo | None = None) -> str:
    """What kind of content each part is."""
    kinds = {"png": "image/png", "svg": "image/svg+xml"} if pictures else {}
    if logo:
        kinds[logo.media.removeprefix("image/")] = logo.media
    images = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in kinds.items())
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_FORMATS}.{kind}+xml"/>' for name, kind in _KINDS.items()
    )
    return (
        f'{xml.DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{images}{parts}'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def outer_relations() -> str:
    """The file's own relations: the text, and what is told of it."""
    return _relations(
        {
            "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
            "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        }
    )


def inner_relations(pictures: int, logo: Logo | None = None) -> str:
    """The relations of the text: its other parts and its pictures."""
    named = {f"rId{name.title()}": (f"{_OFFICE}/{name}", f"{name}.xml") for name in _READY}
    if logo:
        named["rIdLogo"] = (f"{_OFFICE}/image", logo_name(logo))
    for number in range(1, pictures + 1):
        for ending in ("png", "svg"):
            named[f"rId{ending.title()}{number}"] = (f"{_OFFICE}/image", f"media/image{number}.{ending}")
    return _relations(named)


def _relations(named: Mapping[str, tuple[str, str]]) -> str:
    inner = "".join(f'<Relationship Id="{n}" Type="{kind}" Target="{to}"/>' for n, (kind, to) in named.items())
    return f'{xml.DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def core(document: Document) -> str:
    """Title, language and date of the paper; nobody's name."""
    day = f"{document.issued.isoformat()}T00:00:00Z" if document.issued else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified") if day
    )
    title = escape(document.title)
    return (
        f'{xml.DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title>'
        f"<dc:language>{_LOCALES[document.language][0]}</dc:language>{dates}</cp:coreProperties>"
    )


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of the files in their order, without times or rights."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(entry, content)
    return stream.getvalue()
