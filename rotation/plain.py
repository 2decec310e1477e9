"""Results as data: seats and plans as fields of pydantic models, so that every account goes to JSON and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, PlainValidator

from constraints.frozen import Frozen
from constraints.plan import Plan
from constraints.posts import Seat


def _as_seat(value: Any) -> Any:
    """A seat from ``{"body", "post", "term"}``; a Seat stays as it is."""
    return Seat(**value) if isinstance(value, Mapping) else value


def _as_plan(value: Any) -> Plan:
    """A plan from its holdings as plain data; a Plan stays as it is."""
    if isinstance(value, Plan):
        return value
    return Plan(tuple((Seat(item["body"], item["post"], item["term"]), item["member"]) for item in value))


#: A seat; in JSON ``{"body": …, "post": …, "term": …}``.
SeatField = Annotated[Seat, BeforeValidator(_as_seat), PlainSerializer(lambda seat: seat._asdict())]

#: A plan; in JSON a list of ``{"body": …, "post": …, "term": …, "member": …}``.
PlanField = Annotated[Plan, PlainValidator(_as_plan), PlainSerializer(Plan.as_data)]


class Holding(Frozen):
    """A condition on one seat: the member holds it, or (``holds`` False) does not."""

    seat: SeatField
    member: str
    holds: bool = True

    def met(self, plan: Plan) -> bool:
        """Whether a plan meets the condition."""
        return (plan.holder(self.seat) == self.member) is self.holds
