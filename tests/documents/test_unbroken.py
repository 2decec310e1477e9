from __future__ import annotations

import pytest

from rotation.documents.unbroken import held, parts, released


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
