"""Pictures as PNG, and their size on paper."""

from __future__ import annotations

import struct
import zlib

import pytest

from rotation.documents.pictures import placed, shape, svg_to_png
from rotation.documents.typesetting import SettingError
from tests.documents.sample import sample

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 90">{}</svg>'
TEXT = '<text x="8" y="40" font-family="{}" font-size="30">Österåker −1</text>'


def size(png: bytes) -> tuple[int, int]:
    """Width and height by the header."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def pixels(png: bytes) -> bytes:
    """The first block of picture data, unpacked."""
    start = png.index(b"IDAT")
    (length,) = struct.unpack(">I", png[start - 4 : start])
    return zlib.decompressobj().decompress(png[start + 4 : start + 4 + length])


def test_the_width_is_in_pixels() -> None:
    """The height follows the shape of the picture."""
    assert size(svg_to_png(sample("sv").figures()[0].svg, 600)) == (600, 180)


def test_text_is_drawn_in_the_bundled_font_whatever_the_picture_asks_for() -> None:
    """An unknown and a generic font give the same picture as the bundled one, and it is not empty."""
    made = [svg_to_png(SVG.format(TEXT.format(font)), 300) for font in ("'Source Sans 3'", "sans-serif", "Nowhere")]
    assert made[0] == made[1] == made[2]
    assert len(set(pixels(made[0]))) > 10
    assert made[0] != svg_to_png(SVG.format(""), 300)


def test_the_same_picture_gives_the_same_bytes() -> None:
    """Nothing of an earlier call is left in a later one."""
    svg = sample("sv").figures()[0].svg
    first = svg_to_png(svg, 400)
    svg_to_png(SVG.format(""), 700)
    assert svg_to_png(svg, 400) == first


def test_what_is_no_picture_is_refused() -> None:
    """A broken SVG is an error, not an empty picture."""
    with pytest.raises(SettingError):
        svg_to_png("<svg", 300)


def test_a_picture_fits_on_the_page() -> None:
    """Its own size at 96 dots an inch; a wide or tall one is made smaller and keeps its shape."""
    assert placed(SVG.format(""), 156, 200) == pytest.approx((79.375, 23.8125))
    assert placed(SVG.format(""), 30, 200) == pytest.approx((30, 9))
    assert placed(SVG.format(""), 156, 9) == pytest.approx((30, 9))


@pytest.mark.parametrize("given", ["<svg/>", '<svg viewBox="0 0 0 10"/>', '<svg viewBox="1 2"/>'])
def test_a_picture_without_a_size_is_refused(given: str) -> None:
    """The size on paper comes from the viewBox."""
    with pytest.raises(ValueError, match="viewBox"):
        shape(given)
