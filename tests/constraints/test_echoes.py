from __future__ import annotations

from constraints.echoes import TERMS, echoes_of, without_echoes
from constraints.problems import problem


def test_what_is_lost_makes_codes_mean_nothing() -> None:
    """A lost name makes members unknown, a lost start makes terms unknown; a lost detail little or nothing."""
    assert "member.unknown" in echoes_of([("members",)])
    assert "term.unknown" not in echoes_of([("members",)])
    assert echoes_of([("horizon", "start")]) >= TERMS
    figures = {"order.no_population", "order.population_day", "order.population_gap"}
    assert echoes_of([("members", "population")]) == figures
    assert echoes_of([("absence", "turn")]) == set()


def test_a_whole_that_is_lost_includes_its_parts() -> None:
    """Without a horizon neither terms nor elections are known; without a body nothing is."""
    assert echoes_of([("horizon",)]) == echoes_of([("horizon", "start"), ("horizon", "elections")])
    assert echoes_of([()]) > echoes_of([("horizon",)])


def test_follow_up_problems_are_left_out() -> None:
    """Those of the codes, and those told at a place of which a part is wrong already."""
    found = [
        problem("history.2024-07-01", "history.no_term"),
        problem("history.2024-07-01.end", "term.empty"),
        problem("history.2023-07-01", "history.no_term"),
        problem("rule[1].member", "member.unknown"),
    ]
    kept = list(without_echoes(found, frozenset({"member.unknown"})))
    assert [item.path for item in kept] == ["history.2024-07-01.end", "history.2023-07-01"]
