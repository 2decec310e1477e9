"""What a fair share counts: the members with their weights, and the seats up to the end of each planned term."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from constraints.fairness import Share, shares
from constraints.posts import Seat
from constraints.setting import BodySetting, Holders, Setting


class Prefix(NamedTuple):
    """The counted seats from the beginning to a planned term: the earlier ones' holders, and the planned seats.

    ``ending`` are the planned seats of that term.
    """

    past: tuple[str, ...]
    planned: tuple[Seat, ...]
    ending: tuple[Seat, ...]


@dataclass(frozen=True)
class Counting:
    """The counted members in case-file order with their weights; a prefix for each planned term, earliest first."""

    weights: Mapping[str, int]
    prefixes: tuple[Prefix, ...]

    @property
    def whole(self) -> int:
        """The sum of the weights."""
        return sum(self.weights.values())

    def shares(self, plan: Holders, prefix: Prefix) -> list[Share]:
        """Where each counted member stands at the end of a prefix."""
        return shares([*prefix.past, *(plan.holder(seat) for seat in prefix.planned)], self.weights)


def count(
    setting: Setting,
    body: BodySetting,
    posts: Sequence[str],
    weights: Mapping[str, int],
    assumed: Mapping[Seat, str] | None = None,
) -> Counting:
    """Count the seats of some posts. Without weights every member weighs 1.

    Earlier seats count if the case file itself knows their holder, whatever the reading, and that member is counted.
    Those of ``assumed`` count for the member stated there.
    """
    planned = [seat for seat in setting.seats if seat.body == body.name and seat.post in posts]
    names = [member.name for member in body.members if any(setting.belongs(member.name, seat) for seat in planned)]
    counted = {name: weights.get(name, 0) if weights else 1 for name in names}
    past = [seat for post in dict.fromkeys(posts) for seat in setting.past(body.name, post)]
    holders = {seat: setting.record.known(seat) or (assumed or {}).get(seat) for seat in past}
    known = [(setting.term(seat).start, holder) for seat, holder in holders.items() if holder in counted]
    start = {seat: setting.term(seat).start for seat in planned}
    prefixes = tuple(
        Prefix(
            past=tuple(holder for begin, holder in known if holder is not None and begin <= day),
            planned=tuple(seat for seat in planned if start[seat] <= day),
            ending=tuple(seat for seat in planned if start[seat] == day),
        )
        for day in sorted(set(start.values()))
    )
    return Counting(counted, prefixes)
