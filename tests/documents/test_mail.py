"""Mails as unsent drafts, and as text."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr

import pytest
from pydantic import ValidationError

from rotation.documents.mail import Attachment, Mail, address_of, as_eml, as_txt
from tests.documents.goldens import same_as_golden
from tests.documents.sample import LONG, NASTY

MAIL = Mail(
    subject="Förslag till ordförandekommun 2024–2027: svar senast 17 november",
    body=(
        "Hej,",
        "Kansliet ber om synpunkter på bifogat utkast.",
        ("– Är ordningen rätt?", "– Stämmer uppgifterna om åren 2019–2023?"),
        f"{NASTY} {LONG}",
        ("Med vänlig hälsning", "Kansliet"),
    ),
    sender="Kansliet <kansliet@kommunerna.example>",
    to=("Ledningsgruppen Öst <ledning@kommunerna.example>", "registrator@kommunerna.example"),
    reply_to="svar@kommunerna.example",
    attachments=(
        Attachment(name="beslutsunderlag.pdf", data=b"%PDF-1.7\n\x00\xff"),
        Attachment(name="rotation.csv", data="år;kommun\r\n2024;Tyresö\r\n".encode()),
        Attachment(name="rotation.xlsx", data=bytes(range(256)) * 20),
    ),
)


def read(mail: Mail) -> EmailMessage:
    """The mail as a mail program reads it."""
    found = message_from_bytes(as_eml(mail), policy=default)
    assert isinstance(found, EmailMessage)
    assert not any(part.defects for part in found.walk())
    return found


def test_golden() -> None:
    """The whole file, and the text."""
    assert all([same_as_golden("mail.eml", as_eml(MAIL).decode()), same_as_golden("mail.sv.txt", as_txt(MAIL, "sv"))])


def test_it_opens_as_an_unsent_draft() -> None:
    """Marked as unsent, with subject, addresses and body as given, without date and id."""
    found = read(MAIL)
    assert found["X-Unsent"] == "1"
    assert found["Subject"] == MAIL.subject
    assert [address.addr_spec for address in found["To"].addresses] == [
        "ledning@kommunerna.example",
        "registrator@kommunerna.example",
    ]
    assert found["To"].addresses[0].display_name == "Ledningsgruppen Öst"
    assert found["From"].addresses[0].addr_spec == "kansliet@kommunerna.example"
    assert found["Reply-To"] == MAIL.reply_to
    assert found["Date"] is found["Message-ID"] is None
    body = found.get_body()
    assert body is not None
    assert body.get_content_type() == "text/plain"
    assert body.get_content_charset() == "utf-8"
    assert body.get_content().replace("\r\n", "\n") == MAIL.text


def test_attachments_come_back() -> None:
    """Names, types and bytes."""
    found = list(read(MAIL).iter_attachments())
    assert [part.get_filename() for part in found] == [each.name for each in MAIL.attachments]
    assert [part.get_content_type() for part in found] == [
        "application/pdf",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    assert [part.get_payload(decode=True) for part in found] == [each.data for each in MAIL.attachments]
    assert found[1].get_content_charset() == "utf-8"


def test_the_form_is_that_of_mail() -> None:
    """CR LF throughout, ASCII only, no line over 76 characters but that of a type that is longer; the same each time."""
    data = as_eml(MAIL)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n") if b"spreadsheetml" not in line) <= 76
    assert data == as_eml(MAIL.model_copy())
    long = as_eml(Mail(subject=LONG * 3, body=(LONG,), to=(f"{LONG} <a@b.example>", f"{'x' * 200} <a@b.example>")))
    assert max(map(len, long.split(b"\r\n"))) <= 76


def test_nothing_is_injected() -> None:
    """Line ends and hidden characters in a subject, a name or a body open no header and no part."""
    mail = MAIL.model_copy(update={"attachments": ()})
    evil = Mail.model_validate(
        {**mail.model_dump(), "subject": "A\r\nBcc: x@y.example", "body": ["\r\n--b\r\nX: y", ["a\nb"]]}
    )
    found = read(evil)
    assert found["Bcc"] is None
    assert found["Subject"] == "A Bcc: x@y.example"
    assert evil.text == "--b X: y\n\na b\n"


@pytest.mark.parametrize(
    "wrong",
    [
        "x",
        "a@",
        "@b",
        "a b@c.example",
        "a@b.example, c@d.example",
        "A <a@b.example> B",
        "ö@b.example",
        "a@ö.example",
        "<>",
    ],
)
def test_what_is_no_address_is_refused(wrong: str) -> None:
    """One address, in ASCII, with or without a name."""
    with pytest.raises(ValidationError, match="not a mail address"):
        Mail(subject="s", body=(), to=(wrong,))


@pytest.mark.parametrize(
    "name", ["A, B", NASTY.replace("<b>", "").replace("</b>", ""), "“Åsa”", "a@b", "=?utf-8?q?x?=", "x" * 200, LONG]
)
def test_names_with_marks(name: str) -> None:
    """A name with commas or quotes stays one name."""
    mail = Mail(subject="s", body=("x",), to=(f"{name} <a@b.example>",))
    # The older parser: the newer one puts a blank between the parts of a long encoded name (RFC 2047 has none there).
    shown, address = parseaddr(message_from_bytes(as_eml(mail))["To"])
    assert (str(make_header(decode_header(shown))), address) == (name, "a@b.example")
    assert address_of("a@b.example").display_name == ""


@pytest.mark.parametrize("name", ["", "å.pdf", "a b.pdf", "../a.pdf", "a/b", ".a", 'a"b', "a\r\nb"])
def test_names_of_attachments(name: str) -> None:
    """ASCII without blanks, folders or quotes."""
    with pytest.raises(ValidationError):
        Attachment(name=name, data=b"")


@pytest.mark.parametrize("subject", ["=?utf-8?q?x?=", NASTY, LONG * 5, "x" * 500, "kort", "Å"])
def test_subjects_come_back(subject: str) -> None:
    """Also what looks encoded already, and what is longer than a line."""
    assert read(Mail(subject=subject, body=()))["Subject"] == subject


def test_date_and_id_when_given() -> None:
    """Both stand in the head as given."""
    data = as_eml(MAIL, date=datetime(2023, 11, 2, 9, tzinfo=UTC), message_id="<1@kommunerna.example>")
    found = message_from_bytes(data, policy=default)
    assert found["Date"].datetime == datetime(2023, 11, 2, 9, tzinfo=UTC)
    assert found["Message-ID"] == "<1@kommunerna.example>"


def test_an_id_that_is_none_is_refused() -> None:
    """It could open a line of its own."""
    with pytest.raises(ValueError, match="not a message id"):
        as_eml(MAIL, message_id="<1@a>\r\nBcc: x@y.example")


def test_sender_and_recipients_may_be_left_open() -> None:
    """A draft without addresses has no such lines, also in the text."""
    mail = Mail(subject="Ämne", body=("Hej",))
    assert (read(mail)["To"], read(mail)["From"]) == (None, None)
    assert as_txt(mail, "en") == "Subject: Ämne\n\nHej\n"
