"""Readings: the different things that an incompletely known history can mean for the plan."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from constraints.fillings import Fillings, OutOfSteps
from constraints.orders import Order
from constraints.posts import Seat
from constraints.queue import queue_of
from constraints.rule import Rule
from constraints.setting import BodySetting, Boundary, Setting

#: How many readings are planned at most.
CAP = 64


@dataclass(frozen=True)
class Readings:
    """The readings of a case, in order; ``complete`` is False if the cap (or the search's limit) cut the list.

    ``departures`` are the boundaries of the history at which the ladder was not followed. ``undecided``: those listed are
    all refuted, and the search's limit came before it was known whether others are: that they have no plan proves nothing.
    """

    settings: tuple[Setting, ...]
    complete: bool
    departures: tuple[Boundary, ...]
    undecided: bool = False


def readings_of(setting: Setting, rules: Sequence[Rule], cap: int = CAP) -> Readings:
    """Every reading of the setting's history, at most ``cap``; an empty list if no filling is possible.

    A reading that what is on record of planned seats refutes is left out, unless every one of them is refuted. Where there
    are more of several bodies, those come first in which the facts of one body alone are others than in the first reading,
    a reading of each body in turn: else those of the last body would take all places.
    """
    fillings = Fillings(setting)
    relevant = relevant_cells(setting, rules)
    found: dict[Hashable, Setting] = {}
    refuted: dict[Hashable, Setting] = {}
    known: dict[Hashable, bool] = {}
    complete = searched = True
    try:
        for filling in fillings.relevant_first(relevant):
            read = setting.read(filling)
            if is_refuted(read, rules, known):
                # So many are enough if there are no others; one that is not refuted may still come, and is looked for.
                if not found and len(refuted) <= cap:
                    refuted.setdefault(signature_of(read, rules), read)
                continue
            key = signature_of(read, rules)
            if key in found:
                continue
            if len(found) == cap:
                complete = False
                break
            found[key] = read
    except OutOfSteps:
        complete = searched = False
    if not complete and found and len(setting.bodies) > 1:
        found = _in_turn(fillings, relevant, rules, found, cap)
    listed = tuple((found or refuted).values())[:cap]
    complete = complete and len(listed) == len(found or refuted)
    return Readings(listed, complete, fillings.departures, undecided=not (found or searched))


def _in_turn(
    fillings: Fillings, relevant: Sequence[Seat], rules: Sequence[Rule], found: Mapping[Hashable, Setting], cap: int
) -> dict[Hashable, Setting]:
    """At most so many readings: the first; then, body by body in turn, those that differ in it alone; then the others."""
    first = next(iter(found.values()))
    names = [body.name for body in first.bodies if any(seat.body == body.name for seat in relevant)]
    waiting = [_of_one(fillings, [seat for seat in relevant if seat.body == name], first, rules) for name in names]
    listed = {signature_of(first, rules): first}
    while waiting and len(listed) < cap:
        body = waiting.pop(0)
        # Those of a body that are no new readings are passed over, so that each turn brings one.
        new = next(((key, read) for key, read in body if key not in listed), None)
        if new is not None:
            listed[new[0]] = new[1]
            waiting.append(body)
    others = {key: read for key, read in found.items() if key not in listed}
    return dict(islice((listed | others).items(), cap))


def _of_one(
    fillings: Fillings, cells: Sequence[Seat], first: Setting, rules: Sequence[Rule]
) -> Iterator[tuple[Hashable, Setting]]:
    """What is not refuted of a body's own fillings, all other bodies as in the first reading; until the search's limit."""
    try:
        for filling in fillings.relevant_first(cells):
            own = {seat: name for seat, name in filling.items() if seat.body == cells[0].body}
            read = first.read({seat: own.get(seat, name) for seat, name in first.reading.items()})
            if not is_refuted(read, rules):
                yield signature_of(read, rules), read
    except OutOfSteps:
        return


def is_refuted(setting: Setting, rules: Sequence[Rule], known: dict[Hashable, bool] | None = None) -> bool:
    """Whether the history cannot be as this reading has it: a must and what is on record of planned seats exclude it.

    ``known`` keeps what was found for a rule and what it looks at.
    """
    if not setting.has_facts:
        return False
    known = {} if known is None else known
    return any(_refutes(number, rule, setting, known) for number, rule in enumerate(rules))


def _refutes(number: int, rule: Rule, setting: Setting, known: dict[Hashable, bool]) -> bool:
    seats = rule.history(setting)
    if not seats:
        return rule.refuted(setting)
    # Who holds an earlier seat that lasts into the plan may not hold another then: that decides what is certain, too.
    looked_at = (*seats, *dict.fromkeys(seat for earlier in setting.running.values() for seat in earlier))
    key = (number, tuple(setting.reading.get(seat) for seat in looked_at))
    if key not in known:
        known[key] = rule.refuted(setting)
    return known[key]


def meanings(setting: Setting, rules: Sequence[Rule], found: Sequence[Setting]) -> Iterator[tuple[Setting, int]]:
    """Every joint filling of the relevant cells that is not refuted, with the place of its reading among ``found``.

    ``found`` are all readings of the setting. Raises OutOfSteps if the fillings are too many, KeyError if a reading lacks.
    """
    places = {signature_of(read, rules): place for place, read in enumerate(found)}
    all_refuted = any(is_refuted(read, rules) for read in found)
    for filling in Fillings(setting).relevant_first(relevant_cells(setting, rules)):
        read = setting.read(filling)
        if all_refuted or not is_refuted(read, rules):
            yield read, places[signature_of(read, rules)]


def relevant_cells(setting: Setting, rules: Sequence[Rule]) -> tuple[Seat, ...]:
    """The history cells that a queue or a rule looks at, in term order."""
    wanted: set[Seat] = set()
    for body in setting.bodies:
        for order in body.orders:
            wanted.update(_queue_cells(setting, body, order))
    for rule in rules:
        wanted.update(rule.history(setting))
    for earlier in setting.running.values():
        wanted.update(earlier)
    return tuple(seat for seat in setting.record.cells if seat in wanted)


def differing_facts(settings: Sequence[Setting], rules: Sequence[Rule]) -> list[dict[Seat, str]]:
    """For each reading the cells that the plan looks at and in which the readings differ, as that reading fills them."""
    cells = relevant_cells(settings[0], rules)
    varying = [seat for seat in cells if len({setting.reading.get(seat) for setting in settings}) > 1]
    return [{seat: setting.reading[seat] for seat in varying} for setting in settings]


def _queue_cells(setting: Setting, body: BodySetting, order: Order) -> Iterator[Seat]:
    """Cells that decide a queue: the committed posts, and what the principle (or the circle's beginning) asks for."""
    ladder = body.ladder_of(order.post)
    past = setting.past(body.name, order.post)
    juniors = ladder.posts[: ladder.rung(order.post)] if ladder.ladder.links and past else ()
    committed = [seat for post in juniors if (seat := setting.at(body.name, post, 0)) is not None]
    yield from committed
    if order.repeats or (order.inside is not None and order.inside.principle == "longest_waiting"):
        yield from past
        return
    circle = _circle(setting, body, order)
    if order.start not in circle and not any(_possible(setting, seat) <= circle for seat in committed):
        yield from _last_holder_cells(setting, past, circle)


def _circle(setting: Setting, body: BodySetting, order: Order) -> set[str]:
    """Who stands in the circle from the first planned term on."""
    first = setting.sequence(body.name, order.post)[0]
    return {member.name for member in body.participants(order) if setting.belongs(member.name, first)}


def _last_holder_cells(setting: Setting, past: Sequence[Seat], circle: set[str]) -> Iterator[Seat]:
    """The latest cells of the post, back to the first that surely holds somebody in the circle."""
    for seat in reversed(past):
        yield seat
        if _possible(setting, seat) <= circle:
            return


def _possible(setting: Setting, seat: Seat) -> set[str]:
    """Who may have held an earlier seat, by its cell alone."""
    cell = setting.record.cells[seat]
    stated = (cell.known,) if cell.known else cell.one_of
    return set(stated) or {m.name for m in setting.body(seat.body).members if setting.belongs(m.name, seat)}


def signature_of(setting: Setting, rules: Sequence[Rule]) -> Hashable:
    """What queues and rules take from a reading: readings with equal signatures are one."""
    queues = tuple(queue_of(setting, body.name, order.post).turns for body in setting.bodies for order in body.orders)
    running = {seat for earlier in setting.running.values() for seat in earlier}
    still_held = tuple(setting.reading.get(seat) for seat in setting.record.cells if seat in running)
    return queues, still_held, tuple(rule.history_input(setting) for rule in rules)
