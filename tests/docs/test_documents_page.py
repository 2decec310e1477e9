"""The page about the papers has the tables that the data classes give, and its examples work."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from typer.testing import CliRunner

from rotation.cli.app import app
from rotation.cli.paper_kinds import SWEDISH
from rotation.documents.profile import SECTIONS
from rotation.documents.reference import MEANINGS, TABLES, with_tables
from tests.docs.pages import ROOT, files, page, run, table

PAGE = page("docs/documents.md")


def test_the_tables_are_those_of_the_classes() -> None:
    """What the page shows is what ``make docs`` writes; no key is without a meaning, no meaning without a key."""
    assert with_tables(PAGE) == PAGE
    assert {mark: [*meanings] for mark, meanings in MEANINGS.items()} == {
        mark: [*model.model_fields] for mark, model in TABLES.items()
    }
    assert len(table(PAGE, "table: paper")) == len(MEANINGS["paper"])


def test_the_sections_and_kinds_are_all_there() -> None:
    """In the order in which they are written."""
    (listed,) = re.findall(r"<!-- sections -->\n(.*?)\n\n", PAGE, re.DOTALL)
    assert tuple(re.findall(r"`(\w+)`", listed)) == SECTIONS
    assert re.findall(r"^\| `([a-z-]+)` \(`([a-z]+)`\)", PAGE, re.MULTILINE) == [*SWEDISH.items()]


def test_the_examples_work(tmp_path: Path) -> None:
    """The profile and the register are taken by the command, and the Python example runs and prints what it should."""
    for name, text in files(PAGE).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "scenarios" / "sodertorn_2024_2027.toml", tmp_path / "case.toml")
    given = ["--profile", str(tmp_path / "profile.toml"), "--comments", str(tmp_path / "register.toml")]
    kinds = ["-k", "beslutsunderlag", "-k", "synpunkter"]
    done = CliRunner().invoke(
        app, ["document", str(tmp_path / "case.toml"), "-o", str(tmp_path / "out"), *kinds, *given]
    )
    assert done.exit_code == 0, done.stderr
    assert "Tillstyrker förslaget." in (tmp_path / "out" / "synpunkter.html").read_text(encoding="utf-8")
    assert run("papers.py", inside=tmp_path).splitlines()[1] == "True beslutsunderlag.docx"


def test_links_lead_somewhere() -> None:
    """Every link to a heading of the page finds it."""
    headings = {re.sub(r"[^\w\- ]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in PAGE.splitlines()}
    for target in re.findall(r"\]\(#([^)\s]+)\)", PAGE):
        assert target in headings, target
