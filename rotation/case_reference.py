"""The tables of the page about the case format, made from the data classes: ``python -m rotation.case_reference [FILE]``.

The page's own words stay as they are; only what follows a mark ``<!-- table: … -->`` is written anew.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from constraints.rule import Rule
from constraints.schema import case_schema
from rotation.files import write_whole

_Schema = Mapping[str, Any]

#: Each table's mark, which is its heading on the page too, and the classes whose keys it has.
TABLES: dict[str, tuple[str, ...]] = {
    "top-level": ("CaseDocument",),
    "body": ("Body",),
    "member": ("Member",),
    "noun": ("Noun",),
    "horizon": ("Horizon",),
    "until": ("Until",),
    "parts": ("Parts",),
    "elections": ("ElectionCalendar",),
    "irregular": ("IrregularTerm",),
    "ladder": ("Ladder",),
    "post": ("Post",),
    "order": (
        "AgreedOrder",
        "AlphabeticalOrder",
        "PopulationOrder",
        "SeniorityOrder",
        "LotOrder",
        "LongestWaitingOrder",
    ),
    "lot": ("Lot",),
    "inside": ("Inside",),
    "group": ("Group",),
    "swap": ("Swap",),
    "state": ("State",),
    "history": ("HistoryRow",),
    "cell": ("Cell",),
    "absence": ("Absence",),
    "power-shift": ("PowerShift",),
    "rule": ("Rule",),
    "text": ("Both",),
}

#: What the keys of every order mean; they stand once, before the keys of the single principles.
_ORDERS = {
    "post": "The post whose turns these are.",
    "participants": "Who takes part. Without it: the members in `list`, or else all members. Others never hold the post.",
    "start": "With whom the circle begins. Without it: after the last holder, or with the first of the circle.",
    "note": "Free words about the order.",
    "ties": "How those stand that the principle does not separate: as the file lists them, by name, or by lot.",
    "renewed": "Whether every later round is made anew by the principle on the day it begins. Not with `agreed`.",
    "joiners": "Where a new member enters: last in the running round, at its place in it, or in the next round.",
    "leavers": "When a member has left: later turns move up, or the next in line fills its term, and all keep theirs.",
    "restart": "With `election`: every election period begins a round of its own, made anew on its first day.",
    "takers": "Who takes the turns: members or groups. With groups, `list`, `participants` and `start` name groups.",
    "inside": "With groups: the order within each group, which a rule `turn_order` with `inside = true` follows.",
}

_A_POST = "any post"

#: What each key means, by class and key. A key without a meaning, or a meaning without a key, fails a test.
MEANINGS: dict[str, dict[str, str]] = {
    "CaseDocument": {
        "format": "The version of the case format.",
        "title": "What the case is about. Reports tell it; the papers have titles of their own.",
        "note": "Free words about the case.",
        "body": "Whose posts go round. `[body]` for one, `[[body]]` for each of several.",
        "horizon": "Which terms are planned.",
        "ladder": "The posts. Needed here, or with each body if there are several.",
        "order": "Whose turn it is. `[order]` for one post, `[[order]]` for each of several.",
        "history": "Who held the posts before.",
        "absence": "What members decline. Each is written as `[[absence]]`.",
        "power_shift": "Changed majorities. Each is written as `[[power_shift]]`.",
        "swap": "Turns that two members have exchanged. Each is written as `[[swap]]`.",
        "state": "Who is elected, acting, what is vacant or disputed. Each is written as `[[state]]`.",
        "give_up": "At most 40 musts to give up rather than others if not all can hold, the most readily given up first.",
        "rule": "What must or should hold. Each is written as `[[rule]]`.",
    },
    "Body": {
        "name": "What the body is called.",
        "noun": "What a member is called in running text.",
        "members": "Its members. Their order settles what nothing else settles.",
        "group": "Its groups of members, if groups have the turns. Each is written as `[[body.group]]`.",
        "horizon": "Its own terms, where they differ from those of the case.",
        "ladder": "Its posts, in a case with several bodies.",
        "order": "Its turns, in a case with several bodies.",
        "history": "Its history, in a case with several bodies.",
    },
    "Member": {
        "name": "The short name, which the rest of the file uses.",
        "official": "The full name. Without it: the short one.",
        "genitive": "The Swedish genitive. Without it: the name with an s, unless it ends in s, x or z.",
        "joins": "Its first day as a member. Without it: it was always one.",
        "leaves": "Its last day as a member. Without it: it stays.",
        "population": "Inhabitants by date. An order by population takes the latest figure up to its own date.",
        "attributes": "Free words, such as `size`, that the rule `mix` compares.",
        "renamed": "What it is called from a day on. Plan tables and decisions call it by the name that it has on the first "
        "day of the term; a plan that is read may use either. The alphabetical order goes by the name of the day.",
        "replaces": "The former members whose place it takes. Several: a merger.",
        "elections": "Its own election days, where they are not those of the horizon.",
        "acts_for": "The names of those that act as this one member.",
    },
    "Group": {
        "name": "What the group is called.",
        "members": "Who belongs to it. Every member belongs to one group.",
        "official": "The full name. Without it: the short one.",
        "genitive": "The Swedish genitive. Without it: as for members.",
        "attributes": "Free words.",
    },
    "Lot": {"lot": "The recorded seed."},
    "Inside": {
        "principle": "By which principle the members of each group stand.",
        "list": "With `agreed`: all members, each group's in its order.",
        "language": "With `alphabetical`: whose alphabet it is.",
        "date": "With `population`: the day whose figures count.",
        "seed": "With `lot`: the recorded seed. It is drawn once, by `seed/name`.",
        "ties": "How those stand that the principle does not separate. By name: as on the first day of the plan.",
    },
    "Swap": {
        "members": "The two members.",
        "terms": "The two terms: whose turn the first member has by the turn order, and whose the second.",
        "approval": "The decision that allows it.",
        "post": "The post. Needed only if several posts have an order.",
        "reason": "Why, in free words.",
        "body": "Of which body. Needed only if there are several.",
    },
    "State": {
        "post": "The post.",
        "term": "The planned term.",
        "state": "What the seat is. Elected and acting members are facts for the plan.",
        "member": "Who is elected or acting.",
        "one_of": "With `disputed`: among whom it is disputed.",
        "since": "From which day. Without it: always.",
        "elect_by": "By which day somebody has to be elected. Without it: the first day of the term.",
        "source": "Where that is from.",
        "body": "Of which body. Needed only if there are several.",
    },
    "Noun": {"sv": "In Swedish, in the singular.", "en": "In English, in the singular."},
    "Horizon": {
        "start": "The first day of the first planned term.",
        "term": "How long a term is: so many years or months, or an election period, or a part of one.",
        "until": "Where the plan ends.",
        "elections": "When elections are held. Needed if `term` or `until` speaks of elections.",
        "irregular": "Single terms that are longer or shorter.",
    },
    "Until": {
        "terms": "How many terms are planned.",
        "election": "An election year. It stands together with `terms_after`.",
        "terms_after": "How many terms that begin after that year are planned. 0: none of them.",
    },
    "Parts": {
        "parts": "Into how many equal parts a period is divided.",
        "of": "What is divided.",
        "begins": "A day on which a period begins. Needed only if the plan starts inside a period.",
    },
    "ElectionCalendar": {
        "rule": "A yearly rule as in RFC 5545. It stands together with `first`.",
        "first": "The first election day that the rule gives.",
        "dates": "The election days themselves, the earliest first. Instead of `rule` and `first`.",
    },
    "IrregularTerm": {"start": "Its first day.", "end": "Its last day. The next term begins the day after."},
    "Ladder": {
        "posts": "The posts, the junior one first.",
        "links": "Whether holders move up: who holds a post is next for the post after it.",
        "start": "The first day of the first planned term of these posts. Without it: that of the horizon.",
        "term": "How long a term of these posts is. Without it: as in the horizon.",
        "irregular": "Single terms of these posts that are longer or shorter.",
    },
    "Post": {
        "name": "The name that the rest of the file uses.",
        "sv": "Its name in Swedish text. The usual posts have one already.",
        "en": "Its name in English text. The usual posts have one already.",
    },
    "AgreedOrder": {
        **_ORDERS,
        "principle": "The order of `list`.",
        "list": "With `agreed`: the members in the agreed order. Who is left out does not take part.",
    },
    "AlphabeticalOrder": {**_ORDERS, "principle": "By name.", "language": "With `alphabetical`: whose alphabet it is."},
    "PopulationOrder": {
        **_ORDERS,
        "principle": "By falling population.",
        "date": "With `population`: the day whose figures count. All need one; for rounds made anew, on the same days.",
    },
    "SeniorityOrder": {
        **_ORDERS,
        "principle": "By length of membership: those without `joins` first, then the earliest `joins`.",
    },
    "LotOrder": {
        **_ORDERS,
        "principle": "By lot, so that everybody can draw it again.",
        "seed": "With `lot`: the recorded seed. The members stand by the SHA-256 of [a text](concepts.md#turns). "
        "It may be left out where `restart` has a seed for every election.",
        "seeds": "With `lot`: the seeds of draws that have one of their own, by the election (`restart`) or the first day "
        "of the round (`renewed`).",
    },
    "LongestWaitingOrder": {
        **_ORDERS,
        "principle": "Who never held the post in the listed history first, then who held it longest ago.",
    },
    "HistoryRow": {
        _A_POST: "Who held it. A member alone is a known fact.",
        "one_of": "The whole term had one of these; the most likely first. All state the same posts.",
        "source": "Where the facts of the term are from.",
        "certainty": "How sure the facts of the term are. A cell may state its own.",
        "end": "The last day of a term that was longer or shorter.",
    },
    "Cell": {
        "is": "Who held the post.",
        "one_of": "Who may have held it, the most likely first. Instead of `is`.",
        "certainty": "How sure it is. Without it: published with `is`, inferred with `one_of`, else unknown.",
        "source": "Where the fact is from.",
    },
    "Absence": {
        "member": "Who declines.",
        "posts": "Which posts. Without it: all posts of the body.",
        "terms": "Which terms. They may reach past the plan as far as somebody is designated.",
        "turn": "What becomes of the turn: it keeps its place, is struck, comes after the next one, or ends the round.",
        "reason": "Why, in free words.",
        "body": "Of which body. Needed only if there are several.",
    },
    "PowerShift": {"member": "Whose majority changes.", "when": "When, in free words.", "note": "What is to be said."},
    "Rule": {
        "kind": "Which rule it is; see [the rules](rules.md).",
        "id": "A name of your own, for reports. Without it: the kind, then kind-2, kind-3 …",
        "body": "The body that the rule is about. Needed only if there are several, and not for a rule across bodies.",
        "strength": "Whether it shall hold or should hold.",
        "rank": "For a wish alone: rank 1 is settled before rank 2. Without it: 1.",
        "weight": "For a wish alone: what one breach costs within its rank. Without it: 1.",
        "source": "Where the body has the rule from.",
        "note": "A remark that the papers tell beside the rule.",
        "unless": 'When the body may make an exception, after the words *unless*: `"there are strong reasons"`.',
        "waivers": "The exceptions that are made. Each has `terms` or `members`, a `reason`, and the `decision`.",
    },
    "Both": {"sv": "The text in Swedish.", "en": "The text in English."},
}

#: Keys that the classes can be read without, so that all problems are told at once; a case without them is refused.
NEEDED_LATER = {("Absence", "terms")} | {(name, "principle") for name in TABLES["order"]}

#: What a text is, by the key that it stands under; elsewhere it is a name.
_TEXTS = {
    **dict.fromkeys(("title", "note", "source", "reason", "when", "seed", "seeds", "approval", "lot"), "free text"),
    **dict.fromkeys(("member", "members", "participants", "start", "list", "is", "one_of", _A_POST), "a member"),
    **dict.fromkeys(("post", "posts"), "a post"),
    "kind": "the name of a rule",
    "give_up": "the id of a rule",
    "attributes": "free text",
    "terms": "the label of a term",
    "term": 'a length such as `"1 year"`, `"6 months"` or `"election period"`',
    "elections": '`"se"` (Sweden)',
    "rule": 'a text such as `"FREQ=YEARLY;INTERVAL=4;BYMONTH=9;BYDAY=2SU"`',
}
#: What stands left of the sign = in a table that is free to have any keys.
_LINES = {
    "population": "a day",
    "seeds": "a day",
    "renamed": "a day",
    "history": "the label of a term",
    "one_of": "a post",
}

_PLAIN = {"integer": "a whole number", "boolean": "`true` or `false`"}


def tables() -> dict[str, str]:
    """Every table of the page in Markdown, by its mark."""
    case = case_schema()
    schemas = {**case["$defs"], "CaseDocument": case, "Rule": Rule.model_json_schema()}
    found = {}
    for mark, names in TABLES.items():
        rows = dict.fromkeys(row for name in names for row in _rows(name, schemas[name]))
        lines = [("key", "value", "default", "meaning"), ("---",) * 4, *rows]
        found[mark] = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return found


def with_tables(page: str) -> str:
    """The page with the tables as they are now. Raises ValueError unless each has its mark, once."""
    for mark, table in tables().items():
        places = [*re.finditer(_place(mark), page)]
        if len(places) != 1:
            raise ValueError(f"{len(places)} marks <!-- table: {mark} -->")
        page = page[: places[0].end(1)] + table + page[places[0].end() :]
    return page


def main() -> int:
    """Write the tables into the page that is named, or print them with their marks."""
    if len(sys.argv) > 2:
        sys.stderr.write("python -m rotation.case_reference [FILE]\n")
        return 2
    if len(sys.argv) == 2:
        file = Path(sys.argv[1])
        write_whole(file.parent, {file.name: with_tables(file.read_text(encoding="utf-8"))})
    else:
        sys.stdout.write("\n".join(f"<!-- table: {mark} -->\n{table}" for mark, table in tables().items()))
    return 0


def _place(mark: str) -> str:
    return rf"(<!-- table: {re.escape(mark)} -->\n)(?:\|.*\n)*"


# --- rows ----------------------------------------------------------------------------------------------------------


def _rows(name: str, schema: _Schema) -> Iterator[tuple[str, ...]]:
    meanings, required = MEANINGS[name], schema.get("required", ())
    if others := schema.get("additionalProperties"):
        yield _A_POST, _value(_A_POST, others), "–", meanings[_A_POST]
    for key, inner in schema["properties"].items():
        needed = key in required or (name, key) in NEEDED_LATER
        yield f"`{key}`", _value(key, inner), "needed" if needed else _default(inner), meanings[key]


def _default(schema: _Schema) -> str:
    default = schema.get("default")
    if isinstance(default, bool):
        return f"`{str(default).lower()}`"
    return f'`"{default}"`' if default and isinstance(default, str) else "–"


# --- values in plain words -----------------------------------------------------------------------------------------


def _value(key: str, schema: _Schema) -> str:
    """What may be written for a key, from the part of the JSON Schema that says it."""
    if "$ref" in schema:
        return f"a [table](#{_mark(schema['$ref'].rpartition('/')[2])})"
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return _either([_value(key, item) for item in schema[several] if item.get("type") != "null"])
    if found := schema.get("enum", [schema["const"]] if "const" in schema else []):
        return " or ".join(f'`"{item}"`' if isinstance(item, str) else f"`{item}`" for item in found)
    if schema["type"] == "array":
        return f"a list{_size(schema)}; each entry is {_value(key, schema['items'])}"
    if schema["type"] == "object":
        return f"a table; each line is {_LINES.get(key, 'a name')} = {_value(key, schema['additionalProperties'])}"
    if schema["type"] == "string":
        return "a day: `2024-01-01`" if schema.get("format") == "date" else _TEXTS.get(key, "a name")
    return _PLAIN[schema["type"]] + _range(schema)


def _either(choices: list[str]) -> str:
    """What the branches of a choice allow; a list of what the branch before it allows is said in short."""
    first, *others = dict.fromkeys(choices)
    return ", or ".join([first, *("a list of these" if item.endswith(f"is {first}") else item for item in others)])


def _mark(name: str) -> str:
    """The heading under which a class has its table; the rules have one together."""
    return next((mark for mark, names in TABLES.items() if name in names), "rule")


def _range(schema: _Schema) -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    return "" if low is None else f" from {low}" if high is None else f" from {low} to {high}"


def _size(schema: _Schema) -> str:
    least, most = schema.get("minItems"), schema.get("maxItems")
    if not least:
        return ""
    return f" of {most}" if least == most else f" of {least} to {most}" if most else " that is not empty"


if __name__ == "__main__":
    raise SystemExit(main())
