"""JSON Schemas of the profile and of the record."""

from __future__ import annotations

from typing import Any

from constraints.schema import case_schema
from rotation.documents.profile import FORMAT, Profile
from rotation.documents.record_form import RECORD_FORMAT, RecordForm

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def profile_schema() -> dict[str, Any]:
    """The schema of a profile, for editors that check while one writes (JSON Schema, draft 2020-12)."""
    schema = Profile.model_json_schema(mode="validation")
    return {"$schema": _DIALECT, **schema, "title": f"Profile of the rotation planner's papers, format {FORMAT}"}


def record_schema() -> dict[str, Any]:
    """The schema of a record; its ``case`` is that of a case file."""
    case = {key: part for key, part in case_schema().items() if key != "$schema"}
    schema = RecordForm.model_json_schema(mode="validation")
    definitions = {**case.pop("$defs"), **schema.pop("$defs")}
    schema["properties"]["case"] = case
    title = f"Record of the rotation planner, format {RECORD_FORMAT}"
    return {"$schema": _DIALECT, **schema, "title": title, "$defs": definitions}
