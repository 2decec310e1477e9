from __future__ import annotations

from pathlib import Path

import pytest

from constraints.case_file import MOST_BYTES, load_case, read_text
from constraints.problems import CaseError, PlanError
from rotation.cli.starting_case import STARTING_CASE


def codes(file: Path) -> list[str]:
    with pytest.raises(CaseError) as caught:
        load_case(file)
    assert caught.value.source == str(file)
    return [item.code for item in caught.value.problems]


def test_a_toml_file(tmp_path: Path) -> None:
    """Names may be given as texts or paths; a byte order mark is accepted."""
    file = tmp_path / "case.toml"
    file.write_text(STARTING_CASE, encoding="utf-8-sig")
    assert load_case(file).fingerprint == load_case(str(file)).fingerprint


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing, a folder, too large, not UTF-8, an impossible name: one problem each."""
    assert codes(tmp_path / "none.toml") == ["file.missing"]
    assert codes(tmp_path) == ["file.directory"]
    assert codes(tmp_path / "a\0b") == ["file.unreadable"]
    assert codes(tmp_path / ("x" * 300)) == ["file.unreadable"]
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert codes(tmp_path / "file" / "case.toml") == ["file.unreadable"]
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (MOST_BYTES + 1))
    assert codes(large) == ["file.large"]
    large.write_bytes(b"#" * MOST_BYTES)
    assert codes(large) == ["format.missing", "shape.missing", "shape.missing"]
    large.write_bytes(b"x = 1\ny = '\xe5'\n")
    assert codes(large) == ["file.not_utf8"]


def test_the_ending_decides(tmp_path: Path) -> None:
    """.json is JSON, in capitals too; everything else is TOML."""
    (tmp_path / "a.JSON").write_text("[]", encoding="utf-8")
    (tmp_path / "a.txt").write_text("[]", encoding="utf-8")
    assert codes(tmp_path / "a.JSON") == ["file.not_a_table"]
    assert codes(tmp_path / "a.txt") == ["file.toml"]


def test_the_kind_of_error_is_the_callers(tmp_path: Path) -> None:
    """A plan file raises PlanError."""
    with pytest.raises(PlanError):
        read_text(tmp_path / "none.csv")
