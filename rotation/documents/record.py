"""The record: a case, its result and the profile as one JSON file, that can be read and planned again to the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from constraints.called_terms import called
from constraints.case import Case, parse_case
from constraints.case_file import read_text
from constraints.parsing import from_json
from constraints.posts import Seat
from constraints.problems import InputError, problem
from constraints.registry import RULES, Registry
from constraints.setting import Setting
from constraints.shape import shape_problems
from rotation.documents.profile import Profile
from rotation.documents.record_form import RECORD_FORMAT, RecordForm, record_schema
from rotation.planner import propose
from rotation.report.data import result_data
from rotation.results import Impossible, NothingFound, Proposal

__all__ = [
    "RECORD_FORMAT",
    "Difference",
    "RecordError",
    "as_record",
    "case_of",
    "differences",
    "load_record",
    "record_data",
    "record_schema",
    "verify",
]


#: The path of a holder in a record.
_HOLDER = re.compile(r"result\.holdings\[(\d+)\]\.member")


class RecordError(InputError):
    """A file is no record of this library, or of another version."""


def record_data(
    result: Proposal | Impossible | NothingFound, profile: Profile | None = None, *, provenance: bool = True
) -> dict[str, Any]:
    """The record as plain data: ``record`` (its version), the case, what came of it, the profile."""
    told = result_data(result, provenance=provenance)
    data: dict[str, Any] = {"record": RECORD_FORMAT, "case": result.case.as_data(), "result": told}
    if profile is not None:
        data["profile"] = profile.model_dump(mode="json", exclude_defaults=True)
    return data


def as_record(
    result: Proposal | Impossible | NothingFound, profile: Profile | None = None, *, provenance: bool = True
) -> str:
    """The record as JSON. Without ``provenance`` it holds no version numbers of programs."""
    return json.dumps(record_data(result, profile, provenance=provenance), ensure_ascii=False, indent=2) + "\n"


def load_record(path: str | PathLike[str]) -> dict[str, Any]:
    """A record as plain data. Raises RecordError."""
    file = Path(path)
    text = read_text(file, RecordError)
    if not text.lstrip().startswith("{"):
        # A case or a profile in TOML, most likely: where its JSON goes wrong would help nobody.
        raise RecordError([problem("", "record.none")], str(file))
    data, problems = from_json(text)
    if problems:
        raise RecordError(problems, str(file))
    if not isinstance(data, dict) or not isinstance(data.get("case"), dict) or not isinstance(data.get("result"), dict):
        raise RecordError([problem("", "record.none")], str(file))
    if data.get("record") != RECORD_FORMAT:
        given = json.dumps(data.get("record"), ensure_ascii=False)
        raise RecordError([problem("record", "record.other", given=given, known=RECORD_FORMAT)], str(file))
    try:
        RecordForm.model_validate(data)
    except ValidationError as error:
        raise RecordError(shape_problems(error, "", data, RecordForm), str(file)) from error
    return data


def case_of(record: Mapping[str, Any], source: str = "", registry: Registry = RULES) -> Case:
    """The case of a record. Raises CaseError."""
    return parse_case(record["case"], source=source, registry=registry)


def verify(record: dict[str, Any], source: str = "", registry: Registry = RULES) -> tuple[str, ...]:
    """Plan a record's case again: the places (paths) at which the new result is otherwise, none if it is the same.

    See ``differences``. Raises CaseError for a case that does not read.
    """
    return tuple(item.path for item in differences(record, source, registry))


@dataclass(frozen=True)
class Difference:
    """A place in a record (a path, "result.holdings[8].member"), what stands there, and what it is planned again; each None
    where nothing is. ``seat`` is the seat whose holder differs, if it is that.
    """

    path: str
    recorded: Any
    computed: Any
    seat: Seat | None = None


def differences(record: dict[str, Any], source: str = "", registry: Registry = RULES) -> tuple[Difference, ...]:
    """Plan a record's case again, and say where the new result is otherwise.

    Versions of the library and the solver may differ without harm, and are left out; ``case`` is named if the case is not
    the one that the result was computed for. A result that a limit cut short differs where more is known now. Raises
    CaseError for a case that does not read.
    """
    case = case_of(record, source, registry)
    again = json.loads(json.dumps(result_data(propose(case))))
    before = dict(record["result"])
    stated = (before.pop("provenance", None) or {}).get("fingerprint")
    again.pop("provenance")
    other = [] if stated in (None, case.fingerprint) else [Difference("case", stated, case.fingerprint)]
    found = (item for item in _differences("result", before, again) if not _same_term(item, case.setting))
    return (*other, *(_placed(item, again) for item in found))


def _same_term(item: Difference, setting: Setting) -> bool:
    """Whether it is only the other name of the same term: a record may have a term by its first day."""
    return isinstance(item.recorded, str) and called(setting, item.recorded) == item.computed


def _placed(item: Difference, again: Mapping[str, Any]) -> Difference:
    """The difference with its seat, where a holder differs."""
    found = _HOLDER.fullmatch(item.path)
    if not found:
        return item
    seat = again["holdings"][int(found[1]) - 1]
    return replace(item, seat=Seat(body=seat["body"], post=seat["post"], term=seat["term"]))


def _differences(path: str, one: Any, other: Any) -> Iterator[Difference]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in dict.fromkeys([*one, *other]):
            yield from _differences(f"{path}.{key}", one.get(key), other.get(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for place, (first, second) in enumerate(zip(one, other, strict=True), start=1):
            yield from _differences(f"{path}[{place}]", first, second)
    elif one != other:
        yield Difference(path, one, other)
