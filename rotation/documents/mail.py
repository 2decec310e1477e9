"""Mails as drafts: a file that mail programs open unsent, and the same as plain text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, quote
from typing import Annotated

from pydantic import AfterValidator, Field

from constraints.frozen import Frozen
from constraints.words import Language, Words
from rotation.documents.text import Clean

#: What the attachments are by their endings; looked up here only, since systems differ.
_TYPES = {
    ".csv": ("text", "csv"),
    ".docx": ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ".html": ("text", "html"),
    ".ics": ("text", "calendar"),
    ".json": ("application", "json"),
    ".md": ("text", "markdown"),
    ".pdf": ("application", "pdf"),
    ".png": ("image", "png"),
    ".svg": ("image", "svg+xml"),
    ".txt": ("text", "plain"),
    ".xlsx": ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}
_FROM, _TO, _REPLY = Words("Från", "From"), Words("Till", "To"), Words("Svar till", "Reply to")
_SUBJECT, _ATTACHED = Words("Ämne", "Subject"), Words("Bilagor", "Attachments")

#: Lines end in CR LF and are at most 76 long, which is what quoted-printable allows.
_POLICY = SMTP.clone(max_line_length=76)
_ID = re.compile(r"<[!-;=?-~]{1,200}>")
_FOLD = "\r\n "
_ADDRESS = re.compile(r"(?:(?P<name>[^<>]*?)\s*<(?P<inner>[^<>\s]+)>|(?P<bare>[^<>\s]+))")
_SPEC = re.compile(r"[!-~]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")


def address_of(text: str) -> Address:
    """An address: "name@place.example", or "Name <name@place.example>". Raises ValueError for anything else."""
    found = _ADDRESS.fullmatch(text)
    spec = (found["inner"] or found["bare"]) if found else ""
    if not found or not _SPEC.fullmatch(spec):
        raise ValueError(f"not a mail address: {text}")
    try:
        return Address(display_name=(found["name"] or "").strip('" '), addr_spec=spec)
    except (MessageError, ValueError, IndexError) as error:
        raise ValueError(f"not a mail address: {text}") from error


def _checked(text: str) -> str:
    if text:
        address_of(text)
    return text


#: An address, checked; empty where none is given.
MailAddress = Annotated[Clean, AfterValidator(_checked)]


class Attachment(Frozen):
    """A file that goes with a mail. Its name is ASCII, without blanks."""

    name: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$")]
    data: bytes

    @property
    def kind(self) -> tuple[str, str]:
        """Its content type, by the ending of its name."""
        return _TYPES.get(f".{self.name.rpartition('.')[2].lower()}", ("application", "octet-stream"))


class Mail(Frozen):
    """A mail. ``body`` holds paragraphs; one that is several lines (a list, a signature) is a tuple of them."""

    subject: Clean
    body: tuple[Clean | tuple[Clean, ...], ...]
    sender: MailAddress = ""
    to: tuple[MailAddress, ...] = ()
    reply_to: MailAddress = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def text(self) -> str:
        """The body as plain text: paragraphs with an empty line between."""
        parts = [part if isinstance(part, str) else "\n".join(part) for part in self.body]
        return "\n\n".join(parts) + "\n"


def as_eml(mail: Mail, *, date: datetime | None = None, message_id: str = "") -> bytes:
    """The mail as a file that opens as an unsent draft; no date and no id unless given.

    Raises ValueError for an id that is none.
    """
    if message_id and not _ID.fullmatch(message_id):
        raise ValueError(f"not a message id: {message_id}")
    told = [
        "X-Unsent: 1",
        *_addresses("From", [mail.sender]),
        *_addresses("To", mail.to),
        *_addresses("Reply-To", [mail.reply_to]),
        f"Subject: {_worded(mail.subject, 'Subject')}",
        *([f"Date: {format_datetime(date)}"] if date else []),
        *([f"Message-ID: {message_id}"] if message_id else []),
    ]
    return "".join(f"{line}\r\n" for line in told).encode("ascii") + _content(mail).as_bytes()


def _content(mail: Mail) -> EmailMessage:
    """The body, and what goes with it."""
    message = EmailMessage(policy=_POLICY)
    message.set_content(mail.text, charset="utf-8", cte="quoted-printable")
    for attachment in mail.attachments:
        main, sub = attachment.kind
        charset = {"charset": "utf-8"} if main == "text" else None
        message.add_attachment(attachment.data, maintype=main, subtype=sub, filename=attachment.name, params=charset)
    if message.is_multipart():
        message.set_boundary(_boundary(mail))
    return message


def _addresses(field: str, given: Sequence[str]) -> list[str]:
    """A line of the head with one address or several, each on a line of its own; none if there are none."""
    found = [address_of(each) for each in given if each]
    lines = [
        f"{_phrase(each.display_name)}<{each.addr_spec}>" if each.display_name else each.addr_spec for each in found
    ]
    return [f"{field}: {f',{_FOLD}'.join(lines)}"] if lines else []


def _phrase(name: str) -> str:
    """A name before its address."""
    if name.isascii() and len(name) < 40 and "=?" not in name:
        return f'"{quote(name)}" '
    return _encoded(name, "Reply-To") + (_FOLD if len(name) >= 20 else " ")


def _worded(text: str, field: str) -> str:
    """Free text in a head: as it is where it is short and plain, else encoded."""
    return text if text.isascii() and len(text) < 60 and "=?" not in text else _encoded(text, field)


def _encoded(text: str, field: str) -> str:
    # Not by the message's own policy: it breaks long words with a blank that readers then see.
    return Header(text, "utf-8", header_name=field, maxlinelen=76).encode(linesep="\r\n")


def _boundary(mail: Mail) -> str:
    """What separates the parts: by their content, so that it is the same each time; "=_" occurs in no encoded part."""
    told = hashlib.sha256(mail.text.encode())
    for attachment in mail.attachments:
        told.update(attachment.name.encode() + hashlib.sha256(attachment.data).digest())
    return f"=_{told.hexdigest()[:40]}"


def as_txt(mail: Mail, language: Language) -> str:
    """The mail as plain text, its head first."""
    head = [
        (_FROM, mail.sender),
        (_TO, ", ".join(each for each in mail.to if each)),
        (_REPLY, mail.reply_to),
        (_SUBJECT, mail.subject),
        (_ATTACHED, ", ".join(attachment.name for attachment in mail.attachments)),
    ]
    lines = [f"{words.text(language)}: {value}" for words, value in head if value]
    return "\n".join([*lines, "", mail.text])
