"""A conflict in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.absences import Absence
from constraints.case import Case
from constraints.day_names import named
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.rules.succession import Succession
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem
from rotation.report.saying import Speaker
from rotation.results import Impossible

#: By whether the conflict has other items, and whether there are several breaches.
_BROKEN = {
    (True, False): "conflict.broken",
    (True, True): "conflict.broken_all",
    (False, False): "conflict.broken_alone",
    (False, True): "conflict.broken_all_alone",
}


def conflict_lines(result: Impossible, speaker: Speaker) -> Iterator[str]:
    """One sentence per item of the conflict, then what would remove it; nothing if the search for it was stopped."""
    conflict = result.conflict
    if conflict is None:
        return
    yield from item_lines(conflict, result.case, result.setting, speaker)
    if conflict.kind == "rules":
        yield speaker.say("conflict.advice" if conflict.minimal else "conflict.not_minimal")
        yield from settled_lines(conflict, result.setting, speaker)
        yield from _waiver(result, conflict.items, speaker)


def item_lines(conflict: Conflict, case: Case, setting: Setting, speaker: Speaker) -> Iterator[str]:
    """One sentence per item: the rule, what a member declined, or the rank; or the seats that cannot all be filled."""
    if conflict.kind == "structure":
        yield speaker.say("conflict.structure", seats=speaker.listed(speaker.seat(seat) for seat in conflict.seats))
    for item in conflict.items:
        if item.kind == "rule":
            yield from _rule(case.rule(item.id), item, setting, speaker)
            yield from broken_lines(conflict, item, case, speaker)
        elif item.kind == "absence":
            yield _absence(setting, item, speaker)
        else:
            yield _rank(case, int(item.id), speaker)


def broken_lines(conflict: Conflict, item: ConflictItem, case: Case, speaker: Speaker) -> Iterator[str]:
    """In the rule's own words what cannot be avoided where the rest of the conflict holds, as far as it is known."""
    told = [speaker.breach(case.rule(item.id), found.breach) for found in conflict.broken if found.rule == item.id]
    if told:
        yield speaker.say(_BROKEN[len(conflict.items) > 1, len(told) > 1], breaches=" ".join(told))


def settled_lines(conflict: Conflict, setting: Setting, speaker: Speaker) -> Iterator[str]:
    """Who is elected or acting: no plan departs from that, so it may be what the items clash with, and is told as such.

    Whether the conflict needs it is not looked into, so it stands beside the items, not among them. Those in the terms, or
    of the members, that the items name; all, where the items name none of them.
    """
    facts = {seat: state.fact for seat, state in setting.stated.items() if state.fact is not None}
    parts = {part for item in conflict.items for key in item.keys for part in key}
    touched = [seat for seat, member in facts.items() if {seat.term, member} & parts]
    if facts:
        yield speaker.say("conflict.settled")
    for seat in touched or facts:
        code = f"conflict.{setting.stated[seat].state}"
        yield speaker.say(code, member=named(setting, facts[seat] or "", seat), seat=speaker.seat(seat))


def terms_told(rule: Rule, item: ConflictItem, setting: Setting) -> tuple[str, ...]:
    """The terms in which a rule clashes, earliest first, where its own phrase does not name them."""
    ladders = [ladder for body in rule.bodies(setting) for ladder in body.ladders]
    labels = {term.label: term.start for ladder in ladders for term in ladder.timeline.terms}
    terms = {str(part) for key in item.keys for part in key if part in labels}
    return () if rule.said and not rule.across else tuple(sorted(terms, key=lambda label: labels[label]))


def _rule(rule: Rule, item: ConflictItem, setting: Setting, speaker: Speaker) -> Iterator[str]:
    terms = terms_told(rule, item, setting)
    told = speaker.say("conflict.into", terms=terms) if terms else ""
    yield speaker.say("conflict.rule", rule=speaker.rule(rule), terms=told)
    if isinstance(rule, Succession) and rule.waivers:
        yield speaker.say("conflict.waived", terms=tuple(label for waiver in rule.waivers for label in waiver.labels))


def _absence(setting: Setting, item: ConflictItem, speaker: Speaker) -> str:
    absence = setting.absences[int(item.id)]
    body = setting.body(absence.body).name
    seats = [speaker.seat(Seat(body, str(post), str(term))) for term, post in item.keys]
    told = speaker.listed(seats) if seats else declined_terms(setting, absence, speaker)
    return speaker.say("conflict.absence", member=absence.member, seats=told, reason=reason_of(absence))


def declined_terms(setting: Setting, absence: Absence, speaker: Speaker) -> str:
    """What an absence as a whole is about: "uppdraget som ordförande 2024–2025"."""
    posts = speaker.say("absence.posts" if absence.posts else "absence.all_posts", posts=absence.posts)
    return speaker.say("conflicts.whole", posts=posts, terms=terms_of(setting, absence))


def terms_of(setting: Setting, absence: Absence) -> tuple[str, ...]:
    """An absence's terms, earliest first."""
    seats = sorted(setting.absence_seats(absence), key=lambda seat: setting.term(seat).start)
    return tuple(dict.fromkeys(seat.term for seat in seats))


def reason_of(absence: Absence) -> str:
    """The reason in brackets; empty if none is given."""
    return f" ({absence.reason.rstrip('.')})" if absence.reason else ""


def _rank(case: Case, rank: int, speaker: Speaker) -> str:
    """A rank of wishes that is kept at its best."""
    rules = tuple(dict.fromkeys(speaker.rule(rule) for rule in case.rules if rule.order == rank))
    return speaker.say("conflict.rank", hand=speaker.hand(rank), rules="; ".join(rules))


def waiver_text(into: Sequence[str]) -> str:
    """How exceptions into some terms are written in a case file."""
    return "waivers = [" + ", ".join(f'{{ into = "{label}", reason = "…" }}' for label in into) + "]"


def _waiver(result: Impossible, items: tuple[ConflictItem, ...], speaker: Speaker) -> Iterator[str]:
    """How an exception from a succession that clashes with an absence is written."""
    absent = any(item.kind == "absence" for item in items)
    for item in items:
        if absent and item.kind == "rule" and isinstance(result.case.rule(item.id), Succession) and item.keys:
            yield speaker.say("conflict.waiver", waiver=waiver_text([str(item.keys[0][0])]))
