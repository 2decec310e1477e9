"""All files of the first scenario: as they were looked at, and the same bytes in every process."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.dom import minidom

import pytest

from constraints.words import LANGUAGES, Language
from rotation.documents.writing import KINDS, Files, files_of, papers_of
from tests.documents.building.cases import REGISTER, RICH, SODERTORN, real
from tests.documents.goldens import GOLDEN

FOLDER = "papers"
TEXT = (".md", ".txt", ".csv", ".json", ".ics", ".html")
#: The part of each office file that is compared.
PARTS = {".docx": "word/document.xml", ".xlsx": "xl/worksheets/sheet1.xml"}


@cache
def made(language: Language) -> Files:
    """Every file, without version numbers."""
    found = real(SODERTORN, language, RICH)
    return files_of(found, papers_of(found, KINDS, register=REGISTER))


def as_golden(name: str, data: bytes) -> bool:
    """Whether the bytes are those of the file; if not, they are written beside it as ``<name>.new``."""
    golden = GOLDEN / FOLDER / name
    new = golden.with_name(f"{name}.new")
    if golden.is_file() and golden.read_bytes() == data:
        new.unlink(missing_ok=True)
        return True
    new.parent.mkdir(parents=True, exist_ok=True)
    new.write_bytes(data)
    return False


def normalised(data: bytes, part: str) -> bytes:
    """One XML part of an office file, an element a line."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        return minidom.parseString(file.read(part)).toprettyxml(indent=" ", encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_files_are_as_they_were_looked_at(language: Language) -> None:
    """Byte for byte: papers in HTML, Markdown and text, table, record, calendar, mails."""
    texts = {name: data for name, data in made(language).items() if name.endswith(TEXT)}
    assert len(texts) == 3 * len(KINDS) + 5
    other = [
        name
        for name, data in texts.items()
        if not as_golden(f"{language}-{name}", data.encode() if isinstance(data, str) else data)
    ]
    assert other == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_office_files_are_as_they_were_looked_at(language: Language) -> None:
    """The main part of the proposal's Word file and the first sheet of the workbook, element by element."""
    for name in ("forslag-till-beslut.docx", "rotation.xlsx"):
        data = made(language)[name]
        assert isinstance(data, bytes)
        assert as_golden(f"{language}-{name}.xml", normalised(data, PARTS[Path(name).suffix]))


def test_no_version_number_stands_in_the_goldens() -> None:
    """A new version of the library or the solver changes none of them."""
    record = made("sv")["rotation.json"]
    assert isinstance(record, str)
    assert '"provenance"' not in record
    assert "rotation-planner" not in str(made("sv")["beslutsunderlag.txt"])


PROGRAM = """
import hashlib
from rotation.documents.writing import KINDS, files_of, papers_of
from tests.documents.building.cases import REGISTER, RICH, SODERTORN, real
found = real(SODERTORN, "sv", RICH)
for name, data in files_of(found, papers_of(found, KINDS, register=REGISTER), archive=True).items():
    print(name, hashlib.sha256(data if isinstance(data, bytes) else data.encode()).hexdigest())
"""


def printed(**surroundings: str) -> str:
    """The files' names and checksums, as a new process makes them."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[3],
        env={**os.environ, **surroundings},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_same_bytes_in_every_process() -> None:
    """Hash order, time zone and locale change no byte of any file: PDF, Word, workbook, calendar and mails too."""
    one = printed(PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    other = printed(PYTHONHASHSEED="2", TZ="America/Los_Angeles", LC_ALL="sv_SE.UTF-8", PYTHONUTF8="1")
    assert one == other
    assert len(one.splitlines()) == 5 * len(KINDS) + 8
