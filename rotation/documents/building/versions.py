"""What changed since an earlier version: seats, rules, facts, compared with its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from constraints.case import Case, parse_case
from constraints.history import Record
from constraints.posts import Seat
from rotation.documents.building.appendix import held_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.main_parts import sentences
from rotation.documents.model import Block, Listing, Section, runs
from rotation.report.order_lines import state_line
from rotation.report.saying import Speaker


def changes_section(context: Context, earlier: Mapping[str, Any]) -> Section:
    """The section that says what changed since the earlier version. Raises CaseError for a record that does not read."""
    return Section(key="changes", heading=context.say("heading.changes"), blocks=tuple(changes(context, earlier)))


def changes(context: Context, earlier: Mapping[str, Any]) -> Iterator[Block]:
    """Each change as an item; or that nothing changed."""
    before = parse_case(earlier["case"], registry=context.proposal.case.registry)
    found = [*_seats(context, earlier["result"]), *_rules(context, before), *_facts(context, before)]
    found += [*_absences(context, before), *_swaps(context, before), *_states(context, before)]
    if not found:
        yield from sentences(context.say("change.none"))
        return
    yield Listing(style="sentences", lead=runs(context.say("change.lead")), items=tuple(runs(item) for item in found))


def _seats(context: Context, result: Mapping[str, Any]) -> Iterator[str]:
    """Seats with another holder; seats that are certain now, or were before."""
    before = {Seat(h["body"], h["post"], h["term"]): h["member"] for h in result.get("holdings", ())}
    unsure = {Seat(**seat) for seat in result.get("depends_on_reading", ())}
    now, official = dict(context.proposal.plan), context.setting.official
    possible = dict(zip(before, _recorded(result), strict=True))
    for seat, member in now.items():
        args = {"post": context.post_of(seat), "term": context.term(seat), "now": official(member)}
        open_now = seat in context.proposal.differing
        if seat not in before:
            yield context.say("change.seat_new", **args)
        elif seat in unsure and not open_now:
            yield context.say("change.settled", **args)
        elif (earlier := possible[seat]) != (holders := _possible(context, seat)):
            code = "change.seat_open" if open_now else "change.seat"
            names = (context.say("history.or", members=each) for each in (earlier, holders))
            told = dict(zip(("before", "now"), names, strict=True)) if open_now else {"before": official(before[seat])}
            yield context.say(code, **{**args, **told})
    for seat in before:
        if seat not in now:
            yield context.say("change.seat_gone", post=context.post_of(seat), term=context.label(seat.term))


def _possible(context: Context, seat: Seat) -> tuple[str, ...]:
    """All who may hold a seat, the published one first."""
    plans = [reading.plan for reading in context.proposal.readings if reading.plan is not None]
    return tuple(dict.fromkeys([context.proposal.plan.holder(seat), *(plan.holder(seat) for plan in plans)]))


def _recorded(result: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """The same by a record, for each of its seats."""
    plans = [members for reading in result.get("readings", ()) if (members := reading.get("members"))]
    published = [held["member"] for held in result.get("holdings", ())]
    return [tuple(dict.fromkeys([first, *(plan[place] for plan in plans)])) for place, first in enumerate(published)]


def _rules(context: Context, case: Case) -> Iterator[str]:
    """Conditions added, changed or dropped."""
    speaker = Speaker(case.setting, context.language)
    before = {rule.id: rule for rule in case.rules}
    now = {rule.id: rule for rule in context.proposal.case.rules}
    for name, rule in now.items():
        if name not in before:
            yield context.say("change.rule_new", rule=context.speaker.rule(rule))
        elif before[name] != rule:
            yield context.say("change.rule", rule=context.speaker.rule(rule))
    for name, rule in before.items():
        if name not in now:
            yield context.say("change.rule_gone", rule=speaker.rule(rule))


def _facts(context: Context, case: Case) -> Iterator[str]:
    """Earlier seats of which something else is stated now."""
    record = context.setting.record
    for seat in dict.fromkeys([*case.setting.record.cells, *record.cells]):
        one, other = (_stated(context, found, seat) for found in (case.setting.record, record))
        if one != other:
            args = {"post": context.post_of(seat), "term": context.label(seat.term)}
            yield context.say("change.fact", now=", ".join(other), before=", ".join(one), **args)


def _stated(context: Context, record: Record, seat: Seat) -> tuple[str, ...]:
    if seat not in record.cells:
        return (context.say("history.unlisted"),)
    who, certainty = held_in_words(context, record, seat)
    return (who,) if who == context.say("history.unknown") else (who, certainty)


def _absences(context: Context, case: Case) -> Iterator[str]:
    """Turns that were declined since, and those that are declined no more."""
    before, now = case.setting.absences, context.setting.absences
    for code, absences, others in (("absence_new", now, before), ("absence_gone", before, now)):
        for item in absences:
            if item not in others:
                posts = context.say("change.posts" if item.posts else "change.all_posts", posts=item.posts)
                terms = context.listed([context.label(term) for term in item.terms])
                yield context.say(
                    f"change.{code}", member=context.setting.official(item.member), posts=posts, terms=terms
                )


def _swaps(context: Context, case: Case) -> Iterator[str]:
    """Exchanges of turns that were recorded since, and those that do not hold any more."""
    before, now = case.setting.swaps, context.setting.swaps
    for code, swaps, others in (("swap_new", now, before), ("swap_gone", before, now)):
        for swap in swaps:
            if swap not in others:
                one, other = (context.setting.official(name) for name in swap.members)
                first, second = (context.label(term) for term in swap.terms)
                approval = swap.approval.rstrip(".")
                yield context.say(f"change.{code}", one=one, other=other, first=first, second=second, approval=approval)


def _states(context: Context, case: Case) -> Iterator[str]:
    """What is stated of planned seats since, and what is not any more."""
    before, now = case.setting.stated, context.setting.stated
    earlier = Speaker(case.setting, context.language)
    for code, stated, others, speaker in (
        ("state_new", now, before, context.speaker),
        ("state_gone", before, now, earlier),
    ):
        for seat, state in stated.items():
            if others.get(seat) != state and state.state != "planned":
                yield context.say(f"change.{code}", said=state_line(seat, state, speaker).rstrip("."))
