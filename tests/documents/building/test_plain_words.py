"""Words of the papers that have to be exact: what is decided, who is meant, and on which condition."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from rotation.documents.building.context import Context
from rotation.documents.building.mails import comments_mail
from rotation.documents.profile import Profile
from tests.documents.building.cases import RICH, SCENARIOS, SODERTORN, context, real, small
from tests.documents.building.test_papers import paper, part, said


@cache
def acting() -> Context:
    """The case in which Salem is acting in the first year, before its turn."""
    data = tomllib.loads((SCENARIOS / f"{SODERTORN}.toml").read_text(encoding="utf-8"))
    data["state"] = [{"term": "2024", "post": "chair", "state": "acting", "member": "Salem"}]
    return context(parse_case(data), most=3)


def test_each_side_of_an_exchange_is_told() -> None:
    """Where one member has its turn earlier, the one that has it later is named too, also where one was acting before."""
    told = said(paper(acting(), "basis"))
    assert told.count("Nästa tur för") == 6


def test_a_departure_is_named_and_accepted() -> None:
    """In the summary, with the facts it hangs on; the decision accepts it, whatever these facts are."""
    made = paper(acting(), "basis")
    summary = part(made, "summary")
    assert "Förslaget gör ett avsteg från villkoren. Haninge får sin tur före Salem." in summary
    assert (
        "Det gäller om Nykvarns kommun var ordförandekommun 2022, Botkyrka kommun var ordförandekommun 2023 och"
        in summary
    )
    assert "De avsteg från villkoren som fördelningen innebär godtas." in part(made, "decision")


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("sentences", "Som avsteg godtas: Berga får sin tur före Alby."),
        ("clauses", "att godta som avsteg: Berga får sin tur före Alby"),
    ],
)
def test_a_certain_departure_is_accepted_by_name(style: str, words: str) -> None:
    """Where nothing is uncertain the decision names what it accepts; without departures it accepts none."""
    pin = {"kind": "pin", "strength": "must", "member": "Berga", "post": "chair", "terms": ["2024"]}
    wish = {"kind": "turn_order", "strength": "wish", "rank": 1}
    assert words in part(paper(context(small(rule=[wish, pin]), "sv", style=style), "basis"), "decision")
    assert "avsteg" not in part(paper(context(small(), "sv", style=style), "basis"), "decision")


def test_who_cannot_hold_two_posts_is_said_to_hold_the_other() -> None:
    """Salem, which is acting as chair, cannot be vice-chair: that is the reason, not a condition of the body."""
    told = part(paper(acting(), "basis"), "reasons")
    assert "eftersom Salem då är tillförordnad som ordförandekommun och ingen kan ha båda uppdragen." in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_late_turn_keeps_its_place(language: Language) -> None:
    """Said only where members take their planned turns in another order than their next ones."""
    words = {"sv": "behåller platsen i nästa omgång", "en": "keeps that place in the next round"}[language]
    assert words in part(paper(replace(acting(), language=language), "basis"), "fairness")
    assert words not in part(paper(real(SODERTORN, language), "basis"), "fairness")


@pytest.mark.parametrize(
    ("language", "settled", "others"),
    [
        ("sv", "Om Nynäshamn var ordförandekommun 2019 är förslaget avgjort när", "2019 påverkas inte övriga platser."),
        ("en", "If Nynäshamn was chair in 2019, the proposal is settled by", "2019, the other seats are not affected."),
    ],
)
def test_what_is_assumed_is_a_condition_of_what_settles(language: Language, settled: str, others: str) -> None:
    """Nothing is called settled or unaffected without what is taken as it stands."""
    told = part(paper(real(SODERTORN, language), "basis"), "uncertain")
    assert settled in told
    assert others in told


def test_each_place_that_depends_on_a_fact_has_a_column() -> None:
    """Three facts and three places: six columns, and in each row the names that the reading's plan has."""
    found = real(SODERTORN)
    table = next(table for table in paper(found, "basis").tables() if table.key == "readings")
    seats = found.proposal.differing
    assert [column.title for column in table.columns[3:]] == [
        "Ordförandekommun 2024",
        "Vice ordförandekommun 2024",
        "Ordförandekommun 2025",
    ]
    plans = [reading.plan for reading in found.proposal.readings if reading.plan is not None]
    told = {tuple(cell.text for cell in row[3:]) for row in table.rows}
    assert told == {tuple(plan.holder(seat) for seat in seats) for plan in plans}


def test_the_alternatives_do_not_claim_to_be_all() -> None:
    """Two of those that come next; all of them only where the list is complete."""
    assert "Två av de fördelningar som kommer närmast" in said(paper(real(SODERTORN), "basis"))
    one = small(body={"name": "Rådet", "members": ["Alby", "Berga"]}, horizon={**HORIZON, "until": {"terms": 1}})
    assert "Alla andra fördelningar som uppfyller kraven" in said(paper(context(one), "basis"))


HORIZON = {"start": "2024-01-01", "term": "1 year"}


def test_the_minutes_have_a_place_for_each_open_name() -> None:
    """Who was not known when the proposal was made is filled in; no other paper has such a place."""
    place = "[skriv in namnet när uppgiften är kontrollerad]"
    assert part(paper(real(SODERTORN), "minutes"), "paragraph").count(place) == 2
    assert place not in part(paper(real(SODERTORN), "motions"), "proposal")
    assert place not in part(paper(real("visegrad"), "minutes"), "paragraph")


def test_the_minutes_of_a_decision_by_mail_say_what_the_mail_asks() -> None:
    """The same words for a reply, and a missing one takes the matter to a meeting."""
    told = part(paper(real(SODERTORN), "minutes"), "by-mail")
    assert "[Fyll i] bifaller förslaget. [Fyll i] avstår från att ta ställning." in told
    assert "Alla har svarat [kontrollera; annars tas frågan upp vid ett sammanträde]." in told


def test_the_minutes_rest_on_a_dated_proposal() -> None:
    """Without a day there is a place for it."""
    assert "förslaget daterat den 2 oktober 2023." in part(paper(real(SODERTORN, "sv", RICH), "minutes"), "paragraph")
    assert "förslaget daterat den [fyll i dagen]." in part(
        paper(real(SODERTORN, "sv", Profile()), "minutes"), "paragraph"
    )


def test_the_mail_says_that_those_who_propose_take_a_stand() -> None:
    """Between the comments and the committee."""
    body = "\n".join(line for line in comments_mail(real(SODERTORN, profile=RICH)).body if isinstance(line, str))
    assert "Därefter tar Ledningsgruppen ställning. Sedan går underlaget till" in body
