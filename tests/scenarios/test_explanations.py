"""The explanations of the Södertörn scenarios against their golden texts, in both languages."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from scenarios.running import explained, named

GOLDEN = Path(__file__).with_name("golden_why")
HOME = Path(import_module("scenarios").__file__ or "").parent
MODULES = [import_module(f"scenarios.{path.stem}") for path in sorted(HOME.glob("sodertorn_*.py"))]
CASES = {name: case for module in MODULES for name, case in named(module.NAME, module.cases()).items()}
QUESTIONS = {module.NAME: getattr(module, "QUESTIONS", ()) for module in MODULES}


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", CASES)
def test_golden(name: str, language: str) -> None:
    """A scenario explains itself as its golden says; a changed text lies beside it as NAME.new."""
    golden = GOLDEN / f"{name}.{language}.txt"
    text = explained(CASES[name], language, QUESTIONS.get(name, ()))
    new = golden.with_name(f"{golden.name}.new")
    if golden.exists() and golden.read_text(encoding="utf-8") == text:
        new.unlink(missing_ok=True)
        return
    new.parent.mkdir(exist_ok=True)
    new.write_text(text, encoding="utf-8")
    pytest.fail(f"other than the golden. Review, then: mv '{new}' '{golden}'")


def test_no_golden_is_left_over() -> None:
    """Every golden text belongs to a scenario."""
    names = {path.name for path in GOLDEN.iterdir() if path.suffix != ".new"}
    assert names == {f"{name}.{language}.txt" for name in CASES for language in ("sv", "en")}


def test_what_somebody_who_was_not_there_asks() -> None:
    """The text of the main case answers who chairs in 2025 and what decides it, what happens if Salem waits, who is passed
    over and why, and when Botkyrka's turn comes again."""
    text = " ".join(explained(CASES["sodertorn_2024_2027"], "sv", QUESTIONS["sodertorn_2024_2027"]).split())
    for told in (
        "2025 Ordförandekommun Haninge*",
        "Det är inte säkert vem som var ordförandekommun 2022: Nykvarn eller Haninge. Det avgör vem som är",
        "Nykvarn får sin tur före Haninge.",
        "Haninge får sin tur före Salem",
        "Botkyrka – 2031",
    ):
        assert told in text
