"""What another plan means beside the proposal, for those who decide: who changes places, and what departs from what."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from constraints.plan import Plan
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.documents.building.context import Context
from rotation.documents.building.stated import taken
from rotation.explaining.alternatives import Alternative
from rotation.explaining.costs import RuleChange
from rotation.explaining.departures import Departure, departures_of
from rotation.explaining.expected_turns import expected_turns
from rotation.judging import judge
from rotation.report.beside import departure_lines, unit_of

#: So many seats or departures are told one by one.
MOST_TOLD = 4
#: So many departures of the proposal itself are named in the summary, and accepted in the decision.
MOST_NAMED = 2


def proposal_departures(context: Context, bodies: Collection[str] | None = None) -> tuple[str, ...]:
    """What the proposal itself departs from, each in its rule's words; of rules about some bodies, if these are named."""
    return _departed(context, context.proposal.plan, context.setting, bodies)


def concerns(rule: Rule, setting: Setting, bodies: Collection[str]) -> bool:
    """Whether a rule is about posts of some bodies."""
    return any(body.name in bodies for body in rule.bodies(setting))


def departs_alike(context: Context) -> bool:
    """Whether the same is departed from whatever the uncertain facts are."""
    plans = [(reading.plan, reading.setting) for reading in context.proposal.readings]
    told = {_departed(context, plan, setting) if plan is not None else None for plan, setting in plans}
    return len(told) == 1 and None not in told


def _departed(context: Context, plan: Plan, setting: Setting, bodies: Collection[str] | None = None) -> tuple[str, ...]:
    case = context.proposal.case
    told = departures_of(judge(plan, setting, case.rules))
    found = [one for one in told if bodies is None or concerns(case.rule(one.rule), setting, bodies)]
    return tuple(context.speaker.grouped(departure_lines(found, case, context.speaker)))


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


def waiting_lines(context: Context, item: Alternative) -> Iterator[str]:
    """Whose next turn comes in another term than by the proposal; as far as turns can be expected."""
    now, then = (_first_turns(context, plan) for plan in (context.proposal.plan, item.plan))
    moved = [key for key, term in now.items() if then.get(key, term) != term]
    for body, post, member in moved[:MOST_TOLD]:
        key = (body, post, member)
        args = {
            "post": context.post_in(body, post),
            "term": context.label(then[key]),
            "instead": context.label(now[key]),
        }
        yield context.say("beside.turn", member=context.setting.official(member), **args)


def _first_turns(context: Context, plan: Plan) -> dict[tuple[str, str, str], str]:
    """The first turn from now on of every member, for the posts that have an order."""
    found = expected_turns(context.proposal.case, plan, context.setting)
    return {
        (turns.body, turns.post, item.member): term
        for turns in found
        if turns.order_of == turns.post
        for item in turns.members
        if (term := held[0].term if (held := taken(context, item.holds)) else item.next)
    }
