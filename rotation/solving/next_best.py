"""The plans that follow the best one: each further plan of a reading, best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.solving.levels import Templates, solve_levels
from rotation.solving.model import Model
from rotation.solving.runs import Cancelled, Watch
from rotation.solving.ties import canonical, enumerated
from rotation.tie_break import Preference

#: So many equally good plans are listed and sorted; of more the canonical ones are found one by one.
FEW = 500


def next_best(
    setting: Setting, rules: Sequence[Rule], watch: Watch, known: Sequence[Plan]
) -> Iterator[tuple[Plan, Mapping[int, int]]]:
    """Every plan except the known ones, with its cost per rank: by costs in rank order, equals in canonical order.

    The known plans are excluded and the ranks are settled again; a reach that is wide enough for all plans is wide enough
    for some of them. Then all plans at that optimum follow, and so on until no plan is left. Raises Cancelled when stopped
    before the next plan was proven to be the next.
    """
    templates, left_out = Templates(setting, rules), list(known)
    while True:
        levels = solve_levels(setting, rules, watch, models=templates.without(left_out))
        if levels.impossible:
            return
        if not levels.proven:
            raise Cancelled
        for plan in in_canonical_order(levels.model, watch):
            left_out.append(plan)
            yield plan, levels.costs


def in_canonical_order(model: Model, watch: Watch, few: int = FEW) -> Iterator[Plan]:
    """All plans of a model in canonical order. The model has its optimum fixed and no objective; plans are excluded from
    it as they are found.
    """
    prefer = Preference(model.setting)
    while True:
        watch.tell(stage="ties")
        plans, complete = enumerated(model, few, watch)
        plans.sort(key=prefer.key)
        if complete:
            yield from plans
            return
        if not plans:
            raise Cancelled
        watch.tell(stage="tie_break")
        best = canonical(model, plans[0], prefer, watch)
        yield best
        model.exclude(best)
