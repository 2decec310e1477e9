"""What is inferred or unknown, and what to look up; how the plan would read otherwise, as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from constraints.plan import Plan
from constraints.posts import Seat
from constraints.setting import Setting
from rotation.explaining.dependence import Dependence, Fact, ReadingOutcome, uncertain_facts
from rotation.report.saying import Speaker, capital
from rotation.results import Impossible

#: More seats than these are counted, not listed.
_FEW_SEATS = 6
#: More facts that are taken as they stand are not named in a condition.
_FEW_TAKEN = 2
#: So many rows of the table are shown.
_MOST_ROWS = 40


class FactTable(NamedTuple):
    """A column per fact to look up, and what changes; a row per case. ``cut`` tells that rows were left out."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    cut: bool


# --- the facts ---------------------------------------------------------------------------------------------------


def fact_lines(found: Dependence, speaker: Speaker, *, settled: bool = False) -> Iterator[str]:
    """The uncertain facts that the plan looks at, what the proposal assumes, and what would settle it (unless it is decided
    already).
    """
    for fact in found.taken:
        yield _fact(fact, "", speaker)
    for fact in found.facts:
        yield _fact(fact, _effect(found, fact, speaker), speaker)
    if len(found.readings) > 1:
        facts = {item.seat: item.member for item in found.readings[0].facts}
        yield speaker.say("reading.first", facts=facts_in_words(facts, tuple(facts), speaker))
    if not settled:
        yield from _look_up(found, speaker)


def assumption_lines(result: Impossible, speaker: Speaker) -> Iterator[str]:
    """The uncertain facts that a proof of impossibility rests on: only one reading of them was looked into."""
    varied, taken = uncertain_facts(result)
    yield from (_fact(fact, "", speaker) for fact in (*taken, *varied))
    seats = tuple(seat for fact in varied for seat in fact.seats)
    if seats:
        yield speaker.say("conflict.assumes", facts=facts_in_words(result.setting.reading, seats, speaker))


def facts_in_words(facts: Mapping[Seat, str], cells: tuple[Seat, ...], speaker: Speaker) -> str:
    """Who held which post when, as one reading has it."""
    return speaker.listed(
        speaker.say("fact.holds", member=facts[seat], post=speaker.called(seat), term=seat.term) for seat in cells
    )


def _fact(fact: Fact, effect: str, speaker: Speaker) -> str:
    seat = fact.seats[0]
    source = speaker.say("dependence.source", source=fact.source.rstrip(".")) if fact.source else ""
    where = {"post": speaker.called(seat), "term": seat.term, "source": source}
    if fact.kind == "inferred":
        told = [
            speaker.say("dependence.inferred", **{**where, "post": speaker.called(s)}, member=member)
            for s, member in zip(fact.seats, fact.options[0], strict=True)
        ]
        return " ".join(told)
    if fact.kind == "rows":
        *first, last = [_option(fact.seats, option, speaker) for option in fact.options]
        options = speaker.say("dependence.or", first="; ".join(first), last=last)
        return speaker.say("dependence.rows", term=seat.term, options=options, source=source, effect=effect)
    members = tuple(option[0] for option in fact.options)
    return speaker.say(f"dependence.{fact.kind}", **where, members=members, effect=effect)


def _option(seats: Sequence[Seat], members: Sequence[str], speaker: Speaker) -> str:
    parts = [speaker.say("fact.option", post=speaker.called(s), member=m) for s, m in zip(seats, members, strict=True)]
    return speaker.listed(parts)


def _effect(found: Dependence, fact: Fact, speaker: Speaker) -> str:
    """What a fact changes, if anything; nothing is said of a fact that was not looked into."""
    told = _touched(found, fact, speaker)
    if fact.excluded and len(fact.seats) == 1:
        told = speaker.say("dependence.excluded", members=tuple(option[0] for option in fact.excluded)) + told
    elif fact.excluded:
        options = "; ".join(_option(fact.seats, option, speaker) for option in fact.excluded)
        told = speaker.say("dependence.excluded_rows", options=options) + told
    return told


def _touched(found: Dependence, fact: Fact, speaker: Speaker) -> str:
    if len(fact.touches) > _FEW_SEATS:
        return speaker.say("dependence.touches_many", count=len(fact.touches))
    if fact.touches:
        seats = speaker.listed(speaker.seat(seat) for seat in fact.touches)
        return speaker.say("dependence.touches", seats=seats)
    if not found.known:
        return speaker.say("dependence.effect_open")
    return "" if fact.excluded else speaker.say("dependence.no_effect")


def _look_up(found: Dependence, speaker: Speaker) -> Iterator[str]:
    if not found.complete:
        yield speaker.say("reading.cut", count=len(found.readings))
    elif found.look_up:
        facts = [
            speaker.say(
                "dependence.how" if len(fact.seats) > 1 else "dependence.who",
                post=speaker.called(fact.seats[0]),
                term=fact.seats[0].term,
            )
            for fact in found.sought
        ]
        check = speaker.say("dependence.check_one" if len(facts) == 1 else "dependence.check_all")
        told = {"facts": speaker.listed(facts)}
        if found.taken:
            settled = speaker.say("dependence.look_up_if", condition=_if_taken(found, speaker), **told)
        else:
            settled = speaker.say("dependence.look_up", **told)
        yield f"{settled} {check}"
    elif found.facts and found.settled:
        yield speaker.say("reading.none")


def _if_taken(found: Dependence, speaker: Speaker) -> str:
    """Under which condition the rest is so: that what is inferred, and taken as it stands, is right."""
    taken = {seat: member for fact in found.taken for seat, member in zip(fact.seats, fact.options[0], strict=True)}
    if len(taken) > _FEW_TAKEN:
        return speaker.say("dependence.if_many")
    return speaker.say("dependence.if", facts=facts_in_words(taken, tuple(taken), speaker))


# --- the table ---------------------------------------------------------------------------------------------------


def reading_lines(found: Dependence, table: FactTable, speaker: Speaker) -> Iterator[str]:
    """What stands above the table."""
    told = [speaker.say("dependence.table"), *others_lines(found, speaker)]
    if table.cut:
        told.append(speaker.say("dependence.rows_cut", count=_MOST_ROWS))
    yield " ".join(told)


def others_lines(found: Dependence, speaker: Speaker) -> Iterator[str]:
    """That nothing else changes, and on which condition."""
    if found.untouched and found.taken:
        yield speaker.say("reading.others_if", condition=_if_taken(found, speaker))
    elif found.untouched:
        yield speaker.say("reading.others")


def fact_table(
    found: Dependence, speaker: Speaker, member: str | None = None, seats: Sequence[Seat] = (), *, apart: bool = False
) -> FactTable | None:
    """How the plan would read in each case: what changes, or the seats of one member, or who holds these seats (``apart``:
    a column for each of them). None where nothing changes.
    """
    rows = [*_rows(found)]
    if len(rows) < 2:
        return None
    cells = [seat for fact in found.sought for seat in fact.seats] or [item.seat for item in found.readings[0].facts]
    apart = apart and all(reading.plan is not None for reading in found.readings)
    if apart:
        last = ""
    elif member is not None:
        last = speaker.say("dependence.member.column", member=member)
    elif whole := _whole_terms(seats, speaker.setting):
        last = capital(" / ".join(speaker.setting.post(seat.post, speaker.language, seat.body) for seat in whole[0]))
    else:
        last = speaker.say("dependence.depending" if seats else "dependence.changes")
    heads = [*cells, *(seats if apart else ())]
    titles = tuple(capital(speaker.say("dependence.column", post=speaker.called(s), term=s.term)) for s in heads)
    header = titles if apart else (*titles, last)

    def ends(place: int) -> tuple[str, ...]:
        plan = found.readings[place].plan
        if apart and plan is not None:
            return tuple(plan.holder(seat) for seat in seats)
        return (_told(found, place, speaker, member, seats),)

    shown = [(*worded, *ends(place)) for worded, place in _worded(rows, speaker)[:_MOST_ROWS]]
    return FactTable(header, tuple(shown), len(rows) > _MOST_ROWS)


def _rows(found: Dependence) -> Iterator[tuple[tuple[tuple[str, ...], ...], int]]:
    """For each case the members of each column (several: any of them) and the reading that it comes to."""
    if found.outcomes:
        for outcome in found.outcomes:
            columns = [
                tuple(dict.fromkeys(value[place] for value in values))
                for values, fact in zip(outcome.values, found.sought, strict=True)
                for place in range(len(fact.seats))
            ]
            yield tuple(columns), outcome.reading
    elif not found.known:
        for place, reading in enumerate(found.readings):
            yield tuple((item.member,) for item in reading.facts), place


def _worded(
    rows: Sequence[tuple[tuple[tuple[str, ...], ...], int]], speaker: Speaker
) -> list[tuple[tuple[str, ...], int]]:
    return [
        (tuple(speaker.say("dependence.any", members=members) for members in columns), place) for columns, place in rows
    ]


def _told(found: Dependence, place: int, speaker: Speaker, member: str | None, seats: Sequence[Seat]) -> str:
    reading, first = found.readings[place], found.readings[0]
    if reading.state != "planned" or reading.plan is None:
        return speaker.say(f"dependence.{reading.state}")
    if member is not None:
        held = [speaker.seat(seat) for seat, holder in reading.plan if holder == member]
        return "; ".join(held) or speaker.say("dependence.member.none")
    if rows := _whole_terms(seats, speaker.setting):
        return "; ".join(_row(reading.plan, row, speaker) for row in rows)
    if seats:
        return _held(reading.plan, seats, speaker)
    return _changes(reading, first, speaker) or speaker.say("dependence.as_proposed")


def _changes(reading: ReadingOutcome, first: ReadingOutcome, speaker: Speaker) -> str:
    if reading.plan is None or first.plan is None:
        return ""
    return _held(reading.plan, reading.plan.differing(first.plan), speaker)


def _whole_terms(seats: Sequence[Seat], setting: Setting) -> list[tuple[Seat, ...]]:
    """The terms of some seats with all their posts, senior post first, if the seats are of one ladder of several posts."""
    ladders = {setting.ladder(seat).posts: setting.ladder(seat) for seat in seats}
    if len({seat.body for seat in seats}) != 1 or len(ladders) != 1:
        return []
    [ladder] = ladders.values()
    terms = dict.fromkeys(setting.term(seat) for seat in seats) if len(ladder.posts) > 1 else ()
    return [tuple(ladder.seat(post, term) for post in reversed(ladder.posts)) for term in terms]


def _row(plan: Plan, row: Sequence[Seat], speaker: Speaker) -> str:
    members = " / ".join(plan.holder(seat) for seat in row)
    return speaker.say("dependence.term", term=row[0].term, members=members)


def _held(plan: Plan, seats: Sequence[Seat], speaker: Speaker) -> str:
    return "; ".join(
        speaker.say("dependence.change", seat=speaker.seat(seat), member=plan.holder(seat)) for seat in seats
    )
