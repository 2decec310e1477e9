"""The README as a reader follows it: its case, its commands, its example, and what they print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rotation.cli.app import app
from tests.docs.pages import ROOT, block, files, page, run, same_output

README = page("README.md")


def _rotation(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, arguments)
    return done.exit_code, done.output


def test_the_two_command_lines() -> None:
    """The block that CI runs holds the two lines that a new user types."""
    assert block(README, "ci: run").splitlines() == [
        'pip install -e ".[documents]" && python -m scenarios.sodertorn_2024_2027',
        'pip install -e ".[test]" && pytest',
    ]


def test_what_the_first_command_prints(tmp_path: Path) -> None:
    """The output shown is the real one, up to the turn order; the three files are written."""
    printed = run("-m", "scenarios.sodertorn_2024_2027", "--out", str(tmp_path / "out"), inside=ROOT)
    same_output("README.md", "output: scenario", printed[: printed.index("\n\nTurordning\n") + 1])
    written = [file for file in (tmp_path / "out").iterdir() if file.is_file()]
    assert sorted(file.suffix for file in written) == [".csv", ".json", ".md"]


def test_the_python_example_prints_what_is_shown() -> None:
    """The example runs as it stands, has at most 15 lines, and prints what stands below it."""
    example = files(README)["example.py"]
    assert len(example.splitlines()) <= 15
    same_output("README.md", "output: example.py", run("-c", example, inside=ROOT))


def test_the_case_and_the_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case is planned (exit 0), the plan made by hand keeps its musts (0), a broken case is refused (2)."""
    monkeypatch.chdir(tmp_path)
    for name in ("case.toml", "plan.csv"):
        Path(name).write_text(files(README)[name], encoding="utf-8")
    assert len(files(README)["case.toml"].splitlines()) <= 25
    code, printed = _rotation("propose", "case.toml", "--out", "out", "--language", "en")
    assert (code, "This is proven." in printed) == (0, True)
    assert _rotation("check", "case.toml", "plan.csv")[0] == 0
    Path("plan.csv").write_text(files(README)["plan.csv"].replace("2026;Lindby", "2026;Björkö"), encoding="utf-8")
    assert _rotation("check", "case.toml", "plan.csv")[0] == 1
    Path("case.toml").write_text("format = 1", encoding="utf-8")
    assert _rotation("propose", "case.toml")[0] == 2


def test_the_starting_case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``init`` writes a case that can be planned, and does not replace it."""
    monkeypatch.chdir(tmp_path)
    assert _rotation("init")[0] == 0
    assert _rotation("propose", "case.toml")[0] == 0
    assert _rotation("init")[0] == 2
    assert _rotation("init", "--force")[0] == 0


@pytest.mark.parametrize("name", ["README.md", *(f"docs/{file.name}" for file in sorted((ROOT / "docs").glob("*.md")))])
def test_links_lead_somewhere(name: str) -> None:
    """Every link to a file of the project finds it, and every link to a heading of the same page finds that."""
    text = page(name)
    headings = {
        re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-")
        for line in text.splitlines()
        if line[:1] == "#"
    }
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file, _, heading = target.partition("#")
        if file:
            assert (ROOT / name).parent.joinpath(file).is_file(), target
        else:
            assert heading in headings, target
