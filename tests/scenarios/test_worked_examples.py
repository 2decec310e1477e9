"""The worked examples of turn order, to the letter."""

from __future__ import annotations

import pytest

from rotation import Impossible, Proposal, propose
from scenarios.sodertorn_agreed_order import cases

CASES = cases()

#: Case: chair/vice-chair of 2024–2027, overtakes as "who before whom".
EXAMPLES = {
    "nothing_special": ("Salem/Haninge Haninge/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn", ""),
    "salem_not_chair_2024": ("Haninge/Salem Salem/Nykvarn Nykvarn/Tyresö Tyresö/Nynäshamn", "Haninge<Salem"),
    "salem_no_post_2024": (
        "Haninge/Nykvarn Nykvarn/Salem Salem/Tyresö Tyresö/Nynäshamn",
        "Haninge<Salem Nykvarn<Salem",
    ),
    "haninge_no_post_2024_2025": (
        "Salem/Nykvarn Nykvarn/Tyresö Tyresö/Haninge Haninge/Nynäshamn",
        "Nykvarn<Haninge Tyresö<Haninge",
    ),
    "nykvarn_no_post_2024_2028_kept": (
        "Salem/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge",
        "Tyresö<Nykvarn Nynäshamn<Nykvarn Huddinge<Nykvarn",
    ),
    "nykvarn_no_post_2024_2028_passed": ("Salem/Haninge Haninge/Tyresö Tyresö/Nynäshamn Nynäshamn/Huddinge", ""),
    "nykvarn_not_vice_chair_2025": (
        "Salem/Haninge Haninge/Tyresö Tyresö/Nykvarn Nykvarn/Nynäshamn",
        "Tyresö<Nykvarn",
    ),
    "huddinge_chairs_2026": (
        "Salem/Haninge Haninge/Huddinge Huddinge/Nykvarn Nykvarn/Tyresö",
        "Huddinge<Nykvarn Huddinge<Tyresö Huddinge<Nynäshamn",
    ),
    "three_members": ("B C B A A C", "B<A C<A B<A B<A"),
    "three_members_spaced": ("B C B A C A", "B<A C<A B<A B<A C<A"),
}
CONFLICTS = ("salem_not_chair_2024_no_waiver", "salem_no_post_2024_no_waiver")


def test_all_are_tested() -> None:
    """Every variant of the scenario is an example or a conflict here."""
    assert set(CASES) == {*EXAMPLES, *CONFLICTS}


@pytest.mark.parametrize("name", EXAMPLES)
def test_example(name: str) -> None:
    """The plan, and each overtake that it costs."""
    found = propose(CASES[name])
    assert isinstance(found, Proposal)
    assert found.proven
    rows, overtakes = EXAMPLES[name]
    assert " ".join("/".join(members) for _, members in found.plan.rows()) == rows
    [told] = [verdict.breaches for verdict in found.judgement.verdicts if verdict.kind == "turn_order"]
    pairs = sorted(f"{item.args['taker']}<{item.args['waiting']}" for item in told)
    assert pairs == sorted(overtakes.split())
    assert found.costs == {1: len(pairs)}


@pytest.mark.parametrize("name", EXAMPLES)
def test_equally_good_plans(name: str) -> None:
    """Only where Nykvarn cannot be vice-chair in 2025 are two plans equally good; the other one is this."""
    found = propose(CASES[name])
    assert isinstance(found, Proposal)
    assert found.ties.count == (2 if name == "nykvarn_not_vice_chair_2025" else 1)
    if found.ties.decided:
        [other] = [plan for plan in found.ties.plans if plan != found.plan]
        rows = " ".join("/".join(members) for _, members in other.rows())
        assert rows == "Salem/Nykvarn Nykvarn/Haninge Haninge/Tyresö Tyresö/Nynäshamn"


@pytest.mark.parametrize("name", CONFLICTS)
def test_conflict_without_the_waiver(name: str) -> None:
    """Without the waiver exactly two things clash: succession into 2024 and Salem's absence."""
    found = propose(CASES[name])
    assert isinstance(found, Impossible)
    assert found.conflict is not None
    assert found.conflict.minimal
    succession, absence = found.conflict.items if found.conflict.items[0].kind == "rule" else found.conflict.items[::-1]
    assert (succession.id, succession.keys) == ("succession", (("2024", "vice_chair", "chair"),))
    assert (absence.kind, absence.id, absence.keys) == ("absence", "0", (("2024", "chair"),))
