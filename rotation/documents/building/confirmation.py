"""The yearly confirmation, one page: who is elected, what changed since the decision, whose turn comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from constraints.posts import Seat
from rotation.documents.building.conditional import cases_in_words, holder_of, mover
from rotation.documents.building.context import Context
from rotation.documents.building.decision import holding
from rotation.documents.building.election import Holding, case_table, election
from rotation.documents.building.main_parts import sentences, unsettled_blocks
from rotation.documents.building.papers import document
from rotation.documents.building.points import as_listing
from rotation.documents.building.shares import Share, lead_of, shares
from rotation.documents.building.stated import state_of, stated_line
from rotation.documents.building.turns import later_turn
from rotation.documents.building.who import Who
from rotation.documents.model import Block, Document, Runs, Section
from rotation.report.saying import capital


def confirmation(context: Context, term: str, changed: Sequence[Block] | None = None) -> Document:
    """The paper for the coming term.

    ``changed`` are the blocks that say what changed (None: there is nothing to compare with). Raises KeyError for a term
    that is not planned, Unsettled if no election can be worded.
    """
    context = replace(context, names_open=True)
    row = [seat for seat in context.setting.seats if seat.term == term]
    if not row:
        raise KeyError(term)
    blocks = {
        "elected": tuple(_elected(context, row)),
        "changed": tuple(sentences(context.say("confirmation.unknown"))) if changed is None else tuple(changed),
        "coming": tuple(sentences(*_coming(context, row))),
    }
    sections = [
        Section(key=name, heading=context.say(f"heading.{name}", term=context.term(row[0])), blocks=found)
        for name, found in blocks.items()
        if found
    ]
    paper = document(context, "confirmation", f"bekraftelse-{term.replace('/', '-')}", sections)
    posts = context.listed([context.post(post) for post in dict.fromkeys(seat.post for seat in row)])
    title = context.say("title", posts=posts, body=context.body, terms=context.term(row[0]))
    return paper.model_copy(update={"title": capital(title)})


def _elected(context: Context, row: Sequence[Seat]) -> Iterator[Block]:
    """The decision on the election, body by body."""
    held = [_holding(context, seat) for seat in row]
    yield from sentences(context.say("confirmation.rests", terms=context.span(context.setting.seats)))
    for share in shares(context):
        if points := tuple(_points(context, share, held)):
            yield as_listing(context, lead_of(context, share, "proposes"), points)
    yield from case_table(context, held)
    if any(seat in context.proposal.differing for seat in row):
        yield from unsettled_blocks(context)


def _points(context: Context, share: Share, held: Sequence[Holding]) -> Iterator[Runs]:
    """The points of one body's decision."""
    for ladder in (ladder for body in share.bodies for ladder in body.ladders):
        here = [item for item in held if context.setting.ladder(item[0]) is ladder]
        if here:
            yield from election(context, here)


def _holding(context: Context, seat: Seat) -> Holding:
    """Who is elected: where facts were open when it was decided, whoever holds the junior post by now and moves up."""
    ladder = context.setting.ladder(seat)
    rung = ladder.rung(seat.post)
    if seat in context.proposal.differing and rung and ladder.ladder.links:
        junior = context.setting.at(seat.body, ladder.posts[rung - 1], context.setting.number(seat) - 1)
        who = mover(context, seat, junior) if junior in context.setting.planned and junior else None
        if who is not None:
            return seat, who
    return holding(context, seat)


def _coming(context: Context, row: Sequence[Seat]) -> Iterator[str]:
    """Who holds the posts of the following term: planned, designated, or by the turn order."""
    for seat in row:
        setting = context.setting
        later = setting.at(seat.body, seat.post, setting.number(seat) + 1)
        carrier = later if later in setting.planned else setting.designated.get(later) if later else None
        if later is not None and carrier is not None:
            who = holder_of(context, carrier)
            if who is not None:
                yield from _next(context, later, carrier, who)
        else:
            yield from later_turn(context, seat)


def _next(context: Context, later: Seat, carrier: Seat, who: Who) -> Iterator[str]:
    """Who holds one post of the following term; nobody is told to be next in turn where that is settled or disputed."""
    args = {"post": context.post_of(later), "term": context.term(later)}
    if state_of(context, later) not in ("planned", "vacant"):
        yield stated_line(context, later, context.official(later))
    else:
        code = "next" if _has_turns(context, later) else "follows"
        for name, when in cases_in_words(context, who, carrier):
            yield context.say(f"confirmation.{code}", who=name, when=when, **args)


def _has_turns(context: Context, seat: Seat) -> bool:
    """Whether a post has turns: by its own order, or by that of a post that it leads to."""
    ladder, body = context.setting.ladder(seat), context.setting.body(seat.body)
    rung = ladder.rung(seat.post)
    above = ladder.posts[rung:] if ladder.ladder.links else (seat.post,)
    return any(body.order_of(post) for post in above)
