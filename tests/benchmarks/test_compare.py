from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.compare import RIVALS, Rival, Run, agreed, installed, measure
from benchmarks.comparison_page import BEGIN, END, alternative, drawn, table, write

NAMES = {key: rival.name for key, rival in RIVALS.items()}
RUNS = [
    Run("library", 8, 4, 4, "proven", 0.1, {"1": 2}, "100 MB", "1"),
    Run("clingo", 8, 4, 4, "proven", 0.2, {"1": 2}, "90 MB"),
    Run("minizinc", 8, 4, 4, "nothing", 60.0),
]


@pytest.mark.parametrize("ranks", [4, 1])
@pytest.mark.parametrize("key", [key for key in RIVALS if key != "library"])
def test_every_program_finds_what_the_library_finds(key: str, ranks: int) -> None:
    """Eight members and four terms: each program that is installed proves the library's costs, judged by its rules."""
    if not installed(RIVALS[key]):
        pytest.skip(f"{RIVALS[key].name} is not installed")
    own = measure(RIVALS["library"], 8, 4, ranks, 60.0)
    found = measure(RIVALS[key], 8, 4, ranks, 60.0)
    assert (found["outcome"], found["costs"]) == ("proven", own["costs"])
    assert len(own["costs"]) == ranks


def test_a_missing_program_is_not_installed() -> None:
    """A package or a command that is not there."""
    assert not installed(Rival("none", ("no-such-package",), None))
    assert not installed(Rival("none", (), None, command="no-such-command"))


def test_different_proven_costs_are_a_fault() -> None:
    """Two programs that prove different costs of one case cannot both be right; of different cases they may."""
    agreed([*RUNS, Run("highs", 8, 4, 1, "proven", 0.2, {"1": 3})])
    with pytest.raises(AssertionError, match="different costs"):
        agreed([*RUNS, Run("highs", 8, 4, 4, "proven", 0.2, {"1": 3})])


def test_the_table_says_what_was_and_was_not_there() -> None:
    """Ratios to the library's time, no more than a bound where nothing was proven, and a line for what is not installed."""
    rows = table(RUNS, NAMES, ["CPMpy on OR-Tools"]).splitlines()
    assert rows[2:] == [
        "| 8 × 4 | this library | 0.10 | 1 | proven | 2 | 1 | 100 MB |",
        "| 8 × 4 | clingo | 0.20 | 2 | proven | 2 | not asked | 90 MB |",
        "| 8 × 4 | MiniZinc with Gecode | 60.00 | > 600 | nothing | – | not asked | – |",
        "| all | CPMpy on OR-Tools | – | – | not installed | – | – | – |",
    ]


def test_the_picture_tells_its_figures_in_words() -> None:
    """Its alternative text names who proved what; what was not proven is dashed and empty, so that it needs no colour."""
    said = alternative(RUNS, NAMES, 60)
    assert said == (
        "8 × 4: proven by this library (0.10 s), clingo (0.20 s); not proven within 60 s by MiniZinc with Gecode."
    )
    svg = drawn(RUNS, NAMES, 60, "Four ranks")
    assert f'<desc id="comparison-desc">{said}</desc>' in svg
    assert svg.count("stroke-dasharray") == 1


def test_the_page_keeps_what_stands_around(tmp_path: Path) -> None:
    """Only what stands between the marks is replaced; a page without them is refused."""
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write(page, RUNS, NAMES, 60, "a machine", "2026-01-02", ["Python 3"], ["CPMpy on OR-Tools"])
    told = page.read_text(encoding="utf-8")
    assert told.startswith(f"before\n{BEGIN}")
    assert told.endswith(f"{END}\nafter\n")
    assert "old" not in told
    assert "2026-01-02, a machine, Python 3. Limit: 60 seconds" in told
    assert (tmp_path / "page-ranks.svg").exists()
    page.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="no place"):
        write(page, RUNS, NAMES, 60, "a machine", "2026-01-02", [], [])
