from __future__ import annotations

from functools import cache

import pytest

from constraints.case import Case, parse_case
from constraints.case_file import load_case
from constraints.words import Language
from rotation.explaining.deviations import deviations_of
from rotation.explaining.reasons import reasons_of
from rotation.limits import Limits
from rotation.planner import propose
from rotation.report.account_lines import deviation_line, reason_line
from rotation.report.reasons import reasons
from rotation.report.saying import Speaker
from rotation.results import Proposal
from rotation.solving.questions import Questions
from scenarios.running import case_file
from scenarios.sodertorn_agreed_order import cases
from scenarios.sodertorn_feedback import cases as feedback
from tests.worked_examples import ORDER_RULE, SUCCESSION, away, one_post

CASES = {**cases(), **feedback(), "committee": load_case(case_file("sodertorn_2024_2027"))}


def told(case: Case, language: Language = "sv", limits: Limits | None = None) -> tuple[dict[str, str], list[str]]:
    """The line of each seat (post and year), and those of the departures."""
    found = propose(case)
    assert isinstance(found, Proposal)
    questions, speaker = Questions(case, found.setting, limits), Speaker(found.setting, language)
    lines = {
        f"{item.seat.post} {item.seat.term}": reason_line(found, item, speaker) for item in reasons_of(found, questions)
    }
    return lines, [deviation_line(found, item, speaker) for item in deviations_of(found, questions)]


@cache
def lines(name: str, language: Language = "sv") -> tuple[dict[str, str], list[str]]:
    return told(CASES[name], language)


def test_moving_up_and_next_in_turn() -> None:
    """The committee's own case: what is inferred is told as such, and what anything else would mean."""
    found, none = lines("committee")
    assert found["chair 2024"] == (
        "Salem antas ha varit vice ordförandekommun 2023 och går i så fall vidare till ordförandekommun 2024. "
        "Det är ett krav."
    )
    assert found["chair 2025"] == (
        "Haninge är vice ordförandekommun 2024 och går vidare till ordförandekommun 2025. Det är ett krav."
    )
    assert found["vice_chair 2024"] == (
        "Haninge står på tur som ordförandekommun 2025. "
        "Av dem som återstår har Haninge väntat längst: ingen känd gång sedan 2018. "
        "Med någon annan där får minst en medlem sin tur först efter någon som står längre bak i turordningen."
    )
    assert none == []


def test_in_english() -> None:
    """The same facts."""
    assert lines("committee", "en")[0]["vice_chair 2024"] == (
        "Haninge is next in turn as chair in 2025. "
        "Of those that remain, Haninge has waited longest: no known time since 2018. "
        "With another there, at least one member has its turn only after one that stands further back in the turn order."
    )
    assert lines("salem_not_chair_2024", "en")[1] == [
        "Haninge takes its turn before Salem, because Salem has declined to be chair in 2024."
    ]


def test_salem_waits() -> None:
    """Who waits, why, and what the overtake comes from, in one sentence."""
    found, departures = lines("salem_not_chair_2024")
    assert found["chair 2024"] == (
        "Haninge står på tur som ordförandekommun 2024, efter Salem. "
        "Salem har avstått från uppdraget som ordförandekommun 2024 (på kommunens egen begäran). "
        "Därefter är Haninge näst i tur på den överenskomna listan. "
        "Annars blir det minst ett avsteg till från turordningen."
    )
    assert departures == [
        "Haninge får sin tur före Salem, eftersom Salem har avstått från uppdraget som ordförandekommun 2024."
    ]


def test_a_turn_that_passes() -> None:
    """Nobody is overtaken."""
    found, departures = lines("nykvarn_no_post_2024_2028_passed")
    assert "Nykvarns tur går förbi." in found["vice_chair 2025"]
    assert departures == []


def test_huddinge_is_pinned() -> None:
    """The reason of the pin, the way there, and the overtakes that follow from it."""
    found, departures = lines("huddinge_chairs_2026")
    assert found["chair 2026"] == "Huddinge ska vara ordförandekommun 2026 (Huddinge kommun är värd för jubileet)."
    assert found["vice_chair 2025"] == (
        "Huddinge ska vara ordförandekommun 2026 (Huddinge kommun är värd för jubileet). "
        "Vägen dit går över platsen som vice ordförandekommun 2025."
    )
    assert departures[0] == (
        "Huddinge får sin tur före Nykvarn, eftersom det är ett krav att Huddinge är ordförandekommun 2026."
    )


def test_two_equally_good_plans() -> None:
    """Where the choice was made, and that the departure is one of that plan."""
    found, departures = lines("nykvarn_not_vice_chair_2025")
    assert found["vice_chair 2024"] == (
        "Sammanlagt är två fördelningar lika bra. I en annan av dem är Nykvarn vice ordförandekommun 2024. "
        "Ordningen för lika bra fördelningar väljer Haninge."
    )
    assert found["vice_chair 2025"].endswith("Valet är gjort på en tidigare plats i planen.")
    assert departures == ["Tyresö får sin tur före Nykvarn, men en lika bra fördelning undviker det."]


def test_a_lower_wish_decides() -> None:
    """Which one, and what anything else costs at best."""
    assert lines("order_first")[0]["vice_chair 2026"] == (
        "Det som avgör är ett villkor (i andra hand): den tidigare planen gäller. "
        "Det som väger tyngre följs lika bra med någon annan där. Med någon annan där blir det ett avsteg till, "
        "även i den bästa fördelningen."
    )


def test_departures_of_several_parts_give_their_cause_in_a_sentence_of_its_own() -> None:
    """ "Because" after "the earlier plan has Tyresö" would speak of the earlier plan."""
    assert (
        "Nynäshamn är ordförandekommun 2026; den tidigare planen har Tyresö. "
        "Det beror på att Tyresö har avstått från alla uppdrag 2026."
    ) in lines("plan_first")[1]


@pytest.mark.parametrize(
    ("rules", "sentence"),
    [
        ([{"kind": "spacing", "strength": "must", "post": "chair", "terms": 2}], "Kraven tillåter ingen annan där."),
        ([{"kind": "turn_order", "strength": "must"}], "Kraven tillåter ingen annan där."),
        ([{**ORDER_RULE, "measure": "delay"}], "avsteg som väger"),
    ],
)
def test_other_ways_of_saying_what_anything_else_means(rules: list[dict[str, object]], sentence: str) -> None:
    """Musts that leave nobody else, and departures that have a weight."""
    data = {**one_post(), "rule": [*rules, ORDER_RULE] if rules[0]["kind"] == "spacing" else rules, "absence": []}
    if rules[0]["kind"] == "spacing":
        data |= {"body": {"name": "G", "members": ["A", "B"]}, "order": {**data["order"], "list": ["A", "B"]}}
        data["rule"] = [*rules, {"kind": "turn_order", "strength": "must"}]
    found, _ = told(parse_case(data))
    assert any(sentence in line for line in found.values())


@pytest.mark.parametrize(
    ("terms", "why", "language"),
    [
        ([], "Det är det största avsteget av sitt slag. Det kan inte bli mindre.", "sv"),
        ([], "This is the largest departure of its kind. It cannot be smaller.", "en"),
        (
            ["2024", "2025", "2026"],
            "Det kan inte bli mindre, eftersom det är ett krav att A är ordförande 2024–2026.",
            "sv",
        ),
        (["2024", "2025", "2026"], "It cannot be smaller, because it is a must that A is chair in 2024–2026.", "en"),
    ],
)
def test_a_largest_departure_is_said_to_be_no_smaller_and_not_to_be_somebodys(
    terms: list[str], why: str, language: Language
) -> None:
    """Another plan may have it as large for another member: that this one has it is not called unavoidable."""
    share = {"kind": "fair_share", "strength": "wish", "posts": ["chair"]}
    pin = {"kind": "pin", "strength": "must", "member": "A", "post": "chair", "terms": terms}
    data = {**one_post(), "horizon": {"start": "2024-01-01", "until": {"terms": 3}}, "absence": []}
    _, [line] = told(parse_case({**data, "rule": [pin, share] if terms else [share]}), language)
    assert line.endswith(why)


@pytest.mark.parametrize(
    ("state", "sv", "en"),
    [
        ("elected", "eftersom C är vald till ordförande 2024.", "because C is elected as chair in 2024."),
        ("disputed", "eftersom bara B eller C kan vara ordförande 2024.", "because only B or C can be chair in 2024."),
    ],
)
def test_a_stated_seat_is_named_as_what_forces_a_departure(state: str, sv: str, en: str) -> None:
    """Not "departures elsewhere", nor that it cannot be avoided."""
    fact = {"one_of": ["B", "C"]} if state == "disputed" else {"member": "C"}
    case = parse_case(
        {**one_post(), "absence": [], "state": [{"post": "chair", "term": "2024", "state": state, **fact}]}
    )
    for language, why in (("sv", sv), ("en", en)):
        assert {line.partition(", ")[2] for line in told(case, language)[1]} == {why}


def test_who_is_acting_is_named_as_what_forces_a_departure() -> None:
    """A was vice-chair, C acts as chair in its year, and B is elected to move up: B chairs before A."""
    states = [
        {"post": "chair", "term": "2024", "state": "acting", "member": "C"},
        {"post": "vice_chair", "term": "2024", "state": "elected", "member": "B"},
    ]
    data = {**one_post(), "absence": [], "ladder": {"posts": ["vice_chair", "chair"]}, "state": states}
    history = {"2023": {"chair": "C", "vice_chair": "A"}}
    case = parse_case({**data, "history": history, "rule": [SUCCESSION, ORDER_RULE]})
    [line] = told(case)[1]
    assert line == (
        "B får sin tur före A, eftersom C är tillförordnad som ordförande 2024 och B är vald till vice ordförande 2024."
    )


def test_nothing_is_claimed_that_was_not_looked_into() -> None:
    """A search that was stopped: said for the seats and for the departures."""
    found, departures = told(CASES["salem_not_chair_2024"], limits=Limits(deterministic_time=1e-9))
    assert found["chair 2024"] == "Varför Haninge är ordförandekommun 2024 är inte utrett."
    assert departures == ["Haninge får sin tur före Salem; vad som ligger bakom är inte utrett."]


def test_the_body_is_named_where_there_are_several() -> None:
    """Two bodies with the same post."""
    body = {"members": ["A", "B"], "ladder": [{"posts": ["chair"]}], "history": {}}
    order = [{"post": "chair", "principle": "agreed", "list": ["A", "B"]}]
    data = {
        "format": 1,
        "horizon": {"start": "2024-01-01", "until": {"terms": 1}},
        "body": [{**body, "name": name, "order": order} for name in ("G", "H")],
        "rule": [{**ORDER_RULE, "body": name} for name in ("G", "H")],
    }
    found = propose(parse_case(data))
    assert isinstance(found, Proposal)
    speaker = Speaker(found.setting, "sv")
    told = [reason_line(found, item, speaker) for item in reasons_of(found, Questions(found.case, found.setting))]
    assert told[0].startswith("A står på tur som ordförande 2024 (G).")
    assert told[1].startswith("A står på tur som ordförande 2024 (H).")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", [name for name in CASES if not name.endswith("no_waiver")])
def test_sentences_are_short_and_do_not_begin_with_a_year(name: str, language: Language) -> None:
    """As the papers want them."""
    found, departures = lines(name, language)
    for line in [*found.values(), *departures]:
        for sentence in line.split(". "):
            assert not sentence[:1].isdigit()
            assert len(sentence.split()) <= 25, sentence


def test_the_column_says_why_the_only_one_waits() -> None:
    """In the table of the proposal: declined terms where one member waits, its turn where that passes, the pin's reason."""
    assert (
        _column("haninge_no_post_2024_2025", "2024")[1]
        == "Nykvarn får sin tur före Haninge, som har avstått 2024–2025."
    )
    assert _column("nykvarn_no_post_2024_2028_passed", "2025")[1] == (
        "Nykvarns tur går förbi, så Tyresö står på tur som ordförandekommun 2026."
    )
    assert _column("huddinge_chairs_2026", "2025")[1] == (
        "Huddinge är ordförandekommun 2026: Huddinge kommun är värd för jubileet."
    )


def _column(name: str, year: str) -> list[str]:
    found = propose(CASES[name])
    assert isinstance(found, Proposal)
    seats = [seat for seat in found.plan.seats if seat.term == year]
    return reasons(found, Speaker(found.setting, "sv"), seats)


def test_away_is_what_the_examples_say() -> None:
    """The absences of the worked examples have no reason of their own: then none is told."""
    data = {**one_post(), "absence": away("A", [], ["2024"])}
    found, _ = told(parse_case(data))
    assert "(" not in found["chair 2024"]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "principle",
    [
        {"principle": "agreed", "list": ["A", "B", "C"]},
        {"principle": "alphabetical"},
        {"principle": "population", "date": "2024-01-01"},
        {"principle": "seniority"},
        {"principle": "lot", "seed": 1},
        {"principle": "longest_waiting"},
    ],
    ids=lambda principle: principle["principle"],
)
def test_every_principle_has_its_words(principle: dict[str, object], language: Language) -> None:
    """Whatever the principle, it is said why the first in line is the first, in both languages."""
    members = [
        {"name": name, "joins": f"200{number}-01-01", "population": {"2020-01-01": 9 - number}}
        for number, name in enumerate("ABC")
    ]
    data = {
        **one_post(),
        "absence": [],
        "order": {"post": "chair", **principle},
        "body": {"name": "G", "members": members},
    }
    said = told(parse_case(data), language)[0]["chair 2024"]
    assert said.count(".") >= 2
