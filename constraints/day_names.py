"""How members are called in a term: by the name that they have on its first day (``renamed`` in the case)."""

from __future__ import annotations

from constraints.members import Member
from constraints.posts import Seat
from constraints.setting import Setting


def named(setting: Setting, member: str, seat: Seat) -> str:
    """What a member is called in a seat's term; what no member is called stays as it is."""
    found = _member(setting, member, seat)
    return found.name_at(setting.term(seat).start) if found is not None else member


def officially(setting: Setting, member: str, seat: Seat) -> str:
    """A member's official name in a seat's term: where it has taken another name by then, that one."""
    told = named(setting, member, seat)
    return setting.official(member) if told == member else told


def _member(setting: Setting, name: str, seat: Seat) -> Member | None:
    return setting.body(seat.body).by_name.get(name)
