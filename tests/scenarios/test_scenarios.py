"""Every scenario against its golden result: the Swedish report, the plan and the data, without version numbers."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from scenarios.running import files_of, named

TERM_ROWS = tuple(f"| {digit}" for digit in range(10))
GOLDEN = Path(__file__).with_name("golden")
HOME = Path(import_module("scenarios").__file__ or "").parent
SCENARIOS = sorted(
    path.stem for path in HOME.glob("*.py") if path.stem not in ("__init__", "anniversary", "papers", "running")
)
CASES = {
    name: case for each in SCENARIOS for name, case in named(each, import_module(f"scenarios.{each}").cases()).items()
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    """A scenario says what its golden files say; a changed output lies beside its golden as NAME.new."""
    files = files_of(name, CASES[name], provenance=False)
    del files["table"]
    changed = [golden for file, text in files.items() if _differs(golden := GOLDEN / file, text)]
    gone = sorted({path.name for path in GOLDEN.glob(f"{name}.*") if path.suffix != ".new"} - set(files))
    advice = "; ".join(f"review, then: mv '{golden}.new' '{golden}'" for golden in changed)
    assert not changed, f"other than the golden. {advice}"
    assert not gone, f"no longer written: {gone}"


def _differs(golden: Path, text: str) -> bool:
    new = golden.with_name(f"{golden.name}.new")
    if golden.exists() and golden.read_bytes() == text.encode():
        new.unlink(missing_ok=True)
        return False
    new.parent.mkdir(exist_ok=True)
    new.write_bytes(text.encode())
    return True


def test_no_golden_is_left_over() -> None:
    """Every golden file belongs to a scenario."""
    assert {path.stem for path in GOLDEN.iterdir() if path.suffix != ".new"} == set(CASES)


@pytest.mark.parametrize("name", CASES)
def test_every_report_is_there_in_english(name: str) -> None:
    """The English report holds the same table of members as the Swedish one."""
    tables = [files_of(name, CASES[name], language)[f"{name}.md"] for language in ("sv", "en")]
    # The rows of the plan begin with a term.
    holders = [[line.split("|")[1:-2] for line in text.splitlines() if line[:3] in TERM_ROWS] for text in tables]
    assert bool(holders[0]) == (f"{name}.csv" in files_of(name, CASES[name]))
    assert holders[0] == holders[1]
    assert tables[0] != tables[1]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_script(scenario: str) -> None:
    """A script is short, and its module says what it shows."""
    module = import_module(f"scenarios.{scenario}")
    assert module.__doc__
    assert len(Path(module.__file__ or "").read_text(encoding="utf-8").splitlines()) <= 40
    assert scenario == module.NAME
