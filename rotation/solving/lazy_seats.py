"""The verbs of ``Seats``, put off: a rule names all its breaches, and only those that are asked for reach the solver."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from constraints.breaches import Key
from constraints.posts import Seat
from constraints.seats import Integer, Literal
from rotation.solving.cp_seats import CpSeats, Variables


class _Later:
    """A verb with what it was told; ``found`` is its handle once it has been said to the solver."""

    __slots__ = ("found", "given", "said", "verb")

    def __init__(self, verb: str, *given: Any) -> None:
        self.verb, self.given = verb, given
        self.said, self.found = False, None


class LazySeats:
    """The verbs for one rule's breaches, without a reach. ``breaches`` has the keys in the rule's order."""

    def __init__(self, variables: Variables) -> None:
        self._seats = CpSeats(variables)
        self.breaches: dict[Key, Any] = {}

    @property
    def reach(self) -> int | None:
        return None

    def breach_of(self, key: Key) -> Any:
        """The handle of one breach, said to the solver now; 0 for a key that no breach has."""
        return self._said(self.breaches.get(key, 0))

    def holds(self, member: str, seat: Seat) -> Literal:
        return self._seats.holds(member, seat)

    def no(self, literal: Any) -> Literal:
        return _Later("no", literal)

    def all_of(self, literals: Iterable[Any]) -> Literal:
        return _Later("all_of", list(literals))

    def any_of(self, literals: Iterable[Any]) -> Literal:
        return _Later("any_of", list(literals))

    def at_least(self, literals: Iterable[Any], number: int) -> Literal:
        return _Later("at_least", list(literals), number)

    def count(self, literals: Iterable[Any]) -> Integer:
        return _Later("count", list(literals))

    def total(self, terms: Iterable[tuple[int, Any]], constant: int = 0) -> Integer:
        return _Later("total", list(terms), constant)

    def maximum(self, integers: Iterable[Any]) -> Integer:
        return _Later("maximum", list(integers))

    def absdiff(self, one: Any, other: Any) -> Integer:
        return _Later("absdiff", one, other)

    def breach(self, key: Key, value: Any) -> None:
        if key in self.breaches:
            raise ValueError(f"breach {key} is named twice")
        self.breaches[key] = value

    def fact(self, terms: Iterable[tuple[int, Any]], at_least: int) -> None:
        """Left aside: facts speak of all breaches at once."""

    def beyond(self, literal: Any) -> None:
        """Never called: there is no reach."""

    def _said(self, handle: Any) -> Any:
        if isinstance(handle, list):
            return [self._said(item) for item in handle]
        if isinstance(handle, tuple):
            return tuple(self._said(item) for item in handle)
        if not isinstance(handle, _Later):
            return handle
        if not handle.said:
            handle.found = getattr(self._seats, handle.verb)(*(self._said(item) for item in handle.given))
            handle.said = True
        return handle.found
