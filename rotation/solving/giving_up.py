"""What the plan would be if some musts and absences were given up: they are still followed as far as they can be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from constraints.breaches import Breach
from constraints.case import Case
from constraints.plan import Plan
from constraints.queue import queue_of
from constraints.rule import Rule
from constraints.rules.keep_free import KeepFree
from constraints.rules.succession import Succession
from constraints.setting import Setting
from rotation.conflict_data import ConflictItem
from rotation.judging import Judgement
from rotation.reproving import reproved
from rotation.solving.questions import Questions
from rotation.solving.runs import Watch


@dataclass(frozen=True)
class Shown:
    """A plan without some items, re-proved; ``best`` if it is proven best and canonical.

    ``departures`` are the plan's breaches of the rules given up, by id. ``exceptions`` are the successions that the plan
    follows but for some terms: id and labels.
    """

    plan: Plan
    judgement: Judgement
    best: bool
    departures: tuple[tuple[str, Breach], ...] = ()
    exceptions: tuple[tuple[str, tuple[str, ...]], ...] = ()


def shown_without(
    case: Case, setting: Setting, items: Sequence[ConflictItem], known: Plan, watch: Watch, *, best: bool
) -> Shown:
    """A plan without some items that stand in the way; ``known`` is any such plan.

    With ``best`` it is the best one: departures from the items, in their order, count before those from any wish. Without
    it, or when the search is stopped, it is the known one. Raises Mismatch if checks disagree.
    """
    rest = setting_without(setting, [int(item.id) for item in items if item.kind == "absence"])
    left = case.without(*(item.id for item in items if item.kind == "rule"))
    plan, proven = known, False
    if best:
        questions = Questions(_softened(case, setting, items), rest)
        questions.watch = watch
        answer = questions.best()
        plan, proven = answer.plan or known, answer.proven
    judgement = reproved(plan, rest, left.rules, {})
    given_up = [case.rule(item.id) for item in items if item.kind == "rule"]
    departures = tuple((rule.id or rule.kind, found) for rule in given_up for found in rule.check(plan, rest))
    exceptions = tuple(_exceptions(given_up, rest, departures)) if proven else ()
    return Shown(plan, judgement, proven, departures, exceptions)


def setting_without(setting: Setting, absences: Sequence[int]) -> Setting:
    """The same reading where these absences keep nobody from a post; the queues stay as they were laid."""
    found = tuple(
        replace(absence, terms=()) if number in absences else absence for number, absence in enumerate(setting.absences)
    )
    other = replace(setting, absences=found)
    for body in setting.bodies:
        for order in body.orders:
            other.memo["queue", body.name, order.post] = queue_of(setting, body.name, order.post)
    return other


def _softened(case: Case, setting: Setting, items: Sequence[ConflictItem]) -> Case:
    """The case with each of the items as a wish of its own rank, before all other wishes."""
    ranks = {item: place for place, item in enumerate(items, start=1)}
    rules: list[Rule] = []
    for rule in case.rules:
        rank = ranks.get(ConflictItem("rule", rule.id or rule.kind))
        if rank is not None:
            rules.append(rule.model_copy(update={"strength": "wish", "rank": rank}))
        elif rule.strength == "wish":
            rules.append(rule.model_copy(update={"rank": rule.order + len(items)}))
        else:
            rules.append(rule)
    for item in items:
        if item.kind == "absence":
            rules += _kept_free(setting, int(item.id), ranks[item])
    return replace(case, rules=tuple(rules))


def _kept_free(setting: Setting, number: int, rank: int) -> Iterator[KeepFree]:
    """What an absence asks for, as wishes: one for each post."""
    absence = setting.absences[number]
    body = setting.body(absence.body).name
    ahead = {seat for post in setting.body(body).posts for seat in setting.sequence(body, post)}
    seats = [seat for seat in setting.absence_seats(absence) if seat in ahead]
    for post in dict.fromkeys(seat.post for seat in seats):
        terms = tuple(seat.term for seat in seats if seat.post == post)
        yield KeepFree(
            id=f"absence {number} {post}",
            body=body,
            strength="wish",
            rank=rank,
            member=absence.member,
            post=post,
            terms=terms,
        )


def _exceptions(
    rules: Sequence[Rule], setting: Setting, departures: Sequence[tuple[str, Breach]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The successions that the plan breaks only into some terms: exceptions into these are enough."""
    for rule in rules:
        if isinstance(rule, Succession):
            every = {edge.senior.term for edge in setting.boundaries(rule.home(setting).name)}
            waived = {waiver.into for waiver in rule.waivers}
            broken = tuple(dict.fromkeys(str(item.key[0]) for name, item in departures if name == rule.id))
            if 0 < len(broken) < len(every - waived):
                yield rule.id or rule.kind, broken
