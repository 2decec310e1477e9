"""The cheapest set that hits every given set: what conflicts and corrections have in common. Plain Python, sets as bits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

#: After so many steps the search is given up: it counts steps, not seconds, so that every machine stops at one place.
_MOST_STEPS = 200_000

#: What a set costs: the sum of its weights, then how many members it has.
Price = tuple[int, int]


class TooHard(Exception):
    """The search was given up."""


def hitting_set(sets: Sequence[int], blocked: Sequence[int], weights: Sequence[int]) -> int | None:
    """The cheapest set with a member in each of ``sets`` and with none of ``blocked`` inside it; None if there is none.

    Sets are bit masks over the places of ``weights``, which are positive. Among equally dear ones the one with fewer
    members counts as cheaper, then the one whose places, in order, come first. Raises TooHard.
    """
    search = _Search(_minimal(sets), _minimal(blocked), weights)
    price = search.best_price()
    return None if price is None else search.first_at(price)


def places(mask: int) -> Iterator[int]:
    """The places of a set, in order."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def _minimal(sets: Sequence[int]) -> list[int]:
    """Without the sets that hold another one; small ones first."""
    found: list[int] = []
    for one in sorted(dict.fromkeys(sets), key=lambda mask: (mask.bit_count(), mask)):
        if not any(other & ~one == 0 for other in found):
            found.append(one)
    return found


class _Search:
    """Depth first. A bound counts sets still to be hit that have no member in common: each needs one of its own."""

    def __init__(self, sets: list[int], blocked: list[int], weights: Sequence[int]) -> None:
        self.sets, self.blocked, self.weights = sets, blocked, weights
        self.steps = 0
        self.limit: Price | None = None

    def best_price(self) -> Price | None:
        """What the cheapest set costs; None if there is none."""
        self.limit = None
        self._cheaper(0, 0, (0, 0))
        return self.limit

    def _cheaper(self, chosen: int, barred: int, price: Price) -> None:
        """Look for sets with the chosen members and none of the barred ones that are cheaper than the limit."""
        state = self._left(chosen, barred)
        if state is None:
            return
        left, barred = state
        if self.limit is not None and self._bound(left, price) >= self.limit:
            return
        if not left:
            self.limit = price
            return
        for place in sorted(places(min(left, key=lambda mask: (mask.bit_count(), mask))), key=self._weight):
            self._cheaper(chosen | 1 << place, barred, self._with(price, place))
            barred |= 1 << place

    def first_at(self, price: Price) -> int | None:
        """The first set, by its places in order, that costs just so much."""
        return self._first(0, 0, (0, 0), price)

    def _first(self, chosen: int, barred: int, price: Price, goal: Price) -> int | None:
        state = self._left(chosen, barred)
        if state is None or self._bound(state[0], price) > goal:
            return None
        left, barred = state
        if not left:
            return chosen
        place = min(next(places(mask)) for mask in left)
        found = self._first(chosen | 1 << place, barred, self._with(price, place), goal)
        return found if found is not None else self._first(chosen, barred | 1 << place, price, goal)

    def _left(self, chosen: int, barred: int) -> tuple[list[int], int] | None:
        """The sets still to be hit, without barred members, and what is barred by now; None if that cannot be."""
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise TooHard
        for mask in self.blocked:
            missing = mask & ~chosen
            if not missing:
                return None
            if missing & (missing - 1) == 0:
                barred |= missing
        left = [mask & ~barred for mask in self.sets if not mask & chosen]
        return None if 0 in left else (left, barred)

    def _bound(self, left: list[int], price: Price) -> Price:
        """What it costs at least."""
        used = 0
        for mask in sorted(left, key=lambda mask: (mask.bit_count(), mask)):
            if not mask & used:
                used |= mask
                price = self._with(price, min(places(mask), key=self._weight))
        return price

    def _with(self, price: Price, place: int) -> Price:
        return price[0] + self.weights[place], price[1] + 1

    def _weight(self, place: int) -> tuple[int, int]:
        return self.weights[place], place
