"""What becomes of turns whose takers decline."""

from __future__ import annotations

from typing import Literal

from constraints.queue_takers import Takers


class Fates:
    """The fates of turns, by taker and by the number of the term on which a turn would be laid."""

    def __init__(self, takers: Takers) -> None:
        self.takers = takers
        self._declined_seats = {
            (absence.member, seat): absence.turn
            for absence in takers.setting.absences
            if absence.turn != "kept"
            for seat in takers.setting.absence_seats(absence)
        }

    def of(self, name: str, number: int) -> Literal["passed", "shifted", "back"] | None:
        """Why a turn cannot be laid on a term; a group's only if each of its members declines."""
        found = [self._declined(member, number) for member in self.takers.within[name]]
        return found[0] if found and all(found) else None

    def _declined(self, member: str, number: int) -> Literal["passed", "shifted", "back"] | None:
        for post, term in self.takers.needed(number):
            seat = self.takers.setting.at(self.takers.body.name, post, term)
            fate = self._declined_seats.get((member, seat)) if seat else None
            if fate is not None:
                return fate
        return None
