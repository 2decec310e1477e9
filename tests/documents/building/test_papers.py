"""What each paper answers, how long it is, and what it may not say."""

from __future__ import annotations

import datetime as dt
import io
import re

import pytest

from constraints.case import Case, parse_case
from constraints.words import LANGUAGES, Language
from rotation import Limits, Proposal, propose
from rotation.documents.building.conditional import holder_of
from rotation.documents.building.context import Context
from rotation.documents.building.decision import Unsettled, decision_listings
from rotation.documents.building.mails import comments_mail, decision_mail
from rotation.documents.building.motions import holds_in_every_reading
from rotation.documents.mail import Attachment
from rotation.documents.making import context_of
from rotation.documents.model import Document
from rotation.documents.pdf import as_pdf
from rotation.documents.plain_text import as_plain_text
from rotation.documents.profile import SECTIONS, Profile, SectionName
from rotation.documents.record import record_data
from rotation.documents.register import Register
from rotation.documents.setting import plain
from rotation.documents.writing import KINDS, Kind, files_of, papers_of
from tests.documents.building.cases import (
    REAL,
    REGISTER,
    RICH,
    SODERTORN,
    case_of,
    context,
    profiled,
    real,
    small,
    two_bodies,
    unsettled,
)

pypdf = pytest.importorskip("pypdf")


def paper(found: Context, kind: Kind, **more: object) -> Document:
    """One paper."""
    [made] = papers_of(found, [kind], **more)  # type: ignore[arg-type]
    return made


def said(document: Document) -> str:
    """A paper as one line of text, no-break blanks as blanks."""
    return re.sub(r"\s+", " ", as_plain_text(document)).strip()


def part(document: Document, key: str) -> str:
    """One section of a paper with those below it, as one line."""
    first = next(n for n, section in enumerate(document.sections) if section.key == key)
    last = next((n for n, s in enumerate(document.sections) if n > first and s.level == 1), None)
    called = document.model_copy(update={"sections": document.sections[first:last]})
    return said(_without_references(called))


def _without_references(document: Document) -> Document:
    """The same with references as "X": what they refer to is not part of the section."""
    text = re.sub(r'"refers":"[^"]*"', '"refers":null,"text":"X"', document.model_dump_json())
    return Document.model_validate_json(text)


def pages(document: Document) -> list[str]:
    """The text of each page of the PDF."""
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(as_pdf(document))).pages]


def test_the_matter_says_who_is_not_a_member_all_the_time() -> None:
    """Days of joining and leaving after the first planned one stand there in words; who had left before is no member."""
    members = ["Alby", {"name": "Berga", "leaves": "2025-06-30"}, {"name": "Dalby", "joins": "2025-01-01"}]
    members.append({"name": "Ekeby", "leaves": "2023-12-31"})
    matter = part(paper(context(small(body={"name": "Rådet", "members": members}), "sv"), "basis"), "matter")
    assert "Rådet består av Alby, Berga och Dalby." in matter
    assert "Berga är medlem till och med 30 juni 2025. Dalby är medlem från och med 1 januari 2025." in matter


def test_the_papers_tell_the_seed_and_that_rounds_are_made_anew() -> None:
    """In the principles, and in the answer to why others stand before."""
    order = {"post": "chair", "principle": "lot", "seed": 20240503, "renewed": True}
    made = paper(context(small(order=order, history={"2023": {"chair": "Alby"}}), "sv"), "basis")
    assert "(lottnummer: 20240503)" in part(made, "principles")
    answers = part(made, "questions")
    assert "Därefter ordnas varje ny omgång på nytt." in answers
    assert "Turen som ordförande går i den här ordningen" not in answers


@pytest.mark.parametrize(
    ("language", "days"),
    [
        ("sv", "nämligen: - Berga 15 juni 2024 (firar 100 år) - Dalby 1 augusti 2025–31 augusti 2025"),
        ("en", "namely: - Berga 15 June 2024 (firar 100 år) - Dalby 1 August 2025–31 August 2025"),
    ],
)
def test_the_days_on_which_members_are_busy_stand_in_the_appendix(language: Language, days: str) -> None:
    """Each with its member and its reason."""
    duties = [
        {"member": "Berga", "start": "2024-06-15", "end": "2024-06-15", "reason": "firar 100 år"},
        {"member": "Dalby", "start": "2025-08-01", "end": "2025-08-31"},
    ]
    rules = [{"kind": "avoid", "strength": "wish", "duties": duties}]
    assert days in part(paper(context(small(rule=rules), language), "basis"), "appendix-rules")


def _three_posts() -> Case:
    """From second vice-chair to chair to first vice-chair; the turn order is that of the chair."""
    rules = [
        {"kind": "succession", "strength": "must", "source": "stadgarna, 5 §"},
        {"kind": "coverage", "strength": "wish", "post": "chair", "mode": "nobody_twice", "source": "stadgarna, 12 §"},
        {"kind": "turn_order", "strength": "wish", "source": "stadgarna, 4 §"},
    ]
    return small(
        body={"name": "Rådet", "members": ["Alby", "Berga", "Dalby", "Ekeby"]},
        ladder={"posts": ["second_vice_chair", "chair", "first_vice_chair"]},
        order={"post": "chair", "principle": "alphabetical"},
        rule=rules,
    )


def test_sources_in_one_paper_stand_together() -> None:
    """Three sections of the statutes are one paper, its sections in order of number."""
    made = part(paper(context(_three_posts()), "basis"), "papers")
    assert "- stadgarna, 4 §, 5 § och 12 §" in made
    assert made.count("stadgarna") == 1


def test_what_follows_from_the_plan_is_told_by_time() -> None:
    """Of two posts that follow from one, the one that comes first is told first."""
    told = said(paper(context(_three_posts()), "basis"))
    assert told.index("föreslås därför som ordförande 2027") < told.index(
        "föreslås därför som förste vice ordförande 2028"
    )


def test_a_post_that_follows_a_turn_has_no_turns_of_its_own() -> None:
    """The chair of 2024 is first vice-chair in 2025 by the distribution; nobody is next in turn for that post."""
    told = part(paper(context(_three_posts()), "confirmation", term="2024"), "coming")
    assert "är förste vice ordförande 2025, enligt fördelningen." in told
    assert "står på tur som förste vice ordförande" not in told
    assert "står på tur som ordförande 2025" in told


# --- length ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("profile", [Profile(), RICH])
@pytest.mark.parametrize("style", ["sentences", "clauses"])
def test_the_proposal_has_two_pages_before_its_appendix(language: Language, profile: Profile, style: str) -> None:
    """Politicians read two pages; the appendix begins on the third at the latest."""
    document = paper(real(SODERTORN, language, profile, style=style), "proposal")
    first = next(section.heading for section in document.sections if section.appendix)
    assert next(n for n, text in enumerate(pages(document)) if first in text) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", REAL)
def test_the_confirmation_has_one_page(language: Language, name: str) -> None:
    """Also with what changed since the decision."""
    found = real(name, language, RICH if "sodertorn" in name else None)
    earlier = record_data(real(SODERTORN).proposal) if "sodertorn" in name else None
    assert len(pages(paper(found, "confirmation", earlier=earlier))) == 1


# --- the questions that members ask ------------------------------------------------------------------------------


def test_why_they_before_us_and_when_is_it_our_turn() -> None:
    """The principle, who was committed, and a year for each municipality, also after the plan, true in every reading."""
    answer = part(paper(real(SODERTORN), "basis"), "questions")
    for text in (
        "Den som har väntat längst står först.",
        "Salem, vars tur följer av uppdraget som vice ordförandekommun 2023",
        "- den av Haninge kommun och Nykvarns kommun som inte var ordförandekommun 2022 (2025)",
        "- Tyresö kommun (2026)",
        "- Huddinge kommun (2028)",
        "- Södertälje kommun (2029)",
        "- den av Haninge kommun och Nykvarns kommun som var ordförandekommun 2022 (2030)",
        "- den av Botkyrka kommun och Salems kommun som var ordförandekommun 2023 (2031)",
    ):
        assert text in answer


def test_each_turn_stands_in_the_table_each_way_it_may_be() -> None:
    """A year that depends on a fact is not said as if it were certain: each case has a row with its condition."""
    tables = {table.key: table for table in paper(real(SODERTORN), "basis").tables()}
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in tables["turns-1"].rows}
    assert rows["Salem, om Botkyrka kommun var ordförandekommun 2023"] == ["inte under 2018–2023", "2024", "2032"]
    assert rows["Salem i annat fall"] == ["2023", "–", "2031"]
    assert rows["Huddinge"] == ["2020", "–", "2028"]
    assert rows["Nynäshamn"] == ["2019 (antaget)", "2027", "2035"]
    assert tables["turns-1"].note == ""


def test_what_if_the_majority_changes() -> None:
    """It is a rule of the proposal, and stands among its points; nobody loses a turn by stepping in."""
    document = paper(real(SODERTORN, profile=RICH), "basis")
    points, answer = part(document, "decision"), part(document, "questions")
    assert (
        "Uppdraget ligger kvar hos samma kommun även om den politiska majoriteten ändras under verksamhetsåret."
        in points
    )
    assert "Uppdraget fullgörs av den som är kommunstyrelsens ordförande i kommunen." in points
    for text in (
        "Enligt förslaget ligger uppdraget kvar",
        "leder vice ordförandekommun arbetet tills en efterträdare är utsedd",
        "utser Samarbetskommittén en tillfällig ordförande",
        "betyder inte att en tur är förbrukad",
        "En ändrad majoritet är i sig inget skäl",
    ):
        assert text in answer
    assert "tillfällig ordförandekommun" not in answer


def test_what_do_we_bind_ourselves_to() -> None:
    """Declining, keeping, swapping, the election, and that the vice-chair of the last year is the next chair."""
    answer = part(paper(real(SODERTORN), "basis"), "questions")
    for text in (
        "Den som avstår behåller sin tur",
        "Ett byte mellan två medlemmar kräver ett nytt beslut.",
        "Efter valet 2026 gäller fördelningen vidare, om inget nytt beslut fattas.",
        "Den ses över under 2027.",
        "Den som är vice ordförandekommun 2027 är den som föreslås som ordförandekommun 2028: Huddinge kommun.",
    ):
        assert text in answer


def test_nothing_is_made_up_where_the_profile_is_silent() -> None:
    """Who convenes, who keeps the archive and what the cooperation rests on are told only if the profile has it."""
    silent, rich = (said(paper(real(SODERTORN, profile=p), "basis")) for p in (Profile(), RICH))
    for text in ("sammankallar Salems kommun", "Diarium och arkiv finns hos", "Samarbetet vilar på samarbetsavtalet"):
        assert text not in silent
        assert text in rich
    assert "Förslaget ändrar inte vem som sammankallar till dess att uppdragen börjar." in silent
    assert "Förslaget ändrar inte vem som för diariet och har arkivet." in silent


def test_a_holding_runs_from_the_first_day_of_its_term() -> None:
    """Where the profile does not say from when, the case's terms do."""
    assert "från och med 1 november." in part(paper(real("bundesrat_2017_2033"), "basis"), "consequences")
    assert "från och med 1 juli." in part(paper(real("visegrad"), "basis"), "consequences")


def test_what_was_declined_and_what_is_an_exception_is_told() -> None:
    """An absence is at the municipality's own request, and an exception has its reason."""
    told = part(paper(real("sodertorn_salem_waits"), "basis"), "deviations")
    assert "Salem avstår från uppdraget som ordförandekommun 2024 (på kommunens egen begäran). Turen behålls." in told
    assert (
        "Undantag: vice ordförandekommun 2023 behöver inte bli ordförandekommun 2024 (Salems kommun har avstått" in told
    )


# --- decisions ---------------------------------------------------------------------------------------------------


def test_the_points_in_sentences() -> None:
    """Conditional elections, direction, succession, order, declining, majority, substitution, review: each a point."""
    told = part(paper(real(SODERTORN), "basis"), "decision")
    assert (
        "1. Den av Botkyrka kommun och Salems kommun som var vice ordförandekommun 2023 utses till ordförandekommun"
        in told
    )
    anew = "beslutar Samarbetskommittén på nytt om de platser som beror på det."
    assert f"4. Om någon annan än Nykvarns kommun eller Haninge kommun var ordförandekommun 2022 {anew}" in told
    assert f"5. Om någon annan än Botkyrka kommun eller Salems kommun hade ett uppdrag 2023 {anew}" in told
    assert "11. Fördelningen ses över under 2027, året efter valet 2026." in told


def test_the_points_in_clauses() -> None:
    """The same as att-clauses: lower case, one full stop at the end."""
    told = part(paper(real(SODERTORN, style="clauses"), "basis"), "decision")
    assert (
        "att utse den av Botkyrka kommun och Salems kommun som var vice ordförandekommun 2023 till ordförandekommun"
        in told
    )
    assert told.endswith("att fördelningen ses över under 2027, året efter valet 2026.")
    assert told.count(".") == 1


def test_a_plan_that_is_decided_as_a_whole() -> None:
    """Where nothing is elected yearly the table is adopted, with what its starred places depend on."""
    document = paper(real(SODERTORN, yearly=False), "proposal")
    assert "fastställs för 2024–2027." in part(document, "decision")
    note = next(table.note for table in document.tables() if table.key == "plan")
    assert (
        "Ordförandekommun 2025 är den av Haninge kommun och Nykvarns kommun som inte var ordförandekommun 2022." in note
    )


def test_several_bodies_are_named() -> None:
    """Each election names its body, each body has its table and its list; common points stand in each list."""
    told = part(paper(two_bodies(), "basis"), "decision")
    assert "Alby utses till ordförande i Rådet och Berga till vice ordförande i Rådet för 2024." in told
    assert "Dalby utses till ordförande i Nämnden" in told
    assert told.count("Valet avser medlem och inte person.") == 2
    for name in ("Rådet", "Nämnden"):
        assert told.count(f"leder vice ordförande i {name} arbetet tills en efterträdare är utsedd.") == 1


def test_a_decided_paper_says_so() -> None:
    """Status, heading and lead."""
    document = paper(real(SODERTORN, profile=RICH, status="decided", decided=dt.date(2023, 12, 8)), "proposal")
    assert ("Status", "Beslutad 8 december 2023") in [
        (item.label, item.text.replace("\N{NO-BREAK SPACE}", " ")) for item in document.head
    ]
    assert document.sections[0].heading == "Beslut"
    assert "Samarbetskommittén beslutade följande:" in said(document)


# --- what is not settled -----------------------------------------------------------------------------------------


def test_a_draft_of_an_unsettled_plan_is_written_with_a_note() -> None:
    """It says what it assumes and what has to be found out."""
    for kind in ("basis", "proposal", "motions", "minutes", "confirmation"):
        paper(context(unsettled()), kind)
    told = part(paper(context(unsettled()), "proposal"), "decision")
    assert "Alby utses till ordförande för 2024." in told
    assert "Utkastet utgår från att Berga var ordförande 2023." in told
    assert "behöver det klarläggas vem som var ordförande 2023." in told


@pytest.mark.parametrize("status", ["proposal", "decided"])
@pytest.mark.parametrize("kind", ["basis", "proposal", "motions", "minutes", "confirmation"])
def test_an_unsettled_plan_does_not_go_to_decision(status: str, kind: Kind) -> None:
    """It is refused, with the seat and what is to be looked up."""
    with pytest.raises(Unsettled) as refused:
        paper(context(unsettled(), status=status), kind)
    assert refused.value.seat.post == "chair"
    assert [fact.seats[0].term for fact in refused.value.facts] == ["2023"]


def test_readings_that_were_not_planned_are_not_taken_for_granted() -> None:
    """With a limit on the readings nothing is certain: a draft says so, a proposal is refused."""
    proposal = propose(case_of(SODERTORN), limits=Limits(readings=1))
    assert isinstance(proposal, Proposal)
    assert "Fördelningen är inte känd för varje möjlighet." in part(paper(context_of(proposal), "proposal"), "decision")
    decided = Profile.model_validate({"paper": {"status": "proposal"}})
    with pytest.raises(Unsettled):
        paper(context_of(proposal, decided), "proposal")


# --- the other papers --------------------------------------------------------------------------------------------


def test_motions_can_be_moved_as_they_stand() -> None:
    """Every text says what the body decides, none what is proposed; the order of voting comes last."""
    document = paper(real(SODERTORN), "motions")
    assert [section.key for section in document.sections] == ["proposal", "motion-1", "motion-2", "voting"]
    assert "föreslår att" not in said(document)
    assert said(document).count("Samarbetskommittén beslutar följande:") == 1
    assert said(document).count("Samarbetskommittén beslutar enligt förslaget med följande ändringar:") == 2
    motion = part(document, "motion-1")
    assert "1. Södertälje kommun blir vice ordförandekommun 2027 i stället för Huddinge kommun." in motion
    assert "3. Som avsteg godtas: Södertälje får sin tur före Huddinge. 4. I övrigt gäller förslaget." in motion
    assert "huvudförslag" in part(document, "voting")


def test_a_motion_depends_on_the_same_facts_as_the_proposal() -> None:
    """Seats that an alternative leaves alone stay conditional, if that is possible in every reading."""
    found = real(SODERTORN)
    assert found.alternatives is not None
    assert holds_in_every_reading(found, found.alternatives.alternatives[0].plan)
    told = part(paper(found, "motions"), "motion-1")
    assert (
        "Ordförandekommun 2024 är den av Botkyrka kommun och Salems kommun som var vice ordförandekommun 2023" in told
    )


def test_the_minutes_hold_decisions_and_where_they_go() -> None:
    """A paragraph to paste, one for a decision by mail, and the extract with its recipients."""
    document = paper(real(SODERTORN, profile=RICH), "minutes")
    assert "Samarbetskommittén beslutar följande:" in part(document, "paragraph")
    assert "föreslår att" not in said(document)
    assert "Sista dag för svar var 1 december 2023." in part(document, "by-mail")
    assert "De åtta kommunerna" in part(document, "extract")


def test_the_confirmation_says_who_what_and_whose_turn_comes_next() -> None:
    """In the middle of the plan from the plan, after its last year from the designation and the turn order."""
    middle = paper(real(SODERTORN), "confirmation")
    elected = part(middle, "elected")
    assert "Bekräftelsen bygger på beslutet om fördelningen 2024–2027 [fyll i dag och paragraf]." in elected
    assert "[fyll i vem som föreslår] föreslår att Samarbetskommittén beslutar följande" in elected
    assert (
        "Den av Haninge kommun och Nykvarns kommun som är vice ordförandekommun 2024 "
        "[skriv in namnet när uppgiften är kontrollerad] utses"
    ) in elected
    assert "Tyresö kommun står på tur som ordförandekommun 2026." in part(middle, "coming")
    last = part(paper(real(SODERTORN), "confirmation", term="2027"), "coming")
    assert "Huddinge kommun står på tur som ordförandekommun 2028." in last
    assert "Södertälje kommun står på tur som vice ordförandekommun 2028." in last


def test_a_term_that_is_not_planned_has_no_confirmation() -> None:
    """KeyError names the term."""
    with pytest.raises(KeyError, match="2031"):
        paper(real(SODERTORN), "confirmation", term="2031")


def test_comments_of_all_members() -> None:
    """Every member has a row: what it said, or that it did not reply; silence is no consent."""
    document = paper(real(SODERTORN), "comments", register=REGISTER)
    [table] = document.tables()
    assert [row[0].text for row in table.rows] == [m.name for m in real(SODERTORN).setting.bodies[0].members]
    assert sum(row[2].text == "inget svar" for row in table.rows) == 6
    told = said(document)
    assert "Två av åtta har svarat. Sista dag för svar var 13 november 2023." in told
    assert "Ett uteblivet svar räknas inte som samtycke." in told


def test_comments_without_a_register_are_a_form() -> None:
    """Nobody is said to have been silent when no register is given; an empty register says that nobody replied."""
    assert "inget svar" not in said(paper(real(SODERTORN), "comments")).replace("orden inget svar", "")
    assert "Ingen har svarat." in said(paper(real(SODERTORN), "comments", register=Register()))


def test_mails_go_with_the_papers_that_are_made() -> None:
    """No mail encloses a paper that is not there; the decision's mail has question, day, forms, silence, objection."""
    found = real(SODERTORN, profile=RICH)
    assert not [name for name in files_of(found, papers_of(found, ["minutes"])) if name.startswith("mail")]
    mail = files_of(found, papers_of(found, ["proposal"]))["mail-samarbetskommitten.txt"]
    assert isinstance(mail, str)
    for text in (
        "Vi vill ha ert svar på om Samarbetskommittén ska besluta enligt punkterna 1–",
        "Svara till [fyll i adress] med ett av följande",
        "Sista dag för svar är 1 december 2023.",
        "bifaller förslaget",
        "annat förslag",
        "avstår från att ta ställning",
        "Ett uteblivet svar räknas inte som samtycke.",
        "Om något svar uteblir, eller om någon motsätter sig förslaget, tas frågan upp vid ett sammanträde.",
        "Utgången antecknas i protokollet vid nästa sammanträde.",
    ):
        assert text in mail.replace("\N{NO-BREAK SPACE}", " ")


def test_the_mail_counts_the_points_that_it_asks_about() -> None:
    """By the numbers of the proposal that goes with it; clauses have none."""
    for style, asked in (("sentences", "enligt punkterna 1–{count} i förslaget"), ("clauses", "enligt punkterna i")):
        found = real(SODERTORN, profile=RICH, style=style)
        count = len(decision_listings(found, "plan")[0].items)
        assert asked.format(count=count) in decision_mail(found).text


def test_the_mail_asks_for_the_basis_that_its_motions_refer_to() -> None:
    """Motions name alternatives of the decision basis: where it is not enclosed, that is to be filled in."""
    found = real(SODERTORN, profile=RICH)
    motions = Attachment(name="yrkanden.pdf", data=b"")
    both = [motions, Attachment(name="beslutsunderlag.pdf", data=b"")]
    assert "Yrkandena hänvisar till beslutsunderlaget: [bifoga" in decision_mail(found, [motions]).text
    assert "[bifoga" not in decision_mail(found, both).text
    assert "[bifoga" not in decision_mail(found).text


def test_the_mail_for_comments_names_what_is_taken_as_stated() -> None:
    """Who, in which post and when; replies go to the address that is given."""
    text = comments_mail(real(SODERTORN, profile=RICH)).text
    assert "att Nynäshamn var ordförandekommun 2019. Förslaget utgår från det." in text
    assert "Svara till kansliet@example.org med" in text
    assert "avstå" in text


def test_a_reply_after_the_last_day_is_marked() -> None:
    """Days stand as in running text, and a late one says so; the paper has the date of its own head alone."""
    late = REGISTER.comment[0].model_copy(update={"date": dt.date(2023, 11, 15)})
    register = REGISTER.model_copy(update={"comment": (REGISTER.comment[0], late)})
    document = paper(real(SODERTORN, profile=RICH), "comments", register=register)
    (table,) = (block for section in document.sections for block in section.blocks if block.block == "table")
    days = [row[1].text for row in table.rows if row[0].text == "Salem"]
    assert days == ["10 november 2023", "15 november 2023 (efter sista dag)"]
    assert "Svar saknas från Botkyrka kommun" in said(document)
    assert document.issued == dt.date(2023, 11, 14)


def test_own_texts_and_the_order_of_sections() -> None:
    """Own text stands before the generated one, or in its place; sections stand in the profile's order."""
    own = RICH.model_copy(update={"order": ("matter", "decision", "questions"), "replace": ("matter",)})
    document = paper(real(SODERTORN, profile=own), "basis")
    assert [section.key for section in document.sections if not section.appendix and section.level == 1] == [
        "matter",
        "decision",
        "questions",
    ]
    assert part(document, "matter").endswith("Ärendet väcktes i september.")


@pytest.mark.parametrize("left", SECTIONS)
def test_any_section_can_be_left_out_or_replaced(left: SectionName) -> None:
    """What other sections refer to is then shown where it is referred to."""
    fewer = tuple(name for name in SECTIONS if name != left)
    for changes in ({"order": fewer}, {"replace": (left,)}, {"order": (left,)}):
        assert said(paper(real(SODERTORN, profile=RICH.model_copy(update=changes)), "basis"))


# --- versions ----------------------------------------------------------------------------------------------------


def changed(now: Context, before: Context) -> str:
    """The section on what changed."""
    return part(paper(now, "basis", earlier=record_data(before.proposal)), "changes")


def test_what_became_known() -> None:
    """Seats that are certain now, facts that are stated otherwise, turns that were declined, a rule that was added."""
    told = changed(real("sodertorn_feedback"), real(SODERTORN))
    for text in (
        "Ordförandekommun 2024 beror inte längre på någon osäker uppgift: Salems kommun.",
        "Södertälje kommun är ordförandekommun 2027 i stället för Nynäshamns kommun.",
        "Ett villkor har tillkommit: den tidigare planen gäller.",
        "Ordförandekommun 2022 anges nu så: Nykvarn, härledd. Förut: Nykvarn eller Haninge, härledd.",
        "Tyresö kommun har avstått från alla uppdrag 2026.",
    ):
        assert text in told, text


def test_the_other_way_round() -> None:
    """What became uncertain, was dropped or withdrawn."""
    told = changed(real(SODERTORN), real("sodertorn_feedback"))
    for text in (
        "Ordförandekommun 2024 är nu Salem eller Botkyrka. Förut: Salem.",
        "Ett villkor har utgått: den tidigare planen gäller.",
        "Tyresö kommun avstår inte längre från alla uppdrag 2026.",
    ):
        assert text in told, text


STATES = [{"post": "chair", "term": "2024", "state": "elected", "member": "Alby", "source": "Minutes 1"}]
SWAP = [{"members": ["Alby", "Berga"], "terms": ["2024", "2025"], "approval": "Minutes 2", "post": "chair"}]


def test_states_and_swaps_since() -> None:
    """Who was elected, and which turns were exchanged, is told when it came and when it went."""
    plain, stated = context(small()), context(small(state=STATES))
    assert "En uppgift har tillkommit: Alby är vald till ordförande 2024 (Minutes 1)." in changed(stated, plain)
    assert "En uppgift har utgått: Alby är vald till ordförande 2024 (Minutes 1)." in changed(plain, stated)
    swapped = context(small(swap=SWAP))
    assert "har bytt turer 2024 och 2025 (Minutes 2)." in changed(swapped, plain)
    assert "2024 och 2025 gäller inte längre (Minutes 2)." in changed(plain, swapped)


def test_the_proposal_says_who_is_elected_already() -> None:
    """A seat that is settled is no proposal: the paper tells it beside the table, with its source."""
    told = said(paper(context(small(state=STATES)), "basis"))
    assert "Alby är vald till ordförande 2024 (Minutes 1)." in told


def test_nothing_changed() -> None:
    """The same case again."""
    told = changed(real(SODERTORN), real(SODERTORN))
    assert "Varken platser, villkor eller uppgifter har ändrats." in told


def test_another_horizon() -> None:
    """Seats that were added and seats that are gone."""
    short = context(small())
    horizon = {"start": dt.date(2025, 1, 1), "term": "1 year", "until": {"terms": 3}}
    told = changed(context(small(horizon=horizon)), short)
    assert "Ordförande 2024 ingår inte längre" in told
    assert "som inte ingick förut" in told


@pytest.mark.parametrize("kind", KINDS)
def test_every_paper_of_every_scenario_is_made(kind: Kind) -> None:
    """No case fails, in either language."""
    for name in REAL:
        for language in LANGUAGES:
            assert said(paper(real(name, language), kind))


def test_a_plan_over_many_facts() -> None:
    """Two facts that matter together are told case by case, in a table where they are many."""
    case = parse_case({**small().as_data(), "history": {"2022": {"chair": {}}, "2023": {"chair": {}}}})
    found = context(case)
    forms = {who.form for seat in found.setting.seats if (who := holder_of(found, seat)) is not None}
    assert "cases" in forms
    assert "utses enligt X" in part(paper(found, "basis"), "decision")
    assert "cases" in {table.key for table in paper(found, "basis").tables()}


# --- what is taken, ruled out, decided ---------------------------------------------------------------------------


def test_what_is_only_inferred_is_told_in_the_summary() -> None:
    """Nobody is to believe that the seats without a mark are certain where the plan rests on an inferred fact too."""
    told = part(paper(real(SODERTORN), "basis"), "summary")
    assert "Förslaget förutsätter också att Nynäshamns kommun var ordförandekommun 2019." in told


def test_an_alternative_that_cannot_be_is_said_to_be_ruled_out() -> None:
    """Whoever was vice-chair the year before moved up: the other name is not said to change nothing."""
    ladder = {"posts": [{"name": "vice_chair", "sv": "vice ordförande"}, {"name": "chair", "sv": "ordförande"}]}
    history = {"2022": {"chair": "Dalby", "vice_chair": "Alby"}, "2023": {"chair": {"one_of": ["Alby", "Berga"]}}}
    told = part(paper(context(small(ladder=ladder, history=history)), "basis"), "uncertain")
    assert "Andra uppgifter utesluter Berga, så det räknas inte med." in told
    assert "Det ändrar inte förslaget." not in told


def test_turns_that_are_not_kept_are_not_promised() -> None:
    """Where a member has let its turn pass, no point and no answer says that whoever declines keeps it."""
    passed = [{"member": "Alby", "posts": ["chair"], "terms": ["2024"], "turn": "passed", "reason": "Vill inte"}]
    document = paper(context(small(absence=passed)), "basis")
    assert "behåller sin" not in said(document)
    assert "Den som inte kan ta sin tur meddelar" in part(document, "decision")
    assert "behåller sin plats i turordningen" in part(paper(context(small()), "basis"), "decision")


def test_a_decided_paper_asks_nothing_more() -> None:
    """What is decided is not said to be checked before the decision."""
    decided = paper(real(SODERTORN, profile=profiled(RICH, status="decided")), "basis")
    assert "före beslut" not in said(decided)
    assert "före beslut" in said(paper(real(SODERTORN, profile=RICH), "basis"))


def test_whose_turn_comes_is_told_case_by_case() -> None:
    """A member on which a condition hangs is told in a sentence of its own, which can be read."""
    case = parse_case({**small().as_data(), "history": {"2022": {"chair": "Alby"}, "2023": {"chair": {}}}})
    told = part(paper(context(case), "confirmation", term="2024"), "coming")
    assert "Dalby står på tur som ordförande 2025, om Alby var ordförande 2023. Alby står på tur" in told
    assert "; " not in told


def test_a_paper_has_no_table_of_dozens_of_cases() -> None:
    """Where more may be than was looked into, or more than fits on a page, the paper says so without a table of cases."""
    keys = {table.key for table in paper(real("sodertorn_two_groups"), "basis").tables()}
    assert "readings" not in keys
    assert "Alla möjligheter är inte utredda." in part(paper(real("sodertorn_two_groups"), "basis"), "summary")
    assert "readings" in {table.key for table in paper(real(SODERTORN), "basis").tables()}


# --- what no rule asks for, and what is disputed -----------------------------------------------------------------

LADDER = {"posts": [{"name": "vice_chair", "sv": "vice ordförande"}, {"name": "chair", "sv": "ordförande"}]}


def test_nobody_is_proposed_to_move_up_without_a_rule() -> None:
    """That posts are linked is no decision: the point stands there only if the body has the rule."""
    rules = [*small().as_data()["rule"], {"kind": "succession", "strength": "wish", "rank": 2}]
    bare, ruled = (context(small(ladder=LADDER, rule=given)) for given in (rules[:1], rules))
    assert "föreslås som ordförande nästa verksamhetsår" not in part(paper(bare, "basis"), "decision")
    assert "föreslås som ordförande nästa verksamhetsår" in part(paper(ruled, "basis"), "decision")


def test_a_disputed_seat_is_uncertain() -> None:
    """The paper does not say that nothing is uncertain where it is not settled who holds a planned seat."""
    disputed = [{"post": "chair", "term": "2024", "state": "disputed", "one_of": ["Alby", "Berga"]}]
    told = part(paper(context(small(state=disputed)), "basis"), "uncertain")
    assert "Det är inte avgjort vem som är ordförande 2024: Alby eller Berga." in told
    assert "beror inte på någon osäker uppgift" not in told


def test_an_excluded_row_is_told_as_a_whole() -> None:
    """Of who held which posts together one possibility is ruled out, not its members."""
    rows = [{"chair": "Alby", "vice_chair": "Berga"}, {"chair": "Berga", "vice_chair": "Alby"}]
    rows.append({"chair": "Berga", "vice_chair": "Dalby"})
    history = {"2022": {"chair": "Dalby", "vice_chair": "Berga"}, "2023": {"one_of": rows}}
    told = part(paper(context(small(ladder=LADDER, history=history)), "basis"), "uncertain")
    assert "utesluter en möjlighet, som inte räknas med: ordförande Alby och vice ordförande Berga." in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_many_assumptions_are_listed(language: Language) -> None:
    """Five uncertain facts are no sentence of fifty words: what the draft assumes, and what to find out, are lists."""
    for kind in ("basis", "proposal", "confirmation"):
        made = paper(real("sodertorn_two_groups", language), kind)
        leads = [plain(block.lead) for block in made.blocks() if block.block == "listing" and block.lead]
        assume, find_out = {
            "sv": ("Utkastet utgår från att", "Före ett förslag till beslut behöver det klarläggas"),
            "en": ("The draft assumes that", "Before it goes to decision, find out"),
        }[language]
        assert assume in leads
        assert find_out in leads
