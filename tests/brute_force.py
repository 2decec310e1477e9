"""The best plans by looking at every plan: no solver, no rule code of the library, only the definitions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from constraints.breaches import Key
from constraints.posts import Seat
from constraints.setting import Setting
from tests.oracle.other_rules import judge_of
from tests.oracle.turns import Line, inner_lines
from tests.oracle.world import Holding, World

#: A plan by its members, in canonical order of the seats.
Members = tuple[str, ...]


@dataclass(frozen=True)
class Best:
    """The optimum of one reading: cost per rank, all plans that reach it, the canonical one. Without plans: impossible."""

    costs: Mapping[int, int]
    plans: frozenset[Members]
    canonical: Members | None


def best(setting: Setting, rules: Sequence[Any]) -> Best:
    """Look at every plan of a reading."""
    world = World(setting)
    musts = [judge_of(world, rule) for rule in rules if rule.strength == "must"]
    wishes = [(rule.rank or 1, rule.weight or 1, judge_of(world, rule)) for rule in rules if rule.strength == "wish"]
    ranks = sorted({rank for rank, _, _ in wishes})
    least: tuple[int, ...] | None = None
    found: list[Holding] = []
    for plan in world.plans():
        if any(judge(plan) for judge in musts):
            continue
        vector = tuple(sum(w * sum(j(plan).values()) for r, w, j in wishes if r == rank) for rank in ranks)
        if least is None or vector < least:
            least, found = vector, []
        if vector == least:
            found.append(plan)
    if least is None:
        return Best({}, frozenset(), None)
    first = min(found, key=_canonical_key(world))
    members = frozenset(tuple(plan.values()) for plan in found)
    return Best(dict(zip(ranks, least, strict=True)), members, tuple(first.values()))


def _in_line(world: World, line: Line) -> list[str]:
    """Members by their first turn; those of a group by their order inside it, else as listed."""
    rings = [inner.ring for inner in inner_lines(world, line) if len(inner.ring) > 1]
    inside = {name: spot for ring in rings for spot, name in enumerate(ring)}
    takers = dict.fromkeys(turn.member for turn in line.turns)
    return [name for taker in takers for name in sorted(line.crew[taker], key=lambda name: inside.get(name, 0))]


def _canonical_key(world: World) -> Any:
    """Seat by seat: first in the queue of the post, else of the next senior post with an order; others in file order."""
    places: dict[tuple[str, str], list[str]] = {}
    for seat in world.seats:
        names = world.ladder(seat.body, seat.post).ladder.names
        ordered = next((p for p in names[names.index(seat.post) :] if world.order(seat.body, p)), None)
        queue = _in_line(world, Line(world, seat.body, ordered)) if ordered else []
        places[seat.body, seat.post] = [*dict.fromkeys([*queue, *world.names(seat.body)])]
    return lambda plan: tuple(places[seat.body, seat.post].index(name) for seat, name in plan.items())


def feasible(setting: Setting, rules: Sequence[Any], parts: Sequence[tuple[str, str, Key]]) -> bool:
    """Whether some plan avoids all the named breaches and holds none of the named declined seats.

    A part is ("rule", id, key of a breach) or ("absence", place in the case file, (term, post)).
    """
    world = World(setting)
    judges = {rule.id: judge_of(world, rule) for rule in rules if rule.id in {part[1] for part in parts}}
    named = [(judges[name], key) for kind, name, key in parts if kind == "rule"]
    declined = [_declined(world, int(name), key) for kind, name, key in parts if kind == "absence"]
    for plan in world.plans(absences=False):
        if any(plan[seat] == member for seat, member in declined):
            continue
        if not any(key in judge(plan) for judge, key in named):
            return True
    return False


def _declined(world: World, number: int, key: Key) -> tuple[Seat, str]:
    absence = world.setting.absences[number]
    seat = next(seat for seat in world.absence_seats(absence) if (seat.term, seat.post) == key)
    return world.carrier.get(seat, seat), absence.member
