"""Why each seat is held by whom, as far as the plan itself witnesses it: moved up, next in turn, before others, pinned."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.day_names import named
from constraints.posts import Seat
from rotation.explaining.grounds import Ground, JuniorGround, PinGround, grounds_of
from rotation.report.saying import Speaker
from rotation.results import Proposal


def reasons(proposal: Proposal, speaker: Speaker, seats: list[Seat]) -> list[str]:
    """One sentence for each of the seats that has a reason, in order, none said twice."""
    grounds = [grounds_of(proposal.case, proposal.setting, proposal.plan, seat) for seat in seats]
    return list(dict.fromkeys(text for ground in grounds for text in _why(ground, speaker)))


def _why(ground: Ground, speaker: Speaker) -> Iterator[str]:
    state = speaker.setting.stated.get(ground.seat)
    if state is not None and state.fact is not None:
        yield settled(speaker, ground.seat)
        return
    pin = next((pin for pin in ground.pins if pin.reason and pin.seat == ground.seat), None)
    later = next((pin for pin in ground.pins if pin.reason), None)
    if pin is not None:
        yield _pinned(ground, pin, speaker)
    elif ground.junior is not None:
        yield _junior(ground, ground.junior, speaker)
    elif later is not None:
        yield _pinned(ground, later, speaker)
    elif ground.turn is not None:
        yield _turn(ground, speaker)
    elif ground.adopted:
        yield speaker.at(ground.seat.body).say(
            "why.adopted", member=_called(ground, speaker), post=ground.seat.post, term=ground.seat.term
        )


def _called(ground: Ground, speaker: Speaker) -> str:
    """The holder by the name that it has in the seat's term, as in the table beside it."""
    return named(speaker.setting, ground.member, ground.seat)


def settled(speaker: Speaker, seat: Seat) -> str:
    """That a seat is settled: by an election, or by somebody who is acting."""
    state = speaker.setting.stated[seat]
    source = speaker.say("state.source", source=state.source.rstrip(".")) if state.source else ""
    member = named(speaker.setting, state.member or "", seat)
    return speaker.say(f"reason.{state.state}", member=member, seat=speaker.seat(seat), source=source)


def settled_fact(seat: Seat, speaker: Speaker) -> str:
    """The same as part of a sentence, and that it is not settled who holds a disputed seat."""
    state, told = speaker.setting.stated[seat], speaker.seat(seat)
    if state.fact is None:
        return speaker.say("fact.disputed", members=state.one_of, seat=told)
    return speaker.say(f"fact.{state.state}", member=named(speaker.setting, state.fact, seat), seat=told)


def _pinned(ground: Ground, pin: PinGround, speaker: Speaker) -> str:
    code = "why.pinned" if pin.seat == ground.seat else "why.pinned_later"
    reason = pin.reason.rstrip(".")
    return speaker.at(pin.seat.body).say(
        code, member=_called(ground, speaker), post=pin.seat.post, term=pin.seat.term, reason=reason
    )


def _junior(ground: Ground, junior: JuniorGround, speaker: Speaker) -> str:
    code = "why.is" if junior.planned else "why.was" if junior.certainty == "published" else "why.assumed"
    return speaker.at(ground.seat.body).say(
        code,
        member=named(speaker.setting, ground.member, junior.seat),
        junior=junior.seat.post,
        earlier=junior.seat.term,
    )


def _turn(ground: Ground, speaker: Speaker) -> str:
    """The turn that the seat takes, or that it leads to; before whom, and why that one waits where it is one alone."""
    goal, speaker = ground.goal or ground.seat, speaker.at(ground.seat.body)
    waiting = tuple(named(speaker.setting, item.member, ground.seat) for item in ground.waiting)
    absent = ground.waiting[0].absent if len(waiting) == 1 else None
    if absent is not None:
        terms = tuple(dict.fromkeys(seat.term for seat in absent.seats))
        return speaker.say("why.before_absent", member=_called(ground, speaker), waiting=waiting, terms=terms)
    if waiting:
        return speaker.say("why.before", member=_called(ground, speaker), waiting=waiting)
    if ground.struck:
        struck = tuple(named(speaker.setting, item.member, ground.seat) for item in ground.struck)
        return speaker.say("why.struck", member=_called(ground, speaker), struck=struck, post=goal.post, term=goal.term)
    code = "why.next" if goal == ground.seat else "why.next_later"
    return speaker.say(code, member=_called(ground, speaker), post=goal.post, term=goal.term)
