"""The scripts as a user runs them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def _run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", "-m", *arguments]
    home = str(Path(__file__).parents[2])
    return subprocess.run(
        command, cwd=folder, env={"PYTHONPATH": home}, capture_output=True, text=True, encoding="utf-8"
    )


def test_prints_and_writes(tmp_path: Path) -> None:
    """A script prints the Swedish report and writes three files into out/."""
    found = _run("scenarios.sodertorn_2024_2027", folder=tmp_path)
    assert found.returncode == 0, found.stderr
    assert found.stdout.startswith("Samarbetskommittén: förslag för 2024–2027\n")
    written = sorted(path.name for path in (tmp_path / "out").iterdir() if path.is_file())
    assert written == [f"sodertorn_2024_2027.{form}" for form in ("csv", "json", "md")]


def test_writes_the_papers(tmp_path: Path) -> None:
    """Beside them stands a folder with the papers, dated and signed as the scenario's profile says."""
    found = _run("scenarios.sodertorn_2024_2027", folder=tmp_path)
    assert found.returncode == 0, found.stderr
    folder = tmp_path / "out" / "sodertorn_2024_2027"
    names = {path.name for path in folder.iterdir()}
    assert {"beslutsunderlag.docx", "beslutsunderlag.pdf", "rotation.xlsx", "rotation.ics"} <= names
    assert "6 november 2023" in (folder / "beslutsunderlag.txt").read_text(encoding="utf-8")
    assert str(Path("out", "sodertorn_2024_2027", "beslutsunderlag.pdf")) in found.stdout


def test_without_the_extra(tmp_path: Path) -> None:
    """Where the packages are missing, one line says how to install them, and the rest is written."""
    hidden = "import sys, runpy; sys.modules['typst'] = None; sys.argv[1:] = ['--language', 'en']; "
    program = hidden + "runpy.run_module('scenarios.sodertorn_2024_2027', run_name='__main__')"
    env = {"PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-X", "utf8", "-c", program]
    found = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, encoding="utf-8")
    assert found.returncode == 0, found.stderr
    assert found.stdout.rstrip().endswith('pip install "rotation-planner[documents]"')
    assert sorted(path.suffix for path in (tmp_path / "out").iterdir()) == [".csv", ".json", ".md"]


def test_a_conflict_is_a_result(tmp_path: Path) -> None:
    """A scenario that shows a conflict ends well, in English where asked, and writes no plan."""
    found = _run("scenarios.sodertorn_strict", "--language", "en", "--out", "elsewhere", folder=tmp_path)
    assert found.returncode == 0, found.stderr
    assert "no proposal for 2024–2027" in found.stdout
    assert sorted(path.suffix for path in (tmp_path / "elsewhere").iterdir()) == [".json", ".md"]


def test_one_variant(tmp_path: Path) -> None:
    """Of a scenario with variants one can be asked for; its papers lie in a folder of its own."""
    found = _run("scenarios.sodertorn_both_shift", "--variant", "both_decline", folder=tmp_path)
    assert found.returncode == 0, found.stderr
    assert {path.stem for path in (tmp_path / "out").iterdir()} == {"sodertorn_both_shift-both_decline"}
