"""The JSON Schema of the profile."""

from __future__ import annotations

from typing import Any

from rotation.documents.profile import FORMAT, Profile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def profile_schema() -> dict[str, Any]:
    """The schema of a profile, for editors that check while one writes (JSON Schema, draft 2020-12)."""
    schema = Profile.model_json_schema(mode="validation")
    return {"$schema": _DIALECT, **schema, "title": f"Profile of the rotation planner's papers, format {FORMAT}"}
