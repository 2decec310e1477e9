"""The structure that always holds: one member per seat, no two posts of a body at once, members of that date, absences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from constraints.posts import Seat
from constraints.setting import Holders, Setting

#: ``two_posts``: one member, two posts of the body at once. ``no_member``: not a member for the whole term, or not one
#: who takes part in the post's order. ``absent``: it declined the seat, or one that the seat designates it for.
Fault = Literal["two_posts", "no_member", "absent"]


class StructureFault(NamedTuple):
    """Where a plan is impossible whatever the rules say; ``absence`` is the place in the case file (from 0)."""

    fault: Fault
    member: str
    seats: tuple[Seat, ...]
    absence: int | None = None


def overlapping(setting: Setting) -> Iterator[tuple[Seat, Seat]]:
    """Pairs of planned seats of one body whose terms overlap: no member holds both."""
    for body in setting.bodies:
        seats = [seat for seat in setting.seats if seat.body == body.name]
        for place, seat in enumerate(seats):
            term = setting.term(seat)
            for other in seats[place + 1 :]:
                if setting.term(other).start > term.end:
                    break
                yield seat, other


def structure_faults(plan: Holders, setting: Setting) -> list[StructureFault]:
    """Everything that makes a plan impossible whatever the rules say."""
    found = [
        StructureFault("two_posts", plan.holder(one), (one, other))
        for one, other in overlapping(setting)
        if plan.holder(one) == plan.holder(other)
    ]
    for seat in setting.seats:
        member = plan.holder(seat)
        held = [earlier for earlier in setting.running.get(seat, ()) if setting.reading.get(earlier) == member]
        found += [StructureFault("two_posts", member, (earlier, seat)) for earlier in held]
        if not held and member not in setting.entitled(seat):
            found.append(StructureFault("no_member", member, (seat,)))
        found += [StructureFault("absent", member, (seat,), number) for number in setting.absent(member, seat)]
    return found
