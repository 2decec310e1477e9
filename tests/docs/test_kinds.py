"""The page of the sixteen kinds: every case on it is planned again, and each of its tables is what comes out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from constraints.case import Case, parse_case
from constraints.posts import Seat
from constraints.words import LANGUAGES
from rotation import Impossible, Proposal, check, propose
from rotation.documents.building.papers import decision_basis
from rotation.documents.making import context_of
from rotation.status import status_of
from tests.docs.pages import ROOT, block, page

NAME = "docs/kinds.md"
PAGE = page(NAME)
KINDS = [
    "Term",
    "Posts and ladders",
    "Link strength",
    "Fixed posts",
    "Order principle",
    "Groups",
    "Quotas",
    "Declining",
    "Swap",
    "Membership",
    "Avoidance",
    "Election year",
    "Coverage",
    "Parallel rotations",
    "State of a turn",
    "Strength",
]
CASES = re.findall(r"^<!-- case: (\S+) -->$", PAGE, re.MULTILINE)
TABLES = re.findall(r"^<!-- (plan|variants|status): (\S+?)(?: on (\S+))? -->\n((?:\|.*\n)+)", PAGE, re.MULTILINE)


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(block(PAGE, f"case: {name}"))


def _rows(name: str) -> dict[str, dict[str, Any]]:
    """What each row puts in the place of a part of the case, by the words of the row."""
    if f"<!-- rows: {name} -->" not in PAGE:
        return {}
    parts = re.split(r"^# (.+)$", block(PAGE, f"rows: {name}"), flags=re.MULTILINE)
    return {words: tomllib.loads(text) for words, text in zip(parts[1::2], parts[2::2], strict=True)}


EVERY = [(name, words) for name in CASES for words in ("", *_rows(name))]


@cache
def _case(name: str, words: str) -> Case:
    return parse_case({**_data(name), **(_rows(name)[words] if words else {})})


@cache
def _result(name: str, words: str) -> Proposal | Impossible:
    found = propose(_case(name, words))
    assert isinstance(found, Proposal | Impossible)
    return found


# --- the tables as they come out ---------------------------------------------------------------------------------


def _by_term(found: Proposal) -> dict[str, list[tuple[Seat, str]]]:
    held: dict[str, list[tuple[Seat, str]]] = {}
    for seat, member in found.plan:
        held.setdefault(seat.term, []).append((seat, member))
    return held


def _plan_table(name: str, _: str) -> Iterator[list[str]]:
    """Term by term who holds each post, the senior post first."""
    found, case = _result(name, ""), _case(name, "")
    assert isinstance(found, Proposal)
    posts = list(dict.fromkeys(seat.post for seat, _ in found.plan))
    yield ["term", *(case.setting.post(post, "en") for post in posts)]
    for term, held in _by_term(found).items():
        members = {seat.post: member for seat, member in held}
        yield [term, *(members.get(post, "") for post in posts)]


def _variants_table(name: str, _: str) -> Iterator[list[str]]:
    """Row by row the plan on one line, and how many departures it makes."""
    yield ["what is different", "plan", "departures"]
    for words in _rows(name):
        found = _result(name, words)
        if isinstance(found, Impossible):
            yield [words, "no plan", ""]
            continue
        terms = [f"{term} {'/'.join(member for _, member in held)}" for term, held in _by_term(found).items()]
        yield [words, ", ".join(terms), str(len(check(_case(name, words), found.plan).breaches))]


def _status_table(name: str, day: str) -> Iterator[list[str]]:
    """What every seat is on a day."""
    yield ["term", "post", "state", "who"]
    case = _case(name, "")
    for item in status_of(case, date.fromisoformat(day)).seats:
        who = item.member or " or ".join(item.one_of)
        yield [item.seat.term, case.setting.post(item.seat.post, "en"), item.status, who]


RENDERED = {"plan": _plan_table, "variants": _variants_table, "status": _status_table}


def _text(rows: Iterator[list[str]]) -> str:
    head, *rest = rows
    lines = [head, ["---"] * len(head), *rest]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines).replace("|  |", "| |")


def test_every_table_is_what_comes_out() -> None:
    """All plans, variants and states are as the page shows; else the right page lies beside it, to be reviewed and moved."""
    found = PAGE
    for kind, name, day, shown in TABLES:
        mark = f"<!-- {kind}: {name}{f' on {day}' if day else ''} -->\n"
        found = found.replace(mark + shown, mark + _text(RENDERED[kind](name, day)))
    if found != PAGE:
        (ROOT / f"{NAME}.new").write_text(found, encoding="utf-8")
        pytest.fail(f"{NAME} shows something else; if the new page is right: mv {NAME}.new {NAME}")


# --- what holds for all of them ------------------------------------------------------------------------------------


def test_every_kind_has_a_section() -> None:
    """The sixteen kinds, in their order, and each has a case with a plan; several bodies have theirs on another page."""
    heads = re.findall(r"^## (\d+)\. (.+)$", PAGE, re.MULTILINE)
    assert heads == [(str(number), kind) for number, kind in enumerate(KINDS, start=1)]
    sections = re.split(r"^## \d+\. .+$", PAGE, flags=re.MULTILINE)[1:]
    assert [kind for kind, text in zip(KINDS, sections, strict=True) if "<!-- case: " not in text] == [KINDS[13]]
    assert "case-file.md#several-bodies" in sections[13]


def test_every_case_has_its_table() -> None:
    """No case stands there without its plan, and no block of rows without its variants."""
    assert [name for kind, name, *_ in TABLES if kind == "plan"] == CASES
    rows = [name for name in CASES if _rows(name)]
    assert [name for kind, name, *_ in TABLES if kind == "variants"] == rows
    assert len(re.findall(r"^```toml$", PAGE, re.MULTILINE)) == len(CASES) + len(rows)


@pytest.mark.parametrize(("name", "words"), EVERY)
def test_every_plan_is_proven_and_the_only_one(name: str, words: str) -> None:
    """Each case is accepted and proven best, and no other plan is as good; or it is proven impossible, as the page says."""
    found = _result(name, words)
    if isinstance(found, Impossible):
        assert words.endswith("(impossible)")
        assert found.conflict is not None
    else:
        assert found.proven
        assert found.ties.count == 1
        assert not found.differing


@pytest.mark.parametrize(("name", "words"), EVERY)
def test_every_plan_can_be_put_on_paper(name: str, words: str) -> None:
    """The decision basis of each case is built in both languages, with the plan in it."""
    found = _result(name, words)
    if isinstance(found, Impossible):
        return
    context = context_of(found, most=0)
    for language in LANGUAGES:
        document = decision_basis(replace(context, language=language))
        assert all(member in str(document) for _, member in found.plan)
