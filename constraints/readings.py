"""Readings: the different things that an incompletely known history can mean for the plan."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

from constraints.fillings import Fillings, OutOfSteps
from constraints.orders import Order
from constraints.posts import Seat
from constraints.queue import queue_of
from constraints.rule import Rule
from constraints.setting import BodySetting, Boundary, Setting

#: How many readings are planned at most.
CAP = 64


@dataclass(frozen=True)
class Readings:
    """The readings of a case, in order; ``complete`` is False if the cap (or the search's limit) cut the list.

    ``departures`` are the boundaries of the history at which the ladder was not followed.
    """

    settings: tuple[Setting, ...]
    complete: bool
    departures: tuple[Boundary, ...]


def readings_of(setting: Setting, rules: Sequence[Rule], cap: int = CAP) -> Readings:
    """Every reading of the setting's history, at most ``cap``; an empty list if no filling is possible."""
    fillings = Fillings(setting)
    relevant = relevant_cells(setting, rules)
    found: dict[Hashable, Setting] = {}
    complete = True
    try:
        for filling in fillings.relevant_first(relevant):
            read = setting.read(filling)
            key = _signature(read, rules)
            if key in found:
                continue
            if len(found) == cap:
                complete = False
                break
            found[key] = read
    except OutOfSteps:
        complete = False
    return Readings(tuple(found.values()), complete, fillings.departures)


def relevant_cells(setting: Setting, rules: Sequence[Rule]) -> tuple[Seat, ...]:
    """The history cells that a queue or a rule looks at, in term order."""
    wanted: set[Seat] = set()
    for body in setting.bodies:
        for order in body.orders:
            wanted.update(_queue_cells(setting, body, order))
    for rule in rules:
        wanted.update(rule.history(setting))
    return tuple(seat for seat in setting.record.cells if seat in wanted)


def _queue_cells(setting: Setting, body: BodySetting, order: Order) -> Iterator[Seat]:
    """Cells that decide a queue: the committed posts, and what the principle (or the circle's beginning) asks for."""
    ladder = body.ladder_of(order.post)
    past = setting.past(body.name, order.post)
    juniors = ladder.posts[: ladder.rung(order.post)] if ladder.ladder.links and past else ()
    yield from (seat for post in juniors if (seat := setting.at(body.name, post, 0)) is not None)
    if order.repeats:
        yield from past
    elif order.start is None and not juniors:
        yield from _last_holder_cells(setting, body, order)


def _last_holder_cells(setting: Setting, body: BodySetting, order: Order) -> Iterator[Seat]:
    """The latest cells of the post, back to the first that is known to hold somebody who takes part."""
    taking_part = {member.name for member in body.participants(order)}
    for seat in reversed(setting.past(body.name, order.post)):
        yield seat
        if setting.record.known(seat) in taking_part:
            return


def _signature(setting: Setting, rules: Sequence[Rule]) -> Hashable:
    queues = tuple(queue_of(setting, body.name, order.post).turns for body in setting.bodies for order in body.orders)
    return queues, tuple(rule.history_input(setting) for rule in rules)
