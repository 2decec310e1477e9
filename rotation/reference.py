"""The page about the rules, made from the rule classes: ``python -m rotation.reference [FILE]``."""

from __future__ import annotations

import datetime as dt
import string
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from inspect import cleandoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from constraints.names import Line, Name
from constraints.registry import RULES, Registry
from constraints.rule import Rule
from constraints.words import Words
from rotation.files import write_whole

_HEAD = """\
# The rules

This page is made from the rule classes; do not edit it by hand. To make it anew, run
`python -m rotation.reference docs/rules.md`.

A rule is a table `[[rule]]` in a case file. It is a *must* or a *wish*. A must allows no breach; if the musts cannot all be
kept, there is no plan, and you are told which of them clash. A wish adds its breaches to the cost of its rank. The cost of
rank 1 is made as small as possible before rank 2 is looked at. [Concepts](concepts.md) explains turns, ranks and unknown
facts. [Sixteen kinds of rule](kinds.md) shows how to write what agreements say.

Rules judge only what touches the planned terms. Something between two terms counts when the later one is planned, or is
the term after the plan for which somebody is already designated. The earlier one may be history.

A term is written as its label in quotes: `"2026"` for a calendar year, `"2026/27"` for about a year that ends in the next,
else the first day, `"2026-07-01"`.
"""

_SHARED = """\
## Parameters of every rule

Every rule takes these. They are not repeated below.

"""

#: What a name is the name of, by the parameter that it stands in.
_NAMED = {"member": "a member", "post": "a post", "posts": "a post", "weights": "a member"}

_PLAIN = {int: "a whole number", float: "a number", bool: "`true` or `false`", dt.date: "a day: `2024-01-01`"}

#: What the parameters of every rule mean; the rules' own parameters are explained in their docstrings.
_MEANINGS = {
    "kind": "Which rule it is.",
    "id": "A name of your own, for reports. Without it: the kind, then kind-2, kind-3 …",
    "body": "The body that the rule is about. Needed only where a case has several bodies. A rule across bodies has none.",
    "strength": "Whether the rule shall hold or should hold.",
    "rank": "For a wish alone: rank 1 is settled before rank 2 is looked at. Without it: 1.",
    "weight": "For a wish alone: what one unit of breach costs within the rank. Without it: 1.",
    "source": "Where the body has the rule from, in free words.",
    "note": "A remark that the papers tell beside the rule.",
    "unless": "When the body may make an exception, after the word *unless*: waivers then need a `decision`.",
    "waivers": "The exceptions made: for `terms`, `members` or both, as each rule says below; `reason`, `decision`.",
}


#: What an exception from a rule may be stated for.
_WAIVED = {
    frozenset(
        {"terms", "members"}
    ): "An exception may be stated for `terms`, for `members`, or for both: where both fit.",
    frozenset(
        {"terms"}
    ): "An exception is stated for `terms`: the breaches of this rule are not those of single members.",
    frozenset(
        {"members"}
    ): "An exception is stated for `members`: the breaches of this rule are not those of single terms.",
}

#: What a case needs besides, for the example of a rule to work.
_BESIDES = {
    "mix": """\
A member gets an attribute in the list of members. Every member needs one:

```toml
members = [
    { name = "Haninge", attributes = { size = "large" } },
    { name = "Nykvarn", attributes = { size = "small" } },
]
```""",
}


def rules_page(registry: Registry = RULES) -> str:
    """The Markdown page about the rules of a registry: meaning, parameters, example, unit, source and words of each."""
    parts = [_HEAD, _contents(registry), _SHARED + _table(_shared_rows())]
    parts += [_section(kind, rule) for kind, rule in registry.items()]
    return "\n".join(parts)


def main() -> int:
    """Write the page into the file that is named, or print it."""
    if len(sys.argv) > 2:
        sys.stderr.write("python -m rotation.reference [FILE]\n")
        return 2
    if len(sys.argv) == 2:
        file = Path(sys.argv[1])
        write_whole(file.parent, {file.name: rules_page()})
    else:
        sys.stdout.write(rules_page())
    return 0


# --- parts of the page ---------------------------------------------------------------------------------------------


def _contents(registry: Registry) -> str:
    """Every rule with its title in both languages."""
    rows = [(f"[`{kind}`](#{kind})", rule.title.en, rule.title.sv) for kind, rule in registry.items()]
    return _table([("rule", "what it says", "in Swedish"), *rows])


def _shared_rows() -> list[tuple[str, ...]]:
    hints = get_type_hints(Rule, include_extras=True)
    values = {name: _spoken(name, hints[name], field) for name, field in Rule.model_fields.items()}
    values["kind"] = "one of the rules above"
    return [("parameter", "value", "meaning"), *((f"`{name}`", values[name], _MEANINGS[name]) for name in values)]


def _section(kind: str, rule: type[Rule]) -> str:
    parts = [
        f"## {kind}",
        f"*{_sentence(rule.title.en)}* Swedish: *{_sentence(rule.title.sv)}*",
        _prose(rule.__doc__ or ""),
        *_parameters(rule),
        f"For example:\n\n```toml\n[[rule]]\n{rule.example.toml}\n```\n\n{rule.example.says}",
        *([_BESIDES[kind]] if kind in _BESIDES else []),
        _WAIVED[rule.waived_by],
        f"Unit of a breach: {rule.unit.en}. Swedish: {rule.unit.sv}.",
        *([f"Source: {rule.origin}"] if rule.origin else []),
        "Its breaches in words (what stands in italics is filled in):",
        _table([("code", "English", "Swedish"), *_texts(rule.texts)]),
    ]
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def _parameters(rule: type[Rule]) -> Iterator[str]:
    """A table of the rule's own parameters, and one for each table that these hold."""
    rows = list(_rows(rule, leave_out=Rule.model_fields))
    if not rows:
        yield "It has no parameters of its own."
        return
    yield _table([("parameter", "value", "default"), *rows])
    for name, table in _tables_of(rule):
        yield f"Each entry of `{name}`:"
        yield _table([("key", "value", "default"), *_rows(table)])


def _texts(texts: Mapping[str, Words]) -> Iterator[tuple[str, ...]]:
    for code, words in texts.items():
        yield f"`{code}`", _template(words.en), _template(words.sv)


def _rows(model: type[BaseModel], leave_out: Iterable[str] = ()) -> Iterator[tuple[str, ...]]:
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        if name not in leave_out:
            key = field.alias or name
            yield f"`{key}`", _spoken(key, hints[name], field), _default(field)


def _tables_of(model: type[BaseModel]) -> Iterator[tuple[str, type[BaseModel]]]:
    for name, field in model.model_fields.items():
        for inner in get_args(field.annotation):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                yield field.alias or name, inner


# --- types in plain words ------------------------------------------------------------------------------------------


def _spoken(key: str, hint: Any, field: FieldInfo) -> str:
    """What may be written for a parameter."""
    return _value(hint, _NAMED.get(key, "a name"), tuple(field.metadata))


def _value(hint: Any, named: str, limits: tuple[Any, ...] = ()) -> str:
    if hint == Name:
        return named
    if hint == Line:
        return "free text"
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _value(inner[0], named, limits + tuple(hint.__metadata__))
    if origin is Literal:
        return " or ".join(f'`"{item}"`' for item in inner)
    if origin in (Union, UnionType):
        return _either([_value(item, named, limits) for item in inner if item is not NoneType])
    if origin is tuple:
        return f"a list{_size(limits)}; each entry is {_value(inner[0], named)}"
    if origin is dict:
        return f"a table{_size(limits)}; each line is {_value(inner[0], named)} = {_value(inner[1], named)}"
    return _plain(hint, limits)


def _either(choices: list[str]) -> str:
    """What the branches of a choice allow; a decimal number includes the whole ones."""
    if any(item.startswith("a number") for item in choices):
        choices = [item for item in choices if not item.startswith("a whole number")]
    return ", or ".join(dict.fromkeys(choices))


def _plain(hint: Any, limits: tuple[Any, ...]) -> str:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return "a table (see below)"
    if hint is str:
        # Names and free texts come through the gate of ``constraints.names``; what does not is compared with labels.
        return "the label of a term"
    return _PLAIN.get(hint, str(hint)) + _range(limits)


def _range(limits: tuple[Any, ...]) -> str:
    """The least and the largest value, in words."""
    low, high = _limit(limits, "ge"), _limit(limits, "le")
    if low is None:
        return "" if high is None else f", at most {high:,}"
    return f" from {low:,}" if high is None else f" from {low:,} to {high:,}"


def _size(limits: tuple[Any, ...]) -> str:
    least = _limit(limits, "min_length") or 0
    return f" of at least {least}" if least > 1 else " that is not empty" if least else ""


def _limit(limits: tuple[Any, ...], name: str) -> Any:
    """A limit by its name, also where it stands in pydantic's ``Field(…)``; None if there is none."""
    flat = [part for item in limits for part in (item.metadata if isinstance(item, FieldInfo) else [item])]
    return next((value for item in flat if (value := getattr(item, name, None)) is not None), None)


def _default(field: FieldInfo) -> str:
    if field.is_required():
        return "needed"
    default = field.get_default(call_default_factory=True)
    if default in (None, "", (), {}):
        return "–"
    return f'`"{default}"`' if isinstance(default, str) else f"`{default}`"


# --- Markdown ------------------------------------------------------------------------------------------------------


def _table(rows: list[tuple[str, ...]]) -> str:
    head, *body = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    lines = [head, ["---"] * len(head), *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _prose(docstring: str) -> str:
    """A docstring as Markdown, a paragraph a line long."""
    paragraphs = cleandoc(docstring).replace("``", "`").split("\n\n")
    return "\n\n".join(textwrap.fill(paragraph, width=125) for paragraph in paragraphs)


def _template(text: str) -> str:
    """A text with its placeholders, without how they are to be spoken."""
    parts = string.Formatter().parse(text)
    return "".join(literal + (f"*{name}*" if name else "") for literal, name, _, _ in parts)


def _sentence(phrase: str) -> str:
    return f"{phrase[0].upper()}{phrase[1:]}."


if __name__ == "__main__":
    raise SystemExit(main())
