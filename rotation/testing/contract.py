"""The contract of a rule, tried out over every plan of small cases: ``check``, ``post``, ``history`` and the words agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from constraints.breaches import Key
from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.own_guard import RuleFault
from constraints.own_rules import class_problems, kind_of
from constraints.plan import Plan
from constraints.plan_seats import PlanSeats
from constraints.problems import InputError, Problem
from constraints.readings import signature_of
from constraints.registry import RULES, Registry
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import LANGUAGES, say
from rotation.testing.every_plan import MOST, number_of_plans, plans_of
from rotation.testing.small_cases import SMALL_CASES
from rotation.testing.small_cases_across import SMALL_CASES_ACROSS
from rotation.testing.solver_side import solver_faults
from rotation.testing.spoken import class_word_faults, phrase_fault

#: A case as a test hands it over: read, as data, or as a file.
GivenCase = Case | Mapping[str, Any] | str | PathLike[str]


class ContractBroken(AssertionError):
    """A rule does not keep its contract; the text says how, plan by plan."""


@dataclass(frozen=True)
class _Place:
    """One reading of one case, by what a tester calls it."""

    name: str
    setting: Setting


def assert_contract(cls: type[Rule], *instances: Mapping[str, Any], cases: Sequence[GivenCase] = ()) -> None:
    """Raise ContractBroken with all that is wrong with a rule class.

    ``instances`` are its parameters, as a case file has them (without ``kind`` and ``strength``). Each is tried on the small
    cases of ``rotation.testing.small_cases`` into which it fits (for a rule across bodies: of ``small_cases_across``), and
    on the ``cases`` given; all plans are looked at, under every reading of the history. At least one case has to fit, each
    case given has to fit some instance and to have few enough plans, and at least one plan has to break the rule. Raises
    CaseError for a given case that is wrong.
    """
    faults = contract_faults(cls, *instances, cases=cases)
    if faults:
        raise ContractBroken("\n\n".join(faults))


def contract_faults(cls: type[Rule], *instances: Mapping[str, Any], cases: Sequence[GivenCase] = ()) -> list[str]:
    """What is wrong with a rule class, one text for each fault; see ``assert_contract``."""
    taken = {kind: own for kind, own in RULES.items() if own is not cls}
    broken = [str(item) for item in class_problems(cls, cls.__name__, Registry(*taken.values()))]
    if broken:
        return broken
    registry = RULES if cls in RULES.values() else RULES.with_rule(cls)
    if unlisted := [*_unlisted(cases)]:
        return unlisted
    faults = [*class_word_faults(cls, registry)]
    if not instances:
        return [*faults, "No parameters to try: hand over at least one instance, {} if there are none."]
    own_cases = SMALL_CASES_ACROSS if cls.across else SMALL_CASES
    small = [place for name, data in own_cases.items() for place in _readings(name, parse_case(data))]
    given = [[*_readings(_name(case, n), _read(case, registry))] for n, case in enumerate(cases, start=1)]
    faults += filter(None, map(_too_large, given))
    looked_at = [readings for readings in given if not _too_large(readings)]
    rules: list[Rule] = []
    for instance in instances:
        rule, wrong = registry.parse({"kind": kind_of(cls), "strength": "wish", **instance}, kind_of(cls))
        faults += [f"{instance} is refused: {item}" for item in wrong]
        if rule is not None:
            rules.append(rule)
            faults += _of_instance(rule, instance, [*small, *(place for readings in looked_at for place in readings)])
    return faults + ([*filter(None, (_idle(rules, readings) for readings in looked_at))] if rules else [])


def _unlisted(cases: object) -> Iterator[str]:
    """One case where a list of them is asked for: a text would be taken letter by letter."""
    if isinstance(cases, Case | Mapping | str | PathLike):
        told = f"[{str(cases)!r}]" if isinstance(cases, str | PathLike) else "[…]"
        yield f"cases is a list, also of one case. Write cases={told}."


def _name(given: GivenCase, number: int) -> str:
    return Path(given).name if isinstance(given, str | PathLike) else f"case {number}"


def _read(given: GivenCase, registry: Registry) -> Case:
    if isinstance(given, Case):
        return given
    return parse_case(given, registry=registry) if isinstance(given, Mapping) else load_case(given, registry=registry)


def _too_large(readings: Sequence[_Place]) -> str:
    """Why a given case cannot be gone through; empty if it can."""
    first = readings[0]
    plans = number_of_plans(first.setting)
    told = f"{first.name} has {plans:,} plans; at most {MOST:,} are gone through. Shorten its horizon or leave out members."
    return told if plans > MOST else ""


def _idle(rules: Sequence[Rule], readings: Sequence[_Place]) -> str:
    """Why a given case shows nothing: no instance fits it; empty if one does."""
    misfits = [[item for place in readings for item in _misfits(rule, place.setting)] for rule in rules]
    if not all(misfits):
        return ""
    reasons = dict.fromkeys(str(item) for found in misfits for item in found)
    return "\n".join([f"{readings[0].name}: none of the parameters fits it, so that it shows nothing.", *reasons])


def _readings(name: str, case: Case) -> Iterator[_Place]:
    for number, setting in enumerate(case.readings().settings, start=1):
        yield _Place(name if number == 1 else f"{name}, reading {number}", setting)


def _of_instance(rule: Rule, instance: Mapping[str, Any], places: Sequence[_Place]) -> list[str]:
    fitting, misfits = _fitting(rule, places)
    if not fitting:
        reasons = dict.fromkeys(str(item) for item in misfits)
        return ["\n".join([f"{instance} fits none of the cases. Hand over one that it fits:", *reasons])]
    found: list[str] = []
    try:
        found.extend(_faults(rule, fitting))
        if not any(rule.check(plan, place.setting) for place in fitting for plan in plans_of(place.setting)):
            found.append("No plan breaks it. Hand over a case, or parameters, with which it can be broken.")
    except RuleFault as error:
        found += [] if any(str(error) in fault for fault in found) else [str(error)]
    return [f"{instance}: {fault}" for fault in found]


def _faults(rule: Rule, places: Sequence[_Place]) -> Iterator[str]:
    """The first fault of each sort. Where ``post`` is wrong by itself, the solver has nothing to add."""
    differing = _first(_difference(rule, place, plan) for place in places for plan in plans_of(place.setting))
    if differing:
        yield differing
    else:
        solver = (f"in “{place.name}”: {fault}" for place in places for fault in solver_faults(rule, place.setting))
        yield from filter(None, [_first(solver)])
    spoken = (phrase_fault(rule, place.setting) for place in places)
    wordless = (_wordless(rule, place, plan) for place in places for plan in plans_of(place.setting))
    looking_back = (fault for place in places for fault in _history_faults(rule, place))
    yield from filter(None, [_first(spoken), _first(wordless), _first(looking_back)])


def _first(faults: Iterator[str]) -> str:
    """The first text that is not empty; empty if there is none."""
    return next(filter(None, faults), "")


def _fitting(rule: Rule, places: Sequence[_Place]) -> tuple[list[_Place], list[Problem]]:
    """Where the rule's parameters make sense, and what does not fit elsewhere."""
    fitting: list[_Place] = []
    misfits: list[Problem] = []
    for place in places:
        if wrong := _misfits(rule, place.setting):
            misfits += wrong
        else:
            fitting.append(place)
    return fitting, misfits


def _misfits(rule: Rule, setting: Setting) -> list[Problem]:
    """What the rule itself says is wrong with its parameters. Raises ContractBroken if it cannot say it."""
    try:
        found = [*rule.problems(setting, rule.kind)]
    except (KeyError, InputError) as error:
        raise ContractBroken(f"problems() fails where it should tell what is wrong: {error!r}") from error
    if faults := [str(item) for item in found if item.code.startswith("own_rule.")]:
        raise ContractBroken("\n".join(faults))
    return found


# --- one plan ----------------------------------------------------------------------------------------------------


def _checked(rule: Rule, plan: Plan, setting: Setting) -> dict[Key, int]:
    return {item.key: item.weight for item in rule.check(plan, setting)}


def _difference(rule: Rule, place: _Place, plan: Plan) -> str:
    """Where ``check`` and ``post`` say different things of a plan, or one of them fails; empty if they agree."""
    seats = PlanSeats(plan, place.setting)
    try:
        listed = rule.check(plan, place.setting)
        rule.post(seats, place.setting)
    except RuleFault as error:
        return _at(place, plan, str(error), [])
    found = {item.key: item.weight for item in listed}
    if found == seats.breaches:
        return ""
    keys = [key for key in {**found, **seats.breaches} if found.get(key) != seats.breaches.get(key)]
    told = [f"{key}: check {found.get(key, 0)}, post {seats.breaches.get(key, 0)}" for key in keys]
    return _at(place, plan, "check and post differ", told)


def _wordless(rule: Rule, place: _Place, plan: Plan) -> str:
    """A breach that names nobody, or cannot be said; empty if there is none."""
    for item in rule.check(plan, place.setting):
        if not item.members and not item.seats:
            return _at(place, plan, "a breach names neither members nor seats", [item.key])
        for language in LANGUAGES:
            try:
                say(rule.texts[item.code], item.args, language, place.setting)
            except (LookupError, ValueError) as error:
                return _at(place, plan, f"the breach {item.code} cannot be said: {error!r}", [item.key])
    return ""


# --- earlier terms --------------------------------------------------------------------------------------------------


def _history_faults(rule: Rule, place: _Place) -> Iterator[str]:
    """A holder of an earlier term that ``check`` looks at, though ``history`` (or ``history_input``) does not say so."""
    setting = place.setting
    for seat, holder in setting.reading.items():
        for member in setting.body(seat.body).members:
            if member.name == holder:
                continue
            other = setting.read({**setting.reading, seat: member.name})
            if signature_of(other, [rule]) != signature_of(setting, [rule]):
                continue
            for plan in plans_of(setting):
                if _checked(rule, plan, setting) != _checked(rule, plan, other):
                    told = f"it matters whether {holder} or {member.name} held {seat.post} in {seat.term}"
                    yield _at(place, plan, f"history (or history_input) does not name an earlier seat: {told}", [])


def _at(place: _Place, plan: Plan, what: str, details: Sequence[object]) -> str:
    """A fault with the plan that shows it."""
    return "\n".join([f"{what}, in “{place.name}”, for the plan", str(plan), *(str(item) for item in details)])
