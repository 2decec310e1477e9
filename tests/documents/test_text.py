from __future__ import annotations

import pytest

from rotation.documents.model import Run
from rotation.documents.text import cleaned


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("O\u0308 A", "Ö A"),
        ("a\x00b\x1bc", "a b c"),
        ("Salem\u202etxt", "Salem txt"),
        ("so\u00adft", "so ft"),
        ("one\u2028two\ttabs  blanks", "one two tabs blanks"),
        (" ends ", "ends"),
        ("1\u00a0234", "1\u00a0234"),
        ("\ue000private\ud800", "private"),
    ],
)
def test_the_gate(given: str, shown: str) -> None:
    """Composed letters, nothing hidden, blanks in order; a no-break blank stays."""
    assert cleaned(given) == shown
    assert cleaned(shown) == shown


def test_a_run_keeps_a_blank_at_its_ends() -> None:
    """Runs stand side by side: one blank at either end stays, and a blank alone stays one."""
    assert [Run(text=text).text for text in ("  a\n", "a", " ", "")] == [" a", "a", " ", ""]
