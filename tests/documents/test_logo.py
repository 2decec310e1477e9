"""The logo: what is taken as a picture, and where it stands in each form."""

from __future__ import annotations

import base64
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.docx import as_docx
from rotation.documents.html import as_html
from rotation.documents.logo import PictureError, logo_of, look_through
from rotation.documents.markdown import as_markdown
from rotation.documents.model import Document, Logo
from rotation.documents.pdf import as_pdf
from rotation.documents.plain_text import as_plain_text
from tests.documents.sample import NASTY, sample

#: A picture of 30 x 12 pixels.
_JPEG = (
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO"
    "UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P"
    "T09PT09PT0//wAARCAAMAB4DASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUG/8QAGRAAAQUAAAAAAAAAAAAAAAAAAAIS"
    "FFFh/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAUG/8QAFxEAAwEAAAAAAAAAAAAAAAAAAAMVFv/aAAwDAQACEQMRAD8Ay0jRI0mvVYeq"
    "zR59RVtsKUjRI0mvVYeqxn1C2w//2Q=="
)


def jpeg() -> bytes:
    """A small JPEG."""
    return base64.b64decode(_JPEG)


def png(width: int = 30, height: int = 12, *, kind: int = 6, bits: int = 8, rows: int | None = None) -> bytes:
    """A PNG of a kind of colours (0 grey, 2 colour, 4 grey and clear, 6 colour and clear), wholly or partly there."""
    line = b"\0" + bytes(place % 251 for place in range(width * {0: 1, 2: 3, 4: 2, 6: 4}[kind] * bits // 8))
    head = struct.pack(">IIBBBBB", width, height, bits, kind, 0, 0, 0)
    body = zlib.compress(line * (height if rows is None else rows))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_logo(data: bytes, language: Language = "sv") -> Document:
    """The sample under a logo."""
    return sample(language).model_copy(update={"logo": logo_of(data, f"Logotyp {NASTY}")})


def findings(pdf: bytes, *profiles: str) -> list[str]:
    """What the checker of PDF objects to."""
    page = pytest.importorskip("page")
    return [f.message for name in profiles for f in page.validate_pdf_bytes(pdf, profile=name).failures]


@pytest.mark.parametrize("make", [png, jpeg])
def test_what_a_picture_is(make: Callable[[], bytes]) -> None:
    """Kind and size are read from the file; the bytes stay as they are, also through JSON."""
    logo = logo_of(make(), "Logotyp")
    assert (logo.media, logo.width, logo.height) == (f"image/{make.__name__}", 30, 12)
    assert logo.data == make()
    assert Logo.model_validate_json(logo.model_dump_json()) == logo


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "kind"),
        (b"GIF89a" + b"\0" * 50, "kind"),
        (b"<svg/>", "kind"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (png()[:-12], "broken"),
        (png(0, 5), "broken"),
        (png(4001, 1), "large"),
        (png() + b"\0" * 100, "broken"),
        (png() + b"\0" * 1_000_000, "large"),
        (b"\xff\xd8\xff", "broken"),
        (b"\xff\xd8" + b"\xff" * 300, "broken"),
        (jpeg()[:-2], "broken"),
        (b"\xff\xd8\xff\xe0" + b"a" * 100 + b"\xff\xd9", "broken"),
    ],
)
def test_what_no_picture_is(data: bytes, code: str) -> None:
    """Other kinds, torn ones and large ones are told apart, without any typesetter."""
    with pytest.raises(PictureError) as caught:
        logo_of(data, "x")
    assert caught.value.code == f"profile.logo_{code}"


def test_every_shortened_picture_is_refused() -> None:
    """Cut anywhere, and so closed that its ends look right, no picture passes; the whole ones do."""
    look_through(png())
    look_through(jpeg())
    for data, end in ((png(), png()[-12:]), (jpeg(), b"\xff\xd9")):
        for length in range(len(data) - len(end) - 1):
            with pytest.raises(PictureError):
                look_through(data[:length])
    for length in range(8, len(png()) - 13):
        with pytest.raises(PictureError):
            look_through(png()[:length] + png()[-12:])
    with pytest.raises(PictureError, match="broken"):
        look_through(png(rows=5))


@pytest.mark.parametrize(("kind", "bits"), [(0, 8), (0, 16), (2, 8), (2, 16), (4, 8), (6, 8), (6, 16)])
def test_every_kind_of_png_keeps_the_standards(kind: int, bits: int) -> None:
    """Grey, coloured, with or without clear parts, at 8 or 16 bits: the PDF has no finding."""
    made = as_pdf(with_logo(png(kind=kind, bits=bits)))
    assert findings(made, "ua1", "2a") == []


def test_a_jpeg_keeps_the_standards() -> None:
    """Also with the plan attached."""
    assert findings(as_pdf(with_logo(jpeg())), "ua1", "2a") == []
    assert findings(as_pdf(with_logo(jpeg()), archive=b"{}"), "ua1", "3a") == []


def test_the_picture_is_on_the_first_page_alone() -> None:
    """With its alternative text; without a logo there is no picture."""
    pypdf = pytest.importorskip("pypdf")
    bare = sample("sv").model_copy(update={"sections": ()})
    logo = logo_of(png(), f"Logotyp {NASTY}")
    for document, number in ((bare, 0), (bare.model_copy(update={"logo": logo}), 1)):
        reader = pypdf.PdfReader(io.BytesIO(as_pdf(document)))
        assert [len(sheet.images) for sheet in reader.pages] == [number]


@pytest.mark.parametrize("make", [png, jpeg])
def test_it_stands_in_word(make: Callable[[], bytes], tmp_path: Path) -> None:
    """As it is, before the first line of text, with its alternative text; the checker has no finding."""
    audit, docx = pytest.importorskip("openxml_audit"), pytest.importorskip("docx")
    file = tmp_path / "x.docx"
    file.write_bytes(as_docx(with_logo(make())))
    validator = audit.OpenXmlValidator(file_format=audit.FileFormat.MICROSOFT_365)
    assert [str(error) for error in validator.validate(str(file)).errors] == []
    with zipfile.ZipFile(file) as archive:
        assert archive.read(f"word/media/logo.{make.__name__}") == make()
    first, *rest = docx.Document(str(file)).inline_shapes
    assert len(rest) == len(sample("sv").figures())
    assert first._inline.docPr.get("descr") == f"Logotyp {NASTY}"
    ids = [shape._inline.docPr.get("id") for shape in (first, *rest)]
    assert len(set(ids)) == len(ids)
    assert round(first.width / first.height, 2) == 2.5


def test_it_stands_in_html() -> None:
    """Within the file itself, with its alternative text escaped."""
    page = as_html(with_logo(png()))
    (found,) = re.findall(r"<img [^>]*>", page)
    assert f'src="data:image/png;base64,{base64.b64encode(png()).decode()}"' in found
    assert "=1+1 &amp; &lt;b&gt;" in found
    assert "<img" not in as_html(sample("sv"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_forms_leave_it_out(language: Language) -> None:
    """Markdown and plain text are what they are without it."""
    for render in (as_markdown, as_plain_text):
        assert render(with_logo(png(), language)) == render(sample(language))


def test_it_is_as_large_as_its_room() -> None:
    """At most 60 mm wide and 18 mm high, never out of shape."""
    assert logo_of(png(300, 30), "x").placed() == (60.0, 6.0)
    assert logo_of(png(30, 300), "x").placed() == pytest.approx((1.8, 18.0))
