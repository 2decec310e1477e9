"""A result in all its forms."""

from __future__ import annotations

from constraints.words import Language
from rotation.report import as_markdown, as_text, report_on, result_json
from rotation.results import Impossible, NothingFound, Proposal


def output_files(
    result: Proposal | Impossible | NothingFound,
    name: str,
    language: Language = "sv",
    *,
    idle: frozenset[int] | None = None,
    provenance: bool = True,
) -> dict[str, str]:
    """The result as ``table``, ``md``, ``csv`` and ``json``, and under the names of the files to write.

    Without a plan there is no ``NAME.csv``, and ``csv`` is empty.
    """
    report = report_on(result, language, idle=idle, provenance=provenance)
    csv = result.plan.to_csv(result.setting) if isinstance(result, Proposal) else ""
    forms = {
        "table": as_text(report),
        "md": as_markdown(report),
        "csv": csv,
        "json": result_json(result, provenance=provenance),
    }
    return forms | {f"{name}.{form}": forms[form] for form in ("md", "csv", "json") if forms[form]}
