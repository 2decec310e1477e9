"""What is most like what was written: names, terms and rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import get_close_matches

from constraints.names import composed
from constraints.rule import Rule
from constraints.term_names import is_year
from constraints.words import LANGUAGES


def plainly(text: str) -> str:
    """The text with composed letters and single blanks."""
    return " ".join(composed(text).split())


def quoted(text: str) -> str:
    """A question as it is quoted."""
    return f'"{text}"'


def nearest(given: str, known: Sequence[str]) -> str:
    """What is most like the given text; the first of equals. Raises IndexError if nothing is known."""
    lower = [name.casefold() for name in known]
    found = get_close_matches(given.casefold(), lower, n=1, cutoff=0.0)
    return known[lower.index(found[0])] if found else known[0]


def nearest_term(given: str, known: Sequence[str]) -> str:
    """The known term that is nearest: of years the closest in time, else the one that is written most alike."""
    if is_year(given) and all(is_year(label) for label in known):
        return min(known, key=lambda label: abs(int(label[:4]) - int(given[:4])))
    return nearest(given, known)


def _spellings(rule: Rule) -> list[str]:
    said = [words.text(language) for words in (rule.title, rule.said) if words for language in LANGUAGES]
    return [rule.kind, rule.kind.replace("_", " "), *said]


def spelt_rules(given: str, rules: Sequence[Rule]) -> list[str]:
    """The rules that a text means: by id, else by kind or title, else by how a title begins."""
    text = given.casefold()
    ways: tuple[Callable[[Rule], bool], ...] = (
        lambda rule: (rule.id or "") == given,
        lambda rule: (rule.id or "").casefold() == text,
        lambda rule: any(spelling.casefold() == text for spelling in _spellings(rule)),
        lambda rule: len(text) >= len("tur") and any(s.casefold().startswith(text) for s in _spellings(rule)),
    )
    for way in ways:
        found = [rule.id or rule.kind for rule in rules if way(rule)]
        if found:
            return found
    return []


def nearest_rule(given: str, rules: Sequence[Rule]) -> str:
    """The id of the rule whose id, kind or words are most like what was written."""
    spellings = {s: rule.id or rule.kind for rule in rules for s in (rule.id or rule.kind, *_spellings(rule))}
    return spellings[nearest(given, list(spellings))]
