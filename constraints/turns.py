"""Turns, and the queue that they form: what an order gives before anything is solved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from constraints.absences import Swap


class Turn(NamedTuple):
    """One turn. ``number`` counts the member's turns that it can take, ``place`` the unstruck turns of the queue; both
    from 1. ``open`` is False for a turn that fell after its member left: nobody overtakes it.
    """

    member: str
    number: int
    place: int
    open: bool = True


class Struck(NamedTuple):
    """A turn that was struck or moved: whose, the term it was laid on (its number), and why.

    ``passed`` and ``left``: struck. ``shifted`` and ``back``: it comes later.
    """

    member: str
    term: int
    why: Literal["passed", "left", "shifted", "back"]


@dataclass(frozen=True)
class Queue:
    """The queue of one post's order.

    ``turns`` in queue order, long enough for every plan of the horizon; ``round_one`` those who have a turn in round 1
    (in an order that is renewed: what is left of the running round);
    ``committed`` how many of them the ladder had committed; ``ties`` the groups that the principle does not separate
    (they stand in case-file order); ``moved`` the turns that were moved back; ``taker_of`` whose turn a member takes, for
    those that take another's (their group's); ``swapped`` the swaps that were carried out; ``laid`` each term with the one
    whose turn was laid on it, before any swap; ``renewed`` whether later rounds are made anew.
    """

    body: str
    post: str
    turns: tuple[Turn, ...]
    round_one: tuple[str, ...]
    committed: int
    struck: tuple[Struck, ...]
    ties: tuple[tuple[str, ...], ...]
    moved: tuple[Struck, ...] = ()
    taker_of: Mapping[str, str] = field(default_factory=dict)
    swapped: tuple[Swap, ...] = ()
    laid: tuple[tuple[str, str], ...] = ()
    renewed: bool = False

    def of(self, member: str) -> tuple[Turn, ...]:
        """The turns of a taker, in the order in which it takes them."""
        return self._by_member.get(member, ())

    def taker(self, member: str) -> str:
        """Whose turn a member takes."""
        return self.taker_of.get(member, member)

    def members_of(self, taker: str) -> tuple[str, ...]:
        """The members that take a taker's turns."""
        found = tuple(member for member, whose in self.taker_of.items() if whose == taker)
        return found or (taker,)

    @cached_property
    def spots(self) -> Mapping[Turn, int]:
        """Each turn's index among ``turns``."""
        return {turn: spot for spot, turn in enumerate(self.turns)}

    @cached_property
    def _by_member(self) -> Mapping[str, tuple[Turn, ...]]:
        found: dict[str, list[Turn]] = {}
        for turn in self.turns:
            found.setdefault(turn.member, []).append(turn)
        # A swap may bring an open turn behind a closed one: it is taken first all the same.
        return {member: tuple(sorted(turns, key=lambda turn: turn.number)) for member, turns in found.items()}
