"""The words of the papers: complete in both languages, each of them used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from constraints.words import placeholders
from rotation.documents import building
from rotation.documents.building.words import DOCUMENT_TEXTS, TOPICS

FOLDER = Path(next(iter(building.__path__)))
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.py")) if not path.name.startswith("words")
)


@pytest.mark.parametrize("code", DOCUMENT_TEXTS)
def test_both_languages_use_the_same_placeholders(code: str) -> None:
    """The papers say the same in Swedish and in English, and nothing is left empty."""
    words = DOCUMENT_TEXTS[code]
    assert placeholders(words.sv) == placeholders(words.en)
    assert words.sv.count("|") == words.en.count("|")
    assert words.sv.strip()
    assert words.en.strip()


def test_no_code_stands_in_two_catalogues() -> None:
    """Each text has one home."""
    assert len(DOCUMENT_TEXTS) == sum(len(topic) for topic in TOPICS)


def used(code: str) -> bool:
    """Whether a code stands in the source, whole, or put together of a beginning or an end that stands there."""
    if f'"{code}"' in SOURCE:
        return True
    if f'"{code.rpartition(".")[0]}"' in SOURCE and 'f"{code}.{name}"' in SOURCE:
        return True
    beginnings = [code[: place + 1] for place, letter in enumerate(code) if letter in "._"]
    ends = [code[place:] for place, letter in enumerate(code) if letter in "._"]
    return any(f'f"{start}{{' in SOURCE for start in beginnings) or any(
        re.search(rf'f"\{{code\}}{re.escape(end)}"', SOURCE) for end in ends
    )


def test_every_text_is_used() -> None:
    """No code of the catalogue is left over."""
    assert [code for code in DOCUMENT_TEXTS if not used(code)] == []


def test_every_code_that_is_said_has_a_text() -> None:
    """What the papers ask the catalogue for is there."""
    said = set(re.findall(r'context\.say\(\s*"([a-z_.]+)"', SOURCE))
    assert len(said) > 50
    assert said <= set(DOCUMENT_TEXTS)
