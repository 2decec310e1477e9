"""The tables of the page about the papers, made from the data classes: ``python -m rotation.documents.reference [FILE]``.

The page's own words stay as they are; only what follows a mark ``<!-- table: … -->`` is written anew.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from constraints.frozen import Frozen
from constraints.texts import Both
from rotation.documents.profile import (
    SECTIONS,
    BodyProfile,
    DecisionProfile,
    HeadProfile,
    MailProfile,
    PaperProfile,
    Profile,
)
from rotation.files import write_whole

#: Each table's mark, and the class whose keys it has.
TABLES: dict[str, type[Frozen]] = {
    "profile": Profile,
    "body": BodyProfile,
    "paper": PaperProfile,
    "heads": HeadProfile,
    "decision": DecisionProfile,
    "mail": MailProfile,
}

_TEXT, _TEXTS, _DAY, _LINE = "a text", "a text, or a list of them", "a day: `2024-01-01`", "a line"
_SECTIONS, _FLAG = "a list of [sections](#sections)", "`true` or `false`"

#: What may be written for each key, and what it means. A key without a line, or a line without a key, fails a test.
MEANINGS: dict[str, dict[str, tuple[str, str]]] = {
    "profile": {
        "format": ("`1`", "The version of the profile's format."),
        "body": ("a [table](#body)", "How the body and those around it are called."),
        "paper": ("a [table](#paper)", "The head of every paper."),
        "heads": ("[tables](#heads) by kind of paper", "What the head of one kind of paper has otherwise."),
        "decision": ("a [table](#decision)", "How the decision is worded."),
        "comments_mail": ("a [table](#mails)", "The mail that asks for comments."),
        "decision_mail": ("a [table](#mails)", "The mail that asks for the decision."),
        "order": (_SECTIONS, "The sections of the decision basis, in this order. Those left out are not written."),
        "texts": ("a table; each line is a section = a text, or a list", "Own paragraphs, before what is generated."),
        "replace": (_SECTIONS, "Sections that consist of the own text alone."),
        "papers": (_TEXTS, "Earlier papers in the matter."),
        "recipients": (_TEXTS, "Who gets the decision."),
    },
    "body": {
        "name": (_TEXT, "Who decides. Without it: the body of the case."),
        "proposer": (
            _TEXT,
            "Who proposes. Without it: a body `Ledningsgruppen` of the case, else it is to be filled in.",
        ),
        "secretariat": (_TEXT, "Who writes."),
        "kind": (_TEXT, "What the body is by law or agreement. Without it nothing is claimed of it."),
        "founding_paper": (_TEXT, "What the body rests on: an agreement, an ordinance, rules."),
        "holder": (_TEXT, "Who in the member performs the post."),
        "archive": (_TEXT, "Which member keeps the diary and the archive."),
    },
    "paper": {
        "date": (_DAY, "The date of the paper. Without it: undated."),
        "number": (_LINE, "The diary number."),
        "officer": (_LINE, "Who handles the matter. No name stands in a paper unless it is written here."),
        "to": (_TEXT, "Whom the paper is for."),
        "status": (
            '`"draft"`, `"proposal"` or `"decided"`',
            'What the paper is at the moment. In Swedish: `"utkast"`, `"förslag"`, `"beslutad"`.',
        ),
        "logo": (
            "the name of a file",
            "A PNG or JPEG in the profile's folder: at most 1 MB and 4,000 pixels to a side.",
        ),
        "logo_text": (_TEXT, "What stands for the logo where it is not seen. Without it: the body's name."),
        "decided": (_DAY, 'The day of the decision, with `status = "decided"`.'),
    },
    "heads": {
        "date": (_DAY, "The date of this kind of paper."),
        "number": (_LINE, "Its diary number."),
        "officer": (_LINE, "Who handles it."),
        "to": (_TEXT, "Whom it is for."),
        "status": ('`"draft"`, `"proposal"` or `"decided"`', "What it is at the moment."),
        "decided": (_DAY, 'The day of the decision, with `status = "decided"`.'),
    },
    "decision": {
        "style": ('`"sentences"` or `"clauses"`', "Full sentences, or clauses that begin with *att*."),
        "yearly": (_FLAG, "Whether the body elects every year, so that later years are a direction and are confirmed."),
        "review": (_FLAG, "Whether the plan is looked at again the year after the election."),
        "from_day": (
            _TEXT,
            "From when a holding runs. Left as it is, the papers tell the first day of the planned terms.",
        ),
        "convenes": (_TEXT, "Who convenes until then."),
        "points": (_TEXTS, "Further points of the decision."),
    },
    "mail": {
        "sender": ("an address", "From whom: `name@place.example`, or `Name <name@place.example>`."),
        "to": ("an address, or a list of them", "To whom."),
        "last_day": (_DAY, "The last day of reply, not before the date of the paper."),
        "reply_to": ("an address", "To whom replies go."),
    },
}


def tables() -> dict[str, str]:
    """Every table of the page in Markdown, by its mark."""
    found = {}
    for mark in TABLES:
        lines = [("key", "value", "default", "meaning"), ("---",) * 4, *_rows(mark)]
        found[mark] = "".join(f"| {' | '.join(line)} |\n" for line in lines)
    return found


def _rows(mark: str) -> Iterator[tuple[str, ...]]:
    for key, field in TABLES[mark].model_fields.items():
        value, meaning = MEANINGS[mark][key]
        yield f"`{key}`", value, _default(field.get_default(call_default_factory=True)), meaning


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if value == SECTIONS:
        return "all, [in this order](#sections)"
    if isinstance(value, Both):
        value = value.sv
    return f'`"{value}"`' if isinstance(value, str) and value else f"`{value}`" if isinstance(value, int) else "–"


def with_tables(page: str) -> str:
    """The page with the tables as they are now. Raises ValueError unless each has its mark, once."""
    for mark, table in tables().items():
        places = [*re.finditer(rf"(<!-- table: {mark} -->\n)(?:\|.*\n)*", page)]
        if len(places) != 1:
            raise ValueError(f"{len(places)} marks <!-- table: {mark} -->")
        page = page[: places[0].end(1)] + table + page[places[0].end() :]
    return page


def main() -> int:
    """Write the tables into the page that is named, or print them with their marks."""
    if len(sys.argv) > 2:
        sys.stderr.write("python -m rotation.documents.reference [FILE]\n")
        return 2
    if len(sys.argv) == 2:
        file = Path(sys.argv[1])
        write_whole(file.parent, {file.name: with_tables(file.read_text(encoding="utf-8"))})
    else:
        sys.stdout.write("\n".join(f"<!-- table: {mark} -->\n{table}" for mark, table in tables().items()))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
