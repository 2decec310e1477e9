"""What stands against a question, in words, and the nearest question that can be met."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.case import Case
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.words import Language
from rotation.conflict_data import Conflict, ConflictItem
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_changes
from rotation.explaining.change_writing import as_expression
from rotation.explaining.what_if import WhatIf
from rotation.report.change_words import change_clauses, declared
from rotation.report.conflict_lines import terms_told
from rotation.report.saying import Speaker, capital


def against_lines(
    answer: WhatIf, case: Case, changed: Case, settings: Sequence[Setting], speaker: Speaker
) -> Iterator[str]:
    """What was asked for, what stands against it, and how it can be asked; nothing if there is no conflict."""
    return _Against(answer, case, changed, settings, speaker).lines()


class _Against:
    def __init__(
        self, answer: WhatIf, case: Case, changed: Case, settings: Sequence[Setting], speaker: Speaker
    ) -> None:
        self.answer, self.case, self.changed = answer, case, changed
        self.settings, self.speaker = settings, speaker

    def lines(self) -> Iterator[str]:
        """The sentences."""
        conflict = self.answer.conflict
        if conflict is None:
            return
        if conflict.kind == "structure":
            seats = self.speaker.listed(self.speaker.seat(seat) for seat in conflict.seats)
            yield self.speaker.say("conflict.structure", seats=seats)
            return
        items = sorted(conflict.items, key=lambda item: not self._is_asked(item))
        for item in items:
            yield from self._rule_item(item) if item.kind == "rule" else self._absence_item(item)
        if all(self._is_asked(item) for item in items):
            yield self.speaker.say("what_if.itself")
        yield from self._way_out(conflict)

    def _is_asked(self, item: ConflictItem) -> bool:
        added = self.answer.added_rules if item.kind == "rule" else [str(n) for n in self.answer.added_absences]
        return item.id in added

    def _rule_item(self, item: ConflictItem) -> Iterator[str]:
        rule = self.changed.rule(item.id)
        if self._is_asked(item):
            yield self.speaker.say("what_if.asked", condition=self.speaker.rule(rule))
            return
        terms = terms_told(rule, item, self.changed.setting)
        told = self.speaker.say("what_if.terms", terms=terms) if terms else ""
        yield self.speaker.say("what_if.against_rule", rule=self.speaker.rule(rule), terms=told)
        if rule.kind == "succession":
            yield from self._juniors(rule, item)

    def _juniors(self, rule: Rule, item: ConflictItem) -> Iterator[str]:
        """Who held the junior post before the horizon, where the succession from it stands against the question."""
        setting = self.settings[0] if self.settings else self.changed.setting
        for edge in setting.boundaries(rule.home(setting).name):
            member = setting.reading.get(edge.junior)
            if member is not None and (edge.senior.term, edge.junior.post, edge.senior.post) in item.keys:
                cell = setting.record.cells[edge.junior]
                sure = cell.known is not None and cell.surety == "published"
                code = "what_if.was" if sure else "what_if.assumed"
                yield self.speaker.say(code, member=member, seat=self.speaker.seat(edge.junior))

    def _absence_item(self, item: ConflictItem) -> Iterator[str]:
        absence = self.changed.setting.absences[int(item.id)]
        body = self.changed.setting.body(absence.body).name
        if self._is_asked(item):
            yield self.speaker.say("what_if.asked", condition=declared(absence, self.speaker))
            return
        seats = self.speaker.listed(self.speaker.seat(Seat(body, str(post), str(term))) for term, post in item.keys)
        reason = f" ({absence.reason.rstrip('.')})" if absence.reason else ""
        yield self.speaker.say("what_if.against_absence", member=absence.member, seats=seats, reason=reason)

    def _way_out(self, conflict: Conflict) -> Iterator[str]:
        """The nearest question that can be met."""
        if not conflict.minimal:
            yield self.speaker.say("conflict.not_minimal")
        instead = self.answer.instead
        if not instead:
            return
        question = " ".join(f'"{text}"' for text in expressions(self.case, instead, self.speaker.language))
        count = len(self.answer.changes)
        if len(instead) <= count:
            yield capital(self.speaker.say("what_if.fewer", question=question))
            return
        clauses = change_clauses(self.case, instead, self.speaker)[count:]
        yield capital(
            self.speaker.say(
                "what_if.instead", changes=self.speaker.say("what_if.and_if").join(clauses), question=question
            )
        )


def expressions(case: Case, changes: Sequence[kinds.Change], language: Language) -> list[str]:
    """The changes as they are written in a question, each for the case as the ones before it have changed it."""
    found = []
    for place, change in enumerate(changes):
        found.append(as_expression(apply_changes(case, changes[:place]), change, language))
    return found
