"""A ready decision text for the proposal and for every alternative, and the order of voting."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.day_names import officially
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import BodySetting
from rotation.documents.building.beside import beside_lines, concerns, waiting_lines
from rotation.documents.building.conditional import assumed_in_words, fact_in_words, holder_in_words
from rotation.documents.building.context import Context, inside
from rotation.documents.building.decision import (
    amending,
    decision_listings,
    decision_tables,
    exceptions,
    table_key,
    unsettled,
)
from rotation.documents.building.main_parts import enumerated, sentences, unsettled_blocks
from rotation.documents.building.papers import document
from rotation.documents.building.pictures import letter
from rotation.documents.building.shares import Share, shares
from rotation.documents.building.tables import PLAN, plan_table, table_of
from rotation.documents.model import Block, Document, Listing, Paragraph, Runs, Section, Table, runs
from rotation.explaining.alternatives import Alternative
from rotation.judging import judge
from rotation.report.beside import departure_lines


def motions(context: Context) -> Document:
    """The paper. Raises Unsettled."""
    lead = Paragraph(runs=runs(context.say("motion.lead", body=context.body)))
    tables = tuple(plan_table(context, body, ladder) for body, ladder in context.ladders)
    first: tuple[Block, ...] = (
        lead,
        *decision_listings(context, PLAN, "decides"),
        *decision_tables(context),
        *unsettled_blocks(context),
        *tables,
    )
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
    """What is moved, its table, and what it means beside the proposal; where not every possibility is known, what it
    assumes, and nothing else is shown.
    """
    mapped = not unsettled(context) and holds_in_every_reading(context, item.plan)
    tables = [*_tables(context, item, place, mapped=mapped)]
    for share in shares(context):
        changed = [change for change in _changed(context, item, mapped=mapped) if share.has(change[0])]
        exceptions = [*_exceptions(context, item, share)]
        if changed or exceptions:
            keys = [table.key for body, table in tables if body.name in share.names]
            yield amending(context, changed, keys, exceptions, share)
    yield from (table for _, table in tables)
    if unsettled(context) and (facts := context.account.dependence.readings[0].facts):
        yield enumerated(context, "motion.assumes", [fact_in_words(context, fact) for fact in facts])
    assumes = "" if mapped or unsettled(context) else assumed_in_words(context, "assumed.motion")
    means = context.say("motion.means", letter=letter(place))
    yield from sentences(means, *beside_lines(context, item), *waiting_lines(context, item), assumes)


def _tables(context: Context, item: Alternative, place: int, *, mapped: bool) -> Iterator[tuple[BodySetting, Table]]:
    """A table for each ladder that the alternative changes, with its body."""
    for body, ladder in context.ladders:
        caption = context.say("motion.table", letter=letter(place))
        caption = f"{body.name}: {inside(caption)}" if context.several else caption
        key = table_key(context, ladder, f"motion-{place + 1}-plan")
        if any(context.setting.ladder(seat) is ladder for seat in item.seats):
            yield body, table_of(context, ladder, item.plan, key, caption, mapped=mapped)


def _changed(context: Context, item: Alternative, *, mapped: bool) -> Iterator[tuple[Seat, str, str]]:
    """The seats that the alternative changes, with who holds them by it and by the proposal, as the tables have them."""
    for seat in item.seats:
        before = (holder_in_words(context, seat) if mapped else None) or context.official(seat)
        yield seat, officially(context.setting, item.plan.holder(seat), seat), before


def _exceptions(context: Context, item: Alternative, share: Share) -> Iterator[Runs]:
    """What the alternative departs from beyond the proposal, as points of the bodies whose seats it is about: nobody is
    asked to decide against itself.
    """
    case = context.proposal.case
    made = [found for found in item.made if concerns(case.rule(found.rule), context.setting, share.names)]
    yield from exceptions(context, [*context.speaker.grouped(departure_lines(made, case, context.speaker))])


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
    items = tuple(runs(context.say(code, proposer=context.proposer)) for code in codes)
    yield Listing(style="numbered", lead=runs(context.say("voting.lead")), items=items)
