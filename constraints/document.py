"""The shape of a case file: what may be written where, before it is looked at as a whole."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from constraints.absences import Absence, PowerShift, Swap
from constraints.frozen import Frozen
from constraints.history import HistoryRow
from constraints.members import Group, Member, Noun, as_member
from constraints.names import Line, Name
from constraints.orders import Order
from constraints.posts import Ladder
from constraints.states import State
from constraints.terms import Horizon

FORMAT = 1

ListedMember = Annotated[Member, BeforeValidator(as_member, json_schema_input_type=str | Member)]


def _as_list(value: Any) -> Any:
    """One table may stand where several are allowed."""
    return [value] if isinstance(value, dict | Frozen) else value


Ladders = Annotated[tuple[Ladder, ...], BeforeValidator(_as_list, json_schema_input_type=Ladder | tuple[Ladder, ...])]
Orders = Annotated[tuple[Order, ...], BeforeValidator(_as_list, json_schema_input_type=Order | tuple[Order, ...])]
History = dict[str, HistoryRow]


class Body(Frozen):
    """The body whose posts rotate: its name and members in case-file order, and the groups of members, if groups have turns.

    In a case with several bodies each states its own ladder, order and history here (and a horizon, where it differs);
    in a case with one they stand at the top of the file.
    """

    name: Name
    noun: Noun = Noun()
    members: tuple[ListedMember, ...] = Field(min_length=1, max_length=1000)
    group: tuple[Group, ...] = ()
    horizon: Horizon | None = None
    ladder: Ladders | None = None
    order: Orders | None = None
    history: History | None = None


Bodies = Annotated[
    tuple[Body, ...],
    Field(min_length=1, max_length=100),
    BeforeValidator(
        _as_list, json_schema_input_type=Body | Annotated[tuple[Body, ...], Field(min_length=1, max_length=100)]
    ),
]


class CaseDocument(Frozen):
    """Everything of a case file but its rules, whose shape belongs to the registry.

    ``title`` and ``note`` are free words about the case. ``give_up`` has the ids of musts that the body would rather give up
    than others, if they cannot all hold: the one given up most readily first.
    """

    format: Literal[1] = 1
    title: Line = ""
    note: Line = ""
    body: Bodies
    horizon: Horizon
    ladder: Ladders | None = None
    order: Orders | None = None
    history: History | None = None
    absence: tuple[Absence, ...] = ()
    power_shift: tuple[PowerShift, ...] = ()
    swap: tuple[Swap, ...] = ()
    state: tuple[State, ...] = ()
    give_up: tuple[Name, ...] = Field(default=(), max_length=40)
