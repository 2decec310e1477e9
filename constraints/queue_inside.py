"""The order within each group: its members' own line of turns, which counts what the group holds, term by term."""

from __future__ import annotations

from constraints.members import Group
from constraints.orders import Moment, Order
from constraints.queue import Queue, Turn
from constraints.setting import BodySetting, Setting


def inner_queues(setting: Setting, body: BodySetting, order: Order) -> tuple[Queue, ...]:
    """A queue for each group that has more than one member, under the setting's reading.

    The members go round in the order's ``inside`` circle, which is entered after the group's last listed holder. A member
    that leaves before the last term has closed turns: nobody overtakes them.
    """
    if order.inside is None:
        return ()
    found = (_inner(setting, body, order, group) for group in body.groups)
    return tuple(queue for queue in found if len(queue.round_one) > 1)


def _inner(setting: Setting, body: BodySetting, order: Order, group: Group) -> Queue:
    sequence = setting.sequence(body.name, order.post)
    names = [n for n in body.within(order, group.name) if any(setting.belongs(n, seat) for seat in sequence)]
    circle, ties = _circle(setting, body, order, names)
    length = len(sequence)
    last = setting.term(sequence[-1])
    turns, place = [], 1
    for number in range(1, length + 1):
        for name in circle:
            stays = not body.by_name[name].has_left(last)
            turns.append(Turn(name, number, place, stays))
            place += stays
    return Queue(body.name, order.post, tuple(turns), tuple(circle), 0, (), ties)


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
