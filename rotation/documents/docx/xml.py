"""Words of WordprocessingML: paragraphs, runs, fields. Text is escaped here and nowhere else."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from rotation.documents.unbroken import parts

NAMESPACES = " ".join(
    f'xmlns:{prefix}="http://schemas.openxmlformats.org/{name}"'
    for prefix, name in (
        ("w", "wordprocessingml/2006/main"),
        ("r", "officeDocument/2006/relationships"),
        ("wp", "drawingml/2006/wordprocessingDrawing"),
        ("a", "drawingml/2006/main"),
        ("pic", "drawingml/2006/picture"),
    )
)
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def attribute(text: str) -> str:
    """A quoted attribute value."""
    return quoteattr(text)


def run(text: str, style: str = "") -> str:
    """A run of text in a character style; the blanks of dates and the dashes of spans do not break."""
    if not text:
        return ""
    kept = "".join(_unbroken(piece) if held else piece for piece, held in parts(text))
    return f'<w:r>{_look(style)}<w:t xml:space="preserve">{escape(kept)}</w:t></w:r>'


def _unbroken(piece: str) -> str:
    """A line may end after a dash: a word joiner behind it, which takes no room, forbids that."""
    return piece.replace(" ", "\N{NO-BREAK SPACE}").replace("\N{EN DASH}", "\N{EN DASH}\N{WORD JOINER}")


def _look(style: str) -> str:
    return f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""


def paragraph(content: str, style: str = "", extra: str = "") -> str:
    """A paragraph in a paragraph style; ``extra`` are further properties, in the order of the schema."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    look = f"<w:pPr>{named}{extra}</w:pPr>" if named or extra else ""
    return f"<w:p>{look}{content}</w:p>"


def field(instruction: str, shown: str, style: str = "") -> str:
    """A field, with what it shows until it is worked out again."""

    def mark(kind: str) -> str:
        return f'<w:r>{_look(style)}<w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = f'<w:r>{_look(style)}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
    return mark("begin") + code + mark("separate") + run(shown, style) + mark("end")


def marked(content: str, number: int, name: str) -> str:
    """Content that a reference can point to."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'
