"""The page about the rules is what the rule classes say, and its examples are read by the registry."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from constraints.registry import RULES
from constraints.rule import Rule
from rotation.reference import main, rules_page
from tests.docs.pages import ROOT, page, run


def test_the_page_is_current() -> None:
    """The page is the one that the classes give now; if not: python -m rotation.reference docs/rules.md."""
    assert page("docs/rules.md") == rules_page()


@pytest.mark.parametrize("kind", RULES)
def test_every_example_is_read(kind: str) -> None:
    """Each rule's example is TOML that gives just that rule, written back as it was."""
    data = tomllib.loads(RULES[kind].example.toml)
    rule, problems = RULES.parse(data, "rule[1]")
    assert problems == []
    assert type(rule) is RULES[kind]


@pytest.mark.parametrize("kind", RULES)
def test_every_parameter_stands_on_the_page(kind: str) -> None:
    """Each parameter of a rule has a row under the rule's heading, by its name in a case file."""
    section = page("docs/rules.md").split(f"\n## {kind}\n")[1].split("\n## ")[0]
    for name, field in RULES[kind].model_fields.items():
        if name not in Rule.model_fields:
            assert f"| `{field.alias or name}` |" in section


def test_the_command_writes_and_prints(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a file the page is written into it, without one it is printed; more is an error."""
    file = tmp_path / "rules.md"
    for arguments, code in (([str(file)], 0), (["a", "b"], 2)):
        monkeypatch.setattr("sys.argv", ["reference", *arguments])
        assert main() == code
    assert file.read_text(encoding="utf-8") == rules_page()
    assert run("-m", "rotation.reference", inside=ROOT) == rules_page()
