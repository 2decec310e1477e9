"""Tables of a paper, made from the proposal and its account."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from constraints.day_names import named
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import BodySetting, LadderSetting
from constraints.term_names import is_year
from constraints.words import listed
from rotation.documents.building.conditional import assumed_in_words, holder_of, in_words, many_cases, others_too
from rotation.documents.building.context import Context
from rotation.documents.building.stated import marked, taken
from rotation.documents.charts.words import deviation
from rotation.documents.model import Cell, Column, Table
from rotation.explaining.fairness_account import MemberFairness, PostFairness
from rotation.report.account_lines import deviation_line, reason_line
from rotation.report.saying import capital
from rotation.report.sections import decimal

#: The key of the table with the plan of a ladder: the first has no number.
PLAN = "plan"


def plan_key(context: Context, ladder: LadderSetting) -> str:
    """The key of a ladder's table of the plan."""
    place = [found for _, found in context.ladders].index(ladder)
    return PLAN if place == 0 else f"{PLAN}-{place + 1}"


def term_column(context: Context, ladder: LadderSetting, share: int = 12) -> Column:
    """The first column: years, or terms that are not years."""
    years = all(is_year(term.label) for term in ladder.timeline.planned)
    return Column(title=context.say("column.term" if years else "column.period"), share=share)


def term_cell(context: Context, seat: Seat) -> Cell:
    """A term; a year is a number too."""
    return Cell(text=context.term(seat), value=int(seat.term) if seat.term.isdigit() else None)


def plan_table(context: Context, body: BodySetting, ladder: LadderSetting) -> Table:
    """The proposal of one ladder: a row per term, senior post first; what readings change stands in the cell."""
    rows = context.planned(ladder)
    posts = context.listed([context.post(post, body.name) for post in reversed(ladder.posts)])
    caption = capital(context.say("proposal.table", posts=posts, terms=context.span([row[0] for row in rows])))
    caption = f"{body.name}: {inside_caption(caption)}" if context.several else caption
    return table_of(context, ladder, context.proposal.plan, plan_key(context, ladder), caption)


def table_of(
    context: Context, ladder: LadderSetting, plan: Plan, key: str, caption: str, *, mapped: bool = True
) -> Table:
    """A plan of one ladder. Where it is as the proposal (and ``mapped``), what readings change stands in the cell, and
    below the table on what it depends.
    """
    rows = context.planned(ladder)
    same = {seat for row in rows for seat in row if plan.holder(seat) == context.proposal.plan.holder(seat)}
    unsure = [seat for row in rows for seat in row if mapped and seat in same and seat in context.proposal.differing]

    def cell(seat: Seat) -> Cell:
        if seat in unsure:
            return Cell(text=_holders(context, seat))
        return Cell(text=marked(context, seat, named(context.setting, plan.holder(seat), seat)))

    heads = (Column(title=capital(context.post(seat.post, seat.body)), share=30) for seat in rows[0])
    return Table(
        key=key,
        caption=caption,
        columns=(term_column(context, ladder), *heads),
        rows=tuple((term_cell(context, row[0]), *(cell(seat) for seat in row)) for row in rows),
        note=_note(context, unsure),
    )


def _note(context: Context, seats: Sequence[Seat]) -> str:
    """What stands below a table of seats marked with *: on what each of them depends."""
    if not seats:
        return ""
    held = [(seat, holder_of(context, seat)) for seat in seats]
    known = [
        context.say(
            "proposal.seat", post=context.post_of(seat), term=context.term(seat), who=in_words(context, who, seat)
        )
        for seat, who in held
        if who is not None and not many_cases(context, who)
    ]
    told = [context.say("proposal.note"), others_too(context, seats), *map(capital, known)]
    return " ".join(text for text in told if text)


def inside_caption(caption: str) -> str:
    """A caption as it goes on after a name."""
    return caption[:1].lower() + caption[1:]


def holders_of(context: Context, seat: Seat) -> tuple[str, ...]:
    """Who holds a seat in some reading, the published plan's holder first."""
    found = [reading.plan.holder(seat) for reading in context.account.dependence.readings if reading.plan]
    return tuple(dict.fromkeys([context.proposal.plan.holder(seat), *found]))


def _holders(context: Context, seat: Seat) -> str:
    """ "Haninge eller Nykvarn*"."""
    names = [named(context.setting, member, seat) for member in holders_of(context, seat)]
    return f"{listed(names, context.language, choice=True)}*"


def reasons_table(context: Context) -> Table:
    """One row per seat: term, post, member, and why."""
    found = context.account.reasons
    rows = []
    for item in found:
        post = capital(context.post(item.seat.post, item.seat.body))
        where = f"{item.seat.body}: {inside_caption(post)}" if context.several else post
        why = reason_line(context.proposal, item, context.speaker)
        holder = named(context.setting, item.member, item.seat)
        rows.append((term_cell(context, item.seat), Cell(text=where), Cell(text=holder), Cell(text=why)))
    columns = (
        Column(
            title=context.say("column.term" if context.by_year else "column.period"), share=8 if context.by_year else 16
        ),
        Column(title=context.say("column.post"), share=18),
        member_column(context, 14),
        Column(title=context.say("column.reason"), share=60),
    )
    return Table(
        key="reasons",
        caption=context.say("reasons.table"),
        columns=columns,
        rows=tuple(rows),
        note=assumed_in_words(context, "assumed.reasons"),
    )


def deviations_table(context: Context) -> Table | None:
    """A row per departure: its terms, its rule, what it is and what forces it. None if there are none."""
    rows = []
    for item in context.account.deviations:
        terms = tuple(dict.fromkeys(seat.term for seat in item.seats))
        rule = context.proposal.case.rule(item.rule)
        told = (
            ", ".join(map(context.label, terms)),
            capital(context.speaker.rule(rule)),
            deviation_line(context.proposal, item, context.speaker),
        )
        rows.append(tuple(Cell(text=text) for text in told))
    columns = (
        Column(title=context.say("column.term" if context.by_year else "column.period"), share=15),
        Column(title=context.say("column.rule"), share=30),
        Column(title=context.say("heading.deviations"), share=55),
    )
    caption = context.say("heading.deviations")
    return Table(key="deviations", caption=caption, columns=columns, rows=tuple(rows)) if rows else None


# --- fairness ----------------------------------------------------------------------------------------------------


def member_column(context: Context, share: int = 15) -> Column:
    """The column of members, called what the body calls its members."""
    return Column(title=capital(context.noun), share=share)


def post_number(context: Context, post: PostFairness) -> int:
    """The place of a post in the account, from 1."""
    return context.account.fairness.posts.index(post) + 1


def of_body(context: Context, post: PostFairness, caption: str) -> str:
    """A caption with the body's name where there are several."""
    return f"{post.body}: {inside_caption(caption)}" if context.several else caption


def fairness_table(context: Context, post: PostFairness) -> Table:
    """Per member: how often, when last, its share in terms, and how far it is from it at the end."""
    rows = tuple(
        (
            Cell(text=item.member),
            Cell(text=str(len(item.held)), value=len(item.held)),
            Cell(text=context.label(item.held[-1].term) if item.held else "\N{EN DASH}"),
            _fraction(context, item.entitlement),
            _away(context, item),
        )
        for item in post.members
    )
    columns = (
        member_column(context, 30),
        Column(title=context.say("column.times"), share=15, align="end"),
        Column(title=context.say("column.last"), share=25),
        Column(title=context.say("column.entitled"), share=15, align="end"),
        Column(title=context.say("column.deviation"), share=15, align="end"),
    )
    caption = of_body(context, post, context.say("fairness.figures", post=context.post(post.post, post.body)))
    held = [one.seat for item in post.members for one in item.held]
    note = context.say("stated.counted") if len(taken(context, held)) < len(held) else ""
    return Table(key=f"fairness-{post_number(context, post)}", caption=caption, columns=columns, rows=rows, note=note)


def _away(context: Context, item: MemberFairness) -> Cell:
    """How far a member is from its share, with the sign: more than its share is a plus."""
    if item.deviation is None or item.entitlement is None:
        return _fraction(context, None)
    away = float(len(item.held) - item.entitlement)
    return Cell(text=deviation(away, context.language), value=round(away, 4))


def _fraction(context: Context, value: Fraction | None) -> Cell:
    if value is None:
        return Cell(text="\N{EN DASH}")
    return Cell(text=decimal(float(value), context.language), value=round(float(value), 4))
