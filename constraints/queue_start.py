"""How a queue begins and goes on: the committed turns, where the circle is entered, and the rounds after it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from constraints.queue_rounds import Joiner, Rounds
from constraints.queue_takers import Takers


def committed_turns(takers: Takers) -> Iterator[str]:
    """Who takes the turns of the holders of the junior posts in the last term before the horizon, senior post first."""
    if not takers.ladder.ladder.links:
        return
    for step, post in enumerate(reversed(takers.ladder.posts[: takers.ladder.rung(takers.order.post)]), start=1):
        seat = takers.setting.at(takers.body.name, post, 0)
        holder = takers.setting.reading.get(seat) if seat else None
        if holder is not None:
            upto = takers.setting.at(takers.body.name, takers.order.post, step)
            heir = takers.body.heir(holder, takers.setting.term(upto)) if upto else holder
            yield takers.body.taker_of(takers.order, heir)


def round_one(takers: Takers, circle: list[str], committed: list[str]) -> list[str]:
    """Those who have a turn in round 1: the committed ones, then the circle from where it is entered."""
    begin = _begin(takers, circle, committed)
    if takers.begins_anew or (takers.order.repeats and takers.order.start not in circle):
        rest = circle
    elif takers.order.renewed:
        rest = circle[begin:]  # what is left of the running round
    else:
        rest = rotated(circle, begin)
    return [*committed, *(name for name in rest if name not in committed)]


def _begin(takers: Takers, circle: list[str], committed: list[str]) -> int:
    """Where the circle is entered: at the stated start, else after the last committed, else after the last holder."""
    if takers.order.start in circle:
        return circle.index(takers.order.start)
    if committed:
        return circle.index(committed[-1]) + 1
    for seat in reversed(takers.setting.past(takers.body.name, takers.order.post)):
        past = takers.setting.reading.get(seat)
        for name in (past, takers.body.successor(past)) if past else ():
            if (taker := takers.body.taker_of(takers.order, name)) in circle:
                return circle.index(taker) + 1
    return 0


def rounds_of(takers: Takers, first: list[str], circle: list[str]) -> Rounds:
    """All rounds, with those who join on the way."""
    later: list[str] | None = first
    if takers.order.renewed:
        later = None
    elif not takers.order.repeats and first:
        later = rotated(circle, circle.index(first[-1]) + 1)
    coming = [name for name in takers.joins if takers.joins[name] > 1 and not _takes_over(takers, name)]
    # Who joins at the same time enters in the order of the principle.
    ordered = [name for group in takers.circle(coming, 1, 1) for name in group]
    joiners = [Joiner(takers.joins[name], name) for name in sorted(ordered, key=lambda name: takers.joins[name])]
    return Rounds(first, later, joiners, takers.order.joiners, partial(_present, takers))


def _takes_over(takers: Takers, name: str) -> bool:
    """Whether somebody enters in the place of a member that is in the circle already."""
    return any(former in takers.joins for former in takers.body.replaced_by(name) if name in takers.body.by_name)


def _present(takers: Takers, term: int, number: int) -> list[str]:
    """The circle of those who have joined when a round (its number) begins with a term; who has left keeps a place."""
    here = [name for name in takers.joins if takers.joins[name] <= term]
    return [name for group in takers.circle(here, term, number) for name in group]


def rotated(circle: list[str], begin: int) -> list[str]:
    """The circle, entered at a place."""
    begin %= max(len(circle), 1)
    return circle[begin:] + circle[:begin]
