"""The words of the page around the document."""

from __future__ import annotations

from constraints.words import Words

WORDS = {
    "contents": Words("Innehåll", "Contents"),
    "skip": Words("Till texten", "Skip to the text"),
    "top": Words("Till början", "Back to the top"),
    "note": Words("Not", "Note"),
    "back": Words("Tillbaka till texten vid not", "Back to the text at note"),
    "about": Words("Om dokumentet", "About the document"),
}
