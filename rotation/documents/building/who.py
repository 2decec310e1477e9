"""Who holds a seat, as data: a member, or a condition on what an uncertain fact turns out to be. No words here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Literal, NamedTuple

from constraints.frozen import Frozen
from constraints.posts import Seat
from rotation.explaining.dependence import Assumed, Dependence
from rotation.plain import SeatField

#: Who held the uncertain seats, in one way that the facts may be.
Facts = Mapping[Seat, str]


class Case(Frozen):
    """``holder``, if all of the facts of any of ``when`` are so (none: in every other case)."""

    holder: str
    when: tuple[tuple[Assumed, ...], ...] = ()


class Who(Frozen):
    """Who holds a seat.

    ``certain``: the one of ``members``, whatever the facts are. ``was``: that one of ``members`` who held ``earlier``;
    ``was_not``: the one of them who did not. ``is``: that one who by then holds ``earlier``, a planned seat. ``cases``: the
    holder of the first of ``cases`` that is so.
    """

    form: Literal["certain", "was", "was_not", "is", "cases"]
    members: tuple[str, ...] = ()
    earlier: SeatField | None = None
    cases: tuple[Case, ...] = ()

    def resolved(self, facts: Facts) -> str:
        """Who it is when the facts are these. Raises ValueError where the condition says nothing about them."""
        if self.form == "cases":
            return next(_first(self.cases, facts), "") or _silent()
        if self.form == "certain" or self.earlier is None:
            return self.members[0]
        held = facts[self.earlier]
        left = [name for name in self.members if (name == held) is (self.form == "was")]
        return left[0] if len(left) == 1 else _silent()


def _first(cases: Sequence[Case], facts: Facts) -> Iterator[str]:
    for case in cases:
        if not case.when or any(all(facts[item.seat] == item.member for item in each) for each in case.when):
            yield case.holder


def _silent() -> str:
    raise ValueError("the condition says nothing about these facts")


class Way(NamedTuple):
    """One way the facts to look up may be, and who then holds the seat."""

    facts: Facts
    holder: str


def ways_of(found: Dependence, holders: Sequence[str | None]) -> tuple[Way, ...] | None:
    """Every way the facts to look up may be, with the holder: ``holders`` has one for each reading.

    None if not every way is known, or one of them has no holder.
    """
    if not found.known or any(reading.state != "planned" for reading in found.readings):
        return None
    if not found.outcomes:
        return None if holders[0] is None else (Way({}, holders[0]),)
    ways: list[Way] = []
    seats = [seat for fact in found.sought for seat in fact.seats]
    for outcome in found.outcomes:
        holder = holders[outcome.reading]
        if holder is None:
            return None
        for values in product(*outcome.values):
            members = [member for value in values for member in value]
            ways.append(Way(dict(zip(seats, members, strict=True)), holder))
    return tuple(ways)


def who_holds(ways: Sequence[Way]) -> Who:
    """The shortest condition that is true in each of the ways."""
    holders = tuple(dict.fromkeys(way.holder for way in ways))
    if len(holders) == 1:
        return Who(form="certain", members=holders)
    columns = [seat for seat in ways[0].facts if _decides(ways, (seat,))]
    named = [(seat, {way.facts[seat]: way.holder for way in ways}) for seat in columns]
    for seat, by_member in named:
        if all(member == holder for member, holder in by_member.items()):
            return Who(form="was", members=tuple(by_member), earlier=seat)
    for seat, by_member in named:
        if len(by_member) == 2 and set(by_member) == set(by_member.values()):
            return Who(form="was_not", members=tuple(by_member), earlier=seat)
    return Who(form="cases", cases=_cases(ways, _needed(ways), holders))


def _decides(ways: Sequence[Way], seats: Sequence[Seat]) -> bool:
    """Whether these facts alone tell the holder."""
    found: dict[tuple[str, ...], str] = {}
    return all(found.setdefault(tuple(way.facts[s] for s in seats), way.holder) == way.holder for way in ways)


def _needed(ways: Sequence[Way]) -> list[Seat]:
    """The facts that are needed to tell the holder: one if one suffices, else those that cannot be left out."""
    seats = list(ways[0].facts)
    single = next((seat for seat in seats if _decides(ways, (seat,))), None)
    if single is not None:
        return [single]
    for seat in reversed(list(seats)):
        fewer = [other for other in seats if other != seat]
        if _decides(ways, fewer):
            seats = fewer
    return seats


def _cases(ways: Sequence[Way], seats: Sequence[Seat], holders: Sequence[str]) -> tuple[Case, ...]:
    """A case per holder; of two, the second is what is left."""
    found = []
    for holder in holders:
        each = dict.fromkeys(tuple(way.facts[s] for s in seats) for way in ways if way.holder == holder)
        when = tuple(tuple(Assumed(seat=s, member=m) for s, m in zip(seats, names, strict=True)) for names in each)
        found.append(Case(holder=holder, when=when))
    if len(found) == 2:
        found[1] = Case(holder=found[1].holder)
    return tuple(found)
