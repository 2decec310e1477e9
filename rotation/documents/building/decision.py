"""The decision points: generated, one action each, written as if already decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from constraints.orders import Order
from constraints.posts import Seat
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from constraints.setting import BodySetting, LadderSetting
from constraints.words import Argument
from rotation.documents.building.conditional import cases_in_words, facts_in_words, holder_of
from rotation.documents.building.context import Context, inside
from rotation.documents.building.who import Who
from rotation.documents.model import Listing, Run, Runs, runs
from rotation.explaining.dependence import Fact
from rotation.report.saying import capital

#: Who is to hold a seat.
Holding = tuple[Seat, Who]


class Unsettled(Exception):
    """No decision can be worded for a seat: some reading has no certain plan. ``facts`` are to be looked up."""

    def __init__(self, seat: Seat, facts: Sequence[Fact] = ()) -> None:
        super().__init__(seat)
        self.seat, self.facts = seat, tuple(facts)


def asked(context: Context, fact: Fact) -> str:
    """What is to be looked up: "vem som var ordförande 2022"."""
    seat = fact.seats[0]
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


def decision_listing(context: Context, table: str, voice: Literal["proposes", "decides"] = "proposes") -> Listing:
    """The decision points as a list in the profile's style; ``table`` is the key of the table with the plan.

    ``voice``: as a proposal, or as the text that is moved and decided. Raises Unsettled if a seat depends on a fact, its
    plan is not known for every reading, and the paper is no draft.
    """
    style = context.profile.decision.style
    said = "decided" if context.decided else voice
    args = {"body": context.body, "proposer": context.text(context.profile.body.proposer)}
    lead = context.say(f"decision.{style}.{said}", **args)
    return as_listing(context, lead, tuple(decision_points(context, table)))


def as_listing(context: Context, lead: str, points: tuple[Runs, ...]) -> Listing:
    """Points as a list in the profile's style."""
    clauses = context.profile.decision.style == "clauses"
    return Listing(style="continuation" if clauses else "numbered", lead=runs(capital(lead)), items=points)


def unsettled_lines(context: Context) -> Iterator[str]:
    """What a draft says of seats whose holder is not known for every reading."""
    seats = unsettled(context)
    if not seats:
        return
    facts = context.account.dependence.readings[0].facts
    if facts:
        yield context.say("unsettled.assumes", facts=facts_in_words(context, facts))
    told = context.listed([asked(context, fact) for fact in to_look_up(context)])
    yield context.say("unsettled.look_up", facts=told) if told else context.say("unsettled.more_time")


def decision_points(context: Context, table: str) -> Iterator[Runs]:
    """Each point as running text: election, direction, then what is common to every plan."""
    for seat in context.setting.seats:
        holding(context, seat)
    for _, ladder in context.ladders:
        rows = context.planned(ladder)
        yield from plan_points(
            context, rows, [holding(context, seat) for seat in rows[0]], table_key(context, ladder, table)
        )
    yield from fallback(context, context.setting.seats)
    yield from common_points(context)


def fallback(context: Context, seats: Sequence[Seat]) -> Iterator[Runs]:
    """What holds if an uncertain fact turns out to be none of those that the points allow for."""
    found = [who for seat in seats if (who := holder_of(context, seat)) is not None and who.form != "certain"]
    if found:
        terms = tuple(dict.fromkeys(context.term(seat) for fact in to_look_up(context) for seat in fact.seats))
        yield _point(context, "fallback", terms=terms, body=context.body)


def table_key(context: Context, ladder: LadderSetting, table: str) -> str:
    """The key of a ladder's table: the first has no number."""
    place = [found for _, found in context.ladders].index(ladder)
    return table if place == 0 else f"{table}-{place + 1}"


def plan_points(
    context: Context, rows: Sequence[tuple[Seat, ...]], first: Sequence[Holding], table: str
) -> Iterator[Runs]:
    """The whole plan, or where the body elects every year the first term and the direction for the others."""
    if not context.profile.decision.yearly:
        yield _in_table(context, "plan", [row[0] for row in rows], table)
        return
    yield from election(context, first)
    if len(rows) > 1:
        code = "direction" if context.by_year else "direction_terms"
        yield _in_table(context, code, [row[0] for row in rows[1:]], table)


def common_points(context: Context) -> Iterator[Runs]:
    """The points that do not name a member: succession, order, turns that cannot be taken, who performs it, review."""
    secretariat = inside(context.text(context.profile.body.secretariat))
    for junior, senior in _links(context):
        yield _point(context, "succession", junior=junior, senior=senior)
    orders = [rule for rule in context.proposal.case.rules if isinstance(rule, TurnOrder)]
    if orders:
        code = "order_must" if all(rule.strength == "must" for rule in orders) else "order"
        yield _point(context, code, basis=_basis(context))
        yield _point(context, "cannot" if turns_are_kept(context) else "cannot_open", secretariat=secretariat)
    yield _point(context, "stays", noun=context.noun)
    if holder := context.text(context.profile.body.holder):
        yield _point(context, "holder", holder=holder)
    for junior, senior in substitutes(context):
        yield _point(context, "substitute", junior=junior, senior=senior, body=context.body)
    if context.profile.decision.review and context.elections:
        year = context.elections[-1].year
        yield _point(context, "review", year=str(year + 1), election=str(year))
    yield from (runs(context.text(point).rstrip(".")) for point in context.profile.decision.points)


def turns_are_kept(context: Context) -> bool:
    """Whether whoever has declined keeps its turn, in every case that is stated."""
    return all(absence.turn == "kept" for absence in context.setting.absences)


def _basis(context: Context) -> str:
    """What the turn order goes by; nothing where the posts' orders go by different things."""
    principles = {order.principle for body in context.setting.bodies for order in body.orders if _turning(body, order)}
    return context.say(f"basis.{principles.pop()}") if len(principles) == 1 else ""


def _turning(body: BodySetting, order: Order) -> bool:
    """Whether there is more than one to take turns: the order of a fixed post has one."""
    return len(body.takers(order)) > 1


def _links(context: Context) -> tuple[tuple[str, str], ...]:
    """Every step up a ladder about which the body has a rule, once, as the body calls the posts."""
    rules = [rule for rule in context.proposal.case.rules if isinstance(rule, Succession)]
    ruled = {rule.home(context.setting).name for rule in rules}
    linked = [(body, ladder) for body, ladder in context.ladders if ladder.ladder.links and body.name in ruled]
    return tuple(
        dict.fromkeys(_called(context, body, pair) for body, ladder in linked for pair in pairwise(ladder.posts))
    )


def substitutes(context: Context) -> tuple[tuple[str, str], ...]:
    """Posts of which the junior one stands in for the senior one: ladders of two posts, once each."""
    linked = [(body, ladder) for body, ladder in context.ladders if ladder.ladder.links and len(ladder.posts) == 2]
    return tuple(dict.fromkeys(_called(context, body, (ladder.posts[0], ladder.posts[1])) for body, ladder in linked))


def _called(context: Context, body: BodySetting, posts: tuple[str, str]) -> tuple[str, str]:
    """Two posts as their body calls them; with its name where there are several."""
    return context.post_in(body.name, posts[0]), context.post_in(body.name, posts[1])


def _point(context: Context, code: str, **args: Argument) -> Runs:
    return runs(context.say(f"point.{code}.{context.profile.decision.style}", **args))


def amending(
    context: Context, changed: Sequence[tuple[Seat, str, str]], tables: Sequence[str], exceptions: Sequence[Runs]
) -> Listing:
    """The decision points of a motion: which seats are otherwise (with who holds them, and who would), in which tables that
    stands, the exceptions from conditions, and that the proposal holds in all else.
    """
    style = context.profile.decision.style
    points = [
        _point(context, "instead", now=now, before=before, post=context.post_of(seat), term=context.term(seat))
        for seat, now, before in changed
    ]
    before, after = context.say(f"point.table.{style}").split("|")
    points += [runs(before, Run(refers=table), after) for table in tables]
    points += [*exceptions, _point(context, "otherwise")]
    lead = context.say(f"decision.{style}.amends", body=context.body)
    return as_listing(context, lead, tuple(points))


def _in_table(context: Context, code: str, seats: list[Seat], table: str) -> Runs:
    """A point about what stands in a table for some terms."""
    told = context.say(f"point.{code}.{context.profile.decision.style}", terms=context.span(seats))
    before, after = told.split("|")
    return runs(before, Run(refers=table), after)


def election(context: Context, who: Sequence[Holding]) -> Iterator[Runs]:
    """Who is elected for a term: one point for two posts, else a point for each; a sentence for each case."""
    style = context.profile.decision.style
    plain = [(seat, *next(cases_in_words(context, item, seat))) for seat, item in who if item.form == "certain"]
    if len(plain) == len(who) <= 2:
        names = {"who": plain[0][1], "post": context.post_of(who[0][0]), "term": context.term(who[0][0])}
        if len(plain) == 1:
            yield _point(context, "elect", when="", **names)
        else:
            yield _point(context, "elect_both", other=plain[1][1], junior=context.post_of(who[1][0]), **names)
        return
    for seat, item in who:
        told = [
            context.say(
                f"point.elect.{style}", who=name, post=context.post_of(seat), term=context.term(seat), when=when
            )
            for name, when in cases_in_words(context, item, seat)
        ]
        if style == "clauses":
            yield from (runs(text) for text in told)
        else:
            yield runs(" ".join(capital(text) for text in told))
