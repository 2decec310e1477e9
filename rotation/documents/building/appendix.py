"""The appendix: conditions with sources, earlier terms, figures of fairness, and how it was computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.history import Cell as HistoryCell
from constraints.history import Record
from constraints.posts import Seat
from constraints.rules.avoid import Avoid, Duty
from rotation.documents.building.conditional import assumed_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.main_parts import condition, sentences, strength
from rotation.documents.building.pictures import fairness_pictures, load_pictures, side_by_side, timelines
from rotation.documents.building.tables import fairness_table, inside_caption, member_column
from rotation.documents.model import Block, Cell, Column, Listing, Section, Table, runs
from rotation.report.provenance import own_rules_lines, route_line
from rotation.report.saying import capital
from rotation.report.sections import decimal


def appendices(
    context: Context, names: Sequence[str] = ("rules", "history", "beside", "computed")
) -> Iterator[Section]:
    """These appendices, in order, numbered from 1; those without content are left out."""
    makers = {"rules": _rules, "history": _history, "beside": _beside, "computed": _computed}
    number = 0
    for name in names:
        blocks = tuple(makers[name](context))
        if blocks:
            number += 1
            heading = context.say(f"heading.appendix.{name}", number=number)
            yield Section(key=f"appendix-{name}", heading=heading, blocks=blocks, appendix=True)


def _rules(context: Context) -> Iterator[Block]:
    rows = []
    for rule in sorted(context.proposal.case.rules, key=lambda rule: rule.order):
        told = (capital(condition(context, rule)), strength(context, rule), rule.source)
        rows.append(tuple(Cell(text=text) for text in told))
    columns = (
        Column(title=context.say("column.rule"), share=45),
        Column(title=context.say("column.strength"), share=20),
        Column(title=context.say("column.source"), share=35),
    )
    if rows:
        yield Table(key="rules", caption=context.say("rules.table"), columns=columns, rows=tuple(rows))
        yield from _busy_days(context)


def _busy_days(context: Context) -> Iterator[Block]:
    """The days on which members are busy elsewhere, for each rule that lists some."""
    for rule in context.proposal.case.rules:
        if isinstance(rule, Avoid) and rule.duties:
            lead = context.say("rules.busy", rule=condition(context, rule))
            items = tuple(runs(_busy(context, duty)) for duty in rule.duties)
            yield Listing(style="fragments", lead=runs(capital(lead)), items=items)


def _busy(context: Context, duty: Duty) -> str:
    days = context.day(duty.start)
    days += f"\N{EN DASH}{context.day(duty.end)}" if duty.end != duty.start else ""
    reason = f" ({duty.reason.rstrip('.')})" if duty.reason else ""
    return f"{context.setting.official(duty.member)} {days}{reason}"


def _history(context: Context) -> Iterator[Block]:
    rows = [_earlier(context, seat, cell) for seat, cell in context.setting.record.cells.items()]
    columns = (
        Column(title=context.say("column.term" if context.by_year else "column.period"), share=10),
        Column(title=context.say("column.post"), share=20),
        member_column(context, 25),
        Column(title=context.say("column.certainty"), share=12),
        Column(title=context.say("column.source"), share=33),
    )
    if rows:
        yield Table(key="history", caption=context.say("history.table"), columns=columns, rows=tuple(rows))
    for body in context.setting.bodies:
        yield from (block for block in timelines(context, body) if block.block == "table")


def _beside(context: Context) -> Iterator[Block]:
    """The alternatives as a table, for the picture in the main text."""
    found = context.alternatives
    if context.shows("alternatives") and found is not None and found.alternatives:
        blocks = side_by_side(context, [item.plan for item in found.alternatives])
        yield from (block for block in blocks if block.block == "table")


def held_in_words(context: Context, record: Record, seat: Seat) -> tuple[str, str]:
    """Who held an earlier seat as a record states it ("A eller B"), and how surely that is known."""
    cell = record.cells[seat]
    row = next((row for row in record.rows if seat in row.seats), None)
    among = tuple(dict.fromkeys(o[row.seats.index(seat)] for o in row.options)) if row else cell.one_of
    who = cell.known or (context.say("history.or", members=among) if among else context.say("history.unknown"))
    return who, context.say(f"certainty.{cell.surety if cell.known or among else 'unknown'}")


def _earlier(context: Context, seat: Seat, cell: HistoryCell) -> tuple[Cell, ...]:
    post = capital(context.post(seat.post, seat.body))
    where = f"{seat.body}: {inside_caption(post)}" if context.several else post
    who, certainty = held_in_words(context, context.setting.record, seat)
    year = int(seat.term) if seat.term.isdigit() else None
    return (
        Cell(text=context.term(seat), value=year),
        Cell(text=where),
        Cell(text=who),
        Cell(text=certainty),
        Cell(text=cell.source),
    )


def _computed(context: Context) -> Iterator[Block]:
    account, proposal = context.account, context.proposal
    rules = bool(proposal.case.rules)
    told = [context.say("computed.proven" if account.proven else "computed.unproven")] if rules else []
    if proposal.canonical:
        ties = proposal.ties
        code = "summary.ties" if ties.exact else "summary.ties_least"
        unique = context.say("computed.unique" if rules else "alternatives.impossible")
        told.append(context.say(code, count=ties.count) if ties.decided else unique)
    yield from sentences(*told, context.say("computed.checked"))
    costs = [
        context.say("computed.cost", hand=context.speaker.hand(rank), cost=cost) for rank, cost in account.costs.items()
    ]
    if len(costs) == 1:
        yield from sentences(context.say("computed.cost_all", cost=next(iter(account.costs.values()))))
    elif costs:
        lead = runs(context.say("computed.costs"))
        yield Listing(style="fragments", lead=lead, items=tuple(runs(item) for item in costs))
    yield from sentences(context.say("computed.columns"), assumed_in_words(context, "assumed.figures"))
    for post in account.fairness.posts:
        if post.members:
            yield fairness_table(context, post)
    for body in context.setting.bodies:
        yield from fairness_pictures(context, body)
    if context.several:
        yield from load_pictures(context)
    yield from sentences(*_bound(context))
    yield from sentences(*_provenance(context))


def _provenance(context: Context) -> Iterator[str]:
    found = context.proposal.provenance
    if context.provenance:
        yield route_line(found, context.speaker)
    yield context.say("computed.fingerprint", fingerprint=found.fingerprint)
    yield from own_rules_lines(context.proposal, context.speaker)


def _bound(context: Context) -> Iterator[str]:
    largest = context.account.fairness.largest
    if largest is not None:
        deviation = decimal(float(largest.deviation), context.language)
        args = {"member": largest.member, "term": context.label(largest.term)}
        args["post"] = context.post_in(largest.body, largest.post)
        yield context.say("computed.bound" if context.by_year else "computed.bound_terms", deviation=deviation, **args)
        bound = decimal(float(largest.bound), context.language)
        yield context.say("computed.tijdeman", members=largest.members, bound=bound)
