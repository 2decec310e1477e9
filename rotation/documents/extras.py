"""Packages that only the documents need: loaded when first used, and asked for by name when they are missing."""

from __future__ import annotations

import importlib
from types import ModuleType

from constraints.words import Language, Words, say

_MISSING = Words(
    '{module} är inte installerat. Installera med: pip install "rotation-planner[documents]"',
    '{module} is not installed. Install it with: pip install "rotation-planner[documents]"',
)


class MissingExtra(Exception):
    """A package of the extra ``documents`` is not installed; the text says how to install it."""

    def __init__(self, module: str) -> None:
        self.module = module
        super().__init__(self.text())

    def text(self, language: Language = "en") -> str:
        """One line: what is missing, and the command that installs it."""
        return say(_MISSING, {"module": self.module}, language)


def needed(module: str) -> ModuleType:
    """The module, imported now. Raises MissingExtra."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as error:
        raise MissingExtra(module.partition(".")[0]) from error
