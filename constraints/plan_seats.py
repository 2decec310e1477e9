"""A finished plan as ``Seats``: what a rule posts, worked out with plain truth values and whole numbers."""

from __future__ import annotations

from collections.abc import Iterable

from constraints.breaches import Key
from constraints.posts import Seat
from constraints.seats import Integer, Literal
from constraints.setting import Holders, Setting


class PlanSeats:
    """Takes in what a rule posts about one plan; ``breaches`` has the value of every breach that is not nought.

    A second voice beside ``check``, without a solver. Posting a key twice, or a negative value, raises ValueError.
    """

    def __init__(self, plan: Holders, setting: Setting) -> None:
        self._plan, self._setting = plan, setting
        self._posted: set[Key] = set()
        self.breaches: dict[Key, int] = {}
        self.facts: list[bool] = []

    @property
    def reach(self) -> int | None:
        """Every plan is looked at."""
        return None

    def holds(self, member: str, seat: Seat) -> bool:
        """Whether the member holds the seat, or is designated for it and still a member then."""
        return self._setting.held(self._plan, seat) == member

    def no(self, literal: Literal) -> bool:
        """Not so."""
        return not literal

    def all_of(self, literals: Iterable[Literal]) -> bool:
        """Every one is true."""
        return all(literals)

    def any_of(self, literals: Iterable[Literal]) -> bool:
        """At least one is true."""
        return any(literals)

    def at_least(self, literals: Iterable[Literal], number: int) -> bool:
        """At least so many are true."""
        return self.count(literals) >= number

    def count(self, literals: Iterable[Literal]) -> int:
        """How many are true."""
        return sum(bool(literal) for literal in literals)

    def total(self, terms: Iterable[tuple[int, Literal | Integer]], constant: int = 0) -> int:
        """The sum of factor times value, plus a constant."""
        return constant + sum(factor * _number(handle) for factor, handle in terms)

    def maximum(self, integers: Iterable[Integer]) -> int:
        """The largest."""
        return max(_number(integer) for integer in integers)

    def absdiff(self, one: Integer, other: Integer) -> int:
        """The distance between two numbers."""
        return abs(_number(one) - _number(other))

    def breach(self, key: Key, value: Literal | Integer) -> None:
        """Note a breach. Raises ValueError for a key posted before, and for a negative value."""
        number = _number(value)
        if key in self._posted:
            raise ValueError(f"posted twice: {key}")
        if number < 0:
            raise ValueError(f"negative: {key} = {number}")
        self._posted.add(key)
        if number:
            self.breaches[key] = number

    def fact(self, terms: Iterable[tuple[int, Literal | Integer]], at_least: int) -> None:
        """Kept in ``facts``: whether it is so. In a plan that the structure allows every one has to be."""
        self.facts.append(self.total(terms) >= at_least)

    def beyond(self, literal: Literal) -> None:
        """Never called: there is no reach."""
        raise ValueError("there is no reach")


def _number(handle: object) -> int:
    if not isinstance(handle, int):
        raise TypeError(handle)
    return int(handle)
