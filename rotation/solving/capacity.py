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


class Capacity:
    """What absences and musts leave of the members for each seat, for any choice of these items."""

    def __init__(self, setting: Setting, rules: Sequence[Rule]) -> None:
        self.setting = setting
        # What a rule from outside means is told by its own code alone, also where it derives from a rule of the library.
        known = (rule for rule in rules if rule.strength == "must" and not rule.waivers and not rule.from_outside)
        self.rules = {rule.id or rule.kind: rule for rule in known}
        self._entitled = {seat: setting.entitled(seat) for seat in setting.seats}

    @cached_property
    def everything(self) -> tuple[ConflictItem, ...]:
        """All items that can take members from seats."""
        absences = range(len(self.setting.absences))
        rules = [ConflictItem("rule", name) for name in self.rules]
        return (*rules, *(ConflictItem("absence", str(number)) for number in absences))

    def clash(self, items: Iterable[ConflictItem]) -> bool:
        """Whether some rivals are too many for the members that these items leave; no means nothing."""
        chosen = [*items]
        among = self._among(chosen)
        return any(too_many(rivals, among) for rivals in self._rivals(chosen))

    def unfilled(self, seats: Sequence[Seat]) -> bool:
        """Whether some of these seats are too many for all members, whatever was declined or decided."""
        wanted = {*seats}
        return any(too_many([s for s in rivals if s in wanted], self._entitled) for rivals in self._at_one_time)

    def plan(self, items: Iterable[ConflictItem]) -> Plan | None:
        """A plan with these items if there is one; other rules are not looked at. None if it was not found this way."""
        chosen = [*items]
        if sum(len(rivals) for rivals in self._at_one_time) > len(self.setting.seats):
            return None  # a seat has different rivals at different times: a matching for each is no plan
        among, holders = self._among(chosen), dict[Seat, str]()
        for rivals in self._at_one_time:
            found = matched(rivals, among)
            if found is None:
                return None
            holders |= found
        return Plan(tuple((seat, holders[seat]) for seat in self.setting.seats))

    # --- who is left -------------------------------------------------------------------------------------------

    def _among(self, items: Iterable[ConflictItem]) -> dict[Seat, Sequence[str]]:
        without: dict[Seat, set[str]] = {}
        only: dict[Seat, set[str]] = {}
        for item in items:
            for seat, member, holds in self._said(item):
                carrier = self.setting.designated.get(seat, seat)
                (only if holds else without).setdefault(carrier, set()).add(member)
        left: dict[Seat, Sequence[str]] = {**self._entitled}
        for seat in left:
            out, named = without.get(seat, set()), only.get(seat, set())
            if out or named:
                left[seat] = [name for name in left[seat] if name not in out and named <= {name}]
        return left

    def _said(self, item: ConflictItem) -> Iterator[tuple[Seat, str, bool]]:
        """The seats that an item wants held, or not held, by a member."""
        if item.kind == "absence":
            absence = self.setting.absences[int(item.id)]
            yield from ((seat, absence.member, False) for seat in self.setting.absence_seats(absence))
            return
        rule = self.rules.get(item.id)
        if isinstance(rule, Pin | KeepFree):
            yield from ((seat, rule.member, isinstance(rule, Pin)) for seat in rule.seats(self.setting))

    # --- who needs a member of its own -------------------------------------------------------------------------

    @cached_property
    def _at_one_time(self) -> tuple[tuple[Seat, ...], ...]:
        """For each seat the ones of its body before it that last into its term, with itself."""
        found: dict[tuple[Seat, ...], None] = {}
        for body in self.setting.bodies:
            last: dict[Seat, date] = {}
            for seat in self.setting.seats:
                if seat.body == body.name:
                    term = self.setting.term(seat)
                    last = {other: end for other, end in last.items() if end >= term.start} | {seat: term.end}
                    found[tuple(last)] = None
        return tuple(found)

    def _rivals(self, items: Iterable[ConflictItem]) -> Iterator[Sequence[Seat]]:
        yield from self._at_one_time
        for item in items:
            rule = self.rules.get(item.id) if item.kind == "rule" else None
            if isinstance(rule, Spacing):
                seats = self.setting.sequence(rule.home(self.setting).name, rule.of_post)
                planned = [seat for seat in seats if seat in self.setting.planned]
                yield from (planned[place : place + rule.terms] for place in range(len(planned)))


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
