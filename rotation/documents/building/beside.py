"""What another plan means beside the proposal, for those who decide: who changes places, and what departs from what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rotation.documents.building.context import Context
from rotation.explaining.alternatives import Alternative
from rotation.explaining.costs import RuleChange
from rotation.explaining.departures import Departure
from rotation.report.beside import departure_lines, unit_of

#: So many seats or departures are told one by one.
MOST_TOLD = 4


def beside_lines(context: Context, item: Alternative) -> Iterator[str]:
    """Which seats change, what departs and what does not any more, and what that counts."""
    yield from _seats(context, item)
    if item.costs == dict(context.account.costs):
        yield context.say("beside.same")
    yield from _departures(context, "made", item.made)
    yield from _departures(context, "avoided", item.avoided)
    yield from (_change(context, change) for change in item.changes)


def _seats(context: Context, item: Alternative) -> Iterator[str]:
    if len(item.seats) > MOST_TOLD:
        yield context.say("beside.seats_many", count=len(item.seats), all=len(context.setting.seats))
        return
    for seat in item.seats:
        args = {"post": context.post_of(seat), "term": context.term(seat)}
        official, plan = context.setting.official, context.proposal.plan
        yield context.say(
            "beside.seat", member=official(item.plan.holder(seat)), instead=official(plan.holder(seat)), **args
        )


def _departures(context: Context, code: str, items: Sequence[Departure]) -> Iterator[str]:
    """The departures as sentences if they are few."""
    told = [*context.speaker.grouped(departure_lines(items, context.proposal.case, context.speaker))]
    if 0 < len(told) <= MOST_TOLD:
        yield context.say(f"beside.{code}", departures=" ".join(told))
    elif told:
        yield context.say(f"beside.{code}_many", count=len(items))


def _change(context: Context, change: RuleChange) -> str:
    """How much more or less a rule is departed from."""
    rule = context.proposal.case.rule(change.rule)
    amount = abs(change.difference) // rule.factor
    way = "more" if change.difference > 0 else "fewer"
    unit = unit_of(rule, context.speaker)
    code = f"beside.{way}_units" if unit else f"beside.{way}" if amount > 1 else f"beside.{way}_one"
    hand = context.say("beside.hand", hand=context.speaker.hand(change.rank)) if len(context.account.costs) > 1 else ""
    return context.say(code, count=amount, rule=context.speaker.rule(rule), hand=hand, unit=unit)
