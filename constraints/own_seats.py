"""The verbs of ``Seats`` for a rule from outside: what a rule by mistake hands over is refused, not taken for something."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from types import GeneratorType

from pydantic import BaseModel

from constraints.breaches import Breach, Key
from constraints.posts import Seat
from constraints.seats import Integer, Literal, Seats

#: What is surely no handle: names, and what holds several things.
_FOREIGN = (str, bytes, float, tuple, list, set, frozenset, Mapping, GeneratorType, BaseModel, Breach)

#: What a rule may say to ``seats``.
_VERBS = tuple(name for name, verb in vars(Seats).items() if callable(verb) and not name.startswith("_"))


class Misuse(Exception):
    """A rule does something that it must not: the code of a problem, and what its text needs."""

    def __init__(self, code: str, /, **args: str) -> None:
        super().__init__(code)
        self.code, self.told = code, args


class WatchedSeats:
    """The verbs of others, with their arguments looked at first. Raises Misuse."""

    def __init__(self, seats: Seats) -> None:
        self._seats = seats
        self._named: set[Key] = set()

    def __getattr__(self, name: str) -> object:
        """Tell of a verb that is not there which one was probably meant. Raises AttributeError."""
        near = get_close_matches(name, _VERBS, n=1)
        told = f"; the most similar is {near[0]!r}" if near else f", only {', '.join(_VERBS)}"
        raise AttributeError(f"seats has no verb {name!r}{told}")

    @property
    def reach(self) -> int | None:
        """As those it stands for."""
        return self._seats.reach

    def holds(self, member: str, seat: Seat) -> Literal:
        """As those it stands for."""
        if not isinstance(member, str) or not isinstance(seat, Seat):
            raise Misuse("own_rule.holds", given=f"({as_given(member)}, {as_given(seat)})")
        return self._seats.holds(member, seat)

    def no(self, literal: Literal) -> Literal:
        """As those it stands for."""
        return self._seats.no(_handle("no", literal))

    def all_of(self, literals: Iterable[Literal]) -> Literal:
        """As those it stands for."""
        return self._seats.all_of(_handles("all_of", literals))

    def any_of(self, literals: Iterable[Literal]) -> Literal:
        """As those it stands for."""
        return self._seats.any_of(_handles("any_of", literals))

    def at_least(self, literals: Iterable[Literal], number: int) -> Literal:
        """As those it stands for."""
        return self._seats.at_least(_handles("at_least", literals), _whole("at_least", number))

    def count(self, literals: Iterable[Literal]) -> Integer:
        """As those it stands for."""
        return self._seats.count(_handles("count", literals))

    def total(self, terms: Iterable[tuple[int, Literal | Integer]], constant: int = 0) -> Integer:
        """As those it stands for."""
        return self._seats.total(_terms("total", terms), _whole("total", constant))

    def maximum(self, integers: Iterable[Integer]) -> Integer:
        """As those it stands for."""
        return self._seats.maximum(_handles("maximum", integers))

    def absdiff(self, one: Integer, other: Integer) -> Integer:
        """As those it stands for."""
        return self._seats.absdiff(_handle("absdiff", one), _handle("absdiff", other))

    def breach(self, key: Key, value: Literal | Integer) -> None:
        """As those it stands for; each key once."""
        if not is_key(key):
            raise Misuse("own_rule.key_form", given=as_given(key))
        if key in self._named:
            raise Misuse("own_rule.key_twice", key=as_given(key))
        if isinstance(_handle("breach", value), int) and value < 0:  # type: ignore[operator]
            raise Misuse("own_rule.negative", key=as_given(key), given=as_given(value))
        self._named.add(key)
        self._seats.breach(key, value)

    def fact(self, terms: Iterable[tuple[int, Literal | Integer]], at_least: int) -> None:
        """As those it stands for."""
        self._seats.fact(_terms("fact", terms), _whole("fact", at_least))

    def beyond(self, literal: Literal) -> None:
        """As those it stands for."""
        self._seats.beyond(_handle("beyond", literal))


def is_key(key: object) -> bool:
    """Whether this tells breaches apart: texts and whole numbers in a tuple."""
    return isinstance(key, tuple) and bool(key) and all(isinstance(part, str | int) for part in key)


def as_given(value: object) -> str:
    """What was handed over, as a programmer writes it, as far as 60 characters go."""
    text = " ".join(repr(tuple(value) if isinstance(value, Seat) else value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"


def _handle(verb: str, value: object) -> object:
    if value is None or isinstance(value, _FOREIGN):
        raise Misuse("own_rule.no_condition", verb=verb, given=as_given(value))
    return value


def _handles(verb: str, values: Iterable[object]) -> list[object]:
    """Several of them; one alone is refused as well."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise Misuse("own_rule.no_condition", verb=verb, given=as_given(values))
    return [_handle(verb, value) for value in values]


def _terms(verb: str, terms: Iterable[tuple[int, object]]) -> list[tuple[int, object]]:
    return [(_whole(verb, factor), _handle(verb, handle)) for factor, handle in terms]


def _whole(verb: str, number: int) -> int:
    if not isinstance(number, int):
        raise Misuse("own_rule.no_condition", verb=verb, given=as_given(number))
    return number
