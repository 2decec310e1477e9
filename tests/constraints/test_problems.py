from __future__ import annotations

import re
from pathlib import Path

import pytest

import constraints
import rotation
from constraints.echoes import TERMS, echoes_of
from constraints.problem_texts import PROBLEM_TEXTS
from constraints.problems import CaseError, PlanError, Problem, below, problem
from constraints.words import LANGUAGES, placeholders

SOURCES = [
    path.read_text(encoding="utf-8")
    for package in (constraints, rotation)
    for path in sorted(Path(str(package.__file__)).parent.rglob("*.py"))
    # What a chart refuses is a programmer's error, and the papers' own texts stand elsewhere.
    if path.name not in ("problem_texts.py", "echoes.py", "texts.py")
    and path.parent.name != "problem_words"
    and not {"charts", "building"} & {*path.parts}
]
CODE = re.compile(r'"([a-z_]+\.[a-z_0-9]+)"')
RAISED = re.compile(
    r'(?:problem|PydanticCustomError|Blocked)\([^()]*?(?:\([^()]*\)[^()]*?)*?"([a-z_]+\.[a-z_0-9]+)"', re.DOTALL
)


@pytest.mark.parametrize("code", PROBLEM_TEXTS)
def test_every_code_has_both_languages(code: str) -> None:
    """Both are written, end as sentences, and use the same placeholders."""
    words = PROBLEM_TEXTS[code]
    assert placeholders(words.sv) == placeholders(words.en)
    for language in LANGUAGES:
        text = words.text(language)
        assert text.strip() == text
        assert text.endswith((".", "}"))
        assert text[0].isupper() or text[0] in '"{'


def test_every_code_of_the_catalogue_is_used() -> None:
    """No text is left over."""
    used = {code for source in SOURCES for code in CODE.findall(source)}
    assert set(PROBLEM_TEXTS) - used == set()


def test_every_code_that_is_raised_is_in_the_catalogue() -> None:
    """Nobody is told a code without words."""
    raised = {code for source in SOURCES for code in RAISED.findall(source)}
    assert len(raised) > 40
    assert raised - set(PROBLEM_TEXTS) == set()


def test_echoes_are_codes_of_the_catalogue() -> None:
    """The tables of follow-up problems name no code that is not there."""
    assert (TERMS | echoes_of([()])) - set(PROBLEM_TEXTS) == set()


def test_paths_count_from_one() -> None:
    """Keys are joined with dots, places in lists stand in brackets."""
    assert below("rule", 1, "member") == "rule[2].member"
    assert below("", "body", "members", 0) == "body.members[1]"
    assert below("history.2024", "chair") == "history.2024.chair"


def test_a_problem_is_one_line() -> None:
    """Place (none for the file as a whole), words, code; nothing hidden."""
    assert problem("a", "shape.missing", key="a").line("sv") == "a: a saknas. Lägg till det. [shape.missing]"
    assert str(problem("", "file.deep")).startswith("The file is nested")
    hostile = problem("a\x1b", "shape.missing", key="\u202e")
    assert hostile.line() == "aU+001B: U+202E is missing. Add it. [shape.missing]"


def test_errors_list_their_problems() -> None:
    """Both kinds hold the problems and the source."""
    items: list[Problem] = [problem("a", "file.deep"), problem("b", "file.deep")]
    for kind in (CaseError, PlanError):
        error = kind(items, "x.toml")
        assert error.problems == tuple(items)
        assert error.text("sv").splitlines()[0] == "x.toml:"
        assert len(str(error).splitlines()) == 3
