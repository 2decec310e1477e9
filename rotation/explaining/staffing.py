"""How many members there are for the posts of a term."""

from __future__ import annotations

from collections.abc import Collection

from constraints.frozen import Frozen
from constraints.posts import Seat
from constraints.setting import Setting


class Staffing(Frozen):
    """One term of a body: its posts, and the members that may hold at least one of them, in case-file order."""

    body: str
    term: str
    posts: tuple[str, ...]
    members: tuple[str, ...]

    @property
    def short(self) -> bool:
        """Whether there are fewer members than posts: nobody holds two at once, so they cannot all be filled."""
        return len(self.members) < len(self.posts)


def staffing_of(setting: Setting, absences: Collection[int]) -> tuple[Staffing, ...]:
    """Every planned term of every body, if of all absences only these (places in the case file, from 0) hold."""
    terms: dict[tuple[str, str], list[Seat]] = {}
    for seat in setting.seats:
        terms.setdefault((seat.body, seat.term), []).append(seat)
    return tuple(
        Staffing(
            body=body,
            term=term,
            posts=tuple(seat.post for seat in seats),
            members=_available(setting, body, seats, absences),
        )
        for (body, term), seats in terms.items()
    )


def _available(setting: Setting, body: str, seats: list[Seat], absences: Collection[int]) -> tuple[str, ...]:
    free = {
        name
        for seat in seats
        for name in setting.entitled(seat)
        if not any(number in absences for number in setting.absent(name, seat))
    }
    return tuple(member.name for member in setting.body(body).members if member.name in free)
