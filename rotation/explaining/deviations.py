"""Deviations: every departure from a wish in a proposal, what it costs and what forces it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from constraints.breaches import Breach, Key
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.rules.turn_order import TurnOrder
from constraints.words import Argument
from rotation.conflict_data import Avoided, Conflict, Demand
from rotation.explaining.forcing_states import forcing_states
from rotation.judging import RuleVerdict
from rotation.plain import PlanField, SeatField
from rotation.results import Proposal

if TYPE_CHECKING:
    from rotation.solving.questions import Questions

#: Beyond so many turns (members times terms, over all turn orders) it is not looked into what forces a departure.
MOST_TURNS = 400

#: What forces a departure (of a largest one: that it is not smaller). ``structure``: no way of filling the seats avoids it.
#: ``musts``: none that keeps musts and absences. ``rank``: none that also keeps the optimum of the ranks before its own.
#: ``own_rank``: none that also keeps the optimum of its own rank: what is won is lost elsewhere. ``lower_rank``: only lower
#: ranks prefer it. ``tie``: an equally good plan avoids it. ``open``: not looked into, or the search was stopped.
Forced = Literal["structure", "musts", "rank", "own_rank", "lower_rank", "tie", "open"]


class Deviation(Frozen):
    """One departure from a wish: the rule, what it costs at its rank (``weight`` times the rule's factor), whom it concerns.

    ``code`` and ``args`` are the rule's own text. ``conflict`` says what stands against avoiding it, in this order of
    preference: musts, absences, ranks at their optimum; ``states`` the seats where somebody is elected or acting, or that
    are disputed, that together stand against it too. ``plan`` is an equally good plan without it, where there is one.

    ``largest``: it is the largest of many departures, told of one witness. Then what is asked, and proven, is only whether
    the largest can be smaller: another plan may have it as large for somebody else.
    """

    rule: str
    kind: str
    rank: int
    key: Key
    weight: int
    cost: int
    members: tuple[str, ...]
    seats: tuple[SeatField, ...]
    code: str
    args: dict[str, Argument]
    forced_by: Forced
    largest: bool = False
    conflict: Conflict | None = None
    states: tuple[SeatField, ...] = ()
    plan: PlanField | None = None

    @property
    def absences(self) -> tuple[int, ...]:
        """The absences (places in the case file, from 0) without which what forces it would not hold."""
        items = self.conflict.items if self.conflict else ()
        return tuple(int(item.id) for item in items if item.kind == "absence")

    @property
    def rules(self) -> tuple[str, ...]:
        """The ids of the musts without which what forces it would not hold."""
        items = self.conflict.items if self.conflict else ()
        return tuple(item.id for item in items if item.kind == "rule")

    @property
    def ranks(self) -> tuple[int, ...]:
        """The ranks whose optimum forces it."""
        items = self.conflict.items if self.conflict else ()
        return tuple(int(item.id) for item in items if item.kind == "rank")

    def concerns(self, member: str) -> bool:
        """Whether it speaks of a member."""
        return member in self.members


def deviations_of(proposal: Proposal, questions: Questions) -> tuple[Deviation, ...]:
    """Every breach of a wish in a proposal, by rank, then in the order of the case file, under the first reading.

    ``questions`` are to be about ``proposal.setting``. Raises what ``propose`` raises.
    """
    finder = _Finder(proposal, questions)
    verdicts = sorted(proposal.judgement.verdicts, key=lambda verdict: verdict.rank)
    wishes = [verdict for verdict in verdicts if verdict.strength == "wish"]
    return tuple(finder.deviation(verdict, item) for verdict in wishes for item in verdict.breaches)


class _Finder:
    def __init__(self, proposal: Proposal, questions: Questions) -> None:
        self.proposal, self.questions = proposal, questions
        self.asks = proposal.proven and _turns(proposal) <= MOST_TURNS

    def deviation(self, verdict: RuleVerdict, item: Breach) -> Deviation:
        found = Deviation(
            rule=verdict.rule,
            kind=verdict.kind,
            rank=verdict.rank,
            key=item.key,
            weight=item.weight,
            cost=item.weight * verdict.factor,
            members=item.members,
            seats=item.seats,
            code=item.code,
            args=item.args,
            forced_by="open",
            largest=self.proposal.case.rule(verdict.rule).one_largest,
        )
        plan = self._as_good(found)
        if plan is not None:
            return found.model_copy(update={"forced_by": "tie", "plan": plan})
        return self._forced(found) if self.asks else found

    def _forced(self, found: Deviation) -> Deviation:
        demand = Demand(avoided=(Avoided(found.rule, found.key, _most(found)),), ranks=self.proposal.costs)
        if not self._all_listed:
            # Among equally good plans that are not listed one may avoid it: then there is no conflict to look for.
            answer = self.questions.avoiding(demand)
            if answer.plan is not None:
                return found.model_copy(update={"forced_by": "tie", "plan": answer.plan})
            if not answer.impossible:
                return found
        conflict = self.questions.conflict(demand, keys=False)
        if conflict is None or not conflict.minimal:
            return found
        states = forcing_states(self.questions, demand)
        told = {"forced_by": _category(found.rank, conflict), "conflict": conflict, "states": states}
        return found.model_copy(update=told)

    @property
    def _all_listed(self) -> bool:
        ties = self.proposal.ties
        return self.proposal.canonical and ties.all_listed

    def _as_good(self, found: Deviation) -> Plan | None:
        """A listed plan, as good as the published one, that avoids it."""
        rule = self.proposal.case.rule(found.rule)
        for plan in self.proposal.ties.plans[1:]:
            weights = {item.key: item.weight for item in rule.check(plan, self.proposal.setting)}
            if weights.get(found.key, 0) <= _most(found):
                return plan
        return None


def _most(found: Deviation) -> int:
    """What it may weigh at most to count as avoided: a largest departure need only be smaller."""
    return found.weight - 1 if found.largest else 0


def _category(own: int, conflict: Conflict) -> Forced:
    """A conflict names no rank if musts and absences suffice, and no lower rank than it needs."""
    if conflict.kind == "structure":
        return "structure"
    lowest = max((int(item.id) for item in conflict.items if item.kind == "rank"), default=0)
    if not lowest:
        return "musts"
    return "rank" if lowest < own else "own_rank" if lowest == own else "lower_rank"


def _turns(proposal: Proposal) -> int:
    """Members times terms, over the turn orders."""
    setting = proposal.setting
    queues = [rule.queue(setting) for rule in proposal.case.rules if isinstance(rule, TurnOrder)]
    return sum(len(queue.round_one) * len(setting.sequence(queue.body, queue.post)) for queue in queues)
