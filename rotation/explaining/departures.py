"""Which departures from wishes one plan makes and another does not."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.breaches import Breach, Key
from constraints.frozen import Frozen
from constraints.words import Argument
from rotation.judging import Judgement
from rotation.plain import SeatField


class Departure(Frozen):
    """One departure from a wish (rule id, key), its weight in the rule's unit, and the rule's own text for it."""

    rule: str
    rank: int
    key: Key
    weight: int
    seats: tuple[SeatField, ...]
    members: tuple[str, ...]
    code: str
    args: dict[str, Argument]

    @property
    def breach(self) -> Breach:
        """The departure as its rule reported it."""
        return Breach(self.key, self.weight, self.seats, self.members, self.code, dict(self.args))


def departures_only(here: Judgement, there: Judgement) -> tuple[Departure, ...]:
    """What ``here`` departs from wishes and ``there`` does not, or less or more: by rank, then in the order of the case."""
    known = {(item.rule, item.key, item.weight) for item in _departures(there)}
    found = [item for item in _departures(here) if (item.rule, item.key, item.weight) not in known]
    return tuple(sorted(found, key=lambda item: item.rank))


def departures_of(judgement: Judgement) -> tuple[Departure, ...]:
    """All that is departed from: by rank, then in the order of the case."""
    return tuple(sorted(_departures(judgement), key=lambda item: item.rank))


def _departures(judgement: Judgement) -> Iterator[Departure]:
    for verdict in judgement.verdicts:
        for item in verdict.breaches if verdict.strength == "wish" else ():
            yield Departure(
                rule=verdict.rule,
                rank=verdict.rank,
                key=item.key,
                weight=item.weight,
                seats=item.seats,
                members=item.members,
                code=item.code,
                args=item.args,
            )
