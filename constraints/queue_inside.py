"""The order within each group: its members' own line of turns, which counts what the group holds, term by term."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.members import Group
from constraints.orders import Moment, Order
from constraints.queue import Queue, queue_of
from constraints.queue_laying import exchange, numbered
from constraints.queue_takers import Takers
from constraints.setting import BodySetting, Setting


def inner_queues(setting: Setting, body: BodySetting, order: Order) -> tuple[Queue, ...]:
    """A queue for each group that has more than one member, under the setting's reading, built once.

    The members go round in the order's ``inside`` circle, which is entered after the group's last listed holder. A member
    that leaves before the last term has closed turns: nobody overtakes them. Two members of a group may have swapped turns.
    """
    if order.inside is None:
        return ()
    key = ("inner queues", body.name, order.post)
    if key not in setting.memo:
        found = (_inner(setting, body, order, group) for group in body.groups)
        setting.memo[key] = tuple(queue for queue in found if len(queue.round_one) > 1)
    kept = setting.memo[key]
    if not isinstance(kept, tuple):
        raise TypeError(key)
    return kept


def _inner(setting: Setting, body: BodySetting, order: Order, group: Group) -> Queue:
    sequence = setting.sequence(body.name, order.post)
    names = [n for n in body.within(order, group.name) if any(setting.belongs(n, seat) for seat in sequence)]
    circle, ties = _circle(setting, body, order, names)
    last = setting.term(sequence[-1])
    laid = [(name, not body.by_name[name].has_left(last)) for _ in sequence for name in circle]
    on = dict(_laid_on(Takers(setting, body, order), laid, _terms(setting, body, order, group)))
    taken = tuple((term, laid[place][0]) for term, place in on.items())
    swapped = exchange(laid, on, setting.swaps_of(body.name, order.post))
    return Queue(body.name, order.post, numbered(laid), tuple(circle), 0, (), ties, swapped=swapped, laid=taken)


# --- on which terms the turns fall -----------------------------------------------------------------------------------


def _terms(setting: Setting, body: BodySetting, order: Order, group: Group) -> list[str]:
    """The terms on which a turn of the group is laid, once groups have swapped theirs."""
    queue = queue_of(setting, body.name, order.post)
    whose = dict(queue.laid)
    for swap in queue.swapped:
        one, other = swap.terms
        whose[one], whose[other] = whose[other], whose[one]
    return [term for term, name in whose.items() if name == group.name]


def _laid_on(takers: Takers, laid: Sequence[tuple[str, bool]], terms: Sequence[str]) -> Iterator[tuple[str, int]]:
    """The place of the turn laid on each term: the first that waits of a member that is there."""
    numbers = {seat.term: number for number, seat in enumerate(takers.sequence, start=1)}
    waiting = list(range(len(laid)))
    for term in terms:
        needed = [*takers.needed(numbers[term])]
        found = (place for place in waiting if all(takers.belongs(laid[place][0], *seat) for seat in needed))
        place = next(found, None)
        if place is not None:
            waiting.remove(place)
            yield term, place


# --- the circle ------------------------------------------------------------------------------------------------------


def _circle(
    setting: Setting, body: BodySetting, order: Order, names: list[str]
) -> tuple[list[str], tuple[tuple[str, ...], ...]]:
    """The members from the one whose turn is next in the group, and those that the principle does not separate."""
    inside = order.inside
    if inside is None or not names:
        return [], ()
    served, last = {}, None
    for seat in setting.past(body.name, order.post):
        holder = setting.reading.get(seat)
        name = body.successor(holder) if holder else None
        if name in names:
            served[name], last = setting.term(seat).start, name
    principle = inside.order(order.post, names)
    first = setting.term(setting.sequence(body.name, order.post)[0]).start
    members, moment = [body.by_name[name] for name in names], Moment(served, first)
    groups = principle.settled(principle.circle(members, moment), members, moment)
    circle = [name for group in groups for name in group]
    ties = tuple(tuple(group) for group in groups if len(group) > 1)
    if principle.repeats or last is None:
        return circle, ties
    begin = circle.index(last) + 1
    return circle[begin:] + circle[:begin], ties
