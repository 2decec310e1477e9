"""The document as the data that the PDF template sets: numbers, marks and widths are settled, no text is source."""

from __future__ import annotations

from collections.abc import Mapping

from constraints.words import Language
from rotation.documents.captions import captioned, same_facts
from rotation.documents.keeping import kept_with_next
from rotation.documents.logo import in_pdf
from rotation.documents.model import Document, Figure, Listing, Paragraph, Runs, Section, Table
from rotation.documents.pictures import placed
from rotation.documents.setting import facts, numbers, punctuated, referred
from rotation.documents.unbroken import parts, softened
from rotation.documents.widths import short, widths

#: What the page leaves for text, in millimetres, and the height that a picture may have.
WIDTH, HEIGHT = 156.0, 200.0

Data = dict[str, object]


def paper(document: Document) -> Data:
    """The whole document."""
    called = numbers(document)
    return {
        "language": document.language,
        "region": {"sv": "se", "en": "gb"}[document.language],
        "kind": document.kind,
        "title": document.title,
        "kept": _kept(document),
        "logo": in_pdf(document.logo) if document.logo else None,
        "head": [{"label": item.label, "text": item.text} for item in document.head],
        "sections": [_section(section, document, called) for section in document.sections],
    }


def _kept(document: Document) -> str:
    """What may not be parted at the end of a line, as a pattern of letters, figures, blanks and dashes only."""
    found = {piece for fact in facts(document) for piece, kept in parts(fact) if kept}
    return "|".join(sorted(found, key=lambda piece: (-len(piece), piece))) or "[^\\s\\S]"


def _section(section: Section, document: Document, called: Mapping[str, str]) -> Data:
    return {
        "heading": section.heading,
        "level": section.level + 1,
        "appendix": section.appendix,
        "apart": section.apart,
        "blocks": [
            _block(block, document, called) | {"kept": kept_with_next(section.blocks, place)}
            for place, block in enumerate(section.blocks)
        ],
    }


def _block(block: Paragraph | Listing | Table | Figure, document: Document, called: Mapping[str, str]) -> Data:
    if isinstance(block, Paragraph):
        return {"block": "paragraph", "runs": _runs(block.runs, called)}
    if isinstance(block, Listing):
        lead, items = punctuated(block, document.language)
        return {
            "block": "numbered" if block.style == "numbered" else "listed",
            "lead": _runs(lead, called),
            "items": [_runs(item, called) for item in items],
        }
    return _table(block, called) if isinstance(block, Table) else _figure(block, document.language, called)


def _runs(text: Runs, called: Mapping[str, str]) -> list[Data]:
    return [
        {"text": run.text, "strong": run.strong, "note": run.note, "to": given.refers}
        for run, given in zip(referred(text, called), text, strict=True)
    ]


def _table(table: Table, called: Mapping[str, str]) -> Data:
    sizes = widths(table, WIDTH)
    return {
        "block": "table",
        "short": short(table, sizes),
        "key": table.key,
        "caption": captioned(table, called),
        "widths": [round(width, 3) for width in sizes],
        "sides": [column.align for column in table.columns],
        "titles": [softened(column.title) for column in table.columns],
        "rows": [[{"text": softened(cell.text), "strong": cell.strong} for cell in row] for row in table.rows],
        "note": table.note,
    }


def _figure(figure: Figure, language: Language, called: Mapping[str, str]) -> Data:
    return {
        "block": "figure",
        "key": figure.key,
        "caption": captioned(figure, called),
        "alternative": figure.alternative,
        "svg": figure.svg,
        "same": _runs(same_facts(figure, language), called),
        "width": round(placed(figure.svg, WIDTH, HEIGHT)[0], 3),
    }
