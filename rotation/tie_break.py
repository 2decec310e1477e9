"""Equally good plans: how they are reported, and the canonical order that decides among them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from constraints.plan import Plan
from constraints.posts import Seat
from constraints.queue import Queue, queue_of
from constraints.queue_inside import inner_queues
from constraints.setting import BodySetting, Setting


@dataclass(frozen=True)
class Ties:
    """The equally good plans of one reading, the published one first.

    ``count`` is exact unless ``exact`` is False; then there are at least so many. Of an exact number the first plans in
    canonical order are listed, ``all_listed`` tells whether it is all of them. ``decided`` tells whether the tie-break had
    anything to decide.
    """

    count: int
    exact: bool
    plans: tuple[Plan, ...]

    @property
    def decided(self) -> bool:
        """Whether the tie-break chose among several plans (or may have)."""
        return self.count > 1 or not self.exact

    @property
    def all_listed(self) -> bool:
        """Whether the plans are all there are."""
        return self.exact and self.count == len(self.plans)


#: How a member stands for a seat: the place of its taker's next turn, then of its own next turn inside a group, then in the
#: case file.
Rank = tuple[int, int, int]
#: How often each member has held a post with an order: by body, post and member.
Held = Counter[tuple[str, str, str]]


class Preference:
    """The canonical order of members for each seat, given who holds the seats before it.

    By the next turn that a member has not yet taken, in the queue of the seat's post, else of the next senior post with an
    order; the others come last, in case-file order.
    """

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._lines: dict[tuple[str, str], _Line] = {}
        for body in setting.bodies:
            for ladder in body.ladders:
                for rung, post in enumerate(ladder.posts):
                    ordered = next((p for p in ladder.posts[rung:] if body.order_of(p)), None)
                    self._lines[body.name, post] = _Line(setting, body, ordered)

    def ranks(self, seat: Seat, before: Iterable[tuple[Seat, str]]) -> Mapping[str, Rank]:
        """How the members of the body stand for a seat, the preferred one lowest, when these seats are held before it."""
        held: Held = Counter()
        for earlier, member in before:
            self._take(held, earlier, member)
        line = self._lines[seat.body, seat.post]
        return {member.name: line.rank(member.name, held) for member in self._setting.body(seat.body).members}

    def key(self, plan: Plan) -> tuple[Rank, ...]:
        """Plans compare by this: seat by seat in canonical order, the preferred member first."""
        held: Held = Counter()
        found = []
        for seat, member in plan:
            found.append(self._lines[seat.body, seat.post].rank(member, held))
            self._take(held, seat, member)
        return tuple(found)

    def _take(self, held: Held, seat: Seat, member: str) -> None:
        held[seat.body, seat.post, member] += self._setting.takes_turn(seat)


class _Line:
    """The order that decides about one post: where each taker's turns stand in its queue, and each member's in its group."""

    def __init__(self, setting: Setting, body: BodySetting, ordered: str | None) -> None:
        self.body = body.name
        self.listed = {member.name: place for place, member in enumerate(body.members)}
        order = body.order_of(ordered) if ordered is not None else None
        self.queue = queue_of(setting, body.name, order.post) if order is not None else None
        self.places = _places(self.queue) if self.queue is not None else {}
        inner = inner_queues(setting, body, order) if order is not None else ()
        self.inner = {name: places for queue in inner for name, places in _places(queue).items()}

    def rank(self, member: str, held: Held) -> Rank:
        """How a member stands when its group and itself have held the ordered post so often."""
        if self.queue is None:
            return (0, 0, self.listed[member])
        post, taker = self.queue.post, self.queue.taker(member)
        together = sum(held[self.body, post, name] for name in self.queue.members_of(taker))
        inside = self.inner.get(member)
        within = 0 if inside is None else _next(inside, held[self.body, post, member])
        return (_next(self.places.get(taker, ()), together), within, self.listed[member])


def _places(queue: Queue) -> Mapping[str, Sequence[int]]:
    """Where each taker's turns stand in a queue, in the order in which it takes them."""
    spots = {turn: spot for spot, turn in enumerate(queue.turns)}
    takers = dict.fromkeys(turn.member for turn in queue.turns)
    return {taker: [spots[turn] for turn in queue.of(taker)] for taker in takers}


def _next(places: Sequence[int], taken: int) -> int:
    return places[taken] if taken < len(places) else sys.maxsize
