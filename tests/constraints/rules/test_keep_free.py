from __future__ import annotations

from datetime import date

from constraints.members import Member
from constraints.rules.keep_free import KeepFree
from constraints.words import say
from tests.settings import checked, ladder, plan_of, setting, timeline

PAIR = setting(ladders=[ladder("vice_chair chair", timeline(beyond=1))])


def _free(*terms: str, member: str = "B", post: str = "chair") -> KeepFree:
    return KeepFree(strength="wish", member=member, post=post, terms=terms)


def test_one_breach_per_term_that_the_member_holds() -> None:
    """B is not to chair and chairs 2025: one breach, for 2025."""
    plan = plan_of(PAIR, "A B", "B C")
    rule = _free("2024", "2025")
    assert checked(rule, PAIR, plan) == {("2025",): 1}
    (found,) = rule.check(plan, PAIR)
    assert say(rule.texts[found.code], found.args, "sv", PAIR) == "B är ordförande 2025."


def test_other_posts_are_free() -> None:
    """Only the named post counts: B as vice-chair is no breach."""
    assert checked(_free("2024"), PAIR, plan_of(PAIR, "A B", "B C")) == {}


def test_designated_terms_count() -> None:
    """The vice-chair of 2025 is designated to chair 2026."""
    assert checked(_free("2026", member="C"), PAIR, plan_of(PAIR, "A B", "B C")) == {("2026",): 1}


def test_who_has_left_is_not_designated() -> None:
    """A vice-chair of 2025 that leaves with the year does not chair 2026, so nothing is broken."""
    members = [Member(name="A"), Member(name="B"), Member(name="C", leaves=date(2025, 12, 31))]
    where = setting(members, PAIR.bodies[0].ladders)
    assert checked(_free("2026", member="C"), where, plan_of(where, "A B", "B C")) == {}


def test_problems_name_what_is_unknown() -> None:
    """An unknown member, post or term is a problem each, at its own place."""
    rules = [_free("2024", member="X"), _free("2030"), _free("2024", post="x")]
    found = [item for rule in rules for item in rule.problems(PAIR, "rule[2]")]
    assert [(item.path, item.code) for item in found] == [
        ("rule[2].member", "member.unknown"),
        ("rule[2].terms", "term.unknown"),
        ("rule[2].post", "post.unknown"),
    ]
