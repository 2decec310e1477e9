"""What is uncertain: which facts, what the proposal assumes of them, how it would read otherwise; disputed seats."""

from __future__ import annotations

from collections.abc import Iterator

from rotation.documents.building.conditional import fact_in_words
from rotation.documents.building.context import Context
from rotation.documents.building.main_parts import MOST_WORDS, enumerated, sentences, with_references
from rotation.documents.model import Block, Cell, Column, Listing, Table, runs
from rotation.report.facts import fact_lines, fact_table, others_lines
from rotation.report.facts import facts_in_words as facts_of_reading
from rotation.report.order_lines import state_line

#: A paper has a table of what comes of the uncertain facts if there are no more cases than these.
MOST_CASES = 12
#: Each place has a column of its own if there are no more columns than these; else all stand in one.
MOST_COLUMNS = 6


def uncertain(context: Context) -> Iterator[Block]:
    """Which facts are not certain, how the plan would read otherwise, and what to look up."""
    found = context.account.dependence
    told = [*fact_lines(found, context.speaker, settled=context.decided)]
    long = _too_long(context)
    lines = [*(line for line in told if line not in long), *_disputed(context)]
    if not told and not lines:
        yield from sentences(context.say("uncertain.none"))
        return
    yield Listing(style="sentences", items=tuple(runs(line) for line in lines))
    if long:
        facts = [fact_in_words(context, item) for item in found.readings[0].facts]
        yield enumerated(context, "uncertain.assumes", facts)
    seats = context.proposal.differing
    apart = len(seats) + sum(len(fact.seats) for fact in found.sought) <= MOST_COLUMNS
    table = fact_table(found, context.speaker, seats=seats, apart=apart) if found.known else None
    if table is not None and len(table.rows) <= MOST_CASES:
        others = " ".join(others_lines(found, context.speaker))
        yield with_references(context.say("uncertain.each", others=others).strip(), "readings")
        last = 100 // len(table.header) if apart else 55
        share = max(1, (100 - last) // max(1, len(table.header) - 1))
        columns = [Column(title=title, share=share) for title in table.header[:-1]]
        yield Table(
            key="readings",
            caption=context.say("uncertain.table"),
            columns=(*columns, Column(title=table.header[-1], share=last)),
            rows=tuple(tuple(Cell(text=text) for text in row) for row in table.rows),
        )


def _too_long(context: Context) -> tuple[str, ...]:
    """What the proposal assumes, where that is too much for one sentence."""
    facts = {item.seat: item.member for item in context.account.dependence.readings[0].facts}
    line = context.speaker.say("reading.first", facts=facts_of_reading(facts, tuple(facts), context.speaker))
    return (line,) if facts and len(line.split()) > MOST_WORDS else ()


def _disputed(context: Context) -> Iterator[str]:
    """Planned seats of which it is not settled who holds them."""
    for seat, state in context.setting.stated.items():
        if state.state == "disputed":
            yield state_line(seat, state, context.speaker)
