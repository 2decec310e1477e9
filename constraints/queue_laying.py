"""Laying the turns, one per term: who can take it, who is passed over, and which turns are exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from constraints.absences import Swap
from constraints.queue_fates import Fates
from constraints.queue_rounds import Rounds
from constraints.queue_takers import Takers
from constraints.turns import Struck, Turn


class Laying:
    """Turns as they are laid: each with whether it can be taken; what was struck or moved, and what fell on which term."""

    def __init__(self, takers: Takers, rounds: Rounds) -> None:
        self.takers, self.rounds = takers, rounds
        self.laid: list[tuple[str, bool]] = []
        self.struck: list[Struck] = []
        self.moved: list[Struck] = []
        #: The places (in ``laid``) of the turns laid on the terms, by the terms' numbers.
        self.on: dict[int, int] = {}
        self._fates = Fates(takers)
        self._claimed: set[tuple[int, str]] = set()
        self._filled: set[str] = set()

    # --- on the terms of the horizon -----------------------------------------------------------------------------

    def lay_horizon(self) -> None:
        """One turn on each term in which a turn is taken; in a term that begins a period a round may begin anew."""
        for number, seat in enumerate(self.takers.sequence, start=1):
            if number > 1 and self.takers.fresh(number):
                self.rounds.restart(number)
            if self.takers.setting.takes_turn(seat):
                self._lay_term(number)

    def _lay_term(self, number: int) -> None:
        """Lay one turn on a term: that of the first who can take it."""
        tried: set[str] = set()
        aside: list[str] = []
        while (name := self.rounds.ahead(number)) is not None and name not in tried:
            self.rounds.step()
            tried.add(name)
            *former, taker = self._in_place_of(name, number)
            self.laid += [(left, False) for left in former]
            if self.takers.gone(taker, number):
                if self._lay_left(taker, number):
                    break
                continue
            fate = self._fates.of(taker, number)
            if fate is None:
                self._lay_on(taker, number)
                break
            if fate == "passed":
                self.struck.append(Struck(taker, number, fate))
                continue
            self.moved.append(Struck(taker, number, fate))
            if fate == "shifted" or not self.rounds.put_last(name):
                aside.append(name)
        self.rounds.put_first(aside)

    def _lay_on(self, taker: str, number: int) -> None:
        self.on[number] = len(self.laid)
        self.laid.append((taker, True))

    def _lay_left(self, taker: str, number: int) -> bool:
        """The turn of a member that has left, which nobody can take; whether another filled the term."""
        self.laid.append((taker, False))
        if self.takers.has_successor(taker):
            return False
        self.struck.append(Struck(taker, number, "left"))
        return self.takers.order.leavers == "filled" and self._fill(taker, number)

    def _fill(self, leaver: str, number: int) -> bool:
        """The first term of a member that has left is filled, as a turn more, by the next in line that can take it."""
        if leaver in self._filled:
            return False
        self._filled.add(leaver)
        for name in self.rounds.following(number):
            if not self.takers.gone(name, number) and self._fates.of(name, number) is None:
                self._lay_on(name, number)
                return True
        return False

    def _in_place_of(self, name: str, number: int) -> list[str]:
        """Whose turns stand at a place of a round: the one it belongs to, and once that has left its successor after it.

        A successor has one place in a round: its own, or the first of those whom it goes on for.
        """
        heir = self.takers.heir(name, number)
        if heir is None or heir == name:
            return [name]
        if self.rounds.has(heir) or (self.rounds.number, heir) in self._claimed:
            return [name]
        self._claimed.add((self.rounds.number, heir))
        return [name, heir]

    # --- beyond it -----------------------------------------------------------------------------------------------

    def lay_beyond(self, more: int) -> None:
        """So many turns for each taker that it can take one in every term, and ``more``."""
        length = len(self.takers.sequence)
        missing = dict.fromkeys(self.takers.joins, length + more)
        for name, _ in self.laid:
            missing[name] -= 1
        # More rounds than these are not needed: in each, everybody who stays has a turn.
        enough = 2 * (length + more) + len(self.takers.joins)
        while any(count > 0 for count in missing.values()) and self.rounds.number <= enough:
            ahead = self.rounds.ahead(length + 1)
            if ahead is None:
                break
            self.rounds.step()
            for taker in self._in_place_of(ahead, length):
                self.laid.append((taker, not self.takers.gone(taker, length)))
                missing[taker] -= 1
        # Who has left may have no place in later rounds, but may have held the post more often than it had turns.
        for name, count in missing.items():
            self.laid += [(name, not self.takers.gone(name, length))] * count

    # --- swaps ---------------------------------------------------------------------------------------------------

    def swap(self) -> tuple[Swap, ...]:
        """Exchange the turns laid on two terms, for each swap that fits what was laid; those that were carried out."""
        terms = {self.takers.sequence[number - 1].term: place for number, place in self.on.items()}
        return exchange(self.laid, terms, self.takers.setting.swaps_of(self.takers.body.name, self.takers.order.post))


def exchange(laid: list[tuple[str, bool]], on: Mapping[str, int], swaps: Iterable[Swap]) -> tuple[Swap, ...]:
    """Exchange turns (``on``: the place of the turn laid on each term) by the swaps that fit; those carried out."""
    done = []
    for swap in swaps:
        one, other = (on.get(term) for term in swap.terms)
        if one is not None and other is not None and [laid[one][0], laid[other][0]] == [*swap.members]:
            laid[one], laid[other] = laid[other], laid[one]
            done.append(swap)
    return tuple(done)


def numbered(laid: list[tuple[str, bool]]) -> tuple[Turn, ...]:
    """Count each member's turns (the open ones first) and the places of the open ones."""
    totals: dict[str, int] = {}
    for name, is_open in laid:
        totals[name] = totals.get(name, 0) + is_open
    turns: list[Turn] = []
    opened: dict[str, int] = {}
    closed: dict[str, int] = {}
    place = 1
    for name, is_open in laid:
        counter = opened if is_open else closed
        counter[name] = counter.get(name, 0) + 1
        number = counter[name] + (0 if is_open else totals[name])
        turns.append(Turn(name, number, place, is_open))
        place += is_open
    return tuple(turns)
