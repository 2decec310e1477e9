"""Loading the module that a reference to rules of one's own names, or telling why it cannot be loaded."""

from __future__ import annotations

import importlib
import importlib.util
import sys
import warnings
from pathlib import Path
from types import ModuleType

from constraints.own_places import place_of, reason_of, text_at
from constraints.problems import Problem, problem


def loaded(reference: str) -> tuple[ModuleType | None, list[Problem]]:
    """The module that a reference names."""
    name = reference.rpartition(":")[0] if names_a_class(reference) else reference
    if name.endswith(".py") and not Path(name).is_file():
        return None, [problem(reference, "own_rule.no_file", file=name)]
    try:
        return (_from_file(Path(name)) if name.endswith(".py") else importlib.import_module(name)), []
    except Exception as error:  # whatever the foreign code raises is told
        return None, [_not_loaded(reference, name, error)]


def _not_loaded(reference: str, name: str, error: Exception) -> Problem:
    """Why a module could not be loaded: there is none, or its code fails, in which line."""
    if isinstance(error, ModuleNotFoundError) and error.name and f"{name}.".startswith(f"{error.name}."):
        file = f"{name.replace('.', '/')}.py"
        if Path(file).is_file():
            return problem(reference, "own_rule.file_meant", name=name, file=file)
    source = str(Path(name).resolve()) if name.endswith(".py") else _source(name)
    place = place_of(error, [source] if source else []) or reference
    line = place.rpartition(":")[2]
    if isinstance(error, TypeError) and str(error).startswith("Words.__new__() missing") and line.isdigit():
        cls, text = text_at(Path(source).read_text(encoding="utf-8"), int(line))
        return problem(place, "own_rule.one_language", name=cls, text=text)
    return problem(place, "own_rule.import", reason=reason_of(error))


def _source(module: str) -> str:
    """The file of a module that cannot be loaded; empty if it is not found."""
    try:
        found = importlib.util.find_spec(module)
    except Exception:  # looking for it runs the code of the package around it, which may be what fails: told already
        return ""
    return (found.origin if found else None) or ""


def names_a_class(reference: str) -> bool:
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
        with warnings.catch_warnings():
            # That a field takes the place of a method is told as a problem of its own.
            warnings.filterwarnings("ignore", message="Field name .* shadows an attribute")
            spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    finally:
        sys.path.remove(home)
    return module
