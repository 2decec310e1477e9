"""Whether a rule class brings its words: each text in both languages, with the same placeholders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.problems import Problem, problem
from constraints.rule import Example, Rule
from constraints.words import Words, placeholders

#: The class variables that hold one text or a catalogue of them, and whether a rule may leave them out.
_TEXTS = {"title": False, "said": True, "unit": True, "texts": False, "problem_texts": True}


def word_problems(cls: type[Rule], path: str) -> Iterator[Problem]:
    """Words that a rule class lacks, or that differ between the languages."""
    name = cls.__name__
    lacking = tuple(key for key, optional in _TEXTS.items() if not optional and not getattr(cls, key, None))
    if not isinstance(getattr(cls, "example", None), Example):
        lacking += ("example",)
    if lacking:
        yield problem(path, "own_rule.no_words", name=name, lacking=lacking)
    for place, words in _every(cls):
        if not isinstance(words, Words) or not all(isinstance(text, str) and text.strip() for text in words):
            yield problem(path, "own_rule.one_language", name=name, text=place)
        elif placeholders(words.sv) != placeholders(words.en):
            yield problem(path, "own_rule.placeholders", name=name, text=place)


def _every(cls: type[Rule]) -> Iterator[tuple[str, object]]:
    for key in _TEXTS:
        value = getattr(cls, key, None)
        if isinstance(value, Mapping):
            yield from ((f"{key}.{code}", words) for code, words in value.items())
        elif value is not None:
            yield key, value
