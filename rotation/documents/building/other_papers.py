"""The short proposal, the motions with the order of voting, the text for the minutes, the yearly confirmation."""

from __future__ import annotations

from collections.abc import Iterator

from rotation.documents.building import main_parts as main
from rotation.documents.building.appendix import appendices
from rotation.documents.building.conditional import assumed_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.papers import document, heading
from rotation.documents.building.summary_part import summary
from rotation.documents.building.tables import (
    inside_caption,
    plan_table,
    term_cell,
    term_column,
)
from rotation.documents.building.tied import every_tie
from rotation.documents.model import Block, Cell, Column, Document, Section, Table
from rotation.report.reasons import reasons


def decision_proposal(context: Context) -> Document:
    """The paper for the decision: points, table, summary and reasons on two pages; figures in an appendix."""
    brief = tuple(_brief(context))
    tables = tuple(plan_table(context, body, ladder) for body, ladder in context.ladders)
    sections = [
        Section(key="decision", heading=heading(context, "decision"), blocks=(*main.decision(context), *tables)),
        Section(key="summary", heading=heading(context, "summary"), blocks=tuple(summary(context))),
        Section(key="brief", heading=context.say("heading.brief"), blocks=brief),
        *appendices(context, ("rules", "computed")),
    ]
    return document(context, "proposal", "forslag-till-beslut", sections)


def _brief(context: Context) -> Iterator[Block]:
    """One sentence or two for every term, and the departures."""
    for number, (body, ladder) in enumerate(context.ladders, start=1):
        rows = []
        for row in context.planned(ladder):
            told = " ".join(reasons(context.proposal, context.speaker, list(row)))
            rows.append((term_cell(context, row[0]), Cell(text=told)))
        title = context.say("heading.brief")
        caption = f"{body.name}: {inside_caption(title)}" if len(context.ladders) > 1 else title
        columns = (term_column(context, ladder), Column(title=context.say("column.reason"), share=88))
        # With departures the same is said below them.
        note = "" if context.account.deviations else assumed_in_words(context, "assumed.reasons")
        yield Table(key=f"brief-{number}", caption=caption, columns=columns, rows=tuple(rows), note=note)
    yield from main.sentences(*every_tie(context))
    yield from main.deviations(context)
