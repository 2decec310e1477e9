"""Phrases that tell a case's rules apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from constraints.case import Case
from constraints.rule import Rule
from rotation.report.saying import Speaker


def must_names(case: Case, speaker: Speaker) -> Mapping[str, str]:
    """A phrase for each must, by id.

    Where several musts share the same phrase, the post is added, else where the body has the rule from, else its place in
    the case file; with several bodies their names stand there too.
    """
    musts = {rule.id or rule.kind: rule for rule in case.rules if rule.strength == "must"}
    numbers = {rule.id or rule.kind: number for number, rule in enumerate(case.rules, start=1)}
    found = {name: speaker.rule(rule) for name, rule in musts.items()}

    found = _told_apart(found, lambda name, phrase: _with_posts(phrase, musts[name], speaker))
    found = _told_apart(found, lambda name, phrase: _with_source(phrase, musts[name], speaker))
    return _told_apart(
        found, lambda name, phrase: speaker.say("conflicts.named_place", rule=phrase, place=numbers[name])
    )


def _told_apart(found: Mapping[str, str], tell: Callable[[str, str], str]) -> dict[str, str]:
    """The phrases with more added to those that are not unique, where that tells all of them apart."""
    counted = Counter(found.values())
    longer = {name: tell(name, phrase) for name, phrase in found.items() if counted[phrase] > 1}
    shared = {found[name] for name in longer}
    apart = {
        phrase
        for phrase in shared
        if len({longer[name] for name in longer if found[name] == phrase}) == counted[phrase]
    }
    return {name: longer[name] if phrase in apart else phrase for name, phrase in found.items()}


def _with_posts(phrase: str, rule: Rule, speaker: Speaker) -> str:
    given = rule.arguments().get("post")
    return speaker.say("conflicts.named_post", rule=phrase, posts=given) if given else phrase


def _with_source(phrase: str, rule: Rule, speaker: Speaker) -> str:
    source = rule.source.rstrip(".")
    return speaker.say("conflicts.named_source", rule=phrase, source=source) if source else phrase
