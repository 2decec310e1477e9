"""Every fact of the real papers stands in each of their forms."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.docx import as_docx
from rotation.documents.html import as_html
from rotation.documents.markdown import as_markdown
from rotation.documents.model import Document
from rotation.documents.pdf import as_pdf
from rotation.documents.plain_text import as_plain_text
from rotation.documents.setting import facts
from rotation.documents.writing import KINDS, papers_of
from rotation.documents.xlsx import as_xlsx, sheets_of
from tests.documents.building.cases import REGISTER, RICH, SODERTORN, real
from tests.documents.reading import html_says, markdown_says, plain_text_says

openpyxl = pytest.importorskip("openpyxl")
pypdf = pytest.importorskip("pypdf")

PAPERS = pytest.mark.parametrize(("language", "kind"), [(language, kind) for language in LANGUAGES for kind in KINDS])
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"


def paper(language: Language, kind: str) -> Document:
    """One paper of the first scenario with everything that a profile can say."""
    [found] = papers_of(real(SODERTORN, language, RICH), [k for k in KINDS if k == kind], register=REGISTER)
    return found


def squeezed(text: str) -> str:
    """Without blanks, hyphens and joiners, which lines and boxes change."""
    return "".join(
        c
        for c in text
        if not c.isspace() and c not in "-\N{SOFT HYPHEN}\N{NON-BREAKING HYPHEN}\N{HYPHEN}\N{WORD JOINER}"
    )


def missing(document: Document, said: str) -> list[str]:
    """The facts that a form does not say."""
    whole = squeezed(said)
    return [fact for fact in facts(document) if squeezed(fact) not in whole]


@PAPERS
def test_the_text_forms(language: Language, kind: str) -> None:
    """HTML, Markdown and plain text say everything."""
    document = paper(language, kind)
    assert missing(document, html_says(as_html(document))) == []
    assert missing(document, markdown_says(as_markdown(document))) == []
    assert missing(document, plain_text_says(as_plain_text(document))) == []


@PAPERS
def test_the_word_file(language: Language, kind: str) -> None:
    """The text part and the pictures' descriptions say everything."""
    document = paper(language, kind)
    with zipfile.ZipFile(io.BytesIO(as_docx(document))) as file:
        told = [
            part
            for element in ElementTree.fromstring(file.read("word/document.xml")).iter()
            for part in ((element.text or "") if element.tag == WORD else "", element.get("descr", ""))
        ]
    assert missing(document, "".join(told)) == []


@PAPERS
def test_the_pdf(language: Language, kind: str) -> None:
    """The pages and the alternative texts of the pictures say everything; a picture stands between lines of no sentence."""
    document = paper(language, kind)
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(document)))
    pages = [page.extract_text() for page in reader.pages]
    said = squeezed("".join(pages))
    foot = [f"{number}({len(pages)})" for number in range(1, len(pages) + 1)]
    for mark in foot:
        said = said.replace(mark, "")
    shown = [figure.alternative for figure in document.figures()]
    lost = [fact for fact in facts(document) if squeezed(fact) not in said and fact not in shown]
    assert [fact for fact in lost if not in_pieces(fact, said)] == []


def in_pieces(fact: str, said: str) -> bool:
    """Whether each word of a fact stands there: a table cell that goes over a page is not in one piece."""
    return len(fact) > 40 and all(squeezed(word) in said for word in fact.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook(language: Language) -> None:
    """Each table of the decision basis stands in the workbook, cell by cell, as text or as a value."""
    document = paper(language, "basis")
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(sheets_of(document))))
    values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    said = squeezed("\n".join(str(value) for value in values))
    for table in document.tables():
        for row in table.rows:
            for cell in row:
                assert squeezed(cell.text) in said or cell.value in values, cell
        assert squeezed(table.note) in said
