"""What the fairness account means for one member, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from constraints.posts import Seat
from rotation.explaining.fairness_account import Either, MemberAccount
from rotation.explaining.fairness_counting import Held
from rotation.report.saying import Speaker
from rotation.report.sections import decimal


def member_lines(account: MemberAccount, speaker: Speaker) -> Iterator[str]:
    """What it holds, has held and may have held; its share; when its turn comes again."""
    writer = _Writer(account, speaker)
    yield from writer.planned()
    yield from writer.earlier()
    yield from writer.shares()
    yield from writer.onward()


class _Writer:
    def __init__(self, account: MemberAccount, speaker: Speaker) -> None:
        self.member, self.posts, self.speaker = account.member, account.posts, speaker
        self.either = account.either
        self.setting = speaker.setting

    def planned(self) -> Iterator[str]:
        seats = [held.seat for _, _, item in self.posts for held in item.held if held.planned]
        code = "fairness.member.planned" if seats else "fairness.member.no_seat"
        yield self.speaker.say(code, member=self.member, seats=self._seats(seats))
        beyond = [Seat(b, p, term) for b, p, item in self.posts for term in item.designated]
        if beyond:
            yield self.speaker.say("fairness.member.designated", member=self.member, seats=self._seats(beyond))

    def earlier(self) -> Iterator[str]:
        certain = {seat for item in self.either for seat in item.seats}
        found = [held for _, _, item in self.posts for held in item.held if not held.planned]
        if told_apart := [held for held in found if held.seat not in certain]:
            yield self.speaker.say("fairness.member.earlier", member=self.member, seats=self._held(told_apart))
        elif not self.either:
            yield self.speaker.say("fairness.member.never", member=self.member)
        yield from (self._either(item, {held.seat for held in found}) for item in self.either)
        possible = [Seat(b, p, term) for b, p, item in self.posts for term in item.possible]
        if left := [seat for seat in possible if seat not in certain]:
            told = tuple(self.speaker.seat(seat) for seat in self._ordered(left))
            yield self.speaker.say("fairness.member.possible", member=self.member, seats=told)

    def _either(self, item: Either, counted: Collection[Seat]) -> str:
        """That it held one of some seats, and which of them counts, if any does."""
        told = tuple(self.speaker.seat(seat) for seat in item.seats)
        seat = next((seat for seat in item.seats if seat in counted), None)
        if seat is None:
            return self.speaker.say("fairness.member.either", member=self.member, seats=told)
        code, counted_as = "fairness.member.either_assumed", self.speaker.seat(seat)
        return self.speaker.say(code, member=self.member, seats=told, counted=counted_as)

    def _held(self, found: Sequence[Held]) -> str:
        """Earlier seats in order of time; those that are only inferred or assumed say so."""
        code = {held.seat: "assumed" if held.assumed else "inferred" for held in found if held.inferred}
        told = {seat: self.speaker.seat(seat) for seat in self._ordered(held.seat for held in found)}
        for seat, how in code.items():
            told[seat] = self.speaker.say(f"fairness.member.{how}", seat=told[seat])
        return self.speaker.listed(told.values())

    def shares(self) -> Iterator[str]:
        for body, name, item in self.posts:
            if item.entitlement is not None:
                post = self.speaker.called(Seat(body, name, ""))
                few = ("fairness.member.share_none", "fairness.member.share_one")
                code = few[len(item.held)] if len(item.held) < len(few) else "fairness.member.share"
                share = decimal(item.entitlement, self.speaker.language)
                told = self.speaker.say(code, post=post, member=self.member, times=len(item.held))
                of_shares = "fairness.member.by_weights" if item.weighted else "fairness.member.if_equal"
                yield f"{told} {self.speaker.say(of_shares, share=share)}"

    def onward(self) -> Iterator[str]:
        # Labels in order are terms in order: a year, or the first day.
        expected = sorted((item.expected, b, p) for b, p, item in self.posts if item.expected and not item.group)
        if expected:
            seats = self.speaker.listed(self.speaker.seat(Seat(body, post, term)) for term, body, post in expected)
            designated = any(item.designated for _, _, item in self.posts)
            code = "fairness.member.next_after" if designated else "fairness.member.next"
            yield self.speaker.say(code, member=self.member, seats=seats)
        for body, name, item in self.posts:
            if item.expected and item.group:
                seat = self.speaker.seat(Seat(body, name, item.expected))
                yield self.speaker.say("fairness.member.next_of_group", group=item.group, seats=seat)
        for body, name, item in self.posts:
            if item.otherwise:
                post = self.speaker.called(Seat(body, name, ""))
                yield self.speaker.say("fairness.member.otherwise", post=post, terms=item.otherwise)
        for body, name, item in self.posts:
            if item.no_turn:
                post = self.speaker.called(Seat(body, name, ""))
                yield self.speaker.say(f"no_turn.{item.no_turn}", member=self.member, post=post)

    def _seats(self, seats: Iterable[Seat]) -> str:
        """Seats in order of time."""
        return self.speaker.listed(self.speaker.seat(seat) for seat in self._ordered(seats))

    def _ordered(self, seats: Iterable[Seat]) -> list[Seat]:
        return sorted(seats, key=lambda seat: self.setting.term(seat).start)
