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
    assert "--rules F" in told


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
    code, told = run("verify", record)
    assert code == 2
    assert "Är det en egen regel: ge kommandot dess fil, --rules FIL.py" in told


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


def _changed(folder: Path, name: str, old: str, new: str) -> str:
    """The rule with a mistake, in a file of its own."""
    text = Path(RULE).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")
    return name


MISTAKES = {
    "check": ("member = plan.holder(seat)", "member = plan.hodler(seat)", "own_rule.raised"),
    "post": ("seats.any_of(seats.holds(", "seats.any_of(seats.hold(", "own_rule.raised"),
    "problems": ("yield from self.post_problems(", "yield from self.posts_problems(", "own_rule.raised"),
    "twice": ("seats.breach((seat.term,), ", "seats.breach((self.of_post,), ", "own_rule.key_twice"),
    "swapped": ("seats.holds(name, seat)", "seats.holds(seat, name)", "own_rule.holds"),
    "title": ("är inte {post:post} det året", "är inte {uppdrag} det året", "own_rule.placeholders"),
    "untold": ("{attribute}. ", "{what}. ", "own_rule.raised"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_code(mistake: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is wrong in the rule's code ends in one line with its place, and exit code 2: never 1, no traceback."""
    monkeypatch.chdir(tmp_path)
    old, new, code = MISTAKES[mistake]
    name = _changed(tmp_path, f"with_{mistake}.py", old, new)
    case = tmp_path / "case.toml"
    case.write_text(Path(CASE).read_text(encoding="utf-8").replace('"1974"', '"-"'), encoding="utf-8")
    given = str(case) if mistake == "untold" else CASE
    for command in (("propose", given), ("why", given)):
        done = CliRunner().invoke(app, [*command, "--rules", name])
        assert done.exit_code == 2
        assert isinstance(done.exception, SystemExit)
        told = [line for line in done.output.splitlines() if code in line]
        assert len(told) == 1
        assert told[0].startswith(name)


def test_a_breach_without_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A breach whose code has no words is told by ``rotation check`` too, where a plan has the breach."""
    monkeypatch.chdir(tmp_path)
    name = _changed(tmp_path, "without_words.py", '(member,), "celebrates"', '(member,), "celebrated"')
    plan = tmp_path / "plan.csv"
    rows = ["term;chair;vice_chair", "2025;Alvik;Brokust", "2026;Brokust;Dalsund", "2027;Dalsund;Ekholma"]
    plan.write_text("\n".join([*rows, "2028;Ekholma;Alvik"]), encoding="utf-8")
    code, told = run("check", CASE, str(plan), "--rules", name)
    assert code == 2
    assert "[own_rule.wordless]" in told
    assert run("check", CASE, str(plan), "--rules", RULE)[0] == 0
