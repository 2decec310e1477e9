"""A conflict in words."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.posts import Seat
from constraints.rules.succession import Succession
from rotation.conflicts import ConflictItem
from rotation.report.saying import Speaker
from rotation.results import Impossible


def conflict_lines(result: Impossible, speaker: Speaker) -> Iterator[str]:
    """One sentence per item of the conflict, then what would remove it; nothing if the search for it was stopped."""
    conflict = result.conflict
    if conflict is None:
        return
    if conflict.kind == "structure":
        yield speaker.say("conflict.structure", seats=speaker.listed(speaker.seat(seat) for seat in conflict.seats))
        return
    for item in conflict.items:
        yield from _rule(result, item, speaker) if item.kind == "rule" else _absence(result, item, speaker)
    yield speaker.say("conflict.advice" if conflict.minimal else "conflict.not_minimal")
    yield from _waiver(result, conflict.items, speaker)


def _rule(result: Impossible, item: ConflictItem, speaker: Speaker) -> Iterator[str]:
    rule = result.case.rule(item.id)
    body = result.setting.body(rule.body)
    labels = {term.label: term.start for ladder in body.ladders for term in ladder.timeline.terms}
    terms = sorted({str(part) for key in item.keys for part in key if part in labels}, key=lambda label: labels[label])
    told = "" if rule.said or not terms else speaker.say("conflict.into", terms=tuple(terms))
    yield speaker.say("conflict.rule", rule=speaker.rule(rule), terms=told)
    if isinstance(rule, Succession) and rule.waivers:
        yield speaker.say("conflict.waived", terms=tuple(waiver.into for waiver in rule.waivers))


def _absence(result: Impossible, item: ConflictItem, speaker: Speaker) -> Iterator[str]:
    absence = result.setting.absences[int(item.id)]
    body = result.setting.body(absence.body).name
    seats = [speaker.seat(Seat(body, str(post), str(term))) for term, post in item.keys]
    reason = f" ({absence.reason.rstrip('.')})" if absence.reason else ""
    yield speaker.say("conflict.absence", member=absence.member, seats=speaker.listed(seats), reason=reason)


def _waiver(result: Impossible, items: tuple[ConflictItem, ...], speaker: Speaker) -> Iterator[str]:
    """How an exception from a succession that clashes with an absence is written."""
    absent = any(item.kind == "absence" for item in items)
    for item in items:
        if absent and item.kind == "rule" and isinstance(result.case.rule(item.id), Succession) and item.keys:
            waiver = f'waivers = [{{ into = "{item.keys[0][0]}", reason = "…" }}]'
            yield speaker.say("conflict.waiver", waiver=waiver)
