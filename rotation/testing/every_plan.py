"""Every plan of a small setting, also those that the structure forbids: both voices of a rule have to judge them alike."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod

from constraints.plan import Plan
from constraints.setting import Setting

#: Settings with more plans are not gone through.
MOST = 3_000


def plans_of(setting: Setting) -> Iterator[Plan]:
    """Every way to give the seats to members of their bodies that belong to them then; nothing if there are too many."""
    if number_of_plans(setting) <= MOST:
        for holders in product(*_choices(setting)):
            yield Plan(tuple(zip(setting.seats, holders, strict=True)))


def number_of_plans(setting: Setting) -> int:
    """How many plans there are to go through."""
    return prod(map(len, _choices(setting)))


def _choices(setting: Setting) -> list[list[str]]:
    """Who may hold each seat."""
    return [
        [member.name for member in setting.body(seat.body).members if setting.belongs(member.name, seat)]
        for seat in setting.seats
    ]
