"""Seats that an uncertain fact decides: who holds them, in words that are true whatever the fact turns out to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.day_names import officially
from constraints.posts import Seat
from constraints.words import Words
from rotation.documents.building.context import Context
from rotation.documents.building.who import Case, Who, ways_of, who_holds
from rotation.explaining.dependence import Assumed


def holder_of(context: Context, seat: Seat) -> Who | None:
    """Who holds a planned seat. None if some reading has no certain plan: then nothing true can be said."""
    found = context.account.dependence
    if context.proposal.all_readings and seat not in context.proposal.differing:
        return Who(form="certain", members=(context.proposal.plan.holder(seat),))
    return whose(context, [reading.plan.holder(seat) if reading.plan else None for reading in found.readings])


def whose(context: Context, holders: Sequence[str | None]) -> Who | None:
    """Whose something is, given whose it is in each reading. None if that is not known of every reading."""
    if len(set(holders)) == 1 and holders[0] is not None and context.account.dependence.known:
        return Who(form="certain", members=(holders[0],))
    ways = ways_of(context.account.dependence, holders)
    return None if ways is None else who_holds(ways)


def holder_in_words(context: Context, seat: Seat) -> str | None:
    """Who holds a planned seat, as one phrase: a name, or "den av A och B som inte var X 2022"; None if unsettled."""
    who = holder_of(context, seat)
    return None if who is None else in_words(context, who, seat)


def in_words(context: Context, who: Who, seat: Seat | None = None) -> str:
    """A condition as one phrase; of a seat, with the names that its holders have in its term."""
    if who.form == "certain":
        return _official(context, who.members[0], seat)
    if who.form == "cases":
        return _cases(context, who.cases, seat)
    earlier = who.earlier
    if earlier is None:
        raise ValueError(who)
    members = [m for m in context.setting.body(earlier.body).members if m.name in who.members]
    official = tuple(member.official_name for member in members)
    return context.say(f"who.{who.form}", members=official, post=context.post_of(earlier), term=context.term(earlier))


def mover(context: Context, seat: Seat, junior: Seat) -> Who | None:
    """Whoever holds a junior post, if it moves up to this seat in every reading; None if it need not."""
    plans = [reading.plan for reading in context.proposal.readings]
    if not context.account.dependence.known or any(plan is None for plan in plans):
        return None
    held = [(plan.holder(junior), plan.holder(seat)) for plan in plans if plan is not None]
    if any(one != other for one, other in held):
        return None
    return Who(form="is", members=tuple(dict.fromkeys(one for one, _ in held)), earlier=junior)


def _official(context: Context, member: str, seat: Seat | None) -> str:
    return context.setting.official(member) if seat is None else officially(context.setting, member, seat)


def cases_in_words(context: Context, who: Who, seat: Seat | None = None) -> Iterator[tuple[str, str]]:
    """Each case by itself: who (as ``in_words``), and on which condition ("om A var X 2022"; empty: none)."""
    if who.form != "cases":
        yield in_words(context, who, seat), ""
        return
    for case in who.cases:
        when = context.say("who.when", fact=_when(context, case)) if case.when else context.say("who.else")
        yield _official(context, case.holder, seat), when


def _cases(context: Context, cases: Sequence[Case], seat: Seat | None) -> str:
    """ "A om …, annars B"; with more than two cases each has its own condition."""
    told = [
        context.say("who.if", member=_official(context, case.holder, seat), fact=_when(context, case))
        for case in cases
        if case.when
    ]
    if cases[-1].when:
        return "; ".join(told)
    return context.say("who.otherwise", first="; ".join(told), other=_official(context, cases[-1].holder, seat))


def _when(context: Context, case: Case) -> str:
    """The facts of a case: "A eller B var X 2022", or each alternative in full."""
    seats = {item.seat for each in case.when for item in each}
    if len(seats) == 1:
        members = tuple(context.setting.official(each[0].member) for each in case.when)
        seat = case.when[0][0].seat
        return context.say("who.held", members=members, post=context.post_of(seat), term=context.term(seat))
    return f" {_OR.text(context.language)} ".join(facts_in_words(context, each) for each in case.when)


_OR = Words("eller", "or")


def facts_in_words(context: Context, facts: Sequence[Assumed]) -> str:
    """What is assumed of the history: "A var X 2022 och B var Y 2023"."""
    return context.listed(
        [
            context.say(
                "who.held",
                members=(context.setting.official(item.member),),
                post=context.post_of(item.seat),
                term=context.term(item.seat),
            )
            for item in facts
        ]
    )


def assumed_in_words(context: Context, code: str) -> str:
    """A sentence that says under which assumptions something holds; empty where nothing has to be assumed."""
    facts = context.account.dependence.readings[0].facts
    if not facts or not context.proposal.differing:
        return ""
    if len(facts) > FEW_FACTS:
        return context.say(f"{code}.many")
    return context.say(code, facts=facts_in_words(context, facts))


#: More facts than these are not said in one sentence.
FEW_FACTS = 3
