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


def _canonical_key(world: World) -> Any:
    """Seat by seat: whose next turn comes first in the queue of the post, else of the next senior post with an order.

    In a group, whose next turn inside it comes first. Others stand in case-file order.
    """
    lines: dict[tuple[str, str], Line | None] = {}
    for seat in world.seats:
        names = world.ladder(seat.body, seat.post).ladder.names
        ordered = next((p for p in names[names.index(seat.post) :] if world.order(seat.body, p)), None)
        lines[seat.body, seat.post] = Line(world, seat.body, ordered) if ordered else None

    def key(plan: Holding) -> list[tuple[int, int, int]]:
        seats = list(plan)
        return [
            _standing(world, lines[seat.body, seat.post], seat, plan[seat], {s: plan[s] for s in seats[:place]})
            for place, seat in enumerate(seats)
        ]

    return key


def _standing(world: World, line: Line | None, seat: Seat, name: str, before: Holding) -> tuple[int, int, int]:
    """Where a member's next turn stands, and its next turn in its group, once the seats before are taken."""
    listed = world.names(seat.body).index(name)
    if line is None:
        return 0, 0, listed
    took = [n for s, n in before.items() if (s.body, s.post) == (line.body, line.post) and not world.is_acting(s)]
    turns = line.turns_of.get(line.whose(name) or "", [])
    number = sum(line.whose(other) == line.whose(name) for other in took)
    place = line.spots[turns[number]] if number < len(turns) else len(line.spots)
    inside = [inner for inner in inner_lines(world, line) if len(inner.ring) > 1 and name in inner.turns_of]
    return place, inside[0].spots[inside[0].turns_of[name][took.count(name)]] if inside else 0, listed


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
