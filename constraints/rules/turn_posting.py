"""The turn order for a solver: which turn is taken when, and the pairs and places that follow from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from constraints.posts import Seat
from constraints.queue import Queue, Turn
from constraints.seats import Integer, Literal, Seats
from constraints.setting import Setting


class TurnPosting:
    """Names the breaches of one order through the verbs of ``Seats``.

    With a ``reach`` r only plans are looked at in which no turn is taken more than r places early, and none is still
    waiting when more than r later turns have been taken. A plan outside costs more than r: a turn at place p taken in term t
    passes at least p - t turns, for at most t - 1 of the p - 1 before it are taken; and of the turns taken by term t no more
    than q are among the q that stand before a waiting turn in the queue, so the others pass it.
    """

    def __init__(self, seats: Seats, setting: Setting, queue: Queue) -> None:
        self.seats, self.setting, self.queue = seats, setting, queue
        self.sequence = setting.turns(queue.body, queue.post)
        self.length = len(self.sequence)
        self.reach = seats.reach
        self.sure = self._sure()
        self.ahead = self._ahead()
        self._by: dict[tuple[str, int, int], Literal] = {}
        self._in: dict[tuple[str, int, int], Literal] = {}
        self._held: dict[tuple[str, Seat], Literal] = {}
        self.turns = list(self._turns())
        self.last = {turn: self._last(turn) for turn in self.turns}
        self._bound()

    def overtakes(self) -> None:
        """One breach per pair of turns of which the later one is taken first."""
        passing: dict[Turn, list[Literal]] = {turn: [] for turn in self.turns}
        passed_by: dict[Turn, list[Literal]] = {turn: [] for turn in self.turns}
        for spot, turn in enumerate(self.turns):
            for waiting in self.turns[:spot] if turn.number <= self.length else ():
                if waiting.member == turn.member or not waiting.open or self.last[waiting] < self._first(turn):
                    continue
                overtaken = self._overtaken(waiting, turn)
                self.seats.breach((waiting.member, waiting.number, turn.member, turn.number), overtaken)
                passing[turn].append(overtaken)
                passed_by[waiting].append(overtaken)
        self._facts(passing, passed_by)

    def _overtaken(self, waiting: Turn, turn: Turn) -> Literal:
        """The turn is taken while the other still waits."""
        return self.seats.any_of(
            self.seats.all_of([self.taken_in(turn, number), self.seats.no(self.taken_by(waiting, number))])
            for number in range(self._first(turn), min(self.last[waiting], self.length) + 1)
        )

    def _facts(self, passing: Mapping[Turn, list[Literal]], passed_by: Mapping[Turn, list[Literal]]) -> None:
        """How many a turn must at least pass, and be passed by: true in every plan, and a bound for the solver.

        A turn at place p taken in term t passes at least p - t turns. Of the turns taken before t no more than q are among
        the q that stand before it in the queue, so the others have passed it.
        """
        for turn in self.turns:
            terms = range(turn.number, self.length + 1)
            early = [(number - turn.place, self.taken_in(turn, number)) for number in terms if number < turn.place]
            self.seats.fact([*((1, overtaken) for overtaken in passing[turn]), *early], 0)
            if turn.open:
                ahead = self.ahead[turn]
                late = [(min(0, ahead - self.sure[n - 1]), self.taken_in(turn, n)) for n in terms]
                never = max(0, self.sure[self.length] - ahead)
                left = (never, self.taken_by(turn, self.length))
                self.seats.fact([*((1, overtaken) for overtaken in passed_by[turn]), *late, left], never)

    def delay(self) -> None:
        """One breach per turn, its weight the places it is moved."""
        for spot, turn in enumerate(self.turns):
            parts: list[tuple[int, Literal | Integer]] = [(1, self._moved(turn, self.turns[:spot]))]
            if turn.open:
                later = [(1, self.taken_by(other, self.length)) for other in self.turns[spot + 1 :]]
                left = self.seats.total([*later, (-self.length, self.taken_by(turn, self.length))])
                parts.append((1, self.seats.maximum([0, left])))
            self.seats.breach((turn.member, turn.number), self.seats.total(parts))

    def _moved(self, turn: Turn, before: Sequence[Turn]) -> Integer:
        """By how many places a turn is moved that is taken; 0 for one that is not."""
        struck = [other for other in before if not other.open]
        terms = range(turn.number, self.length + 1)
        if not struck and not self.gaps:
            return self.seats.total((abs(number - turn.place), self.taken_in(turn, number)) for number in terms)
        # A struck turn that is taken after all has a place too; a term that nobody is designated for has none.
        taken = self.taken_by(turn, self.length)
        passed = [(-1, self._after_gap(turn, number)) for number in self.gaps]
        found = self.seats.total([*((number, self.taken_in(turn, number)) for number in terms), *passed])
        also = [(1, self.seats.all_of([taken, self.taken_by(other, self.length)])) for other in struck]
        return self.seats.absdiff(found, self.seats.total([(turn.place, taken), *also]))

    def _after_gap(self, turn: Turn, number: int) -> Literal:
        """The turn is taken after this term, for which nobody is designated who takes a turn."""
        members = dict.fromkeys(other.member for other in self.queue.turns)
        takes = [self._holds(member, self.sequence[number - 1]) for member in members]
        later = [self.taken_by(turn, self.length), self.seats.no(self.taken_by(turn, number))]
        return self.seats.all_of([self.seats.no(self.seats.any_of(takes)), *later])

    @cached_property
    def gaps(self) -> list[int]:
        """The terms beyond the planned ones, but for the last, for which it may be that nobody is designated."""
        unsure = [number for number in range(1, self.length) if self.sure[number] == self.sure[number - 1]]
        return [number for number in unsure if self.sequence[number - 1] not in self.setting.planned]

    # --- when a turn is taken ----------------------------------------------------------------------------------

    def taken_by(self, turn: Turn, number: int) -> Literal:
        """The turn is taken in the term with this number or earlier."""
        if number < turn.number:
            return False
        if self.reach is not None and turn.place - number > self.reach:
            return False
        if self.reach is not None and self._overdue(turn, number):
            return True
        return self._at_least(turn, number)

    def taken_in(self, turn: Turn, number: int) -> Literal:
        """The turn is taken in just this term."""
        key = (turn.member, turn.number, number)
        if key not in self._in:
            now, before = self.taken_by(turn, number), self.taken_by(turn, number - 1)
            self._in[key] = self.seats.all_of([now, self.seats.no(before)])
        return self._in[key]

    def _at_least(self, turn: Turn, number: int) -> Literal:
        key = (turn.member, turn.number, number)
        if key not in self._by:
            held = [self._holds(turn.member, seat) for seat in self.sequence[:number]]
            self._by[key] = self.seats.at_least(held, turn.number)
        return self._by[key]

    # --- the reach ---------------------------------------------------------------------------------------------

    def _turns(self) -> Iterator[Turn]:
        """The turns that can be taken, or passed, within the reach."""
        # A turn with too high a number is never taken, but others may pass it.
        spots = [spot for spot, turn in enumerate(self.queue.turns) if turn.number <= self.length]
        for turn in self.queue.turns[: max(spots, default=-1) + 1]:
            if self.reach is not None and turn.place > self.length + self.reach:
                return
            yield turn

    def _bound(self) -> None:
        """Cut what lies outside the reach."""
        if self.reach is None:
            return
        counted: dict[str, int] = {}
        for turn in self.turns:
            counted[turn.member] = max(counted.get(turn.member, 0), turn.number)
            early = min(turn.place - self.reach - 1, self.length)
            if early >= turn.number:
                self.seats.beyond(self._at_least(turn, early))
            late = next((n for n in range(1, self.length + 1) if self._overdue(turn, n)), None)
            if late is not None:
                self.seats.beyond(self.seats.no(self._at_least(turn, late)))
        for member in dict.fromkeys(turn.member for turn in self.queue.turns):
            self._cut_after(member, counted.get(member, 0))

    def _cut_after(self, member: str, counted: int) -> None:
        """A member's turns that begin beyond the last place looked at."""
        if counted < self.length:
            held = [self._holds(member, seat) for seat in self.sequence]
            self.seats.beyond(self.seats.at_least(held, counted + 1))

    def _overdue(self, turn: Turn, number: int) -> bool:
        """An open turn that, if it still waits after this term, has been passed by more than the reach."""
        return self.reach is not None and turn.open and self.sure[number] - self.ahead[turn] > self.reach

    def _first(self, turn: Turn) -> int:
        """The first term in which the turn can be taken."""
        return turn.number if self.reach is None else max(turn.number, turn.place - self.reach)

    def _last(self, turn: Turn) -> int:
        """The last term in which the turn can still be waiting."""
        if self.reach is None:
            return self.length
        return next((n - 1 for n in range(1, self.length + 1) if self._overdue(turn, n)), self.length)

    def _sure(self) -> list[int]:
        """How many turns are taken for certain by each term (index: number of the term)."""
        sure = [0]
        for seat in self.sequence:
            sure.append(sure[-1] + all(self._takes(name, seat) for name in self._possible(seat)))
        return sure

    def _ahead(self) -> dict[Turn, int]:
        """How many turns stand before each in the queue: open ones, and struck ones that can be taken all the same."""
        return {turn: spot for spot, turn in enumerate(self.queue.turns)}

    def _possible(self, seat: Seat) -> tuple[str, ...]:
        carrier = self.setting.designated.get(seat, seat)
        return self.setting.entitled(carrier)

    def _takes(self, member: str, seat: Seat) -> bool:
        return bool(self.queue.of(self.queue.taker(member))) and self.setting.belongs(member, seat)

    def _holds(self, taker: str, seat: Seat) -> Literal:
        """Somebody holds the seat who takes the taker's turns."""
        members = self.queue.members_of(taker)
        if members == (taker,):
            return self.seats.holds(taker, seat)
        key = (taker, seat)
        if key not in self._held:
            self._held[key] = self.seats.any_of([self.seats.holds(member, seat) for member in members])
        return self._held[key]
