"""Rules of one's own: found by name (a file or a module) or as an entry point of an installed package."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import EntryPoint, entry_points
from inspect import isabstract
from pathlib import Path
from types import ModuleType
from typing import TypeGuard

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
        module, wrong = _module(reference)
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
        cls, wrong = _loaded(entry)
        problems += wrong
        if cls is not None and cls not in registry.values():
            found.append((entry.name, cls))
    return _joined(registry, found, problems)


def class_problems(cls: type[Rule], path: str, registry: Registry = RULES) -> Iterator[Problem]:
    """What is wrong with a rule class, besides what only plans can show: its kind, its duties, its words."""
    kind = kind_of(cls)
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


def _module(reference: str) -> tuple[ModuleType | None, list[Problem]]:
    """The module that a reference names."""
    name = reference.rpartition(":")[0] if _names_a_class(reference) else reference
    if name.endswith(".py") and not Path(name).is_file():
        return None, [problem(reference, "own_rule.no_file", file=name)]
    try:
        return (_from_file(Path(name)) if name.endswith(".py") else importlib.import_module(name)), []
    except Exception as error:  # whatever the foreign code raises is told
        return None, [_not_loaded(reference, name, error)]


def _not_loaded(reference: str, name: str, error: Exception) -> Problem:
    """Why a module could not be loaded: there is none, or its code fails."""
    if isinstance(error, ModuleNotFoundError) and error.name and f"{name}.".startswith(f"{error.name}."):
        file = f"{name.replace('.', '/')}.py"
        if Path(file).is_file():
            return problem(reference, "own_rule.file_meant", name=name, file=file)
    return problem(reference, "own_rule.import", reason=f"{type(error).__name__}: {error}")


def _names_a_class(reference: str) -> bool:
    """Whether the part after the last colon names a class (a Windows path has a colon too)."""
    return reference.rpartition(":")[2].isidentifier() and ":" in reference


def _from_file(file: Path) -> ModuleType:
    """The module of a file, run once; files beside it can be imported from it."""
    home = str(file.resolve().parent)
    known = sys.modules.get(file.stem)
    if known is not None and getattr(known, "__file__", None) == str(file.resolve()):
        return known
    name = file.stem if known is None else f"own_rules.{file.resolve()}"
    spec = importlib.util.spec_from_file_location(name, file.resolve())
    if spec is None or spec.loader is None:
        raise ImportError(str(file))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # pydantic looks the annotations up there
    sys.path.insert(0, home)
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    finally:
        sys.path.remove(home)
    return module


def _classes(module: ModuleType, reference: str) -> tuple[list[type[Rule]], list[Problem]]:
    """The rule classes that a reference means, in the order of the file."""
    own = [value for value in vars(module).values() if _is_rule(value) and value.__module__ == module.__name__]
    if not _names_a_class(reference):
        return own, [] if own else [problem(reference, "own_rule.none")]
    name = reference.rpartition(":")[2]
    value = getattr(module, name, None)
    if _is_rule(value):
        return [value], []
    return [], [problem(reference, "own_rule.no_class", name=name, known=tuple(cls.__name__ for cls in own))]


def _is_rule(value: object) -> TypeGuard[type[Rule]]:
    return isinstance(value, type) and issubclass(value, Rule) and value is not Rule


def _loaded(entry: EntryPoint) -> tuple[type[Rule] | None, list[Problem]]:
    """The class of an entry point."""
    try:
        value = entry.load()
    except Exception as error:  # whatever the foreign code raises is told
        return None, [problem(entry.name, "own_rule.import", reason=f"{type(error).__name__}: {error}")]
    if not _is_rule(value):
        return None, [problem(entry.name, "own_rule.no_class", name=entry.value, known=())]
    return value, []
