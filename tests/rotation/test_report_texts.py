from __future__ import annotations

import re
from pathlib import Path

import pytest

import rotation
from constraints.registry import RULES
from constraints.words import placeholders
from rotation.cli import app as commands
from rotation.cli import progress
from rotation.report.catalogue import TEXTS, TOPICS

SOURCE = "\n".join(
    path.read_text(encoding="utf-8")
    for path in sorted(Path(str(rotation.__file__)).parent.rglob("*.py"))
    if not path.name.startswith("texts") and "documents" not in path.parts  # the papers have words of their own
)


@pytest.mark.parametrize("code", TEXTS)
def test_both_languages_use_the_same_placeholders(code: str) -> None:
    """A report says the same in Swedish and in English, and nothing is left empty."""
    words = TEXTS[code]
    assert placeholders(words.sv) == placeholders(words.en)
    assert words.sv.strip()
    assert words.en.strip()


def test_no_code_stands_in_two_catalogues() -> None:
    """Each text has one home."""
    assert len(TEXTS) == sum(len(topic) for topic in TOPICS)


@pytest.mark.parametrize("kind", RULES)
def test_every_rule_says_the_same_in_both_languages(kind: str) -> None:
    """Titles, phrases, units and breaches."""
    rule = RULES[kind]
    for words in (rule.title, rule.unit, *rule.texts.values(), *([rule.said] if rule.said else [])):
        assert placeholders(words.sv) == placeholders(words.en)
        assert words.sv
        assert words.en


def test_the_words_of_the_command_line_are_in_both_languages() -> None:
    """Progress, and what init says."""
    found = [*progress._STAGES.values(), progress._RANK, progress._BEST, progress._READING]
    for words in (*found, commands._THERE, commands._WRITTEN):
        assert placeholders(words.sv) == placeholders(words.en)


def test_every_text_is_used() -> None:
    """A code of the catalogue stands in the code that reports, whole or as the beginning of one that is put together."""
    for code in TEXTS:
        assert f'"{code}"' in SOURCE or re.search(rf'f"{re.escape(code.rpartition(".")[0])}\.\{{', SOURCE), code


def test_every_code_that_is_said_has_a_text() -> None:
    """What the reports ask the catalogue for is there."""
    said = set(re.findall(r'\.say\(\s*"([a-z_.]+)"', SOURCE))
    assert said
    assert said <= set(TEXTS)
