"""What changed since an earlier version: seats, rules, facts, compared with its record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from constraints.case import Case, parse_case
from constraints.history import Record
from constraints.posts import Seat
from rotation.documents.building.appendix import held_in_words
from rotation.documents.building.conditional import holder_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.main_parts import sentences
from rotation.documents.model import Block, Listing, Section, runs
from rotation.report.saying import Speaker


def changes_section(context: Context, earlier: Mapping[str, Any]) -> Section:
    """The section that says what changed since the earlier version. Raises CaseError for a record that does not read."""
    return Section(key="changes", heading=context.say("heading.changes"), blocks=tuple(changes(context, earlier)))


def changes(context: Context, earlier: Mapping[str, Any]) -> Iterator[Block]:
    """Each change as an item; or that nothing changed."""
    before = parse_case(earlier["case"], registry=context.proposal.case.registry)
    found = [*_seats(context, earlier["result"]), *_rules(context, before), *_facts(context, before)]
    found += _absences(context, before)
    if not found:
        yield from sentences(context.say("change.none"))
        return
    yield Listing(style="sentences", lead=runs(context.say("change.lead")), items=tuple(runs(item) for item in found))


def _seats(context: Context, result: Mapping[str, Any]) -> Iterator[str]:
    """Seats with another holder; seats that are certain now, or were before."""
    before = {Seat(h["body"], h["post"], h["term"]): h["member"] for h in result.get("holdings", ())}
    unsure = {Seat(**seat) for seat in result.get("depends_on_reading", ())}
    now, official = dict(context.proposal.plan), context.setting.official
    for seat, member in now.items():
        args = {"post": context.post_of(seat), "term": context.term(seat), "now": official(member)}
        who = holder_in_words(context, seat) or official(member)
        if seat not in before:
            yield context.say("change.seat_new", **args)
        elif seat in unsure and seat not in context.proposal.differing:
            yield context.say("change.settled", **args)
        elif seat in context.proposal.differing and seat not in unsure:
            yield context.say("change.unsettled", **{**args, "now": who})
        elif before[seat] != member:
            yield context.say("change.seat", before=official(before[seat]), **{**args, "now": who})
    for seat in before:
        if seat not in now:
            yield context.say("change.seat_gone", post=context.post_of(seat), term=seat.term)


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
