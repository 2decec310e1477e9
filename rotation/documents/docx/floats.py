"""Tables and figures with their captions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rotation.documents.captions import same_facts
from rotation.documents.docx import xml
from rotation.documents.docx.writing import Writing
from rotation.documents.model import Cell, Column, Figure, Logo, Table
from rotation.documents.pictures import placed
from rotation.documents.widths import short, widths

#: What the page leaves for text and for a picture's height, in millimetres; twentieths of a point, and the units of
#: drawings, in a millimetre.
WIDTH, HEIGHT = 156.0, 200.0
_TWIPS, _UNITS = 1440 / 25.4, 36000
_KEEP = "<w:keepNext/>"
_SVG = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_SVG_WORDS = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def table(block: Table, writing: Writing) -> Iterator[str]:
    """Caption, table and note; the header row is marked and repeated, no row is parted, and no short table."""
    yield _caption(block, writing)
    wide = widths(block, WIDTH)
    sizes, together = [round(size * _TWIPS) for size in wide], short(block, wide)
    header = [Cell(text=column.title) for column in block.columns]
    last = len(block.rows) - 1
    rows = [_row(header, block.columns, sizes, heads=True)]
    for place, row in enumerate(block.rows):
        rows.append(_row(row, block.columns, sizes, keep=bool(block.note) if place == last else together))
    grid = "".join(f'<w:gridCol w:w="{size}"/>' for size in sizes)
    yield f"<w:tbl>{_look(block, sum(sizes))}<w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    if block.note:
        yield xml.paragraph(xml.run(block.note), "TableNote")


def _look(block: Table, width: int) -> str:
    first = int(block.row_headers)
    return (
        f'<w:tblPr><w:tblStyle w:val="PlainTable2"/><w:tblW w:w="{width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="{0x0620 | first << 7:04X}" w:firstRow="1" w:lastRow="0" w:firstColumn="{first}" '
        f'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={xml.attribute(block.caption)}/></w:tblPr>'
    )


def _row(
    cells: Sequence[Cell], columns: Sequence[Column], sizes: list[int], *, heads: bool = False, keep: bool = False
) -> str:
    rows = "".join(_cell(*parts, heads or keep) for parts in zip(cells, columns, sizes, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if heads else ''}</w:trPr>{rows}</w:tr>"


def _cell(cell: Cell, column: Column, size: int, keep: bool) -> str:
    side = '<w:jc w:val="right"/>' if column.align == "end" else ""
    text = xml.run(cell.text, "Strong" if cell.strong else "")
    content = xml.paragraph(text, "TableText", (_KEEP if keep else "") + side)
    return f'<w:tc><w:tcPr><w:tcW w:w="{size}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def figure(block: Figure, writing: Writing) -> Iterator[str]:
    """The picture, its caption, and where the same facts stand."""
    number = writing.new_picture(block.svg)
    yield xml.paragraph(f"<w:r>{_drawing(block, number)}</w:r>", "Picture")
    yield _caption(block, writing)
    yield xml.paragraph(writing.running(same_facts(block, writing.document.language)), "TableNote")


def _caption(block: Table | Figure, writing: Writing) -> str:
    """The caption with a number that Word counts itself, and that references can point to."""
    word, number = writing.called[block.key].split(" ")
    counted = xml.field(rf"SEQ {word} \* ARABIC", number)
    named = xml.marked(counted, writing.place(block.key), writing.bookmark(block.key))
    return xml.paragraph(xml.run(f"{word}\N{NO-BREAK SPACE}") + named + xml.run(f". {block.caption}"), "Caption")


def _drawing(block: Figure, number: int) -> str:
    wide, high = (round(size * _UNITS) for size in placed(block.svg, WIDTH, HEIGHT))
    svg = (
        f'<a:extLst><a:ext uri="{_SVG}"><asvg:svgBlip xmlns:asvg="{_SVG_WORDS}" '
        f'r:embed="rIdSvg{number}"/></a:ext></a:extLst>'
    )
    blip = f'<a:blip r:embed="rIdPng{number}">{svg}</a:blip>'
    return _inline(f'id="{number}" name="{block.key}" descr={xml.attribute(block.alternative)}', wide, high, blip)


def logo(picture: Logo, number: int) -> str:
    """The picture at the head, on a line of its own."""
    wide, high = (round(size * _UNITS) for size in picture.placed())
    told = f'id="{number}" name="logo" descr={xml.attribute(picture.alternative)}'
    inline = _inline(told, wide, high, '<a:blip r:embed="rIdLogo"/>')
    return xml.paragraph(f"<w:r>{inline}</w:r>", extra='<w:spacing w:before="0" w:after="240"/>')


def _inline(told: str, wide: int, high: int, blip: str) -> str:
    """A picture in running text."""
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{wide}" cy="{high}"/>'
        f"<wp:docPr {told}/><wp:cNvGraphicFramePr>"
        '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {told}/><pic:cNvPicPr/></pic:nvPicPr>"
        f"<pic:blipFill>{blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )
