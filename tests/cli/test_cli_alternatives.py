"""The commands ``alternatives`` and ``rank``."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rotation import Alternatives, Mismatch, Ranking
from rotation.cli.app import app
from scenarios.running import case_file
from tests.small_cases import two_bodies

CASE = str(case_file("sodertorn_2024_2027"))
FEEDBACK = str(case_file("sodertorn_feedback"))
STRICT = str(case_file("sodertorn_strict"))
RANK = ("--post", "chair", "--term", "2026")


def run(*args: str) -> Result:
    return CliRunner().invoke(app, [*args])


def words(result: Result) -> str:
    return " ".join(result.stdout.split())


# --- alternatives ----------------------------------------------------------------------------------------------------


def test_the_five_next_best_are_shown_by_default() -> None:
    """In Swedish, on standard output, exit code 0."""
    result = run("alternatives", CASE)
    assert result.exit_code == 0
    assert "de fem näst bästa fördelningarna" in words(result)
    assert "Alternativ 5" in result.stdout
    assert result.stderr == ""


@pytest.mark.parametrize(
    ("kind", "said"),
    [("equal", "No other plan is as good"), ("next", "next best"), ("different", "as much as possible")],
)
def test_every_kind_can_be_asked_for(kind: str, said: str) -> None:
    """--kind, in English."""
    assert said in words(run("alternatives", CASE, "--kind", kind, "-l", "en"))


def test_alternatives_come_as_json_and_markdown() -> None:
    """JSON is the data, whole; Markdown has tables."""
    found = Alternatives.model_validate_json(run("alternatives", CASE, "-f", "json", "-n", "2").stdout)
    assert (found.listed, found.kind) == (2, "next")
    assert "| 2024 | Salem | Haninge |" in run("alternatives", CASE, "-f", "md").stdout


def test_a_loss_is_taken() -> None:
    """Given several times; without limit as "any"."""
    result = run(
        "alternatives", FEEDBACK, "-k", "different", "--loss", "1=1", "--loss", "2=any", "-f", "json", "-n", "1"
    )
    assert json.loads(result.stdout)["loss"] == {"1": 1, "2": None}


def test_alternatives_are_told_to_a_member() -> None:
    """However its name is written."""
    assert "Här visas bara det som rör Nykvarn." in words(run("alternatives", FEEDBACK, "--member", "nykvarns kommun"))


def test_everything_wrong_is_said_at_once() -> None:
    """Member and losses: exit code 2, on standard error, nothing else printed."""
    result = run("alternatives", FEEDBACK, "-k", "different", "--loss", "x", "--loss", "3=1", "--member", "Gnesta")
    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.rpartition("[")[2] for line in result.stderr.splitlines()] == [
        "member.unknown_asked]",
        "loss.syntax]",
        "loss.rank]",
    ]
    assert "1=2" in result.stderr
    assert "1 och 2" in result.stderr


@pytest.mark.parametrize("args", [("--kind", "best"), ("-n", "0"), ("--seconds", "0")])
def test_wrong_options_are_refused(args: tuple[str, ...]) -> None:
    """Exit code 2."""
    assert run("alternatives", CASE, *args).exit_code == 2


# --- rank ------------------------------------------------------------------------------------------------------------


def test_a_ranking_is_printed() -> None:
    """Best first, in both languages."""
    assert "1 Tyresö 0 Ingenting: så är förslaget." in words(run("rank", CASE, *RANK))
    assert "8 Salem +6 Salem instead of Tyresö: vice-chair in 2025 and chair in 2026." in words(
        run("rank", CASE, *RANK, "-l", "en")
    )


def test_a_post_may_be_written_as_people_do() -> None:
    """The same ranking."""
    args = ("--post", "Ordförandekommun", "--term", "2026")
    assert run("rank", CASE, *args).stdout == run("rank", CASE, *RANK).stdout


def test_a_ranking_comes_as_json() -> None:
    """The data, whole."""
    found = Ranking.model_validate_json(run("rank", CASE, *RANK, "-f", "json").stdout)
    assert [entry.place for entry in found.entries] == list(range(1, 9))


def test_a_ranking_is_told_to_a_member() -> None:
    """Its own place only."""
    text = words(run("rank", CASE, *RANK, "-m", "Nykvarn"))
    assert "kommer Nykvarn som nummer 6" in text
    assert "Rangordning" not in text


def test_everything_wrong_with_a_question_is_said_at_once() -> None:
    """Post, term and member: exit code 2."""
    result = run("rank", CASE, "--post", "sekreterare", "--term", "1999", "--member", "Gnesta")
    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == ["--post", "--term", "--member"]


def test_with_several_bodies_the_body_is_needed(tmp_path: Path) -> None:
    """And the member has to be one of that body."""
    file = tmp_path / "two.json"
    file.write_text(json.dumps(two_bodies()), encoding="utf-8")
    assert "body.which" in run("rank", str(file), *RANK).stderr
    assert run("rank", str(file), *RANK, "--body", "nämnden").exit_code == 0
    other = run("rank", str(file), *RANK, "--body", "Nämnden", "--member", "En")
    assert other.exit_code == 2
    assert "Ask, Björk" in other.stderr


# --- both ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("args", [("alternatives", STRICT), ("rank", STRICT, *RANK)])
def test_an_impossible_case_is_exit_code_1(args: tuple[str, ...]) -> None:
    """The conflict is told, in words and as JSON."""
    result = run(*args)
    assert result.exit_code == 1
    assert "Villkoren går inte att förena." in result.stdout
    assert json.loads(run(*args, "-f", "json").stdout)["result"] == "impossible"


@pytest.mark.parametrize("args", [("alternatives", "none.toml"), ("rank", "none.toml", *RANK)])
def test_a_missing_case_is_exit_code_2(args: tuple[str, ...]) -> None:
    """As for every command."""
    assert run(*args).exit_code == 2


@pytest.mark.parametrize("args", [("alternatives", CASE), ("rank", CASE, *RANK)])
def test_a_result_that_fails_its_check_is_not_shown(args: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Solver and checks disagree: nothing on standard output, exit code 1."""

    def broken(*_: object) -> None:
        raise Mismatch("told otherwise")

    monkeypatch.setattr("rotation.planner.reproved", broken)
    result = run(*args)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "told otherwise" in result.stderr


@pytest.mark.parametrize("args", [("alternatives", FEEDBACK, "-k", "different"), ("rank", CASE, *RANK)])
def test_the_output_is_the_same_under_every_hash_seed(args: tuple[str, ...]) -> None:
    """Byte for byte, as data."""
    command = [sys.executable, "-m", "rotation", *args, "-f", "json"]
    outputs = {
        subprocess.run(command, env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True).stdout
        for seed in (0, 3)
    }
    assert len(outputs) == 1


def test_without_a_plan_the_way_on_is_shown() -> None:
    """Every command that needs a plan ends by pointing to the one that tells all conflicts."""
    strict = str(case_file("sodertorn_strict"))
    for command in (
        ("rank", strict, *RANK),
        ("alternatives", strict),
        ("why", strict),
        ("fairness", strict),
        ("propose", strict),
    ):
        done = run(*command, "-l", "en")
        assert done.exit_code == 1
        assert "The command rotation conflicts shows every conflict and what can be given up." in " ".join(
            done.stdout.split()
        )
