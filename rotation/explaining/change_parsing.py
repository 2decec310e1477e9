"""Reading a change from an expression such as "chair 2025 = Haninge", in Swedish or English, and saying what is wrong."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Sequence
from typing import Any

from constraints.absences import Absence, Fate, Swap
from constraints.case import Case
from constraints.problems import Problem, problem
from constraints.rules.succession import Succession
from constraints.setting import BodySetting
from constraints.term_names import LABEL
from constraints.words import LANGUAGES, numbered
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_change
from rotation.explaining.asking import QuestionError
from rotation.explaining.change_forms import FORMS
from rotation.explaining.change_names import NameReader
from rotation.explaining.change_writing import UNAPPROVED, as_expression
from rotation.explaining.nearness import nearest, plainly

Match = re.Match[str]

_TERMS = rf"{LABEL}(?:\s*(?:-|–|,|\boch\b|\band\b|\btill\b|\bto\b)\s*{LABEL})*"
_KEPT = r"kept|keeps?(?: its turn)?|behåller(?: sin tur)?|behålls?"
_PASSED = r"passed|pass(?:es)?(?: its turn)?|(?:och )?(?:låter )?(?:sin tur )?gå(?:r)? förbi"
_SHIFTED = r"shifted|puts? off(?: its turn)?|(?:och )?skjuter upp(?: sin tur)?"
_BACK = r"back|to the back|(?:går )?sist(?: i omgången)?"
_FATES: tuple[tuple[str, Fate], ...] = ((_PASSED, "passed"), (_SHIFTED, "shifted"), (_BACK, "back"), (_KEPT, "kept"))


def parse_changes(case: Case, changes: Sequence[str | kinds.Change]) -> tuple[kinds.Change, ...]:
    """Expressions as changes, each read in the case as the ones before have changed it.

    Raises QuestionError with the problems of all of them: of reading them and of applying them.
    """
    found: list[kinds.Change] = []
    problems: list[Problem] = []
    for item in changes:
        try:
            change = parse_change(case, item) if isinstance(item, str) else item
            case = apply_change(case, change)
            found.append(change)
        except QuestionError as error:
            problems += error.problems
    if problems:
        raise QuestionError(problems)
    return tuple(found)


#: How a question may begin that is put as a sentence; what tells that somebody declines.
_ASKING = re.compile(
    r"^(?:vad (?:händer|blir det|sker) om|what (?:happens )?if|suppose(?: that)?|om|if)\s+", re.IGNORECASE
)
_DECLINES = re.compile(r"\b(?:abs|avst|declin)", re.IGNORECASE)


def parse_change(case: Case, text: str) -> kinds.Change:
    """One change from its expression (see ``change_forms.FORMS``), small letters or capitals, in either language.

    Raises QuestionError: what was understood, what was not, and the nearest expression that can be read.
    """
    plain = plainly(text)
    if not plain:
        raise QuestionError([problem("", "change.empty", near=_examples(case)[0])])
    home, rest = _home(case, _ASKING.sub("", plain).rstrip(" ?"))
    for pattern, make in _PATTERNS:
        match = re.fullmatch(pattern, rest, re.IGNORECASE)
        if match:
            return _made(case, plain, NameReader(case, home, plain), match, make)
    raise QuestionError(_unreadable(case, NameReader(case, home, plain), rest))


def _unreadable(case: Case, names: NameReader, rest: str) -> list[Problem]:
    """What a question can look like, what could be made out of this one, and the nearest that can be read."""
    forms = "; ".join(form.written.text(names.language) for form in FORMS)
    seat, member = names.guess(rest)
    near = nearest(rest, _examples(case))
    if seat is not None and _DECLINES.search(rest):
        body = seat.body if len(case.setting.bodies) > 1 else None
        absence = Absence(member, (seat.post,), (seat.term,), body=body)
        near = as_expression(case, kinds.Declare(absence=absence), names.language)
    elif seat is not None:
        near = as_expression(case, kinds.Hold(seat=seat, member=member), names.language)
    return [problem(names.path, "change.unreadable", known=forms), names.summary(near)]


def _made(
    case: Case, plain: str, names: NameReader, match: Match, make: Callable[[NameReader, Match], kinds.Change]
) -> kinds.Change:
    """The change, if all it names was found; else what was understood, and the nearest that can be read."""
    change = make(names, match)
    if not names.problems:
        return change
    if names.other_time and isinstance(change, kinds.Hold | kinds.Avoid | kinds.Know):
        seat = change.seat._replace(term=names.other_time)
        kind = kinds.Hold if isinstance(change, kinds.Know) else kinds.Know
        change = kind(seat=seat, member=change.member)
    near = names.instead or as_expression(case, change, names.language)
    raise QuestionError([*names.problems, names.summary(near)])


def _home(case: Case, plain: str) -> tuple[BodySetting | None, str]:
    """The body that stands before a colon, and the rest."""
    before, colon, rest = plain.partition(":")
    for body in case.setting.bodies:
        if colon and before.strip().casefold() == body.name.casefold():
            return body, rest.strip()
    return None, plain


def _examples(case: Case) -> list[str]:
    """Expressions of every usual form that this case can answer, in both languages."""
    setting = case.setting
    seats = [seat for seat in setting.seats if seat.post == setting.seats[0].post]
    seat = seats[min(1, len(seats) - 1)]
    member = setting.body(seat.body).members[0].name
    body = seat.body if len(setting.bodies) > 1 else None
    found: list[kinds.Change] = [
        kinds.Hold(seat=seat, member=member),
        kinds.Avoid(seat=seat, member=member),
        kinds.Declare(absence=Absence(member, (seat.post,), (seat.term,), body=body)),
    ]
    for rule in case.rules:
        name = rule.id or rule.kind
        found += [kinds.Drop(rule=name), kinds.Strength(rule=name, strength="must")]
        found += [kinds.Rank(rule=name, rank=2), kinds.Weight(rule=name, weight=2)] if rule.strength == "wish" else []
        found += [kinds.Waive(rule=name, into=seat.term)] if isinstance(rule, Succession) else []
    found += [kinds.Withdraw(member=a.member, body=a.body) for a in setting.absences]
    found += [kinds.Extend(terms=6)]
    return [as_expression(case, change, language) for change in found for language in LANGUAGES]


# --- one function for each form ---------------------------------------------------------------------------------------


def _hold(names: NameReader, match: Match) -> kinds.Change:
    return _held(names, match, kinds.Hold)


def _avoid(names: NameReader, match: Match) -> kinds.Change:
    return _held(names, match, kinds.Avoid)


def _held(names: NameReader, match: Match, kind: type[kinds.Hold | kinds.Avoid]) -> kinds.Change:
    seat = names.seat(match["seat"])
    return kind(seat=seat, member=names.member(match["member"]))


def _know(names: NameReader, match: Match) -> kinds.Change:
    seat = names.seat(match["seat"], past=True)
    return kinds.Know(seat=seat, member=names.member(match["member"]))


def _drop(names: NameReader, match: Match) -> kinds.Change:
    return kinds.Drop(rule=names.rule(match["rule"]))


def _withdraw_number(names: NameReader, match: Match) -> kinds.Change:
    return kinds.Withdraw(number=names.absence(int(match["number"])))


def _withdraw(names: NameReader, match: Match) -> kinds.Change:
    member = names.member(match["member"], among=tuple(dict.fromkeys(a.member for a in names.case.setting.absences)))
    return kinds.Withdraw(member=member, body=names.stated_body())


def _declare(names: NameReader, match: Match) -> kinds.Change:
    member = names.member(match["member"])
    rest = re.fullmatch(
        rf"(?P<posts>.*?)\s*(?P<terms>{_TERMS})?\s*(?P<fate>{_KEPT}|{_PASSED}|{_SHIFTED}|{_BACK})?\s*(?:\((?P<reason>.*)\))?",
        match["rest"],
        re.IGNORECASE,
    )
    parts = rest.groupdict() if rest else {"posts": match["rest"], "terms": None, "fate": None, "reason": None}
    said = re.sub(r"\s+(?:in|i|from|från)$", "", f" {parts['posts']}").strip()
    posts = tuple(names.post(part) for part in re.split(r"\s*,\s*|\s+(?:and|och)\s+", said) if part)
    terms = names.terms(parts["terms"] or "", posts)
    said_fate = parts["fate"] or "kept"
    turn: Fate = next(fate for pattern, fate in _FATES if re.fullmatch(pattern, said_fate, re.IGNORECASE))
    body = names.stated_body()
    return kinds.Declare(absence=Absence(member, posts, terms, turn, parts["reason"] or "", body))


def _swap(names: NameReader, match: Match) -> kinds.Exchange:
    members = tuple(names.taker(match[key]) for key in ("one", "other"))
    orders = [order.post for order in names.body().orders]
    terms = tuple(names.terms(match[key], orders[:1])[0] for key in ("first", "second"))
    swap = Swap(members, terms, match["reason"] or UNAPPROVED, body=names.stated_body())
    return kinds.Exchange(swap=swap)


def _rank(names: NameReader, match: Match) -> kinds.Change:
    return kinds.Rank(rule=names.rule(match["rule"]), rank=names.number(match["number"]))


def _weight(names: NameReader, match: Match) -> kinds.Change:
    return kinds.Weight(rule=names.rule(match["rule"]), weight=names.number(match["number"]))


def _must(names: NameReader, match: Match) -> kinds.Change:
    return kinds.Strength(rule=names.rule(match["rule"]), strength="must")


def _wish(names: NameReader, match: Match) -> kinds.Change:
    rank = names.number(match["number"]) if match["number"] else None
    return kinds.Strength(rule=names.rule(match["rule"]), strength="wish", rank=rank)


def _waive(names: NameReader, match: Match) -> kinds.Change:
    rule = names.rule(match["rule"], Succession) if match["rule"] else names.succession()
    into = names.into(match["term"], rule)
    reason: Any = {"reason": match["reason"]} if match["reason"] else {}
    return kinds.Waive(rule=rule, into=into, **reason)


def _extend(names: NameReader, match: Match) -> kinds.Change:
    return kinds.Extend(terms=names.number(match["number"]), body=names.home.name if names.home else None)


def _add_rule(names: NameReader, match: Match) -> kinds.Change:
    return kinds.AddRule(rule=names.table(match["table"], _table(match["table"])))


def _table(text: str) -> dict[str, Any] | None:
    """A table as in a case file (TOML) or as JSON; None if it is neither."""
    try:
        return dict(tomllib.loads(f"rule = {text}")["rule"])
    except tomllib.TOMLDecodeError:
        pass  # perhaps it is JSON
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return dict(found) if isinstance(found, dict) else None


_COUNTS = "|".join(numbered(number, language) for language in LANGUAGES for number in range(1, 13))

#: Tried in this order: what begins with a word of its own before what is told by the word in the middle.
_PATTERNS: tuple[tuple[str, Callable[[NameReader, Match], kinds.Change]], ...] = (
    (r"(?:add )?(?:rule|regeln?)\s*(?P<table>\{.*\})", _add_rule),
    (r"(?:rank|rang)\s+(?P<rule>.+)\s*=\s*(?P<number>[^=]*)", _rank),
    (r"(?:weight|vikt)\s+(?P<rule>.+)\s*=\s*(?P<number>[^=]*)", _weight),
    (r"(?:must|krav|ska)\s+(?P<rule>.+)", _must),
    (r"(?:wish|bör)\s+(?P<rule>.+?)(?:\s+(?:rank|rang)\s+(?P<number>\S+))?", _wish),
    (
        rf"(?:waive|exception|undantag|undanta)\s+(?:into |in i |i |in )?(?P<term>{LABEL}|\S+)"
        r"(?:\s+(?:for|för|from|från)\s+(?P<rule>.+?))?(?:\s*\((?P<reason>.*)\))?",
        _waive,
    ),
    (
        rf"(?:swap|byte|byt)\s+(?P<one>.+?)\s+(?P<first>{LABEL})\s+(?:with|and|for|mot|med|och)\s+"
        rf"(?P<other>.+?)\s+(?P<second>{LABEL})(?:\s*\((?P<reason>.*)\))?",
        _swap,
    ),
    (r"(?:without|utan)\s+(?:absence|avstående)\s+(?P<number>\d{1,4})", _withdraw_number),
    (r"(?:without|utan)\s+(?P<member>.+?)(?:'s|’s)?\s+(?:absence|avstående)", _withdraw),
    (r"(?:without|utan)\s+(?P<rule>.+)", _drop),
    (r"(?P<member>.+?)\s+(?:is )?(?:present|deltar|avstår inte|does not decline)", _withdraw),
    (
        r"(?P<member>.+?)\s+(?:is absent|absent|declines|declining|avstår från|avstår|frånvarande)"
        r"(?:\s+(?:from|från|as|som|to be))?(?P<rest>(?:\s.*)?)",
        _declare,
    ),
    (rf"(?P<number>-?\d+|{_COUNTS})\s+(?:terms?|years?|verksamhetsår|år)", _extend),
    # The member may stand first: "Haninge är ordförande 2025". Then the seat, with its term, comes last.
    (r"(?P<member>\D+?)\s+(?:was|var)\s+(?P<seat>\D+\s\S*\d\S*)", _know),
    (r"(?P<member>\D+?)\s+(?:is not|är inte)\s+(?P<seat>\D+\s\S*\d\S*)", _avoid),
    (r"(?P<member>\D+?)\s+(?:is|är)\s+(?P<seat>\D+\s\S*\d\S*)", _hold),
    (r"(?P<seat>.+?)\s+(?:was|var)\s+(?P<member>.+)", _know),
    (r"(?P<seat>.+?)\s*(?:!=|≠|<>|\bis not\b|\bär inte\b)\s*(?P<member>.+)", _avoid),
    (r"(?P<seat>.+?)\s*(?:==?|\bis\b|\bär\b)\s*(?P<member>.+)", _hold),
)
