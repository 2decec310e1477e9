"""The queue of turns: round after round of a circle, with the turns that are struck.

The definition stands in ``docs/concepts.md``: round 1 has the turns already committed by the ladder, then the others in the
principle's order; later rounds go on. Turns are laid one per term before anything is solved (none on a term whose holder
only acts); a turn laid on a term for which its member is absent with ``passed``, or is no longer a member, is struck.
"""

from __future__ import annotations

from constraints.queue_laying import Laying, numbered
from constraints.queue_start import committed_turns, round_one, rounds_of
from constraints.queue_takers import Takers
from constraints.setting import Setting
from constraints.turns import Queue, Struck, Turn

__all__ = ["Queue", "Struck", "Turn", "build_queue", "queue_of"]


def queue_of(setting: Setting, body: str, post: str) -> Queue:
    """The queue of a post under the setting's reading, built once. Raises KeyError if the post has no order."""
    key = ("queue", body, post)
    if key not in setting.memo:
        setting.memo[key] = build_queue(setting, body, post)
    found = setting.memo[key]
    if not isinstance(found, Queue):
        raise TypeError(key)
    return found


def build_queue(setting: Setting, body: str, post: str, more: int = 0) -> Queue:
    """The queue of a post under one reading of the history, with ``more`` turns of each member than a plan can take.

    Raises KeyError if the post has no order.
    """
    home = setting.body(body)
    order = home.order_of(post)
    if order is None:
        raise KeyError(post)
    takers = Takers(setting, home, order)
    committed = [name for name in dict.fromkeys(committed_turns(takers)) if name in takers.first]
    groups = takers.circle(takers.first, 1, 1)
    circle = [name for group in groups for name in group]
    first = round_one(takers, circle, committed)
    laying = Laying(takers, rounds_of(takers, first, circle))
    laying.lay_horizon()
    laying.lay_beyond(more)
    on = tuple((takers.sequence[number - 1].term, laying.laid[place][0]) for number, place in laying.on.items())
    swapped = laying.swap()
    return Queue(
        body=home.name,
        post=post,
        turns=numbered(laying.laid),
        round_one=tuple(first),
        committed=len(committed),
        struck=tuple(laying.struck),
        ties=tuple(tuple(left) for group in groups if len(left := [n for n in group if n not in committed]) > 1),
        moved=tuple(laying.moved),
        taker_of={m: name for name, members in takers.within.items() for m in members if m != name},
        swapped=swapped,
        laid=on,
        renewed=order.renewed,
    )
