"""Equally good plans: how they are reported, and the canonical order that decides among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from constraints.plan import Plan
from constraints.posts import Seat
from constraints.queue import queue_of
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


Preference = Mapping[Seat, Mapping[str, int]]


def preference(setting: Setting) -> Preference:
    """The canonical order of members for each seat.

    By their first turn in the queue of the seat's post, else of the next senior post with an order; the others come last,
    in case-file order.
    """
    ranked: dict[tuple[str, str], dict[str, int]] = {}
    for body in setting.bodies:
        for ladder in body.ladders:
            for rung, post in enumerate(ladder.posts):
                ordered = next((p for p in ladder.posts[rung:] if body.order_of(p)), None)
                names = [*(_by_turn(setting, body, ordered) if ordered else ()), *(m.name for m in body.members)]
                ranked[body.name, post] = {name: place for place, name in enumerate(dict.fromkeys(names))}
    return {seat: ranked[seat.body, seat.post] for seat in setting.seats}


def _by_turn(setting: Setting, body: BodySetting, post: str) -> Iterator[str]:
    """Members by their first turn in a queue; those of a group by the order inside it, else as listed."""
    queue, order = queue_of(setting, body.name, post), body.order_of(post)
    within = inner_queues(setting, body, order) if order else ()
    inner = {name: spot for found in within for spot, name in enumerate(found.round_one)}
    for taker in dict.fromkeys(turn.member for turn in queue.turns):
        yield from sorted(queue.members_of(taker), key=lambda name: inner.get(name, 0))


def canonical_key(plan: Plan, prefer: Preference) -> tuple[int, ...]:
    """Plans compare by this: seat by seat in canonical order, the preferred member first."""
    return tuple(prefer[seat][member] for seat, member in plan)
