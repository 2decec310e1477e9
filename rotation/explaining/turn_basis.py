"""Why a turn stands where it stands in the queue: the junior post that commits it, how long a member has waited, a list."""

from __future__ import annotations

from typing import Literal

from constraints.frozen import Frozen
from constraints.history import Certainty
from constraints.posts import Seat
from constraints.queue import Queue, Turn
from constraints.setting import Setting
from rotation.plain import SeatField


class TurnBasis(Frozen):
    """Why a turn stands where it stands in the queue.

    ``committed``: the ladder had committed it, through the junior post ``seat``. ``longest_waiting``: ``seat`` is the
    member's last listed holding of the post (None: there is none from ``since`` on, the first listed term), and ``tied``
    have waited as long and come later. Any other principle: the circle that it gives. ``sure`` is False where the holding
    is inferred, or an assumption of the reading.
    """

    principle: Literal["committed", "agreed", "alphabetical", "population", "seniority", "lot", "longest_waiting"]
    seat: SeatField | None = None
    sure: bool = True
    since: str | None = None
    tied: tuple[str, ...] = ()


def is_certain(setting: Setting, seat: Seat) -> bool:
    """Whether it is published who held an earlier seat, not inferred or an assumption of the reading."""
    return certainty_of(setting, seat) == "published"


def certainty_of(setting: Setting, seat: Seat) -> Certainty:
    """How sure it is who held an earlier seat."""
    cell = setting.record.cells[seat]
    # Which of several members it was is an assumption of the reading, however sure the choice itself is.
    return cell.surety if cell.known or cell.surety != "published" else "inferred"


def basis_of(setting: Setting, queue: Queue, turn: Turn) -> TurnBasis | None:
    """Why a turn stands where it does; of joiners and members with struck turns nothing is said, nor of how long a member
    has waited in later rounds."""
    member, order = turn.member, setting.body(queue.body).order_of(queue.post)
    moved = (*queue.struck, *queue.moved)
    struck = any(item.member == member for item in moved) or any(member in swap.members for swap in queue.swapped)
    if order is None or struck or member not in queue.round_one:
        return None
    if turn.number == 1 and member in queue.round_one[: queue.committed]:
        return _committed(setting, queue, member)
    if turn.number > 1 and order.renewed:
        return None
    if order.principle != "longest_waiting":
        return TurnBasis(principle=order.principle)
    if turn.number > 1:
        return None
    # A start that is stated, and members that join later, stand apart from how long anybody has waited.
    joiners = any(later.member not in queue.round_one for later in queue.turns)
    return None if order.start is not None or joiners else _waited_longest(setting, queue, member)


def _committed(setting: Setting, queue: Queue, member: str) -> TurnBasis | None:
    """The junior post, in the last term before the horizon, that leads to the turn."""
    ladder = setting.body(queue.body).ladder_of(queue.post)
    for post in reversed(ladder.posts[: ladder.rung(queue.post)]):
        seat = setting.at(queue.body, post, 0)
        if seat is not None and _counts_for(setting, queue, seat, member):
            return TurnBasis(principle="committed", seat=seat, sure=is_certain(setting, seat))
    return None


def _waited_longest(setting: Setting, queue: Queue, member: str) -> TurnBasis | None:
    """The member's last listed holding of the post, and who has waited as long and comes after it."""
    past = setting.past(queue.body, queue.post)
    if not past:
        return None
    seat = next((seat for seat in reversed(past) if _counts_for(setting, queue, seat, member)), None)
    group = next((group for group in queue.ties if member in group), (member,))
    return TurnBasis(
        principle="longest_waiting",
        seat=seat,
        sure=seat is None or is_certain(setting, seat),
        since=past[0].term,
        tied=group[group.index(member) + 1 :],
    )


def _counts_for(setting: Setting, queue: Queue, seat: Seat, taker: str) -> bool:
    """Whether an earlier holding is one of a taker's: its own, its group's, or that of a former member it goes on for."""
    holder = setting.reading.get(seat)
    body = setting.body(queue.body)
    order = body.order_of(queue.post)
    if holder is None or order is None:
        return False
    return taker in {body.taker_of(order, name) for name in (holder, body.successor(holder))}
