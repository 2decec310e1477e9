"""The terms after those that are laid out, where the same rhythm goes on; and a setting that reaches into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, pairwise

from constraints.elections import calendar_of
from constraints.posts import Ladder
from constraints.rhythms import rhythm_of
from constraints.setting import Setting
from constraints.terms import Horizon, Term
from constraints.timeline import Timeline
from constraints.walks import Blocked, Walk


def terms_onward(horizon: Horizon, ladder: Ladder, laid: Timeline) -> Iterator[Term]:
    """The terms after the planned ones, earliest first: those laid out beyond the horizon, then all that follow.

    ``horizon`` is the body's. The terms end where the days, or the elections that they depend on, end.
    """
    yield from laid.beyond
    own = ladder.own_terms
    start = (ladder.start if own else None) or horizon.start
    length = (ladder.term if own else None) or horizon.term
    calendar = calendar_of(horizon.elections) if horizon.elections else None
    walk = Walk(rhythm_of(length, calendar), ladder.irregular if own else horizon.irregular)
    try:
        for day, following in islice(pairwise(walk.onward(start)), len(laid.terms) - laid.first, None):
            yield Term.over(day, following)
    except Blocked:
        return


def longer(setting: Setting, horizon: Horizon, body: str, post: str, more: int) -> Setting:
    """The same setting, with ``more`` planned terms in the ladder of one post; fewer where the days or elections end.

    ``horizon`` is the body's.
    """
    home = setting.body(body)
    ladder = home.ladder_of(post)
    laid = ladder.timeline
    onward = tuple(islice(terms_onward(horizon, ladder.ladder, laid), more + len(laid.beyond)))
    count = laid.count + len(onward) - len(laid.beyond)
    timeline = replace(laid, terms=(*laid.history, *laid.planned, *onward), count=count)
    ladders = tuple(replace(each, timeline=timeline) if each is ladder else each for each in home.ladders)
    bodies = tuple(replace(each, ladders=ladders) if each is home else each for each in setting.bodies)
    return replace(setting, bodies=bodies)
