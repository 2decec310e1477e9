"""Who is not a member all the time: from and until which day."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date

from constraints.members import Member
from constraints.setting import BodySetting, Setting
from rotation.report.saying import Speaker


def first_day(setting: Setting, body: str) -> date:
    """The first planned day of a body."""
    return min(setting.term(seat).start for seat in setting.seats if seat.body == body)


def present(setting: Setting, body: BodySetting) -> tuple[Member, ...]:
    """The members of a body that had not left before the first planned day."""
    first = first_day(setting, body.name)
    return tuple(member for member in body.members if member.leaves is None or member.leaves >= first)


def membership_lines(
    speaker: Speaker,
    body: str,
    among: Collection[str] | None = None,
    *,
    day: Callable[[date], str] = date.isoformat,
    called: Callable[[Member], str] = lambda member: member.name,
) -> Iterator[str]:
    """One sentence for each member that joins or leaves after the first planned day; only ``among`` these, if given.

    ``day`` and ``called`` say how days and members are written.
    """
    first = first_day(speaker.setting, body)
    for member in present(speaker.setting, speaker.setting.body(body)):
        if among is not None and member.name not in among:
            continue
        joins = member.joins if member.joins and member.joins > first else None
        if joins and member.leaves:
            yield speaker.say("member.between", member=called(member), first=day(joins), last=day(member.leaves))
        elif joins:
            yield speaker.say("member.joins", member=called(member), day=day(joins))
        elif member.leaves:
            yield speaker.say("member.leaves", member=called(member), day=day(member.leaves))
