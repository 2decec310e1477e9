"""Which members the items of a conflict concern."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from constraints.case import Case
from constraints.setting import Setting
from rotation.conflict_data import ConflictItem


def members_of_items(case: Case, setting: Setting, items: Iterable[ConflictItem]) -> tuple[str, ...]:
    """Who declined, whom a rule names, and who stands in a key: each once, in the order of the case file."""
    names = tuple(dict.fromkeys(member.name for body in setting.bodies for member in body.members))
    found = {name for item in items for name in _named(case, setting, item)}
    return tuple(name for name in names if name in found)


def _named(case: Case, setting: Setting, item: ConflictItem) -> Iterator[str]:
    if item.kind == "absence":
        yield setting.absences[int(item.id)].member
    elif item.kind == "rule":
        for value in case.rule(item.id).arguments().values():
            yield from (str(part) for part in (value if isinstance(value, tuple) else (value,)))
        yield from (str(part) for key in item.keys for part in key)
