"""What tries to break the papers: names that are code elsewhere, very large cases, a process killed while it writes."""

from __future__ import annotations

import csv
import io
import json
import pickle
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from rotation import Case, Proposal, parse_case, propose
from rotation.documents.building.context import Context
from rotation.documents.markdown import as_markdown
from rotation.documents.model import Document
from rotation.documents.plain_text import as_plain_text
from rotation.documents.profile import Profile
from rotation.documents.setting import facts
from rotation.documents.writing import Files, files_of, papers_of
from rotation.explaining.account import Account
from rotation.explaining.dependence import dependence_of
from rotation.explaining.fairness_account import fairness
from rotation.files import write_whole
from tests.documents.reading import html_says

#: Names that are formulas, tags, markup, templates, commands or lists elsewhere; all are legal here.
NAMES = (
    "=1+1 & <b>Ö</b> | *x* _y_ `z` #h \\ “q”",
    "<script>alert(1)</script>",
    "[länk](http://x.example)",
    "+46 8 123",
    "@SUM(A1)",
    "-cmd|' /C calc'!A0",
    "{{ 7*7 }} ${x} %s {0}",
    "$x^2$ #panic() @t <t>",
    ("Norra Mellanbygdens kommunalförbund för räddningstjänst och krisberedskap " * 3)[:197] + " åö",
    "&amp; &#60;b&#62;",
    "# Rubrik",
    "1. Punkt",
    "---",
    "| a | b |",
    "Å" * 200,
    "]]> --> */",
)


def hostile(members: int) -> Case:
    """A case of so many members and as many terms, in an agreed order."""
    names = [*NAMES, *(f"Kommun {number:02d}" for number in range(members - len(NAMES)))]
    return parse_case(
        {
            "format": 1,
            "body": {"name": "Rådet <b>=1+1</b>", "members": names},
            "horizon": {"start": "2025-01-01", "term": "1 year", "until": {"terms": members}, "elections": "se"},
            "ladder": {"posts": ["vice_chair", "chair"]},
            "order": {"post": "chair", "principle": "agreed", "list": names},
            "rule": [{"kind": "succession", "strength": "must"}, {"kind": "turn_order", "strength": "must"}],
        }
    )


def context(members: int) -> Context:
    """What its papers are written from, without what takes a search of its own: reasons and other plans."""
    proposal = propose(hostile(members))
    assert isinstance(proposal, Proposal)
    account = Account(
        plan=proposal.plan,
        costs=proposal.costs,
        proven=proposal.proven,
        reasons=(),
        deviations=(),
        fairness=fairness(proposal),
        dependence=dependence_of(proposal),
    )
    return Context(proposal, account, Profile(), "sv")


@cache
def made(members: int) -> tuple[tuple[Document, ...], Files]:
    """Its papers and their files."""
    sources = context(members)
    papers = papers_of(sources)
    return papers, files_of(sources, papers)


@pytest.mark.parametrize("members", [len(NAMES), 60])
def test_every_fact_stands_as_it_is(members: int) -> None:
    """Whatever the names look like, they are read as they were written, in every form that can be read back here."""
    pypdf, docx = pytest.importorskip("pypdf"), pytest.importorskip("docx")
    papers, files = made(members)
    for paper in papers:
        said = _squeezed(html_says(_text(files, f"{paper.name}.html")))
        assert [fact for fact in facts(paper) if _squeezed(fact) not in said] == []
        assert _text(files, f"{paper.name}.md") == as_markdown(paper)
        assert _text(files, f"{paper.name}.txt") == as_plain_text(paper)
        pages = pypdf.PdfReader(io.BytesIO(_bytes(files, f"{paper.name}.pdf"))).pages[:6]
        told = _squeezed("".join(page.extract_text() for page in pages))
        assert [name for name in NAMES[:8] if _squeezed(name) not in told] == []
        word = docx.Document(io.BytesIO(_bytes(files, f"{paper.name}.docx")))
        cells = {cell.text.replace("\N{NO-BREAK SPACE}", " ") for row in word.tables[0].rows for cell in row.cells}
        assert set(NAMES) <= cells


def test_no_cell_is_a_formula() -> None:
    """The workbook holds no formula; the CSV marks what would be one, and keeps every seat."""
    openpyxl = pytest.importorskip("openpyxl")
    _, files = made(len(NAMES))
    book = openpyxl.load_workbook(io.BytesIO(_bytes(files, "rotation.xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert any(cell.value == NAMES[0] for cell in cells)
    rows = [*csv.reader(io.StringIO(_text(files, "rotation.csv")), delimiter=";")]
    assert len(rows) == len(NAMES) + 1
    assert [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))] == []
    assert "'---" in [cell for row in rows for cell in row]
    assert _text(files, "rotation.csv").startswith("\N{ZERO WIDTH NO-BREAK SPACE}term;")


def test_nothing_of_a_name_is_run_or_fetched() -> None:
    """No script, no tag and no address of a name becomes one in the page; the record reads back."""
    _, files = made(len(NAMES))
    page = _text(files, "beslutsunderlag.html")
    for wrong in ("<script", "<b>", 'href="http', "src="):
        assert wrong not in page
    assert "{{ 7*7 }}" in page
    assert json.loads(_text(files, "rotation.json"))["case"]["body"]


def test_the_largest_case_is_written() -> None:
    """Sixty members and sixty terms: every file is made, and none is empty."""
    sources = context(60)
    files = files_of(sources, papers_of(sources))
    assert len(files) >= 18
    assert all(files.values())


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _text(files: Files, name: str) -> str:
    found = files[name]
    return found if isinstance(found, str) else found.decode("utf-8")


def _bytes(files: Files, name: str) -> bytes:
    found = files[name]
    return found if isinstance(found, bytes) else found.encode("utf-8")


# --- killed while writing --------------------------------------------------------------------------------------------

_WRITER = """
import pickle, sys
from rotation.files import write_whole
sets = pickle.loads(open(sys.argv[1], "rb").read())
print("ready", flush=True)
while True:
    for files in sets:
        write_whole(sys.argv[2], files)
"""


def test_a_killed_process_leaves_whole_files(tmp_path: Path) -> None:
    """Killed again and again at other moments, while two sets of papers replace each other: every file is there, and each is
    wholly of one set."""
    _, files = made(len(NAMES))
    older = {name: _bytes(files, name) for name in files}
    newer = {name: data[::-1] for name, data in older.items()}
    (tmp_path / "sets").write_bytes(pickle.dumps([newer, older]))
    out = tmp_path / "out"
    write_whole(out, older)
    for turn in range(25):
        command = [sys.executable, "-c", _WRITER, str(tmp_path / "sets"), str(out)]
        with subprocess.Popen(command, cwd=Path(__file__).parents[2], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(0.003 * turn)
            process.kill()
        found = {name: (out / name).read_bytes() for name in older}
        assert all(data in (older[name], newer[name]) for name, data in found.items())
        strangers = {file.name for file in out.iterdir()} - {*older}
        assert all(name.startswith(".rotation-") and name.endswith(".part") for name in strangers)
    write_whole(out, newer)
    assert {name: (out / name).read_bytes() for name in newer} == newer


def test_a_set_that_cannot_be_made_writes_nothing(tmp_path: Path) -> None:
    """Everything is made before the first file is written: a paper that cannot be set leaves the older ones as they are."""
    out = tmp_path / "out"
    write_whole(out, {"beslutsunderlag.pdf": b"older"})
    case = tmp_path / "case.toml"
    scenario = Path(__file__).parents[2] / "scenarios" / "sodertorn_2024_2027.toml"
    case.write_text(scenario.read_text(encoding="utf-8").replace("Salems kommun", "漢 kommun"), encoding="utf-8")
    command = [sys.executable, "-m", "rotation", "document", str(case), "-n", "0", "-o", str(out)]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=False)
    assert done.returncode == 1
    assert [(file.name, file.read_bytes()) for file in out.iterdir()] == [("beslutsunderlag.pdf", b"older")]
