from __future__ import annotations

import pytest

from rotation.documents.unbroken import held, parts, released, softened


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Den 2 oktober 2023.", ["2 oktober 2023"]),
        ("On 27 October the", ["27 October"]),
        ("2024–2027 och 2023-10-02", ["2024–2027", "2023-10-02"]),
        ("Se tabell 1 och Figure 12.", ["tabell 1", "Figure 12"]),
        ("Maj 2023, 1 majoritet, nytabell 1", []),
        ("", []),
    ],
)
def test_what_is_kept_together(text: str, kept: list[str]) -> None:
    """Dates, spans and numbers of tables are kept; all pieces together are the text."""
    assert [piece for piece, whole in parts(text) if whole] == kept
    assert "".join(piece for piece, _ in parts(text)) == text
    assert released(held(text)) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Vice ordförandekommun", "Vice ordförande-kommun"),
        ("Räddningstjänstförbunden", "Räddningstjänst-förbunden"),
        ("Kommun, förbund och ordförande", "Kommun, förbund och ordförande"),
        ("kommunstyrelse", "kommunstyrelse"),
        ("Se http://sodertornskommunerna.example och a@sodertornskommunerna.example",) * 2,
    ],
)
def test_long_words_may_be_parted_at_their_seams(text: str, shown: str) -> None:
    """Before the last part of a long word, never inside a part or at the beginning."""
    assert softened(text).replace("\N{SOFT HYPHEN}", "-") == shown
