"""The typesetter and its one font: nothing of the machine's own fonts, clock or files gets into what it sets."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from rotation.documents.extras import needed

if TYPE_CHECKING:
    from typst import Compiler, PDFStandard

#: Where the templates lie; nothing outside of it can be read by them.
TEMPLATES = Path(__file__).parent / "pdf"
_FONTS = Path(__file__).parent / "fonts"


class SettingError(Exception):
    """The typesetter refused, for instance because the font has no sign for a letter."""


@cache
def _compiler() -> Compiler:
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(_FONTS)])
    return typst.Compiler(root=str(TEMPLATES), font_paths=fonts)


def set_pdf(template: str, inputs: dict[str, str], standards: list[PDFStandard], seconds: int) -> bytes:
    """A template set as PDF by standards, dated with seconds since 1970. Raises SettingError and MissingExtra."""
    with _refusals():
        return _whole(
            _compiler().compile(
                input=str(TEMPLATES / template),
                format="pdf",
                sys_inputs=inputs,
                pdf_standards=standards,
                timestamp=seconds,
            )
        )


def set_png(template: str, inputs: dict[str, str], dots: float) -> bytes:
    """A template of one page set as PNG, with so many dots per inch. Raises SettingError and MissingExtra."""
    with _refusals():
        return _whole(
            _compiler().compile(input=str(TEMPLATES / template), format="png", sys_inputs=inputs, ppi=dots),
        )


@contextmanager
def _refusals() -> Iterator[None]:
    """What the typesetter refuses, told as SettingError."""
    needed("typst")
    import typst

    try:
        yield
    except typst.TypstError as error:
        raise SettingError(str(error).strip()) from error


def _whole(made: bytes | list[bytes] | None) -> bytes:
    if not isinstance(made, bytes):
        raise SettingError("one page was expected")
    return made
