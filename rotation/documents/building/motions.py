"""A ready decision text for the proposal and for every alternative, and the order of voting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.plan import Plan
from constraints.posts import Seat
from rotation.documents.building.beside import beside_lines, waiting_lines
from rotation.documents.building.conditional import assumed_in_words
from rotation.documents.building.context import Context, inside
from rotation.documents.building.decision import (
    Holding,
    as_listing,
    common_points,
    decision_listing,
    fallback,
    holding,
    plan_points,
    table_key,
)
from rotation.documents.building.main_parts import sentences
from rotation.documents.building.papers import document
from rotation.documents.building.pictures import letter
from rotation.documents.building.tables import PLAN, plan_table, table_of
from rotation.documents.building.who import Who
from rotation.documents.model import Block, Document, Listing, Paragraph, Runs, Section, Table, runs
from rotation.explaining.alternatives import Alternative
from rotation.judging import judge


def motions(context: Context) -> Document:
    """The paper. Raises Unsettled."""
    lead = Paragraph(runs=runs(context.say("motion.lead", body=context.body)))
    tables = tuple(plan_table(context, body, ladder) for body, ladder in context.ladders)
    first: tuple[Block, ...] = (lead, decision_listing(context, PLAN, "decides"), *tables)
    sections = [Section(key="proposal", heading=context.say("heading.motion.proposal"), blocks=first)]
    found = context.alternatives.alternatives if context.alternatives else ()
    for place, item in enumerate(found):
        title = context.say("heading.motion", letter=letter(place))
        sections.append(
            Section(key=f"motion-{place + 1}", heading=title, blocks=tuple(_motion(context, item, place)), apart=True)
        )
    voting = tuple(_voting(context, len(found)))
    sections.append(Section(key="voting", heading=context.say("heading.voting"), blocks=voting, apart=bool(found)))
    return document(context, "motions", "yrkanden", sections)


def _motion(context: Context, item: Alternative, place: int) -> Iterator[Block]:
    """What is moved, its table, and what it means beside the proposal."""
    mapped = holds_in_every_reading(context, item.plan)
    key = f"motion-{place + 1}-plan"
    points: list[Runs] = []
    tables: list[Table] = []
    for body, ladder in context.ladders:
        own = table_key(context, ladder, key)
        caption = context.say("motion.table", letter=letter(place))
        caption = f"{body.name}: {inside(caption)}" if context.several else caption
        tables.append(table_of(context, ladder, item.plan, own, caption, mapped=mapped))
        rows = context.planned(ladder)
        points += plan_points(context, rows, _holdings(context, rows[0], item.plan, mapped=mapped), own)
    if mapped:
        points += fallback(context, [seat for seat in context.setting.seats if seat not in item.seats])
    lead = context.say(f"decision.{context.profile.decision.style}.decides", body=context.body)
    yield as_listing(context, lead, (*points, *common_points(context)))
    yield from tables
    assumes = "" if mapped else assumed_in_words(context, "assumed.motion")
    means = context.say("motion.means", letter=letter(place))
    yield from sentences(means, *beside_lines(context, item), *waiting_lines(context, item), assumes)


def _holdings(context: Context, seats: Sequence[Seat], plan: Plan, *, mapped: bool) -> list[Holding]:
    """Who holds the seats by an alternative: where it is as the proposal, what that depends on."""
    same = context.proposal.plan
    return [
        holding(context, seat)
        if mapped and plan.holder(seat) == same.holder(seat)
        else (seat, Who(form="certain", members=(plan.holder(seat),)))
        for seat in seats
    ]


def holds_in_every_reading(context: Context, plan: Plan) -> bool:
    """Whether an alternative can be had whatever the uncertain facts are, with the other seats as the proposal has them.

    It is made of its own seats and, elsewhere, of each reading's plan; all musts are to hold.
    """
    proposal = context.proposal
    for reading in proposal.readings:
        if reading.plan is None:
            return False
        seats = [(s, reading.plan.holder(s) if m == proposal.plan.holder(s) else m) for s, m in plan]
        if not judge(Plan(tuple(seats)), reading.setting, proposal.case.rules).possible:
            return False
    return True


def _voting(context: Context, motions: int) -> Iterator[Block]:
    """The order of voting for so many alternatives; the body's own rules come first."""
    yield from sentences(context.say("voting.own", body=context.body))
    codes = ("voting.main", "voting.one" if motions < 2 else "voting.several", "voting.last", "voting.vote")
    proposer = context.text(context.profile.body.proposer)
    items = tuple(runs(context.say(code, proposer=inside(proposer))) for code in codes)
    yield Listing(style="numbered", lead=runs(context.say("voting.lead")), items=items)
