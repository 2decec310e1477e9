"""What a plan costs beside another one, rule by rule."""

from __future__ import annotations

from constraints.frozen import Frozen
from constraints.rule import Strength
from rotation.judging import Judgement


class RuleChange(Frozen):
    """One rule whose departures differ between two plans.

    ``before`` and ``after`` are, for a wish, its cost at its ``rank`` (weight times departures, as ``RuleVerdict.cost``);
    for a must the weights of its departures. None where the rule does not belong to that case.
    """

    rule: str
    kind: str
    strength: Strength
    rank: int
    before: int | None
    after: int | None

    @property
    def difference(self) -> int:
        """By how much it costs more (less, if negative)."""
        return (self.after or 0) - (self.before or 0)


def rule_changes(before: Judgement, after: Judgement) -> tuple[RuleChange, ...]:
    """The rules that two judgements count differently: musts first, then by rank, in the order of the case file."""
    one, other = _counted(before), _counted(after)
    verdicts = {verdict.rule: verdict for verdict in (*after.verdicts, *before.verdicts)}
    order = list(dict.fromkeys([*one, *other]))
    found = [
        RuleChange(
            rule=name,
            kind=verdicts[name].kind,
            strength=verdicts[name].strength,
            rank=verdicts[name].rank,
            before=one.get(name),
            after=other.get(name),
        )
        for name in order
        if one.get(name) != other.get(name)
    ]
    return tuple(sorted(found, key=lambda change: change.rank))


def _counted(judgement: Judgement) -> dict[str, int]:
    return {v.rule: v.weight if v.strength == "must" else v.cost for v in judgement.verdicts}
