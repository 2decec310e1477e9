"""What rules across bodies share: which seats are held at once, members by name, words that name the bodies."""

from __future__ import annotations

import pytest

from constraints.across import AcrossBodies, PostOf, shared
from constraints.posts import Seat, qualified
from constraints.rule_words import word_problems
from constraints.words import LANGUAGES, placeholders, say
from tests.across_instances import INSTANCES, KINDS, SETTINGS, fitting, parsed
from tests.pairs_of_bodies import CHAIRS, rule_of, years_beside_long_terms
from tests.small_cases import small, told, two_bodies

WHERE = years_beside_long_terms()


def test_pairs_are_at_the_same_time_and_not_all_past() -> None:
    """Each pair shares a day, is of two bodies, has a planned or designated part, and begins with the earlier one."""
    rule = rule_of("not_both")
    assert isinstance(rule, AcrossBodies)
    assert [(one.term, other.term) for one, other in rule.pairs(WHERE)] == [
        ("2024-01-01", "2025"),
        ("2025", "2025-07-01"),
        ("2025-07-01", "2026"),
        ("2027", "2027-01-01"),
    ]


def test_a_member_is_the_same_by_its_name() -> None:
    """B and C sit in both bodies."""
    assert shared(WHERE, Seat("Rådet", "chair", "2025"), Seat("Nämnden", "convener", "2025-07-01")) == ["B", "C"]


def test_a_post_is_said_with_its_body() -> None:
    """As the body itself calls it; a post without a body is said as before."""
    assert WHERE.post_of(qualified("Nämnden", "convener"), "sv") == "sammankallande i Nämnden"
    assert WHERE.post_of(qualified("Rådet", "vice_chair"), "en") == "vice-chair of Rådet"
    assert WHERE.post_of("chair", "sv") == "ordförande"


@pytest.mark.parametrize("kind", KINDS)
def test_every_phrase_is_said_in_both_languages(kind: str) -> None:
    """Whatever the parameters, the phrase has the same placeholders in both, and all of them are filled."""
    for instance in INSTANCES[kind]:
        rule = parsed(kind, instance)
        assert [*word_problems(type(rule), kind)] == []
        for where in fitting(rule).values():
            words, args = rule.phrase(where)
            assert placeholders(words.sv) == placeholders(words.en)
            assert all("{" not in say(words, args, language, where) for language in LANGUAGES)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("load", "at_once")])
def test_a_rule_of_two_posts_names_their_bodies(kind: str) -> None:
    """A reader of a reason or a conflict sees which bodies it is about."""
    rule = parsed(kind, INSTANCES[kind][0])
    words, args = rule.phrase(SETTINGS["the same years"])
    assert say(words, args, "sv", SETTINGS["the same years"]).count("ordförande i") == 2


def test_the_body_may_be_left_out_where_there_is_one() -> None:
    """In a case of one body a post is enough; in one of two it is not clear which is meant."""
    posts = [{"post": "chair"}, {"post": "vice_chair"}]
    rule = {"kind": "handovers", "strength": "wish", "posts": posts}
    assert told(small(rule=[rule])) == []
    assert told(two_bodies(rule=[rule])) == [
        ("rule[1].posts[1].body", "body.which"),
        ("rule[1].posts[2].body", "body.which"),
    ]


def test_posts_are_data() -> None:
    """As arguments they are plain texts, and in a case file plain tables."""
    rule = rule_of("not_both")
    assert rule.arguments()["posts"] == ("Rådet: chair", "Nämnden: convener")
    assert rule.model_dump(mode="json", exclude_defaults=True)["posts"] == CHAIRS
    assert PostOf(post="chair").home(WHERE) is None
