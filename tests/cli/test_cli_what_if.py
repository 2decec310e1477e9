from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rotation.cli.app import app
from rotation.cli.starting_case import STARTING_CASE
from rotation.explaining.change_forms import FORMS

BEST = "term;chair;vice_chair\n2025;Ekhult;Granås\n2026;Granås;Tallvik\n2027;Tallvik;Lindby\n2028;Lindby;Björkö\n"
WORSE = "term;chair;vice_chair\n2025;Ekhult;Tallvik\n2026;Tallvik;Granås\n2027;Granås;Lindby\n2028;Lindby;Björkö\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the starting case and two plans, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.toml").write_text(STARTING_CASE, encoding="utf-8")
    (tmp_path / "best.csv").write_text(BEST, encoding="utf-8")
    (tmp_path / "worse.csv").write_text(WORSE, encoding="utf-8")


def run(*args: str) -> Result:
    return CliRunner().invoke(app, [*args])


def test_a_question_is_answered() -> None:
    """In Swedish by default, in English and as JSON when asked for."""
    done = run("what-if", "case.toml", "chair 2026 = Björkö")
    assert done.exit_code == 0
    assert "Frågan är vad som händer om Björkö är ordförande 2026." in " ".join(done.output.split())
    assert "Only what changes for Björkö" in " ".join(
        run("what-if", "case.toml", "chair 2026 = Björkö", "-l", "en", "-m", "björkös").output.split()
    )
    data = json.loads(run("what-if", "case.toml", "chair 2026 = Björkö", "-f", "json").output)
    assert data["changes"][0] == {
        "change": "hold",
        "seat": {"body": "Samverkansrådet", "post": "chair", "term": "2026"},
        "member": "Björkö",
    }


def test_a_question_that_contradicts_one_must_ends_with_two() -> None:
    """The answer is still given, with the nearest question that can be met; that one ends well."""
    done = run("what-if", "case.toml", "chair 2025 = Björkö", "-l", "en")
    assert done.exit_code == 2
    assert '"chair 2025 = Björkö" "waive 2025"' in " ".join(done.output.split())
    assert run("what-if", "case.toml", "chair 2025 = Björkö", "waive 2025").exit_code == 0


def test_wrong_questions_are_refused_with_all_problems() -> None:
    """Every expression's, and an unknown member's, at once; exit code 2."""
    done = run("what-if", "case.toml", "chair 2031 = Björkö", "", "-m", "X", "-l", "en")
    assert done.exit_code == 2
    for code in ("[member.unknown_asked]", "[change.term]", "[change.understood]", "[change.empty]"):
        assert code in done.output


def test_the_help_shows_every_form() -> None:
    """The table of the forms is the one that the help prints."""
    shown = run("what-if", "--help").output
    assert all(form.written.en in shown for form in FORMS)


def test_plans_are_compared_with_the_best() -> None:
    """A case stands for its own best plan too."""
    done = run("compare", "case.toml", "best.csv", "worse.csv", "-l", "en")
    assert done.exit_code == 0
    assert "Three plans are compared: case, best and worse." in done.output
    data = json.loads(run("compare", "case.toml", "worse.csv", "-f", "json").output)
    assert [column["origin"] for column in data["columns"]] == ["best", "given"]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        (["best.csv", "case.toml"], "compare.no_case"),
        (["case.toml"], "compare.one"),
        (["case.toml", "nothing.csv"], "file.missing"),
        (["case.toml", "best.csv", "case2.toml"], "file.missing"),
    ],
)
def test_what_cannot_be_compared_is_refused(files: list[str], code: str) -> None:
    """A plan before any case, a single plan, files that are not there."""
    done = run("compare", *files)
    assert done.exit_code == 2
    assert f"[{code}]" in done.output


def test_check_names_the_first_place_to_improve() -> None:
    """In words and in JSON; nothing for the best plan."""
    done = run("check", "case.toml", "worse.csv", "-l", "en")
    assert "The first place to improve is vice-chair in 2025, where Tallvik stands." in " ".join(done.output.split())
    data = json.loads(run("check", "case.toml", "worse.csv", "-f", "json").output)
    assert data["first_improvement"]["seat"]["term"] == "2025"
    assert json.loads(run("check", "case.toml", "best.csv", "-f", "json").output)["first_improvement"] is None
