"""What a proposal rests on: which uncertain facts matter, how the plan would read otherwise, and what to look up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from constraints.frozen import Frozen
from constraints.history import Record
from constraints.posts import Seat
from constraints.readings import meanings, relevant_cells
from constraints.setting import Setting
from rotation.explaining.settling import Assumption, pairs_by, pairs_of_values, smallest_settling
from rotation.plain import PlanField, SeatField
from rotation.results import Impossible, Proposal, ReadingPlan

#: ``inferred``: one stated member, not published. ``one_of``: alternatives. ``rows``: alternatives for several posts of one
#: term at once. ``unknown``: nothing is stated.
FactKind = Literal["inferred", "one_of", "rows", "unknown"]

#: Who held the seats of a fact, in their order.
Holders = tuple[str, ...]


class Fact(Frozen):
    """An uncertain fact that the plan looks at: earlier seats, senior post first, and who may have held them.

    ``options`` are the alternatives that the case states (none: unknown), ``source`` where it has them from. ``matters``:
    the plan is not settled without it. ``touches``: the seats that it changes. ``excluded``: options that cannot be, by
    other facts and by who moved up; they were not looked into.
    """

    kind: FactKind
    seats: tuple[SeatField, ...]
    options: tuple[Holders, ...]
    source: str
    matters: bool = False
    touches: tuple[SeatField, ...] = ()
    excluded: tuple[Holders, ...] = ()


class Assumed(Frozen):
    """Who held an earlier seat, in one reading."""

    seat: SeatField
    member: str


class ReadingOutcome(Frozen):
    """How the plan reads under one reading of the history: ``planned``, ``impossible`` (proven) or ``open`` (not settled).

    ``facts`` are the cells in which the readings differ. When it is open there may be a plan, but not a proven one.
    """

    facts: tuple[Assumed, ...]
    state: Literal["planned", "impossible", "open"]
    plan: PlanField | None


class Outcome(Frozen):
    """What comes of the facts to look up: when each of them is one of its ``values``, the plan is that of ``reading`` (its
    place among the readings, from 0)."""

    values: tuple[tuple[Holders, ...], ...]
    reading: int


class Sometimes(Frozen):
    """A seat that a member holds in some ``readings`` (their places, from 0) and not in others."""

    seat: SeatField
    readings: tuple[int, ...]


class MemberDependence(Frozen):
    """What the uncertain facts mean for one member: the seats it holds in every reading, and those it holds in some.

    ``named`` are the facts (places, from 0) that name it as an alternative.
    """

    member: str
    always: tuple[SeatField, ...]
    sometimes: tuple[Sometimes, ...]
    named: tuple[int, ...]


class Dependence(Frozen):
    """What a proposal rests on.

    ``facts`` are the uncertain facts that were varied, ``taken`` those taken as stated (one member, only inferred). The
    published reading is the first. ``untouched`` seats are the same in every reading. ``look_up`` are the fewest facts
    (places among ``facts``) whose knowledge settles the plan: none if it is settled anyway; ``outcomes`` says what comes of
    them. ``complete`` is False if there are more readings than were planned; ``settled`` is False if some reading's plan is
    not certain; in both cases ``look_up``, ``outcomes`` and ``untouched`` are empty, because they are not known.
    """

    facts: tuple[Fact, ...]
    taken: tuple[Fact, ...]
    readings: tuple[ReadingOutcome, ...]
    untouched: tuple[SeatField, ...]
    look_up: tuple[int, ...]
    outcomes: tuple[Outcome, ...]
    complete: bool
    settled: bool

    @property
    def sought(self) -> tuple[Fact, ...]:
        """The facts to look up."""
        return tuple(self.facts[place] for place in self.look_up)

    @property
    def known(self) -> bool:
        """Whether everything was looked into: then what is not named does not matter."""
        return self.complete and self.settled

    def about(self, member: str) -> MemberDependence:
        """What the uncertain facts mean for one member."""
        held: dict[Seat, list[int]] = {}
        for place, reading in enumerate(self.readings):
            for seat, holder in reading.plan or ():
                if holder == member:
                    held.setdefault(seat, []).append(place)
        everywhere = [seat for seat, places in held.items() if len(places) == len(self.readings)]
        return MemberDependence(
            member=member,
            always=tuple(everywhere),
            sometimes=tuple(
                Sometimes(seat=s, readings=tuple(places)) for s, places in held.items() if s not in everywhere
            ),
            named=tuple(
                place for place, fact in enumerate(self.facts) if any(member in option for option in fact.options)
            ),
        )


def uncertain_facts(result: Proposal | Impossible) -> tuple[tuple[Fact, ...], tuple[Fact, ...]]:
    """The facts that a result's plan looks at: those that may be otherwise, and those taken as stated though inferred."""
    record = result.setting.record
    cells = relevant_cells(result.case.setting, result.case.rules)
    rows = {seat: row.seats for row in record.rows for seat in row.seats}
    groups = dict.fromkeys(tuple(s for s in rows.get(seat, (seat,)) if s in cells) for seat in cells)
    found = [fact for seats in groups if (fact := _fact(record, seats)) is not None]
    varied = tuple(fact for fact in found if fact.kind != "inferred")
    return varied, tuple(fact for fact in found if fact.kind == "inferred")


def _fact(record: Record, seats: tuple[Seat, ...]) -> Fact | None:
    """The fact of some seats that are stated together; None if it is published."""
    cell = record.cells[seats[0]]
    row = next((row for row in record.rows if seats[0] in row.seats), None)
    options: tuple[Holders, ...] = tuple((member,) for member in ([cell.known] if cell.known else cell.one_of))
    source = cell.source
    if row is not None:
        places = [row.seats.index(seat) for seat in seats]
        options = tuple(dict.fromkeys(tuple(option[place] for place in places) for option in row.options))
        source = row.source
    elif cell.known and cell.surety == "published":
        return None
    kind: FactKind = "rows" if len(seats) > 1 else "one_of" if options else "unknown"
    return Fact(kind="inferred" if len(options) == 1 else kind, seats=seats, options=options, source=source)


def dependence_of(proposal: Proposal) -> Dependence:
    """What a proposal rests on; nothing is solved again."""
    facts, taken = uncertain_facts(proposal)
    readings = tuple(_outcome(reading) for reading in proposal.readings)
    complete = proposal.all_readings
    settled = all(reading.state != "open" for reading in readings)
    assumptions = [*_assumptions(proposal, facts, readings)]
    look_up = smallest_settling(assumptions, len(facts)) if complete and settled else ()
    told = tuple(_weighed(proposal, assumptions, facts[place], place, place in look_up) for place in range(len(facts)))
    certain = complete and all(reading.state == "planned" for reading in readings)
    changed = set(proposal.differing)
    return Dependence(
        facts=told,
        taken=taken,
        readings=readings,
        untouched=tuple(seat for seat in proposal.plan.seats if certain and seat not in changed),
        look_up=look_up,
        outcomes=_outcomes(assumptions, facts, look_up) if look_up else (),
        complete=complete,
        settled=settled,
    )


def _outcome(reading: ReadingPlan) -> ReadingOutcome:
    facts = tuple(Assumed(seat=seat, member=member) for seat, member in reading.facts.items())
    if reading.impossible:
        return ReadingOutcome(facts=facts, state="impossible", plan=None)
    state: Literal["planned", "open"] = "planned" if reading.plan is not None and reading.proven else "open"
    return ReadingOutcome(facts=facts, state=state, plan=reading.plan)


def _assumptions(proposal: Proposal, facts: Sequence[Fact], readings: Sequence[ReadingOutcome]) -> Sequence[Assumption]:
    """Every way the facts may be, with what comes of it; only the readings themselves if there are too many."""
    settings = [reading.setting for reading in proposal.readings]
    named = [(setting, place) for place, setting in enumerate(settings)]
    if proposal.all_readings:
        named = [*meanings(proposal.case.setting, proposal.case.rules, settings)]
    same = [_first_equal(readings, place) for place in range(len(readings))]
    return [Assumption(_values(setting, facts), same[place], place) for setting, place in named]


def _values(setting: Setting, facts: Sequence[Fact]) -> tuple[Holders, ...]:
    return tuple(tuple(setting.reading[seat] for seat in fact.seats) for fact in facts)


def _first_equal(readings: Sequence[ReadingOutcome], place: int) -> int | None:
    """The first reading of which the same comes; None if what comes of it is not certain."""
    if readings[place].state == "open":
        return None
    told = [(reading.state, reading.plan) for reading in readings]
    return told.index(told[place])


def _weighed(proposal: Proposal, assumptions: Sequence[Assumption], fact: Fact, place: int, sought: bool) -> Fact:
    """A fact with whether it matters, and the seats it touches when the others stay as they are.

    Facts that go together may only make a difference together; then all that goes with one of them is told.
    """
    pairs = [*pairs_by(assumptions, place)]
    if not pairs and sought:
        pairs = [*pairs_of_values(assumptions, place)]
    touches = {seat for one, other in pairs for seat in _differing(proposal, one.reading, other.reading)}
    in_order = tuple(seat for seat in proposal.plan.seats if seat in touches)
    possible = {item.values[place] for item in assumptions}
    excluded = tuple(option for option in fact.options if proposal.all_readings and option not in possible)
    return fact.model_copy(update={"matters": bool(pairs) or sought, "touches": in_order, "excluded": excluded})


def _differing(proposal: Proposal, one: int, other: int) -> tuple[Seat, ...]:
    """The seats in which two readings differ: all, if one of them has no plan."""
    plan, beside = proposal.readings[one].plan, proposal.readings[other].plan
    return proposal.plan.seats if plan is None or beside is None else plan.differing(beside)


def _outcomes(assumptions: Sequence[Assumption], facts: Sequence[Fact], look_up: Sequence[int]) -> tuple[Outcome, ...]:
    """What comes of the facts to look up; values of the last one that come to the same are told together."""
    by_values: dict[tuple[Holders, ...], Assumption] = {}
    for item in assumptions:
        by_values.setdefault(tuple(item.values[place] for place in look_up), item)
    together = len(facts[look_up[-1]].seats) == 1
    rows: dict[tuple[object, ...], tuple[int, list[tuple[Holders, ...]]]] = {}
    for values, item in by_values.items():
        key = (values[:-1], item.outcome, None if together else values[-1])
        rows.setdefault(key, (item.reading, []))[1].append(values)
    return tuple(
        Outcome(values=(*((value,) for value in each[0][:-1]), tuple(values[-1] for values in each)), reading=reading)
        for reading, each in rows.values()
    )
