"""The JSON Schema of the case format, for editors that check while one writes."""

from __future__ import annotations

from typing import Any

from constraints.document import CaseDocument
from constraints.registry import RULES, Registry

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def case_schema(registry: Registry = RULES) -> dict[str, Any]:
    """The schema of a case file with the rules of a registry (JSON Schema, draft 2020-12)."""
    schema = CaseDocument.model_json_schema(mode="validation")
    definitions: dict[str, Any] = schema.setdefault("$defs", {})
    choices: list[dict[str, str]] = []
    for kind, rule in registry.items():
        own = rule.model_json_schema(mode="validation", ref_template="#/$defs/{model}")
        definitions.update(own.pop("$defs", {}))
        own["required"] = sorted({*own.get("required", []), "kind"})
        definitions[f"rule_{kind}"] = own
        choices.append({"$ref": f"#/$defs/rule_{kind}"})
    schema["properties"]["rule"] = {"type": "array", "items": {"anyOf": choices}, "default": []}
    schema["required"] = sorted({*schema.get("required", []), "format"})
    return {"$schema": _DIALECT, **schema, "title": "Case of the rotation planner, format 1"}
