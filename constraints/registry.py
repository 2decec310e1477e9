"""The registry: which rules there are. A user's own rule comes in by a registry with one class more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import ValidationError

from constraints.problems import Problem, below, problem
from constraints.rule import Rule
from constraints.shape import shape_problems
from constraints.shape_places import known_keys


class Registry(Mapping[str, type[Rule]]):
    """Rule classes by kind, in a fixed order. A registry does not change; ``with_rule`` makes a larger one.

    The kind is the default of a class's field ``kind``. Raises ValueError for a class without one, or one given twice. A
    rule of the library may be given by its kind alone: its file is loaded when the rule is first asked for, since loading
    all of them takes longer than planning a small case.
    """

    __slots__ = ("_classes",)

    def __init__(self, *rules: type[Rule] | str) -> None:
        found: dict[str, type[Rule] | str] = {}
        for given in rules:
            kind = given if isinstance(given, str) else given.model_fields["kind"].default
            if not isinstance(kind, str) or kind in found:
                raise ValueError(
                    f"{given if isinstance(given, str) else given.__name__}: no kind of its own ({kind!r})"
                )
            found[kind] = given
        self._classes = found

    def __getitem__(self, kind: str) -> type[Rule]:
        found = self._classes[kind]
        return _loaded(found) if isinstance(found, str) else found

    def __contains__(self, kind: object) -> bool:
        return kind in self._classes

    def __iter__(self) -> Iterator[str]:
        return iter(self._classes)

    def __len__(self) -> int:
        return len(self._classes)

    def __repr__(self) -> str:
        return f"Registry({', '.join(cls.__name__ for cls in self.values())})"

    def with_rule(self, cls: type[Rule]) -> Registry:
        """A registry with one class more. Raises ValueError if its kind is taken."""
        return Registry(*self._classes.values(), cls)

    def parse(self, data: Mapping[str, Any], path: str) -> tuple[Rule | None, list[Problem]]:
        """The rule that a table of a case file describes, or what is wrong with the table."""
        if "kind" not in data:
            return None, [problem(below(path, "kind"), "shape.missing", key="kind")]
        kind = data["kind"]
        if not isinstance(kind, str) or kind not in self:
            return None, [self._unknown(str(kind)[:60], path)]
        cls = self[kind]
        if inner := [
            name for name, field in cls.model_fields.items() if name in data and field.alias not in (None, name)
        ]:
            return None, [_inner_name(name, cls, path) for name in inner]
        try:
            return cls.model_validate(dict(data)), []
        except ValidationError as error:
            return None, shape_problems(error, path, data, cls)
        except Exception as error:  # a validator of a rule from outside may raise anything
            if not cls.from_outside:
                raise
            from constraints.own_guard import fault_of

            return None, [fault_of(cls, "parameters", f"{kind} ({path})", error)]

    def _unknown(self, kind: str, path: str) -> Problem:
        near = get_close_matches(kind, [*self], n=1, cutoff=0.0)
        return problem(below(path, "kind"), "rule.unknown_kind", kind=kind, near=tuple(near), known=tuple(self))


@cache
def _loaded(kind: str) -> type[Rule]:
    """A rule of the library: "turn_order" is the class TurnOrder in the file of that name."""
    name = "".join(part.capitalize() for part in kind.split("_"))
    cls: type[Rule] = getattr(import_module(f"constraints.rules.{kind}"), name)
    return cls


def _inner_name(name: str, cls: type[Rule], path: str) -> Problem:
    """A parameter by the name that it has in Python, where a case file has another ("of_post" for "post")."""
    known = ", ".join(known_keys(cls, (name,)))
    return problem(below(path, name), "shape.unknown_key", key=name, known=f" ({known})")


#: The library's own rules, by kind.
RULES = Registry(
    "succession",
    "turn_order",
    "pin",
    "keep_free",
    "spacing",
    "coverage",
    "fair_share",
    "mix",
    "adopted",
    "quota",
    "new_pair",
    "continuity",
    "avoid",
    "halves",
    "not_both",
    "together",
    "different",
    "at_once",
    "load",
    "handovers",
)
