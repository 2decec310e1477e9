from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.parsing import from_json, from_toml


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        ("a = ", "", "file.toml_end"),
        ("a = ]", "1", "file.toml"),
        ("x = 1\na = [1, 2", "", "file.toml_end"),
        ("x = 1\nx = 2\n", "2", "file.toml_twice"),
        ("x = 1\nx = 2", "2", "file.toml_twice"),
        ("[a]\n[a]", "2", "file.toml_twice"),
        ("a = { b = 1, b = 2 }", "1", "file.toml_twice"),
        ("Björk = 1", "1", "file.toml_letters"),
        ("[Ålesund]", "1", "file.toml_letters"),
        ('x = "a\nb"', "1", "file.toml"),
        ("x = 01", "1", "file.toml"),
        ("x = " + "9" * 5000, "", "file.number"),
        ("x = " + "[" * 100_000, "", "file.deep"),
        ("x = 2024-13-45", "1", "file.toml_day"),
        ("a = 1\nx = { from = 2024-01-01, to = 2025-09-31 }", "2", "file.toml_day"),
        ("\x00", "1", "file.toml"),
    ],
)
def test_wrong_toml(text: str, path: str, code: str) -> None:
    """The line is the path, and the code says what kind of mistake it probably is."""
    data, (found,) = from_toml(text)
    assert data is None
    assert (found.path, found.code) == (path, code)


@pytest.mark.parametrize(
    ("text", "path", "code"),
    [
        ("", "1", "file.json"),
        ('{"a": 1,\n}', "2", "file.json"),
        ("{'a': 1}", "1", "file.json"),
        ('{"a": 1} x', "1", "file.json"),
        ('{"a": NaN}', "", "file.number"),
        ('{"a": -Infinity}', "", "file.number"),
        ("9" * 5000, "", "file.number"),
        ("[" * 100_000, "", "file.deep"),
        ('{"a": {"b": 1, "b": 2}}', "", "file.key_twice"),
    ],
)
def test_wrong_json(text: str, path: str, code: str) -> None:
    """Line, or code alone where the line is not known."""
    _, (found,) = from_json(text)
    assert (found.path, found.code) == (path, code)


def test_all_keys_that_stand_twice() -> None:
    """Each is told once."""
    _, found = from_json('{"a": 1, "a": 2, "a": 3, "b": [{"c": 1, "c": 2}]}')
    assert sorted(str(item.args["key"]) for item in found) == ["a", "c"]


def test_good_texts() -> None:
    """Data comes back, without problems."""
    assert from_toml("a = 1") == ({"a": 1}, [])
    assert from_json('{"a": [1.5, null, true]}') == ({"a": [1.5, None, True]}, [])


@given(st.text() | st.text(alphabet="a1=[]{}\".,\n#'- \\å"))
def test_no_text_breaks_the_readers(text: str) -> None:
    """Data or problems, whatever the text."""
    for read in (from_toml, from_json):
        _, problems = read(text)
        assert all(item.line("sv") for item in problems)


def test_a_day_that_does_not_exist_is_named() -> None:
    """The calendar is wrong, not the quotation marks."""
    _, (found,) = from_toml("x = { from = 2024-01-01, to = 2025-09-31 }")
    assert found.text("sv") == "Rad 1: dagen 2025-09-31 finns inte. Skriv en dag som finns."
    assert found.text("en") == "Line 1: there is no day 2025-09-31. Write a day that exists."
