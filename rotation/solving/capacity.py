"""Too few members for the seats: found by matching seats with members, before the solver is asked.

Seats that one member cannot hold two of form a *set of rivals*: those of a body at one time, and a spacing's whole span of
terms. Each of them needs a member of its own. By P. Hall (On representatives of subsets, 1935) that can be done unless some
of them have fewer members between them than they are; whether it can, a bipartite matching tells at once, where a solver
would try the members in every order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.rules.keep_free import KeepFree
from constraints.rules.pin import Pin
from constraints.rules.spacing import Spacing
from constraints.setting import Setting
from rotation.conflict_data import ConflictItem

#: Who may hold each of some seats.
Among = Mapping[Seat, Sequence[str]]


class Said(NamedTuple):
    """A seat that an item wants held (or not held) by a member, and the key of the breach if it is not so."""

    seat: Seat
    key: Key
    member: str
    holds: bool


class Capacity:
    """What absences and musts leave of the members for each seat, for any choice of these items."""

    def __init__(self, setting: Setting, rules: Sequence[Rule]) -> None:
        self.setting = setting
        # What a rule from outside means is told by its own code alone, also where it derives from a rule of the library.
        known = (rule for rule in rules if rule.strength == "must" and not rule.waivers and not rule.from_outside)
        self.rules = {rule.id or rule.kind: rule for rule in known}
        self._entitled = {seat: setting.entitled(seat) for seat in setting.seats}
        self._said: dict[ConflictItem, tuple[Said, ...]] = {}

    @cached_property
    def everything(self) -> tuple[ConflictItem, ...]:
        """All items that can take members from seats."""
        absences = range(len(self.setting.absences))
        rules = [ConflictItem("rule", name) for name in self.rules]
        return (*rules, *(ConflictItem("absence", str(number)) for number in absences))

    def clash(self, items: Iterable[ConflictItem]) -> bool:
        """Whether some rivals are too many for the members that these items leave; no means nothing."""
        chosen = [*items]
        among = self.among(chosen)
        return any(too_many(rivals, among) for _, rivals in self.rivals(chosen))

    def unfilled(self, seats: Sequence[Seat]) -> bool:
        """Whether some of these seats are too many for all members, whatever was declined or decided."""
        wanted = {*seats}
        return any(too_many([s for s in rivals if s in wanted], self._entitled) for rivals in self.at_one_time)

    @cached_property
    def apart(self) -> bool:
        """Whether each seat has the same rivals at all its times: then a matching for each set of rivals is a plan."""
        return sum(len(rivals) for rivals in self.at_one_time) == len(self.setting.seats)

    def plan(self, items: Iterable[ConflictItem]) -> Plan | None:
        """A plan with these items if there is one; other rules are not looked at. None if it was not found this way."""
        chosen = [*items]
        if not self.apart:
            return None
        among, holders = self.among(chosen), dict[Seat, str]()
        for rivals in self.at_one_time:
            found = matched(rivals, among)
            if found is None:
                return None
            holders |= found
        return Plan(tuple((seat, holders[seat]) for seat in self.setting.seats))

    # --- who is left -------------------------------------------------------------------------------------------

    def among(self, items: Iterable[ConflictItem], seats: Iterable[Seat] | None = None) -> Among:
        """Whom these items leave for each seat (of those given)."""
        return self.left((said for item in items for said in self.said(item)), seats)

    def left(self, parts: Iterable[Said], seats: Iterable[Seat] | None = None) -> Among:
        """Whom these parts of items leave for each seat (of those given)."""
        left = {seat: self._entitled[seat] for seat in (self._entitled if seats is None else seats)}
        without: dict[Seat, set[str]] = {}
        only: dict[Seat, set[str]] = {}
        for seat, _, member, holds in parts:
            if seat in left:
                (only if holds else without).setdefault(seat, set()).add(member)
        for seat in [*without, *only]:
            out, named = without.get(seat, set()), only.get(seat, set())
            left[seat] = tuple(name for name in left[seat] if name not in out and named <= {name})
        return left

    def said(self, item: ConflictItem) -> tuple[Said, ...]:
        """What an item wants of single seats; of a designated one, of the seat that designates its holder."""
        if item not in self._said:
            self._said[item] = tuple(self._wanted(item))
        return self._said[item]

    def _wanted(self, item: ConflictItem) -> Iterator[Said]:
        designated = self.setting.designated
        if item.kind == "absence":
            absence = self.setting.absences[int(item.id)]
            for seat in self.setting.absence_seats(absence):
                yield Said(designated.get(seat, seat), (seat.term, seat.post), absence.member, False)
            return
        rule = self.rules.get(item.id)
        if isinstance(rule, Pin | KeepFree):
            for seat in rule.seats(self.setting):
                yield Said(designated.get(seat, seat), (seat.term,), rule.member, isinstance(rule, Pin))

    # --- who needs a member of its own -------------------------------------------------------------------------

    @cached_property
    def at_one_time(self) -> tuple[tuple[Seat, ...], ...]:
        """The largest sets of seats of a body that last into one time."""
        return tuple(rivals for body in self.setting.bodies for rivals in self._together(body.name))

    def _together(self, body: str) -> list[tuple[Seat, ...]]:
        found: list[tuple[Seat, ...]] = []
        last: dict[Seat, date] = {}
        for seat in self.setting.seats:
            if seat.body == body:
                term = self.setting.term(seat)
                before, last = last, {other: end for other, end in last.items() if end >= term.start} | {seat: term.end}
                if found and before.keys() <= last.keys():
                    found.pop()  # nothing of it has ended: it is part of the next
                found.append(tuple(last))
        return found

    def rivals(self, items: Iterable[ConflictItem]) -> Iterator[tuple[ConflictItem | None, Sequence[Seat]]]:
        """Seats of which nobody can hold two, and the spacing among the items that makes them so, if it is one."""
        yield from ((None, rivals) for rivals in self.at_one_time)
        for item in items:
            rule = self.spacing(item)
            if rule is not None:
                seats = self.setting.sequence(rule.home(self.setting).name, rule.of_post)
                planned = [seat for seat in seats if seat in self.setting.planned]
                yield from ((item, planned[place : place + rule.terms]) for place in range(len(planned)))

    def spacing(self, item: ConflictItem) -> Spacing | None:
        """The spacing that an item is."""
        rule = self.rules.get(item.id) if item.kind == "rule" else None
        return rule if isinstance(rule, Spacing) else None


def too_many(seats: Sequence[Seat], among: Among) -> bool:
    """Whether there is no member of its own for each seat (there is if each can choose among as many as there are seats)."""
    return any(len(among[seat]) < len(seats) for seat in seats) and matched(seats, among) is None


def matched(seats: Sequence[Seat], among: Among) -> dict[Seat, str] | None:
    """A member of its own for each seat; None if there is no such choice.

    Each seat in turn takes a free member, if need be by moving seats before it on to others (H. Kuhn, 1955).
    """
    holder: dict[Seat, str] = {}
    seat_of: dict[str, Seat] = {}
    for seat in seats:
        asked, free = _way_to_a_free_one(seat, among, seat_of)
        while free is not None:
            taking = seat_of[free] = asked[free]
            before = holder.get(taking)
            holder[taking], free = free, before
        if seat not in holder:
            return None
    return holder


def _way_to_a_free_one(seat: Seat, among: Among, seat_of: Mapping[str, Seat]) -> tuple[dict[str, Seat], str | None]:
    """Which seat asks which member, and the first free member that is asked."""
    asked: dict[str, Seat] = {}
    asking = [seat]
    for one in asking:
        for member in among[one]:
            if member not in asked:
                asked[member] = one
                if member not in seat_of:
                    return asked, member
                asking.append(seat_of[member])
    return asked, None
