"""A paragraph to paste into the minutes, the one for a decision by mail, and the extract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rotation.documents.building.context import Context
from rotation.documents.building.decision import decision_listings, decision_tables
from rotation.documents.building.later_parts import recipients_of
from rotation.documents.building.main_parts import sentences, unsettled_blocks
from rotation.documents.building.papers import document
from rotation.documents.building.tables import PLAN, plan_table
from rotation.documents.model import Block, Document, Listing, Section, runs


def minutes(context: Context) -> Document:
    """The paper, with a place for each name that is still to be checked. Raises Unsettled."""
    context = replace(context, names_open=True)
    parts = {"paragraph": _paragraph, "by_mail": _by_mail, "extract": _extract}
    sections = [
        Section(key=name.replace("_", "-"), heading=context.say(f"heading.{name}"), blocks=tuple(part(context)))
        for name, part in parts.items()
    ]
    return document(context, "minutes", "protokoll", sections)


def _paragraph(context: Context) -> Iterator[Block]:
    terms = context.span(context.setting.seats)
    matter = context.say("minutes.matter", proposer=context.proposer, posts=context.posts, terms=terms)
    yield from sentences(matter, context.say("minutes.basis", dated=dated(context)))
    yield from decision_listings(context, PLAN, "decides")
    yield from decision_tables(context)
    yield from unsettled_blocks(context)
    yield from (plan_table(context, body, ladder) for body, ladder in context.ladders)


def _by_mail(context: Context) -> Iterator[Block]:
    """What the next meeting records."""
    last = context.profile.decision_mail.last_day
    day = context.day(last) if last else context.say("minutes.fill_day")
    told = (context.say("minutes.asked", body=context.body, day=day), context.say("minutes.replies"))
    yield from sentences(context.say("minutes.by_mail"))
    yield from sentences(*told, context.say("minutes.recorded"))


def _extract(context: Context) -> Iterator[Block]:
    several = len(context.ladders) + len(decision_tables(context)) > 1
    yield from sentences(context.say("minutes.contains.several" if several else "minutes.contains", body=context.body))
    lead = runs(context.say("minutes.extract"))
    yield Listing(style="fragments", lead=lead, items=tuple(runs(item) for item in recipients_of(context)))


def dated(context: Context) -> str:
    """ " daterat den 2 oktober 2023", the day of the proposal that is decided on; a place to fill in if it is not known."""
    heads = context.profile.heads
    proposal, own = (heads[kind].date if kind in heads else None for kind in ("proposal", "minutes"))
    date = proposal or (None if own else context.profile.paper.date)
    return context.say("papers.dated", day=context.day(date)) if date else context.say("minutes.dated_open")
