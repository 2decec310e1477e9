"""A case: a setting and the rules that a plan of it is judged by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from constraints.absences import Absence, PowerShift, Swap
from constraints.building import Built, build_setting, setting_without_terms
from constraints.called_terms import rule_with_called_terms
from constraints.document import FORMAT, CaseDocument
from constraints.echoes import TERMS, echoes_of, without_echoes
from constraints.places import half_letters, in_file_order, paths_in, relocated, too_deep
from constraints.problems import CaseError, Problem, below, problem
from constraints.pruning import Pruned, prune
from constraints.readings import Readings, readings_of
from constraints.registry import RULES, Registry
from constraints.rule import Rule
from constraints.setting import Setting
from constraints.shape import as_written, shape_problems
from constraints.states import State
from constraints.validation import case_problems, give_up_problems
from constraints.validation_whole import Soundness, whole_problems
from constraints.waivers import waiver_problems


@dataclass(frozen=True)
class Case:
    """A setting + rules. Made by ``parse_case``, ``Case.of`` or ``load_case``, which raise CaseError for wrong input.

    ``document`` is the case as data, ``rules`` have their ids.
    """

    document: CaseDocument
    rules: tuple[Rule, ...]
    setting: Setting
    registry: Registry

    @classmethod
    def of(cls, *, registry: Registry = RULES, **parts: Any) -> Case:
        """A case from Python objects or plain data, with the keys of a case file. Raises CaseError.

        ``Case.of(body=Body(…), horizon=Horizon(…), ladder=Ladder(…), rule=[Succession(strength="must")])``
        """
        return parse_case(as_data(parts), registry=registry)

    def adding(self, *items: Absence | Rule | State | Swap) -> Case:
        """The same case with more absences, rules, states or swaps. Raises CaseError if they do not fit it."""
        data = self.as_data()
        for item in items:
            key = "rule" if isinstance(item, Rule) else type(item).__name__.lower()
            data[key] = [*data.get(key, []), as_data(item)]
        return parse_case(data, registry=self.registry)

    def without(self, *ids: str) -> Case:
        """The same case without the rules of these ids. Raises KeyError for an unknown id."""
        for name in ids:
            self.rule(name)
        left = tuple(name for name in self.document.give_up if name not in ids)
        document = self.document.model_copy(update={"give_up": left})
        return replace(self, document=document, rules=tuple(rule for rule in self.rules if rule.id not in ids))

    def without_absence(self, number: int) -> Case:
        """The same case without one absence (its place in the case file, from 0)."""
        data = self.as_data()
        del data["absence"][number]
        return parse_case(data, registry=self.registry)

    def rule(self, name: str) -> Rule:
        """A rule by its id. Raises KeyError for an unknown one."""
        for rule in self.rules:
            if rule.id == name:
                return rule
        raise KeyError(name)

    def readings(self, cap: int = 64) -> Readings:
        """What the unknown history can mean, at most ``cap`` readings."""
        return readings_of(self.setting, self.rules, cap)

    def as_data(self) -> dict[str, Any]:
        """The case as plain data, with the keys of a case file; ``parse_case`` reads it back."""
        data: dict[str, Any] = as_data(self.document)
        data["format"] = FORMAT
        if self.rules:
            data["rule"] = [as_data(rule) for rule in self.rules]
        return data

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the case as canonical JSON: equal cases have equal fingerprints."""
        text = json.dumps(self.as_data(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()


def as_data(item: Any) -> Any:
    """Plain JSON-like data of models and containers; fields that were not set are left out."""
    if isinstance(item, BaseModel):
        return item.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    if isinstance(item, Absence | PowerShift | State | Swap):
        return TypeAdapter(type(item)).dump_python(item, mode="json", exclude_defaults=True)
    if isinstance(item, Mapping):
        return {key: as_data(value) for key, value in item.items()}
    if isinstance(item, list | tuple):
        return [as_data(value) for value in item]
    return item


def parse_case(data: Mapping[str, Any], *, registry: Registry = RULES, source: str = "") -> Case:
    """A case from plain data (TOML or JSON). Raises CaseError with every problem: of shape, of sense, of the rules."""
    if refusal := [*_refusals(data)]:
        raise CaseError(refusal, source)
    rest = {key: value for key, value in data.items() if key != "rule"}
    pruned, found = _document(rest)
    rules, wrong = _rules(data.get("rule", []), registry)
    found += wrong
    document = pruned.document
    built = build_setting(document) if document else Built()
    document = built.document or document
    if built.setting is not None:
        rules = [(number, rule_with_called_terms(rule, built.setting)) for number, rule in rules]
    sense = [*built.problems, *(case_problems(document, built.parts, built.setting) if document else ())]
    sense += give_up_problems(document.give_up, _strengths(data.get("rule"))) if document else ()
    shape = [*found]
    paths = paths_in(pruned.data, pruned.places)
    echoes = echoes_of(pruned.lost)
    if built.setting is not None:
        sense += _rule_problems(rules, built.setting)
    elif document is not None and (setting := setting_without_terms(document)) is not None:
        sense += without_echoes(_rule_problems(rules, setting), TERMS)
    sense += [*whole_problems(built, rules, Soundness(shape, sense, pruned.lost))]
    found += relocated(sense, paths)
    if document is None or built.setting is None or found:
        raise CaseError(in_file_order(without_echoes(found, echoes), data), source)
    return Case(document, _with_ids([rule for _, rule in rules]), built.setting, registry)


def _refusals(data: object) -> Iterable[Problem]:
    """Why the case is not looked at any closer; a missing format alone is told with the rest."""
    if not isinstance(data, Mapping):
        yield problem("", "file.not_a_table")
    elif too_deep(data):
        yield problem("", "file.deep")
    elif halves := [problem(path, "name.hidden", found=found) for path, found in half_letters(data)]:
        yield from halves
    elif "format" in data and (type(data["format"]) is not int or data["format"] != FORMAT):
        yield problem("format", "format.other", given=as_written(data["format"]), known=FORMAT)


def _document(data: Mapping[str, Any]) -> tuple[Pruned, list[Problem]]:
    """The case's shape; where it is wrong, what can still be looked at without the wrong parts."""
    problems = [] if "format" in data else [problem("format", "format.missing", known=FORMAT)]
    data = {**data, "format": FORMAT}
    try:
        return Pruned(CaseDocument.model_validate(data), data, {}, frozenset()), problems
    except ValidationError as error:
        problems += shape_problems(error, "", data, CaseDocument, ("rule",))
        return prune(data, error), problems


def _rules(raw: Any, registry: Registry) -> tuple[list[tuple[int, Rule]], list[Problem]]:
    if not isinstance(raw, list | tuple):
        return [], [problem("rule", "rule.not_a_list")]
    found: list[tuple[int, Rule]] = []
    problems: list[Problem] = []
    for number, item in enumerate(raw):
        path = below("rule", number)
        if not isinstance(item, Mapping):
            problems.append(problem(path, "rule.not_a_table"))
            continue
        rule, wrong = registry.parse(item, path)
        problems += wrong
        if rule is not None:
            found.append((number, rule))
    return found, problems


def _rule_problems(rules: list[tuple[int, Rule]], setting: Setting) -> Iterable[Problem]:
    names = tuple(body.name for body in setting.bodies)
    if len(names) > len({*names}):
        return  # which body a rule means cannot be told
    ids: dict[str, int] = {}
    for number, rule in rules:
        path = below("rule", number)
        if rule.id is not None and rule.id in ids:
            yield problem(below(path, "id"), "rule.duplicate_id", id=rule.id)
        ids.setdefault(rule.id or "", number)
        if rule.across:
            if rule.body is not None:
                yield problem(below(path, "body"), "across.body", body=rule.body)
            yield from rule.problems(setting, path)
            yield from waiver_problems(rule, setting, path)
        elif rule.body is None and len(names) > 1:
            yield problem(below(path, "body"), "body.which", known=names)
        elif rule.body is not None and rule.body not in names:
            yield problem(below(path, "body"), "body.unknown", body=rule.body, known=names)
        else:
            yield from rule.problems(setting, path)
            yield from waiver_problems(rule, setting, path)


def _with_ids(rules: list[Rule]) -> tuple[Rule, ...]:
    """Each rule's id: its own, else its kind, else kind-2, kind-3 …"""
    names = _ids([(rule.id, rule.kind) for rule in rules])
    return tuple(r if r.id else r.model_copy(update={"id": name}) for r, name in zip(rules, names, strict=True))


def _ids(rules: Sequence[tuple[str | None, str]]) -> list[str]:
    """The ids of rules of which the stated id and the kind are given."""
    taken = {stated for stated, _ in rules if stated is not None}
    found = []
    for stated, kind in rules:
        name, number = stated or kind, 1
        while stated is None and name in taken:
            number += 1
            name = f"{kind}-{number}"
        taken.add(name)
        found.append(name)
    return found


def _strengths(raw: Any) -> dict[str, object]:
    """Every rule's strength by its id, as they are written, wrong rules too."""
    rules = [item for item in raw if isinstance(item, Mapping)] if isinstance(raw, list | tuple) else []
    texts = [{key: value for key, value in rule.items() if isinstance(value, str)} for rule in rules]
    names = _ids([(rule.get("id"), rule.get("kind", "")) for rule in texts])
    return {name: rule.get("strength") for name, rule in zip(names, texts, strict=True)}
