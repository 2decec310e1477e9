"""What the scenario scripts share: where a case file lies, the command line, printing a report and writing its files."""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from constraints.words import Language
from rotation import (
    Account,
    Case,
    Proposal,
    account_report,
    as_text,
    conflict_report,
    conflicts,
    explain,
    idle_absences,
    output_files,
    propose,
    what_if,
    what_if_report,
    write_whole,
)


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


def explained(case: Case, language: str = "sv", questions: Sequence[Sequence[str]] = ()) -> str:
    """The explanation of a case as text: why each seat, then the answers to the questions ("what if"); where nothing is
    possible, why, and what could be given up.
    """
    spoken: Language = "en" if language == "en" else "sv"
    result = propose(case)
    if not isinstance(result, Proposal):
        return as_text(conflict_report(conflicts(case), case, spoken))
    account = explain(result)
    if not isinstance(account, Account):
        raise TypeError(f"a proposal without an account: {account}")
    reports = [account_report(result, account, spoken)]
    reports += [what_if_report(what_if(case, *asked, proposal=result), case, spoken) for asked in questions]
    return "\n\n".join(as_text(report) for report in reports)


def named(scenario: str, cases: Mapping[str, Case]) -> dict[str, Case]:
    """The cases by the names of their files: the scenario's, with the variant's behind it where there are several."""
    return {f"{scenario}-{variant}" if len(cases) > 1 else scenario: case for variant, case in cases.items()}


def run(
    scenario: str,
    cases: Mapping[str, Case],
    *,
    why: bool = False,
    questions: Sequence[Sequence[str]] = (),
    profile: str | None = None,
) -> None:
    """Plan the cases one after the other: print each report and write its files. Impossible cases are shown as such.

    With ``why`` the explanation of each is printed too, with the answers to the questions. With the name of a ``profile``
    the papers are written too, into a folder of the case's name.
    """
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
            if why:
                print(explained(case, chosen.language, questions))
            for path in write_whole(chosen.out, files):
                print(path)
            if profile:
                _write_papers(chosen.out / name, case, profile, chosen.language)
            print()


def _write_papers(folder: Path, case: Case, profile: str, language: Language) -> None:
    from scenarios.papers import papers

    files = papers(case, profile, language)
    print(files if isinstance(files, str) else "\n".join(map(str, write_whole(folder, files))))
