"""The models of a conflict: one over whole items, one over the single parts of a few of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from constraints.breaches import Key
from constraints.plan import Plan
from constraints.posts import Seat
from constraints.rule import Rule
from constraints.setting import Setting
from rotation.conflict_data import ConflictItem, Demand
from rotation.reproving import Mismatch
from rotation.solving.capacity import Capacity
from rotation.solving.conflict_parts import Asker, Breaking, Part, Reply
from rotation.solving.lazy_seats import LazySeats
from rotation.solving.model import Model


class ItemModel:
    """Every must, absence and demanded rank on one literal, and what is known of which of them clash.

    Sets of items are bit masks over ``items``. What a plan shows, or a verified core, is not asked again.
    """

    def __init__(self, breaking: Breaking, asker: Asker) -> None:
        self.breaking, self.asker = breaking, asker
        self.model = Model(breaking.setting, absences=False)
        self._literals: dict[ConflictItem, Any] = {}
        _base(self.model, breaking)
        for rule in breaking.rules:
            if rule.strength == "must":
                self._rule(rule)
        for number in range(len(breaking.setting.absences)):
            self._absence(number)
        for rank, cost in breaking.demand.ranks.items():
            _keep_rank(self.model, breaking.rules, rank, cost, self._literal(ConflictItem("rank", str(rank))))
        self.items = tuple(self._literals)
        self.everything = (1 << len(self.items)) - 1
        demand = breaking.demand
        asked = bool(demand.holdings or demand.avoided)
        capacity = Capacity(breaking.setting, breaking.rules)
        #: Where there are too few members, matching answers many questions before the solver is asked.
        self.capacity = None if asked or not capacity.clash(self.items) else capacity
        #: Sets that a plan keeps, with the plan; sets that clash.
        self.kept: dict[int, Plan] = {}
        self.clashing: dict[int, None] = {}

    def mask(self, items: Iterable[ConflictItem]) -> int:
        """A set of items as bits."""
        wanted = set(items)
        return sum(1 << place for place, item in enumerate(self.items) if item in wanted)

    def of(self, mask: int) -> tuple[ConflictItem, ...]:
        """The items of a set, in their order."""
        return tuple(item for place, item in enumerate(self.items) if mask >> place & 1)

    def clash(self, mask: int) -> bool:
        """Whether it is certain that the items of a set clash."""
        if self.plan(mask) is not None:
            return False
        if any(known & ~mask == 0 for known in self.clashing):
            return True
        return self._ask(mask)

    def plan(self, mask: int) -> Plan | None:
        """A known plan that keeps the items of a set."""
        return next((plan for kept, plan in self.kept.items() if mask & ~kept == 0), None)

    def keeps(self, plan: Plan) -> int:
        """The items that a plan keeps."""
        return self.everything & ~self.mask(part.item for part in self.breaking.broken(plan))

    def proven_clash(self, mask: int, asker: Asker) -> bool:
        """Whether the items clash, asked once more in another way than before."""
        return asker.ask_thoroughly(self.model, self._wanted(mask)).clash

    def _ask(self, mask: int) -> bool:
        matched = self._matched(mask)
        if matched is not None:
            return matched
        reply = self.asker.ask(self.model, self._wanted(mask))
        if reply.plan is not None:
            kept = self.keeps(reply.plan)
            if mask & ~kept:
                raise Mismatch(f"the solver's plan breaks what it was to keep, {self.of(mask & ~kept)}:\n{reply.plan}")
            self.kept[kept] = reply.plan
        elif reply.clash:
            self._learn(mask, self.mask(self.of(mask)[place] for place in reply.blamed))
        return reply.clash

    def _matched(self, mask: int) -> bool | None:
        """Whether the items clash, as far as matching seats with members can tell; its plans are checked by all rules."""
        if self.capacity is None:
            return None
        items = self.of(mask)
        if self.capacity.clash(items):
            self.clashing[mask] = None
            return True
        plan = self.capacity.plan(items)
        kept = self.keeps(plan) if plan is not None else 0
        if plan is None or mask & ~kept:
            return None
        self.kept[kept] = plan
        return False

    def _learn(self, mask: int, core: int) -> None:
        """A clash; the solver's own core of it counts if it clashes by itself."""
        certain = core == mask or self.asker.ask(self.model, self._wanted(core)).clash
        self.clashing[core if certain else mask] = None

    def _wanted(self, mask: int) -> list[Any]:
        return [self._literals[item] for item in self.of(mask)]

    def _literal(self, item: ConflictItem) -> Any:
        self._literals[item] = self.model.cp.new_bool_var("")
        return self._literals[item]

    def _rule(self, rule: Rule) -> None:
        """No breach. In a turn order without a breach every turn stands in its place: its reach is 0."""
        literal = self._literal(ConflictItem("rule", rule.id or rule.kind))
        for value in self.model.post(rule, when=literal, strict=True).breaches.values():
            self.model.rule_out(value, literal)

    def _absence(self, number: int) -> None:
        literal = self._literal(ConflictItem("absence", str(number)))
        for held in _declined(self.model, self.breaking.setting, number).values():
            self.model.cp.add_implication(literal, held.negated())


class PartModel:
    """The parts of some items that clash. A part reaches the solver when it is asked for, or a plan breaks it."""

    def __init__(self, breaking: Breaking, asker: Asker, items: Sequence[ConflictItem]) -> None:
        self.breaking, self.asker, self.items = breaking, asker, items
        self.model = Model(breaking.setting, absences=False)
        _base(self.model, breaking)
        self._places = {item: place for place, item in enumerate(items)}
        self._rules = {rule.id or rule.kind: rule for rule in breaking.rules}
        self._lazy: dict[str, LazySeats] = {}
        self._literals: dict[Part, Any] = {}

    def parts(self) -> list[Part]:
        """Parts that clash, in order: by item, then by key as the rule names them. Empty if that stayed open."""
        for plan in self.breaking.plans:
            self._add(self._broken(plan))
        while True:
            reply = self.asker.ask(self.model, [*self._literals.values()])
            if reply.plan is None:
                return self._ordered(self._verified([*self._literals], reply)) if reply.clash else []
            broken = self._broken(reply.plan)
            if not broken or any(part in self._literals for part in broken):
                raise Mismatch(f"the solver's plan breaks what it was to keep, or nothing at all:\n{reply.plan}")
            self._add(broken)

    def minimal(self, parts: Sequence[Part]) -> list[Part]:
        """Those of some clashing parts that are needed: each is left out in turn, the last ones first."""
        self._add(parts)
        left = [*parts]
        for part in reversed(parts):
            if part in left:
                others = [other for other in left if other != part]
                reply = self._ask(others)
                left = self._verified(others, reply) if reply.clash else left
        return left

    def plan_without(self, part: Part, parts: Sequence[Part]) -> Plan | None:
        """A plan that keeps all of some parts but one; None if none is found."""
        return self._ask([other for other in parts if other != part]).plan

    def _ask(self, parts: Sequence[Part]) -> Reply:
        return self.asker.ask(self.model, [self._literals[part] for part in parts])

    def _verified(self, parts: list[Part], reply: Reply) -> list[Part]:
        """Those of some clashing parts that the solver blames, if they clash by themselves; otherwise all."""
        blamed = [parts[place] for place in reply.blamed]
        return blamed if len(blamed) == len(parts) or self._ask(blamed).clash else parts

    def _broken(self, plan: Plan) -> list[Part]:
        return [part for part in self.breaking.broken(plan) if part.item in self._places]

    def _ordered(self, parts: Sequence[Part]) -> list[Part]:
        return sorted(parts, key=lambda part: (self._places[part.item], self._place(part)))

    def _place(self, part: Part) -> int:
        if part.item.kind == "rule" and part.key:
            return [*self._lazy[part.item.id].breaches].index(part.key)
        return self._declined_keys(part.item).index(part.key) if part.item.kind == "absence" else 0

    def _declined_keys(self, item: ConflictItem) -> list[Key]:
        setting = self.breaking.setting
        return [(seat.term, seat.post) for seat in setting.absence_seats(setting.absences[int(item.id)])]

    def _add(self, parts: Iterable[Part]) -> None:
        for part in parts:
            if part not in self._literals:
                self._post(part)

    def _post(self, part: Part) -> None:
        literal = self._literals[part] = self.model.cp.new_bool_var("")
        item = part.item
        if item.kind == "rank":
            rank = int(item.id)
            _keep_rank(self.model, self.breaking.rules, rank, self.breaking.demand.ranks[rank], literal)
        elif item.kind == "absence":
            held = _declined(self.model, self.breaking.setting, int(item.id))[part.key]
            self.model.cp.add_implication(literal, held.negated())
        elif part.key:
            self.model.rule_out(self._breaches(item.id).breach_of(part.key), literal)
        else:
            for value in self.model.post(self._rules[item.id], when=literal, strict=True).breaches.values():
                self.model.rule_out(value, literal)

    def _breaches(self, name: str) -> LazySeats:
        if name not in self._lazy:
            self._lazy[name] = LazySeats(self.model.variables)
            self._rules[name].post(self._lazy[name], self.breaking.setting)
        return self._lazy[name]


class SeatModel:
    """Without any rule or absence: which seats cannot all be filled?"""

    def __init__(self, setting: Setting, asker: Asker) -> None:
        self.asker = asker
        self.capacity = Capacity(setting, ())
        self.model = Model(setting, absences=False, filled=False)
        self._literals = {seat: self.model.cp.new_bool_var("") for seat in setting.seats}
        for seat, literal in self._literals.items():
            self.model.cp.add_bool_or(self.model.literals(seat)).only_enforce_if(literal)

    def clash(self, seats: Sequence[Seat]) -> bool:
        """Whether it is certain that these seats cannot all be filled."""
        if self.capacity.unfilled(seats):
            return True
        return self.asker.ask(self.model, [self._literals[seat] for seat in seats], filled=False).clash


def _base(model: Model, breaking: Breaking) -> None:
    """What is taken for granted: the demanded holdings, and the breaches that are not to be."""
    demand: Demand = breaking.demand
    model.require(demand.holdings)
    for rule in breaking.rules:
        avoided = [item for item in demand.avoided if item.rule == rule.id]
        breaches = model.post(rule).breaches if avoided else {}
        for item in avoided:
            model.rule_out(breaches.get(item.key, 0), most=item.most)


def _keep_rank(model: Model, rules: Iterable[Rule], rank: int, cost: int, literal: Any) -> None:
    """The wishes of a rank cost no more than that, where the literal is true."""
    wishes = [rule for rule in rules if rule.order == rank]
    total = model.cost([model.post(rule, when=literal) for rule in wishes])
    if isinstance(total, int):
        model.variables.fixed(total <= cost, literal)
    else:
        model.cp.add(total <= cost).only_enforce_if(literal)


def _declined(model: Model, setting: Setting, number: int) -> dict[Key, Any]:
    """The literals of an absence's seats being held by its member after all, by (term, post)."""
    absence = setting.absences[number]
    found: dict[Key, Any] = {}
    for seat in setting.absence_seats(absence):
        held = model.variables.of.get((setting.designated.get(seat, seat), absence.member))
        if held is not None:
            found[seat.term, seat.post] = held
    return found
