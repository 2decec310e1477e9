from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from constraints.case_file import load_case
from rotation.cli.app import app
from rotation.cli.starting_case import STARTING_CASE
from rotation.reproving import Mismatch

GOOD = "term;chair;vice_chair\n2025;Ekhult;Granås\n2026;Granås;Tallvik\n2027;Tallvik;Lindby\n2028;Lindby;Björkö\n"
WORSE = "term;chair;vice_chair\n2025;Ekhult;Tallvik\n2026;Tallvik;Granås\n2027;Granås;Lindby\n2028;Lindby;Björkö\n"
BROKEN = "term;chair;vice_chair\n2025;Ekhult;Granås\n2026;Tallvik;Granås\n2027;Tallvik;Lindby\n2028;Lindby;Björkö\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the starting case, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.toml").write_text(STARTING_CASE, encoding="utf-8")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(app, [*args])


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


# --- propose -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "word"), [("sv", "Ingen annan fördelning är lika bra."), ("en", "No other plan is equally good.")]
)
def test_propose_prints_a_table(folder: Path, language: str, word: str) -> None:
    """The table and the reasons are said in the language asked for, and nothing else is printed."""
    result = run("propose", "case.toml", "--language", language)
    assert result.exit_code == 0
    assert word in " ".join(result.stdout.split())
    assert "2026  Granås*" in result.stdout
    assert result.stderr == ""


def test_propose_speaks_swedish_by_default(folder: Path) -> None:
    """Without --language everything is in Swedish."""
    assert run("propose", "case.toml").stdout == run("propose", "case.toml", "-l", "sv").stdout


def test_propose_prints_markdown_csv_and_json(folder: Path) -> None:
    """Each format is whole by itself: a Markdown table, the plan as CSV, all of the result as JSON."""
    assert "| 2025 | Ekhult |" in run("propose", "case.toml", "--format", "md").stdout
    assert run("propose", "case.toml", "-f", "csv").stdout == GOOD
    data = json.loads(run("propose", "case.toml", "-f", "json").stdout)
    assert data["result"] == "proposal"
    assert data["proven"] is True
    assert len(data["holdings"]) == 8


def test_propose_writes_files(folder: Path) -> None:
    """--out writes Markdown, CSV and JSON, says where on standard error, and prints the table besides."""
    result = run("propose", "case.toml", "--out", "out")
    assert result.exit_code == 0
    assert sorted(path.name for path in Path("out").iterdir()) == ["case.csv", "case.json", "case.md"]
    assert Path("out/case.csv").read_text(encoding="utf-8") == GOOD
    assert str(Path("out/case.csv")) in result.stderr
    assert "2026  Granås*" in result.stdout


def test_propose_says_what_is_impossible(folder: Path) -> None:
    """A conflict is exit code 1, and is told in words and as JSON; there is no CSV then."""
    turns = STARTING_CASE.replace('strength = "wish"\nrank = 1', 'strength = "must"')
    absent = '\n[[absence]]\nmember = "Ekhult"\nposts = ["chair"]\nterms = ["2025"]\n'
    write("case.toml", turns + absent)
    result = run("propose", "case.toml", "-l", "en", "--out", "out")
    assert result.exit_code == 1
    assert "cannot be reconciled" in result.stdout
    assert "Ekhult" in result.stdout
    assert json.loads(run("propose", "case.toml", "-f", "json").stdout)["result"] == "impossible"
    assert run("propose", "case.toml", "-f", "csv").stdout == ""
    assert sorted(path.name for path in Path("out").iterdir()) == ["case.json", "case.md"]


@pytest.mark.parametrize("form", ["table", "md", "csv", "json"])
def test_the_same_command_prints_the_same_bytes(folder: Path, form: str) -> None:
    """Same input, same versions, same output."""
    assert run("propose", "case.toml", "-f", form).stdout == run("propose", "case.toml", "-f", form).stdout


# --- check ---------------------------------------------------------------------------------------------------------


def test_check_knows_the_best_plan(folder: Path) -> None:
    """What propose writes is judged best: exit code 0."""
    result = run("check", "case.toml", write("plan.csv", GOOD), "-l", "en")
    assert result.exit_code == 0
    assert "It is the best plan." in result.stdout


def test_check_measures_a_worse_plan(folder: Path) -> None:
    """A possible but worse plan is exit code 0; its cost stands beside the best, and the seats that differ are named."""
    result = run("check", "case.toml", write("plan.csv", WORSE), "-l", "en")
    assert result.exit_code == 0
    assert "Tallvik takes its turn before Granås" in result.stdout
    assert (
        "In the first place (the turn order is followed): one departure. In the best plan it is no departures."
        in " ".join(result.stdout.split())
    )
    assert "Chair in 2026 is Tallvik, in the best Granås." in result.stdout


def test_check_refuses_a_plan_that_breaks_a_must(folder: Path) -> None:
    """A broken must is exit code 1, and every breach of it is told."""
    result = run("check", "case.toml", write("plan.csv", BROKEN), "-l", "en")
    assert result.exit_code == 1
    assert "Granås is vice-chair in 2025 but not chair in 2026." in result.stdout
    assert "Granås is vice-chair in 2026 but not chair in 2027." in result.stdout


@pytest.mark.parametrize(
    ("language", "word"), [("sv", "Fördelningen uppfyller alla krav."), ("en", "meets every must")]
)
def test_check_speaks_both_languages(folder: Path, language: str, word: str) -> None:
    """The judgement is said in the language asked for."""
    assert word in run("check", "case.toml", write("plan.csv", GOOD), "-l", language, "--no-compare").stdout


def test_check_prints_json(folder: Path) -> None:
    """The judgement as data: whether it is possible, each rule's breaches, and the distance from the best."""
    data = json.loads(run("check", "case.toml", write("plan.csv", WORSE), "-f", "json").stdout)
    assert data["possible"] is True
    assert data["costs"] == {"1": 1}
    assert [len(rule["breaches"]) for rule in data["rules"]] == [0, 1]
    assert data["best"]["costs"] == {"1": 0}
    assert len(data["best"]["differing"]) == 4
    alone = json.loads(run("check", "case.toml", "plan.csv", "-f", "json", "--no-compare").stdout)
    assert "best" not in alone


def test_check_reads_what_propose_writes(folder: Path) -> None:
    """The CSV and the JSON in out/ are plans that check reads, the whole result as well."""
    run("propose", "case.toml", "--out", "out")
    for name in ("out/case.csv", "out/case.json"):
        assert run("check", "case.toml", name, "--no-compare").exit_code == 0


def test_check_says_when_there_is_nothing_to_compare_with(folder: Path) -> None:
    """Where the conditions cannot be reconciled, no best plan is made up."""
    pins = "".join(
        f'\n[[rule]]\nkind = "pin"\nstrength = "must"\nmember = "{member}"\npost = "chair"\nterms = ["2028"]\n'
        for member in ("Lindby", "Granås")
    )
    write("case.toml", STARTING_CASE + pins)
    result = run("check", "case.toml", write("plan.csv", GOOD), "-l", "en")
    assert result.exit_code == 1
    assert "There is no best plan to compare with" in " ".join(result.stdout.split())


# --- schema, init, version, help -------------------------------------------------------------------------------------


def test_schema_prints_a_json_schema(folder: Path) -> None:
    """The schema is JSON and names its dialect."""
    data = json.loads(run("schema").stdout)
    assert data["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert set(data["required"]) == {"body", "format", "horizon"}


def test_init_writes_a_case_that_can_be_planned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case that init writes is loaded and planned without problems."""
    monkeypatch.chdir(tmp_path)
    result = run("init")
    assert result.exit_code == 0
    assert "rotation propose case.toml" in result.stdout
    assert load_case("case.toml").rules
    assert run("propose", "case.toml").exit_code == 0


def test_init_does_not_overwrite(folder: Path) -> None:
    """A file that is there stays as it is, exit code 2; --force replaces it."""
    write("mine.toml", "mine")
    refused = run("init", "mine.toml", "-l", "en")
    assert refused.exit_code == 2
    assert "--force" in refused.stderr
    assert Path("mine.toml").read_text(encoding="utf-8") == "mine"
    assert run("init", "mine.toml", "--force").exit_code == 0
    assert Path("mine.toml").read_text(encoding="utf-8") == STARTING_CASE.replace("case.toml", "mine.toml")


def test_init_says_why_it_cannot_write(folder: Path) -> None:
    """A file where a folder is needed is said in words, exit code 2."""
    result = run("init", "case.toml/deeper.toml", "-l", "en")
    assert result.exit_code == 2
    assert "there is a file where a folder is to be" in result.stderr


def test_version_and_help(folder: Path) -> None:
    """--version prints the version alone; without arguments the commands are listed; each command has help."""
    assert run("--version").stdout.strip() == version("rotation-planner")
    for command in ("propose", "check", "schema", "init"):
        assert command in run("--help").stdout
        shown = run(command, "--help")
        assert shown.exit_code == 0
        assert "--help" in shown.stdout
    assert "..." not in run("--help").stdout.partition("Commands:")[2], "a summary is cut off"
    assert "Exit codes" in run("--help").stdout


@pytest.mark.parametrize(
    "args",
    [
        ("nope",),
        ("propose",),
        ("propose", "case.toml", "--format", "xml"),
        ("propose", "case.toml", "--seconds", "0"),
        ("propose", "case.toml", "--seconds", "nan"),
        ("propose", "case.toml", "--language", "de"),
        ("check", "case.toml"),
        ("check", "case.toml", "plan.csv", "--format", "csv"),
        ("--nope",),
    ],
)
def test_wrong_options_are_exit_code_2(folder: Path, args: tuple[str, ...]) -> None:
    """What the command line does not know is refused with a word, not with a traceback."""
    result = run(*args)
    assert result.exit_code == 2
    assert "Error" in result.stderr
    assert "Traceback" not in result.output


# --- as its own process ----------------------------------------------------------------------------------------------


def process(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from rotation.cli import main; main()", *args]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


def test_the_command_line_as_a_process(folder: Path) -> None:
    """Output is UTF-8, problems go to standard error, and the exit codes are those of the commands."""
    good = process("propose", "case.toml", "-f", "csv", cwd=folder)
    assert (good.returncode, good.stdout) == (0, GOOD)
    assert good.stderr.startswith("Fördelningen är ett utkast")
    (folder / "wrong.toml").write_text("format = 1\n", encoding="utf-8")
    wrong = process("propose", "wrong.toml", cwd=folder)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert wrong.stderr == (
        "wrong.toml:\nbody: body saknas. Lägg till det. [shape.missing]\n"
        "horizon: horizon saknas. Lägg till det. [shape.missing]\n"
    )
    (folder / "plan.csv").write_text(BROKEN, encoding="utf-8")
    assert process("check", "case.toml", "plan.csv", "--no-compare", cwd=folder).returncode == 1


@pytest.mark.parametrize(
    "args",
    [
        ("schema",),
        ("init", "new.toml"),
        ("check", "case.toml", "plan.csv", "--no-compare"),
        ("check", "--help"),
        ("propose", "--help"),
        ("--version",),
    ],
)
def test_what_does_not_solve_does_not_load_the_solver(folder: Path, args: tuple[str, ...]) -> None:
    """These commands answer without importing ortools."""
    (folder / "plan.csv").write_text(GOOD, encoding="utf-8")
    code = (
        "import sys; from rotation.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as done:\n    print(done.code, 'ortools' in sys.modules, file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", code, *args]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120, check=False)
    assert done.stderr.splitlines()[-1] == "0 False"


def test_an_old_plan_beside_an_impossible_case_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan of an earlier run stays, and standard error says that it does not hold any more."""
    monkeypatch.chdir(folder)
    assert run("propose", "case.toml", "--out", "out").exit_code == 0
    text = (folder / "case.toml").read_text(encoding="utf-8")
    absence = '[[absence]]\nmember = "Ekhult"\nposts = ["chair"]\nterms = ["2025"]\n'
    (folder / "case.toml").write_text(text + absence, encoding="utf-8")
    result = run("propose", "case.toml", "--out", "out", "-f", "csv")
    assert result.exit_code == 1
    assert Path("out/case.csv").exists()
    assert "gäller inte längre" in result.stderr
    assert "ingen fördelning att skriva" in result.stderr


def test_check_tells_of_a_best_plan_that_fails_its_check(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison ends with exit code 1 and a sentence, without a traceback; the judgement alone still works."""

    def doubtful(*args: object, **kwargs: object) -> None:
        raise Mismatch("1 is not 2")

    assert run("propose", "case.toml", "--out", "out").exit_code == 0
    monkeypatch.setattr("rotation.planner.propose", doubtful)
    result = run("check", "case.toml", "out/case.csv")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "1 is not 2" in result.stderr
    assert run("check", "case.toml", "out/case.csv", "--no-compare").exit_code == 0


def test_a_result_that_fails_its_check_is_not_printed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mismatch ends with exit code 1 and a sentence, without a plan and without a traceback."""

    def doubtful(*args: object, **kwargs: object) -> None:
        raise Mismatch("1 is not 2")

    monkeypatch.chdir(folder)
    monkeypatch.setattr("rotation.cli.proposing.propose", doubtful)
    result = run("propose", "case.toml", "--out", "out")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "1 is not 2" in result.stderr
    assert not Path("out").exists()
