from __future__ import annotations

import pytest

from constraints.words import Language
from rotation.documents.model import Listing, Run, runs
from rotation.documents.setting import facts, notes, numbers, plain, punctuated, referred
from tests.documents.sample import LONG, LONG_ROWS, NASTY, sample

CALLED = {"plan": "Tabell 1"}


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("sv", ["Tabell 1", "Tabell 2", "Tabell 3", "Figur 1", "Figur 2"]),
        ("en", ["Table 1", "Table 2", "Table 3", "Figure 1", "Figure 2"]),
    ],
)
def test_numbers(language: Language, names: list[str]) -> None:
    """Tables and figures are counted each for themselves, in order of appearance."""
    called = numbers(sample(language))
    assert list(called) == ["plan", "every-year", "flat", "shares", "again"]
    assert list(called.values()) == names


def test_references_in_words() -> None:
    """Inside a sentence the name is lower-case, at its beginning it has a capital; emphasis and notes stay."""
    text = referred(runs("Se ", Run(refers="plan", strong=True, note="n"), "."), CALLED)
    assert plain(text) == "Se tabell 1."
    assert text[1] == Run(text="tabell 1", strong=True, note="n")
    assert plain(referred(runs(Run(refers="plan"), " visar"), CALLED)) == "Tabell 1 visar"


def test_a_reference_to_nothing_is_an_error() -> None:
    """A key that no table or figure has is a mistake of the builder, and said so."""
    with pytest.raises(KeyError, match="elsewhere"):
        referred(runs(Run(refers="elsewhere")), CALLED)


@pytest.mark.parametrize(
    ("style", "lead", "items"),
    [
        ("continuation", "Vi beslutar", ["a", "åh b."]),
        ("fragments", "Vi beslutar:", ["a", "åh b"]),
        ("sentences", "Vi beslutar:", ["A.", "Åh b."]),
        ("numbered", "Vi beslutar:", ["A.", "Åh b."]),
    ],
)
def test_styles_of_lists(style: str, lead: str, items: list[str]) -> None:
    """Each style has its own marks and letters, and never another's."""
    listing = Listing.model_validate(
        {"style": style, "lead": runs("Vi beslutar"), "items": [runs("a"), runs("åh ", "b")]},
    )
    set_lead, set_items = punctuated(listing, "sv")
    assert plain(set_lead) == lead
    assert [plain(item) for item in set_items] == items


def test_marks_that_stand_are_not_doubled() -> None:
    """A text that ends with a mark gets no other one; a list without a lead gets no colon alone."""
    lead, items = punctuated(Listing(style="sentences", items=(runs("Varför?"), runs("Klart."))), "sv")
    assert (lead, [plain(item) for item in items]) == ((), ["Varför?", "Klart."])


def test_a_reference_last_has_its_full_stop() -> None:
    """The mark comes after the number that is set in place of a reference, not in its place."""
    listing = Listing(style="numbered", items=(runs("se ", Run(refers="plan", note="n")),))
    _, [item] = punctuated(listing, "sv")
    assert plain(referred(item, CALLED)) == "Se tabell 1."


def test_notes_in_order() -> None:
    """Footnotes of paragraphs and lists, in the order in which they are met."""
    assert list(notes(sample("sv"))) == [
        "Protokoll 27 oktober 2023, punkt 5.",
        "Platserna och deras skäl.",
        "Även om majoriteten ändras.",
        NASTY,
    ]


def test_facts_hold_every_text() -> None:
    """Titles, head, sentences, list items, cells, captions, alternatives and notes are facts."""
    told = list(facts(sample("sv")))
    for text in (
        "Beslutsunderlag",
        "Diarienummer",
        "SK 2023/14",
        "Samarbetskommittén beslutar att",
        "Planen för 2024–2027 antas enligt tabell 1.",
        "den bekräftas genom val varje år.",
        "Avvikelse, år",
        "−1,50",
        "Platsen 2026 är antagen, inte känd.",
        "Vem som är ordförande när",
        "Salem 2024, därefter Haninge 2025.",
        "Även om majoriteten ändras.",
        LONG,
        NASTY,
    ):
        assert text in told
    assert told.count("Tyresö") == LONG_ROWS // 3
