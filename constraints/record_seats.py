"""What is on record as ``Seats``: which breaches are certain, whatever is planned.

Each handle is a pair: the least and the most that it can be. Who is elected or acting is settled, and what the history says;
the other planned seats are open among those who may hold them.
"""

from __future__ import annotations

from collections.abc import Iterable

from constraints.breaches import Key
from constraints.posts import Seat
from constraints.seats import Integer, Literal
from constraints.setting import Setting

#: The least and the most.
Span = tuple[int, int]


class RecordSeats:
    """Takes in what a rule posts; ``certain`` has the keys of the breaches that every plan has.

    With ``past`` False the history is open too: what is certain then does not hang on it.
    """

    def __init__(self, setting: Setting, *, past: bool = True) -> None:
        self._setting, self._past = setting, past
        self._facts = {seat: state.fact for seat, state in setting.stated.items() if state.fact is not None}
        self.certain: set[Key] = set()

    @property
    def reach(self) -> int | None:
        """None: every plan counts."""
        return None

    def holds(self, member: str, seat: Seat) -> Literal:
        """Settled by the record, open, or out of the question."""
        setting = self._setting
        carrier = setting.designated.get(seat, seat)
        if carrier not in setting.planned:
            here = setting.reading.get(seat) == member
            return (int(here and self._past), int(here or not self._past))
        if seat != carrier and not setting.belongs(member, seat):
            return (0, 0)
        if carrier in self._facts:
            return (int(self._facts[carrier] == member),) * 2
        return (0, int(member in setting.entitled(carrier)))

    def no(self, literal: Literal) -> Literal:
        """Not so."""
        least, most = _span(literal)
        return (1 - most, 1 - least)

    def all_of(self, literals: Iterable[Literal]) -> Literal:
        """Every one is true."""
        spans = [_span(literal) for literal in literals]
        return (min((least for least, _ in spans), default=1), min((most for _, most in spans), default=1))

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """At least one is true."""
        spans = [_span(literal) for literal in literals]
        return (max((least for least, _ in spans), default=0), max((most for _, most in spans), default=0))

    def at_least(self, literals: Iterable[Literal], number: int) -> Literal:
        """At least so many are true."""
        least, most = _span(self.count(literals))
        return (int(least >= number), int(most >= number))

    def count(self, literals: Iterable[Literal]) -> Integer:
        """How many are true."""
        return self.total((1, literal) for literal in literals)

    def total(self, terms: Iterable[tuple[int, Literal | Integer]], constant: int = 0) -> Integer:
        """The sum of factor times value, plus a constant."""
        ends = [sorted((factor * least, factor * most)) for factor, (least, most) in _spans(terms)]
        return (constant + sum(low for low, _ in ends), constant + sum(high for _, high in ends))

    def maximum(self, integers: Iterable[Integer]) -> Integer:
        """The largest."""
        spans = [_span(integer) for integer in integers]
        return (max(least for least, _ in spans), max(most for _, most in spans))

    def absdiff(self, one: Integer, other: Integer) -> Integer:
        """The distance between two numbers."""
        (least, most), (low, high) = _span(one), _span(other)
        return (max(0, least - high, low - most), max(most - low, high - least))

    def breach(self, key: Key, value: Literal | Integer) -> None:
        """Note a breach that is there in every plan."""
        if _span(value)[0] > 0:
            self.certain.add(key)

    def fact(self, terms: Iterable[tuple[int, Literal | Integer]], at_least: int) -> None:
        """Nothing to keep."""

    def beyond(self, literal: Literal) -> None:
        """Never called: there is no reach."""
        raise ValueError("there is no reach")


def _spans(terms: Iterable[tuple[int, object]]) -> list[tuple[int, Span]]:
    return [(factor, _span(handle)) for factor, handle in terms]


def _span(handle: object) -> Span:
    """A handle, or a whole number or truth value as it is. Raises TypeError for anything else."""
    if isinstance(handle, int):
        return (int(handle), int(handle))
    if isinstance(handle, tuple) and len(handle) == 2:
        return (int(handle[0]), int(handle[1]))
    raise TypeError(handle)
