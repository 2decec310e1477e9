"""The summary: who holds the senior posts, what decides it, what is settled already, and what is not certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from constraints.posts import Seat
from rotation.documents.building.beside import MOST_NAMED, departs_alike, proposal_departures
from rotation.documents.building.conditional import (
    FEW_FACTS,
    MOST_IN_A_CASE,
    assumed_in_words,
    cases_in_words,
    facts_in_words,
    holder_of,
    many_cases,
)
from rotation.documents.building.context import Context
from rotation.documents.building.decision import asked
from rotation.documents.building.double_posts import double_lines
from rotation.documents.building.main_parts import MOST_WORDS, sentences, with_references
from rotation.documents.building.stated import state_of, stated_line
from rotation.documents.building.tables import PLAN
from rotation.documents.building.who import Who
from rotation.documents.model import Block, Listing, runs
from rotation.explaining.dependence import Assumed
from rotation.report.saying import capital

#: So many holders are said in one sentence.
MOST_IN_A_SENTENCE = 4


def summary(context: Context) -> Iterator[Block]:
    """Who holds the senior posts, what decides it, and what is not certain."""
    for body, ladder in context.ladders:
        # Of posts that follow from one another that one is told which the turn order is about.
        post = next((post for post in reversed(ladder.posts) if body.order_of(post)), ladder.posts[-1])
        yield from _proposed(context, [ladder.seat(post, term) for term in ladder.timeline.planned])
    yield from sentences(*double_lines(context))
    yield from sentences(*_followed(context))
    if told := " ".join(_open(context)):
        yield with_references(told, *([PLAN] * told.count("|")))


def _followed(context: Context) -> Iterator[str]:
    """How well the conditions are followed, if there are any."""
    if not context.proposal.case.rules:
        yield context.say("summary.no_rules")
        return
    found = context.account.deviations
    few = {0: "summary.none", 1: "summary.one"}
    count = context.say(few.get(len(found), "summary.some"), count=len(found))
    best = "best" if context.account.proven else "found"
    named = proposal_departures(context)
    if 0 < len(named) <= MOST_NAMED:
        when = "" if departs_alike(context) else assumed_in_words(context, "assumed.departures")
        count = " ".join([count, *named, *([when] if when else [])])
    yield from (context.say(f"summary.{best}"), count, _ties(context))


def _proposed(context: Context, seats: Sequence[Seat]) -> Iterator[Block]:
    """Who is proposed, the certain ones in one sentence; as a list if they are many."""
    lines = [_stated(context, seat) for seat in seats if state_of(context, seat) not in ("planned", "vacant")]
    told = [(seat, holder_of(context, seat)) for seat in seats if state_of(context, seat) in ("planned", "vacant")]
    sure = [seat for seat, who in told if who is None or who.form == "certain"]
    unsure = [(seat, who) for seat, who in told if who is not None and who.form != "certain"]
    lines += [_conditional(context, seat, who) for seat, who in unsure if not many_cases(context, who)]
    if many := [seat for seat, who in unsure if many_cases(context, who)]:
        lines.append(context.say("summary.cases", post=context.post_of(seats[0]), terms=context.span(many)))
    by_holder = [[*group] for _, group in groupby(sure, key=context.official)]
    holdings = [
        context.say("summary.holding", who=context.official(group[0]), term=context.span(group)) for group in by_holder
    ]
    post = context.post_of(seats[0])
    code = "summary.decided" if context.decided else "summary.post"
    said = context.say(code, post=post, holders=context.listed(holdings))
    if not holdings:
        yield from sentences(*lines)
    elif len(holdings) > MOST_IN_A_SENTENCE or len(said.split()) > MOST_WORDS:
        yield from sentences(*lines)
        lead = runs(capital(context.say(f"{code}.many", post=post)))
        yield Listing(style="fragments", lead=lead, items=tuple(runs(item) for item in holdings))
    else:
        yield from sentences(*lines, said)


def _stated(context: Context, seat: Seat) -> str:
    """That somebody is elected or acting, or that it is not settled who it is."""
    return stated_line(context, seat, context.official(seat))


def _conditional(context: Context, seat: Seat, who: Who) -> str:
    args = {"post": context.post_of(seat), "term": context.term(seat)}
    each = cases_in_words(context, who, seat)
    return " ".join(context.say("summary.uncertain", who=name, when=when, **args) for name, when in each)


def _open(context: Context) -> Iterator[str]:
    """What remains to be looked up."""
    found = context.account.dependence
    if found.sought and not context.decided:
        told = context.say("summary.look_up", facts=context.listed([asked(context, fact) for fact in found.sought]))
        many = context.say("summary.look_up.many", count=len(found.sought))
        yield told if len(told.split()) <= MOST_WORDS else many
        yield context.say("summary.checked", count=len(found.sought))
        if found.untouched:
            yield context.say("summary.untouched" if _in_one_table(context) else "summary.untouched.several")
    elif not found.known and not context.decided:
        yield context.say("summary.unsettled")
    yield from _taken(context)


def _in_one_table(context: Context) -> bool:
    """Whether the paper has one table of the plan, that can be referred to."""
    return len(context.ladders) == 1 and (context.shows("proposal") or context.shows("decision"))


def _taken(context: Context) -> Iterator[str]:
    """What is only inferred, and taken as it stands: nothing is known of the plan if it is wrong."""
    taken = context.account.dependence.taken
    held = [Assumed(seat=s, member=m) for fact in taken for s, m in zip(fact.seats, fact.options[0], strict=True)]
    told = facts_in_words(context, held)
    if len(held) > FEW_FACTS or len(told.split()) > MOST_IN_A_CASE:
        yield context.say("summary.taken.many", count=len(held))
    elif held:
        yield context.say("summary.taken", facts=told)


def _ties(context: Context) -> str:
    ties = context.proposal.ties
    if not context.proposal.canonical or not ties.decided:
        return ""
    return context.say("summary.ties" if ties.exact else "summary.ties_least", count=ties.count)
