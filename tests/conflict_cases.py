"""Random cases without a plan, by seed, and the truth about them from looking at every plan."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import combinations
from random import Random
from typing import Any

from constraints.case import Case, parse_case
from constraints.problems import CaseError
from constraints.setting import Setting
from tests.oracle.other_rules import judge_of
from tests.oracle.world import World
from tests.random_cases import random_case
from tests.random_rules import rule_of_kind

#: What can be given up: ("rule", id) or ("absence", place in the case file).
Item = tuple[str, str]
MOST_ITEMS = 12


@cache
def impossible_case(seed: int) -> tuple[Case, Truth]:
    """The random case of a seed, made stricter step by step until it has no plan (and no more items than 12)."""
    random = Random(f"conflicts {seed}")
    case = random_case(seed)
    while True:
        data = _strict(case, random)
        for _ in range(8):
            try:
                made = parse_case(data)
            except CaseError:
                break
            truth = Truth.of(made)
            if len(truth.items) > MOST_ITEMS:
                break
            if not truth.possible:
                return made, truth
            data = _stricter(made, random)
        case = random_case(random.randrange(10_000))


def _strict(case: Case, random: Random) -> dict[str, Any]:
    """Some wishes become musts."""
    data = case.as_data()
    for rule in data.get("rule", []):
        if rule["strength"] == "wish" and random.random() < 0.7:
            rule["strength"] = "must"
            for key in ("rank", "weight", "measure"):
                rule.pop(key, None)
            if rule["kind"] == "fair_share":
                rule["within"] = random.choice([0.5, 0.75, 1])
    return data


def _stricter(case: Case, random: Random) -> dict[str, Any]:
    """One more pin, seat kept free, spacing, or absence."""
    data, setting = case.as_data(), case.setting
    kind = random.choice(["pin", "pin", "keep_free", "spacing", "absence", "succession"])
    if kind == "absence":
        body = random.choice(setting.bodies)
        labels = [seat.term for seat in setting.seats if seat.body == body.name]
        member = random.choice(body.members).name
        terms = sorted(set(random.choices(labels, k=random.choice([1, 2, 3]))))
        turn = random.choice(["kept", "passed"])
        data.setdefault("absence", []).append({"member": member, "terms": terms, "turn": turn, "body": body.name})
    elif rule := rule_of_kind(kind, random, setting):
        rest = {key: value for key, value in rule.items() if key not in ("strength", "rank", "weight")}
        data.setdefault("rule", []).append({**rest, "strength": "must"})
    return data


@dataclass(frozen=True)
class Truth:
    """The items of a case, and for each plan the items that it breaks, as bits; no solver, only the definitions."""

    items: tuple[Item, ...]
    broken: frozenset[int]

    @classmethod
    def of(cls, case: Case, setting: Setting | None = None) -> Truth:
        """Look at every plan of the first reading."""
        setting = setting or case.readings(1).settings[0]
        world = World(setting)
        rules = [rule for rule in case.rules if rule.strength == "must"]
        judges = [judge_of(world, rule) for rule in rules]
        declined = [
            [(world.carrier.get(seat, seat), absence.member) for seat in world.absence_seats(absence)]
            for absence in setting.absences
        ]
        items = [("rule", str(rule.id)) for rule in rules]
        items += [("absence", str(number)) for number in range(len(setting.absences))]
        broken = set()
        for plan in world.plans(absences=False):
            found = [bool(judge(plan)) for judge in judges]
            found += [any(plan.get(seat) == member for seat, member in seats) for seats in declined]
            broken.add(sum(1 << place for place, item in enumerate(found) if item))
        return cls(tuple(items), frozenset(broken))

    @property
    def possible(self) -> bool:
        """Whether some plan breaks nothing."""
        return 0 in self.broken

    def clash(self, mask: int) -> bool:
        """Whether every plan breaks one of these items."""
        return all(broken & mask for broken in self.broken)

    def conflicts(self) -> list[list[Item]]:
        """All minimal sets that clash: small ones first, then by the places of their items."""
        return [self._named(found) for found in self._minimal(self.clash)]

    def corrections(self, weights: list[int]) -> list[tuple[int, list[Item]]]:
        """All minimal sets without which there is a plan, with what they cost: cheap ones first, then small ones."""
        everything = (1 << len(self.items)) - 1
        found = self._minimal(lambda mask: not self.clash(everything & ~mask))
        cost = {places: sum(weights[place] for place in places) for places in found}
        ordered = sorted(found, key=lambda places: (cost[places], len(places), places))
        return [(cost[places], self._named(places)) for places in ordered]

    def _minimal(self, holds: Any) -> list[tuple[int, ...]]:
        found: list[tuple[int, ...]] = []
        for size in range(len(self.items) + 1):
            for places in combinations(range(len(self.items)), size):
                smaller = any(set(other) <= set(places) for other in found)
                if not smaller and holds(sum(1 << place for place in places)):
                    found.append(places)
        return found

    def _named(self, places: tuple[int, ...]) -> list[Item]:
        return [self.items[place] for place in places]
