"""Why nothing is possible: one minimal conflict, shrunk to the very breaches and seats that clash."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from ortools.sat.python import cp_model

from constraints.breach import Key
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.conflicts import Conflict, ConflictItem, Demand
from rotation.solving.model import Model
from rotation.solving.runs import Cancelled, SolverFault, Watch, run

T = TypeVar("T", bound=Hashable)

#: The solver's work per question (its own units); an unanswered question keeps its part in the conflict.
_WORK = 5.0

#: Many small questions to one model: preparing it anew for each would take a hundred times as long as the search.
_PLAIN_SEARCH: dict[str, Any] = {
    "cp_model_presolve": False,
    "cp_model_probing_level": 0,
    "linearization_level": 0,
    "symmetry_level": 0,
}


#: A turn order over more turns than this (members times terms) stays whole in a conflict: no single pairs are named.
_MOST_TURNS = 100


@dataclass(frozen=True)
class _Part:
    """The smallest thing that can be given up: one breach of a must, one seat of an absence, one seat to be filled."""

    item: ConflictItem
    key: Key


def find_conflict(setting: Setting, rules: Sequence[Rule], watch: Watch, demand: Demand | None = None) -> Conflict:
    """A minimal conflict of a case that has no plan (that meets the demand).

    First over whole musts and absences (and ranks, if the demand names some), then by breach within those found; if not
    even the bare structure has a plan, over the seats that cannot all be filled: of a demand, the seats that it names.
    Raises SolverFault if there is a plan after all, Cancelled when stopped.
    """
    demand = demand or Demand()
    asker = _Asker(setting, rules, watch, demand)
    watch.tell(stage="conflict")
    if asker.clash([]) and demand.holdings:
        return Conflict("structure", (), tuple(dict.fromkeys(item.seat for item in demand.holdings)), asker.certain)
    if asker.clash([]):
        seats = _SeatAsker(setting, watch)
        return Conflict("structure", (), tuple(minimal(list(setting.seats), seats.clash)), seats.certain)
    items = minimal(asker.items, lambda some: asker.clash([part for item in some for part in asker.parts[item]]))
    parts = minimal([part for item in items for part in asker.parts[item]], asker.clash)
    if not asker.clash(parts) and asker.certain:
        raise SolverFault("a conflict that has a plan")
    found = tuple(item.with_keys(tuple(p.key for p in parts if p.item == item and p.key)) for item in items)
    return Conflict("rules", found, (), asker.certain)


def minimal(parts: list[T], clash: Callable[[list[T]], bool]) -> list[T]:
    """A smallest-by-inclusion clashing subset of parts that clash together, in the given order.

    QuickXplain (U. Junker, AAAI 2004).
    """
    found = set(_explain([], False, parts, clash)) if parts else set()
    return [part for part in parts if part in found]


def _explain(base: list[T], grown: bool, parts: list[T], clash: Callable[[list[T]], bool]) -> list[T]:
    if grown and clash(base):
        return []
    if len(parts) == 1:
        return parts
    half = len(parts) // 2
    front, back = parts[:half], parts[half:]
    needed_back = _explain([*base, *front], bool(front), back, clash)
    needed_front = _explain([*base, *needed_back], bool(needed_back), front, clash)
    return [*needed_front, *needed_back]


class _Questions:
    """Asks the solver whether some parts clash; every part hangs on a literal of its own."""

    def __init__(self, watch: Watch) -> None:
        self.watch, self.certain = watch, True

    def ask(self, model: Model, literals: Sequence[Any]) -> bool:
        """Whether it is certain that there is no plan with all these literals.

        After a question that stayed open nothing more is asked: what is left of the parts is kept, and that is noted.
        """
        if not self.certain:
            return False
        model.cp.clear_assumptions()
        model.cp.add_assumptions(literals)
        _, status = run(model.cp, self.watch, most_work=_WORK, **_PLAIN_SEARCH)
        if self.watch.cancelled:
            raise Cancelled
        if status == cp_model.UNKNOWN:
            self.certain = False
        return status == cp_model.INFEASIBLE


class _Asker(_Questions):
    def __init__(self, setting: Setting, rules: Sequence[Rule], watch: Watch, demand: Demand) -> None:
        super().__init__(watch)
        self.coarse = _is_large(setting, rules)
        self.model = Model(setting, absences=False)
        self.literals: dict[_Part, Any] = {}
        self.parts: dict[ConflictItem, list[_Part]] = {}
        for rule in rules:
            if rule.strength == "must":
                self._rule(rule)
        for number in range(len(setting.absences)):
            self._absence(setting, number)
        self.model.require(demand.holdings)
        for rule in rules:
            self._avoid(rule, [key for name, key in demand.avoided if name == rule.id])
        for rank, cost in demand.ranks.items():
            self._rank([rule for rule in rules if rule.order == rank], rank, cost)

    @property
    def items(self) -> list[ConflictItem]:
        return list(self.parts)

    def clash(self, parts: list[_Part]) -> bool:
        return self.ask(self.model, [self.literals[part] for part in parts])

    def _rule(self, rule: Rule) -> None:
        item = ConflictItem("rule", rule.id or rule.kind)
        whole = self._literal(item, ()) if self.coarse and isinstance(rule, TurnOrder) else None
        for key, value in self.model.post(rule, when=whole, strict=whole is not None).breaches.items():
            self.model.rule_out(value, self._literal(item, key) if whole is None else whole)

    def _absence(self, setting: Setting, number: int) -> None:
        absence = setting.absences[number]
        item = ConflictItem("absence", str(number))
        for seat in setting.absence_seats(absence):
            carrier: Seat = setting.designated.get(seat, seat)
            held = self.model.variables.of.get((carrier, absence.member))
            if held is not None:
                self.model.cp.add_implication(self._literal(item, (seat.term, seat.post)), held.negated())

    def _avoid(self, rule: Rule, keys: Sequence[Key]) -> None:
        """Breaches that are not to be, whatever is given up."""
        breaches = self.model.post(rule).breaches if keys else {}
        for key in keys:
            self.model.rule_out(breaches.get(key, 0))

    def _rank(self, wishes: Sequence[Rule], rank: int, cost: int) -> None:
        """The wishes of a rank cost no more than that."""
        literal = self._literal(ConflictItem("rank", str(rank)), ())
        total = self.model.cost([self.model.post(rule, when=literal) for rule in wishes])
        if isinstance(total, int):
            self.model.variables.fixed(total <= cost, literal)
        else:
            self.model.cp.add(total <= cost).only_enforce_if(literal)

    def _literal(self, item: ConflictItem, key: Key) -> Any:
        part = _Part(item, key)
        self.literals[part] = self.model.cp.new_bool_var("")
        self.parts.setdefault(item, []).append(part)
        return self.literals[part]


def _is_large(setting: Setting, rules: Sequence[Rule]) -> bool:
    """Whether a turn order that is a must has so many pairs of turns that it is taken as a whole, not pair by pair."""
    queues = [rule.queue(setting) for rule in rules if isinstance(rule, TurnOrder) and rule.strength == "must"]
    return any(len(queue.round_one) * len(setting.sequence(queue.body, queue.post)) > _MOST_TURNS for queue in queues)


class _SeatAsker(_Questions):
    """Without any rule or absence: which seats cannot all be filled?"""

    def __init__(self, setting: Setting, watch: Watch) -> None:
        super().__init__(watch)
        self.model = Model(setting, absences=False, filled=False)
        self.literals = {seat: self.model.cp.new_bool_var("") for seat in setting.seats}
        for seat, literal in self.literals.items():
            self.model.cp.add_bool_or(self.model.literals(seat)).only_enforce_if(literal)

    def clash(self, seats: list[Seat]) -> bool:
        return self.ask(self.model, [self.literals[seat] for seat in seats])
