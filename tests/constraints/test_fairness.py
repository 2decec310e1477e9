from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from constraints.fairness import Share, shares, tijdeman_bound


def test_a_share() -> None:
    """Two of six seats at a share of 3 of 8: entitled to 2 1/4, a deviation of 2 eighths."""
    share = Share("A", served=2, seats=6, weight=3, whole=8)
    assert share.entitlement == Fraction(9, 4)
    assert share.deviation == 2
    assert Fraction(share.deviation, share.whole) == abs(share.served - share.entitlement)


def test_shares_stand_in_the_order_of_the_weights() -> None:
    """Holders without a weight are seats that nobody counted has held."""
    found = shares(["A", "X", "A"], {"B": 1, "A": 2})
    assert found == [Share("B", 0, 3, 1, 3), Share("A", 2, 3, 2, 3)]


def test_weights_of_nought_have_no_shares() -> None:
    """Without a sum there is nothing to share."""
    with pytest.raises(ValueError, match="nought"):
        shares(["A"], {"A": 0})


@given(st.lists(st.sampled_from("ABC"), max_size=12), st.tuples(*[st.integers(1, 50)] * 3))
def test_what_some_have_too_much_others_lack(holders: list[str], weights: tuple[int, int, int]) -> None:
    """Served and entitlement have the same sum over the members."""
    found = shares(holders, dict(zip("ABC", weights, strict=True)))
    assert sum(share.served for share in found) == sum(share.entitlement for share in found) == len(holders)


def test_bound() -> None:
    """1/2 for two members, 3/4 for three, 13/14 for eight; one member alone never deviates."""
    assert [tijdeman_bound(members) for members in (1, 2, 3, 8)] == [
        0,
        Fraction(1, 2),
        Fraction(3, 4),
        Fraction(13, 14),
    ]
    with pytest.raises(ValueError, match="members"):
        tijdeman_bound(0)


def _worst(sequence: tuple[str, ...], weights: Mapping[str, int]) -> Fraction:
    prefixes = (shares(sequence[: length + 1], weights) for length in range(len(sequence)))
    return max(Fraction(share.deviation, share.whole) for found in prefixes for share in found)


@pytest.mark.parametrize("weights", [(1, 1, 1), (5, 3, 1), (7, 2, 2), (1, 10, 10), (4, 4, 1)])
def test_the_bound_can_be_kept(weights: tuple[int, int, int]) -> None:
    """For each of these weights some sequence of seven terms keeps all deviations within the bound."""
    shared = dict(zip("ABC", weights, strict=True))
    assert min(_worst(sequence, shared) for sequence in product("ABC", repeat=7)) <= tijdeman_bound(3)


def test_the_bound_is_tight_for_two() -> None:
    """Two equal members: after one term somebody deviates by just one half."""
    assert min(_worst((holder,), {"A": 1, "B": 1}) for holder in "AB") == tijdeman_bound(2)
