"""Cases in which a plan is one line of members, who all move up through the posts: the places and who may stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from constraints.plan import Plan
from constraints.posts import Seat
from constraints.queue import Queue
from constraints.rule import Rule
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from constraints.setting import BodySetting, LadderSetting, Setting
from constraints.structure import overlapping


@dataclass(frozen=True)
class Line:
    """One ladder on which everybody moves up: a plan is a member for each place of a line.

    Place p (from 1) is the senior post's p-th seat, the planned ones first, then those designated; whoever stands there held
    each junior post as many terms earlier. ``domains`` has who may stand at each place (index 0 is left empty): whoever may
    hold all the planned seats of the place, and moves up from the last earlier term where the place is bound by it.
    ``owners`` are the members of the queue's turns, in queue order: the turn at index i is called spot i.
    """

    setting: Setting
    ladder: LadderSetting
    queue: Queue
    place_of: Mapping[Seat, int]
    domains: tuple[frozenset[str], ...]
    owners: tuple[str, ...]

    @property
    def length(self) -> int:
        """The number of places."""
        return len(self.domains) - 1

    @cached_property
    def before(self) -> tuple[int, ...]:
        """For each spot that of the same member's turn before; -1 for the first."""
        last: dict[str, int] = {}
        found = []
        for spot, owner in enumerate(self.owners):
            found.append(last.get(owner, -1))
            last[owner] = spot
        return tuple(found)

    @property
    def posts(self) -> int:
        """The number of posts on the ladder: members so near each other in line hold two posts at once."""
        return len(self.ladder.posts)

    def lag(self, post: str) -> int:
        """How many places ahead in line a junior post's holder stands, compared with the senior one's."""
        return self.posts - 1 - self.ladder.rung(post)

    def posts_among(self, posts: Sequence[str]) -> tuple[str, ...]:
        """Those of some posts that the ladder has; all of them if none is named."""
        return tuple(post for post in self.ladder.posts if post in posts or not posts)

    def plan(self, members: Sequence[str]) -> Plan:
        """The plan of a line (the member of place p at index p - 1)."""
        return Plan(tuple((seat, members[self.place_of[seat] - 1]) for seat in self.setting.seats))


def line_of(setting: Setting, rules: Sequence[Rule]) -> Line | None:
    """The line of a setting; None where a plan is more than one line, or the order is not a plain one.

    A plan is one line if the only body has one ladder, whose holders move up by a must without exceptions (or that has a
    single post), nobody joins or leaves, and terms do not overlap. The order is plain if it is the senior post's, members
    take their own turns, no turn falls away after it was laid, and every holding takes one.
    """
    if len(setting.bodies) != 1 or len(setting.bodies[0].ladders) != 1:
        return None
    body, ladder = setting.bodies[0], setting.bodies[0].ladders[0]
    senior = ladder.posts[-1]
    plain = [order.post for order in body.orders] == [senior] and _everybody_stays(setting, body)
    if not plain or not _moves_up(ladder, rules) or any(a.term != b.term for a, b in overlapping(setting)):
        return None
    lead = next((rule for rule in rules if isinstance(rule, TurnOrder)), None)
    queue = lead.queue(setting) if lead is not None else None
    sequence = setting.sequence(body.name, senior)
    if queue is None or queue.taker_of or not _in_order(queue) or not all(map(setting.takes_turn, setting.seats)):
        return None
    places = _places(setting, ladder)
    if max(places.values()) != len(sequence):
        return None
    domains = _domains(setting, ladder, places, len(sequence))
    if not frozenset().union(*domains) <= {turn.member for turn in queue.turns}:
        return None
    return Line(setting, ladder, queue, places, domains, tuple(turn.member for turn in queue.turns))


def _moves_up(ladder: LadderSetting, rules: Sequence[Rule]) -> bool:
    """Everybody moves up, always; or there is nowhere to move."""
    if len(ladder.posts) == 1:
        return True
    plain = (r for r in rules if isinstance(r, Succession) and r.strength == "must" and r.when == "always")
    return ladder.ladder.links and any(not rule.waivers for rule in plain)


def _everybody_stays(setting: Setting, body: BodySetting) -> bool:
    """Nobody joins or leaves: membership is one span of days, so whoever belongs at both ends does so in between."""
    sequences = [setting.sequence(body.name, post) for post in body.posts]
    ends = [seat for sequence in sequences for seat in (sequence[0], sequence[-1])]
    return all(setting.belongs(member.name, seat) for member in body.members for seat in ends)


def _in_order(queue: Queue) -> bool:
    """Whether every turn is open, and each member takes its turns in queue order."""
    count: dict[str, int] = {}
    for turn in queue.turns:
        count[turn.member] = count.get(turn.member, 0) + 1
        if not turn.open or turn.number != count[turn.member]:
            return False
    return True


def _places(setting: Setting, ladder: LadderSetting) -> dict[Seat, int]:
    """The place in line of each planned or designated seat."""
    top = len(ladder.posts) - 1
    return {
        seat: number + top - rung
        for rung, post in enumerate(ladder.posts)
        for number, seat in enumerate(setting.sequence(ladder.body, post), start=1)
    }


def _domains(
    setting: Setting, ladder: LadderSetting, places: Mapping[Seat, int], length: int
) -> tuple[frozenset[str], ...]:
    found: list[frozenset[str] | None] = [None] * (length + 1)

    def among(place: int, members: frozenset[str]) -> None:
        known = found[place]
        found[place] = members if known is None else known & members

    for seat in setting.seats:
        among(places[seat], frozenset(setting.candidates[seat]))
    for edge in setting.boundaries(ladder.body):
        if setting.number(edge.junior) < 1:
            heir = setting.moving_up(setting.reading.get(edge.junior), edge.senior)
            if heir is not None and setting.belongs(heir, edge.senior):
                among(places[edge.senior], frozenset([heir]))
    return tuple(members or frozenset() for members in found)
