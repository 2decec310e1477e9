"""What the scenario scripts share: where a case file lies, the command line, printing a report and writing its files."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rotation import Case, Proposal, idle_absences, output_files, propose, write_whole


def case_file(name: str) -> Path:
    """The case file ``NAME.toml`` beside the scripts, in a checkout and in an installed package."""
    return Path(__file__).with_name(f"{name}.toml")


def case_data(name: str) -> dict[str, Any]:
    """The same file as plain data, for scenarios that change parts of a case before it is read."""
    return tomllib.loads(case_file(name).read_text(encoding="utf-8"))


def files_of(name: str, case: Case, language: str = "sv", *, provenance: bool = True) -> dict[str, str]:
    """Plan a case: the printed ``table``, and the text of ``NAME.md``, ``NAME.csv`` (with a plan) and ``NAME.json``."""
    result = propose(case)
    idle = idle_absences(result) if isinstance(result, Proposal) and result.proven else None
    forms = output_files(result, name, "en" if language == "en" else "sv", idle=idle, provenance=provenance)
    return {key: text for key, text in forms.items() if key == "table" or key.startswith(f"{name}.")}


def named(scenario: str, cases: Mapping[str, Case]) -> dict[str, Case]:
    """The cases by the names of their files: the scenario's, with the variant's behind it where there are several."""
    return {f"{scenario}-{variant}" if len(cases) > 1 else scenario: case for variant, case in cases.items()}


def run(scenario: str, cases: Mapping[str, Case]) -> None:
    """Plan the cases one after the other: print each report and write its files. Impossible cases are shown as such."""
    parser = argparse.ArgumentParser(prog=f"python -m scenarios.{scenario}")
    parser.add_argument("--language", choices=("sv", "en"), default="sv", help="of the report (default: Swedish)")
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR", help="for the files (default: out)")
    if len(cases) > 1:
        parser.add_argument("--variant", choices=tuple(cases), help="only this one (default: all)")
    chosen = parser.parse_args()
    only = getattr(chosen, "variant", None)
    for (variant, case), name in zip(cases.items(), named(scenario, cases), strict=True):
        if only in (None, variant):
            files = files_of(name, case, chosen.language)
            print(files.pop("table"))
            for path in write_whole(chosen.out, files):
                print(path)
            print()
