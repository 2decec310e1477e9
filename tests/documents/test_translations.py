"""Which own texts lack a language."""

from __future__ import annotations

from rotation.documents.profile import Profile
from rotation.documents.translations import untranslated

OWN = Profile.model_validate(
    {
        "body": {"name": {"sv": "Rådet"}, "holder": "ordföranden"},
        "heads": {"minutes": {"to": {"en": "The council"}}},
        "decision": {"points": [{"sv": "a", "en": "b"}, {"sv": "c"}]},
        "recipients": "Alla",
    }
)


def test_what_lacks_a_language_is_named() -> None:
    """Each by its place in the profile; a plain text is taken for both languages, and an empty one lacks nothing."""
    assert untranslated(OWN, "en") == ("body.name", "decision.points[2]")
    assert untranslated(OWN, "sv") == ("heads.minutes.to",)
    assert untranslated(Profile(), "en") == untranslated(Profile(), "sv") == ()
