"""Follow-up problems: what only looks wrong because something else is. They are left out until that is mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from constraints.problems import Problem

#: What means nothing as long as the terms are not known.
TERMS = frozenset(
    {
        "fair_share.no_sum",
        "fair_share.no_weight",
        "history.no_term",
        "history.too_late",
        "history.too_long",
        "horizon.nothing_planned",
        "horizon.too_long",
        "irregular.misfit",
        "member.left",
        "member.not_yet",
        "term.election_start",
        "term.out_of_range",
        "term.unknown",
    }
)
_ELECTIONS = frozenset(
    {
        "coverage.no_calendar",
        "election.calendar_ends",
        "election.no_calendar",
        "election.year_outside",
        "term.election_start",
        "term.no_elections",
    }
)
_MEMBERS = frozenset(
    {
        "across.no_member",
        "across.one_home",
        "different.left_out",
        "different.no_value",
        "fair_share.no_sum",
        "fair_share.no_weight",
        "member.unknown",
        "mix.no_value",
        "order.list_differs",
        "order.no_population",
        "order.population_day",
        "order.population_gap",
        "order.start",
    }
)
_FIGURES = frozenset({"order.no_population", "order.population_day", "order.population_gap"})
_POSTS = frozenset({"ladder.missing", "mix.few_posts", "post.unknown", "succession.no_links"})
_ORDERS = frozenset(
    {"swap.no_order", "swap.no_orders", "swap.orders", "turn_order.no_order", "turn_order.none", "turn_order.which"}
)

_ECHOES: dict[tuple[str, ...], frozenset[str]] = {
    ("name",): frozenset({"body.duplicate", "body.unknown", "body.which"}),
    ("members", "name"): _MEMBERS,
    ("members", "population"): _FIGURES,
    ("members", "attributes"): frozenset({"different.no_value", "mix.no_value"}),
    ("horizon", "start"): TERMS | _ELECTIONS,
    ("horizon", "term"): TERMS,
    ("horizon", "until"): TERMS | _ELECTIONS,
    ("horizon", "irregular"): TERMS,
    ("horizon", "elections"): TERMS | _ELECTIONS,
    ("ladder", "posts"): _POSTS,
    ("ladder", "links"): frozenset({"succession.no_links", "term.unknown"}),
    ("ladder", "start"): TERMS,
    ("ladder", "term"): TERMS,
    ("ladder", "irregular"): TERMS,
    ("order",): _ORDERS,
}

#: The same, but not where an order is lost as a whole: the seeds of the others are looked at all the same.
_OF_SEEDS: dict[tuple[str, ...], frozenset[str]] = {
    ("order", "seed"): frozenset({"order.lot_seed", "order.seed_missing", "order.seed_renewed"}),
    ("order", "seeds"): frozenset({"order.lot_seed", "order.seed_missing"}),
}

#: Told at a place of which a part is wrong already.
_INNER = frozenset({"absence.no_terms", "history.no_term", "irregular.misfit"})


def echoes_of(lost: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """The codes that mean nothing when what stood at these places could not be read."""
    found: set[str] = set()
    for place in lost:
        for key, codes in _ECHOES.items():
            shorter = min(len(place), len(key))
            if place[:shorter] == key[:shorter]:
                found |= codes
        found |= _OF_SEEDS.get(place[:2], frozenset())
    return frozenset(found)


def without_echoes(problems: Iterable[Problem], codes: frozenset[str]) -> Iterator[Problem]:
    """The problems that are not of these codes, nor follow from another one inside the same part of the file."""
    listed = [item for item in problems if item.code not in codes]
    for item in listed:
        if item.code not in _INNER or not any(
            other.path.startswith((f"{item.path}.", f"{item.path}[")) for other in listed
        ):
            yield item
