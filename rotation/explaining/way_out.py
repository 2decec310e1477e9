"""A question that cannot be met: whether it contradicts one thing alone, and the nearest question that can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constraints.case import Case
from rotation.conflict_data import Conflict
from rotation.explaining import changes as kinds
from rotation.explaining.applying import apply_changes, asked_rules
from rotation.explaining.asking import QuestionError
from rotation.limits import Limits, ProgressCallback
from rotation.planner import propose
from rotation.results import Proposal


def contradicts_alone(conflict: Conflict, added_rules: Sequence[str], added_absences: Sequence[int]) -> bool:
    """Whether what a question added clashes with itself, with the structure, or with a single must or absence."""
    added = {("rule", name) for name in added_rules} | {("absence", str(number)) for number in added_absences}
    others = [item for item in conflict.items if (item.kind, item.id) not in added]
    return len(others) <= 1 and len(others) < len(conflict.items)


def possible_question(
    case: Case,
    asked: Sequence[kinds.Change],
    conflict: Conflict,
    *,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
) -> tuple[kinds.Change, ...]:
    """The nearest question that has a plan, each tried by planning it; empty if none of those tried has one."""
    for instead in _ways_out(case, asked, conflict):
        try:
            changed = apply_changes(case, instead)
        except QuestionError:
            continue  # not a question that this case can be asked: the next one
        if isinstance(propose(changed, limits=limits, progress=progress), Proposal):
            return instead
    return ()


def _ways_out(case: Case, asked: Sequence[kinds.Change], conflict: Conflict) -> Iterator[tuple[kinds.Change, ...]]:
    """The question with exceptions, then without an absence or a rule; then with fewer of its own parts."""
    changed = apply_changes(case, asked)
    added = asked_rules(case, changed)
    rules = [item for item in conflict.items if item.kind == "rule" and item.id not in added]
    waivers = [
        kinds.Waive(rule=item.id, into=term)
        for item in rules
        if changed.rule(item.id).kind == "succession"
        for term in dict.fromkeys(str(key[0]) for key in item.keys)
    ]
    yield from ((*asked, waiver) for waiver in waivers)
    if len(waivers) > 1:
        yield (*asked, *waivers)
    yield from ((*asked, kinds.Withdraw(number=number)) for number in _absences(case, asked, conflict))
    yield from ((*asked, kinds.Drop(rule=item.id)) for item in rules)
    if len(asked) > 1:
        yield from ((*asked[:place], *asked[place + 1 :]) for place in range(len(asked)))


def _absences(case: Case, asked: Sequence[kinds.Change], conflict: Conflict) -> list[int]:
    """The case's own absences in a conflict; none if a withdrawal has moved their places."""
    if any(isinstance(change, kinds.Withdraw) for change in asked):
        return []
    numbers = [int(item.id) for item in conflict.items if item.kind == "absence"]
    return [number for number in numbers if number < len(case.setting.absences)]
