"""What stands against demands, many of them on one reading: one model for all, to which each is an assumption."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from ortools.sat.python import cp_model

from constraints.breaches import Key
from constraints.rule import Rule
from constraints.rules.turn_order import TurnOrder
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.plain import Holding
from rotation.solving.conflict import minimal
from rotation.solving.model import Model, Posted
from rotation.solving.runs import Cancelled, SolverFault, Watch, run

#: The solver's work per question (its own units); an unanswered question keeps its part in the conflict.
_WORK = 5.0

#: Many small questions to one model: preparing it anew for each would take a hundred times as long as the search.
_PLAIN_SEARCH: dict[str, Any] = {
    "cp_model_presolve": False,
    "cp_model_probing_level": 0,
    "linearization_level": 0,
    "symmetry_level": 0,
}

_Part = tuple[ConflictItem, Key]


class Demands:
    """Minimal conflicts with demands, as ``find_conflict`` gives them; a turn order that is a must is named as a whole."""

    def __init__(self, setting: Setting, rules: Sequence[Rule], watch: Watch) -> None:
        self.setting, self.rules, self.watch = setting, rules, watch
        self.model = Model(setting, absences=False)
        self._literals: dict[_Part, Any] = {}
        self._posted: dict[str, Posted] = {}
        self._others: dict[object, Any] = {}
        self._certain = True
        for rule in rules:
            if rule.strength == "must":
                self._must(rule)
        for number in range(len(setting.absences)):
            self._absence(number)

    def conflict(self, demand: Demand) -> Conflict:
        """The conflict of a demand that no plan meets: musts first, then absences, then ranks, each as far as it is needed.

        Raises SolverFault if there is a plan after all, Cancelled when stopped.
        """
        self.watch.tell(stage="conflict")
        self._certain = True
        literals = dict(self._literals)
        for rank, cost in demand.ranks.items():
            literals[ConflictItem("rank", str(rank)), ()] = self._rank(rank, cost)
        asked = [*map(self._holding, demand.holdings), *(self._avoided(*item) for item in demand.avoided)]
        kept = [literal for literal in asked if not isinstance(literal, bool)]
        if any(literal is False for literal in asked) or self._clash(kept, []):
            return Conflict("structure", (), tuple(dict.fromkeys(h.seat for h in demand.holdings)), self._certain)
        return self._minimal(literals, kept)

    def _minimal(self, literals: Mapping[_Part, Any], asked: list[Any]) -> Conflict:
        """First over whole items, then over the breaches of those found."""

        def clash(parts: Iterable[_Part]) -> bool:
            return self._clash(asked, [literals[part] for part in parts])

        every = list(dict.fromkeys(item for item, _ in literals))
        items = minimal(every, lambda some: clash(part for part in literals if part[0] in some))
        parts = minimal([part for part in literals if part[0] in items], clash)
        if not clash(parts) and self._certain:
            raise SolverFault("a conflict that has a plan")
        found = (item.with_keys(tuple(key for other, key in parts if other == item and key)) for item in items)
        return Conflict("rules", tuple(found), (), self._certain)

    def _clash(self, asked: Sequence[Any], literals: Sequence[Any]) -> bool:
        """Whether it is certain that no plan has all these literals. After a question that stayed open none is asked."""
        if not self._certain:
            return False
        cp = self.model.cp
        cp.clear_assumptions()
        # Without any assumption the solver takes a hundred times as long: one that says nothing.
        cp.add_assumptions([*asked, *literals] or [self._nothing])
        _, status = run(cp, self.watch, most_work=_WORK, **_PLAIN_SEARCH)
        if self.watch.cancelled:
            raise Cancelled
        if status == cp_model.UNKNOWN:
            self._certain = False
        return status == cp_model.INFEASIBLE

    # --- what may be given up --------------------------------------------------------------------------------------

    def _must(self, rule: Rule) -> None:
        item = ConflictItem("rule", rule.id or rule.kind)
        if isinstance(rule, TurnOrder):
            literal = self._literals[item, ()] = self.model.cp.new_bool_var("")
            for value in self.model.post(rule, when=literal, strict=True).breaches.values():
                self.model.rule_out(value, literal)
            return
        for key, value in self._breaches(rule).items():
            literal = self._literals[item, key] = self.model.cp.new_bool_var("")
            self.model.rule_out(value, literal)

    def _absence(self, number: int) -> None:
        absence = self.setting.absences[number]
        for seat in self.setting.absence_seats(absence):
            held = self.model.variables.of.get((self.setting.designated.get(seat, seat), absence.member))
            if held is not None:
                part = ConflictItem("absence", str(number)), (seat.term, seat.post)
                self._literals[part] = self.model.cp.new_bool_var("")
                self.model.cp.add_implication(self._literals[part], held.negated())

    def _rank(self, rank: int, cost: int) -> Any:
        """A literal under which the wishes of a rank cost no more than that."""
        if (rank, cost) not in self._others:
            literal = self._others[rank, cost] = self.model.cp.new_bool_var("")
            wishes = [rule for rule in self.rules if rule.strength == "wish" and rule.order == rank]
            total = self.model.cost([self._post(rule) for rule in wishes])
            if isinstance(total, int):
                self.model.variables.fixed(total <= cost, literal)
            else:
                self.model.cp.add(total <= cost).only_enforce_if(literal)
        return self._others[rank, cost]

    # --- what is demanded --------------------------------------------------------------------------------------------

    def _holding(self, item: Holding) -> Any:
        """The literal of a condition; True or False where it cannot be otherwise."""
        held = self.model.variables.of.get((item.seat, item.member))
        if held is None:
            return not item.holds
        return held if item.holds else held.negated()

    def _avoided(self, name: str, key: Key) -> Any:
        """A literal under which a breach is not."""
        if (name, key) not in self._others:
            rule = next(rule for rule in self.rules if rule.id == name)
            literal = self._others[name, key] = self.model.cp.new_bool_var("")
            self.model.rule_out(self._breaches(rule).get(key, 0), literal)
        return self._others[name, key]

    def _breaches(self, rule: Rule) -> Mapping[Key, Any]:
        return self._post(rule).breaches

    def _post(self, rule: Rule) -> Posted:
        """A rule, posted once: the same breaches are avoided and counted."""
        name = rule.id or rule.kind
        if name not in self._posted:
            self._posted[name] = self.model.post(rule)
        return self._posted[name]

    @property
    def _nothing(self) -> Any:
        if None not in self._others:
            self._others[None] = self.model.cp.new_bool_var("")
        return self._others[None]
