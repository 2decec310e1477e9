"""Whom a turn order does not tell apart, and in which order they stand then."""

from __future__ import annotations

from collections.abc import Iterator

from constraints.queue import queue_of
from rotation.documents.building.context import Context


def tied_lines(context: Context, body: str, post: str) -> Iterator[str]:
    """One line for each group of members that the order of a post does not tell apart."""
    order = context.setting.body(body).order_of(post)
    waited = order is not None and order.principle == "longest_waiting"
    for members in queue_of(context.setting, body, post).ties:
        told = (context.say("tied.waited" if waited else "tied.alike", members=members), context.say("tied.order"))
        yield " ".join(told)


def every_tie(context: Context) -> Iterator[str]:
    """The same for every order; with the post where there are several."""
    orders = [(body, order) for body in context.setting.bodies for order in body.orders]
    for body, order in orders:
        for line in tied_lines(context, body.name, order.post):
            yield (
                context.say("tied.of", post=context.post_in(body.name, order.post), told=line)
                if len(orders) > 1
                else line
            )
