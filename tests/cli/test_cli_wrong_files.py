"""Every wrong file: all problems at once on standard error, exit code 2, no traceback, and out/ as it was."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

import rotation.files
from rotation.cli.app import app
from rotation.cli.starting_case import STARTING_CASE

GOOD = "term;chair;vice_chair\n2025;Ekhult;Granås\n2026;Granås;Tallvik\n2027;Tallvik;Lindby\n2028;Lindby;Björkö\n"
BIG = 10_000_000


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good case, a good plan, and an out/ with an older result."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "case.toml").write_text(STARTING_CASE, encoding="utf-8")
    (tmp_path / "plan.csv").write_text(GOOD, encoding="utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "case.csv").write_text("old", encoding="utf-8")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(app, [*args])


def refused(result: Result) -> list[str]:
    """The lines on standard error of a run that refused its input; everything else is as it should be then."""
    assert result.exit_code == 2, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    assert Path("out/case.csv").read_text(encoding="utf-8") == "old"
    assert [path.name for path in Path("out").iterdir()] == ["case.csv"]
    return result.stderr.splitlines()


def codes(result: Result) -> list[str]:
    return [line.rpartition("[")[2].rstrip("]") for line in refused(result)[1:]]


def deep(name: str) -> bytes:
    if name.endswith(".json"):
        return b"[" * 200_000
    return b"format = 1\nx = " + b"[" * 200_000


CASES = {
    "big.toml": (b"#" + b"x" * BIG, "file.large"),
    "big.json": (b" " * BIG, "file.large"),
    "latin.toml": ('format = 1\n[body]\nname = "Rådet"\n'.encode("latin-1"), "file.not_utf8"),
    "utf16.toml": (STARTING_CASE.encode("utf-16"), "file.not_utf8"),
    "deep.json": (deep("deep.json"), "file.deep"),
    "deep.toml": (deep("deep.toml"), "file.deep"),
    "nested.json": (b'{"format": 1, "body": ' + b"[" * 60 + b"]" * 60 + b"}", "file.deep"),
    "digits.toml": (b"format = " + b"9" * 5000, "file.number"),
    "digits.json": (b'{"format": ' + b"9" * 5000 + b"}", "file.number"),
    "nan.json": (b'{"format": NaN}', "file.number"),
    "open.toml": (b'format = 1\ntitle = "', "file.toml_end"),
    "half.toml": (b"format = 1\n[body", "file.toml_end"),
    "open.json": (b'{"format": 1,', "file.json"),
    "twice.json": (b'{"format": 1, "format": 1}', "file.key_twice"),
    "list.json": (b"[]", "file.not_a_table"),
    "empty.json": (b"", "file.json"),
    "binary.toml": (b"\x00\x01", "file.toml"),
    "half_letter.json": (b'{"format": 1, "title": "\\ud800"}', "name.hidden"),
}


@pytest.mark.parametrize("name", CASES)
def test_unreadable_case_files(name: str) -> None:
    """A file that cannot be read as a case at all is one problem with one code."""
    content, code = CASES[name]
    Path(name).write_bytes(content)
    assert codes(run("propose", name, "--out", "out")) == [code]
    assert codes(run("check", name, "plan.csv")) == [code]


@pytest.mark.parametrize("command", [("propose", "{}"), ("check", "{}", "plan.csv"), ("check", "case.toml", "{}")])
def test_files_that_are_none(command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing file, a folder, and a file that may not be read, as case and as plan."""
    assert codes(run(*(part.format("gone.toml") for part in command))) == ["file.missing"]
    assert codes(run(*(part.format("out") for part in command))) == ["file.directory"]
    Path("closed.toml").write_text("", encoding="utf-8")
    allowed = Path.open

    def closed(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "closed.toml":
            raise PermissionError(13, "Permission denied", str(self))
        return allowed(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", closed)
    assert codes(run(*(part.format("closed.toml") for part in command))) == ["file.permission"]


def test_the_language_of_problems() -> None:
    """Problems are told in Swedish, or in the language asked for."""
    Path("wrong.toml").write_text("", encoding="utf-8")
    assert "saknas" in refused(run("propose", "wrong.toml"))[2]
    assert "is missing" in refused(run("propose", "wrong.toml", "--language", "en"))[2]
    assert "is missing" in refused(run("check", "wrong.toml", "plan.csv", "-l", "en"))[2]


def test_a_byte_order_mark_is_accepted() -> None:
    """Windows programs put a mark at the beginning of a file; it is no error."""
    Path("case.toml").write_bytes(STARTING_CASE.encode("utf-8-sig"))
    Path("plan.csv").write_bytes(GOOD.encode("utf-8-sig"))
    assert run("check", "case.toml", "plan.csv", "--no-compare").exit_code == 0


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("\n", "\r\n"),
        unicodedata.normalize("NFD", GOOD),
        GOOD.replace("Granås", '"Granås"'),
        GOOD.replace("\n", ";;\n"),
        f"\n{GOOD}\n\n",
    ],
    ids=["crlf", "nfd", "quotes", "trailing cells", "blank lines"],
)
def test_plans_as_spreadsheets_write_them(text: str) -> None:
    """Line ends, decomposed letters, quotes and empty cells at the end do not matter."""
    Path("plan.csv").write_bytes(text.encode())
    assert run("check", "case.toml", "plan.csv", "--no-compare").exit_code == 0


def test_everything_wrong_with_a_plan_at_once() -> None:
    """Seven different problems of a plan are told together, each with its line and column."""
    text = (
        "term;chair;vice_chair;treasurer\n2024;Ekhult;Granås\n2025;Ekhult;Nobody\n2025;Ekhult;Granås\n"
        "2026;Granås;;;x\n2031;Ekhult;Granås\n"
    )
    Path("plan.csv").write_text(text, encoding="utf-8")
    lines = refused(run("check", "case.toml", "plan.csv", "-l", "en"))
    assert [(line.partition(": ")[0], line.rpartition(" ")[2]) for line in lines[1:]] == [
        ("1", "[plan.column]"),
        ("2", "[plan.row_extra]"),
        ("3.vice_chair", "[plan.member]"),
        ("4", "[plan.row_twice]"),
        ("5", "[plan.row_long]"),
        ("6", "[plan.row_extra]"),
        ("2027", "[plan.row_missing]"),
        ("2028", "[plan.row_missing]"),
        ("2026", "[plan.missing]"),
    ]


PLANS = {
    "big.csv": (GOOD.encode() + b"x" * BIG, "file.large"),
    "empty.csv": (b"", "plan.header"),
    "comma.csv": (GOOD.replace(";", ",").encode(), "plan.header"),
    "header.csv": (GOOD.replace("term", "year").encode(), "plan.header"),
    "quote.csv": (GOOD.replace("Granås", '"Granås', 1).encode(), "plan.csv"),
    "latin.csv": (GOOD.encode("latin-1"), "file.not_utf8"),
    "broken.json": (b"{", "file.json"),
    "list.json": (b"[]", "plan.holdings"),
    "word.json": (b'"holdings"', "plan.holdings"),
    "none.json": (b'{"holdings": null}', "plan.holdings"),
    "deep.json": (b"[" * 200_000, "file.deep"),
    "big.json": (b" " * BIG, "file.large"),
}


@pytest.mark.parametrize("name", PLANS)
def test_unreadable_plan_files(name: str) -> None:
    """A file that cannot be read as a plan at all is one problem with one code."""
    content, code = PLANS[name]
    Path(name).write_bytes(content)
    assert codes(run("check", "case.toml", name)) == [code]


def test_problems_of_case_and_file_name_their_source() -> None:
    """The first line names the file that is wrong."""
    Path("plan.csv").write_text("", encoding="utf-8")
    assert refused(run("check", "case.toml", "plan.csv"))[0] == "plan.csv:"
    Path("case.toml").write_text("", encoding="utf-8")
    assert refused(run("check", "case.toml", "plan.csv"))[0] == "case.toml:"


def test_control_characters_do_not_reach_the_terminal() -> None:
    """Escape sequences in a file are written out, not sent."""
    Path("case.toml").write_text('format = 1\n"\\u001b[31mkey" = 1\n', encoding="utf-8")
    assert "\x1b" not in "".join(refused(run("propose", "case.toml")))


# --- writing ---------------------------------------------------------------------------------------------------------


def failed(result: Result) -> str:
    """What is said when the result could not be written; the older files stand as they were."""
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
    assert Path("out/case.csv").read_text(encoding="utf-8") == "old"
    assert [path.name for path in Path("out").iterdir()] == ["case.csv"]
    return result.stderr


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_failure_in_the_middle_changes_nothing(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the disk is full at the first, second or third file, no file is new and no part of one is left."""
    flush, calls = rotation.files.os.fsync, iter(range(3))

    def full(handle: int) -> None:
        if next(calls) == number:
            raise OSError(28, "No space left on device")
        flush(handle)

    monkeypatch.setattr(rotation.files.os, "fsync", full)
    assert "the disk is full" in failed(run("propose", "case.toml", "--out", "out", "-l", "en"))


def test_an_unwritable_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which nobody may write is said in words, in the language asked for."""

    def closed(**_: object) -> None:
        raise PermissionError(13, "Permission denied", "out/.rotation-x.part")

    monkeypatch.setattr(rotation.files.tempfile, "mkstemp", closed)
    said = failed(run("propose", "case.toml", "--out", "out"))
    assert "det är inte tillåtet att skriva där" in said
    assert ".part" not in said
    assert "writing there is not allowed" in failed(run("propose", "case.toml", "--out", "out", "-l", "en"))


def test_out_is_a_file() -> None:
    """A file where the folder should be is left alone."""
    result = run("propose", "case.toml", "--out", "plan.csv", "-l", "en")
    assert "there is a file where a folder is to be" in failed(result)
    assert Path("plan.csv").read_text(encoding="utf-8") == GOOD


def test_a_folder_stands_in_the_way() -> None:
    """A folder with the name of a file to be written keeps all files from being replaced."""
    Path("out/case.json").mkdir()
    result = run("propose", "case.toml", "--out", "out", "-l", "en")
    assert result.exit_code == 2
    assert "there is a folder of that name" in result.stderr
    assert Path("out/case.csv").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in Path("out").iterdir()) == ["case.csv", "case.json"]
