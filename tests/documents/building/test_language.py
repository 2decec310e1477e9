"""The language of all generated papers: dashes, lists, length of sentences, no code names, no word of the other language."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from constraints.words import LANGUAGES, Language, listed
from rotation.documents.building.context import Context, day_in_words
from rotation.documents.model import Document, Listing
from rotation.documents.setting import numbers, plain, punctuated, referred
from rotation.documents.writing import KINDS, papers_of
from tests.documents.building.cases import REAL, REGISTER, RICH, SODERTORN, context, real, two_bodies, unsettled

#: Words of a sentence at most.
MOST = 25
#: What no Swedish paper may say, and no English one: common words that the other language does not have.
ENGLISH = re.compile(
    r"(the|of|and|is|are|was|were|which|that|this|with|from|by|as|than|between|not|no|each|every|any|some|year|chair|"
    r"vice-chair|member|members|seat|proposal|decision|turn|must|should|if|whoever|or|to|on)",
    re.IGNORECASE,
)
SWEDISH = re.compile(
    r"(och|är|att|som|av|på|med|för|till|från|inte|ingen|någon|varje|året|tur|turen|medlem|kommunen|beslut|förslaget|"
    r"uppdrag|det|ett|ordförande|eller|när)",
    re.IGNORECASE,
)
OTHER = {"sv": ENGLISH, "en": SWEDISH}


@cache
def made(language: Language) -> tuple[tuple[str, Context, Document], ...]:
    """Every paper of several cases, in both styles and all states."""
    contexts = [(name, real(name, language)) for name in REAL]
    contexts += [("rich", real(SODERTORN, language, RICH, status="proposal"))]
    contexts += [("clauses", real(SODERTORN, language, RICH, style="clauses", status="decided"))]
    contexts += [("whole", real("sodertorn_feedback", language, yearly=False, review=False))]
    contexts += [
        (name, real(f"sodertorn_agreed_order/{name}", language)) for name in ("nothing_special", "huddinge_chairs_2026")
    ]
    contexts += [("two bodies", two_bodies(language)), ("unsettled", context(unsettled(), language))]
    contexts += [("two groups", real("sodertorn_two_groups", language))]
    return tuple(
        (name, found, paper)
        for name, found in contexts
        for paper in papers_of(found, KINDS, register=REGISTER if "Salem" in found.setting.bodies[0].by_name else None)
    )


def running(document: Document) -> Iterator[str]:
    """The running text of a paper, paragraph by paragraph, item by item; no headings, cells or captions."""
    called = numbers(document)
    for block in document.blocks():
        if block.block == "paragraph":
            yield plain(referred(block.runs, called))
        elif block.block == "listing":
            lead, items = punctuated(block, document.language)
            yield from (plain(referred(part, called)) for part in (*([lead] if lead else []), *items))
        elif block.block == "table":
            yield block.note


def given(found: Context) -> set[str]:
    """Texts that are not ours: notes, sources and reasons of the case, texts of the profile, comments."""
    case, profile = found.proposal.case, found.profile
    texts = {rule.source for rule in case.rules} | {getattr(rule, "reason", "") for rule in case.rules}
    texts |= {waiver.reason for rule in case.rules for waiver in getattr(rule, "waivers", ())}
    texts |= {absence.reason for absence in found.setting.absences}
    texts |= {order.note.text(found.language) for body in found.setting.bodies for order in body.orders}
    texts |= {rule.note.text(found.language) for rule in case.rules}
    texts |= {cell.source for cell in found.setting.record.cells.values()}
    texts |= {row.source for row in found.setting.record.rows}
    texts |= {text.text(found.language) for text in (*profile.papers, *profile.recipients, *profile.decision.points)}
    return {text.rstrip(".") for text in texts if text}


def own(found: Context, text: str) -> str:
    """A text without what is quoted from the case."""
    for quoted in sorted(given(found), key=len, reverse=True):
        text = text.replace(quoted, "CITAT")
    return text


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text; what comes after a colon is one by itself, parts between semicolons too."""
    for part in re.split(r"(?<=[.?!:;])\s+(?=\S)", text):
        yield from [part] if part.strip() else []


BOTH_LANGUAGES = pytest.mark.parametrize("language", LANGUAGES)


@BOTH_LANGUAGES
def test_sentences_are_short(language: Language) -> None:
    """At most 25 words, sources and texts of the case aside."""
    long = [
        (name, paper.name, sentence)
        for name, found, paper in made(language)
        for text in running(paper)
        for sentence in sentences(own(found, text))
        if len(sentence.split()) > MOST and name != "clauses"
    ]
    assert long == []


@BOTH_LANGUAGES
def test_clauses_are_short_too(language: Language) -> None:
    """An att-clause has at most 30 words: it goes on from its lead."""
    for name, _, paper in made(language):
        if name == "clauses":
            for text in running(paper):
                assert all(len(sentence.split()) <= MOST + 5 for sentence in sentences(text)), text


@BOTH_LANGUAGES
def test_no_sentence_begins_with_a_year_or_a_small_letter(language: Language) -> None:
    """Sentences begin with a capital; a year stands inside."""
    for name, found, paper in made(language):
        called = numbers(paper)
        loose = {
            plain(referred(item, called))
            for block in lists(paper)
            if block.style in ("continuation", "fragments")
            for item in block.items
        }
        for text in running(paper):
            for sentence in re.split(r"(?<=[.?!])\s+(?=\S)", own(found, text)):
                assert not re.match(r"\d{4}", sentence), (name, paper.name, sentence)
                begun = not sentence[:1].islower() or sentence.startswith("http")
                assert begun or text.rstrip(".") in loose, (name, paper.name, sentence)


def lists(document: Document) -> list[Listing]:
    """Every list of a paper."""
    return [block for block in document.blocks() if isinstance(block, Listing)]


@BOTH_LANGUAGES
def test_spans_have_an_en_dash(language: Language) -> None:
    """ "2024–2027" without spaces and without "från" or "from"; no hyphen, no minus between years."""
    for _, found, paper in made(language):
        for text in (paper.title, *running(paper), *(t.caption for t in paper.tables())):
            told = own(found, text)
            assert not re.search(r"\b\d{4} ?[-\N{MINUS SIGN}\N{EM DASH}] ?\d{4}\b", told), told
            assert not re.search(r"\d{4} \N{EN DASH}|\N{EN DASH} \d{4}", told), told
            assert not re.search(r"(från|from|mellan|between) \d{4}\N{EN DASH}", told), told


@BOTH_LANGUAGES
def test_no_code_name_is_left(language: Language) -> None:
    """No rule id, no kind of rule, no post's key with an underscore, no empty place of a text."""
    for _, found, paper in made(language):
        codes = {rule.kind for rule in found.proposal.case.rules if "_" in rule.kind}
        for text in (
            paper.title,
            *running(paper),
            *(cell.text for t in paper.tables() for row in t.rows for cell in row),
        ):
            told = own(found, text)
            assert not re.search(r"[a-z]_[a-z]|[{}|]|  |\(\)| [.,;]|\.\.|Seat\(|None", told), told
            assert not any(code in told for code in codes)


@BOTH_LANGUAGES
def test_no_word_of_the_other_language(language: Language) -> None:
    """No common English word in Swedish papers, no Swedish one in English papers; names and texts of the case aside."""
    for name, found, paper in made(language):
        texts = [
            *running(paper),
            *(s.heading for s in paper.sections),
            *(c.title for t in paper.tables() for c in t.columns),
        ]
        if "sodertorn" in name or (name in ("rich", "clauses", "whole") and language == "en"):
            continue  # see the next test: these cases name their posts in Swedish only
        for text in texts:
            told = re.findall(r"[\w-]+", nameless(found, own(found, text)))
            assert not any(map(OTHER[language].fullmatch, told)), (name, paper.name, text)


def nameless(found: Context, text: str) -> str:
    """A text without the names of bodies, members and posts."""
    names = [body.name for body in found.setting.bodies]
    names += [found.text(found.profile.body.name)] if found.profile.body.name else []
    names += [text for body in found.setting.bodies for m in body.members for text in (m.official_name, m.name)]
    names += [found.post(post) for post in found.posts]
    for one in sorted(filter(None, names), key=len, reverse=True):
        text = re.sub(re.escape(one), "NAMN", text, flags=re.IGNORECASE)
    return text


@BOTH_LANGUAGES
def test_no_word_of_the_other_language_in_the_first_scenario(language: Language) -> None:
    """The same for the scenario that all papers are for, its Swedish names aside."""
    for name, found, paper in made(language):
        if "sodertorn" in name or name in ("rich", "clauses", "whole"):
            comments = {text for c in REGISTER.comment for text in (c.text, c.assessment, c.change)}
            for text in running(paper):
                told = re.findall(r"[\w-]+", nameless(found, own(found, text)))
                assert text in comments or not any(map(OTHER[language].fullmatch, told)), (name, paper.name, text)


@BOTH_LANGUAGES
def test_the_check_of_words_bites(language: Language) -> None:
    """A sentence of the other language has words that the check knows."""
    text = (
        "Turen behålls av medlemmen och inte av någon annan" if language == "en" else "The turn is kept by the member"
    )
    assert any(map(OTHER[language].fullmatch, text.split()))


# --- Babel as oracle ---------------------------------------------------------------------------------------------


@BOTH_LANGUAGES
def test_days_are_as_babel_has_them(language: Language) -> None:
    """Every day of a leap year."""
    dates = pytest.importorskip("babel.dates")
    locale = "sv_SE" if language == "sv" else "en_GB"
    for ordinal in range(date(2024, 1, 1).toordinal(), date(2025, 1, 1).toordinal()):
        day = date.fromordinal(ordinal)
        assert day_in_words(day, language) == dates.format_date(day, "long", locale=locale)


@BOTH_LANGUAGES
@pytest.mark.parametrize(("length", "choice"), list(itertools.product(range(1, 6), (False, True))))
def test_lists_are_as_babel_has_them(language: Language, length: int, choice: bool) -> None:
    """Enumerations with "och" and "eller"."""
    lists_of = pytest.importorskip("babel.lists")
    items = list("ABCDE"[:length])
    locale = "sv_SE" if language == "sv" else "en_GB"
    assert listed(items, language, choice=choice) == lists_of.format_list(
        items, "or" if choice else "standard", locale=locale
    )
