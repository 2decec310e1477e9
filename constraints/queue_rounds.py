"""The endless line of turns, round after round: who comes next, who enters, what a round is made anew from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

#: The circle of those who are there when the turn of a term (its number) begins a round (its number).
Circle = Callable[[int, int], list[str]]


@dataclass(frozen=True)
class Joiner:
    """One that joins: from which term on it can take a turn (its number)."""

    term: int
    name: str


class Rounds:
    """Names one by one. ``later`` is the round that is repeated (None: each later round is made anew from ``circle``).

    ``joiners`` stand in the order in which they enter; ``enter`` says where: last in the running round, at their place in it
    if that has not gone by, or only in the next round at their place.
    """

    def __init__(
        self,
        first: Sequence[str],
        later: Sequence[str] | None,
        joiners: Sequence[Joiner],
        enter: Literal["last", "placed", "next_round"],
        circle: Circle,
    ) -> None:
        self._round, self._later = list(first), None if later is None else list(later)
        self._joiners, self._enter, self._circle = list(joiners), enter, circle
        self._next, self.number = 0, 1

    # --- going on ----------------------------------------------------------------------------------------------

    def ahead(self, term: int) -> str | None:
        """Who comes next, if its turn is laid on the term with this number; None if there is nobody."""
        if self._enter == "placed":
            self._admit_placed(term)
        while self._next == len(self._round):
            if not self._end_of_round(term):
                return None
        return self._round[self._next]

    def step(self) -> None:
        """Go past whoever comes next."""
        self._next += 1

    def restart(self, term: int) -> None:
        """Begin a round at the head of the circle; what was left of the running one falls away."""
        self.number += 1
        self._joiners = [joiner for joiner in self._joiners if joiner.term > term]
        self._round, self._next = self._circle(term, self.number), 0
        if self._later is not None:
            self._later = list(self._round)

    # --- places that move --------------------------------------------------------------------------------------

    def put_first(self, names: Sequence[str]) -> None:
        """These come next, in this order."""
        self._round[self._next : self._next] = names

    def put_last(self, name: str) -> bool:
        """The name comes last in the running round; not if nobody is left in it."""
        if self._next == len(self._round):
            return False
        self._round.append(name)
        return True

    def following(self, term: int) -> list[str]:
        """Who comes next, in order: the rest of the running round, then the next one."""
        later = self._circle(term, self.number + 1) if self._later is None else self._later
        return [*self._round[self._next :], *later]

    def has(self, name: str) -> bool:
        """Whether somebody stands in the running round."""
        return name in self._round

    # --- the end of a round ------------------------------------------------------------------------------------

    def _end_of_round(self, term: int) -> bool:
        """Somebody enters last, or a new round begins; False if there is nobody left."""
        if self._enter == "last" and self._joiners and (self._joiners[0].term < term or self._nobody(term)):
            self._append(self._joiners.pop(0).name)
            return True
        if self._enter == "next_round":
            self._admit_later(term)
        self.number += 1
        if self._later is None:
            found = self._circle(term, self.number)
            self._joiners = [joiner for joiner in self._joiners if joiner.name not in found]
        else:
            found = list(self._later)
        self._round, self._next = found, 0
        return bool(found)

    def _nobody(self, term: int) -> bool:
        """Whether there is nobody at all who has joined by now."""
        return not self._round and not (self._circle(term, self.number + 1) if self._later is None else self._later)

    def _append(self, name: str) -> None:
        self._round.append(name)
        if self._later is not None:
            self._later.append(name)

    def _admit_placed(self, term: int) -> None:
        """Those who have joined by now stand at their place: in the running round if it has not gone by."""
        while self._joiners and self._joiners[0].term <= term:
            name = self._joiners.pop(0).name
            circle = self._circle(term, self.number if self._later is not None else self.number + 1)
            place = self._place(name, circle, self._round, around=self._later is not None)
            if place >= self._next and (self._next < len(self._round) or not self._round):
                self._round.insert(place, name)
            if self._later is not None:
                self._later.insert(self._place(name, circle, self._later, around=True), name)

    def _admit_later(self, term: int) -> None:
        """Those who have joined by now stand at their place from the next round on."""
        while self._joiners and (self._joiners[0].term <= term or self._nobody(term)):
            name = self._joiners.pop(0).name
            if self._later is not None:
                circle = self._circle(max(term, 1), self.number)
                self._later.insert(self._place(name, circle, self._later, around=True), name)

    @staticmethod
    def _place(name: str, circle: Sequence[str], line: Sequence[str], *, around: bool) -> int:
        """Where a name belongs in a line: after the nearest one that stands before it in the circle.

        ``around``: what stands before the first of the circle is its last.
        """
        spot = circle.index(name) if name in circle else len(circle)
        before = [*circle[:spot][::-1], *(circle[spot + 1 :][::-1] if around else ())]
        return next((line.index(other) + 1 for other in before if other in line), 0)
