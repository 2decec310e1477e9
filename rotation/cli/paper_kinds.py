"""Which papers can be asked for, by their English and their Swedish names. Nothing else is loaded to know them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from rotation.documents.writing import Kind

#: Each kind by what it is called in Swedish, which is how its files are called too.
SWEDISH: dict[str, Kind] = {
    "beslutsunderlag": "basis",
    "forslag-till-beslut": "proposal",
    "synpunkter": "comments",
    "yrkanden": "motions",
    "protokoll": "minutes",
    "bekraftelse": "confirmation",
}


def paper_kind(name: str) -> Kind:
    """The kind of paper that a name stands for, in English or Swedish. Raises BadParameter."""
    letters = unicodedata.normalize("NFKD", name.strip().lower()).encode("ascii", "ignore").decode()
    written = letters.replace(" ", "-").replace("_", "-")
    kinds = SWEDISH | {kind: kind for kind in SWEDISH.values()}
    if written not in kinds:
        known = ", ".join(f"{kind} ({swedish})" for swedish, kind in SWEDISH.items())
        raise typer.BadParameter(f"There is no paper called {name!r}. Write one of: {known}.")
    return kinds[written]
