"""How another plan reads beside the proposal: what it costs rule by rule, which seats change, the plan as a table."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from constraints.case import Case
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.words import Argument
from rotation.explaining.alternatives import Alternative
from rotation.explaining.costs import RuleChange
from rotation.explaining.departures import Departure
from rotation.explaining.ranking import RankEntry
from rotation.plain import Holding
from rotation.report.build import ReportTable
from rotation.report.facts import facts_in_words
from rotation.report.saying import Speaker, capital

#: So many seats or departures are told one by one; more seats are marked in a table, more departures counted.
MOST_TOLD = 4


def cost_lines(item: Alternative | RankEntry, same: bool, case: Case, speaker: Speaker) -> Iterator[str]:
    """What a plan costs more or less than the proposal, rule by rule; first, if it is so, that it is as good.

    Then the departures that it makes and those that it does not make any more.
    """
    if same:
        yield speaker.say("beside.same")
    yield from (_change(change, case.rule(change.rule), speaker) for change in item.changes)
    yield from _departures("beside.made", item.made, case, speaker)
    yield from _departures("beside.avoided", item.avoided, case, speaker)


def _departures(code: str, items: Sequence[Departure], case: Case, speaker: Speaker) -> Iterator[str]:
    """The departures, as sentences if they are few."""
    sentences = [*speaker.grouped(departure_lines(items, case, speaker))]
    if 0 < len(sentences) <= MOST_TOLD:
        yield speaker.say(code, breaches=" ".join(sentences))
    elif sentences:
        yield speaker.say(f"{code}_many", n=len(items))


def departure_lines(items: Sequence[Departure], case: Case, speaker: Speaker) -> Iterator[str]:
    """Each departure in its rule's words; whom one member takes its turn before is said at once."""
    waiting: dict[tuple[str, Argument], list[str]] = {}
    for item in items:
        if item.code == "overtaken":
            waiting.setdefault((item.rule, item.args["taker"]), []).append(str(item.args["waiting"]))
    for item in items:
        told = item.breach
        if item.code == "overtaken":
            passed = waiting.pop((item.rule, item.args["taker"]), [])
            told = replace(told, args={**told.args, "waiting": tuple(dict.fromkeys(passed))})
        if told.args.get("waiting") != ():
            yield speaker.breach(case.rule(item.rule), told)


def _change(change: RuleChange, rule: Rule, speaker: Speaker) -> str:
    amount = abs(change.difference) // rule.factor
    way = "more" if change.difference > 0 else "fewer"
    unit = unit_of(rule, speaker)
    code = f"beside.{way}_units" if unit else f"beside.{way}_one" if amount == 1 else f"beside.{way}"
    told = speaker.say(code, hand=speaker.hand(change.rank), rule=speaker.rule(rule), n=amount, unit=unit)
    return f"{told} {speaker.say('beside.factor', n=rule.factor)}" if rule.factor > 1 else told


def unit_of(rule: Rule, speaker: Speaker) -> str:
    """What is counted, where it is not just departures."""
    if isinstance(rule, TurnOrder):
        return speaker.say("beside.places") if rule.measure == "delay" else ""
    return "" if rule.unit == Rule.unit else rule.unit.text(speaker.language)


def seat_lines(plan: Plan, other: Plan, seats: Sequence[Seat], speaker: Speaker) -> Iterator[str]:
    """Who holds each of the seats in the other plan, and in whose stead."""
    for seat in seats:
        told = capital(speaker.seat(seat))
        yield speaker.say("beside.seat", seat=told, member=other.holder(seat), instead=plan.holder(seat))


def plan_table(plan: Plan, speaker: Speaker, marked: Collection[Seat] = (), caption: str = "") -> ReportTable:
    """A row per term, a column per post (and body); marked seats have a star."""
    columns = plan.columns()
    several = len(speaker.setting.bodies) > 1
    names = [capital(speaker.setting.post(post, speaker.language, body)) for body, post in columns]
    first = speaker.terms_heading(seat.term for seat in plan.seats)
    stars = {seat for seat in plan.seats if seat in marked}

    def cell(body: str, post: str, term: str, member: str) -> str:
        return f"{member}*" if Seat(body, post, term) in stars else member

    return ReportTable(
        (first, *(f"{body}: {name}" if several else name for (body, _), name in zip(columns, names, strict=True))),
        tuple(
            (term, *(cell(body, post, term, member) for (body, post), member in zip(columns, row, strict=True)))
            for term, row in plan.called(speaker.setting).rows()
        ),
        caption,
    )


def fact_line(facts: Sequence[Holding], speaker: Speaker) -> Iterator[str]:
    """What is assumed of the history, if anything."""
    held = {fact.seat: fact.member for fact in facts}
    if held:
        yield speaker.say("beside.facts", facts=facts_in_words(held, tuple(held), speaker))


def signed_number(number: int) -> str:
    """With its sign; the minus is the typographic one."""
    return f"+{number}" if number > 0 else f"\N{MINUS SIGN}{-number}" if number else "0"
