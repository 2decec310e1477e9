"""Those who take an order's turns: from when they can, until when, and how the principle sorts them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from constraints.orders import Groups, LotOrder, Moment, Order
from constraints.setting import BodySetting, Setting


class Takers:
    """The takers (members, or groups) of one order over the terms of its post; terms are told by number, from 1."""

    def __init__(self, setting: Setting, body: BodySetting, order: Order) -> None:
        self.setting, self.body, self.order = setting, body, order
        self.sequence = setting.sequence(body.name, order.post)
        self.ladder = body.ladder_of(order.post)
        self.by_name = {member.name: member for member in body.takers(order)}
        self.within = {name: body.within(order, name) for name in self.by_name}
        #: Those that can take a turn at all, with the first term in which.
        self.joins = {name: found for name in self.by_name if (found := self._first_possible(name))}
        #: Those that are there from the first term on.
        self.first = [name for name in self.by_name if self.joins.get(name) == 1]

    # --- from when, and until when -----------------------------------------------------------------------------

    def needed(self, number: int) -> Iterator[tuple[str, int]]:
        """Posts with term numbers that a turn laid on a term needs: the post, and planned junior posts before it."""
        posts, rung = self.ladder.posts, self.ladder.rung(self.order.post)
        yield self.order.post, number
        for step in range(1, rung + 1 if self.ladder.ladder.links else 1):
            if number - step >= 1:
                yield posts[rung - step], number - step

    def _first_possible(self, name: str) -> int:
        """The first term whose turn the member could take as a member, else the first in which it could hold the post; 0 if
        there is none. A group can if one of its members can.
        """
        numbers = range(1, len(self.sequence) + 1)
        for member in self.within[name]:
            for number in numbers:
                if all(self.belongs(member, post, term) for post, term in self.needed(number)):
                    return self._earlier(name, member, number)
        found = (n for n in numbers if any(self.belongs(m, self.order.post, n) for m in self.within[name]))
        return next(found, 0)

    def _earlier(self, name: str, member: str, number: int) -> int:
        """The same for the other members of a group, if one of them can earlier."""
        others = [other for other in self.within[name] if other != member]
        found = [
            n
            for other in others
            for n in range(1, number)
            if all(self.belongs(other, post, term) for post, term in self.needed(n))
        ]
        return min([number, *found])

    def belongs(self, name: str, post: str, number: int) -> bool:
        """Whether a member may hold a post in a term, as a member at that time."""
        seat = self.setting.at(self.body.name, post, number)
        return seat is not None and self.setting.belongs(name, seat)

    def gone(self, name: str, number: int) -> bool:
        """Whether a taker has left by a term."""
        seat = self.sequence[number - 1]
        return self.by_name[name].has_left(self.setting.term(seat))

    def has_successor(self, name: str) -> bool:
        """Whether another member goes on in the place of this one."""
        return name in self.body.by_name and self.body.successor(name) != name

    def heir(self, name: str, number: int) -> str | None:
        """Who goes on for a member that has left by a term: None if nobody does who takes turns."""
        if name not in self.body.by_name or not self.gone(name, number):
            return name
        heir = self.body.heir(name, self.setting.term(self.sequence[number - 1]))
        return heir if heir != name and self.joins.get(heir, 0) in range(1, number + 1) else None

    # --- in which order ----------------------------------------------------------------------------------------

    def circle(self, names: list[str], term: int, number: int) -> Groups:
        """Those named in the principle's order, ties together, as it is when a round (its number) begins with a term."""
        seat = self.sequence[min(term, len(self.sequence)) - 1]
        moment = Moment(self._served(), self.setting.term(seat).start, number, self._drawn(term, number))
        members = [self.by_name[name] for name in names]
        return self.order.settled(self.order.circle(members, moment), members, moment)

    def _drawn(self, term: int, number: int) -> date | None:
        """After which day the draw of a round is named: the election that begins its period, or its own first day.

        Both are the same when the body plans again later. None: the draw of the order itself.
        """
        number_of = min(term, len(self.sequence))
        day = self.setting.term(self.sequence[number_of - 1]).start
        anew = self.order.renewed and number > 1
        if anew and not self.fresh(number_of):
            return day
        election = self.setting.calendar.before(day) if self.order.restart and self.setting.calendar else None
        running = (
            self.order.running(day) if isinstance(self.order, LotOrder) and self.order.renewed and not anew else None
        )
        return max((found for found in (election, running) if found is not None), default=None)

    @property
    def begins_anew(self) -> bool:
        """Whether a round begins with the plan: with an election period, or because its draw is stated to be of that day."""
        order, day = self.order, self.setting.term(self.sequence[0]).start
        return self.fresh(1) or (isinstance(order, LotOrder) and order.renewed and order.running(day) == day)

    def _served(self) -> dict[str, date]:
        """When each last held the post, by the listed history; what a former member did counts for its successor."""
        found: dict[str, date] = {}
        for seat in self.setting.past(self.body.name, self.order.post):
            holder = self.setting.reading.get(seat)
            if holder is not None:
                for name in (holder, self.body.successor(holder)):
                    found[self.body.taker_of(self.order, name)] = self.setting.term(seat).start
        return found

    def fresh(self, number: int) -> bool:
        """Whether an election period begins with a term, and the round with it."""
        calendar = self.setting.calendar
        if self.order.restart is None or calendar is None:
            return False
        day = self.setting.term(self.sequence[number - 1]).start
        before = self.setting.at(self.body.name, self.order.post, number - 1)
        since = self.setting.term(before).start if before else None
        last = calendar.before(day)
        return last is not None and since is not None and since <= last
