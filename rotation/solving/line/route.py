"""The line route: the best plan and its ties without the solver, where a plan is one line of members."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.solving.levels import ranks_of
from rotation.solving.line.best import Best, best_lines
from rotation.solving.line.fewest import Fewest, TooMany, fewest_overtakes
from rotation.solving.line.judges import Times
from rotation.solving.line.narrowing import narrowed
from rotation.solving.line.reading import Bound, judges, leading
from rotation.solving.line.shape import Line, line_of
from rotation.solving.line.stopped import Steps, among, first_line, in_turn
from rotation.solving.runs import Cancelled, Watch
from rotation.tie_break import Preference, Ties

#: Cases with fewer seats times members are left to the solver, which is quick with them: a second way to the same answers is
#: kept in use. With 12 members and 24 terms (576) it may take a minute.
SMALL = 100

#: Ties are listed as long as they have no more seats than this altogether: each is proven again by every rule.
MOST_SEATS = 20_000


@dataclass(frozen=True)
class LineAnswer:
    """The optimum of every rank, and the equally good plans, the canonical one first.

    Not ``proven``: the search was stopped; then there is at most one plan, of which nothing is known but that it meets the
    musts, and ``costs`` are lower bounds of ranks.
    """

    costs: dict[int, int]
    ties: Ties
    proven: bool = True


@dataclass(frozen=True)
class GivenUp:
    """The line route does not prove an answer. ``plan`` is one that meets the musts; None if none was found at once."""

    plan: Plan | None


def solve_line(
    setting: Setting, rules: Sequence[Rule], watch: Watch, *, small: int = SMALL
) -> LineAnswer | GivenUp | None:
    """Settle every rank along the line; None where this way does not apply.

    First come all lines with the fewest overtakes, then among these the best by the other rules. That is the best plan of
    all if the ranks before the overtakes cost nothing, and nothing else costs at their rank: then no plan costs less in
    any of these ranks, and every plan that costs the same there has the fewest overtakes, so it was among those compared.
    When the caller has had enough, the line that is known is given, not proven.
    """
    members = max((len(body.members) for body in setting.bodies), default=0)
    lead = leading(rules)
    if lead is None or len(setting.seats) * members < small:
        return None
    line = line_of(setting, rules)
    if line is None:
        return None
    return _Search(narrowed(line, rules), rules, lead, watch).answer()


class _Search:
    """One search along a line, within what is left of the limits."""

    def __init__(self, line: Line, rules: Sequence[Rule], lead: TurnOrder, watch: Watch) -> None:
        self.line, self.rules, self.lead, self.watch = line, rules, lead, watch
        self.begun = time.monotonic()
        self.fewest: Fewest | None = None

    def answer(self) -> LineAnswer | GivenUp:
        try:
            self.watch.tell(stage="rank", rank=self.lead.order, best=None)
            best, costs = self._best()
            if best is None or any(cost for rank, cost in costs.items() if rank < self.lead.order):
                return GivenUp(self._first())
        except TooMany:
            return GivenUp(self._first())
        except Cancelled:
            return self._stopped()
        finally:
            self.watch.seconds += time.monotonic() - self.begun
        return LineAnswer(costs, _ties(best, self._most_ties()))

    def _best(self) -> tuple[Best | None, dict[int, int]]:
        ranks = ranks_of(self.rules)
        fewest = self.fewest = fewest_overtakes(self.line, self._tell)
        best = best_lines(self.line, fewest, self._judges(_times(fewest)), ranks, self._tell)
        costs = dict(zip(ranks, best.costs, strict=True)) if best else {}
        if costs.get(self.lead.order):
            return None, costs
        costs[self.lead.order] = self.lead.factor * fewest.cost
        return best, costs

    def _tell(self) -> None:
        """Say that the search goes on. Raises Cancelled when the caller has had enough, or its seconds are over."""
        self.watch.tell()
        most = self.watch.limits.seconds
        if most is not None and self.watch.seconds + time.monotonic() - self.begun >= most:
            raise Cancelled

    def _most_ties(self) -> int:
        """How many plans are listed; of a search that is stopped now the canonical one, for their number is known."""
        try:
            self.watch.tell(stage="ties")
        except Cancelled:
            return 1
        return self.watch.limits.ties

    def _stopped(self) -> LineAnswer:
        """The line that is known, with the fewest overtakes as a bound where these are known."""
        costs = {self.lead.order: self.lead.factor * self.fewest.cost} if self.fewest is not None else {}
        plan = self._first()
        return LineAnswer(costs, Ties(count=1, exact=False, plans=(plan,) if plan else ()), proven=False)

    def _first(self) -> Plan | None:
        """The plan of a line found at once: with the fewest overtakes where these are known, else the first in turn."""
        # Who has stopped the search is not asked again: the line takes no longer than a moment.
        tell = (lambda: None) if self.watch.cancelled else self.watch.tell
        anywhere = dict.fromkeys(range(len(self.line.owners)), (1, self.line.length))
        ways: list[tuple[Times, Steps]] = [(anywhere, in_turn(self.line))]
        if self.fewest is not None:
            ways.insert(0, (_times(self.fewest), among(self.fewest)))
        try:
            tried = (first_line(self.line, self._judges(times), steps, tell) for times, steps in ways)
            return next((self.line.plan(members) for members in tried if members is not None), None)
        except Cancelled:
            return None

    def _judges(self, times: Times) -> list[Bound]:
        return judges(self.line, self.rules, self.lead, times)


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
