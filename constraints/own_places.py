"""Where in somebody else's code an error comes from."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable, Iterator
from pathlib import Path
from traceback import walk_tb


def place_of(error: BaseException, files: Iterable[str]) -> str:
    """The innermost line of an error that lies in one of the files, or beside one: ``rest.py:12``; empty if none does."""
    homes = {Path(file).parent for file in files}
    if isinstance(error, SyntaxError) and error.filename and Path(error.filename).parent in homes:
        return shown(error.filename, error.lineno or 1)
    lines = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    return next((shown(file, line) for file, line in reversed(lines) if Path(file).parent in homes), "")


def files_of(cls: type) -> Iterator[str]:
    """The files of the functions that a class defines itself, also as class methods or properties."""
    for entry in [*vars(cls).values()]:  # looking at one may build the model, which adds to them
        value = getattr(entry, "__func__", None) or getattr(entry, "fget", None) or entry
        code = getattr(inspect.unwrap(value), "__code__", None) if callable(value) else None
        if code is not None and getattr(value, "__module__", "") == cls.__module__:
            yield code.co_filename


def start_of(function: object) -> str:
    """Where a function begins, ``rest.py:12``; empty if it has no lines."""
    code = getattr(inspect.unwrap(function), "__code__", None) if callable(function) else None
    return shown(code.co_filename, code.co_firstlineno) if code is not None else ""


def shown(file: str, line: int) -> str:
    """A line as people look for it: from the folder they are in, where the file lies below it."""
    path, here = Path(file), Path.cwd()
    return f"{path.relative_to(here) if path.is_relative_to(here) else path}:{line}"


def reason_of(error: BaseException) -> str:
    """What an error says, in one line."""
    told = " ".join(str(error).split()).rstrip(".")
    return f"{type(error).__name__}: {told[:300]}" if told else type(error).__name__


def text_at(source: str, line: int) -> tuple[str, str]:
    """The class, and the text in it ("title", "texts.no_rest"), that a line of a file is about."""
    cls, names = "", []
    for node in ast.walk(ast.parse(source)):  # what holds others comes before them
        if isinstance(node, ast.ClassDef) and _covers(node, line):
            cls = node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign) and _covers(node, line):
            target = node.target if isinstance(node, ast.AnnAssign) else node.targets[0]
            names += [target.id] if isinstance(target, ast.Name) else []
        elif isinstance(node, ast.Dict):
            pairs = zip(node.keys, node.values, strict=True)
            names += [str(key.value) for key, value in pairs if isinstance(key, ast.Constant) and _covers(value, line)]
    return cls, ".".join(names)


def _covers(node: ast.stmt | ast.expr, line: int) -> bool:
    return node.lineno <= line <= (node.end_lineno or node.lineno)
