"""Reasons, seat by seat: why each member holds its seat, each with a witness that a machine can check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from constraints.frozen import Frozen
from constraints.posts import Seat
from constraints.queue import queue_of
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from rotation.explaining.grounds import AbsentGround, Ground, grounds_of
from rotation.explaining.witnesses import Witness, Witnesses
from rotation.plain import Holding, SeatField
from rotation.results import Proposal

if TYPE_CHECKING:
    from rotation.solving.questions import Questions

#: ``elected``: somebody is elected, or acting. ``pinned``: a pin names the member for the seat, or for the one that it
#: leads to. ``moves_up``: a succession rule, from the junior seat. ``next_in_turn``: a turn order, and nobody before it
#: waits. ``next_after``: a turn order, and those before it cannot, or let their turn pass. ``wish``, ``lower_wish``: other
#: wishes, of the first rank or of a lower one. ``only``: musts, absences and the structure leave nobody else. ``tie``: the
#: tie-break, among equally good plans. ``open``: not looked into.
Kind = Literal[
    "elected", "pinned", "moves_up", "next_in_turn", "next_after", "wish", "lower_wish", "only", "tie", "open"
]


class Waited(Frozen):
    """Somebody whose turn came earlier, and what is known of it in this seat.

    ``absent``: it declined this very seat (or one that the seat leads to beyond the horizon); else ``witness`` says what its
    holding the seat would mean.
    """

    member: str
    absent: AbsentGround | None = None
    declined: bool = False
    witness: Witness | None = None

    @property
    def cannot(self) -> bool:
        """Whether it is certain that it cannot hold the seat."""
        return self.declined or (self.witness is not None and self.witness.result == "impossible")


class TieGround(Frozen):
    """``count`` plans are equally good (``exact``; else at least so many); in them ``others`` hold the seat too.

    ``here`` tells whether the tie-break decided on this very seat; if not, the seat follows from an earlier choice; None:
    not known, because not all of the plans are listed.
    """

    count: int
    exact: bool
    others: tuple[str, ...]
    here: bool | None


class SeatReason(Frozen):
    """Why a member holds a seat. ``rules`` are the ids of those that decide, ``rank`` the rank at which they do."""

    seat: SeatField
    member: str
    kind: Kind
    ground: Ground
    witness: Witness
    rules: tuple[str, ...] = ()
    rank: int | None = None
    waiting: tuple[Waited, ...] = ()
    tie: TieGround | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """The members concerned: the holder, those who wait, those whose turn was struck."""
        waiting = [item.member for item in (*self.ground.waiting, *self.ground.struck)]
        return tuple(dict.fromkeys([self.member, *waiting]))

    def concerns(self, member: str) -> bool:
        """Whether the reason speaks of a member."""
        return member in self.about


def reasons_of(proposal: Proposal, questions: Questions) -> tuple[SeatReason, ...]:
    """One reason for every planned seat, in canonical order, under the first reading.

    ``questions`` are to be about ``proposal.setting``. Raises what ``propose`` raises.
    """
    finder = _Finder(proposal, questions)
    return tuple(finder.reason(seat) for seat in proposal.plan.seats)


class _Finder:
    """Tries the kinds one after another; a kind is taken only if its witness bears it out."""

    def __init__(self, proposal: Proposal, questions: Questions) -> None:
        self.proposal, self.witnesses = proposal, Witnesses(proposal, questions)
        self.setting, self.rules = proposal.setting, proposal.case.rules

    def reason(self, seat: Seat) -> SeatReason:
        ground = grounds_of(self.proposal.case, self.setting, self.proposal.plan, seat)
        asked = Holding(seat=seat, member=ground.member, holds=False)
        if self.setting.stated.get(seat) is not None and self.setting.stated[seat].fact is not None:
            return _reason(ground, "elected", self.witnesses.ask(asked))
        found = self._pinned_by_must(ground, asked) or self._pinned(ground, asked) or self._moves_up(ground, asked)
        if found is not None:
            return found
        witness = self.witnesses.ask(asked)
        return self._turn(ground, witness) or self._rest(ground, witness)

    # --- pins ----------------------------------------------------------------------------------------------------

    def _pinned_by_must(self, ground: Ground, asked: Holding) -> SeatReason | None:
        for pin in ground.pins:
            if pin.strength == "must" and pin.seat == ground.seat:
                witness = self.witnesses.by_must(pin.rule, (pin.seat.term,), asked)
                return None if witness is None else _reason(ground, "pinned", witness)
        return None

    def _pinned(self, ground: Ground, asked: Holding) -> SeatReason | None:
        """By a pin that has to be weighed, or that names the seat it leads to."""
        if not ground.pins:
            return None
        witness = self.witnesses.ask(asked)
        decides = any(pin.rule in witness.deciding for pin in ground.pins)
        return _reason(ground, "pinned", witness) if decides else None

    # --- moving up -----------------------------------------------------------------------------------------------

    def _moves_up(self, ground: Ground, asked: Holding) -> SeatReason | None:
        junior = ground.junior
        rules = self._successions(ground)
        if junior is None or not rules:
            return None
        given = (Holding(seat=junior.seat, member=ground.member),) if junior.planned else ()
        key = (ground.seat.term, junior.seat.post, ground.seat.post)
        must = next((rule for rule in rules if rule.strength == "must"), None)
        witness = must and self.witnesses.by_must(must.id or must.kind, key, asked, given)
        witness = witness or self.witnesses.ask(asked, given)
        named = set(witness.deciding)
        decides = any(rule.id in named for rule in rules) and _names(witness, rules, key)
        return _reason(ground, "moves_up", witness) if decides else None

    def _successions(self, ground: Ground) -> list[Succession]:
        """The rules by which the holder of the junior seat is to hold this one."""
        return [
            rule
            for rule in self.rules
            if isinstance(rule, Succession)
            and rule.home(self.setting).name == ground.seat.body
            and all(waiver.into != ground.seat.term for waiver in rule.waivers)
        ]

    # --- turns ---------------------------------------------------------------------------------------------------

    def _turn(self, ground: Ground, witness: Witness) -> SeatReason | None:
        deciding = witness.deciding
        if ground.turn is None or not any(rule.id in deciding for rule in self._orders(ground)):
            return None
        if not ground.waiting:
            return _reason(ground, "next_after" if ground.struck else "next_in_turn", witness)
        waiting = self._waited(ground)
        return _reason(ground, "next_after", witness, waiting) if all(item.cannot for item in waiting) else None

    def _orders(self, ground: Ground) -> list[TurnOrder]:
        """The rules that follow the queue of the seat's turn."""
        goal = ground.goal
        orders = [rule for rule in self.rules if isinstance(rule, TurnOrder)]
        queues = [(rule, rule.queue(self.setting)) for rule in orders if goal is not None]
        return [rule for rule, queue in queues if goal and (queue.body, queue.post) == (goal.body, goal.post)]

    def _waited(self, ground: Ground) -> tuple[Waited, ...]:
        """Those whose turns came earlier, each in this very seat."""
        found = []
        for item in ground.waiting:
            members = self._members_of(item.member, ground)
            asked = [name for name in members if not self.setting.absent(name, ground.seat)]
            declined = not asked
            found_out = [self.witnesses.ask(Holding(seat=ground.seat, member=name)) for name in asked]
            # A group waits as long as one of its members could hold the seat.
            witness = next((w for w in found_out if w.result != "impossible"), found_out[0] if found_out else None)
            found.append(Waited(member=item.member, absent=item.absent, declined=declined, witness=witness))
        return tuple(found)

    def _members_of(self, taker: str, ground: Ground) -> tuple[str, ...]:
        goal = ground.goal
        return queue_of(self.setting, goal.body, goal.post).members_of(taker) if goal else (taker,)

    # --- the rest ------------------------------------------------------------------------------------------------

    def _rest(self, ground: Ground, witness: Witness) -> SeatReason:
        waiting = self._waited(ground) if ground.turn and witness.result == "worse" else ()
        if witness.result == "impossible":
            return _reason(ground, "only", witness)
        if witness.result == "worse":
            first = witness.rank == next(iter(self.proposal.costs))
            return _reason(ground, "wish" if first else "lower_wish", witness, waiting)
        if witness.result == "equal" and self.proposal.canonical:
            return _reason(ground, "tie", witness).model_copy(update={"tie": self._tie(ground.seat)})
        return _reason(ground, "open", witness)

    def _tie(self, seat: Seat) -> TieGround:
        ties, plan = self.proposal.ties, self.proposal.plan
        holders = dict.fromkeys(other.holder(seat) for other in ties.plans)
        others = tuple(name for name in holders if name != plan.holder(seat))
        earlier = plan.seats[: plan.seats.index(seat)]
        alike = [p for p in ties.plans if all(p.holder(s) == plan.holder(s) for s in earlier)]
        here = any(p.holder(seat) != plan.holder(seat) for p in alike)
        # A listed plan shows that the choice was made here; that it was not takes all of them.
        known = here or ties.all_listed
        return TieGround(count=ties.count, exact=ties.exact, others=others, here=here if known else None)


def _reason(ground: Ground, kind: Kind, witness: Witness, waiting: tuple[Waited, ...] = ()) -> SeatReason:
    return SeatReason(
        seat=ground.seat,
        member=ground.member,
        kind=kind,
        ground=ground,
        witness=witness,
        rules=witness.deciding,
        rank=witness.rank,
        waiting=waiting,
    )


def _names(witness: Witness, rules: list[Succession], key: tuple[str, ...]) -> bool:
    """Whether a conflict names this very boundary (costs are not told by boundary)."""
    if witness.conflict is None:
        return True
    ids = {rule.id for rule in rules}
    return any(item.kind == "rule" and item.id in ids and key in item.keys for item in witness.conflict.items)
