"""What is inferred or unknown, and how the plan would read if it were otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from constraints.posts import Seat
from constraints.readings import relevant_cells
from rotation.report.saying import Speaker, capital
from rotation.results import Impossible, Proposal, ReadingPlan


def fact_lines(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    """The uncertain facts that the plan looks at, then each reading, then what no reading changes."""
    yield from _uncertain(proposal, speaker)
    if len(proposal.readings) > 1:
        yield from _readings(proposal, speaker)
    elif _open_cells(proposal) and proposal.all_readings:
        yield speaker.say("reading.none")
    if not proposal.all_readings:
        yield speaker.say("reading.cut", count=len(proposal.readings))


def assumption_lines(result: Impossible, speaker: Speaker) -> Iterator[str]:
    """The uncertain facts that a proof of impossibility rests on: only one reading of them was looked into."""
    yield from _uncertain(result, speaker)
    seats = _open_cells(result)
    if seats:
        reading = result.setting.reading
        facts = [speaker.say("fact.holds", member=reading[s], post=s.post, term=s.term) for s in seats]
        yield speaker.say("conflict.assumes", facts=speaker.listed(facts))


def _open_cells(result: Proposal | Impossible) -> list[Seat]:
    """The cells that the plan looks at and for which the case states no single member."""
    record = result.setting.record
    return [seat for seat in relevant_cells(result.case.setting, result.case.rules) if record.known(seat) is None]


def _uncertain(result: Proposal | Impossible, speaker: Speaker) -> Iterator[str]:
    record = result.setting.record
    rows = {seat: row for row in record.rows for seat in row.seats}
    told = set()
    for seat in relevant_cells(result.case.setting, result.case.rules):
        cell = record.cells[seat]
        if seat in rows:
            row = rows[seat]
            if row not in told:
                told.add(row)
                options = [_option(row.seats, option, speaker) for option in row.options]
                yield speaker.say("fact.rows", term=seat.term, options="; ".join(options))
        elif cell.known and cell.surety != "published":
            yield speaker.say("fact.inferred", post=seat.post, term=seat.term, member=cell.known)
        elif cell.one_of:
            yield speaker.say("fact.one_of", post=seat.post, term=seat.term, members=cell.one_of)
        elif not cell.known:
            yield speaker.say("fact.unknown", post=seat.post, term=seat.term)


def _option(seats: tuple[Seat, ...], members: tuple[str, ...], speaker: Speaker) -> str:
    parts = [speaker.say("fact.option", post=s.post, member=m) for s, m in zip(seats, members, strict=True)]
    return speaker.listed(parts)


def _readings(proposal: Proposal, speaker: Speaker) -> Iterator[str]:
    first, *others = proposal.readings
    yield speaker.say("reading.first", facts=facts_in_words(first.facts, tuple(first.facts), speaker))
    for reading in others:
        cells = tuple(seat for seat in first.facts if reading.facts[seat] != first.facts[seat])
        yield _reading(proposal, reading, facts_in_words(reading.facts, cells, speaker), speaker)
    if len(proposal.differing) < len(proposal.plan) and proposal.all_readings:
        yield speaker.say("reading.others" if proposal.differing else "reading.none")
    elif proposal.all_readings:
        yield speaker.say("reading.all_differ")


def facts_in_words(facts: Mapping[Seat, str], cells: tuple[Seat, ...], speaker: Speaker) -> str:
    """Who held which post when, as one reading has it."""
    return speaker.listed(
        speaker.say("fact.holds", member=facts[seat], post=seat.post, term=seat.term) for seat in cells
    )


def _reading(proposal: Proposal, reading: ReadingPlan, facts: str, speaker: Speaker) -> str:
    if reading.plan is None or not reading.proven:
        return speaker.say("reading.impossible" if reading.impossible else "reading.stopped", facts=facts)
    changes = [
        speaker.say(
            "reading.change",
            post=seat.post,
            term=seat.term,
            member=reading.plan.holder(seat),
            instead=proposal.plan.holder(seat),
        )
        for seat in proposal.plan.differing(reading.plan)
    ]
    if not changes:
        return speaker.say("reading.same", facts=facts)
    return capital(speaker.say("reading.changes", facts=facts, changes=speaker.listed(changes)))
