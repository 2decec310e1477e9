"""Reading the case that a command is given, with the rules of one's own that it is to know."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any

import typer

from constraints.case import Case
from constraints.case_file import load_case
from constraints.problems import CaseError
from constraints.registry import RULES, Registry

#: What the running command was given; every command that takes ``--rules`` sets it anew.
_NAMED: ContextVar[tuple[str, ...]] = ContextVar("rules", default=())


RulesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="RULES",
        help="Rules of your own: a file (rest.py), a module, or one class of it (rest.py:Rest). May be given several times.",
    ),
]


def with_own_rules(command: Callable[..., None]) -> Callable[..., None]:
    """The command, with an option ``--rules`` for the rules of one's own that its case may name."""

    @wraps(command)
    def run(*args: Any, rules: list[str] | None = None, **options: Any) -> None:
        _NAMED.set(tuple(rules or ()))
        command(*args, **options)

    option = Parameter("rules", Parameter.KEYWORD_ONLY, default=None, annotation=RulesOption)
    told = signature(command, eval_str=True)
    told = told.replace(parameters=[*told.parameters.values(), option])
    run.__signature__ = told  # type: ignore[attr-defined]
    run.__annotations__ = {name: item.annotation for name, item in told.parameters.items()}
    return run


def named_rules() -> Registry:
    """The library's rules and those that the command was given. Raises RulesError."""
    if not _NAMED.get():
        return RULES
    from constraints.own_rules import with_rules

    return with_rules(*_NAMED.get())


def every_rule() -> Registry:
    """The same, and the rules of installed packages. Raises RulesError."""
    from constraints.own_rules import installed_rules

    return installed_rules(named_rules())


def read_case(file: Path) -> Case:
    """The case of a file. Raises CaseError, RulesError.

    Installed packages are asked for rules only if the case names one that is not known: looking for them takes time.
    """
    registry = named_rules()
    try:
        return load_case(file, registry=registry)
    except CaseError as error:
        unknown = any(item.code == "rule.unknown_kind" for item in error.problems)
        wider = every_rule() if unknown else registry
        if len(wider) == len(registry):
            raise
    return load_case(file, registry=wider)
