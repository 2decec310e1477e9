"""Why nothing is possible: one minimal conflict, shrunk to the very breaches and seats that clash."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from constraints.rule import Rule
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem, Demand, RuleBreach
from rotation.solving.conflict_models import ItemModel, PartModel, SeatModel
from rotation.solving.conflict_parts import Asker, Breaking, Part
from rotation.solving.lacking import MOST_PARTS, lack
from rotation.solving.minimal import minimal
from rotation.solving.runs import Cancelled, SolverFault, Watch

#: Of a rule with more breaches in a conflict than this they are not told one by one.
_MOST_TOLD = 4


def find_conflict(
    setting: Setting, rules: Sequence[Rule], watch: Watch, demand: Demand | None = None, *, keys: bool = True
) -> Conflict:
    """A minimal conflict of a case that has no plan (that meets the demand).

    First over whole musts and absences (and ranks, if the demand names some), the first ones in the case file preferred;
    then by breach within those found (without ``keys`` items are named as wholes). If not even the bare structure has a
    plan, over the seats that cannot all be filled: of a demand, the seats that it names. Where nothing is demanded, a lack
    of members comes before all other conflicts: it is the plainest, and named by matching alone (see ``lacking``). Raises
    SolverFault if there is a plan after all, Cancelled when stopped.
    """
    demand = demand or Demand()
    watch.tell(stage="conflict")
    if demand == Demand() and keys:
        lacking = lack(setting, rules)
        if lacking is not None:
            return lacking
    asker = Asker(watch)
    breaking = Breaking(setting, rules, demand)
    model = ItemModel(breaking, asker)
    if not model.clash(model.everything) and asker.certain:
        raise SolverFault("a conflict that has a plan")
    items = minimal([*model.items], lambda some: model.clash(model.mask(some)))
    if model.clash(0):
        return structural(setting, asker, demand)
    if not keys:
        return Conflict("rules", tuple(items), (), asker.certain)
    return narrowed(breaking, asker, items)


def structural(setting: Setting, asker: Asker, demand: Demand) -> Conflict:
    """The conflict of a case whose structure, with what is demanded, has no plan."""
    if demand.holdings or demand.avoided:
        return Conflict("structure", (), tuple(dict.fromkeys(item.seat for item in demand.holdings)), asker.certain)
    seats = SeatModel(setting, asker)
    return Conflict("structure", (), tuple(minimal([*setting.seats], seats.clash)), asker.certain)


def narrowed(breaking: Breaking, asker: Asker, items: Sequence[ConflictItem]) -> Conflict:
    """The conflict of items that clash, with the keys of their breaches that clash.

    Without keys where that stayed open, or where so many breaches clash together that naming them explains nothing.
    """
    clashing = PartModel(breaking, asker, items).parts()
    if len(clashing) > MOST_PARTS:
        return Conflict("rules", tuple(items), (), asker.certain)
    # A new model, with these parts alone: each question to it takes half as long.
    model = PartModel(breaking, asker, items)
    parts = model.minimal(clashing)
    found = tuple(item.with_keys(tuple(part.key for part in parts if part.item == item and part.key)) for item in items)
    certain = asker.certain
    return Conflict("rules", found, (), certain, tuple(_broken(breaking, model, parts)))


def _broken(breaking: Breaking, model: PartModel, parts: Sequence[Part]) -> Iterator[RuleBreach]:
    """Each breach that has a part in a conflict, as a plan that keeps the other parts makes it; as far as one is found.

    Of a rule with very many of them none is told, nor of one that is taken as a whole: most of what a plan breaks there has
    nothing to do with this.
    """
    count = Counter(part.item.id for part in parts if part.item.kind == "rule")
    for part in parts:
        if part.item.kind != "rule" or not part.key or count[part.item.id] > _MOST_TOLD:
            continue
        try:
            plan = model.plan_without(part, parts)
        except Cancelled:
            return
        rule = next(rule for rule in breaking.rules if (rule.id or rule.kind) == part.item.id)
        breaches = rule.check(plan, breaking.setting) if plan is not None else []
        yield from (RuleBreach.of(part.item.id, one) for one in breaches if one.key == part.key)
