"""Wrong shapes: what pydantic says about input data, as problems in plain words and with paths as in the file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, time
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from constraints.problem_texts import PROBLEM_TEXTS
from constraints.problems import Problem, below, problem
from constraints.shape_places import MISSING, Place, known_keys, place_of
from constraints.words import Argument

UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")

_WHOLE = "0, 1, 2 …"

#: What is expected, as it is written in a file: these need no translation.
_EXPECTED = {
    "string_type": '"…"',
    "invalid_key": '"…"',
    "string_unicode": '"…"',
    "bool_type": "true | false",
    "bool_parsing": "true | false",
    "int_type": _WHOLE,
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "float_type": "0, 0.5, 1 …",
    "float_parsing": "0, 0.5, 1 …",
    "tuple_type": "[ … ]",
    "list_type": "[ … ]",
    "dict_type": "{{ … }}",
    "model_type": "{{ … }}",
    "model_attributes_type": "{{ … }}",
    "dataclass_type": "{{ … }}",
    "finite_number": "0, 0.5, 1 …",
    "int_parsing_size": _WHOLE,
    "date_past": "2024-01-01",
    "date_type": "2024-01-01",
    "date_parsing": "2024-01-01",
    "date_from_datetime_parsing": "2024-01-01",
    "too_short": "[ … ]",
    "too_long": "[ … ]",
    "string_too_short": '"…"',
    "string_too_long": '"…"',
}

#: Limits, which signs alone would not tell in plain words: where pydantic has the number, and the words for it.
_LIMITS = {
    "greater_than": ("gt", "shape.above"),
    "greater_than_equal": ("ge", "shape.least"),
    "less_than": ("lt", "shape.below"),
    "less_than_equal": ("le", "shape.most"),
    "too_short": ("min_length", "shape.few"),
    "too_long": ("max_length", "shape.many"),
    "string_too_short": ("min_length", "shape.short"),
    "string_too_long": ("max_length", "shape.long"),
}
#: The same where the least is one: the list, or the text, must not be empty.
_NOT_EMPTY = {"too_short": "shape.empty", "string_too_short": "shape.no_text"}

#: Where pydantic lists the values to choose from.
_CHOICES = {"literal_error": "expected", "union_tag_invalid": "expected_tags"}

#: Tables that may also be written as a text.
_TEXT_OR_TABLE = ("Both", "Cell", "ElectionCalendar", "Member", "Parts", "Post")

_LONGEST = 60


def shape_problems(
    error: ValidationError,
    path: str,
    data: object = None,
    model: type[BaseModel] | None = None,
    also: Iterable[str] = (),
) -> list[Problem]:
    """Everything that a ValidationError says, as problems below ``path``; one per place and code.

    With the ``data`` that was validated, paths hold just the keys and list places that stand in it; without, the marks
    that pydantic adds for the branches of a choice are left out as far as they can be told from keys. With the
    ``model``, an unknown key is told together with the known ones, and with those that may ``also`` stand at the top.
    """
    found: dict[tuple[str, str, str], Problem] = {}
    for details in error.errors(include_url=False):
        if follows_from_an_entry(details):
            continue
        one = _problem(details, path, place_of(details, data), model, tuple(also))
        key = (one.path, one.code, str(one.args.get("name", "")))
        found[key] = _merged(found[key], one) if key in found else one
    return [_in_words(item) for item in found.values()]


def _in_words(item: Problem) -> Problem:
    """A whole number is also called one: a few signs do not tell a year from a count. Choices are joined with "or"."""
    if item.code != "shape.wrong":
        return item
    if item.args["expected"] == _WHOLE:
        return item.model_copy(update={"words": PROBLEM_TEXTS["shape.whole"]})
    choices = tuple(str(item.args["expected"]).split(" | "))
    return item.model_copy(update={"args": {**item.args, "expected": choices}}) if len(choices) > 1 else item


def follows_from_an_entry(details: ErrorDetails) -> bool:
    """Whether a list only is too short because entries of it are wrong, which is told for each of them."""
    given = details["input"]
    least = details.get("ctx", {}).get("min_length", 1)
    return details["type"] == "too_short" and isinstance(given, list | tuple | dict) and len(given) >= least


def _problem(
    details: ErrorDetails, path: str, place: Place, model: type[BaseModel] | None, also: tuple[str, ...]
) -> Problem:
    code, context = details["type"], details.get("ctx", {})
    where = below(path, *place)
    if code in ("union_tag_not_found", "union_tag_invalid"):
        key = str(context["discriminator"]).strip("'")
        if code == "union_tag_not_found":
            misspelt = get_close_matches(key, [str(name) for name in details["input"]], n=1, cutoff=0.7)
            if misspelt:
                return problem(below(where, misspelt[0]), "shape.unknown_key", key=misspelt[0], known=f" ({key})")
            return problem(below(where, key), "shape.missing", key=key)
        given = details["input"].get(key) if isinstance(details["input"], Mapping) else details["input"]
        return problem(below(where, key), "shape.wrong", given=as_written(given), expected=_expected(details))
    if code in MISSING:
        return problem(where, "shape.missing", key=str(place[-1]))
    if code in UNKNOWN:
        known = known_keys(model, details["loc"]) + (also if len(details["loc"]) == 1 else ()) if model else ()
        return problem(where, "shape.unknown_key", key=str(place[-1]), known=f" ({', '.join(known)})" if known else "")
    if code in PROBLEM_TEXTS:
        name = context.get("name")
        if isinstance(details["input"], Mapping) and name in details["input"]:
            where = below(where, str(name))
        return problem(where, code, **{key: _argument(value) for key, value in context.items()})
    found = problem(where, "shape.wrong", given=as_written(details["input"]), expected=_expected(details))
    return _within(found, details)


def _within(item: Problem, details: ErrorDetails) -> Problem:
    """A problem with a limit says it in words; one with a small whole number shows those that fit instead."""
    if details["type"] not in _LIMITS or item.args["expected"] == _counting(details):
        return item
    key, code = _LIMITS[details["type"]]
    limit = details["ctx"][key]
    if limit == 1:
        code = _NOT_EMPTY.get(details["type"], code)
    args = {**item.args, "limit": limit if isinstance(limit, int) else str(limit)}
    return item.model_copy(update={"args": args, "words": PROBLEM_TEXTS[code]})


def _merged(one: Problem, other: Problem) -> Problem:
    """Two branches of a choice say what they expect at the same place: either will do."""
    if one.code != "shape.wrong":
        return one
    expected = [choice for item in (one, other) for choice in str(item.args["expected"]).split(" | ")]
    joined = {"given": one.args["given"], "expected": " | ".join(dict.fromkeys(expected))}
    return one.model_copy(update={"args": joined, "words": None})


def _expected(details: ErrorDetails) -> str:
    """What is expected, in signs; where there are none, in pydantic's own words."""
    if details["type"] in _CHOICES:
        choices = str(details["ctx"][_CHOICES[details["type"]]])
        return choices.replace("'", '"').replace(" or ", " | ").replace(", ", " | ")
    place, context = details["loc"], details.get("ctx", {})
    if place in (("absence",), ("power_shift",)) and isinstance(details["input"], Mapping):
        return f"[[{place[0]}]]"
    if context.get("class_name") in _TEXT_OR_TABLE:
        return '"…" | { … }'
    if counting := _counting(details):
        return counting
    if details["type"] in _EXPECTED:
        return _EXPECTED[details["type"]].format_map(details.get("ctx", {}))
    return details["msg"].removeprefix("Input should be ").removeprefix("Value error, ")


def _counting(details: ErrorDetails) -> str:
    """Whole numbers from the least one on: "1, 2, 3 …"; empty where there is no such least one."""
    least = details.get("ctx", {}).get("ge")
    if details["type"] != "greater_than_equal" or not isinstance(least, int):
        return ""
    return f"{least}, {least + 1}, {least + 2} …"


def as_written(value: object) -> str:
    """A value as it is written in a TOML file, as far as 60 characters go."""
    text = _toml(value, 4)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _toml(value: object, levels: int) -> str:
    if isinstance(value, str):
        return json.dumps(value[: _LONGEST * 2], ensure_ascii=False)
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if levels == 0 and isinstance(value, Mapping | list | tuple):
        return "…"
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{key} = {_toml(item, levels - 1)}" for key, item in [*value.items()][:_LONGEST])
        return f"{{ {pairs} }}" if pairs else "{ }"
    if isinstance(value, list | tuple):
        return f"[{', '.join(_toml(item, levels - 1) for item in value[:_LONGEST])}]"
    return _number(value) if isinstance(value, int | float) else str(value)


def _number(value: float) -> str:
    try:
        return str(value)
    except ValueError:  # Python does not write out whole numbers of thousands of digits
        return "…"


def _argument(value: object) -> Argument:
    if isinstance(value, tuple | list):
        return tuple(str(item) for item in value)
    return value if isinstance(value, int) else str(value)
