"""Applying changes: the changed case is read like any case, so that all that is checked of a case is checked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from constraints.absences import Absence
from constraints.called_terms import called
from constraints.case import Case, as_data, parse_case
from constraints.posts import Seat
from constraints.problems import CaseError, Problem, problem
from rotation.explaining import changes as kinds
from rotation.explaining.asking import QuestionError
from rotation.explaining.change_writing import as_expression
from rotation.explaining.nearness import quoted

Data = dict[str, Any]


def apply_change(case: Case, change: kinds.Change) -> Case:
    """The changed case. Raises QuestionError with everything that does not fit, each named by the change's expression."""
    path = quoted(as_expression(case, change))
    data = case.as_data()
    wrong = _misfit(case, change)
    if wrong is not None:
        raise QuestionError([wrong.model_copy(update={"path": path})])
    _APPLY[change.change](case, data, change)
    try:
        return parse_case(data, registry=case.registry)
    except CaseError as error:
        found = [item.model_copy(update={"path": path}) for item in error.problems]
        raise QuestionError(found) from error


def apply_changes(case: Case, changes: Sequence[kinds.Change]) -> Case:
    """All changes, one after the other. Raises QuestionError with the problems of all of them."""
    found: list[Problem] = []
    for change in changes:
        try:
            case = apply_change(case, change)
        except QuestionError as error:
            found += error.problems
    if found:
        raise QuestionError(found)
    return case


def asked_rules(case: Case, changed: Case) -> tuple[str, ...]:
    """The ids of the rules that a question added."""
    known = {rule.id for rule in case.rules}
    return tuple(rule.id for rule in changed.rules if rule.id is not None and rule.id not in known)


def asked_absences(changed: Case, changes: Sequence[kinds.Change]) -> tuple[int, ...]:
    """The absences (places in the changed case, from 0) that a question declared."""
    declared = [change.absence for change in changes if isinstance(change, kinds.Declare)]
    return tuple(number for number, absence in enumerate(changed.setting.absences) if absence in declared)


def withdrawn(case: Case, change: kinds.Withdraw) -> tuple[int, ...]:
    """The absences (places in the case file, from 0) that a withdrawal takes back."""
    absences = case.setting.absences
    if change.number is not None:
        return (change.number,) if 0 <= change.number < len(absences) else ()
    return tuple(n for n, item in enumerate(absences) if item.member == change.member and _within(item, change.body))


def _within(absence: Absence, body: str | None) -> bool:
    return body is None or absence.body in (None, body)


def _misfit(case: Case, change: kinds.Change) -> Problem | None:
    """What a change names that the case does not have; the rest is found when the changed case is read."""
    named = getattr(change, "rule", None)
    ids = tuple(rule.id or rule.kind for rule in case.rules)
    if isinstance(named, str) and named not in ids:
        return problem("", "change.rule", rule=named, known=ids)
    if isinstance(change, kinds.Withdraw) and not withdrawn(case, change):
        members = tuple(dict.fromkeys(absence.member for absence in case.setting.absences))
        if members and change.member is not None:
            return problem("", "change.no_absence", member=change.member, known=members)
        return problem(
            "", "change.absence_number" if members else "change.no_absences", count=len(case.setting.absences)
        )
    if isinstance(change, kinds.Know) and change.seat not in case.setting.record.cells:
        known = tuple(dict.fromkeys(seat.term for seat in case.setting.record.cells))
        return problem("", "change.not_history" if known else "change.no_history", term=change.seat.term, known=known)
    return None


# --- one function for each kind of change -----------------------------------------------------------------------------


def _hold(case: Case, data: Data, change: kinds.Hold | kinds.Avoid) -> None:
    kind = "pin" if isinstance(change, kinds.Hold) else "keep_free"
    seat: Seat = change.seat
    rule = {"kind": kind, "strength": "must", "body": seat.body, "member": change.member}
    _add(case, data, {**rule, "post": seat.post, "terms": [seat.term]})


def _add_rule(case: Case, data: Data, change: kinds.AddRule) -> None:
    _add(case, data, change.rule)


def _add(case: Case, data: Data, rule: Mapping[str, Any]) -> None:
    """Put a rule at the end, with its own id or one that no rule has."""
    taken = {item.id for item in case.rules}
    fresh = next(name for number in range(1, len(taken) + 2) if (name := f"asked-{number}") not in taken)
    data["rule"] = [*data.get("rule", []), {"id": fresh, **rule}]


def _drop(case: Case, data: Data, change: kinds.Drop) -> None:
    data["rule"] = [item for item in data["rule"] if item["id"] != change.rule]


def _declare(case: Case, data: Data, change: kinds.Declare) -> None:
    data["absence"] = [*data.get("absence", []), as_data(change.absence)]


def _swap(case: Case, data: Data, change: kinds.Exchange) -> None:
    data["swap"] = [*data.get("swap", []), as_data(change.swap)]


def _withdraw(case: Case, data: Data, change: kinds.Withdraw) -> None:
    gone = withdrawn(case, change)
    data["absence"] = [item for number, item in enumerate(data["absence"]) if number not in gone]


def _rule(data: Data, name: str) -> Data:
    found: Data = next(item for item in data["rule"] if item["id"] == name)
    return found


def _rank(case: Case, data: Data, change: kinds.Rank) -> None:
    _rule(data, change.rule)["rank"] = change.rank


def _weight(case: Case, data: Data, change: kinds.Weight) -> None:
    _rule(data, change.rule)["weight"] = change.weight


def _strength(case: Case, data: Data, change: kinds.Strength) -> None:
    rule = _rule(data, change.rule)
    rule["strength"] = change.strength
    if change.strength == "wish" and change.rank is not None:
        rule["rank"] = change.rank
    if change.strength == "must":
        # What only a wish has: its place among the wishes, and how a turn order is measured.
        for key in ("rank", "weight", *(["measure"] if rule["kind"] == "turn_order" else [])):
            rule.pop(key, None)


def _waive(case: Case, data: Data, change: kinds.Waive) -> None:
    rule = _rule(data, change.rule)
    waivers = rule.get("waivers", [])
    if all(waiver.get("into") != change.into for waiver in waivers):
        rule["waivers"] = [*waivers, {"into": change.into, "reason": change.reason}]


def _know(case: Case, data: Data, change: kinds.Know) -> None:
    seat: Seat = change.seat
    home = next((body for body in data["body"] if body["name"] == seat.body and "history" in body), data)
    history = dict(home.get("history", {}))
    label = next((key for key in history if _same_term(case, key, seat)), seat.term)
    history[label] = _settled(history.get(label, {}), seat.post, change.member)
    home["history"] = history


def _same_term(case: Case, label: str, seat: Seat) -> bool:
    """Whether a line of the history is about the seat's term, by any of its names."""
    return called(case.setting, label, seat.body) == seat.term or _first_day(label) == _first_day(seat.term)


def _first_day(label: str) -> str:
    return f"{label}-01-01" if len(label) == 4 else label


def _settled(row: Data, post: str, member: str) -> Data:
    """A row of the history in which one cell is known for certain; alternatives that say otherwise are gone."""
    rest = {key: value for key, value in row.items() if key not in (post, "one_of")}
    options = [option for option in row.get("one_of", []) if option.get(post, member) == member]
    others = [{key: name for key, name in option.items() if key != post} for option in options]
    if len(others) == 1:
        surety = row.get("certainty", "inferred")
        rest |= {key: {"is": name, "certainty": surety} for key, name in others[0].items()}
    elif others and others[0]:
        rest["one_of"] = others
    return {post: {"is": member, "certainty": "published"}, **rest}


def _extend(case: Case, data: Data, change: kinds.Extend) -> None:
    own = [body for body in data["body"] if "horizon" in body and change.body in (None, body["name"])]
    places = own if change.body is not None and own else [data, *own]
    for place in places:
        place["horizon"] = {**place["horizon"], "until": {"terms": change.terms}}


_APPLY: dict[str, Callable[[Case, Data, Any], None]] = {
    "hold": _hold,
    "avoid": _hold,
    "drop": _drop,
    "add_rule": _add_rule,
    "declare": _declare,
    "withdraw": _withdraw,
    "rank": _rank,
    "weight": _weight,
    "strength": _strength,
    "waive": _waive,
    "know": _know,
    "extend": _extend,
    "swap": _swap,
}
