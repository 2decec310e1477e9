"""The registry: which rules there are. A user's own rule comes in by a registry with one class more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from constraints.problems import Problem, below, problem
from constraints.rule import Rule
from constraints.rules.adopted import Adopted
from constraints.rules.at_once import AtOnce
from constraints.rules.avoid import Avoid
from constraints.rules.continuity import Continuity
from constraints.rules.coverage import Coverage
from constraints.rules.different import Different
from constraints.rules.fair_share import FairShare
from constraints.rules.halves import Halves
from constraints.rules.handovers import Handovers
from constraints.rules.keep_free import KeepFree
from constraints.rules.load import Load
from constraints.rules.mix import Mix
from constraints.rules.new_pair import NewPair
from constraints.rules.not_both import NotBoth
from constraints.rules.pin import Pin
from constraints.rules.quota import Quota
from constraints.rules.spacing import Spacing
from constraints.rules.succession import Succession
from constraints.rules.together import Together
from constraints.rules.turn_order import TurnOrder
from constraints.shape import shape_problems
from constraints.shape_places import known_keys


class Registry(Mapping[str, type[Rule]]):
    """Rule classes by kind, in a fixed order. A registry does not change; ``with_rule`` makes a larger one.

    The kind is the default of a class's field ``kind``. Raises ValueError for a class without one, or one given twice.
    """

    __slots__ = ("_classes",)

    def __init__(self, *classes: type[Rule]) -> None:
        found: dict[str, type[Rule]] = {}
        for cls in classes:
            kind = cls.model_fields["kind"].default
            if not isinstance(kind, str) or kind in found:
                raise ValueError(f"{cls.__name__}: no kind of its own ({kind!r})")
            found[kind] = cls
        self._classes: Mapping[str, type[Rule]] = found

    def __getitem__(self, kind: str) -> type[Rule]:
        return self._classes[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self._classes)

    def __len__(self) -> int:
        return len(self._classes)

    def __repr__(self) -> str:
        return f"Registry({', '.join(cls.__name__ for cls in self.values())})"

    def with_rule(self, cls: type[Rule]) -> Registry:
        """A registry with one class more. Raises ValueError if its kind is taken."""
        return Registry(*self.values(), cls)

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


def _inner_name(name: str, cls: type[Rule], path: str) -> Problem:
    """A parameter by the name that it has in Python, where a case file has another ("of_post" for "post")."""
    known = ", ".join(known_keys(cls, (name,)))
    return problem(below(path, name), "shape.unknown_key", key=name, known=f" ({known})")


#: The library's own rules.
RULES = Registry(
    Succession,
    TurnOrder,
    Pin,
    KeepFree,
    Spacing,
    Coverage,
    FairShare,
    Mix,
    Adopted,
    Quota,
    NewPair,
    Continuity,
    Avoid,
    Halves,
    NotBoth,
    Together,
    Different,
    AtOnce,
    Load,
    Handovers,
)
