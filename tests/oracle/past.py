"""Every way to fill the unknown history, by trying all of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise, product

from constraints.posts import Seat
from constraints.setting import Setting
from tests.oracle.world import World

Filling = dict[Seat, str]
Link = tuple[Seat, Seat]


class Past:
    """The joint fillings that structure and usable links allow, and the links that the history departs from."""

    def __init__(self, setting: Setting) -> None:
        self.setting, self.world = setting, World(setting)
        self.cells = list(setting.record.cells)
        self.used: list[Link] = []
        self.departures: list[Link] = []
        possible = list(self._structural())
        for link in self._links():
            kept = [filling for filling in possible if self._holds(link, filling)]
            (self.used if kept else self.departures).append(link)
            possible = kept or possible
        self.fillings = possible

    def values(self, seat: Seat) -> list[str]:
        """What a cell may be: as stated, else every member of that date."""
        cell = self.setting.record.cells[seat]
        if cell.known:
            return [cell.known]
        names = list(cell.one_of) or self.world.names(seat.body)
        return [name for name in names if self.world.is_member(name, seat)]

    def ordered(self, seat: Seat) -> list[str]:
        """The values in the order of readings: an unknown cell follows what a linked cell lists, then the case file."""
        values = self.values(seat)
        cell = self.setting.record.cells[seat]
        if cell.known or cell.one_of:
            return values
        for junior, senior in self.used:
            if seat in (junior, senior):
                other = self.setting.record.cells[senior if seat == junior else junior]
                first = [name for name in ([other.known] if other.known else other.one_of) if name in values]
                values = [*first, *(name for name in values if name not in first)]
        return values

    def _structural(self) -> Iterator[Filling]:
        terms = {seat: self.world.term(seat) for seat in self.cells}
        at_once = [
            (one, other)
            for one, other in combinations(self.cells, 2)
            if one.body == other.body and terms[one].start <= terms[other].end and terms[other].start <= terms[one].end
        ]
        for members in product(*map(self.values, self.cells)):
            filling = dict(zip(self.cells, members, strict=True))
            if all(filling[one] != filling[other] for one, other in at_once) and self._rows(filling):
                yield filling

    def _rows(self, filling: Filling) -> bool:
        return all(tuple(filling[seat] for seat in row.seats) in row.options for row in self.setting.record.rows)

    def _links(self) -> Iterator[Link]:
        for body in self.world.bodies.values():
            for ladder in body.ladders:
                pairs = list(pairwise(ladder.ladder.names)) if ladder.ladder.links else []
                for number in range(2 - ladder.timeline.first, 1):
                    for junior, senior in reversed(pairs):
                        before = self.world.seat(body.name, junior, number - 1)
                        yield before, self.world.seat(body.name, senior, number)

    def _holds(self, link: Link, filling: Filling) -> bool:
        junior, senior = link
        return filling[senior] == filling[junior] or not self.world.is_member(filling[junior], senior)
