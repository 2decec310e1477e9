from __future__ import annotations

import unicodedata

import pytest
from pydantic import TypeAdapter, ValidationError

from constraints.names import LONGEST_NAME, LONGEST_TEXT, Line, Name, composed, printable, repaired


def code(kind: object, text: str) -> str:
    """The code with which a text is refused; empty if it is accepted."""
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError as error:
        return error.errors()[0]["type"]
    return ""


@pytest.mark.parametrize("name", ["Ask", "Upplands Väsby", "Ærø", "Sør-Trøndelag", "北京", "Å", "a" * LONGEST_NAME])
def test_names_of_every_language(name: str) -> None:
    """Letters of any script, blanks and hyphens inside are fine, up to the longest length."""
    assert code(Name, name) == ""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("", "name.empty"),
        ("  ", "name.empty"),
        (" Ask", "name.blanks"),
        ("Ask\t", "name.blanks"),
        ("\u00a0Ask", "name.blanks"),
        ("A\nsk", "name.hidden"),
        ("A\u202esk", "name.hidden"),
        ("A\u200bsk", "name.hidden"),
        ("A\u00adsk", "name.hidden"),
        ("\ufeffAsk", "name.hidden"),
        ("A\ue000sk", "name.hidden"),
        ("a" * (LONGEST_NAME + 1), "name.long"),
        (unicodedata.normalize("NFD", "Åmål"), "name.decomposed"),
    ],
)
def test_names_that_are_refused(name: str, expected: str) -> None:
    """Empty names, blanks around, hidden characters, long names and decomposed letters have a code each."""
    assert code(Name, name) == expected


def test_lines_may_be_empty_and_longer() -> None:
    """A line of free text may be empty, and begin with a blank, but hold no hidden characters."""
    assert code(Line, "") == ""
    assert code(Line, " x" * (LONGEST_TEXT // 2)) == ""
    assert code(Line, "x" * (LONGEST_TEXT + 1)) == "name.long"
    assert code(Line, "one\ntwo") == "name.hidden"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        (" Ask ", "Ask"),
        ("A\u202esk", "Ask"),
        (unicodedata.normalize("NFD", "Åmål"), "Åmål"),
        ("a" * 300, "a" * LONGEST_NAME),
        ("\u200b", ""),
    ],
)
def test_the_name_that_was_meant(given: str, meant: str) -> None:
    """What can be mended is mended to a name that is accepted; nothing is made up for an empty one."""
    assert repaired(given) == meant
    assert meant == "" or code(Name, meant) == ""


def test_hidden_characters_are_written_out() -> None:
    """What is shown to people holds no hidden character."""
    assert printable("a\x1b[31m\u202eb") == "aU+001B[31mU+202Eb"
    assert composed("A\u030a") == "Å"
