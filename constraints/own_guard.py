"""Around the code of a rule from outside: where it fails, or gives what cannot be used, that is told with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any

from constraints.breaches import Breach
from constraints.own_places import files_of, place_of, reason_of, start_of
from constraints.own_said import unfilled, unsaid
from constraints.own_seats import Misuse, WatchedSeats, as_given, is_key
from constraints.posts import Seat
from constraints.problems import InputError, Problem, problem
from constraints.words import LANGUAGES, Argument

if TYPE_CHECKING:
    from constraints.rule import Rule
    from constraints.seats import Seats
    from constraints.setting import Holders, Setting


class RuleFault(InputError):
    """The code of a rule of one's own is wrong: it fails, or what it gives cannot be used."""


def guard(cls: type[Rule]) -> None:
    """Put the guards around a class's duties, also those that it inherits; each has one guard."""
    for duty, guarded in _GUARDS.items():
        function = getattr(cls, duty)
        lacking = getattr(function, "__isabstractmethod__", False)
        if callable(function) and not lacking and not hasattr(function, "guarded"):
            around = guarded(function)
            around.guarded = True  # type: ignore[attr-defined]
            setattr(cls, duty, around)


def fault_of(cls: type[Rule], duty: str, name: str, error: Exception) -> Problem:
    """What went wrong in a duty of a rule, with the line in its own code."""
    files = [file for base in cls.__mro__ if getattr(base, "from_outside", False) for file in files_of(base)]
    place = place_of(error, files) or start_of(getattr(cls, duty, None)) or name
    if isinstance(error, Misuse):
        args: dict[str, Argument] = {"rule": name, "duty": duty, **error.told}
        return problem(place, error.code, **args)
    return problem(place, "own_rule.raised", duty=duty, rule=name, reason=reason_of(error))


@contextmanager
def _telling(rule: Rule, duty: str) -> Iterator[None]:
    try:
        yield
    except RuleFault:
        raise
    except Exception as error:  # whatever the foreign code raises is told
        raise RuleFault([fault_of(type(rule), duty, rule.id or rule.kind, error)]) from error


# --- the duties ----------------------------------------------------------------------------------------------------


def _check(check: Callable[[Rule, Holders, Setting], list[Breach]]) -> Callable[..., Any]:
    @wraps(check)
    def guarded(self: Rule, plan: Holders, setting: Setting) -> list[Breach]:
        with _telling(self, "check"):
            found = check(self, plan, setting)
            _look_at(self, found)
            return found

    return guarded


def _post(post: Callable[[Rule, Seats, Setting], None]) -> Callable[..., Any]:
    @wraps(post)
    def guarded(self: Rule, seats: Seats, setting: Setting) -> None:
        with _telling(self, "post"):
            post(self, WatchedSeats(seats), setting)

    return guarded


def _problems(problems: Callable[[Rule, Setting, str], Iterator[Problem]]) -> Callable[..., Any]:
    @wraps(problems)
    def guarded(self: Rule, setting: Setting, path: str) -> Iterator[Problem]:
        """What is wrong in this case; a fault in the code is told beside it."""
        found: list[Problem] = []
        try:
            for item in problems(self, setting, path):
                found.append(item)
                for language in LANGUAGES:
                    item.text(language)
            if not found and (words := unsaid(self, setting)):
                raise words
        except Exception as error:  # whatever the foreign code raises is told
            name = self.kind if path in ("", self.kind) else f"{self.kind} ({path})"
            fault = fault_of(type(self), "problems", name, error)
            # What cannot be said is left out: it would fail again.
            found = [item for item in found if _can_be_said(item)]
            found += [] if fault in found else [fault]
        return iter(found)

    return guarded


def _can_be_said(item: object) -> bool:
    try:
        return isinstance(item, Problem) and bool(item.text("sv") and item.text("en"))
    except (LookupError, ValueError):
        return False


def _told(duty: str) -> Callable[..., Any]:
    """A duty of which only is told that it fails."""

    def around(function: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(function)
        def guarded(self: Rule, setting: Setting) -> Any:
            with _telling(self, duty):
                found = function(self, setting)
                hash(found) if duty == "history_input" else None
                return found

        return guarded

    return around


_GUARDS: dict[str, Callable[[Callable[..., Any]], Callable[..., Any]]] = {
    "check": _check,
    "post": _post,
    "problems": _problems,
    "history": _told("history"),
    "history_input": _told("history_input"),
    "phrase": _told("phrase"),
}


# --- what check gives ------------------------------------------------------------------------------------------------


def _look_at(rule: Rule, found: object) -> None:
    """Raise Misuse for what is no list of breaches, and for a breach that cannot be said or counted."""
    if not isinstance(found, list | tuple):
        raise Misuse("own_rule.not_listed", given=as_given(found))
    keys = set()
    for item in found:
        for part, given in _wrong_parts(item):
            raise Misuse("own_rule.breach_form", part=part, given=as_given(given))
        if item.key in keys:
            raise Misuse("own_rule.key_twice", key=as_given(item.key))
        keys.add(item.key)
        if item.code not in rule.texts:
            raise Misuse("own_rule.wordless", code=str(item.code), known=", ".join(rule.texts))
        if names := unfilled(rule.texts[item.code], item.args):
            text = f"texts.{item.code}"
            raise Misuse("own_rule.unfilled", text=text, names=", ".join(names), known=", ".join(item.args))


def _wrong_parts(item: object) -> Iterator[tuple[str, object]]:
    """The parts of a breach that are of another type than ``Breach`` says."""
    if not isinstance(item, Breach):
        yield "form", item
        return
    if not is_key(item.key):
        yield "key", item.key
    if type(item.weight) is not int or item.weight < 1:
        yield "weight", item.weight
    if not _all(item.seats, Seat):
        yield "seats", item.seats
    if not _all(item.members, str):
        yield "members", item.members
    for name, value in item.args.items():
        if not isinstance(value, str | int) and not _all(value, str):
            yield f"args[{name!r}]", value


def _all(values: object, kind: type) -> bool:
    return isinstance(values, tuple) and not isinstance(values, Seat) and all(isinstance(v, kind) for v in values)
