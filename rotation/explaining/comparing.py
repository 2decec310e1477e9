"""Comparing plans and cases side by side: the seats that differ, and what each plan costs by rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from constraints.case import Case, as_data
from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.problems import CaseError, problem
from constraints.rule import Rule, Strength
from rotation.explaining.asking import QuestionError
from rotation.judging import Judgement, judge
from rotation.limits import Limits, ProgressCallback
from rotation.plain import PlanField, SeatField

__all__ = ["Column", "ComparedColumn", "ComparedRule", "ComparedSeat", "Comparison", "column_of", "compare"]

#: ``best``: the proven best plan of the case; ``found``: the best one found within a limit; ``given``: a hand-made one;
#: ``impossible``: the case has no plan; ``nothing``: none was found within a limit.
Origin = Literal["best", "found", "given", "impossible", "nothing"]


@dataclass(frozen=True)
class Column:
    """One plan to be compared, judged under the first reading of its case; see ``column_of``."""

    name: str
    case: Case
    origin: Origin
    plan: Plan | None
    judgement: Judgement | None


Part = Literal["members", "horizon", "ladder", "order", "history", "absences"]

#: Parts of a case that may differ beside its rules.
PART_NAMES: tuple[Part, ...] = ("members", "horizon", "ladder", "order", "history", "absences")


class ComparedColumn(Frozen):
    """One of the plans: its ``costs`` per rank, and whether it keeps the structure and every must (``possible``).

    ``parts`` are the parts in which its case differs from that of the first column, beside the rules: costs then count
    something else.
    """

    name: str
    origin: Origin
    plan: PlanField | None
    possible: bool
    costs: dict[int, int]
    parts: tuple[Part, ...] = ()


class ComparedSeat(Frozen):
    """A seat that is not filled alike: one member per column, None where the column has no such seat (or no plan)."""

    seat: SeatField
    members: tuple[str | None, ...]


class ComparedRule(Frozen):
    """A rule that does not cost the same everywhere, or does not stand in every case.

    ``strength`` and ``rank`` are those of the first case that has it. Per column ``costs`` (of a wish its cost at its rank,
    of a must the weights of its breaches; None without the rule or a plan), and ``differences`` from the first column,
    None where they cannot be compared: ``comparable`` is False if the rule reads differently in some of the cases.
    """

    rule: str
    kind: str
    strength: Strength
    rank: int
    comparable: bool
    costs: tuple[int | None, ...]
    differences: tuple[int | None, ...]


class Comparison(Frozen):
    """Plans side by side; the first column is what the others are compared with.

    ``all`` is how many seats there are in any of them; ``seats`` and ``rules`` have only what differs. ``member`` is whom
    the comparison is told to; None: everybody.
    """

    columns: tuple[ComparedColumn, ...]
    all: int
    seats: tuple[ComparedSeat, ...]
    rules: tuple[ComparedRule, ...]
    member: str | None = None

    def about(self, member: str) -> Comparison:
        """The same comparison for one member: the seats that it holds in some of the plans and not in all."""
        seats = tuple(item for item in self.seats if member in item.members)
        return self.model_copy(update={"member": member, "seats": seats})


def column_of(
    name: str,
    case: Case,
    plan: Plan | None = None,
    *,
    limits: Limits | None = None,
    progress: ProgressCallback | None = None,
) -> Column:
    """A plan to be compared: a hand-made one of the case, or (without one) the proven best plan of the case.

    Raises PlanError if the plan does not fit the case, CaseError if the history cannot be read, and what ``propose``
    raises.
    """
    if plan is None:
        return _best(name, case, limits, progress)
    settings = case.readings(1).settings
    if not settings:
        raise CaseError([problem("history", "history.too_open")])
    whole = Plan.of(case.setting, dict(plan))
    return Column(name, case, "given", whole, judge(whole, settings[0], case.rules))


def _best(name: str, case: Case, limits: Limits | None, progress: ProgressCallback | None) -> Column:
    from rotation.planner import propose
    from rotation.results import Impossible, Proposal

    result = propose(case, limits=limits, progress=progress)
    if isinstance(result, Proposal):
        origin: Origin = "best" if result.proven and result.canonical else "found"
        return Column(name, case, origin, result.plan, result.judgement)
    return Column(name, case, "impossible" if isinstance(result, Impossible) else "nothing", None, None)


def compare(*columns: Column) -> Comparison:
    """Two or more plans side by side. Raises QuestionError for fewer."""
    if len(columns) < 2:
        raise QuestionError([problem("", "compare.one")])
    seats = _all_seats(columns)
    return Comparison(
        columns=tuple(_compared(column, columns[0].case) for column in columns),
        all=len(seats),
        seats=tuple(_seat(seat, columns) for seat in seats if _is_filled_otherwise(seat, columns)),
        rules=tuple(item for name in _all_rules(columns) if _differs(item := _rule(name, columns), columns)),
    )


def _compared(column: Column, base: Case) -> ComparedColumn:
    judgement = column.judgement
    return ComparedColumn(
        name=column.name,
        origin=column.origin,
        plan=column.plan,
        possible=judgement is not None and judgement.possible,
        costs=dict(judgement.costs) if judgement else {},
        parts=tuple(part for part in PART_NAMES if _part(column.case, part) != _part(base, part)),
    )


def _part(case: Case, part: Part) -> Any:
    """One part of a case, over all its bodies, as data that can be compared."""
    data = case.as_data()
    if part == "absences":
        return data.get("absence", [])
    bodies = data["body"] if isinstance(data["body"], list) else [data["body"]]
    return [data.get(part), *(body.get(part) for body in bodies)]


# --- seats --------------------------------------------------------------------------------------------------------------


def _all_seats(columns: Sequence[Column]) -> list[Seat]:
    """Every seat of any case, by the start of its term, else as the cases have them."""
    starts = {seat: column.case.setting.term(seat).start for column in columns for seat in column.case.setting.seats}
    return sorted(starts, key=lambda seat: starts[seat])


def _seat(seat: Seat, columns: Iterable[Column]) -> ComparedSeat:
    held = [dict(column.plan) if column.plan else {} for column in columns]
    return ComparedSeat(seat=seat, members=tuple(members.get(seat) for members in held))


def _is_filled_otherwise(seat: Seat, columns: Iterable[Column]) -> bool:
    """Whether the plans differ there; a column without a plan differs from nothing."""
    return len({dict(column.plan).get(seat) for column in columns if column.plan is not None}) > 1


# --- rules --------------------------------------------------------------------------------------------------------------


def _all_rules(columns: Sequence[Column]) -> list[str]:
    """The ids of all rules: musts first, then by rank, in the order of the case files."""
    orders: dict[str, int] = {}
    for column in columns:
        for rule in column.case.rules:
            orders.setdefault(rule.id or rule.kind, rule.order)
    return sorted(orders, key=lambda name: orders[name])


def _rule(name: str, columns: Sequence[Column]) -> ComparedRule:
    found = [next((rule for rule in column.case.rules if rule.id == name), None) for column in columns]
    stated: list[Rule] = [rule for rule in found if rule is not None]
    same = all(_meaning(rule) == _meaning(stated[0]) for rule in stated)
    costs = [_cost(name, column) if rule else None for rule, column in zip(found, columns, strict=True)]
    return ComparedRule(
        rule=name,
        kind=stated[0].kind,
        strength=stated[0].strength,
        rank=stated[0].order,
        comparable=same,
        costs=tuple(costs),
        differences=tuple(_difference(costs[0], cost) if same else None for cost in costs),
    )


def _meaning(rule: Rule) -> dict[str, Any]:
    """What a rule asks for, without where the body has it from."""
    return {key: value for key, value in as_data(rule).items() if key != "source"}


def _cost(name: str, column: Column) -> int | None:
    if column.judgement is None:
        return None
    verdict = column.judgement.of(name)
    return verdict.weight if verdict.strength == "must" else verdict.cost


def _difference(base: int | None, cost: int | None) -> int | None:
    return None if base is None or cost is None else cost - base


def _differs(item: ComparedRule, columns: Sequence[Column]) -> bool:
    """Whether a rule is worth a line: it costs something else somewhere, reads otherwise, or is not in every case."""
    everywhere = all(any(rule.id == item.rule for rule in column.case.rules) for column in columns)
    told = {cost for cost, column in zip(item.costs, columns, strict=True) if column.judgement is not None}
    return not everywhere or not item.comparable or len(told) > 1
