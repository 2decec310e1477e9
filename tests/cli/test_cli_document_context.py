"""The papers compute no more than they tell, and a long run says where it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from rotation.cli import document_context, progress
from rotation.cli.app import app
from rotation.cli.progress import Steps
from rotation.limits import Progress

CASE = """
format = 1
[body]
name = "Rådet"
members = ["Alby", "Berga", "Dalby"]
[horizon]
start = 2024-01-01
until = { terms = 2 }
[ladder]
posts = ["chair"]
[order]
post = "chair"
principle = "agreed"
list = ["Alby", "Berga", "Dalby"]
[[rule]]
kind = "turn_order"
strength = "wish"
"""


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is looked for beside the plan, in a folder with a case."""
    found: list[str] = []
    explain, alternatives = document_context.explain, document_context.alternatives

    def explaining(*args: Any, reasons: bool, **more: Any) -> Any:
        found.extend(["reasons"] if reasons else [])
        return explain(*args, reasons=reasons, **more)

    def others(*args: Any, **more: Any) -> Any:
        found.append("alternatives")
        return alternatives(*args, **more)

    monkeypatch.setattr(document_context, "explain", explaining)
    monkeypatch.setattr(document_context, "alternatives", others)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.toml").write_text(CASE, encoding="utf-8")
    (tmp_path / "short.toml").write_text('format = 1\norder = ["decision", "summary", "proposal"]\n', encoding="utf-8")
    return found


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], ["reasons", "alternatives"]),
        (["-n", "0"], ["reasons"]),
        (["-k", "protokoll"], []),
        (["-k", "forslag-till-beslut"], []),
        (["-k", "yrkanden"], ["alternatives"]),
        (["--profile", "short.toml"], []),
        (["--profile", "short.toml", "-k", "yrkanden"], ["alternatives"]),
    ],
)
def test_nothing_is_computed_that_no_paper_tells(asked: list[str], given: list[str], expected: list[str]) -> None:
    """Reasons seat by seat and alternatives are looked for only where they are written."""
    assert CliRunner().invoke(app, ["document", "case.toml", *given]).exit_code == 0
    assert asked == expected


def test_a_long_run_tells_its_steps(asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each step is said once on standard error; the files stay the only thing on standard output."""
    monkeypatch.setattr(progress, "_LONG", -1.0)
    done = CliRunner().invoke(app, ["document", "case.toml", "-l", "en"])
    lines = done.stderr.splitlines()
    assert lines == [
        "The plan is being computed …",
        "The reasons are being found, seat by seat …",
        "The alternatives are being found …",
        "The papers are being written …",
    ]
    assert asked == ["reasons", "alternatives"]
    assert "…" not in done.stdout


def test_a_short_run_tells_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten seconds long nothing is said; then the step that the run is at, once."""
    clock = iter([0.0, 5.0, 10.5])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    steps = Steps("sv")
    going = steps.at("plan")
    assert capsys.readouterr().err == ""
    assert going(Progress(1, 1, "rank")) is True
    assert going(Progress(1, 1, "rank")) is True
    assert capsys.readouterr().err == "Fördelningen beräknas …\n"
