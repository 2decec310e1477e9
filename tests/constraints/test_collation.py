from __future__ import annotations

import random
import unicodedata

import pytest

from constraints.collation import Alphabet, collation_key

ORDERED: dict[Alphabet, list[list[str]]] = {
    "sv": [
        ["Ale", "Alé", "Zinkgruvan", "Åmål", "Älmhult", "Öckerö"],
        ["Vallentuna", "Vaxholm", "Växjö", "Wallby", "Åby"],
        ["Upplands-Bro", "Upplands Väsby", "Uppsala"],
        ["Muller", "Myra", "Müster", "Mäster", "Møller", "Mölndal"],
        ["ask", "Askö", "Björk", "björkö"],
        ["2 kap", "Alvesta"],
    ],
    "fi": [["Vantaa", "Wihti", "Ylivieska", "Åland", "Ähtäri", "Öja"]],
    "da": [
        ["Varde", "Vejle", "Ærø", "Øster", "Aabenraa", "Aarhus", "Årslev"],
        ["Mø", "Må"],
        ["Køge", "Kånsted"],
    ],
    "nb": [["Bodø", "Vardø", "Ærfugl", "Østfold", "Ålesund"]],
    "nn": [["Voss", "Øygarden", "Åmli"]],
    "de": [
        ["Aachen", "Äpfelbach", "Berlin", "Öhringen", "Osnabrück", "Überlingen", "Ulm"],
        ["Strasburg", "Straßburg", "Strassen"],
    ],
    "en": [["Arhus", "Århus", "Aston", "Öland", "Zagreb"]],
}


@pytest.mark.parametrize(("language", "names"), [(key, names) for key, lists in ORDERED.items() for names in lists])
def test_names_stand_as_in_the_language(language: Alphabet, names: list[str]) -> None:
    """However the names were shuffled, they come out in the language's own order."""
    shuffled = random.Random(1).sample(names, len(names))
    assert sorted(shuffled, key=lambda name: collation_key(name, language)) == names


@pytest.mark.parametrize("language", [*ORDERED])
def test_every_name_has_a_place_of_its_own(language: Alphabet) -> None:
    """Names that differ at all never tie, and composed letters sort like decomposed ones."""
    names = ["Ask", "ASK", "ask", "As-k", "As k", "Åsk", "Ásk"]
    assert len({collation_key(name, language) for name in names}) == len(names)
    assert collation_key("Åsk", language)[0] == collation_key(unicodedata.normalize("NFD", "Åsk"), language)[0]
