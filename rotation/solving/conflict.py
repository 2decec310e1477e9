"""Why nothing is possible: one minimal conflict, shrunk to the very breaches and seats that clash."""

from __future__ import annotations

from collections.abc import Sequence

from constraints.rule import Rule
from constraints.setting import Setting
from rotation.conflict_data import Conflict, ConflictItem, Demand
from rotation.solving.conflict_models import ItemModel, PartModel, SeatModel
from rotation.solving.conflict_parts import Asker, Breaking
from rotation.solving.lacking import MOST_PARTS, lack
from rotation.solving.minimal import minimal
from rotation.solving.runs import SolverFault, Watch


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
    parts = PartModel(breaking, asker, items).minimal(clashing)
    found = tuple(item.with_keys(tuple(part.key for part in parts if part.item == item and part.key)) for item in items)
    return Conflict("rules", found, (), asker.certain)
