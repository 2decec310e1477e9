"""The papers: which parts, in which order, under which head."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from rotation.documents.building import later_parts as later
from rotation.documents.building import main_parts as main
from rotation.documents.building.appendix import appendices
from rotation.documents.building.context import Context
from rotation.documents.building.summary_part import summary
from rotation.documents.building.tables import plan_table
from rotation.documents.building.uncertain_part import uncertain
from rotation.documents.building.versions import changes_section
from rotation.documents.logo import logo_of
from rotation.documents.model import Block, Document, HeadItem, Listing, Paragraph, Section, runs
from rotation.documents.profile import SectionName
from rotation.report.saying import capital

Part = Callable[[Context], Iterator[Block]]

PARTS: Mapping[SectionName, Part] = {
    "decision": main.decision,
    "summary": summary,
    "matter": main.matter,
    "principles": main.principles,
    "proposal": main.proposal,
    "reasons": main.reasons,
    "deviations": main.deviations,
    "alternatives": later.alternatives,
    "fairness": later.fairness,
    "uncertain": uncertain,
    "consequences": later.consequences,
    "papers": later.papers,
    "recipients": later.recipients,
}


def decision_basis(context: Context, earlier: Mapping[str, Any] | None = None) -> Document:
    """The whole paper that the decision is taken on; with the record of an ``earlier`` version, what changed since.

    Raises Unsettled for a proposal that cannot be worded, CaseError for a record that does not read.
    """
    appendix = tuple(appendices(context))
    sections = [*_sections(context, context.profile.order, appendix)]
    if earlier is not None:
        place = next((n for n, section in enumerate(sections) if section.key == "summary"), -1) + 1
        sections.insert(place, changes_section(context, earlier))
    return document(context, "basis", "beslutsunderlag", sections)


def _sections(context: Context, order: Iterable[SectionName], appendix: tuple[Section, ...]) -> Iterator[Section]:
    for name in order:
        blocks = (*_own(context, name), *_generated(context, name, appendix))
        below = _questions(context) if name == "questions" and name not in context.profile.replace else ()
        if blocks or below:
            yield Section(key=name, heading=heading(context, name), blocks=blocks)
            yield from below
    yield from appendix


def _questions(context: Context) -> tuple[Section, ...]:
    """A section below for every question."""
    return tuple(
        Section(key=key, heading=question, level=2, blocks=blocks) for key, question, blocks in later.questions(context)
    )


def heading(context: Context, name: SectionName) -> str:
    """The heading of a part."""
    if name == "proposal" and not context.by_year:
        return context.say("heading.proposal_terms")
    decided = name == "decision" and context.profile.paper.status == "decided"
    return context.say("heading.decision.decided" if decided else f"heading.{name}")


def _own(context: Context, name: SectionName) -> Iterator[Block]:
    """The body's own paragraphs."""
    for text in context.profile.texts.get(name, ()):
        if told := context.text(text):
            yield Paragraph(runs=runs(told))


def _generated(context: Context, name: SectionName, appendix: tuple[Section, ...]) -> Iterator[Block]:
    if name in context.profile.replace:
        return
    if name == "attachments":
        if appendix:
            yield Listing(style="fragments", items=tuple(runs(section.heading) for section in appendix))
        return
    if name in PARTS:
        yield from PARTS[name](context)
    if name == "decision" and not context.shows("proposal"):
        # The points refer to the table.
        yield from (plan_table(context, body, ladder) for body, ladder in context.ladders)


def document(context: Context, kind: str, name: str, sections: Iterable[Section]) -> Document:
    """A paper with its head."""
    seats = context.setting.seats
    posts = context.listed(context.posts)
    title = context.say("title", posts=posts, body=context.body, terms=context.span(seats))
    return Document(
        name=name,
        language=context.language,
        kind=context.say(f"kind.{kind}"),
        title=capital(title),
        head=tuple(_head(context)),
        sections=tuple(sections),
        issued=context.profile.paper.date,
        logo=logo_of(context.logo, context.text(context.profile.paper.logo_text) or context.body)
        if context.logo
        else None,
    )


def _head(context: Context) -> Iterator[HeadItem]:
    paper = context.profile.paper
    status = context.say(f"status.{paper.status}")
    if paper.status == "decided" and paper.decided:
        status = context.say("status.decided_on", day=context.day(paper.decided))
    items = {
        "date": context.day(paper.date) if paper.date else "",
        "number": paper.number,
        "officer": paper.officer,
        "to": context.text(paper.to),
        "status": status,
    }
    for name, text in items.items():
        if text:
            yield HeadItem(label=context.say(f"head.{name}"), text=text)
