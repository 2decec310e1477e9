"""Seats that are settled, vacant or disputed: told as such in every paper, and not elected anew."""

from __future__ import annotations

import pytest

from constraints.plan import Plan
from constraints.words import LANGUAGES, Language
from rotation.documents.building.beside import waiting_lines
from rotation.documents.building.decision import amending
from rotation.documents.calendar_entries import entries_for
from rotation.documents.model import Table
from rotation.documents.setting import plain
from rotation.documents.writing import Kind
from tests.documents.building.cases import context, small
from tests.documents.building.stated import LADDER, RULES, STATES, items, paper, said, stated

POINTS: dict[tuple[str, str, str], str] = {
    ("acting", "sv", "sentences"): "Dalby är tillförordnad som ordförande för 2024. Det tar ingen tur i anspråk.",
    ("acting", "en", "sentences"): "Dalby is acting as chair for 2024. This takes no turn.",
    (
        "acting",
        "sv",
        "clauses",
    ): "att notera att Dalby är tillförordnad som ordförande för 2024 och att det inte tar någon tur i anspråk",
    ("acting", "en", "clauses"): "to note that Dalby is acting as chair for 2024 and that this takes no turn",
    ("elected", "sv", "sentences"): "Valet av Alby till ordförande för 2024 står fast.",
    ("elected", "en", "sentences"): "The election of Alby as chair for 2024 stands.",
    ("elected", "sv", "clauses"): "att valet av Alby till ordförande för 2024 står fast",
    ("elected", "en", "clauses"): "that the election of Alby as chair for 2024 stands",
    ("vacant", "sv", "sentences"): "Alby utses till ordförande för 2024, eftersom platsen är vakant.",
    ("vacant", "en", "sentences"): "Alby is elected chair for 2024, because the place is vacant.",
    ("vacant", "sv", "clauses"): "att utse Alby till ordförande för 2024, eftersom platsen är vakant",
    ("vacant", "en", "clauses"): "to elect Alby as chair for 2024, because the place is vacant",
    (
        "disputed",
        "sv",
        "sentences",
    ): "Det är inte avgjort vem som är ordförande 2024. Fördelningen utgår från Alby tills det är avgjort.",
    (
        "disputed",
        "en",
        "sentences",
    ): "It is not settled who is chair in 2024. The distribution goes by Alby until it is.",
    (
        "disputed",
        "sv",
        "clauses",
    ): "att fördelningen utgår från Alby som ordförande 2024 tills det är avgjort vem som är det",
    (
        "disputed",
        "en",
        "clauses",
    ): "that the distribution goes by Alby as chair in 2024 until it is settled who that is",
}


@pytest.mark.parametrize(("state", "language", "style"), POINTS)
def test_the_first_point_says_what_the_seat_is(state: str, language: Language, style: str) -> None:
    """Acting, elected, vacant or disputed: no ordinary election, in both languages and both styles."""
    assert items(stated(state, language, style=style))[0] == POINTS[state, language, style]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("kind", ["basis", "proposal", "motions", "minutes"])
def test_every_paper_with_the_points_says_the_same(state: str, kind: Kind) -> None:
    """The point stands in the basis, the proposal, the motions and the minutes."""
    assert POINTS[state, "sv", "sentences"] in said(paper(stated(state), kind))


@pytest.mark.parametrize("state", STATES)
def test_the_confirmation_elects_nobody_anew(state: str) -> None:
    """The yearly paper of the same term has the same point."""
    assert POINTS[state, "sv", "sentences"] in said(paper(stated(state), "confirmation", term="2024"))


@pytest.mark.parametrize(("state", "told"), [("acting", "Dalby"), ("elected", "Alby"), ("disputed", "Dalby")])
def test_what_is_stated_of_a_later_term_has_a_point_too(state: str, told: str) -> None:
    """The direction for later years is followed by what stands already, and the coming term of the confirmation tells it."""
    found = stated(state, term="2025")
    [point] = [item for item in items(found) if "2025" in item and "tabell" not in item]
    assert point.replace("2025", "2024") == POINTS[state, "sv", "sentences"].replace("från Alby", f"från {told}")
    coming = said(paper(found, "confirmation", term="2024"))
    assert f"{told} står på tur som ordförande 2025" not in coming


def _plan(found: Table) -> list[str]:
    return [row[1].text for row in found.rows]


@pytest.mark.parametrize(
    ("state", "language", "cell"),
    [
        ("acting", "sv", "Dalby (tillförordnad)"),
        ("acting", "en", "Dalby (acting)"),
        ("elected", "sv", "Alby (vald)"),
        ("elected", "en", "Alby (elected)"),
        ("disputed", "sv", "Alby (inte avgjort)"),
        ("disputed", "en", "Alby (not settled)"),
        ("vacant", "sv", "Alby"),
    ],
)
def test_the_table_marks_the_seat(state: str, language: Language, cell: str) -> None:
    """Beside the name in the table of the plan stands what the member is."""
    tables = {table.key: table for table in paper(stated(state, language), "proposal").tables()}
    assert _plan(tables["plan"])[0] == cell


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_acting_holder_has_no_turn_in_the_table_of_turns(language: Language) -> None:
    """Dalby, acting in 2024, has its turn in 2026, and the note says why 2024 is none."""
    tables = {table.key: table for table in paper(stated("acting", language), "basis").tables()}
    rows = {row[0].text: row[2].text for row in tables["turns-1"].rows}
    assert rows == {"Alby": "2025", "Berga": "2026", "Dalby": "\N{EN DASH}"}
    note = {
        "sv": "Dalby är tillförordnad 2024, och det är ingen tur.",
        "en": "Dalby is acting in 2024, and that is no turn.",
    }
    assert note[language] in tables["turns-1"].note


def test_an_acting_holder_stands_once_in_the_list_of_turns() -> None:
    """The turns come like this: the acting holder where its turn is, not in the term in which it acts."""
    told = said(paper(stated("acting"), "basis"))
    assert "kommer så här: - Alby (2025) - Berga (2026) - Dalby (2027)" in told


@pytest.mark.parametrize(
    ("state", "line"),
    [
        ("acting", "Dalby är tillförordnad som ordförande 2024. Som ordförande föreslås Alby 2025 och Berga 2026."),
        ("elected", "Alby är vald till ordförande 2024. Som ordförande föreslås Berga 2025 och Dalby 2026."),
        ("disputed", "Det är inte avgjort vem som är ordförande 2024. Som ordförande föreslås"),
    ],
)
def test_the_summary_proposes_only_who_is_not_settled(state: str, line: str) -> None:
    """Who is acting or elected already is told so, and not proposed."""
    assert line in said(paper(stated(state), "proposal"))


def test_the_fairness_table_says_that_acting_is_counted() -> None:
    """The figures count holdings: that an acting one is among them stands below the table, and only there."""
    counted = "Den som är tillförordnad räknas här men har ingen tur."
    assert counted in said(paper(stated("acting"), "basis"))
    assert counted not in said(paper(stated("elected"), "basis"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_asks_only_about_what_is_open(language: Language) -> None:
    """The acting chair does not become chair, and the members are asked about the vice-chair alone."""
    found = stated("acting", language)
    entries = entries_for(found.setting, found.proposal.plan, language)
    first = {entry.kind: entry for entry in reversed(entries) if entry.which == "2024"}
    acts = {"sv": "Dalby är tillförordnad som ordförande", "en": "Dalby is acting as chair"}[language]
    assert acts in first["handover"].summary
    assert "Dalby" not in first["ask"].description
    assert "Dalby" not in first["confirm"].description


def test_a_motion_settles_no_dispute() -> None:
    """An alternative with the other of those among whom the seat is disputed says whom the plan goes by."""
    found = stated("disputed")
    listing = amending(found, [(found.setting.seats[0], "Dalby", "Alby")], [], [])
    [point, _] = [plain(item) for item in listing.items]
    assert point.endswith("Fördelningen utgår från Dalby tills det är avgjort.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_election_is_promised_for_a_term_that_is_settled(language: Language) -> None:
    """Where everybody of the first term is elected or acting, the answer does not say that it has an election."""
    states = [{"post": "chair", "term": "2024", "state": "acting", "member": "Dalby"}]
    states += [{"post": "vice_chair", "term": "2024", "state": "elected", "member": "Alby"}]
    settled = context(small(ladder=LADDER, rule=RULES, state=states), language)
    promise = {"sv": "För det första året görs ett val.", "en": "For the first year there is an election."}[language]
    assert promise not in said(paper(settled, "basis"))
    assert promise in said(paper(stated("acting", language), "basis"))


def test_a_term_in_which_all_are_elected_is_no_direction() -> None:
    """Nothing of it is left to be confirmed: the direction is about the other terms alone."""
    states = [{"post": "chair", "term": "2025", "state": "elected", "member": "Berga"}]
    states += [{"post": "vice_chair", "term": "2025", "state": "elected", "member": "Dalby"}]
    points = items(context(small(ladder=LADDER, rule=RULES, state=states)))
    assert "Fördelningen i tabell 1 är en inriktning för 2026 och bekräftas genom val varje år." in points
    assert "Valet av Dalby till vice ordförande för 2025 står fast." in points


def test_an_alternative_moves_the_turn_of_who_is_acting_too() -> None:
    """The next turn of an acting holder is its first real one: an alternative that gives it another is told so."""
    found = stated("acting")
    assert found.alternatives is not None
    plan = {**dict(found.proposal.plan)}
    [berga] = [seat for seat, name in plan.items() if name == "Berga" and seat.post == "chair"]
    plan[berga] = "Dalby"
    item = found.alternatives.alternatives[0].model_copy(update={"plan": Plan.of(found.setting, plan)})
    assert "Nästa tur för Dalby som ordförande blir 2026 i stället för 2027." in [*waiting_lines(found, item)]
