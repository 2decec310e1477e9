"""The queue of turns, and what a plan departs from it: written once more, straight from the definition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from hashlib import sha256
from itertools import combinations
from typing import NamedTuple

from constraints.collation import collation_key
from constraints.orders import Moment, Order
from constraints.posts import Seat
from tests.oracle.world import Holding, World


class Turn(NamedTuple):
    """A member's turn; ``number`` counts those of the member. ``struck`` for one that falls after the member left:
    nobody overtakes it, and it takes no place."""

    member: str
    number: int
    struck: bool


class Line:
    """The queue of one post: round 1, later rounds, struck turns. Those in it are members, or groups of them."""

    def __init__(self, world: World, body: str, post: str) -> None:
        self.world, self.body, self.post = world, body, post
        order = world.order(body, post)
        assert order is not None
        self.order = order
        self.seats = world.ahead(body, post)
        self.crew = self._crews()
        entry = {name: self._entry(name) for name in self.crew}
        self.entry = {name: number for name, number in entry.items() if number is not None}
        self.round_number = 1
        self.claimed: set[tuple[int, str]] = set()
        self.lent: list[str] = []
        self.queue, self.template = self._first_rounds()
        #: Who has been gone past in the running round.
        self.gone_by: list[str] = []
        here = {name for name, number in self.entry.items() if number == 1}
        coming = [name for name in self.entry if name not in here and not self._takes_over(name)]
        ranked = self._ring(coming, 1, 1)
        self.newcomers = sorted(ranked, key=lambda name: self.entry[name])
        self.on: dict[int, int] = {}
        laid = self._laid()
        self._exchange(laid)
        self.turns = self._numbered(laid)
        self.spots = {turn: spot for spot, turn in enumerate(self.turns)}
        self.turns_of = {name: self._own(name) for name in self.entry}

    # --- who takes turns -------------------------------------------------------------------------------------------

    def _crews(self) -> dict[str, list[str]]:
        """Who may take the turns of each that has some."""
        taking_part = self.world.taking_part(self.body, self.post)
        if self.order.takers == "members":
            return {name: [name] for name in taking_part}
        groups = {group.name: [n for n in taking_part if n in group.members] for group in self.world.groups(self.body)}
        return {name: members for name, members in groups.items() if members}

    def whose(self, member: str | None) -> str | None:
        """Whose turn a member takes."""
        return next((name for name, crew in self.crew.items() if member in crew), None)

    def _heir(self, member: str, seat: Seat) -> str:
        """Who goes on for a member that has left by then."""
        while self.world.has_left(member, seat):
            following = [m.name for m in self.world.bodies[self.body].members if member in m.replaces]
            if not following:
                return member
            member = following[0]
        return member

    def _last_heir(self, member: str) -> str:
        while following := [m.name for m in self.world.bodies[self.body].members if member in m.replaces]:
            member = following[0]
        return member

    def _takes_over(self, name: str) -> bool:
        if self.order.takers == "groups":
            return False
        return any(former in self.entry for former in self.world.former(self.body, name))

    def _out(self, name: str, number: int) -> bool:
        """Whether everybody of a crew has left by a term."""
        seat = self.seats[min(number, len(self.seats)) - 1]
        return all(self.world.has_left(member, seat) for member in self.crew[name])

    # --- round 1 ---------------------------------------------------------------------------------------------------

    def _needs(self, number: int) -> list[Seat]:
        """What a turn laid on a term needs: the post then, and each junior post as many terms earlier, from term 1 on."""
        posts = self.world.ladder(self.body, self.post).ladder.names
        found = [self.world.seat(self.body, self.post, number)]
        for step in range(1, self.world.steps_up(self.body, self.post) + 1):
            if number - step >= 1:
                found.append(self.world.seat(self.body, posts[posts.index(self.post) - step], number - step))
        return found

    def _entry(self, name: str) -> int | None:
        """The first term on which a turn can be laid, else the first in which it may hold the post."""
        for needs in (self._needs, lambda number: self._needs(number)[:1]):
            for number in range(1, len(self.seats) + 1):
                for member in self.crew[name]:
                    if all(self.world.is_member(member, seat) for seat in needs(number)):
                        return number
        return None

    def _committed(self, here: list[str]) -> list[str]:
        """The turns that the ladder has committed in the last term before the horizon, senior post first."""
        posts = self.world.ladder(self.body, self.post).ladder.names
        found: list[str] = []
        for step in range(1, self.world.steps_up(self.body, self.post) + 1):
            if self.world.first_number(self.body, self.post) <= 0:
                holder = self.world.reading.get(self.world.seat(self.body, posts[posts.index(self.post) - step], 0))
                taker = self.whose(self._heir(holder, self.seats[step - 1])) if holder else None
                if taker in here and taker is not None and taker not in found:
                    found.append(taker)
        return found

    def _served(self) -> dict[str, date]:
        """When each last holding of the post began; a former member's counts for who goes on for it."""
        found = {}
        for seat in self.world.past(self.body, self.post):
            holder = self.world.reading.get(seat)
            for name in {holder, self._last_heir(holder)} if holder else set():
                found[self.whose(name) or name] = self.world.term(seat).start
        return found

    def _ring(self, names: list[str], number: int, round_number: int) -> list[str]:
        """Those named in the order's circle, as it is when a round begins with a term."""
        body = self.world.bodies[self.body]
        every = {taker.name: taker for taker in body.takers(self.order)}
        day = self.world.term(self.seats[min(number, len(self.seats)) - 1]).start
        if self.order.principle == "lot":
            return sorted((name for name in self.crew if name in names), key=self._lot(number, round_number))
        moment = Moment(self._served(), day, round_number)
        groups = self.order.circle([every[name] for name in self.crew if name in names], moment)
        return _settled(self.order, groups, {name: taker.name_at(day) for name, taker in every.items()})

    def _lot(self, number: int, round_number: int) -> Callable[[str], str]:
        """The recipe of the draw: what stands between seed and name is the period's election, or the round's first day."""
        number = min(number, len(self.seats))
        begins, calendar = self.world.term(self.seats[number - 1]).start, self.world.setting.calendar
        named = begins if self.order.renewed and round_number > 1 else None
        if self.order.restart and calendar and (named is None or self._period_begins(number)):
            named = max(calendar.between(date(2000, 1, 1), begins - timedelta(days=1)))
        if self.order.renewed and round_number == 1:
            stated = [day for day in self.order.seeds if day <= begins]
            named = max([*stated, *([named] if named else [])], default=None)
        seed = self.order.seeds.get(named, self.order.seed) if named else self.order.seed
        between = f"/{named}/" if named else "/"
        return lambda name: sha256(f"{seed}{between}{name}".encode()).hexdigest()

    def _present(self, number: int, round_number: int) -> list[str]:
        here = [name for name, entry in self.entry.items() if entry <= number]
        return self._ring(here, number, round_number)

    def _first_rounds(self) -> tuple[list[str], list[str] | None]:
        here = [name for name in self.entry if self.entry[name] == 1]
        ring = self._ring(here, 1, 1)
        committed = self._committed(here)
        waiting = self.order.principle == "longest_waiting"
        after = self._enter_after(ring, committed)
        first_day = str(self.world.term(self.seats[0]).start)
        drawn_then = self.order.principle == "lot" and self.order.renewed and first_day in map(str, self.order.seeds)
        if self._period_begins(1) or drawn_then:
            rest = ring
        elif self.order.start in ring:
            rest = _from(ring, self.order.start)
            if self.order.renewed:
                rest = ring[ring.index(self.order.start) :]
        elif waiting or after is None:
            rest = ring
        elif self.order.renewed:
            rest = ring[ring.index(after) + 1 :]
        else:
            rest = _after(ring, after)
        first = committed + [name for name in rest if name not in committed]
        if self.order.renewed:
            return list(first), None
        return list(first), list(first if waiting or not first else _after(ring, first[-1]))

    def _enter_after(self, ring: list[str], committed: list[str]) -> str | None:
        if committed:
            return committed[-1]
        for seat in reversed(self.world.past(self.body, self.post)):
            holder = self.world.reading.get(seat)
            for name in (holder, self._last_heir(holder)) if holder else ():
                if self.whose(name) in ring:
                    return self.whose(name)
        return None

    def _period_begins(self, number: int) -> bool:
        """Whether the term is the first after an election, and the round is to begin anew then."""
        calendar = self.world.setting.calendar
        if self.order.restart is None or calendar is None:
            return False
        if number <= self.world.first_number(self.body, self.post):
            return False
        begins, before = (self.world.term(self.world.seat(self.body, self.post, n)).start for n in (number, number - 1))
        return any(before <= day < begins for day in calendar.between(before, begins))

    # --- the endless queue: what is left of the running round, and what comes after it -----------------------------------

    def _settle_newcomers(self, number: int) -> None:
        """With their own place: those who have joined go where the ring has them, if that has not gone by."""
        while self.order.joiners == "placed" and self.newcomers and self.entry[self.newcomers[0]] <= number:
            name = self.newcomers.pop(0)
            if self.template is None:
                ring = self._present(number, self.round_number + 1)
                before = ring[: ring.index(name)]
                if self.queue:
                    nearest = next((o for o in reversed(before) if o in self.queue or o in self.gone_by), None)
                    if nearest is None:
                        if not self.gone_by:
                            self.queue.insert(0, name)
                    elif nearest in self.queue:
                        self.queue.insert(self.queue.index(nearest) + 1, name)
                    elif self.gone_by[-1] == nearest:
                        self.queue.insert(0, name)
                elif not self.queue and not self.gone_by:
                    self.queue.append(name)
                continue
            ring = self._present(number, self.round_number)
            whole = [*self.gone_by, *self.queue]
            spot = _spot_in(name, ring, whole)
            if spot >= len(self.gone_by) and (self.queue or not whole):
                self.queue.insert(spot - len(self.gone_by), name)
            self.template.insert(_spot_in(name, ring, self.template), name)

    def _peek(self, number: int) -> str | None:
        """Who is next, when the next turn would be laid on this term."""
        self._settle_newcomers(number)
        for _ in range(2 * len(self.entry) + 2):
            if self.queue:
                return self.queue[0]
            self._turn_over(number)
        return None

    def _turn_over(self, number: int) -> None:
        """The running round is over: a newcomer enters last, or the next round begins."""
        joined = self.newcomers[0] if self.newcomers else None
        coming = self.template if self.template is not None else self._present(number, self.round_number + 1)
        nobody = not self.gone_by and not coming
        if self.order.joiners == "last" and joined and (self.entry[joined] < number or nobody):
            self.newcomers.pop(0)
            self.queue.append(joined)
            if self.template is not None:
                self.template.append(joined)
            return
        while self.order.joiners == "next_round" and self.newcomers:
            if self.entry[self.newcomers[0]] > number and not nobody:
                break
            name = self.newcomers.pop(0)
            nobody = False if self.template is not None else nobody
            if self.template is not None:
                self.template.insert(_spot_in(name, self._present(number, self.round_number), self.template), name)
        self.round_number += 1
        following = self.template if self.template is not None else self._present(number, self.round_number)
        if self.template is None:
            self.newcomers = [name for name in self.newcomers if name not in following]
        self.queue, self.gone_by = list(following), []

    def _pass(self) -> str:
        name = self.queue.pop(0)
        self.gone_by = [*self.gone_by, name]
        return name

    def _goes_on(self, name: str, number: int) -> str | None:
        """Who goes on for one that has left; itself while it is there, None if nobody does."""
        if self.order.takers == "groups" or not self._out(name, number):
            return name
        heir = self._heir(name, self.seats[min(number, len(self.seats)) - 1])
        return heir if heir != name and self.entry.get(heir, number + 1) <= number else None

    def _at_place(self, name: str, number: int) -> list[str]:
        """Whose turns stand at a place of the round; a successor has one place in a round."""
        heir = self._goes_on(name, number)
        if heir in (None, name) or heir in [*self.gone_by, *self.queue] or (self.round_number, heir) in self.claimed:
            return [name]
        assert heir is not None
        self.claimed.add((self.round_number, heir))
        return [name, heir]

    def _fate(self, name: str, number: int) -> str | None:
        """What becomes of a turn that cannot be taken in a term, if it cannot."""
        fates = []
        for member in self.crew[name]:
            found = [
                absence.turn
                for needed in self._needs(number)
                for absence in reversed(self.world.setting.absences)
                if absence.turn != "kept" and absence.member == member and needed in self.world.absence_seats(absence)
            ]
            fates.append(found[0] if found else None)
        return fates[0] if all(fates) else None

    def _laid(self) -> list[tuple[str, bool]]:
        """In queue order, each with whether its turn is struck because it has left by then."""
        found: list[tuple[str, bool]] = []
        for number in range(1, len(self.seats) + 1):
            if number > 1 and self._period_begins(number):
                self._begin_anew(number)
            if not self.world.is_acting(self.seats[number - 1]):
                self._lay_on(number, found)
        length = len(self.seats)
        for _ in range(60 * length):
            counts = [sum(name == other for other, _ in found) for name in self.entry]
            name = self._peek(length + 1)
            if (
                min(counts, default=length) >= length
                or name is None
                or self.round_number > 2 * length + len(self.entry)
            ):
                break
            self._pass()
            found += [(taker, self._out(taker, length)) for taker in self._at_place(name, length)]
        for name in self.entry:
            lacking = length - sum(name == other for other, _ in found)
            found += [(name, self._out(name, length))] * lacking
        return found

    def _begin_anew(self, number: int) -> None:
        self.round_number += 1
        self.newcomers = [name for name in self.newcomers if self.entry[name] > number]
        self.gone_by = []
        self.queue = self._present(number, self.round_number)
        if self.template is not None:
            self.template = list(self.queue)

    def _lay_on(self, number: int, found: list[tuple[str, bool]]) -> None:
        seen: list[str] = []
        later: list[str] = []
        while (name := self._peek(number)) is not None and name not in seen:
            self._pass()
            seen.append(name)
            standing = self._at_place(name, number)
            taker = standing[-1]
            found += [(left, True) for left in standing if self._out(left, number)]
            if self._out(taker, number):
                alone = self.order.takers == "groups" or self._last_heir(taker) == taker
                if self.order.leavers == "filled" and alone and self._filled(taker, number, found):
                    break
                continue
            fate = self._fate(taker, number)
            if fate is None:
                self.on[number] = len(found)
                found.append((taker, False))
                break
            if fate == "back" and self.queue:
                self.queue.append(name)
                self.gone_by = self.gone_by[:-1]
            elif fate in ("shifted", "back"):
                later.append(name)
        self.queue = later + self.queue
        self.gone_by = [name for name in self.gone_by if name not in later]

    def _filled(self, leaver: str, number: int, found: list[tuple[str, bool]]) -> bool:
        """The next in line who can takes the first term of one that has left, as a turn more."""
        if leaver in self.lent:
            return False
        self.lent.append(leaver)
        following = self.template if self.template is not None else self._present(number, self.round_number + 1)
        for name in [*self.queue, *following]:
            if not self._out(name, number) and self._fate(name, number) is None:
                self.on[number] = len(found)
                found.append((name, False))
                return True
        return False

    def _exchange(self, laid: list[tuple[str, bool]]) -> None:
        """Swaps, where the two turns are those of the two members."""
        numbers = {seat.term: number for number, seat in enumerate(self.seats, start=1)}
        for swap in self.world.setting.swaps:
            if swap.post not in (None, self.post) or swap.body not in (None, self.body):
                continue
            one, other = (self.on.get(numbers.get(term, 0)) for term in swap.terms)
            if one is not None and other is not None and (laid[one][0], laid[other][0]) == tuple(swap.members):
                laid[one], laid[other] = laid[other], laid[one]

    def _numbered(self, laid: list[tuple[str, bool]]) -> list[Turn]:
        """A member's struck turns are counted after the others: it takes them last."""
        found = []
        for place, (name, struck) in enumerate(laid):
            before = sum(other == name and gone == struck for other, gone in laid[:place])
            unstruck = sum(other == name and not gone for other, gone in laid)
            found.append(Turn(name, before + 1 + (unstruck if struck else 0), struck))
        return found

    def _own(self, name: str) -> list[Turn]:
        return sorted((turn for turn in self.turns if turn.member == name), key=lambda turn: turn.number)

    # --- what a plan takes -----------------------------------------------------------------------------------------

    def taken(self, plan: Holding) -> list[Turn]:
        """Every member's k-th holding takes its k-th turn."""
        found: list[Turn] = []
        for seat in self.seats:
            if self.world.is_acting(seat):
                continue
            name = self.whose(self.world.holder(plan, seat))
            if turns := self.turns_of.get(name or ""):
                found.append(turns[sum(turn.member == name for turn in found)])
        return found

    def full(self, plan: Holding) -> list[Turn]:
        """The turns taken, then those not taken that stand before the last one taken."""
        taken = self.taken(plan)
        last = max((self.spots[turn] for turn in taken), default=-1)
        return taken + [turn for turn in self.turns[: last + 1] if turn not in taken and not turn.struck]


class Inner(Line):
    """The members of one group among themselves: their ring, from the one after the group's last holder, over and over."""

    def __init__(self, line: Line, group: str) -> None:
        self.world, self.body, self.post, self.seats = line.world, line.body, line.post, line.seats
        able = [n for n in line.crew[group] if any(line.world.is_member(n, seat) for seat in line.seats)]
        self.crew = {name: [name] for name in able}
        self.ring = self._inner_ring(line)
        laid = [(name, line.world.has_left(name, line.seats[-1])) for _ in line.seats for name in self.ring]
        self.on = {}
        for number in sorted(n for n, place in line.on.items() if line.turns[place].member == group):
            free = [place for place in range(len(laid)) if place not in self.on.values()]
            there = [p for p in free if all(self.world.is_member(laid[p][0], seat) for seat in line._needs(number))]
            if there:
                self.on[number] = there[0]
        self._exchange(laid)
        self.turns = self._numbered(laid)
        self.spots = {turn: spot for spot, turn in enumerate(self.turns)}
        self.turns_of = {name: self._own(name) for name in self.ring}

    def _inner_ring(self, line: Line) -> list[str]:
        inside = line.order.inside
        if inside is None or not self.crew:
            return []
        held = [(seat, self.world.reading.get(seat)) for seat in self.world.past(self.body, self.post)]
        own = [(seat, line._last_heir(name)) for seat, name in held if name and line._last_heir(name) in self.crew]
        served = {name: self.world.term(seat).start for seat, name in own}
        order = inside.order(self.post, list(self.crew))
        members = [self.world.member(self.body, name) for name in self.crew]
        day = self.world.term(self.seats[0]).start
        groups = order.circle(members, Moment(served, day))
        ring = _settled(order, groups, {member.name: member.name_at(day) for member in members})
        return ring if inside.principle == "longest_waiting" or not own else _after(ring, own[-1][1])


def inner_lines(world: World, line: Line) -> list[Inner]:
    """A line for each group of an order that says how it goes inside them."""
    if line.order.inside is None:
        return []
    return [Inner(line, group.name) for group in world.groups(line.body) if group.name in line.crew]


def overtakes(line: Line, plan: Holding) -> dict[tuple[str | int, ...], int]:
    """Kendall's tau: the pairs that stand the other way round in the queue."""
    found = {}
    for first, second in combinations(line.full(plan), 2):
        if line.spots[second] < line.spots[first] and not second.struck:
            found[second.member, second.number, first.member, first.number] = 1
    return found


def delay(line: Line, plan: Holding) -> dict[tuple[str | int, ...], int]:
    """Spearman's footrule: how many places each turn is moved."""
    full = line.full(plan)
    queue = sorted(full, key=line.spots.__getitem__)
    moved = {(turn.member, turn.number): abs(place - queue.index(turn)) for place, turn in enumerate(full)}
    return {key: places for key, places in moved.items() if places}


def _settled(order: Order, groups: list[list[str]], called: dict[str, str]) -> list[str]:
    """Those that tie as listed, by what they are called that day, or by lot."""
    if order.ties == "listed":
        return [name for group in groups for name in group]
    if order.ties == "alphabetical":
        return [name for group in groups for name in sorted(group, key=lambda name: collation_key(called[name], "sv"))]
    seed = order.ties.lot
    return [n for group in groups for n in sorted(group, key=lambda n: sha256(f"{seed}/{n}".encode()).hexdigest())]


def _from(ring: list[str], name: str) -> list[str]:
    place = ring.index(name)
    return ring[place:] + ring[:place]


def _after(ring: list[str], name: str) -> list[str]:
    place = ring.index(name) + 1
    return ring[place:] + ring[:place]


def _spot_in(name: str, ring: list[str], line: list[str]) -> int:
    """Where a name goes in a line: right after the nearest that stands before it round the ring."""
    around = _after(ring, name)[:-1] if name in ring else ring
    for other in reversed(around):
        if other in line:
            return line.index(other) + 1
    return 0
