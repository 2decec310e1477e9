"""Orders: who takes part in the turns of a post, and the principle that gives the circle."""

from __future__ import annotations

import datetime as dt
import hashlib
from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from constraints.collation import Alphabet, collation_key
from constraints.frozen import Frozen, Tagged
from constraints.given import Day
from constraints.members import Member
from constraints.names import Line, Name
from constraints.texts import Both, Text

#: Start of each member's last listed holding of the post (members that never held it are missing).
LastServed = Mapping[str, dt.date]
Groups = list[list[str]]
Seed = Annotated[int, Field(strict=True)] | Line


@dataclass(frozen=True)
class Moment:
    """When a circle is made: who has served by then, the day, and the number of the round (1 is the running one).

    ``drawn`` is the day after which a lot is named that is drawn anew: one that planning again later keeps.
    """

    served: LastServed
    day: dt.date = dt.date.min
    round: int = 1
    drawn: dt.date | None = None


class Lot(Frozen):
    """A lot with a recorded seed."""

    lot: Seed


def _grouped(members: Sequence[Member], key: Callable[[Member], object]) -> Groups:
    """Members with equal keys together; the groups in the order of first appearance."""
    groups: dict[object, list[str]] = {}
    for member in members:
        groups.setdefault(key(member), []).append(member.name)
    return list(groups.values())


def ticket(seed: object, name: str, drawn: dt.date | None = None) -> str:
    """A member's lot: SHA-256 of "seed/name" in hexadecimal; of one drawn anew, "seed/day/name" with the day in ISO form."""
    text = f"{seed}/{name}" if drawn is None else f"{seed}/{drawn.isoformat()}/{name}"
    return hashlib.sha256(text.encode()).hexdigest()


class Inside(Frozen):
    """The order within each group: a principle, with what it needs."""

    principle: Literal["agreed", "alphabetical", "population", "seniority", "lot", "longest_waiting"]
    list: tuple[Name, ...] = ()
    language: Alphabet = "sv"
    date: Day | None = None
    seed: Seed | None = None
    ties: Literal["listed", "alphabetical"] | Lot = "listed"

    @property
    def lacking(self) -> str | None:
        """The key that the principle needs and that is not given."""
        needs = {"agreed": "list", "population": "date", "lot": "seed"}.get(self.principle)
        return needs if needs is not None and getattr(self, needs) in (None, ()) else None

    def order(self, post: str, members: Sequence[str]) -> Order:
        """The order of one group's members. Raises ValueError for a principle that lacks what it needs."""
        common: dict[str, Any] = {"post": post, "participants": tuple(members), "ties": self.ties}
        if self.principle == "agreed":
            listed = tuple(name for name in self.list if name in members)
            return AgreedOrder(**common, list=listed)
        if self.principle == "population" and self.date is not None:
            return PopulationOrder(**common, date=self.date)
        if self.principle == "lot" and self.seed is not None:
            return LotOrder(**common, seed=self.seed)
        if self.principle == "alphabetical":
            return AlphabeticalOrder(**common, language=self.language)
        if self.principle == "seniority":
            return SeniorityOrder(**common)
        if self.principle == "longest_waiting":
            return LongestWaitingOrder(**common)
        raise ValueError(self.principle)


class OrderBase(Tagged):
    """An order belongs to one post and lists who takes part (default: all members of the body).

    Only participants hold the post by turn. ``start`` names the member with whom the circle begins. ``ties`` says how those
    stand that the principle does not separate: as listed in the case file, by name, or by lot. ``renewed``: every later
    round is made anew by the principle on the day it begins. ``joiners``: where a new member enters, last in the running
    round, at its place in it, or in the next round. ``leavers``: whether the turns after that of a member that has left move
    up, or its first term is filled, as a turn more, by the next in line, so that all others keep theirs. ``restart``: every
    election period begins a round of its own. ``takers``: whether members take the turns, or groups of them; ``inside`` is
    then the order within each group.
    """

    tag: ClassVar[str] = "principle"

    post: Name
    participants: tuple[Name, ...] | None = None
    start: Name | None = None
    note: Text = Both()
    ties: Literal["listed", "alphabetical"] | Lot = "listed"
    renewed: Annotated[bool, Field(strict=True)] = False
    joiners: Literal["last", "placed", "next_round"] = "last"
    leavers: Literal["move_up", "filled"] = "move_up"
    restart: Literal["election"] | None = None
    takers: Literal["members", "groups"] = "members"
    inside: Inside | None = None

    @abstractmethod
    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        """The members in the principle's order; members that tie stand in one group, in case-file order."""

    def settled(self, groups: Groups, members: Sequence[Member], at: Moment) -> Groups:
        """The groups with ties broken as the order says; what is left tied stands as listed.

        By name: as the members are called on the day.
        """
        if self.ties == "listed":
            return groups
        if isinstance(self.ties, Lot):
            seed = self.ties.lot
            return [[name] for group in groups for name in sorted(group, key=lambda name: ticket(seed, name))]
        called = {member.name: collation_key(member.name_at(at.day), "sv") for member in members}
        return [[name] for group in groups for name in sorted(group, key=called.__getitem__)]

    @property
    def repeats(self) -> bool:
        """Whether later rounds repeat round 1 (else they go on round the circle)."""
        return False


class AgreedOrder(OrderBase):
    """The members agreed on a list. Who replaces a former member stands in its place."""

    principle: Literal["agreed"] = "agreed"
    list: tuple[Name, ...] = Field(min_length=1)

    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        places = {name: place for place, name in enumerate(self.list)}
        standing = {
            member.name: min(places[name] for name in (member.name, *member.replaces) if name in places)
            for member in members
            if places.keys() & {member.name, *member.replaces}
        }
        return [[name] for name in sorted(standing, key=standing.__getitem__)]


class AlphabeticalOrder(OrderBase):
    """By name, in the alphabet of a language (Swedish: å ä ö last); a new name counts from its day on."""

    principle: Literal["alphabetical"] = "alphabetical"
    language: Alphabet = "sv"

    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        ordered = sorted(members, key=lambda member: collation_key(member.name_at(at.day), self.language))
        return [[member.name] for member in ordered]


class PopulationOrder(OrderBase):
    """By falling population: at a date; in renewed rounds by the latest figures on the day the round begins."""

    principle: Literal["population"] = "population"
    date: Day

    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        day = self.date if at.round == 1 else max(self.date, at.day)

        def size(member: Member) -> int:
            return member.population_at(day) or 0

        return _grouped(sorted(members, key=lambda member: -size(member)), size)


class SeniorityOrder(OrderBase):
    """By length of membership: those without a first day (founding members) come first, then by the day of joining."""

    principle: Literal["seniority"] = "seniority"

    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        def since(member: Member) -> dt.date:
            return member.joins or dt.date.min

        return _grouped(sorted(members, key=since), since)


class LotOrder(OrderBase):
    """By lot with a recorded seed: members by the SHA-256 of "seed/name" in hexadecimal, so that anybody can repeat it.

    With ``restart`` each election period has a draw of its own, "seed/day of the election/name"; with ``renewed`` each later
    round, "seed/first day of the term with which it begins/name". ``seeds`` has the seeds of such draws by these days; those
    without one are made with ``seed``. A draw that has neither is still to come: all tie.
    """

    principle: Literal["lot"] = "lot"
    seed: Seed | None = None
    seeds: dict[Day, Seed] = Field(default_factory=dict)

    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        seed = self.seed_of(at.drawn)
        if seed is None:
            return [[member.name for member in members]]
        return [[member.name] for member in sorted(members, key=lambda member: ticket(seed, member.name, at.drawn))]

    def seed_of(self, drawn: dt.date | None) -> Seed | None:
        """With what the draw of a day is made (None: that of the order itself); None if it is not drawn yet."""
        return self.seed if drawn is None else self.seeds.get(drawn, self.seed)

    def running(self, day: dt.date) -> dt.date | None:
        """Of the days of ``seeds`` the last by a day: of a renewed order, that on which the running round began."""
        return max((known for known in self.seeds if known <= day), default=None)


class LongestWaitingOrder(OrderBase):
    """Never served in the listed history first, then by the start of the last holding of the post."""

    principle: Literal["longest_waiting"] = "longest_waiting"

    def circle(self, members: Sequence[Member], at: Moment) -> Groups:
        def since(member: Member) -> dt.date:
            return at.served.get(member.name, dt.date.min)

        return _grouped(sorted(members, key=since), since)

    @property
    def repeats(self) -> bool:
        return True


Order = Annotated[
    AgreedOrder | AlphabeticalOrder | PopulationOrder | SeniorityOrder | LotOrder | LongestWaitingOrder,
    Field(discriminator="principle"),
]
