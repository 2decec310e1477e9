"""Reading the project's pages: marked blocks and tables."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    """The text of a page."""
    return (ROOT / name).read_text(encoding="utf-8")


def block(text: str, mark: str) -> str:
    """The fenced block after the comment ``<!-- mark -->``."""
    return dedent(_found(text, mark)[2])


def _found(text: str, mark: str) -> re.Match[str]:
    pattern = rf"(^ *<!-- {re.escape(mark)} -->\n *```\w*\n)(.*?)(?=^ *```$)"
    (found,) = re.finditer(pattern, text, re.MULTILINE | re.DOTALL)
    return found


def same_output(name: str, mark: str, printed: str) -> None:
    """A page shows what is printed; if not, the corrected page is written beside it, to be accepted with ``mv``."""
    text = page(name)
    found = _found(text, mark)
    if found[2] != printed:
        new = ROOT / f"{name}.new"
        new.write_text(text[: found.start(2)] + printed + text[found.end(2) :], encoding="utf-8")
        pytest.fail(f"{name} shows something else; if the new output is right: mv {name}.new {name}")


def files(text: str) -> dict[str, str]:
    """Every block that is marked as a file, by its name."""
    return {name: block(text, f"file: {name}") for name in re.findall(r"^<!-- file: (\S+) -->$", text, re.MULTILINE)}


def table(text: str, mark: str) -> list[dict[str, str]]:
    """The rows of the table after the comment ``<!-- mark -->``, by the names of the columns."""
    (found,) = re.findall(rf"^<!-- {re.escape(mark)} -->\n((?:\|.*\n)+)", text, re.MULTILINE)
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in found.splitlines()]
    return [dict(zip(head, row, strict=True)) for row in rows]


def run(*command: str, inside: Path, code: int = 0) -> str:
    """What a Python command prints; it must end well, or with the exit code that is stated."""
    done = subprocess.run(
        [sys.executable, *command], cwd=inside, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout
