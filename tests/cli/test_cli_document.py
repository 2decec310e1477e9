"""``rotation document``, ``chart``, ``verify``, ``schema --of`` and ``init --profile`` as a user types them."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rotation.cli.app import app
from rotation.cli.paper_kinds import SWEDISH
from rotation.cli.starting_case import STARTING_CASE
from rotation.documents.writing import KINDS
from tests.documents.test_logo import png

SCENARIOS = Path(__file__).parents[2] / "scenarios"
FORMS = ("docx", "html", "md", "pdf", "txt")
REGISTER = '[[comment]]\nmember = "Salem"\ntext = "Tillstyrker"\n'
#: A register entry that names nobody in the case.
STRANGER = '[[comment]]\nmember = "Saelm"\ntext = "Tillstyrker"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the first scenario, a register and an impossible case, which is also the current one."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(SCENARIOS / "sodertorn_2024_2027.toml", "case.toml")
    shutil.copy(SCENARIOS / "sodertorn_strict.toml", "strict.toml")
    Path("register.toml").write_text(REGISTER, encoding="utf-8")
    return tmp_path


def run(*args: str) -> Result:
    return CliRunner().invoke(app, [*args])


def names(where: str = "out") -> set[str]:
    return {file.name for file in Path(where).iterdir()}


def codes(result: Result) -> list[str]:
    return [line.rpartition("[")[2].rstrip("]") for line in result.stderr.splitlines() if line.endswith("]")]


# --- what is written -------------------------------------------------------------------------------------------------


def test_the_usual_papers(folder: Path) -> None:
    """Two papers in five forms, the tables, the record, the calendar, the mails; each path is printed, nothing else."""
    result = run("document", "case.toml")
    assert (result.exit_code, result.stderr) == (0, "")
    papers = {f"{name}.{form}" for name in ("beslutsunderlag", "forslag-till-beslut") for form in FORMS}
    tables = {f"rotation.{form}" for form in ("csv", "ics", "json", "xlsx")}
    mails = {f"mail-{to}.{form}" for to in ("synpunkter", "samarbetskommitten") for form in ("eml", "txt")}
    assert names() == papers | tables | mails
    assert {Path(line).name for line in result.stdout.splitlines()} == names()


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_draft_that_rests_on_open_facts_has_no_mail_that_asks_for_a_decision(folder: Path, language: str) -> None:
    """The other files are written; which facts to find out, each with its body, is said."""
    shutil.copy(SCENARIOS / "sodertorn_two_groups.toml", "two.toml")
    result = run("document", "two.toml", "-n", "0", "-k", "proposal", "-l", language)
    assert result.exit_code == 0, result.stderr
    assert "forslag-till-beslut.pdf" in names()
    assert not any(name.startswith("mail") for name in names())
    told = {
        "sv": ("är inte skrivet", "hur uppdragen i Samarbetskommittén var fördelade 2023"),
        "en": ("is not written", "how the posts of Samarbetskommittén were held in 2023"),
    }[language]
    assert all(text in result.stderr for text in told)


@pytest.mark.parametrize("kind", sorted({*SWEDISH, *SWEDISH.values(), "Bekräftelse", "förslag till beslut"}))
def test_every_kind_by_its_names(folder: Path, kind: str) -> None:
    """English and Swedish names are taken, as people write them."""
    more = ["--comments", "register.toml"] if kind in ("comments", "synpunkter") else []
    result = run("document", "case.toml", "--kind", kind, "-n", "0", *more)
    assert result.exit_code == 0, result.stderr
    assert sum(name.endswith(".docx") for name in names()) == 1


def test_the_names_are_those_of_the_library() -> None:
    """No kind is without a Swedish name."""
    assert tuple(SWEDISH.values()) == KINDS


def test_a_kind_that_is_none(folder: Path) -> None:
    """The known ones are listed."""
    result = run("document", "case.toml", "--kind", "protocol")
    assert result.exit_code == 2
    assert "minutes (protokoll)" in " ".join(result.stderr.split())
    assert not Path("out").exists()


def test_everything_together(folder: Path) -> None:
    """All kinds, a profile with a logo, a register, an earlier version and a term, in English, with the plan attached."""
    assert run("document", "case.toml", "--kind", "basis").exit_code == 0
    assert run("init", "--profile").exit_code == 0
    Path("logo.png").write_bytes(png())
    text = Path("profile.toml").read_text(encoding="utf-8").replace("# logo =", "logo =")
    Path("profile.toml").write_text(text, encoding="utf-8")
    kinds = [part for kind in KINDS for part in ("-k", kind)]
    given = ["--profile", "profile.toml", "--comments", "register.toml", "--earlier", "out/rotation.json"]
    result = run("document", "case.toml", "-o", "all", *kinds, *given, "-t", "2026", "-l", "en", "--archive")
    assert result.exit_code == 0, result.stderr
    assert len([name for name in names("all") if name.endswith(".pdf")]) == len(KINDS)
    assert "<img " in Path("all/beslutsunderlag.html").read_text(encoding="utf-8")


def test_older_files_are_named(folder: Path) -> None:
    """Papers of an earlier run that are not written anew are told of, and stay; strangers are left out."""
    assert run("document", "case.toml", "-n", "0").exit_code == 0
    Path("out/mine.docx").write_bytes(b"mine")
    before = Path("out/beslutsunderlag.pdf").read_bytes()
    result = run("document", "case.toml", "-n", "0", "--kind", "protokoll", "-l", "en")
    assert "From an earlier run, not written anew: beslutsunderlag.docx" in result.stderr
    assert "mine" not in result.stderr
    assert Path("out/beslutsunderlag.pdf").read_bytes() == before


def test_an_earlier_version_in_the_same_folder_is_kept(folder: Path) -> None:
    """The record that is compared with is not lost where the new one takes its place; a second run keeps both."""
    assert run("document", "case.toml", "-n", "0").exit_code == 0
    first = Path("out/rotation.json").read_bytes()
    text = Path("case.toml").read_text(encoding="utf-8").replace('title = "', 'title = "Ny: ')
    Path("case.toml").write_text(text, encoding="utf-8")
    again = ["document", "case.toml", "-n", "0", "--earlier", "out/rotation.json"]
    result = run(*again)
    assert result.exit_code == 0, result.stderr
    assert "--earlier out/rotation-tidigare-1.json" in result.stderr
    assert Path("out/rotation-tidigare-1.json").read_bytes() == first != Path("out/rotation.json").read_bytes()
    result = run(*again)
    assert "out/rotation.json är samma version som den nya" in result.stderr
    assert [name for name in sorted(names()) if "tidigare" in name] == ["rotation-tidigare-1.json"]


def test_another_paper_leaves_the_tables_alone(folder: Path) -> None:
    """The tables of a paper other than the basis are a file of their own."""
    assert run("document", "case.toml", "-n", "0").exit_code == 0
    tables = Path("out/rotation.xlsx").read_bytes()
    result = run("document", "case.toml", "-n", "0", "-k", "bekraftelse")
    assert Path("out/rotation.xlsx").read_bytes() == tables
    assert Path("out/rotation-bekraftelse-2025.xlsx").is_file()
    assert "rotation.xlsx" in result.stderr


def test_texts_without_a_translation_are_named(folder: Path) -> None:
    """A text in Swedish alone stands in an English paper, which is said; in a Swedish paper there is nothing to say."""
    text = '[texts]\nmatter = [{ sv = "Om saken.", en = "On it." }, { sv = "Mer." }]\n'
    Path("own.toml").write_text(text, encoding="utf-8")
    for language, told in (("en", "in Swedish alone stand as they are: texts.matter[2]."), ("sv", "")):
        result = run(
            "document", "case.toml", "-n", "0", "-k", "basis", "-o", language, "-l", language, "--profile", "own.toml"
        )
        assert result.exit_code == 0
        assert result.stderr.strip().endswith(told)
        assert bool(result.stderr) == bool(told)


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["--kind", "synpunkter"], ["document.no_register"]),
        (["--comments", "register.toml"], ["document.only_with"]),
        (["--term", "2025"], ["document.only_with"]),
        (["--kind", "bekraftelse", "--term", "2031"], ["term.unknown"]),
        (["--kind", "protokoll", "--earlier", "case.json"], ["document.only_with", "file.missing"]),
        (["--earlier", "empty.json"], ["record.none"]),
        (["--earlier", "other.json"], ["record.other"]),
        (["--profile", "none.toml"], ["file.missing"]),
        (["--comments", "stranger.toml", "--kind", "synpunkter"], ["member.unknown_asked"]),
        (
            ["--profile", "wrong.toml", "--term", "2031", "--comments", "stranger.toml"],
            ["document.only_with", "document.only_with", "shape.unknown_key", "member.unknown_asked", "term.unknown"],
        ),
    ],
)
def test_wrong_input(folder: Path, given: list[str], expected: list[str]) -> None:
    """Everything that is wrong is told at once, before anything is planned; exit code 2, and no folder is made."""
    Path("wrong.toml").write_text('[body]\nnmae = "x"\n', encoding="utf-8")
    Path("stranger.toml").write_text(STRANGER, encoding="utf-8")
    Path("empty.json").write_text("{}", encoding="utf-8")
    Path("other.json").write_text('{"record": 9, "case": {}, "result": {}}', encoding="utf-8")
    result = run("document", "case.toml", *given)
    assert result.exit_code == 2
    assert codes(result) == expected
    assert "Traceback" not in result.output
    assert not Path("out").exists()


def test_an_earlier_record_with_a_broken_case(folder: Path) -> None:
    """Its case is read before anything is planned."""
    Path("old.json").write_text(
        '{"record": 1, "case": {"format": 1}, "result": {"format": 1, "result": "impossible"}}', encoding="utf-8"
    )
    result = run("document", "case.toml", "--earlier", "old.json")
    assert result.exit_code == 2
    assert "horizon" in result.stderr


@pytest.mark.parametrize(
    "result",
    [
        '"x"',
        "[]",
        '{"holdings": "x"}',
        '{"holdings": [1]}',
        '{"holdings": [{"post": "chair"}]}',
        '{"depends_on_reading": [{"post": 1}]}',
    ],
)
def test_an_earlier_record_of_another_shape(folder: Path, result: str) -> None:
    """What is read of it is looked through: a problem with its place, never a traceback."""
    Path("old.json").write_text(f'{{"record": 1, "case": {{}}, "result": {result}}}', encoding="utf-8")
    for command in (["document", "case.toml", "--earlier", "old.json"], ["verify", "old.json"]):
        found = run(*command)
        assert found.exit_code == 2, found.exception
        assert codes(found)


def test_an_impossible_case(folder: Path) -> None:
    """Exit code 1, with the reason; nothing is written, and older files stay."""
    Path("out").mkdir()
    Path("out/beslutsunderlag.pdf").write_bytes(b"older")
    result = run("document", "strict.toml", "-l", "en")
    assert result.exit_code == 1
    assert "no proposal for 2024–2027" in result.stdout
    assert result.stderr == "No papers were written.\n"
    assert names() == {"beslutsunderlag.pdf"}


@pytest.mark.parametrize("module", ["typst", "jinja2", "xlsxwriter", "icalendar"])
@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_missing_extra(folder: Path, monkeypatch: pytest.MonkeyPatch, module: str, language: str) -> None:
    """One line with the command that installs it, before anything is planned; exit code 2."""
    monkeypatch.setitem(sys.modules, module, None)
    result = run("document", "case.toml", "-l", language)
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"{module} ")
    assert line.endswith('pip install "rotation-planner[documents]"')
    assert not Path("out").exists()


def test_a_letter_that_no_paper_can_show(folder: Path) -> None:
    """A name in letters that the font lacks: which, and what to do; nothing is written."""
    text = Path("case.toml").read_text(encoding="utf-8").replace('official = "Botkyrka kommun"', 'official = "漢字"')
    Path("case.toml").write_text(text, encoding="utf-8")
    result = run("document", "case.toml", "-n", "0")
    assert result.exit_code == 1
    assert "漢" in result.stderr
    assert "Inget skrevs" in result.stderr
    assert not Path("out").exists()


def test_a_folder_that_cannot_be_written(folder: Path) -> None:
    """A file in its place, or a folder in the place of a file: exit code 2, and nothing is changed."""
    Path("out").write_text("a file", encoding="utf-8")
    assert run("document", "case.toml", "-n", "0").exit_code == 2
    assert Path("out").read_text(encoding="utf-8") == "a file"
    Path("other/rotation.ics").mkdir(parents=True)
    result = run("document", "case.toml", "-n", "0", "-o", "other", "-l", "en")
    assert result.exit_code == 2
    assert "there is a folder of that name" in result.stderr
    assert names("other") == {"rotation.ics"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is allowed")
def test_a_folder_without_rights(folder: Path) -> None:
    """It is said that writing there is not allowed."""
    Path("out").mkdir(mode=0o500)
    result = run("document", "case.toml", "-n", "0", "-l", "en")
    assert (result.exit_code, "not allowed" in result.stderr) == (2, True)


@pytest.mark.parametrize("hidden", ["\u202e", "\u200b", "\x07", "\u2028"])
def test_hidden_characters_are_refused(folder: Path, hidden: str) -> None:
    """Control characters and marks of direction do not get past the case."""
    text = Path("case.toml").read_text(encoding="utf-8")
    escaped = f"\\u{ord(hidden):04x}"
    Path("case.toml").write_text(text.replace('"Botkyrkas"', f'"Bot{escaped}kyrkas"'), encoding="utf-8")
    result = run("document", "case.toml")
    assert (result.exit_code, codes(result)) == (2, ["name.hidden"])


# --- chart, verify, schema, init -------------------------------------------------------------------------------------


def test_charts_need_no_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pictures are SVG files, whatever else is missing."""
    for module in ("typst", "jinja2", "xlsxwriter", "icalendar"):
        monkeypatch.setitem(sys.modules, module, None)
    result = run("chart", "case.toml", "-o", "pictures")
    assert result.exit_code == 0, result.stderr
    assert len(names("pictures")) >= 3
    for name in names("pictures"):
        assert (Path("pictures") / name).read_text(encoding="utf-8").startswith("<svg")
    assert run("chart", "strict.toml", "-o", "none").exit_code == 1
    assert not Path("none").exists()


def test_verify(folder: Path) -> None:
    """The same result: 0. Another one: 1, with the places. No record, or one whose case is broken: 2."""
    assert run("document", "case.toml", "-n", "0").exit_code == 0
    record = json.loads(Path("out/rotation.json").read_text(encoding="utf-8"))
    assert (run("verify", "out/rotation.json").exit_code, run("verify", "case.toml").exit_code) == (0, 2)
    record["result"]["holdings"][0]["member"] = "Tyresö"
    Path("changed.json").write_text(json.dumps(record), encoding="utf-8")
    result = run("verify", "changed.json", "-l", "en")
    assert result.exit_code == 1
    assert "- chair 2024: Tyresö in the file, Salem as computed." in result.stdout
    record["case"]["body"] = 7
    Path("broken.json").write_text(json.dumps(record), encoding="utf-8")
    assert run("verify", "broken.json").exit_code == 2


def test_verify_tells_values_and_the_case(folder: Path) -> None:
    """What is no holder is told by its place in the file with both values; another case as such."""
    assert run("document", "case.toml", "-n", "0").exit_code == 0
    record = json.loads(Path("out/rotation.json").read_text(encoding="utf-8"))
    record["result"]["ties"]["count"] = 17
    record["case"]["title"] = "En annan rubrik"
    Path("changed.json").write_text(json.dumps(record), encoding="utf-8")
    lines = run("verify", "changed.json").stdout.splitlines()
    assert lines[1] == "- ärendet i filen är inte det som resultatet beräknades för."
    assert re.fullmatch(r"- result\.ties\.count: 17 i filen, \d+ enligt beräkningen\.", lines[2])


def test_verify_says_what_a_case_is_not(folder: Path) -> None:
    """A case in TOML is called no rotation.json, rather than broken JSON."""
    result = run("verify", "case.toml")
    assert result.exit_code == 2
    assert result.stderr.startswith("case.toml:\nDet här är inte en rotation.json")


def test_problems_of_several_files_name_their_file(folder: Path) -> None:
    """Profile, register and earlier version are told apart; an option has no file."""
    Path("wrong.toml").write_text('[body]\nnmae = "x"\n', encoding="utf-8")
    given = ["--profile", "wrong.toml", "--comments", "none.toml", "--earlier", "none.json"]
    result = run("document", "case.toml", "-k", "synpunkter", *given)
    places = [line.split(": ")[:2] for line in result.stderr.splitlines()]
    assert places[0][0] == "--earlier"
    assert places[1] == ["wrong.toml", "body.nmae"]
    assert [place for place, _ in places[2:]] == ["none.toml", "none.json"]


def test_schemas(folder: Path) -> None:
    """Of the case unless another is asked for; every one is of its own title."""
    assert run("schema").stdout == run("schema", "--of", "case").stdout
    titles = [json.loads(run("schema", "--of", of).stdout)["title"] for of in ("case", "profile", "record")]
    assert [title.split()[0] for title in titles] == ["Case", "Profile", "Record"]


def test_a_starting_profile(folder: Path) -> None:
    """It is written as profile.toml unless named, replaces nothing, and the papers are made with it as it is."""
    (folder / "start.toml").write_text(STARTING_CASE, encoding="utf-8")
    assert "--profile profile.toml" in run("init", "--profile").stdout
    assert run("init", "--profile").exit_code == 2
    assert run("init", "--profile", "--force").exit_code == 0
    result = run("document", "case.toml", "--profile", "profile.toml", "-n", "0")
    assert result.exit_code == 0, result.stderr
    assert "samarbetsavtalet" in Path("out/beslutsunderlag.txt").read_text(encoding="utf-8")
