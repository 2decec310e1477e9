"""Pictures: how large an SVG is set, and the same as PNG for programs that know no SVG."""

from __future__ import annotations

import re

from rotation.documents.typesetting import set_png

#: Millimetres of a pixel: 96 on an inch.
_PIXEL = 25.4 / 96


def svg_to_png(svg: str, width: int) -> bytes:
    """The picture as PNG, so many pixels wide, its text set in the bundled font. Raises SettingError."""
    return set_png("picture.typ", {"svg": svg, "width": str(width)}, dots=72)


def shape(svg: str) -> tuple[float, float]:
    """Width and height of a picture by its viewBox, in pixels."""
    found = re.search(r'<svg\b[^>]*\bviewBox="([^"]*)"', svg)
    numbers = [float(part) for part in re.split(r"[\s,]+", found[1].strip())] if found else []
    if len(numbers) != 4 or min(numbers[2:]) <= 0:
        raise ValueError("the picture has no viewBox")
    return numbers[2], numbers[3]


def placed(svg: str, width: float, height: float) -> tuple[float, float]:
    """Width and height of a picture on paper, in millimetres: its own size, or smaller to fit."""
    wide, high = (size * _PIXEL for size in shape(svg))
    scale = min(1.0, width / wide, height / high)
    return wide * scale, high * scale
