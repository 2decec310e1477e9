"""The points that name no member say no more than the case does: which orders bind, and which body is meant."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from constraints.case import parse_case
from constraints.words import LANGUAGES, Language
from tests.documents.building.cases import RICH, TWO_BODIES, context, small
from tests.documents.building.stated import items, paper, said


def _two(*strengths: str, **changes: Any) -> dict[str, Any]:
    """The two bodies, each with a turn order of a strength ("": none)."""
    rules = [rule for rule in TWO_BODIES["rule"] if rule["kind"] == "succession"]
    for name, strength in zip(("Rådet", "Nämnden"), strengths, strict=True):
        rules += [{"kind": "turn_order", "strength": strength, "body": name, "id": f"t-{name}"}] if strength else []
    return {**TWO_BODIES, "rule": rules, **changes}


@pytest.mark.parametrize(
    ("style", "language", "told"),
    [
        (
            "sentences",
            "sv",
            (
                "Turordningen, som är överenskommen, följs.",
                "Turordningen, som är överenskommen, följs så långt det är möjligt.",
            ),
        ),
        (
            "sentences",
            "en",
            (
                "The turn order, which is agreed, is followed.",
                "The turn order, which is agreed, is followed as far as possible.",
            ),
        ),
        (
            "clauses",
            "sv",
            (
                "att turordningen, som är överenskommen, följs",
                "att turordningen, som är överenskommen, följs så långt det är möjligt",
            ),
        ),
        (
            "clauses",
            "en",
            (
                "that the turn order, which is agreed, is followed",
                "that the turn order, which is agreed, is followed as far as possible",
            ),
        ),
    ],
)
def test_an_order_that_binds_and_one_that_does_not_have_a_point_each(
    style: str, language: Language, told: tuple[str, str]
) -> None:
    """With one must and one wish, each body's own list says what holds for its post."""
    points = items(context(parse_case(_two("must", "wish")), language, style=style))
    assert [point for point in points if point in told] == [*told]


def test_an_order_that_no_rule_is_about_is_not_said_to_be_followed() -> None:
    """With a rule about one of two orders, the list of that body alone has the point, and that on turns not taken."""
    points = items(context(parse_case(_two("wish", ""))))
    assert points.count("Turordningen, som är överenskommen, följs så långt det är möjligt.") == 1
    assert sum(point.startswith("Den som inte kan ta sin tur") for point in points) == 1


@pytest.mark.parametrize(("strength", "end"), [("must", "följs."), ("wish", "följs så långt det är möjligt.")])
def test_orders_of_one_strength_have_the_same_point_in_each_list(strength: str, end: str) -> None:
    """Where the same holds for every order, no post has to be named, and each body decides it for itself."""
    points = items(context(parse_case(_two(strength, strength))))
    assert [point for point in points if point.startswith("Turordningen")] == [
        f"Turordningen, som är överenskommen, {end}"
    ] * 2


def test_an_order_within_groups_is_not_the_turn_order() -> None:
    """A rule about the order within groups says nothing of the order between them."""
    members = ["Alby", "Berga", "Dalby", "Ekeby"]
    groups = [{"name": "Norr", "members": members[:2]}, {"name": "Syd", "members": members[2:]}]
    order = {"post": "chair", "principle": "agreed", "takers": "groups", "list": ["Norr", "Syd"]}
    order["inside"] = {"principle": "alphabetical"}
    inside = [{"kind": "turn_order", "strength": "wish", "inside": True}]
    found = context(small(body={"name": "Rådet", "members": members, "group": groups}, order=order, rule=inside))
    assert not any(point.startswith("Turordningen") for point in items(found))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", ["sentences", "clauses"])
def test_a_temporary_chair_is_appointed_by_the_body_that_lacks_one(language: Language, style: str) -> None:
    """Each body appoints its own: no point and no answer says that both do."""
    found = context(parse_case(deepcopy(TWO_BODIES)), language, style=style)
    appoints = {
        ("sv", "sentences"): "utser {} en tillfällig ordförande",
        ("sv", "clauses"): "att {} utser en tillfällig ordförande",
        ("en", "sentences"): "{} appoints a temporary chair",
        ("en", "clauses"): "{} appoints a temporary chair",
    }[language, style]
    points = " ".join(items(found))
    for body in ("Rådet", "Nämnden"):
        assert appoints.format(body) in points
    assert not any(appoints.format(both) in points for both in ("Rådet och Nämnden", "Rådet and Nämnden"))
    answers = said(paper(found, "basis"))
    picks = "utser {} en tillfällig" if language == "sv" else "{} picks a temporary"
    assert all(picks.format(body) in answers for body in ("Rådet", "Nämnden"))


def test_a_body_alone_is_called_as_the_profile_calls_it() -> None:
    """With one body the name of the profile stands in the point."""
    ladder = {"posts": [{"name": "vice_chair"}, {"name": "chair"}]}
    points = " ".join(items(context(small(ladder=ladder), profile=RICH)))
    assert "Saknas båda utser Samarbetskommittén en tillfällig ordförande." in points


def test_the_body_of_the_uncertain_seats_decides_anew() -> None:
    """Where one of two bodies depends on a fact, the fallback is about its posts and its decision."""
    data = deepcopy(TWO_BODIES)
    data["body"][0]["order"] = {"post": "chair", "principle": "longest_waiting"}
    data["body"][0]["history"] = {"2023": {"chair": {"one_of": ["Alby", "Berga"]}, "vice": "Dalby"}}
    points = items(context(parse_case(data)))
    [fallback] = [point for point in points if "på nytt" in point]
    assert fallback == (
        "Om någon annan än Alby eller Berga var ordförande i Rådet 2023 beslutar Rådet på nytt om de platser som "
        "beror på det."
    )


def test_bodies_whose_members_are_called_otherwise_have_both_words() -> None:
    """A council of municipalities and a board of regions: the election is of the one or the other."""
    data = deepcopy(TWO_BODIES)
    data["body"][0]["noun"] = {"sv": "kommun", "en": "municipality"}
    data["body"][1]["noun"] = {"sv": "region", "en": "region"}
    assert any(
        point.startswith("Valet avser kommun eller region och inte person.")
        for point in items(context(parse_case(data)))
    )
