"""Whether the texts of a rule from outside can be said with what they are given."""

from __future__ import annotations

from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING

from constraints.own_seats import Misuse
from constraints.words import Arguments, Words

if TYPE_CHECKING:
    from constraints.rule import Rule
    from constraints.setting import Setting


def unfilled(words: Words, args: Arguments) -> tuple[str, ...]:
    """The placeholders that the arguments do not fill, or not with a whole number where one is asked for."""
    return tuple(
        f"{{{name}:{spec}}}" if spec else f"{{{name}}}"
        for name, spec in _placeholders(words)
        if name not in args or (spec == "number" and not isinstance(args[name], int))
    )


def unsaid(rule: Rule, setting: Setting) -> Misuse | None:
    """What is wrong with the rule's own phrase, its ``said`` or ``title``, with its parameters."""
    words, args = rule.phrase(setting)
    names = unfilled(words, args)
    if not names:
        return None
    text = "said" if words is rule.said else "title"
    return Misuse("own_rule.unfilled", text=text, names=", ".join(names), known=", ".join(args))


@lru_cache(maxsize=512)
def _placeholders(words: Words) -> tuple[tuple[str, str], ...]:
    found = [(name, spec or "") for text in words for _, name, spec, _ in Formatter().parse(text) if name is not None]
    return tuple(dict.fromkeys(found))
