"""Where in a case file something stands: paths as the checks name them, and the same as a reader finds them there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from constraints.problems import Problem, below

#: Keys under which one table may stand where several are allowed; the checks then name it without a number.
ONE_OR_MORE = ("body", "ladder", "order")

#: Deeper files are refused: no case needs more levels.
MOST_LEVELS = 40

#: The original places of what is left of a list, by the ``id`` of the list.
Places = Mapping[int, Sequence[int]]


def too_deep(data: Any) -> bool:
    """Whether tables and lists lie in each other deeper than any case needs."""
    level = [data]
    for _ in range(MOST_LEVELS):
        level = [inner for item in level for inner in _inside(item)]
        if not level:
            return False
    return True


def _inside(item: Any) -> Iterable[Any]:
    inner = item.values() if isinstance(item, Mapping) else item if isinstance(item, list | tuple) else ()
    return [value for value in inner if isinstance(value, Mapping | list | tuple)]


def half_letters(data: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Where texts or keys hold half a letter (a lone surrogate, which JSON can escape), and which one."""
    if isinstance(data, str):
        yield from ((path, f"U+{ord(letter):04X}") for letter in data if "\ud800" <= letter <= "\udfff")
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from half_letters(key, path)
            yield from half_letters(value, below(path, str(key)))
    elif isinstance(data, list | tuple):
        for number, value in enumerate(data):
            yield from half_letters(value, below(path, number))


def paths_in(data: Any, places: Places | None = None) -> dict[str, str]:
    """Every path as the checks name it, with the same as it stands in the file; in the order of the file.

    ``places`` tells where the entries of lists stood before others were cut out.
    """
    return dict(_paths(data, "", "", "", places or {}))


def _paths(data: Any, key: str, named: str, found: str, places: Places) -> Iterator[tuple[str, str]]:
    yield named, found
    if isinstance(data, Mapping):
        for inner, value in data.items():
            yield from _paths(value, str(inner), below(named, str(inner)), below(found, str(inner)), places)
    elif isinstance(data, list | tuple):
        alone = len(data) == 1 and key in ONE_OR_MORE
        for number, (place, value) in enumerate(zip(places.get(id(data), range(len(data))), data, strict=True)):
            yield from _paths(value, "", named if alone else below(named, number), below(found, place), places)


def relocated(problems: Iterable[Problem], paths: Mapping[str, str]) -> Iterator[Problem]:
    """The problems with the paths that a reader finds in the file."""
    for item in problems:
        known, rest = _known_part(item.path, paths)
        yield item.model_copy(update={"path": f"{paths[known]}{rest}" if known else item.path})


def in_file_order(problems: Iterable[Problem], data: Any) -> list[Problem]:
    """Each problem once, in the order of the places in the file; what is missing there stands with what should hold it."""
    spots = {path: spot for spot, path in enumerate(paths_in(data).values())}
    distinct = {(item.path, item.code, str(item.args)): item for item in problems}
    return sorted(distinct.values(), key=lambda item: spots.get(_known_part(item.path, spots)[0], 0))


def _known_part(path: str, known: Mapping[str, object]) -> tuple[str, str]:
    """The longest beginning of a path that is known, and the rest."""
    end = len(path)
    while end > 0:
        if path[:end] in known:
            return path[:end], path[end:]
        end = max(path.rfind(".", 0, end), path.rfind("[", 0, end))
    return "", path
