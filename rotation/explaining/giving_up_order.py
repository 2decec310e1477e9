"""In what order a body gives up its musts: as it states, and what that makes each of them cost."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from constraints.case import Case
from constraints.validation import give_up_problems
from rotation.conflict_data import ConflictItem
from rotation.explaining.asking import QuestionError


def give_up_order(case: Case, stated: Sequence[str] | None = None) -> tuple[str, ...]:
    """The musts given up most readily, in order: those stated, else those of the case file.

    Raises QuestionError with every one that is no must of the case, or that stands there twice.
    """
    listed = case.document.give_up if stated is None else tuple(stated)
    strengths = {rule.id or rule.kind: rule.strength for rule in case.rules}
    if wrong := [*give_up_problems(listed, strengths)]:
        raise QuestionError(wrong)
    return listed


def weights_of(items: Iterable[ConflictItem], order: Sequence[str]) -> list[int]:
    """What it costs to give up each of a case's musts and absences.

    With n musts listed the i-th (from 0) costs 2**i, so more than all before it together; any other must 2**n; an absence,
    which is a member's own request, 2**n times one more than the musts not listed, so more than all musts together.
    """
    items = tuple(items)
    listed = {name: 2**place for place, name in enumerate(order)}
    other = 2 ** len(listed)
    rules = [item.id for item in items if item.kind == "rule"]
    absence = other * (len([name for name in rules if name not in listed]) + 1)
    return [listed.get(item.id, other) if item.kind == "rule" else absence for item in items]
