"""Orders: who takes part in the turns of a post, and the principle that gives the circle."""

from __future__ import annotations

import datetime as dt
import hashlib
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from constraints.collation import Alphabet, collation_key
from constraints.frozen import Tagged
from constraints.given import Day
from constraints.members import Member
from constraints.names import Line, Name
from constraints.texts import Both, Text

#: Start of each member's last listed holding of the post (members that never held it are missing).
LastServed = Mapping[str, dt.date]
Groups = list[list[str]]


def _grouped(members: Sequence[Member], key: Callable[[Member], object]) -> Groups:
    """Members with equal keys together; the groups in the order of first appearance."""
    groups: dict[object, list[str]] = {}
    for member in members:
        groups.setdefault(key(member), []).append(member.name)
    return list(groups.values())


class OrderBase(Tagged):
    """An order belongs to one post and lists who takes part (default: all members of the body).

    Only participants hold the post by turn. ``start`` names the member with whom the circle begins.
    """

    tag: ClassVar[str] = "principle"

    post: Name
    participants: tuple[Name, ...] | None = None
    start: Name | None = None
    note: Text = Both()

    @abstractmethod
    def circle(self, members: Sequence[Member], served: LastServed) -> Groups:
        """The members in the principle's order; members that tie stand in one group, in case-file order."""

    @property
    def repeats(self) -> bool:
        """Whether later rounds repeat round 1 (else they go on round the circle)."""
        return False


class AgreedOrder(OrderBase):
    """The members agreed on a list."""

    principle: Literal["agreed"] = "agreed"
    list: tuple[Name, ...] = Field(min_length=1)

    def circle(self, members: Sequence[Member], served: LastServed) -> Groups:
        present = {member.name for member in members}
        return [[name] for name in self.list if name in present]


class AlphabeticalOrder(OrderBase):
    """By name, in the alphabet of a language (Swedish: å ä ö last)."""

    principle: Literal["alphabetical"] = "alphabetical"
    language: Alphabet = "sv"

    def circle(self, members: Sequence[Member], served: LastServed) -> Groups:
        ordered = sorted(members, key=lambda member: collation_key(member.name, self.language))
        return [[member.name] for member in ordered]


class PopulationOrder(OrderBase):
    """By falling population at a date."""

    principle: Literal["population"] = "population"
    date: Day

    def circle(self, members: Sequence[Member], served: LastServed) -> Groups:
        def size(member: Member) -> int:
            return member.population_at(self.date) or 0

        return _grouped(sorted(members, key=lambda member: -size(member)), size)


class LotOrder(OrderBase):
    """By lot with a recorded seed: members by the SHA-256 of "seed/name" in hexadecimal, so that anybody can repeat it."""

    principle: Literal["lot"] = "lot"
    seed: Annotated[int, Field(strict=True)] | Line

    def circle(self, members: Sequence[Member], served: LastServed) -> Groups:
        def ticket(member: Member) -> str:
            return hashlib.sha256(f"{self.seed}/{member.name}".encode()).hexdigest()

        return [[member.name] for member in sorted(members, key=ticket)]


class LongestWaitingOrder(OrderBase):
    """Never served in the listed history first, then by the start of the last holding of the post."""

    principle: Literal["longest_waiting"] = "longest_waiting"

    def circle(self, members: Sequence[Member], served: LastServed) -> Groups:
        def since(member: Member) -> dt.date:
            return served.get(member.name, dt.date.min)

        return _grouped(sorted(members, key=since), since)

    @property
    def repeats(self) -> bool:
        return True


Order = Annotated[
    AgreedOrder | AlphabeticalOrder | PopulationOrder | LotOrder | LongestWaitingOrder,
    Field(discriminator="principle"),
]
