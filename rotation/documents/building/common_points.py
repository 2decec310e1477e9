"""The decision points that name no member: succession, orders, rules across bodies, who performs and stands in, review."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from constraints.orders import Order
from constraints.rules.succession import Succession
from constraints.rules.turn_order import TurnOrder
from constraints.setting import BodySetting
from rotation.documents.building.across_points import across_points
from rotation.documents.building.context import Context, inside
from rotation.documents.building.points import point
from rotation.documents.building.shares import Share
from rotation.documents.model import Runs, runs


def common_points(context: Context, share: Share) -> Iterator[Runs]:
    """The points of one body's decision that do not name a member: succession, order, turns that cannot be taken, rules
    across bodies that are about its posts, who performs it, review.
    """
    for junior, senior in _links(context, share):
        yield point(context, "succession" if context.by_year else "succession_terms", junior=junior, senior=senior)
    yield from _order_points(context, share)
    yield from across_points(context, share)
    yield point(context, "stays" if context.by_year else "stays_terms", noun=context.noun)
    if holder := context.text(context.profile.body.holder):
        yield point(context, "holder", holder=holder)
    for body, junior, senior in substitutes(context, share.bodies):
        yield point(context, "substitute", junior=junior, senior=senior, body=body)
    if context.profile.decision.review and context.lasting:
        year = context.lasting[-1].year
        yield point(context, "review", year=str(year + 1), election=str(year))
    yield from (runs(context.text(own).rstrip(".")) for own in context.profile.decision.points)


# --- turn orders -------------------------------------------------------------------------------------------------

#: A post that has a turn order, with its body.
Ordered = tuple[BodySetting, Order]


def _order_points(context: Context, share: Share) -> Iterator[Runs]:
    """Which turn orders are binding and which are followed as far as possible; then what becomes of a turn not taken."""
    rules = [rule for rule in context.proposal.case.rules if isinstance(rule, TurnOrder) and not rule.inside]
    if not rules:
        return
    found: dict[bool, list[Ordered]] = {True: [], False: []}
    ordered = [(body, order) for body in share.bodies for order in body.orders if _turning(body, order)]
    for body, order in ordered:
        about = [rule for rule in rules if _is_about(context, rule, body, order)]
        if about:
            found[any(rule.strength == "must" for rule in about)].append((body, order))
    # Where one point holds for every order the posts need not be named.
    whole = any(len(each) == len(ordered) for each in found.values())
    for binding, each in found.items():
        if each:
            posts = "" if whole else context.say("point.order.posts", posts=_posts(context, each))
            yield point(context, "order_must" if binding else "order", posts=posts, basis=_basis(context, each))
    secretariat = inside(context.text(context.profile.body.secretariat))
    if any(found.values()):
        yield point(context, "cannot" if turns_are_kept(context) else "cannot_open", secretariat=secretariat)


def _is_about(context: Context, rule: TurnOrder, body: BodySetting, order: Order) -> bool:
    """Whether a rule is about an order: by its post, which may be left out where the body has one order."""
    return rule.home(context.setting).name == body.name and rule.of_post in (None, order.post)


def _posts(context: Context, ordered: Sequence[Ordered]) -> str:
    return context.listed([context.post_in(body.name, order.post) for body, order in ordered])


def turns_are_kept(context: Context) -> bool:
    """Whether whoever has declined keeps its turn, in every case that is stated."""
    return all(absence.turn == "kept" for absence in context.setting.absences)


def _basis(context: Context, ordered: Sequence[Ordered]) -> str:
    """What the turn order goes by; nothing where the posts' orders go by different things."""
    principles = {order.principle for _, order in ordered}
    return context.say(f"basis.{principles.pop()}") if len(principles) == 1 else ""


def _turning(body: BodySetting, order: Order) -> bool:
    """Whether there is more than one to take turns: the order of a fixed post has one."""
    return len(body.takers(order)) > 1


# --- ladders -----------------------------------------------------------------------------------------------------


def _links(context: Context, share: Share) -> tuple[tuple[str, str], ...]:
    """Every step up a ladder about which the body has a rule, once, as the body calls the posts."""
    rules = [rule for rule in context.proposal.case.rules if isinstance(rule, Succession)]
    ruled = {rule.home(context.setting).name for rule in rules}
    linked = [
        (body, ladder) for body in share.bodies for ladder in body.ladders if ladder.ladder.links and body.name in ruled
    ]
    return tuple(
        dict.fromkeys(_called(context, body, pair) for body, ladder in linked for pair in pairwise(ladder.posts))
    )


def substitutes(context: Context, bodies: Sequence[BodySetting]) -> tuple[tuple[str, str, str], ...]:
    """Posts of which the junior one stands in for the senior one: ladders of two posts, once each, with their body."""
    ladders = [(body, ladder) for body in bodies for ladder in body.ladders]
    linked = [(body, ladder) for body, ladder in ladders if ladder.ladder.links and len(ladder.posts) == 2]
    return tuple(
        dict.fromkeys(
            (body.name if context.several else context.body, *_called(context, body, (posts[0], posts[1])))
            for body, ladder in linked
            for posts in (ladder.posts,)
        )
    )


def _called(context: Context, body: BodySetting, posts: tuple[str, str]) -> tuple[str, str]:
    """Two posts as their body calls them; with its name where there are several."""
    return context.post_in(body.name, posts[0]), context.post_in(body.name, posts[1])
