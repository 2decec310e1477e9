"""The decision points of rules across bodies that are musts: one for each rule, with the posts that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.across import AcrossBodies
from constraints.rules.at_once import AtOnce
from constraints.rules.different import Different
from constraints.rules.handovers import Handovers
from constraints.rules.load import Load
from constraints.rules.not_both import NotBoth
from constraints.rules.together import Together
from constraints.waivers import Waiver
from constraints.words import Argument, numbered
from rotation.documents.building.context import Context
from rotation.documents.building.points import point
from rotation.documents.building.shares import Share
from rotation.documents.model import Runs

#: More posts than these are told by what they are called and in how many bodies.
MOST_POSTS = 4


def across_points(context: Context, share: Share) -> Iterator[Runs]:
    """A point for each must across bodies that is about a post on which this body decides."""
    for rule in context.proposal.case.rules:
        about = isinstance(rule, AcrossBodies) and any(body in share.bodies for body in rule.bodies(context.setting))
        if isinstance(rule, AcrossBodies) and about and rule.strength == "must" and (code := _code(rule)):
            yield point(context, code, **_arguments(context, rule))


def _code(rule: AcrossBodies) -> str:
    """Which text tells a rule; none for rules from outside, whose words are not known here."""
    pair = len(rule.posts) == 2
    match rule:
        case NotBoth():
            return "not_both_two" if pair else "not_both"
        case Together():
            return "together_two" if pair else "together"
        case Different():
            return "different_two" if pair else "different"
        case Handovers():
            return "handovers_two" if pair and most_of(rule) == 1 else "handovers"
        case AtOnce():
            return "at_once"
        case Load():
            return f"load_{rule.per}" if rule.at_most is None else f"load_most_{rule.per}"
    return ""


def most_of(rule: Handovers) -> int:
    """So many posts may be handed over on one day: usually all but one."""
    return len(rule.posts) - 1 if rule.at_most is None else rule.at_most


def _arguments(context: Context, rule: AcrossBodies) -> dict[str, Argument]:
    """What the texts of these points need."""
    weighted = isinstance(rule, Load) and any(item.weight > 1 for item in rule.posts)
    return {
        "noun": context.noun,
        "posts": _posts(context, rule),
        "most": _most(context, rule),
        "weighted": context.say("point.weighted") if weighted else "",
        "unless": _unless(context, rule),
    }


def _most(context: Context, rule: AcrossBodies) -> str:
    """How many posts, or months with posts, at most; empty where the rule has no such number."""
    if isinstance(rule, Load):
        return "" if rule.at_most is None else str(rule.at_most)
    if not isinstance(rule, Handovers | AtOnce):
        return ""
    most = most_of(rule) if isinstance(rule, Handovers) else rule.at_most
    return context.say("point.one") if most == 1 else numbered(most, context.language)


def _posts(context: Context, rule: AcrossBodies) -> str:
    """The posts with their bodies; many of them by their names, each with the number of bodies."""
    listed = rule.listed(context.setting)
    if len(listed) <= MOST_POSTS:
        return context.listed([context.post_in(body, post) for body, post in listed])
    found: dict[str, int] = {}
    for body, post in listed:
        found[context.post(post, body)] = found.get(context.post(post, body), 0) + 1
    return context.listed([context.say("point.posts_in", post=post, count=count) for post, count in found.items()])


def _unless(context: Context, rule: AcrossBodies) -> str:
    """Where the rule does not hold: what it says itself, and the exceptions that are recorded."""
    own = context.text(rule.unless).rstrip(".")
    waived = [_waived(context, waiver) for waiver in rule.waivers]
    told = context.say("point.unless", unless=own) if own else ""
    return told + (context.say("point.waived", what=context.listed(waived)) if waived else "")


def _waived(context: Context, waiver: Waiver) -> str:
    """For whom, and when, an exception is made: "Salems kommun 2025"."""
    members = context.listed([context.setting.official(name) for name in waiver.members])
    terms = context.listed([context.label(label) for label in waiver.labels])
    return " ".join(text for text in (members, terms) if text)
