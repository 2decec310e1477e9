"""Hitting sets: the cheapest first, and the first of those that cost the same."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from rotation.solving import hitting
from rotation.solving.hitting import TooHard, hitting_set, places


def bits(*members: int) -> int:
    return sum(1 << member for member in members)


@pytest.mark.parametrize("seed", range(300))
def test_all_of_them_in_order_are_those_of_looking_at_every_subset(seed: int) -> None:
    """Blocking each one found gives all minimal hitting sets, by weight, then size, then places."""
    random = Random(seed)
    size = random.randint(1, 7)
    sets = [bits(*random.sample(range(size), random.randint(1, size))) for _ in range(random.randint(0, 6))]
    weights = [random.choice([1, 1, 1, 2, 4]) for _ in range(size)]
    every = [some for count in range(size + 1) for some in combinations(range(size), count)]
    hits = [some for some in every if all(bits(*some) & one for one in sets)]
    least = [some for some in hits if not any(set(other) < set(some) for other in hits)]
    expected = sorted(least, key=lambda some: (sum(weights[place] for place in some), len(some), some))
    found: list[int] = []
    while (one := hitting_set(sets, found, weights)) is not None:
        found.append(one)
        if one == 0:
            break
    assert [tuple(places(one)) for one in found] == expected


def test_what_cannot_be_hit_has_no_hitting_set() -> None:
    """An empty set has no member to take."""
    assert hitting_set([0b11, 0], [], [1, 1]) is None


def test_disjoint_sets_take_few_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thirty sets with nothing in common are settled by the bound alone, without trying their combinations."""
    monkeypatch.setattr(hitting, "_MOST_STEPS", 200)
    assert hitting_set([0b111 << 3 * place for place in range(30)], [], [1] * 90) == bits(*range(0, 90, 3))


def test_a_search_that_takes_too_many_steps_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """It says so, instead of answering with something else than the cheapest."""
    monkeypatch.setattr(hitting, "_MOST_STEPS", 2)
    with pytest.raises(TooHard):
        hitting_set([0b011, 0b110, 0b101], [], [1, 1, 1])
