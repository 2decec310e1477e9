"""Every plan of a small reading with what it breaks, from the definitions alone: for proving explanations again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import Setting
from rotation.conflict_data import Avoided, Conflict
from rotation.plain import Holding
from tests.oracle.other_rules import judge_of
from tests.oracle.world import World

#: ("rule", id, key), ("absence", place in the case file, (term, post)) or ("rank", number, ()). A rule's key () is the rule
#: as a whole.
Part = tuple[str, str, Key]


@dataclass(frozen=True)
class Row:
    """One plan that the structure allows: weights by rule and key, declined seats that it fills, cost per rank."""

    plan: Mapping[Seat, str]
    breaches: Mapping[str, Mapping[Key, int]]
    declined: frozenset[tuple[str, Key]]
    costs: Mapping[int, int]
    costs_of: Mapping[str, int]
    possible: bool

    def meets(self, conditions: Iterable[Holding]) -> bool:
        return all((self.plan[item.seat] == item.member) is item.holds for item in conditions)

    def keeps(self, part: Part, ranks: Mapping[int, int]) -> bool:
        """Whether a part of a conflict holds in this plan; without a key the whole rule or absence."""
        kind, name, key = part
        if kind == "rank":
            return self.costs[int(name)] <= ranks[int(name)]
        if kind == "absence":
            return (name, key) not in self.declined if key else name not in {number for number, _ in self.declined}
        return key not in self.breaches[name] if key else not self.breaches[name]


class EveryPlan:
    """All plans of a reading, absences left aside (``possible`` plans keep them too)."""

    def __init__(self, setting: Setting, rules: Sequence[Any]) -> None:
        self.world, self.rules = World(setting), rules
        self.ranks = sorted({rule.rank or 1 for rule in rules if rule.strength == "wish"})
        judges = {rule.id: judge_of(self.world, rule) for rule in rules}
        named = [
            (self.world.carrier.get(seat, seat), absence.member, (str(number), (seat.term, seat.post)))
            for number, absence in enumerate(setting.absences)
            for seat in self.world.absence_seats(absence)
        ]
        self.rows = [self._row(plan, judges, named) for plan in self.world.plans(absences=False)]
        self.possible = [row for row in self.rows if row.possible]

    def _row(self, plan: dict[Seat, str], judges: Mapping[str, Any], named: list[Any]) -> Row:
        breaches = {name: judge(plan) for name, judge in judges.items()}
        declined = frozenset(part for seat, member, part in named if plan[seat] == member)
        of = {r.id: (r.weight or 1) * sum(breaches[r.id].values()) for r in self.rules if r.strength == "wish"}
        costs = {rank: sum(of[r.id] for r in self.rules if r.id in of and (r.rank or 1) == rank) for rank in self.ranks}
        broken = any(breaches[rule.id] for rule in self.rules if rule.strength == "must")
        return Row(plan, breaches, declined, costs, of, not declined and not broken)

    def optimum(self, conditions: Sequence[Holding] = ()) -> dict[int, int] | None:
        """The least cost per rank under conditions; None if nothing is possible."""
        found = [tuple(row.costs.values()) for row in self.possible if row.meets(conditions)]
        return dict(zip(self.ranks, min(found), strict=True)) if found else None

    def row(self, plan: Plan) -> Row:
        """The row of a plan."""
        return next(row for row in self.rows if row.plan == dict(plan))

    def prove(
        self,
        conflict: Conflict,
        holdings: Sequence[Holding] = (),
        avoided: Sequence[Avoided] = (),
        ranks: Mapping[int, int] | None = None,
    ) -> None:
        """The parts of a conflict with a demand clash; without any one of them they do not."""
        ranks = ranks or {}
        asked = [
            row
            for row in self.rows
            if row.meets(holdings) and all(row.breaches[item.rule].get(item.key, 0) <= item.most for item in avoided)
        ]
        if conflict.kind == "structure":
            assert not asked
            return
        assert conflict.minimal
        assert conflict.items
        parts = [(item.kind, item.id, key) for item in conflict.items for key in item.keys or ((),)]
        assert not any(all(row.keeps(part, ranks) for part in parts) for row in asked)
        for left in parts:
            assert any(all(row.keeps(part, ranks) for part in parts if part != left) for row in asked), left
