"""Words come last: a text is a code with arguments, and a catalogue says it in Swedish or English."""

from __future__ import annotations

import string
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, Protocol

from constraints.term_names import consecutive

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

Argument = str | int | tuple[str, ...]
Arguments = Mapping[str, Argument]

_OR: dict[Language, str] = {"sv": "eller", "en": "or"}
_AND: dict[Language, str] = {"sv": "och", "en": "and"}
_NUMBERS: dict[Language, tuple[str, ...]] = {
    "sv": ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"),
    "en": ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
}


class Words(NamedTuple):
    """One text in both languages; the placeholders of the two are the same."""

    sv: str
    en: str

    def text(self, language: Language) -> str:
        """The template in one language."""
        return self.sv if language == "sv" else self.en


Catalogue = Mapping[str, Words]


class Names(Protocol):
    """How members and posts are called in running text."""

    def official(self, member: str) -> str:
        """The official name, for instance "Botkyrka kommun"."""
        ...

    def genitive(self, member: str) -> str:
        """The genitive, for instance "Botkyrkas"."""
        ...

    def post(self, post: str, language: Language) -> str:
        """The post's name in running text, for instance "ordförande"."""
        ...

    def post_of(self, post: str, language: Language) -> str:
        """A post with its body ("Styrelsen: chair") in running text, for instance "ordförande i Styrelsen"."""
        ...


def listed(items: Sequence[str], language: Language, *, choice: bool = False) -> str:
    """Join names as running text does: "A", "A och B", "A, B och C"; as a choice: "A, B eller C"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {(_OR if choice else _AND)[language]} {items[-1]}"


def numbered(number: int, language: Language) -> str:
    """A number in words up to twelve, in figures above."""
    words = _NUMBERS[language]
    return words[number] if 0 <= number < len(words) else str(number)


def spanned(labels: Sequence[str], language: Language) -> str:
    """Terms in running text: consecutive years as a span with an en dash, others listed."""
    if len(labels) > 1 and consecutive(labels):
        return f"{labels[0]}\N{EN DASH}{labels[-1]}"
    return listed(labels, language)


class _Speaker(string.Formatter):
    """Fills a template; the format spec says how an argument is to be spoken."""

    def __init__(self, language: Language, names: Names | None) -> None:
        self._language = language
        self._names = names

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, tuple | list):
            return self._several([str(item) for item in value], format_spec)
        if format_spec == "number":
            return numbered(int(value), self._language)
        return self._one(str(value), format_spec)

    def _several(self, items: list[str], spec: str) -> str:
        if spec == "span":
            return spanned(items, self._language)
        if spec == "or":
            return listed(items, self._language, choice=True)
        return listed([self._one(item, spec) for item in items], self._language)

    def _one(self, value: str, spec: str) -> str:
        if self._names is None or not spec:
            return value
        if spec == "official":
            return self._names.official(value)
        if spec == "genitive":
            return self._names.genitive(value)
        if spec == "post":
            return self._names.post(value, self._language)
        if spec == "post_of":
            return self._names.post_of(value, self._language)
        return value


def say(words: Words, args: Arguments, language: Language, names: Names | None = None) -> str:
    """Fill one text.

    Placeholders may carry a spec: ``official`` and ``genitive`` for members, ``post`` for posts, ``post_of`` for posts with
    their bodies ("Styrelsen: chair"), ``number`` for numbers in words, ``span`` for terms; a tuple is listed with "och" or
    "and", with ``or`` as a choice. Raises KeyError for a missing argument.
    """
    return _Speaker(language, names).vformat(words.text(language), (), dict(args))


def placeholders(template: str) -> set[str]:
    """The argument names that a template uses."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}
