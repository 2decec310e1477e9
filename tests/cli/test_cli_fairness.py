"""``rotation fairness`` as somebody uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rotation import FairnessComparison
from rotation.cli.app import app
from scenarios.running import case_file

CASE = str(case_file("sodertorn_2024_2027"))
ROWS = "2024;Salem;Haninge\n2025;Haninge;Botkyrka\n2026;Botkyrka;Tyresö\n2027;Tyresö;Nynäshamn\n"


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["fairness", *arguments])
    return done.exit_code, done.output


def rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_when_botkyrkas_turn_comes_again() -> None:
    """The table says how often, which share, and when: 2031."""
    code, text = run(CASE)
    assert code == 0
    assert ["Botkyrka", "1", "1", "1,25", "\N{MINUS SIGN}0,25", "2031", "2023", "(antaget)"] in rows(text)
    assert ["Nynäshamn", "2", "1", "1,25", "+0,75", "2035", "2019", "(härlett),", "2027"] in rows(text)
    assert "förutsätter att turordningen fortsätter och att alla tar sin tur" in " ".join(text.split())
    assert "går det för åtta medlemmar alltid att hålla sig inom 0,93." in " ".join(text.split())


def test_for_one_member() -> None:
    """What it holds, has held, and when it comes again."""
    code, text = run(CASE, "--member", "Nynäshamns kommun", "--language", "en")
    assert code == 0
    assert "In the plan Nynäshamn is vice-chair in 2026 and chair in 2027." in text
    assert "Earlier Nynäshamn was vice-chair in 2018 and chair in 2019 (inferred)." in text
    assert "the next turn of Nynäshamn is expected as vice-chair in 2034 and chair in 2035" in text


def test_a_plan_of_ones_own_beside_alternatives(tmp_path: Path) -> None:
    """The given plan is told first, the proposal and the next best one beside it; both languages give the same data."""
    file = tmp_path / "own.csv"
    file.write_text(f"term;chair;vice_chair\n{ROWS}", encoding="utf-8")
    told = [run(CASE, "--plan", str(file), "-n", "1", "-f", "json", "-l", language) for language in ("sv", "en")]
    assert told[0] == told[1]
    found = FairnessComparison.model_validate(json.loads(told[0][1]))
    assert len(found.plans) == 3
    code, text = run(CASE, "--plan", str(file), "-n", "1", "-f", "md")
    assert code == 0
    assert "| förslaget | ordförandekommun |" in text
    assert "| alternativ 1 | ordförandekommun |" in text


def test_nothing_is_possible() -> None:
    """Without a plan there is only the conflict, and exit code 1."""
    code, text = run(str(case_file("sodertorn_strict")))
    assert code == 1
    assert "Villkoren går inte att förena." in text


def test_everything_wrong_is_said_at_once(tmp_path: Path) -> None:
    """An unknown member, a missing file and a wrong plan: exit code 2, each with its file."""
    file = tmp_path / "own.csv"
    file.write_text("term;chair;vice_chair\n2024;Ingen;Haninge\n", encoding="utf-8")
    code, text = run(CASE, "-m", "Solna", "--plan", str(file), "--plan", "nope.csv")
    assert code == 2
    assert "--member: Solna" in text
    assert "own.csv: " in text
    assert "nope.csv: Filen finns inte." in text


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["visegrad", "bundesrat_2017_2033", "brandkaren_norra_dalarna", "sodertorn_feedback"])
def test_every_scenario_is_told(name: str, language: str) -> None:
    """Text and Markdown, in both languages."""
    for form in ("text", "md"):
        assert run(str(case_file(name)), "-f", form, "-l", language)[0] == 0
