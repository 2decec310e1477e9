from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

import rotation.files
from rotation.files import OutputError, write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_into_a_new_folder(tmp_path: Path) -> None:
    """Folders are made, text is UTF-8 with the line ends it has, and the paths come back in order."""
    written = write_whole(tmp_path / "a" / "b", {"x.md": "å\n", "y.csv": "1;2\n"})
    assert written == [tmp_path / "a" / "b" / "x.md", tmp_path / "a" / "b" / "y.csv"]
    assert (tmp_path / "a" / "b" / "x.md").read_bytes() == "å\n".encode()
    assert names(tmp_path / "a" / "b") == ["x.md", "y.csv"]


def test_older_files_are_replaced_whole(tmp_path: Path) -> None:
    """Nothing of a longer older file is left, and other files are not touched."""
    (tmp_path / "x.md").write_text("old and long", encoding="utf-8")
    (tmp_path / "other").write_text("mine", encoding="utf-8")
    write_whole(str(tmp_path), {"x.md": "new"})
    assert (tmp_path / "x.md").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "other").read_text(encoding="utf-8") == "mine"


def test_files_have_the_rights_of_a_new_file(tmp_path: Path) -> None:
    """The umask decides, as for any file."""
    before = os.umask(0o027)
    try:
        write_whole(tmp_path, {"x": ""})
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == 0o640


@pytest.mark.parametrize("call", ["mkstemp", "fsync", "replace"])
def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    """Whichever step fails first, the older files stand and no part of a new one is left."""
    (tmp_path / "x").write_text("old", encoding="utf-8")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(rotation.files.tempfile if call == "mkstemp" else rotation.files.os, call, full)
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path, {"x": "new", "y": "new"})
    assert caught.value.path == tmp_path / "x"
    assert "the disk is full" in str(caught.value)
    assert "disken är full" in caught.value.text("sv")
    assert (tmp_path / "x").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["x"]


def test_an_interruption_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C in the middle leaves no half file behind."""

    def interrupted(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(rotation.files.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path, {"x": "new"})
    assert names(tmp_path) == []


def test_a_folder_in_the_way_is_seen_before_anything_is_replaced(tmp_path: Path) -> None:
    """The second name is a folder: the first file is not replaced either."""
    (tmp_path / "x").write_text("old", encoding="utf-8")
    (tmp_path / "y").mkdir()
    with pytest.raises(OutputError, match="there is a folder of that name"):
        write_whole(tmp_path, {"x": "new", "y": "new"})
    assert (tmp_path / "x").read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["x", "y"]


def test_what_cannot_be_a_folder_or_a_file(tmp_path: Path) -> None:
    """A file in place of the folder, and a name that is too long, are said in words."""
    (tmp_path / "x").write_text("old", encoding="utf-8")
    with pytest.raises(OutputError, match="a file where a folder is to be"):
        write_whole(tmp_path / "x", {"y": ""})
    with pytest.raises(OutputError, match="a file where a folder is to be"):
        write_whole(tmp_path / "x" / "z", {"y": ""})
    with pytest.raises(OutputError, match="the name is too long"):
        write_whole(tmp_path, {"y" * 300: ""})
    assert names(tmp_path) == ["x"]


def test_unknown_reasons_are_told_as_the_system_tells_them(tmp_path: Path) -> None:
    """An error without words of ours keeps its own."""
    assert "Bad thing" in OutputError(tmp_path, OSError(9999, "Bad thing")).text("sv")


def test_a_failure_between_two_files_says_which_were_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first file is new and whole, the second untouched, and the message does not say that nothing changed."""
    for name in ("a.md", "b.csv"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    move = os.replace

    def once(source: str, target: Path) -> None:
        if target.name == "b.csv":
            raise OSError(28, "No space left on device")
        move(source, target)

    monkeypatch.setattr(rotation.files.os, "replace", once)
    with pytest.raises(OutputError) as caught:
        write_whole(tmp_path, {"a.md": "new", "b.csv": "new"})
    assert caught.value.replaced == (tmp_path / "a.md",)
    assert "No file was changed" not in caught.value.text("en")
    assert "a.md" in caught.value.text("sv")
    assert [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.md", "b.csv")] == ["new", "old"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.csv"]
