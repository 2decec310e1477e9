from __future__ import annotations

import pytest

from constraints.members import Member
from constraints.posts import Post
from constraints.words import Language, Words, listed, numbered, placeholders, say, spanned


class Two:
    """Names of one member and one post."""

    def official(self, member: str) -> str:
        return Member(name=member, official=f"{member} kommun").official_name

    def genitive(self, member: str) -> str:
        return Member(name=member).genitive_name

    def post(self, post: str, language: Language) -> str:
        return Post(name=post).called(language)

    def post_of(self, post: str, language: Language) -> str:
        return f"{post} ({language})"


@pytest.mark.parametrize(
    ("items", "sv", "en"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A och B", "A and B"),
        (["A", "B", "C"], "A, B och C", "A, B and C"),
    ],
)
def test_lists_as_in_running_text(items: list[str], sv: str, en: str) -> None:
    """Commas, and a word before the last."""
    assert (listed(items, "sv"), listed(items, "en")) == (sv, en)


def test_a_choice_is_listed_with_or() -> None:
    """A choice has "eller" or "or" before the last."""
    assert listed(["A", "B", "C"], "sv", choice=True) == "A, B eller C"
    assert say(Words("{x:or}", "{x:or}"), {"x": ("A", "B")}, "en") == "A or B"


def test_numbers_up_to_twelve_are_words() -> None:
    """Twelve is a word, thirteen is a figure, and so is what is below nought."""
    assert [numbered(n, "sv") for n in (0, 1, 12, 13, -1)] == ["noll", "en", "tolv", "13", "-1"]
    assert [numbered(n, "en") for n in (2, 11, 100)] == ["two", "eleven", "100"]


@pytest.mark.parametrize(
    ("labels", "text"),
    [
        ([], ""),
        (["2024"], "2024"),
        (["2024", "2025"], "2024–2025"),
        (["2024", "2025", "2026"], "2024–2026"),
        (["2024", "2026", "2027"], "2024, 2026 och 2027"),
        (["2024-07-01", "2025-01-01"], "2024-07-01 och 2025-01-01"),
        (["2024", "2025", "2025-07-01"], "2024, 2025 och 2025-07-01"),
        (["2025", "2024"], "2025 och 2024"),
    ],
)
def test_spans_of_terms(labels: list[str], text: str) -> None:
    """Years in a row become a span; everything else is listed."""
    assert spanned(labels, "sv") == text


def test_specs_ask_for_names() -> None:
    """Members and posts are called as the case calls them; without names they stay as they are."""
    words = Words("{m:official}, {m:genitive}, {p:post}, {n:number}, {t:span}", "{p:post}")
    args = {"m": "Salem", "p": "vice_chair", "n": 3, "t": ("2024", "2025", "2026")}
    assert say(words, args, "sv", Two()) == "Salem kommun, Salems, vice ordförande, tre, 2024–2026"
    assert say(words, args, "en", Two()) == "vice-chair"
    assert say(words, args, "en") == "vice_chair"
    assert say(Words("{m:official}", ""), {"m": ("A", "B")}, "sv", Two()) == "A kommun och B kommun"


def test_a_missing_argument_is_an_error() -> None:
    """A text is never half said."""
    with pytest.raises(KeyError):
        say(Words("{x}", "{x}"), {}, "sv")


def test_placeholders_of_a_template() -> None:
    """Names without their specs; written-out braces are none."""
    assert placeholders("{a:post} {b} {{c}}") == {"a", "b"}
