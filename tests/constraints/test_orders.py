from __future__ import annotations

import hashlib
from datetime import date

from constraints.members import Member
from constraints.orders import (
    AgreedOrder,
    AlphabeticalOrder,
    LongestWaitingOrder,
    LotOrder,
    Moment,
    PopulationOrder,
)


def members(*names: str) -> list[Member]:
    return [Member(name=name) for name in names]


def test_agreed_is_the_list() -> None:
    """The list's order counts, and only those who are members then."""
    order = AgreedOrder(post="chair", list=("En", "Ask", "Björk"))
    assert order.circle(members("Ask", "Björk"), Moment({})) == [["Ask"], ["Björk"]]
    assert not order.repeats


def test_alphabetical_in_a_language() -> None:
    """Swedish puts å ä ö last and in that order, Danish æ ø å."""
    swedish = AlphabeticalOrder(post="chair").circle(members("Öckerö", "Ask", "Ålem", "Ängelholm"), Moment({}))
    assert [name for [name] in swedish] == ["Ask", "Ålem", "Ängelholm", "Öckerö"]
    danish = AlphabeticalOrder(post="chair", language="da").circle(
        members("Årslev", "Østerby", "Ærø", "Varde"), Moment({})
    )
    assert [name for [name] in danish] == ["Varde", "Ærø", "Østerby", "Årslev"]


def test_population_falls_and_ties_stand_in_file_order() -> None:
    """The largest first, by the figure of the date; equal figures are one group."""
    sizes = {"Ask": 5, "Björk": 9, "Cypress": 5}
    found = [Member(name=name, population={date(2020, 1, 1): size}) for name, size in sizes.items()]
    order = PopulationOrder(post="chair", date=date(2024, 1, 1))
    assert order.circle(found, Moment({})) == [["Björk"], ["Ask", "Cypress"]]


def test_a_lot_can_be_drawn_again() -> None:
    """Members stand by the SHA-256 of seed and name, which anybody can compute."""
    names = ["Ask", "Björk", "Cypress", "En"]
    expected = sorted(names, key=lambda name: hashlib.sha256(f"7/{name}".encode()).hexdigest())
    assert [name for [name] in LotOrder(post="chair", seed=7).circle(members(*names), Moment({}))] == expected
    assert LotOrder(post="chair", seed="7").circle(members(*names), Moment({})) == [[name] for name in expected]


def test_longest_waiting_begins_with_those_who_never_served() -> None:
    """Never served come first as one group, then by the start of the last holding; the round is repeated."""
    served = {"Ask": date(2023, 1, 1), "Cypress": date(2020, 1, 1)}
    order = LongestWaitingOrder(post="chair")
    found = order.circle(members("Ask", "Björk", "Cypress", "En"), Moment(served))
    assert found == [["Björk", "En"], ["Cypress"], ["Ask"]]
    assert order.repeats
