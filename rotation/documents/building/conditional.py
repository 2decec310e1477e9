"""Seats that an uncertain fact decides: who holds them, in words that are true whatever the fact turns out to be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
        return context.say("who.many") if many_cases(context, who) else _cases(context, who.cases, seat)
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
    """Each case by itself: who (as ``in_words``), and on which condition ("om A var X 2022"; empty: none); many
    cases as one phrase.
    """
    if who.form != "cases" or many_cases(context, who):
        yield in_words(context, who, seat), ""
    else:
        yield from _each_case(context, who, seat)


def many_cases(context: Context, who: Who) -> bool:
    """Whether there are too many cases to be told in running text, or their conditions are too long."""
    words = [len(f"{name}{when}".split()) for name, when in _each_case(context, who)]
    return len(words) > MOST_CASES or sum(words) > MOST_WORDS or max(words, default=0) > MOST_IN_A_CASE


def _each_case(context: Context, who: Who, seat: Seat | None = None) -> Iterator[tuple[str, str]]:
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


def each_case_in_words(context: Context, who: Who, seat: Seat) -> Iterator[tuple[str, str]]:
    """As rows of a table: who holds a seat, and each way the facts may be that leads there ("A var X 2022")."""
    for case in who.cases:
        name = _official(context, case.holder, seat)
        yield from ((name, facts_in_words(context, each)) for each in case.when)
        if not case.when:
            yield name, context.say("cases.else")


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
    return context.listed([fact_in_words(context, item) for item in facts])


def fact_in_words(context: Context, item: Assumed) -> str:
    """One of these: "A var X 2022"."""
    members = (context.setting.official(item.member),)
    return context.say("who.held", members=members, post=context.post_of(item.seat), term=context.term(item.seat))


def others_too(context: Context, seats: Iterable[Seat]) -> str:
    """What stands beside all who are known to be able to hold some seats, where not every possibility was looked into."""
    if context.account.dependence.known or not any(seat in context.proposal.differing for seat in seats):
        return ""
    return context.say("unsettled.others")


def assumed_in_words(context: Context, code: str) -> str:
    """A sentence that says under which assumptions something holds; empty where nothing has to be assumed."""
    facts = context.account.dependence.readings[0].facts
    if not facts or not context.proposal.differing:
        return ""
    told = facts_in_words(context, facts)
    many = len(facts) > FEW_FACTS or len(told.split()) > MOST_IN_A_CASE
    return context.say(f"{code}.many") if many else context.say(code, facts=told)


#: More cases than these, or with more words in all or in one, are not told in running text.
MOST_CASES, MOST_WORDS, MOST_IN_A_CASE = 3, 45, 20
#: More facts than these are not said in one sentence.
FEW_FACTS = 3
