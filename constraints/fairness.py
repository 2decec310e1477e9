"""Fairness: how many of the counted seats a member has held, set against its share of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple


class Share(NamedTuple):
    """Where one member stands after some seats.

    It ``served`` in so many of the counted ``seats``; its share of them is ``weight`` of ``whole``, the sum of all
    weights.
    """

    member: str
    served: int
    seats: int
    weight: int
    whole: int

    @property
    def entitlement(self) -> Fraction:
        """Its share of the seats, in terms."""
        return Fraction(self.weight * self.seats, self.whole)

    @property
    def deviation(self) -> int:
        """The distance between served and entitlement, in units of 1 / ``whole`` terms."""
        return abs(self.served * self.whole - self.weight * self.seats)


def shares(holders: Sequence[str], weights: Mapping[str, int]) -> list[Share]:
    """Where each member with a weight stands when the counted seats have had these holders, in the weights' order.

    Raises ValueError if the weights sum to nought.
    """
    whole = sum(weights.values())
    if whole < 1:
        raise ValueError("the weights sum to nought")
    served = Counter(holders)
    return [Share(name, served[name], len(holders), weight, whole) for name, weight in weights.items()]


def tijdeman_bound(members: int) -> Fraction:
    """The deviation, in terms, within which all members can be kept at all times: 1 - 1 / (2 (k - 1)) for k members.

    R. Tijdeman, The chairman assignment problem, Discrete Mathematics 32 (1980): for any shares there is a sequence
    that keeps every deviation within the bound after every term, counted from the first one and with no other rules.
    History, members that join, and other rules void the guarantee. Raises ValueError for fewer than one member.
    """
    if members < 1:
        raise ValueError("no members")
    return Fraction(0) if members == 1 else 1 - Fraction(1, 2 * (members - 1))
