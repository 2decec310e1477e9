"""Turn order: members take their turns in the order of the queue, as far as possible."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from constraints.breaches import Breach, breach
from constraints.names import Name
from constraints.orders import Order
from constraints.posts import Seat
from constraints.problems import Problem, below, problem
from constraints.queue import Queue, Turn, queue_of
from constraints.queue_inside import inner_queues
from constraints.rule import Example, Rule
from constraints.rules.turn_posting import TurnPosting
from constraints.seats import Seats
from constraints.setting import Holders, Setting
from constraints.words import Arguments, Catalogue, Words


class TurnOrder(Rule):
    """Members take their turns in the order of the queue.

    The turn sequence of a plan is who holds the post in each planned term, then those designated beyond the horizon; a
    member's k-th holding takes its k-th turn. Turns that are not taken but stand before the last one taken are appended in
    queue order. ``post`` is needed only where the body has several orders.

    ``measure = "overtakes"`` (the default): Kendall's tau distance to the queue. One breach, of weight 1, per pair of turns
    of which the later one is taken first.

    ``measure = "delay"``: Spearman's footrule. One breach per displaced turn; its weight is the number of places between
    where it is taken and where it stands in the queue.

    As a must it means no overtakes, and takes no measure. An exception for one member lifts every pair in which it stands,
    first or last; one for two members lifts the pairs of these two.

    Where groups have the turns, a member takes its group's turn. ``inside = true`` judges the order within the groups
    instead: for each group, the pairs of turns of its members of which the later one is taken first.
    """

    kind: Literal["turn_order"] = "turn_order"
    of_post: Name | None = Field(default=None, alias="post")
    measure: Literal["overtakes", "delay"] | None = None
    inside: Annotated[bool, Field(strict=True)] = False

    title: ClassVar[Words] = Words("turordningen följs", "the turn order is followed")
    inner: ClassVar[Words] = Words(
        "turordningen inom varje grupp följs", "the turn order within each group is followed"
    )
    unit: ClassVar[Words] = Words(
        "par av turer i omvänd ordning, eller platser som en tur har flyttats",
        "pairs of turns the other way round, or places that a turn is moved",
    )
    texts: ClassVar[Catalogue] = {
        "overtaken": Words("{taker} får sin tur före {waiting}.", "{taker} takes its turn before {waiting}."),
        "displaced": Words(
            "{genitive:genitive} tur flyttas {places} steg.",
            "The turn of {genitive} is moved in the queue, by {places}.",
        ),
    }
    waived_by: ClassVar[frozenset[str]] = frozenset({"members"})
    origin: ClassVar[str] = (
        "M. G. Kendall, A New Measure of Rank Correlation, Biometrika 30 (1938); the footrule: C. Spearman, 1906."
    )
    example: ClassVar[Example] = Example(
        toml='kind = "turn_order"\nstrength = "wish"\nrank = 1\nmeasure = "overtakes"',
        says="As few members as possible take their turn before another whose turn came earlier.",
    )

    @model_validator(mode="after")
    def _a_must_has_no_measure(self) -> TurnOrder:
        if self.strength == "must" and self.measure is not None:
            raise PydanticCustomError("rule.must_with", "{name} on a must", {"name": "measure"})
        if self.inside and self.measure == "delay":
            raise PydanticCustomError("turn_order.inside_delay", "delay within groups")
        return self

    def phrase(self, setting: Setting) -> tuple[Words, Arguments]:
        """Within groups it says so."""
        return (self.inner, {}) if self.inside else super().phrase(setting)

    def check(self, plan: Holders, setting: Setting) -> list[Breach]:
        found: list[Breach] = []
        for queue in self.queues(setting):
            taken = _taken(plan, setting, queue)
            found += _displaced(taken, queue) if self.measure == "delay" else _overtakes(taken, queue)
        return found

    def post(self, seats: Seats, setting: Setting) -> None:
        for queue in self.queues(setting):
            posting = TurnPosting(seats, setting, queue)
            if self.measure == "delay":
                posting.delay()
            else:
                posting.overtakes()

    def problems(self, setting: Setting, path: str) -> Iterator[Problem]:
        orders = [order.post for order in self.home(setting).orders]
        if self.of_post is not None and self.of_post not in orders:
            yield problem(below(path, "post"), "turn_order.no_order", post=self.of_post, known=tuple(orders))
        elif not orders:
            yield problem(path, "turn_order.none")
        elif len(orders) > 1 and self.of_post is None:
            yield problem(path, "turn_order.which", known=tuple(orders))
        elif self.inside and self._order(setting).inside is None:
            yield problem(below(path, "inside"), "turn_order.no_inside", post=self._order(setting).post)

    def history(self, setting: Setting) -> tuple[Seat, ...]:
        if not self.inside:
            return ()  # readings compare the queue for themselves
        return setting.past(self.home(setting).name, self._order(setting).post)

    def refuted(self, setting: Setting) -> bool:
        """By the queue: who is elected into the first terms goes before another whose turn comes earlier."""
        if self.strength != "must" or self.inside or not setting.has_facts:
            return super().refuted(setting)
        queue = self.queue(setting)
        taken = _taken_on_record(setting, queue)
        return any(not any(w.covers(found.key) for w in self.waivers) for found in _overtakes(taken, queue))

    def queue(self, setting: Setting) -> Queue:
        """The queue of the order that the rule follows, under the setting's reading."""
        return queue_of(setting, self.home(setting).name, self._order(setting).post)

    def queues(self, setting: Setting) -> tuple[Queue, ...]:
        """The queues that the rule judges: that of the order, or those of the groups."""
        if not self.inside:
            return (self.queue(setting),)
        return inner_queues(setting, self.home(setting), self._order(setting))

    def _order(self, setting: Setting) -> Order:
        body = self.home(setting)
        return next(order for order in body.orders if self.of_post in (order.post, None))


#: A turn taken: its place among those taken, the seat, the turn.
Taken = tuple[int, Seat, Turn]


def _taken(plan: Holders, setting: Setting, queue: Queue) -> list[Taken]:
    """The turns taken, in order of time; whoever has no turn in the queue takes none.

    Every planned term is a place; one beyond them only if somebody is designated who takes a turn.
    """
    found: list[Taken] = []
    held: dict[str, int] = {}
    place = 0
    for seat in setting.turns(queue.body, queue.post):
        member = setting.held(plan, seat)
        taker = None if member is None else queue.taker(member)
        turns = queue.of(taker) if taker is not None else ()
        place += bool(turns) or seat in setting.planned
        if taker is not None and turns:
            held[taker] = held.get(taker, 0) + 1
            found.append((place, seat, turns[held[taker] - 1]))
    return found


def _taken_on_record(setting: Setting, queue: Queue) -> list[Taken]:
    """The turns that those on record take, from the first term on as far as the record goes without a gap."""
    found: list[Taken] = []
    held: dict[str, int] = {}
    for place, seat in enumerate(setting.turns(queue.body, queue.post), start=1):
        state = setting.stated.get(seat)
        if state is None or state.fact is None:
            break
        taker = queue.taker(state.fact)
        held[taker] = held.get(taker, 0) + 1
        if turns := queue.of(taker):
            found.append((place, seat, turns[held[taker] - 1]))
    return found


def _overtakes(taken: list[Taken], queue: Queue) -> Iterator[Breach]:
    """Every pair of turns of which the later one in the queue is taken first (or alone)."""
    when = {turn: seat for _, seat, turn in taken}
    not_taken: list[Turn] = []
    reached = 0
    for _, seat, turn in taken:
        spot = queue.spots[turn]
        not_taken += queue.turns[reached : spot + 1]
        reached = max(reached, spot + 1)
        before = not_taken.index(turn)
        not_taken.pop(before)
        for waiting in not_taken[:before]:
            later = when.get(waiting)
            if not waiting.open:
                continue
            yield breach(
                (waiting.member, waiting.number, turn.member, turn.number),
                (seat,) if later is None else (seat, later),
                (*queue.members_of(turn.member), *queue.members_of(waiting.member)),
                "overtaken",
                {"taker": turn.member, "waiting": waiting.member, "term": seat.term},
            )


def _displaced(taken: list[Taken], queue: Queue) -> Iterator[Breach]:
    """Every turn that is not taken at its place; a turn not taken comes after all that are.

    A struck turn that is taken after all has a place too: those behind it in the queue stand one later.
    """
    spot = queue.spots
    when = {turn: (place, seat) for place, seat, turn in taken}
    extra = 0
    for turn in queue.turns[: 1 + max((spot[turn] for turn in when), default=-1)]:
        seats: tuple[Seat, ...] = ()
        if turn in when:
            moved, seats = abs(when[turn][0] - turn.place - extra), (when[turn][1],)
            extra += not turn.open
        else:
            moved = sum(spot[other] > spot[turn] for other in when) if turn.open else 0
        if moved:
            args: Arguments = {"genitive": turn.member, "places": moved}
            yield breach((turn.member, turn.number), seats, queue.members_of(turn.member), "displaced", args, moved)
