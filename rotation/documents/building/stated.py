"""Seats of which something is stated beside the plan: who is elected or acting, what is vacant or disputed."""

from __future__ import annotations

from collections.abc import Iterable

from constraints.posts import Seat
from constraints.states import Stated
from rotation.documents.building.context import Context


def state_of(context: Context, seat: Seat) -> Stated:
    """What a planned seat is: ``planned`` where nothing else is stated."""
    state = context.setting.stated.get(seat)
    return state.state if state is not None else "planned"


def settled(context: Context, seat: Seat) -> bool:
    """Whether somebody is elected to a seat, or acting: there is nobody to be elected to it by the plan."""
    return state_of(context, seat) in ("elected", "acting")


def to_be_elected(context: Context, seat: Seat) -> bool:
    """Whether somebody is elected to a seat by the plan: nobody is where that is settled, or disputed."""
    return state_of(context, seat) in ("planned", "vacant")


def taken(context: Context, seats: Iterable[Seat]) -> tuple[Seat, ...]:
    """Those of the seats whose holder takes a turn by it: one that is acting takes none."""
    return tuple(seat for seat in seats if context.setting.takes_turn(seat))


def marked(context: Context, seat: Seat, name: str) -> str:
    """A holder's name as it stands in a table: "Lindby (tillförordnad)"."""
    state = state_of(context, seat)
    return name if state in ("planned", "vacant") else context.say(f"stated.mark.{state}", member=name)


def stated_line(context: Context, seat: Seat, who: str) -> str:
    """One sentence on a seat that is settled or disputed: who is elected or acting, or that it is not settled who it is."""
    args = {"who": who, "post": context.post_of(seat), "term": context.term(seat)}
    return context.say(f"stated.line.{state_of(context, seat)}", **args)
