"""The logo at the head of a paper: a PNG or JPEG that every form can show, looked through before it is used."""

from __future__ import annotations

import base64
import json
import struct
from typing import Literal

from rotation.documents.model import Logo
from rotation.documents.typesetting import SettingError, set_pdf

#: A larger file is refused, and one with more pixels to a side.
MOST_BYTES, MOST_PIXELS = 1_000_000, 4_000

Media = Literal["image/png", "image/jpeg"]

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
#: The markers of a JPEG that tell its size: every "start of frame".
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class PictureError(ValueError):
    """A file is no picture that can be used; ``code`` says why (a code of the problems)."""

    def __init__(self, code: str) -> None:
        self.code = code
        super().__init__(code)


def logo_of(data: bytes, alternative: str) -> Logo:
    """The picture as the logo of a document. Raises PictureError for bytes that are no whole PNG or JPEG."""
    media = _media(data)
    width, height = _size(data, media) if len(data) <= MOST_BYTES else (0, 0)
    if not 0 < max(width, height) <= MOST_PIXELS:
        raise PictureError("profile.logo_large")
    text = base64.b64encode(data).decode("ascii")
    return Logo(media=media, base64=text, width=width, height=height, alternative=alternative)


def look_through(data: bytes) -> None:
    """Set the picture as a paper would have it. Raises PictureError, and MissingExtra without the typesetter."""
    logo = logo_of(data, "-")
    try:
        set_pdf("logo.typ", {"logo": json.dumps(in_pdf(logo))}, ["ua-1", "a-2a"], 0)
    except SettingError as error:
        raise PictureError("profile.logo_broken") from error


def in_pdf(logo: Logo) -> dict[str, object]:
    """The logo as the typesetter gets it."""
    width, height = logo.placed()
    kind = "png" if logo.media == "image/png" else "jpg"
    size = {"width": round(width, 3), "height": round(height, 3)}
    return {"bytes": [*logo.data], "format": kind, "alternative": logo.alternative, **size}


def _media(data: bytes) -> Media:
    if data.startswith(_PNG):
        return "image/png"
    if data.startswith(_JPEG):
        return "image/jpeg"
    raise PictureError("profile.logo_kind")


def _size(data: bytes, media: Media) -> tuple[int, int]:
    """Width and height in pixels."""
    if media == "image/png":
        found = struct.unpack(">II", data[16:24]) if data[12:16] == b"IHDR" and len(data) > 24 else (0, 0)
        whole = b"IEND" in data[-16:]
    else:
        found, whole = _frame(data), b"\xff\xd9" in data[-64:]
    if not whole or min(found) < 1:
        raise PictureError("profile.logo_broken")
    return found[0], found[1]


def _frame(data: bytes) -> tuple[int, int]:
    """Width and height of a JPEG; (0, 0) if it does not tell them."""
    place = 2
    while place + 10 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker in _FRAMES:
            height, width, components = struct.unpack(">HHB", data[place + 5 : place + 10])
            if components == 4:
                # An archival PDF would need the printing process that its inks are for.
                raise PictureError("profile.logo_cmyk")
            return width, height
        place += 2 + int(struct.unpack(">H", data[place + 2 : place + 4])[0]) if marker != 0xFF else 1
    return 0, 0
