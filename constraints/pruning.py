"""Going on after a wrong shape: the wrong parts are mended or left out, so that the rest can be looked at too."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from constraints.document import CaseDocument
from constraints.names import repaired
from constraints.shape import UNKNOWN, follows_from_an_entry
from constraints.shape_places import MISSING, Place, known_keys

#: How often wrong parts are cut out before the rest is given up.
_ROUNDS = 10

#: What stands in for a part that nothing can be looked at without, by its key and the one above.
_STAND_INS: dict[tuple[str, str], Any] = {
    ("", "body"): {"name": "–", "members": ["–"]},
    ("", "horizon"): {"start": "9000-01-01", "until": {"terms": 1}},
    ("body", "name"): "–",
    ("body", "members"): ["–"],
    ("horizon", "start"): "9000-01-01",
    ("horizon", "until"): {"terms": 1},
}


@dataclass(frozen=True)
class Pruned:
    """What is left of a case: the document (None if nothing could be saved), and the same as plain data.

    ``places`` tells where the entries of lists stood in the file, by the ``id`` of the list in ``data``. ``lost`` has
    the keys above everything that was left out or made up, without those of the body ("members", "order").
    """

    document: CaseDocument | None
    data: Any
    places: Mapping[int, Sequence[int]]
    lost: frozenset[tuple[str, ...]]


def prune(data: Mapping[str, Any], error: ValidationError) -> Pruned:
    """The case without the parts named in the error."""
    pruner = _Pruner(copy.deepcopy(dict(data)))
    document = None
    for _ in range(_ROUNDS):
        pruner.cut_all(error)
        try:
            document = CaseDocument.model_validate(pruner.left)
            break
        except ValidationError as again:
            error = again
    return Pruned(document, pruner.left, pruner.places, frozenset(pruner.lost))


class _Pruner:
    def __init__(self, left: dict[str, Any]) -> None:
        self.left = left
        self.places: dict[int, list[int]] = {}
        self.lost: set[tuple[str, ...]] = set()
        #: Kept, so that no new list gets the id of one that is cut out.
        self._removed: list[Any] = []
        self._number(left)

    def _number(self, data: Any) -> None:
        if isinstance(data, list):
            self.places[id(data)] = list(range(len(data)))
        for inner in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
            self._number(inner)

    def cut_all(self, error: ValidationError) -> None:
        """Mend or leave out every part that the error names; the last ones first, so that places stay right."""
        wrong = (item for item in error.errors() if not follows_from_an_entry(item))
        found = [(self._place(item["loc"]), item) for item in wrong]
        for place, item in sorted(found, key=lambda pair: _late_first(pair[0]), reverse=True):
            self._treat(place, item)

    def _place(self, loc: Place) -> Place:
        """The part of an error's place that the data has (tags of unions, and keys that are missing, are not in it)."""
        data: Any = self.left
        place: list[str | int] = []
        for key in loc:
            in_list = isinstance(data, list) and isinstance(key, int) and key < len(data)
            if in_list or (isinstance(data, dict) and key in data):
                data = data[key]
                place.append(key)
        return tuple(place)

    def _treat(self, place: Place, item: ErrorDetails) -> None:
        last = item["loc"][-1] if item["loc"] else ""
        if item["type"] in UNKNOWN:
            near = get_close_matches(str(last), known_keys(CaseDocument, item["loc"]), 1)
            self.lost.update(_keys((*place[:-1], key)) for key in near)
            self._cut(place)
            return
        if item["type"] in MISSING:
            table = self._inside(place)
            stand_in = _STAND_INS.get((_last_key(place), str(last)))
            if stand_in is not None and isinstance(table, dict):
                table[str(last)] = copy.deepcopy(stand_in)
                self.lost.add(_keys((*place, last)))
                return
        if item["type"].startswith("name.") and (self._mend_key if last == "[key]" else self._mend)(place):
            return
        # Nobody refers to a member without a name, or to a number: nothing is lost with it.
        nobody = item["type"] == "name.empty" or isinstance(item["input"], int | float)
        if not nobody or _keys(place) not in (("members",), ("members", "name")):
            self.lost.add(_keys(place))
        self._cut(place)

    def _mend(self, place: Place) -> bool:
        """Put the name that was meant in the place of a wrong one: others may refer to it."""
        given = self._inside(place)
        name = repaired(given) if isinstance(given, str) else ""
        if not name:
            return False
        self._inside(place[:-1])[place[-1]] = name
        return True

    def _mend_key(self, place: Place) -> bool:
        parent, key = self._inside(place[:-1]), place[-1]
        name = repaired(str(key))
        if not name or not isinstance(parent, dict) or key not in parent or name in parent:
            return False
        parent[name] = parent.pop(key)
        return True

    def _cut(self, place: Place) -> None:
        """Leave out the smallest part that can be missing: a list's entry, a member's details, a row or a key."""
        if not place:
            return
        if "members" in place and len(place) > (at := place.index("members")) + 2:
            member, detail = place[: at + 2], place[at + 2]
            self._remove(member if detail == "name" else (*member, detail))
        else:
            self._remove(place)

    def _remove(self, place: Place) -> None:
        parent, key = self._inside(place[:-1]), place[-1]
        if isinstance(parent, dict):
            self._removed.append(parent.pop(key, None))
        elif isinstance(parent, list) and isinstance(key, int) and key < len(parent):
            self._removed.append(parent.pop(key))
            del self.places[id(parent)][key]

    def _inside(self, place: Place) -> Any:
        data: Any = self.left
        for key in place:
            try:
                data = data[key]
            except (KeyError, IndexError, TypeError):
                return None
        return data


def _late_first(place: Place) -> tuple[tuple[bool, str, int], ...]:
    return tuple((isinstance(key, int), str(key), key if isinstance(key, int) else 0) for key in place)


def _keys(place: Place) -> tuple[str, ...]:
    """The keys of a place, without the number of the body and without list places."""
    keys = tuple(key for key in place if isinstance(key, str))
    return keys[1:] if keys[:1] == ("body",) else keys


def _last_key(place: Place) -> str:
    return next((key for key in reversed(place) if isinstance(key, str)), "")
