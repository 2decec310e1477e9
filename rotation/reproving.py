"""Proving a plan again, with code that knows no solver: nothing leaves the library without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.judging import Judgement, judge
from rotation.plain import Holding
from rotation.two_voices import agreed


class Mismatch(RuntimeError):
    """The solver and the rules' own ``check`` disagree about a plan: nothing is published."""


def reproved(
    plan: Plan,
    setting: Setting,
    rules: Sequence[Rule],
    costs: Mapping[int, int],
    conditions: Sequence[Holding] = (),
) -> Judgement:
    """What every rule's ``check`` says of a plan that the solver found at these costs under these conditions.

    Raises Mismatch if the plan breaks a must, the structure or a condition, or costs something else; before that, TwoVoices
    if a rule of one's own is to blame, or could be another time.
    """
    judgement = judge(plan, setting, rules)
    agreed(plan, setting, rules)
    unmet = [item for item in conditions if not item.met(plan)]
    if not judgement.possible or unmet:
        raise Mismatch(f"the solver's plan breaks a must, the structure or a condition:\n{plan}\n{judgement}\n{unmet}")
    wrong = {rank: cost for rank, cost in costs.items() if judgement.costs[rank] != cost}
    if wrong:
        raise Mismatch(f"the solver says {wrong}, the rules say {judgement.costs}:\n{plan}")
    return judgement
