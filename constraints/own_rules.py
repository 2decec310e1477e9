"""Rules of one's own: found by name (a file or a module) or as an entry point of an installed package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from inspect import isabstract
from types import ModuleType
from typing import TypeGuard, get_args

from constraints.own_loading import loaded, names_a_class
from constraints.own_places import reason_of
from constraints.problems import InputError, Problem, problem
from constraints.registry import RULES, Registry
from constraints.rule import Rule
from constraints.rule_words import word_problems

#: The entry point group under which a package offers rules: each entry names one rule class.
GROUP = "rotation_planner.rules"


class RulesError(InputError):
    """Rules of one's own cannot be used; ``problems`` says what is wrong with each."""


def with_rules(*references: str, registry: Registry = RULES) -> Registry:
    """A registry with the rules that the references name as well.

    A reference is a file (``rest.py``) or a module (``package.module``): every rule class that is defined there; or one
    class of it (``rest.py:Rest``). The code is run as any imported module. Raises RulesError with all that is wrong.
    """
    found: list[tuple[str, type[Rule]]] = []
    problems: list[Problem] = []
    for reference in references:
        module, wrong = loaded(reference)
        problems += wrong
        if module is not None:
            classes, wrong = _classes(module, reference)
            found += [(reference, cls) for cls in classes]
            problems += wrong
    return _joined(registry, found, problems)


def installed_rules(registry: Registry = RULES) -> Registry:
    """A registry with the rules that installed packages offer as well (entry points, by name).

    Raises RulesError with all that is wrong.
    """
    found: list[tuple[str, type[Rule]]] = []
    problems: list[Problem] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda item: (item.name, item.value)):
        package = entry.dist.name if entry.dist else entry.module
        cls, wrong = _offered(entry, package)
        problems += wrong
        if cls is not None and cls not in registry.values():
            found.append((f"{entry.name} ({package})", cls))
    return _joined(registry, found, problems)


def class_problems(cls: type[Rule], path: str, registry: Registry = RULES) -> Iterator[Problem]:
    """What is wrong with a rule class, besides what only plans can show: its kind, its duties, its words."""
    try:
        cls.model_rebuild()  # nothing, unless the type of a field was not to be found
    except NameError as error:
        yield problem(path, "own_rule.import", reason=reason_of(error))
        return
    kind = kind_of(cls)
    annotation = cls.model_fields["kind"].annotation
    if kind and kind not in get_args(annotation):
        yield problem(path, "own_rule.kind_open", name=cls.__name__, kind=kind)
    if not kind:
        yield problem(path, "own_rule.no_kind", name=cls.__name__)
    elif kind in registry and registry[kind] is not cls:
        yield problem(path, "own_rule.kind_taken", name=cls.__name__, kind=kind)
    for field in cls.model_fields:
        if field not in Rule.model_fields and hasattr(Rule, field):
            yield problem(path, "own_rule.field_taken", name=cls.__name__, field=field)
            return
    if isabstract(cls):
        yield problem(path, "own_rule.no_duty", name=cls.__name__, duties=tuple(sorted(cls.__abstractmethods__)))
    yield from word_problems(cls, path)


def kind_of(cls: type[Rule]) -> str:
    """The kind of a rule class; empty if it states none."""
    default = cls.model_fields["kind"].default
    return default if isinstance(default, str) else ""


def _joined(registry: Registry, found: Iterable[tuple[str, type[Rule]]], problems: list[Problem]) -> Registry:
    """The registry with the classes, each once; an earlier one's kind cannot be taken again."""
    for path, cls in found:
        if cls in registry.values():
            continue
        wrong = [*class_problems(cls, path, registry)]
        problems += wrong
        registry = registry if wrong else registry.with_rule(cls)
    if problems:
        raise RulesError(problems)
    return registry


# --- finding the classes -------------------------------------------------------------------------------------------


def _classes(module: ModuleType, reference: str) -> tuple[list[type[Rule]], list[Problem]]:
    """The rule classes that a reference means, in the order of the file."""
    own = [value for value in vars(module).values() if _is_rule(value) and value.__module__ == module.__name__]
    if not names_a_class(reference):
        return own, [] if own else [problem(reference, "own_rule.none")]
    name = reference.rpartition(":")[2]
    value = getattr(module, name, None)
    if _is_rule(value):
        return [value], []
    return [], [problem(reference, "own_rule.no_class", name=name, known=tuple(cls.__name__ for cls in own))]


def _is_rule(value: object) -> TypeGuard[type[Rule]]:
    return isinstance(value, type) and issubclass(value, Rule) and value is not Rule


def _offered(entry: EntryPoint, package: str) -> tuple[type[Rule] | None, list[Problem]]:
    """The class of an entry point."""
    told = {"package": package, "entry": f"{entry.name} = {entry.value}"}
    try:
        value = entry.load()
    except Exception as error:  # whatever the foreign code raises is told
        return None, [problem(entry.name, "own_rule.entry_import", reason=reason_of(error), **told)]
    if not _is_rule(value):
        return None, [problem(entry.name, "own_rule.entry_no_rule", **told)]
    return value, []
