"""Judging a plan, the solver's or a hand-made one: every rule's ``check``, costs per rule and rank. No solver here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from constraints.breaches import Breach
from constraints.plan import Plan
from constraints.rule import Rule, Strength
from constraints.setting import Setting
from constraints.structure import StructureFault, structure_faults


@dataclass(frozen=True)
class RuleVerdict:
    """What one rule says about a plan: its breaches, their weights summed, and what that costs at its rank."""

    rule: str
    kind: str
    strength: Strength
    rank: int
    factor: int
    breaches: tuple[Breach, ...]

    @property
    def weight(self) -> int:
        """The weights of all breaches, in the rule's unit."""
        return sum(item.weight for item in self.breaches)

    @property
    def cost(self) -> int:
        """Weight times the rule's factor; what a must breaks has no price, and counts 0 here."""
        return 0 if self.strength == "must" else self.factor * self.weight


@dataclass(frozen=True)
class Judgement:
    """What all rules say about one plan under one reading."""

    verdicts: tuple[RuleVerdict, ...]
    faults: tuple[StructureFault, ...]

    @property
    def costs(self) -> dict[int, int]:
        """Cost per rank, in order of the ranks."""
        ranks = sorted({verdict.rank for verdict in self.verdicts if verdict.strength == "wish"})
        return {rank: sum(v.cost for v in self.verdicts if v.rank == rank) for rank in ranks}

    @property
    def possible(self) -> bool:
        """Whether the structure and every must hold."""
        return not self.faults and not self.broken

    @property
    def broken(self) -> tuple[RuleVerdict, ...]:
        """The musts that the plan breaks."""
        return tuple(v for v in self.verdicts if v.strength == "must" and v.breaches)

    @property
    def breaches(self) -> tuple[Breach, ...]:
        """Every breach of every rule."""
        return tuple(item for verdict in self.verdicts for item in verdict.breaches)

    def of(self, rule: str) -> RuleVerdict:
        """What one rule says. Raises KeyError for an unknown id."""
        for verdict in self.verdicts:
            if verdict.rule == rule:
                return verdict
        raise KeyError(rule)


def judge(plan: Plan, setting: Setting, rules: Sequence[Rule]) -> Judgement:
    """Let every rule check the plan under the setting's reading."""
    verdicts = tuple(
        RuleVerdict(rule.id or rule.kind, rule.kind, rule.strength, rule.order, rule.factor, tuple(found))
        for rule in rules
        for found in [rule.check(plan, setting)]
    )
    return Judgement(verdicts, tuple(structure_faults(plan, setting)))
