"""One body of a setting: its members, ladders and orders, and who goes on for whom."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from constraints.members import Group, Member, Noun
from constraints.orders import Order
from constraints.posts import Ladder, Seat
from constraints.terms import Term
from constraints.timeline import Timeline


@dataclass(frozen=True)
class LadderSetting:
    """A ladder of one body with its terms."""

    body: str
    ladder: Ladder
    timeline: Timeline

    @property
    def posts(self) -> tuple[str, ...]:
        """Posts, junior first."""
        return self.ladder.names

    def seat(self, post: str, term: Term) -> Seat:
        """The seat of a post in a term of this ladder."""
        return Seat(self.body, post, term.label)

    def rung(self, post: str) -> int:
        """Steps from the most junior post."""
        return self.posts.index(post)


@dataclass(frozen=True)
class BodySetting:
    """One body: members in case-file order, ladders, orders by post."""

    name: str
    members: tuple[Member, ...]
    ladders: tuple[LadderSetting, ...]
    orders: tuple[Order, ...] = ()
    noun: Noun = field(default_factory=Noun)
    groups: tuple[Group, ...] = ()

    @cached_property
    def by_name(self) -> Mapping[str, Member]:
        """Members by name."""
        return {member.name: member for member in self.members}

    @property
    def posts(self) -> tuple[str, ...]:
        """All posts, ladder by ladder, senior first."""
        return tuple(post for ladder in self.ladders for post in reversed(ladder.posts))

    def ladder_of(self, post: str) -> LadderSetting:
        """The ladder that a post belongs to. Raises KeyError for an unknown post."""
        for ladder in self.ladders:
            if post in ladder.posts:
                return ladder
        raise KeyError(post)

    def order_of(self, post: str) -> Order | None:
        """The order of a post, if it has one."""
        return next((order for order in self.orders if order.post == post), None)

    def participants(self, order: Order) -> tuple[Member, ...]:
        """The members that take part in an order, themselves or in their group, in case-file order.

        Who replaces a member that takes part does so too.
        """
        named = order.participants
        if named is None and order.principle == "agreed":
            named = order.list
        if order.takers == "groups":
            groups = [group for group in self.groups if named is None or group.name in named]
            named = tuple(name for group in groups for name in group.members)
        if named is None:
            return self.members
        wanted = {*named}
        return tuple(m for m in self.members if not wanted.isdisjoint((m.name, *self.replaced_by(m.name))))

    # --- who takes the turns -----------------------------------------------------------------------------------

    def takers(self, order: Order) -> tuple[Member, ...]:
        """Who takes the turns of an order: the members that take part, or their groups as if they were members."""
        members = self.participants(order)
        if order.takers == "members":
            return members
        within = [(group, [member for member in members if member.name in group.members]) for group in self.groups]
        return tuple(group.as_member(found) for group, found in within if found)

    def group_of(self, member: str) -> Group | None:
        """The group of a member."""
        return next((group for group in self.groups if member in group.members), None)

    def taker_of(self, order: Order, member: str) -> str:
        """Whose turn it is that a member takes: its own, or that of its group."""
        group = self.group_of(member) if order.takers == "groups" else None
        return group.name if group else member

    def within(self, order: Order, taker: str) -> tuple[str, ...]:
        """The members that may take a turn of somebody: itself, or those of the group that take part."""
        if order.takers == "members":
            return (taker,)
        return tuple(m.name for m in self.participants(order) if self.taker_of(order, m.name) == taker)

    # --- who goes on for whom ----------------------------------------------------------------------------------

    @cached_property
    def _successors(self) -> Mapping[str, str]:
        return {former: member.name for member in self.members for former in member.replaces}

    def successor(self, member: str) -> str:
        """Who goes on for a member in the end: the one that replaces it, or itself."""
        seen = {member}
        while (following := self._successors.get(member)) is not None and following not in seen:
            member = following
            seen.add(member)
        return member

    def heir(self, member: str, term: Term) -> str:
        """Who has a member's place in a term: itself, or once it has left the one that replaces it."""
        seen = {member}
        while member in self.by_name and self.by_name[member].has_left(term):
            following = self._successors.get(member)
            if following is None or following in seen:
                break
            member = following
            seen.add(member)
        return member

    def replaced_by(self, member: str) -> tuple[str, ...]:
        """The former members that a member goes on for, through all replacements."""
        if not self._successors:
            return ()
        return tuple(name for name in self.by_name if name != member and self._leads_to(name, member))

    def _leads_to(self, former: str, member: str) -> bool:
        seen: set[str] = set()
        while (following := self._successors.get(former)) is not None and following not in seen:
            if following == member:
                return True
            seen.add(following)
            former = following
        return False
