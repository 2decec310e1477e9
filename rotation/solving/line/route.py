"""The line route: the best plan and its ties without the solver, where a plan is one line of members."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.solving.levels import ranks_of
from rotation.solving.line.best import Best, best_lines
from rotation.solving.line.fewest import Fewest, TooMany, fewest_overtakes
from rotation.solving.line.judges import Times
from rotation.solving.line.reading import judges, leading
from rotation.solving.line.shape import Line, line_of
from rotation.solving.runs import Cancelled, Watch
from rotation.tie_break import Preference, Ties

#: Cases with fewer seats times members are left to the solver, which is quick with them: a second way to the same answers is
#: kept in use. With 12 members and 24 terms (576) it may take a minute.
SMALL = 100

#: Ties are listed as long as they have no more seats than this altogether: each is proven again by every rule.
MOST_SEATS = 20_000


@dataclass(frozen=True)
class LineAnswer:
    """The optimum of every rank, and the equally good plans, the canonical one first."""

    costs: dict[int, int]
    ties: Ties


def solve_line(setting: Setting, rules: Sequence[Rule], watch: Watch, *, small: int = SMALL) -> LineAnswer | None:
    """Settle every rank along the line; None where this way does not apply, or does not prove its answer.

    First come all lines with the fewest overtakes, then among these the best by the other rules. That is the best plan of
    all if the ranks before the overtakes cost nothing, and nothing else costs at their rank: then no plan costs less in
    any of these ranks, and every plan that costs the same there has the fewest overtakes, so it was among those compared.
    Raises Cancelled when the caller has had enough.
    """
    members = max((len(body.members) for body in setting.bodies), default=0)
    lead = leading(rules)
    if lead is None or len(setting.seats) * members < small:
        return None
    line = line_of(setting, rules)
    if line is None:
        return None
    watch.tell(stage="rank", rank=lead.order, best=None)
    try:
        best, costs = _best(line, rules, lead, _Clocked(watch))
    except TooMany:
        return None
    if best is None or any(cost for rank, cost in costs.items() if rank < lead.order):
        return None
    watch.tell(stage="ties")
    return LineAnswer(costs, _ties(best, watch.limits.ties))


class _Clocked:
    """Tells a watch that the search goes on, and ends it when the seconds that a caller allows are over."""

    def __init__(self, watch: Watch) -> None:
        self._watch, self._begun = watch, time.monotonic()

    def __call__(self) -> None:
        """Raises Cancelled when the caller has had enough."""
        self._watch.tell()
        most = self._watch.limits.seconds
        if most is not None and self._watch.seconds + time.monotonic() - self._begun >= most:
            raise Cancelled


def _best(
    line: Line, rules: Sequence[Rule], lead: TurnOrder, tell: Callable[[], None]
) -> tuple[Best | None, dict[int, int]]:
    ranks = ranks_of(rules)
    fewest = fewest_overtakes(line, tell)
    best = best_lines(line, fewest, judges(line, rules, lead, _times(fewest)), ranks, tell)
    costs = dict(zip(ranks, best.costs, strict=True)) if best else {}
    if costs.get(lead.order):
        return None, costs
    costs[lead.order] = lead.factor * fewest.cost
    return best, costs


def _times(fewest: Fewest) -> Times:
    """When the turn of each spot is taken: the first place and the last."""
    found: dict[int, tuple[int, int]] = {}
    for place, states in enumerate(fewest.steps, start=1):
        for steps in states.values():
            for step in steps:
                found[step.spot] = (found.get(step.spot, (place, place))[0], place)
    return found


def _ties(best: Best, most: int) -> Ties:
    setting = best.line.setting
    most = max(1, min(most, MOST_SEATS // len(setting.seats)))
    plans = tuple(best.line.plan(line) for line in islice(best.lines(Preference(setting)), most))
    return Ties(count=best.ways, exact=True, plans=plans)
