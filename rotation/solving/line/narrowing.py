"""Who may stand where along a line, as far as the musts tell before any search: pinned, kept free, too near a pin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from constraints.rule import Rule
from constraints.rules.keep_free import KeepFree
from constraints.rules.pin import Pin
from constraints.rules.spacing import Spacing
from rotation.solving.line.shape import Line


def narrowed(line: Line, rules: Sequence[Rule]) -> Line:
    """The line without those who break a must wherever they stand; every plan that meets the musts is still a line of it.

    ``rules`` are readable along a line (see ``leading``): no rule has exceptions. A place that has nobody is left empty.
    """
    domains = [set(members) for members in line.domains]
    musts = [rule for rule in rules if rule.strength == "must"]
    for rule in musts:
        if isinstance(rule, Pin):
            for seat in rule.seats(line.setting):
                domains[line.place_of[seat]] &= {rule.member}
        elif isinstance(rule, KeepFree):
            for seat in rule.seats(line.setting):
                domains[line.place_of[seat]] -= {rule.member}
    for place, members in enumerate(line.domains):
        if len(domains[place]) == 1 < len(members):
            for near in _near(line, musts, place):
                domains[near] -= domains[place]
    return replace(line, domains=tuple(frozenset(members) for members in domains))


def _near(line: Line, musts: Sequence[Rule], place: int) -> Iterator[int]:
    """The places at which nobody may stand who stands at one: too soon before or after, or two posts at once."""
    apart = [(line.posts, 0)]
    apart += [(rule.terms, line.lag(rule.of_post)) for rule in musts if isinstance(rule, Spacing)]
    for terms, lag in apart:
        first, last = max(lag + 1, place - terms + 1), min(line.length, place + terms - 1)
        yield from (near for near in range(first, last + 1) if near != place > lag)
