"""Every way to fill the unknown cells of the history that the structure and the links allow.

A link is used at a boundary of the history only where it excludes no known cell; elsewhere the boundary is a departure,
which is recorded, not an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from constraints.history import RowChoice
from constraints.posts import Seat
from constraints.setting import Boundary, Setting
from constraints.terms import Term

#: How many cells may be tried before the search says that it has not seen everything.
STEPS = 200_000


class OutOfSteps(Exception):
    """The search for fillings was stopped before it had seen all of them."""


class Fillings:
    """The unknown history of one setting: what each cell may be, and which links bind."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting
        self.rows: dict[Seat, RowChoice] = {seat: row for row in setting.record.rows for seat in row.seats}
        self.cells: tuple[Seat, ...] = tuple(setting.record.cells)
        self.peers = self._at_once()
        self._stated = {seat: self._stated_values(seat) for seat in self.cells}
        self.departures: tuple[Boundary, ...] = ()
        self._bound: list[Boundary] = []
        self._members: dict[tuple[str, Term], tuple[str, ...]] = {}
        self._bind()
        self._values = self._ordered_values()

    # --- what a cell may be ------------------------------------------------------------------------------------

    def _at_once(self) -> dict[Seat, list[Seat]]:
        """For each cell those of the body's other cells that share a day with it: no member holds both."""
        peers: dict[Seat, list[Seat]] = {seat: [] for seat in self.cells}
        ordered = sorted(self.cells, key=lambda seat: (seat.body, self.setting.term(seat).start))
        for place, seat in enumerate(ordered):
            end = self.setting.term(seat).end
            for other in ordered[place + 1 :]:
                if other.body != seat.body or self.setting.term(other).start > end:
                    break
                peers[seat].append(other)
                peers[other].append(seat)
        return peers

    def _stated_values(self, seat: Seat) -> tuple[str, ...]:
        """What the case file states: one known value, or those of the alternatives that were members then."""
        row, cell = self.rows.get(seat), self.setting.record.cells[seat]
        if row is None and cell.known:
            return (cell.known,)
        values = cell.one_of if row is None else tuple(option[row.seats.index(seat)] for option in row.options)
        return tuple(name for name in dict.fromkeys(values) if self.setting.belongs(name, seat))

    def _ordered_values(self) -> dict[Seat, tuple[str, ...]]:
        """Values in the order in which readings are listed: as stated, else as a linked cell states, else as the members."""
        linked: dict[Seat, list[Seat]] = {}
        for edge in self._bound:
            linked.setdefault(edge.junior, []).append(edge.senior)
            linked.setdefault(edge.senior, []).append(edge.junior)
        return {seat: self._ordered(seat, linked.get(seat, ())) for seat in self.cells}

    def _ordered(self, seat: Seat, linked: Sequence[Seat]) -> tuple[str, ...]:
        stated = self._stated[seat]
        if stated or self.setting.record.cells[seat].one_of:
            return stated
        members = self._members_in(seat)
        for other in linked:
            first = tuple(name for name in self._stated[other] if name in members)
            members = (*first, *(name for name in members if name not in first)) if first else members
        return members

    def _members_in(self, seat: Seat) -> tuple[str, ...]:
        key = (seat.body, self.setting.term(seat))
        if key not in self._members:
            found = self.setting.body(seat.body).members
            self._members[key] = tuple(member.name for member in found if member.belongs(key[1]))
        return self._members[key]

    # --- which links bind --------------------------------------------------------------------------------------

    def _bind(self) -> None:
        """Use each link, oldest first, unless with those before it that would leave nothing possible."""
        self._values = self._ordered_values()
        edges = list(self._history_boundaries())
        self._bound = [edge for edge in edges if not self._contradicted(edge)]
        if self._found(None):  # then any of them can be used with those before it, too
            used = set(self._bound)
            self.departures = tuple(edge for edge in edges if edge not in used)
            return
        self._bound = []
        for edge in edges:
            self._bound.append(edge)
            if self._contradicted(edge) or not (self._settled(edge) or self._found(self._around(edge))):
                self._bound.pop()
        used = set(self._bound)
        self.departures = tuple(edge for edge in edges if edge not in used)

    def _history_boundaries(self) -> Iterator[Boundary]:
        for body in self.setting.bodies:
            for ladder in body.ladders:
                if not ladder.ladder.links:
                    continue
                terms = ladder.timeline.history
                for earlier, later in pairwise(terms):
                    for junior, senior in reversed(list(pairwise(ladder.posts))):
                        yield Boundary(ladder.seat(junior, earlier), ladder.seat(senior, later))

    def _settled(self, edge: Boundary) -> bool:
        """Whether only one value is left at both ends of a link."""
        return all(len(self._stated[seat]) == 1 for seat in edge)

    def _contradicted(self, edge: Boundary) -> bool:
        """Whether a link excludes what is known at both of its ends."""
        if not self._settled(edge):
            return False
        (junior,), (senior,) = (self._stated[seat] for seat in edge)
        return junior != senior and self.setting.belongs(junior, edge.senior)

    def _found(self, only: Sequence[Seat] | None) -> bool:
        """Whether some filling (of some cells, or all) keeps the links used so far; False if that took too long."""
        try:
            return next(_Search(self, self.cells if only is None else tuple(only), settled=0).run(), None) is not None
        except OutOfSteps:
            return False

    def _around(self, edge: Boundary) -> tuple[Seat, ...]:
        """The cells whose values could be touched by a link: those joined to it by bound links or by a common day."""
        reached, fresh = {*edge}, [*edge]
        while fresh:
            seat = fresh.pop()
            near = {other for pair in self._bound if seat in pair for other in pair}
            near |= set(self.peers[seat])
            for other in near - reached:
                reached.add(other)
                if len(self._stated[other]) != 1:
                    fresh.append(other)
        return tuple(seat for seat in self.cells if seat in reached)

    # --- the fillings ------------------------------------------------------------------------------------------

    def all(self, only: Sequence[Seat] | None = None) -> Iterator[dict[Seat, str]]:
        """Fillings in order of the cells (term order, senior post first) and of each cell's values.

        ``only`` restricts the search to some cells. Raises OutOfSteps when too many cells were tried.
        """
        cells = self.cells if only is None else tuple(only)
        yield from _Search(self, cells).run()

    def relevant_first(self, relevant: Sequence[Seat]) -> Iterator[dict[Seat, str]]:
        """One filling for each joint value of the relevant cells: the first one, in order. Raises OutOfSteps."""
        wanted = set(relevant)
        front = [seat for seat in self.cells if seat in wanted]
        rest = [seat for seat in self.cells if seat not in wanted]
        search = _Search(self, (*front, *rest), settled=len(front))
        yield from search.run()

    def values(self, seat: Seat) -> tuple[str, ...]:
        """What a cell may be, by itself, in order."""
        return self._values[seat]

    def links(self) -> tuple[Boundary, ...]:
        """The boundaries of the history at which the link is used."""
        return tuple(self._bound)


class _Search:
    """Depth first through the cells; after ``settled`` cells only the first completion counts."""

    def __init__(self, fillings: Fillings, cells: tuple[Seat, ...], settled: int | None = None) -> None:
        self.fillings, self.cells = fillings, cells
        self.settled = len(cells) if settled is None else settled
        self.filled: dict[Seat, str] = {}
        self.steps = 0
        chosen = set(cells)
        self.edges: dict[Seat, list[Boundary]] = {}
        for edge in fillings.links():
            if edge.junior in chosen and edge.senior in chosen:
                self.edges.setdefault(edge.junior, []).append(edge)
                self.edges.setdefault(edge.senior, []).append(edge)

    def run(self) -> Iterator[dict[Seat, str]]:
        for _ in self._front(0):
            if self._complete(self.settled):
                yield {seat: self.filled[seat] for seat in self.fillings.cells if seat in self.filled}
            for seat in self.cells[self.settled :]:
                self.filled.pop(seat, None)

    def _front(self, depth: int) -> Iterator[None]:
        """Every consistent value of the first cells."""
        stack = [self._choices(0)] if depth < self.settled else []
        if not stack:
            yield
            return
        while stack:
            seat = self.cells[len(stack) - 1]
            self.filled.pop(seat, None)
            member = next(stack[-1], None)
            if member is None:
                stack.pop()
                continue
            self.filled[seat] = member
            if len(stack) == self.settled:
                yield
            else:
                stack.append(self._choices(len(stack)))

    def _complete(self, begin: int) -> bool:
        """Fill the remaining cells in the first way there is."""
        stack: list[Iterator[str]] = []
        while begin + len(stack) < len(self.cells):
            stack.append(self._choices(begin + len(stack)))
            while stack:
                seat = self.cells[begin + len(stack) - 1]
                self.filled.pop(seat, None)
                member = next(stack[-1], None)
                if member is not None:
                    self.filled[seat] = member
                    break
                stack.pop()
            if not stack:
                return False
        return True

    def _choices(self, place: int) -> Iterator[str]:
        seat = self.cells[place]
        for member in self.fillings.values(seat):
            if self._fits(seat, member) and self._leaves_room(seat, member):
                yield member

    def _leaves_room(self, seat: Seat, member: str) -> bool:
        """Whether each cell linked to this one can still be filled: what cannot end well is not begun."""
        self.filled[seat] = member
        linked = [other for edge in self.edges.get(seat, ()) for other in edge if other not in self.filled]
        room = all(self._has_room(other, member) for other in linked)
        del self.filled[seat]
        return room

    def _has_room(self, seat: Seat, first: str) -> bool:
        """Whether some value fits a cell; the one that a link asks for is tried before the others."""
        values = self.fillings.values(seat)
        return (first in values and self._fits(seat, first)) or any(self._fits(seat, name) for name in values)

    def _fits(self, seat: Seat, member: str) -> bool:
        self.steps += 1
        if self.steps > STEPS:
            raise OutOfSteps
        if any(self.filled.get(other) == member for other in self.fillings.peers[seat]):
            return False
        return self._row_fits(seat, member) and all(
            self._linked(edge, seat, member) for edge in self.edges.get(seat, ())
        )

    def _row_fits(self, seat: Seat, member: str) -> bool:
        row = self.fillings.rows.get(seat)
        if row is None:
            return True
        wanted: Mapping[Seat, str] = {**self.filled, seat: member}
        return any(
            all(wanted.get(peer, value) == value for peer, value in zip(row.seats, option, strict=True))
            for option in row.options
        )

    def _linked(self, edge: Boundary, seat: Seat, member: str) -> bool:
        other = edge.senior if seat == edge.junior else edge.junior
        found = self.filled.get(other)
        if found is None or found == member:
            return True
        junior = member if seat == edge.junior else found
        return not self.fillings.setting.belongs(junior, edge.senior)
