"""The page about explaining: its example runs, and what it lists is what there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from constraints.states import Status
from rotation.explaining.change_forms import forms_help
from rotation.explaining.reasons import Kind
from tests.docs.pages import ROOT, files, page, run, same_output

PAGE = page("docs/explaining.md")


def test_the_forms_of_a_question() -> None:
    """The page lists the forms that the command accepts."""
    same_output("docs/explaining.md", "output: forms", forms_help("en") + "\n")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the council's case."""
    (tmp_path / "council.toml").write_text(files(PAGE)["council.toml"], encoding="utf-8")
    return tmp_path


def _asked(folder: Path, *command: str, code: int = 0) -> str:
    return run("-m", "rotation", *command, "--language", "en", inside=folder, code=code)


def test_the_state_on_a_day(folder: Path) -> None:
    """The page shows what status prints, and its exit code tells that an election is overdue."""
    told = _asked(folder, "status", "council.toml", "--on", "2025-12-20", code=1)
    same_output("docs/explaining.md", "output: status", told)
    assert "overdue" not in _asked(folder, "status", "council.toml", "--on", "2025-12-14").partition("Term")[2]


def test_what_if_two_swap(folder: Path) -> None:
    """The page shows the answer to a swap."""
    told = _asked(folder, "what-if", "council.toml", "swap Granås 2027 with Lindby 2028")
    same_output("docs/explaining.md", "output: swap", told)


def test_a_swap_of_turns_that_are_not_theirs(folder: Path) -> None:
    """The page shows how such a question is refused."""
    command = [sys.executable, "-m", "rotation", "what-if", "council.toml", "swap Granås 2027 with Ekhult 2028"]
    done = subprocess.run(
        [*command, "--language", "en"], cwd=folder, capture_output=True, encoding="utf-8", check=False, timeout=300
    )
    assert done.returncode == 2
    same_output("docs/explaining.md", "output: wrong swap", f"{done.stdout}{done.stderr}".rstrip() + "\n")


def test_swaps_that_help(folder: Path) -> None:
    """The page shows the end of what conflicts prints: the swaps that solve it."""
    told = _asked(folder, "conflicts", "council.toml", code=1)
    same_output("docs/explaining.md", "output: helpful swaps", told[told.index("Swaps that solve it") :])


def test_every_state_is_explained() -> None:
    """Each state that a seat can have stands in the table."""
    section = PAGE.partition("## On a day")[2].partition("\n## ")[0]
    assert all(re.search(rf"^\|.*\b{state}\b.*\|.*\|$", section, re.MULTILINE) for state in get_args(Status))


def test_the_example_prints_what_is_shown() -> None:
    """The example runs as it stands."""
    same_output("docs/explaining.md", "output: explaining", run("-c", files(PAGE)["explaining.py"], inside=ROOT))


def test_every_kind_of_reason_is_explained() -> None:
    """Each kind stands in the table."""
    assert all(f"`{kind}`" in PAGE for kind in get_args(Kind))
