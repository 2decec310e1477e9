"""A conflict as data: which musts and absences cannot hold together, down to their breaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import Literal, NamedTuple, Self

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from constraints.breaches import Breach, Key
from constraints.frozen import Frozen
from constraints.words import Argument
from rotation.plain import Holding, SeatField

#: A plan needs no conflict: what pydantic makes of the classes is made when one is.
_LATER = ConfigDict(defer_build=True)


@dataclass(frozen=True, config=_LATER)
class ConflictItem:
    """One must (its id), one absence (its place in the case file, from 0, as text), or one rank of wishes (its number, as
    text) that shall cost no more than stated; with the keys that clash.

    A rule's keys are those of the breaches that would have to be avoided together (none: the rule as a whole); an absence's
    are (term, post). A rank has none.
    """

    kind: Literal["rule", "absence", "rank"]
    id: str
    keys: tuple[Key, ...] = ()

    def with_keys(self, keys: tuple[Key, ...]) -> ConflictItem:
        """The same item with its keys."""
        return replace(self, keys=keys)


class RuleBreach(Frozen):
    """A breach with the id of the rule that it is one of (see ``Breach``)."""

    rule: str
    key: Key
    weight: int
    seats: tuple[SeatField, ...]
    members: tuple[str, ...]
    code: str
    args: dict[str, Argument]

    @classmethod
    def of(cls, rule: str, found: Breach) -> Self:
        """The breach as data that goes to JSON and back."""
        return cls(rule=rule, **vars(found))

    @property
    def breach(self) -> Breach:
        """The same as the rule's ``check`` gave it."""
        return Breach(self.key, self.weight, self.seats, self.members, self.code, self.args)


@dataclass(frozen=True, config=_LATER)
class Conflict:
    """Items that cannot hold together, while they can without any one of them.

    ``kind`` is ``rules`` (musts, absences, ranks), or ``structure``: then ``seats`` lists seats that cannot all be filled
    even without rules and absences, because there are too few members (or, where something was demanded, because the demand
    by itself cannot be). ``minimal`` is False if the search was too short to be sure that nothing can be left out.

    ``broken`` has the breaches that the items' keys stand for, not all of which can be avoided: each as a plan makes it that
    keeps the rest. Empty for rules of whose breaches very many clash.
    """

    kind: Literal["rules", "structure"]
    items: tuple[ConflictItem, ...]
    seats: tuple[SeatField, ...]
    minimal: bool
    broken: tuple[RuleBreach, ...] = field(default=(), compare=False)


class Avoided(NamedTuple):
    """A breach of a wish (rule id and key) that is to weigh at most so much: 0, not to be at all."""

    rule: str
    key: Key
    most: int = 0


@dataclass(frozen=True, config=_LATER)
class Demand:
    """What is asked for beside the musts and absences: a conflict with it names what stands against it.

    ``holdings`` are seats that are, or are not, to be held by a member. ``avoided`` are breaches of wishes that are not to
    be, or to be smaller. Both are taken for granted. ``ranks`` are costs that ranks of wishes are to keep; they can be part
    of the conflict, after musts and absences.
    """

    holdings: tuple[Holding, ...] = ()
    avoided: tuple[Avoided, ...] = ()
    ranks: Mapping[int, int] = field(default_factory=dict)
