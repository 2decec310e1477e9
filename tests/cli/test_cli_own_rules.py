"""The command line with rules of one's own: every command that takes a case takes them too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rotation.cli.app import app

SCENARIOS = Path(__file__).parents[2] / "scenarios"
CASE, RULE = str(SCENARIOS / "own_rule.toml"), str(SCENARIOS / "anniversary.py")

COMMANDS = [
    ("propose", CASE),
    ("why", CASE),
    ("what-if", CASE, "chair 2026 = Brokust"),
    ("alternatives", CASE),
    ("rank", CASE, "--post", "chair", "--term", "2026"),
    ("compare", CASE, CASE),
    ("conflicts", CASE),
    ("fairness", CASE),
    ("chart", CASE, "--out", "out"),
]


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, arguments)
    return done.exit_code, done.output


@pytest.mark.parametrize("command", COMMANDS, ids=[command[0] for command in COMMANDS])
def test_with_the_rule(command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The case is read with the rule; without it, also right afterwards, the kind is unknown."""
    monkeypatch.chdir(tmp_path)
    assert run(*command, "--rules", RULE)[0] == 0
    code, told = run(*command)
    assert code == 2
    assert "[rule.unknown_kind]" in told


def test_what_it_says() -> None:
    """What if the one that celebrates chaired: the rule's own words tell the cost."""
    code, told = run("what-if", CASE, "chair 2026 = Brokust", "--rules", RULE)
    assert code == 0
    assert "Brokust är ordförandekommun 2026 och firar då 50 år." in " ".join(told.split())


def test_check_papers_and_verify(tmp_path: Path) -> None:
    """The papers tell the rule; the plan that they hold is checked with it, and the record planned again."""
    code, _ = run("document", CASE, "--rules", RULE, "--out", str(tmp_path))
    assert code == 0
    basis = (tmp_path / "beslutsunderlag.md").read_text(encoding="utf-8")
    assert "den som firar jubileum är inte ordförandekommun det året" in basis
    assert run("check", CASE, str(tmp_path / "rotation.csv"), "--rules", RULE)[0] == 0
    record = str(tmp_path / "rotation.json")
    assert run("verify", record, "--rules", RULE) == (0, "Samma resultat.\n")
    assert run("verify", record)[0] == 2


@pytest.mark.parametrize("of", ["case", "record"])
def test_schema(of: str) -> None:
    """The schemas of the case and of the record offer the rule."""
    code, told = run("schema", "--of", of, "--rules", RULE)
    assert code == 0
    assert "rule_anniversary" in json.loads(told)["$defs"]


def test_wrong_rules() -> None:
    """A rule that cannot be loaded is told, and exits with 2."""
    code, told = run("propose", CASE, "--rules", "nowhere.py")
    assert code == 2
    assert "[own_rule.no_file]" in told


def test_an_installed_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule of an installed package needs no option."""
    from importlib.metadata import EntryPoint

    from constraints import own_rules

    entry = EntryPoint("anniversary", "scenarios.anniversary:Anniversary", own_rules.GROUP)
    monkeypatch.setattr(own_rules, "entry_points", lambda group: [entry])
    assert run("propose", CASE)[0] == 0
