"""Every wrong case in ``tests/bad_input`` gives just the problems that its ``.expected`` file lists.

Each line is path, text and code. A difference is written beside it as ``NAME.expected.new``.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from constraints.case_file import load_case
from constraints.problems import CaseError
from constraints.words import LANGUAGES

CASES = sorted((Path(__file__).parent / "bad_input").glob("*.toml"))
TOLD = sorted((Path(__file__).parent / "bad_input").glob("*.expected"))

#: Words of pydantic and of Python, which nobody should have to read.
INTERNAL = re.compile(
    r"Input should|valid (string|integer|dictionary|tuple|list)|Datetime|zero time|value_error|type=|pydantic|<class"
    r"|NoneType|\bTrue\b|\bFalse\b|\bNone\b|\bdict\b|\btuple\b|\bstr\b|\bint\b|'",
)


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_problems_are_as_expected(file: Path) -> None:
    """All problems of the file come at once, in the order of the file."""
    with pytest.raises(CaseError) as caught:
        load_case(file)
    found = "".join(f"{item.line()}\n" for item in caught.value.problems)
    golden = file.with_suffix(".expected")
    if not golden.exists() or golden.read_text(encoding="utf-8") != found:
        new = file.with_suffix(".expected.new")
        new.write_text(found, encoding="utf-8")
        pytest.fail(f"{golden.name} differs: review {new}, then mv it to {golden.name}\n{found}")


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_problems_are_told_in_plain_words(file: Path) -> None:
    """No text in either language holds a word of the machinery, and each ends as a sentence or with what to write."""
    with pytest.raises(CaseError) as caught:
        load_case(file)
    for item in caught.value.problems:
        for language in LANGUAGES:
            text = item.text(language)
            assert not INTERNAL.search(text), text
            assert text.endswith(".") or item.code == "shape.wrong", text
    lines = [item.line() for item in caught.value.problems]
    assert len(set(lines)) == len(lines)


def test_some_files_hold_many_different_problems() -> None:
    """At least five files have five or more different codes, of shape, sense and rules together."""
    codes = [{line.rpartition("[")[2] for line in file.read_text(encoding="utf-8").splitlines()} for file in TOLD]
    assert sum(len(found) >= 5 for found in codes) >= 5


def test_every_file_has_its_case() -> None:
    """No expected file is left without its case."""
    assert [file.stem for file in TOLD] == [file.stem for file in CASES]
