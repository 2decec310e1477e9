"""Calendar files, and the entries of a plan."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from constraints.case import parse_case
from constraints.case_file import load_case
from constraints.words import Language
from rotation import Proposal, propose
from rotation.documents.calendar import Entry, as_ics
from rotation.documents.calendar_entries import CALENDAR_TEXTS, entries_for
from rotation.documents.extras import MissingExtra
from tests.documents.goldens import same_as_golden
from tests.documents.sample import LONG, NASTY
from tests.small_cases import small_case, two_bodies

ISSUED = date(2023, 11, 2)


@pytest.fixture(scope="module")
def proposal() -> Proposal:
    found = propose(load_case("scenarios/sodertorn_2024_2027.toml"))
    assert isinstance(found, Proposal)
    return found


def entries(proposal: Proposal, language: Language = "sv", **options: object) -> tuple[Entry, ...]:
    """The entries of the case that the library was made for."""
    return entries_for(proposal.setting, proposal.plan, language, uncertain=proposal.differing, **options)  # type: ignore[arg-type]


def read(data: bytes) -> list[icalendar.Event]:
    """The events of a file."""
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def entry(**changes: object) -> Entry:
    """An entry."""
    return Entry.model_validate(
        {"body": "Rådet", "kind": "ask", "day": date(2024, 9, 1), "summary": "Fråga", **changes}
    )


@pytest.mark.parametrize("language", ["sv", "en"])
def test_golden(proposal: Proposal, language: Language) -> None:
    """The calendar of the case that the library was made for."""
    data = as_ics(entries(proposal, language, alarm=7, since=date(2023, 10, 2)), issued=ISSUED)
    assert same_as_golden(f"rotation.{language}.ics", data.decode())


def test_a_proposal_says_so(proposal: Proposal) -> None:
    """Each hand-over of a plan that is not decided is marked, and nothing else; of a decided one nothing is."""
    told = entries(proposal, proposed=True)
    assert {entry.kind for entry in told if "(förslag)" in entry.summary} == {"handover"}
    assert all("(förslag)" in entry.summary for entry in told if entry.kind == "handover")
    assert not any("(förslag)" in entry.summary for entry in entries(proposal))


def test_the_days_of_a_plan(proposal: Proposal) -> None:
    """Hand-over on 1 January, questions in September, confirmation in November, review in February after the election."""
    found = {(kind, each.day.isoformat()) for each in entries(proposal) for kind in [each.kind]}
    years = range(2024, 2028)
    assert found == {
        *(("handover", f"{year}-01-01") for year in years),
        *(("ask", f"{year - 1}-09-01") for year in years),
        *(("confirm", f"{year - 1}-11-01") for year in years),
        ("election", "2026-09-13"),
        ("review", "2027-02-01"),
    }
    assert [each.day for each in entries(proposal)] == sorted(each.day for each in entries(proposal))


def test_every_holder_and_post_is_told(proposal: Proposal) -> None:
    """Each seat of the plan stands in its hand-over, ask and confirm entries; uncertain ones say so."""
    for language in ("sv", "en"):
        for seat, member in proposal.plan:
            told = [e for e in entries(proposal, language) if e.which == seat.term]
            assert len(told) == 3
            post = proposal.setting.post(seat.post, language)
            assert all(f"{member} " in e.summary + e.description and post in e.summary + e.description for e in told)
            word = "inte är säkra" if language == "sv" else "not certain"
            assert all((word in e.description) == (seat.term in ("2024", "2025")) for e in told)


def test_all_who_may_hold_a_seat_are_told(proposal: Proposal) -> None:
    """A calendar shows the title alone: where it is not certain who takes over, it names each of them, and days in words."""
    seats = {seat: ("Haninge", "Nykvarn") for seat in proposal.differing if seat.term == "2025"}
    found = {(each.kind, each.which): each for each in entries(proposal, among=seats)}
    assert "Haninge eller Nykvarn blir ordförandekommun och" in found["handover", "2025"].summary
    assert "Haninge eller Nykvarn är ordförandekommun" in found["ask", "2025"].description
    assert "(osäkert)" in found["handover", "2024"].summary
    assert found["review", "2026-09-13"].description == "Valdagen var 13 september 2026."


def test_nothing_is_asked_before_the_paper(proposal: Proposal) -> None:
    """Work that lies before the date of the paper is left out; hand-overs stay."""
    found = entries(proposal, since=date(2025, 10, 1))
    assert min(each.day for each in found if each.kind == "ask") == date(2026, 9, 1)
    assert min(each.day for each in found if each.kind == "handover") == date(2024, 1, 1)


def test_terms_that_are_no_years() -> None:
    """Four and two months before each term; two bodies have entries of their own."""
    found = propose(parse_case(two_bodies()))
    assert isinstance(found, Proposal)
    told = entries_for(found.setting, found.plan, "sv")
    days = [(each.kind, each.day.isoformat()) for each in told if each.body == "Rådet" and each.which == "2025-07-01"]
    assert sorted(days) == [("ask", "2025-03-01"), ("confirm", "2025-05-01"), ("handover", "2025-07-01")]
    assert "2025-07-01–2025-12-31" in next(
        each.description for each in told if each.which == "2025-07-01" and each.kind == "handover"
    )
    assert len({each.uid for each in told}) == len(told)
    as_ics(told)


def test_who_goes_on_is_told_so() -> None:
    """A holder that stays does not take over."""
    history = {"2024": {"chair": "Ask"}}
    rules = [{"kind": "turn_order", "strength": "wish"}]
    body = {"name": "Rådet", "members": ["Ask"]}
    found = propose(small_case(body=body, history=history, ladder={"posts": ["chair"]}, rule=rules))
    assert isinstance(found, Proposal)
    told = [each.summary for each in entries_for(found.setting, found.plan, "sv") if each.kind == "handover"]
    assert told == ["Rådet: Ask fortsätter som ordförande"] * 3


def test_a_second_import_updates(proposal: Proposal) -> None:
    """The same ids in both languages and in every edition; a later paper has a higher number and stamp."""
    first, later = (
        read(as_ics(entries(proposal), issued=ISSUED)),
        read(as_ics(entries(proposal, "en"), issued=date(2024, 2, 1))),
    )
    assert [event["UID"] for event in first] == [event["UID"] for event in later]
    assert all(one["SEQUENCE"] < other["SEQUENCE"] for one, other in zip(first, later, strict=True))
    assert {event["DTSTAMP"].dt for event in first} == {datetime(2023, 11, 2, tzinfo=UTC)}
    assert {event["SEQUENCE"] for event in read(as_ics([entry()], issued=ISSUED, sequence=3))} == {3}


def test_ids_differ_by_what_an_entry_is() -> None:
    """Body, kind, day and which; not by words."""
    one = entry()
    others = [entry(body="Nämnden"), entry(kind="confirm"), entry(day=date(2025, 9, 1)), entry(which="2025")]
    assert len({each.uid for each in (one, *others)}) == 5
    assert one.uid == entry(summary="Other", description="x", alarm=3).uid
    assert one.uid.endswith("@rotation-planner")
    with pytest.raises(ValueError, match="two entries"):
        as_ics([one, entry(summary="x")])


def test_whole_days_and_alarms() -> None:
    """Days without a time, the day after as the end, an alarm only where asked for."""
    plain, warned = read(as_ics([entry(), entry(kind="confirm", alarm=14)]))
    assert (plain["DTSTART"].dt, plain["DTEND"].dt) == (date(2024, 9, 1), date(2024, 9, 2))
    assert plain["TRANSP"] == "TRANSPARENT"
    assert plain.walk("VALARM") == []
    assert warned.walk("VALARM")[0]["TRIGGER"].dt == timedelta(days=-14)
    assert b"DTEND" not in as_ics([entry(day=date.max)])


@pytest.mark.parametrize("text", [NASTY, LONG, "a;b,c\\n:d", "BEGIN:VEVENT", "rad\r\nUID:x"])
def test_text_is_escaped_and_folded(text: str) -> None:
    """Text comes back as it was, lines are at most 75 bytes and end in CR LF, and nothing is injected."""
    made = entry(summary=text, description=text)
    data = as_ics([made], name=text)
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (event,) = read(data)
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"]), event["UID"]) == (
        made.summary,
        made.description,
        made.uid,
    )


def test_the_same_in_every_process() -> None:
    """Hash order, time zone and locale change no byte."""
    program = (
        "import hashlib, datetime\nfrom tests.documents.test_calendar import *\n"
        "print(hashlib.sha256(as_ics([entry(), entry(kind='confirm', alarm=1)], issued=ISSUED)).hexdigest())"
    )
    found = set()
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/Lima", "sv_SE.UTF-8")):
        surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        command, root = [sys.executable, "-X", "utf8", "-c", program], Path(__file__).parents[2]
        found.add(subprocess.run(command, cwd=root, env=surroundings, capture_output=True, check=True).stdout)
    assert len(found) == 1


def test_both_languages_ask_for_the_same() -> None:
    """Every text has the same placeholders in Swedish and English."""
    from constraints.words import placeholders

    for code, words in CALENDAR_TEXTS.items():
        assert placeholders(words.sv) == placeholders(words.en), code


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error is one line with the command that installs it."""
    monkeypatch.setitem(sys.modules, "icalendar", None)
    with pytest.raises(MissingExtra, match=r"^icalendar .*pip install"):
        as_ics([entry()])
