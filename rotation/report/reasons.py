"""Why each seat is held by whom, as far as the plan itself witnesses it: moved up, next in turn, before others, pinned."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.plan import Plan
from constraints.posts import Seat
from constraints.queue import Turn, queue_of
from constraints.rules.adopted import Adopted
from constraints.rules.pin import Pin
from constraints.setting import LadderSetting, Setting
from rotation.report.saying import Speaker
from rotation.results import Proposal


def reasons(proposal: Proposal, speaker: Speaker, seats: list[Seat]) -> list[str]:
    """One sentence for each of the seats that has a reason, in order, none said twice."""
    writer = _Writer(proposal, speaker)
    return list(dict.fromkeys(text for seat in seats for text in writer.why(seat)))


class _Writer:
    def __init__(self, proposal: Proposal, speaker: Speaker) -> None:
        self.plan: Plan = proposal.plan
        self.setting: Setting = proposal.setting
        self.rules = proposal.case.rules
        self.speaker = speaker

    def why(self, seat: Seat) -> Iterator[str]:
        member = self.plan.holder(seat)
        pin = self._pin(seat, member)
        if pin is not None and pin.reason:
            yield self.speaker.say("why.pinned", member=member, post=seat.post, reason=pin.reason.rstrip("."))
        elif self._moved_up(seat, member):
            yield from self._was(seat, member)
        else:
            told = [*self._turn(seat, member)]
            if not told and self._adopted(seat, member):
                told = [self.speaker.say("why.adopted", member=member, post=seat.post, term=seat.term)]
            yield from told

    def _adopted(self, seat: Seat, member: str) -> bool:
        rules = [rule for rule in self.rules if isinstance(rule, Adopted)]
        rules = [rule for rule in rules if rule.home(self.setting).name == seat.body]
        return any(rule.plan.get(seat.term, {}).get(seat.post) == member for rule in rules)

    def _pin(self, seat: Seat, member: str) -> Pin | None:
        for rule in self.rules:
            if isinstance(rule, Pin) and rule.member == member and seat in rule.seats(self.setting):
                return rule
        return None

    # --- moving up ---------------------------------------------------------------------------------------------

    def _junior(self, seat: Seat) -> Seat | None:
        ladder = self.setting.ladder(seat)
        rung = ladder.rung(seat.post)
        if rung == 0 or not ladder.ladder.links:
            return None
        return self.setting.at(seat.body, ladder.posts[rung - 1], self.setting.number(seat) - 1)

    def _moved_up(self, seat: Seat, member: str) -> bool:
        junior = self._junior(seat)
        return junior is not None and self.setting.held(self.plan, junior) == member

    def _was(self, seat: Seat, member: str) -> Iterator[str]:
        junior = self._junior(seat)
        if junior is None:
            return
        code = "why.is"
        if junior not in self.setting.planned:
            cell = self.setting.record.cells[junior]
            code = "why.was" if cell.known and cell.surety == "published" else "why.assumed"
        yield self.speaker.say(code, member=member, junior=junior.post, earlier=junior.term)

    # --- turns -------------------------------------------------------------------------------------------------

    def _turn(self, seat: Seat, member: str) -> Iterator[str]:
        """The turn that the seat takes, or that it leads to through the links."""
        goal = self._goal(seat)
        if goal is None or self.setting.held(self.plan, goal) != member:
            return
        waiting = self._waiting(goal, member)
        if waiting is None:
            return
        if waiting:
            yield self.speaker.say("why.before", member=member, waiting=tuple(waiting))
        elif goal == seat:
            yield self.speaker.say("why.next", member=member, post=goal.post)
        else:
            yield self.speaker.say("why.next_later", member=member, post=goal.post, term=goal.term)

    def _goal(self, seat: Seat) -> Seat | None:
        """The seat itself if its post has an order, else that of the next senior post with one, as many terms later."""
        ladder: LadderSetting = self.setting.ladder(seat)
        body = self.setting.body(seat.body)
        rung = ladder.rung(seat.post)
        reachable = ladder.posts[rung:] if ladder.ladder.links else ladder.posts[rung : rung + 1]
        for step, post in enumerate(reachable):
            if body.order_of(post):
                return self.setting.at(seat.body, post, self.setting.number(seat) + step)
        return None

    def _waiting(self, goal: Seat, member: str) -> list[str] | None:
        """Whose turns came earlier in the queue and are still waiting; None if the holding takes no turn."""
        queue = queue_of(self.setting, goal.body, goal.post)
        held: dict[str, int] = {}
        for seat in self.setting.sequence(goal.body, goal.post):
            holder = self.setting.held(self.plan, seat)
            if holder is None:
                continue
            held[holder] = held.get(holder, 0) + 1
            if seat == goal:
                break
        if not queue.of(member):
            return None
        turn: Turn = queue.of(member)[held[member] - 1]
        before = queue.turns[: queue.turns.index(turn)]
        return list(dict.fromkeys(t.member for t in before if t.open and t.number > held.get(t.member, 0)))
