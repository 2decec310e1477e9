"""What a rule says besides its breaches: its phrase, its problems, its example. Said once here, so that none fails later."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator

from constraints.own_rules import kind_of
from constraints.parsing import from_toml
from constraints.registry import Registry
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import LANGUAGES, say


def class_word_faults(cls: type[Rule], registry: Registry) -> Iterator[str]:
    """What of a rule class can never be said or read: codes of ``wrong`` without words, an example that is no such rule."""
    for code in dict.fromkeys(_codes_of_wrong(cls)):
        if code not in cls.problem_texts:
            yield f"problem_texts has no {code!r}, which is said with self.wrong. Write Words(Swedish, English) for it."
    if "example" in cls.__dict__:  # one that is inherited is of another kind
        data, problems = from_toml(cls.example.toml)
        rule, problems = (None, problems) if problems else registry.parse(data, "")
        yield from (f"The example cannot be read: {item}" for item in problems)
        if rule is not None and rule.kind != kind_of(cls):
            yield f"The example is a rule of the kind {rule.kind}, not {kind_of(cls)}."


def phrase_fault(rule: Rule, setting: Setting) -> str:
    """Why the rule's own phrase (``title`` or ``said``) cannot be said; empty if it can."""
    words, args = rule.phrase(setting)
    for language in LANGUAGES:
        try:
            say(words, args, language, setting)
        except (LookupError, ValueError) as error:
            which = "said" if words is rule.said else "title"
            known = ", ".join(f"{{{name}}}" for name in args)
            return f"{which} cannot be said: {error!r}. Its placeholders may be {known}."
    return ""


def _codes_of_wrong(cls: type[Rule]) -> Iterator[str]:
    """The codes written out in calls of ``self.wrong`` by a rule class and those that it inherits from, Rule excepted."""
    for base in cls.__mro__:
        if base is Rule or not issubclass(base, Rule):
            continue
        try:
            source = textwrap.dedent(inspect.getsource(base))
        except (OSError, TypeError):  # made without a file: nothing to read
            continue
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "wrong":
                codes = [arg.value for arg in node.args[1:2] if isinstance(arg, ast.Constant)]
                yield from (code for code in codes if isinstance(code, str))
