"""The decision points: generated, one action each, written as if already decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.posts import Seat
from constraints.setting import LadderSetting
from rotation.documents.building.beside import MOST_NAMED, departs_alike, proposal_departures
from rotation.documents.building.common_points import common_points
from rotation.documents.building.conditional import holder_of, in_words
from rotation.documents.building.context import Context
from rotation.documents.building.election import Holding, case_table, election, stated_point
from rotation.documents.building.points import as_listing, point, point_in_table
from rotation.documents.building.shares import Share, Voice, lead_of, shares
from rotation.documents.building.stated import state_of
from rotation.documents.building.who import Who
from rotation.documents.model import Listing, Runs, Table, runs
from rotation.documents.setting import plain
from rotation.explaining.dependence import Fact

#: What holds if an earlier post was held by somebody else is said fact by fact if there are no more facts than these, and
#: none takes more words.
MOST_FACTS, MOST_WORDS = 2, 25


class Unsettled(Exception):
    """No decision can be worded for a seat: some reading has no certain plan. ``facts`` are to be looked up."""

    def __init__(self, seat: Seat, facts: Sequence[Fact] = ()) -> None:
        super().__init__(seat)
        self.seat, self.facts = seat, tuple(facts)


def asked(context: Context, fact: Fact) -> str:
    """What is to be looked up: "vem som var ordförande 2022"."""
    seat = fact.seats[0]
    if len(fact.seats) > 1 and context.several:
        return context.say("unsettled.how_in", body=seat.body, term=context.term(seat))
    code = "dependence.how" if len(fact.seats) > 1 else "dependence.who"
    return context.speaker.say(code, post=context.post_of(seat), term=context.term(seat))


def unsettled(context: Context) -> tuple[Seat, ...]:
    """The seats whose plan is not known for every reading of the history."""
    return tuple(seat for seat in context.setting.seats if holder_of(context, seat) is None)


def to_look_up(context: Context) -> tuple[Fact, ...]:
    """The facts that settle the plan; where that is not known all that are not certain."""
    found = context.account.dependence
    return found.sought or found.facts


def holding(context: Context, seat: Seat) -> Holding:
    """Who is to hold a seat: for a draft the published plan's holder where nothing better is known. Raises Unsettled."""
    who = holder_of(context, seat)
    if who is None and context.profile.paper.status != "draft":
        raise Unsettled(seat, to_look_up(context))
    return seat, who or Who(form="certain", members=(context.proposal.plan.holder(seat),))


def decision_listings(context: Context, table: str, voice: Voice = "proposes") -> tuple[Listing, ...]:
    """The decision points in the profile's style, a list for each body that decides; ``table`` is the key of the table with
    the plan.

    ``voice``: as a proposal, or as the text that is moved and decided. A paper with the points needs the tables of
    ``decision_tables`` too. Raises Unsettled if a seat depends on a fact, its plan is not known for every reading, and the
    paper is no draft.
    """
    for seat in context.setting.seats:
        holding(context, seat)
    return tuple(
        as_listing(context, lead_of(context, share, voice), tuple(decision_points(context, table, share)))
        for share in shares(context)
    )


def decision_tables(context: Context) -> tuple[Table, ...]:
    """The tables that the points refer to beside those of the plan: who is elected in which case, where cases are many."""
    if not context.profile.decision.yearly:
        return ()
    first = [holding(context, seat) for _, ladder in context.ladders for seat in context.planned(ladder)[0]]
    return tuple(case_table(context, first))


def decision_points(context: Context, table: str, share: Share) -> Iterator[Runs]:
    """Each point of one body as running text: election, direction, then what is common to every plan."""
    for ladder in (ladder for body in share.bodies for ladder in body.ladders):
        rows = context.planned(ladder)
        first = [holding(context, seat) for seat in rows[0]]
        yield from plan_points(context, rows, first, table_key(context, ladder, table))
    yield from fallback(context, [seat for seat in context.setting.seats if share.has(seat)])
    yield from _accepted(context, share)
    yield from common_points(context, share)


def fallback(context: Context, seats: Sequence[Seat]) -> Iterator[Runs]:
    """What holds if an uncertain fact turns out to be none of those that the points allow for."""
    found = [seat for seat in seats if (who := holder_of(context, seat)) is not None and who.form != "certain"]
    if not found:
        return
    each = [_otherwise_held(context, fact, context.deciding(found)) for fact in to_look_up(context)]
    if len(each) <= MOST_FACTS and all(len(plain(told).split()) <= MOST_WORDS for told in each):
        yield from each
    else:
        facts = [seat for fact in to_look_up(context) for seat in fact.seats]
        terms = tuple(dict.fromkeys(context.term(seat) for seat in facts))
        bodies = tuple(dict.fromkeys(seat.body for seat in facts))
        where = context.say("point.fallback.where", bodies=bodies) if context.several else ""
        yield point(context, "fallback", terms=terms, where=where, body=context.deciding(found))


def _accepted(context: Context, share: Share) -> Iterator[Runs]:
    """That what the proposal departs from is accepted: nobody is asked to decide against a condition without saying so."""
    told = proposal_departures(context, share.names)
    if 0 < len(told) <= MOST_NAMED and departs_alike(context):
        yield from exceptions(context, told)
    elif told:
        yield point(context, "exceptions")


def exceptions(context: Context, told: Sequence[str]) -> Iterator[Runs]:
    """Departures as points."""
    code = f"point.exception.{context.profile.decision.style}"
    stop = "" if context.profile.decision.style == "clauses" else "."
    yield from (runs(context.say(code, departure=text.rstrip(".")) + stop) for text in told)


def _otherwise_held(context: Context, fact: Fact, body: str) -> Runs:
    """The point on an earlier post, or a whole term, that was held by none of those that may have held it."""
    seat = fact.seats[0]
    names = dict.fromkeys(name for option in fact.options for name in option)
    members, term = tuple(map(context.setting.official, names)), context.term(seat)
    if len(fact.seats) == 1:
        return point(context, "fallback.one", post=context.post_of(seat), members=members, term=term, body=body)
    where = context.say("point.fallback.where", bodies=(seat.body,)) if context.several else ""
    return point(context, "fallback.row", where=where, members=members, term=term, body=body)


def table_key(context: Context, ladder: LadderSetting, table: str) -> str:
    """The key of a ladder's table: the first has no number."""
    place = [found for _, found in context.ladders].index(ladder)
    return table if place == 0 else f"{table}-{place + 1}"


def plan_points(
    context: Context, rows: Sequence[tuple[Seat, ...]], first: Sequence[Holding], table: str
) -> Iterator[Runs]:
    """The whole plan, or where the body elects every year the first term and the direction for the others; then what is
    settled already of the terms that have no election here.
    """
    yearly = context.profile.decision.yearly
    if yearly:
        yield from election(context, first)
    later = rows[1:] if yearly else rows
    code = ("direction" if context.by_year else "direction_terms") if yearly else "plan"
    # Of a term in which everybody is elected nothing is left to be planned or confirmed.
    left = [row[0] for row in later if not all(state_of(context, seat) == "elected" for seat in row)]
    if left:
        yield point_in_table(context, code, table, terms=context.span(left))
    for seat in (seat for row in later for seat in row if state_of(context, seat) not in ("planned", "vacant")):
        yield stated_point(context, seat, in_words(context, holding(context, seat)[1], seat))


def amending(
    context: Context,
    changed: Sequence[tuple[Seat, str, str]],
    tables: Sequence[str],
    exceptions: Sequence[Runs],
    share: Share | None = None,
) -> Listing:
    """The decision points of a motion to one body (default: the only one): which seats are otherwise (with who holds them,
    and who would), in which tables that stands, the exceptions from conditions, and that the proposal holds in all else.
    """
    points = [_instead(context, *change) for change in changed]
    points += [point_in_table(context, "table", table) for table in tables]
    points += [*exceptions, point(context, "otherwise")]
    return as_listing(context, lead_of(context, share or shares(context)[0], "amends"), tuple(points))


def _instead(context: Context, seat: Seat, now: str, before: str) -> Runs:
    """Who holds a seat instead; a motion settles no dispute."""
    if state_of(context, seat) == "disputed":
        return stated_point(context, seat, now)
    return point(context, "instead", now=now, before=before, post=context.post_of(seat), term=context.term(seat))
