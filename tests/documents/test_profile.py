"""The profile: its texts in two languages, its defaults, its schema."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from rotation.cli.starting_profile import STARTING_PROFILE
from rotation.documents.profile import SECTIONS, Both, Profile
from rotation.documents.schemas import profile_schema
from tests.constraints.test_schema import valid

FOLDER = Path(__file__).with_name("bad_profiles")
SCENARIO = Path(__file__).parents[2] / "scenarios" / "sodertorn_2024_2027.profile.toml"


def inlined(schema: Any, definitions: dict[str, Any]) -> Any:
    """A schema with what it refers to in its place."""
    if isinstance(schema, list):
        return [inlined(part, definitions) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return inlined(definitions[schema["$ref"].removeprefix("#/$defs/")], definitions)
    return {key: inlined(part, definitions) for key, part in schema.items() if key != "$defs"}


SCHEMA = inlined(profile_schema(), profile_schema()["$defs"])


def profile(**given: Any) -> Profile:
    return Profile.model_validate(given)


def test_a_text_is_said_in_both_languages() -> None:
    """A plain text is used for both; so is one that is given in one language alone."""
    for name, expected in (
        ("Rådet", ("Rådet", "Rådet")),
        ({"sv": "Rådet"}, ("Rådet", "Rådet")),
        ({"en": "The council"}, ("The council", "The council")),
        ({"sv": "Rådet", "en": "The council"}, ("Rådet", "The council")),
    ):
        found = profile(body={"name": name}).body.name
        assert (found.text("sv"), found.text("en")) == expected


def test_one_or_several() -> None:
    """Texts, points and addresses may be one or a list of them."""
    one = profile(
        papers="A", decision={"points": {"sv": "B"}}, texts={"matter": "C"}, comments_mail={"to": "a@b.example"}
    )
    assert (one.papers, one.decision.points) == ((Both(sv="A", en="A"),), (Both(sv="B"),))
    assert one.texts["matter"] == (Both(sv="C", en="C"),)
    assert one.comments_mail.to == ("a@b.example",)
    assert profile(papers=["A", {"en": "B"}]).papers == (Both(sv="A", en="A"), Both(en="B"))


def test_nobody_is_named_by_default() -> None:
    """No officer, no address, no date, no logo; every section in the usual order."""
    usual = Profile()
    assert (usual.paper.officer, usual.paper.date, usual.paper.logo) == ("", None, "")
    assert (usual.comments_mail.to, usual.decision_mail.sender) == ((), "")
    assert usual.order == SECTIONS


@pytest.mark.parametrize("key", ["proposer", "secretariat", "founding_paper"])
def test_what_sentences_are_built_with_cannot_be_empty(key: str) -> None:
    """An empty name would leave a hole in a sentence."""
    for empty in ("", {}, {"sv": ""}):
        with pytest.raises(ValidationError, match="empty"):
            profile(body={key: empty})


def test_it_reads_back_from_json() -> None:
    """A profile that is written into a record and read again is the same."""
    whole = Profile.model_validate(tomllib.loads(SCENARIO.read_text(encoding="utf-8")))
    assert Profile.model_validate(whole.model_dump(mode="json", exclude_defaults=True)) == whole


def as_json(data: Any) -> Any:
    """TOML data as JSON has them: days are texts."""
    if isinstance(data, dict):
        return {key: as_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_json(value) for value in data]
    return data.isoformat() if hasattr(data, "isoformat") else data


@pytest.mark.parametrize("text", [SCENARIO.read_text(encoding="utf-8"), STARTING_PROFILE, ""])
def test_good_profiles_satisfy_the_schema(text: str) -> None:
    """An editor with the schema has nothing to say of them."""
    assert valid(as_json(tomllib.loads(text)), SCHEMA)


@pytest.mark.parametrize("name", ["unknown_keys", "wrong_values", "sections", "everything_at_once", "logo_number"])
def test_wrong_shapes_do_not(name: str) -> None:
    """Unknown keys, wrong kinds of values and unknown sections are marked while one writes."""
    assert not valid(as_json(tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))), SCHEMA)


def test_a_head_for_each_kind() -> None:
    """What a kind's head states replaces what the paper's says; confirmation and comments do not take over its date."""
    found = profile(
        paper={"date": "2024-10-01", "to": "Ledningsgruppen", "number": "R 12"},
        heads={"proposal": {"to": "Rådet", "status": "proposal", "date": "2024-11-01"}},
    )
    basis, proposal, confirmation = (found.of(kind).paper for kind in ("basis", "proposal", "confirmation"))
    assert (str(basis.date), basis.to.sv, basis.status) == ("2024-10-01", "Ledningsgruppen", "draft")
    assert (str(proposal.date), proposal.to.sv, proposal.status, proposal.number) == (
        "2024-11-01",
        "Rådet",
        "proposal",
        "R 12",
    )
    assert found.of("comments").paper.date is None
    assert (confirmation.date, confirmation.to.sv, confirmation.number) == (None, "Ledningsgruppen", "R 12")


def test_an_unknown_kind_of_paper_has_no_head() -> None:
    """A head stands under the name of a paper."""
    with pytest.raises(ValidationError):
        profile(heads={"letter": {"to": "Rådet"}})


@pytest.mark.parametrize(("written", "status"), [("utkast", "draft"), ("förslag", "proposal"), ("beslutad", "decided")])
def test_a_status_in_swedish(written: str, status: str) -> None:
    """As the papers themselves call it; the schema takes it too."""
    found = profile(paper={"status": written}, heads={"minutes": {"status": written}})
    assert (found.paper.status, found.of("minutes").paper.status) == (status, status)
    assert valid({"paper": {"status": written}}, SCHEMA)
