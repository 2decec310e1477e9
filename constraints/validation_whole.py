"""What can be told only of the case as a whole: each thing is looked at where all that it hangs on is sound.

What is wrong elsewhere does not silence it: a wrong rule says nothing about a post that nobody can hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from constraints.building import Built
from constraints.fillings import Fillings, OutOfSteps
from constraints.problems import Problem, problem
from constraints.readings import readings_of
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.validation_reach import unreachable_problems
from constraints.validation_states import contradicted_states
from constraints.validation_swaps import swap_problems
from constraints.waiver_keys import idle_waivers

Rules = Sequence[tuple[int, Rule]]

#: Who is there, and which seats there are.
_SEATS = frozenset({"", "body", "name", "members", "group", "horizon", "ladder"})
_ENTRY = re.compile(r"^(absence|rule|state|swap)(?:\[(\d+)\])?")


class Soundness:
    """Which parts of a case are sound, by what is told of it already.

    ``shape`` are the problems with what was cut out since, ``sense`` those of what is left, ``lost`` the keys cut out.
    """

    def __init__(self, shape: Iterable[Problem], sense: Iterable[Problem], lost: Iterable[tuple[str, ...]]) -> None:
        sense = tuple(sense)
        self.cut = {keys[0] if keys else "" for keys in lost} | {_part(item.path) for item in shape}
        self.wrong = self.cut | {_part(item.path) for item in sense}
        entries = [found for item in sense if (found := _ENTRY.match(item.path))]
        self._entries = {(found[1], int(found[2] or 1) - 1) for found in entries}

    def of(self, *parts: str) -> bool:
        """Whether all parts are sound."""
        return self.wrong.isdisjoint(parts)

    def of_seats(self) -> bool:
        """Whether it is known who is there, and which seats there are."""
        return self.wrong.isdisjoint(_SEATS) and "state" not in self.cut

    def of_entry(self, key: str, number: int) -> bool:
        """Whether nothing is wrong with an entry of a list (its place, from 0)."""
        return (key, number) not in self._entries

    def of_turns(self, setting: Setting) -> bool:
        """Whether it is known whose turn is laid on which term."""
        moved = [self.of_entry("absence", n) or absence.turn == "kept" for n, absence in enumerate(setting.absences)]
        acting = [self.of_entry("state", n) or state.state != "acting" for n, state in enumerate(setting.states)]
        known = self.of_seats() and self.of("order", "history") and self.cut.isdisjoint({"absence", "swap"})
        # What is on record may, by a rule, refute a reading of the history: then another one is the first.
        sure = all(cell.known for cell in setting.record.cells.values())
        return known and all(moved) and all(acting) and (sure or self.of("rule"))


def _part(path: str) -> str:
    """The part of a case in which something stands: the first key, of a body's own parts the one after it."""
    keys = [key.partition("[")[0] for key in path.split(".")]
    return keys[1] if keys[0] == "body" and len(keys) > 1 else keys[0]


def whole_problems(built: Built, rules: Rules, sound: Soundness) -> Iterator[Problem]:
    """Posts that nobody can hold, a history that cannot have been, states and swaps against a must, idle waivers."""
    if built.setting is None or not sound.of_seats():
        return
    absences = tuple(item for n, item in enumerate(built.setting.absences) if sound.of_entry("absence", n))
    setting = replace(built.setting, absences=absences)
    rules = [(number, rule) for number, rule in rules if sound.of_entry("rule", number)]
    found = [*contradicted_states(setting, rules)]
    if sound.of("order"):
        found += unreachable_problems(built.parts, setting, rules)
    if sound.of("history"):
        found += _filling_problems(setting)
    if sound.of_turns(built.setting):
        found += _of_readings(setting, rules, sound)
    for item in found:
        entry = _ENTRY.match(item.path)
        if entry is None or sound.of_entry(entry[1], int(entry[2] or 1) - 1):
            yield item


def _filling_problems(setting: Setting) -> Iterator[Problem]:
    """A history that cannot have been: no member is left for some cell."""
    try:
        possible = next(iter(Fillings(setting).relevant_first(())), None) is not None
    except OutOfSteps:
        possible = True
    if not possible:
        yield problem("history", "history.impossible")


def _of_readings(setting: Setting, rules: Rules, sound: Soundness) -> Iterator[Problem]:
    """Swaps that do not fit the first thing that the history can mean, and waivers that fit nothing whatever it means."""
    plain = [rule for _, rule in rules]
    swaps = [(n, swap) for n, swap in enumerate(setting.swaps) if sound.of_entry("swap", n)]
    first = readings_of(setting, plain, 1).settings if swaps else ()
    if first:
        yield from swap_problems(swaps, first[0], rules)
    if any(rule.waivers for rule in plain):
        yield from idle_waivers(readings_of(setting, plain).settings, rules)
