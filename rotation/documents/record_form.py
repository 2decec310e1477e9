"""The shape of a record: what a file must look like to be one, and its JSON Schema."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from constraints.frozen import Frozen
from constraints.registry import RULES, Registry
from constraints.schema import case_schema
from rotation.documents.profile import Profile

#: The version of this form.
RECORD_FORMAT = 1


class SeatForm(Frozen):
    """A seat."""

    body: str
    post: str
    term: str


class HoldingForm(SeatForm):
    """A seat with its holder."""

    member: str


class BreachForm(Frozen):
    """One departure from a rule: where, how much it weighs, and the code and arguments of its text."""

    key: tuple[str | int, ...]
    weight: int
    seats: tuple[SeatForm, ...]
    members: tuple[str, ...]
    code: str
    args: dict[str, Any]


class RuleForm(Frozen):
    """What one rule says of the plan; ``rank`` and ``cost`` only for a wish."""

    id: str
    kind: str
    strength: Literal["must", "wish"]
    rank: int | None = None
    cost: int | None = None
    breaches: tuple[BreachForm, ...]


class TiesForm(Frozen):
    """The equally good plans, each as the members of the holdings in order."""

    count: int
    exact: bool
    decided_by_tie_break: bool
    plans: tuple[tuple[str, ...], ...]


class ReadingForm(Frozen):
    """The plan under one reading of the history; ``members`` in the order of the holdings."""

    facts: tuple[HoldingForm, ...]
    proven: bool
    impossible: bool
    members: tuple[str, ...] | None
    costs: dict[str, int]


class ProvenanceForm(Frozen):
    """What it was computed with; ``fingerprint`` is that of the case."""

    fingerprint: str
    library: str
    solver: str
    parameters: dict[str, int]
    reach: int | None = None
    route: Literal["solver", "line"] = "solver"
    routes: dict[Literal["solver", "line"], int] = Field(default_factory=dict)
    own_rules: tuple[str, ...] = ()


class ResultForm(Frozen):
    """What came of a case: a proposal with all that is known of it, an impossibility with its conflict, or nothing yet."""

    format: Literal[1]
    result: Literal["proposal", "impossible", "nothing_found"]
    proven: bool | None = None
    canonical: bool | None = None
    holdings: tuple[HoldingForm, ...] = ()
    costs: dict[str, int] | None = None
    bounds: dict[str, int] | None = None
    rules: tuple[RuleForm, ...] = ()
    ties: TiesForm | None = None
    readings: tuple[ReadingForm, ...] = ()
    all_readings: bool | None = None
    depends_on_reading: tuple[SeatForm, ...] = ()
    conflict: dict[str, Any] | None = None
    provenance: ProvenanceForm | None = None


class RecordForm(Frozen):
    """A record: its version, the case as a case file has it, what came of it, and the profile of the papers."""

    record: Literal[1]
    case: dict[str, Any]
    result: ResultForm
    profile: Profile | None = None


def record_schema(registry: Registry = RULES) -> dict[str, Any]:
    """The schema of a record (JSON Schema, draft 2020-12); its ``case`` is that of a case file."""
    case = case_schema(registry)
    schema = RecordForm.model_json_schema(mode="validation")
    dialect, definitions = case.pop("$schema"), case.pop("$defs")
    schema["properties"]["case"] = case
    schema["$defs"] = {**definitions, **schema.get("$defs", {})}
    return {"$schema": dialect, **schema, "title": f"Record of the rotation planner, format {RECORD_FORMAT}"}
