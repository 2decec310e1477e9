"""What a plan itself shows about a seat, without solving: pins, moving up, turns taken, who waits and why."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.case import Case
from constraints.frozen import Frozen
from constraints.history import Certainty
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.queue import Queue, Turn, queue_of
from constraints.rule import Strength
from constraints.rules.adopted import Adopted
from constraints.rules.pin import Pin
from constraints.setting import Setting
from rotation.explaining.turn_basis import TurnBasis, basis_of, certainty_of
from rotation.plain import SeatField


class PinGround(Frozen):
    """A pin that names the member for ``seat``: the seat itself, or the one that it leads to through the links."""

    rule: str
    strength: Strength
    seat: SeatField
    reason: str = ""


class JuniorGround(Frozen):
    """The junior seat that the member held one term earlier; ``certainty`` of that fact (of a planned seat: published)."""

    seat: SeatField
    planned: bool
    certainty: Certainty


class AbsentGround(Frozen):
    """Why a member cannot take a turn: it declined seats that the turn needs.

    ``absences`` are places in the case file (from 0), ``seats`` what they name of the seats needed from this turn on as
    long as that goes on without a gap, ``until`` the term of the last one. ``reason`` is the first absence's.
    """

    absences: tuple[int, ...]
    seats: tuple[SeatField, ...]
    until: str
    reason: str = ""


class WaitingGround(Frozen):
    """A member with an earlier turn in the queue that is not taken yet (or was struck); ``absent``: why, if data say so."""

    member: str
    absent: AbsentGround | None = None


class TurnGround(Frozen):
    """The turn that is taken: the member's ``number``-th, at ``place`` among the turns of the queue (both from 1)."""

    number: int
    place: int
    group: str | None = None


class Ground(Frozen):
    """What the plan shows about one seat.

    ``goal`` is the seat of a post with an order whose turn the seat takes: itself, or the next senior post with one, as
    many terms later (None: there is no such post, or somebody else will hold it). ``turn`` is None if the holder has no turn
    there; ``basis`` says why that turn comes where it does (None: no simple reason). ``struck`` are those whose turn would
    have been laid on the goal's term. ``adopted`` are the rules by which an earlier plan says the same.
    """

    seat: SeatField
    member: str
    pins: tuple[PinGround, ...] = ()
    junior: JuniorGround | None = None
    goal: SeatField | None = None
    turn: TurnGround | None = None
    basis: TurnBasis | None = None
    waiting: tuple[WaitingGround, ...] = ()
    struck: tuple[WaitingGround, ...] = ()
    adopted: tuple[str, ...] = ()


def grounds_of(case: Case, setting: Setting, plan: Plan, seat: Seat) -> Ground:
    """What the plan shows about a planned seat under the setting's reading."""
    member = plan.holder(seat)
    goal = _goal(setting, plan, seat)
    ground = Ground(
        seat=seat,
        member=member,
        pins=tuple(_pins(case, setting, member, seat, goal)),
        junior=_junior(setting, plan, seat),
        goal=goal,
        adopted=tuple(_adopted(case, setting, seat, member)),
    )
    return ground if goal is None else ground.model_copy(update=_turn(setting, plan, goal, member))


def junior_seat(setting: Setting, seat: Seat) -> Seat | None:
    """The seat below on the ladder, one term earlier, from which holders move up; None without link or listed term."""
    ladder = setting.ladder(seat)
    rung = ladder.rung(seat.post)
    if rung == 0 or not ladder.ladder.links:
        return None
    return setting.at(seat.body, ladder.posts[rung - 1], setting.number(seat) - 1)


def _pins(case: Case, setting: Setting, member: str, seat: Seat, goal: Seat | None) -> Iterator[PinGround]:
    for rule in case.rules:
        if isinstance(rule, Pin) and rule.member == member:
            named = rule.seats(setting)
            found = seat if seat in named else goal if goal in named else None
            if found is not None:
                yield PinGround(rule=rule.id or rule.kind, strength=rule.strength, seat=found, reason=rule.reason)


def _adopted(case: Case, setting: Setting, seat: Seat, member: str) -> Iterator[str]:
    for rule in case.rules:
        home = isinstance(rule, Adopted) and rule.home(setting).name == seat.body
        if isinstance(rule, Adopted) and home and rule.plan.get(seat.term, {}).get(seat.post) == member:
            yield rule.id or rule.kind


def _junior(setting: Setting, plan: Plan, seat: Seat) -> JuniorGround | None:
    junior = junior_seat(setting, seat)
    if junior is None or setting.held(plan, junior) != plan.holder(seat):
        return None
    if junior in setting.planned:
        return JuniorGround(seat=junior, planned=True, certainty="published")
    return JuniorGround(seat=junior, planned=False, certainty=certainty_of(setting, junior))


# --- turns -----------------------------------------------------------------------------------------------------------


def _goal(setting: Setting, plan: Plan, seat: Seat) -> Seat | None:
    """The seat whose turn this one takes, if its holder is to hold that one too."""
    ladder, body = setting.ladder(seat), setting.body(seat.body)
    rung = ladder.rung(seat.post)
    reachable = ladder.posts[rung:] if ladder.ladder.links else ladder.posts[rung : rung + 1]
    step = next((step for step, post in enumerate(reachable) if body.order_of(post)), None)
    if step is None:
        return None
    goal = setting.at(seat.body, reachable[step], setting.number(seat) + step)
    return goal if goal is not None and setting.held(plan, goal) == plan.holder(seat) else None


def _turn(setting: Setting, plan: Plan, goal: Seat, member: str) -> dict[str, object]:
    """The turn taken at the goal, who waits, and whose turn was struck; nothing where no turn is taken."""
    queue = queue_of(setting, goal.body, goal.post)
    taker = queue.taker(member)
    if not queue.of(taker) or not setting.takes_turn(goal):
        return {}
    held = _held(setting, plan, goal, queue)
    turn = queue.of(taker)[held[taker] - 1]
    waiting = dict.fromkeys(t.member for t in _before(queue, turn) if t.open and t.number > held.get(t.member, 0))
    number = setting.number(goal)
    struck = dict.fromkeys(s.member for s in queue.struck if s.term == number and s.why == "passed")
    return {
        "turn": TurnGround(number=turn.number, place=turn.place, group=taker if taker != member else None),
        "basis": basis_of(setting, queue, turn),
        "waiting": tuple(_waiting(setting, goal, name) for name in waiting),
        "struck": tuple(_waiting(setting, goal, name) for name in struck if name != taker),
    }


def _held(setting: Setting, plan: Plan, goal: Seat, queue: Queue) -> dict[str, int]:
    """How many turns each has taken of the goal's post up to the goal, from the first planned term on."""
    found: dict[str, int] = {}
    for seat in setting.sequence(goal.body, goal.post)[: setting.number(goal)]:
        holder = setting.held(plan, seat) if setting.takes_turn(seat) else None
        if holder is not None:
            taker = queue.taker(holder)
            found[taker] = found.get(taker, 0) + 1
    return found


def _before(queue: Queue, turn: Turn) -> tuple[Turn, ...]:
    return queue.turns[: queue.turns.index(turn)]


def _waiting(setting: Setting, goal: Seat, member: str) -> WaitingGround:
    return WaitingGround(member=member, absent=_absent(setting, goal, member))


def _absent(setting: Setting, goal: Seat, member: str) -> AbsentGround | None:
    """What keeps a member from the turns laid on the goal's term and on those after it, until the first gap."""
    named = [
        (seat, number)
        for number, absence in enumerate(setting.absences)
        if absence.member == member
        for seat in setting.absence_seats(absence)
    ]
    hits: dict[Seat, int] = {}
    for later in setting.sequence(goal.body, goal.post)[setting.number(goal) - 1 :]:
        needed = set(needed_seats(setting, later))
        found = {seat: number for seat, number in reversed(named) if seat in needed}
        if not found:
            break
        hits |= found
    if not hits:
        return None
    seats = sorted(hits, key=lambda seat: (setting.term(seat).start, seat.post))
    numbers = tuple(sorted(set(hits.values())))
    reason = setting.absences[numbers[0]].reason
    return AbsentGround(absences=numbers, seats=tuple(seats), until=seats[-1].term, reason=reason)


def needed_seats(setting: Setting, goal: Seat) -> Iterator[Seat]:
    """What a turn laid on a seat needs: the seat, and with links the planned junior posts as many terms before."""
    yield goal
    ladder = setting.ladder(goal)
    rung = ladder.rung(goal.post) if ladder.ladder.links else 0
    for step in range(1, rung + 1):
        seat = setting.at(goal.body, ladder.posts[rung - step], setting.number(goal) - step)
        if seat is not None and seat in setting.planned:
            yield seat
