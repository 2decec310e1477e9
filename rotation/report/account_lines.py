"""Reasons and departures in words: one or two short sentences per seat, one sentence per departure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.breaches import Breach
from constraints.case import Case
from constraints.rule import Rule
from constraints.rules.adopted import Adopted
from constraints.rules.keep_free import KeepFree
from constraints.rules.pin import Pin
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.explaining.costs import RuleChange
from rotation.explaining.deviations import Deviation
from rotation.explaining.grounds import AbsentGround
from rotation.explaining.reasons import SeatReason, TieGround
from rotation.explaining.turn_basis import TurnBasis
from rotation.explaining.witnesses import Witness
from rotation.report.order_lines import inside_line
from rotation.report.reasons import settled, settled_fact
from rotation.report.saying import Speaker
from rotation.results import Proposal


def reason_line(proposal: Proposal, reason: SeatReason, speaker: Speaker) -> str:
    """Why a member holds a seat, and what anything else would mean, as far as that was proven."""
    return " ".join(_Reason(proposal, reason, speaker).lines())


def deviation_line(proposal: Proposal, deviation: Deviation, speaker: Speaker) -> str:
    """A departure in the words of its rule with what forces it, in one sentence."""
    found = deviation
    item = Breach(found.key, found.weight, found.seats, found.members, found.code, found.args)
    breach = speaker.breach(proposal.case.rule(found.rule), item).rstrip(".")
    largest = "largest_" if found.largest else ""
    if found.forced_by == "open":
        return speaker.say("deviation.open", breach=breach)
    if found.forced_by in ("structure", "tie") and not found.states:
        return speaker.say(f"deviation.{largest}{found.forced_by}", breach=breach)
    reasons = speaker.listed(_forcing(proposal, found, speaker))
    if found.largest:
        return speaker.say("deviation.largest_because", breach=breach, reasons=reasons)
    # A text of several parts is a sentence of its own: "because" would speak of its last part.
    code = "deviation.because" if found.kind == "turn_order" else "deviation.cause"
    return speaker.say(code, breach=breach, reasons=reasons)


# --- departures --------------------------------------------------------------------------------------------------


def _forcing(proposal: Proposal, found: Deviation, speaker: Speaker) -> list[str]:
    """What stands against avoiding it: who is elected or acting, what was declined or laid down for a seat, else the musts,
    else a rank.
    """
    case = proposal.case
    stated = [settled_fact(seat, speaker) for seat in found.states]
    stated += [_absence(proposal.setting, number, speaker) for number in found.absences]
    musts = [case.rule(name) for name in found.rules]
    single = [rule for rule in musts if isinstance(rule, Pin | KeepFree | Adopted)]
    told = musts if not stated and not single and found.forced_by == "musts" else single
    stated += [speaker.say("deviation.must", rule=speaker.rule(rule)) for rule in told]
    return stated or [_rank(case, found, speaker)]


def _absence(setting: Setting, number: int, speaker: Speaker) -> str:
    absence = setting.absences[number]
    seats = sorted(setting.absence_seats(absence), key=lambda seat: setting.term(seat).start)
    terms = tuple(dict.fromkeys(seat.term for seat in seats))
    posts = speaker.say("absence.posts" if absence.posts else "absence.all_posts", posts=absence.posts)
    return speaker.say("deviation.absence", member=absence.member, posts=posts, terms=terms)


def _rank(case: Case, found: Deviation, speaker: Speaker) -> str:
    rank = max(found.ranks)
    code = "deviation.own_rank" if found.forced_by == "own_rank" else "deviation.rank"
    return speaker.say(code, hand=speaker.hand(rank), rules=_rules(_of_rank(case, rank), speaker))


def _of_rank(case: Case, rank: int) -> list[Rule]:
    return [rule for rule in case.rules if rule.order == rank]


def _rules(rules: Sequence[Rule], speaker: Speaker) -> str:
    return "; ".join(dict.fromkeys(speaker.rule(rule) for rule in rules))


# --- reasons -----------------------------------------------------------------------------------------------------


class _Reason:
    """The sentences of one reason: what decides, then what anything else would mean."""

    def __init__(self, proposal: Proposal, reason: SeatReason, speaker: Speaker) -> None:
        self.case, self.setting, self.proposal = proposal.case, proposal.setting, proposal
        self.reason, self.ground, self.witness, self.speaker = reason, reason.ground, reason.witness, speaker
        self.seat = speaker.seat(reason.seat)

    def lines(self) -> Iterator[str]:
        says = {
            "elected": self._elected,
            "pinned": self._pinned,
            "moves_up": self._moves_up,
            "next_in_turn": self._next,
            "next_after": self._after,
            "wish": self._wish,
            "lower_wish": self._wish,
            "only": self._only,
            "tie": self._tie,
        }
        kind = self.reason.kind
        if kind not in says:
            yield self.speaker.say("reason.open", member=self.reason.member, seat=self.seat)
            return
        yield from says[kind]()
        if kind not in ("elected", "only", "tie"):
            yield from self._otherwise()

    def _elected(self) -> Iterator[str]:
        yield settled(self.speaker, self.reason.seat)

    def _pinned(self) -> Iterator[str]:
        pin = next(pin for pin in self.ground.pins if pin.rule in self.reason.rules)
        reason = f" ({pin.reason.rstrip('.')})" if pin.reason else ""
        seat = self.speaker.seat(pin.seat)
        code = "reason.pinned_must" if pin.strength == "must" else "reason.pinned_wish"
        yield self.speaker.say(code, member=self.reason.member, seat=seat, reason=reason)
        if pin.seat != self.reason.seat:
            yield self.speaker.say("reason.way", seat=self.seat)

    def _moves_up(self) -> Iterator[str]:
        junior = self.ground.junior
        if junior is None:
            return
        past = "reason.up_was" if junior.certainty == "published" else "reason.up_assumed"
        args = {"member": self.reason.member, "junior": self.speaker.seat(junior.seat), "seat": self.seat}
        yield self.speaker.say("reason.up_is" if junior.planned else past, **args)

    def _next(self) -> Iterator[str]:
        yield self.speaker.say("reason.next", member=self.reason.member, seat=self._goal())
        yield from self._basis("basis.is", "reason.left")

    def _after(self) -> Iterator[str]:
        waiting = tuple(item.member for item in (*self.ground.waiting, *self.ground.struck))
        yield self.speaker.say("reason.after", member=self.reason.member, seat=self._goal(), waiting=waiting)
        for waited in self.reason.waiting:
            yield from self._declined(waited.absent)
            if waited.absent is None:
                yield self._cannot(waited.member)
        for struck in self.ground.struck:
            yield from self._declined(struck.absent)
            yield self.speaker.say("reason.struck", struck=struck.member)
        yield from self._basis("basis.then", "reason.others")

    def _cannot(self, member: str) -> str:
        """Why a member before it in the queue is not there: it holds another post at that time, or a must forbids it."""
        args = {"member": member, "seat": self.seat}
        term = self.setting.term(self.reason.seat)
        for seat, state in self.setting.stated.items():
            here = seat.body == self.reason.seat.body and seat != self.reason.seat
            meets = self.setting.term(seat).start <= term.end and term.start <= self.setting.term(seat).end
            if here and meets and state.fact == member and state.state in ("elected", "acting"):
                return self.speaker.at(seat.body).say(f"reason.cannot_{state.state}", held=seat.post, **args)
        return self.speaker.say("reason.cannot", **args)

    def _basis(self, first: str, among: str) -> Iterator[str]:
        """Why the turn stands where it does in the queue."""
        basis, group = self.ground.basis, self.ground.turn.group if self.ground.turn else None
        if basis is None:
            return
        # The order is one of groups: what is said of the turn is said of the group.
        member = self.speaker.say("basis.group", group=group) if group else self.reason.member
        if basis.principle == "longest_waiting":
            yield self._waited(basis, self.speaker.say(among), member)
            if basis.tied:
                yield self.speaker.say("reason.as_long", tied=basis.tied, member=member)
        elif basis.principle != "committed":
            yield self.speaker.say(f"basis.{basis.principle}", first=self.speaker.say(first, member=member))
        elif basis.seat is not None:
            code = "basis.committed" if basis.sure else "basis.committed_assumed"
            yield self.speaker.at(basis.seat.body).say(code, junior=basis.seat.post, earlier=basis.seat.term)
        if group:
            yield from self._inside()

    def _inside(self) -> Iterator[str]:
        """The order within the group."""
        goal = self.ground.goal or self.reason.seat
        order = self.setting.body(goal.body).order_of(goal.post)
        if order is not None and order.inside is not None:
            yield inside_line(order.inside, self.speaker)

    def _waited(self, basis: TurnBasis, among: str, member: str) -> str:
        """Who waits longest: since when it has not held the post."""
        code = "reason.shared" if basis.tied else "reason.longest"
        told = self.speaker.say(code, among=among, member=member)
        if basis.seat is None:
            return self.speaker.say("reason.never", told=told, since=basis.since or "")
        return self.speaker.say("reason.last" if basis.sure else "reason.last_assumed", told=told, last=basis.seat.term)

    def _declined(self, absent: AbsentGround | None) -> Iterator[str]:
        for number in absent.absences if absent else ():
            absence = self.setting.absences[number]
            reason = f" ({absence.reason.rstrip('.')})" if absence.reason else ""
            yield f"{_absence(self.setting, number, self.speaker)}{reason}."

    def _wish(self) -> Iterator[str]:
        rules = [self.case.rule(name) for name in self.reason.rules]
        code = "reason.wish" if len(rules) == 1 else "reason.several"
        hand = self.speaker.hand(self.reason.rank or 1)
        yield self.speaker.say(code, hand=hand, rules=_rules(rules, self.speaker))
        if self.reason.kind == "lower_wish":
            yield self.speaker.say("reason.lower")

    def _only(self) -> Iterator[str]:
        conflict = self.witness.conflict
        items = [self._item(item.kind, item.id) for item in conflict.items] if conflict else []
        if items:
            yield self.speaker.say("reason.only", seat=self.seat, items="; ".join(items))
        else:
            yield self.speaker.say("reason.nobody", seat=self.seat)
            if self._others_settled():
                noun = self.setting.body(self.reason.seat.body).noun.text(self.speaker.language)
                yield self.speaker.say("reason.one_post", noun=noun)

    def _others_settled(self) -> bool:
        """Whether every other member is elected, or acting, in another post of the body at the same time."""
        seat, term = self.reason.seat, self.setting.term(self.reason.seat)
        taken = {self.reason.member}
        for other, state in self.setting.stated.items():
            days = self.setting.term(other)
            if other.body == seat.body and other != seat and days.start <= term.end and term.start <= days.end:
                taken |= {state.fact} if state.fact else set()
        return taken >= {member.name for member in self.setting.body(seat.body).members}

    def _item(self, kind: str, name: str) -> str:
        if kind == "absence":
            return _absence(self.setting, int(name), self.speaker)
        return self.speaker.rule(self.case.rule(name))

    def _tie(self) -> Iterator[str]:
        tie: TieGround | None = self.reason.tie
        if tie is None:
            return
        yield self.speaker.say("reason.tie" if tie.exact else "reason.tie_many", count=tie.count)
        if tie.others:
            yield self.speaker.say("reason.tie_others", others=tie.others, seat=self.seat)
        if tie.here is not None:
            yield self.speaker.say("reason.tie_here" if tie.here else "reason.tie_before", member=self.reason.member)

    def _goal(self) -> str:
        return self.speaker.seat(self.ground.goal or self.reason.seat)

    # --- what anything else would mean ---------------------------------------------------------------------------

    def _otherwise(self) -> Iterator[str]:
        if self.witness.result == "impossible":
            yield from self._impossible()
        elif self.witness.result == "worse":
            anybody = self.speaker.say("reason.anybody")
            worse = [item for item in self.reason.waiting if item.witness and item.witness.result == "worse"]
            told = {item.member: self._costs(item.witness, anybody) for item in worse if item.witness}
            general = self._costs(self.witness, anybody)
            alike = tuple(name for name, text in told.items() if text == general)
            yield self._overtakes() or self._costs(self.witness, self._anybody(alike))
            for item in worse:
                if item.member not in alike and item.witness is not None:
                    yield self._costs(item.witness, item.member)

    def _anybody(self, alike: tuple[str, ...]) -> str:
        """Anybody else; with those before it in the queue to whom the same applies."""
        return self.speaker.say("reason.anybody_as" if alike else "reason.anybody", members=alike)

    def _impossible(self) -> Iterator[str]:
        """What "is to be" says already is not said again."""
        items = self.witness.conflict.items if self.witness.conflict else ()
        members = [self.setting.absences[int(item.id)].member for item in items if item.kind == "absence"]
        if members:
            yield self.speaker.say("reason.no_other_absent", members=tuple(dict.fromkeys(members)))
        elif self.reason.kind != "pinned":
            yield self.speaker.say("reason.must" if self.reason.kind == "moves_up" else "reason.no_other")

    def _overtakes(self) -> str:
        """Where one turn order alone makes up the first rank, its cost is the least of every other plan's: said so."""
        rank, costs = self.witness.rank, self.proposal.costs
        wishes = _of_rank(self.case, rank or 0)
        order = wishes[0] if len(wishes) == 1 else None
        if rank != next(iter(costs)) or not isinstance(order, TurnOrder) or order.measure == "delay":
            return ""
        number = (self.witness.costs[rank] - costs[rank]) // order.factor
        if number == 1:
            return self.speaker.say("reason.one_overtake" if costs[rank] else "reason.first_overtake")
        return self.speaker.say("reason.overtakes", number=number)

    def _costs(self, witness: Witness, who: str) -> str:
        """What the best plan with somebody there costs more, at the rank that decides."""
        changes = [change for change in witness.changes if change.rank == witness.rank]
        hand = self.speaker.hand(witness.rank or 1)
        if len(changes) > 1:
            amounts = [
                self.speaker.say("reason.of_rule", rule=self._rule(item), amount=self._amount(item)) for item in changes
            ]
            return self.speaker.say("reason.costs_several", who=who, hand=hand, amounts="; ".join(amounts))
        [change] = changes
        if self.reason.kind in ("wish", "lower_wish") and (change.rule,) == self.reason.rules:
            return self.speaker.say("reason.costs_said", who=who, amount=self._amount(change))
        args = {"amount": self._amount(change), "hand": hand, "rule": self._rule(change)}
        return self.speaker.say("reason.costs", who=who, **args)

    def _rule(self, change: RuleChange) -> str:
        return self.speaker.rule(self.case.rule(change.rule))

    def _amount(self, change: RuleChange) -> str:
        """By how much, in departures where each of them counts one, else by weight (in the rule's unit)."""
        rule = self.case.rule(change.rule)
        number, more = abs(change.difference) // rule.factor, change.difference > 0
        counted = rule.unit == Rule.unit or (isinstance(rule, TurnOrder) and rule.measure != "delay")
        if not counted:
            return self.speaker.say("reason.heavier" if more else "reason.lighter", number=number)
        if number == 1:
            return self.speaker.say("reason.one_more" if more else "reason.one_less")
        return self.speaker.say("reason.more" if more else "reason.less", number=number)
